//! What was said: receipts, the choices that count, and whether a revision has new words.

use crate::Session;
use crate::choices::Choices;
use chat::{Message, Receipt};
use std::collections::{BTreeMap, BTreeSet};

/// How many messages are remembered.
const REMEMBERED: usize = 256;

/// The number of a message of an earlier session: it can be printed, but nothing is known to compare it with.
const EARLIER: u64 = 0;

/// The messages printed since the program was started.
pub(crate) struct Said {
    session: Session,
    count: u64,
    messages: BTreeMap<u64, Message>,
    /// Messages printed since the person last did something: saying those again would only double them.
    fresh: BTreeSet<u64>,
    /// The choices of the last message that had any, and which message that was.
    choices: (u64, Choices),
}

/// Whether a revision has to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// It has new words or new choices.
    Some,
    /// It says what stands there already; it may have lost its choices.
    None,
}

impl Said {
    pub(crate) fn new(session: Session) -> Said {
        Said {
            session,
            count: 0,
            messages: BTreeMap::new(),
            fresh: BTreeSet::new(),
            choices: (EARLIER, Choices::default()),
        }
    }

    /// Shows the choices that count.
    pub(crate) fn choices(&self) -> &Choices {
        &self.choices.1
    }

    /// Notes a message that was printed and gives it a receipt that no other session gives.
    pub(crate) fn note(&mut self, message: &Message) -> Receipt {
        self.count += 1;
        self.keep(self.count, message);
        Receipt(format!("{}:{}", self.session.0, self.count))
    }

    /// Notes that the person did something: what is said from here on is an answer.
    pub(crate) fn heard(&mut self) {
        self.fresh.clear();
    }

    /// Tells whether a revision has to be printed.
    pub(crate) fn news(&self, receipt: &Receipt, message: &Message) -> News {
        let number = self.number(receipt);
        let Some(before) = self.messages.get(&number) else { return News::Some };
        let has_choices = message.buttons().next().is_some();
        let asked_again = has_choices && !self.fresh.contains(&number);
        let other_choices = has_choices && before.rows != message.rows;
        if before.text != message.text || other_choices || asked_again { News::Some } else { News::None }
    }

    /// Notes a revision; a message that loses its choices takes them off the prompt.
    pub(crate) fn revise(&mut self, receipt: &Receipt, message: &Message, news: News) {
        let number = self.number(receipt);
        match news {
            News::Some => self.keep(number, message),
            News::None => {}
        }
        if number != EARLIER && number == self.choices.0 && message.buttons().next().is_none() {
            self.choices.1 = Choices::default();
        }
    }

    fn keep(&mut self, number: u64, message: &Message) {
        if message.buttons().next().is_some() {
            self.choices = (number, Choices::of(message));
        }
        if number != EARLIER {
            self.messages.insert(number, message.clone());
            self.fresh.insert(number);
        }
        if self.messages.len() > REMEMBERED {
            self.messages.pop_first();
        }
    }

    fn number(&self, receipt: &Receipt) -> u64 {
        let number = receipt.0.strip_prefix(&self.session.0).and_then(|rest| rest.strip_prefix(':'));
        number.and_then(|number| number.parse().ok()).unwrap_or(EARLIER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{Button, Does, Text, Token};

    fn message(words: &str, labels: &[&str]) -> Message {
        let does = Does::Press(Token::parse("t").expect("it is short ASCII"));
        let row = labels.iter().map(|label| Button { label: (*label).to_owned(), does: does.clone() }).collect();
        Message { text: Text::parse(words, &[]), rows: vec![row], ..Message::default() }
    }

    fn revise(said: &mut Said, receipt: &Receipt, message: &Message) -> News {
        let news = said.news(receipt, message);
        said.revise(receipt, message, news);
        news
    }

    #[test]
    fn the_same_words_are_no_news_and_lost_choices_are_taken_back() {
        let mut said = Said::new(Session("s".into()));
        let receipt = said.note(&message("質問", &["はい"]));
        assert_eq!(revise(&mut said, &receipt, &message("質問", &["はい"])), News::None);
        assert_eq!(said.choices().count(), 1);
        assert_eq!(revise(&mut said, &receipt, &message("質問", &[])), News::None);
        assert_eq!(said.choices().count(), 0);
    }

    #[test]
    fn an_old_message_without_news_does_not_take_the_prompt() {
        let mut said = Said::new(Session("s".into()));
        let old = said.note(&message("質問", &["はい"]));
        said.note(&message("次の質問", &["はい", "いいえ"]));
        assert_eq!(revise(&mut said, &old, &message("質問", &["はい"])), News::None);
        assert_eq!(revise(&mut said, &old, &message("質問 → はい", &[])), News::Some);
        assert_eq!(said.choices().count(), 2);
        assert_eq!(revise(&mut said, &old, &message("質問", &["はい"])), News::Some);
        assert_eq!(said.choices().count(), 1);
    }

    #[test]
    fn whoever_asks_again_is_answered_again() {
        let mut said = Said::new(Session("s".into()));
        let receipt = said.note(&message("なぜ聞くのか", &["はい"]));
        assert_eq!(revise(&mut said, &receipt, &message("なぜ聞くのか", &["はい"])), News::None);
        said.heard();
        assert_eq!(revise(&mut said, &receipt, &message("なぜ聞くのか", &["はい"])), News::Some);
    }

    #[test]
    fn a_receipt_of_an_earlier_session_is_not_taken_for_one_of_ours() {
        let mut said = Said::new(Session("s2".into()));
        said.note(&message("質問", &["はい"]));
        for receipt in ["s1:1", "1", "s2:", "s2:x"] {
            let receipt = Receipt(receipt.into());
            assert_eq!(revise(&mut said, &receipt, &message("質問", &[])), News::Some, "{receipt:?}");
            assert_eq!(said.choices().count(), 1);
        }
    }
}
