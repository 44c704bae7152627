//! The simulation complains about whoever breaks Slack's rules, and gives nothing away that Slack would not.

use super::stage::TEAM;
use serde_json::{Value, json};
use tests::networks::Network as _;
use tests::networks::slack::Simulation;

/// Calls the Web API as anybody could.
async fn call(simulation: &Simulation, method: &str, token: &str, arguments: &Value) -> anyhow::Result<(u16, Value)> {
    let http = reqwest::Client::builder().no_proxy().build()?;
    let request = http.post(format!("{}{method}", simulation.api())).bearer_auth(token);
    let request = request.header("content-type", "application/json; charset=utf-8").body(arguments.to_string());
    let answer = request.send().await?;
    let status = answer.status().as_u16();
    Ok((status, answer.json().await?))
}

fn button(id: &str, label: &str) -> Value {
    json!({ "type": "button", "action_id": id, "text": { "type": "plain_text", "text": label }, "value": "v" })
}

fn row(buttons: &[Value]) -> Value {
    json!({ "type": "actions", "elements": buttons })
}

fn rich(element: &Value) -> Value {
    json!({ "type": "rich_text", "elements": [{ "type": "rich_text_section", "elements": [element] }] })
}

fn message(room: &str, blocks: &Value) -> Value {
    json!({
        "channel": room, "text": "はい", "blocks": blocks, "parse": "none", "link_names": false,
        "unfurl_links": false, "unfurl_media": false,
    })
}

async fn simulation() -> anyhow::Result<(Simulation, String, String)> {
    let simulation = Simulation::start().await?;
    let room = simulation.add_channel("総務", TEAM);
    let token = simulation.access(TEAM).bot.expose().to_owned();
    Ok((simulation, room, token))
}

#[tokio::test]
async fn every_broken_rule_is_complained_about() -> anyhow::Result<()> {
    let text = || rich(&json!({ "type": "text", "text": "はい" }));
    let many =
        |count: usize| -> Vec<Value> { (0..count).map(|number| button(&format!("b{number}"), "はい")).collect() };
    let with = |key: &str, value: Value| {
        let mut message = message("", &json!([text()]));
        message[key] = value;
        message
    };
    let cases = [
        ("51 blocks", message("", &json!(vec![text(); 51]))),
        ("no blocks", message("", &json!([]))),
        ("26 buttons in a row", message("", &json!([row(&many(26))]))),
        ("an empty row", message("", &json!([row(&[])]))),
        ("an action id twice", message("", &json!([row(&[button("b", "一")]), row(&[button("b", "二")])]))),
        ("a label of 76 letters", message("", &json!([row(&[button("b", &"あ".repeat(76))])]))),
        ("an empty label", message("", &json!([row(&[button("b", "")])]))),
        ("a text of 3001 letters", message("", &json!([rich(&json!({ "type": "text", "text": "あ".repeat(3001) }))]))),
        (
            "all texts of 13,500 letters",
            message("", &json!(vec![rich(&json!({ "type": "text", "text": "あ".repeat(2700) })); 5])),
        ),
        ("an empty text", message("", &json!([rich(&json!({ "type": "text", "text": "" }))]))),
        ("a broadcast", message("", &json!([rich(&json!({ "type": "broadcast", "range": "channel" }))]))),
        ("a mention", message("", &json!([rich(&json!({ "type": "user", "user_id": "U1" }))]))),
        (
            "a link to a script",
            message("", &json!([rich(&json!({ "type": "link", "text": "x", "url": "javascript:1" }))])),
        ),
        ("a block of another kind", message("", &json!([{ "type": "section", "text": "x" }]))),
        ("no text", with("text", Value::Null)),
        ("a bracket", with("text", "<!channel>".into())),
        ("an ampersand", with("text", "A & B".into())),
        ("parse", with("parse", "full".into())),
        ("link_names", with("link_names", true.into())),
        ("unfurl", with("unfurl_links", true.into())),
        ("a token", with("token", "xoxb-1".into())),
    ];
    for (name, mut arguments) in cases {
        let (simulation, room, token) = simulation().await?;
        arguments["channel"] = room.into();
        call(&simulation, "chat.postMessage", &token, &arguments).await?;
        assert!(!simulation.violations().is_empty(), "{name} was taken");
    }
    Ok(())
}

#[tokio::test]
async fn a_good_message_is_not_complained_about() -> anyhow::Result<()> {
    let (simulation, room, token) = simulation().await?;
    let blocks =
        json!([rich(&json!({ "type": "text", "text": "はい" })), row(&[button("b1", "一"), button("b2", "二")])]);
    let (status, answer) = call(&simulation, "chat.postMessage", &token, &message(&room, &blocks.clone())).await?;
    assert_eq!((status, &answer["ok"]), (200, &json!(true)));
    let update = json!({
        "channel": room, "ts": answer["ts"], "text": "はい", "blocks": blocks, "parse": "none", "link_names": false,
    });
    assert_eq!(call(&simulation, "chat.update", &token, &update).await?.1["ok"], true);
    simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn users_in_a_list_and_unknown_methods_are_complained_about() -> anyhow::Result<()> {
    for (method, arguments) in
        [("conversations.open", json!({ "users": ["U1"] })), ("chat.meMessage", json!({ "text": "x" }))]
    {
        let (simulation, _, token) = simulation().await?;
        assert_eq!(call(&simulation, method, &token, &arguments).await?.1["ok"], false);
        assert!(!simulation.violations().is_empty(), "{method}");
    }
    Ok(())
}

#[tokio::test]
async fn a_stranger_and_a_token_without_rights_get_nowhere() -> anyhow::Result<()> {
    let (simulation, room, token) = simulation().await?;
    let arguments = message(&room, &json!([rich(&json!({ "type": "text", "text": "はい" }))]));
    let error = async |token: &str, arguments: &Value| {
        anyhow::Ok(call(&simulation, "chat.postMessage", token, arguments).await?.1["error"].clone())
    };
    assert_eq!(error("xoxb-stranger", &arguments).await?, "invalid_auth");
    assert_eq!(error(&token, &message("C0NOWHERE", &arguments["blocks"].clone())).await?, "channel_not_found");
    simulation.add_bot("T0TONARI");
    let foreign = simulation.add_channel("隣", "T0TONARI");
    assert_eq!(error(&token, &message(&foreign, &arguments["blocks"].clone())).await?, "channel_not_found");
    simulation.remove_bot(TEAM).await;
    assert_eq!(error(&token, &arguments).await?, "token_revoked");
    let poor = Simulation::start_with(json!({ "oauth_config": { "scopes": { "bot": ["commands"] } } })).await?;
    let token = poor.access(TEAM).bot.expose().to_owned();
    assert_eq!(call(&poor, "chat.postMessage", &token, &arguments).await?.1["error"], "missing_scope");
    assert_eq!(simulation.sends() + poor.sends(), 0);
    Ok(())
}

#[tokio::test]
async fn the_sixth_message_at_once_is_told_to_wait() -> anyhow::Result<()> {
    let (simulation, room, token) = simulation().await?;
    let arguments = message(&room, &json!([rich(&json!({ "type": "text", "text": "はい" }))]));
    let mut answers = Vec::new();
    for _ in 0..6 {
        answers.push(call(&simulation, "chat.postMessage", &token, &arguments).await?.0);
    }
    assert_eq!(answers, [200, 200, 200, 200, 200, 429]);
    assert_eq!(simulation.sends(), 5);
    Ok(())
}

#[tokio::test]
async fn what_the_manifest_does_not_ask_for_does_not_come() -> anyhow::Result<()> {
    let simulation = Simulation::start_with(json!({
        "features": { "app_home": { "messages_tab_read_only_enabled": false } },
        "settings": { "event_subscriptions": { "bot_events": ["app_mention"] } },
    }))
    .await?;
    simulation.add_person("佐藤", TEAM);
    simulation.say("佐藤", "はい").await?;
    simulation.look("佐藤").await?;
    assert_eq!(simulation.lost_events(), 0, "nothing was even sent");
    assert!(simulation.open("佐藤").await.is_err(), "there is no slash command");
    assert!(simulation.press("佐藤", "はい").await.is_err(), "there is no such button");
    Ok(())
}
