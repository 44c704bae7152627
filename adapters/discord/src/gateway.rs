//! What is said on the gateway. Pure.

use crate::incoming::EventKind;
use crate::limits;
use reqwest::Url;
use serde::Deserialize;
use serde_json::{Value, json};
use serenity::constants::{Opcode, close_codes};
use serenity::model::gateway::GatewayIntents;
use std::time::Duration;

/// What Discord says.
#[derive(Debug, PartialEq)]
pub(crate) enum Frame {
    /// An event, and its number in the session.
    Event {
        /// Its number.
        number: u64,
        /// Its name.
        name: String,
        /// What is in it.
        data: Value,
    },
    /// The greeting: how often our heart has to beat.
    Hello(Duration),
    /// Our heart was heard.
    HeartbeatHeard,
    /// Our heart shall beat at once.
    HeartbeatWanted,
    /// Connect anew and go on.
    Reconnect,
    /// The session is not valid (any more), or not yet.
    Invalid {
        /// Whether one may go on with it nevertheless.
        resumable: bool,
    },
    /// Something we have no use for.
    Other,
}

/// What a session is, as READY tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    /// Its id.
    pub(crate) id: String,
    /// Where to go on with it.
    pub(crate) url: String,
}

/// What a closed connection means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// Go on with the session.
    Resume,
    /// Begin a new session.
    Identify,
    /// Ask again how many connections are needed.
    MoreShards,
    /// Trying again can't help.
    Never(&'static str),
}

/// What we want to hear: guilds that add or remove us, and messages in them that name us and in private. None is privileged.
pub(crate) fn intents() -> GatewayIntents {
    EventKind::ALL.into_iter().fold(GatewayIntents::empty(), |all, kind| all | kind.intents())
}

/// Reads a frame.
pub(crate) fn read(text: &str) -> serde_json::Result<Frame> {
    #[derive(Deserialize)]
    struct Raw {
        op: Opcode,
        #[serde(default)]
        d: Value,
        s: Option<u64>,
        t: Option<String>,
    }
    let Raw { op, d, s, t } = serde_json::from_str(text)?;
    Ok(match (op, s, t) {
        (Opcode::Dispatch, Some(number), Some(name)) => Frame::Event { number, name, data: d },
        (Opcode::Hello, _, _) => {
            let interval = d["heartbeat_interval"].as_u64().unwrap_or(DEFAULT_INTERVAL).max(1);
            Frame::Hello(Duration::from_millis(interval))
        }
        (Opcode::HeartbeatAck, _, _) => Frame::HeartbeatHeard,
        (Opcode::Heartbeat, _, _) => Frame::HeartbeatWanted,
        (Opcode::Reconnect, _, _) => Frame::Reconnect,
        (Opcode::InvalidSession, _, _) => Frame::Invalid { resumable: d == Value::Bool(true) },
        _ => Frame::Other,
    })
}

/// Says who we are and what we want to hear.
pub(crate) fn identify(token: &str, shard: u32, of: u32) -> String {
    let properties = json!({ "os": std::env::consts::OS, "browser": "hoshimori", "device": "hoshimori" });
    let data = json!({
        "token": token,
        "intents": intents().bits(),
        "shard": [shard, of],
        "compress": false,
        "properties": properties,
    });
    frame(Opcode::Identify, &data)
}

/// Asks to go on after the event of a number.
pub(crate) fn resume(token: &str, session: &Session, number: u64) -> String {
    frame(Opcode::Resume, &json!({ "token": token, "session_id": session.id, "seq": number }))
}

/// Shows that we are alive, and up to where we have written down what we heard.
pub(crate) fn heartbeat(number: u64) -> String {
    frame(Opcode::Heartbeat, &if number == 0 { Value::Null } else { json!(number) })
}

/// Says what the code of a closed connection means; none for one that broke.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>
pub(crate) fn closed(code: Option<u16>) -> Closed {
    match code {
        Some(close_codes::AUTHENTICATION_FAILED) => Closed::Never("the bot's token is not valid"),
        Some(close_codes::INVALID_SHARD) => Closed::Never("the number of this connection is not valid"),
        Some(close_codes::SHARDING_REQUIRED) => Closed::MoreShards,
        Some(INVALID_VERSION) => Closed::Never("this version of the gateway is not served any more"),
        Some(close_codes::INVALID_GATEWAY_INTENTS) => Closed::Never("Discord does not know an intent we asked for"),
        Some(close_codes::DISALLOWED_GATEWAY_INTENTS) => Closed::Never("Discord does not allow an intent we asked for"),
        Some(
            close_codes::NOT_AUTHENTICATED
            | close_codes::ALREADY_AUTHENTICATED
            | close_codes::INVALID_SEQUENCE
            | close_codes::SESSION_TIMEOUT,
        ) => Closed::Identify,
        Some(_) | None => Closed::Resume,
    }
}

/// Completes the address of a gateway.
pub(crate) fn address(url: &str) -> Option<Url> {
    let mut url = Url::parse(url).ok()?;
    url.set_query(Some(&format!("v={}&encoding=json", limits::VERSION)));
    Some(url)
}

/// What Discord has sent for years, should it ever leave it out; in milliseconds.
const DEFAULT_INTERVAL: u64 = 41_250;

/// The one close code that serenity has no name for.
const INVALID_VERSION: u16 = 4012;

fn frame(op: Opcode, d: &Value) -> String {
    json!({ "op": u8::from(op), "d": d }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_read() {
        let event = read(r#"{"op":0,"s":7,"t":"READY","d":{"v":10}}"#).unwrap();
        assert_eq!(event, Frame::Event { number: 7, name: "READY".into(), data: json!({ "v": 10 }) });
        let hello = read(r#"{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}"#).unwrap();
        assert_eq!(hello, Frame::Hello(Duration::from_millis(41_250)));
        assert_eq!(read(r#"{"op":11}"#).unwrap(), Frame::HeartbeatHeard);
        assert_eq!(read(r#"{"op":1,"d":null}"#).unwrap(), Frame::HeartbeatWanted);
        assert_eq!(read(r#"{"op":7,"d":null}"#).unwrap(), Frame::Reconnect);
        assert_eq!(read(r#"{"op":9,"d":false}"#).unwrap(), Frame::Invalid { resumable: false });
        assert_eq!(read(r#"{"op":9,"d":true}"#).unwrap(), Frame::Invalid { resumable: true });
        assert_eq!(read(r#"{"op":77,"d":true}"#).unwrap(), Frame::Other);
        assert_eq!(read(r#"{"op":0,"d":true}"#).unwrap(), Frame::Other);
        assert!(read("[").is_err());
    }

    #[test]
    fn no_intent_is_privileged() {
        assert!(!intents().intersects(GatewayIntents::privileged()));
        assert_eq!(intents().bits(), 1 | 1 << 9 | 1 << 12);
    }

    #[test]
    fn what_we_say_has_the_documented_form() {
        let say = |text: String| serde_json::from_str::<Value>(&text).unwrap();
        let hello = say(identify("T", 0, 1));
        assert_eq!((&hello["op"], &hello["d"]["shard"]), (&json!(2), &json!([0, 1])));
        let session = Session { id: "s".into(), url: "wss://x".into() };
        assert_eq!(
            say(resume("T", &session, 5)),
            json!({ "op": 6, "d": { "token": "T", "session_id": "s", "seq": 5 } })
        );
        assert_eq!(say(heartbeat(0)), json!({ "op": 1, "d": null }));
        assert_eq!(say(heartbeat(3)), json!({ "op": 1, "d": 3 }));
        assert_eq!(
            address("wss://gateway.discord.gg").unwrap().as_str(),
            "wss://gateway.discord.gg/?v=10&encoding=json"
        );
    }

    #[test]
    fn a_closed_connection_is_gone_on_with_unless_the_code_forbids() {
        for code in [None, Some(1000), Some(1001), Some(1006), Some(4000), Some(4001), Some(4002), Some(4008)] {
            assert_eq!(closed(code), Closed::Resume, "{code:?}");
        }
        for code in [4003, 4005, 4007, 4009] {
            assert_eq!(closed(Some(code)), Closed::Identify, "{code}");
        }
        for code in [4004, 4010, 4012, 4013, 4014] {
            assert!(matches!(closed(Some(code)), Closed::Never(_)), "{code}");
        }
        assert_eq!(closed(Some(4011)), Closed::MoreShards);
    }
}
