//! Several companies with people in them, who act through the real engine on one memory.

use chat::{Account, Act, Address, Change, Does, Platform, Token, Update, UpdateKey, Workspace, WorkspaceChange};
use content::{Locale, PrintedSet};
use engine::{Dossier, House, Scene, Strangers, Turn};
use jiff::{SignedDuration, Timestamp};
use journey::{Record, SheetId};
use sqlx::query_scalar;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;
use store::{Arrival, Claimed, Commit, Store, Tenancy};
use tests::databases::Database;
use tests::talk::{WORLD, instant};

/// Somebody who acts.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The company they belong to, by its place in the town.
    pub(super) home: usize,
    pub(super) account: Account,
    pub(super) room: Address,
    /// Every button they were ever shown.
    pub(super) shown: BTreeSet<Token>,
}

/// What somebody did, and what came of it.
pub(super) struct Did {
    pub(super) claimed: Claimed,
    pub(super) turn: Turn,
}

impl Did {
    /// Reads everything that was said.
    pub(super) fn said(&self) -> String {
        self.turn.letters.iter().map(|letter| letter.message.text.to_plain() + "\n").collect()
    }

    /// Lists the sheets about which something is kept.
    pub(super) fn sheets(&self) -> Vec<&SheetId> {
        self.turn.records.iter().filter_map(sheet_of).collect()
    }
}

/// Several companies on one memory.
pub(super) struct Town {
    pub(super) store: Store,
    pub(super) people: Vec<Person>,
    pub(super) homes: Vec<Tenancy>,
    pub(super) now: Timestamp,
    house: House,
    acts: u64,
}

/// The name of a company, which nobody else may ever read.
pub(super) fn name(home: usize) -> String {
    format!("CANARY-{home:03}")
}

/// The workspace of a company; every other one is at home where private rooms belong to nobody.
pub(super) fn workspace(home: usize) -> Workspace {
    let platform = if home.is_multiple_of(2) { Platform::Slack } else { Platform::Telegram };
    Workspace { platform, id: format!("-{}", home + 1) }
}

impl Town {
    /// Puts so many companies on a new file, with so many people each, every one of them in the middle of a sheet.
    pub(super) async fn of(database: &Database, homes: usize, people: usize) -> Town {
        let now = instant("2026-11-24T10:00[Asia/Tokyo]");
        let store = database.open(now).await;
        let house = House::Company { operator: "星守りの会".into(), strangers: Strangers::Invited };
        let mut town = Town { store, people: Vec::new(), homes: Vec::new(), now, house, acts: 0 };
        for home in 0..homes {
            for number in 0..people {
                town.settle(home, number).await;
            }
        }
        town
    }

    async fn settle(&mut self, home: usize, number: usize) {
        let workspace = workspace(home);
        let id = format!("{}", home * 100 + number + 1);
        let room = match workspace.platform {
            Platform::Telegram | Platform::Discord => Address::private(workspace.platform, "direct", &id),
            Platform::Slack | Platform::Console => Address::private(workspace.platform, &workspace.id, &id),
        };
        let who = self.people.len();
        let account = Account { workspace, id };
        self.people.push(Person { home, account, room, shown: BTreeSet::new() });
        let begin = ["日本語", "はじめる"].map(|words| Act::Said(words.to_owned()));
        let naming = [Act::Pressed(engine::Press::Name.token()), Act::Said(name(home))];
        let checking = [Act::Asked(chat::Command::SelfCheck), Act::Said("まだ".to_owned())];
        for act in begin.into_iter().chain(naming).chain(checking) {
            let did = self.does(who, act).await;
            if self.homes.len() == home {
                self.homes.push(did.claimed.tenancy);
            }
        }
    }

    /// Lets somebody do something in their own room.
    pub(super) async fn does(&mut self, who: usize, act: Act) -> Did {
        let Person { account, room, .. } = self.people[who].clone();
        let did = self.does_at(account, room, act).await;
        let buttons = did.turn.letters.iter().flat_map(|letter| letter.message.buttons());
        self.people[who].shown.extend(buttons.filter_map(|button| match &button.does {
            Does::Press(token) => Some(token.clone()),
            Does::Open(_) => None,
        }));
        did
    }

    /// Lets an account do something in a room.
    pub(super) async fn does_at(&mut self, account: Account, from: Address, act: Act) -> Did {
        self.acts += 1;
        self.now += SignedDuration::from_secs(20);
        let update = Update { key: UpdateKey(format!("act {}", self.acts)), from, account, act, name: None };
        let claimed = match self.store.arrive(&update).await.expect("a sound store") {
            Arrival::Fresh(claimed) => *claimed,
            Arrival::Duplicate => panic!("{} is known", update.key),
        };
        let turn = engine::turn(&self.scene(&claimed.dossier), &claimed.event);
        let kept = self.store.commit_turn(&claimed, &turn, &prints(&turn), self.now).await;
        match kept.expect("nobody else writes") {
            // Most of what is said stays on its way, so that some is under way in every room.
            Commit::Done(letters) => {
                for letter in letters.iter().filter(|_| self.acts.is_multiple_of(10)) {
                    self.store.delivered(&letter.id, None, self.now).await.expect("a sound store");
                }
            }
            Commit::Duplicate => panic!("{} was kept", update.key),
        }
        Did { claimed, turn }
    }

    /// Takes the bot out of a company's workspace, or brings it back.
    pub(super) async fn changes(&mut self, home: usize, what: Change) {
        self.acts += 1;
        let key = UpdateKey(format!("change {}", self.acts));
        self.store.changed(&WorkspaceChange { key, workspace: workspace(home), what }, self.now).await.expect("kept");
    }

    fn scene<'a>(&'a self, dossier: &'a Dossier) -> Scene<'a> {
        Scene { content: &WORLD.content, ear: &WORLD.ear, house: &self.house, dossier, now: self.now }
    }

    /// Reads all there is about a company, through every door of the memory.
    pub(super) async fn all_of(&self, home: usize) -> String {
        let whose = &self.homes[home];
        let mut all = format!("{:?}\n", self.store.organization(whose).await.expect("a sound store"));
        for person in self.people.iter().filter(|person| person.home == home) {
            let dossier = self.store.dossier(whose, &person.room).await.expect("a sound store");
            if let Some((dossier, _)) = &dossier {
                for sheet in &dossier.sheets {
                    let history = self.store.history(whose, &sheet.id).await.expect("a sound store");
                    writeln!(all, "{history:?}").expect("a string takes every write");
                }
            }
            writeln!(all, "{dossier:?}").expect("a string takes every write");
        }
        let chain = self.store.audit(whose).await.expect("a sound store");
        writeln!(all, "{chain:?}").expect("a string takes every write");
        all
    }

    /// Tells how much there is about a company without reading it all.
    pub(super) async fn mark_of(&self, database: &mut sqlx::SqliteConnection, home: usize) -> String {
        let mark: String = query_scalar(
            "SELECT json_array(
                (SELECT max(number) || seal FROM audit WHERE organization = $1),
                (SELECT count(*) FROM letters
                    WHERE room IN (SELECT room FROM conversations WHERE organization = $1)),
                (SELECT count(*) FROM answers WHERE sheet IN (SELECT id FROM sheets WHERE organization = $1)),
                (SELECT count(*) FROM members WHERE organization = $1),
                (SELECT count(*) || max(id) FROM accounts WHERE organization = $1),
                (SELECT sum(version) FROM conversations WHERE organization = $1),
                (SELECT group_concat(id || state) FROM workspaces WHERE organization = $1))",
        )
        .bind(self.homes[home].organization().as_str())
        .fetch_one(database)
        .await
        .expect("the tables are ours");
        mark
    }
}

fn prints(turn: &Turn) -> Vec<Arc<PrintedSet>> {
    let content = &WORLD.content;
    let every = content.sets().flat_map(|set| Locale::ALL.map(|locale| content.printed(&set.name, locale)));
    let named = |print: &&Arc<PrintedSet>| turn.records.iter().any(|record| record.printed() == Some(&print.hash));
    every.filter(named).cloned().collect()
}

fn sheet_of(record: &Record) -> Option<&SheetId> {
    match record {
        Record::SheetBegun { sheet, .. }
        | Record::Answered { sheet, .. }
        | Record::Skipped { sheet, .. }
        | Record::Submitted { sheet }
        | Record::Drafted { sheet, .. }
        | Record::Cast { sheet, .. } => Some(sheet),
        Record::Agreed
        | Record::LocaleChosen { .. }
        | Record::SystemChosen { .. }
        | Record::OrganizationNamed { .. }
        | Record::DiagnosisOpened { .. }
        | Record::DiagnosisHidden { .. }
        | Record::DiagnosisClosed { .. }
        | Record::DiagnosisReopened { .. }
        | Record::Stopped
        | Record::Resumed
        | Record::Snoozed { .. }
        | Record::TimeOff { .. }
        | Record::HoursChosen { .. }
        | Record::PutOff { .. }
        | Record::CodeIssued { .. }
        | Record::Joined { .. }
        | Record::CompanyFounded
        | Record::Called { .. }
        | Record::Placed { .. }
        | Record::Expected { .. }
        | Record::Recognised { .. }
        | Record::Left { .. }
        | Record::Erased
        | Record::Checked { .. }
        | Record::Ledger { .. } => None,
    }
}
