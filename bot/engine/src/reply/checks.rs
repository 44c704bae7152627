//! What is said about the checks.

use crate::press::BackupSoFar;
use content::{Cadence, Check, MeasureId, System};
use jiff::civil::Date;
use journey::TeamId;
use journey::check::{Cycle, CycleId, Hurdle, Owed, Said, Tally};

/// What is said about the checks (CT8, CT12).
#[derive(Clone, Debug, PartialEq)]
pub enum CheckReply<'a> {
    /// What is due, and what was settled already.
    List(Box<CheckList<'a>>),
    /// One check.
    Asked {
        /// Which.
        check: &'a Check,
        /// In which cycle.
        cycle: Cycle,
        /// What is known about the backup so far, where three things are asked.
        so_far: Option<BackupSoFar>,
        /// What they said before.
        said: Option<Said>,
        /// Whether it was just confirmed on a card, and three things are left to ask.
        lead: AskLead,
    },
    /// Why does it not concern you?
    WhyNotMine {
        /// Which.
        check: &'a Check,
        /// In which cycle.
        cycle: CycleId,
    },
    /// The check above has its answer.
    Settled {
        /// Which.
        check: &'a Check,
        /// What was said.
        said: Said,
        /// Whether there was another answer before.
        changed: bool,
        /// Whether nothing follows, so that it shows the ways on.
        ways: bool,
    },
    /// Why it matters, what can be done, and what is in the way? (CT9, RM7)
    Lesson {
        /// Which.
        check: &'a Check,
        /// In which cycle.
        cycle: CycleId,
        /// What was said.
        said: Said,
        /// What can be done.
        measure: Option<MeasureId>,
        /// The person's system.
        system: Option<System>,
        /// From when on whoever answers for their team may see that something is left to do, where they were told so.
        leaders: Option<Date>,
    },
    /// It is known what is in the way.
    Helped {
        /// What.
        why: Hurdle,
    },
    /// Nothing more is due.
    AllDone {
        /// What comes next.
        next: Option<(&'a Check, Date)>,
    },
    /// The button belongs to a cycle that is over.
    Over {
        /// The check, if there is still one.
        check: Option<&'a Check>,
    },
    /// The card in the room of a team: it holds nothing about anybody.
    Card {
        /// Which check.
        check: &'a Check,
        /// In which cycle.
        cycle: Cycle,
        /// So many of so many; nothing where few stand behind it.
        told: Option<(usize, usize)>,
    },
    /// How far everybody is, in numbers.
    Overview {
        /// Each check that is running.
        lines: Vec<(&'a Check, Cycle, Tally)>,
        /// Whether this person may see who it is.
        names: bool,
    },
    /// Who has something left to do.
    Names {
        /// Which check.
        check: &'a Check,
        /// Those who don't know how.
        lost: Vec<Option<&'a str>>,
        /// The others.
        open: Vec<Option<&'a str>>,
    },
    /// How the company has its checks.
    Settings {
        /// Each, with how often it is asked, or nothing while it is paused.
        lines: Vec<(&'a Check, Option<Cadence>)>,
        /// Whether they began.
        begun: bool,
    },
    /// One check, as the company has it.
    Setting {
        /// Which.
        check: &'a Check,
        /// How often it is asked.
        cadence: Cadence,
        /// Whether it is paused.
        paused: bool,
        /// When it comes up next.
        next: Option<Date>,
        /// What was just changed.
        lead: SetLead,
    },
    /// The days on which the company is closed.
    Days {
        /// Each run.
        runs: Vec<(Date, Date)>,
        /// Those that were just added.
        added: usize,
    },
    /// Which days?
    DaysWanted,
    /// What was typed cannot be taken as days.
    DaysRefused {
        /// Why.
        why: DaysFault,
    },
    /// The rooms of the teams.
    Rooms {
        /// Each team with a room.
        teams: Vec<(TeamId, &'a str)>,
    },
    /// The room of a team.
    Room {
        /// Which.
        team: TeamId,
        /// Its name.
        name: &'a str,
        /// Each check with a card.
        cards: Vec<CardShown<'a>>,
    },
    /// The card was posted.
    Posted,
    /// The card cannot be posted.
    NotPosted {
        /// Why.
        why: NotPosted,
    },
}

/// What is said before a question of three about the backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskLead {
    /// Nothing.
    Nothing,
    /// できた was pressed on the card: there are three questions behind it (domain rule 18).
    FromCard,
}

/// Whom somebody may look after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksAt {
    /// Everybody.
    Everybody,
    /// Their own team.
    Team,
}

/// What an answer of the company does for the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckNews {
    /// They begin with it.
    Begin,
    /// Nothing.
    Nothing,
}

/// What is said before a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetLead {
    /// Nothing was changed.
    Nothing,
    /// It was.
    Changed,
}

/// What is due.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckList<'a> {
    /// Each check that is asked of the person.
    pub owed: Vec<Owed<'a>>,
    /// What comes next, where nothing is open.
    pub next: Option<(&'a Check, Date)>,
    /// Whether the company's checks have begun.
    pub begun: bool,
    /// Whether the person keeps them.
    pub keeps: bool,
    /// Whom this person may look after.
    pub looks: Vec<LooksAt>,
}

/// A card, as the room of a team has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardShown<'a> {
    /// Of which check.
    pub check: &'a Check,
    /// Whether the room gets it.
    pub wanted: bool,
    /// The cycle whose card can be posted now.
    pub to_post: Option<CycleId>,
}

/// Why days cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DaysFault {
    /// Nothing in it is a day.
    Unclear(String),
    /// The last comes before the first.
    Backwards,
    /// It is over already.
    Past,
    /// It is too many days in one.
    Long,
    /// It lies too far ahead.
    Far,
}

/// Why a card cannot be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPosted {
    /// It hangs there already, as far as is known.
    Already {
        /// Where.
        team: TeamId,
        /// Of which cycle.
        cycle: CycleId,
    },
    /// The company does not let us speak first there.
    NotReached,
    /// The cycle is over, or the team has no room.
    Gone,
}

impl CheckReply<'_> {
    /// Tells whether the next typed line is a value that this asks for.
    pub(crate) fn awaits_typing(&self) -> bool {
        matches!(self, CheckReply::DaysWanted | CheckReply::DaysRefused { .. })
    }
}

/// Names the slot of a check: the private question, or the card in a room.
pub(crate) fn slot_of(cycle: &CycleId) -> crate::Slot {
    crate::Slot(format!("check.{}.{}", cycle.check, cycle.opened))
}
