//! Addresses and receipts in Telegram's terms: chats, topics, message ids.

use chat::{Address, Platform, Receipt, Room, Workspace};

/// A chat, and the topic in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The chat; a person's is above 0, a group's below.
    pub(crate) chat: i64,
    /// The topic, in a group that has them.
    pub(crate) thread: Option<i32>,
}

impl Spot {
    /// Reads an address. A private room is never a group, nor the other way round (UX13).
    pub(crate) fn of(address: &Address) -> Option<Spot> {
        if address.workspace.platform != Platform::Telegram {
            return None;
        }
        match &address.room {
            Room::Private(room) => room.parse().ok().filter(|chat| *chat > 0).map(|chat| Spot { chat, thread: None }),
            Room::Shared(room) => {
                let (chat, thread) = match room.split_once('/') {
                    Some((chat, thread)) => (chat, Some(thread.parse().ok()?)),
                    None => (room.as_str(), None),
                };
                chat.parse().ok().filter(|chat| *chat < 0).map(|chat| Spot { chat, thread })
            }
        }
    }

    /// Tells whether several people read here.
    pub(crate) fn is_shared(self) -> bool {
        self.chat < 0
    }

    /// Writes the address of this place in a group.
    pub(crate) fn shared(self) -> Address {
        let room = match self.thread {
            Some(thread) => format!("{}/{thread}", self.chat),
            None => self.chat.to_string(),
        };
        Address { workspace: group(self.chat), room: Room::Shared(room) }
    }
}

/// Names a group.
pub(crate) fn group(chat: i64) -> Workspace {
    Workspace { platform: Platform::Telegram, id: chat.to_string() }
}

/// Names the private conversation with a person.
pub(crate) fn private(person: i64) -> Address {
    Address { workspace: Workspace::direct(Platform::Telegram), room: Room::Private(person.to_string()) }
}

/// Where the parts of a message landed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Landed {
    /// The chat, as it was called then.
    pub(crate) chat: i64,
    /// The parts with words, in their order.
    pub(crate) ids: Vec<i32>,
    /// How many files have landed behind them. A receipt does not tell: files are never rewritten.
    pub(crate) files: usize,
}

impl Landed {
    /// Writes the receipt, for example `-100123:7,8`.
    pub(crate) fn receipt(&self) -> Receipt {
        let ids: Vec<String> = self.ids.iter().map(i32::to_string).collect();
        Receipt(format!("{}:{}", self.chat, ids.join(",")))
    }

    /// Reads a receipt.
    pub(crate) fn read(receipt: &Receipt) -> Option<Landed> {
        let (chat, ids) = receipt.0.split_once(':')?;
        let ids = ids.split(',').map(|id| id.parse().ok()).collect::<Option<Vec<i32>>>()?;
        Some(Landed { chat: chat.parse().ok()?, ids, files: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_kept_in_the_room() {
        let spot = Spot { chat: -1_002_345_678_901, thread: Some(7) };
        assert_eq!(spot.shared(), Address::shared(Platform::Telegram, "-1002345678901", "-1002345678901/7"));
        assert_eq!(Spot::of(&spot.shared()), Some(spot));
        assert_eq!(Spot::of(&private(5_000_000_000)), Some(Spot { chat: 5_000_000_000, thread: None }));
    }

    #[test]
    fn a_private_room_is_never_a_group() {
        let direct = |room: &str| Spot::of(&Address::private(Platform::Telegram, "direct", room));
        let shared = |room: &str| Spot::of(&Address::shared(Platform::Telegram, "-5", room));
        for room in ["-5", "0", "", "x", "-5/7", "5/7"] {
            assert_eq!(direct(room), None, "{room:?}");
        }
        for room in ["5", "0", "", "x", "-5/", "-5/x", "5/7"] {
            assert_eq!(shared(room), None, "{room:?}");
        }
        assert_eq!(Spot::of(&Address::private(Platform::Slack, "direct", "5")), None);
    }

    #[test]
    fn a_receipt_reads_back() {
        let landed = Landed { chat: -5, ids: vec![7, 8], files: 0 };
        assert_eq!(landed.receipt(), Receipt("-5:7,8".into()));
        assert_eq!(Landed::read(&landed.receipt()), Some(landed));
        for odd in ["", "5", "5:", "x:1", "5:1,x"] {
            assert_eq!(Landed::read(&Receipt(odd.into())), None, "{odd:?}");
        }
    }
}
