//! Letters on their way to the screens of the office.

use super::{Office, own_room};
use crate::talk::Shown;
use chat::{Address, Button, Does, Receipt, Span, Token};
use engine::{Audience, Placing};
use store::ClaimedLetter;

impl Office {
    /// Lets time pass until the next look around, while no network takes anything.
    pub fn look_on(&mut self) -> &mut Office {
        let next = self.block_on(self.store.next_round()).expect("a sound store");
        self.now = next.map_or(self.now, |next| self.now.max(next));
        self.look_around();
        self
    }

    /// Lets everything leave whose time has come.
    pub(super) fn deliver(&mut self) {
        loop {
            let letters = self.block_on(self.store.claim_letters(64, self.now)).expect("a sound store");
            if letters.is_empty() {
                return;
            }
            self.carry(letters);
        }
    }

    /// Lets letters leave that are in hand, in order.
    pub(super) fn carry(&mut self, letters: Vec<ClaimedLetter>) {
        for claimed in letters {
            if !self.block_on(self.store.may_leave(&claimed, self.now)).expect("a sound store") {
                continue;
            }
            let to = &claimed.letter.to;
            match &claimed.letter.audience {
                Audience::Private(_) => assert!(to.is_private(), "a letter for one person in a shared room"),
                Audience::Shared => assert!(!to.is_private(), "a letter for everybody in a private room"),
            }
            let over = self.block_on(self.store.receipt_of(&claimed)).expect("a sound store");
            let receipt = self.show(&claimed, over.filter(|_| rewrites(&claimed.letter.placing)));
            let now = self.now;
            self.block_on(self.store.delivered(&claimed.id, Some(&receipt), now)).expect("a sound store");
        }
    }

    fn show(&mut self, claimed: &ClaimedLetter, over: Option<Receipt>) -> Receipt {
        let letter = &claimed.letter;
        let stray = |span: &&Span| matches!(span, Span::Plain(words) if words.contains("**"));
        let stray = letter.message.text.spans.iter().find(stray);
        assert!(stray.is_none(), "a star of ours is shown: {stray:?}");
        self.receipts += 1;
        let receipt = over.unwrap_or_else(|| Receipt(format!("{}", self.receipts)));
        let screen = self.screens.entry(letter.to.clone()).or_default();
        screen.heard.push(letter.message.text.to_plain());
        let slot = match &letter.placing {
            Placing::Loose | Placing::Below(_) => None,
            Placing::As(slot) | Placing::Over(slot) => Some(slot.clone()),
        };
        let shown = Shown { slot, message: letter.message.clone() };
        match screen.stands.iter_mut().find(|(stands, _)| *stands == receipt) {
            Some((_, stands)) => *stands = shown,
            None => screen.stands.push((receipt.clone(), shown)),
        }
        receipt
    }

    pub(super) fn heard_at(&mut self, room: &Address) -> String {
        self.screens.get_mut(room).map(|screen| std::mem::take(&mut screen.heard).join("\n---\n")).unwrap_or_default()
    }

    pub(super) fn labels_at(&self, room: &Address) -> Vec<&str> {
        let shown = self.screens.get(room).into_iter().flat_map(|screen| screen.stands.iter().rev());
        let last = shown.map(|(_, shown)| &shown.message).find(|message| message.buttons().next().is_some());
        last.map(|message| message.buttons().map(|button| button.label.as_str()).collect()).unwrap_or_default()
    }

    pub(super) fn button_at(&self, room: &Address, label: &str) -> Option<Token> {
        let fits = |button: &&Button| button.label == label || button.label.split(' ').next() == Some(label);
        let token = |button: &Button| match &button.does {
            Does::Press(token) => Some(token.clone()),
            Does::Open(_) => None,
        };
        let shown = self.screens.get(room)?.stands.iter().rev();
        shown.map(|(_, shown)| &shown.message).find_map(|message| message.buttons().find(fits).and_then(token))
    }

    /// Forgets what reached everybody so far.
    pub fn hush(&mut self) -> &mut Office {
        self.screens.values_mut().for_each(|screen| screen.heard.clear());
        self
    }

    /// Lists everybody to whom something came since they were asked last.
    pub fn who_heard(&self) -> Vec<&str> {
        let heard = |address: &Address| self.screens.get(address).is_some_and(|screen| !screen.heard.is_empty());
        super::COMPANY.iter().map(|somebody| somebody.name).filter(|name| heard(&own_room(name))).collect()
    }
}

fn rewrites(placing: &Placing) -> bool {
    match placing {
        Placing::Over(_) => true,
        Placing::Loose | Placing::As(_) | Placing::Below(_) => false,
    }
}
