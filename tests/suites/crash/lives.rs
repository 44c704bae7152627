//! One world, lived in by one process after the other, each until it dies.

use async_trait::async_trait;
use chat::{Account, Act, Address, ChatPlatform, DeliveryError, Inbox, ListenError, Message, Platform, Receipt};
use chat::{Once, Pace, Update, UpdateKey};
use engine::{Dossier, House};
use hoshimori::clock::Clock;
use hoshimori::{Bot, Library};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use std::fs;
use std::future::{self, Future};
use std::pin::pin;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::task::Poll;
use store::Store;
use tempfile::TempDir;
use tokio::runtime::Builder;
use tokio::sync::Notify;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let house = House::Company { operator: "星見製作所".to_owned(), strangers: engine::Strangers::Invited };
    Library::load(None, house).expect("the built-in content has no fault")
});

/// When a process dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Died {
    /// It does not.
    Never,
    /// When this letter, counted from the first of the world, is about to be delivered.
    BeforeDelivery(usize),
    /// When this letter has been delivered, and nothing of that is written down.
    BeforeReceipt(usize),
    /// After so many steps of what it was doing.
    AtStep(usize),
}

/// What outlives a process: the file, the network and the time.
pub(super) struct World {
    folder: TempDir,
    network: Arc<Network>,
    updates: Mutex<Vec<Update>>,
    states: Mutex<Vec<String>>,
    now: Mutex<Timestamp>,
}

/// One process.
pub(super) struct Life {
    bot: Bot,
    clock: Clock,
}

struct Network {
    delivered: Mutex<Vec<String>>,
    died: Mutex<Died>,
    death: Notify,
}

impl World {
    pub(super) fn new() -> World {
        let network = Network { delivered: Mutex::default(), died: Mutex::new(Died::Never), death: Notify::new() };
        let tuesday = "2026-11-24T10:05:00+09:00".parse().expect("it is a time");
        World {
            folder: tempfile::tempdir().expect("there is room"),
            network: Arc::new(network),
            updates: Mutex::default(),
            states: Mutex::default(),
            now: Mutex::new(tuesday),
        }
    }

    /// Makes another world that stands where this one does. The last life here must have closed its file.
    pub(super) fn copy(&self) -> World {
        let world = World::new();
        for entry in fs::read_dir(self.folder.path()).expect("it is our folder") {
            let entry = entry.expect("it is our folder");
            fs::copy(entry.path(), world.folder.path().join(entry.file_name())).expect("there is room");
        }
        *lock(&world.now) = *lock(&self.now);
        world
    }

    /// Starts a process and lets it do something, until it is done or dies. Nothing is closed or tidied up.
    pub(super) fn live<T>(&self, died: Died, work: impl AsyncFnOnce(Life) -> T) -> Option<T> {
        *lock(&self.network.died) = died;
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let steps = match died {
            Died::AtStep(steps) => steps,
            Died::Never | Died::BeforeDelivery(_) | Died::BeforeReceipt(_) => usize::MAX,
        };
        let done = runtime.block_on(async {
            let life = self.start().await;
            tokio::select! {
                biased;
                () = self.network.death.notified() => None,
                done = at_most(steps, work(life)) => done,
            }
        });
        // Every task is dropped where it stands.
        drop(runtime);
        done
    }

    async fn start(&self) -> Life {
        let clock = Clock::standing_at(*lock(&self.now));
        let file = self.folder.path().join("hoshimori.db");
        let tokyo = TimeZone::get("Asia/Tokyo").expect("the zone is compiled in");
        let store = Store::open(&file, tokyo, clock.now()).await.expect("the file opens, whatever happened to it");
        let network = Arc::clone(&self.network) as Arc<dyn ChatPlatform>;
        Life { bot: Bot::new(store, LIBRARY.clone(), clock.clone(), vec![network]), clock }
    }

    /// Lets time pass between two lives.
    pub(super) fn pass(&self, span: Span) {
        let mut now = lock(&self.now);
        let span = SignedDuration::try_from(span).expect("hours have a length");
        *now = now.checked_add(span).expect("it is not the end of time");
    }

    /// Lists the updates of the people so far.
    pub(super) fn updates(&self) -> Vec<Update> {
        lock(&self.updates).clone()
    }

    /// Lists what reached the network, in order.
    pub(super) fn delivered(&self) -> Vec<String> {
        lock(&self.network.delivered).clone()
    }

    pub(super) fn forget_delivered(&self) {
        lock(&self.network.delivered).clear();
    }

    /// Reads, in a life of its own, all that is kept about the person; empty if nothing is.
    pub(super) fn kept(&self) -> String {
        self.live(Died::Never, async |life| state(&life.bot).await).expect("nobody dies")
    }

    /// Tells what was kept after an update.
    pub(super) fn kept_after(&self, update: usize) -> String {
        lock(&self.states)[update].clone()
    }
}

impl Life {
    /// Lets the person do something new.
    pub(super) async fn act(&self, world: &World, act: Act) {
        let number = lock(&world.updates).len();
        let from = address();
        let account = Account { workspace: from.workspace.clone(), id: "sato".to_owned() };
        let update = Update { key: UpdateKey(format!("crash:{number}")), from, account, act, name: None };
        lock(&world.updates).push(update.clone());
        self.hand_in(&update).await;
        let state = state(&self.bot).await;
        lock(&world.states).push(state);
    }

    /// Hands an update in, and waits for all that follows.
    pub(super) async fn hand_in(&self, update: &Update) {
        self.bot.accept(update.clone()).await.expect("the memory is there");
        self.run_until_quiet().await;
    }

    pub(super) async fn run_until_quiet(&self) {
        self.bot.run_until_quiet().await.expect("the memory is there");
        // Whatever waits for its time gets it, as long as it is due by now.
        assert!(
            self.bot.store().next_due().await.expect("the memory is there").is_none_or(|due| due > self.clock.now())
        );
    }

    /// Ends politely, for once.
    pub(super) async fn close(self) {
        self.bot.store().close().await;
    }

    pub(super) async fn dossier(&self) -> Option<Dossier> {
        dossier(&self.bot).await
    }
}

async fn dossier(bot: &Bot) -> Option<Dossier> {
    let (tenancy, address) = bot.store().conversations().await.expect("the memory is there").into_iter().next()?;
    let known = bot.store().dossier(&tenancy, &address).await.expect("the memory is there");
    known.map(|(dossier, _)| dossier)
}

/// Writes down all that is kept, without what depends on deliveries.
async fn state(bot: &Bot) -> String {
    let Some(mut dossier) = dossier(bot).await else { return String::new() };
    dossier.sent.clear();
    let mut history = Vec::new();
    for tenancy in bot.store().tenancies().await.expect("the memory is there") {
        for sheet in &dossier.sheets {
            history.extend(bot.store().history(&tenancy, &sheet.id).await.expect("the memory is there"));
        }
        let chain = bot.store().audit(&tenancy).await.expect("the memory is there");
        assert_eq!(journey::audit::first_broken(&chain), None);
    }
    format!("{dossier:#?}\n{history:#?}")
}

fn address() -> Address {
    Address::private(Platform::Console, "crash", "sato")
}

/// Polls a future so many times at most.
async fn at_most<T>(steps: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut taken = 0;
    future::poll_fn(|context| {
        if taken == steps {
            return Poll::Ready(None);
        }
        taken += 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

impl Network {
    async fn show(&self, message: &Message) -> Result<Receipt, DeliveryError> {
        let number = lock(&self.delivered).len();
        let died = *lock(&self.died);
        if died == Died::BeforeDelivery(number) {
            self.die().await;
        }
        let buttons: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
        lock(&self.delivered).push(format!("{}\n{buttons:?}", message.text.to_plain()));
        if died == Died::BeforeReceipt(number) {
            self.die().await;
        }
        Ok(Receipt(number.to_string()))
    }

    async fn die(&self) {
        self.death.notify_one();
        future::pending::<()>().await;
    }
}

#[async_trait]
impl ChatPlatform for Network {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    async fn listen(&self, _: &dyn Inbox) -> Result<(), ListenError> {
        Ok(())
    }

    fn pace(&self) -> Pace {
        Pace::FREE
    }

    async fn deliver(&self, _: &Address, message: &Message, _: &Once) -> Result<Receipt, DeliveryError> {
        self.show(message).await
    }

    async fn revise(&self, _: &Address, _: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        self.show(message).await.map(drop)
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().expect("nobody panics while holding it")
}
