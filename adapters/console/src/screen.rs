//! What stands on the screen: the words said so far, and the prompt below them.

use crate::choices::Choice;
use crate::keys::area::{Area, Frame};
use crate::keys::{KeyOutcome, KeyState};
use crate::line::Entry;
use crate::render::{hanging, harmless, lines};
use crate::said::{News, Said};
use crate::{Ending, Mode, Phrasebook, Phrases, Session, Source, Style};
use chat::{Does, Message, Receipt, Span, Text, Token};
use crossterm::event::Event;
use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The screen, and all that has to be known to print below it.
pub(crate) struct Screen {
    out: Box<dyn Write + Send>,
    style: Style,
    phrases: Phrasebook,
    said: Said,
    last: Last,
    prompt: Prompt,
}

/// What was printed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Nothing,
    Words,
    Prompt,
}

/// What stands below the words.
#[derive(Debug)]
enum Prompt {
    None,
    Line,
    Keys(Box<KeyState>, Area),
}

/// What a person did at the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Nothing to hand in.
    Nothing,
    /// Picked a button.
    Pressed(Token),
    /// Picked the address of a page, which the terminal can only show.
    Page(Text),
    /// Typed words.
    Said(String),
    /// Typed a line that is not UTF-8.
    NotUtf8,
    /// Typed a line that is too long.
    TooLong,
    /// Left.
    Left(Ending),
}

/// Locks the screen. Whoever panicked while holding it left words on it, nothing worse.
pub(crate) fn of(screen: &Mutex<Screen>) -> MutexGuard<'_, Screen> {
    screen.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the prompt off the screen when the wait for it is over, however it ended.
pub(crate) struct PutAway<'a>(pub(crate) &'a Mutex<Screen>);

impl Drop for PutAway<'_> {
    fn drop(&mut self) {
        // The output may be closed; whoever writes next will say so.
        let _ = of(self.0).put_away();
    }
}

impl Screen {
    pub(crate) fn new(style: Style, phrases: Phrasebook, session: Session, out: Box<dyn Write + Send>) -> Screen {
        Screen { out, style, phrases, said: Said::new(session), last: Last::Nothing, prompt: Prompt::None }
    }

    pub(crate) fn phrases(&self) -> Phrases {
        (self.phrases)()
    }

    /// Notes that the person did something.
    pub(crate) fn heard(&mut self) {
        self.said.heard();
    }

    /// Prints a message, and below it what became of its files.
    pub(crate) fn deliver(&mut self, message: &Message, saved: Text) -> io::Result<Receipt> {
        self.print_message(&message.text.clone().then(saved))?;
        let receipt = self.said.note(message);
        self.open_again()?;
        Ok(receipt)
    }

    /// Prints the new words of a message, if it has any, and takes its old choices back.
    pub(crate) fn revise(&mut self, receipt: &Receipt, message: &Message) -> io::Result<()> {
        let news = self.said.news(receipt, message);
        match news {
            News::Some => self.print_message(&message.text)?,
            News::None => {}
        }
        self.said.revise(receipt, message, news);
        match news {
            News::Some => self.open_again(),
            News::None => self.refresh(),
        }
    }

    /// Prints a sentence of the terminal's own.
    pub(crate) fn remark(&mut self, text: &Text) -> io::Result<()> {
        self.put_away()?;
        self.print(&lines(text, self.style.size.text_width(), self.style.emphasis))
    }

    /// Shows the choices, unless they stand right above, and the place to type.
    pub(crate) fn open_line(&mut self) -> io::Result<()> {
        let phrases = self.phrases();
        let mut block = Vec::new();
        if self.last == Last::Words {
            block.push(String::new());
            if !self.said.choices().is_empty() {
                let width = self.style.size.text_width();
                block.extend(self.said.choices().lines(width));
                block.push(String::new());
                block.extend(hanging(&harmless(&phrases.choose), width, 0));
            }
        }
        block.push(harmless(&phrases.prompt));
        self.write(&block.join("\n"))?;
        self.prompt = Prompt::Line;
        self.last = Last::Prompt;
        Ok(())
    }

    /// Takes in a line, and shows it when the terminal has not done so already.
    pub(crate) fn take_line(&mut self, entry: Option<Entry>) -> io::Result<Heard> {
        let Some(entry) = entry else { return Ok(Heard::Left(Ending::EndOfInput)) };
        let (shown, heard) = match entry {
            Entry::Typed(words) => self.meaning(words),
            Entry::NotUtf8 => ("…".to_owned(), Heard::NotUtf8),
            Entry::TooLong => ("…".to_owned(), Heard::TooLong),
        };
        self.prompt = Prompt::None;
        match self.style.source {
            Source::Script => self.write(&format!("{shown}\n"))?,
            Source::Keyboard => {}
        }
        Ok(heard)
    }

    /// Shows the prompt that is redrawn at every key.
    pub(crate) fn open_keys(&mut self) -> io::Result<()> {
        self.draw(KeyState::new(self.said.choices().clone()))
    }

    /// Takes in a key, and tells what it made of the answer, if it is one now.
    pub(crate) fn take_key(&mut self, event: &Event) -> io::Result<Option<Heard>> {
        let Prompt::Keys(mut state, area) = std::mem::replace(&mut self.prompt, Prompt::None) else {
            return Ok(Some(Heard::Nothing));
        };
        let outcome = state.take(event);
        self.prompt = Prompt::Keys(state.clone(), area);
        let (shown, heard) = match outcome {
            KeyOutcome::Nothing => return Ok(None),
            KeyOutcome::Changed => {
                self.draw(*state)?;
                return Ok(None);
            }
            KeyOutcome::Typed(words) if words.is_empty() => return Ok(Some(Heard::Nothing)),
            KeyOutcome::Typed(words) => self.meaning(words),
            KeyOutcome::Chose(choice) => (choice.taken(), pressed(&choice)),
            KeyOutcome::Left(ending) => return Ok(Some(Heard::Left(ending))),
        };
        self.put_away()?;
        self.print(&hanging(&format!("› {shown}"), self.style.size.text_width(), 2))?;
        Ok(Some(heard))
    }

    /// Takes the prompt away and leaves the cursor at the beginning of a line.
    pub(crate) fn put_away(&mut self) -> io::Result<()> {
        match std::mem::replace(&mut self.prompt, Prompt::None) {
            Prompt::None => Ok(()),
            Prompt::Line => self.write("\n"),
            Prompt::Keys(_, area) => {
                let mut bytes = Vec::new();
                area.erase(self.style.size.measure().0, &mut bytes)?;
                self.send(&bytes)
            }
        }
    }

    fn draw(&mut self, state: KeyState) -> io::Result<()> {
        let phrases = self.phrases();
        let (columns, rows) = self.style.size.measure();
        let frame = Frame { columns, rows, emphasis: self.style.emphasis };
        let area = Area::of(&state, &harmless(&phrases.choose), &harmless(&phrases.prompt), frame);
        // Old and new in one write: nobody sees the screen in between.
        let mut bytes = Vec::new();
        if let Prompt::Keys(_, old) = &self.prompt {
            old.erase(columns, &mut bytes)?;
        }
        area.draw(frame, &mut bytes)?;
        self.prompt = Prompt::Keys(Box::new(state), area);
        self.send(&bytes)
    }

    /// Prints a message above the prompt and keeps the prompt's state for [`Screen::open_again`].
    fn print_message(&mut self, text: &Text) -> io::Result<()> {
        let kept = match &self.prompt {
            Prompt::None => Prompt::None,
            Prompt::Line => Prompt::Line,
            Prompt::Keys(state, _) => Prompt::Keys(state.clone(), Area::default()),
        };
        self.put_away()?;
        let printed = self.print(&lines(text, self.style.size.text_width(), self.style.emphasis));
        self.prompt = kept;
        printed
    }

    fn open_again(&mut self) -> io::Result<()> {
        match std::mem::replace(&mut self.prompt, Prompt::None) {
            Prompt::None => Ok(()),
            Prompt::Line => self.open_line(),
            Prompt::Keys(mut state, _) => {
                state.offer(self.said.choices().clone());
                self.draw(*state)
            }
        }
    }

    /// Redraws a prompt whose choices may be others; a line prompt stays as it was printed.
    fn refresh(&mut self) -> io::Result<()> {
        let Prompt::Keys(state, _) = &self.prompt else { return Ok(()) };
        let mut state = KeyState::clone(state);
        state.offer(self.said.choices().clone());
        self.draw(state)
    }

    fn meaning(&self, words: String) -> (String, Heard) {
        if words.is_empty() {
            return (words, Heard::Nothing);
        }
        match self.said.choices().pick(&words) {
            Some(choice) => (choice.taken(), pressed(choice)),
            None => (words.clone(), Heard::Said(words)),
        }
    }

    /// Prints lines as a block of their own, with an empty line above.
    fn print(&mut self, block: &[String]) -> io::Result<()> {
        let gap = if self.last == Last::Nothing { "" } else { "\n" };
        self.write(&format!("{gap}{}\n", block.join("\n")))?;
        self.last = Last::Words;
        Ok(())
    }

    fn write(&mut self, words: &str) -> io::Result<()> {
        match self.style.mode {
            Mode::Line => self.send(words.as_bytes()),
            // In raw mode the terminal does not return by itself at a line end.
            Mode::Keys => self.send(words.replace('\n', "\r\n").as_bytes()),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.out.flush()
    }
}

fn pressed(choice: &Choice) -> Heard {
    match &choice.button.does {
        Does::Press(token) => Heard::Pressed(token.clone()),
        Does::Open(url) => {
            Heard::Page(Text { spans: vec![Span::Link { label: choice.button.label.clone(), url: url.clone() }] })
        }
    }
}

#[cfg(test)]
mod tests;
