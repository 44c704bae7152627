//! The ledger: what is kept about a company as a whole, one document that facts change (会社の帳面).
//!
//! Teams, roles, rulings, actions and papers are read and changed together by few people and seldom; so they are kept together,
//! under one version. Two people who change it at the same moment cannot both win: the second is shown what the first did.

mod actions;
mod checks;
mod devices;
mod enquiries;
mod fact;
mod forget;
mod form;
mod handbook;
mod leaders;
mod papers;
mod rulings;
mod staff;

pub use actions::ActionFact;
pub use checks::{CheckFact, Checks, PostedCard};
pub use devices::DeviceFact;
pub use enquiries::{Enquiry, EnquiryFact, EnquiryLine};
pub use fact::Fact;
pub use form::{Field, FieldDoubt, FieldFault, FieldKind, Filled, Form, FormFact, Need, Reach, Spec};
pub use handbook::{HandbookFact, HandbookMark, HandbookMarkError, Readings};
pub use leaders::{Allowance, LeaderFact};
pub use papers::{PaperFact, Papers};
pub use rulings::{Asked, RulingFact, Run};
pub use staff::{Grant, Rollout, Silence, StaffFact, Team, Weekly};

use crate::{Action, ActionId, Deed, Device, DeviceId, DiagnosisId, EnquiryId, MemberId, Role, TeamId, may};
use content::Locale;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is kept about a company as a whole. Its written form is frozen by `tests/stored/`: add, never change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Ledger {
    /// The parts of the company.
    pub teams: BTreeMap<TeamId, Team>,
    /// Who may do more than everybody.
    pub grants: BTreeMap<MemberId, BTreeSet<Grant>>,
    /// Whom we may write to without being asked (AD10).
    pub rollout: Rollout,
    /// Whether we keep quiet towards everybody.
    #[serde(skip_serializing_if = "is_off")]
    pub silence: Silence,
    /// When the weekly summary is said.
    #[serde(skip_serializing_if = "Weekly::is_always")]
    pub weekly: Weekly,
    /// The language that is spoken where several people read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
    /// The IANA name of the time zone that the company's days follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// What was filled in, form by form.
    pub forms: BTreeMap<Form, BTreeMap<Field, Filled>>,
    /// The runs of a question set through the company, with what was ruled in each.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub runs: BTreeMap<DiagnosisId, Run>,
    /// What somebody took on.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub actions: BTreeMap<ActionId, Action>,
    /// What became of the forms.
    #[serde(skip_serializing_if = "Papers::is_blank")]
    pub papers: Papers,
    /// Which handbook was handed out, and who read it.
    #[serde(skip_serializing_if = "Readings::is_blank")]
    pub handbook: Readings,
    /// What people work with.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub devices: BTreeMap<DeviceId, Device>,
    /// What people asked a human, with what was answered.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub enquiries: BTreeMap<EnquiryId, Enquiry>,
    /// The teams for which the company wishes that whoever answers for them may see who is not done, with who was told (RM7).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub leaders: BTreeMap<TeamId, Allowance>,
    /// How the company has its checks.
    #[serde(skip_serializing_if = "is_blank")]
    pub checks: Box<Checks>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_off(silence: &Silence) -> bool {
    *silence == Silence::Off
}

fn is_blank(checks: &Checks) -> bool {
    checks.is_blank()
}

impl Ledger {
    /// Makes the ledger of a company that somebody has just begun: they coordinate until they say otherwise.
    pub fn founded_by(member: &MemberId) -> Ledger {
        let grant = Grant { role: Role::Coordinator, team: None };
        Ledger { grants: BTreeMap::from([(member.clone(), BTreeSet::from([grant]))]), ..Ledger::default() }
    }

    /// Changes what a fact changes, as `who` did it at an instant.
    pub fn apply(&mut self, fact: &Fact, who: &MemberId, at: Timestamp) {
        match fact {
            Fact::Staff(fact) => staff::apply(self, fact),
            Fact::Form(fact) => form::apply(self, fact, who, at),
            Fact::Ruling(fact) => rulings::apply(self, fact, who, at),
            Fact::Action(fact) => actions::apply(self, fact, at),
            Fact::Paper(fact) => papers::apply(self, fact, at),
            Fact::Device(fact) => devices::apply(self, fact),
            Fact::Handbook(fact) => handbook::apply(self, fact, who),
            Fact::Enquiry(fact) => enquiries::apply(self, fact, who, at),
            Fact::Check(fact) => checks::apply(self, fact, at),
            Fact::Leader(fact) => leaders::apply(self, fact, at),
        }
    }

    /// Lists the roles of a member; everybody is staff.
    pub fn roles(&self, member: &MemberId) -> BTreeSet<Role> {
        let granted = self.grants.get(member).into_iter().flatten().map(|grant| grant.role);
        granted.chain([Role::Staff]).collect()
    }

    /// Tells whether a member may do something.
    pub fn may(&self, member: &MemberId, deed: Deed) -> bool {
        may(&self.roles(member), deed)
    }

    /// Lists those who hold a role.
    pub fn holders(&self, role: Role) -> impl Iterator<Item = &MemberId> {
        let holds = move |grants: &BTreeSet<Grant>| grants.iter().any(|grant| grant.role == role);
        self.grants.iter().filter(move |(_, grants)| holds(grants)).map(|(member, _)| member)
    }

    /// Lists the teams a member answers for.
    pub fn teams_of_manager(&self, member: &MemberId) -> BTreeSet<TeamId> {
        let grants = self.grants.get(member).into_iter().flatten();
        grants.filter(|grant| grant.role == Role::Manager).filter_map(|grant| grant.team.clone()).collect()
    }

    /// Tells whether a member sees more than their own answers: then the dossier holds the others too.
    pub fn sees_others(&self, member: &MemberId) -> bool {
        [Deed::SeeTeam, Deed::SeeProposals, Deed::EditMembers].into_iter().any(|deed| self.may(member, deed))
    }
}
