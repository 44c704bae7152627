//! Buttons of the checks: `v.<deed>`.

use content::{Cadence, CheckId};
use jiff::civil::Date;
use journey::TeamId;
use journey::check::{ApartCopy, BackupLook, CheckAnswer, CycleId, Exempt, Hurdle, LastCopy, LastRestore};

/// What a button of the checks means (CT8, CT12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckPress {
    /// Show what is due.
    Show,
    /// Ask me about this one.
    Ask(CycleId),
    /// I say so, where I was asked.
    Say(CycleId, CheckAnswer),
    /// I say so, on the card in the room of a team.
    OnCard(CycleId, CheckAnswer),
    /// It does not concern me, for this reason.
    NotMine(CycleId, Exempt),
    /// This is in the way.
    InTheWay(CycleId, Hurdle),
    /// So it is with the backup, as far as it was asked.
    Backup(CycleId, BackupSoFar),
    /// How far is everybody?
    Overview,
    /// Who has something left to do in this cycle?
    Names(CycleId),
    /// How the company has its checks.
    Settings,
    /// One of them.
    Setting(CheckId),
    /// Ask it that often.
    Often(CheckId, Cadence),
    /// Don't ask it for the time being.
    Pause(CheckId),
    /// Ask it again.
    Resume(CheckId),
    /// Begin, whatever became of the first run.
    Begin,
    /// The days on which the company is closed.
    Days,
    /// More of them.
    AddDays,
    /// No more of the run that begins so.
    OpenDays(Date),
    /// The rooms that get cards.
    Rooms,
    /// The room of one team.
    Room(TeamId),
    /// It gets the cards of this check.
    CardsOn(TeamId, CheckId),
    /// It gets none.
    CardsOff(TeamId, CheckId),
    /// Post the card of this cycle there now.
    Post(TeamId, CycleId),
    /// Post it once more: nobody finds the one that was posted.
    PostAgain(TeamId, CycleId),
}

/// What is known about the backup so far: three things are asked, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupSoFar {
    /// When a copy last succeeded.
    Last(LastCopy),
    /// And whether one lies apart.
    Apart(LastCopy, ApartCopy),
    /// All three.
    All(BackupLook),
}

impl CheckPress {
    /// Lists a press of each shape, with the longest ids.
    pub fn samples() -> Vec<CheckPress> {
        let check = CheckId::parse("a-check-of-16-xx").expect("sixteen plain characters");
        let cycle = CycleId { check: check.clone(), opened: jiff::civil::date(2026, 12, 9) };
        let team = TeamId::derive("t");
        let (last, apart, restore) = (LastCopy::Unknown, ApartCopy::Unknown, LastRestore::HalfYear);
        let mut all = vec![
            CheckPress::Show,
            CheckPress::Ask(cycle.clone()),
            CheckPress::Overview,
            CheckPress::Names(cycle.clone()),
            CheckPress::Settings,
            CheckPress::Setting(check.clone()),
            CheckPress::Pause(check.clone()),
            CheckPress::Resume(check.clone()),
            CheckPress::Begin,
            CheckPress::Days,
            CheckPress::AddDays,
            CheckPress::OpenDays(cycle.opened),
            CheckPress::Rooms,
            CheckPress::Room(team.clone()),
            CheckPress::CardsOn(team.clone(), check.clone()),
            CheckPress::CardsOff(team.clone(), check.clone()),
            CheckPress::Post(team.clone(), cycle.clone()),
            CheckPress::PostAgain(team, cycle.clone()),
            CheckPress::Backup(cycle.clone(), BackupSoFar::Last(last)),
            CheckPress::Backup(cycle.clone(), BackupSoFar::Apart(last, apart)),
            CheckPress::Backup(cycle.clone(), BackupSoFar::All(BackupLook { last, apart, restore })),
        ];
        all.extend(CheckAnswer::ALL.map(|answer| CheckPress::Say(cycle.clone(), answer)));
        all.extend(CheckAnswer::ALL.map(|answer| CheckPress::OnCard(cycle.clone(), answer)));
        all.extend(Exempt::ALL.map(|why| CheckPress::NotMine(cycle.clone(), why)));
        all.extend(Hurdle::ALL.map(|why| CheckPress::InTheWay(cycle.clone(), why)));
        all.extend(Cadence::ALL.map(|cadence| CheckPress::Often(check.clone(), cadence)));
        all
    }

    /// Tells whether the same press twice within moments is a slip of the finger that the first already answered.
    pub(crate) fn is_once(&self) -> bool {
        match self {
            CheckPress::Say(..)
            | CheckPress::OnCard(..)
            | CheckPress::NotMine(..)
            | CheckPress::InTheWay(..)
            | CheckPress::Backup(..)
            | CheckPress::Begin
            | CheckPress::Post(..)
            | CheckPress::PostAgain(..) => true,
            CheckPress::Show
            | CheckPress::Ask(_)
            | CheckPress::Overview
            | CheckPress::Names(_)
            | CheckPress::Settings
            | CheckPress::Setting(_)
            | CheckPress::Often(..)
            | CheckPress::Pause(_)
            | CheckPress::Resume(_)
            | CheckPress::Days
            | CheckPress::AddDays
            | CheckPress::OpenDays(_)
            | CheckPress::Rooms
            | CheckPress::Room(_)
            | CheckPress::CardsOn(..)
            | CheckPress::CardsOff(..) => false,
        }
    }

    /// Spells the press, behind `v.`.
    pub(super) fn written(&self) -> String {
        match self {
            CheckPress::Show => "show".to_owned(),
            CheckPress::Ask(cycle) => format!("ask.{}", spelt(cycle)),
            CheckPress::Say(cycle, answer) => format!("say.{}.{}", spelt(cycle), answer.name()),
            CheckPress::OnCard(cycle, answer) => format!("card.{}.{}", spelt(cycle), answer.name()),
            CheckPress::NotMine(cycle, why) => format!("out.{}.{}", spelt(cycle), why.name()),
            CheckPress::InTheWay(cycle, why) => format!("why.{}.{}", spelt(cycle), why.name()),
            CheckPress::Backup(cycle, so_far) => format!("b.{}.{}", spelt(cycle), so_far.written()),
            CheckPress::Overview => "all".to_owned(),
            CheckPress::Names(cycle) => format!("names.{}", spelt(cycle)),
            CheckPress::Settings => "set".to_owned(),
            CheckPress::Setting(check) => format!("set.{check}"),
            CheckPress::Often(check, cadence) => format!("often.{check}.{}", cadence.name()),
            CheckPress::Pause(check) => format!("pause.{check}"),
            CheckPress::Resume(check) => format!("resume.{check}"),
            CheckPress::Begin => "begin".to_owned(),
            CheckPress::Days => "days".to_owned(),
            CheckPress::AddDays => "days.add".to_owned(),
            CheckPress::OpenDays(first) => format!("days.{}", day(*first)),
            CheckPress::Rooms => "rooms".to_owned(),
            CheckPress::Room(team) => format!("rooms.{team}"),
            CheckPress::CardsOn(team, check) => format!("on.{team}.{check}"),
            CheckPress::CardsOff(team, check) => format!("off.{team}.{check}"),
            CheckPress::Post(team, cycle) => format!("post.{team}.{}", spelt(cycle)),
            CheckPress::PostAgain(team, cycle) => format!("again.{team}.{}", spelt(cycle)),
        }
    }

    /// Reads what [`CheckPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<CheckPress> {
        let parts: Vec<&str> = text.split('.').collect();
        match parts[..] {
            ["show"] => Some(CheckPress::Show),
            ["ask", check, opened] => cycle(check, opened).map(CheckPress::Ask),
            ["say", check, opened, answer] => Some(CheckPress::Say(cycle(check, opened)?, CheckAnswer::parse(answer)?)),
            ["card", check, opened, answer] => {
                Some(CheckPress::OnCard(cycle(check, opened)?, CheckAnswer::parse(answer)?))
            }
            ["out", check, opened, why] => Some(CheckPress::NotMine(cycle(check, opened)?, Exempt::parse(why)?)),
            ["why", check, opened, why] => Some(CheckPress::InTheWay(cycle(check, opened)?, Hurdle::parse(why)?)),
            ["b", check, opened, ref so_far @ ..] => {
                Some(CheckPress::Backup(cycle(check, opened)?, BackupSoFar::read(so_far)?))
            }
            ["all"] => Some(CheckPress::Overview),
            ["names", check, opened] => cycle(check, opened).map(CheckPress::Names),
            ["set"] => Some(CheckPress::Settings),
            ["set", check] => id(check).map(CheckPress::Setting),
            ["often", check, cadence] => Some(CheckPress::Often(id(check)?, Cadence::parse(cadence)?)),
            ["pause", check] => id(check).map(CheckPress::Pause),
            ["resume", check] => id(check).map(CheckPress::Resume),
            ["begin"] => Some(CheckPress::Begin),
            ["days"] => Some(CheckPress::Days),
            ["days", "add"] => Some(CheckPress::AddDays),
            ["days", first] => read_day(first).map(CheckPress::OpenDays),
            ["rooms"] => Some(CheckPress::Rooms),
            ["rooms", of] => team(of).map(CheckPress::Room),
            ["on", of, check] => Some(CheckPress::CardsOn(team(of)?, id(check)?)),
            ["off", of, check] => Some(CheckPress::CardsOff(team(of)?, id(check)?)),
            ["post", of, check, opened] => Some(CheckPress::Post(team(of)?, cycle(check, opened)?)),
            ["again", of, check, opened] => Some(CheckPress::PostAgain(team(of)?, cycle(check, opened)?)),
            _ => None,
        }
    }
}

impl BackupSoFar {
    fn written(self) -> String {
        match self {
            BackupSoFar::Last(last) => last.name().to_owned(),
            BackupSoFar::Apart(last, apart) => format!("{}.{}", last.name(), apart.name()),
            BackupSoFar::All(BackupLook { last, apart, restore }) => {
                format!("{}.{}.{}", last.name(), apart.name(), restore.name())
            }
        }
    }

    fn read(parts: &[&str]) -> Option<BackupSoFar> {
        match *parts {
            [last] => LastCopy::parse(last).map(BackupSoFar::Last),
            [last, apart] => Some(BackupSoFar::Apart(LastCopy::parse(last)?, ApartCopy::parse(apart)?)),
            [last, apart, restore] => Some(BackupSoFar::All(BackupLook {
                last: LastCopy::parse(last)?,
                apart: ApartCopy::parse(apart)?,
                restore: LastRestore::parse(restore)?,
            })),
            _ => None,
        }
    }
}

pub(super) fn spelt(cycle: &CycleId) -> String {
    format!("{}.{}", cycle.check, day(cycle.opened))
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn read_day(text: &str) -> Option<Date> {
    let sound = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    Date::strptime("%Y%m%d", text).ok().filter(|_| sound)
}

pub(super) fn cycle(check: &str, opened: &str) -> Option<CycleId> {
    Some(CycleId { check: id(check)?, opened: read_day(opened)? })
}

fn id(check: &str) -> Option<CheckId> {
    CheckId::parse(check).ok()
}

fn team(id: &str) -> Option<TeamId> {
    TeamId::parse(id).ok()
}
