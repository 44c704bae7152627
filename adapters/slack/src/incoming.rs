//! Slack's words in ours, or nothing. Pure: whoever calls has checked already that they are Slack's.

use crate::escape;
use crate::wire::{Event, Interaction, Slash, Wrapping};
use chat::{Account, Act, Address, Change, Command, Platform, Token, Update, UpdateKey, Workspace, WorkspaceChange};
use serde_json::Value;

#[cfg(test)]
mod tests;

/// The events we listen to; the manifest asks for these and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EventKind {
    /// Somebody wrote to the bot.
    Message,
    /// Somebody named the bot in a channel.
    Mention,
    /// Somebody opened the conversation with the bot.
    Opened,
    /// The app was taken out of the workspace.
    Uninstalled,
    /// The bot's token was taken away.
    Revoked,
}

impl EventKind {
    pub(crate) const ALL: [EventKind; 5] =
        [EventKind::Message, EventKind::Mention, EventKind::Opened, EventKind::Uninstalled, EventKind::Revoked];

    /// Names the event as it comes.
    pub(crate) fn name(self) -> &'static str {
        match self {
            EventKind::Message => "message",
            EventKind::Mention => "app_mention",
            EventKind::Opened => "app_home_opened",
            EventKind::Uninstalled => "app_uninstalled",
            EventKind::Revoked => "tokens_revoked",
        }
    }

    /// Names the event as it is asked for.
    pub(crate) fn subscription(self) -> &'static str {
        match self {
            EventKind::Message => "message.im",
            EventKind::Mention | EventKind::Opened | EventKind::Uninstalled | EventKind::Revoked => self.name(),
        }
    }

    /// Names the right the event needs.
    pub(crate) fn scope(self) -> Option<&'static str> {
        match self {
            EventKind::Message => Some("im:history"),
            EventKind::Mention => Some("app_mentions:read"),
            EventKind::Opened | EventKind::Uninstalled | EventKind::Revoked => None,
        }
    }
}

/// What was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// A person did something.
    Told(Told),
    /// Something happened to a workspace.
    Changed(WorkspaceChange),
    /// Slack wants to know whether we are the ones it was told of.
    Challenge(String),
    /// Slack holds events back because there are too many.
    HeldBack,
    /// Nothing that concerns us.
    Nothing,
}

/// What a person did, and what else has to be known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) update: Update,
    /// The room of the direct conversation, where it could be seen.
    pub(crate) direct: Option<String>,
    pub(crate) aside: Aside,
}

/// Whether the place where it happened needs a word that the conversation goes on in private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aside {
    /// It happened in private.
    Needless,
    /// The answer to the slash command, used in this room, is the place for it.
    Answer {
        /// Where it was used.
        room: String,
    },
    /// It is to be said in this room, to this person alone.
    Room(String),
}

/// Reads an event with its wrapping.
pub(crate) fn event(payload: Value) -> Heard {
    let Ok(wrapping) = serde_json::from_value::<Wrapping>(payload) else { return Heard::Nothing };
    match wrapping.kind.as_str() {
        "url_verification" => wrapping.challenge.map_or(Heard::Nothing, Heard::Challenge),
        "app_rate_limited" => Heard::HeldBack,
        "event_callback" => inner(wrapping).unwrap_or(Heard::Nothing),
        _ => Heard::Nothing,
    }
}

fn inner(wrapping: Wrapping) -> Option<Heard> {
    let event: Event = serde_json::from_value(wrapping.event).ok()?;
    let kind = EventKind::ALL.into_iter().find(|kind| kind.name() == event.kind)?;
    let authorized = wrapping.authorizations.into_iter().next().and_then(|authorization| authorization.team_id);
    let team = authorized.or(wrapping.team_id)?;
    match kind {
        EventKind::Message => message(&team, event),
        EventKind::Mention => mention(&team, event),
        EventKind::Opened => opened(&team, event),
        EventKind::Uninstalled => Some(removed(&team, wrapping.event_time)),
        EventKind::Revoked => (!event.tokens.bot.is_empty()).then(|| removed(&team, wrapping.event_time)),
    }
}

fn message(team: &str, event: Event) -> Option<Heard> {
    // Words may come with a file; every other subtype is an edit, a deletion or a voice that is no person's.
    let spoken = event.subtype.as_deref().is_none_or(|subtype| subtype == "file_share");
    if event.channel_type.as_deref() != Some("im") || !spoken || is_foreign(team, &event) {
        return None;
    }
    let (user, room, stamp) = (event.user?, event.channel?, event.ts?);
    let said = escape::heard(&event.text.unwrap_or_default());
    if said.is_empty() {
        return None;
    }
    let key = format!("slack:{team}:{room}:{user}:{stamp}");
    Some(told(key, team, Who::of(&user), Act::Said(said), Some(room), Aside::Needless))
}

fn mention(team: &str, event: Event) -> Option<Heard> {
    if event.subtype.is_some() || is_foreign(team, &event) {
        return None;
    }
    let (user, room, stamp) = (event.user?, event.channel?, event.ts?);
    let update = Update {
        key: UpdateKey(format!("slack:{team}:{room}:{user}:{stamp}")),
        from: Address::shared(Platform::Slack, team, &room),
        account: account(team, &user),
        act: called_with(&event.text.unwrap_or_default()),
        name: None,
    };
    Some(Heard::Told(Told { update, direct: None, aside: Aside::Needless }))
}

/// A call by our name alone asks for the menu; words beside it may mean something.
fn called_with(text: &str) -> Act {
    let words = escape::heard(text);
    if words.is_empty() { Act::Asked(Command::Menu) } else { Act::Said(words) }
}

fn opened(team: &str, event: Event) -> Option<Heard> {
    if event.tab.as_deref() != Some("messages") {
        return None;
    }
    let (user, room, stamp) = (event.user?, event.channel?, event.at?);
    let key = format!("slack:{team}:{room}:{user}:opened:{stamp}");
    Some(told(key, team, Who::of(&user), Act::Arrived, Some(room), Aside::Needless))
}

/// Slack's own voice: it brings reminders into channels as if somebody had written them.
const SLACKBOT: &str = "USLACKBOT";

/// A bot, or a guest from another company in a channel that both share: neither may speak for this workspace.
fn is_foreign(team: &str, event: &Event) -> bool {
    let home = event.user_team.as_deref().or(event.team.as_deref());
    let machine = event.bot_id.is_some() || event.user.as_deref() == Some(SLACKBOT);
    machine || home.is_some_and(|home| home != team)
}

fn removed(team: &str, time: Option<i64>) -> Heard {
    let key = UpdateKey(format!("slack:{team}:removed:{}", time.unwrap_or_default()));
    Heard::Changed(WorkspaceChange { key, workspace: workspace(team), what: Change::Removed })
}

/// Reads what was pressed or chosen.
pub(crate) fn interaction(payload: Value) -> Vec<Heard> {
    let Ok(interaction) = serde_json::from_value::<Interaction>(payload) else { return Vec::new() };
    let Interaction { kind, user, team, channel, container, actions } = interaction;
    let room = channel.map(|channel| channel.id).or(container.channel_id);
    let (Some(team), Some(room), Some(stamp)) = (team, room, container.message_ts) else { return Vec::new() };
    let guest = user.team_id.is_some_and(|home| home != team.id);
    if kind != "block_actions" || guest || user.id.is_empty() {
        return Vec::new();
    }
    let pressed = actions.into_iter().enumerate().filter_map(|(number, action)| {
        let carried = action.value.or(action.selected_option.and_then(|choice| choice.value))?;
        let token = Token::read(&carried);
        let at = action.at;
        // The id of the element would tell which button it was: a key outlives an answer that is cut loose.
        let key = format!("slack:{}:{}:{stamp}:{number}:{at}", team.id, user.id);
        let (direct, aside) =
            if is_direct(&room) { (Some(room.clone()), Aside::Needless) } else { (None, Aside::Room(room.clone())) };
        let who = Who { id: &user.id, name: user.name.as_ref().or(user.username.as_ref()) };
        Some(told(key, &team.id, who, Act::Pressed(token), direct, aside))
    });
    pressed.collect()
}

/// Reads a slash command.
pub(crate) fn command(slash: &Slash) -> Heard {
    let Slash { team_id, channel_id, user_id, user_name, text, trigger_id } = slash;
    if [team_id, user_id, trigger_id].iter().any(|part| part.is_empty()) {
        return Heard::Nothing;
    }
    let words = escape::heard(text);
    let act = match Command::parse(&words.to_lowercase()) {
        Some(command) => Act::Asked(command),
        None if words.is_empty() => Act::Asked(Command::Menu),
        None => Act::Said(words),
    };
    let key = format!("slack:{team_id}:{user_id}:command:{trigger_id}");
    let who = Who { id: user_id, name: user_name.as_ref() };
    told(key, team_id, who, act, None, Aside::Answer { room: channel_id.clone() })
}

/// Tells a direct conversation by its id; a slash command may come from one between two people.
fn is_direct(room: &str) -> bool {
    room.starts_with('D')
}

/// Who did something, and what Slack calls them where it says so.
#[derive(Clone, Copy)]
struct Who<'a> {
    id: &'a str,
    name: Option<&'a String>,
}

impl Who<'_> {
    fn of(id: &str) -> Who<'_> {
        Who { id, name: None }
    }
}

fn told(key: String, team: &str, who: Who<'_>, act: Act, direct: Option<String>, aside: Aside) -> Heard {
    let from = Address::private(Platform::Slack, team, who.id);
    let name = who.name.filter(|name| !name.is_empty()).cloned();
    let update = Update { key: UpdateKey(key), from, account: account(team, who.id), act, name };
    Heard::Told(Told { update, direct, aside })
}

fn account(team: &str, user: &str) -> Account {
    Account { workspace: workspace(team), id: user.to_owned() }
}

pub(crate) fn workspace(team: &str) -> Workspace {
    Workspace { platform: Platform::Slack, id: team.to_owned() }
}
