//! What is kept about a person, whom to ask, who this bot is, and the company's name.

use super::voice::{Page, Voice};
use crate::{House, MyData, NameFault, Sent};
use chat::Message;
use content::LinkId;

/// Shows everything that is kept about the person.
pub(super) fn my_data(voice: &Voice<'_>, data: &MyData<'_>) -> Message {
    let page = voice.page("mydata").line("mydata-id", &[("id", data.id.into())]);
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
    let page = data.sheets.iter().fold(page, |page, (name, count)| {
        page.line("mydata-sheet", &[("name", name.as_str().into()), ("count", (*count).into())])
    });
    page.line("mydata-times", &[]).rows([voice.command_row()]).done()
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

/// Says whom to ask.
pub(super) fn human(voice: &Voice<'_>) -> Message {
    let link = LinkId::parse("ipa-consult").ok().and_then(|id| voice.content.link(&id));
    let url = link.map(|link| link.url.clone()).unwrap_or_default();
    voice.blank().line("human", &[("url", url.as_str().into())]).rows([voice.command_row()]).done()
}

/// Shows who runs this bot and what it sent here last.
pub(super) fn verify(voice: &Voice<'_>, organization: Option<&str>, sent: &[Sent]) -> Message {
    let page = voice.page("verify");
    let page = match voice.house {
        House::ThisComputer { keeps } => page.line_with("verify-local", "keeps", keeps, &[]),
        House::Company { operator, .. } => page.line_with("verify-company", "operator", operator, &[]),
    };
    let page = match organization {
        Some(name) => page.line_with("verify-organization", "name", name, &[]),
        None => page,
    };
    let page = page.line("verify-never", &[]).gap();
    let page = match sent {
        [] => page.line("verify-nothing-sent", &[]),
        [_, ..] => sent.iter().fold(page.line("verify-sent", &[]), |page, sent| sent_line(voice, page, sent)),
    };
    page.rows([voice.command_row()]).done()
}

fn sent_line<'a>(voice: &'a Voice<'a>, page: Page<'a>, sent: &Sent) -> Page<'a> {
    let local = sent.at.to_zoned_datetime(voice.zone.clone());
    let (date, time) = (local.date().to_string(), local.strftime("%H:%M").to_string());
    page.line_with(
        "verify-line",
        "opening",
        &sent.opening,
        &[("date", date.as_str().into()), ("time", time.as_str().into())],
    )
}

/// Asks for the company's name.
pub(super) fn name_wanted(voice: &Voice<'_>, standing: Option<&str>) -> Message {
    let page = match standing {
        Some(name) => with_name(voice, "name-standing", name),
        None => voice.blank(),
    };
    page.line("name-ask", &[]).line("name-warning", &[]).done()
}

/// Says one thing with the company's name in it.
pub(super) fn with_name<'a>(voice: &'a Voice<'a>, key: &str, name: &str) -> Page<'a> {
    voice.blank().line_with(key, "name", name, &[])
}

/// Says why something cannot be the name.
pub(super) fn name_refused(voice: &Voice<'_>, why: NameFault) -> Message {
    match why {
        NameFault::Long => voice.only("name-long"),
        NameFault::Digits => voice.only("name-digits"),
    }
}
