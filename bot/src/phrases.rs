//! What the process itself says, in the words of the catalogue.

use chat::Command;
use console::Phrases;
use content::{Content, Locale, Value};
use std::path::Path;
use store::OpenError;

/// Chooses the language of a machine's settings; Japanese unless they say otherwise.
pub(crate) fn locale_of(setting: Option<&str>) -> Locale {
    match setting {
        Some(setting) if setting.starts_with("en") => Locale::En,
        Some(_) | None => Locale::Ja,
    }
}

/// Chooses the language that a network told of somebody (`ja`, `en-US`): Japanese for Japanese and for nobody in particular.
pub(crate) fn locale_told(told: Option<&str>) -> Locale {
    match told {
        Some(told) if !told.starts_with("ja") => Locale::En,
        Some(_) | None => Locale::Ja,
    }
}

/// Says in a shared room that the answer went to the private one.
pub(crate) fn in_private(content: &Content, told: Option<&str>) -> String {
    content.words().say(locale_told(told), "in-private", &[])
}

/// Says that a file was too large for a network; its name follows.
pub(crate) fn too_large(content: &Content, told: Option<&str>) -> String {
    content.words().say(locale_told(told), "file-too-large", &[])
}

/// Describes a command for a network's own list of commands.
pub(crate) fn command(content: &Content, command: Command, told: Option<&str>) -> String {
    content.words().say(locale_told(told), &format!("command-{}", command.name()), &[])
}

/// Describes the one slash command, `/hoshi`.
pub(crate) fn slash_command(content: &Content, told: Option<&str>) -> String {
    content.words().say(locale_told(told), "command-hoshi", &[])
}

/// Describes the option of the slash command.
pub(crate) fn slash_option(content: &Content, told: Option<&str>) -> String {
    content.words().say(locale_told(told), "command-option", &[])
}

/// Collects what the terminal says for itself.
pub(crate) fn console(content: &Content, locale: Locale) -> Phrases {
    let say = |key: &str| content.words().say(locale, key, &[]);
    Phrases {
        farewell: say("console-farewell"),
        not_utf8: say("console-not-utf8"),
        too_long: say("console-too-long"),
        full: say("console-full"),
        read_only: say("console-read-only"),
        busy: say("console-busy"),
        broken: say("console-broken"),
        choose: say("console-choose"),
        saved: say("console-saved"),
        unsaved: say("console-unsaved"),
        prompt: "> ".to_owned(),
    }
}

/// Says why the data cannot be opened, and what to do.
pub(crate) fn open_error(content: &Content, locale: Locale, file: &Path, error: &OpenError) -> String {
    let path = file.display().to_string();
    let file = ("file", Value::from(path.as_str()));
    let say = |key: &str, more: &[(&str, Value<'_>)]| {
        let mut args = vec![file];
        args.extend(more.iter().copied());
        content.words().say(locale, key, &args)
    };
    match error {
        OpenError::InUse => say("error-in-use", &[]),
        OpenError::Newer { found, known } => {
            say("error-newer", &[("found", Value::from(*found)), ("known", Value::from(*known))])
        }
        OpenError::Damaged => say("error-damaged", &[]),
        OpenError::ReadOnly => say("error-read-only", &[]),
        OpenError::NoRoom => say("error-no-room", &[]),
        OpenError::Io(why) => say("error-io", &[("why", Value::from(why.as_str()))]),
    }
}
