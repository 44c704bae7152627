//! Keeps Socket Mode open: opens anew before the old socket closes, and backs off when Slack cannot be reached.

use crate::client::Method;
use crate::failure::CallError;
use crate::reception::Reception;
use crate::socket::{Leave, Socket};
use crate::teams::Learned;
use chat::{Inbox, ListenError, Secret};
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::timeout;
use tracing::{error, info, warn};

/// Listens on every app there is a token for, for ever, and looks whether we may still speak. Without one it does only that:
/// Slack will knock.
pub(crate) async fn listen(reception: &Arc<Reception>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let tokens = reception.settings.app_tokens();
    reception.absent.store(tokens.len(), Ordering::SeqCst);
    introduce(reception, inbox).await?;
    if tokens.is_empty() {
        return watch(reception, Answers::Matter).await;
    }
    tokio::select! {
        end = hear(reception, &tokens, inbox) => end,
        end = watch(reception, Answers::Happen) => end,
    }
}

async fn hear(reception: &Arc<Reception>, tokens: &[Secret], inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut lines: FuturesUnordered<_> = tokens.iter().map(|token| keep(Line { reception, token }, inbox)).collect();
    let mut refused = String::new();
    while let Some(reason) = lines.next().await {
        error!(reason, "Slack refuses this app's sockets");
        refused = reason;
    }
    Err(ListenError::Refused(refused))
}

/// What it means when Slack does not answer a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answers {
    /// Nothing else would tell that it is gone.
    Matter,
    /// The sockets tell that.
    Happen,
}

/// Looks now and then whether Slack answers and takes the tokens, with one of them in turn. A socket stays open when the bot's
/// token is taken back.
async fn watch(reception: &Arc<Reception>, answers: Answers) -> Result<(), ListenError> {
    let (mut turn, mut mute) = (0_usize, false);
    loop {
        wait(reception.settings.waits.look).await;
        let teams = reception.teams.all();
        let Some(team) = teams.get(turn % teams.len().max(1)) else { continue };
        turn = turn.wrapping_add(1);
        let asked = match reception.teams.token(&reception.client, team).await {
            Ok(Some(token)) => reception.client.ask(Method::AuthTest, &token).await.map(drop),
            Ok(None) => continue,
            Err(error) => Err(error),
        };
        match asked {
            Ok(()) | Err(CallError::Limited(_)) => {
                if std::mem::take(&mut mute) {
                    reception.absent.fetch_sub(1, Ordering::SeqCst);
                }
                reception.beat();
            }
            Err(error @ CallError::No(_)) if error.is_final() => {
                warn!(workspace.id = team, %error, "the bot token is not taken");
                // One workspace of several is somebody's to put right; Slack itself has answered.
                if teams.len() > 1 {
                    reception.beat();
                } else if !std::mem::replace(&mut mute, true) {
                    reception.absent.fetch_add(1, Ordering::SeqCst);
                    reception.pulse.lost();
                }
            }
            Err(
                error @ (CallError::Unreached
                | CallError::Cut
                | CallError::Faulty(_)
                | CallError::No(_)
                | CallError::Strange(_)
                | CallError::Astray),
            ) => {
                warn!(%error, "Slack does not answer");
                if answers == Answers::Matter {
                    reception.pulse.lost();
                }
            }
        }
    }
}

/// Learns whose the tokens are and tells the inbox.
async fn introduce(reception: &Arc<Reception>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut backoff = Backoff::new(reception);
    loop {
        match reception.teams.learn(&reception.client).await {
            Learned::All => break,
            Learned::None(reason) => return Err(ListenError::Refused(reason)),
            Learned::Later(after) => wait(backoff.next(after)).await,
        }
    }
    for team in reception.teams.all() {
        while let Err(error) = reception.greet(&team, inbox).await {
            warn!(%error, "a workspace was not taken in");
            wait(backoff.next(None)).await;
        }
    }
    reception.beat();
    Ok(())
}

/// The sockets of one app.
#[derive(Clone, Copy)]
struct Line<'a> {
    reception: &'a Arc<Reception>,
    token: &'a Secret,
}

enum Happened<'a> {
    Opened(Result<Box<Socket<'a>>, CallError>),
    Left(Leave<'a>),
    /// A socket that had been replaced is gone.
    Drained,
}

/// Keeps one app connected, and tells why it cannot be any more.
async fn keep<'a>(line: Line<'a>, inbox: &'a dyn Inbox) -> String {
    let mut backoff = Backoff::new(line.reception);
    let mut connected = false;
    let mut doing: FuturesUnordered<BoxFuture<'a, Happened<'a>>> = FuturesUnordered::new();
    doing.push(open(line, inbox, Duration::ZERO));
    while let Some(happened) = doing.next().await {
        let again = match happened {
            Happened::Opened(Ok(socket)) => {
                info!("connected to Slack");
                backoff.reset();
                line.connected(&mut connected);
                doing.push(async { Happened::Left(socket.attend().await) }.boxed());
                continue;
            }
            Happened::Opened(Err(refused)) if is_final(&refused) => {
                return line.given_up(connected, &refused.to_string());
            }
            Happened::Opened(Err(error)) => {
                warn!(%error, "no socket");
                line.disconnected(&mut connected);
                let crowded = matches!(error, CallError::Limited(None));
                if crowded { backoff.crowded() } else { backoff.next(error.wait()) }
            }
            Happened::Left(Leave::Replace(old)) => {
                doing.push(drain(line.reception, old));
                Duration::ZERO
            }
            Happened::Left(Leave::Closed) => {
                line.disconnected(&mut connected);
                backoff.next(None)
            }
            Happened::Left(Leave::Crowded) => {
                line.disconnected(&mut connected);
                backoff.crowded()
            }
            Happened::Left(Leave::Disabled) => return line.given_up(connected, "Socket Mode is switched off"),
            Happened::Drained => continue,
        };
        doing.push(open(line, inbox, again));
    }
    unreachable!("every socket that ends is followed by another one")
}

impl Line<'_> {
    fn connected(self, connected: &mut bool) {
        if !std::mem::replace(connected, true) {
            self.reception.absent.fetch_sub(1, Ordering::SeqCst);
        }
        self.reception.beat();
    }

    fn disconnected(self, connected: &mut bool) {
        if std::mem::replace(connected, false) {
            self.reception.absent.fetch_add(1, Ordering::SeqCst);
        }
        self.reception.pulse.lost();
    }

    /// An app that is refused for good is somebody's to put right, but no reason to call the others deaf.
    fn given_up(self, mut connected: bool, reason: &str) -> String {
        self.disconnected(&mut connected);
        self.reception.absent.fetch_sub(1, Ordering::SeqCst);
        reason.to_owned()
    }
}

fn is_final(error: &CallError) -> bool {
    error.is_final() || matches!(error, CallError::No(reason) if reason.word() == "link_disabled")
}

fn open<'a>(line: Line<'a>, inbox: &'a dyn Inbox, after: Duration) -> BoxFuture<'a, Happened<'a>> {
    async move {
        wait(after).await;
        Happened::Opened(Socket::open(line.reception, line.token, inbox).await.map(Box::new))
    }
    .boxed()
}

/// Attends to a socket that has been replaced until Slack closes it. What still comes through it is taken in.
fn drain<'a>(reception: &'a Arc<Reception>, socket: Box<Socket<'a>>) -> BoxFuture<'a, Happened<'a>> {
    let patience = reception.settings.waits.drain;
    async move {
        let end = async {
            let mut old = socket;
            // Slack may say more than once that it will close.
            while let Leave::Replace(again) = old.attend().await {
                old = again;
            }
        };
        let _in_time = timeout(patience, end).await;
        Happened::Drained
    }
    .boxed()
}

/// How long to wait before the next try: longer each time, and never everybody at once.
struct Backoff {
    first: Duration,
    longest: Duration,
    crowded: Duration,
    failures: u32,
}

impl Backoff {
    fn new(reception: &Reception) -> Backoff {
        let waits = reception.settings.waits;
        Backoff { first: waits.first, longest: waits.longest, crowded: waits.crowded, failures: 0 }
    }

    fn reset(&mut self) {
        self.failures = 0;
    }

    fn next(&mut self, asked: Option<Duration>) -> Duration {
        let even = self.first.saturating_mul(1 << self.failures.min(16)).min(self.longest);
        self.failures += 1;
        jittered(even).max(asked.unwrap_or_default())
    }

    fn crowded(&mut self) -> Duration {
        self.failures += 1;
        self.crowded / 2 + jittered(self.crowded)
    }
}

/// Spreads a wait evenly between half of it and all of it. (A hasher's own seed is chance enough.)
fn jittered(wait: Duration) -> Duration {
    let chance = RandomState::new().build_hasher().finish() % 1000;
    wait / 2 + wait / 2 * u32::try_from(chance).unwrap_or_default() / 1000
}

#[expect(clippy::disallowed_methods, reason = "the loop that keeps the connection waits here and nowhere else")]
async fn wait(time: Duration) {
    if !time.is_zero() {
        tokio::time::sleep(time).await;
    }
}
