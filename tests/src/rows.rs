//! Every row that a file holds, to tell whether anything changed.

use anyhow::bail;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection, query_scalar};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;
use tokio::time::{Instant, interval};

/// The rows of each table, as SQL writes them.
pub type Rows = BTreeMap<String, Vec<String>>;

const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";

/// One row as one text: every column quoted, with a line between.
const COLUMNS: &str = "SELECT group_concat('quote(\"' || name || '\")', ' || ''|'' || ') FROM pragma_table_info(?)";

const WAITING: &str = "
    SELECT 'event ' || room || ' ' || state || ' ' || tries FROM events
    WHERE settled_at IS NULL AND due_at <= unixepoch() * 1000
    UNION ALL SELECT 'letter ' || room || ' ' || state || ' ' || tries FROM letters WHERE settled_at IS NULL";

/// How long is waited for the last letter, and how often is looked.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK: Duration = Duration::from_millis(100);

/// Reads every row of the database in a folder, while a server may be at work on it.
///
/// # Panics
/// Panics if there is none that can be read.
pub async fn rows(folder: &Path) -> Rows {
    let mut db = opened(folder).await;
    let tables: Vec<String> = query_scalar(TABLES).fetch_all(&mut db).await.expect("it is a database");
    let mut all = Rows::new();
    for table in tables {
        let columns: String = query_scalar(COLUMNS).bind(&table).fetch_one(&mut db).await.expect("a table has columns");
        let every = sqlx::AssertSqlSafe(format!("SELECT {columns} FROM \"{table}\" ORDER BY 1"));
        let found = query_scalar(every).fetch_all(&mut db).await.expect("the columns are the table's own");
        all.insert(table, found);
    }
    all
}

/// Asks the database in a folder for texts.
///
/// # Panics
/// Panics if it does not understand the question.
pub async fn texts(folder: &Path, question: &'static str) -> Vec<String> {
    query_scalar(question).fetch_all(&mut opened(folder).await).await.expect("the question is the test's own")
}

/// Waits until nothing is left to be done: every event is settled, and every letter has left or was given up.
///
/// # Errors
/// Fails if something waits for too long.
pub async fn settled(folder: &Path) -> anyhow::Result<()> {
    let mut looks = interval(LOOK);
    let end = Instant::now() + PATIENCE;
    loop {
        looks.tick().await;
        let waiting = texts(folder, WAITING).await;
        if waiting.is_empty() {
            return Ok(());
        }
        if Instant::now() > end {
            bail!("{} events and letters still wait:\n{}", waiting.len(), waiting.join("\n"));
        }
    }
}

/// Opens the file as somebody who reads along: nothing is written, not even when it is closed.
async fn opened(folder: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(folder.join("hoshimori.db")).read_only(true);
    options.busy_timeout(PATIENCE).connect().await.expect("there is a database")
}

/// Names the tables that are not the same, with what is new and what is gone.
pub fn changed(before: &Rows, after: &Rows) -> Vec<String> {
    let mut said = Vec::new();
    for (table, rows) in after {
        let old = before.get(table).map(Vec::as_slice).unwrap_or_default();
        let new = rows.iter().filter(|row| !old.contains(row)).map(|row| format!("{table}: + {row}"));
        said.extend(new.chain(old.iter().filter(|row| !rows.contains(row)).map(|row| format!("{table}: - {row}"))));
    }
    said
}
