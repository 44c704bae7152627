//! What Telegram tells us, in neutral words. Updates are read as plain JSON, field by field: Telegram adds fields and kinds
//! several times a year, and an update that nobody could read would come again and block all behind it.

mod talk;

use crate::group::GroupKey;
use crate::spot::{Spot, group, private};
use chat::{Account, Act, Address, Change, Platform, Token, Update, UpdateKey, Workspace, WorkspaceChange};
use serde_json::Value;

/// What is known about the bot when an update is read.
pub(crate) struct Reader<'a> {
    /// The bot's id.
    pub(crate) bot: i64,
    /// The bot's name, without the `@`.
    pub(crate) name: &'a str,
    /// Reads the parameters of `/start`.
    pub(crate) key: &'a GroupKey,
    /// The day, counted from 1970.
    pub(crate) today: i64,
}

/// The kinds of updates that are asked for and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Somebody wrote, or something happened in a group.
    Message,
    /// Somebody pressed a button.
    CallbackQuery,
    /// The bot was added or removed.
    MyChatMember,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Kind; 3] = [Kind::Message, Kind::CallbackQuery, Kind::MyChatMember];

    /// Names the kind as Telegram does.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Message => "message",
            Kind::CallbackQuery => "callback_query",
            Kind::MyChatMember => "my_chat_member",
        }
    }
}

/// An update as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Incoming {
    /// What is to be handed in.
    pub(crate) news: Option<News>,
    /// Who is to be told at once, and how.
    pub(crate) nod: Option<Nod>,
}

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Somebody did something.
    Update(Update),
    /// Something happened to a group.
    Change(WorkspaceChange),
}

/// What the network is told besides that the update arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Nod {
    /// A pressed button stops spinning.
    Pressed {
        /// The press.
        id: String,
        /// Words for the person, if any are needed.
        hint: Option<Hint>,
    },
    /// A command in a group is told where the answer is.
    Asked {
        /// The group and topic.
        spot: Spot,
        /// The command.
        message: i32,
        /// Words for the person.
        hint: Hint,
    },
}

/// Says that the answer goes to the private conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hint {
    /// The language of the person's Telegram, if it was told.
    pub(crate) locale: Option<String>,
}

/// Reads one update.
pub(crate) fn read(reader: &Reader<'_>, update: &Value) -> Incoming {
    let found = Kind::ALL.into_iter().find_map(|kind| update.get(kind.name()).map(|what| (kind, what)));
    let Some((kind, what)) = found else { return Incoming::default() };
    match kind {
        Kind::Message => talk::message(reader, what).unwrap_or_default(),
        Kind::CallbackQuery => pressed(reader, what),
        Kind::MyChatMember => Incoming { news: membership(reader, what).map(News::Change), nod: None },
    }
}

/// Names the move of a group, however we hear of it.
pub(crate) fn moved(bot: i64, from: i64, to: i64) -> WorkspaceChange {
    let key = UpdateKey(format!("telegram:{bot}:mv:{from}"));
    WorkspaceChange { key, workspace: group(from), what: Change::Moved(group(to)) }
}

fn pressed(reader: &Reader<'_>, query: &Value) -> Incoming {
    let Some(id) = query.get("id").and_then(Value::as_str) else { return Incoming::default() };
    let chat = query.pointer("/message/chat").and_then(Chat::read);
    let shared = chat.as_ref().is_some_and(|chat| chat.spot(None).is_shared());
    let person = query.get("from").and_then(Person::read);
    let hint = person.as_ref().filter(|_| shared).map(|person| Hint { locale: person.locale.clone() });
    let update = person.zip(chat).and_then(|(person, chat)| {
        let token = Token::read(query.get("data")?.as_str()?);
        let key = UpdateKey(format!("telegram:{}:cq:{id}", reader.bot));
        Some(person.update(key, private(person.id), &chat, Act::Pressed(token)))
    });
    Incoming { news: update.map(News::Update), nod: Some(Nod::Pressed { id: id.to_owned(), hint }) }
}

fn membership(reader: &Reader<'_>, change: &Value) -> Option<WorkspaceChange> {
    // A person who blocks the bot is met at the next message to that person, which is refused.
    let chat = change.get("chat").and_then(Chat::read).filter(|chat| chat.kind == ChatKind::Group)?;
    let is_in = |member: Option<&Value>| {
        let status = member?.get("status")?.as_str()?;
        Some(match status {
            "left" | "kicked" => false,
            "restricted" => member?.get("is_member").and_then(Value::as_bool).unwrap_or(true),
            _ => true,
        })
    };
    let was = is_in(change.get("old_chat_member")).unwrap_or(false);
    let is = is_in(change.get("new_chat_member"))?;
    let (what, word) = match (was, is) {
        (false, true) => (Change::Added, "in"),
        (true, false) => (Change::Removed, "out"),
        (true, true) | (false, false) => return None,
    };
    let date = change.get("date").and_then(Value::as_i64).unwrap_or_default();
    let key = UpdateKey(format!("telegram:{}:cm:{}:{date}:{word}", reader.bot, chat.id));
    Some(WorkspaceChange { key, workspace: group(chat.id), what })
}

/// Who did something.
struct Person {
    id: i64,
    locale: Option<String>,
    name: Option<String>,
}

impl Person {
    /// Reads a person; another bot is nobody.
    fn read(user: &Value) -> Option<Person> {
        let is_bot = user.get("is_bot").and_then(Value::as_bool).unwrap_or(false);
        let id = user.get("id").and_then(Value::as_i64).filter(|id| *id > 0 && !is_bot)?;
        let text = |field: &str| user.get(field).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        let names: Vec<&str> = [text("first_name"), text("last_name")].into_iter().flatten().collect();
        let name = (!names.is_empty()).then(|| names.join(" "));
        Some(Person { id, locale: text("language_code").map(str::to_owned), name })
    }

    fn update(&self, key: UpdateKey, from: Address, met: &Chat, act: Act) -> Update {
        self.update_from(key, from, met.workspace(), act)
    }

    fn update_from(&self, key: UpdateKey, from: Address, met: Workspace, act: Act) -> Update {
        let account = Account { workspace: met, id: self.id.to_string() };
        Update { key, from, account, act, name: self.name.clone() }
    }
}

/// Where something happened.
struct Chat {
    id: i64,
    kind: ChatKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ChatKind {
    Private,
    Group,
}

impl Chat {
    /// Reads a chat; a channel has no people who could talk to us.
    fn read(chat: &Value) -> Option<Chat> {
        let id = chat.get("id").and_then(Value::as_i64)?;
        let kind = match chat.get("type").and_then(Value::as_str)? {
            "private" if id > 0 => ChatKind::Private,
            "group" | "supergroup" if id < 0 => ChatKind::Group,
            _ => return None,
        };
        Some(Chat { id, kind })
    }

    fn spot(&self, thread: Option<i32>) -> Spot {
        Spot { chat: self.id, thread }
    }

    fn workspace(&self) -> Workspace {
        match self.kind {
            ChatKind::Private => Workspace::direct(Platform::Telegram),
            ChatKind::Group => group(self.id),
        }
    }
}

#[cfg(test)]
mod tests;
