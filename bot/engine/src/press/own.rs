//! Buttons of one's own data: `own.<deed>`.

/// What a button of one's own data means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPress {
    /// Give me everything as a file.
    Take,
    /// Erase it: what goes, and what stays?
    Erase,
    /// Yes, erase it.
    EraseNow,
    /// Leave it as it is.
    Keep,
}

/// Each deed with its name in a token.
const DEEDS: [(OwnPress, &str); 4] =
    [(OwnPress::Take, "take"), (OwnPress::Erase, "erase"), (OwnPress::EraseNow, "now"), (OwnPress::Keep, "keep")];

impl OwnPress {
    /// Every button of one's own data.
    pub const ALL: [OwnPress; 4] = [DEEDS[0].0, DEEDS[1].0, DEEDS[2].0, DEEDS[3].0];

    /// Spells the press, behind `own.`.
    pub(super) fn written(self) -> &'static str {
        DEEDS.iter().find(|(deed, _)| *deed == self).map(|(_, name)| *name).expect("the table lists every deed")
    }

    /// Reads what [`OwnPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<OwnPress> {
        DEEDS.iter().find(|(_, name)| *name == text).map(|(deed, _)| *deed)
    }
}
