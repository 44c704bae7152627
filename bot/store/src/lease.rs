//! How long a claim lasts, and how often something is tried.

use crate::StoreError;
use jiff::{SignedDuration, Timestamp};

/// How long a claim lasts. Whoever claimed and died loses it then, or when the database is opened again.
pub const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often an event is tried before it is set aside.
pub const TRIES: u32 = 5;

/// The time of what may be taken at once. It is earlier than every clock, so that a clock set back delays nothing.
pub(crate) const AT_ONCE: i64 = 0;

/// Tells until when a claim made now lasts.
pub(crate) fn until(now: Timestamp) -> i64 {
    millisecond(now).saturating_add(i64::try_from(LEASE.as_millis()).expect("a lease is short"))
}

/// Writes an instant as rows do.
pub(crate) fn millisecond(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// Reads an instant of a row.
pub(crate) fn instant(column: &str, millisecond: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(millisecond).map_err(|_| StoreError::unreadable(column))
}

/// Reads an instant of a row that may have none.
pub(crate) fn maybe_instant(column: &str, millisecond: Option<i64>) -> Result<Option<Timestamp>, StoreError> {
    millisecond.map(|millisecond| instant(column, millisecond)).transpose()
}
