//! What is said about asking a human (ST7).

use super::rulings::TextFault;
use content::Question;
use jiff::Timestamp;
use journey::EnquiryId;

/// What is said about asking a human.
#[derive(Clone, Debug, PartialEq)]
pub enum HumanReply<'a> {
    /// Whom to ask, for somebody who cannot ask anybody here.
    Outside,
    /// Whoever asks is the one whom others ask.
    Yourself {
        /// How many wait for their answer.
        waiting: usize,
        /// Whether somebody else coordinates too, and can be asked.
        others: usize,
        /// Whether there is anybody else in the company.
        company: Circle,
    },
    /// Nobody of the company can be reached.
    Nobody,
    /// What is to be asked, please: it says who reads it, under which name, and what must not be written (PR7).
    Wanted(Wanted<'a>),
    /// This cannot be sent.
    Refused {
        /// Why.
        why: TextFault,
    },
    /// So many wait for an answer that one more helps nobody.
    TooMany,
    /// It is on its way.
    Sent {
        /// Whether somebody hears of it at once.
        heard: Hearing,
    },
    /// Nothing was sent.
    Left,
    /// Somebody asks: for whoever coordinates.
    Came(Passed<'a>),
    /// Somebody answered: for whoever asked.
    Answered(Passed<'a>),
    /// Somebody else answered it already: for the others who coordinate.
    Settled {
        /// Who.
        by: Option<&'a str>,
        /// Whose it was.
        from: Option<&'a str>,
    },
    /// An answer, or more of the same, please.
    ReplyWanted {
        /// One's own, or somebody else's.
        shown: EnquiryShown<'a>,
    },
    /// Whoever asked is not there any more.
    Unreachable,
    /// What waits, and what one asked.
    List {
        /// Those that wait for an answer of the reader, the oldest first.
        waiting: Vec<EnquiryLabel<'a>>,
        /// Those the reader asked, the newest first.
        own: Vec<EnquiryLabel<'a>>,
    },
    /// One of them.
    Shown(EnquiryShown<'a>),
    /// It is not there any more.
    Gone,
}

/// Whether somebody is alone in their company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// They are.
    Alone,
    /// There are others.
    Several,
}

/// When somebody hears of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// At once.
    Now,
    /// When they come here next: they are not written to.
    Later,
}

/// What is to be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted<'a> {
    /// What those are called who read it; nothing where nobody knows.
    pub to: Vec<Option<&'a str>>,
    /// The name it goes under.
    pub name: Option<&'a str>,
    /// The question it is about.
    pub about: Option<&'a Question>,
    /// How many the person asked before.
    pub before: usize,
}

/// Words on their way from one person to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed<'a> {
    /// The enquiry.
    pub enquiry: EnquiryId,
    /// Who says it; nothing where nobody knows.
    pub by: Option<&'a str>,
    /// The question it is about.
    pub about: Option<&'a Question>,
    /// The words.
    pub words: String,
}

/// An enquiry on a button.
#[derive(Clone, Debug, PartialEq)]
pub struct EnquiryLabel<'a> {
    /// Which.
    pub enquiry: EnquiryId,
    /// Who asked, where that is somebody else.
    pub from: Option<&'a str>,
    /// The first words.
    pub begins: &'a str,
    /// Whether it has an answer.
    pub state: EnquiryState,
}

/// How far an enquiry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnquiryState {
    /// It waits for an answer.
    Open,
    /// It has one.
    Answered,
}

/// An enquiry with what was said last.
#[derive(Clone, Debug, PartialEq)]
pub struct EnquiryShown<'a> {
    /// Which.
    pub enquiry: EnquiryId,
    /// The question it is about.
    pub about: Option<&'a Question>,
    /// How far it is.
    pub state: EnquiryState,
    /// How many things were said before those that are shown.
    pub earlier: usize,
    /// Who said what, and when.
    pub lines: Vec<(Speaker<'a>, Timestamp, &'a str)>,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker<'a> {
    /// The reader.
    You,
    /// Somebody by name.
    Named(&'a str),
    /// Whoever asked, without a name.
    Asker,
    /// Somebody who coordinates, without a name.
    Coordinator,
}

impl HumanReply<'_> {
    /// Tells whether something is to be typed below it.
    pub(crate) fn awaits_typing(&self) -> bool {
        matches!(self, HumanReply::Wanted(_) | HumanReply::Refused { .. } | HumanReply::ReplyWanted { .. })
    }
}
