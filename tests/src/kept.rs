//! What a file holds, read past the program and without touching the file.

use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, FromRow, SqliteConnection, query_as, query_scalar};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// What a file holds.
#[derive(Debug)]
pub struct Kept {
    /// What SQLite says about its own file: `ok`, or what is wrong.
    pub verdict: String,
    /// What the references say: nothing, or the tables with a row that points nowhere.
    pub dangling: Vec<String>,
    /// Every revision of the choices of the self-check, oldest first, by question; of the newest sheet.
    pub answers: BTreeMap<usize, Vec<String>>,
    /// The keys of updates that were kept more than once.
    pub doubled: i64,
    /// What the sealed chains say, in order, without the ids of sheets, diagnoses and letters: the same deeds make the same
    /// facts.
    pub facts: Vec<Value>,
    /// How many rows the tables have.
    pub rows: BTreeMap<String, i64>,
}

#[derive(FromRow)]
struct AnswerRow {
    question: String,
    choice: String,
}

const ANSWERS: &str = "
    SELECT a.question, a.choice FROM answers a
    JOIN sheets s ON s.id = a.sheet JOIN diagnoses d ON d.id = s.diagnosis
    WHERE d.kind = 'self-check' AND d.number = (SELECT max(number) FROM diagnoses WHERE kind = 'self-check')
    ORDER BY a.number";

const DOUBLED: &str = "
    SELECT (SELECT count(*) FROM (SELECT key FROM events GROUP BY key HAVING count(*) > 1))
        + (SELECT count(*) FROM (SELECT id FROM letters GROUP BY id HAVING count(*) > 1))";

const FACTS: &str = "SELECT what FROM audit ORDER BY organization, number";

const ROWS: &str = "
    SELECT 'answers', count(*) FROM answers UNION ALL SELECT 'audit', count(*) FROM audit
    UNION ALL SELECT 'changes', count(*) FROM changes UNION ALL SELECT 'conversations', count(*) FROM conversations
    UNION ALL SELECT 'events', count(*) FROM events UNION ALL SELECT 'letters', count(*) FROM letters
    UNION ALL SELECT 'members', count(*) FROM members UNION ALL SELECT 'organizations', count(*) FROM organizations
    UNION ALL SELECT 'sheets', count(*) FROM sheets";

fn without_ids(what: &str) -> Value {
    let mut fact: Value = serde_json::from_str(what).unwrap_or_else(|_| Value::from(what));
    if let Some(fields) = fact.as_object_mut() {
        fields.retain(|name, _| !matches!(name.as_str(), "sheet" | "diagnosis" | "letters"));
    }
    fact
}

/// Reads what the database in a folder holds, in a copy: the program alone shall mend what was left behind. Nothing if
/// there is no database yet, or no table in it.
///
/// # Panics
/// Panics if it cannot be read: that is the finding.
pub async fn kept(folder: &Path) -> Option<Kept> {
    let (_copy, mut db) = copied(folder).await?;
    let verdict: String = query_scalar("PRAGMA integrity_check").fetch_one(&mut db).await.expect("it is a database");
    let tables: i64 = query_scalar("SELECT count(*) FROM sqlite_master").fetch_one(&mut db).await.expect("it is one");
    if tables == 0 {
        return None;
    }
    let dangling: Vec<(String,)> = query_as("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
        .fetch_all(&mut db)
        .await
        .expect("it is one");
    let rows: Vec<AnswerRow> = query_as(ANSWERS).fetch_all(&mut db).await.expect("the tables are ours");
    let doubled = query_scalar(DOUBLED).fetch_one(&mut db).await.expect("the tables are ours");
    let facts = query_as(FACTS).fetch_all(&mut db).await.expect("the tables are ours");
    let counts: Vec<(String, i64)> = query_as(ROWS).fetch_all(&mut db).await.expect("the tables are ours");
    db.close().await.expect("the copy is ours");
    let mut answers: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for row in rows {
        let question = row.question.parse().expect("the questions of the self-check are numbered");
        answers.entry(question).or_default().push(row.choice);
    }
    let dangling = dangling.into_iter().map(|(table,)| table).collect();
    let facts = facts.into_iter().map(|(what,): (String,)| without_ids(&what)).collect();
    let rows = counts.into_iter().collect();
    Some(Kept { verdict, dangling, answers, doubled, facts, rows })
}

/// Opens a copy of the database in a folder. Nothing if there is none yet.
pub(crate) async fn copied(folder: &Path) -> Option<(TempDir, SqliteConnection)> {
    let copy = tempfile::tempdir().expect("there is room for a copy");
    for name in ["hoshimori.db", "hoshimori.db-wal"] {
        if folder.join(name).exists() {
            fs::copy(folder.join(name), copy.path().join(name)).expect("there is room for a copy");
        }
    }
    let file = copy.path().join("hoshimori.db");
    if !file.exists() {
        return None;
    }
    let db = SqliteConnectOptions::new().filename(&file).connect().await.expect("the copy opens");
    Some((copy, db))
}
