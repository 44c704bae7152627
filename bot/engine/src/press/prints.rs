//! Buttons of papers as files: `d.<deed>`.

/// A paper that leaves the house as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The basic policy (情報セキュリティ基本方針).
    Policy,
    /// The preparation sheet of the declaration.
    Preparation,
    /// The incident card, for the wall.
    Card,
    /// The handbook of staff rules.
    Handbook,
    /// The notice for staff: what the bot asks, and what it does not.
    Notice,
    /// How personal information is handled (個人情報の取扱い).
    Privacy,
}

/// What a paper is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A Word document.
    Word,
    /// A page of HTML.
    Html,
    /// Markdown.
    Markdown,
}

/// What a button of papers as files means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintPress {
    /// Show which papers there are.
    Shelf,
    /// Choose what a paper is written as.
    Choose(Paper),
    /// Send it.
    Print(Paper, Format),
}

impl Paper {
    /// Every paper, in the order in which they are offered.
    pub const ALL: [Paper; 6] =
        [Paper::Policy, Paper::Preparation, Paper::Card, Paper::Handbook, Paper::Notice, Paper::Privacy];

    /// Gives the name that tokens and messages use.
    pub const fn name(self) -> &'static str {
        match self {
            Paper::Policy => "policy",
            Paper::Preparation => "preparation",
            Paper::Card => "card",
            Paper::Handbook => "handbook",
            Paper::Notice => "notice",
            Paper::Privacy => "privacy",
        }
    }

    /// Lists what it can be written as: the policy also as Markdown, for whoever puts it on a page of their own.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Paper::Policy => &Format::ALL,
            Paper::Preparation | Paper::Card | Paper::Handbook | Paper::Notice | Paper::Privacy => {
                &[Format::Word, Format::Html]
            }
        }
    }

    fn parse(name: &str) -> Option<Paper> {
        Paper::ALL.into_iter().find(|paper| paper.name() == name)
    }
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 3] = [Format::Word, Format::Html, Format::Markdown];

    /// Gives the name that tokens and messages use.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Word => "word",
            Format::Html => "html",
            Format::Markdown => "markdown",
        }
    }

    /// Reads a name, if it is one of these.
    pub(super) fn parse(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }
}

impl PrintPress {
    /// Lists every button of papers as files.
    pub fn every() -> Vec<PrintPress> {
        let of = |paper: Paper| {
            let prints = paper.formats().iter().map(move |format| PrintPress::Print(paper, *format));
            prints.chain([PrintPress::Choose(paper)])
        };
        Paper::ALL.into_iter().flat_map(of).chain([PrintPress::Shelf]).collect()
    }

    /// Spells the press, behind `d.`.
    pub(super) fn written(self) -> String {
        match self {
            PrintPress::Shelf => "shelf".to_owned(),
            PrintPress::Choose(paper) => paper.name().to_owned(),
            PrintPress::Print(paper, format) => format!("{}.{}", paper.name(), format.name()),
        }
    }

    /// Reads what [`PrintPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<PrintPress> {
        match text.split_once('.') {
            None if text == "shelf" => Some(PrintPress::Shelf),
            None => Paper::parse(text).map(PrintPress::Choose),
            Some((paper, format)) => {
                let (paper, format) = (Paper::parse(paper)?, Format::parse(format)?);
                paper.formats().contains(&format).then_some(PrintPress::Print(paper, format))
            }
        }
    }
}
