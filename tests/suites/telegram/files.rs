//! Files on Telegram: each arrives whole, a picture with its words below it, and none twice while the bot runs.

use super::bench::polling;
use chat::{Address, ChatPlatform as _, DeliveryError, Once, Platform, Receipt, Text};
use std::sync::Arc;
use std::time::Duration;
use telegram::Telegram;
use tests::files::{message, of_size, samples};
use tests::networks::telegram::{Fault, TelegramNetwork};
use tests::networks::{Attached, Network as _};

async fn begun() -> (TelegramNetwork, Arc<Telegram>, Address) {
    let network = TelegramNetwork::begin().await.expect("this machine has a port left");
    network.start("花子", "");
    network.never_too_many();
    let room = Address::private(Platform::Telegram, "direct", &network.person("花子").to_string());
    let bot = polling(&network);
    (network, bot, room)
}

async fn send(bot: &Telegram, to: &Address, once: &str) -> Result<Receipt, DeliveryError> {
    bot.deliver(to, &message("基本方針ができました。", samples()), &Once(once.to_owned())).await
}

fn files(network: &TelegramNetwork) -> Vec<Attached> {
    network.screen("花子").into_iter().flat_map(|shown| shown.files).collect()
}

fn arrived_once(network: &TelegramNetwork) {
    let texts: Vec<String> = network.screen("花子").into_iter().map(|shown| shown.text).collect();
    assert_eq!(texts, ["基本方針ができました。", "", "", ""]);
    let files = files(network);
    assert!(files.iter().zip(samples()).all(|(got, sent)| got.is(&sent)) && files.len() == 3, "{files:?}");
    network.assert_clean().expect("nothing is wrong");
}

#[tokio::test]
async fn files_arrive_whole_and_stay_when_the_words_are_rewritten() {
    let (network, bot, hanako) = begun().await;
    let receipt = send(&bot, &hanako, "1").await.unwrap();
    arrived_once(&network);
    assert_eq!(network.rings(), 1, "one message rings once");
    bot.revise(&hanako, &receipt, &chat::Message::plain(Text::parse("読みました。", &[]))).await.unwrap();
    assert_eq!((network.screen("花子")[0].text.as_str(), files(&network).len()), ("読みました。", 3));
    network.assert_clean().expect("nothing is wrong");
}

#[tokio::test]
async fn whatever_goes_wrong_between_the_parts_the_rest_follows_and_nothing_comes_twice() {
    for well in 0..4 {
        let (network, bot, hanako) = begun().await;
        network.fail_after(well, Fault::Trouble);
        assert_eq!(send(&bot, &hanako, "1").await, Err(DeliveryError::Later { after: None }), "{well}");
        send(&bot, &hanako, "1").await.unwrap();
        arrived_once(&network);
    }
    let (network, bot, hanako) = begun().await;
    network.fail_after(2, Fault::TooMany(9));
    let later = send(&bot, &hanako, "1").await;
    assert_eq!(later, Err(DeliveryError::Later { after: Some(Duration::from_secs(9)) }));
    network.pass(Duration::from_secs(10));
    send(&bot, &hanako, "1").await.unwrap();
    arrived_once(&network);
}

#[tokio::test]
async fn whether_a_file_arrived_is_unknown_when_the_answer_is_cut_off() {
    let (network, bot, hanako) = begun().await;
    network.fail_after(3, Fault::CutOff);
    assert_eq!(send(&bot, &hanako, "1").await, Err(DeliveryError::Unknown));
    arrived_once(&network);
}

#[tokio::test]
async fn a_file_alone_needs_no_words() {
    let (network, bot, hanako) = begun().await;
    bot.deliver(&hanako, &message("", samples()), &Once("1".to_owned())).await.unwrap();
    assert_eq!(files(&network).len(), 3);
    let nothing = bot.deliver(&hanako, &message("", Vec::new()), &Once("2".to_owned())).await;
    assert!(matches!(nothing, Err(DeliveryError::Refused(_))));
    network.assert_clean().expect("nothing is wrong");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_named_in_words() {
    let (network, bot, hanako) = begun().await;
    bot.deliver(&hanako, &message("記録です。", vec![of_size(50_000_001)]), &Once("1".to_owned())).await.unwrap();
    let text = network.screen("花子")[0].text.replace('\u{2060}', "");
    assert_eq!(text, "記録です。\n\n大きすぎます。\n・大きな記録.zip");
    assert!(files(&network).is_empty());
    network.assert_clean().expect("nothing is wrong");
}
