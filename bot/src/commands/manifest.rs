//! `hoshimori manifest`: what is to be registered at a network, made of what the code handles (AD9).

use super::{Sorry, locale, print};
use crate::cli::{Manifest, Network, Place};
use crate::{Library, phrases};
use content::Locale;
use engine::House;
use std::process::ExitCode;
use std::sync::Arc;

/// Prints the manifest, the invite link or the command list.
pub(super) fn run(place: &Place, manifest: &Manifest) -> Result<ExitCode, Sorry> {
    let house = House::ThisComputer { keeps: String::new() };
    let library = Library::load(place.content.as_deref(), house)?;
    let told = Some(if locale() == Locale::En { "en" } else { "ja" });
    match manifest.network {
        Network::Slack => slack_app(&library, told, manifest.url.as_deref())?,
        Network::Discord => discord_app(&library, manifest.application.as_deref())?,
        Network::Telegram => {
            let content = Arc::clone(&library.content);
            let describe: telegram::Describe = Arc::new(move |command, told| phrases::command(&content, command, told));
            print(telegram::command_list(&describe, told).trim_end())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn slack_app(library: &Library, told: Option<&str>, url: Option<&str>) -> Result<(), Sorry> {
    let introduction = slack::manifest::Introduction {
        name: "Hoshimori 星守り".to_owned(),
        handle: "hoshimori".to_owned(),
        description: phrases::slash_command(&library.content, told),
        command: phrases::slash_command(&library.content, told),
    };
    if url.is_some_and(|url| !is_public(url)) {
        return Err(Sorry::of(
            "the address must begin with https:// and lead to /slack here: --url https://bot.example.jp/slack",
        ));
    }
    let way = url.map_or(slack::manifest::Way::Socket, |url| slack::manifest::Way::Http(url.to_owned()));
    print(&serde_json::to_string_pretty(&slack::manifest::manifest(&introduction, &way))?)
}

/// Tells whether Slack may be told an address: it calls no other than https.
fn is_public(url: &str) -> bool {
    let rest = url.strip_prefix("https://").unwrap_or_default();
    rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()) && rest.bytes().all(|byte| byte.is_ascii_graphic())
}

fn discord_app(library: &Library, application: Option<&str>) -> Result<(), Sorry> {
    let Some(application) = application else {
        return Err(Sorry::of("name the application: --application ID, from the page General Information"));
    };
    if application.is_empty() || !application.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Sorry::of("the application id is a number, from the page General Information"));
    }
    print(&discord::manifest::invitation(application))?;
    let content = Arc::clone(&library.content);
    let words: discord::Words = Arc::new(move |word, told| match word {
        discord::Word::Hoshi => phrases::slash_command(&content, Some(told)),
        discord::Word::Option => phrases::slash_option(&content, Some(told)),
        discord::Word::Choice(command) => phrases::command(&content, command, Some(told)),
    });
    print(&serde_json::to_string_pretty(&discord::manifest::commands(&words))?)
}
