//! The memory: told as a story, and then under every trouble we know.

mod ballots;
mod commits;
mod company;
mod digests;
mod erasing;
mod hearing;
mod homes;
mod inspecting;
mod leaving;
mod letters;
mod once;
mod opening;
mod story;
mod tenants;
mod trouble;

use chat::{Account, Act, Address, Message, Platform, Text, Update, UpdateKey};
use content::{Choice, Locale, PrintHash, PrintedSet, QuestionId, SetRef};
use engine::{Appointment, Audience, Awaited, Dossier, Letter, Place, Placing, Promise, TeamCount, Turn};
use jiff::{Timestamp, ToSpan};
use journey::{DiagnosisId, Mode, Record, SheetId};
use std::sync::Arc;
use store::{Arrival, Claimed, ClaimedLetter, Commit, Store, StoreError};

/// A Tuesday morning in Tokyo, and so many seconds later.
fn at(seconds: i64) -> Timestamp {
    let morning: Timestamp = "2026-11-24T01:00:00Z".parse().expect("a time");
    morning + seconds.seconds()
}

fn room(workspace: &str, person: &str) -> Address {
    Address::private(Platform::Console, workspace, person)
}

fn update(key: &str, workspace: &str, person: &str, act: Act) -> Update {
    let from = room(workspace, person);
    let account = Account { workspace: from.workspace.clone(), id: person.to_owned() };
    Update { key: UpdateKey(key.to_owned()), from, account, act, name: None }
}

fn said(key: &str, workspace: &str, person: &str) -> Update {
    update(key, workspace, person, Act::Said("はい".to_owned()))
}

/// What a network brings, read against the memory; it must be new.
async fn fresh(store: &Store, update: &Update) -> Claimed {
    match store.arrive(update).await.expect("a sound store") {
        Arrival::Fresh(claimed) => *claimed,
        Arrival::Duplicate => panic!("{} is known", update.key),
    }
}

fn turn(records: Vec<Record>) -> Turn {
    Turn { place: Place::Idle { misheard: 0 }, records, letters: Vec::new(), appointments: Vec::<Appointment>::new() }
}

fn letter(dossier: &Dossier, words: &str, promise: Promise, placing: Placing) -> Letter {
    Letter {
        to: dossier.address.clone(),
        audience: Audience::Private(dossier.member.id.clone()),
        message: Message::plain(Text::parse(words, &[])),
        promise,
        placing,
    }
}

fn answer_to(dossier: &Dossier, words: &str) -> Letter {
    letter(dossier, words, Promise::AtLeastOnce, Placing::Loose)
}

/// What is read of a dossier while nothing happens.
fn at_rest(dossier: &Dossier) -> Dossier {
    Dossier {
        invitation: None,
        fresh_code: None,
        told_name: None,
        awaited: Awaited::default(),
        team_count: TeamCount::default(),
        ..dossier.clone()
    }
}

/// Commits a turn that must be kept, and checks that reading it back gives what the engine's own rule gives.
async fn keep(store: &Store, claimed: &Claimed, turn: &Turn, now: Timestamp) -> Vec<ClaimedLetter> {
    let Commit::Done(letters) = store.commit_turn(claimed, turn, &prints(), now).await.expect("a kept turn") else {
        panic!("the turn was kept before");
    };
    let mut expected = claimed.dossier.clone();
    expected.apply(&claimed.event, turn, now);
    let (read, version) = store
        .dossier(&claimed.tenancy, &claimed.dossier.address)
        .await
        .expect("a sound store")
        .expect("the conversation is there");
    assert_eq!(read, expected);
    assert!(version > claimed.version);
    letters
}

/// Handles an update with these facts.
async fn press(store: &Store, update: &Update, records: Vec<Record>, now: Timestamp) -> Claimed {
    let claimed = fresh(store, update).await;
    keep(store, &claimed, &turn(records), now).await;
    claimed
}

/// Handles an update and says so many things.
async fn say(store: &Store, update: &Update, words: &[&str], now: Timestamp) -> Vec<ClaimedLetter> {
    let claimed = fresh(store, update).await;
    let letters = words.iter().map(|words| answer_to(&claimed.dossier, words)).collect();
    keep(store, &claimed, &Turn { letters, ..turn(Vec::new()) }, now).await
}

fn set(name: &str) -> SetRef {
    SetRef::parse(name).expect("a set")
}

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).expect("a question")
}

fn print(locale: Locale) -> PrintedSet {
    let text = format!("the questions as they were shown in {locale}");
    PrintedSet { hash: PrintHash::of(&text), set: set("self-check/4.0"), locale, text }
}

fn prints() -> Vec<Arc<PrintedSet>> {
    Locale::ALL.map(|locale| Arc::new(print(locale))).into()
}

fn opened(cause: &str, name: &str) -> Record {
    Record::DiagnosisOpened { diagnosis: DiagnosisId::derive(cause), set: set(name), mode: Mode::Named }
}

fn begun(sheet: &str, diagnosis: &str) -> Record {
    Record::SheetBegun { sheet: SheetId::derive(sheet), diagnosis: DiagnosisId::derive(diagnosis) }
}

fn answered(sheet: &str, id: &str, choice: Choice) -> Record {
    let printed = print(Locale::Ja).hash;
    Record::Answered { sheet: SheetId::derive(sheet), question: question(id), choice, printed }
}

fn skipped(sheet: &str, id: &str) -> Record {
    Record::Skipped { sheet: SheetId::derive(sheet), question: question(id) }
}

/// Tells the version of the schema that this program knows.
async fn known() -> i64 {
    let database = tests::databases::Database::fresh();
    database.open(at(0)).await.close().await;
    Store::inspect(&database.path()).await.expect("a sound file").known
}

/// Tells what a commit that must fail says.
async fn refused(store: &Store, claimed: &Claimed, turn: &Turn) -> StoreError {
    store.commit_turn(claimed, turn, &prints(), at(0)).await.expect_err("a turn that cannot be kept")
}
