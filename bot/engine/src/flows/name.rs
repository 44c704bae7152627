//! The company's name: the one thing that is typed freely.

use super::{guard, menu};
use crate::outcome::Outcome;
use crate::{Place, Reply, Scene};
use journey::{Deed, NameFault, Record};

/// The most characters a name may have.
const LONGEST: usize = 60;

/// Asks for the name.
pub(crate) fn ask<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::at(Place::Naming).say(Reply::NameWanted { standing: scene.dossier.organization.name.as_deref() })
}

/// Takes what was typed as the name, unless it cannot be one.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, Deed::EditCompany) {
        return refused.go(Place::Idle { misheard: 0 });
    }
    match journey::called(text, LONGEST) {
        Err(NameFault::Empty) => ask(scene),
        Err(why) => Outcome::stay(scene).say(Reply::NameRefused { why }),
        Ok(name) => {
            let kept = Outcome::at(Place::Idle { misheard: 0 }).keep(Record::OrganizationNamed { name: name.clone() });
            kept.say(Reply::Named { name }).say(menu::named(scene))
        }
    }
}

/// Leaves the name as it was.
pub(crate) fn leave<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::at(Place::Idle { misheard: 0 }).say(Reply::NameKept).say(menu::reply(scene))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_twelve_digits_and_what_is_too_long_are_no_names() {
        let called = |text: &str| journey::called(text, LONGEST).err();
        assert_eq!(called("星工業 1234-5678-9012"), Some(NameFault::Digits));
        assert_eq!(called("株式会社１１"), None);
        assert_eq!(called(&"星".repeat(61)), Some(NameFault::Long));
    }
}
