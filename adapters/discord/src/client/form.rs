//! A message with files, as a form of several parts.

use crate::limits;
use chat::File;
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use std::time::Duration;

/// Puts a payload and its files into a form, and says how much longer that may take to send.
///
/// <https://discord.com/developers/docs/reference#uploading-files>
pub(super) fn of(payload: &Value, files: &[File]) -> (Form, Duration) {
    let json = Part::text(payload.to_string()).mime_str("application/json").expect("it is a media type");
    // Names stand as they are: no name has a quotation mark or a line end, and not everybody reads an encoded one.
    let begun = Form::new().percent_encode_noop().part("payload_json", json);
    let form = files.iter().enumerate().fold(begun, |form, (id, file)| {
        let part = Part::bytes(file.bytes().to_vec()).file_name(file.name().to_owned());
        form.part(format!("files[{id}]"), part.mime_str(file.kind().media_type()).expect("it is a media type"))
    });
    let bytes: usize = files.iter().map(|file| file.bytes().len()).sum();
    let seconds = u64::try_from(bytes).unwrap_or(u64::MAX) / limits::BYTES_A_SECOND;
    (form, Duration::from_secs(seconds))
}
