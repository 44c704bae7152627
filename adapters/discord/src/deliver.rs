//! How a message reaches a person or a channel, and how it is rewritten.

use crate::client::Failure;
use crate::limits;
use crate::outgoing::{self, Manner, Matter, Page};
use crate::place::{Landing, Place};
use crate::shared::Shared;
use chat::{Address, DeliveryError, Message, Once, Receipt, Room};
use std::time::Duration;

/// Delivers a message.
pub(crate) async fn deliver(
    shared: &Shared,
    to: &Address,
    message: &Message,
    once: &Once,
) -> Result<Receipt, DeliveryError> {
    let pages = outgoing::pages(&message.within(limits::FILE, &shared.too_large()));
    match &to.room {
        Room::Shared(channel) => write(shared, &[(channel, Manner::Plain)], &pages, once).await,
        Room::Private(person) => {
            let written = match shared.room_of(person).await {
                Ok(channel) => write(shared, &[(&channel, Manner::Plain)], &pages, once).await,
                Err(failure) => Err(failure.of_writing()),
            };
            match written {
                Err(DeliveryError::Unreachable) => whisper(shared, person, &pages).await,
                Ok(_) | Err(DeliveryError::Later { .. } | DeliveryError::Refused(_) | DeliveryError::Unknown) => {
                    written
                }
            }
        }
    }
}

/// Delivers a message in the thread of another one. Where there can be no thread (a thread itself, a room of one person) or we may
/// not open one, it answers that message.
pub(crate) async fn deliver_below(
    shared: &Shared,
    to: &Address,
    above: &Receipt,
    message: &Message,
    once: &Once,
) -> Result<Receipt, DeliveryError> {
    let above = Landing::parse(above);
    let Some((channel, first)) = above.as_ref().and_then(Landing::first_in_channel) else {
        return deliver(shared, to, message, once).await;
    };
    let pages = outgoing::pages(&message.within(limits::FILE, &shared.too_large()));
    // A thread has the id of the message it belongs to. Where we may not write in it, the words answer that message; and where we may not
    // read what was said before, they come after.
    let (answer, murmur) = ((channel, Manner::Answer(first)), (channel, Manner::Murmur));
    match shared.client.open_thread(channel, first, &outgoing::thread(message)).await {
        Ok(()) => write(shared, &[(first, Manner::Plain), answer, murmur], &pages, once).await,
        Err(Failure::No { .. }) => write(shared, &[answer, murmur], &pages, once).await,
        Err(failure) => Err(failure.of_writing()),
    }
}

/// Rewrites a delivered message.
pub(crate) async fn revise(
    shared: &Shared,
    to: &Address,
    receipt: &Receipt,
    message: &Message,
) -> Result<(), DeliveryError> {
    let gone = || DeliveryError::Refused("the message is out of reach".to_owned());
    let landing = Landing::parse(receipt).ok_or_else(gone)?;
    if let (Room::Private(person), Place::Channel(room)) = (&to.room, &landing.place) {
        // After a start nothing is known, and Discord does not like rooms to be opened one after another.
        shared.learn_room(person, room);
    }
    let mut pages = outgoing::pages(message);
    pages.retain(|page| page.matter == Matter::Words);
    if pages.len() > landing.messages.len() {
        return Err(DeliveryError::Refused("the words need more messages than there are".to_owned()));
    }
    let whispered = match &landing.place {
        Place::Channel(_) => None,
        Place::Interaction(id) => Some(shared.recents().find(id, shared.now()).ok_or_else(gone)?),
    };
    for (page, id) in pages.iter().zip(&landing.messages) {
        let edited = match (&landing.place, &whispered) {
            (Place::Channel(channel), _) => shared.client.edit(channel, id, &page.edit()).await,
            (Place::Interaction(_), Some(held)) => shared.client.edit_follow_up(held, id, &page.edit()).await,
            (Place::Interaction(_), None) => return Err(gone()),
        };
        edited.map_err(Failure::of_rewriting)?;
    }
    if let Place::Channel(channel) = &landing.place {
        for id in landing.messages.iter().skip(pages.len()) {
            // What is left over of a longer text; if it stays, it only says what was true before.
            if let Err(failure) = shared.client.delete(channel, id).await {
                tracing::debug!(?failure, "a page that is not needed any more could not be taken away");
            }
        }
    }
    Ok(())
}

/// Writes pages in the first place that takes them: the next one is tried where Discord refuses the first page for good.
async fn write(
    shared: &Shared,
    places: &[(&str, Manner<'_>)],
    pages: &[Page],
    once: &Once,
) -> Result<Receipt, DeliveryError> {
    let mut messages = Vec::new();
    let mut places = places.iter();
    let Some((mut channel, mut manner)) = places.next().copied() else { return Err(DeliveryError::Unreachable) };
    for (index, page) in pages.iter().enumerate() {
        let made = loop {
            let payload = page.create(&outgoing::nonce(&once.0, index, pages.len()), manner);
            match shared.client.create(channel, &payload, &page.files).await {
                Ok(made) => break made,
                Err(failure @ Failure::No { .. }) if index == 0 => match places.next() {
                    Some(next) => (channel, manner) = *next,
                    None => return Err(failure.of_writing()),
                },
                Err(failure) => return Err(failure.of_writing()),
            }
        };
        match page.matter {
            Matter::Words => messages.push(made.id),
            // Files are never rewritten, and what is not in the receipt is never taken away.
            Matter::FilesAlone => {}
        }
        // Only the first page answers.
        if let Manner::Answer(_) = manner {
            manner = Manner::Murmur;
        }
    }
    Ok(Landing { place: Place::Channel(channel.to_owned()), messages }.receipt())
}

/// Answers a person who takes no direct messages below what they pressed last, visible to them alone.
async fn whisper(shared: &Shared, person: &str, pages: &[Page]) -> Result<Receipt, DeliveryError> {
    let Some(recent) = shared.recents().last_of(person, shared.now()) else { return Err(DeliveryError::Unreachable) };
    if !recent.acknowledged {
        return Err(DeliveryError::Later { after: Some(SOON) });
    }
    let mut messages = Vec::new();
    for page in pages {
        match shared.client.follow_up(&recent.interaction, &page.follow_up(), &page.files).await {
            Ok(made) => match page.matter {
                Matter::Words => messages.push(made.id),
                Matter::FilesAlone => {}
            },
            // Through the door our first answer travels as the response itself, and may be still on its way.
            Err(failure) if failure.is_unknown_webhook() && recent.age(shared.now()) < ON_ITS_WAY => {
                return Err(DeliveryError::Later { after: Some(SOON) });
            }
            Err(failure) => {
                if failure.is_unknown_webhook() {
                    shared.recents().forget(&recent.interaction.id);
                }
                return Err(failure.of_writing());
            }
        }
    }
    Ok(Landing { place: Place::Interaction(recent.interaction.id), messages }.receipt())
}

/// How long an acknowledgement may take.
const SOON: Duration = Duration::from_secs(1);
/// How long a response may be on its way.
const ON_ITS_WAY: Duration = Duration::from_secs(10);
