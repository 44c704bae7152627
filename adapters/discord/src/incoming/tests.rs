//! What Discord sent, and what we read in it.

use super::*;
use chat::Token;

const BOT: &str = "845027738276462632";
const COMMAND_IN_GUILD: &str = include_str!("../../tests/recorded/command_in_guild.json");
const BUTTON_IN_DM: &str = include_str!("../../tests/recorded/button_in_dm.json");
const MESSAGE_IN_DM: &str = include_str!("../../tests/recorded/message_in_dm.json");
const GUILD_CREATE: &str = include_str!("../../tests/recorded/guild_create.json");

fn read(name: &str, data: &str) -> Heard {
    event(name, serde_json::from_str(data).unwrap(), BOT, &"s1:7").unwrap()
}

fn update(name: &str, data: &str) -> (Update, Option<Box<Interaction>>) {
    match read(name, data) {
        Heard::Update(update, waiting) => (*update, waiting),
        other @ (Heard::Changed(_) | Heard::Nothing) => panic!("{other:?}"),
    }
}

/// Changes the value at a pointer.
fn with(data: &str, pointer: &str, value: serde_json::Value) -> String {
    let mut json: serde_json::Value = serde_json::from_str(data).unwrap();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    json.pointer_mut(parent).unwrap()[field] = value;
    json.to_string()
}

#[test]
fn a_command_in_a_guild_is_answered_in_private() {
    let (update, waiting) = update("INTERACTION_CREATE", COMMAND_IN_GUILD);
    assert_eq!(update.key.0, "discord:i:786008729715212338");
    assert_eq!(update.from.to_string(), "discord:direct:@53908232506183680");
    assert_eq!(update.account.workspace.id, "290926798626357999");
    assert_eq!(update.account.id, "53908232506183680");
    assert_eq!(update.act, Act::Asked(Command::SelfCheck));
    assert_eq!(update.name.as_deref(), Some("Mason"), "the name that others see");
    let waiting = waiting.unwrap();
    assert_eq!((waiting.kind, waiting.shared, waiting.locale.as_deref()), (Kind::Command, true, Some("ja")));
    assert!(!format!("{waiting:?}").contains("CANARY"));
}

#[test]
fn a_command_says_a_command_a_word_or_nothing() {
    let act = |options: serde_json::Value| {
        update("INTERACTION_CREATE", &with(COMMAND_IN_GUILD, "/data/options", options)).0.act
    };
    let option = |word: &str| serde_json::json!([{ "type": 3, "name": "do", "value": word }]);
    assert_eq!(act(serde_json::json!([])), Act::Asked(Command::Menu));
    assert_eq!(act(option(" ")), Act::Asked(Command::Menu));
    assert_eq!(act(option("stop")), Act::Asked(Command::Stop));
    assert_eq!(act(option("メニュー")), Act::Said("メニュー".into()));
    assert_eq!(act(serde_json::json!([{ "type": 4, "name": "do", "value": 7 }])), Act::Asked(Command::Menu));
}

#[test]
fn a_button_in_a_dm_is_a_press_of_a_person_without_a_guild() {
    let (update, waiting) = update("INTERACTION_CREATE", BUTTON_IN_DM);
    assert_eq!(update.act, Act::Pressed(Token::parse("a.k3f2.11.0").unwrap()));
    assert!(update.account.workspace.is_direct());
    assert_eq!(update.from.to_string(), "discord:direct:@53908232506183680");
    assert_eq!((waiting.as_ref().unwrap().kind, waiting.unwrap().shared), (Kind::Component, false));
}

#[test]
fn a_menu_is_a_press_of_what_was_chosen() {
    let data = serde_json::json!({ "custom_id": "menu 0", "component_type": 3, "values": ["a.k3f2.11.2 2"] });
    let (update, _) = update("INTERACTION_CREATE", &with(BUTTON_IN_DM, "/data", data));
    assert_eq!(update.act, Act::Pressed(Token::parse("a.k3f2.11.2").unwrap()));
}

#[test]
fn a_button_that_is_not_ours_is_a_press_of_nothing_and_another_command_is_nothing() {
    for odd in ["", "質問", &"x".repeat(65)] {
        let (update, waiting) = update("INTERACTION_CREATE", &with(BUTTON_IN_DM, "/data/custom_id", odd.into()));
        assert_eq!(update.act, Act::Pressed(Token::read("?")), "{odd}");
        assert!(waiting.is_some(), "{odd}");
    }
    assert!(matches!(
        read("INTERACTION_CREATE", &with(COMMAND_IN_GUILD, "/data/name", "other".into())),
        Heard::Nothing
    ));
}

#[test]
fn words_in_a_dm_are_said() {
    let (update, waiting) = update("MESSAGE_CREATE", MESSAGE_IN_DM);
    assert_eq!(update.key.0, "discord:m:1402600000000000001");
    assert_eq!(update.act, Act::Said("山田商店".into()));
    assert_eq!(update.from.to_string(), "discord:direct:@53908232506183680");
    assert!(waiting.is_none());
}

#[test]
fn our_name_in_a_channel_calls_us_there_with_what_stands_beside_it() {
    let in_guild = with(MESSAGE_IN_DM, "/guild_id", "290926798626357999".into());
    let calls = [
        ("<@845027738276462632>", Act::Asked(Command::Menu)),
        (" <@!845027738276462632> 営業 ", Act::Said("営業".into())),
    ];
    for (name, act) in calls {
        let (update, _) = update("MESSAGE_CREATE", &with(&in_guild, "/content", name.into()));
        assert_eq!(update.act, act);
        assert_eq!(update.from.to_string(), "discord:290926798626357999:#345626669114982402");
        assert_eq!(update.account.workspace.id, "290926798626357999");
    }
    for other in ["hello", "<@1>", "@everyone", ""] {
        let read = read("MESSAGE_CREATE", &with(&in_guild, "/content", other.into()));
        assert!(matches!(read, Heard::Nothing), "{other}");
    }
}

#[test]
fn machines_and_notices_are_nothing() {
    let silent = [
        with(MESSAGE_IN_DM, "/author/bot", true.into()),
        with(MESSAGE_IN_DM, "/author/id", BOT.into()),
        with(MESSAGE_IN_DM, "/webhook_id", "1".into()),
        with(MESSAGE_IN_DM, "/type", 6.into()),
        with(MESSAGE_IN_DM, "/content", " \n".into()),
    ];
    for data in silent {
        assert!(matches!(read("MESSAGE_CREATE", &data), Heard::Nothing), "{data}");
    }
    for name in ["MESSAGE_UPDATE", "TYPING_START", "A_EVENT_OF_TOMORROW"] {
        assert!(matches!(read(name, MESSAGE_IN_DM), Heard::Nothing), "{name}");
    }
}

#[test]
fn a_guild_is_added_once_for_each_time_of_joining() {
    let added = |data: &str| match read("GUILD_CREATE", data) {
        Heard::Changed(change) => Some(change),
        Heard::Update(..) | Heard::Nothing => None,
    };
    let change = added(GUILD_CREATE).unwrap();
    assert_eq!(change.what, Change::Added);
    assert_eq!(change.workspace.id, "290926798626357999");
    assert_eq!(added(GUILD_CREATE).unwrap().key, change.key);
    let again = with(GUILD_CREATE, "/joined_at", "2027-01-01T00:00:00+00:00".into());
    assert_ne!(added(&again).unwrap().key, change.key);
    assert!(added(&with(GUILD_CREATE, "/unavailable", true.into())).is_none());
}

#[test]
fn a_guild_is_removed_unless_it_is_only_unavailable() {
    let gone = |data: &str| match read("GUILD_DELETE", data) {
        Heard::Changed(change) => Some((change.what, change.key.0)),
        Heard::Update(..) | Heard::Nothing => None,
    };
    assert_eq!(gone(r#"{"id":"5"}"#), Some((Change::Removed, "discord:guild:5:removed:s1:7".into())));
    assert_eq!(gone(r#"{"id":"5","unavailable":true}"#), None);
}

#[test]
fn a_request_is_a_ping_or_an_interaction() {
    let ping = br#"{"id":"1","application_id":"2","type":1,"token":"x","version":1}"#;
    assert!(matches!(request(ping).unwrap(), Request::Ping));
    let command = request(COMMAND_IN_GUILD.as_bytes()).unwrap();
    assert!(matches!(command, Request::Interaction(Heard::Update(..))));
    for broken in ["", "[]", "{}", r#"{"id":"../x","application_id":"2","type":2}"#, &"[".repeat(10_000)] {
        assert!(request(broken.as_bytes()).is_err(), "{broken:.20}");
    }
}

/// Our reading against serenity's, which models every field: the same people, rooms and words.
#[test]
fn serenity_reads_the_same() {
    use serenity::model::application::Interaction as Theirs;
    let (ours, _) = update("INTERACTION_CREATE", COMMAND_IN_GUILD);
    let Theirs::Command(theirs) = serde_json::from_str(COMMAND_IN_GUILD).unwrap() else { panic!() };
    assert_eq!(theirs.user.id.to_string(), ours.account.id);
    assert_eq!(theirs.guild_id.unwrap().to_string(), ours.account.workspace.id);
    let (ours, _) = update("INTERACTION_CREATE", BUTTON_IN_DM);
    let Theirs::Component(theirs) = serde_json::from_str(BUTTON_IN_DM).unwrap() else { panic!() };
    assert_eq!(ours.act, Act::Pressed(Token::parse(&theirs.data.custom_id).unwrap()));
    let (ours, _) = update("MESSAGE_CREATE", MESSAGE_IN_DM);
    let theirs: serenity::model::channel::Message = serde_json::from_str(MESSAGE_IN_DM).unwrap();
    assert_eq!(ours.act, Act::Said(theirs.content));
}

#[test]
fn a_surprise_in_a_field_we_do_not_need_costs_nobody_an_answer() {
    let odd = with(COMMAND_IN_GUILD, "/member/user/avatar_decoration_data", serde_json::json!({ "asset": 7 }));
    let odd = with(&odd, "/channel/type", serde_json::json!("a kind of tomorrow"));
    assert!(serde_json::from_str::<serenity::model::application::Interaction>(&odd).is_err());
    assert_eq!(update("INTERACTION_CREATE", &odd).0.act, Act::Asked(Command::SelfCheck));
}
