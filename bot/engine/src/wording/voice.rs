//! The words of one language, and a page to put them on.

use crate::{House, Press, Scene};
use chat::{Button, Command, Does, Message, Text};
use content::{Choice, Content, Locale, MeasureId, Question, QuestionSet, SetKind, System, Value};
use jiff::tz::TimeZone;
use std::fmt::Write as _;

/// The words of one language.
pub(super) struct Voice<'a> {
    pub(super) content: &'a Content,
    pub(super) house: &'a House,
    pub(super) locale: Locale,
    pub(super) zone: TimeZone,
    pub(super) stopped: bool,
}

/// A message in the making: lines of our own markup, then rows of buttons.
pub(super) struct Page<'a> {
    voice: &'a Voice<'a>,
    markup: String,
    literals: Vec<String>,
    rows: Vec<Vec<Button>>,
}

impl<'a> Voice<'a> {
    pub(super) fn new(scene: &Scene<'a>, locale: Locale) -> Voice<'a> {
        let member = &scene.dossier.member;
        let voice = Voice::of(scene.content, scene.house, locale, member.zone.clone());
        Voice { stopped: member.stopped, ..voice }
    }

    /// Makes the voice for somebody who may be spoken to first.
    pub(super) fn of(content: &'a Content, house: &'a House, locale: Locale, zone: TimeZone) -> Voice<'a> {
        Voice { content, house, locale, zone, stopped: false }
    }

    /// Says one message of the catalogue.
    pub(super) fn say(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.content.words().say(self.locale, key, args)
    }

    /// Says one message without anything to fill in.
    pub(super) fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// Says an attribute of a message.
    pub(super) fn attribute(&self, key: &str, attribute: &str) -> String {
        self.content.words().attribute(self.locale, key, attribute, &[])
    }

    /// Starts a page with one message.
    pub(super) fn page(&'a self, key: &str) -> Page<'a> {
        self.blank().line(key, &[])
    }

    /// Starts an empty page.
    pub(super) fn blank(&'a self) -> Page<'a> {
        Page { voice: self, markup: String::new(), literals: Vec::new(), rows: Vec::new() }
    }

    /// Makes a whole message of one message of the catalogue.
    pub(super) fn only(&self, key: &str) -> Message {
        Message::plain(Text::parse(&self.word(key), &[]))
    }

    /// Makes a button.
    pub(super) fn button(&self, key: &str, press: &Press) -> Button {
        Button { label: self.word(key), does: Does::Press(press.token()) }
    }

    /// Makes a button for a command.
    pub(super) fn command(&self, key: &str, command: Command) -> Button {
        self.button(key, &Press::Command(command))
    }

    /// The way to the menu.
    pub(super) fn command_row(&self) -> Vec<Button> {
        vec![self.command("button-menu", Command::Menu)]
    }

    /// The way to a person.
    pub(super) fn help_row(&self) -> Vec<Button> {
        vec![self.command("button-human", Command::Human), self.command("button-menu", Command::Menu)]
    }

    /// The two sets to begin with.
    pub(super) fn start_row(&self) -> Vec<Button> {
        vec![self.command("button-articles", Command::Articles), self.command("button-check", Command::SelfCheck)]
    }

    /// Writes a choice: symbol and word.
    pub(super) fn choice(&self, choice: Choice) -> String {
        format!("{} {}", choice.symbol(), self.word(&format!("choice-{}", choice.name())))
    }

    /// Names a set as people call it.
    pub(super) fn set_name(&self, set: &QuestionSet) -> String {
        self.say(&format!("set-{}", set.name.kind.name()), &[("count", set.questions.len().into())])
    }

    /// Names a part of a set.
    pub(super) fn part_name(&self, set: &QuestionSet, part: u8) -> String {
        match set.name.kind {
            SetKind::Articles => self.word(&format!("articles-part-{part}")),
            SetKind::SelfCheck => self.word(&format!("part-{part}")),
        }
    }

    /// Names a question: its number and its label.
    pub(super) fn label(&self, question: &Question) -> String {
        format!("{} {}", question.id, self.attribute(&question.words, "label"))
    }

    /// Names a system.
    pub(super) fn system(&self, system: System) -> String {
        self.word(&format!("system-{}", system.name()))
    }

    /// Names a measure.
    pub(super) fn measure(&self, measure: &MeasureId) -> String {
        self.word(&format!("measure-{measure}"))
    }

    /// Lists the steps of a measure, numbered, for a system if it has steps of its own there.
    pub(super) fn steps(&self, measure: &MeasureId, system: Option<System>) -> String {
        let special = system
            .filter(|system| self.content.measure(measure).is_some_and(|measure| measure.systems.contains(system)));
        let steps = self.attribute(&format!("measure-{measure}"), special.map_or("any", System::name));
        let mut numbered = String::new();
        for (index, step) in steps.lines().map(str::trim).filter(|step| !step.is_empty()).enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(numbered, "{line_end}{}. {step}", index + 1).expect("a string takes every write");
        }
        numbered
    }
}

impl<'a> Page<'a> {
    /// Adds a message of the catalogue on a line of its own.
    pub(super) fn line(self, key: &str, args: &[(&str, Value<'_>)]) -> Page<'a> {
        let words = self.voice.say(key, args);
        self.words(&words)
    }

    /// Adds a message of the catalogue whose `name` is what a person wrote: shown letter by letter.
    pub(super) fn line_with(mut self, key: &str, name: &str, literal: &str, args: &[(&str, Value<'_>)]) -> Page<'a> {
        let place = Text::placeholder(self.literals.len());
        self.literals.push(literal.to_owned());
        let mut all = vec![(name, Value::Text(&place))];
        all.extend(args.iter().copied());
        let words = self.voice.say(key, &all);
        self.words(&words)
    }

    /// Adds a message of the catalogue in which several places are what a person wrote: each shown letter by letter.
    pub(super) fn line_of(mut self, key: &str, literals: &[(&str, &str)], args: &[(&str, Value<'_>)]) -> Page<'a> {
        let first = self.literals.len();
        self.literals.extend(literals.iter().map(|(_, literal)| (*literal).to_owned()));
        let places: Vec<String> = (first..self.literals.len()).map(Text::placeholder).collect();
        let named = literals.iter().zip(&places).map(|((name, _), place)| (*name, Value::Text(place)));
        let all: Vec<(&str, Value<'_>)> = named.chain(args.iter().copied()).collect();
        let words = self.voice.say(key, &all);
        self.words(&words)
    }

    /// Adds words of the catalogue on a line of their own.
    pub(super) fn words(mut self, words: &str) -> Page<'a> {
        if !self.markup.is_empty() {
            self.markup.push('\n');
        }
        self.markup.push_str(words);
        self
    }

    /// Leaves a line empty.
    pub(super) fn gap(mut self) -> Page<'a> {
        self.markup.push('\n');
        self
    }

    /// Adds rows of buttons.
    pub(super) fn rows<const N: usize>(mut self, rows: [Vec<Button>; N]) -> Page<'a> {
        self.rows.extend(rows.into_iter().filter(|row| !row.is_empty()));
        self
    }

    /// Adds a row of buttons.
    pub(super) fn row(self, row: Vec<Button>) -> Page<'a> {
        self.rows([row])
    }

    /// Finishes the message.
    pub(super) fn done(self) -> Message {
        let literals: Vec<&str> = self.literals.iter().map(String::as_str).collect();
        Message { text: Text::parse(&self.markup, &literals), rows: self.rows, ..Message::default() }
    }
}
