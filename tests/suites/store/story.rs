//! The story of a small company: every chapter is read back as the engine's own rule has it.

use super::*;
use chat::Token;
use content::{CheckId, System};
use engine::Dossier;
use journey::check::{CycleId, Exempt, Hurdle, Said};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use tests::databases::Database;

#[tokio::test]
async fn the_story_of_one_sheet_is_read_back_as_it_was_told() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let press = |key: &'static str, records, seconds| press(&store, &SAID[index(key)], records, at(seconds));
    let newcomer = press("1", vec![Record::LocaleChosen { locale: Locale::JaEasy }], 1).await;
    assert_eq!(newcomer.dossier.organization.members, 1);
    assert_eq!(newcomer.dossier.place, Place::New);
    press("2", vec![Record::Agreed, Record::OrganizationNamed { name: "星工業".into() }], 2).await;
    press("3", vec![opened("d", "self-check/4.0"), begun("s", "d")], 3).await;
    press("4", vec![answered("s", "1", Choice::NotInPlace), Record::SystemChosen { system: System::Mac }], 4).await;
    press("5", vec![answered("s", "2", Choice::InPlace), skipped("s", "3")], 5).await;
    press("6", vec![answered("s", "3", Choice::Unknown)], 6).await;
    press("7", vec![answered("s", "1", Choice::Partly), answered("s", "2", Choice::InPlace)], 7).await;
    press("8", vec![Record::Submitted { sheet: SheetId::derive("s") }], 8).await;
    press("9", vec![answered("s", "1", Choice::InPlace)], 9).await;
    let last = press("10", vec![Record::DiagnosisClosed { diagnosis: DiagnosisId::derive("d") }], 10).await;
    let whose = &last.tenancy;

    let history = store.history(whose, &SheetId::derive("s")).await.unwrap();
    let told: Vec<_> =
        history.iter().map(|(question, answer)| (question.as_str(), answer.revision, answer.choice)).collect();
    let expected = [
        ("1", 1, Choice::NotInPlace),
        ("2", 1, Choice::InPlace),
        ("3", 1, Choice::Unknown),
        ("1", 2, Choice::Partly),
        ("1", 3, Choice::InPlace),
    ];
    assert_eq!(told, expected, "a change makes a revision; the same choice again makes none");
    assert_eq!(store.printed(&history[0].1.printed).await.unwrap(), Some(print(Locale::Ja)));
    assert_eq!(store.printed(&PrintHash::of("never shown")).await.unwrap(), None);
    assert_eq!(store.conversations().await.unwrap(), [(whose.clone(), room("星", "sato"))]);

    // A year later there is a new run, beside the old one.
    press("11", vec![opened("d2", "self-check/4.0"), begun("s2", "d2")], 99).await;
    let (dossier, _) = store.dossier(whose, &room("星", "sato")).await.unwrap().unwrap();
    let closed: Vec<_> = dossier.sheets.iter().map(|sheet| sheet.diagnosis.closed).collect();
    assert_eq!(closed, [Some(at(10)), None]);
}

const KEYS: [&str; 11] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

static SAID: std::sync::LazyLock<Vec<Update>> = std::sync::LazyLock::new(|| {
    let token = |key: &&str| Act::Pressed(Token::parse(&format!("a.{key}")).expect("a token"));
    KEYS.iter().map(|key| update(key, "星", "sato", token(key))).collect()
});

fn index(key: &str) -> usize {
    KEYS.iter().position(|known| *known == key).expect("a chapter")
}

#[tokio::test]
async fn what_a_member_wishes_is_remembered_and_taken_back() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let day = jiff::civil::date(2026, 12, 7);
    for (key, records) in [
        ("1", vec![Record::Stopped, Record::Snoozed { until: Some(at(500)) }, Record::TimeOff { until: Some(day) }]),
        ("2", vec![Record::Resumed, Record::Snoozed { until: None }, Record::TimeOff { until: None }]),
    ] {
        press(&store, &said(key, "星", "sato"), records, at(1)).await;
    }
}

#[tokio::test]
async fn three_hundred_random_turns_are_read_back_as_the_rule_says() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let mut chance = StdRng::seed_from_u64(20_261_124);
    press(&store, &said("0", "星", "sato"), vec![Record::Agreed], at(0)).await;
    for number in 1..=300 {
        let seconds = i64::from(number);
        let update = said(&number.to_string(), "星", if chance.random_bool(0.5) { "sato" } else { "mori" });
        let claimed = fresh(&store, &update).await;
        let records =
            (0..chance.random_range(0..4)).filter_map(|n| dare(&mut chance, &claimed.dossier, number * 10 + n));
        let records = consistent(&claimed.dossier, records.collect(), &claimed, at(seconds));
        keep(&store, &claimed, &turn(records), at(seconds)).await;
    }
    let [whose] = &store.tenancies().await.unwrap()[..] else { panic!("one organization") };
    let chain = store.audit(whose).await.unwrap();
    assert!(chain.len() > 200, "{}", chain.len());
    assert_eq!(journey::audit::first_broken(&chain), None);
}

/// Something that might be kept next.
fn dare(chance: &mut StdRng, dossier: &Dossier, number: i32) -> Option<Record> {
    let sheet = dossier.sheets.iter().rev().find(|sheet| sheet.is_open());
    let id = question(["1", "2", "3"][chance.random_range(0..3)]);
    let choice = Choice::ALL[chance.random_range(0..4)];
    match (chance.random_range(0..14), sheet) {
        (0, _) => Some(Record::Agreed),
        (1, _) => Some(Record::LocaleChosen { locale: Locale::ALL[chance.random_range(0..3)] }),
        (2, None) if dossier.open.is_empty() => Some(opened(&number.to_string(), "self-check/4.0")),
        (3..6, None) if dossier.member.agreed.is_some() => {
            let diagnosis = dossier.open.first()?.id.clone();
            Some(Record::SheetBegun { sheet: SheetId::derive(&number.to_string()), diagnosis })
        }
        (3..8, Some(sheet)) => {
            Some(Record::Answered { sheet: sheet.id.clone(), question: id, choice, printed: print(Locale::En).hash })
        }
        (8, Some(sheet)) => Some(Record::Skipped { sheet: sheet.id.clone(), question: id }),
        (9, Some(sheet)) => Some(Record::Submitted { sheet: sheet.id.clone() }),
        (10, Some(sheet)) if chance.random_bool(0.3) => {
            Some(Record::DiagnosisClosed { diagnosis: sheet.diagnosis.id.clone() })
        }
        (12.., _) => Some(checked(chance)),
        _ => None,
    }
}

/// Something somebody says to a check.
fn checked(chance: &mut StdRng) -> Record {
    let check = CheckId::parse(["update", "backup"][chance.random_range(0..2)]).expect("an id");
    let cycle = CycleId { check, opened: jiff::civil::date(2026, 12, chance.random_range(7..12)) };
    let said = [
        Said::Done,
        Said::NotYet { hurdle: Some(Hurdle::Away) },
        Said::Unknown { hurdle: None },
        Said::NotConcerned { why: Exempt::Central },
    ];
    Record::Checked { cycle, said: said[chance.random_range(0..4)] }
}

/// Drops what no longer fits after the facts before it, as the engine would never say it.
fn consistent(dossier: &Dossier, records: Vec<Record>, claimed: &Claimed, now: Timestamp) -> Vec<Record> {
    let mut so_far = dossier.clone();
    let mut kept = Vec::new();
    for record in records {
        let open = |sheet: &SheetId| so_far.sheet(sheet).is_some_and(journey::Sheet::is_open);
        let begun = |diagnosis: &DiagnosisId| so_far.sheets.iter().any(|sheet| sheet.diagnosis.id == *diagnosis);
        let fits = match &record {
            Record::DiagnosisOpened { .. } => so_far.open.is_empty(),
            Record::SheetBegun { diagnosis, .. } | Record::DiagnosisHidden { diagnosis } => !begun(diagnosis),
            Record::DiagnosisReopened { diagnosis } => !so_far.open.iter().any(|open| open.id == *diagnosis),
            Record::DiagnosisClosed { diagnosis } => so_far.open.iter().any(|open| open.id == *diagnosis),
            Record::Answered { sheet, .. }
            | Record::Skipped { sheet, .. }
            | Record::Submitted { sheet }
            | Record::Drafted { sheet, .. }
            | Record::Cast { sheet, .. } => open(sheet),
            Record::Agreed
            | Record::LocaleChosen { .. }
            | Record::SystemChosen { .. }
            | Record::OrganizationNamed { .. }
            | Record::Stopped
            | Record::Resumed
            | Record::Snoozed { .. }
            | Record::TimeOff { .. }
            | Record::HoursChosen { .. }
            | Record::PutOff { .. }
            | Record::CodeIssued { .. }
            | Record::Joined { .. }
            | Record::CompanyFounded
            | Record::Called { .. }
            | Record::Placed { .. }
            | Record::Expected { .. }
            | Record::Recognised { .. }
            | Record::Left { .. }
            | Record::Erased
            | Record::Checked { .. }
            | Record::Ledger { .. } => true,
        };
        if fits {
            so_far.apply(&claimed.event, &turn(vec![record.clone()]), now);
            kept.push(record);
        }
    }
    kept
}

#[tokio::test]
async fn two_people_who_open_a_diagnosis_at_the_same_moment_end_up_in_one() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed], at(1)).await;
    press(&store, &said("2", "星", "mori"), vec![Record::Agreed], at(2)).await;
    let sato = fresh(&store, &said("3", "星", "sato")).await;
    let mori = fresh(&store, &said("4", "星", "mori")).await;
    keep(&store, &sato, &turn(vec![opened("a", "articles/4.0"), begun("s", "a")]), at(3)).await;

    let late = turn(vec![opened("b", "articles/4.0"), begun("m", "b")]);
    assert_eq!(refused(&store, &mori, &late).await, StoreError::Conflict);

    let mori = fresh(&store, &said("4", "星", "mori")).await;
    assert_eq!(mori.dossier.open.iter().map(|open| open.id.clone()).collect::<Vec<_>>(), [DiagnosisId::derive("a")]);
    keep(&store, &mori, &turn(vec![begun("m", "a")]), at(4)).await;
}

#[tokio::test]
async fn an_answer_after_the_end_is_a_conflict_and_leaves_nothing() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed, opened("d", "articles/4.0"), begun("s", "d")], at(1))
        .await;
    press(&store, &said("2", "星", "mori"), vec![Record::Agreed, begun("m", "d")], at(2)).await;
    let mori = fresh(&store, &said("3", "星", "mori")).await;
    let end = vec![Record::DiagnosisClosed { diagnosis: DiagnosisId::derive("d") }];
    press(&store, &said("4", "星", "sato"), end, at(3)).await;
    let late = turn(vec![Record::Stopped, answered("m", "1", Choice::InPlace)]);
    assert_eq!(refused(&store, &mori, &late).await, StoreError::Conflict);
    let (dossier, version) = store.dossier(&mori.tenancy, &room("星", "mori")).await.unwrap().unwrap();
    assert_eq!(version, mori.version);
    assert!(!dossier.member.stopped && dossier.sheets[0].answers.is_empty());
}

#[tokio::test]
async fn two_newcomers_of_one_workspace_found_one_organization() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = fresh(&store, &said("1", "星", "sato")).await;
    let mori = fresh(&store, &said("2", "星", "mori")).await;
    let again = fresh(&store, &said("1", "星", "sato")).await;
    assert_eq!(again, sato, "the same update gives the same ids");
    keep(&store, &sato, &turn(Vec::new()), at(1)).await;
    assert_eq!(refused(&store, &mori, &turn(Vec::new())).await, StoreError::Conflict);
    let mori = store.renew(&mori).await.unwrap();
    assert_eq!(mori.tenancy, sato.tenancy);
    assert_eq!(mori.dossier.organization.members, 2);
    keep(&store, &mori, &turn(Vec::new()), at(2)).await;
    assert_eq!(store.organization(&sato.tenancy).await.unwrap().members, 2);
}

#[tokio::test]
async fn a_member_in_a_second_room_keeps_their_sheets() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed, opened("d", "articles/4.0"), begun("s", "d")], at(1))
        .await;
    let mut elsewhere = said("2", "星", "sato");
    elsewhere.from = room("星", "sato-phone");
    let claimed = press(&store, &elsewhere, vec![answered("s", "1", Choice::InPlace)], at(2)).await;
    assert_eq!(claimed.dossier.sheets.len(), 1);
    assert_eq!(claimed.dossier.organization.members, 1);
    assert_eq!(store.conversations().await.unwrap().len(), 2);
}
