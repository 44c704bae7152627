//! Whom we may write to.

use super::{board, company, labelled, people, press, short};
use crate::StaffPress;
use crate::reply::{Page, PersonLine, ReachedSoFar};
use crate::wording::voice::Voice;
use chat::{Button, Message};
use journey::TeamId;
use journey::ledger::{Rollout, Weekly};

/// Shows whom we may write to, and what can be chosen.
pub(super) fn reach(voice: &Voice<'_>, rollout: &Rollout, people: usize, quiet: bool, weekly: Weekly) -> Message {
    let reached = board::reached(voice, rollout);
    let page = voice.blank().line("staff-reach", &[("reach", reached.as_str().into()), ("people", people.into())]);
    let page = page.line("staff-reach-how", &[]).words(&voice.word(&format!("weekly-{}", weekly.name())));
    let page = if quiet { page.gap().line("staff-reach-quiet", &[]) } else { page };
    let silence = if quiet {
        press(voice, "button-staff-unhush", StaffPress::Unhush)
    } else {
        press(voice, "button-staff-hush", StaffPress::Hush)
    };
    let next = match weekly {
        Weekly::Always => Weekly::WhenNew,
        Weekly::WhenNew => Weekly::Never,
        Weekly::Never => Weekly::Always,
    };
    page.rows([
        vec![
            press(voice, "button-staff-us", StaffPress::OnlyUs),
            press(voice, "button-staff-pilots", StaffPress::Pilots(0)),
        ],
        vec![
            press(voice, "button-staff-reach-teams", StaffPress::ReachTeams),
            press(voice, "button-staff-all", StaffPress::Everybody),
        ],
        vec![press(voice, &format!("button-weekly-{}", next.name()), StaffPress::Weekly(next))],
        vec![silence, company(voice)],
    ])
    .done()
}

/// Says whom we may write to from here on.
pub(super) fn set(voice: &Voice<'_>, to: ReachedSoFar) -> Message {
    let key = match to {
        ReachedSoFar::OnlyUs => "staff-reach-set-us",
        ReachedSoFar::Everybody => "staff-reach-set-all",
    };
    voice.page(key).rows([vec![press(voice, "button-staff-reach", StaffPress::Reach), company(voice)]]).done()
}

/// Shows who tries it out.
pub(super) fn pilots(voice: &Voice<'_>, page: &Page<'_>) -> Message {
    let shown = voice.page("staff-pilots").line("staff-people-page", &people::place(page));
    let button = |line: &PersonLine<'_>| {
        let label = format!("{} {}", sign(line.picked), people::label(voice, line));
        labelled(label, StaffPress::Pilot(line.member.clone(), page.from))
    };
    let shown = page.people.iter().fold(shown, |shown, line| shown.row(vec![button(line)]));
    let back = press(voice, "button-staff-reach", StaffPress::Reach);
    shown.rows([people::turn(voice, page, StaffPress::Pilots), vec![back, company(voice)]]).done()
}

/// Shows which teams are reached.
pub(super) fn teams(voice: &Voice<'_>, teams: &[(TeamId, &str, bool)]) -> Message {
    let button = |(id, name, picked): &(TeamId, &str, bool)| {
        labelled(format!("{} {}", sign(*picked), short(name, 20)), StaffPress::ReachTeam(id.clone()))
    };
    let buttons: Vec<Button> = teams.iter().map(button).collect();
    let page = if teams.is_empty() { voice.page("staff-teams-none") } else { voice.page("staff-reach-teams-ask") };
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    page.rows([vec![press(voice, "button-staff-reach", StaffPress::Reach), company(voice)]]).done()
}

fn sign(picked: bool) -> &'static str {
    if picked { "☑" } else { "☐" }
}
