//! The list of people, before it is taken in.

use super::{company, names, press};
use crate::StaffPress;
use crate::reply::ListShown;
use crate::wording::voice::{Page, Voice};
use chat::{Button, Message};
use journey::roster::Absent;

/// Shows what taking a list in would change.
pub(super) fn shown(voice: &Voice<'_>, shown: &ListShown<'_>) -> Message {
    let changes = &shown.changes;
    let page = if shown.ways.is_empty() { voice.page("staff-list-nothing") } else { voice.page("staff-list-shown") };
    let page = count(page.gap(), "staff-list-new", changes.new.len());
    let page = names(page, &changes.new.iter().map(|one| (one.name.as_str(), one.team.as_deref())).collect::<Vec<_>>());
    let page = count(page, "staff-list-moved", changes.moved.len());
    let moved: Vec<_> = changes.moved.iter().map(|(_, one)| (one.name.as_str(), one.team.as_deref())).collect();
    let page = names(page, &moved);
    let page = count(page, "staff-list-back", changes.back.len());
    let page = count(page, "staff-list-gone", changes.gone.len());
    let page = names(page, &shown.gone.iter().map(|name| (*name, None)).collect::<Vec<_>>());
    let page = count(page, "staff-list-teams", changes.teams.len());
    let page = count(page, "staff-list-same", changes.same);
    let page = count(page, "staff-list-kept", changes.kept);
    let page = count(page, "staff-list-nameless", changes.nameless);
    let page = changes.twice.iter().fold(page, |page, name| page.line_with("staff-list-twice", "name", name, &[]));
    let refused: Vec<String> = shown.refused.iter().map(ToString::to_string).collect();
    let page = if refused.is_empty() {
        page
    } else {
        let lines = refused.join(&voice.word("staff-comma"));
        page.line("staff-list-refused", &[("lines", lines.as_str().into())])
    };
    let page = if shown.ways.len() > 1 { page.gap().line("staff-list-gone-choice", &[]) } else { page };
    let ways: Vec<Button> = shown.ways.iter().map(|way| button(voice, *way)).collect();
    page.rows([ways, vec![press(voice, "button-staff-later", StaffPress::Later), company(voice)]]).done()
}

fn count<'a>(page: Page<'a>, key: &str, count: usize) -> Page<'a> {
    if count > 0 { page.line(key, &[("count", count.into())]) } else { page }
}

fn button(voice: &Voice<'_>, way: Absent) -> Button {
    let key = match way {
        Absent::Leave => "button-staff-take-in",
        Absent::Stay => "button-staff-add",
    };
    press(voice, key, StaffPress::TakeIn(way))
}
