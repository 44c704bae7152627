//! The files of the content, as text: those built in, and those an operator lays over them.

use std::collections::BTreeMap;

use crate::locale::Locale;

macro_rules! built_in {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../", $path)))),+]
    };
}

const BUILT_IN: &[(&str, &str)] = built_in![
    "calendar/holidays-jp.csv",
    "checks.toml",
    "facts.toml",
    "hearing/en.tsv",
    "hearing/ja.tsv",
    "hosts.toml",
    "ids.lock",
    "links.toml",
    "locales/en/articles.ftl",
    "locales/en/ballots.ftl",
    "locales/en/board.ftl",
    "locales/en/checking.ftl",
    "locales/en/checks.ftl",
    "locales/en/devices.ftl",
    "locales/en/digest.ftl",
    "locales/en/facts.ftl",
    "locales/en/forms.ftl",
    "locales/en/human.ftl",
    "locales/en/leads.ftl",
    "locales/en/measures.ftl",
    "locales/en/own.ftl",
    "locales/en/papers.ftl",
    "locales/en/plan.ftl",
    "locales/en/prints.ftl",
    "locales/en/rounds.ftl",
    "locales/en/rulings.ftl",
    "locales/en/self-check.ftl",
    "locales/en/staff.ftl",
    "locales/en/talk.ftl",
    "locales/ja-easy/articles.ftl",
    "locales/ja-easy/ballots.ftl",
    "locales/ja-easy/board.ftl",
    "locales/ja-easy/checking.ftl",
    "locales/ja-easy/checks.ftl",
    "locales/ja-easy/devices.ftl",
    "locales/ja-easy/digest.ftl",
    "locales/ja-easy/facts.ftl",
    "locales/ja-easy/forms.ftl",
    "locales/ja-easy/human.ftl",
    "locales/ja-easy/leads.ftl",
    "locales/ja-easy/measures.ftl",
    "locales/ja-easy/own.ftl",
    "locales/ja-easy/papers.ftl",
    "locales/ja-easy/plan.ftl",
    "locales/ja-easy/prints.ftl",
    "locales/ja-easy/rounds.ftl",
    "locales/ja-easy/rulings.ftl",
    "locales/ja-easy/self-check.ftl",
    "locales/ja-easy/staff.ftl",
    "locales/ja-easy/talk.ftl",
    "locales/ja/articles.ftl",
    "locales/ja/ballots.ftl",
    "locales/ja/board.ftl",
    "locales/ja/checking.ftl",
    "locales/ja/checks.ftl",
    "locales/ja/devices.ftl",
    "locales/ja/digest.ftl",
    "locales/ja/facts.ftl",
    "locales/ja/forms.ftl",
    "locales/ja/human.ftl",
    "locales/ja/leads.ftl",
    "locales/ja/measures.ftl",
    "locales/ja/own.ftl",
    "locales/ja/papers.ftl",
    "locales/ja/plan.ftl",
    "locales/ja/prints.ftl",
    "locales/ja/rounds.ftl",
    "locales/ja/rulings.ftl",
    "locales/ja/self-check.ftl",
    "locales/ja/staff.ftl",
    "locales/ja/talk.ftl",
    "measures.toml",
    "sets/articles-3.1.toml",
    "sets/articles-4.0.toml",
    "sets/map-3.1-4.0.toml",
    "sets/self-check-3.1.toml",
    "sets/self-check-4.0.toml",
    "supports.toml",
];

/// The files of the content, by their path seen from its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    files: BTreeMap<String, String>,
}

impl Sources {
    /// Gives the files that are built into the program.
    pub fn embedded() -> Self {
        Self { files: BUILT_IN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// Lays files over these: a known path is replaced, another one is added.
    ///
    /// Whether a path can be read at all is told when the content is loaded, together with everything else.
    #[must_use]
    pub fn overlay(mut self, files: BTreeMap<String, String>) -> Self {
        // Some editors begin a file with an invisible mark and end its lines in two characters.
        let plain = |text: String| text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        self.files.extend(files.into_iter().map(|(path, text)| (path, plain(text))));
        self
    }

    /// Gives the text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Goes through the paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Goes through paths and texts, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Goes through the files with words, each with its language, path and text.
    pub(crate) fn words(&self) -> impl Iterator<Item = (Locale, &str, &str)> {
        self.iter().filter_map(|(path, text)| {
            let Ok(Shelf::Words(locale)) = shelf(path) else { return None };
            Some((locale, path, text))
        })
    }

    /// Goes through the files with what people type, each with its path and text.
    pub(crate) fn hearing(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(|(path, _)| shelf(path) == Ok(Shelf::Hearing))
    }
}

/// What a file is, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    Set,
    Map,
    Measures,
    Checks,
    Facts,
    Links,
    Hosts,
    Supports,
    Lock,
    Holidays,
    Hearing,
    Words(Locale),
}

/// Tells what a file is, or in plain words why it is nothing we read.
pub(crate) fn shelf(path: &str) -> Result<Shelf, String> {
    match path {
        "measures.toml" => return Ok(Shelf::Measures),
        "checks.toml" => return Ok(Shelf::Checks),
        "facts.toml" => return Ok(Shelf::Facts),
        "links.toml" => return Ok(Shelf::Links),
        "hosts.toml" => return Ok(Shelf::Hosts),
        "supports.toml" => return Ok(Shelf::Supports),
        "ids.lock" => return Ok(Shelf::Lock),
        "calendar/holidays-jp.csv" => return Ok(Shelf::Holidays),
        "hearing/ja.tsv" | "hearing/en.tsv" => return Ok(Shelf::Hearing),
        _ => {}
    }
    let folders: Vec<&str> = path.split('/').collect();
    match *folders.as_slice() {
        ["sets", name] if is_a(name, "toml") && name.starts_with("map-") => Ok(Shelf::Map),
        ["sets", name] if is_a(name, "toml") => Ok(Shelf::Set),
        ["locales", language, name] if is_a(name, "ftl") => {
            Locale::parse(language).map(Shelf::Words).ok_or_else(|| {
                format!(
                    "there is no language `{language}`; put the file into locales/ja, locales/ja-easy or locales/en"
                )
            })
        }
        _ => Err("nothing reads a file of this name; give it the name of the file it replaces, \
                  or put it into sets/ (ending in .toml) or into a folder of locales/ (ending in .ftl)"
            .to_owned()),
    }
}

fn is_a(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, known)| !stem.is_empty() && known == ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_file_is_one_we_read() {
        for path in Sources::embedded().paths() {
            assert!(shelf(path).is_ok(), "{path}");
        }
    }

    #[test]
    fn an_overlay_is_read_alike_whatever_editor_wrote_it() {
        let own =
            Sources::embedded().overlay(BTreeMap::from([("links.toml".to_owned(), "\u{feff}a\r\nb\r\n".to_owned())]));
        assert_eq!(own.text("links.toml"), Some("a\nb\n"));
    }

    #[test]
    fn an_overlay_replaces_and_adds() {
        let own = Sources::embedded().overlay(BTreeMap::from([
            ("links.toml".to_owned(), "own".to_owned()),
            ("sets/own.toml".to_owned(), "more".to_owned()),
        ]));
        assert_eq!(own.text("links.toml"), Some("own"));
        assert_eq!(own.paths().count(), BUILT_IN.len() + 1);
        assert_eq!(shelf("sets/own.toml"), Ok(Shelf::Set));
        assert!(shelf("sets/deep/own.toml").is_err() && shelf("locales/fr/talk.ftl").is_err());
    }
}
