//! Every fact that can be kept.

use crate::check::{CycleId, Hurdle, Said};
use crate::ledger::Fact;
use crate::{DiagnosisId, Entry, Hours, MemberId, Mode, SheetId, TeamId};
use content::{Choice, Locale, PrintHash, QuestionId, SetRef, System};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
    /// The member answered a question of a sheet that will be cut loose from them, or put it aside. It is kept until they hand
    /// in, and never sealed.
    Drafted {
        /// On which sheet.
        sheet: SheetId,
        /// Which question.
        question: QuestionId,
        /// What.
        draft: Draft,
    },
    /// The member handed a sheet in whose answers are cut loose from them (PR3): they become a ballot of nobody.
    Cast {
        /// Which.
        sheet: SheetId,
        /// The questions whose answers go on the ballot.
        ballot: BTreeSet<QuestionId>,
        /// The questions that were answered for a team or the company: those answers stay on the sheet.
        office: BTreeSet<QuestionId>,
    },
    /// A diagnosis in which nobody has begun yet is anonymous from here on (PR2).
    DiagnosisHidden {
        /// Which.
        diagnosis: DiagnosisId,
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

/// What was noted of a question on a sheet that will be cut loose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Draft {
    /// An answer.
    Answered {
        /// What was chosen.
        choice: Choice,
        /// Under which words.
        printed: PrintHash,
    },
    /// It was put aside for the end.
    Skipped,
}

impl Record {
    /// Writes what the audit chain keeps: the fact without anything a person typed, so that erasing a name never breaks
    /// the chain; and nothing of a draft that will be cut loose, for a chain never forgets.
    pub fn for_audit(&self) -> Option<String> {
        let kept = match self {
            Record::Drafted { .. } => return None,
            Record::Cast { sheet, .. } => serde_json::json!({ "kind": "cast", "sheet": sheet }),
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
            | Record::DiagnosisHidden { .. }
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
        Some(kept.to_string())
    }

    /// Tells the exact words an answer was chosen under.
    pub fn printed(&self) -> Option<&PrintHash> {
        match self {
            Record::Answered { printed, .. } | Record::Drafted { draft: Draft::Answered { printed, .. }, .. } => {
                Some(printed)
            }
            Record::Drafted { draft: Draft::Skipped, .. }
            | Record::Cast { .. }
            | Record::DiagnosisHidden { .. }
            | Record::Agreed
            | Record::LocaleChosen { .. }
            | Record::SystemChosen { .. }
            | Record::OrganizationNamed { .. }
            | Record::DiagnosisOpened { .. }
            | Record::SheetBegun { .. }
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
            | Record::Called { .. }
            | Record::Placed { .. }
            | Record::Expected { .. }
            | Record::Recognised { .. }
            | Record::Left { .. }
            | Record::Erased
            | Record::Checked { .. }
            | Record::Ledger { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_never_holds_what_a_person_typed() {
        let record = Record::OrganizationNamed { name: "星工業".into() };
        assert_eq!(record.for_audit().as_deref(), Some(r#"{"kind":"organization-named"}"#));
    }

    #[test]
    fn the_chain_never_holds_what_is_cut_loose() {
        let (sheet, question) = (SheetId::derive("s"), QuestionId::parse("11").expect("an id of the content"));
        for draft in [Draft::Skipped, Draft::Answered { choice: Choice::Partly, printed: print() }] {
            let record = Record::Drafted { sheet: sheet.clone(), question: question.clone(), draft };
            assert_eq!(record.for_audit(), None, "{record:?}");
        }
        let ballot = BTreeSet::from([question]);
        let cast = Record::Cast { sheet: sheet.clone(), ballot, office: BTreeSet::new() };
        assert_eq!(cast.for_audit(), Some(format!(r#"{{"kind":"cast","sheet":"{sheet}"}}"#)));
    }

    fn print() -> PrintHash {
        let content = content::Content::embedded();
        let set = content.sets().next().expect("some set ships").name;
        content.printed(&set, Locale::Ja).hash.clone()
    }

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        let record = Record::Skipped {
            sheet: SheetId::derive("s"),
            question: QuestionId::parse("11").expect("an id of the content"),
        };
        let written = record.for_audit().expect("it is sealed");
        assert_eq!(serde_json::from_str::<Record>(&written).expect("its own writing"), record);
    }
}
