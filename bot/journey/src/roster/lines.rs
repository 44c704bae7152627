//! A list as somebody pastes it into the chat: one person a line, the team behind a comma or a tab.

use super::Listed;
use crate::LONGEST_NAME;
use crate::called::called;

/// What was read of a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The people.
    pub listed: Vec<Listed>,
    /// The lines, from 1, that hold something else.
    pub refused: Vec<usize>,
}

/// Words of a heading; a line of them is no person.
const HEADINGS: [&str; 6] = ["名前", "氏名", "部署", "所属", "name", "team"];

/// Reads a pasted list.
pub fn lines(text: &str) -> Lines {
    let mut read = Lines::default();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut cells = line.split(['\t', ',', '，', '、', ';']).map(str::trim);
        let (name, team) = (cells.next().unwrap_or_default(), cells.next().filter(|team| !team.is_empty()));
        if HEADINGS.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        let team = team.map(|team| called(team, LONGEST_NAME)).transpose();
        match (called(name, LONGEST_NAME), team) {
            (Ok(name), Ok(team)) => read.listed.push(Listed { name, team }),
            (Ok(_) | Err(_), _) => read.refused.push(index + 1),
        }
    }
    read
}
