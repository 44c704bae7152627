//! Later, and at which hour: what somebody wishes is kept, inside the window and not after it is due without a word why (RM6,
//! RM13).

use super::*;
use chat::Command;
use engine::{Press, RestPress};
use jiff::ToSpan;
use journey::check::Hurdle;
use journey::snooze::Snooze;
use journey::{Hour, Hours, Workday};
use tests::office::Office;

/// An office in which a run is open that is due on a Friday; it is Tuesday, 2026-11-24.
fn asked() -> Office {
    let mut office = Office::company();
    let due = Some(jiff::civil::date(2026, 12, 4));
    office.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, due)).hush();
    office
}

#[test]
fn the_day_before_it_is_due_can_be_wished_for() {
    let mut office = asked();
    office.ask("森", Command::Snooze);
    assert!(office.labels("森").contains(&"期限の前日"), "{:?}", office.labels("森"));
    office.press("森", "期限の前日");
    assert!(office.heard("森").contains("12月3日の10:00ごろ"));
    assert_eq!(office.dossier("森").member.snoozed_until, Some(tokyo("2026-12-03T10:00")));
    let mut nothing = Office::company();
    nothing.ask("森", Command::Snooze);
    assert!(!nothing.labels("森").contains(&"期限の前日"), "where nothing is due there is no day before it");
}

#[test]
fn whoever_puts_it_off_past_its_day_is_asked_why_and_reminded_all_the_same() {
    let mut office = asked();
    office.wait(7.days()).ask("森", Command::Snooze).press("森", "来週");
    let asked = office.heard("森");
    assert!(asked.contains("期限（12月4日）よりあとになります"), "{asked}");
    assert_eq!(
        office.labels("森"),
        ["休み", "端末が手元にない", "手順がわからない", "そのほか", "人に聞く", "メニュー"]
    );
    assert_eq!(office.dossier("森").member.snoozed_until, None, "nothing is promised yet");
    office.press("森", "手順がわからない");
    let member = office.dossier("森").member;
    assert_eq!(member.put_off[&DiagnosisId::derive("d")], Hurdle::HowUnknown);
    assert_eq!(member.snoozed_until, Some(tokyo("2026-12-07T10:00")));
}

#[test]
fn no_wish_leads_past_the_day_it_is_due_without_a_reason() {
    for day in 0..12 {
        for wish in Snooze::ALL {
            let mut office = asked();
            office.wait(i64::from(day).days()).hush().push("森", &Press::Snooze(wish));
            let due = jiff::civil::date(2026, 12, 4);
            if let Some(until) = office.dossier("森").member.snoozed_until {
                assert!(day_in(until, "Asia/Tokyo").date() <= due, "{wish:?} on day {day}");
            } else {
                assert!(office.heard("森").contains("よりあとになります"), "{wish:?} on day {day}");
            }
        }
    }
}

#[test]
fn an_hour_outside_the_window_is_moved_inside_and_said() {
    let mut office = asked();
    office.ask("森", Command::Snooze).press("森", "曜日と時間を選ぶ").hush().say("森", "18時");
    assert!(office.heard("森").contains("18時はお知らせできない時間なので、いちばん近い16時にしました。"));
    assert_eq!(office.dossier("森").member.hours.hour, Some(Hour::inside(16)));
    office.hush().say("森", "朝7時");
    assert!(office.heard("森").contains("いちばん近い10時にしました"));
    office.press("森", "水曜日").hush().say("森", "午後1時");
    let hours = Hours { zone: None, hour: Some(Hour::inside(13)), weekday: Some(Workday::Wednesday) };
    assert_eq!(office.dossier("森").member.hours, hours);
    assert!(office.heard("森").contains("時間: 13時ごろ"));
    office.hush().say("森", "そのうち");
    assert!(office.heard("森").contains("すみません、読み取れませんでした"));
    office.hush().say("森", "月曜 10時");
    let hours = Hours { zone: None, hour: Some(Hour::inside(10)), weekday: Some(Workday::Monday) };
    assert_eq!(office.dossier("森").member.hours, hours, "{}", office.heard("森"));
    office.hush().say("森", "土曜 11時");
    assert!(office.heard("森").contains("土日はお知らせしない日です。"));
    office.hush().say("森", "月・水 11時");
    assert!(office.heard("森").contains("すみません、読み取れませんでした"));
    assert_eq!(office.dossier("森").member.hours, hours, "what is unclear changes nothing");
    office.press("森", "いつでも").press("森", "どの曜日でも");
    assert!(office.dossier("森").member.hours.is_blank());
}

#[test]
fn a_zone_of_ones_own_moves_the_hours_with_it() {
    let mut office = asked();
    office.push("森", &Press::Rest(RestPress::Zone(6)));
    let member = office.dossier("森").member;
    assert_eq!(member.zone.iana_name(), Some("America/New_York"));
    office.hush().push("森", &Press::Snooze(Snooze::Tomorrow));
    let until = office.dossier("森").member.snoozed_until.expect("it was wished");
    assert_eq!(day_in(until, "America/New_York").hour(), 10);
    office.push("森", &Press::Rest(RestPress::NoZone));
    assert_eq!(office.dossier("森").member.zone.iana_name(), Some("Asia/Tokyo"));
}

#[test]
fn what_was_liked_is_what_is_done() {
    let mut office = asked();
    office.ask("森", Command::Snooze).press("森", "曜日と時間を選ぶ").press("森", "14時").hush();
    office.wait(2.days());
    let heard = office.heard("森");
    assert!(heard.contains("25問の自社診断"), "{heard}");
    let sent = office.dossier("森").sent;
    let at = sent.last().expect("something was said").at;
    assert_eq!(day_in(at, "Asia/Tokyo").hour(), 14);
}

#[test]
fn a_reminder_asked_for_in_days_off_comes_and_is_said_to_come_after_them() {
    let mut office = asked();
    office.ask("森", Command::TimeOff).press("森", "3日").hush();
    let back = office.dossier("森").member.away_until.expect("it was told");
    office.push("森", &Press::Snooze(Snooze::Hour));
    let until = office.dossier("森").member.snoozed_until.expect("it was wished");
    let local = day_in(until, "Asia/Tokyo");
    assert_eq!((local.date(), local.hour()), (back, 10));
    let said = format!("{}月{}日の10:00", local.month(), local.day());
    assert!(office.heard("森").contains(&said), "{}", office.heard("森"));
}
