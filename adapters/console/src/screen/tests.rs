//! What stands on the paper after letters, prompts and keys.

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
        saved: "保存しました。".into(),
        unsaved: "保存できませんでした。".into(),
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
    Message { text: Text::parse(words, &[]), rows: vec![row.collect()], ..Message::default() }
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn ask(screen: &mut Screen) {
    screen.deliver(&message("質問", &["はい", "いいえ"]), Text::default()).expect("paper takes every write");
    screen.open_keys().expect("paper takes every write");
}

#[test]
fn a_revision_is_printed_only_when_it_has_new_words() {
    let (mut screen, paper) = screen(Mode::Line);
    let receipt = screen.deliver(&message("質問", &["はい"]), Text::default()).expect("paper takes every write");
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
    screen.deliver(&message("質問", &["はい", "いいえ"]), Text::default()).expect("paper takes every write");
    screen.open_line().expect("paper takes every write");
    let prompt = "\n  1. はい   2. いいえ\n\n番号で\n> ";
    assert_eq!(paper.tear_off(), format!("質問\n{prompt}"));
    screen.deliver(&message("お知らせ", &[]), Text::default()).expect("paper takes every write");
    assert_eq!(paper.tear_off(), format!("\n\nお知らせ\n{prompt}"));
}

#[test]
fn a_letter_at_a_key_prompt_stands_above_it_and_what_was_typed_stays() {
    let (mut screen, paper) = screen(Mode::Keys);
    ask(&mut screen);
    screen.take_key(&key(KeyCode::Char('あ'))).expect("paper takes every write");
    paper.tear_off();
    screen.deliver(&message("お知らせ", &[]), Text::default()).expect("paper takes every write");
    let shown = paper.tear_off();
    let (erased, rest) = shown.split_once("\r\nお知らせ\r\n").expect("the letter is printed");
    assert_eq!(erased, "\u{1b}[1G\u{1b}[5A\u{1b}[J");
    assert!(rest.ends_with("\r\n  1. はい\r\n  2. いいえ\r\n\r\n番号で\r\n> あ"), "{rest:?}");
}

#[test]
fn an_answered_key_prompt_becomes_one_line() {
    let (mut screen, paper) = screen(Mode::Keys);
    ask(&mut screen);
    for _ in 0..2 {
        screen.take_key(&key(KeyCode::Down)).expect("paper takes every write");
    }
    paper.tear_off();
    let heard = screen.take_key(&key(KeyCode::Enter)).expect("paper takes every write");
    assert_eq!(heard, Some(Heard::Pressed(Token::parse("t.1").expect("it is short ASCII"))));
    assert_eq!(paper.tear_off(), "\u{1b}[1G\u{1b}[5A\u{1b}[J\r\n› 2. いいえ\r\n");
}

#[test]
fn a_typed_number_picks_at_a_key_prompt_too() {
    let (mut screen, _paper) = screen(Mode::Keys);
    ask(&mut screen);
    screen.take_key(&key(KeyCode::Char('２'))).expect("paper takes every write");
    let heard = screen.take_key(&key(KeyCode::Enter)).expect("paper takes every write");
    assert_eq!(heard, Some(Heard::Pressed(Token::parse("t.1").expect("it is short ASCII"))));
}
