//! No dead words and no missing ones: every message of the conversation is named somewhere, and every key that is named exists
//! (invariant 10). That only the wording names any is for `tidy` to say.

use chat::Command;
use content::{Cadence, Choice, Locale, SetKind, System};
use engine::{Format, Paper};
use journey::check::{ApartCopy, CheckAnswer, Exempt, Hurdle, LastCopy, LastRestore};
use journey::digest::{Contrast, FollowUp, Occasion, Weight};
use journey::ledger::{FieldKind, Form, Spec, Weekly};
use journey::snooze::Snooze;
use journey::{ActionState, DeviceKind, Role, Why};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tests::talk::WORLD;

/// Where messages are named: the engine's wording, and what the program says by itself.
const NAMERS: [&str; 3] = ["bot/engine/src/wording.rs", "bot/engine/src/wording/", "bot/src/"];

/// What stands directly before the name of a message.
const CALLS: [&str; 12] = [
    "page(",
    "line(",
    "line_with(",
    "say(",
    "word(",
    "only(",
    "button(",
    "command(",
    "about(voice, ",
    "with_name(voice, ",
    "with_choice(voice, ",
    "rest(voice, ",
];

/// The catalogues whose messages the conversation names one by one; the others follow the ids of the content.
const CATALOGUES: [&str; 14] = [
    "/ballots.ftl",
    "/checking.ftl",
    "/devices.ftl",
    "/digest.ftl",
    "/talk.ftl",
    "/forms.ftl",
    "/board.ftl",
    "/rulings.ftl",
    "/prints.ftl",
    "/human.ftl",
    "/leads.ftl",
    "/own.ftl",
    "/plan.ftl",
    "/rounds.ftl",
];

/// The keys that are put together, as they are written in the code, and what they become.
fn put_together() -> BTreeMap<&'static str, Vec<String>> {
    let each = |head: &str, names: &[&str]| names.iter().map(|name| format!("{head}{name}")).collect::<Vec<_>>();
    BTreeMap::from([
        ("choice-{}", each("choice-", &Choice::ALL.map(Choice::name))),
        ("command-{}", each("command-", &Command::ALL.map(Command::name))),
        ("set-{}", each("set-", &SetKind::ALL.map(SetKind::name))),
        ("language-{}", each("language-", &Locale::ALL.map(Locale::name))),
        ("system-{}", each("system-", &System::ALL.map(System::name))),
        ("button-snooze-{}", each("button-snooze-", &Snooze::ALL.map(Snooze::name))),
        ("button-day-{}", each("button-day-", &journey::Workday::ALL.map(journey::Workday::name))),
        ("button-timeoff-{days}", each("button-timeoff-", &["3", "7", "14"])),
        ("digest-coming-{}", each("digest-coming-", &Occasion::ALL.map(Occasion::name))),
        ("digest-contrast-{}", each("digest-contrast-", &Contrast::ALL.map(Contrast::name))),
        ("digest-follow-up-{}", each("digest-follow-up-", &FollowUp::ALL.map(FollowUp::name))),
        ("digest-gap-{}", each("digest-gap-", &Weight::ALL.map(Weight::name))),
        ("weekly-{}", each("weekly-", &Weekly::ALL.map(Weekly::name))),
        ("button-weekly-{}", each("button-weekly-", &Weekly::ALL.map(Weekly::name))),
        ("form-{}", each("form-", &Form::ALL.map(Form::name))),
        ("field-{}-{}", fields().map(|(form, spec)| format!("field-{}-{}", form.name(), spec.field.name())).collect()),
        ("option-{}-{}-{name}", options()),
        ("print-{}", each("print-", &Paper::ALL.map(Paper::name))),
        ("button-print-{}", each("button-print-", &Format::ALL.map(Format::name))),
        ("device-kind-{}", each("device-kind-", &DeviceKind::ALL.map(DeviceKind::name))),
        ("device-keeper-{}", each("device-keeper-", &Role::ALL.map(Role::name))),
        ("button-check-{}", each("button-check-", &CheckAnswer::ALL.map(CheckAnswer::name))),
        ("button-check-out-{}", each("button-check-out-", &Exempt::ALL.map(Exempt::name))),
        ("button-check-why-{}", each("button-check-why-", &Hurdle::ALL.map(Hurdle::name))),
        ("button-copy-last-{}", each("button-copy-last-", &LastCopy::ALL.map(LastCopy::name))),
        ("button-copy-apart-{}", each("button-copy-apart-", &ApartCopy::ALL.map(ApartCopy::name))),
        ("button-copy-restore-{}", each("button-copy-restore-", &LastRestore::ALL.map(LastRestore::name))),
        ("button-cadence-{}", each("button-cadence-", &Cadence::ALL.map(Cadence::name))),
        ("lack-{}", each("lack-", &journey::Lack::ALL.map(journey::Lack::name))),
        ("button-{}", each("button-", &["rulings", "actions"])),
        ("button-weeks-{weeks}", each("button-weeks-", &["1", "2", "4", "0"])),
        ("rule-why-{}", each("rule-why-", &Why::ALL.map(Why::name))),
        ("owner-{}", each("owner-", &Role::ALL.map(Role::name))),
        ("action-state-{}", each("action-state-", &ActionState::ALL.map(ActionState::name))),
    ])
}

fn fields() -> impl Iterator<Item = (Form, &'static Spec)> {
    Form::ALL.into_iter().flat_map(|form| form.fields().iter().map(move |spec| (form, spec)))
}

/// Names every choice of every field that has words; a suggestion to type is its own word.
fn options() -> Vec<String> {
    let named = |(form, spec): (Form, &'static Spec)| {
        let names: Vec<&str> = match spec.kind {
            FieldKind::OneOf(names) => names.to_vec(),
            FieldKind::SomeOf(first, more) => [first, more].concat(),
            FieldKind::Line(_)
            | FieldKind::LineOr(..)
            | FieldKind::Day(_)
            | FieldKind::Number
            | FieldKind::Id
            | FieldKind::Where => Vec::new(),
        };
        names.into_iter().map(move |name| format!("option-{}-{}-{name}", form.name(), spec.field.name()))
    };
    fields().flat_map(named).collect()
}

/// A source file: its path seen from the top, and its text without tests and comments.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn names_messages(&self) -> bool {
        NAMERS.iter().any(|namer| self.path.starts_with(namer))
    }

    /// Lists the string literals of one line each.
    fn literals(&self) -> Vec<&str> {
        let parts = self.text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// Lists the literals that stand where the name of a message does.
    fn names(&self) -> Vec<String> {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ").replace("( \"", "(\"");
        let called = |call: &'static str| {
            let text = text.clone();
            let begins: Vec<usize> = text.match_indices(&format!("{call}\"")).map(|(at, _)| at).collect();
            begins.into_iter().filter_map(move |at| {
                let whole_word = !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
                let literal = text[at + call.len() + 1..].split('"').next()?.to_owned();
                (whole_word && !literal.contains('{')).then_some(literal)
            })
        };
        CALLS.into_iter().flat_map(called).collect()
    }
}

/// Reads every source of ours that runs, in the order of the paths.
fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate is in the workspace");
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["bot", "adapters"].map(|room| top.join(room)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("our names are ASCII").to_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("it is UTF-8");
                let running = text.split("#[cfg(test)]").next().unwrap_or_default();
                let code: Vec<&str> = running.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                let path = path.strip_prefix(top).expect("it is below").to_string_lossy().replace('\\', "/");
                found.push(Source { path, text: code.join("\n") });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn talk_keys() -> BTreeSet<&'static str> {
    let keys = WORLD.content.words().keys().filter(|key| CATALOGUES.iter().any(|name| key.file.ends_with(name)));
    keys.map(|key| key.name.as_str()).collect()
}

#[test]
fn every_message_of_the_talk_is_named_somewhere() {
    let sources = sources();
    let named: BTreeSet<&str> =
        sources.iter().filter(|source| source.names_messages()).flat_map(Source::literals).collect();
    let mut together = BTreeSet::new();
    for (written, keys) in put_together() {
        let used = named.iter().any(|literal| literal.split('{').next() == written.split('{').next());
        assert!(used && named.contains(written), "nothing is put together as {written} any more");
        together.extend(keys);
    }
    let dead: Vec<&str> =
        talk_keys().into_iter().filter(|key| !named.contains(key) && !together.contains(*key)).collect();
    assert!(dead.is_empty(), "nobody says {dead:?}");
}

#[test]
fn every_message_that_is_named_exists_in_every_language() {
    let words = WORLD.content.words();
    let sources = sources();
    let names = sources.iter().filter(|source| source.names_messages()).flat_map(Source::names);
    let all: BTreeSet<String> = names.chain(put_together().into_values().flatten()).collect();
    assert!(all.len() > 100, "the calls are found: {}", all.len());
    let missing: Vec<&String> = all.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "there is no message {missing:?}");
}
