//! Interactions whose tokens are still good: by them a person who closed their direct messages can be answered. Pure.

use crate::incoming::Interaction;
use crate::limits;
use std::collections::BTreeMap;
use std::time::Duration;

/// The interactions of the last quarter of an hour.
#[derive(Debug, Default)]
pub(crate) struct Recents(BTreeMap<String, Recent>);

/// An interaction and how old it is.
#[derive(Clone, Debug)]
pub(crate) struct Recent {
    /// The interaction.
    pub(crate) interaction: Interaction,
    /// Whether Discord has our first answer; before that it takes no other.
    pub(crate) acknowledged: bool,
    at: i64,
}

/// Tokens are not used in their last moments: an answer on its way would come too late.
const MARGIN: Duration = Duration::from_secs(20);

/// The most interactions that are remembered.
const MOST: usize = 20_000;

impl Recents {
    /// Remembers an interaction.
    pub(crate) fn remember(&mut self, interaction: &Interaction, now: i64) {
        if self.0.len() >= MOST {
            self.0.retain(|_, recent| recent.is_fresh(now));
        }
        if self.0.len() < MOST {
            let recent = Recent { interaction: interaction.clone(), acknowledged: false, at: now };
            self.0.entry(interaction.id.clone()).or_insert(recent);
        }
    }

    /// Notes that Discord has our first answer.
    pub(crate) fn acknowledged(&mut self, interaction: &str) {
        if let Some(recent) = self.0.get_mut(interaction) {
            recent.acknowledged = true;
        }
    }

    /// Tells whether Discord has our first answer.
    pub(crate) fn is_acknowledged(&self, interaction: &str) -> bool {
        self.0.get(interaction).is_some_and(|recent| recent.acknowledged)
    }

    /// Forgets an interaction that can't be used.
    pub(crate) fn forget(&mut self, interaction: &str) {
        self.0.remove(interaction);
    }

    /// Finds the last interaction of a person.
    pub(crate) fn last_of(&self, person: &str, now: i64) -> Option<Recent> {
        let theirs = self.0.values().filter(|recent| recent.interaction.person == person && recent.is_fresh(now));
        theirs.max_by_key(|recent| (recent.acknowledged, recent.at)).cloned()
    }

    /// Finds an interaction by its id.
    pub(crate) fn find(&self, interaction: &str, now: i64) -> Option<Interaction> {
        self.0.get(interaction).filter(|recent| recent.is_fresh(now)).map(|recent| recent.interaction.clone())
    }
}

impl Recent {
    /// Tells how old it is.
    pub(crate) fn age(&self, now: i64) -> Duration {
        Duration::from_millis(u64::try_from(now - self.at).unwrap_or_default())
    }

    fn is_fresh(&self, now: i64) -> bool {
        self.age(now) < limits::TOKEN_LIFE.saturating_sub(MARGIN)
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;
    use crate::incoming::Kind;
    use chat::Secret;

    /// Makes a component's interaction of a person.
    pub(crate) fn interaction(id: &str, person: &str) -> Interaction {
        Interaction {
            id: id.into(),
            application: "2".into(),
            token: Secret::new("INTERACTION-CANARY".into()),
            person: person.into(),
            kind: Kind::Component,
            shared: false,
            room: None,
            locale: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::interaction;
    use super::*;

    #[test]
    fn a_token_is_good_for_a_quarter_of_an_hour() {
        let mut recents = Recents::default();
        recents.remember(&interaction("1", "sato"), 0);
        assert!(recents.last_of("sato", 14 * 60_000).is_some());
        assert!(recents.find("1", 14 * 60_000).is_some());
        assert!(recents.last_of("sato", 15 * 60_000).is_none());
        assert!(recents.find("1", 15 * 60_000).is_none());
        assert!(recents.last_of("mori", 0).is_none());
    }

    #[test]
    fn the_newest_that_discord_has_our_answer_to_comes_first() {
        let mut recents = Recents::default();
        let last = |recents: &Recents| recents.last_of("sato", 10).map(|recent| recent.interaction.id);
        recents.remember(&interaction("1", "sato"), 0);
        recents.remember(&interaction("2", "sato"), 1);
        assert_eq!(last(&recents).as_deref(), Some("2"));
        recents.acknowledged("1");
        assert_eq!(last(&recents).as_deref(), Some("1"));
        recents.acknowledged("2");
        assert_eq!(last(&recents).as_deref(), Some("2"));
        recents.forget("2");
        assert_eq!(last(&recents).as_deref(), Some("1"));
    }

    #[test]
    fn a_second_delivery_does_not_make_a_token_younger() {
        let mut recents = Recents::default();
        recents.remember(&interaction("1", "sato"), 0);
        recents.remember(&interaction("1", "sato"), 14 * 60_000);
        assert!(recents.find("1", 15 * 60_000).is_none());
    }
}
