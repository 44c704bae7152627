//! The four answers, what each is worth, and in which band a total lies.

use serde::{Deserialize, Serialize};

use crate::ids::BandId;

/// A possible answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// It is done.
    InPlace,
    /// It is done in part.
    Partly,
    /// It is not done.
    NotInPlace,
    /// The person does not know, which is an answer too.
    Unknown,
}

impl Choice {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::InPlace, Self::Partly, Self::NotInPlace, Self::Unknown];

    /// Gives the name that files and rows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InPlace => "in-place",
            Self::Partly => "partly",
            Self::NotInPlace => "not-in-place",
            Self::Unknown => "unknown",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }

    /// Gives the sign that stands beside the words, so that no meaning hangs on colour alone.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::InPlace => "○",
            Self::Partly => "△",
            Self::NotInPlace => "×",
            Self::Unknown => "？",
        }
    }
}

/// What each answer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Points for what is done.
    pub in_place: i32,
    /// Points for what is done in part.
    pub partly: i32,
    /// Points for what is not done.
    pub not_in_place: i32,
    /// Points for what is not known.
    pub unknown: i32,
}

impl Scale {
    /// Gives the points of an answer.
    pub const fn points(&self, choice: Choice) -> i32 {
        match choice {
            Choice::InPlace => self.in_place,
            Choice::Partly => self.partly,
            Choice::NotInPlace => self.not_in_place,
            Choice::Unknown => self.unknown,
        }
    }

    /// Gives the points of the answer that is worth least.
    pub fn lowest(&self) -> i32 {
        self.in_place.min(self.partly).min(self.not_in_place).min(self.unknown)
    }
}

/// A range of totals that get the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Names the words.
    pub id: BandId,
    /// The lowest total that belongs to the band.
    pub from: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_called_the_same_in_files_and_rows() {
        for choice in Choice::ALL {
            assert_eq!(Choice::parse(choice.name()), Some(choice));
            assert_eq!(serde_json::to_string(&choice).unwrap(), format!("\"{}\"", choice.name()));
        }
        assert_eq!(Choice::ALL.map(Choice::symbol).concat(), "○△×？");
    }

    #[test]
    fn not_knowing_costs_a_point() {
        let scale = Scale { in_place: 4, partly: 2, not_in_place: 0, unknown: -1 };
        assert_eq!(Choice::ALL.map(|choice| scale.points(choice)), [4, 2, 0, -1]);
        assert_eq!(scale.lowest(), -1);
    }
}
