//! Being left alone: when to be reminded, and when we may speak first (RM6, RM13).

use super::voice::{Page, Voice};
use super::{checks, menu};
use crate::flows::staff::board::ZONES;
use crate::press::{Press, RestPress};
use crate::reply::{HoursLead, RestReply};
use chat::{Button, Command, Does, Message};
use jiff::civil::{Date, DateTime};
use journey::check::Hurdle;
use journey::ledger::Silence;
use journey::snooze::Snooze;
use journey::{Hour, Hours, Workday};

/// Words what is said about being left alone.
pub(super) fn message(voice: &Voice<'_>, reply: &RestReply) -> Message {
    match reply {
        RestReply::Choices { due } => choices(voice, *due),
        RestReply::Stopped => voice.page("stopped-still").rows([menu::start_row(voice)]).done(),
        RestReply::Snoozed { until, silence } => snoozed(voice, *until, *silence),
        RestReply::WhyLater { wish, due } => why_later(voice, *wish, *due),
        RestReply::Hours { hours, zone, lead } => shown(voice, hours, zone, *lead),
        RestReply::Zones => zones(voice),
    }
}

fn choices(voice: &Voice<'_>, due: Option<Date>) -> Message {
    let button = |wish: Snooze| voice.button(&format!("button-snooze-{}", wish.name()), &Press::Snooze(wish));
    let offered = Snooze::ALL.into_iter().filter(|wish| *wish != Snooze::DayBefore || due.is_some());
    let hours = press(voice, "button-hours", RestPress::Hours);
    let row = vec![hours, voice.command("button-menu", Command::Menu)];
    voice.page("snooze-ask").rows([offered.map(button).collect(), row]).done()
}

fn snoozed(voice: &Voice<'_>, until: DateTime, silence: Silence) -> Message {
    let time = until.strftime("%H:%M").to_string();
    let args = [
        ("month", i64::from(until.month()).into()),
        ("day", i64::from(until.day()).into()),
        ("time", time.as_str().into()),
    ];
    let page = voice.blank().line("snoozed", &args);
    let page = match silence {
        Silence::Off => page,
        Silence::On => page.line("snoozed-paused", &[]),
    };
    page.rows([voice.command_row()]).done()
}

fn why_later(voice: &Voice<'_>, wish: Snooze, due: Date) -> Message {
    let args = [("month", i64::from(due.month()).into()), ("day", i64::from(due.day()).into())];
    let button = |why: Hurdle| Button {
        label: checks::hurdle(voice, why),
        does: Does::Press(Press::Rest(RestPress::Because(wish, why)).token()),
    };
    let ways = vec![voice.command("button-human", Command::Human), voice.command("button-menu", Command::Menu)];
    let page = voice.blank().line("snooze-why", &args).line("checks-help-seen", &[]);
    page.rows([Hurdle::ALL.map(button).to_vec(), ways]).done()
}

fn shown(voice: &Voice<'_>, hours: &Hours, zone: &str, lead: HoursLead) -> Message {
    let hour = hours.hour.map_or(0, Hour::of_day);
    let page = match lead {
        HoursLead::Nothing => voice.page("hours"),
        HoursLead::Kept => voice.page("hours-kept"),
        HoursLead::Moved { wanted } => {
            voice.blank().line("hours-moved", &[("wanted", i64::from(wanted).into()), ("hour", i64::from(hour).into())])
        }
        HoursLead::Weekend => voice.page("hours-weekend"),
        HoursLead::Unclear => voice.page("hours-unclear"),
    };
    let page = match hours.hour {
        Some(hour) => page.line("hours-at", &[("hour", i64::from(hour.of_day()).into())]),
        None => page.line("hours-any", &[]),
    };
    let page = match hours.weekday {
        Some(day) => page.line("hours-on", &[("day", day_name(voice, day).as_str().into())]),
        None => page,
    };
    let page = page.line("hours-zone", &[("zone", zone.into())]).line("hours-type", &[]);
    let hour = |hour: Hour| Button {
        label: voice.say("button-hour", &[("hour", i64::from(hour.of_day()).into())]),
        does: Does::Press(Press::Rest(RestPress::At(hour)).token()),
    };
    let day = |day: Workday| Button {
        label: day_name(voice, day),
        does: Does::Press(Press::Rest(RestPress::On(day)).token()),
    };
    let any = vec![
        press(voice, "button-hour-any", RestPress::AnyHour),
        press(voice, "button-day-any", RestPress::AnyDay),
        press(voice, "button-hours-zones", RestPress::Zones),
    ];
    let hours: Vec<Button> = Hour::all().map(hour).collect();
    let page: Page<'_> = hours.chunks(4).fold(page, |page, row| page.row(row.to_vec()));
    page.rows([Workday::ALL.map(day).to_vec(), any, voice.command_row()]).done()
}

fn zones(voice: &Voice<'_>) -> Message {
    let button = |number: usize| {
        let number = u8::try_from(number).expect("a short list");
        press(voice, &format!("button-zone-{number}"), RestPress::Zone(number))
    };
    let buttons: Vec<Button> = (0..ZONES.len()).map(button).collect();
    let page = buttons.chunks(4).fold(voice.page("hours-zones"), |page, row| page.row(row.to_vec()));
    let back = press(voice, "button-hours", RestPress::Hours);
    page.rows([vec![press(voice, "button-zone-none", RestPress::NoZone), back]]).done()
}

fn day_name(voice: &Voice<'_>, day: Workday) -> String {
    voice.word(&format!("button-day-{}", day.name()))
}

fn press(voice: &Voice<'_>, key: &str, press: RestPress) -> Button {
    voice.button(key, &Press::Rest(press))
}
