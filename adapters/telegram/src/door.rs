//! The other way in: Telegram calls us. Who does not show the secret is not even listened to.

use crate::desk::Desk;
use crate::incoming::read;
use crate::lanes::{passed_over, take};
use async_trait::async_trait;
use chat::{Answer, Door, Inbox, Knock, Secret};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tracing::warn;

/// The header in which Telegram shows the secret. <https://core.telegram.org/bots/api#setwebhook>
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// The path that Telegram calls.
pub struct WebhookDoor {
    pub(crate) desk: Arc<Desk>,
    pub(crate) path: String,
    pub(crate) secret: Secret,
}

#[async_trait]
impl Door for WebhookDoor {
    fn path(&self) -> &str {
        &self.path
    }

    async fn knock(&self, knock: Knock, inbox: &dyn Inbox) -> Answer {
        if !knock.only(SECRET).is_some_and(|shown| same(shown, self.secret.expose())) {
            return Answer::empty(401);
        }
        self.desk.called();
        let Ok(update) = serde_json::from_slice::<Value>(&knock.body) else {
            // It was Telegram. What cannot be read today cannot be read tomorrow, and would come again for a day.
            warn!("an update could not be read");
            return Answer::empty(200);
        };
        let Ok(me) = self.desk.me().await else { return Answer::empty(503) };
        let incoming = read(&self.desk.reader(me), &update);
        if incoming.news.is_none() && incoming.nod.is_none() {
            passed_over(&update);
        }
        match take(&self.desk, inbox, incoming).await {
            Ok(()) => Answer::empty(200),
            Err(error) => {
                warn!(%error, "an update was not written down, Telegram keeps it");
                Answer::empty(503)
            }
        }
    }
}

/// Compares in a time that tells nothing: neither where the first difference is, nor how long the secret is.
fn same(shown: &str, secret: &str) -> bool {
    Sha256::digest(shown).ct_eq(&Sha256::digest(secret)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_is_the_secret() {
        assert!(same("0123456789abcdef", "0123456789abcdef"));
        for wrong in ["", "0123456789abcde", "0123456789abcdef0", "0123456789abcdeF", " 0123456789abcdef"] {
            assert!(!same(wrong, "0123456789abcdef"), "{wrong:?}");
        }
    }
}
