//! Whether the simulation itself speaks as Discord does: serenity, which models every field, has to understand each event.

use serde_json::{Value, json};
use serenity::model::event::Event;

/// Lists what serenity does not understand.
pub(super) fn event(name: &str, data: &Value) -> Option<String> {
    let read: Result<Event, _> = serde_json::from_value(json!({ "t": name, "d": data }));
    match read {
        Ok(Event::Unknown(_)) | Err(_) => Some(format!("the simulation tells of {name} as Discord would not")),
        Ok(_) => None,
    }
}
