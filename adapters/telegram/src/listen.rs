//! The long-lived connection: our own loop, which moves the offset only behind what is written down.

use crate::client::{Failure, Refusal};
use crate::desk::Desk;
use crate::lanes::hand_in;
use crate::settings::{Arrival, Webhook};
use crate::{limits, manifest};
use chat::{Inbox, ListenError, Platform};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use teloxide_core::payloads::{DeleteWebhook, GetWebhookInfo, SetMyCommands, SetMyCommandsSetters};
use tracing::{debug, info, warn};

/// Listens for ever. Returns only when trying again cannot help.
pub(crate) async fn listen(desk: &Arc<Desk>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut pauses = Pauses::new(desk);
    while let Err(failure) = begin(desk).await {
        after(desk, &mut pauses, &failure, None).await?;
    }
    info!("Telegram is heard");
    tokio::select! {
        end = async {
            match &desk.settings.arrival {
                Arrival::Polling => poll(desk, inbox).await,
                Arrival::Webhook(webhook) => watch(desk, webhook, inbox).await,
            }
        } => end,
        end = tell_of_moves(desk, inbox) => end,
    }
}

/// Does what is done once before listening. Only a token that is not good ends it for ever.
async fn begin(desk: &Desk) -> Result<(), Failure> {
    desk.me().await?;
    match &desk.settings.arrival {
        // While a webhook is set, nothing can be asked for.
        Arrival::Polling => desk.client.call(&DeleteWebhook::new()).await.map(drop)?,
        Arrival::Webhook(webhook) => set_webhook(desk, webhook).await?,
    }
    desk.alive();
    for language in manifest::LANGUAGES {
        let mut list = SetMyCommands::new(manifest::commands(&desk.settings.describe, language));
        if let Some(language) = language {
            list = list.language_code(language);
        }
        if let Err(failure) = desk.client.call(&list).await {
            warn!(reason = failure.say(), "the list of commands was not registered");
        }
    }
    Ok(())
}

async fn set_webhook(desk: &Desk, webhook: &Webhook) -> Result<(), Failure> {
    let body = json!({
        "url": webhook.url,
        "secret_token": webhook.secret.expose(),
        "allowed_updates": manifest::updates(),
    });
    desk.client.ask("setWebhook", &body, Duration::ZERO).await.map(drop)
}

/// The longest wait before what could not be written down is asked for again.
const STUCK: Duration = Duration::from_secs(2);

/// Asks for updates, for ever.
async fn poll(desk: &Arc<Desk>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut pauses = Pauses::new(desk);
    let mut offset = None;
    loop {
        match updates(desk, offset).await {
            Ok(updates) => {
                desk.alive();
                // Before what is in hand: whoever acts now is not asked again.
                inbox.heard(Platform::Telegram, limits::PRESS_LIFE).await;
                let Ok(me) = desk.me().await else { continue };
                let taken = hand_in(desk, me, inbox, &updates).await;
                // Once nothing is left, everything is confirmed. Forgotten, the offset cannot be too high when Telegram counts
                // anew, which it does after a quiet week.
                offset = taken.next;
                if taken.stuck {
                    // The trouble is ours, and may be over in a moment.
                    wait(pauses.next().min(STUCK)).await;
                } else {
                    pauses.reset();
                }
            }
            Err(failure) => after(desk, &mut pauses, &failure, Some(desk)).await?,
        }
    }
}

async fn updates(desk: &Desk, offset: Option<i64>) -> Result<Vec<Value>, Failure> {
    let held = Duration::from_secs(desk.settings.patience.poll.as_secs().max(1));
    let mut body = json!({
        "timeout": held.as_secs(),
        "limit": limits::BATCH,
        "allowed_updates": manifest::updates(),
    });
    if let Some(offset) = offset {
        body["offset"] = json!(offset);
    }
    let updates = desk.client.ask("getUpdates", &body, held).await?;
    updates.as_array().cloned().ok_or(Failure::CutOff)
}

/// Looks after a webhook: it is set again when somebody else took it away, and its health is ours.
async fn watch(desk: &Desk, webhook: &Webhook, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut pauses = Pauses::new(desk);
    loop {
        let look = async {
            let info = desk.client.call(&GetWebhookInfo::new()).await?;
            if cannot_call(&info, desk.knocks.last()) {
                warn!("updates wait, and Telegram says that it cannot call us");
                desk.pulse.unreached();
            } else {
                desk.alive();
            }
            if info.get("url").and_then(Value::as_str) != Some(webhook.url.as_str()) {
                warn!("the webhook was taken away, it is set again");
                set_webhook(desk, webhook).await?;
            }
            Ok(())
        };
        match look.await {
            Ok(()) => {
                inbox.heard(Platform::Telegram, limits::PRESS_LIFE).await;
                pauses.reset();
                wait(desk.settings.patience.poll).await;
            }
            Err(failure) => after(desk, &mut pauses, &failure, None).await?,
        }
    }
}

/// Tells whether updates wait because Telegram failed to call us, and it has not reached us since.
fn cannot_call(info: &Value, last: Option<i64>) -> bool {
    let number = |name: &str| info.get(name).and_then(Value::as_i64);
    let failed = number("last_error_date").map(|seconds| seconds.saturating_mul(1000));
    // Telegram counts in whole seconds.
    let since = failed.is_some_and(|failed| last.is_none_or(|last| failed + 999 >= last));
    since && number("pending_update_count").is_some_and(|waiting| waiting > 0)
}

/// Tells the inbox of moves that were met while sending.
async fn tell_of_moves(desk: &Desk, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let mut pauses = Pauses::new(desk);
    loop {
        for change in desk.untold() {
            if inbox.changed(change.clone()).await.is_err() {
                desk.not_told(change);
                desk.moving.notify_one();
                wait(pauses.next()).await;
            }
        }
        desk.moving.notified().await;
    }
}

/// Waits as long as a failure asks for, or ends when waiting cannot help.
async fn after(desk: &Desk, pauses: &mut Pauses, failure: &Failure, polling: Option<&Desk>) -> Result<(), ListenError> {
    let pause = match failure {
        Failure::Token => return Err(ListenError::Refused("the token is not good".into())),
        Failure::Busy(Some(after)) => *after,
        Failure::Refused(Refusal { code: 409, why }) => {
            if let Some(desk) = polling.filter(|_| why.contains("webhook")) {
                warn!("a webhook was set from outside, it is taken away");
                // If this fails, the next question fails as well and tells why.
                let _ = desk.client.call(&DeleteWebhook::new()).await;
            } else {
                warn!("somebody else asks for the same updates: is the bot running twice?");
            }
            pauses.next()
        }
        Failure::NotSent
        | Failure::CutOff
        | Failure::Trouble
        | Failure::Busy(None)
        | Failure::Moved(_)
        | Failure::Refused(_) => {
            desk.pulse.lost();
            debug!(reason = failure.say(), "Telegram is not heard");
            pauses.next()
        }
    };
    wait(pause).await;
    Ok(())
}

/// Pauses that double, none exactly as long as another process's.
struct Pauses {
    first: Duration,
    most: Duration,
    next: Duration,
    seed: u64,
}

impl Pauses {
    fn new(desk: &Desk) -> Pauses {
        let patience = desk.settings.patience;
        // The clock's milliseconds differ between processes; nothing secret hangs on it.
        let seed = desk.now().unsigned_abs() ^ desk.bot.unsigned_abs();
        Pauses { first: patience.first, most: patience.most, next: patience.first, seed }
    }

    fn reset(&mut self) {
        self.next = self.first;
    }

    fn next(&mut self) -> Duration {
        // Knuth's multiplier; the upper bits are the good ones.
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = u32::try_from(self.seed >> 54).expect("ten bits are left");
        let pause = self.next / 2 + self.next / 2 * part / 1024;
        self.next = (self.next * 2).min(self.most);
        pause
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the loop that waits for Telegram")]
async fn wait(pause: Duration) {
    tokio::time::sleep(pause).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegram_cannot_call_as_long_as_something_waits_and_nothing_came_since() {
        let info = |waiting: i64, failed: Option<i64>| {
            let mut info = json!({ "pending_update_count": waiting });
            if let Some(failed) = failed {
                info["last_error_date"] = failed.into();
            }
            info
        };
        assert!(!cannot_call(&info(0, None), None));
        assert!(!cannot_call(&info(3, None), None), "what just came is on its way");
        assert!(!cannot_call(&info(0, Some(100)), None), "the trouble is over");
        assert!(cannot_call(&info(3, Some(100)), None));
        assert!(cannot_call(&info(3, Some(100)), Some(99_000)));
        assert!(!cannot_call(&info(3, Some(100)), Some(101_000)), "it reached us since");
    }
}
