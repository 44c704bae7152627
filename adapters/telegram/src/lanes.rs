//! A batch of updates handed in: one after another in each conversation, the conversations side by side, so that those that
//! are ready together share a flush of the disk.

use crate::desk::Desk;
use crate::incoming::{Incoming, News, read};
use crate::{desk::Me, incoming::Kind};
use chat::{Acceptance, Inbox, InboxError};
use serde_json::Value;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use tracing::{debug, warn};

/// How far a batch was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The first update that Telegram shall tell (again), if there was any update at all.
    pub(crate) next: Option<i64>,
    /// Whether an update could not be written down.
    pub(crate) stuck: bool,
}

/// Hands a batch in. What was not written down, and all that came behind it, is asked for again: it is known by its key then.
pub(crate) async fn hand_in(desk: &Arc<Desk>, me: &Me, inbox: &dyn Inbox, updates: &[Value]) -> Taken {
    let reader = desk.reader(me);
    let mut lanes: BTreeMap<String, Vec<(i64, Incoming)>> = BTreeMap::new();
    let mut last = None;
    for update in updates {
        let Some(number) = update.get("update_id").and_then(Value::as_i64) else { continue };
        last = last.max(Some(number));
        let incoming = read(&reader, update);
        if incoming.news.is_none() && incoming.nod.is_none() {
            passed_over(update);
            continue;
        }
        lanes.entry(lane(&incoming)).or_default().push((number, incoming));
    }
    let walks = lanes.into_values().map(|lane| Box::pin(walk(desk, inbox, lane))).collect();
    let stuck = together(walks).await.into_iter().flatten().min();
    Taken { next: stuck.or(last.map(|last| last + 1)), stuck: stuck.is_some() }
}

/// Hands one update in, and nods to the network when it is written down.
pub(crate) async fn take(desk: &Arc<Desk>, inbox: &dyn Inbox, incoming: Incoming) -> Result<(), InboxError> {
    let acceptance = match incoming.news {
        Some(News::Update(update)) => inbox.accept(update).await?,
        Some(News::Change(change)) => {
            desk.learn(&change);
            inbox.changed(change).await?
        }
        None => Acceptance::Duplicate,
    };
    if let Some(nod) = incoming.nod {
        desk.nod(nod, acceptance);
    }
    Ok(())
}

/// Says that an update was not for us, and nothing of what is in it.
pub(crate) fn passed_over(update: &Value) {
    let kind = Kind::ALL.into_iter().find(|kind| update.get(kind.name()).is_some());
    debug!(kind = kind.map_or("unknown", Kind::name), "an update was passed over");
}

fn lane(incoming: &Incoming) -> String {
    match &incoming.news {
        Some(News::Update(update)) => update.from.to_string(),
        Some(News::Change(change)) => change.workspace.id.clone(),
        None => String::new(),
    }
}

/// Walks a lane, and names the update at which it got stuck.
async fn walk(desk: &Arc<Desk>, inbox: &dyn Inbox, lane: Vec<(i64, Incoming)>) -> Option<i64> {
    for (number, incoming) in lane {
        if let Err(error) = take(desk, inbox, incoming).await {
            warn!(%error, "an update was not written down, Telegram keeps it");
            return Some(number);
        }
    }
    None
}

/// Waits for all of them, side by side.
async fn together<F: Future>(mut waiting: Vec<Pin<Box<F>>>) -> Vec<F::Output> {
    let mut done = Vec::with_capacity(waiting.len());
    poll_fn(move |context| {
        waiting.retain_mut(|one| match one.as_mut().poll(context) {
            Poll::Ready(output) => {
                done.push(output);
                false
            }
            Poll::Pending => true,
        });
        if waiting.is_empty() { Poll::Ready(std::mem::take(&mut done)) } else { Poll::Pending }
    })
    .await
}
