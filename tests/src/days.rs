//! A company, day after day: the real bot on a clock that is moved, and a network that can be down.
//!
//! People do nothing here but what a test keeps for them; so what is said is what we say first.

use crate::databases::Database;
use crate::talk::WORLD;
use async_trait::async_trait;
use chat::{
    Account, Act, Address, ChatPlatform, DeliveryError, Inbox, ListenError, Message, Once, Pace, Platform, Receipt,
    Room, Update, UpdateKey,
};
use content::{Locale, PrintedSet};
use engine::{House, Place, Strangers, Turn};
use hoshimori::clock::Clock;
use hoshimori::{Bot, Library};
use jiff::Timestamp;
use journey::ledger::{Fact, Grant, Rollout, StaffFact, Weekly};
use journey::{MemberId, Record, Role, TeamId};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Arrival, Claimed, Commit, RollCall, Store, Tenancy};

/// The workspace everybody is met in.
const WORKSPACE: &str = "星見製作所";

/// A company, day after day.
pub struct Days {
    bot: Arc<Bot>,
    clock: Clock,
    network: Arc<Network>,
    names: BTreeMap<MemberId, String>,
    database: Database,
    acts: u64,
}

/// Somebody of the company.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// What they are called.
    pub name: String,
    /// Their part of the company.
    pub team: Option<&'static str>,
    /// What they speak.
    pub locale: Locale,
}

/// One message that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub to: Address,
    /// What.
    pub message: Message,
    /// The message it belongs to.
    pub above: Option<Receipt>,
}

impl Heard {
    /// Names the person or the room.
    pub fn who(&self) -> &str {
        match &self.to.room {
            Room::Private(who) | Room::Shared(who) => who,
        }
    }
}

impl Days {
    /// Begins a company of these people at an instant; the first founds it, everybody has begun, and all may be written to.
    pub async fn of(people: &[Colleague], at: Timestamp) -> Days {
        let (database, clock) = (Database::fresh(), Clock::standing_at(at));
        let network = Arc::new(Network { clock: clock.clone(), board: Mutex::default() });
        let bot = bot(&database, &clock, &network).await;
        let mut days = Days { bot, clock, network, names: BTreeMap::new(), database, acts: 0 };
        for one in people {
            let records = vec![Record::LocaleChosen { locale: one.locale }, Record::Agreed];
            days.keep(&one.name, records).await;
        }
        let founder = people[0].name.clone();
        let teams: std::collections::BTreeSet<&str> = people.iter().filter_map(|one| one.team).collect();
        // The summaries of weeks are let out by the suites that are about them.
        let quiet = staff(StaffFact::WeeklySet { weekly: Weekly::Never });
        let mut facts = vec![staff(StaffFact::RolledOut { to: Rollout::All }), quiet];
        facts.extend(
            teams
                .iter()
                .map(|team| staff(StaffFact::TeamMade { team: TeamId::derive(team), name: (*team).to_owned() })),
        );
        for one in people {
            let member = days.member(&one.name).await;
            days.names.insert(member.clone(), one.name.clone());
            facts.extend(one.team.map(|team| Record::Placed { member, team: Some(TeamId::derive(team)) }));
        }
        days.keep(&founder, facts).await;
        days
    }

    /// Ties a team to a room of its own.
    pub async fn tie(&mut self, team: &str, by: &str) {
        let room = shared(team);
        self.keep_in(&room, by, Vec::new()).await;
        let room = Some(room.to_string());
        self.keep(by, vec![staff(StaffFact::TeamRoom { team: TeamId::derive(team), room })]).await;
    }

    /// Gives somebody a role.
    pub async fn grant(&mut self, to: &str, role: Role, by: &str) {
        let member = self.member(to).await;
        self.keep(by, vec![staff(StaffFact::Granted { member, grant: Grant { role, team: None } })]).await;
    }

    /// Keeps facts as if somebody had done something that keeps them; nothing is said.
    pub async fn keep(&mut self, who: &str, records: Vec<Record>) {
        self.keep_in(&own(who), who, records).await;
    }

    async fn keep_in(&mut self, room: &Address, who: &str, records: Vec<Record>) {
        let claimed = Box::pin(self.fresh(room, who)).await;
        let turn = Turn { place: Place::Idle { misheard: 0 }, records, letters: Vec::new(), appointments: Vec::new() };
        let kept = Box::pin(self.bot.store().commit_turn(&claimed, &turn, &prints(), self.clock.now())).await;
        assert!(matches!(kept, Ok(Commit::Done(_))), "{kept:?}");
        Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
    }

    /// Somebody does something; what they are answered with is not noted.
    pub async fn act(&mut self, who: &str, act: Act) {
        self.hears(who, act).await;
    }

    /// Somebody does something, and hears what they are answered.
    pub async fn hears(&mut self, who: &str, act: Act) -> Vec<Heard> {
        let update = self.update(&own(who), who, act);
        let before = self.network.take();
        Box::pin(self.bot.accept(update)).await.expect("a sound store");
        Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
        let answers = self.network.take();
        self.network.put(before);
        answers
    }

    /// Lets time pass, with the bot awake.
    pub async fn pass(&mut self, to: Timestamp) -> Vec<Heard> {
        while let Some(due) = self.bot.next_due().await.expect("a sound store").filter(|due| *due <= to) {
            self.clock.move_to(due);
            Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
        }
        self.clock.move_to(to);
        Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
        self.network.take()
    }

    /// Lets time pass while the bot is down; it starts again at the end.
    pub async fn sleep(&mut self, to: Timestamp) {
        self.bot.store().close().await;
        self.clock.move_to(to);
        self.bot = bot(&self.database, &self.clock, &self.network).await;
        Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
    }

    /// Starts again with a clock that tells something else, earlier or later.
    pub async fn set_clock(&mut self, to: Timestamp) {
        self.bot.store().close().await;
        self.clock = Clock::standing_at(to);
        self.network = Arc::new(Network { clock: self.clock.clone(), board: Mutex::default() });
        self.bot = bot(&self.database, &self.clock, &self.network).await;
        Box::pin(self.bot.run_until_quiet()).await.expect("a sound store");
    }

    /// Lets the network take so many messages more, and then say this; or take all again.
    pub fn network_takes(&self, most: Option<(usize, DeliveryError)>) {
        self.network.board().room = most;
    }

    /// Makes the network answer so until it is told otherwise.
    pub fn network_says(&self, fault: Option<DeliveryError>) {
        self.network.board().fault = fault;
    }

    /// Takes what arrived since the last time.
    pub fn take(&self) -> Vec<Heard> {
        self.network.take()
    }

    /// Tells the time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Gives the bot.
    pub fn bot(&self) -> &Bot {
        &self.bot
    }

    /// Gives the file.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Names somebody as they are called.
    pub fn name(&self, member: &MemberId) -> &str {
        self.names.get(member).map_or("", String::as_str)
    }

    /// Names somebody as the memory does.
    pub async fn member(&self, who: &str) -> MemberId {
        let whose = self.tenancy().await;
        let (dossier, _) =
            self.bot.store().dossier(&whose, &own(who)).await.expect("a sound store").expect("they did something");
        dossier.member.id
    }

    /// Gives the proof of the company.
    pub async fn tenancy(&self) -> Tenancy {
        self.bot.store().tenancies().await.expect("a sound store").remove(0)
    }

    /// Reads the roll.
    pub async fn roll(&self) -> RollCall {
        self.bot.store().roll(&self.tenancy().await).await.expect("a sound store")
    }

    /// Ends it.
    pub async fn close(self) {
        self.bot.store().close().await;
    }

    fn update(&mut self, room: &Address, who: &str, act: Act) -> Update {
        self.acts += 1;
        let account = Account { workspace: room.workspace.clone(), id: who.to_owned() };
        let key = UpdateKey(format!("days:{}", self.acts));
        Update { key, from: room.clone(), account, act, name: None }
    }

    async fn fresh(&mut self, room: &Address, who: &str) -> Claimed {
        let update = self.update(room, who, Act::Arrived);
        match self.bot.store().arrive(&update).await.expect("a sound store") {
            Arrival::Fresh(claimed) => *claimed,
            Arrival::Duplicate => panic!("every act has a key of its own"),
        }
    }
}

/// Names the room of one person.
pub fn own(who: &str) -> Address {
    Address::private(Platform::Console, WORKSPACE, who)
}

/// Names a room that several people read.
pub fn shared(room: &str) -> Address {
    Address::shared(Platform::Console, WORKSPACE, room)
}

fn staff(fact: StaffFact) -> Record {
    Record::Ledger { fact: Fact::Staff(fact) }
}

fn prints() -> Vec<Arc<PrintedSet>> {
    let sets = WORLD.content.sets();
    sets.flat_map(|set| Locale::ALL.map(|locale| Arc::clone(WORLD.content.printed(&set.name, locale)))).collect()
}

async fn bot(database: &Database, clock: &Clock, network: &Arc<Network>) -> Arc<Bot> {
    let house = House::Company { operator: "情報係 山田".to_owned(), strangers: Strangers::Invited };
    let library = Library::load(None, house).expect("the content is sound");
    let store: Store = database.open(clock.now()).await;
    Arc::new(Bot::new(store, library, clock.clone(), vec![Arc::clone(network) as Arc<dyn ChatPlatform>]))
}

/// The network: it remembers what arrived, and fails as it is told.
struct Network {
    clock: Clock,
    board: Mutex<Board>,
}

#[derive(Default)]
struct Board {
    heard: Vec<Heard>,
    fault: Option<DeliveryError>,
    /// How many more it takes, and what it says then.
    room: Option<(usize, DeliveryError)>,
    receipts: u64,
}

impl Network {
    fn board(&self) -> std::sync::MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self) -> Vec<Heard> {
        std::mem::take(&mut self.board().heard)
    }

    fn hear(&self, to: &Address, message: &Message, above: Option<Receipt>) -> Result<Receipt, DeliveryError> {
        let mut board = self.board();
        if let Some(fault) = &board.fault {
            return Err(fault.clone());
        }
        match &mut board.room {
            Some((0, fault)) => return Err(fault.clone()),
            Some((left, _)) => *left -= 1,
            None => {}
        }
        board.receipts += 1;
        let receipt = Receipt(board.receipts.to_string());
        board.heard.push(Heard { at: self.clock.now(), to: to.clone(), message: message.clone(), above });
        Ok(receipt)
    }

    fn put(&self, heard: Vec<Heard>) {
        self.board().heard = heard;
    }
}

#[async_trait]
impl ChatPlatform for Network {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    async fn listen(&self, _inbox: &dyn Inbox) -> Result<(), ListenError> {
        Ok(())
    }

    fn pace(&self) -> Pace {
        Pace::FREE
    }

    async fn deliver(&self, to: &Address, message: &Message, _once: &Once) -> Result<Receipt, DeliveryError> {
        self.hear(to, message, None)
    }

    async fn deliver_below(
        &self,
        to: &Address,
        above: &Receipt,
        message: &Message,
        _once: &Once,
    ) -> Result<Receipt, DeliveryError> {
        self.hear(to, message, Some(above.clone()))
    }

    async fn revise(&self, to: &Address, _: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        self.deliver(to, message, &Once(String::new())).await.map(drop)
    }
}
