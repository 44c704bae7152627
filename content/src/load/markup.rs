//! The little markup our texts have: `**strong**` and `[label](https://…)`.

/// A line as a person reads it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// The text without marks and addresses.
    pub(crate) text: String,
    /// Every address it shows or links.
    pub(crate) addresses: Vec<String>,
    /// What is wrong with its marks.
    pub(crate) broken: Vec<&'static str>,
}

pub(crate) fn spoken(line: &str) -> Spoken {
    let mut spoken = Spoken::default();
    if line.matches("**").count() % 2 == 1 {
        spoken.broken.push("opens ** without closing it; put ** before and behind the strong words");
    }
    let line = line.replace("**", "");
    let mut rest = line.as_str();
    while let Some(at) = rest.find(['[', 'h']) {
        let (before, from) = rest.split_at(at);
        spoken.text.push_str(before);
        rest = if let Some((label, address, after)) = link(from) {
            spoken.text.push_str(label);
            spoken.addresses.push(address.to_owned());
            after
        } else if let Some((address, after)) = bare(from) {
            spoken.addresses.push(address.to_owned());
            after
        } else {
            let (first, after) = from.split_at(1);
            spoken.text.push_str(first);
            after
        };
    }
    spoken.text.push_str(rest);
    if spoken.text.contains("](") {
        spoken.broken.push("has a link that is not closed; write [words](https://…)");
    }
    spoken
}

fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    if label.contains(['[', ']']) {
        return None;
    }
    let (address, after) = rest.split_once(')')?;
    Some((label, address, after))
}

fn bare(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let end = text.find(|c: char| !c.is_ascii_graphic() || "()[]<>\"'`,".contains(c)).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', '!', '?', ';', ':']);
    Some((address, &text[address.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_addresses_are_not_read_aloud() {
        let line = spoken("まず**公式の案内**（[IPAの案内](https://www.ipa.go.jp/a?b=1)）を見ます。");
        assert_eq!(line.text, "まず公式の案内（IPAの案内）を見ます。");
        assert_eq!(line.addresses, ["https://www.ipa.go.jp/a?b=1"]);
        assert_eq!(line.broken, [""; 0]);
    }

    #[test]
    fn a_bare_address_ends_where_the_sentence_goes_on() {
        assert_eq!(spoken("See https://a.example/b. Then go on").addresses, ["https://a.example/b"]);
        assert_eq!(spoken("http://a.exampleを見る").addresses, ["http://a.example"]);
        assert_eq!(spoken("[1] how the hat").text, "[1] how the hat");
    }

    #[test]
    fn marks_that_are_not_closed_are_told() {
        assert_eq!(spoken("**強い").broken.len(), 1);
        assert_eq!(spoken("[案内](https://a.example").broken.len(), 1);
    }
}
