//! One date, wherever it is shown (RM9): a run is opened with a due date, which is moved; every place shows the date as it is.

use super::*;
use chat::{Act, Command, DeliveryError, Does};
use jiff::SignedDuration;
use journey::ledger::{StaffFact, Weekly};
use std::time::Duration;
use tests::binary::{command, run, speaking};

/// Enough people for a number in the middle of a run.
const TWELVE: [&str; 12] = ["佐藤", "森", "加藤", "林", "木村", "阿部", "山本", "清水", "井上", "中村", "小川", "岡田"];

/// A day as people read it.
fn shown(locale: Locale, day: Date) -> String {
    match locale {
        Locale::Ja | Locale::JaEasy => format!("{}月{}日", day.month(), day.day()),
        Locale::En => format!("{}/{}", day.month(), day.day()),
    }
}

fn say(locale: Locale, key: &str, args: &[(&str, content::Value<'_>)]) -> String {
    tests::talk::WORLD.content.words().say(locale, key, args).replace("**", "")
}

/// A company of one team with a room, all of one language, that is told of every week.
async fn company(locale: Locale) -> Days {
    let people = TWELVE.map(|name| Colleague { name: name.to_owned(), team: Some("営業"), locale });
    // Long after everything else: the program that prints the plan follows the file, and not this machine's clock.
    let mut days = Days::of(&people, tokyo("2093-01-06T09:00")).await;
    days.tie("営業", "佐藤").await;
    let facts = [StaffFact::Speaks { locale }, StaffFact::WeeklySet { weekly: Weekly::Always }];
    days.keep("佐藤", facts.map(|fact| Record::Ledger { fact: Fact::Staff(fact) }).into()).await;
    days
}

/// Lists who read what; what belongs to a message is read with it.
fn texts(heard: &[Heard]) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for heard in heard {
        let text = heard.message.text.to_plain();
        match texts.iter_mut().rfind(|(who, _)| heard.above.is_some() && who == heard.who()) {
            Some((_, whole)) => whole.push_str(&text),
            None => texts.push((heard.who().to_owned(), text)),
        }
    }
    texts
}

fn plan(days: &Days, locale: Locale) -> String {
    let folder = days.database().path();
    let mut program = command(folder.parent().expect("a file has a folder"));
    speaking(&mut program, if locale == Locale::En { "en_US.UTF-8" } else { "ja_JP.UTF-8" });
    run(program.args(["plan", "--days", "3"]), b"").out
}

async fn every_place_shows_the_date_as_it_is(locale: Locale) {
    let mut days = company(locale).await;
    let (first, then) = (jiff::civil::date(2093, 1, 22), jiff::civil::date(2093, 1, 29));
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, Some(first))).await;
    let places = [plan(&days, locale), told_in_chat(&mut days, "森").await];
    assert!(places[0].contains(&first.to_string()), "{}", places[0]);
    assert!(places[1].contains(&shown(locale, first)), "{}", places[1]);
    let opened = texts(&days.pass(tokyo("2093-01-06T23:00")).await);
    let invited = opened.iter().filter(|(who, _)| who != "営業");
    assert!(invited.clone().count() >= 10 && opened.iter().any(|(who, _)| who == "営業"), "{opened:?}");
    assert!(opened.iter().all(|(_, text)| text.contains(&shown(locale, first))), "{opened:?}");

    let mut since = moved(&mut days, locale, first, then).await;
    since.push(("begun".to_owned(), told_in_chat(&mut days, "加藤").await));
    assert!(since.iter().all(|(_, text)| text.contains(&shown(locale, then))), "{since:?}");
    let planned = plan(&days, locale);
    let old = [format!("期限{first}"), format!("due {first}")];
    assert!(planned.contains(&then.to_string()) && old.iter().all(|old| !planned.contains(old)), "{planned}");
    let later = texts(&days.pass(tokyo("2093-01-28T23:00")).await);
    assert!(later.iter().all(|(_, text)| !text.contains(&shown(locale, first))), "{later:?}");
    let set = say(locale, "set-self-check", &[("count", 25.into())]);
    let posted = say(locale, "round-post-going-on", &[("name", set.as_str().into())]);
    let summary = |who: &str| {
        let key = if who == "営業" { "digest-team" } else { "digest-company" };
        let words = tests::talk::WORLD.content.words().say(locale, key, &[]);
        let head = words.split("**").nth(1).unwrap_or_default().to_owned();
        later.iter().filter(|(to, text)| to == who && text.contains(&head)).collect::<Vec<_>>()
    };
    let midway: Vec<_> = later.iter().filter(|(_, text)| text.contains(&posted)).collect();
    let reminded: Vec<_> = later.iter().filter(|(who, _)| who == "清水").collect();
    assert_eq!((midway.len(), reminded.len()), (1, 3), "{later:?}");
    let weeks = [summary("営業"), summary("佐藤")];
    assert!(weeks.iter().all(|weeks| !weeks.is_empty()), "{later:?}");
    // A week without news is one line, and has no dates.
    let with_dates = weeks.iter().map(|weeks| weeks[0]);
    for (who, text) in midway.into_iter().chain(reminded).chain(with_dates) {
        assert!(text.contains(&shown(locale, then)), "{who}: {text}");
    }
    days.close().await;
}

/// Begins the run, or goes on with it, as anybody does.
async fn told_in_chat(days: &mut Days, who: &str) -> String {
    let heard = days.hears(who, Act::Asked(Command::SelfCheck)).await;
    texts(&heard).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

/// Moves the date as whoever coordinates does it, and gives what shows the new one: the answer, and how far the run is.
async fn moved(days: &mut Days, locale: Locale, first: Date, then: Date) -> Vec<(String, String)> {
    let inbox = days.hears("佐藤", Act::Asked(Command::Rulings)).await;
    assert!(texts(&inbox).iter().any(|(_, text)| text.contains(&shown(locale, first))), "{:?}", texts(&inbox));
    let label = say(locale, "button-inbox-due", &[]);
    let button = inbox.iter().flat_map(|heard| heard.message.buttons()).find(|button| button.label == label);
    let Some(Does::Press(token)) = button.map(|button| button.does.clone()) else { panic!("no {label}: {inbox:?}") };
    let asked = texts(&days.hears("佐藤", Act::Pressed(token)).await);
    assert!(asked.iter().any(|(_, text)| text.contains(&shown(locale, first))), "the date so far: {asked:?}");
    let set = texts(&days.hears("佐藤", Act::Said(then.to_string())).await);
    let inbox = texts(&days.hears("佐藤", Act::Asked(Command::Rulings)).await);
    [set, inbox].concat()
}

#[tokio::test]
async fn every_place_shows_the_date_as_it_is_in_japanese() {
    every_place_shows_the_date_as_it_is(Locale::Ja).await;
}

#[tokio::test]
async fn every_place_shows_the_date_as_it_is_in_easy_japanese() {
    every_place_shows_the_date_as_it_is(Locale::JaEasy).await;
}

#[tokio::test]
async fn every_place_shows_the_date_as_it_is_in_english() {
    every_place_shows_the_date_as_it_is(Locale::En).await;
}

#[tokio::test]
async fn what_waits_for_the_network_when_the_date_is_moved_is_said_with_the_new_one() {
    let mut days = begun(&["佐藤", "森", "加藤"]).await;
    let mut at = days.now();
    days.network_says(Some(DeliveryError::Later { after: Some(Duration::from_mins(50)) }));
    while told(&days).await.is_empty() {
        at += SignedDuration::from_mins(1);
        days.pass(at).await;
    }
    let due = Some(jiff::civil::date(2026, 12, 24));
    let set = RulingFact::DueSet { diagnosis: DiagnosisId::derive("d"), due };
    days.keep("佐藤", vec![Record::Ledger { fact: Fact::Ruling(set) }]).await;
    days.network_says(None);
    let heard = texts(&days.pass(tokyo("2026-12-02T00:00")).await);
    assert!(heard.len() >= 2, "{heard:?}");
    assert!(heard.iter().all(|(_, text)| text.contains("12月24日")), "{heard:?}");
    days.close().await;
}
