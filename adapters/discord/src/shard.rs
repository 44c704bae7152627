//! One connection to the gateway, for as long as the bot runs: it greets, beats, listens, and comes back.

use crate::client::Failure;
use crate::gateway::{self, Closed, Frame, Session};
use crate::incoming::{self, Heard};
use crate::listen::{Again, Turnstile, pause, share};
use crate::shared::Shared;
use crate::socket::{self, Socket, Undialled};
use crate::window::Window;
use crate::work::Work;
use chat::{Inbox, ListenError};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at, timeout};

/// One connection to the gateway.
pub(crate) struct Shard<'a> {
    shared: Arc<Shared>,
    turnstile: &'a Turnstile,
    number: u32,
    of: u32,
    work: Work<'a>,
    session: Option<Session>,
    /// How often nobody answered in a row.
    unanswered: u32,
    /// The bot's own id, and the guilds it was in, as the last READY told.
    bot: String,
    guilds: BTreeSet<String>,
}

/// After so many calls without an answer, a session is gone on with at the gateway's common address.
const UNANSWERED: u32 = 3;

/// How a connection ended.
enum End {
    /// Connect again; at once, if the connection was a good one.
    Again,
    /// The session is over: begin a new one, after a moment.
    NewSession,
    /// Listening as a whole ends.
    Over(ListenError),
}

impl<'a> Shard<'a> {
    pub(crate) fn new(
        shared: Arc<Shared>,
        inbox: &'a dyn Inbox,
        turnstile: &'a Turnstile,
        number: u32,
        of: u32,
    ) -> Shard<'a> {
        let work = Work::new(Arc::clone(&shared), inbox);
        let (session, bot, guilds) = (None, String::new(), BTreeSet::new());
        Shard { shared, turnstile, number, of, work, session, unanswered: 0, bot, guilds }
    }

    /// Listens until listening makes no sense any more.
    pub(crate) async fn run(mut self) -> ListenError {
        let timing = self.shared.settings.timing;
        let mut again = Again::new(timing.again, timing.again_at_most);
        loop {
            let end = self.connection(&mut again).await;
            self.shared.pulse.lost();
            // A session is gone on with after what is known to be written down, so that has to be known.
            self.work.finish().await;
            match end {
                End::Over(error) => return error,
                End::NewSession => {
                    self.session = None;
                    self.work.window = Window::default();
                    pause(share(timing.identify)).await;
                }
                End::Again if self.work.window.has_failed() => again.slowly(),
                End::Again => {}
            }
            pause(again.next()).await;
        }
    }

    async fn connection(&mut self, again: &mut Again) -> End {
        let url = match &self.session {
            Some(session) if self.unanswered < UNANSWERED => session.url.clone(),
            Some(_) | None => match self.turnstile.gateway(&self.shared).await {
                Ok(url) => url,
                Err(Failure::No { status: 401, .. }) => return End::Over(refused("the bot's token is not valid")),
                Err(failure) => {
                    tracing::warn!(?failure, "Discord does not say where its gateway is");
                    return End::Again;
                }
            },
        };
        let mut socket = match Socket::dial(&self.shared.settings, &url).await {
            Ok(socket) => {
                self.unanswered = 0;
                socket
            }
            Err(Undialled::Forbidden) if self.session.is_some() => return End::NewSession,
            Err(Undialled::Forbidden) => {
                return End::Over(refused("the gateway's address is none that may be dialled"));
            }
            Err(Undialled::Unanswered) => {
                tracing::warn!(shard = self.number, "the gateway does not answer");
                self.unanswered = self.unanswered.saturating_add(1);
                return End::Again;
            }
        };
        let end = self.conversation(&mut socket, again).await;
        socket.hang_up().await;
        end
    }

    async fn conversation(&mut self, socket: &mut Socket, again: &mut Again) -> End {
        let hello = timeout(self.shared.settings.timing.answer, socket.hear()).await;
        let interval = match hello.map(frame) {
            Ok(Ok(Frame::Hello(interval))) => interval,
            Ok(Err(Some(code))) => return self.ended(Some(code)),
            Ok(Ok(_) | Err(None)) | Err(_) => return End::Again,
        };
        let token = self.shared.settings.token.expose();
        let greeting = if let Some(session) = &self.session {
            gateway::resume(token, session, self.work.window.safe())
        } else {
            self.turnstile.pass(self.shared.settings.timing.identify).await;
            gateway::identify(token, self.number, self.of)
        };
        if !socket.say(greeting).await {
            return End::Again;
        }
        let mut heart = heart(interval);
        let mut alive = true;
        // Before its first event a session is not on: somebody is there, but what people do is told to nobody.
        let mut on = false;
        loop {
            tokio::select! {
                _ = heart.tick() => {
                    if !std::mem::take(&mut alive) {
                        tracing::warn!(shard = self.number, "the gateway is silent");
                        return End::Again;
                    }
                    if !socket.say(gateway::heartbeat(self.work.window.safe())).await {
                        return End::Again;
                    }
                }
                () = self.work.step(), if self.work.is_busy() => {
                    if self.work.window.has_failed() {
                        return End::Again;
                    }
                }
                said = socket.hear(), if !self.work.is_full() => {
                    let frame = frame(said);
                    on |= matches!(frame, Ok(Frame::Event { .. }));
                    if on {
                        self.shared.pulse.beat(self.shared.now());
                    }
                    match frame {
                        Ok(Frame::Event { number, name, data }) => self.event(number, &name, data),
                        Ok(Frame::HeartbeatHeard) => {
                            alive = true;
                            again.fresh();
                        }
                        Ok(Frame::HeartbeatWanted) => {
                            if !socket.say(gateway::heartbeat(self.work.window.safe())).await {
                                return End::Again;
                            }
                        }
                        Ok(Frame::Reconnect) => {
                            tracing::info!(shard = self.number, "the gateway asks to connect anew");
                            return End::Again;
                        }
                        Ok(Frame::Invalid { resumable: true }) => return End::Again,
                        Ok(Frame::Invalid { resumable: false }) => {
                            tracing::warn!(shard = self.number, "the session is over; what was said meanwhile is not told again");
                            return End::NewSession;
                        }
                        Ok(Frame::Hello(_) | Frame::Other) => {}
                        Err(code) => return self.ended(code),
                    }
                }
            }
        }
    }

    fn event(&mut self, number: u64, name: &str, data: Value) {
        if name == "READY" {
            self.ready(&data);
        }
        if !self.work.window.admit(number) {
            return;
        }
        let session = self.session.as_ref().map_or("none", |session| &session.id);
        match incoming::event(name, data, &self.bot, &format_args!("{session}:{number}")) {
            Ok(heard) => self.work.take(number, heard),
            Err(error) => {
                // The place in the text says enough; the text itself is what somebody wrote.
                tracing::warn!(
                    event = name,
                    line = error.line(),
                    column = error.column(),
                    "an event could not be read"
                );
                self.work.take(number, Heard::Nothing);
            }
        }
    }

    /// A new session begins, and nothing is assumed of the time before it but this: a guild that is gone, is gone.
    fn ready(&mut self, data: &Value) {
        let text = |pointer: &str| data.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let (Some(id), Some(bot)) = (text("/session_id"), text("/user/id")) else { return };
        let url = text("/resume_gateway_url").unwrap_or_default();
        let guilds = data["guilds"].as_array().into_iter().flatten();
        let guilds: BTreeSet<String> = guilds.filter_map(|guild| guild["id"].as_str().map(str::to_owned)).collect();
        tracing::info!(shard = self.number, guilds = guilds.len(), "the gateway is ready");
        for (index, gone) in self.guilds.difference(&guilds).enumerate() {
            self.work.aside(incoming::removed(gone, &format_args!("{id}:{index}")));
        }
        (self.bot, self.guilds) = (bot, guilds);
        self.session = Some(Session { id, url });
    }

    fn ended(&self, code: Option<u16>) -> End {
        tracing::info!(shard = self.number, code, "the gateway ended the connection");
        match gateway::closed(code) {
            Closed::Resume => End::Again,
            Closed::Identify => End::NewSession,
            Closed::MoreShards => End::Over(ListenError::Lost("Discord asks for more connections".to_owned())),
            Closed::Never(why) => End::Over(refused(why)),
        }
    }
}

fn refused(why: &str) -> ListenError {
    ListenError::Refused(why.to_owned())
}

/// Reads what came over the wire; what can't be read is nothing.
fn frame(heard: socket::Heard) -> Result<Frame, Option<u16>> {
    match heard {
        socket::Heard::Text(text) => Ok(gateway::read(&text).unwrap_or(Frame::Other)),
        socket::Heard::End(code) => Err(code),
    }
}

/// Beats for the first time after a share of the interval, so that not everybody beats at once after an outage.
fn heart(interval: Duration) -> Interval {
    let mut heart = interval_at(Instant::now() + share(interval), interval);
    heart.set_missed_tick_behavior(MissedTickBehavior::Delay);
    heart
}
