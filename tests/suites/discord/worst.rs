//! All that the bot ever says, in every language, as Discord takes it.

use super::bench::Bench;
use chat::{ChatPlatform, Once};
use content::Locale;
use tests::everything::everything_said;
use tests::networks::Network;

#[tokio::test]
async fn everything_that_is_ever_said_is_taken_whole() {
    let bench = Bench::start().await;
    bench.network.never_too_many();
    for locale in Locale::ALL {
        let who = format!("{locale}");
        bench.network.add_person(&who);
        let messages = everything_said(locale);
        assert!(messages.len() > 100, "{locale}: {} messages", messages.len());
        for (at, message) in messages.iter().enumerate() {
            let receipt = bench.discord.deliver(&bench.room(&who), message, &Once(at.to_string())).await.unwrap();
            bench.discord.revise(&bench.room(&who), &receipt, message).await.unwrap();
        }
        let screen = bench.network.screen(&who);
        assert_eq!(screen.len(), messages.len(), "no message of ours needs two of Discord's");
        for (shown, message) in screen.iter().zip(&messages) {
            let labels: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
            assert_eq!(shown.buttons, labels);
        }
    }
    bench.network.assert_clean();
}
