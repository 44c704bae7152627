//! Who this bot is, and the company's name.

use super::voice::{Page, Voice};
use crate::{House, Sent};
use chat::Message;
use journey::NameFault;

/// Shows who runs this bot and what it sent here last.
pub(super) fn verify(voice: &Voice<'_>, organization: Option<&str>, sent: &[Sent]) -> Message {
    let page = voice.page("verify");
    let page = match voice.house {
        House::ThisComputer { keeps } => page.line_with("verify-local", "keeps", keeps, &[]),
        House::Company { operator, .. } => page.line_with("verify-company", "operator", operator, &[]),
    };
    let page = match organization {
        Some(name) => page.line_with("verify-organization", "name", name, &[]),
        None => page,
    };
    let page = page.line("verify-never", &[]).gap();
    let page = match sent {
        [] => page.line("verify-nothing-sent", &[]),
        [_, ..] => sent.iter().fold(page.line("verify-sent", &[]), |page, sent| sent_line(voice, page, sent)),
    };
    page.rows([voice.command_row()]).done()
}

fn sent_line<'a>(voice: &'a Voice<'a>, page: Page<'a>, sent: &Sent) -> Page<'a> {
    let local = sent.at.to_zoned_datetime(voice.zone.clone());
    let (date, time) = (local.date().to_string(), local.strftime("%H:%M").to_string());
    page.line_with(
        "verify-line",
        "opening",
        &sent.opening,
        &[("date", date.as_str().into()), ("time", time.as_str().into())],
    )
}

/// Asks for the company's name.
pub(super) fn name_wanted(voice: &Voice<'_>, standing: Option<&str>) -> Message {
    let page = match standing {
        Some(name) => with_name(voice, "name-standing", name),
        None => voice.blank(),
    };
    page.line("name-ask", &[]).line("name-warning", &[]).done()
}

/// Says one thing with the company's name in it.
pub(super) fn with_name<'a>(voice: &'a Voice<'a>, key: &str, name: &str) -> Page<'a> {
    voice.blank().line_with(key, "name", name, &[])
}

/// Says why something cannot be the name.
pub(super) fn name_refused(voice: &Voice<'_>, why: NameFault) -> Message {
    match why {
        NameFault::Long => voice.only("name-long"),
        NameFault::Digits => voice.only("name-digits"),
        NameFault::Secret => voice.only("staff-name-secret"),
        NameFault::Empty => voice.only("staff-name-empty"),
    }
}
