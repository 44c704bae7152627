//! What speaks in the simulated Discord and is no person.

use super::{DiscordNetwork, messages, payloads};
use serde_json::json;

impl DiscordNetwork {
    /// Lets another bot, under the name of somebody, and then a webhook call the bot in a channel.
    pub fn machines_speak(&self, who: &str, channel: &str) {
        let mut state = self.hall.state();
        for fields in [json!({ "bot": true }), json!({ "webhook": true })] {
            let (id, at) = (state.id(), state.now());
            let words = format!("<@{}> こんにちは", state.bot);
            let mut message = messages::written(channel, &json!({ "content": words }), at);
            message.author = Some(who.to_owned());
            let mut told = payloads::told(&state, &id, &message);
            if fields["bot"] == true {
                told["author"]["bot"] = true.into();
            } else {
                told["webhook_id"] = state.id().into();
            }
            self.hall.tell(&mut state, "MESSAGE_CREATE", &told);
        }
    }
}
