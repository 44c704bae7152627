//! Recorded updates in, neutral words out.

use super::*;
use chat::{Command, Secret};
use proptest::prelude::*;
use serde_json::json;

const GROUP: i64 = -1_002_345_678_901;
const PERSON: i64 = 5_123_456_789;

fn read_with(update: &Value) -> Incoming {
    let key = GroupKey::new(&Secret::new("1:A".into()));
    read(&Reader { bot: 7_000_000_001, name: "Hoshi_Bot", key: &key, today: 20_000 }, update)
}

fn user() -> Value {
    json!({ "id": PERSON, "is_bot": false, "first_name": "花子", "username": "hanako", "language_code": "ja" })
}

fn private_chat() -> Value {
    json!({ "id": PERSON, "first_name": "花子", "username": "hanako", "type": "private" })
}

fn group_chat() -> Value {
    json!({ "id": GROUP, "title": "総務", "is_forum": true, "type": "supergroup" })
}

fn said(words: &str) -> Value {
    let message =
        json!({ "message_id": 31, "from": user(), "chat": private_chat(), "date": 1_796_000_000, "text": words });
    json!({ "update_id": 900_000_001, "message": message })
}

fn said_in_group(words: &str, entities: &Value) -> Value {
    let message = json!({
        "message_id": 31, "from": user(), "chat": group_chat(), "date": 1_796_000_000, "text": words, "entities": entities,
        "message_thread_id": 7, "is_topic_message": true,
    });
    json!({ "update_id": 900_000_001, "message": message })
}

fn update(incoming: &Incoming) -> &Update {
    match &incoming.news {
        Some(News::Update(update)) => update,
        other => panic!("{other:?}"),
    }
}

fn change(incoming: Incoming) -> WorkspaceChange {
    match incoming.news {
        Some(News::Change(change)) => change,
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_in_private_are_said() {
    let incoming = read_with(&said("まだです"));
    let expected = Update {
        key: UpdateKey("telegram:7000000001:m:5123456789:31".into()),
        from: Address::private(Platform::Telegram, "direct", "5123456789"),
        account: Account { workspace: Workspace::direct(Platform::Telegram), id: "5123456789".into() },
        act: Act::Said("まだです".into()),
        name: Some("花子".into()),
    };
    assert_eq!(incoming, Incoming { news: Some(News::Update(expected)), nod: None });
}

#[test]
fn commands_in_private_are_asked() {
    for (words, act) in [
        ("/start", Act::Asked(Command::Menu)),
        ("/START@Hoshi_Bot", Act::Asked(Command::Menu)),
        ("/menu", Act::Asked(Command::Menu)),
        ("/check@hoshi_bot", Act::Asked(Command::SelfCheck)),
        ("/hoshi", Act::Asked(Command::Menu)),
        ("/hoshi start", Act::Asked(Command::Start)),
        ("/hoshi  はい ", Act::Said("はい".into())),
        ("/start k3f2q8x1", Act::Said("k3f2q8x1".into())),
        ("/やめる", Act::Said("やめる".into())),
        ("/cancel please", Act::Said("cancel please".into())),
        ("/", Act::Said("/".into())),
        ("1/2", Act::Said("1/2".into())),
    ] {
        assert_eq!(update(&read_with(&said(words))).act, act, "{words:?}");
    }
}

#[test]
fn whoever_comes_from_a_group_is_met_there() {
    let key = GroupKey::new(&Secret::new("1:A".into()));
    let start = |key: &GroupKey, day| {
        key.link("Hoshi_Bot", GROUP, day, None).rsplit_once('=').expect("it is a link").1.to_owned()
    };
    let fresh = read_with(&said(&format!("/start {}", start(&key, 19_995))));
    let fresh = update(&fresh);
    assert_eq!((&fresh.act, &fresh.account.workspace), (&Act::Asked(Command::Menu), &group(GROUP)));
    assert_eq!(fresh.from, private(PERSON));
    let button = Token::parse("staff.mine.abcdefg234").expect("it is one");
    let link = key.link("Hoshi_Bot", GROUP, 19_995, Some(&button));
    let carried = read_with(&said(&format!("/start {}", link.rsplit_once('=').expect("it is a link").1)));
    assert_eq!(update(&carried).act, Act::Pressed(button), "the button of the group comes along");
    let forger = GroupKey::new(&Secret::new("1:B".into()));
    for stale in [start(&key, 19_000), start(&forger, 20_000)] {
        let stale = read_with(&said(&format!("/start {stale}")));
        let stale = update(&stale);
        assert_eq!((&stale.act, stale.account.workspace.is_direct()), (&Act::Asked(Command::Menu), true));
    }
}

fn press(chat: &Value, data: &Value) -> Value {
    json!({ "update_id": 900_000_002, "callback_query": {
        "id": "22004412345678901", "from": user(), "chat_instance": "-3041234567890123456", "data": data,
        "message": { "message_id": 30, "chat": chat, "date": 0 },
    } })
}

#[test]
fn a_press_is_answered_and_handed_in() {
    let incoming = read_with(&press(&private_chat(), &json!("a.k3f2q8x1.11.0")));
    let pressed = update(&incoming);
    assert_eq!(pressed.key.0, "telegram:7000000001:cq:22004412345678901");
    assert_eq!(pressed.act, Act::Pressed(Token::parse("a.k3f2q8x1.11.0").expect("it is one")));
    assert_eq!(incoming.nod, Some(Nod::Pressed { id: "22004412345678901".into(), hint: None }));
}

#[test]
fn a_press_in_a_group_goes_to_the_private_conversation() {
    let incoming = read_with(&press(&group_chat(), &json!("menu")));
    let pressed = update(&incoming);
    assert_eq!((&pressed.from, &pressed.account.workspace), (&private(PERSON), &group(GROUP)));
    let hint = Some(Hint { locale: Some("ja".into()) });
    assert_eq!(incoming.nod, Some(Nod::Pressed { id: "22004412345678901".into(), hint }));
}

#[test]
fn a_press_of_what_no_button_of_ours_carries_is_a_press_of_nothing() {
    for data in ["", "質問", "a b", &"x".repeat(65)] {
        let incoming = read_with(&press(&private_chat(), &json!(data)));
        assert_eq!(update(&incoming).act, Act::Pressed(Token::read("?")), "{data}");
        assert!(incoming.nod.is_some(), "{data}");
    }
    for data in [json!(null), json!(5)] {
        let incoming = read_with(&press(&private_chat(), &data));
        assert!(incoming.news.is_none() && incoming.nod.is_some(), "{data}");
    }
    let inline = json!({ "callback_query": { "id": "1", "from": user(), "inline_message_id": "x", "data": "menu" } });
    assert!(read_with(&inline).news.is_none() && read_with(&inline).nod.is_some());
}

#[test]
fn a_command_in_a_group_goes_to_the_private_conversation_and_is_told_so() {
    for (words, act) in [
        ("/menu", Act::Asked(Command::Menu)),
        ("/start", Act::Asked(Command::Menu)),
        ("/start@hoshi_bot anything", Act::Asked(Command::Menu)),
        ("/hoshi@HOSHI_BOT check", Act::Asked(Command::SelfCheck)),
    ] {
        let incoming = read_with(&said_in_group(words, &json!([])));
        let asked = update(&incoming);
        assert_eq!(
            (&asked.act, &asked.from, &asked.account.workspace),
            (&act, &private(PERSON), &group(GROUP)),
            "{words:?}"
        );
        let spot = Spot { chat: GROUP, thread: Some(7) };
        let hint = Hint { locale: Some("ja".into()) };
        assert_eq!(incoming.nod, Some(Nod::Asked { spot, message: 31, hint }));
    }
    for others in ["/menu@other_bot", "/play", "hello", "/"] {
        assert_eq!(read_with(&said_in_group(others, &json!([]))), Incoming::default(), "{others:?}");
    }
}

#[test]
fn a_mention_is_answered_where_it_stands() {
    // The smile takes two UTF-16 units.
    let named = said_in_group("🙂 @hoshi_BOT さん", &json!([{ "type": "mention", "offset": 3, "length": 10 }]));
    let by_id = said_in_group(
        "星守り",
        &json!([{ "type": "text_mention", "offset": 0, "length": 3, "user": { "id": 7_000_000_001_i64 } }]),
    );
    for (mention, act) in [(named, Act::Said("🙂 さん".into())), (by_id, Act::Asked(Command::Menu))] {
        let incoming = read_with(&mention);
        let room = Address::shared(Platform::Telegram, "-1002345678901", "-1002345678901/7");
        assert_eq!((&update(&incoming).from, &update(&incoming).act), (&room, &act));
        assert_eq!(incoming.nod, None);
    }
    for entities in [
        json!([{ "type": "mention", "offset": 0, "length": 5 }]),
        json!([{ "type": "mention", "offset": 3, "length": 9_007_199_254_740_993_i64 }]),
        json!([{ "type": "mention", "offset": u64::MAX, "length": u64::MAX }]),
        json!([{ "type": "mention", "offset": -1, "length": 10 }]),
        json!([5]),
        json!(5),
    ] {
        assert_eq!(read_with(&said_in_group("🙂 @other_bot さん", &entities)), Incoming::default(), "{entities}");
    }
}

#[test]
fn a_reply_outside_of_topics_names_no_topic() {
    let mut mention = said_in_group("@hoshi_bot", &json!([{ "type": "mention", "offset": 0, "length": 10 }]));
    mention["message"]["is_topic_message"] = json!(null);
    assert_eq!(
        update(&read_with(&mention)).from,
        Address::shared(Platform::Telegram, "-1002345678901", "-1002345678901")
    );
}

fn member(chat: &Value, old: &Value, new: &Value) -> Value {
    json!({ "update_id": 900_000_003, "my_chat_member": {
        "chat": chat, "from": user(), "date": 1_796_000_100, "old_chat_member": old, "new_chat_member": new,
    } })
}

#[test]
fn being_added_and_removed_is_news_of_the_group() {
    let status = |status: &str| json!({ "status": status, "user": { "id": 7_000_000_001_i64, "is_bot": true } });
    let added = change(read_with(&member(&group_chat(), &status("left"), &status("member"))));
    assert_eq!((added.what, added.workspace), (Change::Added, group(GROUP)));
    assert_eq!(added.key.0, "telegram:7000000001:cm:-1002345678901:1796000100:in");
    for gone in ["left", "kicked"] {
        let removed = change(read_with(&member(&group_chat(), &status("administrator"), &status(gone))));
        assert_eq!((removed.what, removed.key.0.ends_with(":out")), (Change::Removed, true));
    }
    for (old, new) in [("member", "administrator"), ("left", "kicked")] {
        assert_eq!(read_with(&member(&group_chat(), &status(old), &status(new))), Incoming::default());
    }
    let muted = json!({ "status": "restricted", "is_member": true });
    assert_eq!(read_with(&member(&group_chat(), &status("member"), &muted)), Incoming::default());
    let blocked = member(&private_chat(), &status("member"), &status("kicked"));
    assert_eq!(read_with(&blocked), Incoming::default());
}

#[test]
fn a_move_is_the_same_news_from_both_sides() {
    let old = json!({ "id": -55, "title": "総務", "type": "group" });
    let left =
        json!({ "message": { "message_id": 1, "from": user(), "chat": old, "date": 1, "migrate_to_chat_id": GROUP } });
    let came = json!({ "message": { "message_id": 1, "from": { "id": 1_087_968_824, "is_bot": true }, "chat": group_chat(),
        "date": 1, "migrate_from_chat_id": -55 } });
    let left = change(read_with(&left));
    assert_eq!((&left.workspace, &left.what), (&group(-55), &Change::Moved(group(GROUP))));
    assert_eq!(change(read_with(&came)), left);
}

#[test]
fn what_is_not_for_us_is_passed_over() {
    let mut bot = said("hello");
    bot["message"]["from"]["is_bot"] = json!(true);
    let mut of_a_channel = said("hello");
    of_a_channel["message"]["sender_chat"] = json!({ "id": GROUP, "title": "お知らせ", "type": "channel" });
    let mut sticker = said("");
    sticker["message"]["text"] = json!(null);
    let mut channel = said("hello");
    channel["message"]["chat"] = json!({ "id": GROUP, "title": "お知らせ", "type": "channel" });
    for odd in [
        bot,
        of_a_channel,
        sticker,
        channel,
        json!({ "update_id": 1, "edited_message": said("x")["message"] }),
        json!({ "update_id": 1, "something_of_2030": { "id": 1 } }),
        json!({ "update_id": 1, "message": 5, "callback_query": [] }),
        json!({ "update_id": 1, "callback_query": { "from": user() } }),
        json!({ "update_id": 1, "my_chat_member": null }),
        json!(null),
        json!([]),
    ] {
        assert_eq!(read_with(&odd), Incoming::default(), "{odd}");
    }
}

#[test]
fn every_kind_that_is_asked_for_is_read() {
    let status = |status: &str| json!({ "status": status });
    let samples = [
        said("はい"),
        press(&private_chat(), &json!("menu")),
        member(&group_chat(), &status("left"), &status("member")),
    ];
    for (kind, sample) in Kind::ALL.into_iter().zip(samples) {
        assert!(sample.get(kind.name()).is_some() && read_with(&sample).news.is_some(), "{kind:?}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[/@a-z あ🙂]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let names = prop::sample::select(vec![
            "message",
            "callback_query",
            "my_chat_member",
            "chat",
            "from",
            "id",
            "type",
            "text",
            "data",
            "entities",
            "offset",
            "length",
            "message_id",
            "date",
            "status",
            "new_chat_member",
            "old_chat_member",
            "migrate_to_chat_id",
            "is_bot",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(names.prop_map(str::to_owned), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_json_makes_the_reader_stumble(update in any_json()) {
        let _ = read_with(&update);
    }

    #[test]
    fn whatever_is_typed_makes_the_reader_say_something(words in "\\PC{1,40}") {
        prop_assert!(matches!(update(&read_with(&said(&words))).act, Act::Said(_) | Act::Asked(_)));
    }
}
