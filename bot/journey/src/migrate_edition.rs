//! Moving to another edition of the questions (CT4): what it keeps, asks again, adds and drops. Looking changes nothing.

use crate::Choices;
use content::{EditionMap, Kept, QuestionId, QuestionSet};
use std::collections::BTreeMap;

/// What moving to another edition would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationPreview {
    /// Questions that mean the same: an answer is carried over.
    pub carried: Vec<Kept>,
    /// Questions that mean something else than before.
    pub reworded: Vec<Kept>,
    /// Questions the earlier edition did not have.
    pub added: Vec<QuestionId>,
    /// Questions the later edition does not have; their answers stay with the earlier diagnosis.
    pub removed: Vec<QuestionId>,
    /// Carried questions that had no answer.
    pub unanswered: Vec<QuestionId>,
}

impl MigrationPreview {
    /// Lists the questions to ask, in the order of the later edition.
    pub fn ask_again<'a>(&self, later: &'a QuestionSet) -> Vec<&'a QuestionId> {
        let open = |id: &QuestionId| {
            let is_reworded = self.reworded.iter().any(|kept| kept.to == *id);
            is_reworded || self.added.contains(id) || self.unanswered.contains(id)
        };
        later.questions.iter().map(|question| &question.id).filter(|id| open(id)).collect()
    }
}

/// Looks what moving with these answers would do.
pub fn preview_migration(map: &EditionMap, earlier: &impl Choices) -> MigrationPreview {
    let unanswered = map.carried.iter().filter(|kept| earlier.choice(&kept.from).is_none());
    MigrationPreview {
        unanswered: unanswered.map(|kept| kept.to.clone()).collect(),
        carried: map.carried.clone(),
        reworded: map.reworded.clone(),
        added: map.added.clone(),
        removed: map.removed.clone(),
    }
}

/// Carries over whatever is known of each question that means the same, such as its answer or its ruling.
pub fn carry_over<Known: Clone>(
    map: &EditionMap,
    earlier: &BTreeMap<QuestionId, Known>,
) -> BTreeMap<QuestionId, Known> {
    let carry = |kept: &Kept| Some((kept.to.clone(), earlier.get(&kept.from)?.clone()));
    map.carried.iter().filter_map(carry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::{Choice, Content, SetRef};

    fn set<'a>(content: &'a Content, name: &str) -> &'a QuestionSet {
        content.set(&SetRef::parse(name).expect("a name")).expect("it ships")
    }

    fn map<'a>(content: &'a Content, earlier: &QuestionSet, later: &QuestionSet) -> &'a EditionMap {
        let (from, to) = (earlier.name.edition, later.name.edition);
        content.map(earlier.name.kind, from, to).expect("a map ships")
    }

    fn answers(set: &QuestionSet) -> BTreeMap<QuestionId, Choice> {
        set.questions.iter().map(|question| (question.id.clone(), Choice::InPlace)).collect()
    }

    #[test]
    fn from_five_articles_to_six_five_are_carried_one_is_added_and_none_removed() {
        let content = Content::embedded();
        let (earlier, later) = (set(&content, "articles/3.1"), set(&content, "articles/4.0"));
        let (map, answers) = (map(&content, earlier, later), answers(earlier));
        let preview = preview_migration(map, &answers);
        let counts = [preview.carried.len(), preview.added.len(), preview.removed.len(), preview.reworded.len()];
        assert_eq!(counts, [5, 1, 0, 0]);
        assert_eq!(preview.ask_again(later).iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["6"]);
        let carried = carry_over(map, &answers);
        assert_eq!((carried.len(), carried.get(&preview.added[0])), (5, None));
    }

    #[test]
    fn reworded_questions_and_those_without_an_answer_are_asked_in_the_order_of_the_sheet() {
        let content = Content::embedded();
        let (earlier, later) = (set(&content, "self-check/3.1"), set(&content, "self-check/4.0"));
        let map = map(&content, earlier, later);
        let mut answers = answers(earlier);
        answers.retain(|id, _| !["3", "20"].contains(&id.as_str()));
        let asked = |preview: &MigrationPreview| -> Vec<String> {
            preview.ask_again(later).into_iter().map(ToString::to_string).collect()
        };
        assert_eq!(asked(&preview_migration(map, &answers)), ["1", "3", "11", "20"]);
        assert_eq!(carry_over(map, &answers).len(), 21);
        assert_eq!(answers.len(), 23, "the earlier answers stay as they are");
    }

    #[test]
    fn every_question_of_both_editions_is_accounted_for() {
        let content = Content::embedded();
        for kind in ["articles", "self-check"] {
            let (earlier, later) = (set(&content, &format!("{kind}/3.1")), set(&content, &format!("{kind}/4.0")));
            let preview = preview_migration(map(&content, earlier, later), &answers(earlier));
            let kept = preview.carried.len() + preview.reworded.len();
            assert_eq!(kept + preview.removed.len(), earlier.questions.len(), "{kind}");
            assert_eq!(kept + preview.added.len(), later.questions.len(), "{kind}");
        }
    }
}
