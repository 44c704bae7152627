//! A shared room: one card that leads away from it, and nothing about anybody (UX13, UX19).

use crate::outcome::Outcome;
use crate::{Event, Reply, Scene, What};
use chat::Act;

/// Answers whoever calls the bot in a shared room; everything else there is not for it.
pub(crate) fn respond<'a>(scene: &Scene<'a>, event: &Event) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    match &event.what {
        What::Act(Act::Asked(_)) => stay.say(Reply::StartCard),
        What::Act(Act::Said(_) | Act::Pressed(_) | Act::Arrived) | What::Due(_) => stay,
    }
}
