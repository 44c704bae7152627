//! When the reminder comes that somebody asked for (RM6): the one rule for the appointment and for the plan.

use crate::Window;
use crate::ledger::Silence;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Whoever did something within this time is in the middle of it and is not interrupted (UX12).
pub const PATIENCE: SignedDuration = SignedDuration::from_mins(30);

/// What somebody asked for, and what may stand against it.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// When they want to be reminded.
    pub wish: Timestamp,
    /// The first day on which they are back.
    pub away_until: Option<Date>,
    /// When they last did something.
    pub last_act: Option<Timestamp>,
    /// Whether we keep quiet towards everybody.
    pub silence: Silence,
}

/// Finds when a promised reminder comes, as it looks at an instant: never before it was wished for, never outside the window.
pub fn falls(promise: &Promise, window: &Window<'_>, now: Timestamp) -> Timestamp {
    let at = promise.wish.max(now);
    let today = window.day(at);
    if promise.silence == Silence::On {
        return window.opening_from(today.saturating_add(1.day()));
    }
    if let Some(back) = promise.away_until.filter(|back| today < *back) {
        return window.opening_from(back);
    }
    match promise.last_act {
        Some(last) if at.duration_since(last) < PATIENCE => {
            window.open_from(at.saturating_add(PATIENCE).unwrap_or(Timestamp::MAX))
        }
        Some(_) | None => window.open_from(at),
    }
}
