//! The company, its teams, its people, and whom we may write to.

mod board;
mod list;
mod people;
mod reach;
mod teams;

use super::voice::{Page, Voice};
use crate::reply::{Heads, StaffReply};
use crate::{Press, StaffPress};
use chat::{Button, Command, Does, Message};
use content::Value;
use journey::{MemberId, NameFault, Role};

/// Words what is said in the staff room.
pub(super) fn message(voice: &Voice<'_>, reply: &StaffReply<'_>) -> Message {
    match reply {
        StaffReply::NotYours => voice.page("staff-not-yours").rows([voice.help_row()]).done(),
        StaffReply::Gone => {
            let row = vec![
                voice.command("button-mydata", Command::MyData),
                voice.command("button-verify", Command::Verify),
                voice.command("button-human", Command::Human),
            ];
            voice.page("staff-gone").rows([row]).done()
        }
        StaffReply::Board(board) => board::board(voice, board),
        StaffReply::Teams { teams } => teams::list(voice, teams),
        StaffReply::Team { team, name, heads, managers, tied, zone } => {
            teams::team(voice, (team, name), *heads, managers, *tied, *zone)
        }
        StaffReply::TeamNameWanted { standing } => {
            let page = match standing {
                Some(name) => voice.blank().line_with("staff-team-name-standing", "name", name, &[]),
                None => voice.blank(),
            };
            page.line("staff-team-name-ask", &[]).done()
        }
        StaffReply::TeamMade { team, name } => teams::one(voice, "staff-team-made", team, name),
        StaffReply::TeamThere { team, name } => teams::one(voice, "staff-team-there", team, name),
        StaffReply::TeamNamed { team, name } => teams::one(voice, "staff-team-named", team, name),
        StaffReply::NameRefused { why } => voice.only(match why {
            NameFault::Long => "staff-name-long",
            NameFault::Digits => "staff-name-digits",
            NameFault::Secret => "staff-name-secret",
            NameFault::Empty => "staff-name-empty",
        }),
        StaffReply::DissolveTeam { team, name, members } => teams::dissolve(voice, team, name, *members),
        StaffReply::TeamDissolved { name } => teams::dissolved(voice, name),
        StaffReply::NoSuchTeam => voice.only("staff-team-gone"),
        StaffReply::YourTeam { name } => voice.blank().line_with("staff-your-team", "name", name, &[]).done(),
        StaffReply::Left => voice.only("staff-left"),
        StaffReply::OwnNameWanted { standing } => {
            let page = match standing {
                Some(name) => voice.blank().line_with("staff-own-name-standing", "name", name, &[]),
                None => voice.blank(),
            };
            let later = press(voice, "button-staff-later", StaffPress::Later);
            page.line("staff-own-name-ask", &[]).rows([vec![later]]).done()
        }
        StaffReply::Called { name } => voice.blank().line_with("staff-called", "name", name, &[]).done(),
        StaffReply::Recognised { name, team } => match team {
            Some(team) => voice.blank().line_of("staff-recognised-team", &[("name", name), ("team", team)], &[]).done(),
            None => voice.blank().line_with("staff-recognised", "name", name, &[]).done(),
        },
        StaffReply::People(page) => people::list(voice, page),
        StaffReply::NoSuchPerson => {
            let people = press(voice, "button-staff-people", StaffPress::People(0));
            voice.page("staff-no-such-person").rows([vec![people, company(voice)]]).done()
        }
        StaffReply::Person(person) => people::person(voice, person),
        StaffReply::PlaceWanted { member, name, teams } => people::place_wanted(voice, member, *name, teams),
        StaffReply::RolesWanted { member, name, can_give, can_take } => {
            people::roles(voice, member, *name, can_give, can_take)
        }
        StaffReply::NotConnected => voice.page("staff-not-connected").rows([vec![company(voice)]]).done(),
        StaffReply::LastCoordinator => {
            let people = press(voice, "button-staff-people", StaffPress::People(0));
            voice.page("staff-last-coordinator").rows([vec![people, company(voice)]]).done()
        }
        StaffReply::LeaveAsked { member, name } => people::leave(voice, member, *name),
        StaffReply::YouMay { role } => {
            let role = voice.word(role_key(*role));
            voice.blank().line("staff-you-may", &[("role", role.as_str().into())]).rows([vec![company(voice)]]).done()
        }
        StaffReply::Reach { rollout, people, quiet, weekly } => reach::reach(voice, rollout, *people, *quiet, *weekly),
        StaffReply::ReachSet { to } => reach::set(voice, *to),
        StaffReply::Pilots(page) => reach::pilots(voice, page),
        StaffReply::ReachTeams { teams } => reach::teams(voice, teams),
        StaffReply::Quiet { quiet } => {
            let key = if *quiet { "staff-hushed" } else { "staff-unhushed" };
            voice.page(key).rows([vec![company(voice)]]).done()
        }
        StaffReply::LanguageWanted => board::languages(voice),
        StaffReply::Speaks { locale } => {
            let language = voice.word(&format!("language-{locale}"));
            let page = voice.blank().line("staff-speaks", &[("language", language.as_str().into())]);
            page.rows([vec![company(voice)]]).done()
        }
        StaffReply::TeamZoneWanted { team, name } => board::zones_of_team(voice, team, name),
        StaffReply::TeamZoned { team, name, zone } => teams::zoned(voice, team, name, *zone),
        StaffReply::ZoneWanted => board::zones(voice),
        StaffReply::Zoned { zone } => {
            voice.blank().line("staff-zoned", &[("zone", (*zone).into())]).rows([vec![company(voice)]]).done()
        }
        StaffReply::ListWanted => voice.only("staff-list-ask"),
        StaffReply::ListEmpty => voice.only("staff-list-empty"),
        StaffReply::ListShown(shown) => list::shown(voice, shown),
        StaffReply::TakenIn { new, moved, gone } => {
            let args = [("new", (*new).into()), ("moved", (*moved).into()), ("gone", (*gone).into())];
            let people = press(voice, "button-staff-people", StaffPress::People(0));
            voice.blank().line("staff-taken-in", &args).rows([vec![people, company(voice)]]).done()
        }
        StaffReply::ListGone => voice.only("staff-list-lost"),
    }
}

fn press(voice: &Voice<'_>, key: &str, press: StaffPress) -> Button {
    voice.button(key, &Press::Staff(press))
}

/// A button with what a person wrote on it.
fn labelled(label: String, press: StaffPress) -> Button {
    Button { label, does: Does::Press(Press::Staff(press).token()) }
}

/// The way back to the company.
fn company(voice: &Voice<'_>) -> Button {
    voice.command("button-company", Command::Company)
}

fn heads_args(heads: Heads) -> [(&'static str, Value<'static>); 3] {
    [("members", heads.members.into()), ("begun", heads.begun.into()), ("unconnected", heads.unconnected.into())]
}

/// What somebody is called; without a name, a mark by which they are told apart.
fn called(voice: &Voice<'_>, member: &MemberId, name: Option<&str>) -> String {
    let mark: String = member.as_str().chars().take(4).collect();
    name.map_or_else(|| voice.say("staff-unnamed", &[("mark", mark.as_str().into())]), str::to_owned)
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Staff => "staff-role-staff",
        Role::Manager => "staff-role-manager",
        Role::Coordinator => "staff-role-coordinator",
        Role::Auditor => "staff-role-auditor",
    }
}

/// Cuts a name down to what a button has room for.
pub(super) fn short(name: &str, longest: usize) -> String {
    if name.chars().count() <= longest {
        return name.to_owned();
    }
    name.chars().take(longest.saturating_sub(1)).chain(['…']).collect()
}

/// Adds lines of names, at most so many, and how many more there are.
fn names<'a>(page: Page<'a>, names: &[(&str, Option<&str>)]) -> Page<'a> {
    let shown = names.iter().take(SHOWN).fold(page, |page, (name, team)| match team {
        Some(team) => page.line_of("staff-list-name-team", &[("name", name), ("team", team)], &[]),
        None => page.line_with("staff-list-name", "name", name, &[]),
    });
    let more = names.len().saturating_sub(SHOWN);
    if more > 0 { shown.line("staff-list-more", &[("count", more.into())]) } else { shown }
}

/// Names that are listed one by one.
const SHOWN: usize = 12;
