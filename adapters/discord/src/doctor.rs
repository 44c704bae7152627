//! A look at how the bot is set up at Discord. It changes nothing there.

use crate::client::{Application, Client, Failure, Guild};
use crate::door::PATH;
use crate::manifest;
use crate::settings::{Gateway, Settings};
use crate::shared::Shared;
use chat::{Finding, State};

/// Looks at the token, the sessions left, the slash command, the address for interactions, the guilds, direct messages, and
/// the clock.
pub async fn examine(settings: &Settings) -> Vec<Finding> {
    let shared = match Shared::new(settings.clone()) {
        Ok(shared) => shared,
        Err(unfit) => {
            return vec![bad(
                "settings",
                format!("The settings can't be used: {unfit}."),
                "Correct the configuration.",
            )];
        }
    };
    let client = &shared.client;
    let mut findings = Vec::new();
    let (token, known) = token(client).await;
    findings.push(token);
    if known {
        match settings.gateway {
            Gateway::Open => {
                findings.push(gateway(client).await);
                findings.push(good("intents", "No privileged intent is needed."));
            }
            Gateway::Off => findings.push(good("gateway", "It is off: only commands and buttons are heard.")),
        }
        match client.application().await {
            Ok(application) => {
                findings.push(endpoint(settings, &application));
                findings.push(command(settings, client, &application).await);
                findings.extend(guilds(settings, client, &application).await);
            }
            Err(failure) => findings.push(unanswered("application", failure)),
        }
    }
    findings.extend(client.drift.finding("discord"));
    findings
}

async fn token(client: &Client) -> (Finding, bool) {
    match client.myself().await {
        Ok(myself) => (good("token", &format!("The token belongs to {} ({}).", myself.username, myself.id)), true),
        Err(failure) if failure.is_unauthorized() => {
            let fix = "Make a new token in the developer portal (Bot, Reset Token) and put it into the configuration.";
            (bad("token", "Discord does not know this token.".to_owned(), fix), false)
        }
        Err(failure) => (unanswered("token", failure), false),
    }
}

async fn gateway(client: &Client) -> Finding {
    match client.gateway().await {
        Ok(gateway) => {
            let left = gateway.session_start_limit.remaining;
            let say = format!("{} connection(s) are needed; {left} new sessions are left today.", gateway.shards);
            if left > 50 {
                good("gateway", &say)
            } else {
                bad("gateway", say, "Find out why the bot starts so often, and wait a day.")
            }
        }
        Err(failure) => unanswered("gateway", failure),
    }
}

fn endpoint(settings: &Settings, application: &Application) -> Finding {
    let told = application.interactions_endpoint_url.as_deref().filter(|url| !url.is_empty());
    let key = settings.public_key.as_deref().map(str::trim);
    match (told, key) {
        (None, _) if settings.gateway == Gateway::Off => bad(
            "interactions",
            "Discord is told no address to bring them to, and the gateway is off: nothing is heard.".to_owned(),
            "Enter the address of this server's /discord as Interactions Endpoint URL in the developer portal.",
        ),
        (None, None) => good("interactions", "Presses and commands come through the gateway."),
        (None, Some(_)) => {
            good("interactions", "A public key is set, but Discord is told no address: all comes through the gateway.")
        }
        (Some(_), None) => bad(
            "interactions",
            "Discord brings presses and commands to an address, and there is no public key to check them with."
                .to_owned(),
            "Put the public key of the developer portal into the configuration, or clear the Interactions Endpoint URL there.",
        ),
        (Some(_), Some(key)) if !key.eq_ignore_ascii_case(&application.verify_key) => bad(
            "interactions",
            "The public key in the configuration is not the application's.".to_owned(),
            "Copy the public key from the developer portal (General Information).",
        ),
        (Some(url), Some(_)) if !url.trim_end_matches('/').ends_with(PATH) => bad(
            "interactions",
            format!("Discord is told an address that does not end in {PATH}."),
            "Correct the Interactions Endpoint URL in the developer portal.",
        ),
        (Some(_), Some(_)) => good("interactions", "Presses and commands come by signed requests."),
    }
}

async fn command(settings: &Settings, client: &Client, application: &Application) -> Finding {
    match client.commands(&application.id).await {
        Ok(present) if manifest::is_same(&present, &manifest::commands(&settings.words)) => {
            good("slash command", "/hoshi is registered as it should be.")
        }
        Ok(_) => finding(
            "slash command",
            State::Unknown,
            "/hoshi is not registered as it should be.".to_owned(),
            Some("Start the bot: it registers /hoshi."),
        ),
        Err(failure) => unanswered("slash command", failure),
    }
}

/// Looks at the servers (guilds) we are in, what we may do in them, and whether the person of the sample is in one.
async fn guilds(settings: &Settings, client: &Client, application: &Application) -> Vec<Finding> {
    let what = "servers";
    let guilds = match client.guilds().await {
        Ok(guilds) => guilds,
        Err(failure) => return vec![unanswered(what, failure)],
    };
    let invitation = manifest::invitation(&application.id);
    if guilds.is_empty() {
        let say = "The bot is in none, and nobody can write to it.".to_owned();
        return vec![bad(what, say, &format!("Open {invitation} and choose your company's server."))];
    }
    let poor: Vec<&str> = guilds
        .iter()
        .filter(|guild| !manifest::suffices(&guild.permissions))
        .map(|guild| guild.name.as_str())
        .collect();
    let found = if poor.is_empty() {
        good(what, &format!("The bot is in {}, with the rights it needs.", guilds.len()))
    } else {
        let say = format!("The bot has not all rights it needs in {}.", poor.join(", "));
        bad(what, say, &format!("Open {invitation} and choose the server once more."))
    };
    vec![found, direct(settings, client, &guilds).await]
}

/// Discord delivers only between people and bots who share a server. Whether somebody closed their direct messages, only writing
/// tells, and then the answer stands below their command.
async fn direct(settings: &Settings, client: &Client, guilds: &[Guild]) -> Finding {
    let what = "direct messages";
    let Some(person) = settings.sample.as_deref() else {
        return good(what, "Whoever shares a server with the bot can be written to; nobody was looked for.");
    };
    for guild in guilds.iter().take(LOOKED_AT) {
        match client.member(&guild.id, person).await {
            Ok(()) => return good(what, "The person of the sample shares a server with the bot."),
            Err(Failure::No { status: 404, .. }) => {}
            Err(failure) => return unanswered(what, failure),
        }
    }
    let fix = "Name somebody who is in a server with the bot (the account's id), or invite them there.";
    bad(what, "The person of the sample shares no server with the bot.".to_owned(), fix)
}

/// In so many guilds the person of the sample is looked for.
const LOOKED_AT: usize = 20;

fn finding(what: &str, state: State, say: String, fix: Option<&str>) -> Finding {
    Finding { what: format!("discord {what}"), state, say, fix: fix.map(str::to_owned) }
}

fn good(what: &str, say: &str) -> Finding {
    finding(what, State::Good, say.to_owned(), None)
}

fn bad(what: &str, say: String, fix: &str) -> Finding {
    finding(what, State::Bad, say, Some(fix))
}

fn unanswered(what: &str, failure: Failure) -> Finding {
    match failure {
        Failure::Unsent | Failure::CutOff | Failure::Down => finding(
            what,
            State::Unknown,
            "Discord could not be reached.".to_owned(),
            Some("Check the connection and try again."),
        ),
        Failure::Later(_) => {
            finding(what, State::Unknown, "Discord asks to try later.".to_owned(), Some("Try again in a while."))
        }
        Failure::No { status, code } => {
            bad(what, format!("Discord refused (status {status}, code {code})."), "Check the token's application.")
        }
    }
}
