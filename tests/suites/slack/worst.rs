//! All that the bot ever says, in every language, as Slack takes it.

use super::stage::{Entrance, Stage, TEAM};
use chat::{ChatPlatform, Once};
use content::Locale;
use tests::everything::everything_said;
use tests::networks::Network as _;

#[tokio::test]
async fn everything_that_is_ever_said_is_taken_whole() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.take_any_pace();
    for locale in Locale::ALL {
        let who = locale.to_string();
        stage.simulation.add_person(&who, TEAM);
        let messages = everything_said(locale);
        assert!(messages.len() > 100, "{locale}: {} messages", messages.len());
        for (at, message) in messages.iter().enumerate() {
            let receipt = stage.slack.deliver(&stage.private(&who), message, &Once(at.to_string())).await?;
            stage.slack.revise(&stage.private(&who), &receipt, message).await?;
        }
        let screen = stage.simulation.screen(&who);
        assert_eq!(screen.len(), messages.len(), "no message of ours needs two of Slack's");
        for (shown, message) in screen.iter().zip(&messages) {
            let labels: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
            assert_eq!(shown.buttons, labels);
        }
    }
    stage.simulation.assert_clean();
    Ok(())
}
