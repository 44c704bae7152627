//! Every fact that can be kept.

use crate::check::{CycleId, Hurdle, Said};
use crate::ledger::Fact;
use crate::{DiagnosisId, Entry, Hours, MemberId, Mode, SheetId, TeamId};
use content::{Choice, Locale, PrintHash, QuestionId, SetRef, System};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// A fact a turn wants kept. It concerns the member, and the organization, whose conversation the turn belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Record {
    /// The member read the notice and began (ST1).
    Agreed,
    /// The member chose a language.
    LocaleChosen {
        /// Which.
        locale: Locale,
    },
    /// The member said what they work on.
    SystemChosen {
        /// Which.
        system: System,
    },
    /// The organization has a name.
    OrganizationNamed {
        /// What was typed.
        name: String,
    },
    /// A diagnosis began.
    DiagnosisOpened {
        /// Its id.
        diagnosis: DiagnosisId,
        /// Its questions.
        set: SetRef,
        /// Who may see whose answers.
        mode: Mode,
    },
    /// The member takes part in a diagnosis.
    SheetBegun {
        /// The new sheet.
        sheet: SheetId,
        /// What it belongs to.
        diagnosis: DiagnosisId,
    },
    /// A question has an answer, the first or a newer one.
    Answered {
        /// On which sheet.
        sheet: SheetId,
        /// Which question.
        question: QuestionId,
        /// What was chosen.
        choice: Choice,
        /// Under which words.
        printed: PrintHash,
    },
    /// A question was put aside for the end.
    Skipped {
        /// On which sheet.
        sheet: SheetId,
        /// Which question.
        question: QuestionId,
    },
    /// The member handed their sheet in.
    Submitted {
        /// Which.
        sheet: SheetId,
    },
    /// A diagnosis ended; its sheets stay as they are.
    DiagnosisClosed {
        /// Which.
        diagnosis: DiagnosisId,
    },
    /// A diagnosis that had ended takes answers again.
    DiagnosisReopened {
        /// Which.
        diagnosis: DiagnosisId,
    },
    /// The member wants no message unasked.
    Stopped,
    /// The member wants messages again.
    Resumed,
    /// The member wants to be reminded then, or no more.
    Snoozed {
        /// When.
        until: Option<Timestamp>,
    },
    /// The member is away until that day, or back.
    TimeOff {
        /// The first day back.
        until: Option<Date>,
    },
    /// The member was given the event's own code. The code itself stands in no record.
    CodeIssued {
        /// How it lets somebody in.
        entry: Entry,
        /// Until when.
        until: Timestamp,
    },
    /// The member came in with the code they typed: from here on all of the turn belongs to where it leads.
    Joined {
        /// How.
        entry: Entry,
    },
    /// A stranger began a company of their own.
    CompanyFounded,
    /// Somebody is called so.
    Called {
        /// Who.
        member: MemberId,
        /// What they are called; nothing takes the name away.
        name: Option<String>,
    },
    /// Somebody belongs to a team, or to none.
    Placed {
        /// Who.
        member: MemberId,
        /// Which team.
        team: Option<TeamId>,
    },
    /// Somebody stands on the company's list, and has no account with us yet.
    Expected {
        /// Their id.
        member: MemberId,
        /// What they are called.
        name: String,
        /// The team they belong to.
        team: Option<TeamId>,
    },
    /// The member is the one who stands on the company's list: from here on they are one.
    Recognised {
        /// Who, on the list.
        member: MemberId,
    },
    /// Somebody left the company, or is back.
    Left {
        /// Who.
        member: MemberId,
        /// Whether they are gone or here.
        presence: Presence,
    },
    /// The member likes to hear from us then.
    HoursChosen {
        /// When.
        hours: Hours,
    },
    /// The member puts off what is due earlier, and said what is in the way (RM6).
    PutOff {
        /// Which run.
        diagnosis: DiagnosisId,
        /// What is in the way.
        why: Hurdle,
    },
    /// The member had everything erased that is kept about them (PR4). It is the last fact of theirs.
    Erased,
    /// The member said something to a check; a newer word takes its place.
    Checked {
        /// In which cycle.
        cycle: CycleId,
        /// What.
        said: Said,
    },
    /// Something happened to the company as a whole.
    Ledger {
        /// What.
        fact: Fact,
    },
}

/// Whether somebody is with the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// They are.
    Here,
    /// They left.
    Gone,
}

impl Record {
    /// Writes what the audit chain keeps: the fact without anything a person typed, so that erasing a name never breaks
    /// the chain.
    pub fn for_audit(&self) -> String {
        let kept = match self {
            Record::OrganizationNamed { .. } => serde_json::json!({ "kind": "organization-named" }),
            Record::Called { member, .. } => serde_json::json!({ "kind": "called", "member": member }),
            Record::Expected { member, team, .. } => {
                serde_json::json!({ "kind": "expected", "member": member, "team": team })
            }
            Record::Ledger { fact } => serde_json::json!({ "kind": "ledger", "fact": fact.for_audit() }),
            Record::Agreed
            | Record::LocaleChosen { .. }
            | Record::SystemChosen { .. }
            | Record::DiagnosisOpened { .. }
            | Record::SheetBegun { .. }
            | Record::Answered { .. }
            | Record::Skipped { .. }
            | Record::Submitted { .. }
            | Record::DiagnosisClosed { .. }
            | Record::DiagnosisReopened { .. }
            | Record::Stopped
            | Record::Resumed
            | Record::Snoozed { .. }
            | Record::TimeOff { .. }
            | Record::HoursChosen { .. }
            | Record::PutOff { .. }
            | Record::CodeIssued { .. }
            | Record::Joined { .. }
            | Record::CompanyFounded
            | Record::Placed { .. }
            | Record::Recognised { .. }
            | Record::Erased
            | Record::Checked { .. }
            | Record::Left { .. } => serde_json::to_value(self).expect("a record is plain data"),
        };
        kept.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_never_holds_what_a_person_typed() {
        let record = Record::OrganizationNamed { name: "星工業".into() };
        assert_eq!(record.for_audit(), r#"{"kind":"organization-named"}"#);
    }

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        let record = Record::Skipped {
            sheet: SheetId::derive("s"),
            question: QuestionId::parse("11").expect("an id of the content"),
        };
        let written = record.for_audit();
        assert_eq!(serde_json::from_str::<Record>(&written).expect("its own writing"), record);
    }
}
