//! Language, notice, menu, reminders and days off.

use super::checks;
use super::voice::{Page, Voice};
use crate::{Deed, House, OpenItem, Press};
use chat::{Button, Command, Does, Message};
use content::Locale;
use jiff::civil::Date;

/// Offers the languages, each in its own words.
pub(super) fn languages(voice: &Voice<'_>) -> Message {
    let button = |locale: Locale| voice.button(&format!("language-{locale}"), &Press::Speak(locale));
    voice.page("language-ask").rows([Locale::ALL.map(button).to_vec()]).done()
}

/// Says who runs this, why, what is stored, who sees it and how to stop.
pub(super) fn notice(voice: &Voice<'_>) -> Message {
    let page = voice.page("notice-hello").line("notice-why", &[]).gap();
    let page = match voice.house {
        House::ThisComputer { keeps } => {
            page.line_with("notice-kept-local", "keeps", keeps, &[]).line("notice-seen-local", &[])
        }
        House::Company { operator, .. } => {
            page.line_with("notice-kept-company", "operator", operator, &[]).line("notice-seen-company", &[])
        }
    };
    let begin = vec![voice.button("button-agree", &Press::Agree), voice.command("button-language", Command::Language)];
    page.line("notice-stop", &[]).rows([begin]).done()
}

/// What the menu says beside what is open.
pub(super) struct Beside {
    /// Whether the company's name is missing, and the person can tell it.
    pub(super) nameless: bool,
    /// How many wait for an answer of this person.
    pub(super) waiting: usize,
    /// How many checks are open for them, where any are asked.
    pub(super) checks: Option<usize>,
}

/// Shows what can be done here.
pub(super) fn menu(voice: &Voice<'_>, open: &[OpenItem<'_>], keeps: &[Command], beside: &Beside) -> Message {
    let Beside { nameless, waiting, checks } = *beside;
    let goes_on = match open {
        [] => Vec::new(),
        [_, ..] => vec![voice.command("button-continue", Command::Continue)],
    };
    let quiet = if voice.stopped {
        voice.command("button-start", Command::Start)
    } else {
        voice.command("button-stop", Command::Stop)
    };
    let page = voice.page("menu");
    let page = if nameless { page.line("menu-nameless", &[]) } else { page };
    let page = if waiting > 0 { page.line("menu-waiting", &[("count", waiting.into())]) } else { page };
    let page = match checks {
        Some(count @ 1..) => page.line("menu-checks", &[("count", count.into())]),
        Some(0) | None => page,
    };
    let due = checks.map(|_| checks::list(voice));
    open_lines(page, voice, open)
        .rows([
            goes_on.into_iter().chain(due).collect(),
            voice.start_row(),
            vec![voice.command("button-answers", Command::Answers), voice.command("button-score", Command::Score)],
            keeps.iter().map(|command| voice.command(&format!("button-{}", command.name()), *command)).collect(),
            vec![
                voice.command("button-snooze", Command::Snooze),
                voice.command("button-timeoff", Command::TimeOff),
                quiet,
            ],
            vec![
                company(voice),
                voice.command("button-language", Command::Language),
                voice.command("button-mydata", Command::MyData),
            ],
            vec![
                voice.command("button-journey", Command::Journey),
                voice.command("button-policy", Command::Policy),
                voice.command("button-incident", Command::Incident),
            ],
            share_row(voice),
            vec![
                voice.command("button-human", Command::Human),
                voice.command("button-verify", Command::Verify),
                voice.command("button-help", Command::Help),
            ],
        ])
        .done()
}

/// The way to the company: all of it, or its name for somebody who is alone at their computer (SC9).
fn company(voice: &Voice<'_>) -> Button {
    match voice.house {
        House::ThisComputer { .. } => voice.button("button-name", &Press::Name),
        House::Company { .. } => voice.command("button-company", Command::Company),
    }
}

/// The ways to let somebody in, where there is a door.
fn share_row(voice: &Voice<'_>) -> Vec<Button> {
    match voice.house {
        House::ThisComputer { .. } => Vec::new(),
        House::Company { .. } => {
            vec![voice.command("button-invite", Command::Invite), voice.command("button-link", Command::Link)]
        }
    }
}

/// Says that the promised time has come, to somebody who began and to somebody who did not (RM3).
pub(super) fn reminder(voice: &Voice<'_>, open: &[OpenItem<'_>], to_check: usize) -> Message {
    let later = vec![voice.command("button-snooze", Command::Snooze), voice.command("button-stop", Command::Stop)];
    let checks = (to_check > 0).then(|| checks::list(voice));
    if open.is_empty() && checks.is_none() {
        return voice.page("reminder-begin").rows([voice.start_row(), later]).done();
    }
    let page = open_lines(voice.page("reminder"), voice, open);
    let page = if to_check > 0 { page.line("menu-checks", &[("count", to_check.into())]) } else { page };
    let goes_on = (!open.is_empty()).then(|| voice.command("button-continue", Command::Continue));
    page.rows([goes_on.into_iter().chain(checks).chain(later).collect()]).done()
}

fn open_lines<'a>(page: Page<'a>, voice: &'a Voice<'a>, open: &[OpenItem<'_>]) -> Page<'a> {
    open.iter().fold(page, |page, item| {
        let name = voice.set_name(item.set);
        let (answered, of) = (item.answered.into(), item.of.into());
        page.line("menu-open", &[("name", name.as_str().into()), ("answered", answered), ("of", of)])
    })
}

/// Asks how long somebody is away.
pub(super) fn time_off_choices(voice: &Voice<'_>, away: bool) -> Message {
    let days = |days: u8| voice.button(&format!("button-timeoff-{days}"), &Press::TimeOff(days));
    let back = voice.button("button-timeoff-back", &Press::TimeOff(0));
    let page = if away { voice.page("timeoff-away") } else { voice.page("timeoff-ask") };
    let rows = if away { vec![back] } else { [3, 7, 14].map(days).to_vec() };
    page.rows([rows, voice.command_row()]).done()
}

/// Says until when nothing is sent.
pub(super) fn away(voice: &Voice<'_>, until: Date) -> Message {
    let last = until.yesterday().unwrap_or(until);
    voice
        .blank()
        .line("away", &[("month", i64::from(last.month()).into()), ("day", i64::from(last.day()).into())])
        .rows([voice.command_row()])
        .done()
}

/// The way back to messages.
pub(super) fn start_row(voice: &Voice<'_>) -> Vec<Button> {
    vec![voice.command("button-start", Command::Start), voice.command("button-menu", Command::Menu)]
}

/// The way on with a sheet, and the way out.
pub(super) fn go_on_row(voice: &Voice<'_>, sheet: &journey::SheetId) -> Vec<Button> {
    let go_on = Press::Sheet(sheet.clone(), Deed::Continue);
    vec![
        Button { label: voice.word("button-continue"), does: Does::Press(go_on.token()) },
        voice.command("button-snooze", Command::Snooze),
        voice.command("button-menu", Command::Menu),
    ]
}
