//! Reading fields from two places, the file and the environment, and collecting what is wrong with them.

use chat::Secret;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use toml::{Spanned, de::DeTable, de::DeValue};

/// One thing that is wrong with the configuration. It never holds a value that may be secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, with a line where there is one.
    pub place: String,
    /// The key, such as `slack.bot-token`.
    pub key: String,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub fix: String,
}

/// Everything that is wrong with the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Problem { place, key, reason, fix }) in self.0.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            let key = if key.is_empty() { String::new() } else { format!(" {key}:") };
            write!(f, "{line_end}{place}:{key} {reason}; {fix}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// The fields of a configuration, taken out one by one.
pub(super) struct Fields<'a> {
    file: String,
    text: &'a str,
    sections: BTreeMap<String, Section>,
    environment: &'a BTreeMap<String, String>,
    /// The variables of all fields that were asked for.
    pub(super) taken: BTreeSet<String>,
    /// The sections of all fields that were asked for.
    asked: BTreeSet<String>,
    /// Where the value of a field came from, if not from the configuration file itself.
    sources: BTreeMap<String, Source>,
    problems: Vec<Problem>,
}

/// Where a value came from.
#[derive(Clone)]
enum Source {
    /// A variable of the environment.
    Variable(String),
    /// A file of its own.
    File(String),
}

#[derive(Default)]
struct Section {
    line: usize,
    values: BTreeMap<String, (usize, Result<String, &'static str>)>,
    used: BTreeSet<String>,
}

/// What every variable of ours begins with.
const PREFIX: &str = "HOSHIMORI_";
/// Variables that are not fields.
const OTHERS: [&str; 4] = ["HOSHIMORI_LOG", "HOSHIMORI_CONFIG", "HOSHIMORI_SPECS", "HOSHIMORI_LONG"];

impl<'a> Fields<'a> {
    pub(super) fn parse(
        file: &Path,
        text: &'a str,
        environment: &'a BTreeMap<String, String>,
    ) -> Result<Fields<'a>, Problems> {
        let file = file.display().to_string();
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            Problems(vec![Problem {
                place: format!("{file}:{line}"),
                key: String::new(),
                reason: format!("this is not TOML: {}", error.message()),
                fix: "correct this line".to_owned(),
            }])
        })?;
        let mut fields = Fields {
            file,
            text,
            sections: BTreeMap::new(),
            environment,
            taken: BTreeSet::new(),
            asked: BTreeSet::new(),
            sources: BTreeMap::new(),
            problems: Vec::new(),
        };
        for (name, value) in table.get_ref() {
            fields.section(name.get_ref(), value);
        }
        Ok(fields)
    }

    /// Files a section under its name; the tables of an array under `name.1`, `name.2` …
    fn section(&mut self, name: &str, value: &Spanned<DeValue<'_>>) {
        let line = line_of(self.text, value.span().start);
        match value.get_ref() {
            DeValue::Table(table) => {
                let mut section = Section { line, ..Section::default() };
                for (key, value) in table {
                    let line = line_of(self.text, key.span().start);
                    match value.get_ref() {
                        DeValue::Table(_) | DeValue::Array(_) => {
                            self.section(&format!("{name}.{}", key.get_ref()), value);
                        }
                        scalar @ (DeValue::String(_)
                        | DeValue::Integer(_)
                        | DeValue::Float(_)
                        | DeValue::Boolean(_)
                        | DeValue::Datetime(_)) => {
                            section.values.insert(key.get_ref().to_string(), (line, written(scalar)));
                        }
                    }
                }
                self.sections.insert(name.to_owned(), section);
            }
            DeValue::Array(array) => {
                for (index, value) in array.iter().enumerate() {
                    self.section(&format!("{name}.{}", index + 1), value);
                }
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {
                let (reason, fix) = if name.contains('.') {
                    ("it is one of a list", "write one value in quotes")
                } else {
                    ("this stands outside of every section", "move it under [server] or a network")
                };
                self.problem_at(line, name, reason, fix);
            }
        }
    }

    /// Tells whether anything is said about a section, in the file or the environment.
    pub(super) fn has(&mut self, section: &str) -> bool {
        let prefix = variable(section, "");
        let set = |(name, value): (&String, &String)| name.starts_with(&prefix) && !value.is_empty();
        self.asked.insert(section.to_owned());
        self.sections.contains_key(section) || self.environment.iter().any(set)
    }

    /// Takes a field as text: from the environment, else from the file.
    pub(super) fn text(&mut self, section: &str, key: &str) -> Option<String> {
        let in_file = self.in_file(section, key);
        let name = variable(section, key);
        self.taken.insert(name.clone());
        self.asked.insert(section.to_owned());
        let Some(value) = self.environment.get(&name).filter(|value| !value.is_empty()) else { return in_file };
        self.sources.insert(format!("{section}.{key}"), Source::Variable(name));
        Some(value.clone())
    }

    /// Takes a field that must be there.
    pub(super) fn required_text(&mut self, section: &str, key: &str, what: &str) -> String {
        self.text(section, key).unwrap_or_else(|| {
            self.missing(section, key, what);
            String::new()
        })
    }

    /// Takes a secret: from a variable, a file that a variable names, the file, or a file that the file names.
    pub(super) fn secret(&mut self, section: &str, key: &str) -> Option<Secret> {
        let direct = self.text(section, key);
        let from = self.text(section, &format!("{key}-file"));
        match (direct, from) {
            (Some(_), Some(_)) => {
                let fix = format!("keep one of {key} and {key}-file");
                self.problem(&format!("{section}.{key}"), "it is given twice", &fix);
                None
            }
            (Some(secret), None) => self.sound_secret(section, key, &secret),
            (None, Some(path)) => match fs::read_to_string(&path) {
                Ok(secret) => {
                    self.sources.insert(format!("{section}.{key}"), Source::File(path));
                    self.sound_secret(section, key, &secret)
                }
                Err(error) => {
                    let reason = format!("the file {path} cannot be read ({})", error.kind());
                    self.problem(&format!("{section}.{key}-file"), &reason, "check its path and permissions");
                    None
                }
            },
            (None, None) => None,
        }
    }

    /// Takes a secret that must be there.
    pub(super) fn required_secret(&mut self, section: &str, key: &str, what: &str) -> Secret {
        self.secret(section, key).unwrap_or_else(|| {
            self.missing(section, key, what);
            Secret::new(String::new())
        })
    }

    /// Takes a field of a type that can be read from text.
    pub(super) fn parsed<T: FromStr>(&mut self, section: &str, key: &str, what: &str) -> Option<T> {
        let text = self.text(section, key)?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.problem(&format!("{section}.{key}"), "it cannot be read", &format!("write {what}"));
        }
        parsed
    }

    /// Takes a field that is one of a few words.
    pub(super) fn one_of<T: Copy>(&mut self, section: &str, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(section, key)?;
        let found = choices.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let fix = format!("write one of {}", words.join(", "));
            self.problem(&format!("{section}.{key}"), "it is none of the choices", &fix);
        }
        found
    }

    /// Notes that a field is missing, unless it is there and something else is wrong with it.
    pub(super) fn missing(&mut self, section: &str, key: &str, what: &str) {
        let names = [key.to_owned(), format!("{key}-file")]
            .map(|key| [variable(section, &key), format!("{section}.{key}")])
            .concat();
        if self.problems.iter().any(|problem| names.contains(&problem.key)) {
            return;
        }
        let fix = format!("give {what} here or in {}", variable(section, key));
        self.problem(&format!("{section}.{key}"), "it is missing", &fix);
    }

    /// Notes a problem with a key.
    pub(super) fn problem(&mut self, key: &str, reason: &str, fix: &str) {
        let source = self.sources.get(key).cloned();
        let elsewhere =
            |place: String, key: String| Problem { place, key, reason: reason.to_owned(), fix: fix.to_owned() };
        match source {
            Some(Source::Variable(name)) => return self.problems.push(elsewhere("environment".to_owned(), name)),
            Some(Source::File(path)) => return self.problems.push(elsewhere(path, key.to_owned())),
            None => {}
        }
        let (section, field) = key.rsplit_once('.').unwrap_or((key, ""));
        let known = self.sections.get(section);
        let line = known.map(|section| section.values.get(field).map_or(section.line, |(line, _)| *line));
        match line {
            Some(line) => self.problem_at(line, key, reason, fix),
            None => self.problems.push(Problem {
                place: self.file.clone(),
                key: key.to_owned(),
                reason: reason.to_owned(),
                fix: fix.to_owned(),
            }),
        }
    }

    /// Ends the reading: whatever nobody took is a problem too.
    pub(super) fn finish<T>(mut self, config: T) -> Result<T, Problems> {
        let mut unknown = Vec::new();
        for (name, section) in &self.sections {
            let unused = section.values.iter().filter(|(key, _)| !section.used.contains(*key));
            unknown.extend(unused.map(|(key, (line, _))| (*line, format!("{name}.{key}"))));
            if section.values.is_empty() && !self.asked.contains(name) {
                unknown.push((section.line, name.clone()));
            }
        }
        unknown.sort();
        for (line, key) in unknown {
            self.problem_at(line, &key, "nobody reads this", "check its spelling and its section");
        }
        let strange = self
            .environment
            .keys()
            .filter(|name| name.starts_with(PREFIX) && !OTHERS.contains(&name.as_str()) && !self.taken.contains(*name));
        for name in strange.cloned().collect::<Vec<_>>() {
            self.problems.push(Problem {
                place: "environment".to_owned(),
                key: name,
                reason: "nobody reads this".to_owned(),
                fix: "check its spelling".to_owned(),
            });
        }
        if self.problems.is_empty() { Ok(config) } else { Err(Problems(self.problems)) }
    }

    fn in_file(&mut self, section: &str, key: &str) -> Option<String> {
        let known = self.sections.get_mut(section)?;
        known.used.insert(key.to_owned());
        match known.values.get(key)?.clone() {
            (_, Ok(value)) => Some(value).filter(|value| !value.is_empty()),
            (line, Err(reason)) => {
                self.problem_at(line, &format!("{section}.{key}"), reason, "write it in quotes");
                None
            }
        }
    }

    fn sound_secret(&mut self, section: &str, key: &str, secret: &str) -> Option<Secret> {
        let secret = secret.trim();
        if secret.is_empty() || secret.chars().any(|letter| !letter.is_ascii_graphic()) {
            let reason = "it is empty or holds a space or a character no token has";
            self.problem(&format!("{section}.{key}"), reason, "copy it again, without quotes or line ends");
            return None;
        }
        Some(Secret::new(secret.to_owned()))
    }

    fn problem_at(&mut self, line: usize, key: &str, reason: &str, fix: &str) {
        self.problems.push(Problem {
            place: format!("{}:{line}", self.file),
            key: key.to_owned(),
            reason: reason.to_owned(),
            fix: fix.to_owned(),
        });
    }
}

/// Names the variable of a field: `slack`, `bot-token` → `HOSHIMORI_SLACK_BOT_TOKEN`.
pub(super) fn variable(section: &str, key: &str) -> String {
    format!("{PREFIX}{section}_{key}").to_uppercase().replace(['-', '.'], "_")
}

fn written(value: &DeValue<'_>) -> Result<String, &'static str> {
    match value {
        DeValue::String(text) => Ok(text.to_string()),
        DeValue::Integer(number) => Ok(number.to_string()),
        DeValue::Boolean(truth) => Ok(truth.to_string()),
        DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => Err("it is not text"),
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
