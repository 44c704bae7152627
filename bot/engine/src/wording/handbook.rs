//! The handbook: how it stands, how it is handed out, and the one button for whoever read it.

use super::prints;
use super::voice::Voice;
use crate::press::{Format, HandbookPress, Paper, Press};
use crate::reply::{HandbookReply, Handed};
use chat::{Button, Command, Message};
use journey::ledger::HandbookMark;
use papers::Document;

/// Words what is said about the handbook to one person.
pub(super) fn message(voice: &Voice<'_>, reply: &HandbookReply) -> Message {
    match reply {
        HandbookReply::Standing { handed, read, posts } => standing(voice, *handed, *read, *posts),
        HandbookReply::Posted { rooms } => {
            voice.blank().line("handbook-posted", &[("count", (*rooms).into())]).rows([back(voice)]).done()
        }
        HandbookReply::NoRoom => {
            let company = voice.command("button-company", Command::Company);
            voice.page("handbook-no-room").rows([vec![company], back(voice)]).done()
        }
        HandbookReply::Card { documents, mark } => card(voice, documents, mark),
        HandbookReply::Mine { documents, mark } => {
            let read =
                mark.as_ref().map(|mark| press(voice, "button-handbook-read", HandbookPress::Read(mark.clone())));
            let page = voice.page("handbook-mine").rows([read.into_iter().collect(), voice.command_row()]);
            Message { files: prints::files(documents, Format::Word), ..page.done() }
        }
        HandbookReply::Thanks => voice.page("handbook-thanks").rows([mine(voice), voice.command_row()]).done(),
        HandbookReply::Newer => voice.page("handbook-newer").rows([mine(voice), voice.command_row()]).done(),
        HandbookReply::NoneYet => voice.page("handbook-none-yet").rows([voice.command_row()]).done(),
    }
}

/// Words the card in the room of a team: nobody is named, and whoever read it answers in private.
pub(super) fn card(voice: &Voice<'_>, documents: &[Document], mark: &HandbookMark) -> Message {
    let read = press(voice, "button-handbook-read", HandbookPress::Read(mark.clone()));
    let page = voice.page("handbook-card").line("handbook-card-private", &[]).rows([vec![read]]);
    Message { files: prints::files(documents, Format::Word), ..page.done() }
}

fn standing(voice: &Voice<'_>, handed: Handed, read: Option<(usize, usize)>, posts: bool) -> Message {
    let page = voice.page("handbook-made");
    let page = match handed {
        Handed::NotYet => page.line("handbook-not-posted", &[]),
        Handed::AsItIs => page.line("handbook-as-posted", &[]),
        Handed::Changed => page.line("handbook-changed", &[]),
    };
    let page = match (handed, read) {
        (Handed::NotYet, _) => page,
        (Handed::AsItIs | Handed::Changed, Some((count, of))) => {
            page.line("handbook-read", &[("count", count.into()), ("of", of.into())])
        }
        (Handed::AsItIs | Handed::Changed, None) => page.line("handbook-read-hidden", &[]),
    };
    let post = posts.then(|| press(voice, "button-handbook-post", HandbookPress::Post));
    page.rows([prints::formats(voice, Paper::Handbook), post.into_iter().collect(), back(voice)]).done()
}

fn press(voice: &Voice<'_>, key: &str, press: HandbookPress) -> Button {
    voice.button(key, &Press::Handbook(press))
}

fn mine(voice: &Voice<'_>) -> Vec<Button> {
    vec![press(voice, "button-handbook-mine", HandbookPress::Mine)]
}

fn back(voice: &Voice<'_>) -> Vec<Button> {
    vec![prints::shelf(voice), voice.command("button-menu", Command::Menu)]
}
