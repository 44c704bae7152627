//! How the company has its checks, when it is closed, and which room gets which card.

use super::{label, labelled, press, settings};
use crate::press::{CheckPress, Press};
use crate::reply::{CardShown, CheckReply, DaysFault, NotPosted, SetLead};
use crate::wording::form::date;
use crate::wording::voice::Voice;
use chat::{Button, Command, Message};
use content::{Cadence, Check};
use jiff::civil::Date;
use journey::{ClosedDays, TeamId};

/// Words what is said to whoever keeps the checks.
pub(super) fn message(voice: &Voice<'_>, reply: &CheckReply<'_>) -> Message {
    match reply {
        CheckReply::Settings { lines, begun } => list(voice, lines, *begun),
        CheckReply::Setting { check, cadence, paused, next, lead } => {
            one(voice, check, (*cadence, *paused), *next, *lead)
        }
        CheckReply::Days { runs, added } => days(voice, runs, *added),
        CheckReply::DaysWanted => {
            voice.page("checks-days-ask").line("form-type", &[]).rows([vec![back_to_days(voice)]]).done()
        }
        CheckReply::DaysRefused { why } => refused(voice, why),
        CheckReply::Rooms { teams } => rooms(voice, teams),
        CheckReply::Room { team, name, cards } => room(voice, team, name, cards),
        CheckReply::Posted => voice.page("checks-posted").rows([back(voice)]).done(),
        CheckReply::NotPosted { why } => {
            let (key, again) = match why {
                NotPosted::Already { team, cycle } => {
                    let again = CheckPress::PostAgain(team.clone(), cycle.clone());
                    ("checks-posted-already", vec![press(voice, "button-checks-post-again", again)])
                }
                NotPosted::NotReached => ("checks-post-not-reached", Vec::new()),
                NotPosted::Gone => ("checks-post-gone", Vec::new()),
            };
            let company = voice.command("button-company", Command::Company);
            voice.page(key).rows([again, [vec![company], back(voice)].concat()]).done()
        }
        CheckReply::List(_)
        | CheckReply::Asked { .. }
        | CheckReply::WhyNotMine { .. }
        | CheckReply::Settled { .. }
        | CheckReply::Lesson { .. }
        | CheckReply::Helped { .. }
        | CheckReply::AllDone { .. }
        | CheckReply::Over { .. }
        | CheckReply::Card { .. }
        | CheckReply::Overview { .. }
        | CheckReply::Names { .. } => super::message(voice, reply),
    }
}

fn list(voice: &Voice<'_>, lines: &[(&Check, Option<Cadence>)], begun: bool) -> Message {
    let page = voice.page("checks-set");
    let page = if begun { page } else { page.line("checks-not-begun", &[]) };
    let page = lines.iter().fold(page, |page, (check, cadence)| {
        let often = cadence.map_or_else(|| voice.word("checks-paused"), |cadence| cadence_word(voice, cadence));
        let name = label(voice, check);
        page.line("checks-set-line", &[("label", name.as_str().into()), ("often", often.as_str().into())])
    });
    let button =
        |(check, _): &(&Check, Option<Cadence>)| labelled(label(voice, check), CheckPress::Setting(check.id.clone()));
    let buttons: Vec<Button> = lines.iter().map(button).collect();
    let start = (!begun).then(|| press(voice, "button-checks-begin", CheckPress::Begin));
    let page = page.rows([start.into_iter().collect()]);
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    let days = press(voice, "button-checks-days", CheckPress::Days);
    let rooms = press(voice, "button-checks-rooms", CheckPress::Rooms);
    page.rows([vec![days, rooms], vec![super::list(voice), voice.command("button-menu", Command::Menu)]]).done()
}

fn one(
    voice: &Voice<'_>,
    check: &Check,
    (cadence, paused): (Cadence, bool),
    next: Option<Date>,
    lead: SetLead,
) -> Message {
    let page = match lead {
        SetLead::Nothing => voice.blank(),
        SetLead::Changed => voice.page("checks-set-changed"),
    };
    let (name, often) = (label(voice, check), cadence_word(voice, cadence));
    let page = page.line("checks-head", &[("label", name.as_str().into())]).line(&check.words(), &[]);
    let page = page.line("checks-set-often", &[("often", often.as_str().into())]);
    let page = match (paused, next) {
        (true, _) => page.line("checks-set-paused", &[]),
        (false, Some(day)) => page.line("checks-set-next", &[("date", date(voice.locale, day).as_str().into())]),
        (false, None) => page.line("checks-not-begun", &[]),
    };
    let others = Cadence::ALL.into_iter().filter(|other| *other != cadence);
    let buttons: Vec<Button> =
        others.map(|other| labelled(cadence_word(voice, other), CheckPress::Often(check.id.clone(), other))).collect();
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    let pause = if paused {
        press(voice, "button-checks-resume", CheckPress::Resume(check.id.clone()))
    } else {
        press(voice, "button-checks-pause", CheckPress::Pause(check.id.clone()))
    };
    page.rows([vec![pause], back(voice)]).done()
}

fn days(voice: &Voice<'_>, runs: &[(Date, Date)], added: usize) -> Message {
    let page = if added > 0 { voice.page("checks-days-added") } else { voice.blank() };
    let page = page.line("checks-days", &[]);
    let page = if runs.is_empty() { page.line("checks-days-none", &[]) } else { page };
    let page = runs
        .iter()
        .fold(page, |page, run| page.line("checks-days-line", &[("days", span(voice, *run).as_str().into())]));
    let button = |run: &(Date, Date)| {
        let days = span(voice, *run);
        labelled(voice.say("button-checks-days-off", &[("days", days.as_str().into())]), CheckPress::OpenDays(run.0))
    };
    // What lies nearest can be taken back here; nobody plans more than a few holidays ahead.
    let buttons: Vec<Button> = runs.iter().take(12).map(button).collect();
    let page = buttons.chunks(2).fold(page, |page, row| page.row(row.to_vec()));
    page.rows([vec![press(voice, "button-checks-days-add", CheckPress::AddDays)], back(voice)]).done()
}

fn refused(voice: &Voice<'_>, why: &DaysFault) -> Message {
    let page = match why {
        DaysFault::Unclear(part) if part.is_empty() => voice.page("checks-days-empty"),
        DaysFault::Unclear(part) => voice.blank().line_with("checks-days-unclear", "part", part, &[]),
        DaysFault::Backwards => voice.page("checks-days-backwards"),
        DaysFault::Past => voice.page("checks-days-past"),
        DaysFault::Long => {
            let most = i64::from(ClosedDays::LONGEST);
            voice.blank().line("checks-days-long", &[("most", most.into())])
        }
        DaysFault::Far => voice.page("checks-days-far"),
    };
    page.line("checks-days-again", &[]).rows([vec![back_to_days(voice)]]).done()
}

fn rooms(voice: &Voice<'_>, teams: &[(TeamId, &str)]) -> Message {
    if teams.is_empty() {
        let company = voice.command("button-company", Command::Company);
        return voice.page("checks-rooms-none").rows([[vec![company], back(voice)].concat()]).done();
    }
    let button = |(team, name): &(TeamId, &str)| labelled((*name).to_owned(), CheckPress::Room(team.clone()));
    let buttons: Vec<Button> = teams.iter().map(button).collect();
    let page = voice.page("checks-rooms");
    buttons.chunks(4).fold(page, |page, row| page.row(row.to_vec())).rows([back(voice)]).done()
}

fn room(voice: &Voice<'_>, team: &TeamId, name: &str, cards: &[CardShown<'_>]) -> Message {
    let page = voice.blank().line_with("checks-room", "name", name, &[]);
    let page = cards.iter().fold(page, |page, card| {
        let key = if card.wanted { "checks-room-on" } else { "checks-room-off" };
        page.line(key, &[("label", label(voice, card.check).as_str().into())])
    });
    let named = |key: &str, check: &Check, press: CheckPress| {
        labelled(voice.say(key, &[("label", label(voice, check).as_str().into())]), press)
    };
    let switch = |card: &CardShown<'_>| {
        let (check, id, team) = (card.check, card.check.id.clone(), team.clone());
        if card.wanted {
            named("button-checks-card-off", check, CheckPress::CardsOff(team, id))
        } else {
            named("button-checks-card-on", check, CheckPress::CardsOn(team, id))
        }
    };
    let post = |card: &CardShown<'_>| {
        let cycle = card.to_post.clone()?;
        Some(named("button-checks-post", card.check, CheckPress::Post(team.clone(), cycle)))
    };
    let other = press(voice, "button-checks-rooms", CheckPress::Rooms);
    page.rows([cards.iter().map(switch).collect(), cards.iter().filter_map(post).collect()])
        .rows([[vec![other], back(voice)].concat()])
        .done()
}

fn cadence_word(voice: &Voice<'_>, cadence: Cadence) -> String {
    voice.word(&format!("button-cadence-{}", cadence.name()))
}

fn span(voice: &Voice<'_>, (first, last): (Date, Date)) -> String {
    if first == last {
        return date(voice.locale, first);
    }
    let (first, last) = (date(voice.locale, first), date(voice.locale, last));
    voice.say("checks-days-span", &[("first", first.as_str().into()), ("last", last.as_str().into())])
}

fn back_to_days(voice: &Voice<'_>) -> Button {
    voice.button("button-checks-days", &Press::Checks(CheckPress::Days))
}

fn back(voice: &Voice<'_>) -> Vec<Button> {
    vec![settings(voice), voice.command("button-menu", Command::Menu)]
}
