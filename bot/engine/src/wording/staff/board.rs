//! The company at a glance, its language and its time zone.

use super::{company, heads_args, press};
use crate::flows::staff::board::ZONES;
use crate::reply::{Board, Heads, Sight, ToSetUp};
use crate::wording::voice::{Page, Voice};
use crate::wording::{checks, devices, leads, prints};
use crate::{Press, StaffPress};
use chat::{Button, Command, Message};
use content::Locale;
use journey::TeamId;
use journey::ledger::Rollout;

/// Shows the company, as far as somebody sees it.
pub(super) fn board(voice: &Voice<'_>, board: &Board<'_>) -> Message {
    let page = voice.page("staff-board");
    let page = match board.organization {
        Some(name) => page.line_with("staff-board-name", "name", name, &[]),
        None => page.line("staff-board-nameless", &[]),
    };
    let page = match &board.sight {
        Sight::Whole { heads, teams, roles, rollout, quiet, locale, zone, next, .. } => {
            let page = whole(page, *heads, *teams, *roles);
            let reach = reached(voice, rollout);
            let language = voice.word(&format!("language-{locale}"));
            let page = page.line("staff-board-reach", &[("reach", reach.as_str().into())]);
            let page = if *quiet { page.line("staff-board-quiet", &[]) } else { page };
            let page = page
                .line("staff-board-language", &[("language", language.as_str().into())])
                .line("staff-board-zone", &[("zone", zone.as_str().into())]);
            match next {
                Some(next) => page.gap().line(next_key(*next), &[]),
                None => page,
            }
        }
        Sight::Teams(teams) => teams
            .iter()
            .fold(page, |page, (name, heads)| page.line_with("staff-team-line", "name", name, &heads_args(*heads))),
        Sight::Own => page,
    };
    let page = match (board.team, &board.sight) {
        (Some(name), Sight::Own | Sight::Teams(_)) => page.line_with("staff-board-team", "name", name, &[]),
        (_, _) => page,
    };
    rows(voice, coordinators(page, board), &board.sight)
}

fn whole(page: Page<'_>, heads: Heads, teams: usize, roles: [usize; 3]) -> Page<'_> {
    let [coordinators, managers, auditors] = roles;
    let page = page.line("staff-board-heads", &heads_args(heads));
    let page = if heads.left > 0 { page.line("staff-board-left", &[("left", heads.left.into())]) } else { page };
    let page = if teams > 0 { page.line("staff-board-teams", &[("count", teams.into())]) } else { page };
    let args = [("coordinators", coordinators.into()), ("managers", managers.into()), ("auditors", auditors.into())];
    page.line("staff-board-roles", &args)
}

/// Says who coordinates, to whoever does not do it themself.
fn coordinators<'a>(page: Page<'a>, board: &Board<'_>) -> Page<'a> {
    let changes = matches!(board.sight, Sight::Whole { changes: true, .. });
    if changes || board.coordinators.is_empty() {
        return page;
    }
    let page = board.coordinators.iter().fold(page.gap(), |page, name| match name {
        Some(name) => page.line_with("staff-board-coordinator", "name", name, &[]),
        None => page.line("staff-board-coordinator-unnamed", &[]),
    });
    page.line("staff-board-ask", &[])
}

fn rows(voice: &Voice<'_>, page: Page<'_>, sight: &Sight<'_>) -> Message {
    let mine = press(voice, "button-staff-me", StaffPress::MyName);
    let last = vec![mine, voice.command("button-human", Command::Human), voice.command("button-menu", Command::Menu)];
    match sight {
        Sight::Whole { changes: true, .. } => page
            .rows([
                vec![
                    voice.button("button-name", &Press::Name),
                    press(voice, "button-staff-teams", StaffPress::Teams),
                    press(voice, "button-staff-people", StaffPress::People(0)),
                ],
                vec![
                    press(voice, "button-staff-reach", StaffPress::Reach),
                    press(voice, "button-staff-languages", StaffPress::Languages),
                    press(voice, "button-staff-zones", StaffPress::Zones),
                ],
                vec![
                    voice.command("button-invite", Command::Invite),
                    press(voice, "button-staff-list", StaffPress::List),
                    prints::shelf(voice),
                    devices::list(voice),
                    checks::settings(voice),
                ],
                last,
            ])
            .done(),
        Sight::Teams(_) => page.rows([vec![leads::list(voice)], last]).done(),
        Sight::Whole { changes: false, .. } | Sight::Own => page.rows([last]).done(),
    }
}

fn next_key(next: ToSetUp) -> &'static str {
    match next {
        ToSetUp::Name => "staff-next-name",
        ToSetUp::People => "staff-next-people",
        ToSetUp::Teams => "staff-next-teams",
        ToSetUp::Reach => "staff-next-reach",
    }
}

/// Says whom we may write to.
pub(super) fn reached(voice: &Voice<'_>, rollout: &Rollout) -> String {
    match rollout {
        Rollout::OnlyUs => voice.word("staff-reach-only-us"),
        Rollout::Pilot(people) => voice.say("staff-reach-pilot", &[("count", people.len().into())]),
        Rollout::Teams(teams) => voice.say("staff-reach-teams", &[("count", teams.len().into())]),
        Rollout::All => voice.word("staff-reach-all"),
    }
}

/// Offers the languages.
pub(super) fn languages(voice: &Voice<'_>) -> Message {
    let button = |locale: Locale| press(voice, &format!("language-{locale}"), StaffPress::Speaks(locale));
    voice.page("staff-language-ask").rows([Locale::ALL.map(button).to_vec(), vec![company(voice)]]).done()
}

/// Offers the time zones.
pub(super) fn zones(voice: &Voice<'_>) -> Message {
    offered(voice, voice.page("staff-zone-ask"), StaffPress::Zone).rows([vec![company(voice)]]).done()
}

/// Offers the time zones for a team.
pub(super) fn zones_of_team(voice: &Voice<'_>, team: &TeamId, name: &str) -> Message {
    let page = voice.blank().line_with("staff-team-zone-ask", "name", name, &[]);
    let same = press(voice, "button-zone-none", StaffPress::TeamZone(team.clone(), None));
    let back = press(voice, "button-staff-back", StaffPress::Team(team.clone()));
    let page = offered(voice, page, |number| StaffPress::TeamZone(team.clone(), Some(number)));
    page.rows([vec![same, back]]).done()
}

fn offered<'a>(voice: &Voice<'_>, page: Page<'a>, what: impl Fn(u8) -> StaffPress) -> Page<'a> {
    let button = |number: usize| {
        let number = u8::try_from(number).expect("a short list");
        press(voice, &format!("button-zone-{number}"), what(number))
    };
    let buttons: Vec<Button> = (0..ZONES.len()).map(button).collect();
    buttons.chunks(4).fold(page, |page, row| page.row(row.to_vec()))
}
