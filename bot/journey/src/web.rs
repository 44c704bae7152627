//! Addresses of web pages, and whether somebody outside the company can read them.

use crate::plain::fold;
use content::{Host, Reach};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The address of a page that somebody outside the company can reach, as far as an address tells.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebAddressError {
    /// It is no address of a web page.
    #[error("this is no address of a web page")]
    NoAddress,
    /// It leads to the very computer it is typed on.
    #[error("this address leads to one's own computer")]
    ThisComputer,
    /// It leads into a private network.
    #[error("this address leads into a private network")]
    PrivateNetwork,
    /// Only members get in.
    #[error("only members can read what is there")]
    MembersOnly,
    /// It is an address for examples.
    #[error("this is an address for examples")]
    Example,
}

/// What is odd about an address; whoever gave it is asked, and may keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Whether people outside can read it depends on how it was shared.
    PerhapsMembersOnly,
    /// It is a number instead of a name.
    BareNumber,
    /// It begins with `http:`; what is read there can be changed on the way.
    Unencrypted,
}

/// The longest address, in characters.
const LONGEST: usize = 300;
/// Endings that only the names inside a network have.
const INTRANET: [&str; 11] =
    ["local", "internal", "intranet", "lan", "home", "corp", "private", "localdomain", "home.arpa", "test", "invalid"];
/// Hosts for examples (RFC 2606, and what JPRS keeps for them).
const EXAMPLES: [&str; 7] =
    ["example", "example.com", "example.net", "example.org", "example.jp", "example.co.jp", "example.ne.jp"];

impl WebAddress {
    /// Reads an address and tells what is odd about it; without `https://` in front it is understood so.
    ///
    /// # Errors
    /// Fails on what is no address, and on what surely nobody outside the company can read.
    pub fn parse(text: &str, hosts: &[Host]) -> Result<(WebAddress, Option<Doubt>), WebAddressError> {
        let folded = fold(text);
        let typed = folded.trim();
        if typed.chars().count() > LONGEST
            || typed.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        {
            return Err(WebAddressError::NoAddress);
        }
        let (scheme, rest) = typed.split_once("://").unwrap_or(("https", typed));
        let is_encrypted = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return Err(WebAddressError::NoAddress),
        };
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let host = host(authority)?;
        let doubt = look(&host, hosts)?;
        let scheme = if is_encrypted { "https" } else { "http" };
        let address = WebAddress(format!("{scheme}://{}{path}", authority.to_lowercase()));
        Ok((address, doubt.or((!is_encrypted).then_some(Doubt::Unencrypted))))
    }

    /// Shows the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Takes the host out of what stands between `//` and the path.
fn host(authority: &str) -> Result<String, WebAddressError> {
    // Whoever puts a name and a password in front of a host shows them to everybody.
    if authority.contains('@') {
        return Err(WebAddressError::NoAddress);
    }
    let is_port =
        |text: &str| text.is_empty() || text.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    if let Some(rest) = authority.strip_prefix('[') {
        let sound = rest.split_once(']').filter(|(_, port)| is_port(port));
        return sound.map(|(number, _)| format!("[{number}]")).ok_or(WebAddressError::NoAddress);
    }
    let (host, port) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
    let host = host.strip_suffix('.').unwrap_or(host).to_lowercase();
    let sound = |label: &str| {
        !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    if !host.split('.').all(sound) || !is_port(port) {
        return Err(WebAddressError::NoAddress);
    }
    Ok(host)
}

/// Looks whether somebody outside can reach a host.
fn look(host: &str, hosts: &[Host]) -> Result<Option<Doubt>, WebAddressError> {
    let below = |ending: &str| host.strip_suffix(ending).is_some_and(|front| front.is_empty() || front.ends_with('.'));
    if let Some(number) = host.strip_prefix('[') {
        return six(number.trim_end_matches(']'));
    }
    if below("localhost") {
        return Err(WebAddressError::ThisComputer);
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    if last.starts_with(|letter: char| letter.is_ascii_digit()) {
        return four(host);
    }
    if EXAMPLES.into_iter().any(below) {
        return Err(WebAddressError::Example);
    }
    // A name without a full stop is known in one network only.
    if !host.contains('.') || INTRANET.into_iter().any(below) {
        return Err(WebAddressError::PrivateNetwork);
    }
    match hosts.iter().find(|known| known.covers(host)).map(|known| known.reach) {
        Some(Reach::Members) => Err(WebAddressError::MembersOnly),
        Some(Reach::Unsure) => Ok(Some(Doubt::PerhapsMembersOnly)),
        None => Ok(None),
    }
}

/// Looks at an address of four numbers.
fn four(host: &str) -> Result<Option<Doubt>, WebAddressError> {
    let numbers: Option<Vec<u8>> = host.split('.').map(|part| part.parse().ok()).collect();
    let Some([a, b, c, _]) = numbers.as_deref() else { return Err(WebAddressError::NoAddress) };
    match (*a, *b, *c) {
        (0 | 127, ..) => Err(WebAddressError::ThisComputer),
        (10, ..) | (172, 16..=31, _) | (192, 168, _) | (169, 254, _) | (100, 64..=127, _) => {
            Err(WebAddressError::PrivateNetwork)
        }
        (192, 0, 2) | (198, 51, 100) | (203, 0, 113) => Err(WebAddressError::Example),
        _ => Ok(Some(Doubt::BareNumber)),
    }
}

/// Looks at an address in brackets.
fn six(number: &str) -> Result<Option<Doubt>, WebAddressError> {
    let is_number = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, ':' | '.');
    if !number.contains(':') || !number.chars().all(is_number) {
        return Err(WebAddressError::NoAddress);
    }
    let number = number.to_ascii_lowercase();
    if matches!(number.as_str(), "::1" | "::") {
        Err(WebAddressError::ThisComputer)
    } else if ["fc", "fd", "fe8", "fe9", "fea", "feb", "::ffff:"].iter().any(|begin| number.starts_with(begin)) {
        Err(WebAddressError::PrivateNetwork)
    } else {
        Ok(Some(Doubt::BareNumber))
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Takes an address back from where it was kept; which hosts it may have was asked when it came in.
impl TryFrom<String> for WebAddress {
    type Error = WebAddressError;

    fn try_from(text: String) -> Result<WebAddress, WebAddressError> {
        WebAddress::parse(&text, &[]).map(|(address, _)| address)
    }
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> String {
        address.0
    }
}

#[cfg(test)]
mod tests;
