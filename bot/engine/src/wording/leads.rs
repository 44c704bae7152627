//! One's own team, what may be seen of it, and the word to each of its people beforehand (RM7).

use super::voice::{Page, Voice};
use crate::Press;
use crate::press::{LeadPress, StaffPress};
use crate::reply::{LeadLead, LeadReply, LedTeam, NameSight, Pending, TeamSight};
use chat::{Button, Command, Does, Message};
use content::Value;
use jiff::civil::Date;
use journey::Crowd;

/// Words what is said to those who answer for a team, and about what they may see.
pub(super) fn message(voice: &Voice<'_>, reply: &LeadReply<'_>) -> Message {
    let back = || vec![list(voice), voice.command("button-menu", Command::Menu)];
    match reply {
        LeadReply::Teams(teams) => overview(voice, teams),
        LeadReply::NotNow { from: Some(from) } => {
            voice.blank().line("lead-not-yet", &dated(*from, &[])).rows([back()]).done()
        }
        LeadReply::NotNow { from: None } => voice.page("lead-never").rows([back()]).done(),
        LeadReply::Over => voice.page("lead-over").rows([back()]).done(),
        LeadReply::Names { team, what, names, apart } => {
            named(voice, team, what, (names, *apart)).rows([back()]).done()
        }
        LeadReply::Setting { teams, lead } => setting(voice, teams, *lead),
    }
}

/// The way to how far one's team is.
pub(super) fn list(voice: &Voice<'_>) -> Button {
    press(voice, "button-lead", LeadPress::Show)
}

/// The way to what those who answer for a team may see.
pub(super) fn way(voice: &Voice<'_>) -> Button {
    press(voice, "button-lead-set", LeadPress::Setting)
}

/// Says to somebody that they may be named as one of a team, from a day on (RM7).
pub(super) fn told<'a>(page: Page<'a>, team: &str, from: Date) -> Page<'a> {
    page.line_with("lead-told", "name", team, &dated(from, &[]))
}

fn overview(voice: &Voice<'_>, teams: &[LedTeam<'_>]) -> Message {
    let page = teams
        .iter()
        .enumerate()
        .fold(voice.blank(), |page, (index, team)| of_team(voice, if index > 0 { page.gap() } else { page }, team));
    let page = if teams.is_empty() { page.line("lead-none", &[]) } else { page };
    let seen = teams.iter().any(|team| team.sight == NameSight::Now);
    let page = if seen { page.gap().line("checks-names-noted", &[]) } else { page };
    let buttons: Vec<Button> = teams.iter().flat_map(|team| asking(voice, team)).collect();
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    page.rows([vec![super::checks::list(voice), voice.command("button-menu", Command::Menu)]]).done()
}

fn of_team<'a>(voice: &'a Voice<'a>, page: Page<'a>, team: &LedTeam<'_>) -> Page<'a> {
    let page = page.line_with("lead-team", "name", team.name, &[]);
    let nothing = team.runs.is_empty() && team.checks.is_empty();
    let page = if nothing { page.line("lead-nothing", &[]) } else { page };
    let page = team.runs.iter().fold(page, |page, (_, set, crowd)| line(page, &voice.set_name(set), *crowd));
    let page = team
        .checks
        .iter()
        .fold(page, |page, (check, _, crowd)| line(page, &voice.attribute(&check.words(), "label"), *crowd));
    let page = if team.apart > 0 { page.line("lead-apart", &[("count", team.apart.into())]) } else { page };
    match team.sight {
        NameSight::From(from) => page.line("lead-not-yet", &dated(from, &[])),
        NameSight::Now | NameSight::Never => page,
    }
}

fn line<'a>(page: Page<'a>, label: &str, crowd: Crowd) -> Page<'a> {
    let label = ("label", label.into());
    match crowd.shown() {
        None => page.line("lead-line-hidden", &[label]),
        Some((0, of)) => page.line("lead-line-done", &[label, ("of", of.into())]),
        Some((open, of)) => page.line("lead-line", &[label, ("of", of.into()), ("open", open.into())]),
    }
}

/// The buttons that ask for names.
fn asking(voice: &Voice<'_>, team: &LedTeam<'_>) -> Vec<Button> {
    if team.sight != NameSight::Now {
        return Vec::new();
    }
    let button = |label: &str, press: LeadPress| Button {
        label: voice.say("button-lead-names", &[("label", label.into())]),
        does: Does::Press(Press::Leads(press).token()),
    };
    let done = |crowd: &Crowd| crowd.shown().is_some_and(|(open, _)| open == 0);
    let runs = team.runs.iter().filter(|(_, _, crowd)| !done(crowd));
    let runs = runs.map(|(run, set, _)| button(&voice.set_name(set), LeadPress::Run(team.team.clone(), run.clone())));
    let checks = team.checks.iter().filter(|(_, _, crowd)| !done(crowd)).map(|(check, cycle, _)| {
        button(&voice.attribute(&check.words(), "label"), LeadPress::Check(team.team.clone(), cycle.id()))
    });
    runs.chain(checks).collect()
}

fn named<'a>(
    voice: &'a Voice<'a>,
    team: &str,
    what: &Pending<'_>,
    (names, apart): (&[Option<&str>], usize),
) -> Page<'a> {
    let label = match what {
        Pending::Run(set) => voice.set_name(set),
        Pending::Check(check) => voice.attribute(&check.words(), "label"),
    };
    let page = voice.blank().line_with("lead-names", "name", team, &[("label", label.as_str().into())]);
    let page = match (names.is_empty(), apart) {
        (true, 0) => return page.line("lead-names-none", &[]),
        (true, _) => page.line("lead-names-none-told", &[]),
        (false, _) => names.iter().flatten().fold(page, |page, name| page.line_with("names-line", "name", name, &[])),
    };
    let unnamed = names.iter().filter(|name| name.is_none()).count();
    let page = if unnamed == 0 { page } else { page.line("names-unnamed", &[("count", unnamed.into())]) };
    let page = if apart == 0 { page } else { page.gap().line("lead-names-apart", &[("count", apart.into())]) };
    let page = page.gap().line("checks-names-noted", &[]);
    if names.is_empty() { page } else { page.line("names-kind", &[]) }
}

fn setting(voice: &Voice<'_>, teams: &[(&str, TeamSight)], lead: LeadLead) -> Message {
    let page = match lead {
        LeadLead::Nothing => voice.blank(),
        LeadLead::On => voice.page("lead-set-on").gap(),
        LeadLead::Off => voice.page("lead-set-off").gap(),
    };
    let page = page.line("lead-set", &[]).line("lead-set-how", &[]);
    let page = teams.iter().fold(page, |page, (name, sight)| match sight {
        TeamSight::Off => page.line_with("lead-set-no", "name", name, &[]),
        TeamSight::Untold => page.line_with("lead-set-untold", "name", name, &[]),
        TeamSight::From(from) => page.line_with("lead-set-from", "name", name, &dated(*from, &[])),
    });
    let page = if teams.is_empty() { page.line("staff-teams-none", &[]) } else { page };
    let is_off = |(_, sight): &(&str, TeamSight)| *sight == TeamSight::Off;
    let allow = teams.iter().any(is_off).then(|| press(voice, "button-lead-allow", LeadPress::Allow));
    let forbid = (!teams.iter().all(is_off)).then(|| press(voice, "button-lead-forbid", LeadPress::Forbid));
    let back = voice.button("button-staff-teams", &Press::Staff(StaffPress::Teams));
    let menu = voice.command("button-company", Command::Company);
    page.rows([allow.into_iter().chain(forbid).collect(), vec![back, menu]]).done()
}

fn press(voice: &Voice<'_>, key: &str, press: LeadPress) -> Button {
    voice.button(key, &Press::Leads(press))
}

fn dated<'a>(day: Date, others: &[(&'a str, Value<'a>)]) -> Vec<(&'a str, Value<'a>)> {
    let day = [("month", i64::from(day.month()).into()), ("day", i64::from(day.day()).into())];
    others.iter().copied().chain(day).collect()
}
