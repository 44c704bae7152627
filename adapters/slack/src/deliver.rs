//! Sends messages and rewrites them.

use crate::client::Method;
use crate::failure::CallError;
use crate::files;
use crate::limits;
use crate::outgoing::{Spot, payloads};
use crate::reception::Reception;
use chat::{Address, DeliveryError, Message, Once, Platform, Receipt, Room, Secret};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Sends a message and tells where its last part landed; `above` is the message in whose thread it goes, or after which it comes where
/// there can be no thread.
pub(crate) async fn deliver(
    reception: &Reception,
    to: &Address,
    above: Option<&Receipt>,
    message: &Message,
    once: &Once,
) -> Result<Receipt, DeliveryError> {
    let mut thread = above.map(stamp).transpose()?.map(|(_, stamp)| stamp);
    let token = token(reception, to).await?;
    let message = message.within(limits::FILE, &reception.too_large());
    let all = payloads(&message);
    // Files follow the words as one part more.
    let of = all.len() + usize::from(!message.files.is_empty());
    let (sent, mut receipt) = reception.parts.sent(once);
    for (number, payload) in all.iter().enumerate().skip(sent) {
        let room = room(reception, &token, to).await?;
        let post = async |thread| {
            let payload = payload.to(&Spot { room: &room, thread });
            reception.client.call(Method::PostMessage, &token, &payload).await
        };
        let posted = match post(thread).await {
            Err(error) if number == 0 && error.is_about_the_thread() => {
                thread = None;
                post(thread).await
            }
            posted => posted,
        };
        let reply = posted.map_err(|error| lost(reception, to, error))?;
        let landed = reply.text("/channel").and_then(|channel| Ok(format!("{channel}:{}", reply.text("/ts")?)));
        receipt = Some(Receipt(landed.map_err(DeliveryError::from)?));
        reception.parts.note(once, number + 1, of, receipt.as_ref());
    }
    if !message.files.is_empty() {
        let room = room(reception, &token, to).await?;
        files::send(&reception.client, &token, &Spot { room: &room, thread }, &message.files)
            .await
            .map_err(|error| lost(reception, to, error))?;
        reception.parts.note(once, of, of, None);
    }
    receipt.ok_or_else(|| DeliveryError::Refused("the message is empty".to_owned()))
}

/// How many parts of a long message have arrived where a later one has not, and where: a new try goes on there.
#[derive(Default)]
pub(crate) struct Parts(Mutex<BTreeMap<Once, (usize, Option<Receipt>)>>);

/// Messages whose parts are remembered at a time. There is hardly ever one.
const REMEMBERED: usize = 256;

impl Parts {
    fn sent(&self, once: &Once) -> (usize, Option<Receipt>) {
        self.known().get(once).cloned().unwrap_or_default()
    }

    fn note(&self, once: &Once, sent: usize, of: usize, at: Option<&Receipt>) {
        let mut known = self.known();
        if sent == of {
            known.remove(once);
        } else if known.len() < REMEMBERED || known.contains_key(once) {
            known.insert(once.clone(), (sent, at.cloned()));
        }
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<Once, (usize, Option<Receipt>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Rewrites a message.
pub(crate) async fn revise(
    reception: &Reception,
    to: &Address,
    receipt: &Receipt,
    message: &Message,
) -> Result<(), DeliveryError> {
    let (room, stamp) = stamp(receipt)?;
    let token = token(reception, to).await?;
    let [payload] = &payloads(message)[..] else {
        return Err(DeliveryError::Refused("one message cannot hold this text".to_owned()));
    };
    reception.client.call(Method::Update, &token, &payload.over(room, stamp)).await?;
    Ok(())
}

/// Reads the channel and the stamp of a message.
fn stamp(receipt: &Receipt) -> Result<(&str, &str), DeliveryError> {
    receipt.0.split_once(':').ok_or_else(|| DeliveryError::Refused("the receipt is not Slack's".to_owned()))
}

async fn token(reception: &Reception, to: &Address) -> Result<Secret, DeliveryError> {
    if to.workspace.platform != Platform::Slack {
        return Err(DeliveryError::Unreachable);
    }
    let token = reception.teams.token(&reception.client, &to.workspace.id).await?;
    token.ok_or(DeliveryError::Unreachable)
}

/// Finds the room of an address. A direct conversation is opened once; whoever wrote or pressed has told its room already.
async fn room(reception: &Reception, token: &Secret, to: &Address) -> Result<String, DeliveryError> {
    let team = &to.workspace.id;
    match &to.room {
        Room::Shared(channel) => Ok(channel.clone()),
        Room::Private(user) => {
            if let Some(room) = reception.teams.room(team, user) {
                return Ok(room);
            }
            let reply = reception.client.call(Method::ConversationsOpen, token, &json!({ "users": user })).await;
            // Opening a room twice is harmless: an answer that got lost is no reason to doubt the message.
            let reply = reply.map_err(|error| {
                if error == CallError::Cut { DeliveryError::Later { after: None } } else { error.into() }
            })?;
            let room = reply.text("/channel/id").map_err(|_| DeliveryError::Later { after: None })?.to_owned();
            reception.teams.remember_room(team, user, &room);
            Ok(room)
        }
    }
}

/// A room that is gone is asked for anew next time.
fn lost(reception: &Reception, to: &Address, error: CallError) -> DeliveryError {
    let error = DeliveryError::from(error);
    if let (DeliveryError::Unreachable, Room::Private(user)) = (&error, &to.room) {
        reception.teams.forget_room(&to.workspace.id, user);
    }
    error
}
