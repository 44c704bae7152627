//! The summary for those who answer for the company or a team: the whole, its parts, and what was decided (MG1, MG8–MG10).

use super::parts::{Done, Part, Parts};
use super::team::{coming, stand, step};
use super::{Coming, FollowUp, Freshness, Gist, Material, Point, Stand, Step, Told, Voices, Week, followup, point};
use crate::named::named;
use crate::{Action, Tally, TeamId, look_first};
use content::{Choice, FactId, QuestionId};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The summary of the company. There is no field a person could be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyDigest {
    /// The week.
    pub week: Week,
    /// What is asked, if anything.
    pub stand: Option<Stand>,
    /// How many handed in.
    pub done: Done,
    /// The same of each team that may stand alone.
    pub teams: Vec<(TeamId, Done)>,
    /// Whether there are people who are told of only in the whole.
    pub view: View,
    /// What was decided, as far as it is.
    pub ruled: Option<Ruled>,
    /// What the staff answered.
    pub voices: Option<Voices>,
    /// Where what was decided and what the staff answered differ (現場とのギャップ).
    pub contrasts: Vec<(QuestionId, Contrast)>,
    /// Actions that are open.
    pub open: usize,
    /// Those of them that are overdue.
    pub overdue: usize,
    /// What comes next, the nearest first.
    pub coming: Vec<Coming>,
    /// Why we come back to the declaration this week, if we do.
    pub follow_up: Option<(Date, FollowUp)>,
    /// The last diagnoses.
    pub trend: Vec<Point>,
    /// What to do next.
    pub step: Step,
    /// The news of the month.
    pub news: Option<FactId>,
    /// Whether anything is new.
    pub freshness: Freshness,
}

/// Whether everybody is told of in some team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everybody is.
    Whole,
    /// Some are told of only in the whole: their groups are too small.
    Merged,
    /// Some are told of nowhere: there are too few of them even together.
    Without,
}

/// What the company decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    /// How many questions have which answer; `asked` are all questions.
    pub tally: Tally,
    /// What to look at first.
    pub gaps: Vec<QuestionId>,
}

named! {
    /// How the staff's answers differ from what was decided.
    Contrast {
        /// ○ was decided, and many of the staff answered something else.
        Doubtful = "doubtful",
        /// △ or × was decided, and most of the staff answered ○.
        Better = "better",
    }
}

pub(super) fn of(material: &Material<'_>, parts: &Parts<'_>, told: &mut Told, news: Option<FactId>) -> CompanyDigest {
    let done = parts.company();
    let with_people = super::parts::teams_with_people(material);
    let teams: Vec<(TeamId, Done)> = (material.ledger.open_teams().into_iter())
        .filter(|(team, _)| with_people.contains(*team))
        .map(|(team, _)| (team.clone(), parts.done(&Part::Team(team.clone()))))
        .filter(|(_, done)| done.now.told().is_some())
        .collect();
    let told_in_teams = teams.iter().filter_map(|(_, done)| done.now.told()).reduce(crate::Crowd::with);
    let view = match (parts.leaves_out(), told_in_teams == done.now.told()) {
        (true, _) => View::Without,
        (false, true) => View::Whole,
        (false, false) => View::Merged,
    };
    let voices = parts.all_voices(told);
    let ruled = ruled(material);
    let contrasts = contrasts(material, voices.as_ref());
    let actions: Vec<&Action> = material.ledger.actions.values().collect();
    let open = actions.iter().filter(|action| action.state == crate::ActionState::Open).count();
    let overdue = actions.iter().filter(|action| action.is_overdue(material.today)).count();
    let stand = stand(material);
    let mut step = step(stand.as_ref(), done.now.told(), voices.as_ref(), overdue);
    let undecided = ruled.as_ref().is_some_and(|ruled| ruled.tally.answered() < ruled.tally.asked);
    let decided = ruled.is_some() && !undecided;
    if step == Step::Answer && decided && done.now.told().is_none() {
        // Nobody knows here who is missing; where everything is decided nobody is waited for.
        step = Step::KeepOn;
    }
    match &step {
        // Whoever answers for the company can decide, or see to what was decided; the staff's own gaps come after that.
        Step::FindOut | Step::Gap(_) | Step::KeepOn if undecided => step = Step::Decide,
        Step::FindOut | Step::Gap(_) | Step::KeepOn => {
            if let Some(gap) = ruled.as_ref().and_then(|ruled| ruled.gaps.first()) {
                step = Step::Gap(gap.clone());
            }
        }
        Step::Begin | Step::Answer | Step::Decide | Step::Overdue => {}
    }
    let week = Week::of(material.today);
    let declared = material.ledger.papers.declared.as_ref();
    let follow_up = declared.and_then(|declared| followup::in_week(declared.on, week.monday(), material.calendar()));
    let zone = material.ledger.time_zone().unwrap_or(TimeZone::UTC);
    let trend = point::trend(material.ledger, material.content, |at| at.to_zoned_datetime(zone.clone()).date());
    let gist = Gist {
        done: done.now.told(),
        gaps: voices.iter().flat_map(|voices| &voices.gaps).map(|(question, _)| question.clone()).collect(),
        unknown: voices.as_ref().map(|voices| voices.unknown),
        overdue,
        decided: ruled.as_ref().map_or(0, |ruled| ruled.tally.answered()),
    };
    let mut freshness = told.note(Part::Company, gist);
    if follow_up.is_some() {
        freshness = Freshness::Fresh;
    }
    CompanyDigest {
        week,
        stand,
        done,
        teams,
        view,
        ruled,
        voices,
        contrasts,
        open,
        overdue,
        coming: coming(material, &actions),
        follow_up,
        trend,
        step,
        news,
        freshness,
    }
}

fn ruled(material: &Material<'_>) -> Option<Ruled> {
    let (_, run, set) = material.run()?;
    let answers = run.answers();
    let gaps = look_first(set, &answers).into_iter().map(|question| question.id.clone()).collect();
    let tally = Tally::of(answers.values().copied(), set.questions.len());
    Some(Ruled { tally, gaps })
}

/// Lists where what was decided and what the staff answered differ, in the order of the sheet (MG9).
fn contrasts(material: &Material<'_>, voices: Option<&Voices>) -> Vec<(QuestionId, Contrast)> {
    let (Some((_, run, set)), Some(voices)) = (material.run(), voices) else { return Vec::new() };
    let answers = run.answers();
    let asked = set.questions.iter().filter(|question| question.scope == content::Scope::Person);
    let contrast = |question: &content::Question| {
        let contrast = match (answers.get(&question.id)?, voices.doubt(&question.id)) {
            (Choice::InPlace, true) => Contrast::Doubtful,
            (Choice::Partly | Choice::NotInPlace, false) => Contrast::Better,
            (Choice::InPlace, false) | (Choice::Partly | Choice::NotInPlace, true) | (Choice::Unknown, _) => {
                return None;
            }
        };
        Some((question.id.clone(), contrast))
    };
    asked.filter_map(contrast).collect()
}
