//! Hands in what was heard, whichever way it came, and says what Slack may be told.

use crate::client::{Client, Method, SetUpError};
use crate::deliver::Parts;
use crate::incoming::{self, Aside, Heard, Told};
use crate::outgoing;
use crate::settings::Settings;
use crate::teams::Teams;
use chat::{Acceptance, Change, Inbox, Pulse, UpdateKey, WorkspaceChange};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tracing::{debug, warn};

/// No id of Slack's is longer.
const LONGEST_ID: usize = 21;

/// What both ways in have in common.
pub(crate) struct Reception {
    pub(crate) settings: Settings,
    pub(crate) client: Client,
    pub(crate) teams: Teams,
    pub(crate) pulse: Pulse,
    /// The last genuine knock.
    pub(crate) knocks: Pulse,
    pub(crate) parts: Parts,
    /// How many apps should have a socket and have none; one more while no token is taken.
    pub(crate) absent: AtomicUsize,
}

/// What Slack may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is written down, or was nothing.
    Done,
    /// It is written down, and the person is to see this.
    Answer(Value),
    /// Slack asked who we are.
    Challenge(String),
    /// It is not written down: it must come again, or the person must see that it failed.
    Refused,
}

impl Reception {
    pub(crate) fn new(settings: Settings) -> Result<Reception, SetUpError> {
        let client = Client::new(&settings)?;
        let teams = Teams::new(settings.workspaces.clone());
        Ok(Reception {
            settings,
            client,
            teams,
            pulse: Pulse::new(),
            knocks: Pulse::new(),
            parts: Parts::default(),
            absent: AtomicUsize::new(0),
        })
    }

    /// Notes a sign of life, unless a part of us is known to be deaf.
    pub(crate) fn beat(&self) {
        if self.absent.load(Ordering::SeqCst) == 0 {
            self.pulse.beat((self.settings.clock)());
        }
    }

    /// Notes that Slack knocked.
    pub(crate) fn called(&self) {
        self.knocks.beat((self.settings.clock)());
        self.beat();
    }

    /// Tells the inbox that we are in this workspace, unless it was told since the start.
    pub(crate) async fn greet(&self, team: &str, inbox: &dyn Inbox) -> Result<(), chat::InboxError> {
        let Some(installation) = self.teams.greeting(team) else { return Ok(()) };
        let key = UpdateKey(format!("slack:{team}:added:{installation}"));
        inbox.changed(WorkspaceChange { key, workspace: incoming::workspace(team), what: Change::Added }).await?;
        self.teams.greeted(team);
        Ok(())
    }

    /// Hands in what was heard, in its order.
    pub(crate) async fn take(self: &Arc<Self>, heard: Vec<Heard>, inbox: &dyn Inbox) -> Taken {
        let mut taken = Taken::Done;
        for one in heard {
            match self.take_one(one, inbox).await {
                Taken::Done => {}
                Taken::Refused => return Taken::Refused,
                Taken::Answer(answer) => taken = Taken::Answer(answer),
                Taken::Challenge(challenge) => taken = Taken::Challenge(challenge),
            }
        }
        taken
    }

    async fn take_one(self: &Arc<Self>, heard: Heard, inbox: &dyn Inbox) -> Taken {
        match heard {
            Heard::Told(told) => self.told(told, inbox).await,
            Heard::Changed(change) => match inbox.changed(change).await {
                Ok(_) => Taken::Done,
                Err(error) => not_taken(error),
            },
            Heard::Challenge(challenge) => Taken::Challenge(challenge),
            Heard::HeldBack => {
                warn!("Slack holds events back: more than 30,000 an hour from one workspace");
                Taken::Done
            }
            Heard::Nothing => {
                debug!("nothing that concerns us");
                Taken::Done
            }
        }
    }

    async fn told(self: &Arc<Self>, told: Told, inbox: &dyn Inbox) -> Taken {
        let Told { update, direct, aside } = told;
        let (team, user) = (update.account.workspace.id.clone(), update.account.id.clone());
        match self.teams.token(&self.client, &team).await {
            Ok(Some(_)) => {}
            Ok(None) => {
                warn!(
                    workspace.id = named(&team),
                    "nobody can be answered in this workspace: there is no token for it"
                );
                return Taken::Done;
            }
            Err(error) => {
                warn!(%error, "it is not known yet which token speaks for this workspace");
                return Taken::Refused;
            }
        }
        if let Err(error) = self.greet(&team, inbox).await {
            return not_taken(error);
        }
        let before = self.teams.room(&team, &user);
        if let Some(room) = &direct {
            self.teams.remember_room(&team, &user, room);
        }
        match inbox.accept(update).await {
            Ok(accepted) => self.aside(aside, accepted, &team, user, before.as_deref()),
            Err(error) => not_taken(error),
        }
    }

    fn aside(
        self: &Arc<Self>,
        aside: Aside,
        accepted: Acceptance,
        team: &str,
        user: String,
        direct: Option<&str>,
    ) -> Taken {
        if accepted == Acceptance::Duplicate {
            return Taken::Done;
        }
        match aside {
            Aside::Needless => Taken::Done,
            // In the conversation with the bot itself, what is asked for comes right below.
            Aside::Answer { room } if direct == Some(room.as_str()) => Taken::Done,
            Aside::Answer { .. } => Taken::Answer(outgoing::answer(&self.in_private())),
            Aside::Room(room) => {
                let (reception, team) = (Arc::clone(self), team.to_owned());
                tokio::spawn(async move { reception.say_aside(&team, &room, &user).await });
                Taken::Done
            }
        }
    }

    fn in_private(&self) -> String {
        (self.settings.phrases)(None).in_private
    }

    /// Says that a file was too large; in nobody's language in particular, because a message tells none.
    pub(crate) fn too_large(&self) -> String {
        (self.settings.phrases)(None).too_large
    }

    /// The person has been answered in private already; a hint that fails is no harm.
    async fn say_aside(&self, team: &str, room: &str, user: &str) {
        let Ok(Some(token)) = self.teams.token(&self.client, team).await else { return };
        let hint = outgoing::aside(room, user, &self.in_private());
        if let Err(error) = self.client.call(Method::PostEphemeral, &token, &hint).await {
            debug!(%error, "a hint in a channel was not said");
        }
    }
}

/// Gives an id to the log, unless it is none: what somebody wrote is never logged.
fn named(id: &str) -> Option<&str> {
    (id.len() <= LONGEST_ID && id.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(id)
}

fn not_taken(error: chat::InboxError) -> Taken {
    warn!(%error, "an update was not taken in");
    Taken::Refused
}
