//! The same conversation through a socket and through the door.

use super::stage::{Entrance, Stage, TEAM, pressed, question};
use chat::{Account, Act, Address, Change, ChatPlatform, Command, Message, Once, Platform, Receipt, Text, Workspace};
use tests::networks::slack::{Echo, Fault, Simulation};
use tests::networks::{Network as _, Shown};

const WAYS: [Entrance; 2] = [Entrance::Socket, Entrance::Door];

#[tokio::test]
async fn whatever_a_person_does_arrives_the_same_both_ways() -> anyhow::Result<()> {
    for way in WAYS {
        let stage = Stage::set(way).await?;
        let room = stage.simulation.add_channel("総務", TEAM);
        stage.simulation.look("佐藤").await?;
        stage.simulation.say("佐藤", "<b> & :o:").await?;
        stage.ask(&stage.private("佐藤")).await?;
        stage.simulation.press("佐藤", "○").await?;
        stage.simulation.command("佐藤", "").await?;
        stage.simulation.command("佐藤", "score").await?;
        stage.simulation.command("佐藤", "点数").await?;
        stage.simulation.mention("佐藤", &room).await?;
        let asked = |command| Act::Asked(command);
        let said = |words: &str| Act::Said(words.to_owned());
        let expected = [
            Act::Arrived,
            said("<b> & :o:"),
            pressed("a.1"),
            asked(Command::Menu),
            asked(Command::Score),
            said("点数"),
            // What a room is called to may be the name of a team; the conversation decides.
            said("これは？"),
        ];
        assert_eq!(stage.letterbox.acts(), expected, "{way:?}");
        let person = stage.simulation.id_of("佐藤").expect("she is there");
        let workspace = Workspace { platform: Platform::Slack, id: TEAM.into() };
        for update in stage.letterbox.updates() {
            assert_eq!(update.account, Account { workspace: workspace.clone(), id: person.clone() });
        }
        let rooms: Vec<Address> = stage.letterbox.updates().into_iter().map(|update| update.from).collect();
        assert!(rooms[..6].iter().all(|from| *from == stage.private("佐藤")));
        assert_eq!(rooms[6], Address::shared(Platform::Slack, TEAM, &room));
        assert_eq!(stage.simulation.failed_interactions(), 0);
        stage.simulation.assert_clean();
    }
    Ok(())
}

#[tokio::test]
async fn a_message_is_delivered_into_the_private_room_and_rewritten_there() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    let receipt = stage.ask(&to).await?;
    stage.ask(&to).await?;
    let opened = stage.simulation.calls().iter().filter(|call| call.method == "conversations.open").count();
    assert_eq!(opened, 1, "the room is opened once");
    let answered = Message::plain(Text::parse("○ 実施している", &[]));
    stage.slack.revise(&to, &receipt, &answered).await?;
    stage.slack.revise(&to, &receipt, &answered).await?;
    let screen = stage.simulation.screen("佐藤");
    let expected = |id: &str, text: &str, buttons: &[&str], revised| Shown {
        id: id.to_owned(),
        text: text.to_owned(),
        buttons: buttons.iter().map(|label| (*label).to_owned()).collect(),
        private: true,
        revised,
        files: Vec::new(),
        above: None,
    };
    assert_eq!(screen[0], expected(&receipt.0, "○ 実施している", &[], 2));
    let buttons = ["○ 実施している", "× していない"];
    assert_eq!(screen[1], expected(&screen[1].id, "1/25 更新していますか", &buttons, 0));
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn whoever_was_heard_is_answered_without_opening_a_room() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.say("佐藤", "はい").await?;
    stage.ask(&stage.private("佐藤")).await?;
    assert!(stage.simulation.calls().iter().all(|call| call.method != "conversations.open"));
    Ok(())
}

#[tokio::test]
async fn in_a_channel_one_person_alone_sees_where_it_goes_on() -> anyhow::Result<()> {
    for way in WAYS {
        let stage = Stage::set(way).await?;
        stage.simulation.add_person("鈴木", TEAM);
        let room = stage.simulation.add_channel("総務", TEAM);
        stage.ask(&Address::shared(Platform::Slack, TEAM, &room)).await?;
        stage.simulation.press("佐藤", "○").await?;
        stage.wait("the hint", |stage| stage.simulation.screen("佐藤").len() == 2).await?;
        stage.simulation.command_in("佐藤", "", &room).await?;
        let screen = stage.simulation.screen("佐藤");
        assert_eq!(screen.len(), 3, "{way:?}");
        for hint in &screen[1..] {
            assert_eq!((hint.text.as_str(), hint.private), ("続きはDMでお送りしました", true));
        }
        assert_eq!(stage.simulation.screen("鈴木").len(), 1, "{way:?}: nobody else sees a hint");
        assert!(stage.letterbox.updates().iter().all(|update| update.from == stage.private("佐藤")));
        stage.simulation.assert_clean();
    }
    Ok(())
}

#[tokio::test]
async fn a_command_in_the_conversation_itself_needs_no_hint() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.say("佐藤", "はい").await?;
    stage.simulation.open("佐藤").await?;
    assert_eq!(stage.simulation.screen("佐藤"), []);
    assert_eq!(stage.letterbox.acts().len(), 2);
    Ok(())
}

#[tokio::test]
async fn what_comes_four_or_eleven_times_happens_once() -> anyhow::Result<()> {
    for way in WAYS {
        let stage = Stage::set(way).await?;
        let room = stage.simulation.add_channel("総務", TEAM);
        let greeted = stage.letterbox.deliveries();
        for (echo, times) in [(Echo::Retried(3), 4), (Echo::Fresh(10), 11)] {
            let (kept, handed_in) = (stage.letterbox.acts().len(), stage.letterbox.deliveries());
            stage.simulation.echo(echo);
            stage.simulation.say("佐藤", "はい").await?;
            stage.simulation.mention("佐藤", &room).await?;
            stage.simulation.look("佐藤").await?;
            assert_eq!(stage.letterbox.acts().len() - kept, 3, "{way:?} {echo:?}");
            assert_eq!(stage.letterbox.deliveries() - handed_in, 3 * times, "{way:?} {echo:?}");
        }
        assert_eq!(greeted, 1);
        stage.simulation.assert_clean();
    }
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_kept_is_not_acknowledged_and_comes_again() -> anyhow::Result<()> {
    for way in WAYS {
        let stage = Stage::set(way).await?;
        stage.ask(&stage.private("佐藤")).await?;
        stage.letterbox.set_full(true);
        stage.simulation.press("佐藤", "○").await?;
        assert_eq!(stage.simulation.failed_interactions(), 1, "{way:?}: the person sees that it failed");
        stage.simulation.say("佐藤", "はい").await?;
        assert!(stage.letterbox.refusals() >= 2);
        stage.letterbox.set_full(false);
        stage.wait("the words", |stage| stage.letterbox.acts() == [Act::Said("はい".into())]).await?;
        assert_eq!(stage.simulation.lost_events(), 0);
        stage.simulation.assert_clean();
    }
    Ok(())
}

#[tokio::test]
async fn a_workspace_is_told_when_we_come_and_when_we_go() -> anyhow::Result<()> {
    for way in WAYS {
        let stage = Stage::set(way).await?;
        stage.simulation.say("佐藤", "はい").await?;
        stage.simulation.remove_bot(TEAM).await;
        stage.wait("the farewell", |stage| stage.letterbox.changes().len() == 2).await?;
        let told: Vec<Change> = stage.letterbox.changes().into_iter().map(|change| change.what).collect();
        assert_eq!(told, [Change::Added, Change::Removed], "{way:?}");
        let keys = stage.letterbox.changes().into_iter().map(|change| change.key.0).collect::<String>();
        assert!(!keys.contains("canary"), "a key tells nothing of a token");
    }
    Ok(())
}

#[tokio::test]
async fn every_workspace_is_spoken_to_with_its_own_token() -> anyhow::Result<()> {
    let simulation = Simulation::start().await?;
    simulation.add_bot("T0TONARI");
    simulation.add_person("佐藤", TEAM);
    simulation.add_person("田中", "T0TONARI");
    simulation.add_bot("T0GONE");
    let mut settings = simulation.settings(&[TEAM, "T0GONE", "T0TONARI"]);
    simulation.remove_bot("T0GONE").await;
    settings.workspaces[1].app = None;
    let stage = Stage::with(simulation, settings, Entrance::Socket).await?;
    assert_eq!(stage.letterbox.changes().len(), 2, "a dead token disturbs nobody else");
    let neighbour = stage.simulation.id_of("田中").expect("he is there");
    stage.ask(&Address::private(Platform::Slack, "T0TONARI", &neighbour)).await?;
    stage.ask(&stage.private("佐藤")).await?;
    assert_eq!(stage.simulation.screen("田中").len(), 1);
    assert_eq!(stage.simulation.screen("佐藤").len(), 1);
    let mixed = Address::private(Platform::Slack, TEAM, &neighbour);
    assert_eq!(stage.ask(&mixed).await, Err(chat::DeliveryError::Unreachable));
    stage.simulation.say("田中", "はい").await?;
    assert_eq!(stage.letterbox.updates()[0].account.workspace.id, "T0TONARI");
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_name_full_of_traps_is_shown_letter_by_letter() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let name = "<!channel> @here <@U1> *太字* &lt; :tada: <https://evil.example|x>\"}]";
    let mut message = question();
    message.text = Text::literal(name);
    stage.slack.deliver(&stage.private("佐藤"), &message, &Once("1".into())).await?;
    assert_eq!(stage.simulation.screen("佐藤")[0].text, name);
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn without_a_socket_slack_is_asked_now_and_then_whether_it_answers() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Door).await?;
    assert_eq!(stage.slack.knocks().last(), None, "nobody has knocked yet");
    stage.simulation.say("佐藤", "はい").await?;
    stage.wait("the words", |stage| !stage.letterbox.acts().is_empty()).await?;
    assert!(stage.slack.knocks().last().is_some() && stage.slack.pulse().last().is_some());
    stage.simulation.fail("auth.test", Fault::Broken);
    stage.wait("the loss", |stage| stage.slack.pulse().last().is_none()).await?;
    stage.wait("a sign of life", |stage| stage.slack.pulse().last().is_some()).await?;
    stage.simulation.remove_bot(TEAM).await;
    stage.wait("the end", |stage| stage.slack.pulse().last().is_none()).await?;
    Ok(())
}

#[tokio::test]
async fn what_belongs_to_a_message_stands_in_its_thread() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let room = stage.simulation.add_channel("総務", TEAM);
    let to = Address::shared(Platform::Slack, TEAM, &room);
    let say = |words: &str| Message::plain(Text::parse(words, &[]));
    let first = stage.slack.deliver(&to, &say("まとめ"), &Once("1".into())).await?;
    stage.slack.deliver_below(&to, &first, &say("続き"), &Once("2".into())).await?;
    let screen = stage.simulation.screen("佐藤");
    let placed: Vec<_> = screen.iter().map(|shown| (shown.text.as_str(), shown.above.clone())).collect();
    assert_eq!(placed, [("まとめ", None), ("続き", Some(first.0.clone()))]);
    let files = tests::files::message("紙", tests::files::samples());
    stage.slack.deliver_below(&to, &first, &files, &Once("3".into())).await?;
    let below = stage.simulation.screen("佐藤").into_iter().skip(1).all(|shown| shown.above.as_ref() == Some(&first.0));
    assert!(below, "files stand where their words stand: {:?}", stage.simulation.screen("佐藤"));
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn where_there_can_be_no_thread_it_is_said_below() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let room = stage.simulation.add_channel("総務", TEAM);
    let to = Address::shared(Platform::Slack, TEAM, &room);
    let say = |words: &str| Message::plain(Text::parse(words, &[]));
    let first = stage.slack.deliver(&to, &say("まとめ"), &Once("1".into())).await?;
    stage.simulation.fail("chat.postMessage", Fault::No("restricted_action_non_threadable_channel"));
    stage.slack.deliver_below(&to, &first, &say("続き"), &Once("2".into())).await?;
    let gone = Receipt(format!("{room}:1.000001"));
    stage.slack.deliver_below(&to, &gone, &say("続き"), &Once("3".into())).await?;
    let screen = stage.simulation.screen("佐藤");
    let placed: Vec<_> = screen.iter().map(|shown| (shown.text.as_str(), shown.above.clone())).collect();
    assert_eq!(placed, [("まとめ", None), ("続き", None), ("続き", None)]);
    stage.simulation.assert_clean();
    Ok(())
}
