//! `hoshimori erase`: one organization goes, and nothing of another is touched (MT4).

use chat::{Account, Act, Address, Platform, Update, UpdateKey};
use engine::{Place, Turn};
use jiff::Timestamp;
use journey::Record;
use std::path::Path;
use store::{Arrival, Tenancy};
use tests::binary::{Said, command, run};
use tests::databases::Database;
use tests::rows::{Rows, rows};

/// Somebody of a company of their own begins, and names it.
async fn company(database: &Database, name: &str) -> Tenancy {
    let store = database.open(Timestamp::UNIX_EPOCH).await;
    let from = Address::private(Platform::Slack, name, "U1");
    let account = Account { workspace: from.workspace.clone(), id: format!("U-{name}") };
    let update = Update { key: UpdateKey(format!("key-{name}")), from, account, act: Act::Arrived, name: None };
    let Arrival::Fresh(claimed) = store.arrive(&update).await.expect("a sound store") else { panic!("it is new") };
    let records = vec![Record::Agreed, Record::OrganizationNamed { name: format!("{name}工業") }];
    let turn = Turn { place: Place::Idle { misheard: 0 }, records, letters: Vec::new(), appointments: Vec::new() };
    store.commit_turn(&claimed, &turn, &[], Timestamp::UNIX_EPOCH).await.expect("it can be kept");
    store.close().await;
    claimed.tenancy
}

fn folder(database: &Database) -> std::path::PathBuf {
    database.path().parent().map(Path::to_path_buf).expect("a file has a folder")
}

fn erase(database: &Database, id: &str) -> Said {
    run(command(&folder(database)).args(["erase", "--organization", id]), b"")
}

/// Every row in which nothing of a company that goes is named.
fn without(rows: &Rows, id: &str) -> Rows {
    let keep =
        |all: &Vec<String>| all.iter().filter(|row| !row.contains(id) && !row.contains("KIERU")).cloned().collect();
    rows.iter().map(|(table, all)| (table.clone(), keep(all))).collect()
}

#[tokio::test]
async fn one_organization_goes_and_the_rows_of_the_other_are_the_same() {
    let database = Database::fresh();
    let (gone, stays) = (company(&database, "KIERU").await, company(&database, "NOKORU").await);
    let before = rows(&folder(&database)).await;
    let id = gone.organization().as_str();
    let said = erase(&database, id);
    assert_eq!(said.code(), 0, "{said:?}");
    assert!(!database.holds("KIERU") && !database.holds(id), "nothing of it is left in the file");
    assert_eq!(rows(&folder(&database)).await, without(&before, id));
    let store = database.open(Timestamp::UNIX_EPOCH).await;
    let chain = store.audit(&stays).await.expect("a sound store");
    assert!(!chain.is_empty() && journey::audit::first_broken(&chain).is_none());
}

#[tokio::test]
async fn an_id_that_nobody_has_erases_nothing_and_says_so() {
    let database = Database::fresh();
    company(&database, "NOKORU").await;
    let before = rows(&folder(&database)).await;
    let said = erase(&database, "aaaaaaaaaa");
    assert_eq!(said.code(), 1, "{said:?}");
    assert_eq!(rows(&folder(&database)).await, before);
}
