//! Keys, one by one, until they make an answer. Pure: no terminal is touched here.

pub(crate) mod area;
pub(crate) mod terminal;

use crate::Ending;
use crate::choices::{Choice, Choices};
use crate::line::{MAX, typed};
use crate::render::harmless;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use unicode_width::UnicodeWidthChar;

/// A prompt while somebody answers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeyState {
    choices: Choices,
    /// The marked choice, counted from 0; none before the first arrow, so that Enter alone never answers a question.
    marked: Option<usize>,
    before: String,
    after: String,
}

/// What a key did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeyOutcome {
    /// Nothing that could be seen.
    Nothing,
    /// The prompt looks different.
    Changed,
    /// A line is finished; it is empty when nothing was typed and nothing is marked.
    Typed(String),
    /// A choice is taken.
    Chose(Choice),
    /// The person leaves.
    Left(Ending),
}

/// How far a page key moves the mark.
const PAGE: isize = 10;

impl KeyState {
    pub(crate) fn new(choices: Choices) -> KeyState {
        KeyState { choices, ..KeyState::default() }
    }

    /// Puts other choices below the line that is being typed.
    pub(crate) fn offer(&mut self, choices: Choices) {
        if choices != self.choices {
            self.choices = choices;
            self.marked = None;
        }
    }

    pub(crate) fn choices(&self) -> &Choices {
        &self.choices
    }

    pub(crate) fn marked(&self) -> Option<usize> {
        self.marked
    }

    /// Shows the typed line, up to the cursor and behind it.
    pub(crate) fn typed(&self) -> (&str, &str) {
        (&self.before, &self.after)
    }

    /// Takes in what the terminal reports.
    pub(crate) fn take(&mut self, event: &Event) -> KeyOutcome {
        match event {
            Event::Key(key) => self.press(*key),
            Event::Paste(words) => self.paste(words),
            Event::Resize(..) => KeyOutcome::Changed,
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => KeyOutcome::Nothing,
        }
    }

    /// Takes in a key.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the keys are crossterm's, and most of them mean nothing here")]
    pub(crate) fn press(&mut self, key: KeyEvent) -> KeyOutcome {
        if key.kind == KeyEventKind::Release {
            return KeyOutcome::Nothing;
        }
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            // Both at once are what Windows reports for AltGr, which types letters.
            KeyCode::Char(letter) if control == alt => self.insert(&letter.to_string()),
            KeyCode::Char(letter) if control => self.command(letter),
            KeyCode::Enter => self.enter(),
            KeyCode::Backspace => self.backspace(),
            KeyCode::Delete => self.delete(),
            KeyCode::Esc => self.clear(),
            KeyCode::Up | KeyCode::BackTab => self.step(-1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            KeyCode::PageUp => self.mark(self.marked.unwrap_or(0).saturating_add_signed(-PAGE)),
            KeyCode::PageDown => self.mark(self.marked.unwrap_or(0).saturating_add_signed(PAGE)),
            KeyCode::Left => self.left(),
            KeyCode::Right => self.right(),
            KeyCode::Home => self.home(),
            KeyCode::End => self.end(),
            _ => KeyOutcome::Nothing,
        }
    }

    /// Takes in what was pasted, as one line.
    pub(crate) fn paste(&mut self, words: &str) -> KeyOutcome {
        let line = words.trim_end_matches(['\r', '\n']).replace("\r\n", " ").replace(['\r', '\n'], " ");
        self.insert(&line)
    }

    fn command(&mut self, letter: char) -> KeyOutcome {
        match letter.to_ascii_lowercase() {
            'c' => KeyOutcome::Left(Ending::Interrupted),
            'd' => KeyOutcome::Left(Ending::EndOfInput),
            // Some terminals send these for Backspace and Enter.
            'h' => self.backspace(),
            'j' | 'm' => self.enter(),
            'u' => self.clear(),
            'a' => self.home(),
            'e' => self.end(),
            'p' => self.step(-1),
            'n' => self.step(1),
            // The screen may be in disorder: drawing it again helps.
            'l' => KeyOutcome::Changed,
            _ => KeyOutcome::Nothing,
        }
    }

    fn enter(&mut self) -> KeyOutcome {
        let line = typed(&format!("{}{}", self.before, self.after));
        if !line.is_empty() {
            return KeyOutcome::Typed(line);
        }
        self.clear();
        match self.marked.and_then(|marked| self.choices.iter().nth(marked)) {
            Some(choice) => KeyOutcome::Chose(choice.clone()),
            None => KeyOutcome::Typed(String::new()),
        }
    }

    fn insert(&mut self, words: &str) -> KeyOutcome {
        let words = harmless(words);
        if words.is_empty() || self.before.len() + self.after.len() + words.len() > MAX {
            return KeyOutcome::Nothing;
        }
        self.before.push_str(&words);
        KeyOutcome::Changed
    }

    fn backspace(&mut self) -> KeyOutcome {
        match take_last(&mut self.before) {
            Some(_) => KeyOutcome::Changed,
            None => KeyOutcome::Nothing,
        }
    }

    fn delete(&mut self) -> KeyOutcome {
        match take_first(&mut self.after) {
            Some(_) => KeyOutcome::Changed,
            None => KeyOutcome::Nothing,
        }
    }

    fn clear(&mut self) -> KeyOutcome {
        self.before.clear();
        self.after.clear();
        KeyOutcome::Changed
    }

    fn left(&mut self) -> KeyOutcome {
        let Some(letter) = take_last(&mut self.before) else { return KeyOutcome::Nothing };
        self.after.insert_str(0, &letter);
        KeyOutcome::Changed
    }

    fn right(&mut self) -> KeyOutcome {
        let Some(letter) = take_first(&mut self.after) else { return KeyOutcome::Nothing };
        self.before.push_str(&letter);
        KeyOutcome::Changed
    }

    fn home(&mut self) -> KeyOutcome {
        if self.before.is_empty() && self.after.is_empty() {
            return self.mark(0);
        }
        self.after.insert_str(0, &self.before);
        self.before.clear();
        KeyOutcome::Changed
    }

    fn end(&mut self) -> KeyOutcome {
        if self.before.is_empty() && self.after.is_empty() {
            return self.mark(self.choices.count());
        }
        self.before.push_str(&self.after);
        self.after.clear();
        KeyOutcome::Changed
    }

    /// Moves the mark by one, round the ends.
    fn step(&mut self, by: isize) -> KeyOutcome {
        let count = self.choices.count();
        let last = count.saturating_sub(1);
        let next = match self.marked {
            Some(marked) => marked.checked_add_signed(by).unwrap_or(last),
            None if by < 0 => last,
            None => 0,
        };
        self.mark(if next >= count { 0 } else { next })
    }

    fn mark(&mut self, at: usize) -> KeyOutcome {
        let at = at.min(self.choices.count().saturating_sub(1));
        if self.choices.is_empty() || Some(at) == self.marked {
            return KeyOutcome::Nothing;
        }
        self.marked = Some(at);
        KeyOutcome::Changed
    }
}

/// Takes the last letter off, with the marks that stand on it (か + ゙).
fn take_last(words: &mut String) -> Option<String> {
    let (at, _) = words.char_indices().rev().find(|(at, letter)| *at == 0 || !rides(*letter))?;
    Some(words.split_off(at))
}

/// Takes the first letter off, with the marks that stand on it.
fn take_first(words: &mut String) -> Option<String> {
    let end = words.char_indices().skip(1).find(|(_, letter)| !rides(*letter)).map_or(words.len(), |(at, _)| at);
    let rest = words.split_off(end);
    let first = std::mem::replace(words, rest);
    (!first.is_empty()).then_some(first)
}

fn rides(letter: char) -> bool {
    letter.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{Button, Does, Message, Token};

    fn state(labels: &[&str]) -> KeyState {
        let button = |label: &&str| {
            let token = Token::parse("a.1").expect("it is short ASCII");
            vec![Button { label: (*label).to_owned(), does: Does::Press(token) }]
        };
        let message = Message { rows: labels.iter().map(button).collect(), ..Message::default() };
        KeyState::new(Choices::of(&message))
    }

    fn key(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    fn control(letter: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
    }

    fn type_in(state: &mut KeyState, words: &str) {
        for letter in words.chars() {
            assert_eq!(state.press(key(KeyCode::Char(letter))), KeyOutcome::Changed);
        }
    }

    fn chosen(state: &mut KeyState) -> usize {
        let outcome = state.press(key(KeyCode::Enter));
        let KeyOutcome::Chose(choice) = outcome else { panic!("nothing was chosen: {outcome:?}") };
        choice.number
    }

    #[test]
    fn the_arrows_move_the_mark_round_the_ends() {
        let mut state = state(&["○", "△", "×"]);
        state.press(key(KeyCode::Down));
        assert_eq!(chosen(&mut state), 1);
        state.press(key(KeyCode::Down));
        assert_eq!(chosen(&mut state), 2);
        state.press(key(KeyCode::Tab));
        state.press(key(KeyCode::Down));
        assert_eq!(chosen(&mut state), 1);
        state.press(key(KeyCode::Up));
        assert_eq!(chosen(&mut state), 3);
        state.press(key(KeyCode::Home));
        assert_eq!(chosen(&mut state), 1);
        state.press(key(KeyCode::PageDown));
        assert_eq!(chosen(&mut state), 3);
    }

    #[test]
    fn what_is_typed_goes_before_what_is_marked() {
        let mut state = state(&["○", "△"]);
        type_in(&mut state, " たぶん ");
        assert_eq!(state.press(key(KeyCode::Enter)), KeyOutcome::Typed("たぶん".into()));
    }

    #[test]
    fn blanks_alone_are_not_typed_and_enter_alone_answers_nothing() {
        let mut state = state(&["○", "△"]);
        type_in(&mut state, " 　");
        assert_eq!(state.press(key(KeyCode::Enter)), KeyOutcome::Typed(String::new()));
    }

    #[test]
    fn without_choices_enter_alone_is_an_empty_line() {
        let mut state = state(&[]);
        assert_eq!(state.press(key(KeyCode::Enter)), KeyOutcome::Typed(String::new()));
        assert_eq!(state.press(key(KeyCode::Down)), KeyOutcome::Nothing);
        assert_eq!(state.press(key(KeyCode::Up)), KeyOutcome::Nothing);
    }

    #[test]
    fn backspace_takes_a_wide_letter_with_its_marks() {
        let mut state = state(&[]);
        type_in(&mut state, "日本か\u{3099}");
        state.press(key(KeyCode::Backspace));
        assert_eq!(state.typed(), ("日本", ""));
        state.press(control('h'));
        assert_eq!(state.typed(), ("日", ""));
        state.press(key(KeyCode::Backspace));
        assert_eq!(state.press(key(KeyCode::Backspace)), KeyOutcome::Nothing);
    }

    #[test]
    fn the_cursor_moves_within_the_line() {
        let mut state = state(&["○"]);
        type_in(&mut state, "日か\u{3099}本");
        state.press(key(KeyCode::Left));
        state.press(key(KeyCode::Left));
        assert_eq!(state.typed(), ("日", "か\u{3099}本"));
        state.press(key(KeyCode::Delete));
        type_in(&mut state, "x");
        state.press(key(KeyCode::End));
        type_in(&mut state, "!");
        state.press(key(KeyCode::Home));
        state.press(key(KeyCode::Right));
        assert_eq!(state.typed(), ("日", "x本!"));
        assert_eq!(state.press(key(KeyCode::Enter)), KeyOutcome::Typed("日x本!".into()));
    }

    #[test]
    fn a_paste_is_one_line_and_waits_for_enter() {
        let mut state = state(&[]);
        assert_eq!(state.take(&Event::Paste("株式会社\r\n星守り\u{1b}\n".into())), KeyOutcome::Changed);
        assert_eq!(state.typed(), ("株式会社 星守り", ""));
        let flood = Event::Paste("x".repeat(MAX));
        assert_eq!(state.take(&flood), KeyOutcome::Nothing);
    }

    #[test]
    fn control_c_and_control_d_leave_whatever_is_typed() {
        let mut state = state(&["○"]);
        type_in(&mut state, "abc");
        assert_eq!(state.press(control('c')), KeyOutcome::Left(Ending::Interrupted));
        assert_eq!(state.press(control('d')), KeyOutcome::Left(Ending::EndOfInput));
    }

    #[test]
    fn letting_a_key_go_is_not_pressing_it() {
        let mut state = state(&["○"]);
        let release = KeyEvent { kind: KeyEventKind::Release, ..key(KeyCode::Enter) };
        assert_eq!(state.press(release), KeyOutcome::Nothing);
    }

    #[test]
    fn other_choices_leave_the_typed_line_alone() {
        let mut state = state(&["○", "△"]);
        state.press(key(KeyCode::Down));
        type_in(&mut state, "ab");
        state.offer(Choices::default());
        assert_eq!((state.typed(), state.marked()), (("ab", ""), None));
    }
}
