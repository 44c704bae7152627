//! Forms of several parts, as the networks take files: read strictly, because theirs are read so.

use axum::http::{HeaderMap, header};

/// One part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: String,
    /// What the file in it is called, if it has one.
    pub(super) file: Option<String>,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

impl Field {
    /// Reads it as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// Tells whether a body calls itself such a form.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    kind(headers).starts_with("multipart/form-data")
}

fn kind(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Reads a form; nothing, if it is none.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> Option<Vec<Field>> {
    let boundary = kind(headers).split_once("boundary=")?.1.trim_matches('"');
    let first = format!("--{boundary}\r\n");
    let between = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(first.as_bytes())?;
    let mut fields = Vec::new();
    loop {
        let end = find(rest, between.as_bytes())?;
        fields.push(field(&rest[..end])?);
        rest = &rest[end + between.len()..];
        match rest {
            [b'-', b'-', ..] => return Some(fields),
            [b'\r', b'\n', more @ ..] => rest = more,
            _ => return None,
        }
    }
}

fn field(part: &[u8]) -> Option<Field> {
    let end = find(part, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&part[..end]).ok()?;
    let told = head.lines().find(|line| line.to_lowercase().starts_with("content-disposition:"))?;
    let said = |name: &str| {
        let from = told.find(&format!("; {name}=\""))? + name.len() + 4;
        Some(told[from..].split('"').next()?.to_owned())
    };
    Some(Field { name: said("name")?, file: said("filename"), bytes: part[end + 4..].to_vec() })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[test]
fn a_form_is_read_with_its_files() {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz".parse().expect("it is a header"));
    let body = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n\
        --xyz\r\ncontent-disposition: form-data; name=\"b\"; filename=\"方針.docx\"\r\nContent-Type: x/y\r\n\r\nPK\r\n\r\n--\r\n--xyz--\r\n";
    let field = |name: &str, file: Option<&str>, bytes: &str| Field {
        name: name.into(),
        file: file.map(str::to_owned),
        bytes: bytes.into(),
    };
    let wanted = vec![field("a", None, "1"), field("b", Some("方針.docx"), "PK\r\n\r\n--")];
    assert_eq!(read(&headers, body.as_bytes()), Some(wanted));
    assert_eq!(read(&headers, b"--xyz\r\nx"), None);
}
