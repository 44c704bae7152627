//! The content: everything that is asked and said, checked when it was loaded.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::check::Check;
use crate::fact::{Fact, Link};
use crate::fault::Faults;
use crate::hearing::Lexicon;
use crate::holidays::Holidays;
use crate::host::Host;
use crate::ids::{LinkId, MeasureId};
use crate::load;
use crate::locale::Locale;
use crate::mapping::EditionMap;
use crate::measure::Measure;
use crate::print::PrintedSet;
use crate::set::{Edition, QuestionSet, SetKind, SetRef};
use crate::sources::Sources;
use crate::support::Support;
use crate::words::Words;

/// Everything that is asked and said.
pub struct Content {
    pub(crate) sets: BTreeMap<SetRef, QuestionSet>,
    pub(crate) measures: BTreeMap<MeasureId, Measure>,
    pub(crate) checks: Vec<Check>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) links: BTreeMap<LinkId, Link>,
    pub(crate) hosts: Vec<Host>,
    pub(crate) supports: Vec<Support>,
    pub(crate) maps: Vec<EditionMap>,
    pub(crate) words: Words,
    pub(crate) hearing: Lexicon,
    pub(crate) holidays: Holidays,
    pub(crate) printed: BTreeMap<(SetRef, Locale), Arc<PrintedSet>>,
}

impl Content {
    /// Loads the content and checks all of it.
    ///
    /// # Errors
    /// When anything is wrong; every fault is named, not only the first.
    pub fn load(sources: &Sources) -> Result<Self, Faults> {
        load::load(sources)
    }

    /// Gives the content that is built into the program.
    ///
    /// # Panics
    /// Never in a program whose tests have run: they load the same files.
    pub fn embedded() -> Self {
        Self::load(&Sources::embedded()).expect("the content tests load the same files")
    }

    /// Goes through every question set, by kind and edition.
    pub fn sets(&self) -> impl Iterator<Item = &QuestionSet> {
        self.sets.values()
    }

    /// Finds a question set.
    pub fn set(&self, name: &SetRef) -> Option<&QuestionSet> {
        self.sets.get(name)
    }

    /// Gives the set that is current on a day, or the earliest one on a day before all of them.
    ///
    /// # Panics
    /// Never: content without a set of each kind is not loaded.
    pub fn current(&self, kind: SetKind, date: Date) -> &QuestionSet {
        let of_kind = || self.sets.values().filter(|set| set.name.kind == kind);
        of_kind()
            .filter(|set| set.effective_from <= date)
            .max_by_key(|set| set.effective_from)
            .or_else(|| of_kind().min_by_key(|set| set.effective_from))
            .expect("loading makes sure that each kind has a set")
    }

    /// Finds a measure.
    pub fn measure(&self, id: &MeasureId) -> Option<&Measure> {
        self.measures.get(id)
    }

    /// Goes through every measure, by id.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.measures.values()
    }

    /// Gives the recurring checks, in the order of their file.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Gives the facts, in the order of their file.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Finds an address that may be shown.
    pub fn link(&self, id: &LinkId) -> Option<&Link> {
        self.links.get(id)
    }

    /// Goes through every address that may be shown, by id.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// Tells whether an address may be shown.
    pub fn may_link(&self, url: &str) -> bool {
        self.links.values().any(|link| link.url == url)
    }

    /// Gives the hosts whose pages not everybody gets to see.
    pub fn hosts(&self) -> &[Host] {
        &self.hosts
    }

    /// Gives the versions of systems with the end of their support, in the order of their file.
    pub fn supports(&self) -> &[Support] {
        &self.supports
    }

    /// Tells what a later edition carries over from an earlier one.
    pub fn map(&self, kind: SetKind, from: Edition, to: Edition) -> Option<&EditionMap> {
        self.maps.iter().find(|map| map.kind == kind && map.from == from && map.to == to)
    }

    /// Gives the words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Gives what people type and what they mean.
    pub fn hearing(&self) -> &Lexicon {
        &self.hearing
    }

    /// Gives the public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Gives a set as it is printed in a language.
    ///
    /// # Panics
    /// When no such set was loaded; names come from [`Content::sets`], and loading makes sure that none is ever lost.
    pub fn printed(&self, set: &SetRef, locale: Locale) -> &Arc<PrintedSet> {
        self.printed.get(&(*set, locale)).expect("every loaded set is printed in every language")
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content").field("sets", &self.sets.keys()).field("words", &self.words).finish_non_exhaustive()
    }
}
