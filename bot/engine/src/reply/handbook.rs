//! What is said about the handbook.

use journey::ledger::HandbookMark;
use papers::Document;

/// What is said about the handbook (JN2).
#[derive(Clone, Debug, PartialEq)]
pub enum HandbookReply {
    /// How it stands.
    Standing {
        /// How far it was handed out.
        handed: Handed,
        /// How many of how many read the one that was handed out; none where too few stand behind it.
        read: Option<(usize, usize)>,
        /// Whether the person hands it out.
        posts: bool,
    },
    /// It was posted to so many rooms.
    Posted {
        /// How many.
        rooms: usize,
    },
    /// No team has a room in which it may be posted.
    NoRoom,
    /// In the room of a team: here it is, and one button for whoever read it.
    Card {
        /// In Japanese, and beside it in the company's language where that is another.
        documents: Vec<Document>,
        /// Which text it is.
        mark: HandbookMark,
    },
    /// For one person: here it is, and the same button.
    Mine {
        /// In Japanese, and beside it in the person's own language where that is another.
        documents: Vec<Document>,
        /// Which text it is; none where it is not the one that was handed out.
        mark: Option<HandbookMark>,
    },
    /// It is noted, for this person alone to see.
    Thanks,
    /// Another one was handed out since.
    Newer,
    /// None was handed out yet.
    NoneYet,
}

/// How far a handbook was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// Not at all.
    NotYet,
    /// As it is now.
    AsItIs,
    /// It changed since.
    Changed,
}
