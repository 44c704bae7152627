//! A look at the bot's set-up that changes nothing.

use crate::client::{Client, Failure};
use crate::settings::{Arrival, Settings};
use chat::{Finding, State};
use serde_json::Value;
use teloxide_core::payloads::{GetMe, GetWebhookInfo, SendChatAction};
use teloxide_core::types::{ChatAction, ChatId};

/// Looks at the token, the way updates arrive, groups, whether somebody can be written to, and the clock. Nothing is sent or
/// set; the person of the sample sees "typing" for five seconds at most.
pub async fn examine(settings: &Settings) -> Vec<Finding> {
    let client = match settings.check().and_then(|_| Client::new(settings)) {
        Ok(client) => client,
        Err(error) => {
            return vec![bad(
                "telegram settings",
                &sentence(&error.to_string()),
                "Correct the setting and look again.",
            )];
        }
    };
    let mut findings = look(&client, settings).await;
    findings.extend(client.drift.finding("telegram"));
    findings
}

async fn look(client: &Client, settings: &Settings) -> Vec<Finding> {
    let me = match client.call(&GetMe::new()).await {
        Ok(me) => me,
        Err(Failure::Token) => {
            let fix = "Ask @BotFather for the token (/mybots, API Token) and put it into the configuration.";
            return vec![bad("telegram token", "Telegram does not know this token.", fix)];
        }
        Err(failure) => return vec![unknown("telegram token", &sentence(&failure.say()))],
    };
    let mut findings = vec![good("telegram token", &format!("It belongs to @{}.", text(&me, "username")))];
    findings.push(arrival(client, settings).await);
    findings.push(groups(&me));
    findings.push(privacy(&me));
    findings.push(match settings.sample {
        Some(person) => sample(client, person).await,
        None => good(DIRECT, "Whoever pressed Start can be written to; nobody was tried."),
    });
    findings
}

async fn arrival(client: &Client, settings: &Settings) -> Finding {
    let what = "telegram updates";
    let info = match client.call(&GetWebhookInfo::new()).await {
        Ok(info) => info,
        Err(failure) => return unknown(what, &sentence(&failure.say())),
    };
    let waiting = info.get("pending_update_count").and_then(Value::as_i64).unwrap_or(0);
    match (&settings.arrival, text(&info, "url")) {
        (Arrival::Polling, "") => good(what, &format!("The bot asks for them; {waiting} are waiting.")),
        (Arrival::Polling, _) => Finding {
            fix: Some(
                "If that is another program, stop it; otherwise nothing: the webhook is taken away at the next start."
                    .into(),
            ),
            ..good(what, "A webhook is set, but the configuration says that the bot asks for updates.")
        },
        (Arrival::Webhook(webhook), url) if url != webhook.url => Finding {
            fix: Some("Start the bot: it sets the webhook.".into()),
            ..unknown(what, "The webhook is not set to the address of the configuration yet.")
        },
        (Arrival::Webhook(_), _) => match info.get("last_error_message").and_then(Value::as_str) {
            Some(error) if waiting > 0 => bad(
                what,
                &format!("Telegram could not call us: {error}; {waiting} are waiting."),
                "Look whether the webhook's address is reachable from outside, with a certificate that is good.",
            ),
            Some(_) | None => good(what, &format!("Telegram calls us; {waiting} are waiting.")),
        },
    }
}

fn groups(me: &Value) -> Finding {
    let what = "telegram groups";
    match me.get("can_join_groups").and_then(Value::as_bool) {
        Some(true) => good(what, "The bot can be added to groups."),
        Some(false) => bad(what, "The bot cannot be added to groups.", "Tell @BotFather: /setjoingroups, Enable."),
        None => unknown(what, "Telegram does not say whether the bot can be added to groups."),
    }
}

fn privacy(me: &Value) -> Finding {
    let what = "telegram privacy mode";
    match me.get("can_read_all_group_messages").and_then(Value::as_bool) {
        Some(false) => good(what, "In groups the bot hears only what is said to it."),
        Some(true) => Finding {
            fix: Some("Tell @BotFather: /setprivacy, Enable. The bot needs no more.".into()),
            ..good(what, "In groups the bot would hear everything. It uses only what is said to it.")
        },
        None => unknown(what, "Telegram does not say what the bot hears in groups."),
    }
}

/// What a private message is called here.
const DIRECT: &str = "telegram private messages";

async fn sample(client: &Client, person: i64) -> Finding {
    let what = DIRECT;
    match client.call(&SendChatAction::new(ChatId(person), ChatAction::Typing)).await {
        Ok(_) => good(what, "The person of the sample can be written to."),
        Err(Failure::Refused(_)) => bad(
            what,
            "The person of the sample cannot be written to.",
            "Let the person open the bot and press Start, or name another one.",
        ),
        Err(failure) => unknown(what, &sentence(&failure.say())),
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn good(what: &str, say: &str) -> Finding {
    Finding { what: what.into(), state: State::Good, say: say.into(), fix: None }
}

fn bad(what: &str, say: &str, fix: &str) -> Finding {
    Finding { what: what.into(), state: State::Bad, say: say.into(), fix: Some(fix.into()) }
}

fn unknown(what: &str, say: &str) -> Finding {
    Finding { what: what.into(), state: State::Unknown, say: say.into(), fix: None }
}
