//! Files below a message: how many go together, and what Discord is told of each. Pure.

use crate::limits;
use chat::File;
use serde_json::{Value, json};

/// Bundles files so that each bundle fits below one message, in their order.
pub(super) fn bundles(files: &[File]) -> Vec<Vec<File>> {
    let mut bundles: Vec<Vec<File>> = Vec::new();
    let mut bytes = 0;
    for file in files {
        bytes += file.bytes().len();
        match bundles.last_mut() {
            Some(bundle) if bundle.len() < limits::FILES && bytes <= limits::FILE => bundle.push(file.clone()),
            Some(_) | None => {
                bytes = file.bytes().len();
                bundles.push(vec![file.clone()]);
            }
        }
    }
    bundles
}

/// Names the files in a payload: what each is called, and what is on it if it is a picture.
pub(super) fn named(mut payload: Value, files: &[File]) -> Value {
    if files.is_empty() {
        return payload;
    }
    let named = files.iter().enumerate().map(|(id, file)| {
        let mut named = json!({ "id": id.to_string(), "filename": file.name() });
        if let Some(alt) = file.alt() {
            named["description"] = alt.chars().take(limits::FILE_DESCRIPTION).collect::<String>().into();
        }
        named
    });
    payload["attachments"] = named.collect();
    payload
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{AltText, FileKind};

    fn file(bytes: usize) -> File {
        File::new("回答", FileKind::Csv, vec![0; bytes])
    }

    #[test]
    fn a_bundle_has_ten_files_and_no_more_bytes_than_one_may_have() {
        let sizes = |files: &[File]| bundles(files).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(sizes(&[]), [0; 0]);
        assert_eq!(sizes(&vec![file(1); 23]), [10, 10, 3]);
        assert_eq!(sizes(&[file(limits::FILE), file(1), file(limits::FILE - 1), file(1)]), [1, 2, 1]);
    }

    #[test]
    fn a_picture_says_what_is_on_it() {
        let alt = AltText::parse(&"あ".repeat(2000)).unwrap();
        let payload = named(json!({ "content": "x" }), &[file(1), File::new("割合", FileKind::Png(alt), vec![1])]);
        assert_eq!(payload["attachments"][0], json!({ "id": "0", "filename": "回答.csv" }));
        assert_eq!(payload["attachments"][1]["description"].as_str().unwrap().chars().count(), 1024);
        assert_eq!(named(json!({}), &[]), json!({}));
    }
}
