#![doc = include_str!("../README.md")]

pub mod audit;
mod calendar;
mod code;
mod diagnosis;
mod ids;
mod member;
mod record;
mod score;
mod sheet;
mod walk;
mod window;

pub use calendar::Calendar;
pub use code::{Code, Entry};
pub use diagnosis::{Diagnosis, FEW_PEOPLE, Mode, ModeError};
pub use ids::{DiagnosisId, EventId, IdError, MemberId, OrganizationId, SheetId};
pub use member::{Kind, Member, Organization};
pub use record::Record;
pub use score::{Line, Score, explain, look_first, score};
pub use sheet::{Answer, Sheet};
pub use walk::{Progress, Step, Walk, asked_of, before, left_after, next, progress};
pub use window::{Window, snooze};
