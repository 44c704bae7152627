//! The sample company: 30 people in four teams, from nothing to two stars that can be declared.

use engine::{House, Strangers};
use hoshimori::Library;
use hoshimori::simulation::{Company, Line, Simulation, Spoken};
use jiff::civil::date;
use jiff::{ToSpan, tz::TimeZone};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Plays three working weeks.
async fn played() -> Vec<Line> {
    let house =
        House::Company { operator: "星見製作所（見本の会社）".to_owned(), strangers: Strangers::Invited };
    let library = Library::load(None, house).expect("it ships");
    let first = date(2026, 12, 1);
    let zone = TimeZone::get("Asia/Tokyo").expect("it is known");
    let morning = first.at(8, 0, 0, 0).to_zoned_datetime(zone).expect("there is such a morning").timestamp();
    let folder = tempfile::tempdir().expect("there is room");
    let file = folder.path().join("hoshimori.db");
    let simulation = Simulation::open(&file, library, morning).await.expect("a sound store");
    let company = Company::new(simulation, 7, None);
    let mut lines = Vec::new();
    for number in 0..14 {
        let day = first.saturating_add(i64::from(number).days());
        company.play_day(day, number, &mut |line| lines.push(line)).await.expect("the memory works");
    }
    lines
}

fn words(line: &Line) -> String {
    match &line.spoken {
        Spoken::Person(words) => words.clone(),
        Spoken::Bot { message, .. } => message.text.to_plain(),
    }
}

/// Writes what one of them saw and did, for somebody to read aloud.
fn conversation(lines: &[Line], who: &str) -> String {
    let zone = TimeZone::get("Asia/Tokyo").expect("it is known");
    let mut text = String::new();
    let mut day = String::new();
    for line in lines.iter().filter(|line| line.who == who) {
        let today = line.at.to_zoned_datetime(zone.clone()).strftime("@ %Y-%m-%d").to_string();
        if today != day {
            writeln!(text, "\n{today}").expect("a string takes every write");
            day = today;
        }
        text.push_str(&line.lines().join("\n"));
        text.push('\n');
    }
    text
}

/// The conversations are kept as they read. With `UPDATE_TRANSCRIPTS=1` they are written anew.
fn reads_as_before(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("transcripts/sample").join(name);
    if std::env::var_os("UPDATE_TRANSCRIPTS").is_some_and(|value| value == "1") {
        fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("there is room");
        fs::write(&file, text).expect("there is room");
        return;
    }
    let kept = fs::read_to_string(&file).expect("it is kept");
    let differs = kept.lines().zip(text.lines()).position(|(kept, now)| kept != now);
    assert!(kept == text, "{name} differs at line {:?}; UPDATE_TRANSCRIPTS=1 writes it anew", differs.map(|at| at + 1));
}

#[tokio::test]
async fn thirty_people_in_four_teams_come_to_two_stars_that_can_be_declared() {
    let lines = played().await;
    let last_board = lines.iter().rev().map(words).find(|words| words.contains("SECURITY ACTIONのいまの段階"));
    let board = last_board.expect("the coordinator looks at it");
    for part in [
        "★（一つ星） 準備ができました",
        "★★（二つ星） 準備ができました",
        "○ 25問の自社診断: 25問とも決まりました",
        "○ 基本方針: できています",
        "○ 社外への公開: できています",
        "IPAが認定する制度ではありません",
    ] {
        assert!(board.contains(part), "{part}: {board}");
    }
    let people: std::collections::BTreeSet<&str> = lines.iter().map(|line| line.who.as_str()).collect();
    assert_eq!(people.len(), Company::names().len());
    assert_eq!(people.len(), 30);
    let staff = |who: &str| who != "佐藤" && who != "中村";
    for line in lines.iter().filter(|line| staff(&line.who) && matches!(line.spoken, Spoken::Bot { .. })) {
        let said = words(line);
        let others = Company::names().into_iter().filter(|name| *name != line.who && *name != "佐藤");
        let named: Vec<&str> = others.filter(|name| said.contains(&format!("{name}さん"))).collect();
        assert!(named.is_empty(), "{} reads of {named:?}: {said}", line.who);
    }
    reads_as_before("sato.txt", &conversation(&lines, "佐藤"));
    reads_as_before("kato.txt", &conversation(&lines, "加藤"));
    reads_as_before("lin.txt", &conversation(&lines, "Lin"));
}
