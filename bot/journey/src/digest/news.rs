//! The news of a month, for article 5 (know the threats, and share them): one fact with its year and source, no outside call.

use super::Told;
use content::{Confidence, Fact, FactId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which news were told, and when last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct NewsTold {
    /// What was told since all were told.
    pub told: BTreeSet<FactId>,
    /// What was told last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<FactId>,
    /// The month of that: year and month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<(i16, i8)>,
    /// What the summary of this week tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<FactId>,
}

impl NewsTold {
    /// Picks the news of the month of `today`, once a month: the newest year first, and none twice before all were told. Only
    /// what we are sure of is news. A summary that is made again has the news it had.
    pub fn pick(&mut self, facts: &[Fact], today: Date, again: Again) -> Option<FactId> {
        let month = (today.year(), today.month());
        match again {
            Again::SameWeek => return self.week.clone(),
            Again::NewWeek => self.week = None,
        }
        if self.month == Some(month) {
            return None;
        }
        let mut sure: Vec<&Fact> = facts.iter().filter(|fact| fact.confidence == Confidence::High).collect();
        // The sort is stable: within one year the order of the file stays.
        sure.sort_by_key(|fact| std::cmp::Reverse(fact.year));
        if sure.iter().all(|fact| self.told.contains(&fact.id)) {
            self.told.clear();
        }
        // What was told last is not told again at once, even when all begins anew.
        let fresh = |fact: &&&Fact| !self.told.contains(&fact.id) && self.last.as_ref() != Some(&fact.id);
        let id = sure.iter().find(fresh).or(sure.first())?.id.clone();
        self.told.insert(id.clone());
        (self.last, self.month, self.week) = (Some(id.clone()), Some(month), Some(id));
        self.week.clone()
    }
}

/// Whether a summary is made again in a week that had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is.
    SameWeek,
    /// It is the first of its week.
    NewWeek,
}

impl Again {
    /// Tells whether `told` was told in a week.
    pub(super) fn of(told: &Told, week: super::Week) -> Again {
        if told.week == Some(week) { Again::SameWeek } else { Again::NewWeek }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Content;
    use jiff::{ToSpan, civil::date};

    #[test]
    fn a_month_has_one_piece_of_news_and_none_comes_twice_before_all_came() {
        let content = Content::embedded();
        let sure = content.facts().iter().filter(|fact| fact.confidence == Confidence::High).count();
        assert!(sure >= 12, "a year of news");
        let mut news = NewsTold::default();
        let months = |count: i32, news: &mut NewsTold| -> Vec<FactId> {
            let day = |month: i32| date(2026, 12, 7).saturating_add(month.months());
            (0..count).filter_map(|month| news.pick(content.facts(), day(month), Again::NewWeek)).collect()
        };
        let all = months(i32::try_from(sure).expect("few"), &mut news);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), sure);
        assert_eq!(all[0].as_str(), "npa-2026-h1", "the newest first");
        let mut later = news.clone();
        let next = later.pick(content.facts(), date(2040, 1, 9), Again::NewWeek).expect("it begins anew");
        assert_ne!(Some(&next), all.last());
    }

    #[test]
    fn a_second_summary_of_the_month_has_no_news_and_one_made_again_has_the_same() {
        let content = Content::embedded();
        let mut news = NewsTold::default();
        let first = news.pick(content.facts(), date(2026, 12, 7), Again::NewWeek);
        assert!(first.is_some());
        assert_eq!(news.pick(content.facts(), date(2026, 12, 7), Again::SameWeek), first);
        assert_eq!(news.pick(content.facts(), date(2026, 12, 14), Again::NewWeek), None);
    }
}
