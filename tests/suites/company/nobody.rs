//! Somebody who holds the file tries to find out whose a ballot is (PR3).
//!
//! They know everything the file says about people: who handed in, in which order, about when. They join it with the ballots by
//! every value, by every order of every column, by the order in the file itself, after every single hand-in; and they look for
//! what the drafts left behind. Twelve people hand in answers that are all different, so that the test knows the truth.

use chat::Command;
use content::{Choice, QuestionId, Scope, SetKind};
use engine::{Press, RulingPress, RunDeed};
use jiff::ToSpan;
use journey::DiagnosisId;
use sqlx::{AssertSqlSafe, Row as _, query, query_scalar};
use std::collections::{BTreeMap, BTreeSet};
use tests::office::{COMPANY, Office};
use tests::talk::WORLD;

/// The fewest people a ballot may lead to.
const FEWEST: usize = 4;

/// What a person of that number answers: no two alike, and none of them the same to everything.
fn choice(number: usize, question: &QuestionId) -> Choice {
    let question: usize = question.as_str().parse().expect("they are numbered");
    Choice::ALL[(number * 5 + question * 3 + (number / 4) * question) % 4]
}

/// What stands on the ballot of a person, as the file has it.
fn ballot(number: usize) -> String {
    let set = WORLD.content.current(SetKind::SelfCheck, jiff::civil::date(2026, 11, 24));
    let own = set.questions.iter().filter(|question| question.scope == Scope::Person);
    let answers: BTreeMap<&QuestionId, Choice> =
        own.map(|question| (&question.id, choice(number, &question.id))).collect();
    serde_json::to_string(&answers).expect("it is plain data")
}

/// One row of a table: each column with what it holds.
type Row = BTreeMap<String, String>;

/// Everything a file holds, table by table; rows with a number have it as one more column.
struct Dump {
    tables: BTreeMap<String, Vec<Row>>,
    bytes: Vec<u8>,
}

impl Dump {
    fn of(office: &Office) -> Dump {
        office.block_on(async {
            let mut db = office.database().raw().await;
            let tables: Vec<(String, String)> =
                sqlx::query_as("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
                    .fetch_all(&mut db)
                    .await
                    .expect("it is a database");
            let mut dump = BTreeMap::new();
            for (table, made) in tables {
                let columns: Vec<String> = query_scalar("SELECT name FROM pragma_table_info(?)")
                    .bind(&table)
                    .fetch_all(&mut db)
                    .await
                    .expect("a table has columns");
                let number = if made.contains("WITHOUT ROWID") { "NULL" } else { "rowid" };
                let quoted: Vec<_> = columns
                    .iter()
                    .map(|name| {
                        format!(
                            "CASE typeof(\"{name}\") WHEN 'blob' THEN hex(\"{name}\") ELSE CAST(\"{name}\" AS TEXT) END"
                        )
                    })
                    .collect();
                let every = format!("SELECT CAST({number} AS TEXT), {} FROM \"{table}\"", quoted.join(", "));
                let rows = query(AssertSqlSafe(every)).fetch_all(&mut db).await.expect("the columns are its own");
                let names: Vec<String> = std::iter::once("rowid".to_owned()).chain(columns).collect();
                let row = |row: &sqlx::sqlite::SqliteRow| {
                    let value = |index| row.get::<Option<String>, _>(index);
                    let cells = names.iter().enumerate().map(|(index, name)| (name.clone(), value(index)));
                    cells.filter_map(|(name, value)| Some((name, value?))).collect::<Row>()
                };
                dump.insert(table, rows.iter().map(row).collect());
            }
            Dump { tables: dump, bytes: office.database().bytes() }
        })
    }

    fn ballots(&self) -> &[Row] {
        &self.tables["ballots"]
    }

    fn others(&self) -> impl Iterator<Item = (&String, &Row)> {
        let others = self.tables.iter().filter(|(table, _)| *table != "ballots");
        others.flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)))
    }

    /// Finds the rows that have to do with somebody, by any of their marks.
    fn of_person<'a>(&'a self, marks: &'a BTreeSet<String>) -> impl Iterator<Item = (&'a String, &'a Row)> {
        self.others().filter(|(_, row)| row.values().any(|value| marks.iter().any(|mark| value.contains(mark))))
    }

    /// Finds every place of the file where a text begins.
    fn places(&self, text: &str) -> Vec<usize> {
        let (first, text) = (text.as_bytes()[0], text.as_bytes());
        let begins = self.bytes.iter().enumerate().filter(|(_, byte)| **byte == first);
        begins.map(|(place, _)| place).filter(|place| self.bytes[*place..].starts_with(text)).collect()
    }
}

/// Somebody, with all that names them in the file.
struct Person {
    number: usize,
    marks: BTreeSet<String>,
}

/// An office in which nobody has begun.
fn opened() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let run = office.opened_as("匿名");
    (office, run)
}

/// Lets somebody answer by every press, and hand in. It tells every line that was said about an answer.
fn hand_in(office: &mut Office, number: usize) -> Person {
    let who = COMPANY[number].name;
    office.ask(who, Command::SelfCheck).answers(who, |question| choice(number, question));
    let sheet = office.dossier(who).sheets[0].id.clone();
    office.push(who, &Press::Sheet(sheet.clone(), engine::Deed::Submit));
    assert_eq!(office.kinds(), ["Ballot"], "{who}");
    let dossier = office.dossier(who);
    let marks = [dossier.member.id.as_str(), sheet.as_str(), who, &dossier.address.to_string()];
    Person { number, marks: marks.map(str::to_owned).into() }
}

/// Joins by value: a value that stands with people and with ballots must stand with four of each.
fn nobody_is_found_by_a_value(dump: &Dump, people: &[Person]) {
    let mut with_people: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for person in people {
        for (_, row) in dump.of_person(&person.marks) {
            for value in row.values() {
                with_people.entry(value).or_default().insert(person.number);
            }
        }
    }
    let mut with_ballots: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    // Small numbers count things, and stand everywhere; what a batch tells by its size is looked at by itself.
    let counts = |value: &str| value.len() <= 2;
    for (column, value) in dump.ballots().iter().flatten().filter(|(_, value)| !counts(value)) {
        *with_ballots.entry((column, value)).or_default() += 1;
    }
    for ((column, value), ballots) in with_ballots {
        let Some(met) = with_people.get(value) else { continue };
        assert!(ballots >= FEWEST && met.len() >= FEWEST, "{column} = {value}: {ballots} ballots, {met:?}");
    }
}

/// Whatever tells ballots apart leaves at least four in each group.
fn every_group_of_ballots_is_large(dump: &Dump) {
    for column in ["batch", "out_on", "diagnosis", "organization"] {
        let mut groups: BTreeMap<Option<&String>, usize> = BTreeMap::new();
        for row in dump.ballots() {
            *groups.entry(row.get(column)).or_default() += 1;
        }
        assert!(groups.values().all(|size| *size >= FEWEST), "{column}: {groups:?}");
    }
}

/// Nothing that names a ballot stands elsewhere, nothing that names a person on a ballot, and no choice outside of both.
fn nothing_is_said_twice(dump: &Dump, people: &[Person]) {
    let set = WORLD.content.current(SetKind::SelfCheck, jiff::civil::date(2026, 11, 24));
    let own =
        |id: &str| set.question(&QuestionId::parse(id).expect("an id")).is_some_and(|one| one.scope == Scope::Person);
    for ballot in dump.ballots() {
        let token = &ballot["token"];
        assert!(dump.others().all(|(_, row)| row.values().all(|value| !value.contains(token))), "{token}");
        for mark in people.iter().flat_map(|person| &person.marks) {
            assert!(ballot.values().all(|value| !value.contains(mark)), "{mark}: {ballot:?}");
        }
    }
    for (table, row) in dump.others() {
        let office = table == "answers" && !own(&row["question"]);
        let sealed = table == "audit"
            && set
                .questions
                .iter()
                .any(|one| one.scope != Scope::Person && row["what"].contains(&format!("\"question\":\"{}\"", one.id)));
        // What the product itself asks and says is nobody's.
        if office || sealed || table == "printed_sets" {
            continue;
        }
        for (column, value) in row {
            let told =
                ["in-place", "\"partly\"", "\"unknown\"", "drafted"].into_iter().find(|told| value.contains(told));
            assert_eq!(told, None, "{table}.{column}: {value}");
        }
        // Where somebody stands, and what they pressed last, tells at most that they handed in.
        let stands = ["place", "last_press", "offered"].into_iter().filter_map(|column| row.get(column));
        for value in stands.filter(|_| table == "conversations") {
            let named =
                people.iter().flat_map(|person| &person.marks).any(|mark| mark.len() == 10 && value.contains(mark));
            assert!(!named || value.ends_with(".submit"), "{value}");
        }
    }
}

/// A value by which things are put in order: numbers by their size, texts by their letters.
type Key = (usize, String);

fn key(value: &str) -> Key {
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
    (if is_number { value.len() } else { 0 }, value.to_owned())
}

/// The orders in which an attacker can put people: by the first and the last of every column of every table.
fn orders_of_people(dump: &Dump, people: &[Person]) -> Vec<(String, Vec<usize>)> {
    let mut ranks: BTreeMap<String, BTreeSet<(Key, usize)>> = BTreeMap::new();
    for person in people {
        let mut values: BTreeMap<String, BTreeSet<Key>> = BTreeMap::new();
        for (table, row) in dump.of_person(&person.marks) {
            for (column, value) in row {
                values.entry(format!("{table}.{column}")).or_default().insert(key(value));
            }
        }
        for (column, values) in values {
            for (end, value) in [("first", values.first()), ("last", values.last())] {
                let value = value.expect("there is one").clone();
                ranks.entry(format!("{column} ({end})")).or_default().insert((value, person.number));
            }
        }
    }
    let ordered = ranks.into_iter().map(|(name, ranks)| (name, ranks.into_iter().map(|(_, number)| number).collect()));
    ordered.filter(|(_, order): &(String, Vec<usize>)| order.len() == people.len()).collect()
}

/// The orders in which an attacker can put ballots: by token, by batch, as a table scan gives them, and as they lie in the file.
fn orders_of_ballots(dump: &Dump) -> Vec<(&'static str, Vec<String>)> {
    let by = |key: &dyn Fn(&Row) -> String| {
        let mut rows: Vec<&Row> = dump.ballots().iter().collect();
        rows.sort_by_key(|row| key(row));
        rows.into_iter().map(|row| row["answers"].clone()).collect::<Vec<_>>()
    };
    let begins: Vec<usize> = dump.places(r#"{"1":""#);
    let place = |row: &Row| {
        let answers = row["answers"].as_bytes();
        let place = begins.iter().find(|place| dump.bytes[**place..].starts_with(answers));
        format!("{:012}", place.expect("it is in the file"))
    };
    vec![
        ("token", by(&|row| row["token"].clone())),
        ("batch", by(&|row| format!("{:>9}{}", row["batch"], row["token"]))),
        ("scan", dump.ballots().iter().map(|row| row["answers"].clone()).collect()),
        ("file", by(&|row| place(row))),
    ]
}

/// Pairs every order of people with every order of ballots, forwards and backwards, and tells the best guess.
fn best_guess(dump: &Dump, people: &[Person]) -> (usize, String) {
    let mut best = (0, String::new());
    let orders = orders_of_ballots(dump);
    for (of_people, people) in orders_of_people(dump, people) {
        let truth: Vec<String> = people.iter().map(|number| ballot(*number)).collect();
        for (of_ballots, ballots) in &orders {
            for (way, ballots) in [("", ballots.clone()), (" backwards", ballots.iter().rev().cloned().collect())] {
                let right = truth.iter().zip(&ballots).filter(|(truth, guess)| truth == guess).count();
                best = best.max((right, format!("{of_people} by {of_ballots}{way}")));
            }
        }
    }
    best
}

#[test]
fn all_twelve_answer_differently() {
    let ballots: BTreeSet<String> = (0..COMPANY.len()).map(ballot).collect();
    assert_eq!(ballots.len(), COMPANY.len());
}

#[test]
fn whoever_holds_the_file_finds_nobody_after_any_hand_in_and_at_the_end() {
    let (mut office, run) = opened();
    let mut people = Vec::new();
    // Where the ballot of whoever came last stands among those that wait, in each order.
    let mut newest: BTreeMap<&'static str, Vec<(usize, usize)>> = BTreeMap::new();
    for number in 0..COMPANY.len() {
        people.push(hand_in(&mut office, number));
        let dump = Dump::of(&office);
        assert_eq!(dump.ballots().len(), people.len());
        nothing_is_said_twice(&dump, &people);
        if people.len() < FEWEST {
            continue;
        }
        every_group_of_ballots_is_large(&dump);
        nobody_is_found_by_a_value(&dump, &people);
        let waiting: BTreeSet<&String> =
            dump.ballots().iter().filter(|row| row["batch"] == "0").map(|row| &row["answers"]).collect();
        for (order, ballots) in orders_of_ballots(&dump) {
            let among: Vec<&String> = ballots.iter().filter(|answers| waiting.contains(answers)).collect();
            let place = among.iter().position(|answers| **answers == ballot(number));
            newest.entry(order).or_default().extend(place.map(|place| (place, among.len())));
        }
    }
    for (order, places) in &newest {
        let (first, last) =
            (places.iter().all(|(place, _)| *place == 0), places.iter().all(|(place, of)| place + 1 == *of));
        assert!(!first && !last, "by {order} the newest always stands at {places:?}");
    }
    let dump = Dump::of(&office);
    let (right, how) = best_guess(&dump, &people);
    // Of twelve pairs in any order one is right by chance; ten would be one in ten million.
    assert!(right < 10, "{right} of 12 by {how}");
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run, RunDeed::CloseNow))).wait(1.days());
    let dump = Dump::of(&office);
    every_group_of_ballots_is_large(&dump);
    nobody_is_found_by_a_value(&dump, &people);
    nothing_is_said_twice(&dump, &people);
    let (right, how) = best_guess(&dump, &people);
    assert!(right < 10, "{right} of 12 by {how}");
}

#[test]
fn the_guess_finds_everybody_where_an_order_is_left() {
    // The attack itself is sound: with a number on each ballot in the order of handing in, it knows all twelve.
    let (mut office, _) = opened();
    let people: Vec<Person> = (0..COMPANY.len()).map(|number| hand_in(&mut office, number)).collect();
    let mut dump = Dump::of(&office);
    for row in dump.tables.get_mut("ballots").expect("it is there") {
        let number =
            people.iter().position(|person| ballot(person.number) == row["answers"]).expect("it is one of them");
        row.insert("token".to_owned(), format!("{number:02}"));
    }
    assert_eq!(best_guess(&dump, &people).0, COMPANY.len());
}

#[test]
fn no_page_of_the_file_and_no_log_beside_it_holds_a_draft_or_an_older_ballot() {
    let (mut office, _) = opened();
    for (number, one) in COMPANY.iter().enumerate() {
        office.hush();
        hand_in(&mut office, number);
        let said = office.heard(one.name);
        let dump = Dump::of(&office);
        for earlier in 0..=number {
            assert_eq!(
                dump.places(&ballot(earlier)).len(),
                1,
                "{earlier} after {number}: each ballot stands in one place"
            );
        }
        for line in said.lines().filter(|line| line.starts_with('【') || line.starts_with('[')) {
            assert!(!office.database().holds(line), "{line}");
        }
        // A row of a draft: the sheet, and within the next bytes a choice.
        let sheet = office.dossier(one.name).sheets[0].id.clone();
        let staff = one.role.is_none();
        let choices = Choice::ALL.map(Choice::name);
        for place in dump.places(sheet.as_str()) {
            let near = String::from_utf8_lossy(&dump.bytes[place..(place + 60).min(dump.bytes.len())]).into_owned();
            let told = choices.iter().find(|choice| staff && near.contains(**choice));
            assert_eq!(told, None, "{near:?}");
        }
    }
}
