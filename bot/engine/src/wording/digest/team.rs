//! The summary of one team, for its room: what counts stands in the message itself, the rest below it (MG5).

use super::{Desk, Of, Quiet, TeamPost, first_day, is_quiet, picture, quiet};
use crate::{Press, StaffPress};
use journey::digest::{CompanySide, Done, TeamDigest};
use journey::{Crowd, Mode};

pub(super) fn post(desk: &Desk<'_>, digest: &TeamDigest, wish: Quiet) -> Option<TeamPost> {
    let voice = &desk.voice;
    let name = desk.team_name(&digest.team);
    let way_in = vec![voice.button("button-mine", &Press::Staff(StaffPress::Mine(digest.team.clone())))];
    let head = voice.blank().line_with("digest-team", "name", name, &first_day(digest.week));
    if is_quiet(digest.freshness, digest.news.as_ref()) {
        return Some(TeamPost { root: quiet(head, &digest.done, wish)?.row(way_in).done(), details: None });
    }
    let page = match &digest.stand {
        None => head.line("digest-nothing-asked", &[]),
        Some(_) => done(head, digest),
    };
    let page = if digest.overdue > 0 { page.line("digest-overdue", &[("count", digest.overdue.into())]) } else { page };
    let mut root = desk.step(page, &digest.step).row(way_in).done();
    root.files = drawn(desk, digest).into_iter().collect();
    Some(TeamPost { root, details: details(desk, digest) })
}

/// Draws the week. Whoever does not see the picture reads everything that is on it.
fn drawn(desk: &Desk<'_>, digest: &TeamDigest) -> Option<chat::File> {
    let chart = picture::of_team(desk, digest)?;
    let head =
        desk.voice.blank().line_with("digest-team", "name", desk.team_name(&digest.team), &first_day(digest.week));
    picture::draw(desk, &chart, &voices(desk, done(head, digest), digest).done().text)
}

/// Words what is there for whoever wants to know more; nothing where there is no more.
fn details(desk: &Desk<'_>, digest: &TeamDigest) -> Option<chat::Message> {
    if digest.stand.is_none() && digest.coming.is_empty() && digest.news.is_none() {
        return None;
    }
    let page = desk.voice.blank().line("digest-details", &first_day(digest.week));
    let page = if digest.stand.is_some() { voices(desk, page, digest) } else { page };
    let page = if digest.coming.is_empty() { page } else { desk.coming(page.gap(), &digest.coming) };
    Some(desk.news(page, digest.news.as_ref()).done())
}

fn done<'p>(page: super::Page<'p>, digest: &TeamDigest) -> super::Page<'p> {
    match digest.company {
        CompanySide::Apart | CompanySide::Voices => Desk::done(page, &digest.done),
        CompanySide::All(crowd) => {
            let page = page.line("digest-hidden", &[]);
            match crowd.filter(|crowd| crowd.shown().is_some()) {
                Some(crowd) => Desk::done(page.line("digest-merged", &[]), &whole(crowd)),
                None => page,
            }
        }
    }
}

fn voices<'p>(desk: &'p Desk<'_>, page: super::Page<'p>, digest: &TeamDigest) -> super::Page<'p> {
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
