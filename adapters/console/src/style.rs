//! What the terminal can do.

use crossterm::terminal;
use std::io::{self, IsTerminal};

/// How a person answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A line at a time: a number, a label or words.
    Line,
    /// By moving a mark over the choices, or by typing.
    Keys,
}

/// Who types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A person at a terminal, which shows what is typed by itself.
    Keyboard,
    /// A pipe or a file: what is read is shown by us, and nobody can try again.
    Script,
}

/// How emphasis is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// By the terminal's bold.
    Bold,
    /// Not at all.
    Plain,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As much as the terminal has, asked at every print.
    Terminal,
    /// Always the same.
    Fixed {
        /// Letters side by side, a Japanese one counting twice.
        columns: u16,
        /// Lines one below the other.
        rows: u16,
    },
}

/// Everything about how the conversation looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How a person answers.
    pub mode: Mode,
    /// Who types.
    pub source: Source,
    /// How emphasis is shown.
    pub emphasis: Emphasis,
    /// How much room there is.
    pub size: Size,
}

impl Mode {
    /// Chooses keys when a person sits at a terminal that can redraw, and lines otherwise.
    pub fn detect() -> Mode {
        Style::detect().mode
    }
}

impl Size {
    const UNKNOWN: (u16, u16) = (80, 24);

    /// Tells columns and rows.
    pub(crate) fn measure(self) -> (usize, usize) {
        let (columns, rows) = match self {
            Size::Terminal => match terminal::size() {
                Ok((columns, rows)) if columns > 0 && rows > 0 => (columns, rows),
                Ok(_) | Err(_) => Size::UNKNOWN,
            },
            Size::Fixed { columns, rows } => (columns, rows),
        };
        (usize::from(columns), usize::from(rows))
    }

    /// Tells how wide text is set: lines over 100 columns are hard to read, and below 20 nothing is.
    pub(crate) fn text_width(self) -> usize {
        self.measure().0.clamp(20, 100)
    }
}

impl Style {
    /// Looks at the process's own input, output and environment.
    pub fn detect() -> Style {
        Surroundings::look().style()
    }

    /// Makes the style of a script: lines of 80 columns, echoed, without emphasis.
    pub fn script() -> Style {
        let (columns, rows) = Size::UNKNOWN;
        let size = Size::Fixed { columns, rows };
        Style { mode: Mode::Line, source: Source::Script, emphasis: Emphasis::Plain, size }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Terminal,
    Other,
}

#[derive(Clone, Debug)]
struct Surroundings {
    input: End,
    output: End,
    term: Option<String>,
    no_color: Option<String>,
}

impl Surroundings {
    fn look() -> Surroundings {
        let end = |is_terminal| if is_terminal { End::Terminal } else { End::Other };
        let variable = |name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        Surroundings {
            input: end(io::stdin().is_terminal()),
            output: end(io::stdout().is_terminal()),
            term: variable("TERM"),
            no_color: variable("NO_COLOR"),
        }
    }

    fn style(&self) -> Style {
        let able = match self.term.as_deref() {
            Some(term) => !matches!(term, "dumb" | ""),
            // Windows names no terminal and can redraw all the same.
            None => cfg!(windows),
        };
        let shown = self.output == End::Terminal;
        let typed = self.input == End::Terminal;
        let colour = self.no_color.as_deref().unwrap_or_default().is_empty();
        Style {
            mode: if shown && typed && able { Mode::Keys } else { Mode::Line },
            source: if typed { Source::Keyboard } else { Source::Script },
            emphasis: if shown && able && colour { Emphasis::Bold } else { Emphasis::Plain },
            size: if shown { Size::Terminal } else { Style::script().size },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_a_desk() -> Surroundings {
        let term = Some("xterm-256color".to_owned());
        Surroundings { input: End::Terminal, output: End::Terminal, term, no_color: None }
    }

    #[test]
    fn keys_need_a_terminal_on_both_ends() {
        assert_eq!(at_a_desk().style().mode, Mode::Keys);
        assert_eq!(Surroundings { input: End::Other, ..at_a_desk() }.style().mode, Mode::Line);
        assert_eq!(Surroundings { output: End::Other, ..at_a_desk() }.style().mode, Mode::Line);
        assert_eq!(Surroundings { term: Some("dumb".into()), ..at_a_desk() }.style().mode, Mode::Line);
    }

    #[test]
    fn no_color_takes_the_emphasis_and_leaves_the_keys() {
        let style = Surroundings { no_color: Some("1".into()), ..at_a_desk() }.style();
        assert_eq!((style.emphasis, style.mode), (Emphasis::Plain, Mode::Keys));
        let unset = Surroundings { no_color: Some(String::new()), ..at_a_desk() };
        assert_eq!(unset.style().emphasis, Emphasis::Bold);
    }

    #[test]
    fn nobody_types_into_a_pipe() {
        let style = Surroundings { input: End::Other, output: End::Other, ..at_a_desk() }.style();
        assert_eq!(style, Style::script());
    }

    #[test]
    fn text_is_neither_too_wide_nor_too_narrow() {
        let width = |columns| Size::Fixed { columns, rows: 24 }.text_width();
        assert_eq!((width(5), width(72), width(240)), (20, 72, 100));
    }
}
