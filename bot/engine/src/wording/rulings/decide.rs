//! Deciding a question, and what was decided.

use super::super::voice::{Page, Voice};
use super::at;
use crate::reply::{Hidden, ToRule, UnitShown};
use crate::{Press, RulingPress, RunDeed, Verdict};
use chat::{Button, Message};
use content::{Choice, Question, QuestionId, QuestionSet};
use journey::{Basis, DiagnosisId, Ruling};
use std::collections::BTreeMap;

/// Shows how the answers to a question are spread, to decide it.
pub(super) fn to_rule(voice: &Voice<'_>, shown: &ToRule<'_>) -> Message {
    let page = voice.blank();
    let page = if shown.overtaken { page.line("rule-overtaken", &[]) } else { page };
    let label = voice.label(shown.question);
    let page = match shown.why {
        Some(_) => page.line("rule-to-decide", &[("label", label.as_str().into())]),
        None => page.line("rule-question", &[("label", label.as_str().into())]),
    };
    let page = page.words(&voice.word(&shown.question.words));
    let page = match shown.why {
        Some(why) => page.gap().line(&format!("rule-why-{}", why.name()), &[]),
        None => page,
    };
    let page = shown.units.iter().fold(page.gap(), |page, unit| unit_lines(voice, page, unit));
    let finding = shown.units.iter().filter_map(|unit| unit.staff).any(|staff| staff.has_unknown_beside_in_place());
    let page = if finding { page.line("rule-finding", &[]) } else { page };
    let page = match shown.proposal {
        Some(choice) => page.line("rule-proposal", &[("choice", voice.choice(choice).as_str().into())]),
        None => page,
    };
    let page = standing(voice, page, shown.ruling.as_ref());
    let back = vec![at(voice, "button-run-inbox", &shown.run, RunDeed::Inbox)];
    if !shown.decides {
        return page.rows([back]).done();
    }
    page.gap().line("rule-ask", &[]).rows([verdicts(voice, shown), back]).done()
}

fn verdicts(voice: &Voice<'_>, shown: &ToRule<'_>) -> Vec<Button> {
    let revision = shown.ruling.as_ref().map_or(0, |ruling| ruling.revision);
    let pick =
        |verdict| Press::Rulings(RulingPress::Pick(shown.run.clone(), shown.question.id.clone(), verdict, revision));
    let choice = |choice: Choice| {
        let mut button = voice.button(&format!("choice-{}", choice.name()), &pick(Verdict::Choice(choice)));
        button.label = voice.choice(choice);
        button
    };
    let mut row = Choice::ALL.map(choice).to_vec();
    if shown.question.not_applicable {
        row.push(voice.button("button-rule-not-applicable", &pick(Verdict::NotApplicable)));
    }
    row
}

fn unit_lines<'a>(voice: &'a Voice<'a>, page: Page<'a>, unit: &UnitShown<'_>) -> Page<'a> {
    if unit.head.is_none() && unit.staff.is_none() && unit.hidden.is_none() {
        return page;
    }
    let page = match unit.name {
        Some(name) => page.line_with("rule-unit", "name", name, &[]),
        None => page.line("rule-unit-whole", &[]),
    };
    let page = match unit.head {
        Some(choice) => page.line("rule-unit-head", &[("choice", voice.choice(choice).as_str().into())]),
        None => page,
    };
    match unit.staff {
        Some(staff) => page.line(
            "rule-unit-staff",
            &[
                ("inplace", staff.in_place.into()),
                ("partly", staff.partly.into()),
                ("notinplace", staff.not_in_place.into()),
                ("unknown", staff.unknown.into()),
                ("asked", staff.asked.into()),
            ],
        ),
        None => match unit.hidden {
            Some(Hidden::Few) => page.line("rule-unit-hidden", &[]),
            Some(Hidden::Waiting) => page.line("rule-unit-waiting", &[]),
            None => page,
        },
    }
}

fn standing<'a>(voice: &'a Voice<'a>, page: Page<'a>, ruling: Option<&Ruling>) -> Page<'a> {
    let Some(ruling) = ruling else { return page };
    let page = match ruling.basis {
        Basis::Chosen => page.line("rule-standing", &[("choice", voice.choice(ruling.choice).as_str().into())]),
        Basis::NotApplicable => page.line("rule-standing-not-applicable", &[]),
    };
    match &ruling.reason {
        Some(reason) => page.line_with("rule-standing-reason", "reason", reason, &[]),
        None => page,
    }
}

/// Asks why a question is decided so.
pub(super) fn reason(voice: &Voice<'_>, question: &Question, choice: Option<Choice>) -> Message {
    let label = voice.label(question);
    let page = match choice {
        Some(choice) => {
            let choice = voice.choice(choice);
            voice.blank().line("rule-reason", &[("label", label.as_str().into()), ("choice", choice.as_str().into())])
        }
        None => voice.blank().line("rule-reason-not-applicable", &[("label", label.as_str().into())]),
    };
    page.line("rule-reason-warning", &[]).done()
}

/// Says what a question is decided with.
pub(super) fn ruled(voice: &Voice<'_>, question: &Question, ruling: &Ruling) -> Message {
    let label = voice.label(question);
    match ruling.basis {
        Basis::Chosen => {
            let choice = voice.choice(ruling.choice);
            let page = voice.blank();
            page.line("rule-ruled", &[("label", label.as_str().into()), ("choice", choice.as_str().into())]).done()
        }
        Basis::NotApplicable => {
            voice.blank().line("rule-ruled-not-applicable", &[("label", label.as_str().into())]).done()
        }
    }
}

/// Lists what was decided: all of it, or one part to pick from.
pub(super) fn list(
    voice: &Voice<'_>,
    run: &DiagnosisId,
    set: &QuestionSet,
    answers: &BTreeMap<QuestionId, Choice>,
    part: Option<u8>,
) -> Message {
    let line = |question: &Question| {
        let symbol = answers.get(&question.id).map_or("－", |choice| choice.symbol());
        format!("{symbol} {}", voice.label(question))
    };
    let back = vec![at(voice, "button-run-inbox", run, RunDeed::Inbox)];
    if let Some(part) = part {
        let of_part: Vec<&Question> = set.questions.iter().filter(|question| question.part == part).collect();
        let mut page = voice.blank().line("list-part", &[("part", voice.part_name(set, part).as_str().into())]);
        for some in of_part.chunks(3) {
            let button = |question: &&Question| {
                let show = Press::Rulings(RulingPress::Question(run.clone(), question.id.clone()));
                let mut button = voice.button("button-inbox-decide", &show);
                button.label = line(question);
                button
            };
            page = page.rows([some.iter().map(button).collect()]);
        }
        return page.rows([vec![at(voice, "button-inbox-list", run, RunDeed::List)]]).done();
    }
    let page = voice.page("list");
    let page = set.parts.iter().fold(page, |page, part| {
        let page = if set.parts.len() > 1 { page.gap().words(&voice.part_name(set, part.number)) } else { page };
        let of_part = set.questions.iter().filter(|question| question.part == part.number);
        of_part.fold(page, |page, question| page.words(&line(question)))
    });
    let parts = set.parts.iter().map(|part| {
        let show = Press::Rulings(RulingPress::Part(run.clone(), part.number));
        let mut button = voice.button("button-inbox-list", &show);
        button.label = voice.say("button-part", &[("part", voice.part_name(set, part.number).as_str().into())]);
        button
    });
    page.gap().line("review-legend", &[]).rows([parts.collect(), back]).done()
}
