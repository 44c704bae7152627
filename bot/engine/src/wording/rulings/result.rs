//! The company's answer, and thanks to whoever helped to find it.

use super::super::voice::{Page, Voice};
use super::super::{checks, review};
use super::inbox::edition;
use super::{at, with_day};
use crate::reply::Company;
use crate::{ActionPress, Press, RunDeed};
use chat::{Button, Command, Message};
use content::{Question, QuestionSet, SetKind};
use jiff::civil::Date;
use journey::{DiagnosisId, Line, Score};

/// Says what the company's answer shows: provisional until all is decided, and then no grade but the next step.
pub(super) fn company(voice: &Voice<'_>, shown: &Company<'_>) -> Message {
    let name = voice.set_name(shown.set);
    let of = shown.set.questions.len();
    let page = voice.blank().line("result", &[("name", name.as_str().into())]);
    let page = match &shown.score {
        Some(score @ Score::Complete { .. }) => review::points(voice, page, score, None),
        Some(Score::Provisional { .. }) => provisional(page, shown.decided, of),
        None if shown.decided < of => provisional(page, shown.decided, of),
        None => page.line("outcome-articles", &[("of", of.into()), ("done", (of - shown.weak).into())]),
    };
    let page =
        if shown.left_out == 0 { page } else { page.line("result-left-out", &[("count", shown.left_out.into())]) };
    let done = shown.decided >= of;
    let page = if done || shown.weak > 0 {
        review::look_first(voice, page.gap(), &shown.look_first, shown.weak, shown.unknown)
    } else {
        page
    };
    let page = if done { stars(page.gap(), shown.set) } else { page };
    let page = checks::news(page, shown.checks);
    let row = checks::news_row(voice, shown.checks);
    page.rows([actions(voice, shown), looks(voice, shown), row, voice.command_row()]).done()
}

fn provisional(page: Page<'_>, decided: usize, of: usize) -> Page<'_> {
    page.line("result-provisional", &[("decided", decided.into()), ("of", of.into())])
}

fn stars<'a>(page: Page<'a>, set: &QuestionSet) -> Page<'a> {
    let page = match set.name.kind {
        SetKind::Articles => page.line("star-one", &[]),
        SetKind::SelfCheck => page.line("star-two", &[]),
    };
    page.line("not-certified", &[]).line("outcome-declare", &[])
}

fn actions(voice: &Voice<'_>, shown: &Company<'_>) -> Vec<Button> {
    let list = voice.command("button-actions", Command::Actions);
    if shown.to_take_on == 0 {
        return if shown.weak == 0 { Vec::new() } else { vec![list] };
    }
    let mut take = voice.button("button-actions-take", &Press::Actions(ActionPress::TakeOn(shown.run.clone())));
    take.label = voice.say("button-actions-take", &[("count", shown.to_take_on.into())]);
    vec![take, list]
}

fn looks(voice: &Voice<'_>, shown: &Company<'_>) -> Vec<Button> {
    let mut row = Vec::new();
    if shown.set.scale.is_some() {
        row.push(at(voice, "button-explain", &shown.run, RunDeed::Explain));
    }
    row.push(at(voice, "button-inbox-list", &shown.run, RunDeed::List));
    row.extend(edition(voice, &shown.run, shown.newer, shown.way_back));
    row
}

/// Lists where the company's points come from.
pub(super) fn explained(
    voice: &Voice<'_>,
    set: &QuestionSet,
    lines: &[Line],
    score: &Score,
    left_out: usize,
) -> Message {
    let page = review::explained_page(voice, set, lines, score);
    let page = if left_out == 0 { page } else { page.line("result-left-out", &[("count", left_out.into())]) };
    page.rows([voice.command_row()]).done()
}

/// Thanks somebody whose sheet is one of several.
pub(super) fn handed_in(
    voice: &Voice<'_>,
    look_first: &[&Question],
    due: Option<Date>,
    (run, next): (Option<&DiagnosisId>, Option<SetKind>),
) -> Message {
    let page = voice.page("handed-in");
    let page = match due {
        Some(_) => with_day(page, "handed-in-due", due),
        None => page.line("handed-in-change", &[]),
    };
    let page = if look_first.is_empty() {
        page
    } else {
        let page = page.gap().line("handed-in-look", &[]);
        look_first.iter().fold(page, |page, question| page.words(&review::advice(voice, question)))
    };
    let inbox = run.map(|run| at(voice, "button-run-inbox", run, RunDeed::Inbox));
    let next = next.map(|kind| match kind {
        SetKind::Articles => voice.command("button-articles", Command::Articles),
        SetKind::SelfCheck => voice.command("button-check", Command::SelfCheck),
    });
    let row = vec![voice.command("button-answers", Command::Answers)];
    page.rows([next.into_iter().chain(inbox).chain(row).collect(), voice.command_row()]).done()
}
