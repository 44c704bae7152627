//! Who may do what: whoever may not is told kindly who does it, and nothing is kept (AD11).

use crate::outcome::Outcome;
use crate::{Reply, Scene, StaffReply};
use journey::Deed;

/// Answers somebody who may not do this; none if they may.
pub(crate) fn refuse<'a>(scene: &Scene<'a>, deed: Deed) -> Option<Outcome<'a>> {
    (!scene.dossier.may(deed)).then(|| Outcome::stay(scene).say(Reply::Staff(StaffReply::NotYours)))
}
