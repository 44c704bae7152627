//! Updates told by webhook: those of one person one after another, each again and again until it is taken.

use super::Shared;
use super::state::Webhook;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// The first pause after a post that was not taken, and the longest. Telegram's go up to a minute.
const FIRST: Duration = Duration::from_millis(50);
const MOST: Duration = Duration::from_secs(2);
/// How often the queue is looked at when nothing happens.
const LOOK: Duration = Duration::from_millis(50);

/// Posts what waits, for ever.
pub(super) async fn deliver(shared: Arc<Shared>) {
    let http =
        reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(10)).build().expect("a client without TLS");
    loop {
        let changed = shared.changed.notified();
        match next(&shared) {
            Some((webhook, id, body)) => {
                let taken = post(&http, &webhook, &body).await;
                note(&shared, id, taken);
            }
            None => {
                let _ = timeout(LOOK, changed).await;
            }
        }
    }
}

fn next(shared: &Shared) -> Option<(Webhook, i64, Value)> {
    let mut state = shared.state();
    let webhook = state.webhook.clone().filter(|_| !state.faults.down)?;
    state.forget_old();
    let now = state.clock.age();
    let mut busy = BTreeSet::new();
    // The first of a lane goes before the others of it, even if it has to wait for its next try.
    let due = state.waiting.iter().find(|one| busy.insert(one.lane) && one.due <= now)?;
    Some((webhook, due.id, due.body.clone()))
}

async fn post(http: &reqwest::Client, webhook: &Webhook, body: &Value) -> bool {
    let post = http.post(&webhook.url).header("X-Telegram-Bot-Api-Secret-Token", &webhook.secret);
    let answer = post.header("content-type", "application/json").body(body.to_string()).send().await;
    answer.is_ok_and(|answer| answer.status().is_success())
}

fn note(shared: &Shared, id: i64, taken: bool) {
    let mut state = shared.state();
    let now = state.clock.age();
    if let Some(at) = state.waiting.iter().position(|one| one.id == id) {
        let one = &mut state.waiting[at];
        if taken {
            one.confirmations = one.confirmations.saturating_sub(1);
        } else {
            one.tries += 1;
            one.due = now + (FIRST * 2_u32.saturating_pow(one.tries.min(16))).min(MOST);
        }
    }
    state.let_go();
    drop(state);
    shared.changed.notify_waiters();
}
