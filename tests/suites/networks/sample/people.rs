//! The people of the sample company: how they come in, and what they answer.

use anyhow::{Context as _, bail};
use content::{Choice, Locale};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeSet;
use std::time::Duration;
use tests::server::{Hands, Sight};
use tests::talk::WORLD;
use tokio::time::Instant;

/// Who keeps all this for the company; the first of [`everybody`].
pub(super) const COORDINATOR: &str = "佐藤";

/// Who works where.
pub(super) const TEAMS: [(&str, &[&str]); 4] = [
    ("総務", &["佐藤", "中村", "高橋", "渡辺", "伊藤"]),
    ("営業", &["森", "Lin", "加藤", "Taylor", "木村", "斎藤", "吉田", "山田"]),
    ("製造", &["阿部", "山本", "井上", "林", "清水", "池田", "橋本", "山崎", "Nguyen", "石川", "前田", "藤田"]),
    ("設計", &["岡田", "後藤", "長谷川", "村上", "近藤"]),
];

/// How many questions each set has.
const ARTICLES: usize = 6;
const SELF_CHECK: usize = 25;

/// How long somebody goes on without getting anywhere.
const PATIENCE: Duration = Duration::from_mins(2);

/// Nobody needs more presses for the 25 questions.
const MOST_ACTS: usize = 80;

/// Somebody of the company.
#[derive(Debug)]
pub(super) struct Colleague {
    pub(super) name: &'static str,
    locale: Locale,
}

/// Lists everybody.
pub(super) fn everybody() -> Vec<Colleague> {
    let names = TEAMS.iter().flat_map(|(_, names)| names.iter());
    let locale = |name: &str| match name {
        "Lin" | "Nguyen" => Locale::JaEasy,
        "Taylor" => Locale::En,
        _ => Locale::Ja,
    };
    names.map(|name| Colleague { name, locale: locale(name) }).collect()
}

/// What people think of the questions: they agree that all is well, but for a few questions.
pub(super) struct Mind {
    seed: u64,
    divided: BTreeSet<(usize, usize)>,
}

impl Mind {
    /// Divides people over one question of the six and three of the 25.
    pub(super) fn of(seed: u64) -> Mind {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut divided = BTreeSet::new();
        for (of, how_many) in [(ARTICLES, 1), (SELF_CHECK, 3)] {
            let mut questions = BTreeSet::new();
            while questions.len() < how_many {
                questions.insert(rng.random_range(1..=of));
            }
            divided.extend(questions.into_iter().map(|question| (of, question)));
        }
        Mind { seed, divided }
    }

    /// Tells what somebody thinks of a question, in the same way whenever they are asked.
    fn of_somebody(&self, who: &str, (of, question): (usize, usize)) -> Choice {
        if !self.divided.contains(&(of, question)) {
            return Choice::InPlace;
        }
        let place = who.bytes().fold(of * 100 + question, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let mut rng = StdRng::seed_from_u64(self.seed ^ place as u64);
        Choice::ALL[rng.random_range(0..6_usize).saturating_sub(2)]
    }
}

impl Colleague {
    /// Comes in, with a code or without, chooses a language, reads the notice, and tells their name where the network does not.
    pub(super) async fn comes_in(&self, hands: &Hands, code: Option<&str>) -> anyhow::Result<()> {
        hands.opens().await?;
        if let Some(code) = code {
            hands.tells(&hands.looks().await?, code).await?;
        }
        self.goes(hands, |sight| {
            let language = format!("language-{}", self.locale);
            let way = [&language, "button-found", "button-agree"];
            let next = way.into_iter().find_map(|key| sight.offers(&self.words(key)).map(str::to_owned));
            match next {
                Some(label) => Next::Press(label),
                None if sight.offers(&self.words("button-staff-later")).is_some() => Next::Say(self.name.to_owned()),
                None if sight.offers(&self.words("button-check")).is_some() => Next::Rest,
                None => Next::Say(self.words("button-menu")),
            }
        })
        .await
        .with_context(|| format!("{} comes in", self.name))
    }

    /// Answers the 25 questions and the six, and hands both in.
    pub(super) async fn answers_both(&self, hands: Hands, mind: &Mind) -> anyhow::Result<()> {
        for key in ["button-check", "button-articles"] {
            let mut begun = false;
            self.goes(&hands, |sight| {
                let offered = |key: &str| sight.offers(&self.words(key)).map(|label| Next::Press(label.to_owned()));
                if let Some(asked) = asked(sight) {
                    begun = true;
                    let symbol = mind.of_somebody(self.name, asked).symbol();
                    return Next::Press(sight.offers(symbol).unwrap_or(symbol).to_owned());
                }
                let on = offered("button-submit").or_else(|| offered("button-continue"));
                if let Some(next) = on {
                    return next;
                }
                if begun && sight.offers(&self.words("button-answers")).is_some() {
                    return Next::Rest;
                }
                offered(key).unwrap_or_else(|| Next::Say(self.words("button-menu")))
            })
            .await
            .with_context(|| format!("{} answers", self.name))?;
        }
        Ok(())
    }

    /// Does what there is to do, again where nothing came of it, until there is nothing.
    async fn goes(&self, hands: &Hands, mut next: impl FnMut(&Sight) -> Next) -> anyhow::Result<()> {
        let mut last = Instant::now();
        for _ in 0..MOST_ACTS {
            let sight = hands.looks().await?;
            let done = match next(&sight) {
                Next::Press(label) => hands.presses(&sight, &label).await,
                Next::Say(words) => hands.tells(&sight, &words).await,
                Next::Rest => return Ok(()),
            };
            match done {
                Ok(()) => last = Instant::now(),
                Err(error) if last.elapsed() > PATIENCE => bail!(error),
                Err(_) => {}
            }
        }
        bail!("they go round in circles; before their eyes: {:?}", hands.looks().await?)
    }

    fn words(&self, key: &str) -> String {
        WORLD.content.words().say(self.locale, key, &[])
    }
}

/// What somebody does next.
enum Next {
    Press(String),
    Say(String),
    Rest,
}

/// Reads which question of the 25 is asked, or else which of the six: a question begins with its place, for example `4/6`.
fn asked(sight: &Sight) -> Option<(usize, usize)> {
    sight.offers("○")?;
    let (place, of) = sight.text.split_whitespace().next()?.split_once('/')?;
    of.parse::<usize>().ok()?;
    // Whoever has no role is asked fewer of the 25, so that the place is another.
    sight.question().map(|question| (SELF_CHECK, question)).or(Some((ARTICLES, place.parse().ok()?)))
}
