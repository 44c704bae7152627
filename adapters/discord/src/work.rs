//! Handing in what was heard: different people side by side, the events of one person one after another.

use crate::acknowledge::acknowledge;
use crate::incoming::{Heard, Interaction};
use crate::shared::Shared;
use crate::window::{Verdict, Window};
use chat::{Inbox, InboxError, Update, WorkspaceChange};
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// What is being handed in.
pub(crate) struct Work<'a> {
    shared: Arc<Shared>,
    inbox: &'a dyn Inbox,
    /// How far the session is written down.
    pub(crate) window: Window,
    running: FuturesUnordered<BoxFuture<'a, Done>>,
    /// Who has something running, and what waits behind it.
    lanes: BTreeMap<String, VecDeque<(u64, Item)>>,
}

enum Item {
    Update(Box<Update>, Option<Box<Interaction>>),
    Changed(WorkspaceChange),
}

struct Done {
    /// The event's number, if it has one.
    number: Option<u64>,
    lane: String,
    interaction: Option<Box<Interaction>>,
    result: Result<(), InboxError>,
}

/// The most events under way. With more, Discord is left waiting at the wire.
const MOST: usize = 256;

impl<'a> Work<'a> {
    pub(crate) fn new(shared: Arc<Shared>, inbox: &'a dyn Inbox) -> Work<'a> {
        let (window, running, lanes) = (Window::default(), FuturesUnordered::new(), BTreeMap::new());
        Work { shared, inbox, window, running, lanes }
    }

    /// Takes in an event that the window admitted.
    pub(crate) fn take(&mut self, number: u64, heard: Heard) {
        let (lane, item) = match heard {
            Heard::Nothing => return self.window.done(number),
            Heard::Update(update, interaction) => {
                if let Some(interaction) = &interaction {
                    self.shared.remember(interaction);
                }
                (format!("person {}", update.account.id), Item::Update(update, interaction))
            }
            Heard::Changed(change) => (format!("guild {}", change.workspace.id), Item::Changed(change)),
        };
        if let Some(waiting) = self.lanes.get_mut(&lane) {
            waiting.push_back((number, item));
        } else {
            self.lanes.insert(lane.clone(), VecDeque::new());
            self.start(number, lane, item);
        }
    }

    /// Takes in a change that has no number of its own. If it can't be written down, the next message to that guild will show it.
    pub(crate) fn aside(&mut self, change: WorkspaceChange) {
        let inbox = self.inbox;
        self.running.push(Box::pin(async move {
            let result = inbox.changed(change).await.map(drop);
            Done { number: None, lane: String::new(), interaction: None, result }
        }));
    }

    /// Tells whether no more should be taken in for now.
    pub(crate) fn is_full(&self) -> bool {
        self.window.running() >= MOST
    }

    /// Tells whether something is under way.
    pub(crate) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Waits until one more is written down or has failed.
    pub(crate) async fn step(&mut self) {
        let Some(Done { number, lane, interaction, result }) = self.running.next().await else { return };
        let Some(number) = number else {
            if let Err(error) = result {
                tracing::warn!(%error, "a guild that is gone was not written down");
            }
            return;
        };
        match result {
            Ok(()) => {
                self.window.done(number);
                if let Some(interaction) = interaction {
                    tokio::spawn(acknowledge(Arc::clone(&self.shared), *interaction));
                }
            }
            Err(error) => self.failed(number, &lane, error),
        }
        match self.lanes.get_mut(&lane).and_then(VecDeque::pop_front) {
            Some((number, item)) => self.start(number, lane, item),
            None => drop(self.lanes.remove(&lane)),
        }
    }

    /// Waits until nothing is under way.
    pub(crate) async fn finish(&mut self) {
        while self.is_busy() {
            self.step().await;
        }
    }

    fn start(&mut self, number: u64, lane: String, item: Item) {
        let inbox = self.inbox;
        self.running.push(Box::pin(async move {
            let (result, interaction) = match item {
                Item::Update(update, interaction) => (inbox.accept(*update).await, interaction),
                Item::Changed(change) => (inbox.changed(change).await, None),
            };
            Done { number: Some(number), lane, interaction, result: result.map(drop) }
        }));
    }

    fn failed(&mut self, number: u64, lane: &str, error: InboxError) {
        match self.window.failed(number, error) {
            Verdict::SetAside => {
                tracing::error!(%error, "an event could not be written down again and again; it is set aside");
            }
            Verdict::Again => {
                tracing::warn!(%error, "an event was not written down; Discord is asked for it again");
                // What came after it from the same person comes again too, so that the order stays.
                for (behind, _) in self.lanes.get_mut(lane).map(std::mem::take).into_iter().flatten() {
                    self.window.skipped(behind);
                }
            }
        }
    }
}
