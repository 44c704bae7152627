//! Signed requests: the same conversation through our own door, and nobody else gets in.

use super::bench::{Bench, Shelf};
use async_trait::async_trait;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use chat::{Acceptance, Act, Address, Answer, Command, Door, Inbox, InboxError, Knock, Update, WorkspaceChange};
use discord::Discord;
use std::sync::Arc;
use tests::networks::Network;
use tests::networks::discord::{DiscordNetwork, Signet};
use tokio::net::TcpListener;

const PING: &str = r#"{"id":"1","application_id":"2","type":1,"token":"t","version":1}"#;
const COMMAND: &str = include_str!("../../../adapters/discord/tests/recorded/command_in_guild.json");

async fn door() -> (DiscordNetwork, Arc<dyn Door>, Arc<Shelf>) {
    let network = DiscordNetwork::begin().await.expect("the test stands on it");
    let mut settings = network.settings();
    settings.public_key = Some(network.signet().public_key());
    let door = Discord::new(settings).expect("the test stands on it").door().expect("the test stands on it");
    (network, door, Shelf::new())
}

fn seconds(network: &DiscordNetwork) -> i64 {
    network.now().div_euclid(1000)
}

#[tokio::test]
async fn discord_is_let_in_and_answered() {
    let (network, door, shelf) = door().await;
    assert_eq!(door.path(), "/discord");
    let pong = door.knock(network.signet().sign(seconds(&network), PING), &*shelf).await;
    assert_eq!((pong.status, pong.body.as_slice()), (200, br#"{"type":1}"#.as_slice()));
    let hint = door.knock(network.signet().sign(seconds(&network), COMMAND), &*shelf).await;
    let said: serde_json::Value = serde_json::from_slice(&hint.body).unwrap();
    assert_eq!((&said["type"], &said["data"]["flags"]), (&4.into(), &64.into()));
    assert_eq!(said["data"]["content"], "続きはDMでお送りしました");
    assert_eq!(shelf.updates()[0].act, Act::Asked(Command::SelfCheck));
}

#[tokio::test]
async fn forged_requests_change_nothing() {
    let (network, door, shelf) = door().await;
    let now = seconds(&network);
    let good = || network.signet().sign(now, COMMAND);
    let changed = |change: &dyn Fn(&mut Knock)| {
        let mut knock = good();
        change(&mut knock);
        knock
    };
    let forged = [
        Signet::new(8).sign(now, COMMAND),
        network.signet().sign(now - 301, COMMAND),
        network.signet().sign(now + 301, COMMAND),
        changed(&|knock| knock.body.push(b'\n')),
        changed(&|knock| knock.headers[1].1 = vec![b'0'; 128]),
        changed(&|knock| knock.headers[2].1 = (now + 1).to_string().into_bytes()),
        changed(&|knock| drop(knock.headers.remove(1))),
        changed(&|knock| knock.headers.push(knock.headers[1].clone())),
        Knock { headers: Vec::new(), body: b"{".repeat(10_000) },
    ];
    for (index, knock) in forged.into_iter().enumerate() {
        assert_eq!(door.knock(knock, &*shelf).await, Answer::empty(401), "{index}");
    }
    assert_eq!(shelf.asked(), 0);
}

#[tokio::test]
async fn a_request_that_comes_a_thousand_times_has_one_effect() {
    let (network, door, shelf) = door().await;
    let knock = network.signet().sign(seconds(&network), COMMAND);
    for _ in 0..1000 {
        assert_eq!(door.knock(knock.clone(), &*shelf).await.status, 200);
    }
    assert_eq!((shelf.asked(), shelf.updates().len()), (1000, 1));
}

#[tokio::test]
async fn what_could_not_be_written_down_is_not_acknowledged() {
    let (network, door, shelf) = door().await;
    shelf.refuse(InboxError::Full);
    let knock = network.signet().sign(seconds(&network), COMMAND);
    assert_eq!(door.knock(knock, &*shelf).await.status, 503);
}

#[tokio::test]
async fn nonsense_with_a_good_signature_is_told_so() {
    let (network, door, shelf) = door().await;
    for body in ["", "[]", "null", "{}", &"[".repeat(10_000), r#"{"id":"1","application_id":"2","type":4,"token":"t"}"#]
    {
        let knock = network.signet().sign(seconds(&network), body);
        assert_eq!(door.knock(knock, &*shelf).await.status, 400, "{body:.20}");
    }
    assert_eq!(shelf.asked(), 0);
}

#[test]
fn without_a_key_there_is_no_door_and_a_bad_key_is_said_at_once() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let network = runtime.block_on(DiscordNetwork::begin()).unwrap();
    assert!(Discord::new(network.settings()).unwrap().door().is_none());
    let mut settings = network.settings();
    settings.public_key = Some("not a key".into());
    assert!(matches!(Discord::new(settings), Err(discord::Unfit::PublicKey)));
}

/// Carries the shelf into the server, which outlives the borrow.
struct Lent(Arc<Shelf>);

#[async_trait]
impl Inbox for Lent {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        self.0.accept(update).await
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        self.0.changed(change).await
    }

    async fn settled(&self, address: &Address) {
        self.0.settled(address).await;
    }
}

#[tokio::test]
async fn a_conversation_through_the_door_leaves_no_clutter() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.add_person("佐藤");
    let mut settings = network.settings();
    settings.public_key = Some(network.signet().public_key());
    let discord = Discord::new(settings).unwrap();
    let (door, shelf) = (discord.door().unwrap(), Shelf::new());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    network.bring_to(&format!("http://{}/discord", listener.local_addr().unwrap()));
    let inbox = Lent(Arc::clone(&shelf));
    let serve = async move |headers: HeaderMap, body: Bytes| {
        let headers = headers.iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect();
        let answer = door.knock(Knock { headers, body: body.to_vec() }, &inbox).await;
        (StatusCode::from_u16(answer.status).unwrap(), answer.body)
    };
    let serve = Arc::new(serve);
    let routes = Router::new().route(
        "/discord",
        post(move |headers, body| {
            let serve = Arc::clone(&serve);
            async move { serve(headers, body).await }
        }),
    );
    let server = tokio::spawn(async move { axum::serve(listener, routes).await });

    let listening = {
        let (ear, inbox) = (discord.clone(), Lent(Arc::clone(&shelf)));
        tokio::spawn(async move { chat::ChatPlatform::listen(&ear, &inbox).await })
    };
    let bench = Bench { network: Arc::new(network), discord, shelf, listening };
    bench.network.until("a connection", |network| network.connected() == 1).await.unwrap();
    bench.network.open("佐藤").await.unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    bench.send("佐藤", "更新は？", &["○", "×"], "1").await.unwrap();
    bench.network.press("佐藤", "×").await.unwrap();
    bench.until("the press", |shelf| shelf.updates().len() == 2).await;
    bench.network.say("佐藤", "こんにちは").await.unwrap();
    bench.until("the words", |shelf| shelf.updates().len() == 3).await;
    bench.network.until("no sign of work", |_| bench.texts("佐藤") == ["更新は？"]).await.unwrap();
    bench.network.assert_clean();
    server.abort();
}
