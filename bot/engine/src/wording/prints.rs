//! Papers as files: which there are, what they are written as, and the files themselves.

use super::voice::Voice;
use crate::press::{ClockPress, Format, Paper, Press, PrintPress};
use crate::reply::PrintReply;
use chat::{Button, Command, File, FileKind, Message};
use papers::Document;

/// Words what is said about papers as files.
pub(super) fn message(voice: &Voice<'_>, reply: &PrintReply) -> Message {
    match reply {
        PrintReply::Shelf { papers } => {
            let choose = |paper: &Paper| voice.button(&name_key(*paper), &Press::Prints(PrintPress::Choose(*paper)));
            let buttons: Vec<Button> = papers.iter().map(choose).collect();
            let page = buttons.chunks(3).fold(voice.page("prints-shelf"), |page, row| page.row(row.to_vec()));
            page.row(voice.command_row()).done()
        }
        PrintReply::Formats { paper } => {
            let name = voice.word(&name_key(*paper));
            let page = voice.blank().line("prints-formats", &[("paper", name.as_str().into())]);
            page.rows([formats(voice, *paper), back(voice)]).done()
        }
        PrintReply::Here { paper, format, documents } => {
            let name = voice.word(&name_key(*paper));
            let page = voice.blank().line("prints-here", &[("paper", name.as_str().into())]);
            let page = match (paper, documents.len()) {
                (_, 0 | 1) => page,
                (Paper::Policy, _) => page.line("prints-beside-policy", &[]),
                (_, _) => page.line("prints-beside", &[]),
            };
            let page = match paper {
                Paper::Policy => page.line("prints-policy", &[]),
                Paper::Card => page.line("prints-card", &[]),
                Paper::Preparation | Paper::Handbook | Paper::Notice | Paper::Privacy => page,
            };
            let others = formats(voice, *paper).into_iter().zip(paper.formats());
            let others = others.filter(|(_, other)| *other != format).map(|(button, _)| button).collect();
            Message { files: files(documents, *format), ..page.rows([others, back(voice)]).done() }
        }
        PrintReply::NoRules => {
            let check = voice.command("button-check", Command::SelfCheck);
            voice.page("prints-no-rules").rows([vec![check], voice.command_row()]).done()
        }
        PrintReply::NotYet { .. } => voice.page("prints-not-yet").rows([voice.help_row()]).done(),
    }
}

/// Writes documents as files.
pub(super) fn files(documents: &[Document], format: Format) -> Vec<File> {
    let written = |document: &Document| match format {
        Format::Word => (FileKind::Docx, document.docx()),
        Format::Html => (FileKind::Html, document.html().into_bytes()),
        Format::Markdown => (FileKind::Markdown, document.markdown().into_bytes()),
    };
    let file = |document: &Document| {
        let (kind, bytes) = written(document);
        File::new(document.title(), kind, bytes)
    };
    documents.iter().map(file).collect()
}

/// The buttons that send a paper, one for each format it has.
pub(super) fn formats(voice: &Voice<'_>, paper: Paper) -> Vec<Button> {
    let button = |format: &Format| {
        voice.button(&format!("button-print-{}", format.name()), &Press::Prints(PrintPress::Print(paper, *format)))
    };
    paper.formats().iter().map(button).collect()
}

/// The way to the papers.
pub(super) fn shelf(voice: &Voice<'_>) -> Button {
    voice.button("button-prints", &Press::Prints(PrintPress::Shelf))
}

/// The way to the report clocks.
pub(super) fn clocks(voice: &Voice<'_>) -> Button {
    voice.button("button-clocks", &Press::Clocks(ClockPress::Ask))
}

fn back(voice: &Voice<'_>) -> Vec<Button> {
    vec![shelf(voice), voice.command("button-menu", Command::Menu)]
}

fn name_key(paper: Paper) -> String {
    format!("print-{}", paper.name())
}
