//! From the sheets of a run to what each question of the company looks like (SC2–SC5).
//!
//! A company answers in units: each team, and the management. The head of a unit answers for it; the staff's answers stand
//! beside it. Where only counts may be shown, a group too small to be shown alone is merged into the rest (MG3). What was handed
//! in without a name is one crowd of the whole company: a ballot knows no team.

use crate::ledger::Asked;
use crate::team_proposal;
use crate::{
    Ballot, Conflict, Coverage, K, Ledger, MemberId, Mode, QuestionView, Role, Sheet, Tally, TeamId, TeamView,
};
use content::{Choice, Question, QuestionId, QuestionSet, Scope};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who is asked in a run.
#[derive(Clone, Debug)]
pub struct Respondent<'a> {
    /// Who.
    pub member: MemberId,
    /// The team they belong to, if it still exists.
    pub team: Option<TeamId>,
    /// Whether we can reach them (未接続 otherwise).
    pub connected: bool,
    /// Whether they left the company.
    pub left: bool,
    /// Their sheet, if they began one.
    pub sheet: Option<&'a Sheet>,
}

impl Respondent<'_> {
    /// Tells whether they handed their answers in.
    pub fn is_done(&self) -> bool {
        self.sheet.is_some_and(|sheet| sheet.submitted.is_some())
    }

    fn choice(&self, question: &QuestionId) -> Option<Choice> {
        self.sheet.filter(|sheet| sheet.submitted.is_some())?.choice(question)
    }
}

/// Lists what somebody is asked in a run, by their roles (SC2): everybody about themselves, a head about the team, and only
/// those who coordinate about the company. Whoever answers alone is asked everything.
pub fn scopes_of(asked: &Asked, roles: &BTreeSet<Role>) -> &'static [Scope] {
    match asked {
        Asked::Alone => &Scope::ALL,
        Asked::People(_) | Asked::Teams(_) | Asked::All => {
            if roles.contains(&Role::Coordinator) {
                &Scope::ALL
            } else if roles.contains(&Role::Manager) {
                &[Scope::Person, Scope::Team]
            } else {
                &[Scope::Person]
            }
        }
    }
}

/// Tells whether somebody is asked in a run that `opened_by` opened; those who coordinate always are, unless one answers
/// alone.
pub fn is_asked(
    asked: &Asked,
    opened_by: &MemberId,
    member: &MemberId,
    team: Option<&TeamId>,
    ledger: &Ledger,
) -> bool {
    if member == opened_by {
        return true;
    }
    let coordinates = || ledger.roles(member).contains(&Role::Coordinator);
    match asked {
        Asked::Alone => false,
        Asked::All => true,
        Asked::People(people) => people.contains(member) || coordinates(),
        Asked::Teams(teams) => {
            team.is_some_and(|team| teams.contains(team))
                || !ledger.teams_of_manager(member).is_disjoint(teams)
                || coordinates()
        }
    }
}

/// Answers of one unit to one question, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The team; none for the management and whoever was merged with it.
    pub team: Option<TeamId>,
    /// How the staff's answers are spread.
    pub staff: Tally,
    /// What that comes to.
    pub view: TeamView,
}

/// One question of the company, unit by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The units that are concerned.
    pub units: Vec<Unit>,
    /// When the latest answer it rests on came in.
    pub since: Timestamp,
}

impl Spread {
    /// Gives what is decided on.
    pub fn view(&self) -> QuestionView {
        QuestionView { teams: self.units.iter().map(|unit| unit.view.clone()).collect(), since: self.since }
    }
}

/// Puts the answers of a run together, question by question. `ballots` are those that came out, where nobody is named.
pub fn spreads(
    set: &QuestionSet,
    people: &[Respondent<'_>],
    ballots: &[Ballot],
    mode: Mode,
    ledger: &Ledger,
    opened: Timestamp,
) -> BTreeMap<QuestionId, Spread> {
    let here: Vec<&Respondent<'_>> = people.iter().filter(|person| !person.left).collect();
    let company = Company::of(&here, mode, ledger);
    let reached = here.iter().filter(|person| person.connected).count();
    let spread = |question: &Question| {
        if mode == Mode::Anonymous && question.scope == Scope::Person {
            return (question.id.clone(), of_nobody(question, ballots, reached, opened));
        }
        let units = company.units(question);
        let answered = here.iter().filter(|person| person.choice(&question.id).is_some());
        let since = answered.filter_map(|person| person.sheet?.submitted).max().unwrap_or(opened);
        (question.id.clone(), Spread { units, since })
    };
    set.questions.iter().map(spread).collect()
}

/// Puts the ballots that came out together: one crowd, of which nobody is the head.
fn of_nobody(question: &Question, ballots: &[Ballot], reached: usize, opened: Timestamp) -> Spread {
    let choices: Vec<Choice> = ballots.iter().filter_map(|ballot| ballot.answers.get(&question.id).copied()).collect();
    // Whoever handed in and left since is on some ballot; nobody knows on which.
    let asked = reached.max(choices.len());
    let staff = Tally::of(choices, asked);
    let view = team_proposal(None, &staff, Coverage::COUNTED);
    let since = ballots.iter().map(|ballot| ballot.out).max().unwrap_or(opened);
    Spread { units: vec![Unit { team: None, staff, view }], since }
}

struct Company<'a, 'b> {
    heads: BTreeMap<Option<TeamId>, Vec<&'a Respondent<'b>>>,
    staff: BTreeMap<Option<TeamId>, Vec<&'a Respondent<'b>>>,
    coordinators: Vec<&'a Respondent<'b>>,
    coverage: Coverage,
}

impl<'a, 'b> Company<'a, 'b> {
    fn of(here: &[&'a Respondent<'b>], mode: Mode, ledger: &Ledger) -> Company<'a, 'b> {
        let (mut heads, mut staff) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        let mut coordinators = Vec::new();
        for person in here {
            let roles = ledger.roles(&person.member);
            let managed = ledger.teams_of_manager(&person.member);
            if roles.contains(&Role::Coordinator) {
                coordinators.push(*person);
            }
            if !managed.is_empty() {
                for team in managed {
                    heads.entry(Some(team)).or_default().push(*person);
                }
            } else if roles.contains(&Role::Coordinator) {
                heads.entry(None).or_default().push(*person);
            } else if person.connected {
                staff.entry(person.team.clone()).or_default().push(*person);
            }
        }
        let coverage = match mode {
            Mode::Named => Coverage::NAMED,
            Mode::Counted | Mode::Anonymous => {
                merge_small(&mut staff);
                Coverage::COUNTED
            }
        };
        Company { heads, staff, coordinators, coverage }
    }

    fn units(&self, question: &Question) -> Vec<Unit> {
        match question.scope {
            Scope::Company => vec![self.unit(None, &self.coordinators, &[], question)],
            Scope::Team => {
                self.heads.iter().map(|(team, heads)| self.unit(team.clone(), heads, &[], question)).collect()
            }
            Scope::Person => {
                let teams: BTreeSet<&Option<TeamId>> = self.heads.keys().chain(self.staff.keys()).collect();
                let unit = |team: &Option<TeamId>| {
                    let (heads, staff) = (self.heads.get(team), self.staff.get(team));
                    let of = |side: Option<&Vec<&'a Respondent<'b>>>| side.cloned().unwrap_or_default();
                    self.unit(team.clone(), &of(heads), &of(staff), question)
                };
                teams.into_iter().map(unit).collect()
            }
        }
    }

    fn unit(
        &self,
        team: Option<TeamId>,
        heads: &[&Respondent<'_>],
        staff: &[&Respondent<'_>],
        question: &Question,
    ) -> Unit {
        let choices = |people: &[&Respondent<'_>]| -> Vec<Choice> {
            people.iter().filter_map(|person| person.choice(&question.id)).collect()
        };
        let (heads, staff) = (choices(heads), Tally::of(choices(staff), staff.len()));
        let head = Tally::of(heads.iter().copied(), heads.len()).sense();
        let mut view = team_proposal(head, &staff, self.coverage);
        if heads.iter().any(|one| Some(*one) != head) {
            // Two who answer for the same unit and disagree: nobody's answer is taken for both.
            view.conflict = Some(Conflict::HeadDiffers);
        }
        Unit { team, staff, view }
    }
}

/// Merges staff groups that are too small to be shown alone into the rest. No total is shown beside them, so what is left over
/// and still too small stays hidden.
fn merge_small(staff: &mut BTreeMap<Option<TeamId>, Vec<&Respondent<'_>>>) {
    let is_small = |people: &Vec<&Respondent<'_>>| people.len() < K;
    let small: Vec<Option<TeamId>> =
        staff.iter().filter(|(_, people)| is_small(people)).map(|(team, _)| team.clone()).collect();
    let merged: Vec<_> = small.iter().filter_map(|team| staff.remove(team)).flatten().collect();
    if !merged.is_empty() {
        staff.entry(None).or_default().extend(merged);
    }
}

/// How far a run is, in people (UX19): nobody is counted twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headcount {
    /// Those who are asked and can be reached.
    pub asked: usize,
    /// Those of them who handed in.
    pub done: usize,
    /// Those who are asked and have no account with us yet (未接続).
    pub unconnected: usize,
    /// Those who handed in and left the company since; their answers stay and are not counted.
    pub left: usize,
}

/// Counts how far a run is.
pub fn headcount(people: &[Respondent<'_>]) -> Headcount {
    let mut count = Headcount::default();
    for person in people {
        match (person.left, person.connected, person.is_done()) {
            (true, _, true) => count.left += 1,
            (true, _, false) => {}
            (false, false, false) => count.unconnected += 1,
            (false, _, done) => {
                count.asked += 1;
                count.done += usize::from(done);
            }
        }
    }
    count
}

#[cfg(test)]
mod tests;
