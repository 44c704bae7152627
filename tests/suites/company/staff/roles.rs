//! Who may do what: every command and every kind of button, for every role (AD11).

use super::facts;
use chat::{Act, Command};
use content::{Choice, Locale, QuestionId, SetKind};
use engine::{
    ActionPress, Aside, CheckPress, ClockPress, Deed, DevicePress, Extent, Fingerprint, FormPress, HandbookPress,
    HumanPress, LeadPress, OwnPress, Paper, PaperPress, Press, PrintPress, RestPress, RulingPress, RunDeed, SetUpStep,
    StaffPress, Verdict,
};
use journey::ledger::{Form, Grant, StaffFact};
use journey::roster::Absent;
use journey::snooze::Snooze;
use journey::{ActionId, DiagnosisId, EnquiryId, MemberId, Mode, Role, SheetId, TeamId};
use tests::office::{Office, Refusal};

const EVERYBODY: [Role; 4] = Role::ALL;
const MANAGER: [Role; 1] = [Role::Manager];
const COORDINATOR: [Role; 1] = [Role::Coordinator];
const SEES_RULINGS: [Role; 2] = [Role::Coordinator, Role::Auditor];
const KEEPS_ACTIONS: [Role; 2] = [Role::Coordinator, Role::Manager];
const SEES_ACTIONS: [Role; 3] = [Role::Coordinator, Role::Auditor, Role::Manager];

/// Tells who does what a button means.
fn doers(press: &Press) -> &'static [Role] {
    match press {
        Press::Command(Command::Declare) => &COORDINATOR,
        Press::Command(Command::Rulings)
        | Press::Rulings(
            RulingPress::Run(_, RunDeed::Inbox | RunDeed::Result | RunDeed::Explain | RunDeed::List)
            | RulingPress::Question(..)
            | RulingPress::Part(..),
        ) => &SEES_RULINGS,
        Press::Command(Command::Actions) | Press::Actions(ActionPress::List(_)) => &SEES_ACTIONS,
        Press::Actions(ActionPress::TakeOn(_)) => &KEEPS_ACTIONS,
        // Whose it is decides, and there is none here: `company::actions` has the rest.
        Press::Actions(_)
        | Press::Speak(_)
        | Press::Agree
        | Press::Command(_)
        | Press::Answer(..)
        | Press::Change(..)
        | Press::At(..)
        | Press::Sheet(..)
        | Press::Part(..)
        | Press::Anew(_)
        | Press::Snooze(_)
        | Press::TimeOff(_)
        | Press::Rest(_)
        | Press::Found
        | Press::Own(_)
        // Whose it is decides, and there is none here: `company::human` has the rest.
        | Press::Human(_)
        | Press::Papers(PaperPress::CheckWords | PaperPress::WhatNext)
        | Press::Prints(
            PrintPress::Shelf
            | PrintPress::Choose(Paper::Card | Paper::Privacy)
            | PrintPress::Print(Paper::Card | Paper::Privacy, _),
        )
        | Press::Clocks(_)
        | Press::Handbook(HandbookPress::Read(_) | HandbookPress::Mine)
        | Press::Checks(
            CheckPress::Show
            | CheckPress::Ask(_)
            | CheckPress::Say(..)
            | CheckPress::OnCard(..)
            | CheckPress::NotMine(..)
            | CheckPress::InTheWay(..)
            | CheckPress::Backup(..),
        )
        | Press::Staff(StaffPress::Mine(_) | StaffPress::MyName | StaffPress::Later) => &EVERYBODY,
        Press::Prints(PrintPress::Choose(_) | PrintPress::Print(..)) | Press::Handbook(HandbookPress::Show) => {
            &SEES_RULINGS
        }
        Press::Leads(LeadPress::Show | LeadPress::Run(..) | LeadPress::Check(..)) => &MANAGER,
        Press::Name
        | Press::Leads(_)
        | Press::Form(_)
        | Press::Handbook(HandbookPress::Post)
        | Press::Devices(_)
        | Press::Checks(_)
        | Press::Papers(PaperPress::Make | PaperPress::PublishedAgain)
        | Press::Rulings(_)
        | Press::Staff(_) => &COORDINATOR,
    }
}

fn rulings() -> Vec<RulingPress> {
    let (run, question) = (DiagnosisId::derive("d"), QuestionId::parse("1").expect("an id"));
    let steps = [
        SetUpStep::Alone,
        SetUpStep::Pilot,
        SetUpStep::Teams,
        SetUpStep::TeamsDone,
        SetUpStep::All,
        SetUpStep::Mode(Mode::Named),
        SetUpStep::Weeks(2),
    ];
    let deeds = [
        RunDeed::Inbox,
        RunDeed::Result,
        RunDeed::Explain,
        RunDeed::List,
        RunDeed::Names,
        RunDeed::Due,
        RunDeed::Weeks(2),
        RunDeed::Less,
        RunDeed::OnlyCounts,
        RunDeed::Close,
        RunDeed::CloseNow,
        RunDeed::Move,
        RunDeed::MoveNow,
        RunDeed::Undo,
    ];
    let seen = Fingerprint::parse("0123abcd").expect("eight letters");
    let mut all: Vec<_> = steps.map(|step| RulingPress::SetUp(SetKind::Articles, step)).into();
    all.extend(deeds.map(|deed| RulingPress::Run(run.clone(), deed)));
    all.push(RulingPress::AcceptAll(run.clone(), seen));
    all.push(RulingPress::Question(run.clone(), question.clone()));
    all.push(RulingPress::Pick(run.clone(), question, Verdict::Choice(Choice::InPlace), 1));
    all.push(RulingPress::Part(run, 1));
    all
}

fn presses(office: &Office) -> Vec<Press> {
    let (sheet, question) = (SheetId::derive("s"), QuestionId::parse("1").expect("an id"));
    let (member, team): (MemberId, TeamId) = (office.member("Lin"), office.team("製造"));
    let grant = Grant { role: Role::Auditor, team: None };
    let mut all = vec![
        Press::Speak(Locale::En),
        Press::Agree,
        Press::Answer(sheet.clone(), question.clone(), Choice::InPlace),
        Press::Change(sheet.clone(), question.clone(), Choice::InPlace),
        Press::At(sheet.clone(), question, Aside::Why),
        Press::Sheet(sheet.clone(), Deed::Review),
        Press::Part(sheet, 1),
        Press::Anew(SetKind::Articles),
        Press::Snooze(Snooze::Hour),
        Press::TimeOff(3),
        Press::Rest(RestPress::Hours),
        Press::Name,
        Press::Found,
        Press::Form(FormPress::Open(Form::Policy)),
    ];
    all.extend(Command::ALL.map(Press::Command));
    all.extend(PaperPress::ALL.map(Press::Papers));
    all.extend(PrintPress::every().into_iter().map(Press::Prints));
    all.extend(ClockPress::samples().map(Press::Clocks));
    all.extend(HandbookPress::samples().map(Press::Handbook));
    all.extend(CheckPress::samples().into_iter().map(Press::Checks));
    all.extend(DevicePress::samples().into_iter().map(Press::Devices));
    all.extend(LeadPress::samples().into_iter().map(Press::Leads));
    all.extend([OwnPress::Take, OwnPress::Keep].map(Press::Own));
    all.extend(rulings().into_iter().map(Press::Rulings));
    let actions = [
        ActionPress::List(Extent::Top),
        ActionPress::TakeOn(DiagnosisId::derive("d")),
        ActionPress::Show(ActionId::derive("a")),
    ];
    all.extend(actions.map(Press::Actions));
    let enquiry = EnquiryId::derive("e");
    let human = [HumanPress::Write, HumanPress::List, HumanPress::Show(enquiry.clone()), HumanPress::Reply(enquiry)];
    all.extend(human.into_iter().chain([HumanPress::Leave]).map(Press::Human));
    let staff = vec![
        StaffPress::Teams,
        StaffPress::Team(team.clone()),
        StaffPress::NewTeam,
        StaffPress::RenameTeam(team.clone()),
        StaffPress::DissolveTeam(team.clone()),
        StaffPress::TeamDissolved(team.clone()),
        StaffPress::TeamZones(team.clone()),
        StaffPress::TeamZone(team.clone(), Some(6)),
        StaffPress::Mine(team.clone()),
        StaffPress::People(0),
        StaffPress::Person(member.clone()),
        StaffPress::Place(member.clone()),
        StaffPress::Placed(member.clone(), Some(team.clone())),
        StaffPress::Roles(member.clone()),
        StaffPress::Give(member.clone(), grant.clone()),
        StaffPress::Take(member.clone(), grant),
        StaffPress::Leave(member.clone()),
        StaffPress::Gone(member.clone()),
        StaffPress::Here(member.clone()),
        StaffPress::MyName,
        StaffPress::Later,
        StaffPress::Reach,
        StaffPress::OnlyUs,
        StaffPress::Pilots(0),
        StaffPress::Pilot(member, 0),
        StaffPress::ReachTeams,
        StaffPress::ReachTeam(team),
        StaffPress::Everybody,
        StaffPress::Hush,
        StaffPress::Unhush,
        StaffPress::Weekly(journey::ledger::Weekly::WhenNew),
        StaffPress::Languages,
        StaffPress::Speaks(Locale::En),
        StaffPress::Zones,
        StaffPress::Zone(1),
        StaffPress::List,
        StaffPress::TakeIn(Absent::Leave),
    ];
    all.extend(staff.into_iter().map(Press::Staff));
    all
}

#[test]
fn every_command_and_every_button_is_done_by_whom_the_table_says_and_refused_kindly_to_the_others() {
    let mut office = Office::company();
    let people =
        [("佐藤", [Role::Coordinator].as_slice()), ("中村", &[Role::Auditor]), ("森", &[Role::Manager]), ("加藤", &[])];
    let presses = presses(&office);
    for (who, roles) in people {
        let dossier = office.dossier(who);
        for press in &presses {
            let may = doers(press).iter().any(|role| *role == Role::Staff || roles.contains(role));
            let (records, refusal) = office.would(&dossier, Act::Pressed(press.token()));
            let expected = if may { Refusal::No } else { Refusal::SomebodyElse };
            assert_eq!(refusal, expected, "{who}: {press:?}");
            assert!(may || records.is_empty(), "{who}: {press:?} keeps {records:?}");
        }
        for command in Command::ALL {
            let typed = office.would(&dossier, Act::Asked(command));
            let button = office.would(&dossier, Act::Pressed(Press::Command(command).token()));
            assert_eq!(typed, button, "{who}: {command:?} is the same however it is asked for");
        }
    }
    office.hush().push("加藤", &Press::Staff(StaffPress::Teams));
    let said = office.heard("加藤");
    assert!(said.contains("情報セキュリティ責任者がします") && !said.contains("佐藤"), "a role, not a person: {said}");
}

#[test]
fn roles_are_given_and_taken_back_and_whoever_gets_one_hears_of_it() {
    let mut office = Office::company();
    let lin = office.member("Lin");
    office.push("佐藤", &Press::Staff(StaffPress::Roles(lin.clone()))).hush();
    office.press("佐藤", "＋ 監査する人にする");
    let [StaffFact::Granted { .. }] = facts(&office.records)[..] else { panic!("{:?}", office.records) };
    assert!(office.heard("Lin").contains("役割が変わりました"), "in the language of whoever gets it");
    assert!(office.dossier("Lin").is(Role::Auditor));
    office.press("佐藤", "－ 監査する人を外す");
    assert!(!office.dossier("Lin").is(Role::Auditor));
    office.press("佐藤", "＋ 「製造」の部門長にする");
    assert!(office.dossier("Lin").ledger.teams_of_manager(&lin).contains(&office.team("製造")));
}

#[test]
fn there_is_always_somebody_who_coordinates() {
    let mut office = Office::company();
    let (sato, abe) = (office.member("佐藤"), office.member("阿部"));
    let grant = Grant { role: Role::Coordinator, team: None };
    office.hush().push("佐藤", &Press::Staff(StaffPress::Take(sato.clone(), grant.clone())));
    assert!(office.records.is_empty() && office.heard("佐藤").contains("責任者が一人もいなく"));
    office.push("佐藤", &Press::Staff(StaffPress::Give(abe.clone(), grant.clone())));
    // Both take the other's role back at the same moment: one of them stays.
    let take = |member| Act::Pressed(Press::Staff(StaffPress::Take(member, grant.clone())).token());
    office.at_once(("佐藤", take(abe)), ("阿部", take(sato)));
    assert!(office.dossier("佐藤").is(Role::Coordinator) && !office.dossier("阿部").is(Role::Coordinator));
}

#[test]
fn whoever_is_not_connected_yet_is_given_no_role() {
    let mut office = Office::company();
    let new = MemberId::derive("new");
    let expected = journey::Record::Expected { member: new.clone(), name: "橋本".into(), team: None };
    office.keep("佐藤", vec![expected]).hush();
    let grant = Grant { role: Role::Auditor, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(new, grant)));
    assert!(office.records.is_empty() && office.heard("佐藤").contains("つながっていない人には"));
}
