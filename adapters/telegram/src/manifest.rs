//! What Telegram is told about the bot: its commands and the updates it reads, both taken from what is really handled (AD9).

use crate::incoming::Kind;
use crate::limits;
use crate::settings::Describe;
use chat::Command;
use std::fmt::Write as _;
use teloxide_core::types::BotCommand;

/// The languages that have a list of their own; none stands for everybody else.
pub(crate) const LANGUAGES: [Option<&str>; 3] = [None, Some("ja"), Some("en")];

/// Lists the kinds of updates that are asked for.
pub(crate) fn updates() -> [&'static str; Kind::ALL.len()] {
    Kind::ALL.map(Kind::name)
}

/// Lists the commands with their descriptions.
pub(crate) fn commands(describe: &Describe, language: Option<&str>) -> Vec<BotCommand> {
    let spell = |command: Command| {
        let words: String = describe(command, language).chars().take(limits::DESCRIPTION).collect();
        BotCommand::new(command.name(), words)
    };
    listed().map(spell).collect()
}

/// Writes the commands as `@BotFather` takes them after `/setcommands`, one a line.
pub fn command_list(describe: &Describe, language: Option<&str>) -> String {
    let mut list = String::new();
    for BotCommand { command, description } in commands(describe, language) {
        writeln!(list, "{command} - {description}").expect("a string takes every write");
    }
    list
}

/// Every command but one: `/start` is what Telegram itself sends when somebody opens the bot, and means the menu there.
/// Messages are asked for again by `/hoshi start`, in words, or from the menu.
fn listed() -> impl Iterator<Item = Command> {
    Command::ALL.into_iter().filter(|command| *command != Command::Start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn describe() -> Describe {
        Arc::new(|command, language| format!("{} in {}: {}", command.name(), language.unwrap_or("-"), "長".repeat(300)))
    }

    #[test]
    fn every_command_is_one_that_telegram_takes() {
        for language in LANGUAGES {
            let commands = commands(&describe(), language);
            assert_eq!(commands.len(), Command::ALL.len() - 1);
            for BotCommand { command, description } in commands {
                let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
                assert!((1..=limits::COMMAND).contains(&command.len()) && command.bytes().all(sound), "{command}");
                assert!((1..=limits::DESCRIPTION).contains(&description.chars().count()));
            }
        }
    }

    #[test]
    fn the_list_can_be_pasted() {
        let list = command_list(
            &(Arc::new(|command: Command, _: Option<&str>| format!("«{}»", command.name())) as Describe),
            Some("ja"),
        );
        assert!(list.starts_with("menu - «menu»\ncontinue - «continue»\n"));
        assert!(!list.contains("start - "));
    }
}
