//! Who is let in: only Slack, only lately, only once.

use super::*;
use crate::settings::{Access, Phrases, Settings};
use chat::{Acceptance, Address, Change, InboxError, Update, WorkspaceChange};
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use sha2::Sha256;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Mutex;

const SECRET: &str = "8f742231b10e8888abcd99yyyzzz85a5";
const NOW: i64 = 1_795_485_600;
const CHALLENGE: &str = r#"{"type":"url_verification","challenge":"3eZbrw1a"}"#;

fn settings() -> Settings {
    let secret = |text: &str| Secret::new(text.to_owned());
    let access =
        |signing: &str| Access { bot: secret("xoxb-x"), app: None, signing: Some(secret(signing)), sample: None };
    let phrases = |_: Option<&str>| Phrases {
        in_private: "続きはDMでお送りしました".to_owned(),
        too_large: String::new(),
    };
    let workspaces = vec![access("00000000000000000000000000000000"), access(SECRET)];
    let mut settings = Settings::new(workspaces, Arc::new(phrases), Arc::new(|| NOW * 1000 + 999));
    // Nobody answers there: whatever needs Slack fails at once.
    settings.api = "http://127.0.0.1:9/api/".to_owned();
    settings
}

fn slit() -> Slit {
    Slit::new(Arc::new(Reception::new(settings()).unwrap()))
}

fn sign(secret: &str, version: &str, stamp: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{version}:{stamp}:").as_bytes());
    mac.update(body);
    let mut signature = format!("{version}=");
    for byte in mac.finalize().into_bytes() {
        write!(signature, "{byte:02x}").unwrap();
    }
    signature
}

fn knock(stamp: &str, signature: &str, body: &str) -> Knock {
    let header = |name: &str, value: &str| (name.to_owned(), value.as_bytes().to_vec());
    let headers = vec![
        header("content-type", "application/json"),
        header("x-slack-request-timestamp", stamp),
        header("x-slack-signature", signature),
    ];
    Knock { headers, body: body.as_bytes().to_vec() }
}

fn signed(stamp: i64, body: &str) -> Knock {
    let stamp = stamp.to_string();
    knock(&stamp, &sign(SECRET, "v0", &stamp, body.as_bytes()), body)
}

/// Keeps the keys it was given, or has no room.
#[derive(Default)]
struct Keys {
    seen: Mutex<BTreeSet<String>>,
    full: bool,
}

#[async_trait]
impl Inbox for Keys {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        self.keep(update.key.0)
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        assert_eq!(change.what, Change::Removed);
        self.keep(change.key.0)
    }

    async fn settled(&self, _: &Address) {}
}

impl Keys {
    fn keep(&self, key: String) -> Result<Acceptance, InboxError> {
        if self.full {
            return Err(InboxError::Full);
        }
        Ok(if self.seen.lock().unwrap().insert(key) { Acceptance::New } else { Acceptance::Duplicate })
    }
}

fn status(knock: Knock) -> u16 {
    run(slit().knock(knock, &Keys::default())).status
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

#[test]
fn a_genuine_request_is_answered() {
    let answer = run(slit().knock(signed(NOW, CHALLENGE), &Keys::default()));
    assert_eq!((answer.status, answer.body), (200, br#"{"challenge":"3eZbrw1a"}"#.to_vec()));
    for lately in [NOW - 300, NOW + 300] {
        assert_eq!(status(signed(lately, CHALLENGE)), 200);
    }
}

#[test]
fn slacks_own_example_of_a_signature_fits() {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    let body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    let signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    let secrets = [Secret::new(SECRET.to_owned())];
    assert!(signature::is_genuine(&knock("1531420618", signature, body), &secrets, 1_531_420_618_000));
}

#[test]
fn too_old_and_too_new_are_refused_even_if_genuine() {
    for stamp in [NOW - 301, NOW + 301, 0, i64::from(i32::MAX) * 1000] {
        assert_eq!(status(signed(stamp, CHALLENGE)), 401, "{stamp}");
    }
}

#[test]
fn what_is_missing_doubled_or_odd_is_refused() {
    let good = signed(NOW, CHALLENGE);
    for name in ["x-slack-request-timestamp", "x-slack-signature"] {
        let mut missing = good.clone();
        missing.headers.retain(|(header, _)| header != name);
        assert_eq!(status(missing), 401, "{name} missing");
        let mut doubled = good.clone();
        let again = doubled.headers.iter().find(|(header, _)| header == name).unwrap().clone();
        doubled.headers.push(again);
        assert_eq!(status(doubled), 401, "{name} doubled");
    }
    let stamp = NOW.to_string();
    let of = |stamp: &str| knock(stamp, &sign(SECRET, "v0", stamp, CHALLENGE.as_bytes()), CHALLENGE);
    for odd in [format!("+{stamp}"), format!(" {stamp}"), format!("0{stamp}"), format!("{stamp}.0"), String::new()] {
        assert_eq!(status(of(&odd)), 401, "{odd:?}");
    }
    let signature = sign(SECRET, "v0", &stamp, CHALLENGE.as_bytes());
    for odd in [signature.to_uppercase(), signature[3..].to_owned(), format!("{signature}0"), "v0=".to_owned()] {
        assert_eq!(status(knock(&stamp, &odd, CHALLENGE)), 401, "{odd:?}");
    }
    assert_eq!(status(knock(&stamp, &sign(SECRET, "v1", &stamp, CHALLENGE.as_bytes()), CHALLENGE)), 401);
    assert_eq!(status(knock(&stamp, &sign("", "v0", &stamp, CHALLENGE.as_bytes()), CHALLENGE)), 401);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn a_changed_letter_anywhere_is_refused(at in 0usize..CHALLENGE.len(), bit in 0u8..8, digit in 3usize..67) {
        let good = signed(NOW, CHALLENGE);
        let genuine = |knock: &Knock| signature::is_genuine(knock, &settings().signing_secrets(), NOW * 1000);
        prop_assert!(genuine(&good));
        let mut body = good.clone();
        body.body[at] ^= 1 << bit;
        prop_assert!(!genuine(&body));
        let mut forged = good.clone();
        let signature = &mut forged.headers[2].1;
        signature[digit] = if signature[digit] == b'0' { b'1' } else { b'0' };
        prop_assert!(!genuine(&forged));
    }
}

#[test]
fn nothing_is_parsed_before_the_signature_is_checked() {
    let deep = "[".repeat(10_000);
    assert_eq!(status(knock(&NOW.to_string(), "v0=00", &deep)), 401);
    assert_eq!(status(signed(NOW, &deep)), 200);
    assert_eq!(status(signed(NOW, &" ".repeat(limits::BODY + 1))), 413);
}

#[test]
fn a_genuine_request_of_an_odd_shape_or_an_unknown_kind_is_nothing() {
    let typed = |kind: &str, body: &str| {
        let mut knock = signed(NOW, body);
        knock.headers[0].1 = kind.as_bytes().to_vec();
        knock
    };
    let form = "application/x-www-form-urlencoded; charset=utf-8";
    for (kind, body) in [
        ("text/plain", CHALLENGE),
        ("application/json", "{"),
        ("application/json; charset=utf-8", r#"{"type":"novelty"}"#),
        (form, "payload=%7B"),
        (form, "payload=%7B%22type%22%3A%22shortcut%22%7D"),
        (form, "text=a&text=b"),
        (form, "ssl_check=1&token=x"),
        (form, "a=b"),
    ] {
        assert_eq!(status(typed(kind, body)), 200, "{kind} {body}");
    }
}

#[test]
fn a_replayed_request_has_one_effect() {
    let slit = slit();
    let keys = Keys::default();
    let removed = include_str!("../../tests/recorded/uninstalled.json");
    run(async {
        for _ in 0..1000 {
            assert_eq!(slit.knock(signed(NOW, removed), &keys).await.status, 200);
        }
    });
    assert_eq!(keys.seen.lock().unwrap().len(), 1);
}

#[test]
fn what_is_not_written_down_must_come_again() {
    let keys = Keys { full: true, ..Keys::default() };
    let removed = include_str!("../../tests/recorded/uninstalled.json");
    assert_eq!(run(slit().knock(signed(NOW, removed), &keys)).status, 503);
    let message = include_str!("../../tests/recorded/message.json");
    let unknown_team = run(slit().knock(signed(NOW, message), &Keys::default()));
    assert_eq!(unknown_team.status, 503, "it is not known yet whose token it is");
}
