//! Buttons of asking a human: `h.<deed>`.

use journey::EnquiryId;

/// What a button of asking a human means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HumanPress {
    /// Type something to ask.
    Write,
    /// Show what waits for me, and what I asked.
    List,
    /// Show one.
    Show(EnquiryId),
    /// Type an answer, or go on with it.
    Reply(EnquiryId),
    /// Leave it.
    Leave,
}

impl HumanPress {
    /// Spells the press, behind `h.`.
    pub(super) fn write(&self) -> String {
        match self {
            HumanPress::Write => "write".to_owned(),
            HumanPress::List => "list".to_owned(),
            HumanPress::Show(enquiry) => format!("show.{enquiry}"),
            HumanPress::Reply(enquiry) => format!("reply.{enquiry}"),
            HumanPress::Leave => "leave".to_owned(),
        }
    }

    /// Reads what [`HumanPress::write`] spelt.
    pub(super) fn read(text: &str) -> Option<HumanPress> {
        let (head, rest) = text.split_once('.').unwrap_or((text, ""));
        match (head, rest) {
            ("write", "") => Some(HumanPress::Write),
            ("list", "") => Some(HumanPress::List),
            ("leave", "") => Some(HumanPress::Leave),
            ("show", enquiry) => EnquiryId::parse(enquiry).ok().map(HumanPress::Show),
            ("reply", enquiry) => EnquiryId::parse(enquiry).ok().map(HumanPress::Reply),
            _ => None,
        }
    }
}

#[cfg(test)]
impl HumanPress {
    pub(super) fn samples() -> Vec<HumanPress> {
        let enquiry = EnquiryId::derive("e");
        vec![
            HumanPress::Write,
            HumanPress::List,
            HumanPress::Show(enquiry.clone()),
            HumanPress::Reply(enquiry),
            HumanPress::Leave,
        ]
    }
}
