//! Looks at the set-up without sending anything to anybody.

use crate::client::{Client, Method, Reply};
use crate::failure::CallError;
use crate::manifest::scopes;
use crate::settings::{Access, Settings};
use chat::{Finding, State};
use serde_json::json;
use std::collections::BTreeSet;

/// Examines every workspace of the settings: token, rights, the way in, and whether the person of the sample can be written to;
/// then the clock. Nothing is sent to anybody.
pub async fn examine(settings: &Settings) -> Vec<Finding> {
    if settings.workspaces.is_empty() {
        return vec![bad("slack", "There is no workspace in the settings.", "Add one with its bot token.")];
    }
    let client = match Client::new(settings) {
        Ok(client) => client,
        Err(error) => {
            return vec![bad("slack", &format!("Not usable: {error}."), "Correct the address or leave it out.")];
        }
    };
    let mut findings = Vec::new();
    for (index, access) in settings.workspaces.iter().enumerate() {
        let name = |what: &str| match settings.workspaces.len() {
            1 => format!("slack {what}"),
            _ => format!("slack {what} {}", index + 1),
        };
        findings.extend(token(&client, access, &name).await);
        findings.push(way_in(&client, access, &name("connection")).await);
    }
    findings.extend(client.drift.finding("slack"));
    findings
}

async fn token(client: &Client, access: &Access, name: &(impl Fn(&str) -> String + Sync)) -> Vec<Finding> {
    if !access.bot.expose().starts_with("xoxb-") {
        let say = "The bot token does not begin with xoxb-.";
        return vec![bad(&name("token"), say, "Copy the \"Bot User OAuth Token\" from \"OAuth & Permissions\".")];
    }
    match client.ask(Method::AuthTest, &access.bot).await {
        Ok(reply) => {
            let read = |key: &str| reply.body[key].as_str().unwrap_or("?").to_owned();
            let say = format!(
                "The token speaks for the workspace {} ({}) as {}.",
                read("team"),
                read("team_id"),
                read("user")
            );
            let direct = direct(client, access, &reply, &name("direct messages")).await;
            vec![good(&name("token"), &say), rights(&reply, &name("rights")), direct]
        }
        Err(error) => {
            let fix = "Install the app to the workspace again and copy the new bot token.";
            vec![from_error(&name("token"), &error, fix)]
        }
    }
}

fn granted(reply: &Reply) -> Option<BTreeSet<&str>> {
    Some(reply.scopes.as_deref()?.split(',').map(str::trim).collect())
}

fn rights(reply: &Reply, what: &str) -> Finding {
    let Some(granted) = granted(reply) else { return unknown(what, "Slack did not list the rights of the token.") };
    let missing: Vec<&str> = scopes().into_iter().filter(|scope| !granted.contains(scope)).collect();
    let needless: Vec<&str> = granted.into_iter().filter(|scope| !scopes().contains(scope)).collect();
    match (missing.is_empty(), needless.is_empty()) {
        (false, _) => {
            let say = format!("These rights are missing: {}.", missing.join(", "));
            bad(what, &say, "Put the manifest of this version into the app's settings and install the app again.")
        }
        (true, false) => {
            let mut finding =
                good(what, &format!("All rights are there; these are not needed: {}.", needless.join(", ")));
            finding.fix = Some("Take away in the app's settings what is not needed.".to_owned());
            finding
        }
        (true, true) => good(what, "The token has exactly the rights it needs."),
    }
}

/// Looks whether a direct conversation can be opened with the person of the sample, who sees nothing of it. Whether they read
/// what is written there, only writing tells.
async fn direct(client: &Client, access: &Access, reply: &Reply, what: &str) -> Finding {
    match granted(reply) {
        Some(granted) if granted.contains("im:write") && granted.contains("chat:write") => {}
        Some(_) => return bad(what, "The rights for direct messages are missing.", "Grant im:write and chat:write."),
        None => return unknown(what, "Slack did not list the rights of the token."),
    }
    let Some(person) = &access.sample else {
        return good(what, "The rights for direct messages are there; nobody was tried.");
    };
    let opened = client.call(Method::ConversationsOpen, &access.bot, &json!({ "users": person })).await;
    match opened {
        Ok(_) => good(what, "The person of the sample can be written to."),
        Err(error) => {
            let fix = "Name somebody of this workspace who is no bot and not deactivated (the member id, U…).";
            from_error(what, &error, fix)
        }
    }
}

async fn way_in(client: &Client, access: &Access, what: &str) -> Finding {
    match (&access.app, &access.signing) {
        (None, None) => {
            let fix = "Add the app-level token for Socket Mode, or the signing secret for signed HTTP.";
            bad(what, "There is no way in: neither an app-level token nor a signing secret.", fix)
        }
        (None, Some(secret)) => {
            let hex = secret.expose().len() == 32 && secret.expose().bytes().all(|byte| byte.is_ascii_hexdigit());
            if hex {
                unknown(what, "A signing secret is there; whether it is the right one shows with the first request.")
            } else {
                let fix = "Copy the \"Signing Secret\" from \"Basic Information\".";
                bad(what, "The signing secret is not 32 hexadecimal digits.", fix)
            }
        }
        (Some(app), _) if !app.expose().starts_with("xapp-") => {
            let fix = "Make one under \"Basic Information\", \"App-Level Tokens\", with the right connections:write.";
            bad(what, "The app-level token does not begin with xapp-.", fix)
        }
        (Some(app), _) => match client.ask(Method::ConnectionsOpen, app).await {
            Ok(_) => good(what, "Socket Mode can be opened."),
            Err(error) => {
                let fix = "Switch Socket Mode on and make an app-level token with the right connections:write.";
                from_error(what, &error, fix)
            }
        },
    }
}

/// Only what Slack itself refuses is bad; everything else may be the way there.
fn from_error(what: &str, error: &CallError, fix: &str) -> Finding {
    match error {
        CallError::No(_) => bad(what, &format!("{error}."), fix),
        CallError::Limited(_)
        | CallError::Unreached
        | CallError::Cut
        | CallError::Faulty(_)
        | CallError::Strange(_)
        | CallError::Astray => unknown(what, &format!("{error}.")),
    }
}

fn good(what: &str, say: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Good, say: say.to_owned(), fix: None }
}

fn unknown(what: &str, say: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Unknown, say: say.to_owned(), fix: None }
}

fn bad(what: &str, say: &str, fix: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Bad, say: say.to_owned(), fix: Some(fix.to_owned()) }
}
