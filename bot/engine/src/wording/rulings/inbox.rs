//! How far a run is, and what is to be decided.

use super::super::ballot;
use super::super::voice::{Page, Voice};
use super::{at, go_on, promise, with_day};
use crate::reply::{Hiding, InboxPage, WayBack};
use crate::{Press, RulingPress, RunDeed};
use chat::{Button, Message};
use journey::{Crowd, DiagnosisId, Headcount, Mode};

/// Says how far a run is and what is to be decided.
pub(super) fn page(voice: &Voice<'_>, inbox: &InboxPage<'_>) -> Message {
    let name = voice.set_name(inbox.set);
    let page = voice.blank();
    let page = if inbox.changed { page.line("inbox-changed", &[]) } else { page };
    let page = page.line("inbox", &[("name", name.as_str().into())]);
    let page = if inbox.open { with_day(page, "begun-due", inbox.due) } else { page.line("inbox-closed", &[]) };
    let page = people(promise(page, inbox.mode), inbox.people, inbox.mode);
    let page = ballot::out(page, inbox).gap();
    let (decided, of) = (inbox.decided, inbox.set.questions.len());
    let page = page.line("inbox-decided", &[("decided", decided.into()), ("of", of.into())]);
    let page = if inbox.agreed == 0 { page } else { page.line("inbox-agreed", &[("count", inbox.agreed.into())]) };
    let page = match &*inbox.to_decide {
        [] => page.line("inbox-empty", &[]),
        waiting @ [_, ..] => page.line("inbox-to-decide", &[("count", waiting.len().into())]),
    };
    let page =
        inbox.to_decide.iter().take(3).fold(page, |page, question| page.words(&format!("・{}", voice.label(question))));
    page.rows([decisions(voice, inbox), looks(voice, inbox), keeping(voice, inbox), voice.command_row()]).done()
}

/// Says how many answered, as far as enough people stand behind the number; where everybody is named, there is nothing to
/// hide.
fn people(page: Page<'_>, people: Headcount, mode: Mode) -> Page<'_> {
    let Headcount { asked, done, unconnected, left } = people;
    let shown = match mode {
        Mode::Named => Some((done, asked)),
        Mode::Counted | Mode::Anonymous => Crowd::of(done, asked).shown(),
    };
    let page = match shown {
        Some((done, asked)) => page.line("inbox-people", &[("done", done.into()), ("asked", asked.into())]),
        None => page.line("inbox-people-hidden", &[]),
    };
    let page = if unconnected == 0 { page } else { page.line("inbox-unconnected", &[("count", unconnected.into())]) };
    match (left, mode) {
        (0, _) => page,
        (_, Mode::Named | Mode::Counted) => page.line("inbox-left", &[("count", left.into())]),
        // What they handed in is on some ballot; nobody knows on which.
        (_, Mode::Anonymous) => page.line("inbox-left-loose", &[]),
    }
}

fn decisions(voice: &Voice<'_>, inbox: &InboxPage<'_>) -> Vec<Button> {
    let mut row = Vec::new();
    if let Some(seen) = inbox.seen.as_ref().filter(|_| inbox.decides) {
        let accept = Press::Rulings(RulingPress::AcceptAll(inbox.run.clone(), seen.clone()));
        let mut button = voice.button("button-inbox-accept", &accept);
        button.label = voice.say("button-inbox-accept", &[("count", inbox.agreed.into())]);
        row.push(button);
    }
    if let Some(first) = inbox.to_decide.first() {
        let show = RulingPress::Question(inbox.run.clone(), first.id.clone());
        row.push(voice.button("button-inbox-decide", &Press::Rulings(show)));
    }
    row
}

fn looks(voice: &Voice<'_>, inbox: &InboxPage<'_>) -> Vec<Button> {
    let mut row = Vec::new();
    if inbox.decided > 0 {
        row.push(at(voice, "button-inbox-list", &inbox.run, RunDeed::List));
        row.push(at(voice, "button-inbox-result", &inbox.run, RunDeed::Result));
    }
    if inbox.to_answer.is_some() {
        row.push(go_on(voice, inbox.set));
    }
    row
}

fn keeping(voice: &Voice<'_>, inbox: &InboxPage<'_>) -> Vec<Button> {
    if !inbox.open || !inbox.decides {
        return Vec::new();
    }
    let mut row = vec![
        at(voice, "button-inbox-due", &inbox.run, RunDeed::Due),
        at(voice, "button-inbox-names", &inbox.run, RunDeed::Names),
        at(voice, "button-inbox-close", &inbox.run, RunDeed::Close),
    ];
    if inbox.mode == Mode::Named && inbox.people.asked >= journey::FEW_PEOPLE {
        row.push(at(voice, "button-inbox-less", &inbox.run, RunDeed::Less));
    }
    if inbox.hiding == Hiding::Open {
        row.push(at(voice, "button-inbox-hide", &inbox.run, RunDeed::Hide));
    }
    row.extend(edition(voice, &inbox.run, inbox.newer, inbox.way_back));
    row
}

/// The way to a newer edition, and back.
pub(super) fn edition(
    voice: &Voice<'_>,
    run: &DiagnosisId,
    newer: Option<content::Edition>,
    back: WayBack,
) -> Vec<Button> {
    let to_newer = newer.map(|newer| {
        let mut button = at(voice, "button-move", run, RunDeed::Move);
        button.label = voice.say("button-move", &[("edition", newer.to_string().as_str().into())]);
        button
    });
    let back = match back {
        WayBack::Open => Some(at(voice, "button-move-undo", run, RunDeed::Undo)),
        WayBack::None => None,
    };
    to_newer.into_iter().chain(back).collect()
}

/// Lists who has not answered.
pub(super) fn names(voice: &Voice<'_>, run: &DiagnosisId, names: &[Option<&str>]) -> Message {
    let row = vec![at(voice, "button-run-inbox", run, RunDeed::Inbox)];
    if names.is_empty() {
        return voice.page("names-none").rows([row]).done();
    }
    let page = voice.page("names");
    let page = names.iter().flatten().fold(page, |page, name| page.line_with("names-line", "name", name, &[]));
    let unnamed = names.iter().filter(|name| name.is_none()).count();
    let page = if unnamed == 0 { page } else { page.line("names-unnamed", &[("count", unnamed.into())]) };
    page.gap().line("names-kind", &[]).rows([row]).done()
}
