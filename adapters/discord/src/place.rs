//! Receipts: where the messages of a letter landed. Pure.

use chat::Receipt;

/// Where the messages of a letter landed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Landing {
    /// Where they are.
    pub(crate) place: Place,
    /// Their ids, first page first.
    pub(crate) messages: Vec<String>,
}

/// Where messages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a channel, where they can be rewritten for ever.
    Channel(String),
    /// Below an interaction, visible to one person, and in reach as long as the token is good. The token itself is never written down.
    Interaction(String),
}

/// Marks a receipt of the second kind.
const WHISPERED: &str = "ephemeral:";

impl Landing {
    /// Writes the receipt: `channel:message`, and more messages after commas.
    pub(crate) fn receipt(&self) -> Receipt {
        let messages = self.messages.join(",");
        Receipt(match &self.place {
            Place::Channel(channel) => format!("{channel}:{messages}"),
            Place::Interaction(id) => format!("{WHISPERED}{id}:{messages}"),
        })
    }

    /// Tells the channel and the first message, where they are in one.
    pub(crate) fn first_in_channel(&self) -> Option<(&str, &str)> {
        match &self.place {
            Place::Channel(channel) => Some((channel, self.messages.first()?)),
            Place::Interaction(_) => None,
        }
    }

    /// Reads a receipt that [`Landing::receipt`] wrote.
    pub(crate) fn parse(receipt: &Receipt) -> Option<Landing> {
        let whispered = receipt.0.strip_prefix(WHISPERED);
        let (place, messages) = whispered.unwrap_or(&receipt.0).split_once(':')?;
        let place = match whispered {
            Some(_) => Place::Interaction(place.to_owned()),
            None => Place::Channel(place.to_owned()),
        };
        Some(Landing { place, messages: messages.split(',').map(str::to_owned).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_receipt_reads_back() {
        let messages = || vec!["5".to_owned(), "6".to_owned()];
        for place in [Place::Channel("1".into()), Place::Interaction("1".into())] {
            let landing = Landing { place, messages: messages() };
            assert_eq!(Landing::parse(&landing.receipt()), Some(landing));
        }
        let one = Landing { place: Place::Channel("10".into()), messages: vec!["20".into()] };
        assert_eq!(one.receipt().0, "10:20");
        assert_eq!(Landing::parse(&Receipt("nonsense".into())), None);
    }
}
