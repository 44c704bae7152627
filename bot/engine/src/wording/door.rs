//! The lobby, codes given and taken, and the card in a shared room.

use super::about::with_name;
use super::voice::Voice;
use crate::{House, Press, StaffPress, Strangers};
use chat::{Command, Message};
use journey::{Code, Entry, TeamId};

/// Says to a stranger what this is, who runs it, and what opens the door.
pub(super) fn lobby(voice: &Voice<'_>) -> Message {
    let language = voice.command("button-language", Command::Language);
    let verify = voice.command("button-verify", Command::Verify);
    let page = voice.page("notice-hello").line("lobby-why", &[]).gap();
    let page = page.line("lobby-code", &[]).line("lobby-ask", &[]);
    match voice.house {
        House::Company { operator, strangers: Strangers::Invited } => page
            .gap()
            .line_with("verify-company", "operator", operator, &[])
            .line("lobby-kept", &[])
            .rows([vec![language, verify]])
            .done(),
        House::Company { operator, strangers: Strangers::Welcome } => page
            .line("lobby-found", &[])
            .gap()
            .line_with("verify-company", "operator", operator, &[])
            .line("lobby-kept", &[])
            .rows([vec![voice.button("button-found", &Press::Found)], vec![language, verify]])
            .done(),
        House::ThisComputer { .. } => page.line("lobby-kept", &[]).rows([vec![language, verify]]).done(),
    }
}

/// Says that the person is there already.
pub(super) fn inside(voice: &Voice<'_>, entry: Entry) -> Message {
    let page = match entry {
        Entry::Join => voice.page("code-inside"),
        Entry::Link => voice.page("code-own"),
    };
    page.rows([voice.command_row()]).done()
}

/// Says where the person came in; what comes next is said below.
pub(super) fn joined(voice: &Voice<'_>, organization: Option<&str>) -> Message {
    match organization {
        Some(name) => with_name(voice, "joined-name", name).done(),
        None => voice.only("joined"),
    }
}

/// Says that both chats are one person's from here on.
pub(super) fn linked(voice: &Voice<'_>, organization: Option<&str>) -> Message {
    let page = match organization {
        Some(name) => with_name(voice, "linked-name", name),
        None => voice.page("linked"),
    };
    page.rows([voice.command_row()]).done()
}

/// Shows a code and how to use it. The first line is kept for `verify`, so the code stands below it.
pub(super) fn shared(voice: &Voice<'_>, code: &Code, entry: Entry) -> Message {
    let page = match entry {
        Entry::Join => voice.page("share-join"),
        Entry::Link => voice.page("share-link"),
    };
    let page = page.gap().line_with("share-code", "code", code.expose(), &[]).gap();
    let page = match entry {
        Entry::Join => page.line("share-join-how", &[]).line("share-join-until", &[]),
        Entry::Link => page.line("share-link-how", &[]).line("share-link-until", &[]),
    };
    page.rows([voice.command_row()]).done()
}

/// The way from a shared room to one's own; from the room of a team, also into the team.
pub(super) fn start_card(voice: &Voice<'_>, team: Option<&(TeamId, &str)>) -> Message {
    match team {
        None => voice.page("room-card").rows([vec![voice.command("button-mine", Command::Menu)]]).done(),
        Some((team, name)) => {
            let mine = voice.button("button-mine", &Press::Staff(StaffPress::Mine(team.clone())));
            with_name(voice, "room-card-team", name).rows([vec![mine]]).done()
        }
    }
}
