//! Answers that are cut loose from whoever gave them: what the memory does with a draft, a ballot, and a run that ends (PR3).

use super::*;
use chat::Token;
use engine::{Asking, Offer, Press, Then};
use journey::{Draft, Walk};
use sqlx::query_scalar;
use std::collections::BTreeSet;
use tests::databases::Database;

fn anonymous() -> Record {
    Record::DiagnosisOpened { diagnosis: DiagnosisId::derive("d"), set: set("self-check/4.0"), mode: Mode::Anonymous }
}

fn drafted(sheet: &str, id: &str, choice: Choice) -> Record {
    let draft = Draft::Answered { choice, printed: print(Locale::Ja).hash };
    Record::Drafted { sheet: SheetId::derive(sheet), question: question(id), draft }
}

fn put_aside(sheet: &str, id: &str) -> Record {
    Record::Drafted { sheet: SheetId::derive(sheet), question: question(id), draft: Draft::Skipped }
}

fn cast(sheet: &str, ballot: &[&str], office: &[&str]) -> Record {
    let ids = |ids: &[&str]| ids.iter().map(|id| question(id)).collect::<BTreeSet<_>>();
    Record::Cast { sheet: SheetId::derive(sheet), ballot: ids(ballot), office: ids(office) }
}

fn closed() -> Record {
    Record::DiagnosisClosed { diagnosis: DiagnosisId::derive("d") }
}

/// 佐藤 has founded a company and opened a run without names.
async fn begun_company(store: &Store) {
    press(store, &said("open", "星", "sato"), vec![Record::Agreed, anonymous()], at(1)).await;
}

/// Somebody begins, answers two questions, and hands in.
async fn hand_in(store: &Store, who: &str) {
    let sheet = format!("s {who}");
    let begin = vec![Record::Agreed, begun(&sheet, "d"), drafted(&sheet, "1", Choice::Partly)];
    press(store, &said(&format!("{who} 1"), "星", who), begin, at(10)).await;
    let rest =
        vec![drafted(&sheet, "2", Choice::NotInPlace), put_aside(&sheet, "3"), drafted(&sheet, "3", Choice::InPlace)];
    press(store, &said(&format!("{who} 2"), "星", who), rest, at(11)).await;
    let claimed = fresh(store, &said(&format!("{who} 3"), "星", who)).await;
    let kept = store.commit_turn(&claimed, &turn(vec![cast(&sheet, &["1", "2", "3"], &[])]), &prints(), at(12)).await;
    assert!(matches!(kept, Ok(Commit::Done(_))), "{kept:?}");
}

async fn count(database: &Database, question: &'static str) -> i64 {
    query_scalar(question).fetch_one(&mut database.raw().await).await.expect("a count")
}

const WAITING: &str = "SELECT count(*) FROM ballots WHERE batch = 0";
const OUT: &str = "SELECT count(*) FROM ballots WHERE batch > 0";

#[tokio::test]
async fn ballots_come_out_by_four_of_eight_and_the_rest_at_the_end() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    for number in 0..10 {
        hand_in(&store, &format!("person {number}")).await;
        let (waiting, out) = (count(&database, WAITING).await, count(&database, OUT).await);
        assert_eq!((waiting + out, out), (number + 1, if number < 7 { 0 } else { 4 }));
    }
    let seen = fresh(&store, &said("look", "星", "sato")).await.dossier.colleagues.ballots;
    assert_eq!(seen.values().map(Vec::len).collect::<Vec<_>>(), [4], "what waits is not even read");
    press_loosely(&store, "close", vec![closed()]).await;
    assert_eq!((count(&database, WAITING).await, count(&database, OUT).await), (0, 10));
    assert_eq!(count(&database, "SELECT count(*) FROM answers").await, 0);
    assert_eq!(count(&database, "SELECT count(*) FROM skips").await, 0);
    assert_eq!(count(&database, "SELECT count(DISTINCT submitted_at % 86400000) FROM sheets").await, 1);
    assert_eq!(count(&database, "SELECT max(submitted_at % 86400000) FROM sheets").await, 0);
}

/// 佐藤 does something after which ballots come out.
async fn press_loosely(store: &Store, key: &str, records: Vec<Record>) {
    let claimed = fresh(store, &said(key, "星", "sato")).await;
    let kept = store.commit_turn(&claimed, &turn(records), &prints(), at(100)).await;
    assert!(matches!(kept, Ok(Commit::Done(_))), "{kept:?}");
}

#[tokio::test]
async fn three_ballots_and_every_draft_go_with_the_end_of_a_run() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    for who in ["a", "b", "c"] {
        hand_in(&store, who).await;
    }
    let draft = vec![Record::Agreed, begun("s d", "d"), drafted("s d", "1", Choice::Unknown), put_aside("s d", "2")];
    press(&store, &said("d 1", "星", "d"), draft, at(20)).await;
    press_loosely(&store, "close", vec![closed()]).await;
    for table in ["SELECT count(*) FROM ballots", "SELECT count(*) FROM answers", "SELECT count(*) FROM skips"] {
        assert_eq!(count(&database, table).await, 0, "{table}");
    }
    assert_eq!(count(&database, "SELECT count(*) FROM sheets WHERE submitted_at IS NOT NULL").await, 3);
}

#[tokio::test]
async fn nothing_is_answered_on_a_sheet_that_was_cut_loose_or_by_the_wrong_record() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    hand_in(&store, "kato").await;
    let claimed = fresh(&store, &said("again", "星", "kato")).await;
    let again = [
        drafted("s kato", "1", Choice::InPlace),
        put_aside("s kato", "4"),
        answered("s kato", "25", Choice::InPlace),
        skipped("s kato", "25"),
        cast("s kato", &["1"], &[]),
        Record::Submitted { sheet: SheetId::derive("s kato") },
    ];
    for record in again {
        assert_eq!(refused(&store, &claimed, &turn(vec![record.clone()])).await, StoreError::Conflict, "{record:?}");
    }
    // A run with names knows no drafts and no ballots.
    let named = vec![Record::Agreed, opened("n", "articles/4.0"), begun("named", "n")];
    let mori = press(&store, &said("mori", "星", "mori"), named, at(30)).await;
    let claimed = fresh(&store, &said("mori 2", "星", "mori")).await;
    assert_eq!(mori.tenancy, claimed.tenancy);
    for record in [drafted("named", "1", Choice::Partly), cast("named", &[], &[])] {
        assert_eq!(refused(&store, &claimed, &turn(vec![record.clone()])).await, StoreError::Conflict, "{record:?}");
    }
}

#[tokio::test]
async fn an_answer_that_is_missing_when_a_sheet_is_handed_in_is_a_conflict() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    let begin = vec![Record::Agreed, begun("s", "d"), drafted("s", "1", Choice::Partly)];
    press(&store, &said("1", "星", "kato"), begin, at(2)).await;
    let claimed = fresh(&store, &said("2", "星", "kato")).await;
    assert_eq!(refused(&store, &claimed, &turn(vec![cast("s", &["1", "2"], &[])])).await, StoreError::Conflict);
    assert_eq!(count(&database, "SELECT count(*) FROM ballots").await, 0);
    assert_eq!(count(&database, "SELECT count(*) FROM answers").await, 1, "nothing was lost");
}

#[tokio::test]
async fn what_is_answered_for_others_stays_on_the_sheet_and_the_rest_goes() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    let begin = vec![
        begun("s", "d"),
        drafted("s", "1", Choice::Partly),
        answered("s", "25", Choice::InPlace),
        answered("s", "24", Choice::Unknown),
        answered("s", "24", Choice::InPlace),
    ];
    press(&store, &said("2", "星", "sato"), begin, at(2)).await;
    let claimed = press(&store, &said("3", "星", "sato"), vec![cast("s", &["1"], &["25"])], at(3)).await;
    let kept = store.history(&claimed.tenancy, &SheetId::derive("s")).await.expect("a sound store");
    assert_eq!(kept.iter().map(|(question, _)| question.as_str()).collect::<Vec<_>>(), ["25"]);
}

#[tokio::test]
async fn whoever_began_under_another_promise_begins_again() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed, opened("d", "self-check/4.0")], at(1)).await;
    press(&store, &said("2", "星", "kato"), vec![Record::Agreed], at(2)).await;
    let (sato, kato) = (fresh(&store, &said("3", "星", "sato")).await, fresh(&store, &said("4", "星", "kato")).await);
    let hidden = Record::DiagnosisHidden { diagnosis: DiagnosisId::derive("d") };
    keep(&store, &sato, &turn(vec![hidden.clone()]), at(3)).await;
    let begin = turn(vec![begun("s", "d")]);
    assert_eq!(refused(&store, &kato, &begin).await, StoreError::Conflict);
    let kato = store.renew(&kato).await.expect("a sound store");
    keep(&store, &kato, &begin, at(4)).await;
    // And a run in which somebody has begun is hidden no more.
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let records = vec![Record::Agreed, opened("d", "self-check/4.0"), begun("s", "d")];
    press(&store, &said("1", "星", "sato"), records, at(1)).await;
    let sato = fresh(&store, &said("2", "星", "sato")).await;
    assert_eq!(refused(&store, &sato, &turn(vec![hidden])).await, StoreError::Conflict);
}

#[tokio::test]
async fn a_run_without_names_that_ended_is_not_opened_again() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    press_loosely(&store, "close", vec![closed()]).await;
    let claimed = fresh(&store, &said("open again", "星", "sato")).await;
    let reopened = Record::DiagnosisReopened { diagnosis: DiagnosisId::derive("d") };
    assert_eq!(refused(&store, &claimed, &turn(vec![reopened])).await, StoreError::Conflict);
}

/// Somebody in the room of another network or device.
fn elsewhere(key: &str, act: Act) -> Update {
    let elsewhere = Address::private(Platform::Console, "星", "kato's phone");
    let account = Account { workspace: elsewhere.workspace.clone(), id: "kato".to_owned() };
    Update { key: UpdateKey(key.to_owned()), from: elsewhere, account, act, name: None }
}

#[tokio::test]
async fn another_room_of_the_same_person_forgets_what_was_pressed_there() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    let sheet = SheetId::derive("s");
    let begin = vec![Record::Agreed, begun("s", "d"), drafted("s", "1", Choice::Partly)];
    press(&store, &said("1", "星", "kato"), begin, at(2)).await;
    let token: Token = Press::Answer(sheet.clone(), question("2"), Choice::NotInPlace).token();
    let claimed = fresh(&store, &elsewhere("phone", Act::Pressed(token))).await;
    assert!(claimed.dossier.sheet(&sheet).is_some(), "it is the same person");
    let asking = Asking {
        sheet: sheet.clone(),
        question: question("3"),
        walk: Walk::Open,
        then: Then::Onward,
        settled: 0,
        misheard: 0,
        covered: false,
    };
    let answering = Turn {
        place: Place::Asking(asking),
        letters: vec![answer_to(&claimed.dossier, "【2】× していない")],
        ..turn(vec![drafted("s", "2", Choice::NotInPlace)])
    };
    let letters = keep(&store, &claimed, &answering, at(3)).await;
    let before: String = query_scalar("SELECT coalesce(last_press, '') FROM conversations WHERE room LIKE '%phone%'")
        .fetch_one(&mut database.raw().await)
        .await
        .expect("it is there");
    assert!(before.contains(sheet.as_str()));
    store.delivered(&letters[0].id, None, at(4)).await.expect("a sound store");
    assert!(database.holds("【2】× していない"));
    // They hand in where they began.
    press(&store, &said("2", "星", "kato"), vec![cast("s", &["1", "2"], &[])], at(5)).await;
    let after = fresh(&store, &elsewhere("phone again", Act::Arrived)).await.dossier;
    assert_eq!(
        (&after.place, &after.last_press, &after.offered),
        (&Place::Idle { misheard: 0 }, &None, &Vec::<Offer>::new())
    );
    assert!(after.sent.is_empty() && !database.holds("【2】× していない"));
    let stale = count(&database, "SELECT count(*) FROM conversations WHERE place LIKE '%asking%'").await;
    assert_eq!(stale, 0);
}

#[tokio::test]
async fn what_is_still_on_its_way_about_a_sheet_is_given_up_when_it_is_cut_loose() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    let claimed = press(&store, &said("1", "星", "kato"), vec![Record::Agreed, begun("s", "d")], at(2)).await;
    let claimed = fresh(&store, &said(&format!("{} more", claimed.event.id), "星", "kato")).await;
    let slot = engine::Slot(format!("q.{}.1", SheetId::derive("s")));
    let letters = vec![
        letter(&claimed.dossier, "× していない", Promise::AtLeastOnce, Placing::Over(slot)),
        answer_to(&claimed.dossier, "責任者からの返信です。"),
    ];
    let answering = Turn { letters, ..turn(vec![drafted("s", "1", Choice::NotInPlace)]) };
    keep(&store, &claimed, &answering, at(3)).await;
    press(&store, &said("2", "星", "kato"), vec![cast("s", &["1"], &[])], at(4)).await;
    let still: Vec<String> = store
        .claim_letters(10, at(600))
        .await
        .expect("a sound store")
        .into_iter()
        .map(|claimed| claimed.letter.message.text.to_plain())
        .collect();
    assert_eq!(still, ["責任者からの返信です。"], "and nothing else is lost");
    assert!(!database.holds("していない"));
}

#[tokio::test]
async fn what_could_not_be_handled_goes_with_the_draft_it_was_about() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    let begin = vec![Record::Agreed, begun("s", "d"), drafted("s", "1", Choice::Partly)];
    press(&store, &said("1", "星", "kato"), begin, at(2)).await;
    let token = Press::Answer(SheetId::derive("s"), question("1"), Choice::NotInPlace).token();
    store.set_by(&update("poison", "星", "kato", Act::Pressed(token)), at(3)).await.expect("a sound store");
    let claimed = store.claim_events(1, at(3)).await.expect("a sound store").remove(0);
    store.give_up_event(&claimed, "it panics", at(3)).await.expect("a sound store");
    let kept = "SELECT count(*) FROM events WHERE told IS NOT NULL";
    assert_eq!(count(&database, kept).await, 1);
    press(&store, &said("2", "星", "kato"), vec![cast("s", &["1"], &[])], at(4)).await;
    assert_eq!(count(&database, kept).await, 0);
}

#[tokio::test]
async fn ballots_go_with_their_company_and_with_nobody_else() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    begun_company(&store).await;
    for number in 0..5 {
        hand_in(&store, &format!("person {number}")).await;
    }
    let mond = press(&store, &said("other", "月", "mori"), vec![Record::Agreed], at(50)).await;
    store.forget(&mond.tenancy).await.expect("a sound store");
    assert_eq!(count(&database, "SELECT count(*) FROM ballots").await, 5);
    let star = fresh(&store, &said("last", "星", "sato")).await.tenancy;
    store.forget(&star).await.expect("a sound store");
    assert_eq!(count(&database, "SELECT count(*) FROM ballots").await, 0);
}
