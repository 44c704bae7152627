//! Why a call failed, in terms of what to do next.

use chat::DeliveryError;
use std::time::Duration;

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It never left us.
    Unsent,
    /// Not now.
    Later(Option<Duration>),
    /// Something is wrong on Discord's side.
    Down,
    /// It left us, and no whole answer came back.
    CutOff,
    /// Discord said no; `code` tells more than the status, where it is not 0.
    /// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>
    No {
        /// The HTTP status.
        status: u16,
        /// Discord's own code.
        code: i64,
    },
}

/// The address of an interaction is not there: its first answer is not written yet, or its token is too old.
const UNKNOWN_WEBHOOK: i64 = 10_015;
/// An interaction has its first answer already.
const ACKNOWLEDGED: i64 = 40_060;
/// Direct messages are opened too fast.
const OPENING_TOO_FAST: i64 = 40_003;
/// The message has a thread already.
const THREAD_THERE: i64 = 160_004;
/// The person cannot be written to.
const INVALID_RECIPIENT: i64 = 50_033;

impl Failure {
    /// Says what a failure to write a new message means.
    pub(crate) fn of_writing(self) -> DeliveryError {
        match self {
            Failure::Unsent | Failure::Down | Failure::No { code: OPENING_TOO_FAST, .. } => {
                DeliveryError::Later { after: None }
            }
            Failure::Later(after) => DeliveryError::Later { after },
            Failure::CutOff => DeliveryError::Unknown,
            // The person closed their direct messages or left, the channel is gone, or we may not write there.
            Failure::No { status: 403 | 404, .. } | Failure::No { code: INVALID_RECIPIENT, .. } => {
                DeliveryError::Unreachable
            }
            Failure::No { status, code } => DeliveryError::Refused(refused(status, code)),
        }
    }

    /// Says what a failure to rewrite a message means: what cannot be rewritten is said anew by the courier.
    pub(crate) fn of_rewriting(self) -> DeliveryError {
        match self {
            Failure::No { status, code } => DeliveryError::Refused(refused(status, code)),
            Failure::Unsent | Failure::Later(_) | Failure::Down | Failure::CutOff => self.of_writing(),
        }
    }

    /// Tells whether an interaction has no address yet, or none any more.
    pub(crate) fn is_unknown_webhook(self) -> bool {
        matches!(self, Failure::No { code: UNKNOWN_WEBHOOK, .. })
    }

    /// Tells whether the thread that was to be opened is open.
    pub(crate) fn is_open_already(self) -> bool {
        matches!(self, Failure::No { code: THREAD_THERE, .. })
    }

    /// Tells whether an interaction has its first answer already.
    pub(crate) fn is_acknowledged(self) -> bool {
        matches!(self, Failure::No { code: ACKNOWLEDGED, .. })
    }

    /// Tells whether the token is no token of Discord's.
    pub(crate) fn is_unauthorized(self) -> bool {
        matches!(self, Failure::No { status: 401, .. })
    }
}

fn refused(status: u16, code: i64) -> String {
    if status == 401 { "the bot's token is not valid".to_owned() } else { format!("status {status}, code {code}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_says_what_to_do_next() {
        let no = |status, code| Failure::No { status, code };
        let later = DeliveryError::Later { after: None };
        assert_eq!(Failure::Unsent.of_writing(), later);
        assert_eq!(Failure::Down.of_writing(), later);
        assert_eq!(Failure::CutOff.of_writing(), DeliveryError::Unknown);
        assert_eq!(no(403, 50_007).of_writing(), DeliveryError::Unreachable);
        assert_eq!(no(404, 10_003).of_writing(), DeliveryError::Unreachable);
        assert_eq!(no(400, INVALID_RECIPIENT).of_writing(), DeliveryError::Unreachable);
        assert_eq!(no(403, OPENING_TOO_FAST).of_writing(), later);
        assert!(matches!(no(401, 0).of_writing(), DeliveryError::Refused(_)));
        assert!(matches!(no(400, 50_035).of_writing(), DeliveryError::Refused(_)));
        assert!(matches!(no(404, 10_008).of_rewriting(), DeliveryError::Refused(_)));
        assert_eq!(Failure::Down.of_rewriting(), later);
    }
}
