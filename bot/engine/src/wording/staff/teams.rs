//! Teams.

use super::{company, heads_args, labelled, press, short};
use crate::StaffPress;
use crate::reply::Heads;
use crate::wording::leads;
use crate::wording::voice::Voice;
use chat::{Button, Message};
use journey::TeamId;

/// Teams in a row of buttons.
const IN_A_ROW: usize = 3;
/// Letters of a team's name on a button.
const ON_A_BUTTON: usize = 20;

/// Lists the teams.
pub(super) fn list(voice: &Voice<'_>, teams: &[(TeamId, &str, Heads)]) -> Message {
    let page = if teams.is_empty() { voice.page("staff-teams-none") } else { voice.page("staff-teams") };
    let page = teams
        .iter()
        .fold(page, |page, (_, name, heads)| page.line_with("staff-team-line", "name", name, &heads_args(*heads)));
    let button =
        |(id, name, _): &(TeamId, &str, Heads)| labelled(short(name, ON_A_BUTTON), StaffPress::Team(id.clone()));
    let buttons: Vec<Button> = teams.iter().map(button).collect();
    let page = buttons.chunks(IN_A_ROW).fold(page, |page, row| page.row(row.to_vec()));
    let new = press(voice, "button-staff-new-team", StaffPress::NewTeam);
    let set = (!teams.is_empty()).then(|| leads::way(voice));
    page.rows([[new].into_iter().chain(set).chain([company(voice)]).collect()]).done()
}

/// Shows one.
pub(super) fn team(
    voice: &Voice<'_>,
    (id, name): (&TeamId, &str),
    heads: Heads,
    managers: &[Option<&str>],
    tied: bool,
    zone: Option<&str>,
) -> Message {
    let page = voice.blank().line_with("staff-team", "name", name, &[]).line("staff-team-heads", &heads_args(heads));
    let page = managers.iter().fold(page, |page, manager| match manager {
        Some(name) => page.line_with("staff-team-manager", "name", name, &[]),
        None => page.line("staff-team-manager-unnamed", &[]),
    });
    let page =
        if tied { page.line("staff-team-tied", &[]) } else { page.line_with("staff-team-untied", "name", name, &[]) };
    let page = match zone {
        Some(zone) => page.line("staff-board-zone", &[("zone", zone.into())]),
        None => page,
    };
    page.rows([
        vec![
            press(voice, "button-staff-rename", StaffPress::RenameTeam(id.clone())),
            press(voice, "button-staff-zones", StaffPress::TeamZones(id.clone())),
            press(voice, "button-staff-dissolve", StaffPress::DissolveTeam(id.clone())),
        ],
        vec![press(voice, "button-staff-teams", StaffPress::Teams), company(voice)],
    ])
    .done()
}

/// Says one thing about a team, and leads to it.
pub(super) fn one(voice: &Voice<'_>, key: &str, id: &TeamId, name: &str) -> Message {
    let row = vec![
        labelled(short(name, ON_A_BUTTON), StaffPress::Team(id.clone())),
        press(voice, "button-staff-new-team", StaffPress::NewTeam),
        company(voice),
    ];
    voice.blank().line_with(key, "name", name, &[]).rows([row]).done()
}

/// Asks whether a team is to be dissolved.
pub(super) fn dissolve(voice: &Voice<'_>, id: &TeamId, name: &str, members: usize) -> Message {
    let row = vec![
        press(voice, "button-staff-yes-dissolve", StaffPress::TeamDissolved(id.clone())),
        press(voice, "button-staff-back", StaffPress::Team(id.clone())),
    ];
    voice.blank().line_with("staff-team-dissolve", "name", name, &[("members", members.into())]).rows([row]).done()
}

/// Says that a team is dissolved.
pub(super) fn dissolved(voice: &Voice<'_>, name: &str) -> Message {
    let page = voice.blank().line_with("staff-team-dissolved", "name", name, &[]);
    page.rows([vec![press(voice, "button-staff-teams", StaffPress::Teams), company(voice)]]).done()
}

/// Says which time zone a team follows.
pub(super) fn zoned(voice: &Voice<'_>, id: &TeamId, name: &str, zone: Option<&str>) -> Message {
    let page = match zone {
        Some(zone) => voice.blank().line_with("staff-team-zoned", "name", name, &[("zone", zone.into())]),
        None => voice.blank().line_with("staff-team-zoned-none", "name", name, &[]),
    };
    let back = press(voice, "button-staff-back", StaffPress::Team(id.clone()));
    page.rows([vec![back, company(voice)]]).done()
}
