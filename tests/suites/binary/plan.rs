//! `hoshimori plan`: what the program prints beside a running bot is what the bot then does, and it changes nothing (AD4).

use content::{Locale, SetRef};
use jiff::civil::date;
use jiff::tz::TimeZone;
use journey::ledger::{Asked, Fact, RulingFact, StaffFact, Weekly};
use journey::{DiagnosisId, MemberId, Mode, Record};
use std::path::Path;
use tests::binary::{command, run, speaking};
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
    assert!(printed.contains("\n2093-01-05（月）\n") && printed.contains("お知らせを止めている: 1（"), "{printed}");
    assert!(printed.contains("より後の祝日がわかりません"), "{printed}");
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
    assert!(later.out.contains("2093-01-08（木）") && !later.out.contains("2093-01-05"), "{later:?}");
    let far = of(&["--from", "9999-12-31", "--days", "1"]);
    assert!(far.out.contains("400日より先の予定は、まだ立てられません"), "{far:?}");
    let past = of(&["--from", "2026-01-01", "--days", "1"]);
    assert!(past.out.contains("2026-01-01はもう過ぎているので、今日（2093-01-05）から示します。"), "{past:?}");
    assert!(past.out.contains("2093-01-05（月）") && !of(&[]).out.contains("もう過ぎている"), "{past:?}");
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

/// A company of one team with a room, in which a run goes on that is due on no day, and only news are told of.
async fn office() -> Days {
    let people = NAMES.map(|name| Colleague { name: name.to_owned(), team: Some("営業"), locale: Locale::Ja });
    let mut days = Days::of(&people, instant("2093-01-06T09:00[Asia/Tokyo]")).await;
    days.tie("営業", "佐藤").await;
    let (diagnosis, mode) = (DiagnosisId::derive("d"), Mode::Named);
    let set = SetRef::parse("self-check/4.0").expect("a set");
    let opened = RulingFact::Opened { diagnosis: diagnosis.clone(), set, mode, asked: Asked::All, due: None };
    let new = StaffFact::WeeklySet { weekly: Weekly::WhenNew };
    let facts = [Fact::Ruling(opened), Fact::Staff(new)].map(|fact| Record::Ledger { fact });
    let records = [Record::DiagnosisOpened { diagnosis, set, mode }].into_iter().chain(facts).collect();
    days.keep("佐藤", records).await;
    days
}

#[tokio::test]
async fn a_week_without_news_is_foretold_with_a_condition_and_was_not_missed_afterwards() {
    let mut days = office().await;
    let plan = |days: &Days| run(command(folder(days.database())).args(["plan", "--days", "14"]), b"").out;
    let before = plan(&days);
    assert!(before.contains("週次まとめ（1月12日の週、新しいことがあれば）"), "{before}");
    days.pass(instant("2093-01-20T09:00[Asia/Tokyo]")).await;
    let after = plan(&days);
    let unsaid: Vec<&str> = after.lines().filter(|line| line.contains("  週次まとめ（1月19日の週）  ")).collect();
    assert_eq!(unsaid.len(), 2, "a team and whoever coordinates: {after}");
    assert!(unsaid.iter().all(|line| line.ends_with("  新しいことがなかったので、送らなかった")), "{after}");
    assert!(!after.contains("止まっている間"), "{after}");
    days.close().await;
}

#[tokio::test]
async fn teams_stand_in_it_by_name_and_people_only_on_request() {
    let mut days = office().await;
    let member = days.member("森").await;
    let called = |name: &str| Record::Called { member: member.clone(), name: Some(name.to_owned()) };
    days.keep("佐藤", vec![called("森\u{1b}[2J")]).await;
    let of = |args: &[&str]| run(command(folder(days.database())).arg("plan").args(args), b"").out;
    let plain = of(&[]);
    let team = journey::TeamId::derive("営業");
    assert!(plain.contains(&format!("member/{member} (team/{team} 営業)  ")), "{plain}");
    assert!(NAMES.iter().all(|name| !plain.contains(name)), "{plain}");
    let named = of(&["--names"]);
    assert!(named.contains(&format!("member/{member} 森[2J (team/{team} 営業)  ")), "{named}");
    assert!(!named.contains('\u{1b}'), "what people typed does not steer the terminal");
    days.close().await;
}

#[tokio::test]
async fn it_speaks_the_language_of_the_terminal() {
    let days = company().await;
    let mut english = command(folder(days.database()));
    speaking(&mut english, "en_US.UTF-8");
    let said = run(english.arg("plan"), b"").out;
    assert!(said.contains("\n2093-01-05 Mon\n") && said.contains("stopped messages: 1 ("), "{said}");
    assert!(said.contains(", due 2093-01-23): invitation"), "{said}");
    assert!(!said.chars().any(|letter| ('\u{3040}'..='\u{309f}').contains(&letter)), "no sentence is Japanese: {said}");
    days.close().await;
}
