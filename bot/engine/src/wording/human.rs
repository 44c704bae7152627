//! Asking a human: who reads it, what was asked, what was answered.

use super::voice::{Page, Voice};
use crate::reply::{
    Circle, EnquiryLabel, EnquiryShown, EnquiryState, Hearing, HumanReply, Passed, Speaker, TextFault, Wanted,
};
use crate::{House, HumanPress, Press};
use chat::{Button, Does, Message};
use content::{LinkId, Question};
use journey::Indiscretion;

/// Letters of what was asked on a button.
const ON_A_BUTTON: usize = 24;

/// Words what is said about asking a human.
pub(super) fn message(voice: &Voice<'_>, reply: &HumanReply<'_>) -> Message {
    let menu = || voice.command_row();
    match reply {
        HumanReply::Outside => desk(voice, voice.page("human")).rows([menu()]).done(),
        HumanReply::Yourself { waiting, others, company } => yourself(voice, *waiting, *others, *company),
        HumanReply::Nobody => {
            let page = voice.page("human-nobody");
            let page = match voice.house {
                House::ThisComputer { .. } => page,
                House::Company { operator, .. } => page.line_with("human-operator", "operator", operator, &[]),
            };
            desk(voice, page).rows([menu()]).done()
        }
        HumanReply::Wanted(wanted) => ask(voice, wanted),
        HumanReply::Refused { why } => voice.page(fault(*why)).rows([vec![leave(voice)]]).done(),
        HumanReply::TooMany => voice.page("human-too-many").rows([vec![list_button(voice)], menu()]).done(),
        HumanReply::Sent { heard: Hearing::Now } => voice.page("human-sent").rows([vec![list_button(voice)]]).done(),
        HumanReply::Sent { heard: Hearing::Later } => {
            voice.page("human-sent-later").rows([vec![list_button(voice)]]).done()
        }
        HumanReply::Left => voice.only("human-left"),
        HumanReply::Came(passed) => self::passed(voice, "human-came", "button-human-answer", passed),
        HumanReply::Answered(passed) => self::passed(voice, "human-answered", "button-human-go-on", passed),
        HumanReply::Settled { by, from } => {
            let (by, from) = (name(voice, *by, "human-coordinator"), name(voice, *from, "human-asker"));
            voice.page("human-settled").line_of("human-settled-by", &[("by", &by), ("from", &from)], &[]).done()
        }
        HumanReply::ReplyWanted { shown } => {
            let page = thread(voice, voice.page("human-reply-ask"), shown);
            page.gap().line("human-warning", &[]).line("human-how", &[]).rows([vec![leave(voice)]]).done()
        }
        HumanReply::Unreachable => voice.only("human-unreachable"),
        HumanReply::List { waiting, own } => list(voice, waiting, own),
        HumanReply::Shown(shown) => {
            let page = thread(voice, voice.page("human-shown"), shown);
            let page = match shown.state {
                EnquiryState::Open => page.line("human-state-open", &[]),
                EnquiryState::Answered => page.line("human-state-answered", &[]),
            };
            let reply = voice.button("button-human-write-on", &press(HumanPress::Reply(shown.enquiry.clone())));
            page.rows([vec![reply, list_button(voice)], menu()]).done()
        }
        HumanReply::Gone => voice.page("human-gone").rows([vec![list_button(voice)], menu()]).done(),
    }
}

fn yourself(voice: &Voice<'_>, waiting: usize, others: usize, company: Circle) -> Message {
    let page = match company {
        Circle::Alone => voice.page("human-alone"),
        Circle::Several => voice.page("human-yourself").line("human-waiting", &[("count", waiting.into())]),
    };
    let ways = match (company, others) {
        (Circle::Alone, _) => Vec::new(),
        (Circle::Several, 0) => vec![list_button(voice)],
        (Circle::Several, _) => {
            vec![list_button(voice), voice.button("button-human-others", &press(HumanPress::Write))]
        }
    };
    desk(voice, page).rows([ways, voice.command_row()]).done()
}

fn ask(voice: &Voice<'_>, wanted: &Wanted<'_>) -> Message {
    let named: Vec<&str> = wanted.to.iter().copied().flatten().collect();
    let page = voice.page("human-ask");
    let page = if named.len() == wanted.to.len() {
        let named: Vec<String> = named.into_iter().map(|one| name(voice, Some(one), "human-coordinator")).collect();
        page.line_with("human-to", "names", &named.join(&voice.word("human-comma")), &[])
    } else {
        page.line("human-to-coordinator", &[])
    };
    let page = match wanted.name {
        Some(name) => page.line_with("human-as", "name", name, &[]),
        None => page.line("human-as-unnamed", &[]),
    };
    let page = about(voice, page, wanted.about);
    let before = if wanted.before > 0 { vec![list_button(voice)] } else { Vec::new() };
    let row = [vec![leave(voice)], before].concat();
    page.gap().line("human-warning", &[]).line("human-how", &[]).rows([row]).done()
}

/// The first line names nobody: it is what `verify` recalls.
fn passed(voice: &Voice<'_>, key: &str, button: &str, passed: &Passed<'_>) -> Message {
    let whose = if key == "human-came" { "human-asker" } else { "human-coordinator" };
    let by = name(voice, passed.by, whose);
    let page = about(voice, voice.page(key), passed.about);
    let page = page.line_of("human-line", &[("by", &by), ("words", &passed.words)], &[]);
    let reply = voice.button(button, &press(HumanPress::Reply(passed.enquiry.clone())));
    page.rows([vec![reply, list_button(voice)]]).done()
}

fn thread<'a>(voice: &'a Voice<'a>, page: Page<'a>, shown: &EnquiryShown<'_>) -> Page<'a> {
    let page = about(voice, page, shown.about);
    let page = if shown.earlier > 0 { page.line("human-earlier", &[("count", shown.earlier.into())]) } else { page };
    shown.lines.iter().fold(page, |page, (speaker, at, words)| {
        let by = match speaker {
            Speaker::You => voice.word("human-you"),
            Speaker::Named(known) => name(voice, Some(known), "human-asker"),
            Speaker::Asker => voice.word("human-asker"),
            Speaker::Coordinator => voice.word("human-coordinator"),
        };
        let local = at.to_zoned_datetime(voice.zone.clone());
        let (month, day) = (i64::from(local.month()), i64::from(local.day()));
        let args = [("month", month.into()), ("day", day.into())];
        page.line_of("human-line-on", &[("by", &by), ("words", words)], &args)
    })
}

fn list(voice: &Voice<'_>, waiting: &[EnquiryLabel<'_>], own: &[EnquiryLabel<'_>]) -> Message {
    if waiting.is_empty() && own.is_empty() {
        return voice.page("human-list-none").rows([voice.help_row()]).done();
    }
    let page = voice.blank();
    let page = match (waiting.len(), own.len()) {
        (0, _) => page.line("human-list-own", &[]),
        (count, 0) => page.line("human-list-waiting", &[("count", count.into())]),
        (count, _) => page.line("human-list-waiting", &[("count", count.into())]).line("human-list-own", &[]),
    };
    let page = waiting.iter().chain(own).fold(page, |page, one| page.row(vec![label(voice, one)]));
    page.rows([voice.help_row()]).done()
}

fn label(voice: &Voice<'_>, one: &EnquiryLabel<'_>) -> Button {
    let mark = match one.state {
        EnquiryState::Open => "○",
        EnquiryState::Answered => "✓",
    };
    let begins = super::staff::short(one.begins, ON_A_BUTTON);
    let label = match one.from {
        Some(from) => {
            let from = super::staff::short(from, ON_A_BUTTON);
            voice.say("human-label-from", &[("from", from.as_str().into()), ("begins", begins.as_str().into())])
        }
        None => begins,
    };
    let show = press(HumanPress::Show(one.enquiry.clone()));
    Button { label: format!("{mark} {label}"), does: Does::Press(show.token()) }
}

fn about<'a>(voice: &'a Voice<'a>, page: Page<'a>, question: Option<&Question>) -> Page<'a> {
    match question {
        Some(question) => page.line("human-about", &[("label", voice.label(question).as_str().into())]),
        None => page,
    }
}

/// The desk outside, from the links of the content.
fn desk<'a>(voice: &'a Voice<'a>, page: Page<'a>) -> Page<'a> {
    let link = LinkId::parse("ipa-consult").ok().and_then(|id| voice.content.link(&id));
    let url = link.map(|link| link.url.clone()).unwrap_or_default();
    page.line("human-desk", &[("url", url.as_str().into())])
}

fn name(voice: &Voice<'_>, known: Option<&str>, otherwise: &str) -> String {
    known.map_or_else(|| voice.word(otherwise), |known| voice.say("human-name", &[("name", known.into())]))
}

fn leave(voice: &Voice<'_>) -> Button {
    voice.button("button-human-leave", &press(HumanPress::Leave))
}

fn list_button(voice: &Voice<'_>) -> Button {
    voice.button("button-human-list", &press(HumanPress::List))
}

fn press(press: HumanPress) -> Press {
    Press::Human(press)
}

fn fault(why: TextFault) -> &'static str {
    match why {
        TextFault::Empty => "text-empty",
        TextFault::Long => "human-long",
        TextFault::Indiscreet(Indiscretion::Password) => "text-password",
        TextFault::Indiscreet(Indiscretion::Token) => "text-token",
        TextFault::Indiscreet(Indiscretion::TwelveDigits) => "text-digits",
        TextFault::Indiscreet(Indiscretion::CardNumber) => "text-card",
    }
}
