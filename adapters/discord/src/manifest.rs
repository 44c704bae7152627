//! What is to be set up at Discord: the slash command, the invitation, and what the gateway is asked for. Pure.

use crate::gateway;
use crate::incoming::{COMMAND, OPTION};
use crate::limits;
use crate::settings::{Word, Words};
use chat::Command;
use serde_json::Value;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::Permissions;
use serenity::model::application::{CommandOptionType, CommandType, InstallationContext, InteractionContext};

/// The language everybody sees whose own is not there, as Discord names it.
const COMMON: &str = "en-US";
/// Languages beside it.
const BESIDE: [&str; 1] = ["ja"];

/// Says what the bot may do in a guild: see a channel and write in it, where its name is called, with the company's papers; and open a
/// thread below a message of its own. Messages to people alone and slash commands need no permission.
pub fn permissions() -> u64 {
    let write = Permissions::SEND_MESSAGES | Permissions::SEND_MESSAGES_IN_THREADS | Permissions::ATTACH_FILES;
    (Permissions::VIEW_CHANNEL | Permissions::CREATE_PUBLIC_THREADS | write).bits()
}

/// Tells whether what we may do in a guild, as Discord writes it, is what we need there.
pub(crate) fn suffices(granted: &str) -> bool {
    let granted = Permissions::from_bits_truncate(granted.parse().unwrap_or_default());
    granted.administrator() || granted.contains(Permissions::from_bits_truncate(permissions()))
}

/// Writes the address that adds the bot to a guild, with nothing more than it uses.
pub fn invitation(application: &str) -> String {
    let permissions = permissions();
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}"
    )
}

/// Says what the gateway is asked for, as the bits of its intents; none of them is privileged.
pub fn intents() -> u64 {
    gateway::intents().bits()
}

/// Writes the commands to register.
pub fn commands(words: &Words) -> Value {
    let described = |word: Word, locale: &str| clipped(&words(word, locale), limits::DESCRIPTION);
    let mut option = CreateCommandOption::new(CommandOptionType::String, OPTION, described(Word::Option, COMMON));
    let mut command =
        CreateCommand::new(COMMAND).kind(CommandType::ChatInput).description(described(Word::Hoshi, COMMON));
    for locale in BESIDE {
        option = option.description_localized(locale, described(Word::Option, locale));
        command = command.description_localized(locale, described(Word::Hoshi, locale));
    }
    for choice in Command::ALL.into_iter().take(limits::CHOICES) {
        let named = |locale: &str| clipped(&words(Word::Choice(choice), locale), limits::OPTION);
        let localized = BESIDE.map(|locale| (locale, named(locale)));
        option = option.add_string_choice_localized(named(COMMON), choice.name(), localized);
    }
    let command = command
        .add_option(option.required(false))
        .integration_types(vec![InstallationContext::Guild])
        .contexts(vec![InteractionContext::Guild, InteractionContext::BotDm]);
    serde_json::to_value([command]).expect("a builder of serenity is plain data")
}

/// Tells whether Discord has just these commands. It adds fields of its own, and leaves out what is empty.
pub(crate) fn is_same(present: &[Value], wanted: &Value) -> bool {
    let wanted = wanted.as_array().map_or(&[][..], Vec::as_slice);
    present.len() == wanted.len() && wanted.iter().zip(present).all(|(wanted, present)| has(present, wanted))
}

/// Tells whether `present` says all that `wanted` says.
fn has(present: &Value, wanted: &Value) -> bool {
    match (wanted, present) {
        (Value::Object(wanted), Value::Object(present)) => {
            wanted.iter().all(|(field, wanted)| has(present.get(field).unwrap_or(&Value::Null), wanted))
        }
        (Value::Array(wanted), Value::Array(present)) => {
            wanted.len() == present.len() && wanted.iter().zip(present).all(|(wanted, present)| has(present, wanted))
        }
        (wanted, Value::Null) => is_nothing(wanted),
        (wanted, present) => wanted == present,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.values().all(is_nothing),
        Value::Bool(true) | Value::Number(_) | Value::String(_) => false,
    }
}

fn clipped(words: &str, most: usize) -> String {
    let words = words.trim();
    if words.is_empty() { "…".to_owned() } else { words.chars().take(most).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::sample::settings;
    use serde_json::json;

    #[test]
    fn the_command_is_there_in_both_languages_with_every_choice() {
        let commands = commands(&settings().words);
        let command = &commands[0];
        assert_eq!((&command["name"], &command["type"]), (&json!("hoshi"), &json!(1)));
        assert_eq!(command["description"], "Hoshi en-US");
        assert_eq!(command["description_localizations"]["ja"], "Hoshi ja");
        assert_eq!(command["contexts"], json!([0, 1]));
        assert_eq!(command["integration_types"], json!([0]));
        let option = &command["options"][0];
        assert_eq!((&option["name"], &option["type"]), (&json!("do"), &json!(3)));
        let choices = option["choices"].as_array().unwrap();
        assert_eq!(choices.len(), Command::ALL.len());
        for (choice, command) in choices.iter().zip(Command::ALL) {
            assert_eq!(choice["value"], command.name());
            assert_eq!(choice["name_localizations"]["ja"], format!("Choice({command:?}) ja"));
        }
    }

    #[test]
    fn commands_are_registered_only_when_they_differ() {
        let wanted = commands(&settings().words);
        let mut present = wanted.as_array().unwrap().clone();
        // As Discord gives them back: with fields of its own, without what is empty.
        let fields = present[0].as_object_mut().unwrap();
        fields.insert("id".into(), json!("1"));
        fields.insert("version".into(), json!("2"));
        fields.insert("name_localizations".into(), Value::Null);
        fields.remove("nsfw");
        assert!(is_same(&present, &wanted));
        assert!(!is_same(&[], &wanted));
        assert!(!is_same(&[present[0].clone(), present[0].clone()], &wanted));
        present[0]["description_localizations"]["ja"] = json!("別の言葉");
        assert!(!is_same(&present, &wanted));
    }

    #[test]
    fn the_invitation_asks_for_no_more_than_is_used() {
        let invitation = invitation("42");
        assert!(
            invitation.contains("client_id=42&scope=bot+applications.commands&permissions=309237681152"),
            "{invitation}"
        );
        let used = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES | Permissions::SEND_MESSAGES_IN_THREADS;
        let used = used | Permissions::CREATE_PUBLIC_THREADS | Permissions::ATTACH_FILES;
        assert_eq!(Permissions::from_bits_truncate(permissions()), used);
        assert!(suffices("309237681152") && suffices("8"));
        assert!(
            !suffices("274877942784")
                && !suffices("274877910016")
                && !suffices("2048")
                && !suffices("0")
                && !suffices("nonsense")
        );
    }
}
