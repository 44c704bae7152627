//! What Discord tells us, as updates and changes, or nothing. Pure.
//!
//! Only the fields we need are read: a field that Discord adds or changes elsewhere must not cost anybody an answer.

mod wire;

use crate::outgoing::token_of;
use chat::{
    Account, Act, Address, Change, Command, Platform, Room, Secret, Update, UpdateKey, Workspace, WorkspaceChange,
};
use serde_json::Value;
use serenity::model::gateway::GatewayIntents;
use std::fmt::Display;
use wire::Id;

/// What was in an event.
#[derive(Clone, Debug)]
pub(crate) enum Heard {
    /// Somebody did something; an interaction also waits for its acknowledgement.
    Update(Box<Update>, Option<Box<Interaction>>),
    /// Something happened to a guild.
    Changed(WorkspaceChange),
    /// Nothing for us.
    Nothing,
}

/// An interaction that waits to be acknowledged.
#[derive(Clone, Debug)]
pub(crate) struct Interaction {
    /// Its id.
    pub(crate) id: String,
    /// Our application's id.
    pub(crate) application: String,
    /// What lets us answer.
    pub(crate) token: Secret,
    /// Who acted.
    pub(crate) person: String,
    /// What they did.
    pub(crate) kind: Kind,
    /// Whether others read along where it happened.
    pub(crate) shared: bool,
    /// Where it happened, if the person is alone with us there.
    pub(crate) room: Option<String>,
    /// The language of the person's Discord.
    pub(crate) locale: Option<String>,
}

/// How an interaction came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// By a slash command.
    Command,
    /// By a button or a menu.
    Component,
}

/// What the signed door is told.
#[derive(Clone, Debug)]
pub(crate) enum Request {
    /// Discord asks whether anybody is there.
    Ping,
    /// An interaction, or something we have no use for.
    Interaction(Heard),
}

/// The slash command.
pub(crate) const COMMAND: &str = "hoshi";

/// The option of the slash command.
pub(crate) const OPTION: &str = "do";

/// The events that are read; the gateway is asked for these and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventKind {
    /// Somebody used the command or pressed something.
    Interaction,
    /// Somebody wrote.
    Message,
    /// A guild is there.
    GuildCame,
    /// A guild is gone, or out of reach.
    GuildWent,
}

impl EventKind {
    pub(crate) const ALL: [EventKind; 4] =
        [EventKind::Interaction, EventKind::Message, EventKind::GuildCame, EventKind::GuildWent];

    /// Names the event as Discord does.
    pub(crate) fn name(self) -> &'static str {
        match self {
            EventKind::Interaction => "INTERACTION_CREATE",
            EventKind::Message => "MESSAGE_CREATE",
            EventKind::GuildCame => "GUILD_CREATE",
            EventKind::GuildWent => "GUILD_DELETE",
        }
    }

    /// Tells what has to be asked for, so that the event comes.
    /// <https://discord.com/developers/docs/events/gateway#list-of-intents>
    pub(crate) fn intents(self) -> GatewayIntents {
        match self {
            EventKind::Interaction => GatewayIntents::empty(),
            EventKind::Message => GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES,
            EventKind::GuildCame | EventKind::GuildWent => GatewayIntents::GUILDS,
        }
    }
}

/// Reads an event of the gateway. `bot` is the bot's own id; `mark` names the event where nothing in it does.
///
/// # Errors
/// Fails when one of the events we need has not even the fields we need.
pub(crate) fn event(name: &str, data: Value, bot: &str, mark: &dyn Display) -> serde_json::Result<Heard> {
    let Some(kind) = EventKind::ALL.into_iter().find(|kind| kind.name() == name) else { return Ok(Heard::Nothing) };
    Ok(match kind {
        EventKind::Interaction => interaction(serde_json::from_value(data)?),
        EventKind::Message => message(serde_json::from_value(data)?, bot),
        EventKind::GuildCame => guild_came(&serde_json::from_value(data)?),
        EventKind::GuildWent => guild_went(&serde_json::from_value(data)?, mark),
    })
}

/// Reads the body of a signed request.
///
/// # Errors
/// Fails on what is no interaction.
pub(crate) fn request(body: &[u8]) -> serde_json::Result<Request> {
    let read: wire::Interaction = serde_json::from_slice(body)?;
    Ok(if read.kind == wire::PING { Request::Ping } else { Request::Interaction(interaction(read)) })
}

/// Says that the bot is in a guild.
pub(crate) fn added(guild: &str, mark: &dyn Display) -> WorkspaceChange {
    WorkspaceChange {
        key: UpdateKey(format!("discord:guild:{guild}:added:{mark}")),
        workspace: workspace(guild),
        what: Change::Added,
    }
}

/// Says that the bot is no longer in a guild.
pub(crate) fn removed(guild: &str, mark: &dyn Display) -> WorkspaceChange {
    WorkspaceChange {
        key: UpdateKey(format!("discord:guild:{guild}:removed:{mark}")),
        workspace: workspace(guild),
        what: Change::Removed,
    }
}

/// Names the room where a person is alone with us.
pub(crate) fn private_room(person: &str) -> Address {
    Address { workspace: Workspace::direct(Platform::Discord), room: Room::Private(person.to_owned()) }
}

fn workspace(guild: &str) -> Workspace {
    Workspace { platform: Platform::Discord, id: guild.to_owned() }
}

fn home(guild: Option<&Id>) -> Workspace {
    guild.map_or_else(|| Workspace::direct(Platform::Discord), |guild| workspace(guild.as_str()))
}

fn interaction(read: wire::Interaction) -> Heard {
    let (kind, act) = match (read.kind, read.data) {
        (wire::COMMAND, Some(data)) if data.name.as_deref() == Some(COMMAND) => (Kind::Command, asked(data.options)),
        (wire::COMPONENT, Some(data)) => {
            let carried = data.values.first().or(data.custom_id.as_ref()).map_or("", |one| one);
            (Kind::Component, Act::Pressed(token_of(carried)))
        }
        _ => return Heard::Nothing,
    };
    let user = read.member.and_then(|member| member.user).or(read.user);
    let Some(user) = user else { return Heard::Nothing };
    let (name, id) = user.into_parts();
    let person = id.into_string();
    let update = Update {
        key: UpdateKey(format!("discord:i:{}", read.id.as_str())),
        from: private_room(&person),
        account: Account { workspace: home(read.guild_id.as_ref()), id: person.clone() },
        act,
        name,
    };
    let waiting = Interaction {
        id: read.id.into_string(),
        application: read.application_id.into_string(),
        token: Secret::new(read.token),
        person,
        kind,
        shared: read.guild_id.is_some(),
        room: read.channel_id.filter(|_| read.context == Some(wire::ALONE)).map(Id::into_string),
        locale: read.locale,
    };
    Heard::Update(Box::new(update), Some(Box::new(waiting)))
}

fn asked(options: Vec<wire::Choice>) -> Act {
    let word = options.into_iter().find(|option| option.name == OPTION).and_then(|option| option.value);
    let word = word.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
    match word {
        None => Act::Asked(Command::Menu),
        Some(word) => Command::parse(&word).map_or(Act::Said(word), Act::Asked),
    }
}

fn message(read: wire::Message, bot: &str) -> Heard {
    let by_machine = read.author.bot || read.webhook_id.is_some() || read.author.id.as_str() == bot;
    if by_machine || !wire::WRITTEN.contains(&read.kind) {
        return Heard::Nothing;
    }
    let (name, id) = read.author.into_parts();
    let person = id.into_string();
    let (from, act) = match &read.guild_id {
        None if read.content.trim().is_empty() => return Heard::Nothing,
        None => (private_room(&person), Act::Said(read.content)),
        // An answer to one of our messages carries us among its mentions too; only our name in the text calls us.
        Some(guild) if called(bot).iter().any(|name| read.content.contains(name)) => {
            let room = Room::Shared(read.channel_id.as_str().to_owned());
            (Address { workspace: workspace(guild.as_str()), room }, called_with(bot, &read.content))
        }
        Some(_) => return Heard::Nothing,
    };
    let account = Account { workspace: home(read.guild_id.as_ref()), id: person };
    let key = UpdateKey(format!("discord:m:{}", read.id.as_str()));
    Heard::Update(Box::new(Update { key, from, account, act, name }), None)
}

/// Writes our name as it stands in a text.
fn called(bot: &str) -> [String; 2] {
    [format!("<@{bot}>"), format!("<@!{bot}>")]
}

/// A call by our name alone asks for the menu; words beside it may mean something.
fn called_with(bot: &str, content: &str) -> Act {
    let words = called(bot).iter().fold(content.to_owned(), |words, name| words.replace(name, " "));
    match words.trim() {
        "" => Act::Asked(Command::Menu),
        words => Act::Said(words.to_owned()),
    }
}

/// A guild comes with each new session, not only when the bot is added; the moment of joining tells the two apart.
fn guild_came(read: &wire::Guild) -> Heard {
    if read.unavailable == Some(true) {
        return Heard::Nothing;
    }
    Heard::Changed(added(read.id.as_str(), &read.joined_at.as_deref().unwrap_or("once")))
}

/// A guild that is only unavailable comes back by itself.
fn guild_went(read: &wire::Guild, mark: &dyn Display) -> Heard {
    match read.unavailable {
        Some(true) => Heard::Nothing,
        Some(false) | None => Heard::Changed(removed(read.id.as_str(), mark)),
    }
}

#[cfg(test)]
mod tests;
