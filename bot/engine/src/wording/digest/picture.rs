//! The picture of a summary. It shows nothing that the words above it do not say, and carries them (UX17).

use super::company::when;
use super::{Desk, GAPS};
use chat::{AltText, File, FileKind, Text};
use content::Choice;
use journey::digest::{CompanyDigest, CompanySide, Done, TeamDigest, Unknown, Voices, Week, Weight};
use journey::{Crowd, Score};
use papers::chart::{Chart, Column, GapRow, Panel, ShareRow};

/// The most characters that every network carries beside a picture.
const ALT: usize = 1000;
/// The most teams on a picture; the words have them all.
const TEAMS: usize = 8;

/// Draws the week of a team; nothing where no number may be shown.
pub(super) fn of_team(desk: &Desk<'_>, digest: &TeamDigest) -> Option<Chart> {
    digest.stand.as_ref()?;
    let done = match digest.company {
        CompanySide::Apart | CompanySide::Voices => share(desk, &digest.done)?,
        CompanySide::All(crowd) => counted(desk, crowd?, None)?,
    };
    let voices = digest.voices.iter().flat_map(|voices| of_voices(desk, voices));
    let panels = [done].into_iter().chain(voices).collect();
    // What the font does not have of a name is left out, so that the rest of the title can still be written.
    let name = desk.team_name(&digest.team);
    let name = desk.typeface.map_or_else(|| name.to_owned(), |typeface| typeface.only(name));
    let title = desk.voice.say("digest-chart-title", &[("name", name.as_str().into())]);
    Some(Chart { title, week: week(desk, digest.week), panels })
}

/// Draws the week of the company; nothing where no number may be shown.
pub(super) fn of_company(desk: &Desk<'_>, digest: &CompanyDigest) -> Option<Chart> {
    let mut panels: Vec<Panel> = share(desk, &digest.done).into_iter().collect();
    let row = |(team, done): &(journey::TeamId, Done)| {
        let (count, of) = done.now.told()?.shown()?;
        Some(ShareRow { name: desk.team_name(team).to_owned(), count, of })
    };
    if digest.teams.len() > 1 {
        let rows = digest.teams.iter().filter_map(row).take(TEAMS).collect();
        panels.push(Panel::Shares { heading: desk.voice.word("digest-chart-teams"), rows });
    }
    if let Some(ruled) = digest.ruled.as_ref().filter(|ruled| ruled.tally.answered() > 0) {
        let counts = [Choice::InPlace, Choice::Partly, Choice::NotInPlace, Choice::Unknown];
        let counts = counts.map(|choice| ruled.tally.count(choice));
        let open = ruled.tally.asked - ruled.tally.answered();
        panels.push(Panel::Answers { heading: desk.voice.word("digest-chart-ruled"), counts, open });
    }
    panels.extend(digest.voices.iter().flat_map(|voices| of_voices(desk, voices)));
    if digest.trend.len() > 1 {
        panels.push(trend(desk, digest));
    }
    if panels.is_empty() {
        return None;
    }
    let title = desk.voice.word("digest-chart-title-company");
    Some(Chart { title, week: week(desk, digest.week), panels })
}

fn share(desk: &Desk<'_>, done: &Done) -> Option<Panel> {
    counted(desk, done.now.told()?, done.change().filter(|change| *change != 0))
}

fn counted(desk: &Desk<'_>, crowd: Crowd, change: Option<isize>) -> Option<Panel> {
    let (count, of) = crowd.shown()?;
    // Where all are there, the words thank them and compare nothing.
    let change = change.filter(|_| count > 0 && count < of);
    let signed =
        |change: isize| if change > 0 { format!("+{change}") } else { format!("−{}", change.unsigned_abs()) };
    let note =
        change.map(|change| desk.voice.say("digest-chart-change", &[("change", signed(change).as_str().into())]));
    let heading = desk.voice.word("digest-chart-done");
    Some(Panel::Share { heading, count, of, note: note.unwrap_or_default() })
}

fn of_voices(desk: &Desk<'_>, voices: &Voices) -> Vec<Panel> {
    let row = |(question, weight): (&content::Question, Weight)| GapRow {
        number: question.id.to_string(),
        label: desk.voice.attribute(&question.words, "label"),
        quarters: Some(match weight {
            Weight::Half => 2,
            Weight::Most => 3,
        }),
    };
    let gaps = voices.gaps.iter().take(GAPS).map(|(question, weight)| (question, *weight));
    let rows: Vec<GapRow> = desk.questions(gaps).into_iter().map(row).collect();
    let said = match voices.unknown {
        Unknown::Exactly(count) => count.to_string(),
        Unknown::Over(count) => format!("{}+", count + 1),
    };
    let unknown = Panel::Unknown { heading: desk.voice.word("digest-chart-unknown"), said };
    let gaps = Panel::Gaps { heading: desk.voice.word("digest-chart-gaps"), rows };
    if voices.gaps.is_empty() { vec![unknown] } else { vec![gaps, unknown] }
}

fn trend(desk: &Desk<'_>, digest: &CompanyDigest) -> Panel {
    let column = |point: &journey::digest::Point| match &point.score {
        Score::Complete { points, .. } => Column { when: when(point), said: points.to_string(), points: Some(*points) },
        Score::Provisional { decided, of } => {
            Column { when: when(point), said: format!("{decided}/{of}"), points: None }
        }
    };
    let heading = desk.voice.word("digest-chart-trend");
    Panel::Trend { heading, columns: digest.trend.iter().map(column).collect() }
}

fn week(desk: &Desk<'_>, week: Week) -> String {
    let monday = week.monday();
    let [month, day] = super::day_of(monday);
    desk.voice.say("digest-chart-week", &[("year", i64::from(monday.year()).into()), month, day])
}

/// Draws a chart, with the words of a message that say the same.
pub(super) fn draw(desk: &Desk<'_>, chart: &Chart, words: &Text) -> Option<File> {
    let words = words.to_plain();
    let alt = desk.voice.say("digest-chart-alt", &[("words", words.trim().into())]);
    let alt: String = alt.chars().take(ALT).collect();
    let picture = chart.draw(desk.typeface);
    let stem = desk.voice.word("digest-chart-name");
    Some(File::new(&stem, FileKind::Png(AltText::parse(&alt).ok()?), picture))
}
