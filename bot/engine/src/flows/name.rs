//! The company's name: the one thing that is typed freely.

use super::menu;
use crate::outcome::Outcome;
use crate::reply::NameFault;
use crate::{Place, Reply, Scene};
use chat::Text;
use journey::{Record, has_long_number};

/// The most characters a name may have.
const LONGEST: usize = 60;

/// Asks for the name.
pub(crate) fn ask<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::at(Place::Naming).say(Reply::NameWanted { standing: scene.dossier.organization.name.as_deref() })
}

/// Takes what was typed as the name, unless it cannot be one.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    // What cannot be seen is not kept: whoever exports the name later must not have to clean it.
    let seen = Text::literal(text).to_plain();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    match fault(&name) {
        Some(why) => Outcome::stay(scene).say(Reply::NameRefused { why }),
        None if !name.chars().any(char::is_alphanumeric) => ask(scene),
        None => {
            let kept = Outcome::at(Place::Idle { misheard: 0 }).keep(Record::OrganizationNamed { name: name.clone() });
            then_menu(scene, kept.say(Reply::Named { name }))
        }
    }
}

/// Leaves the name as it was.
pub(crate) fn leave<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    then_menu(scene, Outcome::at(Place::Idle { misheard: 0 }).say(Reply::NameKept))
}

fn then_menu<'a>(scene: &Scene<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    outcome.say(Reply::Menu { open: menu::open_items(scene) })
}

/// A number of twelve digits may be somebody's マイナンバー and is never stored (JN1, PR7).
fn fault(name: &str) -> Option<NameFault> {
    if name.chars().count() > LONGEST {
        return Some(NameFault::Long);
    }
    has_long_number(name).then_some(NameFault::Digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_twelve_digits_and_what_is_too_long_are_no_names() {
        assert_eq!(fault("星工業 1234-5678-9012"), Some(NameFault::Digits));
        assert_eq!(fault("株式会社１１"), None);
        assert_eq!(fault(&"星".repeat(61)), Some(NameFault::Long));
    }
}
