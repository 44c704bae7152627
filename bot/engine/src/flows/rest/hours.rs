//! When somebody hears from us: an hour, a weekday and a zone of their own, always inside the window (RM1, RM13).

use crate::flows::menu;
use crate::flows::staff::board::ZONES;
use crate::outcome::Outcome;
use crate::press::RestPress;
use crate::reply::{HoursLead, RestReply};
use crate::{Place, Reply, Scene, Typing};
use jiff::civil::Weekday;
use journey::{Hour, Hours, Record, Workday, moment};
use unicode_normalization::UnicodeNormalization;

/// Does what a button of the hours means.
pub(super) fn pressed<'a>(scene: &Scene<'a>, press: RestPress) -> Outcome<'a> {
    let hours = scene.dossier.member.hours.clone();
    let changed = match press {
        RestPress::Zones => return menu::quiet(scene).say(Reply::Later(RestReply::Zones)),
        RestPress::Hours | RestPress::Because(..) => return show(scene),
        RestPress::At(hour) => Hours { hour: Some(hour), ..hours },
        RestPress::AnyHour => Hours { hour: None, ..hours },
        RestPress::On(day) => Hours { weekday: Some(day), ..hours },
        RestPress::AnyDay => Hours { weekday: None, ..hours },
        RestPress::NoZone => Hours { zone: None, ..hours },
        RestPress::Zone(number) => match ZONES.get(usize::from(number)) {
            Some(zone) => Hours { zone: Some((*zone).to_owned()), ..hours },
            None => return show(scene),
        },
    };
    kept(scene, changed, HoursLead::Kept)
}

/// Shows them, and waits for an hour.
pub(crate) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    shown(scene, scene.dossier.member.hours.clone(), HoursLead::Nothing, Outcome::stay(scene))
}

/// Takes an hour, a weekday or both that were typed. What is outside the window is moved inside or left out, and that is said.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    let hours = scene.dossier.member.hours.clone();
    let (wanted, day) = (hour_in(text), day_in(text));
    let hour = wanted.map(Hour::inside).or(hours.hour);
    let changed = Hours { hour, weekday: day.and_then(Workday::of).or(hours.weekday), ..hours.clone() };
    let lead = match (wanted, day) {
        (None, None) => return shown(scene, hours, HoursLead::Unclear, Outcome::stay(scene)),
        (_, Some(day)) if Workday::of(day).is_none() => HoursLead::Weekend,
        (Some(wanted), _) if Hour::inside(wanted).of_day() != wanted => HoursLead::Moved { wanted },
        (Some(_) | None, Some(_) | None) => HoursLead::Kept,
    };
    kept(scene, changed, lead)
}

fn kept<'a>(scene: &Scene<'a>, hours: Hours, lead: HoursLead) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    let same = hours == scene.dossier.member.hours;
    let kept = if same { stay } else { stay.keep(Record::HoursChosen { hours: hours.clone() }) };
    shown(scene, hours, lead, kept)
}

fn shown<'a>(scene: &Scene<'a>, hours: Hours, lead: HoursLead, outcome: Outcome<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let (zone, _) = moment::zone_of(hours.zone.as_deref(), dossier.member.team.as_ref(), &dossier.ledger);
    let zone = zone.iana_name().unwrap_or("UTC").to_owned();
    let place = Place::Typing { what: Typing::Hours };
    outcome.go(place).say(Reply::Later(RestReply::Hours { hours, zone, lead }))
}

/// Reads an hour of the day: 「13時」, 「午後3時」, `15:30`, `3pm`.
fn hour_in(text: &str) -> Option<u8> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let digits: String =
        text.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let hour: u8 = digits.parse().ok()?;
    let afternoon = ["午後", "pm", "夕方", "夜"].iter().any(|word| text.contains(word)) && hour < 12;
    Some(if afternoon { hour + 12 } else { hour }).filter(|hour| *hour <= 24)
}

/// Reads a weekday: 「月曜」, 「火」, 「すいようび」, `Thu`.
fn day_in(text: &str) -> Option<Weekday> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let names = |day: Weekday| match day {
        Weekday::Monday => ("月", "げつよう", "mon"),
        Weekday::Tuesday => ("火", "かよう", "tue"),
        Weekday::Wednesday => ("水", "すいよう", "wed"),
        Weekday::Thursday => ("木", "もくよう", "thu"),
        Weekday::Friday => ("金", "きんよう", "fri"),
        Weekday::Saturday => ("土", "どよう", "sat"),
        Weekday::Sunday => ("日", "にちよう", "sun"),
    };
    let fits = |day: &Weekday| {
        let (sign, kana, english) = names(*day);
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        let said = text.contains(&format!("{sign}曜")) || text.contains(kana);
        said || words.any(|word| word == sign || word.starts_with(english))
    };
    Weekday::Monday.cycle_forward().take(7).find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_is_read_as_people_write_it() {
        for (typed, day) in [
            ("月曜 10時", Some(Weekday::Monday)),
            ("火", Some(Weekday::Tuesday)),
            ("すいようび", Some(Weekday::Wednesday)),
            ("(木) 13時", Some(Weekday::Thursday)),
            ("Fri 3pm", Some(Weekday::Friday)),
            ("thursday", Some(Weekday::Thursday)),
            ("土曜日", Some(Weekday::Saturday)),
            ("日曜", Some(Weekday::Sunday)),
            ("10月", None),
            ("13時", None),
            ("一日", None),
        ] {
            assert_eq!(day_in(typed), day, "{typed}");
        }
    }

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        for (typed, hour) in [
            ("13時", Some(13)),
            ("１３時ごろ", Some(13)),
            ("午後3時", Some(15)),
            ("3pm", Some(15)),
            ("15:30", Some(15)),
            ("18", Some(18)),
            ("午前10時", Some(10)),
            ("99時", None),
            ("いつでも", None),
        ] {
            assert_eq!(hour_in(typed), hour, "{typed}");
        }
    }
}
