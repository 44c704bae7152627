//! Clocks that jump, a bot that was down, and zones that change (RM8, R11, R13).

use super::*;
use jiff::SignedDuration;
use journey::Hours;

const THREE: [&str; 3] = ["佐藤", "森", "加藤"];

/// When the reminders of the third business day come.
async fn third() -> Vec<Timestamp> {
    let mut days = begun(&THREE).await;
    days.pass(tokyo("2026-12-02T00:00")).await;
    let at = days.pass(tokyo("2026-12-05T00:00")).await.iter().map(|heard| heard.at).collect();
    days.close().await;
    at
}

/// Plays until right before the first reminder of the third day, is down until `back`, and on.
async fn down_until(back: Timestamp) -> (Vec<Heard>, Vec<(String, String, Fate)>) {
    let first = third().await[0];
    let mut days = begun(&THREE).await;
    days.pass(first - SignedDuration::from_secs(30)).await;
    days.take();
    days.sleep(back).await;
    let mut heard = days.take();
    heard.extend(days.pass(tokyo("2027-01-10T00:00")).await);
    let told = told(&days).await;
    days.close().await;
    (heard, told)
}

fn count(told: &[(String, String, Fate)], what: &str, fate: Fate) -> usize {
    told.iter().filter(|one| one.1 == what && one.2 == fate).count()
}

#[tokio::test]
async fn down_for_a_minute_says_everything() {
    let back = third().await[0] + SignedDuration::from_mins(1);
    let (heard, told) = down_until(back).await;
    assert_eq!(heard.len(), 9, "{:?}", lines(&heard));
    assert_eq!(heard[0].at, back, "at once");
    assert_eq!((count(&told, "third", Fate::Said), count(&told, "third", Fate::Missed)), (3, 0));
}

#[tokio::test]
async fn down_for_five_hours_gives_up_what_is_older_than_four_and_says_the_rest_once() {
    let due = third().await;
    let back = due[0] + SignedDuration::from_hours(5);
    let old = due.iter().filter(|at| back.duration_since(**at) > SignedDuration::from_hours(4)).count();
    let (heard, told) = down_until(back).await;
    assert!(old > 0);
    assert_eq!((count(&told, "third", Fate::Said), count(&told, "third", Fate::Missed)), (3 - old, old));
    assert_eq!(heard.len(), 9 - old, "{:?}", lines(&heard));
}

#[tokio::test]
async fn down_for_eight_days_is_no_flood() {
    let back = third().await[0] + SignedDuration::from_hours(8 * 24);
    let (heard, told) = down_until(back).await;
    // The third day's is covered by the seventh's, which is too old itself.
    assert_eq!((count(&told, "third", Fate::Missed), count(&told, "seventh", Fate::Missed)), (0, 3), "{told:?}");
    assert_eq!((heard.len(), count(&told, "day-before", Fate::Said)), (3, 3), "{:?}", lines(&heard));
}

#[tokio::test]
async fn a_clock_set_forward_and_back_neither_doubles_nor_loses_anything() {
    for hours in [1, -1, 24, -24] {
        let mut days = begun(&THREE).await;
        let mut heard = days.pass(tokyo("2026-12-04T12:00")).await;
        days.set_clock(tokyo("2026-12-04T12:00") + SignedDuration::from_hours(hours)).await;
        heard.extend(days.take());
        days.pass(days.now() + SignedDuration::from_mins(2)).await.into_iter().for_each(|one| heard.push(one));
        days.set_clock(tokyo("2026-12-04T12:03")).await;
        heard.extend(days.take());
        heard.extend(days.pass(tokyo("2027-01-10T00:00")).await);
        let told = told(&days).await;
        for who in THREE {
            let is_rung = |what: &str| journey::ladder::Rung::parse(what).is_some();
            let rungs = told.iter().filter(|one| one.0 == who && is_rung(&one.1));
            let mut of: Vec<&str> = rungs.map(|one| one.1.as_str()).collect();
            of.sort_unstable();
            // Whoever coordinates hears besides how many need help, with the last of them.
            let help = days.roll().await.roll.ledger.runs.keys().next().expect("the run").to_string();
            of.retain(|what| *what != help);
            assert_eq!(of, ["day-before", "invite", "seventh", "third"], "{hours} h, {who}");
            assert_eq!(heard.iter().filter(|one| one.who() == who).count(), 4, "{hours} h, {who}: {:?}", lines(&heard));
        }
        days.close().await;
    }
}

#[tokio::test]
async fn a_clock_that_goes_back_for_good_says_nothing_twice() {
    let mut days = begun(&THREE).await;
    let mut heard = days.pass(tokyo("2026-12-10T16:00")).await;
    days.set_clock(tokyo("2026-12-01T09:30")).await;
    heard.extend(days.pass(tokyo("2027-01-10T00:00")).await);
    for who in THREE {
        assert_eq!(heard.iter().filter(|one| one.who() == who).count(), 4, "{who}: {:?}", lines(&heard));
    }
    days.close().await;
}

#[tokio::test]
async fn a_zone_that_the_database_forgot_is_passed_over() {
    let mut days = begun(&THREE).await;
    let hours = serde_json::to_string(&Hours { zone: Some("Mars/Olympus".to_owned()), ..Hours::default() });
    let mut raw = days.database().raw().await;
    let member = days.member("森").await;
    sqlx::query("UPDATE members SET hours = $1 WHERE id = $2")
        .bind(hours.expect("plain data"))
        .bind(member.as_str())
        .execute(&mut raw)
        .await
        .expect("a row");
    let heard = days.pass(tokyo("2026-12-02T00:00")).await;
    let at = heard.iter().find(|heard| heard.who() == "森").expect("森 is invited").at;
    assert!((10..17).contains(&day_in(at, "Asia/Tokyo").hour()));
    days.close().await;
}

#[tokio::test]
async fn each_hears_in_the_hours_of_their_own_zone() {
    let mut days = begun(&THREE).await;
    let hours = Hours { zone: Some("America/New_York".to_owned()), ..Hours::default() };
    let mut raw = days.database().raw().await;
    let member = days.member("森").await;
    sqlx::query("UPDATE members SET hours = $1 WHERE id = $2")
        .bind(serde_json::to_string(&hours).expect("plain data"))
        .bind(member.as_str())
        .execute(&mut raw)
        .await
        .expect("a row");
    let heard = days.pass(tokyo("2026-12-24T00:00")).await;
    let times: Vec<_> =
        heard.iter().filter(|heard| heard.who() == "森").map(|heard| day_in(heard.at, "America/New_York")).collect();
    assert!(times.iter().all(|at| (10..17).contains(&at.hour())), "{times:?}");
    assert!(!times.is_empty());
    days.close().await;
}
