//! A chart that is understood at a glance on a phone: the week of a team or of the company, as a PNG.
//!
//! Nothing is told by colour alone: whatever is filled has a pattern and a symbol (○ △ × ？), and every bar has its number. With a
//! font that has every letter the chart speaks; without one it is drawn in shapes alone (numbers, symbols, bars), and never
//! with the empty boxes of missing letters. It lies on an opaque ground of its own, so that a light and a dark chat
//! show it alike. The same chart is the same bytes.
//!
//! The words that say the same belong to whoever sends it: [`Chart::numbers`] lists what they must contain.

mod bars;
mod brush;
mod page;
mod palette;
mod shapes;
mod typeface;

pub use typeface::Typeface;

/// The width of the picture: a phone's, twice as fine.
pub const WIDTH: u32 = 720;
/// The most it is high; panels that find no room are left out from the end.
pub const HIGHEST: u32 = 2400;

/// What is on a chart, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// Of which week it tells.
    pub week: String,
    /// What it shows.
    pub panels: Vec<Panel>,
}

/// One thing a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    /// How many of how many, large.
    Share {
        /// What is counted.
        heading: String,
        /// So many.
        count: usize,
        /// Of so many.
        of: usize,
        /// What stands beside it, for example the change; empty for nothing.
        note: String,
    },
    /// How many of how many, part by part.
    Shares {
        /// What is counted.
        heading: String,
        /// The parts.
        rows: Vec<ShareRow>,
    },
    /// How many questions have which answer: ○, △, ×, ？, and none yet.
    Answers {
        /// What is counted.
        heading: String,
        /// ○, △, × and ？.
        counts: [usize; 4],
        /// Without an answer yet.
        open: usize,
    },
    /// What to look at first.
    Gaps {
        /// What is listed.
        heading: String,
        /// The questions.
        rows: Vec<GapRow>,
    },
    /// How often わからない was answered.
    Unknown {
        /// What is counted.
        heading: String,
        /// So often, as it is said: `6`, or `12+`.
        said: String,
    },
    /// What the last diagnoses came to, the oldest first.
    Trend {
        /// What is shown.
        heading: String,
        /// The diagnoses.
        columns: Vec<Column>,
    },
}

/// A part of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// What it is called; somebody typed it, and what the font does not have is left out.
    pub name: String,
    /// So many.
    pub count: usize,
    /// Of so many.
    pub of: usize,
}

/// A question to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRow {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub label: String,
    /// How many quarters of the people; none where it is not about people.
    pub quarters: Option<u8>,
}

/// What one diagnosis came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// When, as it is said: `2026/6`.
    pub when: String,
    /// What it came to, as it is said: `62`, or `12/25` while not all is decided.
    pub said: String,
    /// The points, −25 to 100; none while not all is decided.
    pub points: Option<i32>,
}

impl Chart {
    /// Draws the chart as a PNG, with words where there is a font that has them.
    pub fn draw(&self, typeface: Option<&Typeface>) -> Vec<u8> {
        page::draw(self, typeface.filter(|typeface| self.words().iter().all(|words| typeface.has(words))))
    }

    /// Lists our own words on it; what somebody typed is not among them.
    fn words(&self) -> Vec<&str> {
        let mut words = vec![self.title.as_str(), self.week.as_str()];
        for panel in &self.panels {
            match panel {
                Panel::Share { heading, note, .. } => words.extend([heading.as_str(), note.as_str()]),
                Panel::Shares { heading, .. } | Panel::Answers { heading, .. } => words.push(heading),
                Panel::Gaps { heading, rows } => {
                    words.push(heading);
                    words.extend(rows.iter().map(|row| row.label.as_str()));
                }
                Panel::Unknown { heading, said } => words.extend([heading.as_str(), said.as_str()]),
                Panel::Trend { heading, columns } => {
                    words.push(heading);
                    words.extend(columns.iter().flat_map(|column| [column.when.as_str(), column.said.as_str()]));
                }
            }
        }
        words
    }

    /// Lists every number on it: the words beside the picture say them all.
    pub fn numbers(&self) -> Vec<String> {
        self.panels.iter().flat_map(Panel::numbers).collect()
    }
}

impl Panel {
    fn numbers(&self) -> Vec<String> {
        let written = |numbers: &[usize]| numbers.iter().map(usize::to_string).collect::<Vec<_>>();
        match self {
            Panel::Share { count, of, note, .. } => {
                [written(&[*count, *of, count * 100 / of.max(&1)]), digits(note)].concat()
            }
            Panel::Shares { rows, .. } => rows.iter().flat_map(|row| written(&[row.count, row.of])).collect(),
            Panel::Answers { counts, open: 0, .. } => written(counts),
            Panel::Answers { counts, open, .. } => [written(counts), written(&[*open])].concat(),
            Panel::Gaps { rows, .. } => rows.iter().map(|row| row.number.clone()).collect(),
            Panel::Unknown { said, .. } => digits(said),
            Panel::Trend { columns, .. } => {
                let of = |column: &Column| [digits(&column.when), digits(&column.said)].concat();
                columns.iter().flat_map(of).chain(["100".to_owned()]).collect()
            }
        }
    }
}

fn digits(said: &str) -> Vec<String> {
    let runs = said.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
