#![doc = include_str!("../README.md")]

mod check;
mod choice;
mod content;
mod fact;
mod fault;
mod hearing;
mod holidays;
mod host;
mod ids;
mod load;
mod locale;
mod mapping;
mod measure;
mod print;
mod set;
mod sources;
mod support;
mod words;

pub use check::{Asks, Cadence, Card, Check};
pub use choice::{Band, Choice, Scale};
pub use content::Content;
pub use fact::{Fact, Link};
pub use fault::{Fault, Faults};
pub use hearing::{Lexicon, Meaning};
pub use holidays::Holidays;
pub use host::{Host, Reach};
pub use ids::{BandId, CheckId, FactId, IdError, LinkId, MeasureId, QuestionId, SupportId};
pub use locale::Locale;
pub use mapping::{EditionMap, Kept};
pub use measure::{Confidence, Measure, System};
pub use print::{PrintHash, PrintHashError, PrintedSet};
pub use set::{Edition, Part, Question, QuestionSet, Scope, SetKind, SetRef, SetRefError};
pub use sources::Sources;
pub use support::{Extended, Support};
pub use words::{Key, Value, Words};
