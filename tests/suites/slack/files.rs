//! Files on Slack: each arrives whole with its words, once, and goes to no address but Slack's own.

use super::stage::{Entrance, Stage};
use chat::{ChatPlatform as _, DeliveryError, Once, Receipt};
use tests::files::{message, of_size, samples};
use tests::networks::slack::Fault;
use tests::networks::{Network as _, Shown};
use tokio::time::Duration;

const NOT_NOW: DeliveryError = DeliveryError::Later { after: None };

/// Sends 佐藤 the samples.
async fn send(stage: &Stage, once: &str) -> Result<Receipt, DeliveryError> {
    let to = stage.private("佐藤");
    stage.slack.deliver(&to, &message("基本方針ができました。", samples()), &Once(once.to_owned())).await
}

/// Fails unless 佐藤 sees the words once, and the samples once below them.
fn arrived_once(stage: &Stage) {
    let screen = stage.simulation.screen("佐藤");
    let texts: Vec<&str> = screen.iter().map(|shown| shown.text.as_str()).filter(|text| !text.is_empty()).collect();
    assert_eq!(texts, ["基本方針ができました。"]);
    let files: Vec<_> = screen.iter().flat_map(|shown: &Shown| &shown.files).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    assert!(files.iter().zip(samples()).all(|(got, sent)| got.is(&sent)), "{files:?}");
    stage.simulation.assert_clean();
}

#[tokio::test]
async fn files_arrive_whole_with_their_words() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let receipt = send(&stage, "1").await?;
    arrived_once(&stage);
    // The receipt is of the words: they are rewritten, and the files stay.
    stage.slack.revise(&stage.private("佐藤"), &receipt, &message("基本方針ができました。", Vec::new())).await?;
    arrived_once(&stage);
    Ok(())
}

#[tokio::test]
async fn whatever_goes_wrong_on_the_way_nothing_is_said_or_shown_twice() -> anyhow::Result<()> {
    for (method, fault, expected) in [
        ("files.getUploadURLExternal", Fault::Busy(7), DeliveryError::Later { after: Some(Duration::from_secs(7)) }),
        ("files.getUploadURLExternal", Fault::Cut, NOT_NOW),
        ("upload", Fault::Broken, NOT_NOW),
        ("upload", Fault::Busy(1), NOT_NOW),
        ("files.completeUploadExternal", Fault::Broken, NOT_NOW),
        ("files.completeUploadExternal", Fault::Busy(3), DeliveryError::Later { after: Some(Duration::from_secs(3)) }),
    ] {
        let stage = Stage::set(Entrance::Socket).await?;
        stage.simulation.fail(method, fault.clone());
        assert_eq!(send(&stage, "1").await, Err(expected), "{method} {fault:?}");
        send(&stage, "1").await?;
        arrived_once(&stage);
    }
    Ok(())
}

#[tokio::test]
async fn whether_files_were_shown_is_unknown_when_the_last_answer_is_cut_off() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.fail("files.completeUploadExternal", Fault::Cut);
    assert_eq!(send(&stage, "1").await, Err(DeliveryError::Unknown));
    arrived_once(&stage);
    Ok(())
}

#[tokio::test]
async fn a_file_is_sent_to_no_address_that_is_not_slacks() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    for astray in ["http://127.0.0.1:9/upload", "https://evil.example/upload", "http://169.254.169.254/", "nowhere"] {
        stage.simulation.lead_files_astray(astray);
        let refused = send(&stage, astray).await;
        assert!(matches!(&refused, Err(DeliveryError::Refused(why)) if why.contains("none of Slack's")), "{refused:?}");
    }
    assert!(stage.simulation.screen("佐藤").iter().all(|shown| shown.files.is_empty()));
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_too_large_is_named_in_words() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    let (to, large) = (stage.private("佐藤"), of_size(slack::limits::FILE + 1));
    let mut files = samples();
    files.insert(0, large);
    stage.slack.deliver(&to, &message("記録です。", files), &Once("1".to_owned())).await?;
    let screen = stage.simulation.screen("佐藤");
    assert_eq!(screen[0].text, "記録です。\n\n大きすぎます。\n・大きな記録.zip");
    assert_eq!(screen.iter().flat_map(|shown| &shown.files).count(), 3);
    stage.simulation.assert_clean();
    Ok(())
}
