//! The summary of the company, for one of those who answer for it.

use super::{Desk, GAPS, Of, Page, Quiet, first_day, is_quiet, picture, quiet};
use chat::{Command, Message};
use content::Choice;
use journey::digest::{CompanyDigest, Point, Ruled, View};
use journey::{Crowd, Score};

pub(super) fn message(desk: &Desk<'_>, digest: &CompanyDigest, wish: Quiet) -> Option<Message> {
    let voice = &desk.voice;
    let decided = digest.ruled.as_ref().is_some_and(|ruled| ruled.tally.answered() == ruled.tally.asked);
    let rulings = if decided { "button-rulings-see" } else { "button-rulings" };
    let ways = vec![voice.command(rulings, Command::Rulings), voice.command("button-actions", Command::Actions)];
    let head = voice.blank().line("digest-company", &first_day(digest.week));
    if is_quiet(digest.freshness, digest.news.as_ref()) {
        return Some(quiet(head, &digest.done, wish)?.rows([ways, voice.command_row()]).done());
    }
    let page =
        if digest.stand.is_none() { head.line("digest-nothing-asked", &[]) } else { answered(desk, head, digest) };
    let page = ruled(desk, page, digest.ruled.as_ref());
    let page = trend(page, &digest.trend);
    let shown = page.gap().done();
    let rest = contrasts(desk, voice.blank(), digest);
    let (open, overdue) = (digest.open, digest.overdue);
    let rest = match (open, overdue) {
        (0, _) => rest,
        (_, 0) => rest.line("digest-actions", &[("open", open.into())]),
        (_, _) => rest.line("digest-actions-overdue", &[("open", open.into()), ("overdue", overdue.into())]),
    };
    let rest = desk.coming(rest, &digest.coming);
    let rest = match digest.follow_up {
        Some((_, follow_up)) => rest.words(&voice.word(&format!("digest-follow-up-{}", follow_up.name()))),
        None => rest,
    };
    let rest = desk.news(desk.step(rest, &digest.step), digest.news.as_ref());
    let rest = rest.rows([ways, voice.command_row()]).done();
    let picture = picture::of_company(desk, digest).and_then(|chart| picture::draw(desk, &chart, &shown.text));
    Some(Message { text: shown.text.then(rest.text), rows: rest.rows, files: picture.into_iter().collect() })
}

fn answered<'p>(desk: &'p Desk<'_>, page: Page<'p>, digest: &CompanyDigest) -> Page<'p> {
    let mut page = Desk::done(page, &digest.done);
    if digest.teams.len() > 1 {
        page = page.line("digest-teams", &[]);
        for (team, done) in &digest.teams {
            let Some((count, of)) = done.now.told().and_then(Crowd::shown) else { continue };
            let args = [("done", count.into()), ("of", of.into())];
            page = page.line_with("digest-team-row", "name", desk.team_name(team), &args);
        }
    }
    page = match digest.view {
        View::Merged if digest.teams.len() > 1 => page.line("digest-teams-merged", &[]),
        View::Without if digest.done.now.told().is_some() => page.line("digest-teams-without", &[]),
        View::Whole | View::Merged | View::Without => page,
    };
    match &digest.voices {
        Some(voices) => desk.voices(page, voices, Of::Company),
        None => page,
    }
}

fn ruled<'p>(desk: &'p Desk<'_>, page: Page<'p>, ruled: Option<&Ruled>) -> Page<'p> {
    let Some(ruled) = ruled.filter(|ruled| ruled.tally.answered() > 0) else { return page };
    let (decided, of) = (ruled.tally.answered(), ruled.tally.asked);
    let count = |choice| ruled.tally.count(choice).into();
    let page = page.line("digest-ruled", &[("of", of.into()), ("decided", decided.into())]).line(
        "digest-ruled-counts",
        &[
            ("inplace", count(Choice::InPlace)),
            ("partly", count(Choice::Partly)),
            ("notinplace", count(Choice::NotInPlace)),
            ("unknown", count(Choice::Unknown)),
            ("open", (of - decided).into()),
        ],
    );
    if ruled.gaps.is_empty() {
        return page;
    }
    let gaps = desk.questions(ruled.gaps.iter().take(GAPS).map(|question| (question, ())));
    gaps.into_iter().fold(page.line("digest-ruled-gaps", &[]), |page, (question, ())| {
        page.line("digest-ruled-gap", &[("label", desk.voice.label(question).as_str().into())])
    })
}

/// Says in words where what was decided and what the staff said differ (MG9).
fn contrasts<'p>(desk: &'p Desk<'_>, page: Page<'p>, digest: &CompanyDigest) -> Page<'p> {
    let contrasts = digest.contrasts.iter().take(GAPS).map(|(question, contrast)| (question, *contrast));
    let contrasts = desk.questions(contrasts);
    if contrasts.is_empty() {
        return page;
    }
    contrasts.into_iter().fold(page.line("digest-contrasts", &[]), |page, (question, contrast)| {
        let label = desk.voice.label(question);
        let key = format!("digest-contrast-{}", contrast.name());
        page.words(&desk.voice.say(&key, &[("label", label.as_str().into())]))
    })
}

/// Says when a diagnosis was, as both the words and the picture have it.
pub(super) fn when(point: &Point) -> String {
    format!("{}/{}", point.opened.year(), point.opened.month())
}

/// Draws the trend in text (MG8); one diagnosis alone is no trend.
fn trend<'p>(page: Page<'p>, trend: &[Point]) -> Page<'p> {
    if trend.len() < 2 {
        return page;
    }
    trend.iter().fold(page.line("digest-trend", &[]), |page, point| {
        let when = when(point);
        match &point.score {
            Score::Complete { points, .. } => {
                let full = usize::try_from((*points).clamp(0, 100)).unwrap_or_default() / 10;
                let bar = format!("{}{}", "▮".repeat(full), "▯".repeat(10 - full));
                let args = [
                    ("when", when.as_str().into()),
                    ("bar", bar.as_str().into()),
                    ("points", i64::from(*points).into()),
                ];
                page.line("digest-trend-points", &args)
            }
            Score::Provisional { decided, of } => {
                let args = [("when", when.as_str().into()), ("decided", (*decided).into()), ("of", (*of).into())];
                page.line("digest-trend-provisional", &args)
            }
        }
    })
}
