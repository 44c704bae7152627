//! What people write, in private and in groups, and what groups say about themselves.

use super::{Chat, ChatKind, Hint, Incoming, News, Nod, Person, Reader, moved};
use crate::group::Start;
use crate::spot::{group, private};
use chat::{Act, Command, UpdateKey};
use serde_json::Value;

/// The command that takes a word: `/hoshi check`.
pub(crate) const WORD: &str = "hoshi";
/// The command that Telegram itself sends when somebody opens the bot.
pub(crate) const START: &str = "start";

/// Reads a message.
pub(super) fn message(reader: &Reader<'_>, message: &Value) -> Option<Incoming> {
    let chat = message.get("chat").and_then(Chat::read)?;
    if let Some(change) = migration(reader, message, &chat) {
        return Some(change);
    }
    let person = author(message)?;
    let id = message.get("message_id").and_then(Value::as_i64)?;
    let said = Said { key: UpdateKey(format!("telegram:{}:m:{}:{id}", reader.bot, chat.id)), person, chat };
    let words = message.get("text").or_else(|| message.get("caption")).and_then(Value::as_str)?;
    match said.chat.kind {
        ChatKind::Private => Some(in_private(reader, said, words)),
        ChatKind::Group => in_a_group(reader, said, message, words, i32::try_from(id).ok()?),
    }
}

/// Finds the person who wrote a message. What a channel or a group says in its own name has no author, whoever stands there: a
/// post that comes from a channel is said to be of an account of Telegram's that is no bot.
/// <https://core.telegram.org/bots/api#message>
fn author(message: &Value) -> Option<Person> {
    let of_a_chat = message.get("sender_chat").is_some_and(|chat| !chat.is_null());
    message.get("from").filter(|_| !of_a_chat).and_then(Person::read)
}

/// A message that was read half: who wrote it, where.
struct Said {
    key: UpdateKey,
    person: Person,
    chat: Chat,
}

impl Said {
    fn to(self, from: chat::Address, act: Act) -> Incoming {
        let update = self.person.update(self.key, from, &self.chat, act);
        Incoming { news: Some(News::Update(update)), nod: None }
    }
}

fn in_private(reader: &Reader<'_>, said: Said, words: &str) -> Incoming {
    let room = private(said.person.id);
    let Some(call) = Call::read(words) else { return said.to(room, Act::Said(words.to_owned())) };
    if !call.is_start() || call.rest.is_empty() {
        return said.to(room, call.act());
    }
    match reader.key.read(call.rest, reader.today) {
        Start::Group { group: met, press } => {
            let act = press.map_or(Act::Asked(Command::Menu), Act::Pressed);
            let update = said.person.update_from(said.key, room, group(met), act);
            Incoming { news: Some(News::Update(update)), nod: None }
        }
        // The button in the group is old. The person comes all the same, only not from that group.
        Start::Stale => said.to(room, Act::Asked(Command::Menu)),
        Start::Other => said.to(room, Act::Said(call.rest.to_owned())),
    }
}

fn in_a_group(reader: &Reader<'_>, said: Said, message: &Value, words: &str, id: i32) -> Option<Incoming> {
    let spot = said.chat.spot(topic(message));
    if let Some(call) = Call::read(words).filter(|call| call.is_for(reader.name)) {
        let hint = Hint { locale: said.person.locale.clone() };
        let act = if call.is_start() { Act::Asked(Command::Menu) } else { call.act() };
        let room = private(said.person.id);
        let mut incoming = said.to(room, act);
        incoming.nod = Some(Nod::Asked { spot, message: id, hint });
        return Some(incoming);
    }
    let beside = called_with(reader, message, words)?;
    let act = if beside.is_empty() { Act::Asked(Command::Menu) } else { Act::Said(beside) };
    Some(said.to(spot.shared(), act))
}

/// A group that grows gets another id. Both the old and the new one are told; it is the same news.
fn migration(reader: &Reader<'_>, message: &Value, chat: &Chat) -> Option<Incoming> {
    let other = |name: &str| message.get(name).and_then(Value::as_i64);
    let (from, to) = match (other("migrate_to_chat_id"), other("migrate_from_chat_id")) {
        (Some(to), _) => (chat.id, to),
        (None, Some(from)) => (from, chat.id),
        (None, None) => return None,
    };
    (from < 0 && to < 0).then(|| Incoming { news: Some(News::Change(moved(reader.bot, from, to))), nod: None })
}

/// The topic of a message. A reply outside of topics carries a thread, too, to which nothing can be sent.
fn topic(message: &Value) -> Option<i32> {
    let is_topic = message.get("is_topic_message").and_then(Value::as_bool).unwrap_or(false);
    message.get("message_thread_id").and_then(Value::as_i64).filter(|_| is_topic)?.try_into().ok()
}

/// A command as it was typed: `/name@bot rest`.
struct Call<'a> {
    name: &'a str,
    bot: Option<&'a str>,
    rest: &'a str,
}

impl<'a> Call<'a> {
    fn read(words: &'a str) -> Option<Call<'a>> {
        let words = words.strip_prefix('/')?;
        let (head, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let (name, bot) = match head.split_once('@') {
            Some((name, bot)) => (name, Some(bot)),
            None => (head, None),
        };
        (!name.is_empty()).then(|| Call { name, bot, rest: rest.trim() })
    }

    fn is_start(&self) -> bool {
        self.name.eq_ignore_ascii_case(START)
    }

    /// In a group a command without a bot's name may be meant for another bot, unless it is one of ours.
    fn is_for(&self, name: &str) -> bool {
        if let Some(bot) = self.bot {
            return bot.eq_ignore_ascii_case(name);
        }
        let ours = self.name.to_ascii_lowercase();
        ours == WORD || ours == START || Command::parse(&ours).is_some()
    }

    fn act(&self) -> Act {
        let name = self.name.to_ascii_lowercase();
        match (name.as_str(), self.rest) {
            (WORD | START, "") => Act::Asked(Command::Menu),
            (WORD, word) => known_or_said(word),
            (_, "") => known_or_said(self.name),
            (name, rest) => match Command::parse(name) {
                Some(command) => Act::Asked(command),
                None => Act::Said(format!("{} {rest}", self.name)),
            },
        }
    }
}

fn known_or_said(word: &str) -> Act {
    Command::parse(&word.to_ascii_lowercase()).map_or_else(|| Act::Said(word.to_owned()), Act::Asked)
}

/// Reads what is said beside the bot's name; nothing if it is not spoken to. Entities count in UTF-16 units.
fn called_with(reader: &Reader<'_>, message: &Value, words: &str) -> Option<String> {
    let entities = message.get("entities").or_else(|| message.get("caption_entities")).and_then(Value::as_array);
    let mut units: Vec<u16> = words.encode_utf16().collect();
    let mut called = false;
    for entity in entities.into_iter().flatten() {
        let number = |name: &str| entity.get(name).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        let place = number("offset").zip(number("length")).and_then(|(at, length)| Some(at..at.checked_add(length)?));
        let ours = match entity.get("type").and_then(Value::as_str) {
            Some("text_mention") => entity.pointer("/user/id").and_then(Value::as_i64) == Some(reader.bot),
            Some("mention") => {
                let name = place.clone().and_then(|place| String::from_utf16(units.get(place)?).ok());
                let name = name.as_deref().and_then(|name| name.strip_prefix('@'));
                name.is_some_and(|name| name.eq_ignore_ascii_case(reader.name))
            }
            Some(_) | None => false,
        };
        if ours {
            called = true;
            // Blanks keep the places of the other entities.
            place.and_then(|place| units.get_mut(place)).into_iter().flatten().for_each(|unit| *unit = u16::from(b' '));
        }
    }
    let beside = String::from_utf16_lossy(&units);
    called.then(|| beside.split_whitespace().collect::<Vec<_>>().join(" "))
}
