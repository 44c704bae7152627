//! What the sheets together suggest (SC3, SC4): the literal sense of the choices, never an average of points.

use crate::crowd::K;
use content::Choice;

/// How the answers to one question are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// ○ 実施している.
    pub in_place: usize,
    /// △ 一部実施.
    pub partly: usize,
    /// × していない.
    pub not_in_place: usize,
    /// ？ わからない.
    pub unknown: usize,
    /// How many were asked, whether they answered or not.
    pub asked: usize,
}

impl Tally {
    /// Counts the choices of those who answered, among `asked`.
    pub fn of(choices: impl IntoIterator<Item = Choice>, asked: usize) -> Tally {
        let mut tally = Tally { asked, ..Tally::default() };
        for choice in choices {
            match choice {
                Choice::InPlace => tally.in_place += 1,
                Choice::Partly => tally.partly += 1,
                Choice::NotInPlace => tally.not_in_place += 1,
                Choice::Unknown => tally.unknown += 1,
            }
        }
        tally
    }

    /// Counts those who chose an answer.
    pub fn count(&self, choice: Choice) -> usize {
        match choice {
            Choice::InPlace => self.in_place,
            Choice::Partly => self.partly,
            Choice::NotInPlace => self.not_in_place,
            Choice::Unknown => self.unknown,
        }
    }

    /// Counts those who answered; わからない is an answer.
    pub fn answered(&self) -> usize {
        Choice::ALL.into_iter().map(|choice| self.count(choice)).sum()
    }

    /// Gives the spread, if enough people stand behind it to show it (MG3).
    pub fn shown(&self) -> Option<Tally> {
        (self.answered() >= K).then_some(*self)
    }

    /// Tells whether some say it is done and others say it is not.
    pub fn has_both_extremes(&self) -> bool {
        self.in_place > 0 && self.not_in_place > 0
    }

    /// Tells whether some say it is done and others don't know: a finding to be told, whatever is proposed (domain
    /// rule 14).
    pub fn has_unknown_beside_in_place(&self) -> bool {
        self.in_place > 0 && self.unknown > 0
    }

    /// Reads the choices literally: all ○ is ○, all × is ×, ？ from half on is ？, and any other mix is △, which is what
    /// a mix means. Without an answer there is nothing to read.
    pub fn sense(&self) -> Option<Choice> {
        let answered = self.answered();
        if answered == 0 {
            None
        } else if self.unknown * 2 >= answered {
            Some(Choice::Unknown)
        } else if self.in_place == answered {
            Some(Choice::InPlace)
        } else if self.not_in_place == answered {
            Some(Choice::NotInPlace)
        } else {
            Some(Choice::Partly)
        }
    }
}

/// How many must have answered before anything is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    percent: usize,
    people: usize,
}

impl Coverage {
    /// Of staff who are promised that only counts are shown: 60 % of those asked, and at least [`K`].
    pub const COUNTED: Coverage = Coverage { percent: 60, people: K };
    /// Where answers carry the person anyway, as in a small company: 60 % of those asked, and somebody.
    pub const NAMED: Coverage = Coverage { percent: 60, people: 1 };

    /// Sets another share; none outside 1 to 100 %.
    pub fn with_percent(self, percent: u8) -> Option<Coverage> {
        (1..=100).contains(&percent).then_some(Coverage { percent: usize::from(percent), ..self })
    }

    /// Tells how many of those asked must answer.
    pub fn needed(self, asked: usize) -> usize {
        (asked * self.percent).div_ceil(100).max(self.people)
    }
}

/// What is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// This answer.
    Choice(Choice),
    /// 回答不足: too few answered.
    Short {
        /// How many did.
        answered: usize,
        /// How many must.
        needed: usize,
    },
}

impl Proposal {
    /// Gives the suggested answer.
    pub fn choice(self) -> Option<Choice> {
        match self {
            Proposal::Choice(choice) => Some(choice),
            Proposal::Short { .. } => None,
        }
    }
}

/// What stands against taking a team's answer as it is (SC5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// The staff's answers suggest something else than the head's answer.
    HeadDiffers,
    /// Some of the staff say ○ and others ×.
    BothExtremes,
}

/// One team's answer to one question: the head's, with what its staff suggest beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamView {
    /// What the head of the team answered.
    pub head: Option<Choice>,
    /// What the staff's answers suggest.
    pub proposal: Proposal,
    /// What stands against taking the answer as it is.
    pub conflict: Option<Conflict>,
}

impl TeamView {
    /// Gives the view of a question that was put to one responsible person alone.
    pub fn of_head(head: Choice) -> TeamView {
        team_proposal(Some(head), &Tally::default(), Coverage::COUNTED)
    }

    /// Gives the team's answer: the head's, otherwise what the staff suggest.
    pub fn answer(&self) -> Option<Choice> {
        self.head.or(self.proposal.choice())
    }
}

/// Puts the head's answer and the staff's side by side.
pub fn team_proposal(head: Option<Choice>, staff: &Tally, coverage: Coverage) -> TeamView {
    let (answered, needed) = (staff.answered(), coverage.needed(staff.asked));
    let proposal = match staff.sense() {
        Some(choice) if answered >= needed => Proposal::Choice(choice),
        Some(_) | None => Proposal::Short { answered, needed },
    };
    // What too few people said neither suggests anything nor contradicts anybody: it would show who said it.
    let conflict = proposal.choice().and_then(|choice| {
        let differs = head.is_some_and(|head| head != choice);
        let extremes = || staff.has_both_extremes().then_some(Conflict::BothExtremes);
        if differs { Some(Conflict::HeadDiffers) } else { extremes() }
    });
    TeamView { head, proposal, conflict }
}

/// Suggests the company's answer by the same rule over the answers of its teams; none where no team has one.
pub fn company_proposal(teams: &[Choice]) -> Option<Choice> {
    Tally::of(teams.iter().copied(), teams.len()).sense()
}

#[cfg(test)]
mod tests;
