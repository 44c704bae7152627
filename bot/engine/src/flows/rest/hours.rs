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

/// Takes an hour, a weekday or both that were typed. An hour outside the window is moved inside, and that is said; where any of it is
/// unclear, nothing is taken.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    let hours = scene.dossier.member.hours.clone();
    let unclear = |lead| shown(scene, hours.clone(), lead, Outcome::stay(scene));
    let (wanted, days) = (hour_in(text), days_in(text));
    let weekday = match (wanted, &days[..]) {
        (None, []) | (_, [_, _, ..]) => return unclear(HoursLead::Unclear),
        (Some(_), []) => hours.weekday,
        (_, [day]) => match Workday::of(*day) {
            Some(day) => Some(day),
            None => return unclear(HoursLead::Weekend),
        },
    };
    let hour = wanted.map(Hour::inside).or(hours.hour);
    let lead = match wanted {
        Some(wanted) if Hour::inside(wanted).of_day() != wanted => HoursLead::Moved { wanted },
        Some(_) | None => HoursLead::Kept,
    };
    kept(scene, Hours { hour, weekday, ..hours.clone() }, lead)
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

/// Reads weekdays: 「月曜」, 「火」, 「すいようび」, `Thu`.
fn days_in(text: &str) -> Vec<Weekday> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let said = |day: &Weekday| {
        let (sign, kana, english): (char, &str, &[&str]) = match day {
            Weekday::Monday => ('月', "げつよう", &["mon", "monday"]),
            Weekday::Tuesday => ('火', "かよう", &["tue", "tues", "tuesday"]),
            Weekday::Wednesday => ('水', "すいよう", &["wed", "wednesday"]),
            Weekday::Thursday => ('木', "もくよう", &["thu", "thur", "thurs", "thursday"]),
            Weekday::Friday => ('金', "きんよう", &["fri", "friday"]),
            Weekday::Saturday => ('土', "どよう", &["sat", "saturday"]),
            Weekday::Sunday => ('日', "にちよう", &["sun", "sunday"]),
        };
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        // 「月水金」 is three of them, and 「10月」 none.
        let signs = |word: &str| word.contains(sign) && word.chars().all(|letter| "月火水木金土日".contains(letter));
        let fits = |word: &str| signs(word) || word == kana || word == format!("{kana}び") || english.contains(&word);
        text.contains(&format!("{sign}曜")) || words.any(fits)
    };
    Weekday::Monday.cycle_forward().take(7).filter(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_read_as_people_write_them() {
        for (typed, days) in [
            ("月曜 10時", &[Weekday::Monday][..]),
            ("火", &[Weekday::Tuesday]),
            ("すいようび", &[Weekday::Wednesday]),
            ("(木) 13時", &[Weekday::Thursday]),
            ("Fri 3pm", &[Weekday::Friday]),
            ("thursday", &[Weekday::Thursday]),
            ("土曜日", &[Weekday::Saturday]),
            ("月・水 10時", &[Weekday::Monday, Weekday::Wednesday]),
            ("月水金 10時", &[Weekday::Monday, Weekday::Wednesday, Weekday::Friday]),
            ("土日", &[Weekday::Saturday, Weekday::Sunday]),
            ("かよう 10時", &[Weekday::Tuesday]),
            ("10月", &[]),
            ("一日", &[]),
            ("next month", &[]),
            ("通勤でかよう日 11時", &[]),
        ] {
            assert_eq!(days_in(typed), days, "{typed}");
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
