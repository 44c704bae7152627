//! What is kept about a person, and what an erasure does.

use super::voice::{Page, Voice};
use crate::reply::{Erasing, Filed, Lost, OwnReply};
use crate::{MyData, OwnPress, Press};
use chat::{Command, File, FileKind, Message};

/// Words what is said about one's own data.
pub(super) fn message(voice: &Voice<'_>, reply: &OwnReply<'_>) -> Message {
    match reply {
        OwnReply::Shown(data) => my_data(voice, data),
        OwnReply::File { json } => {
            let page = voice.page("own-file").rows([voice.command_row()]).done();
            let file = File::new(&voice.word("own-file-name"), FileKind::Json, json.clone().into_bytes());
            Message { files: vec![file], ..page }
        }
        OwnReply::EraseAsked(erasing) => erase_asked(voice, erasing),
        OwnReply::Kept => voice.only("own-kept"),
        OwnReply::Erased => {
            let again = voice.command("button-own-again", Command::Menu);
            voice.page("own-erased").line("own-erased-again", &[]).rows([vec![again]]).done()
        }
    }
}

/// Says what goes, what stays as a number of nobody, and asks whether it is meant.
fn erase_asked(voice: &Voice<'_>, erasing: &Erasing) -> Message {
    let page = voice.page("own-erase-ask").gap().line("own-erase-goes", &[]).line("own-erase-goes-you", &[]);
    let page = counted(page, "own-erase-goes-answers", erasing.goes);
    let page = counted(page, "own-erase-goes-enquiries", erasing.enquiries);
    let page = counted(page, "own-erase-goes-checks", erasing.checks);
    let page = match erasing.extent {
        Lost::Company => page.line("own-erase-goes-company", &[]),
        Lost::Nothing | Lost::Decided => {
            let page = page.gap().line("own-erase-stays", &[]);
            let page = counted(page, "own-erase-stays-answers", erasing.stays);
            let page = if erasing.cast > 0 { page.line("own-erase-stays-loose", &[]) } else { page };
            let page = if erasing.few && erasing.stays > 0 { page.line("own-erase-stays-few", &[]) } else { page };
            let page = counted(page, "own-erase-stays-actions", erasing.actions);
            let page = match erasing.extent {
                Lost::Decided => page.line("own-erase-stays-decided", &[]),
                Lost::Nothing | Lost::Company => page,
            };
            page.line("own-erase-stays-papers", &[]).line("own-erase-stays-mark", &[])
        }
    };
    let yes = voice.button("button-own-erase-now", &Press::Own(OwnPress::EraseNow));
    let no = voice.button("button-own-keep", &Press::Own(OwnPress::Keep));
    page.gap().line("own-erase-really", &[]).rows([vec![yes, no]]).done()
}

fn counted<'a>(page: Page<'a>, key: &str, count: usize) -> Page<'a> {
    if count > 0 { page.line(key, &[("count", count.into())]) } else { page }
}

/// Shows everything that is kept about the person.
fn my_data(voice: &Voice<'_>, data: &MyData<'_>) -> Message {
    let page = voice.page("mydata").line("mydata-id", &[("id", data.id.into())]);
    let page = match data.name {
        Some(name) => page.line_with("mydata-name", "name", name, &[]),
        None => page,
    };
    let page = match data.team {
        Some(name) => page.line_with("mydata-team", "name", name, &[]),
        None => page,
    };
    let page = match data.organization {
        Some(name) => page.line_with("mydata-organization", "name", name, &[]),
        None => page,
    };
    let language = voice.word(&format!("language-{}", voice.locale));
    let page = page.line("mydata-locale", &[("language", language.as_str().into())]);
    let page = page.line("mydata-zone", &[("zone", data.zone.as_str().into())]);
    let page = match data.system {
        Some(system) => page.line("mydata-system", &[("system", voice.system(system).as_str().into())]),
        None => page,
    };
    let page = match data.agreed {
        Some(agreed) => {
            let began = agreed.to_zoned_datetime(voice.zone.clone()).date().to_string();
            page.line("mydata-agreed", &[("date", began.as_str().into())])
        }
        None => page,
    };
    let page = wishes(voice, page, data);
    let page = data.sheets.iter().fold(page, |page, (name, filed)| match filed {
        Filed::Answers(count) => {
            page.line("mydata-sheet", &[("name", name.as_str().into()), ("count", (*count).into())])
        }
        Filed::Loose => page.line("mydata-sheet-loose", &[("name", name.as_str().into())]),
    });
    let page = counted(page, "mydata-accounts", data.accounts);
    let page = counted(page, "mydata-enquiries", data.enquiries);
    let page = counted(page, "mydata-checks", data.checks);
    let page = counted(page, "mydata-said-first", data.said_first);
    let take = voice.button("button-own-take", &Press::Own(OwnPress::Take));
    let erase = voice.button("button-own-erase", &Press::Own(OwnPress::Erase));
    page.line("mydata-times", &[]).rows([vec![take, erase], voice.command_row()]).done()
}

fn wishes<'a>(voice: &'a Voice<'a>, page: Page<'a>, data: &MyData<'_>) -> Page<'a> {
    let page = if data.stopped { page.line("mydata-stopped", &[]) } else { page };
    let page = match data.away_until {
        Some(back) => {
            let last = back.yesterday().unwrap_or(back).to_string();
            page.line("mydata-away", &[("date", last.as_str().into())])
        }
        None => page,
    };
    match data.snoozed_until {
        Some(until) => {
            let local = until.to_zoned_datetime(voice.zone.clone());
            let (day, time) = (local.date().to_string(), local.strftime("%H:%M").to_string());
            page.line("mydata-snoozed", &[("date", day.as_str().into()), ("time", time.as_str().into())])
        }
        None => page,
    }
}
