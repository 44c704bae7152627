//! What listening, delivering and the door share: who the bot is, where groups moved, and the small calls in between.

use crate::client::{Client, Failure};
use crate::escape;
use crate::group::GroupKey;
use crate::incoming::{Hint, Nod, Reader, moved};
use crate::limits;
use crate::settings::{Settings, SettingsError};
use crate::spot::Spot;
use chat::{Acceptance, Pulse, Span, Token, WorkspaceChange};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use teloxide_core::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, GetMe, SendMessage, SendMessageSetters,
};
use teloxide_core::types::{
    CallbackQueryId, ChatId, LinkPreviewOptions, MessageId, ParseMode, ReplyParameters, ThreadId,
};
use tokio::sync::{Notify, OnceCell};
use tracing::debug;

/// The bot at work.
pub(crate) struct Desk {
    /// What was set.
    pub(crate) settings: Settings,
    /// The way to the Bot API.
    pub(crate) client: Client,
    /// The last sign of life.
    pub(crate) pulse: Pulse,
    /// Whether we listen. Once Telegram refuses us, a call from it is no sign that we can answer.
    pub(crate) listening: AtomicBool,
    /// The last time that Telegram called us.
    pub(crate) knocks: Pulse,
    /// The bot's id.
    pub(crate) bot: i64,
    key: GroupKey,
    me: OnceCell<Me>,
    moves: Mutex<Moves>,
    /// Somebody should hear of a move.
    pub(crate) moving: Notify,
}

/// Who the bot is.
#[derive(Clone, Debug)]
pub(crate) struct Me {
    /// Its name, without the `@`.
    pub(crate) name: String,
}

#[derive(Default)]
struct Moves {
    known: BTreeMap<i64, i64>,
    untold: Vec<WorkspaceChange>,
}

const DAY: i64 = 86_400_000;

impl Desk {
    /// Looks at the settings. Nothing is called yet.
    ///
    /// # Errors
    /// Names the first setting that cannot be used.
    pub(crate) fn new(settings: Settings) -> Result<Desk, SettingsError> {
        let bot = settings.check()?;
        Ok(Desk {
            client: Client::new(&settings)?,
            key: GroupKey::new(&settings.token),
            settings,
            pulse: Pulse::new(),
            listening: AtomicBool::new(false),
            knocks: Pulse::new(),
            bot,
            me: OnceCell::new(),
            moves: Mutex::default(),
            moving: Notify::new(),
        })
    }

    /// Tells the time in milliseconds since 1970.
    pub(crate) fn now(&self) -> i64 {
        (self.settings.clock)()
    }

    /// Says that a file was too large; in nobody's language in particular, because a message tells none.
    pub(crate) fn too_large(&self) -> String {
        (self.settings.phrases)(None).too_large
    }

    /// Notes a sign of life.
    pub(crate) fn alive(&self) {
        if self.listening.load(Ordering::SeqCst) {
            self.pulse.beat(self.now());
        }
    }

    /// Notes that Telegram called us.
    pub(crate) fn called(&self) {
        self.knocks.beat(self.now());
        self.alive();
    }

    /// Asks once who the bot is.
    pub(crate) async fn me(&self) -> Result<&Me, Failure> {
        let ask = || async {
            let me = self.client.call(&GetMe::new()).await?;
            let name = me.get("username").and_then(Value::as_str).ok_or(Failure::CutOff)?;
            Ok(Me { name: name.to_owned() })
        };
        self.me.get_or_try_init(ask).await
    }

    /// Says what is needed to read updates.
    pub(crate) fn reader<'a>(&'a self, me: &'a Me) -> Reader<'a> {
        Reader { bot: self.bot, name: &me.name, key: &self.key, today: self.today() }
    }

    /// Writes the address that opens the private conversation for somebody from a group.
    pub(crate) fn way_from(&self, me: &Me, group: i64) -> String {
        self.key.link(&me.name, group, self.today(), None)
    }

    /// Writes the address behind a button in a group: it opens the private conversation, and carries the button there.
    pub(crate) fn way_with(&self, me: &Me, group: i64, press: &Token) -> String {
        self.key.link(&me.name, group, self.today(), Some(press))
    }

    fn today(&self) -> i64 {
        self.now().div_euclid(DAY)
    }

    fn moves(&self) -> MutexGuard<'_, Moves> {
        self.moves.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells what a group is called by now.
    pub(crate) fn now_called(&self, chat: i64) -> i64 {
        let moves = self.moves();
        let mut name = chat;
        // A group moves once. Whatever Telegram may say, this ends.
        for _ in 0..3 {
            name = moves.known.get(&name).copied().unwrap_or(name);
        }
        name
    }

    /// Remembers that a group moved, and that the inbox has not heard of it yet.
    pub(crate) fn note_move(&self, from: i64, to: i64) {
        let mut moves = self.moves();
        if moves.known.insert(from, to) != Some(to) {
            moves.untold.push(moved(self.bot, from, to));
            self.moving.notify_one();
        }
    }

    /// Remembers a move that the inbox hears of anyway.
    pub(crate) fn learn(&self, change: &WorkspaceChange) {
        if let chat::Change::Moved(to) = &change.what
            && let (Ok(from), Ok(to)) = (change.workspace.id.parse(), to.id.parse())
        {
            self.moves().known.insert(from, to);
        }
    }

    /// Takes the moves of which the inbox has not heard.
    pub(crate) fn untold(&self) -> Vec<WorkspaceChange> {
        std::mem::take(&mut self.moves().untold)
    }

    /// Puts a move back that could not be told.
    pub(crate) fn not_told(&self, change: WorkspaceChange) {
        self.moves().untold.push(change);
    }

    /// Tells the network what it is told besides that an update arrived. Nobody waits for it, and a failure changes nothing.
    pub(crate) fn nod(self: &Arc<Desk>, nod: Nod, acceptance: Acceptance) {
        let desk = Arc::clone(self);
        tokio::spawn(async move {
            let told = match (nod, acceptance) {
                (Nod::Pressed { id, hint }, Acceptance::New | Acceptance::Duplicate) => desk.answer(id, hint).await,
                (Nod::Asked { spot, message, hint }, Acceptance::New) => desk.point(spot, message, hint).await,
                (Nod::Asked { .. }, Acceptance::Duplicate) => return,
            };
            if let Err(failure) = told {
                debug!(reason = failure.say(), "a press or command was not answered at once");
            }
        });
    }

    async fn answer(&self, id: String, hint: Option<Hint>) -> Result<Value, Failure> {
        let mut answer = AnswerCallbackQuery::new(CallbackQueryId(id));
        if let Some(hint) = hint {
            let words = self.in_private(&hint);
            answer = answer.text(words.chars().take(limits::NOTICE).collect::<String>());
        }
        self.client.call(&answer).await
    }

    /// Answers a command in a group with words that lead to the private conversation: a bot cannot write to somebody who
    /// never opened it, and then nothing at all would be seen.
    async fn point(&self, spot: Spot, message: i32, hint: Hint) -> Result<Value, Failure> {
        let me = self.me().await?;
        let link = Span::Link { label: self.in_private(&hint), url: self.way_from(me, spot.chat) };
        let mut reply = ReplyParameters::new(MessageId(message));
        reply.allow_sending_without_reply = Some(true);
        self.client.call(&words(spot, escape::html(&[link])).disable_notification(true).reply_parameters(reply)).await
    }

    fn in_private(&self, hint: &Hint) -> String {
        (self.settings.phrases)(hint.locale.as_deref()).in_private
    }
}

/// A message of ours to a place, without previews of what it links to.
pub(crate) fn words(spot: Spot, html: String) -> SendMessage {
    let message =
        SendMessage::new(ChatId(spot.chat), html).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    match spot.thread {
        Some(thread) => message.message_thread_id(ThreadId(MessageId(thread))),
        None => message,
    }
}

/// Keeps Telegram from drawing a page below a message.
pub(crate) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}
