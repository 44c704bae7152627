//! Button meaning ⇄ token. Ids in a token are only ever looked up in the presser's own dossier.

mod actions;
mod checks;
mod clocks;
mod devices;
mod form;
mod handbook;
mod human;
mod leads;
mod own;
mod papers;
mod prints;
mod rest;
mod rulings;
mod staff;

pub use actions::{ActionPress, Extent};
pub use checks::{BackupSoFar, CheckPress};
pub use clocks::ClockPress;
pub use devices::DevicePress;
pub use form::{FieldDeed, FormPress};
pub use handbook::HandbookPress;
pub use human::HumanPress;
pub use leads::LeadPress;
pub use own::OwnPress;
pub use papers::PaperPress;
pub use prints::{Format, Paper, PrintPress};
pub use rest::RestPress;
pub use rulings::{Fingerprint, RulingPress, RunDeed, SetUpStep, Verdict};
pub use staff::StaffPress;

use chat::{Command, Token};
use content::{Choice, Locale, QuestionId, SetKind, System};
use journey::{SheetId, snooze::Snooze};

/// What a button of ours means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Speak this language.
    Speak(Locale),
    /// I have read the notice; begin.
    Agree,
    /// A command of the menu.
    Command(Command),
    /// This choice for this question.
    Answer(SheetId, QuestionId, Choice),
    /// Yes, change the answer of a question that is not open any more.
    Change(SheetId, QuestionId, Choice),
    /// Something else to do at a question.
    At(SheetId, QuestionId, Aside),
    /// Something to do with a sheet.
    Sheet(SheetId, Deed),
    /// The list of one part of a sheet, to pick a question from.
    Part(SheetId, u8),
    /// A new run of a set.
    Anew(SetKind),
    /// Remind me then.
    Snooze(Snooze),
    /// Leave me alone for so many days; 0 means I am back.
    TimeOff(u8),
    /// Type the company's name.
    Name,
    /// Begin as a company of one's own.
    Found,
    /// Something at a form.
    Form(FormPress),
    /// Something at the board or a paper.
    Papers(PaperPress),
    /// A paper as a file.
    Prints(PrintPress),
    /// Something about the report clocks.
    Clocks(ClockPress),
    /// Something about the handbook.
    Handbook(HandbookPress),
    /// Something about the list of devices.
    Devices(DevicePress),
    /// Something about the checks.
    Checks(CheckPress),
    /// Something about a run through the company.
    Rulings(RulingPress),
    /// Something about an action.
    Actions(ActionPress),
    /// Something of the staff room.
    Staff(StaffPress),
    /// Something about asking a human.
    Human(HumanPress),
    /// Something about one's own data.
    Own(OwnPress),
    /// Something about being left alone.
    Rest(RestPress),
    /// Something about one's own team, and what may be seen of it.
    Leads(LeadPress),
}

/// What one can do at a question besides answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// The question before.
    Back,
    /// Put it aside.
    Skip,
    /// Why is this asked?
    Why,
    /// How is this done?
    How,
    /// How is this done on this system?
    HowOn(System),
    /// Rest here.
    Pause,
    /// Pick it from the list to change it.
    Edit,
}

/// What one can do with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Go on where it stands.
    Continue,
    /// Walk through it from the first question; answers stay.
    FromFirst,
    /// Not now.
    Later,
    /// Show the list of answers.
    Review,
    /// Hand it in.
    Submit,
    /// Show where the points come from.
    Explain,
    /// Leave the answer as it is.
    Keep,
    /// A new run: really?
    Anew,
}

const ASIDES: [(Aside, &str); 6] = [
    (Aside::Back, "b"),
    (Aside::Skip, "s"),
    (Aside::Why, "w"),
    (Aside::How, "h"),
    (Aside::Pause, "p"),
    (Aside::Edit, "e"),
];

const DEEDS: [(Deed, &str); 8] = [
    (Deed::Continue, "go"),
    (Deed::FromFirst, "first"),
    (Deed::Later, "later"),
    (Deed::Review, "review"),
    (Deed::Submit, "submit"),
    (Deed::Explain, "explain"),
    (Deed::Keep, "keep"),
    (Deed::Anew, "anew"),
];

impl Press {
    /// Writes the press as a token.
    pub fn token(&self) -> Token {
        let text = match self {
            Press::Speak(locale) => format!("l.{locale}"),
            Press::Agree => "agree".to_owned(),
            Press::Command(command) => format!("c.{}", command.name()),
            Press::Answer(sheet, question, choice) => format!("a.{sheet}.{}.{question}", digit(*choice)),
            Press::Change(sheet, question, choice) => format!("m.{sheet}.{}.{question}", digit(*choice)),
            Press::At(sheet, question, aside) => format!("q.{sheet}.{}.{question}", aside_name(*aside)),
            Press::Sheet(sheet, deed) => format!("s.{sheet}.{}", name_in(&DEEDS, *deed)),
            Press::Part(sheet, part) => format!("p.{sheet}.{part}"),
            Press::Anew(kind) => format!("n.{}", kind.name()),
            Press::Snooze(snooze) => format!("z.{}", snooze.name()),
            Press::TimeOff(days) => format!("o.{days}"),
            Press::Name => "name".to_owned(),
            Press::Found => "found".to_owned(),
            Press::Staff(press) => format!("staff.{}", press.write()),
            Press::Own(press) => format!("own.{}", press.written()),
            Press::Rest(press) => format!("w.{}", press.written()),
            Press::Human(press) => format!("human.{}", press.write()),
            Press::Form(press) => format!("f.{}", press.written()),
            Press::Papers(press) => format!("b.{}", press.written()),
            Press::Prints(press) => format!("d.{}", press.written()),
            Press::Devices(press) => format!("g.{}", press.written()),
            Press::Handbook(press) => format!("h.{}", press.written()),
            Press::Clocks(press) => format!("k.{}", press.written()),
            Press::Checks(press) => format!("v.{}", press.written()),
            Press::Rulings(press) => format!("r.{}", press.write()),
            Press::Actions(press) => format!("t.{}", press.write()),
            Press::Leads(press) => format!("e.{}", press.written()),
        };
        Token::parse(&text).expect("ids are at most 16 bytes of ASCII, so a press has at most 60")
    }

    /// Reads a token; none if it is not one of ours.
    pub fn read(token: &Token) -> Option<Press> {
        let text = token.as_str();
        let (head, rest) = text.split_once('.').unwrap_or((text, ""));
        match head {
            "l" => Locale::parse(rest).map(Press::Speak),
            "agree" => Some(Press::Agree),
            "c" => Command::parse(rest).map(Press::Command),
            "a" => read_choice(rest).map(|(sheet, question, choice)| Press::Answer(sheet, question, choice)),
            "m" => read_choice(rest).map(|(sheet, question, choice)| Press::Change(sheet, question, choice)),
            "q" => read_aside(rest),
            "s" => {
                let (sheet, deed) = rest.split_once('.')?;
                Some(Press::Sheet(SheetId::parse(sheet).ok()?, value_in(&DEEDS, deed)?))
            }
            "p" => {
                let (sheet, part) = rest.split_once('.')?;
                Some(Press::Part(SheetId::parse(sheet).ok()?, part.parse().ok()?))
            }
            "n" => SetKind::parse(rest).map(Press::Anew),
            "z" => Snooze::parse(rest).map(Press::Snooze),
            "o" => rest.parse().ok().map(Press::TimeOff),
            "name" => Some(Press::Name),
            "found" => Some(Press::Found),
            "staff" => StaffPress::read(rest).map(Press::Staff),
            "own" => OwnPress::read(rest).map(Press::Own),
            "w" => RestPress::read(rest).map(Press::Rest),
            "human" => HumanPress::read(rest).map(Press::Human),
            "f" => FormPress::read(rest).map(Press::Form),
            "b" => PaperPress::read(rest).map(Press::Papers),
            "d" => PrintPress::read(rest).map(Press::Prints),
            "g" => DevicePress::read(rest).map(Press::Devices),
            "h" => HandbookPress::read(rest).map(Press::Handbook),
            "k" => ClockPress::read(rest).map(Press::Clocks),
            "v" => CheckPress::read(rest).map(Press::Checks),
            "r" => RulingPress::read(rest).map(Press::Rulings),
            "t" => ActionPress::read(rest).map(Press::Actions),
            "e" => LeadPress::read(rest).map(Press::Leads),
            _ => None,
        }
    }
}

fn digit(choice: Choice) -> usize {
    Choice::ALL.iter().position(|one| *one == choice).expect("ALL lists every choice")
}

fn read_choice(rest: &str) -> Option<(SheetId, QuestionId, Choice)> {
    let mut parts = rest.splitn(3, '.');
    let sheet = SheetId::parse(parts.next()?).ok()?;
    let choice = *Choice::ALL.get(parts.next()?.parse::<usize>().ok()?)?;
    Some((sheet, QuestionId::parse(parts.next()?).ok()?, choice))
}

fn aside_name(aside: Aside) -> String {
    match aside {
        Aside::HowOn(system) => format!("h-{}", system.name()),
        Aside::Back | Aside::Skip | Aside::Why | Aside::How | Aside::Pause | Aside::Edit => {
            name_in(&ASIDES, aside).to_owned()
        }
    }
}

fn read_aside(rest: &str) -> Option<Press> {
    let mut parts = rest.splitn(3, '.');
    let sheet = SheetId::parse(parts.next()?).ok()?;
    let name = parts.next()?;
    let aside = match name.strip_prefix("h-") {
        Some(system) => Aside::HowOn(System::parse(system)?),
        None => value_in(&ASIDES, name)?,
    };
    Some(Press::At(sheet, QuestionId::parse(parts.next()?).ok()?, aside))
}

fn name_in<T: Copy + PartialEq>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(one, _)| *one == value).map(|(_, name)| *name).expect("the table lists every value")
}

fn value_in<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, one)| *one == name).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_press() -> Vec<Press> {
        let sheet = SheetId::derive("s");
        let question = QuestionId::parse("a-question-of-16").expect("16 bytes");
        let mut all = vec![
            Press::Agree,
            Press::Name,
            Press::Found,
            Press::TimeOff(0),
            Press::TimeOff(7),
            Press::Part(sheet.clone(), 3),
        ];
        all.extend(Locale::ALL.map(Press::Speak));
        all.extend(Command::ALL.map(Press::Command));
        all.extend(SetKind::ALL.map(Press::Anew));
        all.extend(Snooze::ALL.map(Press::Snooze));
        for choice in Choice::ALL {
            all.push(Press::Answer(sheet.clone(), question.clone(), choice));
            all.push(Press::Change(sheet.clone(), question.clone(), choice));
        }
        let asides = ASIDES.map(|(aside, _)| aside).into_iter().chain(System::ALL.map(Aside::HowOn));
        all.extend(asides.map(|aside| Press::At(sheet.clone(), question.clone(), aside)));
        all.extend(PaperPress::ALL.map(Press::Papers));
        all.extend(PrintPress::every().into_iter().map(Press::Prints));
        all.extend(DevicePress::samples().into_iter().map(Press::Devices));
        all.extend(HandbookPress::samples().map(Press::Handbook));
        all.extend(CheckPress::samples().into_iter().map(Press::Checks));
        all.extend(ClockPress::samples().map(Press::Clocks));
        all.extend(FormPress::samples().into_iter().map(Press::Form));
        all.extend(OwnPress::ALL.map(Press::Own));
        all.extend(RestPress::samples().into_iter().map(Press::Rest));
        all.extend(HumanPress::samples().into_iter().map(Press::Human));
        all.extend(RulingPress::samples().into_iter().map(Press::Rulings));
        all.extend(ActionPress::samples().into_iter().map(Press::Actions));
        all.extend(LeadPress::samples().into_iter().map(Press::Leads));
        all.extend(DEEDS.map(|(deed, _)| Press::Sheet(sheet.clone(), deed)));
        all.extend(staff::every().into_iter().map(Press::Staff));
        all
    }

    #[test]
    fn every_press_reads_back_and_fits_in_a_token() {
        for press in every_press() {
            let token = press.token();
            assert!(token.as_str().len() <= Token::MAX);
            assert_eq!(Press::read(&token), Some(press), "{token}");
        }
    }

    #[test]
    fn foreign_and_forged_tokens_mean_nothing() {
        for wrong in [
            "a",
            "a.x.0.1",
            "a.aaaaaaaaaa.4.1",
            "a.aaaaaaaaaa.0.",
            "q.aaaaaaaaaa.h-amiga.1",
            "l.fr",
            "s.aaaaaaaaaa.drop",
            "😀.1",
            "o.-1",
        ] {
            let Ok(token) = Token::parse(wrong) else { continue };
            assert_eq!(Press::read(&token), None, "{wrong}");
        }
    }
}
