//! Six months of an office of thirty, as one file to read: 年末年始, an outage of 72 hours, a zone that changes its clocks, Golden
//! Week. `UPDATE_TRANSCRIPTS=1` writes it anew.

use super::dry::{foretold, happened};
use super::*;
use jiff::SignedDuration;
use jiff::civil::date;
use journey::ledger::StaffFact;
use journey::plan::Reason;
use journey::roll::To;
use journey::{Presence, Role, TeamId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/transcripts/rounds/office.txt");

/// The people, team by team; the first founds the company.
const TEAMS: [(&str, &[&str]); 4] = [
    ("総務", &["佐藤", "中村", "小林", "渡辺", "伊藤"]),
    ("営業", &["森", "加藤", "Lin", "Taylor", "木村", "斎藤", "松本", "清水", "山口"]),
    ("製造", &["阿部", "山本", "井上", "林", "橋本", "石川", "前田", "藤田", "後藤", "岡田", "長谷川"]),
    ("NY", &["Miller", "Davis", "Garcia", "Wilson", "Moore"]),
];

const NEW_YORK: &str = "America/New_York";

/// The play: what happens when, in the order of time.
struct Play {
    days: Days,
    text: String,
    spoken: BTreeSet<(String, Date)>,
    rungs: BTreeMap<String, usize>,
}

impl Play {
    async fn begin() -> Play {
        let locale = |name: &str| match name {
            "Lin" => Locale::JaEasy,
            "Taylor" | "Miller" | "Davis" | "Garcia" | "Wilson" | "Moore" => Locale::En,
            _ => Locale::Ja,
        };
        let people: Vec<Colleague> = TEAMS
            .iter()
            .flat_map(|(team, names)| names.iter().map(|name| (*team, *name)))
            .map(|(team, name)| Colleague { name: name.to_owned(), team: Some(team), locale: locale(name) })
            .collect();
        assert_eq!(people.len(), 30);
        let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
        for (team, _) in TEAMS {
            days.tie(team, "佐藤").await;
        }
        days.grant("中村", Role::Auditor, "佐藤").await;
        let zone = Some(NEW_YORK.to_owned());
        days.keep("佐藤", vec![staff(StaffFact::TeamZoned { team: TeamId::derive("NY"), zone })]).await;
        Play { days, text: String::new(), spoken: BTreeSet::new(), rungs: BTreeMap::new() }
    }

    /// Lets something happen.
    async fn at(&mut self, time: &str, what: &str, who: &str, records: Vec<Record>) {
        self.until(tokyo(time)).await;
        writeln!(
            self.text,
            "{} ! {what}",
            tokyo(time).to_zoned_datetime(zone("Asia/Tokyo")).strftime("%Y-%m-%d %a %H:%M")
        )
        .expect("a string takes every write");
        self.days.keep(who, records).await;
        let heard = self.days.take();
        self.note(&heard);
    }

    /// Lets time pass, day by day; what the dry run says is what happens.
    async fn until(&mut self, to: Timestamp) {
        while self.days.now() < to {
            let evening = day_in(self.days.now(), "Asia/Tokyo").date().tomorrow().expect("a day").at(0, 0, 0, 0);
            let evening = evening.to_zoned_datetime(zone("Asia/Tokyo")).expect("a time").timestamp();
            let next = evening.min(to);
            let expected = foretold(&self.days, next + SignedDuration::from_millis(1)).await;
            let heard = self.days.pass(next).await;
            assert_eq!(happened(&heard), expected, "until {next}");
            self.note(&heard);
            if next == evening {
                self.tell_silence(next).await;
            }
        }
    }

    /// Lets time pass while the bot is down.
    async fn down(&mut self, to: &str) {
        writeln!(self.text, "… the bot is down until {to}").expect("a string takes every write");
        self.days.sleep(tokyo(to)).await;
        let heard = self.days.take();
        self.note(&heard);
        for (what, told) in self.days.roll().await.roll.told.iter().filter(|(_, told)| told.fate == Fate::Missed) {
            let who = match &what.to {
                To::Member(member) => self.days.name(member).to_owned(),
                To::Team(team) => team.to_string(),
            };
            let due = told.at.to_zoned_datetime(zone("Asia/Tokyo")).strftime("%Y-%m-%d %H:%M");
            let of = what.of.key();
            let of = of.rsplit('/').next().unwrap_or_default();
            writeln!(self.text, "  missed {due}  {who}  {of}").expect("a string takes every write");
        }
    }

    /// Writes what arrived, and holds it to the etiquette.
    fn note(&mut self, heard: &[Heard]) {
        for heard in heard {
            let team = TEAMS.iter().find(|(team, names)| *team == heard.who() || names.contains(&heard.who()));
            let there = if team.is_some_and(|(team, _)| *team == "NY") { NEW_YORK } else { "Asia/Tokyo" };
            let local = day_in(heard.at, there);
            let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
            assert!((600..990).contains(&minute), "{} {local}", heard.who());
            let calendar = journey::Calendar::new(self.days.bot().library().content.holidays());
            assert!(calendar.is_business_day(local.date()), "{} {local}", heard.who());
            // In a room the card of a check stands beside what else is posted; a person gets one message a day.
            let news = self.spoken.insert((heard.who().to_owned(), local.date()));
            assert!(news || !heard.to.is_private(), "twice: {} {local}", heard.who());
            let text = heard.message.text.to_plain();
            let first = text.lines().next().unwrap_or_default();
            let zone = if there == NEW_YORK { " NY" } else { "" };
            writeln!(self.text, "{}{zone}  {}  {first}", local.strftime("%Y-%m-%d %a %H:%M"), heard.who())
                .expect("a string takes every write");
            let runs = ["自社診断", "6か条", "6つの約束", "basic rules", "self-check"];
            if heard.to.is_private() && runs.iter().any(|run| first.contains(run)) {
                *self.rungs.entry(heard.who().to_owned()).or_default() += 1;
            }
        }
    }

    /// Writes why the others heard nothing that day, in numbers; days on which nobody waits for anything are left out.
    async fn tell_silence(&mut self, night: Timestamp) {
        let call = self.days.roll().await;
        let library = self.days.bot().library();
        let now = night - SignedDuration::from_hours(9);
        let day = day_in(now, "Asia/Tokyo").date();
        let around = engine::Around {
            content: &library.content,
            house: &library.house,
            roll: &call.roll,
            rooms: &call.rooms,
            now,
        };
        let plan = engine::plan(&around);
        let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
        for skip in plan.skips.iter().filter(|skip| matches!(skip.who, To::Member(_))) {
            *reasons.entry(word(skip.reason)).or_default() += 1;
        }
        let calendar = journey::Calendar::new(library.content.holidays());
        if !calendar.is_business_day(day) || reasons.keys().all(|reason| reason == "nothing open" || reason == "left") {
            return;
        }
        let counts: Vec<String> = reasons.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        writeln!(self.text, "{} -  {}", day.strftime("%Y-%m-%d %a"), counts.join(", "))
            .expect("a string takes every write");
    }
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("the zones are compiled in")
}

fn staff(fact: StaffFact) -> Record {
    Record::Ledger { fact: Fact::Staff(fact) }
}

fn word(reason: Reason) -> String {
    let word = match reason {
        Reason::Left => "left",
        Reason::Unconnected => "unconnected",
        Reason::TakenOut => "taken out",
        Reason::NotBegun => "not begun",
        Reason::Stopped => "stopped",
        Reason::Paused => "paused",
        Reason::Away(back) => return format!("away till {}/{}", back.month(), back.day()),
        Reason::Snoozed(_) => "snoozed",
        Reason::NotReached => "not reached",
        Reason::Done => "done",
        Reason::NothingOpen => "nothing open",
        Reason::PastDue => "past due",
        Reason::Waits(day) => return format!("next {}/{}", day.month(), day.day()),
        Reason::Finished => "finished",
        Reason::Closed => "closed day",
        Reason::OtherWeekday => "other weekday",
        Reason::AtItToday => "at it today",
        Reason::HeardToday => "heard today",
        Reason::InTheMiddle => "in the middle",
        Reason::Over => "hours over",
        Reason::NoRoom => "no room",
        Reason::TooFew => "too few",
    };
    word.to_owned()
}

/// Everybody of some teams but so many.
fn people(teams: &[&str], from: usize) -> Vec<&'static str> {
    TEAMS
        .iter()
        .filter(|(team, _)| teams.contains(team))
        .flat_map(|(_, names)| names.iter().skip(from).copied())
        .collect()
}

async fn answer(play: &mut Play, time: &str, run: &str, who: &[&str]) {
    for one in who {
        play.at(time, &format!("{one} answers {run}"), one, vec![sheet(run, one), handed_in(run, one)]).await;
    }
}

async fn play() -> String {
    let mut play = Play::begin().await;
    let all = Asked::All;
    let due = |month, day| Some(date(2027, month, day));
    play.at(
        "2026-12-01T10:00",
        "佐藤 opens the articles, due 12/18",
        "佐藤",
        opening("articles", SetKind::Articles, all.clone(), Some(date(2026, 12, 18))),
    )
    .await;
    play.at("2026-12-01T10:05", "佐藤 begins", "佐藤", vec![sheet("articles", "佐藤")]).await;
    play.at("2026-12-01T11:00", "斎藤 stops messages", "斎藤", vec![Record::Stopped]).await;
    play.at(
        "2026-12-02T09:00",
        "橋本 is away until 12/21",
        "橋本",
        vec![Record::TimeOff { until: Some(date(2026, 12, 21)) }],
    )
    .await;
    answer(&mut play, "2026-12-02T15:00", "articles", &people(&["総務", "NY"], 1)).await;
    answer(&mut play, "2026-12-07T17:00", "articles", &people(&["営業"], 3)[1..]).await;
    play.at("2026-12-08T13:00", "佐藤 hands in", "佐藤", vec![handed_in("articles", "佐藤")]).await;
    answer(&mut play, "2026-12-15T11:00", "articles", &people(&["製造"], 5)).await;
    play.at("2026-12-21T09:00", "佐藤 closes the articles", "佐藤", closing("articles")).await;
    play.at(
        "2026-12-24T10:00",
        "佐藤 opens the self-check, due 1/29",
        "佐藤",
        opening("check", SetKind::SelfCheck, all.clone(), due(1, 29)),
    )
    .await;
    answer(&mut play, "2026-12-28T15:00", "check", &people(&["総務"], 0)).await;
    play.at("2027-01-05T09:00", "松本 left", "佐藤", {
        let member = play.days.member("松本").await;
        vec![Record::Left { member, presence: Presence::Gone }]
    })
    .await;
    play.until(tokyo("2027-01-07T12:00")).await;
    play.down("2027-01-10T12:00").await;
    answer(&mut play, "2027-01-13T14:00", "check", &people(&["営業"], 2)[..4]).await;
    play.at(
        "2027-01-14T09:00",
        "佐藤 pauses everything",
        "佐藤",
        vec![staff(StaffFact::Silenced { silence: journey::ledger::Silence::On })],
    )
    .await;
    play.at(
        "2027-01-20T09:00",
        "佐藤 ends the pause",
        "佐藤",
        vec![staff(StaffFact::Silenced { silence: journey::ledger::Silence::Off })],
    )
    .await;
    play.at("2027-02-01T09:00", "佐藤 closes the self-check", "佐藤", closing("check")).await;
    let ny = Asked::Teams(BTreeSet::from([TeamId::derive("NY")]));
    play.at(
        "2027-03-08T20:00",
        "佐藤 opens the articles for NY, due 3/26",
        "佐藤",
        opening("ny", SetKind::Articles, ny, due(3, 26)),
    )
    .await;
    answer(&mut play, "2027-03-16T23:30", "ny", &["佐藤", "Davis", "Moore"]).await;
    play.at("2027-03-29T09:00", "佐藤 closes it", "佐藤", closing("ny")).await;
    play.at(
        "2027-04-26T10:00",
        "佐藤 opens the self-check, due 5/18",
        "佐藤",
        opening("may", SetKind::SelfCheck, all, due(5, 18)),
    )
    .await;
    answer(&mut play, "2027-04-28T10:30", "may", &people(&["製造", "総務"], 1)).await;
    answer(&mut play, "2027-05-07T10:30", "may", &people(&["営業"], 6)).await;
    play.at("2027-05-19T09:00", "佐藤 closes it", "佐藤", closing("may")).await;
    play.until(tokyo("2027-06-01T00:00")).await;
    assert!(play.rungs.values().all(|count| *count <= 16), "four of each run at most: {:?}", play.rungs);
    assert!(!play.rungs.contains_key("斎藤"), "whoever stopped heard nothing");
    let text = play.text;
    play.days.close().await;
    text
}

#[tokio::test]
async fn six_months_of_an_office_of_thirty_read_as_they_are_written_down() {
    let played = play().await;
    if std::env::var_os("UPDATE_TRANSCRIPTS").is_some() {
        std::fs::write(FILE, &played).expect("the file can be written");
        return;
    }
    let written = std::fs::read_to_string(FILE).expect("UPDATE_TRANSCRIPTS=1 writes it");
    for (number, (played, written)) in played.lines().zip(written.lines()).enumerate() {
        assert_eq!(played, written, "line {}", number + 1);
    }
    assert_eq!(played.lines().count(), written.lines().count());
}
