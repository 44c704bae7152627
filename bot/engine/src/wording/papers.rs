//! The board, the policy, the declaration, and the guard of the words about the stars.

use super::form::date;
use super::prints;
use super::voice::{Page, Voice};
use crate::press::{FieldDeed, FormPress, Paper, PaperPress, Press};
use crate::reply::PaperReply;
use chat::{Button, Command, Message};
use content::LinkId;
use journey::ledger::{Field, Form};
use journey::{
    Board, Claim, Declared, Find, Lack, Outlet, PartState, PolicyState, Publication, Star, StepState, WordingAdvice,
};

/// Words what is said about the board, the papers and the declaration.
pub(super) fn message(voice: &Voice<'_>, reply: &PaperReply) -> Message {
    match reply {
        PaperReply::Board { board, policy } => shown(voice, board, *policy),
        PaperReply::Policy { state } => policy(voice, *state),
        PaperReply::Made => voice
            .page("policy-holds")
            .line("policy-files", &[])
            .rows([prints::formats(voice, Paper::Policy), vec![publish(voice)], ways(voice)])
            .done(),
        PaperReply::Published { publication } => published(voice, publication),
        PaperReply::NothingToPublish => {
            voice.page("policy-nothing").rows([vec![voice.command("button-policy", Command::Policy)]]).done()
        }
        PaperReply::Prepared { star, lacks } => prepared(voice, *star, lacks),
        PaperReply::Noted { declared, next_review } => {
            let page = declaration(voice, voice.page("declared-noted"), declared);
            let day = date(voice.locale, *next_review);
            let page = page.line("declared-logo-rule", &[]).line("board-review", &[("date", day.as_str().into())]);
            page.rows([ways(voice)]).done()
        }
        PaperReply::WordsWanted => voice.page("words-wanted").line("form-type", &[]).done(),
        PaperReply::WordsChecked { finds } => checked(voice, finds),
        PaperReply::WhatNext => what_next(voice),
        PaperReply::Card => {
            let files = prints::formats(voice, Paper::Card);
            let page = voice.page("incident-ready").line("incident-files", &[]);
            page.rows([files, vec![prints::clocks(voice), change(voice, Form::Incident)], ways(voice)]).done()
        }
    }
}

fn shown(voice: &Voice<'_>, board: &Board, policy: PolicyState) -> Message {
    let one = board.one;
    let page = voice.page("board").line(step(Star::One, one.state), &[]);
    let args = [("decided", one.progress.decided.into()), ("of", one.progress.of.into())];
    let page = page.line(part("board-articles", one.articles), &args);
    let page = if one.gaps > 0 { page.line("board-gaps", &[("count", one.gaps.into())]) } else { page };
    let two = board.two;
    let page = page.gap().line(step(Star::Two, two.state), &[]);
    let args = [("decided", two.progress.decided.into()), ("of", two.progress.of.into())];
    let page = page.line(part("board-check", two.diagnosis), &args);
    let page = page.line(part("board-policy", two.policy), &[]);
    let page = page.line(part("board-publication", two.publication), &[]).gap();
    let page = match board.actions {
        (0, _) => page,
        (open, 0) => page.line("board-actions", &[("open", open.into())]),
        (open, overdue) => page.line("board-actions-overdue", &[("open", open.into()), ("overdue", overdue.into())]),
    };
    let page = match &board.declared {
        Some(declared) => declaration(voice, page, declared),
        None => page.line("board-not-declared", &[]),
    };
    let page = match board.next_review {
        Some(day) => page.line("board-review", &[("date", date(voice.locale, day).as_str().into())]),
        None => page,
    };
    let next = match policy {
        PolicyState::Missing | PolicyState::Draft | PolicyState::Published => {
            vec![voice.command("button-policy", Command::Policy)]
        }
        PolicyState::Made | PolicyState::ToRepublish => {
            vec![publish(voice), voice.command("button-policy", Command::Policy)]
        }
    };
    page.line("not-certified", &[])
        .rows([
            voice.start_row(),
            next,
            vec![voice.command("button-declare", Command::Declare), form(voice, "button-declared", Form::Declared)],
            vec![
                voice.button("button-words", &Press::Papers(PaperPress::CheckWords)),
                voice.button("button-what-next", &Press::Papers(PaperPress::WhatNext)),
            ],
            vec![prints::shelf(voice), voice.command("button-menu", Command::Menu)],
        ])
        .done()
}

fn step(star: Star, state: StepState) -> &'static str {
    match (star, state) {
        (Star::One, StepState::Locked) => "board-one-locked",
        (Star::One, StepState::Ready) => "board-one-ready",
        (Star::One, StepState::Declared) => "board-one-declared",
        (Star::Two, StepState::Locked) => "board-two-locked",
        (Star::Two, StepState::Ready) => "board-two-ready",
        (Star::Two, StepState::Declared) => "board-two-declared",
    }
}

/// Names the line of a part in its state.
fn part(head: &str, state: PartState) -> &'static str {
    match (head, state) {
        ("board-articles", PartState::ToDo) => "board-articles-to-do",
        ("board-articles", PartState::Underway | PartState::ToRedo) => "board-articles-underway",
        ("board-articles", PartState::Done) => "board-articles-done",
        ("board-check", PartState::ToDo) => "board-check-to-do",
        ("board-check", PartState::Underway | PartState::ToRedo) => "board-check-underway",
        ("board-check", PartState::Done) => "board-check-done",
        ("board-policy", PartState::ToDo) => "board-policy-to-do",
        ("board-policy", PartState::Underway | PartState::ToRedo) => "board-policy-underway",
        ("board-policy", PartState::Done) => "board-policy-done",
        (_, PartState::ToDo | PartState::Underway) => "board-publication-to-do",
        (_, PartState::Done) => "board-publication-done",
        (_, PartState::ToRedo) => "board-publication-to-redo",
    }
}

fn policy(voice: &Voice<'_>, state: PolicyState) -> Message {
    let make = || voice.button("button-policy-make", &Press::Papers(PaperPress::Make));
    let again = || voice.button("button-policy-again", &Press::Papers(PaperPress::PublishedAgain));
    let page = |key| voice.page(key);
    let files = || prints::formats(voice, Paper::Policy);
    match state {
        PolicyState::Missing | PolicyState::Draft => page("policy-ready")
            .line("policy-sample", &[])
            .rows([vec![make(), change(voice, Form::Policy)], ways(voice)])
            .done(),
        PolicyState::Made => page("policy-not-published")
            .rows([files(), vec![publish(voice), change(voice, Form::Policy)], ways(voice)])
            .done(),
        PolicyState::Published => {
            page("policy-is-published").rows([files(), vec![change(voice, Form::Policy)], ways(voice)]).done()
        }
        PolicyState::ToRepublish => {
            let day = Press::Form(FormPress::At(Form::Policy, Field::Revised, FieldDeed::Ask));
            let page = page("policy-to-republish").line("policy-revised", &[]);
            let again = vec![again(), publish(voice), voice.button("button-policy-revised", &day)];
            page.rows([files(), again, vec![change(voice, Form::Policy)], ways(voice)]).done()
        }
    }
}

fn published(voice: &Voice<'_>, publication: &Publication) -> Message {
    let day = date(voice.locale, publication.on);
    let place = match &publication.outlet {
        Outlet::Website(address) => address.as_str(),
        Outlet::Brochure(words) | Outlet::Other(words) => words,
    };
    let hash: String = publication.hash.as_str().chars().take(12).collect();
    voice
        .blank()
        .line_with("policy-published-at", "place", place, &[("date", day.as_str().into())])
        .line("policy-hash", &[("hash", hash.as_str().into())])
        .rows([ways(voice)])
        .done()
}

/// The way to what stands in a form, to change it.
fn change(voice: &Voice<'_>, form: Form) -> Button {
    voice.button("button-form-change", &Press::Form(FormPress::Show(form)))
}

fn prepared<'a>(voice: &'a Voice<'a>, star: Option<Star>, lacks: &[Lack]) -> Message {
    let url = link(voice, "sa-system");
    let page = match (lacks, star) {
        ([], Some(Star::Two)) => voice.page("prepared-two"),
        ([], Some(Star::One) | None) => voice.page("prepared-one"),
        ([_, ..], _) => {
            let line = |page: Page<'a>, lack: &Lack| page.line(&format!("lack-{}", lack.name()), &[]);
            lacks.iter().fold(voice.page("prepared-lacks"), line)
        }
    };
    let sheet = if lacks.is_empty() { prints::formats(voice, Paper::Preparation) } else { Vec::new() };
    page.gap()
        .line("prepared-where", &[("url", url.as_str().into())])
        .line("not-certified", &[])
        .rows([
            sheet,
            vec![form(voice, "button-declared", Form::Declared), change(voice, Form::Preparation)],
            ways(voice),
        ])
        .done()
}

fn declaration<'a>(voice: &'a Voice<'a>, page: Page<'a>, declared: &Declared) -> Page<'a> {
    let key = match declared.star {
        Star::One => "declared-one",
        Star::Two => "declared-two",
    };
    let day = date(voice.locale, declared.on);
    page.line(key, &[("date", day.as_str().into()), ("id", declared.id.as_str().into())])
}

fn checked(voice: &Voice<'_>, finds: &[Find]) -> Message {
    let again = vec![voice.button("button-words", &Press::Papers(PaperPress::CheckWords))];
    if finds.is_empty() {
        return voice.page("words-right").rows([again, voice.command_row()]).done();
    }
    let page = finds.iter().fold(voice.page("words-found"), |page, find| {
        page.line_with("words-sentence", "sentence", &find.sentence, &[]).line(advice(find.claim), &[])
    });
    page.rows([again, voice.command_row()]).done()
}

fn advice(claim: Claim) -> &'static str {
    match claim.advice() {
        WordingAdvice::Declare => "words-declare",
        WordingAdvice::NoPassMark => "words-no-pass-mark",
        WordingAdvice::NobodyCertifies => "words-nobody-certifies",
        WordingAdvice::OtherScheme => "words-other-scheme",
    }
}

fn what_next(voice: &Voice<'_>) -> Message {
    let [scs, policy, scheme] = ["ipa-scs", "meti-scs", "ipa-sa"].map(|id| link(voice, id));
    voice
        .page("next-keep")
        .gap()
        .line("next-scs", &[("url", scs.as_str().into()), ("policy", policy.as_str().into())])
        .gap()
        .line("next-subsidy", &[("url", scheme.as_str().into())])
        .rows([ways(voice)])
        .done()
}

fn link(voice: &Voice<'_>, id: &str) -> String {
    let link = LinkId::parse(id).ok().and_then(|id| voice.content.link(&id));
    link.map(|link| link.url.clone()).unwrap_or_default()
}

fn publish(voice: &Voice<'_>) -> Button {
    form(voice, "button-policy-publish", Form::Publication)
}

fn form(voice: &Voice<'_>, key: &str, form: Form) -> Button {
    voice.button(key, &Press::Form(FormPress::Open(form)))
}

fn ways(voice: &Voice<'_>) -> Vec<Button> {
    vec![voice.command("button-journey", Command::Journey), voice.command("button-menu", Command::Menu)]
}
