//! What people do arrives, once, in order, and is acknowledged when it is written down.

use super::bench::Bench;
use chat::{Act, Change, ChatPlatform, Command, InboxError, Once};
use tests::networks::Network;

#[tokio::test]
async fn a_conversation_goes_both_ways_and_leaves_no_clutter() {
    let bench = Bench::start().await;
    bench.network.open("佐藤").await.unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    let receipt = bench.send("佐藤", "**11** 控えは？", &["○ している", "× していない"], "1").await.unwrap();
    bench.network.press("佐藤", "× していない").await.unwrap();
    bench.until("the press", |shelf| shelf.updates().len() == 2).await;
    bench.network.say("佐藤", "山田商店").await.unwrap();
    bench.until("the words", |shelf| shelf.updates().len() == 3).await;

    let updates = bench.shelf.updates();
    assert_eq!(updates[0].act, Act::Asked(Command::Menu));
    assert!(matches!(&updates[1].act, Act::Pressed(token) if token.as_str() == "t.1"));
    assert_eq!(updates[2].act, Act::Said("山田商店".into()));
    assert!(updates.iter().all(|update| update.from == bench.room("佐藤") && update.account.workspace.is_direct()));
    bench
        .network
        .until("an empty screen but for the question", |_| bench.texts("佐藤") == ["11 控えは？"])
        .await
        .unwrap();

    bench.discord.revise(&bench.room("佐藤"), &receipt, &super::bench::message("11 × していない", &[])).await.unwrap();
    let screen = bench.network.screen("佐藤");
    assert_eq!((screen[0].revised, screen[0].buttons.len(), screen[0].private), (1, 0, true));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_press_is_acknowledged_only_when_it_is_written_down() {
    let bench = Bench::start().await;
    bench.send("佐藤", "?", &["はい"], "1").await.unwrap();
    let asked = bench.shelf.asked();
    bench.shelf.hold();
    let command = bench.network.command("佐藤", None, "").unwrap();
    bench.until("the attempt", |shelf| shelf.asked() > asked).await;
    assert_eq!(bench.network.answer_to(&command), None);
    bench.shelf.release();
    bench.network.until("the acknowledgement", |network| network.answer_to(&command) == Some(5)).await.unwrap();
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_command_in_a_guild_is_answered_in_private() {
    let bench = Bench::start().await;
    let (guild, channel) = bench.network.add_bot("支店");
    let command = bench.network.command("佐藤", Some(&channel), "check").unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    let update = bench.shelf.updates().remove(0);
    assert_eq!(update.act, Act::Asked(Command::SelfCheck));
    assert_eq!((update.from, update.account.workspace.id), (bench.room("佐藤"), guild));
    bench.network.until("the hint", |network| network.answer_to(&command) == Some(4)).await.unwrap();
    bench.network.add_person("森");
    assert_eq!(bench.texts("佐藤"), ["続きはDMでお送りしました"]);
    assert_eq!(bench.texts("森"), Vec::<String>::new());
    bench.network.assert_clean();
}

#[tokio::test]
async fn our_name_in_a_channel_is_answered_there() {
    let bench = Bench::start().await;
    let (guild, channel) = bench.network.add_bot("支店");
    bench.network.mention("佐藤", &channel).unwrap();
    bench.until("the mention", |shelf| shelf.updates().len() == 1).await;
    let update = bench.shelf.updates().remove(0);
    assert_eq!(update.act, Act::Said("こんにちは".to_owned()), "what stands beside our name may be that of a team");
    assert_eq!(update.from.to_string(), format!("discord:{guild}:#{channel}"));
    let message = super::bench::message("ここから始められます", &["始める"]);
    bench.discord.deliver(&update.from, &message, &Once("1".into())).await.unwrap();
    bench.network.press("佐藤", "始める").await.unwrap();
    bench.until("the press", |shelf| shelf.updates().len() == 2).await;
    let press = bench.shelf.updates().remove(1);
    assert_eq!((press.from, press.account.workspace.id), (bench.room("佐藤"), guild));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_guild_that_adds_or_removes_us_is_told_and_an_outage_is_not() {
    let bench = Bench::start().await;
    let (guild, _) = bench.network.add_bot("支店");
    bench.until("the guild", |shelf| shelf.changes().len() == 2).await;
    bench.network.outage(&guild);
    bench.network.remove_bot(&guild);
    bench.until("the end", |shelf| shelf.changes().len() == 3).await;
    let last = bench.shelf.changes().remove(2);
    assert_eq!((last.workspace.id.as_str(), last.what), (guild.as_str(), Change::Removed));
    bench.network.assert_clean();
}

#[tokio::test]
async fn what_discord_tells_twice_has_one_effect() {
    let bench = Bench::start().await;
    bench.network.never_too_many();
    for number in 0..500 {
        bench.network.say("佐藤", &number.to_string()).await.unwrap();
    }
    bench.until("all words", |shelf| shelf.updates().len() == 500).await;
    bench.network.tell_again();
    bench.network.say("佐藤", "last").await.unwrap();
    bench.until("the last word", |shelf| shelf.updates().len() == 501).await;
    let said: Vec<String> = bench.shelf.updates().into_iter().map(|update| format!("{:?}", update.act)).collect();
    let expected: Vec<String> = (0..500)
        .map(|number| number.to_string())
        .chain(["last".to_owned()])
        .map(|words| format!("{:?}", Act::Said(words)))
        .collect();
    assert_eq!(said, expected);
    bench.network.assert_clean();
}

#[tokio::test]
async fn what_could_not_be_written_down_comes_again() {
    for trouble in [InboxError::Full, InboxError::Busy, InboxError::Broken] {
        let bench = Bench::start().await;
        bench.shelf.refuse(trouble);
        let command = bench.network.command("佐藤", None, "check").unwrap();
        bench.network.say("佐藤", "二番目").await.unwrap();
        bench.network.until("a second attempt", |network| network.starts().1 >= 2).await.unwrap();
        assert_eq!(bench.network.answer_to(&command), None);
        bench.shelf.recover();
        bench.until("both", |shelf| shelf.updates().len() == 2).await;
        let acts: Vec<Act> = bench.shelf.updates().into_iter().map(|update| update.act).collect();
        assert_eq!(acts, [Act::Asked(Command::SelfCheck), Act::Said("二番目".into())], "{trouble:?}");
        bench.network.assert_clean();
    }
}

#[tokio::test]
async fn an_update_that_breaks_by_itself_does_not_keep_the_others_waiting() {
    let bench = Bench::start().await;
    bench.shelf.refuse(InboxError::Broken);
    bench.network.say("佐藤", "壊れた").await.unwrap();
    bench.network.until("some attempts", |network| network.starts().1 >= 4).await.unwrap();
    bench.until("the last attempt", |shelf| shelf.asked() >= 6).await;
    bench.shelf.recover();
    bench.network.say("佐藤", "元気").await.unwrap();
    bench.until("the next words", |shelf| shelf.updates().len() == 1).await;
    assert_eq!(bench.shelf.updates()[0].act, Act::Said("元気".into()));
    bench.network.assert_clean();
}

#[tokio::test]
async fn people_do_not_wait_for_each_other() {
    let bench = Bench::start().await;
    let asked = bench.shelf.asked();
    bench.shelf.hold();
    for number in 0..40 {
        let who = format!("{number}さん");
        bench.network.add_person(&who);
        bench.network.open(&who).await.unwrap();
        bench.network.say(&who, "つづき").await.unwrap();
    }
    // Of each person one is under way, the second waits behind it.
    bench.until("one of each", |shelf| shelf.asked() == asked + 40).await;
    bench.shelf.release();
    bench.until("all", |shelf| shelf.updates().len() == 80).await;
    bench.network.assert_clean();
}
