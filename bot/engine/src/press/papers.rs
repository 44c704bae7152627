//! Buttons of the board and the papers: `b.<deed>`.

/// What a button of the board or of a paper means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperPress {
    /// The policy holds as it stands.
    Make,
    /// It was published where it was before, with the text it has.
    PublishedAgain,
    /// A text is to be checked for words that claim too much (CT10).
    CheckWords,
    /// What comes after the stars (JN5).
    WhatNext,
}

/// Each deed with its name in a token.
const DEEDS: [(PaperPress, &str); 4] = [
    (PaperPress::Make, "make"),
    (PaperPress::PublishedAgain, "again"),
    (PaperPress::CheckWords, "words"),
    (PaperPress::WhatNext, "next"),
];

impl PaperPress {
    /// Every button of the board and the papers.
    pub const ALL: [PaperPress; 4] = [DEEDS[0].0, DEEDS[1].0, DEEDS[2].0, DEEDS[3].0];

    /// Spells the press, behind `b.`.
    pub(super) fn written(self) -> &'static str {
        DEEDS.iter().find(|(deed, _)| *deed == self).map(|(_, name)| *name).expect("the table lists every deed")
    }

    /// Reads what [`PaperPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<PaperPress> {
        DEEDS.iter().find(|(_, name)| *name == text).map(|(deed, _)| *deed)
    }
}
