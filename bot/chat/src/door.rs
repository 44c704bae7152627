//! Where a network calls us over HTTP, without anybody here knowing a web server.

use crate::Inbox;
use async_trait::async_trait;

/// One request of a network, as it came: the body is not parsed before its signature is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Knock {
    /// Header names in lower case, in the order they came; a doubled header stands here twice.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The raw body.
    pub body: Vec<u8>,
}

impl Knock {
    /// Finds a header that came exactly once, as text.
    pub fn only(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(header, _)| header == name);
        let (_, value) = values.next()?;
        if values.next().is_some() { None } else { std::str::from_utf8(value).ok() }
    }
}

/// What the network is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The content type, if there is a body.
    pub content_type: Option<&'static str>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Answers with a status alone.
    pub fn empty(status: u16) -> Answer {
        Answer { status, content_type: None, body: Vec::new() }
    }

    /// Answers 200 with JSON.
    pub fn json(body: String) -> Answer {
        Answer { status: 200, content_type: Some("application/json"), body: body.into_bytes() }
    }
}

/// A path of ours that a network calls.
#[async_trait]
pub trait Door: Send + Sync {
    /// The path, for example `/slack/events`.
    fn path(&self) -> &str;

    /// Checks who knocks, hands in what they bring, and answers only when it is written down.
    async fn knock(&self, knock: Knock, inbox: &dyn Inbox) -> Answer;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubled_header_is_none() {
        let header = |value: &str| ("x-signature".to_owned(), value.as_bytes().to_vec());
        let knock = |headers| Knock { headers, body: Vec::new() };
        assert_eq!(knock(vec![header("a")]).only("x-signature"), Some("a"));
        assert_eq!(knock(vec![header("a"), header("a")]).only("x-signature"), None);
        assert_eq!(knock(vec![]).only("x-signature"), None);
    }
}
