//! Files: an address is asked for each, its bytes go there, and then all are shown in the room together.
//!
//! <https://docs.slack.dev/messaging/working-with-files#uploading_files>

use crate::client::{Client, Method};
use crate::failure::CallError;
use crate::limits;
use crate::outgoing::Spot;
use chat::{File, Secret};
use serde_json::{Value, json};

/// Sends files into a room. Nobody sees any of them before the last call, so a failure before it leaves nothing behind.
pub(crate) async fn send(client: &Client, token: &Secret, spot: &Spot<'_>, files: &[File]) -> Result<(), CallError> {
    let mut sent = Vec::new();
    for file in files {
        let id = upload(client, token, file).await.map_err(unseen)?;
        sent.push(json!({ "id": id, "title": file.name() }));
    }
    let mut shown = json!({ "files": Value::Array(sent), "channel_id": spot.room });
    if let Some(thread) = spot.thread {
        shown["thread_ts"] = thread.into();
    }
    client.call(Method::CompleteUpload, token, &shown).await.map(drop)
}

async fn upload(client: &Client, token: &Secret, file: &File) -> Result<String, CallError> {
    let (length, alt) = (file.bytes().len().to_string(), file.alt().map(|alt| limits::shortened(alt, limits::ALT)));
    let mut fields = vec![("filename", file.name()), ("length", &length)];
    fields.extend(alt.as_deref().map(|alt| ("alt_txt", alt)));
    let reply = client.submit(Method::UploadUrl, token, &fields).await?;
    let id = reply.text("/file_id")?.to_owned();
    client.upload(reply.text("/upload_url")?, file.bytes()).await?;
    Ok(id)
}

/// Whatever was cut off before files are shown, nobody saw it: it can be done again.
fn unseen(error: CallError) -> CallError {
    match error {
        CallError::Cut => CallError::Unreached,
        CallError::Limited(_)
        | CallError::Unreached
        | CallError::Faulty(_)
        | CallError::Strange(_)
        | CallError::Astray
        | CallError::No(_) => error,
    }
}
