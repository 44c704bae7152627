//! When somebody hears from us: an hour, a weekday and a zone of their own, always inside the window (RM1, RM13).

use crate::flows::menu;
use crate::flows::staff::board::ZONES;
use crate::outcome::Outcome;
use crate::press::RestPress;
use crate::reply::{HoursLead, RestReply};
use crate::{Place, Reply, Scene, Typing};
use journey::{Hour, Hours, Record, moment};
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

/// Takes an hour that was typed. One outside the window is moved inside, and that is said.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    let hours = scene.dossier.member.hours.clone();
    let Some(wanted) = hour_in(text) else {
        return shown(scene, hours, HoursLead::Unclear, Outcome::stay(scene));
    };
    let hour = Hour::inside(wanted);
    let lead = if hour.of_day() == wanted { HoursLead::Kept } else { HoursLead::Moved { wanted } };
    kept(scene, Hours { hour: Some(hour), ..hours }, lead)
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

#[cfg(test)]
mod tests {
    use super::*;

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
