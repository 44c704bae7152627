//! Free text of the rooms of a company, until a reserved word leaves it (UX3).

use super::{actions, checks, clocks, devices, form, human, papers, rest, rulings, staff};
use crate::outcome::Outcome;
use crate::reply::TextFault;
use crate::{Event, Heard, Scene, Typing};
use chat::Text;
use content::Meaning;

/// Answers what was typed.
pub(crate) fn said<'a>(scene: &Scene<'a>, event: &Event, what: &'a Typing, text: &str, heard: Heard) -> Outcome<'a> {
    if let Typing::Field { form, field } = what {
        return form::typed(scene, *form, *field, text, heard);
    }
    if *what == Typing::Wording {
        return match heard {
            Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::Skip) => papers::show_board(scene),
            Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => papers::check_words(text),
        };
    }
    if let Typing::Staff { typing } = what {
        return staff::typed(scene, event, typing, text, heard);
    }
    if let Typing::Human(what) = what {
        return human::typed(scene, event, what, text, heard);
    }
    match heard {
        Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::Skip | Meaning::Continue | Meaning::No) => {
            leave(scene, what)
        }
        Heard::Meaning(
            Meaning::Yes | Meaning::Perhaps | Meaning::Why | Meaning::How | Meaning::Review | Meaning::Submit,
        ) => ask(scene, what),
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => match what {
            Typing::Rulings(what) => {
                rulings::typed(scene, event, what, text).unwrap_or_else(|| rulings::ask(scene, what))
            }
            Typing::Actions(what) => actions::typed(scene, what, text),
            Typing::Field { form, field } => form::ask_again(scene, *form, *field),
            Typing::Wording => papers::show_board(scene),
            Typing::Known => clocks::typed(scene, text),
            Typing::Hours => rest::hours::typed(scene, text),
            Typing::Devices(what) => devices::typed(scene, event, what, text),
            Typing::Checks(what) => checks::typed(scene, what, text),
            Typing::Staff { typing } => staff::again(scene, typing),
            Typing::Human(what) => human::again(scene, what),
        },
    }
}

/// Asks again for what is typed.
pub(crate) fn ask<'a>(scene: &Scene<'a>, what: &'a Typing) -> Outcome<'a> {
    match what {
        Typing::Field { form, field } => form::ask_again(scene, *form, *field),
        Typing::Wording => papers::show_board(scene),
        Typing::Known => clocks::ask(),
        Typing::Hours => rest::hours::show(scene),
        Typing::Devices(what) => devices::ask(scene, what),
        Typing::Checks(what) => checks::ask_again(scene, what),
        Typing::Staff { typing } => staff::again(scene, typing),
        Typing::Human(what) => human::again(scene, what),
        Typing::Rulings(what) => rulings::ask(scene, what),
        Typing::Actions(what) => actions::ask(scene, what),
    }
}

/// Leaves everything as it was.
fn leave<'a>(scene: &Scene<'a>, what: &'a Typing) -> Outcome<'a> {
    match what {
        Typing::Field { form, field } => form::ask_again(scene, *form, *field),
        Typing::Wording => papers::show_board(scene),
        Typing::Known => papers::card(scene),
        Typing::Hours => rest::choices(scene),
        Typing::Devices(what) => devices::leave(scene, what),
        Typing::Checks(what) => checks::leave(scene, what),
        Typing::Staff { typing } => staff::again(scene, typing),
        Typing::Human(what) => human::again(scene, what),
        Typing::Rulings(what) => rulings::leave(scene, what),
        Typing::Actions(what) => actions::leave(scene, what),
    }
}

/// Cleans what was typed, or says why it cannot be kept.
pub(crate) fn cleaned(text: &str, longest: usize) -> Result<String, TextFault> {
    // What cannot be seen is not kept.
    let seen = Text::literal(text).to_plain();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if !words.chars().any(char::is_alphanumeric) {
        return Err(TextFault::Empty);
    }
    if words.chars().count() > longest {
        return Err(TextFault::Long);
    }
    journey::indiscretion(&words).map_or(Ok(words), |what| Err(TextFault::Indiscreet(what)))
}
