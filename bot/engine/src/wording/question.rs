//! A question, its answer, and what follows from it.

use super::voice::{Page, Voice};
use crate::{Aside, Asked, Deed, Lead, Press, Unfolded};
use chat::{Button, Command, Message};
use content::{Choice, MeasureId, Question, System};
use journey::SheetId;

/// Asks a question: where one is, what is asked, what is unfolded; the answers in their fixed order, then the rest (UX1).
pub(super) fn asked(voice: &Voice<'_>, asked: &Asked<'_>) -> Message {
    let progress = asked.progress;
    let part = voice.part_name(asked.set, progress.part);
    let page = match asked.lead {
        Lead::Nothing | Lead::Misheard => voice.blank(),
        Lead::OutOfReach => voice.page("asked-after-silence").gap(),
    };
    let page = page.line(
        "asked-progress",
        &[
            ("position", progress.position.into()),
            ("of", progress.of.into()),
            ("part", part.as_str().into()),
            ("minutes", progress.minutes.into()),
        ],
    );
    let page = page.words(&voice.word(&asked.question.words));
    let page = match asked.standing {
        Some(choice) => page.line("asked-standing", &[("choice", voice.choice(choice).as_str().into())]),
        None => page,
    };
    let (page, systems) = unfolded(voice, page, asked);
    let answer = |choice| Press::Answer(asked.sheet.clone(), asked.question.id.clone(), choice);
    // The answers come first whatever is unfolded: 1 to 4 always mean the same.
    page.rows([choices(voice, &Choice::ALL, answer), aside_row(voice, asked), systems, human_row(voice, asked)]).done()
}

/// Whoever is stuck at a question can ask a person about it; the number of the question goes along (ST7).
fn human_row(voice: &Voice<'_>, asked: &Asked<'_>) -> Vec<Button> {
    match (asked.unfolded, asked.lead) {
        (Unfolded::Nothing, Lead::Nothing | Lead::OutOfReach) => Vec::new(),
        (Unfolded::Why | Unfolded::How(_), _) | (_, Lead::Misheard) => {
            vec![voice.command("button-human", Command::Human)]
        }
    }
}

fn unfolded<'a>(voice: &'a Voice<'a>, page: Page<'a>, asked: &Asked<'_>) -> (Page<'a>, Vec<Button>) {
    match asked.unfolded {
        Unfolded::Nothing => (page, Vec::new()),
        Unfolded::Why => {
            let why = voice.attribute(&asked.question.words, "why");
            let page = page.gap().line("asked-why", &[]).words(&why);
            (page.line("official-text", &[("url", asked.set.source.as_str().into())]), Vec::new())
        }
        Unfolded::How(system) => how(voice, page, asked, system),
    }
}

fn how<'a>(voice: &'a Voice<'a>, page: Page<'a>, asked: &Asked<'_>, system: Option<System>) -> (Page<'a>, Vec<Button>) {
    let Some(measure) = asked.question.measures.first() else { return (page, Vec::new()) };
    let known = voice.content.measure(measure).map(|measure| measure.systems.clone()).unwrap_or_default();
    let title = voice.measure(measure);
    let page = match system.filter(|system| known.contains(system)) {
        Some(system) => page.gap().line(
            "asked-how-on",
            &[("system", voice.system(system).as_str().into()), ("title", title.as_str().into())],
        ),
        None => page.gap().line("asked-how", &[("title", title.as_str().into())]),
    };
    let page = page.words(&voice.steps(measure, system));
    let others: Vec<Button> =
        known.iter().filter(|one| Some(**one) != system).map(|one| on(voice, asked, *one)).collect();
    let page = if system.is_none() && !others.is_empty() { page.line("asked-how-choose", &[]) } else { page };
    (page, others)
}

fn on(voice: &Voice<'_>, asked: &Asked<'_>, system: System) -> Button {
    let press = Press::At(asked.sheet.clone(), asked.question.id.clone(), Aside::HowOn(system));
    voice.button(&format!("system-{}", system.name()), &press)
}

fn aside_row(voice: &Voice<'_>, asked: &Asked<'_>) -> Vec<Button> {
    let at = |key, aside| voice.button(key, &Press::At(asked.sheet.clone(), asked.question.id.clone(), aside));
    if asked.from_review {
        return vec![at("button-to-review", Aside::Back), at("button-why", Aside::Why), at("button-how", Aside::How)];
    }
    vec![
        at("button-back", Aside::Back),
        at("button-skip", Aside::Skip),
        at("button-why", Aside::Why),
        at("button-how", Aside::How),
        at("button-pause", Aside::Pause),
    ]
}

fn choices(voice: &Voice<'_>, offered: &[Choice], press: impl Fn(Choice) -> Press) -> Vec<Button> {
    let button = |choice: &Choice| {
        let mut button = voice.button(&format!("choice-{}", choice.name()), &press(*choice));
        button.label = voice.choice(*choice);
        button
    };
    offered.iter().map(button).collect()
}

/// Says what a question's answer is now.
pub(super) fn settled(voice: &Voice<'_>, question: &Question, before: Option<Choice>, choice: Choice) -> Message {
    settled_page(voice, question, before, choice).done()
}

/// Begins a page with what a question's answer is now.
pub(super) fn settled_page<'a>(
    voice: &'a Voice<'a>,
    question: &Question,
    before: Option<Choice>,
    choice: Choice,
) -> Page<'a> {
    let (label, words) = (voice.label(question), voice.choice(choice));
    let label = ("label", label.as_str().into());
    match (before, choice) {
        (Some(before), _) => voice.blank().line(
            "settled-changed",
            &[label, ("before", voice.choice(before).as_str().into()), ("choice", words.as_str().into())],
        ),
        (None, Choice::InPlace) => voice.blank().line("settled-thanks", &[label, ("choice", words.as_str().into())]),
        (None, Choice::Partly | Choice::NotInPlace | Choice::Unknown) => {
            voice.blank().line("settled", &[label, ("choice", words.as_str().into())])
        }
    }
}

/// Says one thing about a question.
pub(super) fn about(voice: &Voice<'_>, key: &str, question: &Question) -> Message {
    voice.blank().line(key, &[("label", voice.label(question).as_str().into())]).done()
}

/// Says that a question was left as it is.
pub(super) fn left(voice: &Voice<'_>, question: &Question, standing: Option<Choice>) -> Message {
    let Some(choice) = standing else { return about(voice, "left-open", question) };
    with_choice(voice, "left", question, choice).done()
}

/// Says why a question matters and what can be done (CT9).
pub(super) fn lesson(
    voice: &Voice<'_>,
    question: &Question,
    choice: Choice,
    measure: &MeasureId,
    system: Option<System>,
) -> Message {
    lesson_in(voice, voice.blank(), question, choice, measure, system)
}

/// Says why a question matters and what can be done, below something else.
pub(super) fn lesson_in<'a>(
    voice: &'a Voice<'a>,
    page: Page<'a>,
    question: &Question,
    choice: Choice,
    measure: &MeasureId,
    system: Option<System>,
) -> Message {
    let page = match choice {
        Choice::Unknown => page.line("lesson-unknown", &[]),
        Choice::InPlace | Choice::Partly | Choice::NotInPlace => page,
    };
    let page = page.words(&voice.attribute(&question.words, "why"));
    let title = voice.measure(measure);
    page.line("lesson-measure", &[("title", title.as_str().into())]).words(&voice.steps(measure, system)).done()
}

/// Says that an old button changes nothing because the answer is kept already.
pub(super) fn kept_already(voice: &Voice<'_>, question: &Question, choice: Choice) -> Message {
    with_choice(voice, "kept-already", question, choice).rows([keep_row(voice)]).done()
}

/// Asks whether an old button is meant.
pub(super) fn change_it(
    voice: &Voice<'_>,
    sheet: &SheetId,
    question: &Question,
    from: Option<Choice>,
    to: Choice,
) -> Message {
    let page = match from {
        Some(from) => {
            let label = voice.label(question);
            voice.blank().line(
                "change-it",
                &[
                    ("label", label.as_str().into()),
                    ("before", voice.choice(from).as_str().into()),
                    ("choice", voice.choice(to).as_str().into()),
                ],
            )
        }
        None => with_choice(voice, "change-it-new", question, to),
    };
    let change = Press::Change(sheet.clone(), question.id.clone(), to);
    let keep = Press::Sheet(sheet.clone(), Deed::Keep);
    page.rows([vec![voice.button("button-change", &change), voice.button("button-keep", &keep)]]).done()
}

/// Asks back after たぶん.
pub(super) fn perhaps(voice: &Voice<'_>, sheet: &SheetId, question: &Question) -> Message {
    let answer = |choice| Press::Answer(sheet.clone(), question.id.clone(), choice);
    voice.page("perhaps").rows([choices(voice, &Choice::ALL, answer)]).done()
}

fn keep_row(voice: &Voice<'_>) -> Vec<Button> {
    vec![voice.command("button-continue", Command::Continue), voice.command("button-menu", Command::Menu)]
}

fn with_choice<'a>(voice: &'a Voice<'a>, key: &str, question: &Question, choice: Choice) -> Page<'a> {
    let (label, words) = (voice.label(question), voice.choice(choice));
    voice.blank().line(key, &[("label", label.as_str().into()), ("choice", words.as_str().into())])
}
