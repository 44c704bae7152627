//! People who don't exist, and what they do next.

use chat::{Act, Button, Command, Does, Message};
use content::{Choice, Locale};
use engine::{Aside, Deed, Press};
use jiff::civil::Time;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Somebody of the sample company.
#[derive(Clone, Debug)]
pub struct Person {
    /// What they are called.
    pub name: &'static str,
    /// What they speak.
    pub locale: Locale,
    /// When they open the chat.
    pub at: Time,
    /// How many answers they give a day.
    pub answers: u8,
    /// How likely each choice is, in the order of [`Choice::ALL`].
    pub leaning: [u8; 4],
}

/// What a person has done today.
pub(super) struct Day {
    rng: StdRng,
    answers_left: u8,
    asked_why: bool,
}

/// The office of the sample company.
pub(super) fn office() -> Vec<Person> {
    let person = |name, locale, hour, minute, answers, leaning| Person {
        name,
        locale,
        at: Time::constant(hour, minute, 0, 0),
        answers,
        leaning,
    };
    vec![
        person("佐藤", Locale::Ja, 9, 5, 25, [6, 3, 2, 1]),
        person("森", Locale::Ja, 10, 40, 5, [3, 3, 3, 3]),
        person("Lin", Locale::JaEasy, 11, 15, 8, [5, 2, 2, 4]),
        person("加藤", Locale::Ja, 13, 10, 3, [2, 4, 4, 2]),
        person("Taylor", Locale::En, 15, 30, 12, [7, 2, 1, 1]),
        person("阿部", Locale::Ja, 17, 45, 10, [4, 4, 2, 2]),
    ]
}

impl Person {
    pub(super) fn day(&self, seed: u64, day: u16) -> Day {
        let name: u64 = self.name.bytes().map(u64::from).fold(7, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        let rng = StdRng::seed_from_u64(seed ^ name ^ (u64::from(day) << 48));
        Day { rng, answers_left: self.answers, asked_why: false }
    }

    /// Decides what the person does with what they see; nothing when they are done for today.
    pub(super) fn next(&self, screen: Option<&Message>, day: &mut Day) -> Option<(String, Act)> {
        let Some(screen) = screen else { return Some((String::new(), Act::Arrived)) };
        let presses: Vec<(&Button, Press)> = screen.buttons().filter_map(read).collect();
        let wanted = |press: &Press| self.wants(press, day.answers_left);
        if presses.iter().any(|(_, press)| matches!(press, Press::Answer(..))) {
            return self.answer(&presses, day);
        }
        let (button, press) = presses.iter().find(|(_, press)| wanted(press))?;
        Some((button.label.clone(), Act::Pressed(press.token())))
    }

    fn wants(&self, press: &Press, answers_left: u8) -> bool {
        match press {
            Press::Speak(locale) => *locale == self.locale,
            Press::Agree | Press::Sheet(_, Deed::Submit) => true,
            // After the articles, the result offers the 25 questions.
            Press::Sheet(_, Deed::Continue)
            | Press::Command(Command::Continue | Command::Articles | Command::SelfCheck) => answers_left > 0,
            Press::Command(_)
            | Press::Answer(..)
            | Press::Change(..)
            | Press::At(..)
            | Press::Sheet(_, Deed::FromFirst | Deed::Keep | Deed::Anew | Deed::Later | Deed::Review | Deed::Explain)
            | Press::Part(..)
            | Press::Anew(_)
            | Press::Snooze(_)
            | Press::TimeOff(_)
            | Press::Name
            | Press::Found
            | Press::Form(_)
            | Press::Papers(_) => false,
        }
    }

    fn answer(&self, presses: &[(&Button, Press)], day: &mut Day) -> Option<(String, Act)> {
        if day.answers_left == 0 {
            let pause = presses.iter().find(|(_, press)| matches!(press, Press::At(_, _, Aside::Pause)))?;
            return Some((pause.0.label.clone(), Act::Pressed(pause.1.token())));
        }
        let choice = self.choice(&mut day.rng);
        let why = presses.iter().find(|(_, press)| matches!(press, Press::At(_, _, Aside::Why)));
        if let (Choice::NotInPlace, false, Some(why)) = (choice, day.asked_why, why) {
            day.asked_why = true;
            return Some((why.0.label.clone(), Act::Pressed(why.1.token())));
        }
        day.answers_left -= 1;
        let chosen = presses.iter().find(|(_, press)| matches!(press, Press::Answer(_, _, one) if *one == choice))?;
        Some((chosen.0.label.clone(), Act::Pressed(chosen.1.token())))
    }

    fn choice(&self, rng: &mut StdRng) -> Choice {
        let sum: u32 = self.leaning.iter().map(|weight| u32::from(*weight)).sum();
        let mut drawn = rng.random_range(0..sum.max(1));
        for (choice, weight) in Choice::ALL.into_iter().zip(self.leaning) {
            match drawn.checked_sub(u32::from(weight)) {
                Some(rest) => drawn = rest,
                None => return choice,
            }
        }
        Choice::Unknown
    }
}

fn read(button: &Button) -> Option<(&Button, Press)> {
    match &button.does {
        Does::Press(token) => Press::read(token).map(|press| (button, press)),
        Does::Open(_) => None,
    }
}
