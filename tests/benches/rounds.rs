//! A round of a company of three hundred while three hundred press: `cargo bench --workspace --bench rounds`.
//!
//! What is measured is a race between people and a round, so it is played and not repeated in a loop of its own: the same rounds
//! once in a company at rest and once in one where everybody presses all the time. The figures are ratios of one run.

use chat::{Account, Act, Update, UpdateKey};
use content::{Choice, Locale, PrintedSet, QuestionId, SetRef};
use engine::{Around, Place, Turn};
use jiff::civil::date;
use journey::ledger::{Asked, Fact, RulingFact};
use journey::{DiagnosisId, Mode, Record, SheetId};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use store::{Arrival, StoreError};
use tests::days::{Colleague, Days, own};
use tests::talk::{WORLD, instant};
use tokio::time::Instant;

/// How many press.
const BUSY: usize = 300;
/// How many are to hear something meanwhile.
const CALM: usize = 60;
/// How many rounds are kept.
const ROUNDS: usize = 40;
/// How often a bot plans a round anew before the company has to wait.
const TRIES: usize = 9;

const SET: &str = "self-check/4.0";

fn main() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let rest = runtime.block_on(play(Crowd::Rests));
    let pressed = runtime.block_on(play(Crowd::Presses));
    let mut out = io::stdout();
    writeln!(out, "{ROUNDS} rounds of a company of {}, {BUSY} of whom press:", BUSY + CALM)?;
    writeln!(out, "  pressed into between reading and keeping   {} of {ROUNDS}", pressed.pressed_into)?;
    writeln!(out, "  kept at the first try                      {} of {ROUNDS}", pressed.at_once)?;
    writeln!(out, "  kept at all                                {} of {ROUNDS}", pressed.kept)?;
    writeln!(out, "  time of a round, against one at rest       {:.1}", ratio(pressed.median, rest.median))?;
    writeln!(out, "  slowest against the usual one              {:.1}", ratio(pressed.slowest, pressed.median))?;
    writeln!(out, "  presses kept in the time of a round        {:.0}", pressed.presses_a_round)
}

/// What the three hundred do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crowd {
    Rests,
    Presses,
}

struct Figures {
    kept: usize,
    at_once: usize,
    pressed_into: usize,
    median: Duration,
    slowest: Duration,
    presses_a_round: f64,
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// A company in which a run goes on that everybody who presses has begun, and the others have not.
async fn company() -> Days {
    let names = (0..BUSY + CALM).map(name);
    let people: Vec<Colleague> = names.map(|name| Colleague { name, team: None, locale: Locale::Ja }).collect();
    let mut days = Days::of(&people, instant("2026-12-01T08:00[Asia/Tokyo]")).await;
    let (diagnosis, mode) = (DiagnosisId::derive("d"), Mode::Counted);
    let set = SetRef::parse(SET).expect("a set");
    let due = Some(date(2026, 12, 22));
    let opened = RulingFact::Opened { diagnosis: diagnosis.clone(), set, mode, asked: Asked::All, due };
    let records = vec![Record::DiagnosisOpened { diagnosis, set, mode }, Record::Ledger { fact: Fact::Ruling(opened) }];
    days.keep(&name(0), records).await;
    for number in 0..BUSY {
        let begun = Record::SheetBegun { sheet: sheet(number), diagnosis: DiagnosisId::derive("d") };
        days.keep(&name(number), vec![begun]).await;
    }
    days
}

async fn play(crowd: Crowd) -> Figures {
    let days = Arc::new(company().await);
    let (over, presses) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let hands: Vec<_> = (0..BUSY)
        .filter(|_| crowd == Crowd::Presses)
        .map(|number| {
            let (days, over, presses) = (Arc::clone(&days), Arc::clone(&over), Arc::clone(&presses));
            tokio::spawn(async move { press_on(&days, number, &over, &presses).await })
        })
        .collect();
    let mut times = Vec::with_capacity(ROUNDS);
    let (mut kept, mut at_once, mut pressed_into, mut during) = (0, 0, 0, 0);
    let mut at = days.now();
    for _ in 0..ROUNDS {
        let (began, before) = (Instant::now(), presses.load(Ordering::Relaxed));
        let mut next = at;
        for attempt in 1..=TRIES {
            let call = days.roll().await;
            let library = days.bot().library();
            let (content, house) = (&library.content, &library.house);
            let around = |now| Around { content, house, roll: &call.roll, rooms: &call.rooms, now };
            next = engine::plan(&around(at)).next;
            let round = engine::round(&around(next), &engine::plan(&around(next)));
            let read = presses.load(Ordering::Relaxed);
            let done = days.bot().store().commit_round(&call, &round, next).await;
            pressed_into += usize::from(attempt == 1 && presses.load(Ordering::Relaxed) > read);
            match done {
                Ok(_) => {
                    kept += 1;
                    at_once += usize::from(attempt == 1);
                    break;
                }
                Err(StoreError::Conflict) => {}
                Err(error) => panic!("the store is sound: {error}"),
            }
        }
        times.push(began.elapsed());
        during += presses.load(Ordering::Relaxed) - before;
        at = next;
    }
    over.store(true, Ordering::Relaxed);
    for hand in hands {
        hand.await.expect("nobody panics who presses");
    }
    Arc::into_inner(days).expect("everybody who pressed is gone").close().await;
    times.sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand presses")]
    let presses_a_round = during as f64 / ROUNDS as f64;
    let (median, slowest) = (times[ROUNDS / 2], times[ROUNDS - 1]);
    Figures { kept, at_once, pressed_into, median, slowest, presses_a_round }
}

/// Answers one question after another, and from the first one again.
async fn press_on(days: &Days, who: usize, over: &AtomicBool, presses: &AtomicUsize) {
    let (store, now) = (days.bot().store(), days.now());
    let set = WORLD.content.set(&SetRef::parse(SET).expect("a set")).expect("it is built in");
    let print: &Arc<PrintedSet> = WORLD.content.printed(&set.name, Locale::Ja);
    let ids: Vec<QuestionId> = set.questions.iter().map(|question| question.id.clone()).collect();
    let mut number = 0;
    while !over.load(Ordering::Relaxed) {
        let record = Record::Answered {
            sheet: sheet(who),
            question: ids[number % ids.len()].clone(),
            choice: Choice::InPlace,
            printed: print.hash.clone(),
        };
        let from = own(&name(who));
        let account = Account { workspace: from.workspace.clone(), id: name(who) };
        let key = UpdateKey(format!("bench:{who}:{number}"));
        let update = Update { key, from, account, act: Act::Arrived, name: None };
        let Arrival::Fresh(claimed) = store.arrive(&update).await.expect("a sound store") else { continue };
        let place = Place::Idle { misheard: 0 };
        let turn = Turn { place, records: vec![record], letters: Vec::new(), appointments: Vec::new() };
        store.commit_turn(&claimed, &turn, &[Arc::clone(print)], now).await.expect("nobody else moves it");
        presses.fetch_add(1, Ordering::Relaxed);
        number += 1;
    }
}

fn name(number: usize) -> String {
    format!("社員 {number}")
}

fn sheet(number: usize) -> SheetId {
    SheetId::derive(&format!("d {number}"))
}
