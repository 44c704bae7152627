//! What somebody took on.

use super::rulings::{date_fault, text_fault, weeks_row, with_day};
use super::voice::{Page, Voice};
use crate::press::Extent;
use crate::reply::{ActionList, ActionShown, OwnerFault, OwnerShown, Rights};
use crate::{ActionPress, ActionReply, Press};
use chat::{Button, Message};
use journey::{ActionState, Aim, DiagnosisId, Owner, Role};

/// Words what is said about actions.
pub(super) fn message(voice: &Voice<'_>, reply: &ActionReply<'_>) -> Message {
    match reply {
        ActionReply::NotYours => voice.page("actions-not-yours").rows([voice.command_row()]).done(),
        ActionReply::None { to_take_on } => {
            let page = take_line(voice.page("actions-none"), to_take_on.as_ref());
            page.rows([take(voice, to_take_on.as_ref()), voice.command_row()]).done()
        }
        ActionReply::List(list) => self::list(voice, list),
        ActionReply::TakenOn { count } => {
            let page = voice.blank().line("action-taken", &[("count", (*count).into())]);
            page.rows([vec![press(voice, "button-actions", ActionPress::List(Extent::Top))], voice.command_row()])
                .done()
        }
        ActionReply::One(shown) => one(voice, voice.blank(), shown),
        ActionReply::Changed(shown) => {
            let page = voice.page("action-changed");
            let done = shown.action.state == ActionState::Done && shown.question.is_some();
            one(voice, if done { page.line("action-again", &[]) } else { page }, shown)
        }
        ActionReply::OwnerWanted { action, fault } => {
            let page = match fault {
                Some(OwnerFault::Nobody) => voice.page("owner-nobody"),
                Some(OwnerFault::Several) => voice.page("owner-several"),
                None => title(voice, voice.blank(), action).line("owner-ask", &[]),
            };
            let id = &action.action.id;
            let to = |key, role| press(voice, key, ActionPress::ToRole(id.clone(), role));
            let row = vec![
                press(voice, "button-owner-me", ActionPress::Mine(id.clone())),
                to("button-owner-coordinator", Role::Coordinator),
                to("button-owner-manager", Role::Manager),
            ];
            page.rows([row]).done()
        }
        ActionReply::DueWanted { action, fault } => {
            let page = match fault {
                Some(fault) => voice.page(date_fault(*fault)),
                None => title(voice, voice.blank(), action).line("run-due-ask", &[]),
            };
            let id = &action.action.id;
            page.rows([weeks_row(voice, |weeks| Press::Actions(ActionPress::Weeks(id.clone(), weeks)))]).done()
        }
        ActionReply::NoteWanted { action, fault } => match fault {
            Some(fault) => voice.only(text_fault(*fault)),
            None => title(voice, voice.blank(), action).line("note-ask", &[]).line("rule-reason-warning", &[]).done(),
        },
        ActionReply::Gone => voice.page("action-gone").rows([voice.command_row()]).done(),
    }
}

fn press(voice: &Voice<'_>, key: &str, press: ActionPress) -> Button {
    voice.button(key, &Press::Actions(press))
}

fn list(voice: &Voice<'_>, list: &ActionList<'_>) -> Message {
    let page = voice.blank().line("actions", &[("open", list.open.into())]);
    let page = if list.overdue == 0 { page } else { page.line("actions-overdue", &[("count", list.overdue.into())]) };
    let page = list.shown.iter().fold(page, |page, shown| about(voice, title(voice, page.gap(), shown), shown));
    let page = if list.again.is_empty() { page } else { page.gap().line("actions-again", &[]) };
    let page = list.again.iter().fold(page, |page, shown| title(voice, page, shown));
    let page = take_line(page, list.to_take_on.as_ref());
    let open = list.shown.iter().map(|shown| labelled(voice, shown, ActionPress::Show(shown.action.id.clone())));
    let again = list.again.iter().filter(|shown| shown.rights >= Rights::Close).map(|shown| {
        let mut button = press(voice, "button-action-again", ActionPress::Again(shown.action.id.clone()));
        if let Some(question) = shown.question {
            button.label = voice.say("button-action-again-for", &[("label", voice.label(question).as_str().into())]);
        }
        button
    });
    let more = list.more.map(|from| press(voice, "button-actions-more", ActionPress::List(Extent::From(from))));
    let more = more.into_iter().chain(take(voice, list.to_take_on.as_ref())).collect();
    page.rows([open.collect(), again.collect(), more, voice.command_row()]).done()
}

/// A button that says which action it opens.
fn labelled(voice: &Voice<'_>, shown: &ActionShown<'_>, what: ActionPress) -> Button {
    let mut button = press(voice, "button-actions", what);
    if let Some(question) = shown.question {
        button.label = voice.say("button-action-show", &[("label", voice.label(question).as_str().into())]);
    }
    button
}

fn take_line<'a>(page: Page<'a>, to_take_on: Option<&(DiagnosisId, usize)>) -> Page<'a> {
    match to_take_on {
        Some((_, count)) => page.line("actions-take", &[("count", (*count).into())]),
        None => page,
    }
}

/// Offers to take on every gap.
pub(super) fn take(voice: &Voice<'_>, to_take_on: Option<&(DiagnosisId, usize)>) -> Vec<Button> {
    let button = |(run, count): &(DiagnosisId, usize)| {
        let mut button = press(voice, "button-actions-take", ActionPress::TakeOn(run.clone()));
        button.label = voice.say("button-actions-take", &[("count", (*count).into())]);
        button
    };
    to_take_on.map(button).into_iter().collect()
}

/// Says what is to be done.
fn title<'a>(voice: &'a Voice<'a>, page: Page<'a>, shown: &ActionShown<'_>) -> Page<'a> {
    let label = shown.question.map(|question| voice.label(question)).unwrap_or_default();
    let label = ("label", label.as_str().into());
    if let Some(own) = &shown.action.title {
        return page.line_with("action-title", "title", own, &[label]);
    }
    match (shown.action.aim, &shown.action.measure) {
        (Aim::Improve, Some(measure)) => {
            page.line("action-title", &[label, ("title", voice.measure(measure).as_str().into())])
        }
        (Aim::FindOut | Aim::Improve, _) => page.line("action-find-out", &[label]),
    }
}

/// Says who sees to it, until when, and how far it is.
fn about<'a>(voice: &'a Voice<'a>, page: Page<'a>, shown: &ActionShown<'_>) -> Page<'a> {
    let page = match (&shown.action.owner, shown.owner) {
        (_, Some(OwnerShown::You)) => page.line("action-owner-you", &[]),
        (_, Some(OwnerShown::Named(name))) => page.line_with("action-owner-name", "name", name, &[]),
        (Owner::Role(role), _) => {
            let role = voice.word(&format!("owner-{}", role.name()));
            page.line("action-owner", &[("owner", role.as_str().into())])
        }
        (Owner::Member(_), Some(OwnerShown::Somebody) | None) => page.line("action-owner-somebody", &[]),
    };
    let page = match (shown.action.due, shown.overdue) {
        (Some(_), false) => with_day(page, "action-due", shown.action.due),
        (Some(_), true) => with_day(page, "action-due-over", shown.action.due),
        (None, _) => page.line("action-due-none", &[]),
    };
    let state = voice.word(&format!("action-state-{}", shown.action.state.name()));
    page.line("action-state", &[("state", state.as_str().into())])
}

/// Shows one action, with what can be done with it.
fn one(voice: &Voice<'_>, page: Page<'_>, shown: &ActionShown<'_>) -> Message {
    let page = about(voice, title(voice, page, shown), shown);
    let page = match &shown.action.note {
        Some(note) => page.line_with("action-note", "note", note, &[]),
        None => page,
    };
    let page = match shown.question {
        Some(question) => page.gap().line("action-question", &[]).words(&voice.word(&question.words)),
        None => page,
    };
    let page = match shown.standing {
        Some(choice) => page.line("action-standing", &[("choice", voice.choice(choice).as_str().into())]),
        None => page,
    };
    let back = vec![press(voice, "button-actions", ActionPress::List(Extent::Top))];
    page.rows([closing(voice, shown), keeping(voice, shown), back]).done()
}

fn closing(voice: &Voice<'_>, shown: &ActionShown<'_>) -> Vec<Button> {
    let set = |key, state| press(voice, key, ActionPress::Set(shown.action.id.clone(), state));
    match (shown.rights, shown.action.state) {
        (Rights::Look, _) => Vec::new(),
        (Rights::Close | Rights::Keep, ActionState::Open) => {
            vec![set("button-action-done", ActionState::Done), set("button-action-drop", ActionState::Dropped)]
        }
        (Rights::Close | Rights::Keep, ActionState::Done | ActionState::Dropped) => {
            vec![set("button-action-reopen", ActionState::Open)]
        }
    }
}

fn keeping(voice: &Voice<'_>, shown: &ActionShown<'_>) -> Vec<Button> {
    let id = &shown.action.id;
    let note = press(voice, "button-action-note", ActionPress::Note(id.clone()));
    match shown.rights {
        Rights::Look => Vec::new(),
        Rights::Close => vec![note],
        Rights::Keep => vec![
            press(voice, "button-action-owner", ActionPress::Owner(id.clone())),
            press(voice, "button-action-due", ActionPress::Due(id.clone())),
            note,
        ],
    }
}
