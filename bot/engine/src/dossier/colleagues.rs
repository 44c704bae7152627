//! The others of a company, as far as a person has to do with them.

use chat::Address;
use content::Locale;
use journey::check::Confirmations;
use journey::{Ballot, Colleague, DiagnosisId, Ledger, MemberId, Role, Sheet, TeamId};
use std::collections::BTreeMap;

/// The others, as far as a person has to do with them. Whoever keeps the company's things sees everybody and what they answered;
/// everybody else knows only how to reach those who coordinate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colleagues {
    /// Everybody but the person; empty for whoever does not see others ([`Ledger::sees_others`]).
    pub people: BTreeMap<MemberId, Colleague>,
    /// The sheets of everybody but the person, oldest first for each; empty likewise.
    pub sheets: BTreeMap<MemberId, Vec<Sheet>>,
    /// What was handed in without a name and came out, run by run; empty likewise. What still waits shows nowhere.
    pub ballots: BTreeMap<DiagnosisId, Vec<Ballot>>,
    /// What everybody but the person said last to each check; empty likewise.
    pub checked: Confirmations,
    /// How to reach those who coordinate, and whoever else is seen.
    pub contacts: BTreeMap<MemberId, Contact>,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The private room in which they were heard last.
    pub address: Address,
    /// The language they chose.
    pub locale: Option<Locale>,
    /// What they are called.
    pub name: Option<String>,
    /// The team they belong to.
    pub team: Option<TeamId>,
    /// Whether they have begun.
    pub agreed: bool,
    /// Whether they asked us never to speak first.
    pub stopped: bool,
    /// Whether they left the company.
    pub left: bool,
}

impl Colleagues {
    /// Forgets whatever a person has nothing to do with, as the ledger says.
    pub(super) fn limit(&mut self, ledger: &Ledger, to: &MemberId) {
        if !ledger.sees_others(to) {
            self.people.clear();
            self.sheets.clear();
            self.ballots.clear();
            self.checked.clear();
            self.contacts.retain(|member, _| ledger.roles(member).contains(&Role::Coordinator));
        }
    }
}
