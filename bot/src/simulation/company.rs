//! The sample company, day after day.

use super::chores::{self, Step};
use super::people::{Day, office};
use super::{Delivered, Person, Simulation, SimulationError};
use chat::{Act, Message, Text};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The sample company, day after day.
pub struct Company {
    simulation: Simulation,
    people: Vec<Person>,
    seed: u64,
    zone: TimeZone,
}

/// One line of the play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// Whose room.
    pub who: String,
    /// What.
    pub spoken: Spoken,
}

/// What is said in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// A person pressed or typed this.
    Person(String),
    /// The bot said this, in a new message or over an old one.
    Bot {
        /// The words.
        message: Message,
        /// Whether an old message was rewritten.
        over: bool,
    },
}

impl From<Delivered> for Line {
    fn from(delivered: Delivered) -> Line {
        let over = delivered.over.is_some();
        Line {
            at: delivered.at,
            who: delivered.who().to_owned(),
            spoken: Spoken::Bot { message: delivered.message, over },
        }
    }
}

impl Company {
    /// Puts the sample company on a stage. Whoever is `played` acts only through [`Company::act`].
    pub fn new(simulation: Simulation, seed: u64, played: Option<&str>) -> Company {
        let mut people: Vec<Person> = office().into_iter().filter(|person| Some(person.name) != played).collect();
        people.sort_by_key(|person| person.at);
        Company { simulation, people, seed, zone: TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC) }
    }

    /// Names everybody who can be played.
    pub fn names() -> Vec<&'static str> {
        office().iter().map(|person| person.name).collect()
    }

    /// Gives the stage, to look at.
    pub fn simulation(&self) -> &Simulation {
        &self.simulation
    }

    /// Plays one calendar day to its end, telling each line as it is spoken.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn play_day(&self, day: Date, number: u16, tell: &mut dyn FnMut(Line)) -> Result<(), SimulationError> {
        for person in &self.people {
            let opens = day.to_datetime(person.at).to_zoned_datetime(self.zone.clone());
            let Ok(opens) = opens else { continue };
            if opens.timestamp() < self.simulation.now() {
                continue;
            }
            self.pass(opens.timestamp(), tell).await?;
            if is_workday(day) {
                let workday = workdays_before(day, number);
                let chores = if person.name == COORDINATOR { chores::of(workday) } else { &[] };
                let begins = workday < chores::ANSWERED;
                let sits = self.sit_down(person, person.day(self.seed, number, begins), chores, tell);
                Box::pin(sits).await?;
            }
        }
        let night = day.saturating_add(1.day()).to_zoned_datetime(self.zone.clone());
        if let Ok(night) = night {
            self.pass(night.timestamp(), tell).await?;
        }
        Ok(())
    }

    /// Lets the played person do something.
    ///
    /// # Errors
    /// Fails if it was not written down.
    pub async fn act(
        &self,
        who: &str,
        words: String,
        act: Act,
        tell: &mut dyn FnMut(Line),
    ) -> Result<(), SimulationError> {
        if !words.is_empty() {
            tell(Line { at: self.simulation.now(), who: who.to_owned(), spoken: Spoken::Person(words) });
        }
        for delivered in self.simulation.act(who, act).await? {
            tell(delivered.into());
        }
        Ok(())
    }

    /// Lets time pass.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn pass(&self, to: Timestamp, tell: &mut dyn FnMut(Line)) -> Result<(), SimulationError> {
        for delivered in self.simulation.advance(to).await? {
            tell(delivered.into());
        }
        Ok(())
    }

    /// Somebody opens the chat, does their chores, and answers: one press every twelve seconds.
    async fn sit_down(
        &self,
        person: &Person,
        mut day: Day,
        chores: &[Step],
        tell: &mut dyn FnMut(Line),
    ) -> Result<(), SimulationError> {
        self.act(person.name, String::new(), Act::Arrived, tell).await?;
        for step in chores {
            for _ in 0..MOST_ACTS {
                let screen = self.simulation.screen(person.name);
                let Some((words, act)) = step.next(screen.as_ref(), self.simulation.waits_for_words(person.name))
                else {
                    break;
                };
                self.pass(self.simulation.now() + 12.seconds(), tell).await?;
                self.act(person.name, words, act, tell).await?;
                if step.is_done_once() {
                    break;
                }
            }
        }
        for _ in 0..MOST_ACTS {
            let screen = self.simulation.screen(person.name);
            let Some((words, act)) = person.next(screen.as_ref(), &mut day) else { break };
            let rests = words_of_rest(&act);
            self.pass(self.simulation.now() + 12.seconds(), tell).await?;
            self.act(person.name, words, act, tell).await?;
            if rests {
                break;
            }
        }
        Ok(())
    }
}

/// Who keeps all this for the company, and does so in the morning.
const COORDINATOR: &str = "佐藤";

fn is_workday(day: Date) -> bool {
    day.weekday().to_monday_one_offset() <= 5
}

/// Counts the workdays of the play before a day of it.
fn workdays_before(day: Date, number: u16) -> usize {
    (1..=i32::from(number)).filter(|back| is_workday(day.saturating_sub(back.days()))).count()
}

/// A day has an end even for somebody who presses in circles.
const MOST_ACTS: u32 = 80;

fn words_of_rest(act: &Act) -> bool {
    use engine::{Aside, Press};
    match act {
        Act::Pressed(token) => matches!(Press::read(token), Some(Press::At(_, _, Aside::Pause))),
        Act::Said(_) | Act::Asked(_) | Act::Arrived => false,
    }
}

impl Line {
    /// Writes the line for a reader: who, and the words with their buttons in brackets.
    pub fn lines(&self) -> Vec<String> {
        match &self.spoken {
            Spoken::Person(words) => vec![format!("{}> {}", self.who, Text::literal(words).to_plain())],
            Spoken::Bot { message, over } => {
                let sign = if *over { "~" } else { "<" };
                let text = message.text.to_plain();
                let mut lines: Vec<String> = Vec::new();
                for (index, line) in text.lines().enumerate() {
                    let head = if index == 0 { format!("bot→{}{sign} ", self.who) } else { "    ".to_owned() };
                    lines.push(format!("{head}{line}"));
                }
                let row = |row: &Vec<chat::Button>| {
                    let labels: Vec<String> = row.iter().map(|button| format!("[{}]", button.label)).collect();
                    format!("    {}", labels.join(" "))
                };
                lines.extend(message.rows.iter().map(row));
                let file = |file: &chat::File| match file.alt() {
                    // On one line, as every other file: what is on a picture has lines of its own.
                    Some(alt) => format!("    〔{}: {}〕", file.name(), alt.replace('\n', " / ")),
                    None => format!("    〔{}〕", file.name()),
                };
                lines.extend(message.files.iter().map(file));
                lines
            }
        }
    }
}
