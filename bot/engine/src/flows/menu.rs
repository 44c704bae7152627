//! The menu and what hangs on it (ST2).

use super::{actions, begin, checks, guard, human, name, own, papers, rest, review, rulings, share, staff, welcome};
use crate::outcome::Outcome;
use crate::reply::OpenItem;
use crate::{Event, House, Place, Reply, Scene};
use chat::Command;
use content::SetKind;
use journey::{Action, Deed, Entry, Owner};

/// Answers a command, from the menu, a network or typed words.
pub(crate) fn command<'a>(scene: &Scene<'a>, event: &Event, command: Command) -> Outcome<'a> {
    let may_come_first = |outcome| welcome::then_first_steps(scene, outcome);
    match command {
        Command::Language => return welcome::languages(scene),
        Command::Help => return may_come_first(Outcome::stay(scene).say(Reply::Help)),
        Command::Human => return human::command(scene),
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
        | Command::Company
        | Command::Invite
        | Command::Link
        | Command::Journey
        | Command::Policy
        | Command::Declare
        | Command::Incident
        | Command::Rulings
        | Command::Actions => {}
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
        Command::Snooze => rest::choices(scene),
        Command::TimeOff => {
            Outcome::stay(scene).say(Reply::TimeOffChoices { away: scene.dossier.member.is_away(scene.now) })
        }
        Command::MyData => own::show(scene),
        Command::Company => staff::board::show(scene),
        Command::Invite => share::code(scene, Entry::Join),
        Command::Link => share::code(scene, Entry::Link),
        Command::Journey => papers::show_board(scene),
        Command::Policy => papers::open_policy(scene),
        Command::Declare => papers::declaration(scene),
        Command::Incident => papers::card(scene),
        Command::Rulings => rulings::command(scene),
        Command::Actions => actions::command(scene),
        Command::Language | Command::Help | Command::Human | Command::Verify | Command::Stop | Command::Start => {
            show(scene)
        }
    }
}

/// Shows the menu. An open question stays open behind it.
pub(crate) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    quiet(scene).say(reply(scene))
}

/// Leaves whatever is being typed. An open question stays open.
pub(crate) fn quiet<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let place = match &scene.dossier.place {
        Place::New | Place::Reading | Place::Naming | Place::Idle { .. } => Place::Idle { misheard: 0 },
        typing @ Place::Typing { .. } => typing.after_typing(),
        open @ (Place::Asking(_) | Place::Resting { .. } | Place::Reviewing { .. }) => open.clone(),
    };
    Outcome::at(place)
}

/// Puts the menu together as it is at this moment.
pub(crate) fn reply<'a>(scene: &Scene<'a>) -> Reply<'a> {
    with_waiting(scene, human::waiting(scene))
}

/// Puts the menu together with so many who wait for an answer of this person.
pub(crate) fn with_waiting<'a>(scene: &Scene<'a>, waiting: usize) -> Reply<'a> {
    let (open, company, checks) = (open_items(scene), company(scene), checks::open(scene));
    Reply::Menu { open, company, nameless: is_nameless(scene), waiting, checks }
}

/// Puts the menu together once the company has a name.
pub(crate) fn named<'a>(scene: &Scene<'a>) -> Reply<'a> {
    let (open, company, checks) = (open_items(scene), company(scene), checks::open(scene));
    Reply::Menu { open, company, nameless: false, waiting: human::waiting(scene), checks }
}

/// Tells whether the company's name is missing and this person can tell it.
fn is_nameless(scene: &Scene<'_>) -> bool {
    let several = match scene.house {
        House::ThisComputer { .. } => false,
        House::Company { .. } => true,
    };
    several && scene.dossier.organization.name.is_none() && scene.dossier.may(Deed::EditCompany)
}

/// Lists what this person keeps for the company, where there is something to keep.
fn company(scene: &Scene<'_>) -> Vec<Command> {
    let dossier = scene.dossier;
    let runs = !dossier.ledger.runs.is_empty() && dossier.organization.members > 1;
    let rulings = (runs && dossier.may(Deed::SeeProposals)).then_some(Command::Rulings);
    let mine = |action: &Action| action.owner == Owner::Member(dossier.member.id.clone());
    let seen = |action: &Action| dossier.may(Deed::SeeActions) || mine(action);
    let actions = dossier.ledger.actions.values().any(seen).then_some(Command::Actions);
    rulings.into_iter().chain(actions).collect()
}

/// Lists what is begun and not handed in.
pub(crate) fn open_items<'a>(scene: &Scene<'a>) -> Vec<OpenItem<'a>> {
    let unfinished = scene.dossier.unfinished();
    let items = unfinished.filter_map(|sheet| {
        let set = scene.set_of(sheet)?;
        let of = scene.asked(set, &sheet.diagnosis).len();
        Some(OpenItem { sheet: sheet.id.clone(), set, answered: scene.answered(set, sheet), of })
    });
    items.collect()
}

/// Asks for the company's name from the menu.
pub(crate) fn rename<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let first = welcome::first_steps(scene).or_else(|| guard::refuse(scene, Deed::EditCompany));
    first.unwrap_or_else(|| name::ask(scene))
}

fn verify<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    Outcome::stay(scene).say(Reply::Verify { organization: dossier.organization.name.as_deref(), sent: &dossier.sent })
}
