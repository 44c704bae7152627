//! What was stored can always be read: samples of every stored shape, added, never edited (invariant 14).

use chat::{Act, Message, Update};
use engine::{Appointment, Audience, Offer, Place, Placing, Promise};
use journey::digest::Told;
use journey::ledger::{
    ActionFact, CheckFact, DeviceFact, EnquiryFact, FormFact, HandbookFact, LeaderFact, PaperFact, RulingFact,
    StaffFact,
};
use journey::{Ledger, Record};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

/// Reads the samples of a file.
fn samples(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("stored").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Reads each sample of a file as what it is, and checks that it is written again as it stands there.
fn reads_and_writes<T: Serialize + DeserializeOwned>(name: &str) -> Vec<T> {
    let read = |sample: &Value| {
        let value: T =
            serde_json::from_value(sample.clone()).unwrap_or_else(|error| panic!("{name}: {sample}: {error}"));
        let written = serde_json::to_value(&value).expect("what is stored can be written");
        assert_eq!(written, *sample, "{name}: it is written otherwise than it stands there");
        value
    };
    samples(name).iter().map(read).collect()
}

/// Reads each sample of an older version, and checks that what is written instead means the same.
fn still_reads<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str) {
    for sample in samples(name) {
        let value: T =
            serde_json::from_value(sample.clone()).unwrap_or_else(|error| panic!("{name}: {sample}: {error}"));
        let written = serde_json::to_value(&value).expect("what is stored can be written");
        assert_eq!(serde_json::from_value::<T>(written).expect("it was just written"), value, "{name}: {sample}");
    }
}

fn each_has_a_sample(name: &str, kinds: &[&str], found: impl Iterator<Item = &'static str>) {
    let found: BTreeSet<&str> = found.collect();
    let missing: Vec<&&str> = kinds.iter().filter(|kind| !found.contains(**kind)).collect();
    assert!(missing.is_empty(), "tests/stored/{name} has no sample of {missing:?}; add one, and change none");
    assert_eq!(found.len(), kinds.len(), "a new kind of {name} belongs on the list of this test");
}

#[test]
fn every_place_a_conversation_ever_stood_at_can_be_read() {
    let kind = |place: &Place| match place {
        Place::New => "new",
        Place::Reading => "reading",
        Place::Idle { .. } => "idle",
        Place::Naming => "naming",
        Place::Typing { .. } => "typing",
        Place::Asking(_) => "asking",
        Place::Resting { .. } => "resting",
        Place::Reviewing { .. } => "reviewing",
    };
    let kinds = ["new", "reading", "idle", "naming", "typing", "asking", "resting", "reviewing"];
    let places: Vec<Place> = reads_and_writes("place.json");
    each_has_a_sample("place.json", &kinds, places.iter().map(kind));
    still_reads::<Place>("older/place.json");
}

#[test]
fn every_fact_that_was_ever_sealed_can_be_read() {
    let kind = |record: &Record| match record {
        Record::Agreed => "agreed",
        Record::LocaleChosen { .. } => "locale-chosen",
        Record::SystemChosen { .. } => "system-chosen",
        Record::OrganizationNamed { .. } => "organization-named",
        Record::DiagnosisOpened { .. } => "diagnosis-opened",
        Record::SheetBegun { .. } => "sheet-begun",
        Record::Answered { .. } => "answered",
        Record::Skipped { .. } => "skipped",
        Record::Submitted { .. } => "submitted",
        Record::Drafted { .. } => "drafted",
        Record::Cast { .. } => "cast",
        Record::DiagnosisHidden { .. } => "diagnosis-hidden",
        Record::DiagnosisClosed { .. } => "diagnosis-closed",
        Record::DiagnosisReopened { .. } => "diagnosis-reopened",
        Record::Stopped => "stopped",
        Record::Resumed => "resumed",
        Record::Snoozed { .. } => "snoozed",
        Record::TimeOff { .. } => "time-off",
        Record::HoursChosen { .. } => "hours-chosen",
        Record::PutOff { .. } => "put-off",
        Record::CodeIssued { .. } => "code-issued",
        Record::Joined { .. } => "joined",
        Record::CompanyFounded => "company-founded",
        Record::Called { .. } => "called",
        Record::Placed { .. } => "placed",
        Record::Expected { .. } => "expected",
        Record::Recognised { .. } => "recognised",
        Record::Left { .. } => "left",
        Record::Erased => "erased",
        Record::Checked { .. } => "checked",
        Record::Ledger { .. } => "ledger",
    };
    let kinds = [
        "agreed",
        "locale-chosen",
        "system-chosen",
        "organization-named",
        "diagnosis-opened",
        "sheet-begun",
        "answered",
        "skipped",
        "submitted",
        "drafted",
        "cast",
        "diagnosis-hidden",
        "diagnosis-closed",
        "diagnosis-reopened",
        "stopped",
        "resumed",
        "snoozed",
        "time-off",
        "hours-chosen",
        "put-off",
        "code-issued",
        "joined",
        "company-founded",
        "called",
        "placed",
        "expected",
        "recognised",
        "left",
        "erased",
        "checked",
        "ledger",
    ];
    let records: Vec<Record> = reads_and_writes("record.json");
    each_has_a_sample("record.json", &kinds, records.iter().map(kind));
    // Without what a person typed, the fact on the chain is the record itself.
    let typed = |record: &&Record| {
        matches!(
            record,
            Record::OrganizationNamed { .. } | Record::Called { .. } | Record::Expected { .. } | Record::Ledger { .. }
        )
    };
    // Of what is cut loose from a person nothing is ever sealed but that they handed in.
    let loose = |record: &&Record| matches!(record, Record::Drafted { .. } | Record::Cast { .. });
    for record in records.iter().filter(|record| !typed(record) && !loose(record)) {
        let written = record.for_audit().expect("it is sealed");
        let sealed: Record = serde_json::from_str(&written).expect("a fact on the chain is a record");
        assert_eq!(sealed, *record);
    }
}

#[test]
fn every_fact_that_ever_changed_a_ledger_can_be_read() {
    let staff = |fact: &StaffFact| match fact {
        StaffFact::TeamMade { .. } => "team-made",
        StaffFact::TeamNamed { .. } => "team-named",
        StaffFact::TeamClosed { .. } => "team-closed",
        StaffFact::TeamRoom { .. } => "team-room",
        StaffFact::Granted { .. } => "granted",
        StaffFact::Withdrawn { .. } => "withdrawn",
        StaffFact::RolledOut { .. } => "rolled-out",
        StaffFact::Silenced { .. } => "silenced",
        StaffFact::Speaks { .. } => "speaks",
        StaffFact::Zoned { .. } => "zoned",
        StaffFact::TeamZoned { .. } => "team-zoned",
        StaffFact::WeeklySet { .. } => "weekly-set",
    };
    let kinds = [
        "team-made",
        "team-named",
        "team-closed",
        "team-room",
        "granted",
        "withdrawn",
        "rolled-out",
        "silenced",
        "speaks",
        "zoned",
        "team-zoned",
        "weekly-set",
    ];
    let facts: Vec<StaffFact> = reads_and_writes("fact-staff.json");
    each_has_a_sample("fact-staff.json", &kinds, facts.iter().map(staff));
    let form = |fact: &FormFact| match fact {
        FormFact::Filled { .. } => "filled",
        FormFact::Cleared { .. } => "cleared",
    };
    let facts: Vec<FormFact> = reads_and_writes("fact-form.json");
    each_has_a_sample("fact-form.json", &["filled", "cleared"], facts.iter().map(form));
    let paper = |fact: &PaperFact| match fact {
        PaperFact::PolicyMade => "policy-made",
        PaperFact::PolicyPublished { .. } => "policy-published",
        PaperFact::Declared { .. } => "declared",
    };
    let facts: Vec<PaperFact> = reads_and_writes("fact-paper.json");
    each_has_a_sample("fact-paper.json", &["policy-made", "policy-published", "declared"], facts.iter().map(paper));
    let device = |fact: &DeviceFact| match fact {
        DeviceFact::DeviceListed { .. } => "device-listed",
        DeviceFact::DeviceKept { .. } => "device-kept",
        DeviceFact::DeviceExtended { .. } => "device-extended",
        DeviceFact::DeviceGone { .. } => "device-gone",
    };
    let kinds = ["device-listed", "device-kept", "device-extended", "device-gone"];
    let facts: Vec<DeviceFact> = reads_and_writes("fact-device.json");
    each_has_a_sample("fact-device.json", &kinds, facts.iter().map(device));
    let handbook = |fact: &HandbookFact| match fact {
        HandbookFact::HandbookPosted { .. } => "handbook-posted",
        HandbookFact::HandbookRead { .. } => "handbook-read",
    };
    let facts: Vec<HandbookFact> = reads_and_writes("fact-handbook.json");
    each_has_a_sample("fact-handbook.json", &["handbook-posted", "handbook-read"], facts.iter().map(handbook));
    let leader = |fact: &LeaderFact| match fact {
        LeaderFact::LeadersAllowed { .. } => "leaders-allowed",
        LeaderFact::LeadersForbidden => "leaders-forbidden",
        LeaderFact::LeadersTold { .. } => "leaders-told",
        LeaderFact::TeamNamesSeen { .. } => "team-names-seen",
        LeaderFact::TeamCheckNamesSeen { .. } => "team-check-names-seen",
    };
    let kinds = ["leaders-allowed", "leaders-forbidden", "leaders-told", "team-names-seen", "team-check-names-seen"];
    let facts: Vec<LeaderFact> = reads_and_writes("fact-leader.json");
    each_has_a_sample("fact-leader.json", &kinds, facts.iter().map(leader));
    let ruling = |fact: &RulingFact| match fact {
        RulingFact::Opened { .. } => "opened",
        RulingFact::DueSet { .. } => "due-set",
        RulingFact::ModeSet { .. } => "mode-set",
        RulingFact::Ended { .. } => "ended",
        RulingFact::HandedIn { .. } => "handed-in",
        RulingFact::Accepted { .. } => "accepted",
        RulingFact::Ruled { .. } => "ruled",
        RulingFact::NamesSeen { .. } => "names-seen",
        RulingFact::Moved { .. } => "moved",
        RulingFact::Restored { .. } => "restored",
    };
    let kinds =
        ["opened", "due-set", "mode-set", "ended", "handed-in", "accepted", "ruled", "names-seen", "moved", "restored"];
    let facts: Vec<RulingFact> = reads_and_writes("fact-ruling.json");
    each_has_a_sample("fact-ruling.json", &kinds, facts.iter().map(ruling));
    let enquiry = |fact: &EnquiryFact| match fact {
        EnquiryFact::EnquiryMade { .. } => "enquiry-made",
        EnquiryFact::EnquiryContinued { .. } => "enquiry-continued",
    };
    let facts: Vec<EnquiryFact> = reads_and_writes("fact-enquiry.json");
    each_has_a_sample("fact-enquiry.json", &["enquiry-made", "enquiry-continued"], facts.iter().map(enquiry));
    let action = |fact: &ActionFact| match fact {
        ActionFact::TakenOn { .. } => "taken-on",
        ActionFact::Owned { .. } => "owned",
        ActionFact::DueSet { .. } => "due-set",
        ActionFact::Noted { .. } => "noted",
        ActionFact::Set { .. } => "set",
    };
    let facts: Vec<ActionFact> = reads_and_writes("fact-action.json");
    each_has_a_sample("fact-action.json", &["taken-on", "owned", "due-set", "noted", "set"], facts.iter().map(action));
}

#[test]
fn every_fact_that_ever_changed_the_checks_of_a_company_can_be_read() {
    let check = |fact: &CheckFact| match fact {
        CheckFact::ChecksBegun => "checks-begun",
        CheckFact::CheckSet { .. } => "check-set",
        CheckFact::CheckPaused { .. } => "check-paused",
        CheckFact::CheckResumed { .. } => "check-resumed",
        CheckFact::DaysClosed { .. } => "days-closed",
        CheckFact::DaysOpened { .. } => "days-opened",
        CheckFact::CardsOn { .. } => "cards-on",
        CheckFact::CardsOff { .. } => "cards-off",
        CheckFact::CardPosted { .. } => "card-posted",
        CheckFact::CardTold { .. } => "card-told",
        CheckFact::CheckNamesSeen { .. } => "check-names-seen",
    };
    let kinds = [
        "checks-begun",
        "check-set",
        "check-paused",
        "check-resumed",
        "days-closed",
        "days-opened",
        "cards-on",
        "cards-off",
        "card-posted",
        "card-told",
        "check-names-seen",
    ];
    let facts: Vec<CheckFact> = reads_and_writes("fact-check.json");
    each_has_a_sample("fact-check.json", &kinds, facts.iter().map(check));
}

#[test]
fn every_ledger_that_was_ever_kept_can_be_read() {
    let ledgers: Vec<Ledger> = reads_and_writes("ledger.json");
    assert!(ledgers.iter().any(|ledger| *ledger != Ledger::default()));
    still_reads::<Ledger>("older/ledger.json");
}

#[test]
fn what_summaries_ever_told_can_be_read() {
    let told: Vec<Told> = reads_and_writes("told.json");
    assert!(told.iter().any(|told| *told != Told::default()));
}

#[test]
fn every_update_that_was_ever_set_by_can_be_read() {
    let kind = |act: &Act| match act {
        Act::Said(_) => "said",
        Act::Pressed(_) => "pressed",
        Act::Asked(_) => "asked",
        Act::Arrived => "arrived",
    };
    let kinds = ["said", "pressed", "asked", "arrived"];
    let acts: Vec<Act> = reads_and_writes("act.json");
    each_has_a_sample("act.json", &kinds, acts.iter().map(kind));
    let asked: BTreeSet<_> =
        acts.iter().filter_map(|act| if let Act::Asked(command) = act { Some(*command) } else { None }).collect();
    let without: Vec<_> = chat::Command::ALL.into_iter().filter(|command| !asked.contains(command)).collect();
    assert!(without.is_empty(), "tests/stored/act.json has no sample of {without:?}");
    let updates: Vec<Update> = reads_and_writes("update.json");
    each_has_a_sample("update.json", &kinds, updates.iter().map(|update| kind(&update.act)));
}

#[test]
fn every_letter_and_appointment_that_ever_waited_can_be_read() {
    reads_and_writes::<Appointment>("appointment.json");
    reads_and_writes::<Audience>("audience.json");
    let messages: Vec<Message> = reads_and_writes("message.json");
    assert!(messages.iter().any(|message| message.text.spans.len() > 3), "each kind of span has a sample");
    let files: BTreeSet<&str> =
        messages.iter().flat_map(|message| &message.files).map(|file| file.kind().ending()).collect();
    assert_eq!(files.len(), 8, "each kind of file has a sample: {files:?}");
    let promises: Vec<Promise> = reads_and_writes("promise.json");
    assert!(promises.contains(&Promise::AtLeastOnce) && promises.contains(&Promise::AtMostOnce));
    let placings: Vec<Placing> = reads_and_writes("placing.json");
    assert!(!reads_and_writes::<Offer>("offer.json").is_empty());
    assert_eq!(placings.iter().filter(|placing| placing.notifies()).count(), 2);
}
