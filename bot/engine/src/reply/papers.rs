//! What is said about the board, the papers and the declaration.

use jiff::civil::Date;
use journey::{Board, Declared, Find, Lack, PolicyState, Publication, Star};

/// What is said about the board, the papers and the declaration.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperReply {
    /// Where the company stands on its way (CT5).
    Board {
        /// The steps.
        board: Box<Board>,
        /// How far the policy is, which the step alone does not tell.
        policy: PolicyState,
    },
    /// How far the policy is, and what comes next for it.
    Policy {
        /// How far.
        state: PolicyState,
    },
    /// The policy holds from here on.
    Made,
    /// The publication is noted.
    Published {
        /// Where, when and which text.
        publication: Publication,
    },
    /// A publication cannot be noted before there is a policy.
    NothingToPublish,
    /// Everything that is gathered for the declaration, and what is lacking.
    Prepared {
        /// What is to be declared.
        star: Option<Star>,
        /// What is lacking.
        lacks: Vec<Lack>,
    },
    /// The declaration is remembered.
    Noted {
        /// What was declared.
        declared: Declared,
        /// When the company looks at all this again.
        next_review: Date,
    },
    /// A text to check, please.
    WordsWanted,
    /// What the text claims that it must not.
    WordsChecked {
        /// Each sentence with its claim.
        finds: Vec<Find>,
    },
    /// What comes after the stars, with its date and source (JN5).
    WhatNext,
    /// The card is complete.
    Card,
}
