//! Rulings: nothing is decided by itself, and the inbox lists exactly what is left.

use super::*;
use crate::{Coverage, team_proposal};
use content::{Content, SetRef};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time")
}

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect("an id")
}

fn set() -> QuestionSet {
    let name = SetRef::parse("self-check/4.0").expect("a name");
    Content::embedded().set(&name).expect("it ships").clone()
}

fn view(since: i64, teams: &[TeamView]) -> QuestionView {
    QuestionView { teams: teams.to_vec(), since: at(since) }
}

fn head(choice: Choice) -> TeamView {
    TeamView::of_head(choice)
}

fn staff(choices: &[Choice]) -> TeamView {
    team_proposal(None, &Tally::of(choices.iter().copied(), choices.len()), Coverage::COUNTED)
}

fn seen(revision: u32) -> Seen {
    Seen { by: MemberId::derive("chief"), at: at(9), revision }
}

#[test]
fn a_question_is_agreed_only_where_nothing_stands_against_it() {
    use Choice::{InPlace, NotInPlace, Partly, Unknown};
    let differs = team_proposal(Some(InPlace), &Tally::of([Partly; 4], 4), Coverage::COUNTED);
    let extremes = staff(&[InPlace, InPlace, InPlace, NotInPlace]);
    let table = [
        (vec![head(InPlace), head(InPlace)], Standing::Agreed(InPlace)),
        (vec![head(InPlace), head(Partly)], Standing::Agreed(Partly)),
        (vec![head(Unknown), head(InPlace)], Standing::Agreed(Unknown)),
        (vec![head(InPlace), head(NotInPlace)], Standing::ToDecide(Why::BothExtremes)),
        (vec![differs.clone()], Standing::ToDecide(Why::Conflict)),
        (vec![extremes.clone(), head(InPlace)], Standing::ToDecide(Why::BothExtremes)),
        (vec![extremes, differs], Standing::ToDecide(Why::Conflict)),
        (vec![head(InPlace), staff(&[InPlace; 3])], Standing::ToDecide(Why::Short)),
        (vec![staff(&[])], Standing::ToDecide(Why::Short)),
        (vec![], Standing::ToDecide(Why::Short)),
    ];
    for (teams, standing) in table {
        assert_eq!(view(0, &teams).standing(None), standing, "{teams:?}");
    }
}

#[test]
fn the_inbox_lists_exactly_what_is_to_decide_the_oldest_first() {
    let set = set();
    let mut views: BTreeMap<QuestionId, QuestionView> =
        set.questions.iter().map(|question| (question.id.clone(), view(1, &[head(Choice::InPlace)]))).collect();
    let split = [head(Choice::InPlace), head(Choice::NotInPlace)];
    for (question, since) in [("3", 30), ("11", 10), ("24", 20)] {
        views.insert(id(question), view(since, &split));
    }
    let decisions = inbox(&set, &views, &BTreeMap::new());
    assert_eq!(decisions.len(), 1 + 3, "25 questions, 3 conflicts");
    let Decision::AcceptAll(agreed) = &decisions[0] else { panic!("{decisions:?}") };
    assert_eq!(agreed.len(), 22);
    let asked = |decisions: &[Decision]| -> Vec<String> {
        let one = |decision: &Decision| match decision {
            Decision::AcceptAll(_) => None,
            Decision::One { question, .. } => Some(question.to_string()),
        };
        decisions.iter().filter_map(one).collect()
    };
    assert_eq!(asked(&decisions), ["11", "24", "3"]);

    let mut rulings = accept_all(agreed, &MemberId::derive("chief"), at(5));
    assert!(rulings.values().all(|ruling| ruling.revision == 1 && ruling.basis == Basis::Chosen));
    assert_eq!(asked(&inbox(&set, &views, &rulings)), ["11", "24", "3"]);
    for question in ["11", "24", "3"] {
        let standing = views[&id(question)].standing(rulings.get(&id(question)));
        let asked = set.question(&id(question)).expect("it is in the set");
        let ruling = rule(asked, &set, &standing, Wish::Choice(Choice::Partly), Some("支社がまだ"), seen(0));
        rulings.insert(id(question), ruling.expect("it has a reason"));
    }
    assert_eq!(inbox(&set, &views, &rulings), [], "an empty inbox");
    assert_eq!(company_answers(&rulings).len(), 25);
    assert_eq!(company_answers(&rulings)[&id("11")], Choice::Partly);
}

#[test]
fn no_tie_resolves_itself_and_a_ruling_needs_a_reason() {
    let set = set();
    let question = &set.questions[0];
    let tie = view(0, &[head(Choice::InPlace), head(Choice::NotInPlace)]).standing(None);
    assert_eq!(tie, Standing::ToDecide(Why::BothExtremes));
    let wish = Wish::Choice(Choice::InPlace);
    for reason in [None, Some(""), Some(" 　\n")] {
        assert_eq!(rule(question, &set, &tie, wish, reason, seen(0)), Err(RulingError::ReasonMissing));
    }
    let ruling = rule(question, &set, &tie, wish, Some(" 全社で確認した "), seen(0)).expect("it has a reason");
    assert_eq!((ruling.reason.as_deref(), ruling.revision), (Some("全社で確認した"), 1));
    assert_eq!((ruling.by, ruling.at), (MemberId::derive("chief"), at(9)));

    let agreed = Standing::Agreed(Choice::InPlace);
    assert!(rule(question, &set, &agreed, wish, None, seen(0)).is_ok());
    let other = Wish::Choice(Choice::Partly);
    assert_eq!(rule(question, &set, &agreed, other, None, seen(0)), Err(RulingError::ReasonMissing));
}

#[test]
fn two_who_rule_at_the_same_moment_do_not_overwrite_each_other() {
    let set = set();
    let question = &set.questions[0];
    let tie = Standing::ToDecide(Why::Conflict);
    let wish = Wish::Choice(Choice::Partly);
    let first = rule(question, &set, &tie, wish, Some("一人目"), seen(0)).expect("nobody was before");
    let ruled = Standing::Ruled(first);
    let late = rule(question, &set, &ruled, Wish::Choice(Choice::InPlace), Some("二人目"), seen(0));
    assert_eq!(late, Err(RulingError::Overtaken { standing: 1 }));
    let again = rule(question, &set, &ruled, Wish::Choice(Choice::InPlace), Some("見直した"), seen(1));
    assert_eq!(again.map(|ruling| ruling.revision), Ok(2));
    assert_eq!(rule(question, &set, &ruled, wish, None, seen(1)), Err(RulingError::ReasonMissing));
}

#[test]
fn a_question_is_left_out_only_where_the_data_allows_it_and_with_a_reason() {
    let mut set = set();
    let tie = Standing::ToDecide(Why::Short);
    let out = |set: &QuestionSet, reason: Option<&str>| {
        rule(&set.questions[8], set, &tie, Wish::NotApplicable, reason, seen(0))
    };
    assert_eq!(out(&set, Some("無線LANを使わない")), Err(RulingError::Concerns));
    set.questions[8].not_applicable = true;
    assert_eq!(out(&set, None), Err(RulingError::ReasonMissing));
    let ruling = out(&set, Some("無線LANを使わない")).expect("the data allows it");
    assert_eq!((ruling.choice, ruling.basis), (Choice::InPlace, Basis::NotApplicable));
    let other = Ruling { basis: Basis::Chosen, ..ruling.clone() };
    assert_eq!(left_out(&BTreeMap::from([(id("9"), ruling), (id("10"), other)])), [id("9")]);
    set.not_applicable_counts_as = Choice::NotInPlace;
    assert_eq!(out(&set, Some("使わない")).map(|ruling| ruling.choice), Ok(Choice::NotInPlace));
}

#[test]
fn a_list_that_changed_has_another_fingerprint() {
    let list = |choice: Choice| BTreeMap::from([(id("1"), choice), (id("2"), Choice::InPlace)]);
    assert_eq!(fingerprint(&list(Choice::Partly)), fingerprint(&list(Choice::Partly)));
    assert_ne!(fingerprint(&list(Choice::Partly)), fingerprint(&list(Choice::InPlace)));
    assert_eq!(fingerprint(&BTreeMap::new()).len(), 8);
}
