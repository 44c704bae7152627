//! `hoshimori plan`: what the program prints beside a running bot is what the bot then does, and it changes nothing (AD4).

use content::{Locale, SetRef};
use jiff::civil::date;
use jiff::tz::TimeZone;
use journey::ledger::{Asked, Fact, RulingFact};
use journey::{DiagnosisId, MemberId, Mode, Record};
use std::path::Path;
use tests::binary::{command, run};
use tests::databases::Database;
use tests::days::{Colleague, Days};
use tests::rows::rows;
use tests::talk::instant;

const NAMES: [&str; 4] = ["佐藤", "森", "加藤", "Taylor"];

/// A company long after everything was known about it: the clock of this machine is behind the file, so the file's time counts.
async fn company() -> Days {
    let people = NAMES.map(|name| Colleague { name: name.to_owned(), team: None, locale: Locale::Ja });
    let mut days = Days::of(&people, instant("2093-01-05T09:00[Asia/Tokyo]")).await;
    let (diagnosis, mode) = (DiagnosisId::derive("d"), Mode::Named);
    let set = SetRef::parse("self-check/4.0").expect("a set");
    let due = Some(date(2093, 1, 23));
    let opened = RulingFact::Opened { diagnosis: diagnosis.clone(), set, mode, asked: Asked::All, due };
    let records = vec![Record::DiagnosisOpened { diagnosis, set, mode }, Record::Ledger { fact: Fact::Ruling(opened) }];
    days.keep("佐藤", records).await;
    days.keep("Taylor", vec![Record::Stopped]).await;
    days
}

fn folder(database: &Database) -> &Path {
    Box::leak(Box::new(database.path().parent().expect("a file has a folder").to_path_buf()))
}

/// Reads the messages out of the printed table: when, and to whom.
fn planned(printed: &str) -> Vec<(String, String)> {
    let message = |line: &str| {
        let mut words = line.strip_prefix("  ")?.split_whitespace();
        let (day, time, zone, who) = (words.next()?, words.next()?, words.next()?, words.next()?);
        (zone == "Asia/Tokyo").then(|| (format!("{day} {time}"), who.to_owned()))
    };
    let mut all: Vec<_> = printed.lines().filter_map(message).collect();
    all.sort();
    all
}

#[tokio::test]
async fn what_is_printed_beside_a_running_bot_is_what_it_then_does() {
    let mut days = company().await;
    let before = rows(folder(days.database())).await;
    let said = run(command(folder(days.database())).args(["plan", "--days", "21"]), b"");
    assert_eq!(said.code(), 0, "{said:?}");
    assert_eq!(rows(folder(days.database())).await, before, "nothing is changed");
    let printed = said.out.clone();
    assert!(NAMES.iter().all(|name| !printed.contains(name)), "{printed}");
    assert!(printed.contains("2093-01-05 Mon") && printed.contains("stopped messages: 1"), "{printed}");
    assert!(printed.contains("the holidays are not known since"), "{printed}");
    let heard = days.pass(instant("2093-01-26T00:00[Asia/Tokyo]")).await;
    let tokyo = TimeZone::get("Asia/Tokyo").expect("the zones are compiled in");
    let mut happened = Vec::new();
    for heard in &heard {
        let id: MemberId = days.member(heard.who()).await;
        let at = heard.at.to_zoned_datetime(tokyo.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        happened.push((at, format!("member/{id}")));
    }
    happened.sort();
    assert_eq!(planned(&printed), happened);
    assert_eq!(happened.len(), 12);
    days.close().await;
}

#[tokio::test]
async fn it_prints_the_days_one_asks_for_and_says_why_it_cannot() {
    let days = company().await;
    let of = |args: &[&str]| run(command(folder(days.database())).arg("plan").args(args), b"");
    let later = of(&["--from", "2093-01-08", "--days", "1"]);
    assert!(later.out.contains("2093-01-08") && !later.out.contains("2093-01-05 "), "{later:?}");
    assert_eq!(of(&["--days", "0"]).code(), 2);
    let nowhere = tempfile::tempdir().expect("a folder");
    let nothing = run(command(nowhere.path()).arg("plan"), b"");
    assert_eq!(nothing.code(), 1, "{nothing:?}");
    assert!(!nowhere.path().join("hoshimori.db").exists(), "where there is no file, none is made");
    let mut raw = days.database().raw().await;
    sqlx::query("PRAGMA user_version = 1").execute(&mut raw).await.expect("a pragma");
    let older = of(&[]);
    assert_eq!(older.code(), 1, "{older:?}");
    days.close().await;
}
