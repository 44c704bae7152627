//! The built-in content with a small test set beside it, and edits to both.

use std::collections::BTreeMap;

use content::{Content, Faults, Sources};

/// A set with one question; its lines are counted in the tables of faults.
pub(crate) const SET: &str = "sets/test.toml";

const SET_TEXT: &str = r#"kind = "self-check"
edition = "99.0"
effective-from = 2099-01-01
official-name = "試験用の自社診断"
source = "https://test.example/set"
confidence = "low"

[scale]
in-place = 4
partly = 2
not-in-place = 0
unknown = -1

[[band]]
id = "t-band"
from = -1

[[part]]
number = 1

[[question]]
id = "t1"
part = 1
scope = "person"
article = "1"
measures = ["t-measure"]
confidence = "low"
"#;

const ADDED: [(&str, &str); 4] = [
    ("measures.toml", "\n[[measure]]\nid = \"t-measure\"\nsystems = [\"mac\"]\n"),
    (
        "checks.toml",
        "\n[[check]]\nid = \"t-check\"\ncadence = \"weekly\"\nasks = \"everyone\"\nbasis = \"a test\"\nconfidence = \"low\"\n",
    ),
    (
        "facts.toml",
        "\n[[fact]]\nid = \"t-fact\"\nyear = 2025\nsource = \"試験庁\"\nurl = \"https://test.example/set\"\nconfidence = \"low\"\n",
    ),
    ("links.toml", "\n[[link]]\nid = \"t-link\"\nurl = \"https://test.example/set\"\nconfidence = \"low\"\n"),
];

const LOCKED: &str =
    "band t-band\ncheck t-check\nfact t-fact\nlink t-link\nmeasure t-measure\nquestion self-check/99.0/t1";

const JA: &str = "\
self-check-t1 = 試験をしていますか。
    .label = 試験
    .why = 試験は役に立ちます。
measure-t-measure = 試験をする
    .any =
        試験を書きます。
        試験を動かします。
    .mac =
        試験を開きます。
        試験を閉じます。
band-t-band = どこかにいます。
    .next = 先へ進みます。
check-t-check = { $name }さん、試験は済みましたか。
    .label = 試験の点検
    .why = 試験を続けると安心です。
fact-t-fact = 2025年の試験は1件でした（試験庁）。
";

const EN: &str = "\
self-check-t1 = Do you test?
    .label = Tests
    .why = Tests help.
measure-t-measure = Test
    .any =
        Write a test.
        Run the test.
    .mac =
        Open the test.
        Close the test.
band-t-band = You are somewhere.
    .next = Go on.
check-t-check = { $name }, have you tested?
    .label = The test
    .why = Going on testing helps.
fact-t-fact = In 2025 there was one test (Test Agency).
";

/// Content under test.
#[derive(Clone)]
pub(crate) struct World {
    files: BTreeMap<String, String>,
}

impl World {
    /// Gives the built-in content and the test set, which is without faults.
    pub(crate) fn new() -> Self {
        let mut world = Self { files: BTreeMap::new() }.put(SET, SET_TEXT);
        for (path, text) in ADDED {
            world = world.append(path, text);
        }
        for (locale, text) in [("ja", JA), ("ja-easy", JA), ("en", EN)] {
            world = world.put(&format!("locales/{locale}/test.ftl"), text);
        }
        LOCKED.lines().fold(world, World::lock)
    }

    /// Puts a file.
    pub(crate) fn put(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    /// Changes a passage that stands in a file exactly once.
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        let text = text.replace(from, to);
        self.put(path, &text)
    }

    /// Adds text to the end of a file.
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let text = self.text(path) + text;
        self.put(path, &text)
    }

    /// Changes the words in all three languages; each holds the passage once.
    pub(crate) fn words(self, from: &str, to: &str) -> Self {
        ["ja", "ja-easy", "en"]
            .iter()
            .fold(self, |world, locale| world.edit(&format!("locales/{locale}/test.ftl"), from, to))
    }

    /// Adds a line to the lock, at its place.
    pub(crate) fn lock(self, line: &str) -> Self {
        let text = self.text("ids.lock");
        let mut lines: Vec<&str> = text.lines().chain([line]).collect();
        lines.sort_unstable();
        self.put("ids.lock", &(lines.join("\n") + "\n"))
    }

    /// Gives the text of a file.
    pub(crate) fn text(&self, path: &str) -> String {
        let built_in = Sources::embedded();
        self.files.get(path).map(String::as_str).or_else(|| built_in.text(path)).unwrap_or_default().to_owned()
    }

    /// Finds the line of a passage.
    pub(crate) fn line(&self, path: &str, passage: &str) -> usize {
        let text = self.text(path);
        let at = text.find(passage).unwrap_or_else(|| panic!("`{passage}` in {path}"));
        text[..at].matches('\n').count() + 1
    }

    /// Loads it.
    pub(crate) fn load(&self) -> Result<Content, Faults> {
        Content::load(&Sources::embedded().overlay(self.files.clone()))
    }

    /// Gives the faults as they are shown; `+3` stands for the third line behind a built-in file.
    pub(crate) fn told(&self) -> Vec<String> {
        let Err(faults) = self.load() else { return Vec::new() };
        let built_in = Sources::embedded();
        let added = |path: &str| ADDED.iter().any(|(known, _)| *known == path);
        let shown = faults.iter().map(|fault| {
            let mut fault = fault.clone();
            let end = built_in.text(&fault.file).map_or(0, |text| text.lines().count());
            match fault.line {
                Some(line) if added(&fault.file) && line > end => {
                    fault.line = None;
                    fault.file = format!("{}:+{}", fault.file, line - end);
                    fault.to_string()
                }
                _ => fault.to_string(),
            }
        });
        shown.collect()
    }
}

/// One change and what is told about it.
pub(crate) struct Row {
    /// What is wrong, in a few words.
    pub(crate) name: &'static str,
    /// Makes it wrong.
    pub(crate) change: fn(World) -> World,
    /// Every fault that is told.
    pub(crate) told: &'static [&'static str],
}

/// Makes each change by itself and compares what is told; all differences are shown together.
pub(crate) fn check(rows: &[Row]) {
    let mut differences = Vec::new();
    for row in rows {
        let told = (row.change)(World::new()).told();
        if told != row.told {
            differences.push(format!(
                "## {}\ntold:\n  {}\nexpected:\n  {}",
                row.name,
                told.join("\n  "),
                row.told.join("\n  ")
            ));
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn the_test_set_itself_has_no_faults() {
    assert_eq!(World::new().told(), [""; 0]);
}
