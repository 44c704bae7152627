//! Whoever left the company is answered kindly, and is sent nothing else; what they answered stays.

use crate::flows::{menu, own, typed};
use crate::outcome::Outcome;
use crate::{Event, Place, Press, Reply, Scene, StaffReply, What};
use chat::{Act, Command};
use journey::Record;

/// Answers somebody who left.
pub(crate) fn respond<'a>(scene: &Scene<'a>, event: &Event) -> Outcome<'a> {
    let command = match &event.what {
        // Nobody who left hears from us unasked; what they asked for is over.
        What::Due(appointment) if scene.dossier.member.snoozed_until == Some(appointment.at) => {
            return Outcome::stay(scene).keep(Record::Snoozed { until: None });
        }
        What::Due(_) => return Outcome::stay(scene),
        What::Act(Act::Arrived) => None,
        What::Act(Act::Asked(command)) => Some(*command),
        What::Act(Act::Said(text)) => typed::command_in(scene.ear.hear(text)),
        What::Act(Act::Pressed(token)) => match Press::read(token) {
            Some(Press::Command(command)) => Some(command),
            // Whoever left can have their data erased like anybody (PR4).
            Some(Press::Own(press)) => return own::pressed(scene, press),
            Some(Press::Speak(locale)) => return gone().keep(Record::LocaleChosen { locale }),
            Some(_) | None => None,
        },
    };
    match command {
        Some(command) if is_their_own(command) => menu::command(scene, event, command),
        Some(_) | None => gone(),
    }
}

fn gone<'a>() -> Outcome<'a> {
    Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Staff(StaffReply::Gone))
}

/// What is kept about oneself, who keeps it and whom to ask is told to anybody at any time.
fn is_their_own(command: Command) -> bool {
    matches!(command, Command::MyData | Command::Verify | Command::Human | Command::Language | Command::Stop)
}
