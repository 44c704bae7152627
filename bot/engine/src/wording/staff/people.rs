//! The people: a page of them, one of them, their team and their roles.

use super::{called, company, heads_args, labelled, press, role_key, short};
use crate::StaffPress;
use crate::reply::{Page, Person, PersonLine, State};
use crate::wording::voice::Voice;
use chat::{Button, Command, Message};
use journey::ledger::Grant;
use journey::{MemberId, TeamId};

/// Letters of a name, and of a team's name, on a button.
const ON_A_BUTTON: usize = 20;

/// Lists a page of people.
pub(super) fn list(voice: &Voice<'_>, page: &Page<'_>) -> Message {
    let shown = voice.blank().line("staff-people", &heads_args(page.heads)).line("staff-people-page", &place(page));
    let button = |line: &PersonLine<'_>| labelled(label(voice, line), StaffPress::Person(line.member.clone()));
    let shown = page.people.iter().fold(shown, |shown, line| shown.row(vec![button(line)]));
    let rows = [
        turn(voice, page, StaffPress::People),
        vec![
            voice.command("button-invite", Command::Invite),
            press(voice, "button-staff-list", StaffPress::List),
            company(voice),
        ],
    ];
    shown.rows(rows).done()
}

/// Tells which people of how many a page shows.
pub(super) fn place(page: &Page<'_>) -> [(&'static str, content::Value<'static>); 3] {
    let from = usize::from(page.from);
    [("from", (from + 1).into()), ("to", (from + page.people.len()).into()), ("of", page.of.into())]
}

/// The ways to the pages before and after.
pub(super) fn turn(voice: &Voice<'_>, page: &Page<'_>, to: impl Fn(u16) -> StaffPress) -> Vec<Button> {
    let size = crate::flows::staff::PAGE;
    let step = u16::try_from(size).expect("a short page");
    let earlier = (page.from > 0).then(|| press(voice, "button-staff-earlier", to(page.from.saturating_sub(step))));
    let more = usize::from(page.from) + size < page.of;
    let later = more.then(|| press(voice, "button-staff-more", to(page.from.saturating_add(step))));
    earlier.into_iter().chain(later).collect()
}

/// What stands on somebody's button: name, team, and what is unusual about them.
pub(super) fn label(voice: &Voice<'_>, line: &PersonLine<'_>) -> String {
    let mut parts = vec![short(&called(voice, &line.member, line.name), ON_A_BUTTON)];
    parts.extend(line.team.map(|team| short(team, ON_A_BUTTON)));
    parts.extend((line.state != State::Begun).then(|| voice.word(state_key(line.state))));
    parts.join("・")
}

fn state_key(state: State) -> &'static str {
    match state {
        State::Begun => "staff-state-begun",
        State::Waiting => "staff-state-waiting",
        State::Unconnected => "staff-state-unconnected",
        State::Left => "staff-state-left",
    }
}

/// Shows one.
pub(super) fn person(voice: &Voice<'_>, person: &Person<'_>) -> Message {
    let line = &person.line;
    let name = called(voice, &line.member, line.name);
    let page = voice.blank().line_with("staff-person", "name", &name, &[]);
    let page = match line.team {
        Some(team) => page.line_with("staff-person-team", "name", team, &[]),
        None => page.line("staff-person-teamless", &[]),
    };
    let state = voice.word(state_key(line.state));
    let page = page.line("staff-person-state", &[("state", state.as_str().into())]);
    let page = person.grants.iter().fold(page, |page, (role, team)| {
        let role = voice.word(role_key(*role));
        match team {
            Some(team) => {
                // The role's own words stand around what a person wrote.
                let role = voice.say("staff-role-of", &[("role", role.as_str().into()), ("team", (*team).into())]);
                page.line_with("staff-person-role", "role", &role, &[])
            }
            None => page.line("staff-person-role", &[("role", role.as_str().into())]),
        }
    });
    let page = if person.stopped { page.line("staff-person-stopped", &[]) } else { page };
    let member = || line.member.clone();
    let deeds = match line.state {
        State::Left => vec![press(voice, "button-staff-here", StaffPress::Here(member()))],
        State::Begun | State::Waiting => vec![
            press(voice, "button-staff-place", StaffPress::Place(member())),
            press(voice, "button-staff-roles", StaffPress::Roles(member())),
            press(voice, "button-staff-leave", StaffPress::Leave(member())),
        ],
        State::Unconnected => vec![
            press(voice, "button-staff-place", StaffPress::Place(member())),
            press(voice, "button-staff-leave", StaffPress::Leave(member())),
        ],
    };
    page.rows([deeds, vec![press(voice, "button-staff-people", StaffPress::People(0)), company(voice)]]).done()
}

/// Offers the teams.
pub(super) fn place_wanted(
    voice: &Voice<'_>,
    member: &MemberId,
    name: Option<&str>,
    teams: &[(TeamId, &str)],
) -> Message {
    let page = voice.blank().line_with("staff-place-ask", "name", &called(voice, member, name), &[]);
    let button = |(id, name): &(TeamId, &str)| {
        labelled(short(name, ON_A_BUTTON), StaffPress::Placed(member.clone(), Some(id.clone())))
    };
    let buttons: Vec<Button> = teams.iter().map(button).collect();
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    let none = press(voice, "button-staff-no-team", StaffPress::Placed(member.clone(), None));
    page.rows([vec![none, press(voice, "button-staff-back", StaffPress::Person(member.clone()))]]).done()
}

/// Offers the roles.
pub(super) fn roles(
    voice: &Voice<'_>,
    member: &MemberId,
    name: Option<&str>,
    can_give: &[(Grant, Option<&str>)],
    can_take: &[(Grant, Option<&str>)],
) -> Message {
    let page = voice.blank().line_with("staff-roles-ask", "name", &called(voice, member, name), &[]);
    let label = |key: &str, (grant, team): &(Grant, Option<&str>)| {
        let role = voice.word(role_key(grant.role));
        let role = match team {
            Some(team) => {
                let team = short(team, ON_A_BUTTON);
                voice.say("staff-role-of", &[("role", role.as_str().into()), ("team", team.as_str().into())])
            }
            None => role,
        };
        voice.say(key, &[("role", role.as_str().into())])
    };
    let give = can_give
        .iter()
        .map(|one| labelled(label("button-staff-give", one), StaffPress::Give(member.clone(), one.0.clone())));
    let take = can_take
        .iter()
        .map(|one| labelled(label("button-staff-take", one), StaffPress::Take(member.clone(), one.0.clone())));
    let page = take.chain(give).fold(page, |page, button| page.row(vec![button]));
    let back = press(voice, "button-staff-back", StaffPress::Person(member.clone()));
    page.rows([vec![back, company(voice)]]).done()
}

/// Asks whether somebody left.
pub(super) fn leave(voice: &Voice<'_>, member: &MemberId, name: Option<&str>) -> Message {
    let row = vec![
        press(voice, "button-staff-yes-leave", StaffPress::Gone(member.clone())),
        press(voice, "button-staff-back", StaffPress::Person(member.clone())),
    ];
    voice.blank().line_with("staff-leave-ask", "name", &called(voice, member, name), &[]).rows([row]).done()
}
