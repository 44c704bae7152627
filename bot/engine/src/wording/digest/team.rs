//! The summary of one team, for its room.

use super::{Desk, Of, Quiet, first_day, is_quiet, picture, quiet};
use crate::{Press, StaffPress};
use chat::Message;
use journey::digest::{CompanySide, Done, TeamDigest};
use journey::{Crowd, Mode};

pub(super) fn message(desk: &Desk<'_>, digest: &TeamDigest, wish: Quiet) -> Option<Message> {
    let voice = &desk.voice;
    let name = desk.team_name(&digest.team);
    let way_in = vec![voice.button("button-mine", &Press::Staff(StaffPress::Mine(digest.team.clone())))];
    let head = voice.blank().line_with("digest-team", "name", name, &first_day(digest.week));
    if is_quiet(digest.freshness, digest.news.as_ref()) {
        return Some(quiet(head, &digest.done, wish)?.row(way_in).done());
    }
    let page =
        if digest.stand.is_none() { head.line("digest-nothing-asked", &[]) } else { answered(desk, head, digest) };
    let page = if digest.overdue > 0 { page.line("digest-overdue", &[("count", digest.overdue.into())]) } else { page };
    let shown = page.gap().done();
    let rest = desk.step(desk.coming(voice.blank(), &digest.coming), &digest.step);
    let rest = desk.news(rest, digest.news.as_ref()).row(way_in).done();
    let picture = picture::of_team(desk, digest).and_then(|chart| picture::draw(desk, &chart, &shown.text));
    Some(Message { text: shown.text.then(rest.text), rows: rest.rows, files: picture.into_iter().collect() })
}

fn answered<'p>(desk: &'p Desk<'_>, page: super::Page<'p>, digest: &TeamDigest) -> super::Page<'p> {
    let page = match digest.company {
        CompanySide::Apart | CompanySide::Voices => Desk::done(page, &digest.done),
        CompanySide::All(crowd) => {
            let page = page.line("digest-hidden", &[]);
            match crowd.filter(|crowd| crowd.shown().is_some()) {
                Some(crowd) => Desk::done(page.line("digest-merged", &[]), &whole(crowd)),
                None => page,
            }
        }
    };
    match (&digest.voices, digest.company) {
        (Some(voices), CompanySide::Apart) => desk.voices(page, voices, Of::Team),
        (Some(voices), CompanySide::Voices | CompanySide::All(_)) => desk.voices(page, voices, Of::Company),
        (None, _) if digest.stand.as_ref().is_some_and(|stand| stand.mode == Mode::Anonymous) => {
            page.line("digest-voices-nobody", &[])
        }
        (None, _) => page.line("digest-voices-wait", &[]),
    }
}

/// Of the whole company, a team hears where it stands, without a change.
fn whole(crowd: Crowd) -> Done {
    Done { now: journey::Telling::New(crowd), before: None }
}
