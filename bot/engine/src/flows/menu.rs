//! The menu and what hangs on it (ST2).

use super::{begin, name, papers, rest, review, share, welcome};
use crate::outcome::Outcome;
use crate::reply::{MyData, OpenItem};
use crate::{Event, Place, Reply, Scene};
use chat::Command;
use content::SetKind;
use journey::Entry;

/// Answers a command, from the menu, a network or typed words.
pub(crate) fn command<'a>(scene: &Scene<'a>, event: &Event, command: Command) -> Outcome<'a> {
    let may_come_first = |outcome| welcome::then_first_steps(scene, outcome);
    match command {
        Command::Language => return welcome::languages(scene),
        Command::Help => return may_come_first(Outcome::stay(scene).say(Reply::Help)),
        Command::Human => return may_come_first(Outcome::stay(scene).say(Reply::Human)),
        Command::Verify => return may_come_first(verify(scene)),
        Command::Stop => return may_come_first(rest::stop(scene)),
        Command::Start if scene.dossier.member.agreed.is_some() => return rest::start(scene),
        Command::Menu
        | Command::Continue
        | Command::Articles
        | Command::SelfCheck
        | Command::Answers
        | Command::Score
        | Command::Snooze
        | Command::TimeOff
        | Command::Start
        | Command::MyData
        | Command::Invite
        | Command::Link
        | Command::Journey
        | Command::Policy
        | Command::Declare
        | Command::Incident => {}
    }
    if let Some(outcome) = welcome::first_steps(scene) {
        return outcome;
    }
    match command {
        Command::Menu => show(scene),
        Command::Continue => begin::go_on(scene),
        Command::Articles => begin::open(scene, event, SetKind::Articles),
        Command::SelfCheck => begin::open(scene, event, SetKind::SelfCheck),
        Command::Answers => review::latest(scene),
        Command::Score => review::points(scene),
        Command::Snooze => Outcome::stay(scene).say(Reply::SnoozeChoices),
        Command::TimeOff => {
            Outcome::stay(scene).say(Reply::TimeOffChoices { away: scene.dossier.member.is_away(scene.now) })
        }
        Command::MyData => my_data(scene),
        Command::Invite => share::code(scene, Entry::Join),
        Command::Link => share::code(scene, Entry::Link),
        Command::Journey => papers::show_board(scene),
        Command::Policy => papers::policy(scene),
        Command::Declare => papers::declaration(scene),
        Command::Incident => papers::card(scene),
        Command::Language | Command::Help | Command::Human | Command::Verify | Command::Stop | Command::Start => {
            show(scene)
        }
    }
}

/// Shows the menu. An open question stays open behind it.
pub(crate) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let place = match &scene.dossier.place {
        Place::New | Place::Reading | Place::Naming | Place::Typing { .. } | Place::Idle { .. } => {
            Place::Idle { misheard: 0 }
        }
        open @ (Place::Asking(_) | Place::Resting { .. } | Place::Reviewing { .. }) => open.clone(),
    };
    Outcome::at(place).say(Reply::Menu { open: open_items(scene) })
}

/// Lists what is begun and not handed in.
pub(crate) fn open_items<'a>(scene: &Scene<'a>) -> Vec<OpenItem<'a>> {
    let unfinished = scene.dossier.unfinished();
    let items = unfinished.filter_map(|sheet| {
        let set = scene.set_of(sheet)?;
        Some(OpenItem { sheet: sheet.id.clone(), set, answered: sheet.answered(set) })
    });
    items.collect()
}

/// Asks for the company's name from the menu.
pub(crate) fn rename<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    welcome::first_steps(scene).unwrap_or_else(|| name::ask(scene))
}

fn verify<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    Outcome::stay(scene).say(Reply::Verify { organization: dossier.organization.name.as_deref(), sent: &dossier.sent })
}

fn my_data<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let member = &dossier.member;
    let sheets = dossier.sheets.iter().map(|sheet| (sheet.diagnosis.set.to_string(), sheet.answers.len())).collect();
    Outcome::stay(scene).say(Reply::MyData(Box::new(MyData {
        id: member.id.as_str(),
        organization: dossier.organization.name.as_deref(),
        zone: member.zone.iana_name().unwrap_or("UTC").to_owned(),
        system: member.system,
        agreed: member.agreed,
        stopped: member.stopped,
        away_until: member.away_until,
        snoozed_until: member.snoozed_until,
        sheets,
    })))
}
