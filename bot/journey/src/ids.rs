//! Ids that are derived, never drawn: a turn that runs twice writes the same rows.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// Why a string is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 10 characters of a–z and 2–7")
    }
}

impl std::error::Error for IdError {}

/// Letters of an id: base 32 as in RFC 4648, in lower case, so that ids read well in tokens and file names.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
/// Letters per id: 50 bits, so that a million ids collide with a chance below one in two thousand.
const LENGTH: usize = 10;

fn derive(kind: &str, seed: &str) -> String {
    let digest = Sha256::digest(format!("{kind}\n{seed}"));
    digest.iter().take(LENGTH).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

fn parse(text: &str) -> Result<String, IdError> {
    let sound = text.len() == LENGTH && text.bytes().all(|byte| LETTERS.contains(&byte));
    if sound { Ok(text.to_owned()) } else { Err(IdError) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Derives the id from what caused it; the same cause always gives the same id.
            pub fn derive(cause: &str) -> Self {
                Self(derive($kind, cause))
            }

            /// Parses an id that came back from outside.
            ///
            /// # Errors
            /// Fails on anything [`Self::derive`] cannot have written.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                parse(text).map(Self)
            }

            /// Shows the id as it is stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}

id!(
    /// Names an organization (会社).
    OrganizationId, "organization"
);
id!(
    /// Names a member (メンバー).
    MemberId, "member"
);
impl MemberId {
    /// Names nobody: it stands where somebody's id stood who had their data erased.
    pub fn nobody() -> MemberId {
        MemberId::derive("nobody")
    }
}

id!(
    /// Names a team (部署).
    TeamId, "team"
);
id!(
    /// Names a diagnosis (自社診断).
    DiagnosisId, "diagnosis"
);
id!(
    /// Names a sheet (回答票).
    SheetId, "sheet"
);
id!(
    /// Names an event: derived from the key of its update, or from the appointment that is due.
    EventId, "event"
);
id!(
    /// Names an action (対応).
    ActionId, "action"
);
id!(
    /// Names what somebody asked a human (人に聞く).
    EnquiryId, "enquiry"
);
id!(
    /// Names a device (機器).
    DeviceId, "device"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_cause_gives_the_same_id_and_kinds_do_not_mix() {
        assert_eq!(SheetId::derive("a"), SheetId::derive("a"));
        assert_ne!(SheetId::derive("a").as_str(), MemberId::derive("a").as_str());
        assert_eq!(SheetId::parse(SheetId::derive("a").as_str()), Ok(SheetId::derive("a")));
    }

    #[test]
    fn nothing_else_is_an_id() {
        for wrong in ["", "short", "ABCDEFGHIJ", "abcdefghi1", "abcdefghijk", "あいうえおかきくけこ"] {
            assert_eq!(SheetId::parse(wrong), Err(IdError), "{wrong:?}");
        }
    }
}
