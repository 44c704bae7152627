//! The one writer, and the transactions it shares out.
//!
//! A flush to the disk costs far more than the work of a turn. So the writer takes everything that waits, does each
//! piece inside a savepoint of its own, and flushes once. Nobody hears of success before that flush.

use super::erase::{self, Traces};
use crate::StoreError;
use sqlx::{ConnectOptions, Connection, SqliteConnection, query, sqlite::SqliteConnectOptions};
use std::fs::File;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// The most pieces of work that share a transaction, and the most that wait.
const BATCH: usize = 64;

/// One piece of work, kept whole or not at all.
pub(super) trait Work: Send + Sync + 'static {
    /// What comes of it.
    type Outcome: Send + 'static;

    /// Does it, on the writer's connection. It never waits for anything but the database.
    fn run(&self, db: &mut SqliteConnection) -> impl Future<Output = Result<Self::Outcome, StoreError>> + Send;

    /// Tells whether something was erased that must not stay readable.
    fn traces(&self, _: &Self::Outcome) -> Traces {
        Traces::None
    }
}

/// The way to the writer.
pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Entry>>>>,
    task: tokio::sync::Mutex<Option<JoinHandle<()>>>,
    commits: Arc<AtomicU64>,
}

impl Writer {
    /// Starts the writer. It holds `lock` until its connection is closed.
    pub(super) fn start(db: SqliteConnection, options: SqliteConnectOptions, lock: File) -> Writer {
        let (sender, queue) = mpsc::channel(BATCH);
        let commits = Arc::new(AtomicU64::new(0));
        let desk = Desk { db: Some(db), options, commits: Arc::clone(&commits) };
        let task = tokio::spawn(desk.serve(queue, lock));
        Writer { queue: Mutex::new(Some(sender)), task: tokio::sync::Mutex::new(Some(task)), commits }
    }

    /// Has a piece of work done, and returns once it is on the disk.
    pub(super) async fn write<W: Work>(&self, work: W) -> Result<W::Outcome, StoreError> {
        let closed = || StoreError::Broken("the store is closed".to_owned());
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(closed)?;
        let (reply, outcome) = oneshot::channel();
        let waiting = Waiting { work, reply, outcome: None };
        queue.send(Box::new(waiting)).await.map_err(|_| closed())?;
        drop(queue);
        outcome.await.map_err(|_| closed())?
    }

    /// Counts the transactions that were committed.
    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Finishes what waits, and ends.
    pub(super) async fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(task) = self.task.lock().await.take() {
            let ended = task.await;
            if ended.is_err() {
                tracing::error!("the writer of the database did not end well");
            }
        }
    }
}

/// A piece of work in the queue, whatever comes of it.
trait Entry: Send {
    /// Does the work inside its savepoint. It fails only if the whole transaction is lost.
    fn run<'a>(
        &'a mut self,
        db: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>>;

    /// Tells whether the work erased something.
    fn traces(&self) -> Traces;

    /// Tells whoever waits, once the transaction ended.
    fn settle(self: Box<Self>, ended: Result<(), StoreError>);
}

struct Waiting<W: Work> {
    work: W,
    reply: oneshot::Sender<Result<W::Outcome, StoreError>>,
    outcome: Option<Result<W::Outcome, StoreError>>,
}

impl<W: Work> Entry for Waiting<W> {
    fn run<'a>(
        &'a mut self,
        db: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>> {
        Box::pin(async move {
            query("SAVEPOINT piece").execute(&mut *db).await?;
            let outcome = self.work.run(&mut *db).await;
            if let Err(error) = &outcome {
                if error.concerns_everybody() {
                    return Err(error.clone());
                }
                // If SQLite gave the whole transaction up, there is no savepoint left, and all of it has failed.
                let undone = query("ROLLBACK TO piece").execute(&mut *db).await;
                undone.map_err(|_| error.clone())?;
            }
            query("RELEASE piece").execute(&mut *db).await?;
            self.outcome = Some(outcome);
            Ok(())
        })
    }

    fn traces(&self) -> Traces {
        match &self.outcome {
            Some(Ok(outcome)) => self.work.traces(outcome),
            Some(Err(_)) | None => Traces::None,
        }
    }

    fn settle(self: Box<Self>, ended: Result<(), StoreError>) {
        let outcome = match (ended, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(StoreError::Broken("the work was not done".to_owned())),
            (Err(error), _) => Err(error),
        };
        // Whoever gave up waiting finds the outcome in the database.
        drop(self.reply.send(outcome));
    }
}

struct Desk {
    db: Option<SqliteConnection>,
    options: SqliteConnectOptions,
    commits: Arc<AtomicU64>,
}

impl Desk {
    async fn serve(mut self, mut queue: mpsc::Receiver<Box<dyn Entry>>, lock: File) {
        let mut batch = Vec::with_capacity(BATCH);
        while queue.recv_many(&mut batch, BATCH).await > 0 {
            let ended = self.perform(&mut batch).await;
            if let Err(error) = &ended {
                tracing::warn!(%error, pieces = batch.len(), "nothing of this transaction was kept");
                self.clear().await;
            }
            for entry in batch.drain(..) {
                entry.settle(ended.clone());
            }
        }
        if let Some(db) = self.db.take()
            && let Err(error) = db.close().await
        {
            tracing::warn!(%error, "the database did not close well; its log will be read at the next start");
        }
        drop(lock);
    }

    async fn perform(&mut self, batch: &mut [Box<dyn Entry>]) -> Result<(), StoreError> {
        let db = match &mut self.db {
            Some(db) => db,
            lost => lost.insert(self.options.connect().await?),
        };
        // A transaction that starts by reading cannot become a writing one while somebody else writes: no waiting
        // time helps it then. So it is a writing one from the first moment.
        query("BEGIN IMMEDIATE").execute(&mut *db).await?;
        for entry in &mut *batch {
            entry.run(db).await?;
        }
        query("COMMIT").execute(&mut *db).await?;
        self.commits.fetch_add(1, Ordering::Relaxed);
        if batch.iter().any(|entry| entry.traces() == Traces::Some) {
            erase::wipe(db).await;
        }
        Ok(())
    }

    /// Leaves no transaction open after a failure, so that the next batch starts afresh.
    async fn clear(&mut self) {
        let Some(db) = &mut self.db else { return };
        // After some failures SQLite has rolled back by itself, and says so; an empty transaction tells which.
        drop(query("ROLLBACK").execute(&mut *db).await);
        let sound = match query("BEGIN").execute(&mut *db).await {
            Ok(_) => query("COMMIT").execute(&mut *db).await.is_ok(),
            Err(_) => false,
        };
        if !sound {
            // Closing gives up whatever was open; the next batch connects again.
            self.db = None;
        }
    }
}
