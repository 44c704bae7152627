//! Files that come with a message: a form with the payload, and a part for each file it names.

use crate::networks::{Attached, form};
use axum::http::HeaderMap;
use serde_json::Value;

/// The most bytes of a file where nobody pays for more, and the most files of a message.
const MOST: (usize, usize) = (10 * 1024 * 1024, 10);

/// Reads a form: the payload, the files, and what is wrong with them; nothing, if the body is no form.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> Option<(Value, Vec<Attached>, Vec<String>)> {
    if !form::is_form(headers) {
        return None;
    }
    let Some(fields) = form::read(headers, body) else {
        return Some((Value::Null, Vec::new(), vec!["a form that cannot be read".to_owned()]));
    };
    let payload = fields.iter().find(|field| field.name == "payload_json").map(form::Field::text).unwrap_or_default();
    let payload: Value = serde_json::from_str(&payload).unwrap_or_default();
    let named = payload["attachments"].as_array().cloned().unwrap_or_default();
    let mut wrong = Vec::new();
    let mut files = Vec::new();
    for (number, told) in named.iter().enumerate() {
        let field = fields.iter().find(|field| field.name == format!("files[{number}]"));
        let name = told["filename"].as_str().unwrap_or_default().to_owned();
        let alt = told["description"].as_str().map(str::to_owned);
        let Some(field) = field else {
            wrong.push(format!("file {number} is named and not sent"));
            continue;
        };
        let mut fault = |is: bool, what: &str| {
            if is {
                wrong.push(format!("file {number}: {what}"));
            }
        };
        fault(told["id"].as_str() != Some(number.to_string().as_str()), "its id is another");
        fault(name.is_empty() || field.file.as_ref() != Some(&name), "its name is missing, or two names");
        fault(name.to_lowercase().ends_with(".png") && alt.is_none(), "a picture without words");
        fault(alt.as_ref().is_some_and(|alt| alt.chars().count() > 1024), "its description is too long");
        fault(field.bytes.len() > MOST.0, "it is too large");
        files.push(Attached { name, bytes: field.bytes.clone(), alt });
    }
    if fields.len() != named.len() + 1 || named.len() > MOST.1 {
        wrong.push(format!("{} parts for {} files", fields.len(), named.len()));
    }
    Some((payload, files, wrong))
}
