//! A file as Telegram takes it: a form, with the words that say what is on a picture below it.

use crate::escape::{defused, html};
use crate::limits;
use crate::split::split;
use crate::spot::Spot;
use chat::{File, Span};
use reqwest::multipart::{Form, Part};

/// Whether a message makes a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ring {
    /// As the person set it.
    Loud,
    /// Never: it belongs to one that did.
    Silent,
}

/// Makes the method and the form by which a file is sent.
pub(crate) fn form(spot: Spot, file: &File, ring: Ring) -> (&'static str, Form) {
    let (method, field) = if is_shown(file) { ("SendPhoto", "photo") } else { ("SendDocument", "document") };
    // A name stands as it is: no name has a quotation mark or a line end, and Telegram does not read an encoded one.
    let part = Part::bytes(file.bytes().to_vec()).file_name(file.name().to_owned());
    let part = part.mime_str(file.kind().media_type()).expect("it is a media type");
    let mut form = Form::new().percent_encode_noop().text("chat_id", spot.chat.to_string()).part(field, part);
    if let Some(thread) = spot.thread {
        form = form.text("message_thread_id", thread.to_string());
    }
    if let Some(caption) = file.alt().and_then(caption) {
        form = form.text("caption", caption).text("parse_mode", "HTML");
    }
    if ring == Ring::Silent {
        form = form.text("disable_notification", "true");
    }
    (method, form)
}

/// Tells whether a file is shown as a picture; one that is too large for that goes as a file.
fn is_shown(file: &File) -> bool {
    file.alt().is_some() && file.bytes().len() <= limits::PHOTO
}

/// Words a caption, as much of it as finds room; nothing in it is markup, a name or an address.
fn caption(alt: &str) -> Option<String> {
    let spans = defused(&[Span::Literal(alt.to_owned())]);
    split(&spans, limits::CAPTION).first().map(|part| html(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_fits_and_is_only_words() {
        assert_eq!(caption("<b>@all</b>").as_deref(), Some("&lt;b&gt;\u{2060}@\u{2060}all&lt;\u{2060}/\u{2060}b&gt;"));
        assert_eq!(caption(&"あ".repeat(2000)).map(|words| words.chars().count()), Some(1024));
    }
}
