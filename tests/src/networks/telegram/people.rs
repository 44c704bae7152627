//! What people do on the simulated Telegram.

use super::TelegramNetwork;
use super::state::{BOT, BOT_NAME, Group, Membership, Person, Press, State, bot_user, group_chat, private_chat, user};
use super::{html, methods};
use anyhow::{Context as _, bail};
use serde_json::{Value, json};

impl TelegramNetwork {
    /// Makes a person known, whose Telegram speaks Japanese. Returns the id of the account.
    pub fn person(&self, who: &str) -> i64 {
        person(&mut self.shared.state(), who).id
    }

    /// Sets the language that somebody's Telegram tells.
    pub fn speaks(&self, who: &str, language: Option<&str>) {
        let mut state = self.shared.state();
        person(&mut state, who);
        state.people.entry(who.to_owned()).and_modify(|person| person.language = language.map(str::to_owned));
    }

    /// Opens the bot by a link with a parameter, or without one.
    pub fn start(&self, who: &str, parameter: &str) {
        let words = if parameter.is_empty() { "/start".to_owned() } else { format!("/start {parameter}") };
        let mut state = self.shared.state();
        person(&mut state, who);
        state.people.entry(who.to_owned()).and_modify(|person| person.started = true);
        say(&mut state, who, &words);
        drop(state);
        self.shared.changed.notify_waiters();
    }

    /// Types words into the private conversation.
    ///
    /// # Errors
    /// Fails if the person never opened the bot: Telegram shows no line to type into then.
    pub fn typed(&self, who: &str, words: &str) -> anyhow::Result<()> {
        let mut state = self.shared.state();
        if !person(&mut state, who).started {
            bail!("{who} has not opened the bot");
        }
        say(&mut state, who, words);
        drop(state);
        self.shared.changed.notify_waiters();
        Ok(())
    }

    /// Presses the newest button with this label that somebody sees.
    ///
    /// # Errors
    /// Fails if there is no such button, or if it leads to a page.
    pub fn pressed(&self, who: &str, label: &str) -> anyhow::Result<()> {
        let mut state = self.shared.state();
        let person = person(&mut state, who);
        let seen = |chat: i64| sees(&state, &person, chat);
        let found = state.messages.iter().rev().filter(|sent| !sent.deleted && seen(sent.chat)).find_map(|sent| {
            let button = buttons(sent.markup.as_ref()).find(|button| button["text"] == *label)?;
            Some((sent.clone(), button.clone()))
        });
        let (sent, button) = found.with_context(|| format!("{who} sees no button {label:?}"))?;
        if let Some(url) = button["url"].as_str() {
            let way = format!("https://t.me/{BOT_NAME}?start=");
            let parameter = url.strip_prefix(&way).with_context(|| format!("{label:?} opens {url}"))?.to_owned();
            drop(state);
            self.start(who, &parameter);
            return Ok(());
        }
        let id = (state.new_id() * 1_000_003).to_string();
        let press = json!({
            "id": id, "from": user(&person), "message": methods::shown(&state, &sent),
            "chat_instance": "-3041234567890123456", "data": button["callback_data"],
        });
        let now = state.clock.age();
        state.presses.insert(id, Press::new(person.id, now));
        state.tell("callback_query", &press, person.id);
        drop(state);
        self.shared.changed.notify_waiters();
        Ok(())
    }

    /// Sends a press whose token nobody of ours wrote.
    pub fn press_forged(&self, who: &str, data: &Value) {
        let mut state = self.shared.state();
        let person = person(&mut state, who);
        let id = (state.new_id() * 1_000_003).to_string();
        let message = json!({ "message_id": 1, "chat": private_chat(&person), "date": 0 });
        let press = json!({ "id": id, "from": user(&person), "message": message, "chat_instance": "1", "data": data });
        let now = state.clock.age();
        state.presses.insert(id, Press::new(person.id, now));
        state.tell("callback_query", &press, person.id);
        drop(state);
        self.shared.changed.notify_waiters();
    }

    /// Makes a group with people in it. The bot is not in it yet.
    pub fn group(&self, title: &str, members: &[&str]) -> i64 {
        let id = -self.new_id();
        self.make(id, title, members)
    }

    /// Makes a group with topics.
    pub fn forum(&self, title: &str, members: &[&str]) -> i64 {
        let id = -1_000_000_000_000 - self.new_id();
        self.make(id, title, members);
        self.shared.state().groups.entry(id).and_modify(|group| group.forum = true);
        id
    }

    fn new_id(&self) -> i64 {
        self.shared.state().new_id()
    }

    fn make(&self, id: i64, title: &str, members: &[&str]) -> i64 {
        let mut state = self.shared.state();
        for who in members {
            person(&mut state, who);
        }
        let members = members.iter().map(|who| (*who).to_owned()).collect();
        let group =
            Group { title: title.to_owned(), forum: false, members, bot: Membership::Left, privacy: true, moved: None };
        state.groups.insert(id, group);
        id
    }

    /// Adds the bot to a group.
    pub fn add_bot(&self, group: i64) {
        self.membership(group, Membership::Member);
    }

    /// Throws the bot out of a group.
    pub fn remove_bot(&self, group: i64) {
        self.membership(group, Membership::Kicked);
    }

    fn membership(&self, id: i64, new: Membership) {
        let mut state = self.shared.state();
        let Some(group) = state.groups.get_mut(&id) else { return };
        let old = std::mem::replace(&mut group.bot, new);
        let (chat, who) = (group_chat(id, group), group.members.first().cloned().unwrap_or_default());
        let by = user(&person(&mut state, &who));
        let date = state.clock.seconds();
        let change = json!({ "chat": chat, "from": by, "date": date, "old_chat_member": old.json(), "new_chat_member": new.json() });
        state.tell("my_chat_member", &change, id);
        drop(state);
        self.shared.changed.notify_waiters();
    }

    /// Writes into a group, or into a topic of it. In privacy mode the bot hears only what is said to it.
    ///
    /// # Errors
    /// Fails if there is no such group.
    pub fn say_in(&self, who: &str, group: i64, topic: Option<i64>, words: &str) -> anyhow::Result<()> {
        let mut state = self.shared.state();
        let person = person(&mut state, who);
        let (message_id, date) = (state.new_message_id(), state.clock.seconds());
        let there = state.groups.get(&group).context("there is no such group")?;
        let named = format!("@{BOT_NAME}");
        let command = words.starts_with('/');
        let others = command
            && words.split_whitespace().next().is_some_and(|head| head.contains('@') && !head.ends_with(&named));
        let heard = !there.privacy || command || words.contains(&named);
        let mut message = json!({ "message_id": message_id, "from": user(&person), "chat": group_chat(group, there), "date": date, "text": words });
        if let Some(topic) = topic {
            message["message_thread_id"] = json!(topic);
            message["is_topic_message"] = json!(true);
        }
        let entities = entities(words);
        if !entities.is_empty() {
            message["entities"] = json!(entities);
        }
        if there.bot == Membership::Member && heard && !others {
            state.tell("message", &message, person.id);
        }
        drop(state);
        self.shared.changed.notify_waiters();
        Ok(())
    }

    /// Speaks to the bot by its name, in a group.
    ///
    /// # Errors
    /// Fails if there is no such group.
    pub fn mention(&self, who: &str, group: i64) -> anyhow::Result<()> {
        self.say_in(who, group, None, &format!("@{BOT_NAME} お願いします"))
    }

    /// Turns a group into a supergroup: it gets another id.
    pub fn migrate(&self, old: i64) -> i64 {
        let mut state = self.shared.state();
        let new = -1_000_000_000_000 - state.new_id();
        let Some(group) = state.groups.get_mut(&old) else { return old };
        group.moved = Some(new);
        let (title, members, bot) = (group.title.clone(), group.members.clone(), group.bot);
        let old_chat = group_chat(old, group);
        let grown = Group { title, forum: false, members, bot, privacy: true, moved: None };
        let new_chat = group_chat(new, &grown);
        state.groups.insert(new, grown);
        let date = state.clock.seconds();
        let anonymous =
            json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot" });
        for (chat, lane, other, id) in
            [(old_chat, old, "migrate_to_chat_id", new), (new_chat, new, "migrate_from_chat_id", old)]
        {
            let message_id = state.new_message_id();
            let service = json!({ "message_id": message_id, "from": anonymous, "chat": chat, "date": date, other: id });
            state.tell("message", &service, lane);
        }
        drop(state);
        self.shared.changed.notify_waiters();
        new
    }

    /// Blocks the bot, or lets it in again.
    pub fn block(&self, who: &str, blocked: Blocked) {
        let mut state = self.shared.state();
        person(&mut state, who);
        state.people.entry(who.to_owned()).and_modify(|person| person.blocked = blocked == Blocked::Yes);
        let person = person(&mut state, who);
        let (old, new) = match blocked {
            Blocked::Yes => (json!({ "status": "member", "user": bot_user() }), Membership::Kicked.json()),
            Blocked::No => (Membership::Kicked.json(), json!({ "status": "member", "user": bot_user() })),
        };
        let date = state.clock.seconds();
        let change = json!({ "chat": private_chat(&person), "from": user(&person), "date": date, "old_chat_member": old, "new_chat_member": new });
        state.tell("my_chat_member", &change, person.id);
        drop(state);
        self.shared.changed.notify_waiters();
    }
}

/// Whether somebody wants nothing of the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// It cannot write.
    Yes,
    /// It can.
    No,
}

/// Finds somebody, or meets somebody.
fn person(state: &mut State, who: &str) -> Person {
    if let Some(person) = state.people.get(who) {
        return person.clone();
    }
    let id = state.new_id();
    let person = Person { id, name: who.to_owned(), language: Some("ja".into()), started: false, blocked: false };
    state.people.insert(who.to_owned(), person.clone());
    person
}

fn say(state: &mut State, who: &str, words: &str) {
    let person = person(state, who);
    let (message_id, date) = (state.new_message_id(), state.clock.seconds());
    let chat = private_chat(&person);
    let mut message =
        json!({ "message_id": message_id, "from": user(&person), "chat": chat, "date": date, "text": words });
    let entities = entities(words);
    if !entities.is_empty() {
        message["entities"] = json!(entities);
    }
    state.tell("message", &message, person.id);
}

/// Marks commands and names as Telegram does.
fn entities(words: &str) -> Vec<Value> {
    let mut entities = Vec::new();
    let mut at = 0;
    for word in words.split_inclusive(' ') {
        let bare = word.trim_end();
        let kind = match bare.chars().next() {
            Some('/') if bare.len() > 1 && at == 0 => Some("bot_command"),
            Some('@') if bare.len() > 1 => Some("mention"),
            Some(_) | None => None,
        };
        entities.extend(kind.map(|kind| json!({ "type": kind, "offset": at, "length": html::units(bare) })));
        at += html::units(word);
    }
    entities
}

/// Tells whether somebody sees what stands in a chat.
pub(super) fn sees(state: &State, person: &Person, chat: i64) -> bool {
    debug_assert_ne!(person.id, BOT);
    chat == person.id || state.groups.get(&chat).is_some_and(|group| group.members.contains(&person.name))
}

/// Lists the buttons of a keyboard.
pub(super) fn buttons(markup: Option<&Value>) -> impl Iterator<Item = &Value> {
    let rows = markup.and_then(|markup| markup["inline_keyboard"].as_array());
    rows.into_iter().flatten().flat_map(|row| row.as_array().into_iter().flatten())
}
