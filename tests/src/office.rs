//! A small company at work: several people, each in a conversation of their own, over the real memory.
//!
//! The engine is the real one, and so is the file; only the network is made up, and the clock moves by hand. It waits for
//! itself, so a test is a plain `#[test]`:
//!
//! ```no_run
//! use tests::office::Office;
//!
//! let mut office = Office::company(); // 佐藤 coordinates; 中村 audits; 森 has 営業, 阿部 has 製造; see `COMPANY`
//! office.say("佐藤", "メニュー").press("佐藤", "25問の自社診断");
//! assert_eq!(office.kinds(), ["Begun", "Asked"]); // what the last act was answered with
//! assert!(office.heard("森").is_empty()); // what reached somebody since this was asked last
//! ```
//!
//! After every act the dossier that is read again is compared with what the engine's own rule makes of the one before, and no
//! letter for one person enters a shared room. For what happens between the memory and a network (pace, failures) there is
//! [`crate::stage`].

mod answers;
mod delivery;
mod people;
mod rights;

pub use people::{COMPANY, Somebody, TEAMS};
pub use rights::Refusal;

use crate::databases::Database;
use crate::talk::{Shown, WORLD, instant};
use chat::{Account, Act, Address, Command, Platform, Token, Update, UpdateKey};
use content::{Locale, PrintedSet};
use engine::{Around, Dossier, House, Letter, Place, Press, Reply, Scene, Strangers, Turn};
use jiff::{SignedDuration, Span, Timestamp, tz::TimeZone};
use journey::{MemberId, Record, TeamId};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Arrival, Claimed, Commit, RollCall, Store, StoreError, Tenancy};
use tokio::runtime::Runtime;

/// The workspace everybody of the office is met in.
pub const WORKSPACE: &str = "星見製作所";

/// How long everybody takes for an act: a second press within moments would be a double tap.
const UNHURRIED: SignedDuration = SignedDuration::from_secs(40);

/// A small company at work.
pub struct Office {
    /// The time.
    pub now: Timestamp,
    /// What the last act kept.
    pub records: Vec<Record>,
    /// What the last act said, to whomever.
    pub letters: Vec<Letter>,
    kinds: Vec<String>,
    house: House,
    screens: BTreeMap<Address, Screen>,
    told: BTreeMap<String, String>,
    acts: u64,
    receipts: u64,
    store: Store,
    database: Database,
    // The last to go: the memory's writer runs on it.
    runtime: Runtime,
}

/// What reached a room: the messages as they stand, and everything that was said since somebody asked last.
#[derive(Default)]
struct Screen {
    stands: Vec<(chat::Receipt, Shown)>,
    heard: Vec<String>,
}

impl Office {
    /// Opens an office in which nobody has said anything yet, on a business day at ten in Tokyo. Whoever acts first founds the
    /// company.
    ///
    /// # Panics
    /// Panics if there is no room for a database.
    pub fn empty() -> Office {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (database, now) = (Database::fresh(), instant("2026-11-24T10:00[Asia/Tokyo]"));
        let store = runtime.block_on(database.open(now));
        let house =
            House::Company { operator: "情報係 山田（内線12）".to_owned(), strangers: Strangers::Invited };
        Office {
            now,
            records: Vec::new(),
            letters: Vec::new(),
            kinds: Vec::new(),
            house,
            screens: BTreeMap::new(),
            told: BTreeMap::new(),
            acts: 0,
            receipts: 0,
            store,
            database,
            runtime,
        }
    }

    /// Lets the network tell what it calls somebody, from here on.
    pub fn call_them(&mut self, who: &str, name: &str) -> &mut Office {
        self.told.insert(who.to_owned(), name.to_owned());
        self
    }

    /// Somebody types something.
    pub fn say(&mut self, who: &str, text: &str) -> &mut Office {
        self.act(&own_room(who), who, Act::Said(text.to_owned()))
    }

    /// Somebody uses a command of the network.
    pub fn ask(&mut self, who: &str, command: Command) -> &mut Office {
        self.act(&own_room(who), who, Act::Asked(command))
    }

    /// Somebody opens the conversation.
    pub fn arrive(&mut self, who: &str) -> &mut Office {
        self.act(&own_room(who), who, Act::Arrived)
    }

    /// Somebody presses the newest button with a label, or with a symbol the label begins with.
    ///
    /// # Panics
    /// Panics if they see no such button.
    pub fn press(&mut self, who: &str, label: &str) -> &mut Office {
        let token =
            self.button(who, label).unwrap_or_else(|| panic!("{who} sees no {label:?}: {:?}", self.labels(who)));
        self.act(&own_room(who), who, Act::Pressed(token))
    }

    /// Somebody presses a button that may be anywhere.
    pub fn push(&mut self, who: &str, press: &Press) -> &mut Office {
        self.act(&own_room(who), who, Act::Pressed(press.token()))
    }

    /// Somebody presses a button that they kept on their screen.
    pub fn push_token(&mut self, who: &str, token: Token) -> &mut Office {
        self.act(&own_room(who), who, Act::Pressed(token))
    }

    /// Somebody does something in a shared room.
    pub fn among(&mut self, room: &str, who: &str, act: Act) -> &mut Office {
        self.act(&shared_room(room), who, act)
    }

    /// Keeps facts as if somebody had done something that keeps them; nothing is said.
    pub fn keep(&mut self, who: &str, records: Vec<Record>) -> &mut Office {
        let update = self.update(&own_room(who), who, Act::Arrived);
        let claimed = self.fresh(&update);
        let turn = Turn { place: Place::Idle { misheard: 0 }, records, letters: Vec::new(), appointments: Vec::new() };
        self.commit(&claimed, &turn).expect("the facts can be kept");
        self
    }

    /// Two people do something at the same moment: both are answered from what was known before either. Whoever comes second
    /// is answered again if the first changed what they saw. The last act is the second one.
    pub fn at_once(&mut self, first: (&str, Act), second: (&str, Act)) -> &mut Office {
        let updates = [first, second].map(|(who, act)| self.update(&own_room(who), who, act));
        let claimed = updates.map(|update| self.fresh(&update));
        for claimed in claimed {
            self.handle(claimed);
        }
        self
    }

    /// Lets time pass, keeping every appointment and looking around on the way.
    pub fn wait(&mut self, span: Span) -> &mut Office {
        let to = self.now.to_zoned_datetime(TimeZone::UTC).saturating_add(span).timestamp();
        while let Some(due) = self.next_due().filter(|due| *due <= to) {
            self.now = self.now.max(due);
            let claimed = self.runtime.block_on(self.store.claim_events(16, self.now)).expect("a sound store");
            for claimed in claimed {
                self.handle(claimed);
            }
            self.look_around();
            self.deliver();
        }
        self.now = to;
        self
    }

    fn next_due(&self) -> Option<Timestamp> {
        let (due, round) = self.block_on(async { (self.store.next_due().await, self.store.next_round().await) });
        due.expect("a sound store").into_iter().chain(round.expect("a sound store")).min()
    }

    /// Looks who hears from us, in every company that is due.
    fn look_around(&self) {
        for whose in self.block_on(self.store.due_rounds(16, self.now)).expect("a sound store") {
            let call = self.block_on(self.store.roll(&whose)).expect("a sound store");
            let RollCall { roll, rooms, .. } = &call;
            let around = Around { content: &WORLD.content, house: &self.house, roll, rooms, now: self.now };
            let round = engine::round(&around, &engine::plan(&around));
            self.block_on(self.store.commit_round(&call, &round, self.now)).expect("nothing happens meanwhile");
        }
    }

    /// Names the replies to the last act in the actor's own conversation, in order.
    pub fn kinds(&self) -> Vec<&str> {
        self.kinds.iter().map(String::as_str).collect()
    }

    /// Reads what reached somebody since this was asked last.
    pub fn heard(&mut self, who: &str) -> String {
        self.heard_at(&own_room(who))
    }

    /// Reads what reached a shared room since this was asked last.
    pub fn heard_in(&mut self, room: &str) -> String {
        self.heard_at(&shared_room(room))
    }

    /// Lists the labels of somebody's last message that has buttons.
    pub fn labels(&self, who: &str) -> Vec<&str> {
        self.labels_at(&own_room(who))
    }

    /// Lists the labels of the last message of a shared room that has buttons.
    pub fn labels_in(&self, room: &str) -> Vec<&str> {
        self.labels_at(&shared_room(room))
    }

    /// Finds a button that somebody can see, the newest first.
    pub fn button(&self, who: &str, label: &str) -> Option<Token> {
        self.button_at(&own_room(who), label)
    }

    /// Finds a button in a shared room, the newest first.
    pub fn button_in(&self, room: &str, label: &str) -> Option<Token> {
        self.button_at(&shared_room(room), label)
    }

    /// Reads all that is known about somebody's conversation.
    ///
    /// # Panics
    /// Panics if there is none.
    pub fn dossier(&self, who: &str) -> Dossier {
        let address = own_room(who);
        let read = async {
            for whose in self.store.tenancies().await.expect("a sound store") {
                if let Some((dossier, _)) = self.store.dossier(&whose, &address).await.expect("a sound store") {
                    return Some(dossier);
                }
            }
            None
        };
        self.runtime.block_on(read).unwrap_or_else(|| panic!("{who} never said anything"))
    }

    /// Names somebody as the memory does.
    pub fn member(&self, who: &str) -> MemberId {
        self.dossier(who).member.id
    }

    /// Names a team that exists as the memory does.
    ///
    /// # Panics
    /// Panics if there is none of that name.
    pub fn team(&self, name: &str) -> TeamId {
        let ledger = self.dossier(COMPANY[0].name).ledger;
        let found = ledger.teams.into_iter().find(|(_, team)| team.name == name && !team.closed);
        found.unwrap_or_else(|| panic!("there is no team {name}")).0
    }

    /// Tells the proof of somebody's organization.
    ///
    /// # Panics
    /// Panics if somebody never said anything.
    pub fn tenancy(&self, who: &str) -> Tenancy {
        let organization = self.dossier(who).organization.id;
        let tenancies = self.runtime.block_on(self.store.tenancies()).expect("a sound store");
        tenancies.into_iter().find(|one| *one.organization() == organization).expect("it was just read")
    }

    /// Gives the memory, to look at; [`Office::block_on`] waits for its answers.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the file.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Waits for something.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn act(&mut self, room: &Address, who: &str, act: Act) -> &mut Office {
        let update = self.update(room, who, act);
        let claimed = self.fresh(&update);
        self.handle(claimed);
        self
    }

    fn update(&mut self, room: &Address, who: &str, act: Act) -> Update {
        self.acts += 1;
        self.now = self.now.saturating_add(UNHURRIED).expect("long before the end of time");
        let account = Account { workspace: room.workspace.clone(), id: who.to_owned() };
        Update {
            key: UpdateKey(format!("office:{}", self.acts)),
            from: room.clone(),
            account,
            act,
            name: self.told.get(who).cloned(),
        }
    }

    fn fresh(&self, update: &Update) -> Claimed {
        match self.runtime.block_on(self.store.arrive(update)).expect("a sound store") {
            Arrival::Fresh(claimed) => *claimed,
            Arrival::Duplicate => panic!("{} is known", update.key),
        }
    }

    fn handle(&mut self, mut claimed: Claimed) {
        let turn = loop {
            let turn = self.turn(&claimed);
            match self.commit(&claimed, &turn) {
                Ok(()) => break turn,
                Err(StoreError::Conflict) => {
                    claimed = self.block_on(self.store.renew(&claimed)).expect("a sound store");
                }
                Err(error) => panic!("{error}"),
            }
        };
        let scene = scene(&self.house, &claimed.dossier, self.now);
        self.kinds = engine::respond(&scene, &claimed.event).replies.iter().map(|(reply, _)| kind(reply)).collect();
        (self.records, self.letters) = (turn.records, turn.letters);
    }

    fn turn(&self, claimed: &Claimed) -> Turn {
        engine::turn(&scene(&self.house, &claimed.dossier, self.now), &claimed.event)
    }

    fn commit(&mut self, claimed: &Claimed, turn: &Turn) -> Result<(), StoreError> {
        let before = self.block_on(self.store.renew(claimed)).expect("a sound store").dossier;
        let prints = prints();
        let kept = self.runtime.block_on(self.store.commit_turn(claimed, turn, &prints, self.now));
        let Commit::Done(letters) = kept? else { panic!("it was kept before") };
        // Where somebody else changed something meanwhile, the rule has nothing to compare with.
        if before == claimed.dossier {
            self.compare(claimed, turn);
        }
        self.carry(letters);
        self.deliver();
        Ok(())
    }

    /// Compares what is kept with what the engine's own rule makes of what was known.
    fn compare(&self, claimed: &Claimed, turn: &Turn) {
        let moves = turn.records.iter().any(|record| matches!(record, Record::Joined { .. } | Record::Erased));
        if moves || !claimed.dossier.address.is_private() {
            return;
        }
        let mut expected = claimed.dossier.clone();
        expected.apply(&claimed.event, turn, self.now);
        let read = self.block_on(self.store.dossier(&claimed.tenancy, &claimed.dossier.address));
        let (read, _) = read.expect("a sound store").expect("the conversation is there");
        // Which ballots come out is drawn by lot.
        expected.colleagues.ballots.clone_from(&read.colleagues.ballots);
        assert_eq!(read, expected, "{:?}", turn.records);
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        // A test that failed is told by its own message.
        if !std::thread::panicking() {
            self.runtime.block_on(self.store.close());
        }
    }
}

fn scene<'a>(house: &'a House, dossier: &'a Dossier, now: Timestamp) -> Scene<'a> {
    Scene { content: &WORLD.content, ear: &WORLD.ear, house, dossier, now }
}

fn kind(reply: &Reply<'_>) -> String {
    let shown = format!("{reply:?}");
    let mut words = shown.split(|letter: char| !letter.is_alphanumeric());
    words.next().unwrap_or_default().to_owned()
}

fn prints() -> Vec<Arc<PrintedSet>> {
    let sets = WORLD.content.sets();
    sets.flat_map(|set| Locale::ALL.map(|locale| Arc::clone(WORLD.content.printed(&set.name, locale)))).collect()
}

/// Tells the room of one person.
pub fn own_room(who: &str) -> Address {
    Address::private(Platform::Console, WORKSPACE, who)
}

/// Tells a room that several people read.
pub fn shared_room(room: &str) -> Address {
    Address::shared(Platform::Console, WORKSPACE, room)
}
