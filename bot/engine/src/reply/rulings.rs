//! What is said about runs through the company: setting one up, how far it is, what is to be decided, what came of it.

use super::ballot::Hiding;
use super::checks::CheckNews;
use crate::press::Fingerprint;
use content::{Choice, Edition, Question, QuestionId, QuestionSet, SetKind};
use jiff::civil::Date;
use journey::{DiagnosisId, Headcount, Indiscretion, Line, Mode, Ruling, Score, Tally, TeamId, Why};
use std::collections::BTreeMap;

/// What is said about runs through the company.
#[derive(Clone, Debug, PartialEq)]
pub enum RulingReply<'a> {
    /// Somebody else opens a run.
    WhoOpens {
        /// Who, as far as they have names.
        coordinators: Vec<&'a str>,
    },
    /// The run that is open asks this person nothing.
    NotAsked,
    /// This is for those who coordinate.
    NotYours,
    /// No run was ever opened.
    NothingOpened {
        /// Whether this person may open one.
        may_open: bool,
    },
    /// Who is to be asked?
    SetUpWho(SetUpChoices),
    /// Which teams are to be asked?
    SetUpTeams {
        /// Which questions.
        kind: SetKind,
        /// The teams, each with its name and whether it is picked.
        teams: Vec<(TeamId, &'a str, Picked)>,
    },
    /// Who may see whose answers?
    SetUpMode {
        /// Which questions.
        kind: SetKind,
        /// What can be promised.
        modes: Vec<Mode>,
    },
    /// Until when?
    SetUpDue {
        /// Which questions.
        kind: SetKind,
        /// What is promised, where only one thing can be (SC9).
        only: Option<Mode>,
    },
    /// A run is open.
    Opened {
        /// Which.
        run: DiagnosisId,
        /// Its questions.
        set: &'a QuestionSet,
        /// What is promised.
        mode: Mode,
        /// Until when.
        due: Option<Date>,
        /// How many are asked.
        people: usize,
    },
    /// Until when, instead?
    DueWanted {
        /// Which run.
        run: DiagnosisId,
        /// The date so far.
        standing: Option<Date>,
    },
    /// This date cannot be.
    DateRefused(DateFault),
    /// The date of a run is another.
    DueSet {
        /// The date.
        due: Option<Date>,
    },
    /// How far a run is and what is to be decided.
    Inbox(Box<InboxPage<'a>>),
    /// How the answers to a question are spread, to decide it.
    ToRule(Box<ToRule<'a>>),
    /// Why so?
    ReasonWanted {
        /// Which question.
        question: &'a Question,
        /// What it is decided with; nothing is 対象外.
        choice: Option<Choice>,
    },
    /// This cannot be kept.
    TextRefused(TextFault),
    /// So many were taken in one.
    Accepted {
        /// How many.
        count: usize,
    },
    /// A question is decided.
    Ruled {
        /// Which.
        question: &'a Question,
        /// With what.
        ruling: Ruling,
    },
    /// What was decided, part by part.
    List {
        /// In which run.
        run: DiagnosisId,
        /// Its questions.
        set: &'a QuestionSet,
        /// What stands for each.
        answers: BTreeMap<QuestionId, Choice>,
        /// The part to pick from; none shows all.
        part: Option<u8>,
    },
    /// The company's answer.
    Company(Box<Company<'a>>),
    /// Where the company's points come from (SC10).
    Explained {
        /// The questions.
        set: &'a QuestionSet,
        /// The points.
        lines: Vec<Line>,
        /// The total or what is missing.
        score: Score,
        /// How many were ruled not to concern the company.
        left_out: usize,
    },
    /// Staff handed in: thanks, and what helps.
    HandedIn {
        /// What to look at first, at most three.
        look_first: Vec<&'a Question>,
        /// Until when it may be changed.
        due: Option<Date>,
        /// The run, for whoever goes on to decide.
        run: Option<DiagnosisId>,
        /// What this person may go on with.
        next: Option<SetKind>,
    },
    /// Points are the company's; this person's answers have none.
    NoPointsAlone,
    /// Who has not answered.
    Names {
        /// Which run.
        run: DiagnosisId,
        /// Their names, where they have one.
        names: Vec<Option<&'a str>>,
    },
    /// May only counts be shown from here on?
    LessAsked {
        /// Which run.
        run: DiagnosisId,
    },
    /// Only counts are shown from here on.
    LessSet,
    /// What was promised stays.
    LessRefused,
    /// Really close it?
    CloseAsked {
        /// Which run.
        run: DiagnosisId,
        /// How many are in the middle of it.
        typing: usize,
        /// What is promised.
        mode: Mode,
    },
    /// It is closed.
    Closed {
        /// Which run.
        run: DiagnosisId,
        /// What was promised.
        mode: Mode,
        /// Whether the checks begin with it.
        checks: CheckNews,
    },
    /// What another edition would change (CT4).
    MovePreview(Box<MovePreview<'a>>),
    /// The run goes on under another edition.
    Moved {
        /// The new run.
        run: DiagnosisId,
        /// Its questions.
        set: &'a QuestionSet,
        /// Whether it may go back.
        back: WayBack,
    },
    /// The earlier run goes on.
    Restored {
        /// Which.
        run: DiagnosisId,
        /// Its questions.
        set: &'a QuestionSet,
    },
    /// There is nothing to move to, or back to.
    NothingToMove,
}

impl RulingReply<'_> {
    /// Tells whether the next typed line is a value that this asks for.
    pub(super) fn awaits_typing(&self) -> bool {
        matches!(
            self,
            RulingReply::SetUpWho(_)
                | RulingReply::SetUpTeams { .. }
                | RulingReply::SetUpMode { .. }
                | RulingReply::SetUpDue { .. }
                | RulingReply::DueWanted { .. }
                | RulingReply::DateRefused(_)
                | RulingReply::ReasonWanted { .. }
                | RulingReply::TextRefused(_)
        )
    }
}

/// Whether a run may go back to the edition it moved from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// It may.
    Open,
    /// It did not move, or has ended.
    None,
}

/// Whether a team is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Who may be asked in a run that is being set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetUpChoices {
    /// Which questions.
    pub kind: SetKind,
    /// How many people the company has with us.
    pub members: usize,
    /// How many teams there are to pick from.
    pub teams: usize,
    /// How many try things out.
    pub pilot: usize,
}

/// Why a date cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It cannot be read.
    Unclear,
    /// It has passed.
    Past,
    /// It is more than a year away.
    Far,
}

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing is left of it.
    Empty,
    /// It is too long.
    Long,
    /// It gives something away that must not be kept (PR7).
    Indiscreet(Indiscretion),
}

/// How far a run is and what is to be decided (MG7).
#[derive(Clone, Debug, PartialEq)]
pub struct InboxPage<'a> {
    /// Which run.
    pub run: DiagnosisId,
    /// Its questions.
    pub set: &'a QuestionSet,
    /// What is promised.
    pub mode: Mode,
    /// Until when.
    pub due: Option<Date>,
    /// Whether answers are still taken.
    pub open: bool,
    /// How many answered.
    pub people: Headcount,
    /// How many of those who answered without a name are counted by now.
    pub out: usize,
    /// Whether the run may still become anonymous.
    pub hiding: Hiding,
    /// How many nobody disagrees on.
    pub agreed: usize,
    /// Names what nobody disagrees on, for the button that takes it.
    pub seen: Option<Fingerprint>,
    /// What is to be decided one by one, the oldest first.
    pub to_decide: Vec<&'a Question>,
    /// How many are decided.
    pub decided: usize,
    /// Whether the list changed under the finger of whoever pressed.
    pub changed: bool,
    /// Whether this person decides, or only looks.
    pub decides: bool,
    /// What this person still has to answer themselves.
    pub to_answer: Option<SetKind>,
    /// The edition the run may move to.
    pub newer: Option<Edition>,
    /// Whether the run moved here from an earlier edition, and may move back.
    pub way_back: WayBack,
}

/// How the answers to a question are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct ToRule<'a> {
    /// In which run.
    pub run: DiagnosisId,
    /// The question.
    pub question: &'a Question,
    /// Why somebody has to decide; none where nobody disagrees or it is decided.
    pub why: Option<Why>,
    /// What the answers suggest.
    pub proposal: Option<Choice>,
    /// What stands, if it is decided.
    pub ruling: Option<Ruling>,
    /// What each unit says.
    pub units: Vec<UnitShown<'a>>,
    /// Whether this person decides, or only looks.
    pub decides: bool,
    /// Whether somebody else decided it just before.
    pub overtaken: bool,
}

/// What one unit says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitShown<'a> {
    /// The team's name; none for the management and whoever was merged with it.
    pub name: Option<&'a str>,
    /// What its head answered.
    pub head: Option<Choice>,
    /// How its staff's answers are spread, where that may be shown.
    pub staff: Option<Tally>,
    /// Why its staff's answers are not shown, if it has any.
    pub hidden: Option<Hidden>,
}

/// Why answers are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Too few people stand behind them.
    Few,
    /// More may come in: whoever looked before and after would see what one person said.
    Waiting,
}

/// The company's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Company<'a> {
    /// In which run.
    pub run: DiagnosisId,
    /// The questions.
    pub set: &'a QuestionSet,
    /// The points, where the edition has any.
    pub score: Option<Score>,
    /// How many are decided.
    pub decided: usize,
    /// What to look at first, at most three.
    pub look_first: Vec<&'a Question>,
    /// How many there are to look at in all.
    pub weak: usize,
    /// How many are わからない.
    pub unknown: usize,
    /// How many were ruled not to concern the company.
    pub left_out: usize,
    /// How many gaps nobody took on yet, for whoever may.
    pub to_take_on: usize,
    /// The edition the run may move to.
    pub newer: Option<Edition>,
    /// Whether the run moved here from an earlier edition, and may move back.
    pub way_back: WayBack,
    /// Whether the checks begin with what was just decided.
    pub checks: CheckNews,
}

/// What another edition would change.
#[derive(Clone, Debug, PartialEq)]
pub struct MovePreview<'a> {
    /// Which run.
    pub run: DiagnosisId,
    /// The questions as they are.
    pub from: &'a QuestionSet,
    /// The questions as they would be.
    pub to: &'a QuestionSet,
    /// How many mean the same.
    pub carried: usize,
    /// The ones that are asked again.
    pub reworded: Vec<&'a Question>,
    /// The ones that are new.
    pub added: Vec<&'a Question>,
    /// The ones that go.
    pub removed: Vec<&'a Question>,
}
