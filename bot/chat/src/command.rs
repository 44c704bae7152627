//! The closed list of commands, parsed in one place.

use serde::{Deserialize, Serialize};

/// What a person can ask for at any time, by a network's command or by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// The menu.
    Menu,
    /// Goes on where one stopped.
    Continue,
    /// The check of the articles (6か条).
    Articles,
    /// The 25-question self-diagnosis (自社診断).
    SelfCheck,
    /// One's own answers.
    Answers,
    /// The points and where they come from.
    Score,
    /// The choice of language.
    Language,
    /// Puts a reminder off.
    Snooze,
    /// Days on which nothing is sent.
    TimeOff,
    /// No message without being asked.
    Stop,
    /// Messages again.
    Start,
    /// What is stored about oneself.
    MyData,
    /// The company, and what there is to set up.
    Company,
    /// A code for a colleague.
    Invite,
    /// A code for oneself, to go on in another chat.
    Link,
    /// A person to ask.
    Human,
    /// Proof that this bot is the company's own.
    Verify,
    /// What is to be decided for the company.
    Rulings,
    /// What somebody took on.
    Actions,
    /// How to use this.
    Help,
    /// Where the company stands on its way to ★ and ★★.
    Journey,
    /// The basic policy (情報セキュリティ基本方針).
    Policy,
    /// The declaration: prepared, and remembered.
    Declare,
    /// Whom to call when something happened.
    Incident,
}

impl Command {
    /// Every command, in the order of the menu.
    pub const ALL: [Command; 24] = [
        Command::Menu,
        Command::Continue,
        Command::Articles,
        Command::SelfCheck,
        Command::Answers,
        Command::Score,
        Command::Language,
        Command::Snooze,
        Command::TimeOff,
        Command::Stop,
        Command::Start,
        Command::MyData,
        Command::Company,
        Command::Invite,
        Command::Link,
        Command::Human,
        Command::Verify,
        Command::Rulings,
        Command::Actions,
        Command::Help,
        Command::Journey,
        Command::Policy,
        Command::Declare,
        Command::Incident,
    ];

    /// Names the command as tokens and networks do: lower-case ASCII without a space.
    pub fn name(self) -> &'static str {
        match self {
            Command::Menu => "menu",
            Command::Continue => "continue",
            Command::Articles => "articles",
            Command::SelfCheck => "check",
            Command::Answers => "answers",
            Command::Score => "score",
            Command::Language => "language",
            Command::Snooze => "snooze",
            Command::TimeOff => "timeoff",
            Command::Stop => "stop",
            Command::Start => "start",
            Command::MyData => "mydata",
            Command::Company => "company",
            Command::Invite => "invite",
            Command::Link => "link",
            Command::Human => "human",
            Command::Verify => "verify",
            Command::Rulings => "rulings",
            Command::Actions => "actions",
            Command::Help => "help",
            Command::Journey => "journey",
            Command::Policy => "policy",
            Command::Declare => "declare",
            Command::Incident => "incident",
        }
    }

    /// Reads a name that [`Command::name`] wrote.
    pub fn parse(name: &str) -> Option<Command> {
        Command::ALL.into_iter().find(|command| command.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_reads_back() {
        for command in Command::ALL {
            assert_eq!(Command::parse(command.name()), Some(command));
        }
        assert_eq!(Command::parse("rm -rf"), None);
    }
}
