//! One person's conversation in memory: the pure engine, a dossier, and a clock that is moved by hand.

use chat::{Act, Address, Button, Command, Does, Message, Platform, Token};
use content::{Choice, Content, Locale, QuestionId, SetKind};
use engine::{
    Appointment, Awaited, Colleagues, Dossier, Ear, Event, House, Letter, Place, Placing, Press, Reply, Scene, Sent,
    Slot, What,
};
use jiff::{Span, Timestamp, ToSpan, ZonedDateTime, tz::TimeZone};
use journey::{Code, EventId, Kind, Ledger, Member, MemberId, Organization, OrganizationId, Record, Sheet};
use std::sync::LazyLock;

/// What the bot knows and how it listens.
pub struct World {
    /// The questions and the words.
    pub content: Content,
    /// What typed words mean.
    pub ear: Ear,
}

impl World {
    /// Prepares a world of its own content, for the rest of the test.
    pub fn of(content: Content) -> &'static World {
        let ear = Ear::new(content.hearing());
        Box::leak(Box::new(World { content, ear }))
    }
}

/// The world as it is shipped.
pub static WORLD: LazyLock<&'static World> = LazyLock::new(|| World::of(Content::embedded()));

/// A message as it stands on the screen.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The slot it can be rewritten by.
    pub slot: Option<Slot>,
    /// Its words and buttons as they are now.
    pub message: Message,
}

/// One person's conversation.
#[derive(Clone)]
pub struct Talk {
    world: &'static World,
    house: House,
    /// All that is known.
    pub dossier: Dossier,
    /// The time.
    pub now: Timestamp,
    events: u64,
    before: Option<(Dossier, Event, Timestamp)>,
    /// What the last event said.
    pub letters: Vec<Letter>,
    /// What the last event kept.
    pub records: Vec<Record>,
    /// What is to come up, earliest first.
    pub appointments: Vec<Appointment>,
    /// What stands on the screen, oldest first.
    pub screen: Vec<Shown>,
    /// How often the person was notified so far.
    pub notified: usize,
}

/// Something that can be pressed: a label on the screen, a meaning, or a token from nowhere.
pub trait Pressed {
    /// Finds the token that is sent.
    fn token(self, talk: &Talk) -> Token;
}

impl Pressed for &str {
    fn token(self, talk: &Talk) -> Token {
        talk.button(self).unwrap_or_else(|| panic!("no button {self:?} on the screen: {:?}", talk.labels()))
    }
}

impl Pressed for Press {
    fn token(self, _: &Talk) -> Token {
        Press::token(&self)
    }
}

impl Pressed for Token {
    fn token(self, _: &Talk) -> Token {
        self
    }
}

impl Talk {
    /// Meets somebody for the first time, on a business day at 11:00 in Tokyo.
    pub fn new() -> Talk {
        Talk::among(1)
    }

    /// Meets somebody of a company of `members` people.
    ///
    /// # Panics
    /// Never: the zone is compiled in.
    pub fn among(members: usize) -> Talk {
        let zone = TimeZone::get("Asia/Tokyo").expect("the zone is compiled in");
        let organization = Organization { id: OrganizationId::derive("o"), kind: Kind::Company, name: None, members };
        let dossier = Dossier {
            address: Address::private(Platform::Console, "here", "me"),
            organization,
            member: Member::new(MemberId::derive("me"), zone),
            accounts: Vec::new(),
            place: Place::New,
            last_act: None,
            last_press: None,
            offered: Vec::new(),
            sheets: Vec::new(),
            checked: Vec::new(),
            said_first: Vec::new(),
            open: Vec::new(),
            ledger: Ledger::founded_by(&MemberId::derive("me")),
            colleagues: Colleagues::default(),
            sent: Vec::new(),
            invitation: None,
            fresh_code: None,
            told_name: None,
            awaited: Awaited::default(),
            team_count: engine::TeamCount::default(),
        };
        Talk {
            world: *WORLD,
            house: House::ThisComputer { keeps: "~/.local/share/hoshimori".into() },
            dossier,
            now: instant("2026-11-24T11:00[Asia/Tokyo]"),
            events: 0,
            before: None,
            letters: Vec::new(),
            records: Vec::new(),
            appointments: Vec::new(),
            screen: Vec::new(),
            notified: 0,
        }
    }

    /// Meets somebody who has read the notice, in Japanese.
    pub fn begun() -> Talk {
        Talk::begun_in(Locale::Ja)
    }

    /// Meets somebody who has read the notice in a language.
    pub fn begun_in(locale: Locale) -> Talk {
        let mut talk = Talk::new();
        talk.press(Press::Speak(locale)).press(Press::Agree);
        talk
    }

    /// Meets somebody at the first question of a set.
    pub fn at_first(kind: SetKind) -> Talk {
        let mut talk = Talk::begun();
        talk.ask(match kind {
            SetKind::Articles => Command::Articles,
            SetKind::SelfCheck => Command::SelfCheck,
        });
        talk
    }

    /// Lets somebody else run the bot.
    pub fn run_by(mut self, house: House) -> Talk {
        self.house = house;
        self
    }

    /// Goes on in another world.
    pub fn enter(&mut self, world: &'static World) -> &mut Talk {
        self.world = world;
        self
    }

    /// Presses a button.
    pub fn press(&mut self, what: impl Pressed) -> &mut Talk {
        let token = what.token(self);
        self.play(What::Act(Act::Pressed(token)))
    }

    /// Types something.
    pub fn say(&mut self, text: &str) -> &mut Talk {
        self.play(What::Act(Act::Said(text.to_owned())))
    }

    /// Uses a command of the network.
    pub fn ask(&mut self, command: Command) -> &mut Talk {
        self.play(What::Act(Act::Asked(command)))
    }

    /// Opens the conversation, as after a restart.
    pub fn arrive(&mut self) -> &mut Talk {
        self.play(What::Act(Act::Arrived))
    }

    /// Lets time pass until the next appointment, and keeps it.
    ///
    /// # Panics
    /// Panics if nothing comes up.
    pub fn due(&mut self) -> &mut Talk {
        assert!(!self.appointments.is_empty(), "nothing comes up");
        let next = self.appointments.remove(0);
        self.now = self.now.max(next.at);
        self.play(What::Due(next))
    }

    /// Lets time pass.
    pub fn wait(&mut self, span: Span) -> &mut Talk {
        self.now = self.now.to_zoned_datetime(TimeZone::UTC).saturating_add(span).timestamp();
        self
    }

    /// Moves the clock to a zoned time.
    pub fn at(&mut self, time: &str) -> &mut Talk {
        self.now = instant(time);
        self
    }

    /// Lets anything happen.
    pub fn play(&mut self, what: What) -> &mut Talk {
        let event = self.event(what);
        let turn = engine::turn(&self.scene(), &event);
        let before = self.dossier.clone();
        self.dossier.apply(&event, &turn, self.now);
        for letter in &turn.letters {
            self.show(letter);
        }
        self.appointments.extend(turn.appointments);
        self.appointments.sort();
        (self.letters, self.records) = (turn.letters, turn.records);
        if self.records.contains(&Record::Erased) {
            self.dossier = Talk::among(before.organization.members).dossier;
        }
        self.before = Some((before, event, self.now));
        self
    }

    /// Names the next event.
    pub fn event(&mut self, what: What) -> Event {
        self.events += 1;
        let id = EventId::derive(&format!("{}", self.events));
        self.dossier.fresh_code = Some(Code::derive(b"secret", id.as_str()));
        Event { id, what }
    }

    /// Shows the scene as it is.
    pub fn scene(&self) -> Scene<'_> {
        scene(self.world, &self.house, &self.dossier, self.now)
    }

    fn show(&mut self, letter: &Letter) {
        let message = letter.message.clone();
        self.notified += usize::from(letter.placing.notifies());
        let stands =
            self.screen.iter().position(|shown| shown.slot.is_some() && shown.slot.as_ref() == letter.placing.slot());
        match (&letter.placing, stands) {
            (Placing::Over(_), Some(place)) => {
                self.screen[place].message = message;
                return;
            }
            (Placing::As(_), Some(place)) => self.screen[place].slot = None,
            (Placing::Loose | Placing::Below(_), _) | (Placing::Over(_) | Placing::As(_), None) => {}
        }
        let text = letter.message.text.to_plain();
        self.dossier.sent.push(Sent { at: self.now, opening: engine::opening(&text) });
        if self.dossier.sent.len() > Dossier::RECALLED {
            self.dossier.sent.remove(0);
        }
        self.screen.push(Shown { slot: letter.placing.slot().cloned(), message });
    }

    /// Lists what the last event said, before it had words.
    pub fn replies<T>(&self, look: impl Fn(&Reply<'_>) -> T) -> Vec<T> {
        let Some((before, event, then)) = &self.before else { return Vec::new() };
        let scene = scene(self.world, &self.house, before, *then);
        engine::respond(&scene, event).replies.iter().map(|(reply, _)| look(reply)).collect()
    }

    /// Names the replies of the last event, in order.
    pub fn kinds(&self) -> Vec<String> {
        let name = |reply: &Reply<'_>| {
            let shown = format!("{reply:?}");
            shown.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
        };
        self.replies(name)
    }

    /// Reads what the last event said.
    pub fn said(&self) -> String {
        let texts: Vec<String> = self.letters.iter().map(|letter| letter.message.text.to_plain()).collect();
        texts.join("\n---\n")
    }

    /// Lists the labels of the last message that has buttons.
    pub fn labels(&self) -> Vec<&str> {
        let last = self.screen.iter().rev().find(|shown| shown.message.buttons().next().is_some());
        last.map(|shown| shown.message.buttons().map(|button| button.label.as_str()).collect()).unwrap_or_default()
    }

    /// Finds a button that sends something back by its label, or by the symbol the label begins with; the newest first.
    pub fn button(&self, label: &str) -> Option<Token> {
        let fits = |button: &&Button| button.label == label || button.label.split(' ').next() == Some(label);
        let token = |button: &Button| match &button.does {
            Does::Press(token) => Some(token.clone()),
            Does::Open(_) => None,
        };
        self.screen.iter().rev().find_map(|shown| shown.message.buttons().find(fits).and_then(token))
    }

    /// Lists every button that is still on the screen.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        self.screen.iter().flat_map(|shown| shown.message.buttons())
    }

    /// Tells which question is open.
    pub fn open_question(&self) -> Option<QuestionId> {
        match &self.dossier.place {
            Place::Asking(asking) => Some(asking.question.clone()),
            Place::New
            | Place::Reading
            | Place::Idle { .. }
            | Place::Naming
            | Place::Typing { .. }
            | Place::Resting { .. }
            | Place::Reviewing { .. } => None,
        }
    }

    /// Gives the newest sheet.
    ///
    /// # Panics
    /// Panics if none was begun.
    pub fn sheet(&self) -> &Sheet {
        self.dossier.sheets.last().expect("a sheet was begun")
    }

    /// Lists the answers that stand on the newest sheet.
    pub fn answers(&self) -> Vec<(String, Choice)> {
        self.sheet().answers.iter().map(|(id, answer)| (id.as_str().to_owned(), answer.choice)).collect()
    }

    /// Answers every question that comes, resting as offered, until none is open.
    pub fn answer_all(&mut self, choices: impl IntoIterator<Item = Choice>) -> &mut Talk {
        for choice in choices {
            if matches!(self.dossier.place, Place::Resting { .. }) {
                self.say("続ける");
            }
            self.press(choice.symbol());
            // Whoever reads before pressing takes a minute; a faster second press would be a double tap.
            self.wait(1.minute());
        }
        self
    }
}

impl Default for Talk {
    fn default() -> Talk {
        Talk::new()
    }
}

fn scene<'a>(world: &'a World, house: &'a House, dossier: &'a Dossier, now: Timestamp) -> Scene<'a> {
    Scene { content: &world.content, ear: &world.ear, house, dossier, now }
}

/// Reads a zoned time.
///
/// # Panics
/// Panics if it is none.
pub fn instant(time: &str) -> Timestamp {
    time.parse::<ZonedDateTime>().unwrap_or_else(|error| panic!("{time}: {error}")).timestamp()
}
