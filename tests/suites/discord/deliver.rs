//! Messages arrive once, whatever goes wrong; who takes no direct messages is answered below their own press.

use super::bench::{Bench, message};
use chat::{ChatPlatform, DeliveryError, Message, Once, Receipt, Span, Text};
use std::time::Duration;
use tests::networks::Network;
use tests::networks::discord::{Call, Fault};

// Rights and flags, as Discord numbers them.
const READ_HISTORY: u64 = 1 << 16;
const OPEN_THREADS: u64 = 1 << 35;
const WRITE_IN_THREADS: u64 = 1 << 38;
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

#[tokio::test]
async fn the_same_message_twice_arrives_once() {
    let bench = Bench::start().await;
    let first = bench.send("佐藤", "一度だけ", &[], "letter-1").await.unwrap();
    let second = bench.send("佐藤", "一度だけ", &[], "letter-1").await.unwrap();
    assert_eq!((first == second, bench.network.sends()), (true, 1));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_message_whose_answer_was_cut_off_is_not_said_twice() {
    let bench = Bench::start().await;
    bench.network.fail_next(&[Fault::CutOff]);
    assert_eq!(bench.send("佐藤", "届いた？", &[], "letter-1").await, Err(DeliveryError::Unknown));
    bench.send("佐藤", "届いた？", &[], "letter-1").await.unwrap();
    assert_eq!(bench.texts("佐藤"), ["届いた？"]);
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_long_message_arrives_whole_and_once_and_is_rewritten_whole() {
    let bench = Bench::start().await;
    let long = vec!["とても長い説明の一行です。"; 300].join("\n");
    bench.network.fail_next(&[Fault::CutOff]);
    assert_eq!(bench.send("佐藤", &long, &["次へ"], "long").await, Err(DeliveryError::Unknown));
    let receipt = bench.send("佐藤", &long, &["次へ"], "long").await.unwrap();
    assert_eq!(bench.texts("佐藤").join("\n"), long);
    assert_eq!(bench.network.screen("佐藤").last().unwrap().buttons, ["次へ"]);
    bench.discord.revise(&bench.room("佐藤"), &receipt, &message("短い", &[])).await.unwrap();
    assert_eq!(bench.texts("佐藤"), ["短い"]);
    let refused = bench.discord.revise(&bench.room("佐藤"), &receipt, &message(&long.repeat(2), &[])).await;
    assert!(matches!(refused, Err(DeliveryError::Refused(_))));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_full_bucket_is_left_alone_until_discord_takes_more() {
    let bench = Bench::start().await;
    bench.network.allow(2, Duration::from_mins(10));
    for number in 0..2 {
        bench.send("佐藤", "x", &[], &number.to_string()).await.unwrap();
    }
    let calls = bench.network.calls().len();
    for number in 2..20 {
        let later = bench.send("佐藤", "x", &[], &number.to_string()).await;
        assert!(matches!(later, Err(DeliveryError::Later { after: Some(after) }) if after > Duration::from_secs(500)));
    }
    assert_eq!(bench.network.calls().len(), calls);
    bench.network.add_person("森");
    bench.send("森", "別の部屋", &[], "m").await.unwrap();
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_refusal_names_the_time_and_stops_its_room_or_all() {
    let bench = Bench::start().await;
    bench.network.add_person("森");
    let after = Duration::from_mins(5);
    bench.network.fail_next(&[Fault::TooMany(after)]);
    assert_eq!(bench.send("佐藤", "x", &[], "1").await, Err(DeliveryError::Later { after: Some(after) }));
    let calls = bench.network.calls().len();
    assert!(matches!(bench.send("佐藤", "x", &[], "1").await, Err(DeliveryError::Later { .. })));
    assert_eq!(bench.network.calls().len(), calls);
    bench.send("森", "x", &[], "2").await.unwrap();
    bench.network.fail_next(&[Fault::TooManyAll(after)]);
    assert_eq!(bench.send("森", "x", &[], "3").await, Err(DeliveryError::Later { after: Some(after) }));
    let calls = bench.network.calls().len();
    bench.network.add_person("阿部");
    assert!(matches!(bench.send("阿部", "x", &[], "4").await, Err(DeliveryError::Later { .. })));
    assert_eq!(bench.network.calls().len(), calls);
    bench.network.assert_clean();
}

#[tokio::test]
async fn trouble_on_the_other_side_asks_to_try_later() {
    let bench = Bench::start().await;
    bench.network.fail_next(&[Fault::Trouble]);
    assert_eq!(bench.send("佐藤", "x", &[], "1").await, Err(DeliveryError::Later { after: None }));
    bench.send("佐藤", "x", &[], "1").await.unwrap();
    bench.network.forbid_token();
    assert!(matches!(bench.send("佐藤", "x", &[], "2").await, Err(DeliveryError::Refused(_))));
}

#[tokio::test]
async fn a_thousand_messages_through_a_bad_line_arrive_once_each() {
    let bench = Bench::start().await;
    bench.network.never_too_many();
    bench.network.fail_often(30);
    for number in 0..1000 {
        let once = number.to_string();
        while let Err(error) = bench.send("佐藤", &once, &[], &once).await {
            assert!(matches!(error, DeliveryError::Later { .. } | DeliveryError::Unknown), "{error}");
            if let DeliveryError::Later { after: Some(after) } = error {
                bench
                    .network
                    .until("the time to pass", |network| {
                        network.pass(after);
                        true
                    })
                    .await
                    .unwrap();
                tokio::time::timeout(after, std::future::pending::<()>()).await.unwrap_err();
            }
        }
    }
    let expected: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
    assert_eq!((bench.network.sends(), bench.texts("佐藤") == expected), (1000, true));
    bench.network.assert_clean();
}

#[tokio::test]
async fn who_takes_no_direct_messages_is_answered_below_their_own_command() {
    let bench = Bench::start().await;
    let (_, channel) = bench.network.add_bot("支店");
    bench.network.close_door("佐藤");
    assert_eq!(bench.send("佐藤", "x", &[], "0").await, Err(DeliveryError::Unreachable));
    let command = bench.network.command("佐藤", Some(&channel), "").unwrap();
    bench.network.until("the hint", |network| network.answer_to(&command) == Some(4)).await.unwrap();
    let receipt = settled(&bench, "1").await;
    assert!(receipt.0.starts_with("ephemeral:") && !receipt.0.contains("CANARY"), "{receipt:?}");
    bench.network.add_person("森");
    assert_eq!(bench.texts("森"), Vec::<String>::new());
    let room = bench.room("佐藤");
    bench.discord.revise(&room, &receipt, &message("答えました", &[])).await.unwrap();
    assert_eq!(bench.texts("佐藤").last().map(String::as_str), Some("答えました"));
    bench.network.pass(Duration::from_mins(15));
    let refused = bench.discord.revise(&room, &receipt, &message("遅すぎる", &[])).await;
    assert!(matches!(refused, Err(DeliveryError::Refused(_))));
    assert_eq!(bench.send("佐藤", "x", &[], "2").await, Err(DeliveryError::Unreachable));
    bench.network.assert_clean();
}

/// Sends until the acknowledgement, which is on its way, lets it through.
async fn settled(bench: &Bench, once: &str) -> Receipt {
    loop {
        match bench.send("佐藤", "**1** 更新は？", &["○", "×"], once).await {
            Ok(receipt) => return receipt,
            Err(DeliveryError::Later { .. }) => tokio::task::yield_now().await,
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn buttons_below_a_command_go_on_with_the_conversation() {
    let bench = Bench::start().await;
    let (_, channel) = bench.network.add_bot("支店");
    bench.network.close_door("佐藤");
    bench.network.command("佐藤", Some(&channel), "").unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    settled(&bench, "1").await;
    bench.network.press("佐藤", "×").await.unwrap();
    bench.until("the press", |shelf| shelf.updates().len() == 2).await;
    settled(&bench, "2").await;
    assert!(bench.network.screen("佐藤").iter().all(|shown| shown.private));
    bench.network.assert_clean();
}

#[tokio::test]
async fn nothing_is_sent_where_the_bot_is_not() {
    let bench = Bench::start().await;
    let (guild, channel) = bench.network.add_bot("支店");
    bench.network.remove_bot(&guild);
    let to = chat::Address::shared(chat::Platform::Discord, &guild, &channel);
    let sent = bench.discord.deliver(&to, &message("x", &[]), &Once("1".into())).await;
    assert_eq!(sent, Err(DeliveryError::Unreachable));
    for room in ["", "../users/@me", "12a", "123456789012345678901"] {
        let to = chat::Address::shared(chat::Platform::Discord, &guild, room);
        let sent = bench.discord.deliver(&to, &message("x", &[]), &Once("1".into())).await;
        assert!(matches!(sent, Err(DeliveryError::Refused(_))), "{room}");
    }
    bench.network.assert_clean();
}

#[tokio::test]
async fn hostile_words_stay_words_on_the_screen() {
    let bench = Bench::start().await;
    let hostile = "@everyone @here <@1> <#2> </hoshi:3> <t:0> <:x:1> [x](https://evil.example) **b** `c` ||d|| \\ # h";
    let message =
        Message::plain(Text { spans: vec![Span::Plain("こんにちは、".into()), Span::Literal(hostile.into())] });
    bench.discord.deliver(&bench.room("佐藤"), &message, &Once("1".into())).await.unwrap();
    assert_eq!(bench.texts("佐藤"), [format!("こんにちは、{hostile}")]);
    assert!(!bench.network.raw()[0].contains("https://"));
    bench.network.assert_clean();
}

#[tokio::test]
async fn what_belongs_to_a_message_stands_in_its_thread_or_answers_it() {
    let bench = Bench::start().await;
    let (guild, channel) = bench.network.add_bot("本社");
    let to = chat::Address::shared(chat::Platform::Discord, &guild, &channel);
    let below = async |above: &Receipt, once: &str| {
        bench.discord.deliver_below(&to, above, &message("**続き**\n二行目", &[]), &Once(once.into())).await
    };
    let root = bench.discord.deliver(&to, &message("まとめ", &[]), &Once("1".into())).await.unwrap();
    let first = below(&root, "2").await.unwrap();
    assert_eq!(below(&root, "2").await.as_ref(), Ok(&first), "the thread is there, and so is the message");
    let opened: Vec<_> = bench.network.calls().into_iter().filter(|call| call.what.ends_with("/threads")).collect();
    assert_eq!((opened[0].status, &opened[0].said["name"]), (201, &serde_json::json!("続き")));
    let id = |receipt: &Receipt| receipt.0.split_once(':').unwrap().1.to_owned();
    let mut expected = vec![(id(&root), None), (id(&first), Some(id(&root)))];
    // In a thread there can be no other one, and a guild may forbid to open one or to write in it: then it is an answer; and where what was
    // said before may not be read, it simply comes after.
    let all = discord::manifest::permissions() | READ_HISTORY;
    let above_each = [
        (&first, all),
        (&root, all & !OPEN_THREADS),
        (&root, all & !WRITE_IN_THREADS),
        (&root, all & !READ_HISTORY & !OPEN_THREADS),
    ];
    for (number, (above, permissions)) in above_each.into_iter().enumerate() {
        bench.network.permit(&guild, permissions);
        let said = below(above, &format!("b{number}")).await.unwrap();
        let answers = permissions & READ_HISTORY != 0;
        expected.push((id(&said), answers.then(|| id(above))));
    }
    let screen = bench.network.screen("佐藤");
    let placed: Vec<_> = screen.iter().map(|shown| (shown.id.clone(), shown.above.clone())).collect();
    assert_eq!(placed, expected);
    let quiet = |call: &Call| call.said["flags"].as_u64().is_some_and(|flags| flags & SUPPRESS_NOTIFICATIONS != 0);
    assert_eq!(bench.network.calls().iter().filter(|call| call.status == 200 && quiet(call)).count(), 4);
    bench.network.assert_clean();
}
