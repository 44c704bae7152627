//! The words and the picture of the weekly summaries (週次まとめ): read in ten seconds, by a team or by whoever answers for it.
//!
//! They are made from [`journey::digest`] alone, where no person could stand; the only names are those of teams.

mod company;
mod picture;
mod team;

use super::voice::{Page, Voice};
use crate::House;
use content::{Content, FactId, Locale, Question, QuestionId, QuestionSet};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journey::digest::{Coming, CompanyDigest, Done, Freshness, Stand, Step, TeamDigest, Unknown, Voices, Week};
use journey::{Crowd, Ledger, TeamId};
use papers::chart::{Chart, Typeface};

/// What summaries are worded with.
#[derive(Clone, Copy, Debug)]
pub struct Bulletin<'a> {
    /// The words and the questions.
    pub content: &'a Content,
    /// Who runs this.
    pub house: &'a House,
    /// What teams are called.
    pub ledger: &'a Ledger,
    /// The language of whoever reads it.
    pub locale: Locale,
    /// The letters of the picture; without them it is drawn in shapes alone.
    pub typeface: Option<&'a Typeface>,
    /// What is said where nothing is new.
    pub quiet: Quiet,
}

/// What is said where nothing is new (MG4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiet {
    /// One line.
    Line,
    /// Nothing.
    Nothing,
}

/// The summary of a team: what is read in ten seconds, and what is there for whoever wants to know more (MG5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamPost {
    /// The message of the week, with its picture.
    pub root: chat::Message,
    /// What stands below it; nothing where nothing is new.
    pub details: Option<chat::Message>,
}

impl<'a> Bulletin<'a> {
    /// Words the summary of a team for its room; nothing where there is nothing to say.
    pub fn team(&self, digest: &TeamDigest) -> Option<TeamPost> {
        team::post(&self.desk(digest.stand.as_ref()), digest, self.quiet)
    }

    /// Words the summary of the company for one of those who answer for it; nothing where there is nothing to say.
    pub fn company(&self, digest: &CompanyDigest) -> Option<chat::Message> {
        company::message(&self.desk(digest.stand.as_ref()), digest, self.quiet)
    }

    /// Makes the chart of a team's week; nothing where no number may be shown.
    pub fn team_chart(&self, digest: &TeamDigest) -> Option<Chart> {
        picture::of_team(&self.desk(digest.stand.as_ref()), digest)
    }

    /// Makes the chart of the company's week; nothing where no number may be shown.
    pub fn company_chart(&self, digest: &CompanyDigest) -> Option<Chart> {
        picture::of_company(&self.desk(digest.stand.as_ref()), digest)
    }

    fn desk(&self, stand: Option<&Stand>) -> Desk<'a> {
        let (zone, stopped) = (TimeZone::UTC, false);
        let voice = Voice { content: self.content, house: self.house, locale: self.locale, zone, stopped };
        let set = stand.and_then(|stand| self.content.set(&stand.set));
        Desk { voice, set, ledger: self.ledger, typeface: self.typeface }
    }
}

/// Where a summary is written: a voice, and what the ids in it stand for.
struct Desk<'a> {
    voice: Voice<'a>,
    set: Option<&'a QuestionSet>,
    ledger: &'a Ledger,
    typeface: Option<&'a Typeface>,
}

/// The most gaps that are listed.
const GAPS: usize = 3;

impl<'a> Desk<'a> {
    fn question(&self, id: &QuestionId) -> Option<&'a Question> {
        self.set?.question(id)
    }

    /// Finds questions by their ids, with what comes with each; the content may hold one no more.
    fn questions<'b, T>(&self, ids: impl IntoIterator<Item = (&'b QuestionId, T)>) -> Vec<(&'a Question, T)> {
        ids.into_iter().filter_map(|(id, with)| Some((self.question(id)?, with))).collect()
    }

    fn team_name(&self, team: &TeamId) -> &'a str {
        self.ledger.teams.get(team).map_or("", |team| team.name.as_str())
    }

    /// Says how many handed in, and the change from the week before.
    fn done<'p>(page: Page<'p>, done: &Done) -> Page<'p> {
        let Some((count, of)) = done.now.told().and_then(Crowd::shown) else {
            return page.line("digest-hidden", &[]);
        };
        let percent = count * 100 / of.max(1);
        let args = [("done", count.into()), ("of", of.into()), ("percent", percent.into())];
        let with = |change: usize| [args.as_slice(), &[("change", change.into())]].concat();
        match (count, done.change()) {
            (0, _) => page.line("digest-done-nobody", &[("of", of.into())]),
            (_, _) if count == of => page.line("digest-done-all", &[("of", of.into())]),
            (_, Some(change)) if change > 0 => page.line("digest-done-more", &with(change.unsigned_abs())),
            (_, Some(change)) if change < 0 => page.line("digest-done-less", &with(change.unsigned_abs())),
            (_, Some(_) | None) => page.line("digest-done", &args),
        }
    }

    /// Says what people answered: where many say まだ, and how often わからない was said.
    fn voices<'p>(&'p self, page: Page<'p>, voices: &Voices, of: Of) -> Page<'p> {
        let people = [("people", voices.people.into())];
        let page = match (voices.gaps.is_empty(), of) {
            (true, _) => page.line("digest-no-gaps", &people),
            (false, Of::Team) => page.line("digest-gaps", &people),
            (false, Of::Company) => page.line("digest-gaps-company", &people),
        };
        let gaps = voices.gaps.iter().take(GAPS).map(|(question, weight)| (question, *weight));
        let page = self.questions(gaps).into_iter().fold(page, |page, (question, weight)| {
            let label = self.voice.label(question);
            let words = self.voice.say(&format!("digest-gap-{}", weight.name()), &[("label", label.as_str().into())]);
            page.words(&words)
        });
        match voices.unknown {
            Unknown::Exactly(count) => page.line("digest-unknown", &[("count", count.into())]),
            Unknown::Over(count) => page.line("digest-unknown-over", &[("count", (count + 1).into())]),
        }
    }

    /// Lists the days that come.
    fn coming<'p>(&'p self, page: Page<'p>, coming: &[Coming]) -> Page<'p> {
        if coming.is_empty() {
            return page;
        }
        coming.iter().fold(page.line("digest-coming", &[]), |page, coming| {
            let words = self.voice.say(&format!("digest-coming-{}", coming.what.name()), &day_of(coming.day));
            page.words(&words)
        })
    }

    /// Says the one thing to do next.
    fn step<'p>(&'p self, page: Page<'p>, step: &Step) -> Page<'p> {
        match step {
            Step::Begin => page.line("digest-step-begin", &[]),
            Step::Answer => page.line("digest-step-answer", &[]),
            Step::Decide => page.line("digest-step-decide", &[]),
            Step::Overdue => page.line("digest-step-overdue", &[]),
            Step::FindOut => page.line("digest-step-find-out", &[]),
            Step::KeepOn => page.line("digest-step-keep-on", &[]),
            Step::Gap(question) => match self.question(question) {
                Some(question) => {
                    let label = self.voice.label(question);
                    let measure = question.measures.first().map(|measure| self.voice.measure(measure));
                    let measure = measure.unwrap_or_default();
                    let args = [("label", label.as_str().into()), ("measure", measure.as_str().into())];
                    page.line("digest-step-gap", &args)
                }
                None => page.line("digest-step-keep-on", &[]),
            },
        }
    }

    /// Says the news of the month, with its year and source (article 5).
    fn news<'p>(&'p self, page: Page<'p>, news: Option<&FactId>) -> Page<'p> {
        let found = news.and_then(|id| self.voice.content.facts().iter().find(|fact| fact.id == *id));
        let Some(fact) = found else { return page };
        let args = [
            ("source", fact.source.as_str().into()),
            ("url", fact.url.as_str().into()),
            ("year", i64::from(fact.year).into()),
        ];
        let words = self.voice.word(&fact.words());
        page.gap().line("digest-news", &[]).words(&words).line("digest-news-source", &args)
    }
}

/// Whose answers are told of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Team,
    Company,
}

fn day_of(day: Date) -> [(&'static str, content::Value<'static>); 2] {
    [("month", i64::from(day.month()).into()), ("day", i64::from(day.day()).into())]
}

/// Tells whether a summary is one line or nothing: where nothing is new, and no news either.
fn is_quiet(freshness: Freshness, news: Option<&FactId>) -> bool {
    freshness == Freshness::Quiet && news.is_none()
}

/// Says in one line that nothing is new; or nothing.
fn quiet<'p>(page: Page<'p>, done: &Done, quiet: Quiet) -> Option<Page<'p>> {
    match (quiet, done.now.told().and_then(Crowd::shown)) {
        (Quiet::Nothing, _) => None,
        (Quiet::Line, Some((done, of))) => {
            Some(page.line("digest-quiet-done", &[("done", done.into()), ("of", of.into())]))
        }
        (Quiet::Line, None) => Some(page.line("digest-quiet", &[])),
    }
}

fn first_day(week: Week) -> [(&'static str, content::Value<'static>); 2] {
    day_of(week.monday())
}
