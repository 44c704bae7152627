//! The report clocks, called a guide (domain rule 24).

use super::form::date;
use super::voice::Voice;
use crate::press::{ClockPress, Format, Press};
use crate::reply::{ClockReply, Overdue};
use chat::{Command, Message};
use content::LinkId;
use jiff::civil::Date;

/// Words what is said about the report clocks.
pub(super) fn message(voice: &Voice<'_>, reply: &ClockReply) -> Message {
    let press = |key, press| voice.button(key, &Press::Clocks(press));
    let again = |key| {
        let today = press("button-form-today", ClockPress::Today);
        voice.page(key).rows([vec![today], ways(voice)]).done()
    };
    match reply {
        ClockReply::Wanted => again("clock-wanted"),
        ClockReply::NoDay => again("clock-no-day"),
        ClockReply::Ahead => again("clock-ahead"),
        ClockReply::LongAgo => again("clock-long-ago"),
        ClockReply::Guide { known, passed, first, full, unlawful } => {
            let day = |day: &Date| date(voice.locale, *day);
            let (from, to) = (day(&first.0), day(&first.1));
            let (known_on, full, unlawful) = (day(known), day(full), day(unlawful));
            let url = LinkId::parse("ppc").ok().and_then(|id| voice.content.link(&id));
            let url = url.map(|link| link.url.clone()).unwrap_or_default();
            let card = |key, format| press(key, ClockPress::Card(*known, format));
            let page = voice.blank().line("clock-guide", &[("date", known_on.as_str().into())]);
            let page = match passed {
                Overdue::Nothing => page,
                Overdue::First => page.line("clock-first-passed", &[]),
                Overdue::Full => page.line("clock-full-passed", &[]),
            };
            page.line("clock-first", &[("from", from.as_str().into()), ("to", to.as_str().into())])
                .line("clock-full", &[("date", full.as_str().into())])
                .line("clock-unlawful", &[("date", unlawful.as_str().into())])
                .gap()
                .line("clock-counted", &[])
                .line("clock-check", &[("url", url.as_str().into())])
                .rows([
                    vec![card("button-clock-word", Format::Word), card("button-clock-html", Format::Html)],
                    vec![press("button-clock-again", ClockPress::Ask)],
                    ways(voice),
                ])
                .done()
        }
    }
}

fn ways(voice: &Voice<'_>) -> Vec<chat::Button> {
    vec![voice.command("button-incident", Command::Incident), voice.command("button-menu", Command::Menu)]
}
