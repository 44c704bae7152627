//! What speaks in the simulated Telegram and is no person.

use super::TelegramNetwork;
use super::state::{BOT_NAME, group_chat};
use serde_json::{Value, json};

impl TelegramNetwork {
    /// Lets another bot, an administrator who hides behind the group, and a post of a channel call the bot in a group.
    pub fn machines_speak(&self, group: i64) {
        let words = format!("@{BOT_NAME} お願いします");
        let entity = json!([{ "type": "mention", "offset": 0, "length": BOT_NAME.len() + 1 }]);
        let (chat, date) = {
            let state = self.shared.state();
            (state.groups.get(&group).map(|there| group_chat(group, there)), state.clock.seconds())
        };
        let channel = json!({ "id": -1_009_999_999_999_i64, "type": "channel", "title": "お知らせ" });
        let authors: [(Value, Option<Value>); 3] = [
            (json!({ "id": 7_111_111_111_i64, "is_bot": true, "first_name": "見張り" }), None),
            (json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group" }), chat.clone()),
            (json!({ "id": 777_000, "is_bot": false, "first_name": "Telegram" }), Some(channel)),
        ];
        for (from, sender) in authors {
            let message_id = self.shared.state().new_message_id();
            let mut message = json!({
                "message_id": message_id, "from": from, "chat": chat, "date": date, "text": words, "entities": entity,
            });
            if let Some(sender) = sender {
                message["sender_chat"] = sender;
            }
            self.tell_oddly(json!({ "message": message }));
        }
    }
}
