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

    /// Prints a message.
    pub(crate) fn deliver(&mut self, message: &Message) -> io::Result<Receipt> {
        self.print_message(message)?;
        let receipt = self.said.note(message);
        self.open_again()?;
        Ok(receipt)
    }

    /// Prints the new words of a message, if it has any, and takes its old choices back.
    pub(crate) fn revise(&mut self, receipt: &Receipt, message: &Message) -> io::Result<()> {
        let news = self.said.news(receipt, message);
        match news {
            News::Some => self.print_message(message)?,
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
    fn print_message(&mut self, message: &Message) -> io::Result<()> {
        let kept = match &self.prompt {
            Prompt::None => Prompt::None,
            Prompt::Line => Prompt::Line,
            Prompt::Keys(state, _) => Prompt::Keys(state.clone(), Area::default()),
        };
        self.put_away()?;
        let printed = self.print(&lines(&message.text, self.style.size.text_width(), self.style.emphasis));
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
mod tests {
    use super::*;
    use crate::{Emphasis, Size};
    use chat::Button;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    use std::sync::Arc;

    /// What was written, to be read while the screen holds it.
    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("no test panics here").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        /// Takes what was written since the last look.
        fn tear_off(&self) -> String {
            let bytes = std::mem::take(&mut *self.0.lock().expect("no test panics here"));
            String::from_utf8(bytes).expect("only text is written")
        }
    }

    fn screen(mode: Mode) -> (Screen, Paper) {
        let phrases = Phrases {
            farewell: "またどうぞ。".into(),
            not_utf8: "読めません。".into(),
            too_long: "長すぎます。".into(),
            full: "満杯です。".into(),
            read_only: "書けません。".into(),
            busy: "混んでいます。".into(),
            broken: "残せません。".into(),
            choose: "番号で".into(),
            prompt: "> ".into(),
        };
        let size = Size::Fixed { columns: 80, rows: 24 };
        let style = Style { mode, source: Source::Keyboard, emphasis: Emphasis::Plain, size };
        let paper = Paper::default();
        let phrases: Phrasebook = Arc::new(move || phrases.clone());
        (Screen::new(style, phrases, Session("s".into()), Box::new(paper.clone())), paper)
    }

    fn message(words: &str, labels: &[&str]) -> Message {
        let token = |at: usize| Token::parse(&format!("t.{at}")).expect("it is short ASCII");
        let labels = labels.iter().enumerate();
        let row = labels.map(|(at, label)| Button { label: (*label).to_owned(), does: Does::Press(token(at)) });
        Message { text: Text::parse(words, &[]), rows: vec![row.collect()] }
    }

    fn key(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn a_revision_is_printed_only_when_it_has_new_words() {
        let (mut screen, paper) = screen(Mode::Line);
        let receipt = screen.deliver(&message("質問", &["はい"])).expect("paper takes every write");
        screen.open_line().expect("paper takes every write");
        paper.tear_off();
        screen.revise(&receipt, &message("質問", &["はい"])).expect("paper takes every write");
        assert_eq!(paper.tear_off(), "");
        screen.revise(&receipt, &message("質問 → はい", &[])).expect("paper takes every write");
        assert_eq!(paper.tear_off(), "\n\n質問 → はい\n\n> ");
    }

    #[test]
    fn a_letter_at_a_line_prompt_brings_the_prompt_back() {
        let (mut screen, paper) = screen(Mode::Line);
        screen.deliver(&message("質問", &["はい", "いいえ"])).expect("paper takes every write");
        screen.open_line().expect("paper takes every write");
        let prompt = "\n  1. はい   2. いいえ\n\n番号で\n> ";
        assert_eq!(paper.tear_off(), format!("質問\n{prompt}"));
        screen.deliver(&message("お知らせ", &[])).expect("paper takes every write");
        assert_eq!(paper.tear_off(), format!("\n\nお知らせ\n{prompt}"));
    }

    #[test]
    fn a_letter_at_a_key_prompt_stands_above_it_and_what_was_typed_stays() {
        let (mut screen, paper) = screen(Mode::Keys);
        screen.deliver(&message("質問", &["はい", "いいえ"])).expect("paper takes every write");
        screen.open_keys().expect("paper takes every write");
        screen.take_key(&key(KeyCode::Char('あ'))).expect("paper takes every write");
        paper.tear_off();
        screen.deliver(&message("お知らせ", &[])).expect("paper takes every write");
        let shown = paper.tear_off();
        let (erased, rest) = shown.split_once("\r\nお知らせ\r\n").expect("the letter is printed");
        assert_eq!(erased, "\u{1b}[1G\u{1b}[5A\u{1b}[J");
        assert!(rest.ends_with("\r\n  1. はい\r\n  2. いいえ\r\n\r\n番号で\r\n> あ"), "{rest:?}");
    }

    #[test]
    fn an_answered_key_prompt_becomes_one_line() {
        let (mut screen, paper) = screen(Mode::Keys);
        screen.deliver(&message("質問", &["はい", "いいえ"])).expect("paper takes every write");
        screen.open_keys().expect("paper takes every write");
        screen.take_key(&key(KeyCode::Down)).expect("paper takes every write");
        screen.take_key(&key(KeyCode::Down)).expect("paper takes every write");
        paper.tear_off();
        let heard = screen.take_key(&key(KeyCode::Enter)).expect("paper takes every write");
        assert_eq!(heard, Some(Heard::Pressed(Token::parse("t.1").expect("it is short ASCII"))));
        assert_eq!(paper.tear_off(), "\u{1b}[1G\u{1b}[5A\u{1b}[J\r\n› 2. いいえ\r\n");
    }

    #[test]
    fn a_typed_number_picks_at_a_key_prompt_too() {
        let (mut screen, _paper) = screen(Mode::Keys);
        screen.deliver(&message("質問", &["はい", "いいえ"])).expect("paper takes every write");
        screen.open_keys().expect("paper takes every write");
        screen.take_key(&key(KeyCode::Char('２'))).expect("paper takes every write");
        let heard = screen.take_key(&key(KeyCode::Enter)).expect("paper takes every write");
        assert_eq!(heard, Some(Heard::Pressed(Token::parse("t.1").expect("it is short ASCII"))));
    }
}
