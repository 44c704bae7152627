//! A sheet begins, rests, and is come back to.

use super::ballot;
use super::menu::go_on_row;
use super::rulings::with_day;
use super::voice::Voice;
use crate::{Deed, Press, Promised};
use chat::Message;
use content::{QuestionSet, SetKind};
use jiff::civil::Date;
use journey::{Mode, SheetId};
use papers::LeadersSee;

/// Says what begins, how long it takes and whom it speaks for.
pub(super) fn begun(
    voice: &Voice<'_>,
    set: &QuestionSet,
    count: usize,
    (promise, leaders): (Promised, LeadersSee),
    due: Option<Date>,
) -> Message {
    let name = voice.set_name(set);
    let edition = set.name.edition.to_string();
    let page = voice.blank().line("begun", &[("name", name.as_str().into())]);
    let page = page.line("begun-time", &[("count", count.into()), ("minutes", count.div_ceil(5).into())]);
    let page = match set.name.kind {
        SetKind::Articles if set.questions.len() > 5 => page.line("begun-articles", &[]),
        SetKind::Articles => page.line("begun-articles-five", &[]),
        SetKind::SelfCheck => page.line(
            "begun-self-check",
            &[("official", set.official_name.as_str().into()), ("edition", edition.as_str().into())],
        ),
    };
    let page = page.line("begun-own-words", &[]).line("official-text", &[("url", set.source.as_str().into())]);
    let page = match promise {
        Promised::Alone => page.line("begun-alone", &[]),
        Promised::Mode(Mode::Named) => page.line("begun-named", &[]),
        Promised::Mode(Mode::Counted) => page.line("begun-counted", &[]),
        Promised::Mode(Mode::Anonymous) => ballot::begun(page, 0),
        Promised::Loose { office } => ballot::begun(page, office),
    };
    let page = match (promise, leaders) {
        (Promised::Mode(Mode::Named | Mode::Counted), LeadersSee::Names) => page.line("begun-leaders", &[]),
        (
            Promised::Mode(Mode::Named | Mode::Counted | Mode::Anonymous) | Promised::Alone | Promised::Loose { .. },
            _,
        ) => page,
    };
    with_day(page, "begun-due", due).done()
}

/// Says how far somebody is, and how to go on (`rest` or `resting`).
pub(super) fn rest(voice: &Voice<'_>, key: &str, sheet: &SheetId, answered: usize, of: usize) -> Message {
    voice.blank().line(key, &[("answered", answered.into()), ("of", of.into())]).rows([go_on_row(voice, sheet)]).done()
}

/// Greets somebody who was away.
pub(super) fn welcome_back(
    voice: &Voice<'_>,
    sheet: &SheetId,
    set: &QuestionSet,
    (answered, of): (usize, usize),
    reworded: bool,
) -> Message {
    let name = voice.set_name(set);
    let page = voice
        .blank()
        .line("welcome-back", &[("name", name.as_str().into()), ("answered", answered.into()), ("of", of.into())]);
    let page = if reworded { page.line("welcome-back-reworded", &[]) } else { page };
    let deed = |key, deed| voice.button(key, &Press::Sheet(sheet.clone(), deed));
    page.rows([
        vec![
            deed("button-continue", Deed::Continue),
            deed("button-first", Deed::FromFirst),
            deed("button-later", Deed::Later),
        ],
        voice.command_row(),
    ])
    .done()
}
