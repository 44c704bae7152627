//! Hosts whose pages not everybody gets to see.

use serde::{Deserialize, Serialize};

/// Who gets to see the pages of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Only its members.
    Members,
    /// It depends on how a page was shared.
    Unsure,
}

impl Reach {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Members, Self::Unsure];

    /// Gives the name that files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Unsure => "unsure",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reach| reach.name() == name)
    }
}

/// A host whose pages not everybody gets to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Its name in small letters; it stands for all hosts below it too.
    pub name: String,
    /// Who gets to see its pages.
    pub reach: Reach,
}

impl Host {
    /// Tells whether a host, written in small letters, is this one or below it.
    pub fn covers(&self, host: &str) -> bool {
        host.strip_suffix(self.name.as_str()).is_some_and(|below| below.is_empty() || below.ends_with('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_all_hosts_below_it() {
        let host = Host { name: "chat.example".to_owned(), reach: Reach::Members };
        assert!(host.covers("chat.example") && host.covers("a.b.chat.example"));
        assert!(!host.covers("notchat.example") && !host.covers("chat.example.jp") && !host.covers("example"));
    }
}
