//! Files on Discord: each arrives whole with its words, once, whatever is cut off.

use super::bench::{Bench, message as words};
use chat::{ChatPlatform as _, DeliveryError, Message, Once, Receipt};
use std::time::Duration;
use tests::files::{message, of_size, samples};
use tests::networks::Network as _;
use tests::networks::discord::Fault;

async fn send(bench: &Bench, message: &Message, once: &str) -> Result<Receipt, DeliveryError> {
    bench.discord.deliver(&bench.room("佐藤"), message, &Once(once.into())).await
}

fn paper() -> Message {
    Message { files: samples(), ..words("基本方針ができました。", &["見ました"]) }
}

/// Fails unless 佐藤 sees one message with the samples.
fn arrived_once(bench: &Bench) {
    let screen = bench.network.screen("佐藤");
    assert_eq!(screen.len(), 1, "{screen:?}");
    assert_eq!((screen[0].text.as_str(), screen[0].buttons.len()), ("基本方針ができました。", 1));
    assert_eq!(screen[0].files.len(), 3);
    assert!(screen[0].files.iter().zip(samples()).all(|(got, sent)| got.is(&sent)), "{:?}", screen[0].files);
    bench.network.assert_clean();
}

#[tokio::test]
async fn files_arrive_whole_with_their_words_and_stay_when_those_are_rewritten() {
    let bench = Bench::start().await;
    let receipt = send(&bench, &paper(), "1").await.unwrap();
    arrived_once(&bench);
    bench.discord.revise(&bench.room("佐藤"), &receipt, &words("読みました。", &[])).await.unwrap();
    let screen = bench.network.screen("佐藤");
    assert_eq!((screen[0].text.as_str(), screen[0].files.len(), screen[0].revised), ("読みました。", 3, 1));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_cut_off_answer_doubles_no_file() {
    let bench = Bench::start().await;
    bench.network.fail_next(&[Fault::CutOff]);
    assert_eq!(send(&bench, &paper(), "1").await, Err(DeliveryError::Unknown));
    send(&bench, &paper(), "1").await.unwrap();
    arrived_once(&bench);
}

#[tokio::test]
async fn a_refusal_is_waited_out_with_the_files_in_hand() {
    let bench = Bench::start().await;
    let after = Duration::from_millis(50);
    bench.network.fail_next(&[Fault::TooMany(after), Fault::Trouble]);
    assert_eq!(send(&bench, &paper(), "1").await, Err(DeliveryError::Later { after: Some(after) }));
    bench.network.pass(after);
    bench.network.until("the time to pass", |_| true).await.unwrap();
    tokio::time::timeout(after, std::future::pending::<()>()).await.unwrap_err();
    assert_eq!(send(&bench, &paper(), "1").await, Err(DeliveryError::Later { after: None }));
    send(&bench, &paper(), "1").await.unwrap();
    arrived_once(&bench);
}

#[tokio::test]
async fn more_files_than_one_message_takes_follow_in_another() {
    let bench = Bench::start().await;
    let files: Vec<_> = samples().into_iter().cycle().take(12).collect();
    let receipt = send(&bench, &message("たくさんあります。", files), "1").await.unwrap();
    let screen = bench.network.screen("佐藤");
    assert_eq!(screen.iter().map(|shown| shown.files.len()).collect::<Vec<_>>(), [10, 2]);
    bench.discord.revise(&bench.room("佐藤"), &receipt, &words("見ました。", &[])).await.unwrap();
    let screen = bench.network.screen("佐藤");
    assert_eq!(screen.iter().map(|shown| shown.files.len()).collect::<Vec<_>>(), [10, 2], "none is taken away");
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_file_that_is_too_large_is_named_in_words() {
    let bench = Bench::start().await;
    let large = of_size(10 * 1024 * 1024 + 1);
    send(&bench, &message("記録です。", vec![large]), "1").await.unwrap();
    let screen = bench.network.screen("佐藤");
    assert_eq!(screen[0].text, "記録です。\n\n大きすぎます。\n・大きな記録.zip");
    assert!(screen[0].files.is_empty());
    bench.network.assert_clean();
}

#[tokio::test]
async fn who_takes_no_direct_messages_gets_the_files_below_their_own_press() {
    let bench = Bench::start().await;
    let (_, channel) = bench.network.add_bot("会社");
    bench.network.close_door("佐藤");
    bench.network.command("佐藤", Some(&channel), "menu").unwrap();
    bench.until("the command", |shelf| !shelf.updates().is_empty()).await;
    let mut sent = send(&bench, &paper(), "1").await;
    while let Err(DeliveryError::Later { after: Some(after) }) = sent {
        tokio::time::timeout(after.min(Duration::from_millis(100)), std::future::pending::<()>()).await.unwrap_err();
        sent = send(&bench, &paper(), "1").await;
    }
    sent.unwrap();
    let screen = bench.network.screen("佐藤");
    let shown = screen.iter().find(|shown| shown.files.len() == 3).expect("the files are there");
    assert!(shown.private && shown.files.iter().zip(samples()).all(|(got, sent)| got.is(&sent)));
    bench.network.assert_clean();
}
