//! Whose is whose, and what nobody can change afterwards.

use super::*;
use journey::audit::first_broken;
use sqlx::{query, query_scalar, raw_sql};
use tests::databases::Database;

/// Two companies with a sheet each; the first has a letter under way.
async fn two(database: &Database) -> (Store, Claimed, Claimed) {
    let store = database.open(at(0)).await;
    let begin = |id: &str| vec![Record::Agreed, opened(id, "articles/4.0"), begun(id, id)];
    let star = press(&store, &said("1", "星", "sato"), begin("star"), at(1)).await;
    let moon = press(&store, &said("2", "月", "mori"), begin("moon"), at(2)).await;
    press(&store, &said("3", "星", "sato"), vec![answered("star", "1", Choice::NotInPlace)], at(3)).await;
    (store, star, moon)
}

#[tokio::test]
async fn nothing_of_one_company_is_read_with_the_proof_of_another() {
    let database = Database::fresh();
    let (store, star, moon) = two(&database).await;
    assert_ne!(star.tenancy, moon.tenancy);
    assert_eq!(store.dossier(&moon.tenancy, &star.dossier.address).await, Ok(None));
    assert_eq!(store.history(&moon.tenancy, &SheetId::derive("star")).await, Ok(Vec::new()));
    assert_eq!(store.history(&star.tenancy, &SheetId::derive("star")).await.unwrap().len(), 1);
    let chain = store.audit(&moon.tenancy).await.unwrap();
    assert!(chain.iter().all(|row| row.who == moon.dossier.member.id.as_str()));
    let again = fresh(&store, &said("9", "月", "mori")).await;
    assert_eq!(
        again.dossier.open.iter().map(|open| open.id.clone()).collect::<Vec<_>>(),
        [DiagnosisId::derive("moon")]
    );
    assert_eq!(again.dossier.organization.members, 1);
}

#[tokio::test]
async fn nothing_of_one_company_is_written_by_a_turn_of_another() {
    let database = Database::fresh();
    let (store, star, moon) = two(&database).await;
    let before = store.dossier(&star.tenancy, &star.dossier.address).await.unwrap();
    let foreign = [
        begun("mine", "star"),
        answered("star", "1", Choice::InPlace),
        skipped("star", "2"),
        Record::Submitted { sheet: SheetId::derive("star") },
        Record::DiagnosisClosed { diagnosis: DiagnosisId::derive("star") },
    ];
    for record in foreign {
        let claimed = fresh(&store, &said("4", "月", "mori")).await;
        assert_eq!(refused(&store, &claimed, &turn(vec![record])).await, StoreError::Conflict);
    }
    let claimed = fresh(&store, &said("4", "月", "mori")).await;
    let mut astray = answer_to(&claimed.dossier, "こんにちは。");
    astray.to = star.dossier.address.clone();
    let error = refused(&store, &claimed, &Turn { letters: vec![astray], ..turn(Vec::new()) }).await;
    assert_eq!(error, StoreError::Conflict, "a letter stays in its own house");
    assert_eq!(store.dossier(&star.tenancy, &star.dossier.address).await.unwrap(), before);
    assert_eq!(store.dossier(&moon.tenancy, &moon.dossier.address).await.unwrap().unwrap().1, claimed.version);
}

#[tokio::test]
async fn the_same_names_in_two_workspaces_are_two_people() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let star = press(&store, &said("1", "星", "sato"), vec![Record::Stopped], at(1)).await;
    let moon = press(&store, &said("2", "月", "sato"), Vec::new(), at(2)).await;
    assert_ne!(star.dossier.member.id, moon.dossier.member.id);
    assert_eq!(store.tenancies().await, Ok(vec![star.tenancy, moon.tenancy]));
}

#[tokio::test]
async fn a_colleague_cannot_answer_on_my_sheet() {
    let database = Database::fresh();
    let (store, _, _) = two(&database).await;
    press(&store, &said("5", "星", "abe"), vec![Record::Agreed], at(4)).await;
    let abe = fresh(&store, &said("6", "星", "abe")).await;
    let error = refused(&store, &abe, &turn(vec![answered("star", "2", Choice::InPlace)])).await;
    assert_eq!(error, StoreError::Conflict);
}

#[tokio::test]
async fn nobody_has_a_sheet_before_they_agreed() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let hasty = fresh(&store, &said("1", "星", "sato")).await;
    let sheet = turn(vec![opened("d", "articles/4.0"), begun("s", "d")]);
    assert!(matches!(refused(&store, &hasty, &sheet).await, StoreError::Broken(_)), "the schema itself refuses");
    assert_eq!(store.tenancies().await, Ok(Vec::new()), "and nothing else of the turn is there");
}

#[tokio::test]
async fn the_chain_holds_and_shows_a_changed_byte() {
    let database = Database::fresh();
    let (store, star, moon) = two(&database).await;
    say(&store, &said("4", "星", "sato"), &["ないしょの文"], at(4)).await;
    let chain = store.audit(&star.tenancy).await.unwrap();
    assert_eq!(first_broken(&chain), None);
    assert_eq!(chain.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert!(chain[4].what.contains(r#""kind":"said""#) && !chain[4].what.contains("ないしょ"), "{}", chain[4].what);

    let mut stranger = database.raw().await;
    let change = "UPDATE audit SET what = replace(what, 'not-in-place', 'in-place') WHERE number = 4";
    assert!(query(change).execute(&mut stranger).await.is_err(), "a sealed row refuses");
    raw_sql("DROP TRIGGER audit_stands").execute(&mut stranger).await.unwrap();
    query(change).execute(&mut stranger).await.unwrap();
    assert_eq!(first_broken(&store.audit(&star.tenancy).await.unwrap()), Some(4));
    assert_eq!(first_broken(&store.audit(&moon.tenancy).await.unwrap()), None);
}

#[tokio::test]
async fn what_was_answered_and_shown_cannot_be_edited_but_can_be_erased() {
    let database = Database::fresh();
    let (_store, _, _) = two(&database).await;
    let mut stranger = database.raw().await;
    for change in [
        "UPDATE answers SET choice = 'in-place'",
        "UPDATE answers SET printed = 'x'",
        "UPDATE answers SET at = 0",
        "UPDATE printed_sets SET text = 'x'",
        "UPDATE audit SET who = 'x'",
    ] {
        assert!(query(change).execute(&mut stranger).await.is_err(), "{change}");
    }
    query("DELETE FROM answers").execute(&mut stranger).await.unwrap();
}

#[tokio::test]
async fn the_schema_has_no_place_for_points_or_for_more_than_is_needed() {
    let database = Database::fresh();
    let _store = database.open(at(0)).await;
    let schema: Vec<String> = query_scalar(
        "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(&mut database.raw().await)
    .await
    .unwrap();
    assert!(schema.len() > 80, "{}", schema.len());
    for column in schema {
        for never in ["score", "point", "total", "band", "mail", "phone", "birth", "presence", "avatar", "password"] {
            assert!(!column.contains(never), "{column}");
        }
    }
}

#[tokio::test]
async fn what_a_person_typed_is_nowhere_in_the_file_after_its_turn() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let secret = "CANARY-kusunoki-1192";
    // Long enough to fill pages of its own, which are free afterwards.
    let long = format!("はい。\n{}", secret.repeat(500));
    for person in ["sato", "mori", "abe"] {
        let words = update(person, "星", person, Act::Said(long.clone()));
        store.set_by(&words, at(0)).await.unwrap();
        let claimed = store.claim_events(1, at(0)).await.unwrap().remove(0);
        let letters = vec![answer_to(&claimed.dossier, &long)];
        let letters = keep(&store, &claimed, &Turn { letters, ..turn(Vec::new()) }, at(1)).await;
        store.delivered(&letters[0].id, None, at(2)).await.unwrap();
    }
    store.close().await;
    let bytes = std::fs::read(database.path()).unwrap();
    assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
}
