//! All that is known about one conversation.

mod apply;
mod colleagues;
mod offer;

pub use colleagues::{Colleagues, Contact};
pub use offer::Offer;

use crate::Place;
use chat::{Account, Address, Token};
use content::SetKind;
use jiff::Timestamp;
use jiff::civil::Date;
use journey::check::{Confirmation, CycleId};
use journey::{
    Code, Deed, Diagnosis, Entry, Kind, Ledger, Listing, Member, MemberId, Organization, OrganizationId, Role, Sheet,
    SheetId,
};
use std::collections::BTreeMap;

/// All that is known about one conversation. It is complete: a turn never asks for more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The room the conversation is in.
    pub address: Address,
    /// The company.
    pub organization: Organization,
    /// The person.
    pub member: Member,
    /// The accounts that lead to the person, each with the home in which its id is unique.
    pub accounts: Vec<Account>,
    /// Where the conversation stands.
    pub place: Place,
    /// When the person last did something here.
    pub last_act: Option<Timestamp>,
    /// The button that was pressed last, to tell a double tap from a second thought.
    pub last_press: Option<Token>,
    /// The buttons of the last message that a turn of this conversation said here, to hear when somebody types a label.
    pub offered: Vec<Offer>,
    /// The person's sheets, oldest first.
    pub sheets: Vec<Sheet>,
    /// What the person said to the checks, the oldest cycle first.
    pub checked: Vec<Confirmation>,
    /// What we said to the person first, and on which day: what it was about, as rows have it.
    pub said_first: Vec<(String, Date)>,
    /// The organization's open diagnoses, whether this person takes part or not.
    pub open: Vec<Diagnosis>,
    /// What is kept about the company as a whole.
    pub ledger: Ledger,
    /// The others, as far as this person has to do with them.
    pub colleagues: Colleagues,
    /// The last messages that reached this room, oldest first, at most [`Dossier::RECALLED`].
    pub sent: Vec<Sent>,
    /// Where the code leads that the person has just typed, if it is one that was given out.
    pub invitation: Option<Invitation>,
    /// What nobody can guess, for this event alone; none while there is no event.
    pub fresh_code: Option<Code>,
    /// What the network calls the person, if it told so with this event.
    pub told_name: Option<String>,
    /// Who stands on the company's list without an account, as far as this event may be theirs.
    pub awaited: Awaited,
    /// How far the person's team is with the checks, where this event may change what a card in its room shows.
    pub team_count: TeamCount,
}

/// How far a team is with the checks, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamCount {
    /// How many are in it.
    pub people: usize,
    /// How many of them have nothing left to do, cycle by cycle.
    pub settled: BTreeMap<CycleId, usize>,
}

/// Who stands on the company's list without an account, as far as an event may be theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Awaited {
    /// How many there are.
    pub waiting: usize,
    /// The only one who is called as the person just said, or as their network calls them.
    pub listing: Option<Listing>,
}

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The organization.
    pub to: OrganizationId,
    /// Its name, if it has one.
    pub organization: Option<String>,
    /// How the code lets somebody in.
    pub entry: Entry,
    /// When it ends.
    pub until: Timestamp,
}

/// A message that reached a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: Timestamp,
    /// Its first line, at most 60 characters.
    pub opening: String,
}

impl Dossier {
    /// How many messages are recalled for `verify` (UX18).
    pub const RECALLED: usize = 3;

    /// Tells whether the person may do something.
    pub fn may(&self, deed: Deed) -> bool {
        self.ledger.may(&self.member.id, deed)
    }

    /// Tells whether the person holds a role.
    pub fn is(&self, role: Role) -> bool {
        self.ledger.roles(&self.member.id).contains(&role)
    }

    /// Tells whether we may write to somebody else who did not ask for it: they have begun, are still here, have not asked for
    /// silence, and the company reaches them yet (AD10, ST6). `ledger` is what holds after the turn.
    pub fn may_write_first(&self, ledger: &Ledger, member: &MemberId) -> bool {
        self.colleagues.contacts.get(member).is_some_and(|contact| {
            contact.agreed && !contact.stopped && !contact.left && ledger.may_write_first(member, contact.team.as_ref())
        })
    }

    /// Finds one of the person's sheets.
    pub fn sheet(&self, id: &SheetId) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == *id)
    }

    /// Finds the person's sheet in the open diagnosis of a kind.
    pub fn current(&self, kind: SetKind) -> Option<&Sheet> {
        self.sheets.iter().rev().find(|sheet| sheet.is_open() && sheet.diagnosis.set.kind == kind)
    }

    /// Finds the latest sheet of a kind that was handed in, open or ended.
    pub fn latest_submitted(&self, kind: SetKind) -> Option<&Sheet> {
        self.sheets.iter().rev().find(|sheet| sheet.submitted.is_some() && sheet.diagnosis.set.kind == kind)
    }

    /// Tells whether the person may go to another organization: nobody stays behind, and nothing is begun.
    pub fn may_move(&self) -> bool {
        let alone = self.organization.members <= 1 && self.sheets.is_empty() && self.open.is_empty();
        match self.organization.kind {
            Kind::Lobby => true,
            Kind::Company => alone,
        }
    }

    /// Lists the sheets that are begun and not handed in.
    pub fn unfinished(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(|sheet| sheet.is_open() && sheet.submitted.is_none())
    }
}

/// Cuts a message down to what `verify` shows of it.
pub fn opening(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    line.chars().take(60).collect()
}
