//! What a server kept of everybody.

use crate::kept::copied;
use sqlx::{Connection, FromRow, query_as, query_scalar};
use std::collections::BTreeMap;
use std::path::Path;

/// What a server kept of everybody in the self-check.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Every revision of every answer, oldest first: by account, then by question.
    pub answers: BTreeMap<String, BTreeMap<usize, Vec<String>>>,
    /// What is wrong with the file.
    pub faults: Vec<String>,
}

#[derive(FromRow)]
struct Row {
    account: String,
    question: String,
    choice: String,
}

const ANSWERS: &str = "
    SELECT c.id AS account, a.question, a.choice FROM answers a
    JOIN sheets s ON s.id = a.sheet JOIN diagnoses d ON d.id = s.diagnosis JOIN accounts c ON c.member = s.member
    WHERE d.kind = 'self-check' ORDER BY c.id, s.number, a.number";

/// Reads what the database in a folder holds, in a copy. No server may be writing.
///
/// # Panics
/// Panics if it cannot be read: that is the finding.
pub async fn ledger(folder: &Path) -> Ledger {
    let Some((_copy, mut db)) = copied(folder).await else { return Ledger::default() };
    let mut ledger = Ledger::default();
    let verdict: String = query_scalar("PRAGMA integrity_check").fetch_one(&mut db).await.expect("it is a database");
    if verdict != "ok" {
        ledger.faults.push(format!("the file is not sound: {verdict}"));
    }
    let dangling: Vec<(String,)> = query_as("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
        .fetch_all(&mut db)
        .await
        .expect("it is a database");
    ledger.faults.extend(dangling.into_iter().map(|(table,)| format!("rows of `{table}` point nowhere")));
    let rows: Vec<Row> = query_as(ANSWERS).fetch_all(&mut db).await.expect("the tables are ours");
    for Row { account, question, choice } in rows {
        let question = question.parse().expect("the questions of the self-check are numbered");
        ledger.answers.entry(account).or_default().entry(question).or_default().push(choice);
    }
    db.close().await.expect("the copy is ours");
    ledger
}
