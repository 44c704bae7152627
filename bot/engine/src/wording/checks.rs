//! The checks: what is due, the question, what is said to an answer, and the card in the room of a team.

mod keep;

use super::leads;
use super::voice::{Page, Voice};
use crate::press::{BackupSoFar, CheckPress, Press};
use crate::reply::{AskLead, CheckList, CheckNews, CheckReply, LooksAt};
use chat::{Button, Command, Does, Message};
use content::{Check, MeasureId, System, Value};
use jiff::civil::Date;
use journey::check::{
    ApartCopy, BackupLook, CheckAnswer, Cycle, CycleId, Exempt, Hurdle, LastCopy, LastRestore, Owed, Said, Tally,
    has_three_questions,
};

/// Words what is said about the checks to one person.
pub(super) fn message(voice: &Voice<'_>, reply: &CheckReply<'_>) -> Message {
    match reply {
        CheckReply::List(due) => due_list(voice, due),
        CheckReply::Asked { check, cycle, so_far, said, lead } if has_three_questions(check) => {
            three_questions(voice, check, cycle, *so_far, (*said, *lead))
        }
        CheckReply::Asked { check, cycle, said, .. } => asked(voice, check, cycle, *said),
        CheckReply::WhyNotMine { check, cycle } => why_not_mine(voice, check, cycle),
        CheckReply::Settled { check, said, changed, ways } => settled(voice, check, *said, *changed, *ways),
        CheckReply::Lesson { check, cycle, said, measure, system, leaders } => {
            let measure = measure.as_ref().map(|measure| (measure, *system));
            lesson(voice, check, cycle, (*said, *leaders), measure)
        }
        CheckReply::Helped { why } => helped(voice, *why),
        CheckReply::AllDone { next } => {
            coming(voice.page("checks-all-done"), voice, *next).rows([voice.command_row()]).done()
        }
        CheckReply::Over { check: Some(check) } => voice
            .blank()
            .line("checks-over", &[("label", label(voice, check).as_str().into())])
            .rows([ways(voice)])
            .done(),
        CheckReply::Over { check: None } => voice.page("checks-gone").rows([ways(voice)]).done(),
        CheckReply::Card { check, cycle, told } => card(voice, check, cycle, *told),
        CheckReply::Overview { lines, names } => overview(voice, lines, *names),
        CheckReply::Names { check, lost, open } => names(voice, check, lost, open),
        CheckReply::Settings { .. }
        | CheckReply::Setting { .. }
        | CheckReply::Days { .. }
        | CheckReply::DaysWanted
        | CheckReply::DaysRefused { .. }
        | CheckReply::Rooms { .. }
        | CheckReply::Room { .. }
        | CheckReply::Posted
        | CheckReply::NotPosted { .. } => keep::message(voice, reply),
    }
}

/// The way to what is due.
pub(super) fn list(voice: &Voice<'_>) -> Button {
    press(voice, "button-checks", CheckPress::Show)
}

/// Says that the checks begin, where they do.
pub(super) fn news(page: Page<'_>, news: CheckNews) -> Page<'_> {
    match news {
        CheckNews::Begin => page.gap().line("checks-begin", &[]),
        CheckNews::Nothing => page,
    }
}

/// The way to them, where they begin.
pub(super) fn news_row(voice: &Voice<'_>, news: CheckNews) -> Vec<Button> {
    match news {
        CheckNews::Begin => vec![list(voice)],
        CheckNews::Nothing => Vec::new(),
    }
}

/// The way to how the company has its checks.
pub(super) fn settings(voice: &Voice<'_>) -> Button {
    press(voice, "button-checks-set", CheckPress::Settings)
}

/// Words the card in the room of a team: a number, and nothing about anybody.
pub(super) fn card(voice: &Voice<'_>, check: &Check, cycle: &Cycle, told: Option<(usize, usize)>) -> Message {
    let page = voice.blank().words(&voice.attribute(&check.words(), "card"));
    let page = page.line("checks-due", &dated(cycle.due, &[]));
    let page = match told {
        Some((count, of)) => page.line("checks-card-count", &[("count", count.into()), ("of", of.into())]),
        None => page.line("checks-card-few", &[]),
    };
    let id = cycle.id();
    let button = |answer: CheckAnswer| answer_button(voice, answer, CheckPress::OnCard(id.clone(), answer));
    let row = [CheckAnswer::Done, CheckAnswer::NotYet, CheckAnswer::Unknown].map(button).to_vec();
    page.line("checks-card-private", &[]).rows([row]).done()
}

fn due_list(voice: &Voice<'_>, list: &CheckList<'_>) -> Message {
    let page = voice.page("checks");
    let page = if !list.begun {
        page.line("checks-not-begun", &[])
    } else if list.owed.is_empty() {
        page.line("checks-none", &[])
    } else {
        list.owed.iter().fold(page, |page, owed| due_line(voice, page, owed))
    };
    let open = list.owed.iter().any(Owed::is_open);
    let page = if open { page } else { coming(page, voice, list.next) };
    let buttons: Vec<Button> = list.owed.iter().map(|owed| ask_button(voice, owed)).collect();
    let page = buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec()));
    let looks = |looks: &LooksAt| match looks {
        LooksAt::Everybody => list.begun.then(|| press(voice, "button-checks-all", CheckPress::Overview)),
        LooksAt::Team => Some(leads::list(voice)),
    };
    let seen: Vec<Button> = list.looks.iter().filter_map(looks).collect();
    let kept = list.keeps.then(|| settings(voice));
    page.rows([seen.into_iter().chain(kept).collect(), voice.command_row()]).done()
}

fn due_line<'a>(voice: &'a Voice<'a>, page: Page<'a>, owed: &Owed<'_>) -> Page<'a> {
    let state = match &owed.said {
        Some(confirmation) => answer_word(voice, confirmation.said.answer()),
        None => voice.word("checks-open"),
    };
    let name = label(voice, owed.check);
    page.line(
        "checks-line",
        &dated(owed.cycle.due, &[("label", name.as_str().into()), ("state", state.as_str().into())]),
    )
}

fn ask_button(voice: &Voice<'_>, owed: &Owed<'_>) -> Button {
    let name = label(voice, owed.check);
    let shown = if owed.is_open() { name } else { format!("✓ {name}") };
    Button { label: shown, does: Does::Press(Press::Checks(CheckPress::Ask(owed.cycle.id())).token()) }
}

fn coming<'a>(page: Page<'a>, voice: &'a Voice<'a>, next: Option<(&Check, Date)>) -> Page<'a> {
    match next {
        Some((check, opens)) => {
            page.line("checks-next", &dated(opens, &[("label", label(voice, check).as_str().into())]))
        }
        None => page,
    }
}

fn asked(voice: &Voice<'_>, check: &Check, cycle: &Cycle, said: Option<Said>) -> Message {
    let page = headed(voice, check).line(&check.words(), &[]);
    let page = standing(voice, page.line("checks-due", &dated(cycle.due, &[])), said);
    let id = cycle.id();
    let button = |answer: CheckAnswer| answer_button(voice, answer, CheckPress::Say(id.clone(), answer));
    page.rows([CheckAnswer::ALL.map(button).to_vec(), ways(voice)]).done()
}

/// Asks the three things about the backup, one after the other.
fn three_questions(
    voice: &Voice<'_>,
    check: &Check,
    cycle: &Cycle,
    so_far: Option<BackupSoFar>,
    (said, lead): (Option<Said>, AskLead),
) -> Message {
    let (id, page) = (cycle.id(), headed(voice, check));
    let at = |so_far| Press::Checks(CheckPress::Backup(id.clone(), so_far));
    let question = |part: &str| voice.attribute(&check.words(), part);
    match so_far {
        None => {
            let page = match lead {
                AskLead::Nothing => page.line(&check.words(), &[]).line("checks-due", &dated(cycle.due, &[])),
                AskLead::FromCard => page.line("checks-from-card", &[]),
            };
            let page = standing(voice, page, said).gap().words(&question("last-success"));
            let button = |last: LastCopy| {
                voice.button(&format!("button-copy-last-{}", last.name()), &at(BackupSoFar::Last(last)))
            };
            let not_mine = CheckAnswer::NotConcerned;
            let not_mine = answer_button(voice, not_mine, CheckPress::Say(id.clone(), not_mine));
            let others = [vec![not_mine], ways(voice)].concat();
            page.rows([LastCopy::ALL.map(button).to_vec(), others]).done()
        }
        Some(BackupSoFar::Last(last)) => {
            let button = |apart: ApartCopy| {
                voice.button(&format!("button-copy-apart-{}", apart.name()), &at(BackupSoFar::Apart(last, apart)))
            };
            page.words(&question("separate-copy")).rows([ApartCopy::ALL.map(button).to_vec(), ways(voice)]).done()
        }
        Some(BackupSoFar::Apart(last, apart)) => {
            let button = |restore: LastRestore| {
                let look = BackupLook { last, apart, restore };
                voice.button(&format!("button-copy-restore-{}", restore.name()), &at(BackupSoFar::All(look)))
            };
            page.words(&question("restore-test")).rows([LastRestore::ALL.map(button).to_vec(), ways(voice)]).done()
        }
        // Three answers are no question any more.
        Some(BackupSoFar::All(look)) => settled_line(voice, check, look.answer()).rows([ways(voice)]).done(),
    }
}

fn standing<'a>(voice: &'a Voice<'a>, page: Page<'a>, said: Option<Said>) -> Page<'a> {
    match said {
        Some(said) => page.line("checks-said", &[("answer", answer_word(voice, said.answer()).as_str().into())]),
        None => page,
    }
}

fn why_not_mine(voice: &Voice<'_>, check: &Check, cycle: &CycleId) -> Message {
    let button = |why: Exempt| {
        voice.button(
            &format!("button-check-out-{}", why.name()),
            &Press::Checks(CheckPress::NotMine(cycle.clone(), why)),
        )
    };
    let back = press(voice, "button-back", CheckPress::Ask(cycle.clone()));
    headed(voice, check).line("checks-why-out", &[]).rows([Exempt::ALL.map(button).to_vec(), vec![back]]).done()
}

fn settled(voice: &Voice<'_>, check: &Check, said: Said, changed: bool, shows_ways: bool) -> Message {
    let name = label(voice, check);
    let page = if changed {
        let answer = answer_word(voice, said.answer());
        voice.blank().line("checks-changed", &[("label", name.as_str().into()), ("answer", answer.as_str().into())])
    } else {
        settled_line(voice, check, said.answer())
    };
    page.rows([if shows_ways { ways(voice) } else { Vec::new() }]).done()
}

fn settled_line<'a>(voice: &'a Voice<'a>, check: &Check, answer: CheckAnswer) -> Page<'a> {
    let key = match answer {
        CheckAnswer::Done => "checks-thanks",
        CheckAnswer::NotYet => "checks-kept-not-yet",
        CheckAnswer::Unknown => "checks-kept-unknown",
        CheckAnswer::NotConcerned => "checks-kept-out",
    };
    voice.blank().line(key, &[("label", label(voice, check).as_str().into())])
}

/// Says why it matters, what can be done, and asks what is in the way (CT9, RM7).
fn lesson(
    voice: &Voice<'_>,
    check: &Check,
    cycle: &CycleId,
    (said, leaders): (Said, Option<Date>),
    measure: Option<(&MeasureId, Option<System>)>,
) -> Message {
    let page = match said.answer() {
        CheckAnswer::Unknown => voice.page("lesson-unknown"),
        CheckAnswer::Done | CheckAnswer::NotYet | CheckAnswer::NotConcerned => voice.blank(),
    };
    let page = page.words(&voice.attribute(&check.words(), "why"));
    let page = match measure {
        Some((measure, system)) => {
            let title = voice.measure(measure);
            page.line("lesson-measure", &[("title", title.as_str().into())]).words(&voice.steps(measure, system))
        }
        None => page,
    };
    let button = |why: Hurdle| {
        voice.button(
            &format!("button-check-why-{}", why.name()),
            &Press::Checks(CheckPress::InTheWay(cycle.clone(), why)),
        )
    };
    let page = page.gap().line("checks-help", &[]).line("checks-help-seen", &[]);
    let page = match leaders {
        Some(from) => page.line("checks-help-leaders", &dated(from, &[])),
        None => page,
    };
    page.rows([Hurdle::ALL.map(button).to_vec(), vec![voice.command("button-human", Command::Human), list(voice)]])
        .done()
}

fn helped(voice: &Voice<'_>, why: Hurdle) -> Message {
    let human = || voice.command("button-human", Command::Human);
    let (key, way) = match why {
        Hurdle::Away => ("checks-helped-away", voice.command("button-timeoff", Command::TimeOff)),
        Hurdle::NoDevice => ("checks-helped-no-device", voice.command("button-snooze", Command::Snooze)),
        Hurdle::HowUnknown => ("checks-helped-how-unknown", human()),
        Hurdle::Other => ("checks-helped-other", human()),
    };
    voice.page(key).rows([[vec![way], ways(voice)].concat()]).done()
}

fn overview(voice: &Voice<'_>, lines: &[(&Check, Cycle, Tally)], may_see_names: bool) -> Message {
    let page = voice.page("checks-all");
    let page = if lines.is_empty() { page.line("checks-none", &[]) } else { page };
    let page = lines.iter().fold(page, |page, (check, cycle, tally)| {
        let name = label(voice, check);
        let named = ("label", Value::Text(&name));
        let Some((open, of)) = tally.open().shown() else {
            return page.line("checks-all-hidden", &dated(cycle.due, &[named]));
        };
        let counts = [named, ("open", open.into()), ("of", of.into()), ("lost", tally.lost.into())];
        match (open, tally.lost) {
            (0, _) => page.line("checks-all-done-line", &dated(cycle.due, &[named, ("of", of.into())])),
            (_, 0) => page.line("checks-all-line", &dated(cycle.due, &counts[..3])),
            (_, _) => page.line("checks-all-lost", &dated(cycle.due, &counts)),
        }
    });
    let open = lines.iter().filter(|(_, _, tally)| may_see_names && tally.settled < tally.asked);
    let buttons: Vec<Button> = open
        .map(|(check, cycle, _)| {
            let name = label(voice, check);
            labelled(
                voice.say("button-checks-names", &[("label", name.as_str().into())]),
                CheckPress::Names(cycle.id()),
            )
        })
        .collect();
    let page = if buttons.is_empty() { page } else { page.gap().line("checks-names-noted", &[]) };
    buttons.chunks(3).fold(page, |page, row| page.row(row.to_vec())).rows([ways(voice)]).done()
}

fn names(voice: &Voice<'_>, check: &Check, lost: &[Option<&str>], open: &[Option<&str>]) -> Message {
    let row =
        vec![press(voice, "button-checks-all", CheckPress::Overview), voice.command("button-menu", Command::Menu)];
    if lost.is_empty() && open.is_empty() {
        return voice.page("checks-names-none").rows([row]).done();
    }
    let page = headed(voice, check).line("checks-names-noted", &[]);
    let page = if lost.is_empty() { page } else { listed(page.line("checks-names-lost", &[]), lost) };
    let page = if open.is_empty() { page } else { listed(page.line("checks-names-open", &[]), open) };
    page.gap().line("names-kind", &[]).rows([row]).done()
}

fn listed<'a>(page: Page<'a>, names: &[Option<&str>]) -> Page<'a> {
    let page = names.iter().flatten().fold(page, |page, name| page.line_with("names-line", "name", name, &[]));
    let unnamed = names.iter().filter(|name| name.is_none()).count();
    if unnamed == 0 { page } else { page.line("names-unnamed", &[("count", unnamed.into())]) }
}

/// Begins a page with the name of a check.
fn headed<'a>(voice: &'a Voice<'a>, check: &Check) -> Page<'a> {
    voice.blank().line("checks-head", &[("label", label(voice, check).as_str().into())])
}

fn label(voice: &Voice<'_>, check: &Check) -> String {
    voice.attribute(&check.words(), "label")
}

/// Names what is in the way.
pub(super) fn hurdle(voice: &Voice<'_>, why: Hurdle) -> String {
    voice.word(&format!("button-check-why-{}", why.name()))
}

fn answer_word(voice: &Voice<'_>, answer: CheckAnswer) -> String {
    voice.word(&format!("button-check-{}", answer.name()))
}

fn answer_button(voice: &Voice<'_>, answer: CheckAnswer, press: CheckPress) -> Button {
    labelled(answer_word(voice, answer), press)
}

fn press(voice: &Voice<'_>, key: &str, press: CheckPress) -> Button {
    voice.button(key, &Press::Checks(press))
}

fn labelled(label: String, press: CheckPress) -> Button {
    Button { label, does: Does::Press(Press::Checks(press).token()) }
}

fn ways(voice: &Voice<'_>) -> Vec<Button> {
    vec![list(voice), voice.command("button-menu", Command::Menu)]
}

/// Adds a day to what is filled in.
fn dated<'a>(day: Date, others: &[(&'a str, Value<'a>)]) -> Vec<(&'a str, Value<'a>)> {
    let day = [("month", i64::from(day.month()).into()), ("day", i64::from(day.day()).into())];
    others.iter().copied().chain(day).collect()
}
