//! The list of answers, the result, and where the points come from.

use super::checks;
use super::voice::{Page, Voice};
use crate::reply::CheckNews;
use crate::{Aside, Deed, Press};
use chat::{Button, Command, Message};
use content::{Choice, Question, QuestionSet, SetKind};
use journey::{DiagnosisId, Line, Score, Sheet, SheetId};

/// Lists the answers of a sheet and says what is missing.
pub(super) fn review(
    voice: &Voice<'_>,
    sheet: &Sheet,
    set: &QuestionSet,
    asked: &[&Question],
    can_submit: bool,
) -> Message {
    let name = voice.set_name(set);
    let page = voice.blank().line("review", &[("name", name.as_str().into())]);
    let page = parts_of(set, asked).fold(page, |page, part| {
        let page = if set.parts.len() > 1 { page.gap().words(&voice.part_name(set, part.number)) } else { page };
        let of_part = asked.iter().filter(|question| question.part == part.number);
        of_part.fold(page, |page, question| page.words(&line(voice, sheet, question)))
    });
    let page = page.gap().line("review-legend", &[]);
    let missing = asked.iter().filter(|question| !sheet.answers.contains_key(&question.id)).count();
    let page = match (sheet.is_open(), sheet.submitted.is_some(), missing) {
        (false, _, _) => page.line("review-ended", &[]),
        (true, true, _) => page.line("review-submitted", &[]),
        (true, false, 0) => page.line("review-complete", &[]),
        (true, false, _) => page.line("review-missing", &[("count", missing.into())]),
    };
    let press = |key, deed| voice.button(key, &Press::Sheet(sheet.id.clone(), deed));
    let forward = match (can_submit, missing) {
        (true, _) => vec![press("button-submit", Deed::Submit)],
        (false, 0) => Vec::new(),
        (false, _) if sheet.is_open() => vec![press("button-remaining", Deed::Continue)],
        (false, _) => Vec::new(),
    };
    let parts = if sheet.is_open() { parts(voice, sheet, set, asked) } else { Vec::new() };
    page.rows([forward, parts, voice.command_row()]).done()
}

/// Lists the answers of one part, each with a button.
pub(super) fn part(voice: &Voice<'_>, sheet: &Sheet, set: &QuestionSet, asked: &[&Question], part: u8) -> Message {
    let name = voice.part_name(set, part);
    let of_part: Vec<&Question> = asked.iter().copied().filter(|question| question.part == part).collect();
    let page = voice.blank().line("review-part", &[("part", name.as_str().into())]);
    let mut page = page;
    for chunk in of_part.chunks(3) {
        page = page.rows([chunk.iter().map(|question| edit(voice, sheet, question)).collect()]);
    }
    let back = Press::Sheet(sheet.id.clone(), Deed::Review);
    page.rows([vec![voice.button("button-to-review", &back)]]).done()
}

fn edit(voice: &Voice<'_>, sheet: &Sheet, question: &Question) -> Button {
    let press = Press::At(sheet.id.clone(), question.id.clone(), Aside::Edit);
    let mut button = voice.button("button-review", &press);
    button.label = line(voice, sheet, question);
    button
}

/// The parts that hold anything this person is asked.
fn parts_of<'a>(set: &'a QuestionSet, asked: &'a [&Question]) -> impl Iterator<Item = &'a content::Part> {
    set.parts.iter().filter(|part| asked.iter().any(|question| question.part == part.number))
}

fn parts(voice: &Voice<'_>, sheet: &Sheet, set: &QuestionSet, asked: &[&Question]) -> Vec<Button> {
    let button = |part: &content::Part| {
        let name = voice.part_name(set, part.number);
        let mut button = voice.button("button-review", &Press::Part(sheet.id.clone(), part.number));
        button.label = voice.say("button-part", &[("part", name.as_str().into())]);
        button
    };
    parts_of(set, asked).map(button).collect()
}

fn line(voice: &Voice<'_>, sheet: &Sheet, question: &Question) -> String {
    let symbol = sheet.choice(&question.id).map_or("－", Choice::symbol);
    format!("{symbol} {}", voice.label(question))
}

/// What a result shows.
pub(super) struct Shown<'a> {
    pub(super) sheet: &'a SheetId,
    pub(super) set: &'a QuestionSet,
    pub(super) score: &'a Option<Score>,
    pub(super) before: Option<&'a Score>,
    pub(super) look_first: &'a [&'a Question],
    pub(super) weak: usize,
    pub(super) unknown: usize,
    pub(super) may_begin_anew: bool,
    pub(super) to_take_on: Option<&'a (DiagnosisId, usize)>,
    pub(super) checks: CheckNews,
}

/// Says what a handed-in sheet shows: no grade, the next step, and what the stars ask for.
pub(super) fn outcome(voice: &Voice<'_>, shown: &Shown<'_>) -> Message {
    let page = if let Some(score) = shown.score {
        points(voice, voice.blank(), score, shown.before)
    } else {
        let of = shown.set.questions.len();
        let done = of - shown.weak;
        voice.blank().line("outcome-articles", &[("of", of.into()), ("done", done.into())])
    };
    let page = look_first(voice, page.gap(), shown.look_first, shown.weak, shown.unknown).gap();
    let page = match shown.set.name.kind {
        SetKind::Articles => page.line("star-one", &[]),
        SetKind::SelfCheck => page.line("star-two", &[]),
    };
    let page = page.line("not-certified", &[]).line("outcome-declare", &[]);
    let page = checks::news(page, shown.checks);
    let press = |key, deed| voice.button(key, &Press::Sheet(shown.sheet.clone(), deed));
    let first = match shown.set.name.kind {
        SetKind::Articles => voice.command("button-check", Command::SelfCheck),
        SetKind::SelfCheck => press("button-explain", Deed::Explain),
    };
    let again = if shown.may_begin_anew { vec![press("button-anew", Deed::Anew)] } else { Vec::new() };
    let take = super::actions::take(voice, shown.to_take_on);
    page.rows([
        vec![first, press("button-review", Deed::Review)],
        take,
        again,
        checks::news_row(voice, shown.checks),
        voice.command_row(),
    ])
    .done()
}

/// Asks whether a new run is meant; it costs nothing that was answered.
pub(super) fn begin_anew(voice: &Voice<'_>, sheet: &SheetId, set: &QuestionSet) -> Message {
    let name = voice.set_name(set);
    let row = vec![
        voice.button("button-change", &Press::Anew(set.name.kind)),
        voice.button("button-keep", &Press::Sheet(sheet.clone(), Deed::Keep)),
    ];
    voice.blank().line("begin-anew", &[("name", name.as_str().into())]).rows([row]).done()
}

pub(super) fn points<'a>(voice: &'a Voice<'a>, page: Page<'a>, score: &Score, before: Option<&Score>) -> Page<'a> {
    let page = match score {
        Score::Provisional { decided, of } => {
            page.line("outcome-provisional", &[("decided", (*decided).into()), ("of", (*of).into())])
        }
        Score::Complete { points, .. } => page.line("outcome-points", &[("points", (*points).into())]),
    };
    let page = match before {
        Some(Score::Complete { points, .. }) => page.line("outcome-before", &[("points", (*points).into())]),
        Some(Score::Provisional { .. }) | None => page,
    };
    match score {
        Score::Provisional { .. } => page,
        Score::Complete { band, .. } => {
            let key = format!("band-{band}");
            page.words(&voice.word(&key)).words(&voice.attribute(&key, "next"))
        }
    }
}

pub(super) fn look_first<'a>(
    voice: &'a Voice<'a>,
    page: Page<'a>,
    first: &[&Question],
    weak: usize,
    unknown: usize,
) -> Page<'a> {
    if first.is_empty() {
        return page.line("outcome-nothing-weak", &[]);
    }
    let page = page.line("outcome-look", &[("count", weak.into())]);
    let page = first.iter().fold(page, |page, question| page.words(&advice(voice, question)));
    if unknown == 0 { page } else { page.line("outcome-unknown", &[("count", unknown.into())]) }
}

/// Names a question and what helps with it.
pub(super) fn advice(voice: &Voice<'_>, question: &Question) -> String {
    let title = question.measures.first().map(|measure| voice.measure(measure)).unwrap_or_default();
    format!("・{} → {title}", voice.label(question))
}

/// Lists each point and its source; they add up to the total (SC10).
pub(super) fn explained(voice: &Voice<'_>, set: &QuestionSet, lines: &[Line], score: &Score) -> Message {
    explained_page(voice, set, lines, score).rows([voice.command_row()]).done()
}

/// Lists each point and its source, for more to be added.
pub(super) fn explained_page<'a>(voice: &'a Voice<'a>, set: &QuestionSet, lines: &[Line], score: &Score) -> Page<'a> {
    let page = voice.page("explained");
    let page = match &set.scale {
        Some(scale) => page.line(
            "explained-rule",
            &[
                ("inplace", scale.points(Choice::InPlace).into()),
                ("partly", scale.points(Choice::Partly).into()),
                ("notinplace", scale.points(Choice::NotInPlace).into()),
                ("unknown", scale.points(Choice::Unknown).into()),
            ],
        ),
        None => page,
    };
    let page = lines.iter().fold(page, |page, line| page.words(&explained_line(voice, set, line)));
    match score {
        Score::Complete { points, .. } => page.line("explained-total", &[("points", (*points).into())]),
        Score::Provisional { decided, of } => {
            page.line("outcome-provisional", &[("decided", (*decided).into()), ("of", (*of).into())])
        }
    }
}

fn explained_line(voice: &Voice<'_>, set: &QuestionSet, line: &Line) -> String {
    let label = set.question(&line.question).map(|question| voice.attribute(&question.words, "label"));
    let label = label.unwrap_or_default();
    let (id, label) = (("id", line.question.as_str().into()), ("label", label.as_str().into()));
    match (line.choice, line.points) {
        (Some(choice), Some(points)) => {
            voice.say("explained-line", &[id, label, ("choice", choice.symbol().into()), ("points", points.into())])
        }
        (Some(_) | None, _) => voice.say("explained-open", &[id, label]),
    }
}
