//! People who don't exist, and what they do next.

use chat::{Act, Button, Command, Does, Message};
use content::{Choice, Locale};
use engine::{Aside, CheckPress, Deed, Press};
use jiff::civil::Time;
use journey::check::CheckAnswer;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// How the menu says in each language that checks wait.
const CHECKS_WAIT: [&str; 2] = ["これからの点検", "Checks waiting for you"];
/// What the button of a check begins with that is done.
const DONE: char = '✓';

/// Somebody of the sample company.
#[derive(Clone, Debug)]
pub struct Person {
    /// What they are called.
    pub name: &'static str,
    /// Their part of the company.
    pub team: &'static str,
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
    /// Whether they look for something new to answer; otherwise they only go on with what is open.
    begins: bool,
    /// What was asked for today; nobody asks twice for what led nowhere.
    tried: Vec<Command>,
}

/// The office of the sample company: 30 people in four teams. 佐藤 coordinates, 中村 audits, and each team has a head.
pub(super) fn office() -> Vec<Person> {
    let (general, sales, works, design) = ("総務", "営業", "製造", "設計");
    let (ja, easy, en) = (Locale::Ja, Locale::JaEasy, Locale::En);
    [
        ("佐藤", general, ja, 8, 15, 25, [6, 3, 1, 1]),
        ("中村", general, ja, 9, 20, 25, [6, 2, 1, 1]),
        ("高橋", general, ja, 9, 40, 12, [7, 2, 1, 1]),
        ("渡辺", general, ja, 10, 5, 12, [6, 3, 1, 1]),
        ("伊藤", general, ja, 16, 10, 8, [5, 3, 1, 1]),
        ("森", sales, ja, 10, 40, 10, [6, 3, 1, 1]),
        ("Lin", sales, easy, 11, 15, 8, [6, 2, 1, 2]),
        ("加藤", sales, ja, 13, 10, 8, [5, 3, 2, 1]),
        ("Taylor", sales, en, 15, 30, 12, [7, 2, 1, 1]),
        ("木村", sales, ja, 11, 50, 10, [6, 3, 1, 1]),
        ("斎藤", sales, ja, 14, 25, 9, [6, 2, 2, 1]),
        ("吉田", sales, ja, 16, 45, 7, [5, 4, 1, 1]),
        ("山田", sales, ja, 10, 15, 11, [7, 2, 1, 0]),
        ("阿部", works, ja, 17, 45, 12, [6, 3, 1, 1]),
        ("山本", works, ja, 8, 30, 9, [6, 3, 1, 1]),
        ("井上", works, ja, 8, 35, 9, [5, 3, 2, 1]),
        ("林", works, ja, 12, 20, 8, [6, 2, 1, 2]),
        ("清水", works, ja, 12, 25, 8, [6, 3, 1, 1]),
        ("池田", works, ja, 12, 35, 8, [5, 3, 1, 2]),
        ("橋本", works, ja, 15, 5, 8, [6, 2, 2, 1]),
        ("山崎", works, ja, 15, 10, 8, [6, 3, 1, 1]),
        ("Nguyen", works, easy, 15, 15, 8, [6, 2, 1, 2]),
        ("石川", works, ja, 15, 20, 8, [7, 2, 1, 1]),
        ("前田", works, ja, 17, 10, 8, [6, 3, 1, 1]),
        ("藤田", works, ja, 17, 15, 8, [5, 3, 2, 1]),
        ("岡田", design, ja, 10, 30, 12, [7, 2, 1, 1]),
        ("後藤", design, ja, 11, 5, 10, [6, 3, 1, 1]),
        ("長谷川", design, ja, 13, 45, 10, [7, 2, 1, 1]),
        ("村上", design, ja, 14, 5, 10, [6, 2, 1, 1]),
        ("近藤", design, ja, 16, 20, 10, [6, 3, 1, 0]),
    ]
    .into_iter()
    .map(|(name, team, locale, hour, minute, answers, leaning)| Person {
        name,
        team,
        locale,
        at: Time::constant(hour, minute, 0, 0),
        answers,
        leaning,
    })
    .collect()
}

impl Person {
    /// Begins a day; `day` is counted from 0, `begins` says whether the person still looks for something new to answer.
    pub(super) fn day(&self, seed: u64, day: u16, begins: bool) -> Day {
        let name: u64 = self.name.bytes().map(u64::from).fold(7, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
        let rng = StdRng::seed_from_u64(seed ^ name ^ (u64::from(day) << 48));
        Day { rng, answers_left: self.answers, asked_why: false, begins, tried: Vec::new() }
    }

    /// Decides what the person does with what they see; nothing when they are done for today.
    pub(super) fn next(&self, screen: Option<&Message>, day: &mut Day) -> Option<(String, Act)> {
        let Some(screen) = screen else { return Some((String::new(), Act::Arrived)) };
        let presses: Vec<(&Button, Press)> = screen.buttons().filter_map(read).collect();
        let words = screen.text.to_plain();
        let checks_wait = CHECKS_WAIT.iter().any(|wait| words.contains(wait));
        let looks = |press: &Press| checks_wait && matches!(press, Press::Checks(CheckPress::Show));
        let open = |button: &Button| !button.label.starts_with(DONE);
        if presses.iter().any(|(_, press)| matches!(press, Press::Answer(..))) {
            return self.answer(&presses, day);
        }
        let wanted = |(button, press): &&(&Button, Press)| looks(press) || (open(button) && self.wants(press, day));
        let (button, press) = presses.iter().find(wanted)?;
        if let Press::Command(command) = press {
            day.tried.push(*command);
        }
        Some((button.label.clone(), Act::Pressed(press.token())))
    }

    fn wants(&self, press: &Press, day: &Day) -> bool {
        match press {
            Press::Speak(locale) => *locale == self.locale,
            Press::Agree | Press::Sheet(_, Deed::Submit) => true,
            Press::Checks(press) => {
                matches!(press, CheckPress::Ask(_) | CheckPress::Say(_, CheckAnswer::Done) | CheckPress::Backup(..))
            }
            Press::Sheet(_, Deed::Continue) => day.answers_left > 0,
            Press::Command(command @ (Command::Articles | Command::SelfCheck | Command::Menu)) => {
                day.answers_left > 0 && day.begins && !day.tried.contains(command)
            }
            Press::Command(Command::Continue) => day.answers_left > 0 && !day.tried.contains(&Command::Continue),
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
            | Press::Staff(_)
            | Press::Form(_)
            | Press::Papers(_)
            | Press::Prints(_)
            | Press::Clocks(_)
            | Press::Handbook(_)
            | Press::Devices(_)
            | Press::Rulings(_)
            | Press::Actions(_)
            | Press::Human(_)
            | Press::Own(_)
            | Press::Leads(_)
            | Press::Rest(_) => false,
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

pub(super) fn read(button: &Button) -> Option<(&Button, Press)> {
    match &button.does {
        Does::Press(token) => Press::read(token).map(|press| (button, press)),
        Does::Open(_) => None,
    }
}
