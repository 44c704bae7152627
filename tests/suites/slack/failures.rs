//! Every way in which a message can fail to arrive.

use super::stage::{Entrance, Stage, TEAM, question};
use chat::{Address, ChatPlatform, DeliveryError, Message, Once, Platform, Receipt, Text};
use tests::networks::Network as _;
use tests::networks::slack::Fault;
use tokio::time::Duration;

const NOT_NOW: DeliveryError = DeliveryError::Later { after: None };

#[tokio::test]
async fn every_failure_says_what_to_do_next() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    let refused = |why: &str| DeliveryError::Refused(why.to_owned());
    stage.ask(&to).await?;
    // A room that is told to wait takes nothing for a while.
    stage.simulation.fail("chat.postMessage", Fault::Busy(7));
    let later = DeliveryError::Later { after: Some(Duration::from_secs(7)) };
    assert_eq!(stage.ask(&stage.private("待人")).await, Err(later));
    for (fault, expected) in [
        (Fault::Broken, NOT_NOW),
        (Fault::No("ratelimited"), NOT_NOW),
        (Fault::No("internal_error"), DeliveryError::Unknown),
        (Fault::No("token_revoked"), refused("token_revoked")),
        (Fault::No("invalid_blocks"), refused("invalid_blocks")),
        (Fault::No("is_archived"), DeliveryError::Unreachable),
    ] {
        stage.simulation.fail("chat.postMessage", fault.clone());
        assert_eq!(stage.ask(&to).await, Err(expected), "{fault:?}");
    }
    assert_eq!(stage.simulation.sends(), 1);
    stage.simulation.fail("chat.postMessage", Fault::Cut);
    assert_eq!(stage.ask(&to).await, Err(DeliveryError::Unknown));
    assert_eq!(stage.simulation.sends(), 2, "it did arrive");
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_room_that_could_not_be_opened_is_tried_again_and_a_closed_one_is_given_up() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    for fault in [Fault::Cut, Fault::Broken] {
        stage.simulation.fail("conversations.open", fault);
        assert_eq!(stage.ask(&to).await, Err(NOT_NOW));
    }
    stage.ask(&to).await?;
    stage.simulation.make_unreachable("佐藤");
    assert_eq!(stage.ask(&to).await, Err(DeliveryError::Unreachable), "the room is gone");
    assert_eq!(stage.ask(&to).await, Err(DeliveryError::Unreachable), "and cannot be opened");
    for nobody in ["U0NOBODY", ""] {
        let to = Address::private(Platform::Slack, TEAM, nobody);
        assert_eq!(stage.ask(&to).await, Err(DeliveryError::Unreachable));
    }
    let elsewhere = Address::private(Platform::Slack, "T0NOWHERE", "U1");
    assert_eq!(stage.ask(&elsewhere).await, Err(DeliveryError::Unreachable));
    Ok(())
}

#[tokio::test]
async fn a_message_that_cannot_be_rewritten_is_said_anew_by_whoever_asked() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    let receipt = stage.ask(&to).await?;
    let refused = |why: &str| Err(DeliveryError::Refused(why.to_owned()));
    let revise = async |receipt: &str| stage.slack.revise(&to, &Receipt(receipt.to_owned()), &question()).await;
    assert_eq!(revise("D0:1.0").await, refused("message_not_found"));
    assert_eq!(revise("nonsense").await, refused("the receipt is not Slack's"));
    stage.simulation.fail("chat.update", Fault::Busy(3));
    assert_eq!(revise(&receipt.0).await, Err(DeliveryError::Later { after: Some(Duration::from_secs(3)) }));
    stage.simulation.close_edits();
    assert_eq!(revise(&receipt.0).await, refused("edit_window_closed"));
    Ok(())
}

#[tokio::test]
async fn six_at_once_into_one_room_are_one_too_many_and_do_not_slow_another() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.add_person("鈴木", TEAM);
    for _ in 0..5 {
        stage.ask(&stage.private("佐藤")).await?;
    }
    let Err(DeliveryError::Later { after: Some(after) }) = stage.ask(&stage.private("佐藤")).await else {
        panic!("Slack takes five at once")
    };
    assert!(after <= Duration::from_secs(1));
    stage.ask(&stage.private("鈴木")).await?;
    let pace = stage.slack.pace().private.expect("Slack has a pace");
    assert!(pace.burst < 5 && pace.every == Duration::from_secs(1));
    Ok(())
}

#[tokio::test]
async fn a_text_too_long_for_one_message_takes_several_and_nothing_is_lost() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    let mut long = question();
    long.text = Text::literal(&format!("{}\n", "あ".repeat(99)).repeat(250));
    for _ in 0..4 {
        stage.ask(&to).await?;
    }
    // The second part comes too fast; the next try does not say the first part again.
    let wait = stage.slack.deliver(&to, &long, &Once("long".into())).await;
    assert!(matches!(wait, Err(DeliveryError::Later { after: Some(_) })), "{wait:?}");
    stage.simulation.take_any_pace();
    let receipt = stage.slack.deliver(&to, &long, &Once("long".into())).await?;
    let screen = stage.simulation.screen("佐藤").split_off(4);
    assert_eq!(screen.len(), 3);
    assert_eq!(screen.iter().map(|shown| shown.text.matches('あ').count()).sum::<usize>(), 99 * 250);
    assert_eq!((&screen[2].id, screen[2].buttons.len()), (&receipt.0, 2));
    assert!(matches!(stage.slack.revise(&to, &receipt, &long).await, Err(DeliveryError::Refused(_))));
    stage.slack.revise(&to, &receipt, &Message::plain(Text::literal("終わり"))).await?;
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let to = stage.private("佐藤");
    let mut settings = stage.simulation.settings(&[TEAM]);
    settings.api = "http://127.0.0.1:9/api".into();
    let unreached = slack::Slack::new(settings)?;
    assert_eq!(unreached.deliver(&to, &question(), &Once("1".into())).await, Err(NOT_NOW));
    Ok(())
}
