//! A look at how the bot is set up at Discord. It changes nothing there.

use crate::client::{Application, Client, Failure};
use crate::door::PATH;
use crate::manifest;
use crate::settings::Settings;
use crate::shared::Shared;
use chat::{Finding, State};

/// Looks at the token, the sessions left, the slash command, the address for interactions, the guilds, and direct messages.
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
        findings.push(gateway(client).await);
        findings.push(good("intents", "No privileged intent is needed."));
        match client.application().await {
            Ok(application) => {
                findings.push(endpoint(settings, &application));
                findings.push(command(settings, client, &application).await);
                findings.push(guilds(client, &application).await);
            }
            Err(failure) => findings.push(unanswered("application", failure)),
        }
        findings
            .push(unknown("direct messages", "Whether a person takes direct messages shows only when one is sent."));
    }
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
        Ok(_) => unknown("slash command", "/hoshi is not registered as it should be; the next start does it."),
        Err(failure) => unanswered("slash command", failure),
    }
}

async fn guilds(client: &Client, application: &Application) -> Finding {
    match client.guilds().await {
        Ok(guilds) if guilds.is_empty() => bad(
            "guilds",
            "The bot is in no guild, and nobody can write to it.".to_owned(),
            &format!("Open {} and choose your company's server.", manifest::invitation(&application.id)),
        ),
        Ok(guilds) => good("guilds", &format!("The bot is in {} guild(s).", guilds.len())),
        Err(failure) => unanswered("guilds", failure),
    }
}

fn finding(what: &str, state: State, say: String, fix: Option<&str>) -> Finding {
    Finding { what: format!("discord {what}"), state, say, fix: fix.map(str::to_owned) }
}

fn good(what: &str, say: &str) -> Finding {
    finding(what, State::Good, say.to_owned(), None)
}

fn unknown(what: &str, say: &str) -> Finding {
    finding(what, State::Unknown, say.to_owned(), None)
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
