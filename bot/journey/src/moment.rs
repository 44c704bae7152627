//! When a time of the wall falls, whatever the zone does that day; and who follows which zone (RM1).

use crate::{Ledger, TeamId};
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// The zone where nobody chose one that we know.
const ZONE: &str = "Asia/Tokyo";

/// Finds the instant of a time of the wall: the first of two where it comes twice, and the first minute there is after it where
/// it does not come at all. Nothing beyond the end of time.
pub fn instant(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => ambiguous.compatible().ok(),
        AmbiguousOffset::Gap { before, .. } => {
            // The clock jumps over it. Read as if it had not jumped, it lies at the jump or behind it.
            let unjumped = before.to_timestamp(local).ok()?;
            let behind = unjumped.saturating_add(SignedDuration::from_nanos(1)).ok()?;
            zone.preceding(behind).next().map(|jump| jump.timestamp())
        }
    }
}

/// A zone that somebody chose and that the zone database does not know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnknownZone(pub String);

/// Finds the zone somebody's days follow: their own, else their team's, else the company's, else Tokyo. A name that the database
/// does not know is passed over, and told.
pub fn zone_of(own: Option<&str>, team: Option<&TeamId>, ledger: &Ledger) -> (TimeZone, Vec<UnknownZone>) {
    let (chosen, unknown) = chosen_zone(own, team, ledger);
    (chosen.unwrap_or_else(|| TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)), unknown)
}

/// Finds the zone that was chosen for somebody's days, as [`zone_of`] does; none where nobody chose one that we know.
pub fn chosen_zone(own: Option<&str>, team: Option<&TeamId>, ledger: &Ledger) -> (Option<TimeZone>, Vec<UnknownZone>) {
    let of_team = team.and_then(|team| ledger.team(team)?.zone.as_deref());
    let mut unknown = Vec::new();
    for name in [own, of_team, ledger.zone.as_deref()].into_iter().flatten() {
        match TimeZone::get(name) {
            Ok(zone) => return (Some(zone), unknown),
            Err(_) => unknown.push(UnknownZone(name.to_owned())),
        }
    }
    (None, unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).expect("the zones are compiled in")
    }

    #[test]
    fn a_time_that_does_not_exist_falls_on_the_first_minute_that_does() {
        let new_york = zone("America/New_York");
        let gap = date(2027, 3, 14);
        for minute in [0, 1, 30, 59] {
            assert_eq!(instant(gap.at(2, minute, 0, 0), &new_york), Some(at("2027-03-14T07:00:00Z")), "02:{minute:02}");
        }
        assert_eq!(instant(gap.at(3, 0, 0, 0), &new_york), Some(at("2027-03-14T07:00:00Z")));
        assert_eq!(instant(gap.at(1, 59, 0, 0), &new_york), Some(at("2027-03-14T06:59:00Z")));
        let half = zone("Australia/Lord_Howe");
        assert_eq!(instant(date(2027, 10, 3).at(2, 10, 0, 0), &half), Some(at("2027-10-02T15:30:00Z")));
    }

    #[test]
    fn a_time_that_comes_twice_falls_on_the_first() {
        let fold = date(2027, 11, 7).at(1, 30, 0, 0);
        assert_eq!(instant(fold, &zone("America/New_York")), Some(at("2027-11-07T05:30:00Z")));
    }

    #[test]
    fn a_day_that_was_left_out_falls_on_the_first_minute_of_the_next() {
        let apia = zone("Pacific/Apia");
        assert_eq!(instant(date(2011, 12, 30).at(11, 0, 0, 0), &apia), Some(at("2011-12-30T10:00:00Z")));
        assert_eq!(instant(date(2011, 12, 31).at(0, 0, 0, 0), &apia), Some(at("2011-12-30T10:00:00Z")));
    }

    #[test]
    fn the_nearest_zone_counts_and_one_that_nobody_knows_is_passed_over_and_told() {
        let team = TeamId::derive("営業");
        let mut ledger = Ledger { zone: Some("Europe/London".to_owned()), ..Ledger::default() };
        ledger.teams.insert(
            team.clone(),
            crate::ledger::Team {
                name: "営業".to_owned(),
                room: None,
                closed: false,
                zone: Some("America/New_York".to_owned()),
            },
        );
        let name = |own: Option<&str>, team: Option<&TeamId>, ledger: &Ledger| {
            let (zone, unknown) = zone_of(own, team, ledger);
            (zone.iana_name().unwrap_or_default().to_owned(), unknown)
        };
        assert_eq!(name(Some("Asia/Kathmandu"), Some(&team), &ledger).0, "Asia/Kathmandu");
        assert_eq!(name(None, Some(&team), &ledger).0, "America/New_York");
        assert_eq!(name(None, None, &ledger).0, "Europe/London");
        assert_eq!(name(None, None, &Ledger::default()).0, "Asia/Tokyo");
        let (zone, unknown) = name(Some("Mars/Olympus"), Some(&team), &ledger);
        assert_eq!((zone.as_str(), unknown), ("America/New_York", vec![UnknownZone("Mars/Olympus".to_owned())]));
        ledger.zone = Some("Moon/Base".to_owned());
        assert_eq!(name(None, None, &ledger), ("Asia/Tokyo".to_owned(), vec![UnknownZone("Moon/Base".to_owned())]));
    }

    /// "Every day at HH:MM" in every zone there is, two years long (R11): one occurrence a day, each at its time, or at the first
    /// minute there is after it.
    #[test]
    fn every_day_at_a_time_comes_once_a_day_in_every_zone() {
        let times = [(0, 0), (1, 30), (2, 0), (2, 30), (3, 0), (9, 0), (16, 29), (23, 59)];
        let (mut zones, mut days, mut moved) = (0_u64, 0_u64, 0_u64);
        for name in jiff::tz::db().available() {
            let zone = zone(name.as_str());
            zones += 1;
            for (hour, minute) in times {
                let mut day = date(2027, 1, 1);
                let mut before = Timestamp::MIN;
                while day < date(2029, 1, 1) {
                    let wanted = day.at(hour, minute, 0, 0);
                    let at = instant(wanted, &zone).expect("long before the end of time");
                    assert!(at > before, "{name} {wanted}: twice, or out of order");
                    let local = at.to_zoned_datetime(zone.clone()).datetime();
                    if local != wanted {
                        moved += 1;
                        let minute_before = at.saturating_sub(SignedDuration::from_mins(1)).expect("a time");
                        let read = minute_before.to_zoned_datetime(zone.clone()).datetime();
                        assert!(
                            read < wanted && wanted < local,
                            "{name} {wanted}: {local} is not the first minute after it"
                        );
                    }
                    // Where the clock jumps over midnight, the first minute after it is the next day's.
                    let next = day.tomorrow().expect("a day").at(0, 0, 0, 0);
                    assert!(local.date() == day || local == next, "{name} {wanted}: {local} is another day");
                    (before, days) = (at, days + 1);
                    day = day.tomorrow().expect("a day");
                }
            }
        }
        assert!(zones >= 590, "{zones} zones");
        assert_eq!(days, zones * 8 * 731);
        assert!((300..2_000).contains(&moved), "{moved} fell into a gap");
    }
}
