//! Recorded JSON in, our words out.

use super::*;
use serde_json::json;

const MESSAGE: &str = include_str!("../../tests/recorded/message.json");
const MENTION: &str = include_str!("../../tests/recorded/mention.json");
const OPENED: &str = include_str!("../../tests/recorded/opened.json");
const UNINSTALLED: &str = include_str!("../../tests/recorded/uninstalled.json");
const REVOKED: &str = include_str!("../../tests/recorded/revoked.json");
const PRESSED: &str = include_str!("../../tests/recorded/pressed.json");
const SLASH: &str = include_str!("../../tests/recorded/slash.json");

/// Reads a recording with some members replaced.
fn recorded(text: &str, changes: &[(&str, Value)]) -> Value {
    let mut value: Value = serde_json::from_str(text).unwrap();
    for (pointer, change) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        value.pointer_mut(parent).unwrap()[key] = change.clone();
    }
    value
}

fn sato() -> (Address, Account) {
    (Address::private(Platform::Slack, "T0KAISHA", "U0SATO"), account("T0KAISHA", "U0SATO"))
}

fn private(key: &str, act: Act, direct: Option<&str>, aside: Aside) -> Heard {
    let (from, account) = sato();
    let update = Update { key: UpdateKey(key.into()), from, account, act, name: None };
    Heard::Told(Told { update, direct: direct.map(str::to_owned), aside })
}

/// What Slack tells somebody's name with.
fn named(heard: Heard) -> Heard {
    let Heard::Told(mut told) = heard else { panic!("it is told") };
    told.update.name = Some("sato".into());
    Heard::Told(told)
}

fn slash(changes: &[(&str, Value)]) -> Heard {
    command(&serde_json::from_value(recorded(SLASH, changes)).unwrap())
}

#[test]
fn a_message_to_the_bot_is_something_said() {
    let act = Act::Said("<b> 更新しています 社内ページ".into());
    let key = "slack:T0KAISHA:D0SATO:U0SATO:1795485600.000100";
    assert_eq!(event(recorded(MESSAGE, &[])), private(key, act, Some("D0SATO"), Aside::Needless));
}

#[test]
fn the_same_message_with_a_fresh_event_id_has_the_same_key() {
    let again = recorded(MESSAGE, &[("/event_id", "Ev0OTHER".into()), ("/event_time", 1_795_485_999.into())]);
    assert_eq!(event(again), event(recorded(MESSAGE, &[])));
}

#[test]
fn what_is_no_word_of_a_person_is_nothing() {
    for change in [
        ("/event/bot_id", json!("B0HOSHI")),
        ("/event/user", json!("USLACKBOT")),
        ("/event/subtype", json!("message_changed")),
        ("/event/subtype", json!("bot_message")),
        ("/event/channel_type", json!("channel")),
        ("/event/user", Value::Null),
        ("/event/user", json!({ "id": "U0SATO" })),
        ("/event/text", json!("  ")),
        ("/event/text", Value::Null),
        ("/event/team", json!("T0OTHER")),
        ("/event/type", json!("reaction_added")),
        ("/event", json!([])),
        ("/type", json!("event_sideways")),
    ] {
        assert_eq!(event(recorded(MESSAGE, std::slice::from_ref(&change))), Heard::Nothing, "{change:?}");
    }
    assert_eq!(event(json!(7)), Heard::Nothing);
}

#[test]
fn words_that_come_with_a_file_are_heard() {
    let with_file = recorded(MESSAGE, &[("/event/subtype", "file_share".into())]);
    assert_eq!(event(with_file), event(recorded(MESSAGE, &[])));
}

#[test]
fn a_mention_is_answered_where_everybody_reads() {
    let Heard::Told(told) = event(recorded(MENTION, &[])) else { panic!("it was told") };
    assert_eq!(told.update.from, Address::shared(Platform::Slack, "T0KAISHA", "C0SOUMU"));
    assert_eq!(told.update.key.0, "slack:T0KAISHA:C0SOUMU:U0SATO:1795485601.000200");
    let beside = Act::Said("これは何ですか".into());
    assert_eq!((told.update.act, told.update.account), (beside, sato().1), "it may be the name of a team");
    let alone = recorded(MENTION, &[("/event/text", "<@U0HOSHI> ".into())]);
    let Heard::Told(told) = event(alone) else { panic!("it was told") };
    assert_eq!((told.update.act, told.update.name), (Act::Asked(Command::Menu), None));
    let guest = recorded(MENTION, &[("/event/user_team", "T0OTHER".into())]);
    assert_eq!(event(guest), Heard::Nothing, "a guest of another company speaks for nobody here");
}

#[test]
fn the_opened_conversation_is_an_arrival_and_the_home_tab_is_nothing() {
    let key = "slack:T0KAISHA:D0SATO:U0SATO:opened:1795485602.003000";
    let arrival = private(key, Act::Arrived, Some("D0SATO"), Aside::Needless);
    assert_eq!(event(recorded(OPENED, &[])), arrival);
    assert_eq!(event(recorded(OPENED, &[("/event/tab", "home".into())])), Heard::Nothing);
}

#[test]
fn a_removed_app_is_told_once_whichever_way_slack_says_it() {
    let removed = event(recorded(UNINSTALLED, &[]));
    let Heard::Changed(change) = &removed else { panic!("it changes the workspace") };
    assert_eq!((change.what.clone(), change.workspace.clone()), (Change::Removed, workspace("T0KAISHA")));
    assert_eq!(event(recorded(REVOKED, &[])), removed);
    let of_a_person = recorded(REVOKED, &[("/event/tokens", json!({ "oauth": ["U0SATO"], "bot": [] }))]);
    assert_eq!(event(of_a_person), Heard::Nothing);
}

#[test]
fn a_button_in_private_is_a_press() {
    let key = "slack:T0KAISHA:U0SATO:1795485610.000300:0:1795485611.289415";
    let act = Act::Pressed(Token::parse("a.k3f2q8x1.11.0").unwrap());
    let pressed = named(private(key, act, Some("D0SATO"), Aside::Needless));
    assert_eq!(interaction(recorded(PRESSED, &[])), std::slice::from_ref(&pressed));
    let chosen = json!({ "action_id": "b1", "action_ts": "1795485611.289415", "type": "static_select",
        "selected_option": { "text": { "type": "plain_text", "text": "○" }, "value": "a.k3f2q8x1.11.0" } });
    assert_eq!(interaction(recorded(PRESSED, &[("/actions", json!([chosen]))])), [pressed]);
}

#[test]
fn the_key_of_a_press_does_not_tell_which_button_it_was() {
    let keys = ["b0", "b1", "b2", "b3"].map(|id| {
        let heard = interaction(recorded(PRESSED, &[("/actions/0/action_id", json!(id))]));
        let [Heard::Told(told)] = &heard[..] else { panic!("one thing was told") };
        told.update.key.clone()
    });
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
}

#[test]
fn a_button_in_a_channel_leads_to_the_private_conversation() {
    let in_channel = [("/channel/id", json!("C0SOUMU")), ("/container/channel_id", json!("C0SOUMU"))];
    let heard = interaction(recorded(PRESSED, &in_channel));
    let [Heard::Told(told)] = &heard[..] else { panic!("one thing was told") };
    assert_eq!((&told.update.from, &told.aside), (&sato().0, &Aside::Room("C0SOUMU".into())));
    assert_eq!(told.direct, None);
}

#[test]
fn a_press_of_what_no_button_of_ours_carries_is_a_press_of_nothing() {
    for odd in ["two words", "質問", &"x".repeat(65)] {
        let heard = interaction(recorded(PRESSED, &[("/actions/0/value", json!(odd))]));
        let [Heard::Told(told)] = &heard[..] else { panic!("one thing was told") };
        assert_eq!(told.update.act, Act::Pressed(Token::read("?")), "{odd}");
    }
}

#[test]
fn a_press_that_carries_nothing_is_nothing() {
    for change in [
        ("/actions/0/value", Value::Null),
        ("/actions", json!([])),
        ("/actions", json!("b1")),
        ("/user/team_id", json!("T0OTHER")),
        ("/user/id", json!("")),
        ("/team", Value::Null),
        ("/container/message_ts", Value::Null),
        ("/type", json!("view_submission")),
    ] {
        assert_eq!(interaction(recorded(PRESSED, std::slice::from_ref(&change))), [], "{change:?}");
    }
}

#[test]
fn a_slash_command_leads_to_the_private_conversation() {
    let key = "slack:T0KAISHA:U0SATO:command:10215325802133.3901254001572.77aa";
    let answer = || Aside::Answer { room: "C0SOUMU".into() };
    let asked = |command| named(private(key, Act::Asked(command), None, answer()));
    assert_eq!(slash(&[]), asked(Command::Menu));
    assert_eq!(slash(&[("/text", " Score ".into())]), asked(Command::Score));
    assert_eq!(slash(&[("/text", "点数".into())]), named(private(key, Act::Said("点数".into()), None, answer())));
    assert_eq!(slash(&[("/trigger_id", "".into())]), Heard::Nothing);
}

#[test]
fn every_command_is_understood_by_its_name() {
    for command in Command::ALL {
        let Heard::Told(told) = slash(&[("/text", command.name().into())]) else { panic!("{command:?}") };
        assert_eq!(told.update.act, Act::Asked(command));
    }
}

#[test]
fn every_kind_of_event_is_recorded_here_and_heard() {
    let heard = [MESSAGE, MENTION, OPENED, UNINSTALLED, REVOKED].map(|text| {
        let recording = recorded(text, &[]);
        assert_ne!(event(recording.clone()), Heard::Nothing);
        recording.pointer("/event/type").and_then(Value::as_str).unwrap().to_owned()
    });
    assert_eq!(heard.to_vec(), EventKind::ALL.map(EventKind::name));
}

#[test]
fn slack_introduces_itself_and_complains() {
    let challenge = json!({ "type": "url_verification", "token": "x", "challenge": "3eZbrw1a" });
    assert_eq!(event(challenge), Heard::Challenge("3eZbrw1a".into()));
    let limited = json!({ "type": "app_rate_limited", "team_id": "T0KAISHA", "minute_rate_limited": 1_518_467_820 });
    assert_eq!(event(limited), Heard::HeldBack);
}
