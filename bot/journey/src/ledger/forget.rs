//! What is left of a person in the ledger once they had their data erased (PR4): what they did, as nobody.

use super::{Ledger, Rollout};
use crate::{MemberId, Owner, Role};

impl Ledger {
    /// Forgets a person. What they asked goes, with what was answered; what they see to goes to those who coordinate; what they
    /// decided or filled in stays the company's, and tells nobody any more who it was.
    pub fn forget(&mut self, member: &MemberId) {
        self.grants.remove(member);
        self.handbook.read.remove(member);
        for allowance in self.leaders.values_mut() {
            allowance.told.remove(member);
        }
        if let Rollout::Pilot(people) = &mut self.rollout {
            people.remove(member);
        }
        self.enquiries.retain(|_, enquiry| enquiry.from != *member);
        for line in self.enquiries.values_mut().flat_map(|enquiry| &mut enquiry.lines) {
            line.by = line.by.take().filter(|by| by != member);
        }
        for action in self.actions.values_mut().filter(|action| action.owner == Owner::Member(member.clone())) {
            action.owner = Owner::Role(Role::Coordinator);
        }
        let filled = self.forms.values_mut().flat_map(|form| form.values_mut()).map(|filled| &mut filled.by);
        let ruled = self.runs.values_mut().flat_map(|run| run.rulings.values_mut().flatten());
        for by in filled.chain(ruled.map(|ruling| &mut ruling.by)).filter(|by| **by == *member) {
            *by = MemberId::nobody();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{EnquiryFact, Fact, Field, Form, FormFact, HandbookFact, RulingFact};
    use crate::{DiagnosisId, EnquiryId, Mode};
    use content::{Choice, QuestionId, SetRef};
    use jiff::Timestamp;
    use std::collections::BTreeMap;

    #[test]
    fn nothing_in_the_ledger_tells_who_it_was_but_that_a_run_was_opened() {
        let (gone, stays) = (MemberId::derive("gone"), MemberId::derive("stays"));
        let mut ledger = Ledger::founded_by(&gone);
        ledger.rollout = Rollout::Pilot([gone.clone(), stays.clone()].into());
        let (own, other) = (EnquiryId::derive("own"), EnquiryId::derive("other"));
        let (run, question) = (DiagnosisId::derive("run"), QuestionId::parse("1").expect("an id"));
        let mark = crate::ledger::HandbookMark::of("手引き");
        let made = |enquiry: &EnquiryId, words: &str| {
            Fact::Enquiry(EnquiryFact::EnquiryMade { enquiry: enquiry.clone(), about: None, words: words.into() })
        };
        let facts = [
            (Fact::Handbook(HandbookFact::HandbookRead { mark }), &gone),
            (made(&own, "私の質問"), &gone),
            (made(&other, "別の質問"), &stays),
            (Fact::Enquiry(EnquiryFact::EnquiryContinued { enquiry: other.clone(), words: "はい".into() }), &gone),
            (Fact::Form(FormFact::Filled { form: Form::Policy, field: Field::Company, value: "星工業".into() }), &gone),
            (
                Fact::Ruling(RulingFact::Opened {
                    diagnosis: run.clone(),
                    set: SetRef::parse("self-check/4.0").expect("a set"),
                    mode: Mode::Counted,
                    asked: crate::ledger::Asked::All,
                    due: None,
                }),
                &stays,
            ),
            (
                Fact::Ruling(RulingFact::Accepted {
                    diagnosis: run.clone(),
                    answers: BTreeMap::from([(question.clone(), Choice::Partly)]),
                }),
                &gone,
            ),
        ];
        for (fact, who) in facts {
            ledger.apply(&fact, who, Timestamp::UNIX_EPOCH);
        }
        let before = ledger.runs[&run].answers();
        ledger.forget(&gone);
        let written = serde_json::to_string(&ledger).expect("it is plain data");
        assert!(!written.contains(gone.as_str()) && !written.contains("私の質問"), "{written}");
        assert!(written.contains("別の質問") && ledger.enquiries[&other].lines[1].by.is_none());
        assert_eq!(ledger.runs[&run].answers(), before, "what was ruled stands");
        let ruling = &ledger.runs[&run].rulings[&question][0];
        assert_eq!(ruling.by, MemberId::nobody());
    }
}
