//! Answers without a name: what is promised, handing in, and why nothing can be shown afterwards.

use super::question;
use super::rulings::at;
use super::voice::{Page, Voice};
use crate::reply::{BallotReply, HideFault, InboxPage};
use crate::{Press, RulingPress, RunDeed};
use chat::{Button, Command, Message};
use content::SetKind;
use journey::{DiagnosisId, FEW_PEOPLE, K, Mode};

/// Words what is said about answers without a name.
pub(super) fn message(voice: &Voice<'_>, reply: &BallotReply<'_>) -> Message {
    match reply {
        BallotReply::Taught { question, before, choice, measure, system } => {
            let page = question::settled_page(voice, question, *before, *choice).gap();
            question::lesson_in(voice, page, question, *choice, measure, *system)
        }
        BallotReply::Cast { run, next } => {
            let page = voice.page("handed-in").line("loose", &[]).line("loose-final", &[]);
            page.rows([onward(voice, run.as_ref(), *next), voice.command_row()]).done()
        }
        BallotReply::Loose { run } => {
            let page = voice.page("loose-already").line("loose", &[]).line("loose-final", &[]);
            page.rows([onward(voice, run.as_ref(), None), voice.command_row()]).done()
        }
        BallotReply::DraftGone => voice.page("draft-gone").rows([voice.command_row()]).done(),
        BallotReply::HideAsked { run } => {
            let hide = voice.button("button-hide-now", &press(run, RunDeed::HideNow));
            voice.page("hide-ask").rows([vec![hide, at(voice, "button-keep", run, RunDeed::Inbox)]]).done()
        }
        BallotReply::HideSet { run } => back(voice, voice.page("hide-set"), run),
        BallotReply::HideRefused(HideFault::Begun) => voice.page("hide-begun").rows([voice.command_row()]).done(),
        BallotReply::HideRefused(HideFault::Few) => {
            let page = voice.blank().line("hide-few", &[("count", FEW_PEOPLE.into())]);
            page.rows([voice.command_row()]).done()
        }
    }
}

fn back(voice: &Voice<'_>, page: Page<'_>, run: &DiagnosisId) -> Message {
    page.rows([vec![at(voice, "button-run-inbox", run, RunDeed::Inbox)], voice.command_row()]).done()
}

fn press(run: &DiagnosisId, deed: RunDeed) -> Press {
    Press::Rulings(RulingPress::Run(run.clone(), deed))
}

fn onward(voice: &Voice<'_>, run: Option<&DiagnosisId>, next: Option<SetKind>) -> Vec<Button> {
    let next = next.map(|kind| match kind {
        SetKind::Articles => voice.command("button-articles", Command::Articles),
        SetKind::SelfCheck => voice.command("button-check", Command::SelfCheck),
    });
    let inbox = run.map(|run| at(voice, "button-run-inbox", run, RunDeed::Inbox));
    next.into_iter().chain(inbox).collect()
}

/// Says before the first question what becomes of the answers, and what no promise covers (PR2).
pub(super) fn begun(page: Page<'_>, office: usize) -> Page<'_> {
    let page = page.line("begun-anonymous", &[("count", K.into())]).line("begun-anonymous-draft", &[]);
    if office == 0 { page } else { page.line("begun-anonymous-office", &[("count", office.into())]) }
}

/// Says how much of what was handed in without a name is counted by now.
pub(super) fn out<'a>(page: Page<'a>, inbox: &InboxPage<'_>) -> Page<'a> {
    if inbox.mode != Mode::Anonymous {
        return page;
    }
    let page = page.line("inbox-ballots", &[("batch", K.into()), ("count", inbox.out.into())]);
    if inbox.open { page.line("inbox-ballots-rest", &[("batch", K.into())]) } else { page }
}

/// Says what closing a run does to what is not handed in, and to what too few handed in.
pub(super) fn close_asked(page: Page<'_>, mode: Mode, typing: usize) -> Page<'_> {
    let (key, page) = match mode {
        Mode::Named | Mode::Counted => ("close-typing", page),
        Mode::Anonymous => ("close-typing-loose", page.line("close-loose", &[("count", K.into())])),
    };
    if typing == 0 { page } else { page.line(key, &[("count", typing.into())]) }
}
