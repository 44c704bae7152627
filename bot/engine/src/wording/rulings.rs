//! Runs through the company: setting one up, its date, its end.

mod decide;
mod inbox;
mod result;

use super::voice::{Page, Voice};
use super::{ballot, checks};
use crate::reply::{DateFault, MovePreview, Picked, SetUpChoices, TextFault};
use crate::{Press, RulingPress, RulingReply, RunDeed, SetUpStep};
use chat::{Button, Command, Message};
use content::{Question, QuestionSet, SetKind};
use jiff::civil::Date;
use journey::{DiagnosisId, FEW_PEOPLE, Indiscretion, K, Mode, TeamId};

/// Words what is said about runs through the company.
pub(super) fn message(voice: &Voice<'_>, reply: &RulingReply<'_>) -> Message {
    match reply {
        RulingReply::WhoOpens { coordinators } => who_opens(voice, coordinators),
        RulingReply::NotAsked => voice.page("run-not-asked").rows([voice.help_row()]).done(),
        RulingReply::NotYours => voice.page("run-not-yours").rows([voice.command_row()]).done(),
        RulingReply::NothingOpened { may_open } => {
            let start = if *may_open { voice.start_row() } else { Vec::new() };
            voice.page("run-nothing-opened").rows([start, voice.command_row()]).done()
        }
        RulingReply::SetUpWho(choices) => set_up_who(voice, *choices),
        RulingReply::SetUpTeams { kind, teams } => set_up_teams(voice, *kind, teams),
        RulingReply::SetUpMode { kind, modes } => set_up_mode(voice, *kind, modes),
        RulingReply::SetUpDue { kind, only } => set_up_due(voice, *kind, *only),
        RulingReply::Opened { run, set, mode, due, people } => {
            let page = voice
                .blank()
                .line("run-opened", &[("name", voice.set_name(set).as_str().into()), ("count", (*people).into())]);
            opened(voice, promise(page, *mode), run, set, *due)
        }
        RulingReply::DueWanted { run, standing } => {
            let page = voice.page("run-due-ask");
            let page = with_day(page, "run-due-standing", *standing);
            let weeks = |weeks| Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Weeks(weeks)));
            page.rows([weeks_row(voice, weeks)]).done()
        }
        RulingReply::DateRefused(fault) => voice.page(date_fault(*fault)).done(),
        RulingReply::DueSet { due: Some(day) } => {
            with_day(voice.blank(), "run-due-set", Some(*day)).rows([way_back(voice)]).done()
        }
        RulingReply::DueSet { due: None } => voice.page("run-due-none").rows([way_back(voice)]).done(),
        RulingReply::Inbox(page) => inbox::page(voice, page),
        RulingReply::ToRule(shown) => decide::to_rule(voice, shown),
        RulingReply::ReasonWanted { question, choice } => decide::reason(voice, question, *choice),
        RulingReply::TextRefused(fault) => voice.only(text_fault(*fault)),
        RulingReply::Accepted { count } => voice.blank().line("rule-accepted", &[("count", (*count).into())]).done(),
        RulingReply::Ruled { question, ruling } => decide::ruled(voice, question, ruling),
        RulingReply::List { run, set, answers, part } => decide::list(voice, run, set, answers, *part),
        RulingReply::Company(company) => result::company(voice, company),
        RulingReply::Explained { set, lines, score, left_out } => {
            result::explained(voice, set, lines, score, *left_out)
        }
        RulingReply::HandedIn { look_first, due, run, next } => {
            result::handed_in(voice, look_first, *due, (run.as_ref(), *next))
        }
        RulingReply::NoPointsAlone => voice.page("no-points").rows([voice.command_row()]).done(),
        RulingReply::Names { run, names } => inbox::names(voice, run, names),
        RulingReply::LessAsked { run } => {
            asked(voice, voice.page("less-ask"), run, "button-less-now", RunDeed::OnlyCounts)
        }
        RulingReply::LessSet => voice.page("less-set").rows([way_back(voice)]).done(),
        RulingReply::LessRefused => voice.page("less-refused").rows([way_back(voice)]).done(),
        RulingReply::CloseAsked { run, typing, mode } => {
            let page = ballot::close_asked(voice.page("close-ask"), *mode, *typing);
            asked(voice, page, run, "button-close-now", RunDeed::CloseNow)
        }
        RulingReply::Closed { run, mode, checks } => {
            let page = match mode {
                Mode::Named | Mode::Counted => voice.page("closed"),
                Mode::Anonymous => voice.blank().line("closed-loose", &[("count", K.into())]),
            };
            let inbox = vec![at(voice, "button-run-inbox", run, RunDeed::Inbox)];
            let page = checks::news(page, *checks);
            page.rows([inbox, checks::news_row(voice, *checks), voice.command_row()]).done()
        }
        RulingReply::MovePreview(preview) => move_preview(voice, preview),
        RulingReply::Moved { run, set, back } => {
            let page = voice.blank().line("moved", &[("edition", edition(set).as_str().into())]);
            let answer = [go_on(voice, set)].into_iter();
            page.rows([answer.chain(inbox::edition(voice, run, None, *back)).collect(), voice.command_row()]).done()
        }
        RulingReply::Restored { run, set } => {
            let page = voice.blank().line("restored", &[("edition", edition(set).as_str().into())]);
            page.rows([vec![at(voice, "button-run-inbox", run, RunDeed::Inbox)], voice.command_row()]).done()
        }
        RulingReply::NothingToMove => voice.page("nothing-to-move").rows([way_back(voice)]).done(),
    }
}

/// Makes a button for something to do with a run.
pub(super) fn at(voice: &Voice<'_>, key: &str, run: &DiagnosisId, deed: RunDeed) -> Button {
    voice.button(key, &Press::Rulings(RulingPress::Run(run.clone(), deed)))
}

/// The way to the inbox, and to the menu.
fn way_back(voice: &Voice<'_>) -> Vec<Button> {
    vec![voice.command("button-rulings", Command::Rulings), voice.command("button-menu", Command::Menu)]
}

/// Asks whether something is meant.
fn asked(voice: &Voice<'_>, page: Page<'_>, run: &DiagnosisId, key: &str, deed: RunDeed) -> Message {
    page.rows([vec![at(voice, key, run, deed), at(voice, "button-keep", run, RunDeed::Inbox)]]).done()
}

/// Adds a line about a day, if there is one.
pub(super) fn with_day<'a>(page: Page<'a>, key: &str, day: Option<Date>) -> Page<'a> {
    match day {
        Some(day) => page.line(key, &[("month", i64::from(day.month()).into()), ("day", i64::from(day.day()).into())]),
        None => page,
    }
}

/// Names why a date cannot be.
pub(super) fn date_fault(fault: DateFault) -> &'static str {
    match fault {
        DateFault::Unclear => "date-unclear",
        DateFault::Past => "date-past",
        DateFault::Far => "date-far",
    }
}

/// Names why a text cannot be kept.
pub(super) fn text_fault(fault: TextFault) -> &'static str {
    match fault {
        TextFault::Empty => "text-empty",
        TextFault::Long => "text-long",
        TextFault::Indiscreet(Indiscretion::Password) => "text-password",
        TextFault::Indiscreet(Indiscretion::Token) => "text-token",
        TextFault::Indiscreet(Indiscretion::TwelveDigits) => "text-digits",
        TextFault::Indiscreet(Indiscretion::CardNumber) => "text-card",
    }
}

/// Offers so many weeks, or no date.
pub(super) fn weeks_row(voice: &Voice<'_>, press: impl Fn(u8) -> Press) -> Vec<Button> {
    [1, 2, 4, 0].map(|weeks: u8| voice.button(&format!("button-weeks-{weeks}"), &press(weeks))).to_vec()
}

fn edition(set: &QuestionSet) -> String {
    set.name.edition.to_string()
}

fn go_on(voice: &Voice<'_>, set: &QuestionSet) -> Button {
    let command = match set.name.kind {
        SetKind::Articles => Command::Articles,
        SetKind::SelfCheck => Command::SelfCheck,
    };
    voice.command("button-run-answer", command)
}

fn promise(page: Page<'_>, mode: Mode) -> Page<'_> {
    match mode {
        Mode::Named => page.line("run-mode-named", &[]),
        Mode::Counted => page.line("run-mode-counted", &[]),
        Mode::Anonymous => page.line("run-mode-anonymous", &[]),
    }
}

fn who_opens(voice: &Voice<'_>, coordinators: &[&str]) -> Message {
    let mut page = voice.page("run-who-opens");
    for name in coordinators.iter().take(3) {
        page = page.line_with("run-who-opens-ask", "name", name, &[]);
    }
    page.rows([voice.help_row()]).done()
}

fn step(voice: &Voice<'_>, key: &str, kind: SetKind, step: SetUpStep) -> Button {
    voice.button(key, &Press::Rulings(RulingPress::SetUp(kind, step)))
}

fn set_up_who(voice: &Voice<'_>, choices: SetUpChoices) -> Message {
    let SetUpChoices { kind, members, teams, pilot } = choices;
    let few = members < FEW_PEOPLE;
    let page = voice.page("run-who").line(if few { "run-who-few" } else { "run-who-many" }, &[]);
    let alone = step(voice, "button-run-alone", kind, SetUpStep::Alone);
    let mut others = vec![step(voice, "button-run-all", kind, SetUpStep::All)];
    if teams > 0 {
        others.push(step(voice, "button-run-teams", kind, SetUpStep::Teams));
    }
    if pilot > 0 {
        let mut button = step(voice, "button-run-pilot", kind, SetUpStep::Pilot);
        button.label = voice.say("button-run-pilot", &[("count", pilot.into())]);
        others.push(button);
    }
    // What suits most companies of the size comes first.
    let rows = if few { [vec![alone], others] } else { [others, vec![alone]] };
    page.rows(rows).rows([voice.command_row()]).done()
}

fn set_up_teams(voice: &Voice<'_>, kind: SetKind, teams: &[(TeamId, &str, Picked)]) -> Message {
    let mut page = voice.page("run-teams");
    for some in teams.chunks(3) {
        let button = |(team, name, picked): &(TeamId, &str, Picked)| {
            let mut button = step(voice, "button-run-teams", kind, SetUpStep::Team(team.clone()));
            let sign = match picked {
                Picked::Yes => "☑",
                Picked::No => "☐",
            };
            button.label = format!("{sign} {name}");
            button
        };
        page = page.rows([some.iter().map(button).collect()]);
    }
    let done = teams.iter().any(|(_, _, picked)| *picked == Picked::Yes);
    let done = if done { vec![step(voice, "button-run-picked", kind, SetUpStep::TeamsDone)] } else { Vec::new() };
    page.rows([done, voice.command_row()]).done()
}

fn set_up_mode(voice: &Voice<'_>, kind: SetKind, modes: &[Mode]) -> Message {
    // What suits most companies comes first.
    let order = [Mode::Counted, Mode::Anonymous, Mode::Named];
    let offered: Vec<Mode> = order.into_iter().filter(|mode| modes.contains(mode)).collect();
    let page = offered.iter().fold(voice.page("run-mode"), |page, mode| promise(page, *mode));
    let button = |mode: &Mode| {
        let key = match mode {
            Mode::Counted => "button-run-counted",
            Mode::Anonymous => "button-run-anonymous",
            Mode::Named => "button-run-named",
        };
        step(voice, key, kind, SetUpStep::Mode(*mode))
    };
    page.rows([offered.iter().map(button).collect()]).done()
}

fn set_up_due(voice: &Voice<'_>, kind: SetKind, only: Option<Mode>) -> Message {
    let page = match only {
        Some(Mode::Named | Mode::Counted | Mode::Anonymous) => voice.page("run-only-named").line("run-due-ask", &[]),
        None => voice.page("run-due-ask"),
    };
    page.rows([weeks_row(voice, |weeks| Press::Rulings(RulingPress::SetUp(kind, SetUpStep::Weeks(weeks))))]).done()
}

fn opened(voice: &Voice<'_>, page: Page<'_>, run: &DiagnosisId, set: &QuestionSet, due: Option<Date>) -> Message {
    let button = match set.name.kind {
        SetKind::Articles => voice.word("button-articles"),
        SetKind::SelfCheck => voice.word("button-check"),
    };
    let page = with_day(page, "begun-due", due).line("run-opened-next", &[("button", button.as_str().into())]);
    let row = vec![go_on(voice, set), at(voice, "button-run-inbox", run, RunDeed::Inbox)];
    page.rows([row, voice.command_row()]).done()
}

fn move_preview(voice: &Voice<'_>, preview: &MovePreview<'_>) -> Message {
    let (from, to) = (edition(preview.from), edition(preview.to));
    let page = voice.blank().line("move-preview", &[("from", from.as_str().into()), ("to", to.as_str().into())]);
    let page = page.line("move-carried", &[("count", preview.carried.into())]);
    let page = labels(voice, page, "move-reworded", &preview.reworded);
    let page = labels(voice, page, "move-added", &preview.added);
    let page = labels(voice, page, "move-removed", &preview.removed).gap().line("move-dry", &[]);
    let now = at(voice, "button-move-now", &preview.run, RunDeed::MoveNow);
    page.rows([vec![now, at(voice, "button-keep", &preview.run, RunDeed::Inbox)]]).done()
}

fn labels<'a>(voice: &'a Voice<'a>, page: Page<'a>, key: &str, questions: &[&Question]) -> Page<'a> {
    let page = page.line(key, &[("count", questions.len().into())]);
    questions.iter().fold(page, |page, question| page.words(&format!("・{}", voice.label(question))))
}
