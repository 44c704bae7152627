//! The prompt that is redrawn: choices with a mark, the hint, the line being typed.

use super::KeyState;
use crate::Emphasis;
use crate::render::{bold, hanging};
use crossterm::cursor::{MoveToColumn, MoveUp, RestorePosition, SavePosition};
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType};
use crossterm::{QueueableCommand, queue};
use std::io;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The room and the manner a prompt is drawn in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    pub(crate) emphasis: Emphasis,
}

/// A prompt as it is drawn: lines, and below them the line with the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Area {
    lines: Vec<Row>,
    before: String,
    after: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    words: String,
    weight: Weight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Strong,
    Usual,
}

impl Area {
    /// Lays a prompt out so that it fits the frame, with as many choices around the mark as there is room for.
    pub(crate) fn of(state: &KeyState, hint: &str, prompt: &str, frame: Frame) -> Area {
        // The last column stays free: writing into it makes some terminals wrap and some not.
        let width = frame.columns.saturating_sub(1).clamp(8, 100);
        let mut lines = vec![usual(String::new())];
        if !state.choices().is_empty() {
            let hint: Vec<Row> = fitting(hint, width, 0).into_iter().map(usual).collect();
            // Two empty lines, the line to type in, and some of what was asked: nobody chooses what they can't read.
            let kept = hint.len() + 3 + (frame.rows / 4).min(6);
            lines.extend(window(state, width, frame.rows.saturating_sub(kept).max(3), frame.emphasis));
            lines.push(usual(String::new()));
            lines.extend(hint);
        }
        let (before, after) = state.typed();
        let room = width.saturating_sub(cautious(prompt) + 1).max(2);
        let before = tail(before, room);
        let after = head(after, room - cautious(before));
        Area { lines, before: format!("{prompt}{before}"), after: after.to_owned() }
    }

    /// Writes the prompt from the first column on and leaves the cursor where the next letter goes.
    pub(crate) fn draw(&self, frame: Frame, out: &mut impl QueueableCommand) -> io::Result<()> {
        for row in &self.lines {
            let words = match row.weight {
                Weight::Strong => bold(&row.words, frame.emphasis),
                Weight::Usual => row.words.clone(),
            };
            out.queue(Print(words))?.queue(Print("\r\n"))?;
        }
        out.queue(Print(&self.before))?;
        if !self.after.is_empty() {
            // Where the cursor is, the terminal knows best: it alone decides how wide ○ is.
            out.queue(SavePosition)?.queue(Print(&self.after))?.queue(RestorePosition)?;
        }
        Ok(())
    }

    /// Takes the prompt off the screen; `columns` tells how wide the terminal is by then.
    pub(crate) fn erase(&self, columns: usize, out: &mut impl io::Write) -> io::Result<()> {
        // A terminal that became narrower has broken the lines that no longer fitted.
        let broken = |words: &str| words.width().saturating_sub(1) / columns.max(1);
        let above: usize = self.lines.iter().map(|row| 1 + broken(&row.words)).sum::<usize>() + broken(&self.before);
        let above = u16::try_from(above).unwrap_or(u16::MAX);
        queue!(out, MoveToColumn(0))?;
        if above > 0 {
            queue!(out, MoveUp(above))?;
        }
        queue!(out, Clear(ClearType::FromCursorDown))
    }

    #[cfg(test)]
    fn words(&self) -> Vec<&str> {
        self.lines.iter().map(|row| row.words.as_str()).chain([self.before.as_str()]).collect()
    }
}

fn usual(words: String) -> Row {
    Row { words, weight: Weight::Usual }
}

/// Lays out the choices around the marked one; arrows with a count tell what is hidden.
fn window(state: &KeyState, width: usize, room: usize, emphasis: Emphasis) -> Vec<Row> {
    let mark = match emphasis {
        Emphasis::Bold => "❯ ",
        Emphasis::Plain => "> ",
    };
    let choices: Vec<Vec<Row>> = state
        .choices()
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let (mark, weight) =
                if Some(at) == state.marked() { (mark, Weight::Strong) } else { ("  ", Weight::Usual) };
            let entry = format!("{mark}{}", state.choices().entry(choice));
            let rows = fitting(&entry, width, mark.width() + state.choices().lead());
            rows.into_iter().map(|words| Row { words, weight }).collect()
        })
        .collect();
    let heights: Vec<usize> = choices.iter().map(Vec::len).collect();
    let (first, end) = shown(&heights, state.marked().unwrap_or(0), room);
    let count = choices.len();
    let hidden = |arrow: char, count: usize| (count > 0).then(|| usual(format!("  {arrow} {count}")));
    let above = hidden('↑', first);
    let below = hidden('↓', count - end);
    let visible = choices.into_iter().take(end).skip(first).flatten();
    above.into_iter().chain(visible).chain(below).take(room).collect()
}

/// Finds the choices to show: all when they fit, else those around the marked one, leaving two rows for the arrows.
fn shown(heights: &[usize], marked: usize, room: usize) -> (usize, usize) {
    if heights.iter().sum::<usize>() <= room {
        return (0, heights.len());
    }
    let room = room.saturating_sub(2);
    let (mut first, mut end) = (marked, (marked + 1).min(heights.len()));
    let mut used: usize = heights[first..end].iter().sum();
    loop {
        let above = first.checked_sub(1).filter(|at| used + heights[*at] <= room);
        let below = Some(end).filter(|at| *at < heights.len() && used + heights[*at] <= room);
        // The side with fewer shown comes first, so that the mark stays in the middle.
        match (above, below) {
            (Some(at), Some(next)) if marked - first < next - marked => (first, used) = (at, used + heights[at]),
            (_, Some(next)) => (end, used) = (next + 1, used + heights[next]),
            (Some(at), None) => (first, used) = (at, used + heights[at]),
            (None, None) => return (first, end),
        }
    }
}

/// Wraps words so that they fit even where ○ takes two columns.
fn fitting(words: &str, width: usize, hang: usize) -> Vec<String> {
    let mut narrower = width;
    loop {
        let rows = hanging(words, narrower, hang);
        if narrower <= width / 2 || rows.iter().all(|row| cautious(row) <= width) {
            return rows;
        }
        narrower -= 1;
    }
}

/// Tells how many columns words take at most: some terminals draw ○ △ × in two.
fn cautious(words: &str) -> usize {
    words.width_cjk()
}

/// Cuts words so that their end fits.
fn tail(words: &str, room: usize) -> &str {
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width_cjk().unwrap_or(0);
        taken <= room
    };
    let kept: usize = words.chars().rev().take_while(fits).map(char::len_utf8).sum();
    &words[words.len() - kept..]
}

/// Cuts words so that their beginning fits.
fn head(words: &str, room: usize) -> &str {
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width_cjk().unwrap_or(0);
        taken <= room
    };
    let kept: usize = words.chars().take_while(fits).map(char::len_utf8).sum();
    &words[..kept]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;
    use chat::{Button, Does, Message, Token};
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

    fn frame(columns: usize, rows: usize) -> Frame {
        Frame { columns, rows, emphasis: Emphasis::Plain }
    }

    fn state(labels: &[String]) -> KeyState {
        let button = |label: &String| {
            let token = Token::parse("a.1").expect("it is short ASCII");
            vec![Button { label: label.clone(), does: Does::Press(token) }]
        };
        KeyState::new(Choices::of(&Message { rows: labels.iter().map(button).collect(), ..Message::default() }))
    }

    fn press(state: &mut KeyState, code: KeyCode) {
        state.take(&Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    #[test]
    fn the_marked_choice_has_a_mark() {
        let mut state = state(&["○ はい".into(), "× いいえ".into()]);
        press(&mut state, KeyCode::Down);
        press(&mut state, KeyCode::Down);
        let area = Area::of(&state, "番号か、ことばで", "> ", frame(80, 24));
        assert_eq!(area.words(), ["", "  1. ○ はい", "> 2. × いいえ", "", "番号か、ことばで", "> "]);
        let bold = Frame { emphasis: Emphasis::Bold, ..frame(80, 24) };
        let area = Area::of(&state, "番号か、ことばで", "> ", bold);
        let mut out = Vec::new();
        area.draw(bold, &mut out).expect("memory takes every write");
        let out = String::from_utf8(out).expect("it is text");
        assert!(out.contains("\u{1b}[1m❯ 2. × いいえ\u{1b}[22m\r\n"), "{out:?}");
    }

    #[test]
    fn without_choices_there_is_only_the_line() {
        let area = Area::of(&state(&[]), "番号か、ことばで", "> ", frame(80, 24));
        assert_eq!(area.words(), ["", "> "]);
    }

    #[test]
    fn twenty_five_choices_fit_every_terminal() {
        let labels: Vec<String> = (1..=25).map(|number| format!("問{number} ○ 実施している")).collect();
        for (columns, rows) in [(80, 24), (40, 10), (20, 8), (200, 60)] {
            let mut state = state(&labels);
            for marked in 1..=25 {
                press(&mut state, KeyCode::Down);
                let area = Area::of(&state, "↑↓", "> ", frame(columns, rows));
                let words = area.words();
                assert!(words.len() <= rows, "{columns}x{rows}: {words:?}");
                assert!(words.iter().any(|row| row.starts_with(&format!("> {marked:>2}. "))), "{words:?}");
                assert!(words.iter().all(|row| cautious(row) < columns), "{columns}x{rows}: {words:?}");
            }
        }
    }

    #[test]
    fn hidden_choices_are_counted() {
        let labels: Vec<String> = (1..=25).map(|number| format!("問{number}")).collect();
        let area = Area::of(&state(&labels), "", "> ", frame(80, 12));
        let words = area.words();
        assert!(words.iter().any(|row| row.starts_with("  ↓ ")), "{words:?}");
        assert!(!words.iter().any(|row| row.starts_with("  ↑ ")), "{words:?}");
    }

    #[test]
    fn a_long_line_shows_the_end_that_is_being_typed() {
        let mut state = state(&[]);
        state.paste(&"あ".repeat(100));
        press(&mut state, KeyCode::Left);
        let area = Area::of(&state, "", "> ", frame(21, 24));
        assert_eq!((area.before.as_str(), area.after.as_str()), ("> ああああああああ", ""));
        assert!(cautious(&area.before) + cautious(&area.after) < 21);
    }

    #[test]
    fn the_prompt_is_erased_where_it_was_drawn() {
        let area = Area::of(&state(&["はい".into()]), "番号で", "> ", frame(80, 24));
        let erased = |columns| {
            let mut out = Vec::new();
            area.erase(columns, &mut out).expect("memory takes every write");
            String::from_utf8(out).expect("it is text")
        };
        assert_eq!(erased(80), "\u{1b}[1G\u{1b}[4A\u{1b}[J");
        // Narrowed to six columns, `  1. はい` (9) takes two rows.
        assert_eq!(erased(6), "\u{1b}[1G\u{1b}[5A\u{1b}[J");
    }
}
