//! How a call can fail, and what follows from it.

use chat::DeliveryError;
use std::fmt;
use std::time::Duration;
use thiserror::Error;

/// Why a call did not do what it should.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(crate) enum CallError {
    /// Too many calls.
    #[error("Slack asks to wait")]
    Limited(Option<Duration>),
    /// Nothing was sent.
    #[error("Slack cannot be reached")]
    Unreached,
    /// It was sent, and no answer came.
    #[error("Slack's answer did not arrive")]
    Cut,
    /// Slack is ill.
    #[error("Slack has a fault of its own (HTTP {0})")]
    Faulty(u16),
    /// Something else answered, a proxy perhaps.
    #[error("the answer was not Slack's (HTTP {0})")]
    Strange(u16),
    /// A file was to be sent to where none of ours goes.
    #[error("the address for a file is none of Slack's")]
    Astray,
    /// Slack says no.
    #[error("Slack says `{0}`")]
    No(Reason),
}

/// The word with which Slack says no, and the right that was missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    word: String,
    needed: Option<String>,
}

impl Reason {
    /// Takes over what Slack said, if it looks like one of its words; nothing else may reach a log.
    pub(crate) fn new(word: &str, needed: Option<&str>) -> Reason {
        let plain = |word: &str| {
            let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_:.,".contains(&byte);
            (1..=80).contains(&word.len()) && word.bytes().all(sound)
        };
        let word = if plain(word) { word.to_owned() } else { "something unreadable".to_owned() };
        Reason { word, needed: needed.filter(|needed| plain(needed)).map(str::to_owned) }
    }

    pub(crate) fn word(&self) -> &str {
        &self.word
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.needed {
            Some(needed) => write!(f, "{} ({needed})", self.word),
            None => f.write_str(&self.word),
        }
    }
}

/// Slack is busy or ill: <https://docs.slack.dev/reference/methods/chat.postMessage#errors>.
const LATER: [&str; 5] = ["ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org"];

/// Of these Slack writes that a part of the operation may have succeeded.
const PERHAPS: [&str; 2] = ["internal_error", "fatal_error"];

/// Nobody is there, or not for us.
const UNREACHABLE: [&str; 13] = [
    "channel_not_found",
    "user_not_found",
    "user_disabled",
    "user_not_visible",
    "user_not_in_channel",
    "cannot_dm_bot",
    "is_archived",
    "not_in_channel",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_non_threadable_channel",
    "messages_tab_disabled",
    "method_not_supported_for_channel_type",
];

/// There can be no thread there, or the message it would belong to is gone.
const NO_THREAD: [&str; 4] =
    ["restricted_action_non_threadable_channel", "cannot_reply_to_message", "thread_not_found", "invalid_thread_ts"];

/// The token is worth nothing; trying again will not help.
const TOKEN: [&str; 10] = [
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "no_permission",
    "missing_scope",
    "not_allowed_token_type",
    "access_denied",
    "org_login_required",
];

impl CallError {
    /// Tells whether the token is worth nothing.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self, CallError::No(reason) if TOKEN.contains(&reason.word()))
    }

    /// Tells whether the same words are taken outside of a thread.
    pub(crate) fn is_about_the_thread(&self) -> bool {
        matches!(self, CallError::No(reason) if NO_THREAD.contains(&reason.word()))
    }

    /// Tells how long Slack asked to wait.
    pub(crate) fn wait(&self) -> Option<Duration> {
        match self {
            CallError::Limited(after) => *after,
            CallError::Unreached
            | CallError::Cut
            | CallError::Faulty(_)
            | CallError::Strange(_)
            | CallError::Astray
            | CallError::No(_) => None,
        }
    }
}

impl From<CallError> for DeliveryError {
    fn from(error: CallError) -> DeliveryError {
        match error {
            CallError::Limited(after) => DeliveryError::Later { after },
            CallError::Unreached | CallError::Faulty(_) => DeliveryError::Later { after: None },
            CallError::Cut => DeliveryError::Unknown,
            CallError::Strange(status) => DeliveryError::Refused(format!("HTTP {status}")),
            CallError::Astray => DeliveryError::Refused(error.to_string()),
            CallError::No(reason) => match reason.word() {
                word if LATER.contains(&word) => DeliveryError::Later { after: None },
                word if PERHAPS.contains(&word) => DeliveryError::Unknown,
                word if UNREACHABLE.contains(&word) => DeliveryError::Unreachable,
                _ => DeliveryError::Refused(reason.to_string()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(word: &str) -> DeliveryError {
        CallError::No(Reason::new(word, None)).into()
    }

    #[test]
    fn every_word_of_slack_tells_what_to_do_next() {
        let after = Some(Duration::from_secs(7));
        assert_eq!(DeliveryError::from(CallError::Limited(after)), DeliveryError::Later { after });
        assert_eq!(no("ratelimited"), DeliveryError::Later { after: None });
        assert_eq!(no("internal_error"), DeliveryError::Unknown);
        for gone in ["channel_not_found", "user_disabled", "cannot_dm_bot", "is_archived"] {
            assert_eq!(no(gone), DeliveryError::Unreachable, "{gone}");
        }
        for refused in
            ["message_not_found", "cant_update_message", "edit_window_closed", "token_revoked", "invalid_blocks"]
        {
            assert_eq!(no(refused), DeliveryError::Refused(refused.into()));
        }
        let missing = CallError::No(Reason::new("missing_scope", Some("im:write")));
        assert!(missing.is_final());
        assert_eq!(DeliveryError::from(missing), DeliveryError::Refused("missing_scope (im:write)".into()));
    }

    #[test]
    fn what_does_not_look_like_a_word_of_slack_is_not_passed_on() {
        for odd in ["bad token", "xoxb-1-secret", "<b>", ""] {
            assert_eq!(Reason::new(odd, Some("<x>")).to_string(), "something unreadable", "{odd:?}");
        }
    }
}
