//! Every fact that changes the ledger, by the room it belongs to.

use super::{
    ActionFact, CheckFact, DeviceFact, EnquiryFact, FormFact, HandbookFact, LeaderFact, PaperFact, RulingFact,
    StaffFact,
};
use serde::{Deserialize, Serialize};

/// Something that happened to the company as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Teams, roles, and whom we may write to.
    Staff(StaffFact),
    /// Something was filled in.
    Form(FormFact),
    /// A run of a question set, and what was ruled in it.
    Ruling(RulingFact),
    /// Something somebody took on.
    Action(ActionFact),
    /// Something became of the company's papers.
    Paper(PaperFact),
    /// The handbook was handed out, or read.
    Handbook(HandbookFact),
    /// Something about a device.
    Device(DeviceFact),
    /// Something somebody asked a human.
    Enquiry(EnquiryFact),
    /// How the company has its checks.
    Check(CheckFact),
    /// Whether those who answer for a team may see who of it is not done.
    Leader(LeaderFact),
}

impl Fact {
    /// Writes what the audit chain keeps: the fact without anything a person typed.
    pub fn for_audit(&self) -> serde_json::Value {
        match self {
            Fact::Staff(fact) => serde_json::json!({ "staff": fact.for_audit() }),
            Fact::Form(fact) => serde_json::json!({ "form": fact.for_audit() }),
            Fact::Ruling(fact) => serde_json::json!({ "ruling": fact.for_audit() }),
            Fact::Action(fact) => serde_json::json!({ "action": fact.for_audit() }),
            Fact::Paper(fact) => serde_json::json!({ "paper": fact.for_audit() }),
            Fact::Device(fact) => serde_json::json!({ "device": fact.for_audit() }),
            Fact::Handbook(fact) => serde_json::json!({ "handbook": fact.for_audit() }),
            Fact::Enquiry(fact) => serde_json::json!({ "enquiry": fact.for_audit() }),
            Fact::Check(fact) => serde_json::json!({ "check": fact.for_audit() }),
            Fact::Leader(fact) => serde_json::json!({ "leader": fact.for_audit() }),
        }
    }
}
