//! Wherever somebody types freely, an obvious secret is refused and stands nowhere afterwards (PR7).

use chat::Command;
use content::{Choice, QuestionId, SetKind};
use engine::{ActionTyping, CheckTyping, DeviceTyping, HumanTyping, Place, RulingTyping, SetUp, StaffTyping, Typing};
use journey::ledger::{ActionFact, Asked, DeviceFact, Fact, Form};
use journey::roster::Listed;
use journey::{Action, ActionId, ActionState, Aim, Device, DeviceId, DeviceKind, Mode, Owner, Record, Role};
use std::collections::BTreeSet;
use tests::office::Office;

/// What somebody types, and what of it must stand nowhere.
const SECRETS: [(&str, &str); 5] = [
    ("123456789012", "123456789012"),
    ("１２３４-５６７８-９０１２", "５６７８"),
    ("パスワードはtanuki7531です", "tanuki7531"),
    ("カードは 4111 1111 1111 1111 です", "1111 1111"),
    ("xoxb-175302468013-abcdefGHIJKL", "abcdefGHIJKL"),
];

/// Names a kind of typing: a new one does not compile before it stands here, and fails before it is tried below.
fn name(typing: &Typing) -> &'static str {
    match typing {
        Typing::Field { .. } => "field",
        Typing::Wording => "wording",
        Typing::Known => "known",
        Typing::Hours => "hours",
        Typing::Devices(DeviceTyping::Label { .. }) => "device",
        Typing::Devices(DeviceTyping::Keeper { .. }) => "keeper",
        Typing::Checks(CheckTyping::Days) => "closed days",
        Typing::Rulings(RulingTyping::SetUp(_)) => "set-up",
        Typing::Rulings(RulingTyping::Due { .. }) => "due of a run",
        Typing::Rulings(RulingTyping::Reason { .. }) => "reason",
        Typing::Actions(ActionTyping::Owner { .. }) => "owner",
        Typing::Actions(ActionTyping::Due { .. }) => "due of an action",
        Typing::Actions(ActionTyping::Note { .. }) => "note",
        Typing::Staff { typing: StaffTyping::NewTeam } => "new team",
        Typing::Staff { typing: StaffTyping::TeamName(_) } => "team name",
        Typing::Staff { typing: StaffTyping::OwnName } => "own name",
        Typing::Staff { typing: StaffTyping::List } => "list",
        Typing::Staff { typing: StaffTyping::Listed(_) } => "listed",
        Typing::Human(HumanTyping::Enquiry { .. }) => "enquiry",
        Typing::Human(HumanTyping::Reply { .. }) => "reply",
    }
}

const NAMES: usize = 20;

/// Everything that 佐藤, who may do the most, can be typing.
fn everything(office: &mut Office) -> Vec<Typing> {
    let run = office.opened();
    office.handed_in("佐藤", |_: &QuestionId| Choice::NotInPlace);
    office.ask("加藤", Command::Human).say("加藤", "鍵はどこに置けばいいですか。");
    let action = action(office);
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Action(ActionFact::TakenOn { action: action.clone() }) }]);
    let ledger = office.dossier("佐藤").ledger;
    let enquiry = ledger.enquiries.keys().next().expect("加藤 asked").clone();
    let team = office.team("営業");
    let set_up = SetUp { kind: SetKind::Articles, asked: Some(Asked::All), picking: false, mode: Some(Mode::Counted) };
    let mut all: Vec<Typing> = Form::ALL
        .into_iter()
        .flat_map(|form| form.fields().iter().map(move |spec| Typing::Field { form, field: spec.field }))
        .collect();
    let rulings = [
        RulingTyping::SetUp(set_up),
        RulingTyping::Due { run: run.clone() },
        RulingTyping::Reason {
            run,
            question: QuestionId::parse("2").expect("an id"),
            choice: Some(Choice::InPlace),
            revision: 0,
        },
    ];
    all.extend(rulings.map(Typing::Rulings));
    let staff = [
        StaffTyping::NewTeam,
        StaffTyping::TeamName(team),
        StaffTyping::OwnName,
        StaffTyping::List,
        StaffTyping::Listed(vec![Listed { name: "橋本".into(), team: None }]),
    ];
    all.extend(staff.map(|typing| Typing::Staff { typing }));
    let human = [HumanTyping::Enquiry { about: None, back: None }, HumanTyping::Reply { enquiry, back: None }];
    all.extend(human.map(Typing::Human));
    all.extend([Typing::Wording, Typing::Known, Typing::Hours, Typing::Checks(CheckTyping::Days)]);
    let device = DeviceId::derive("d");
    let one = Device {
        id: device.clone(),
        kind: DeviceKind::Pc,
        label: "受付のパソコン".into(),
        system: None,
        keeper: None,
        extended_support: content::Extended::Nothing,
    };
    let kept = DeviceFact::DeviceListed { device: one };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Device(kept) }]);
    let devices = [DeviceTyping::Label { kind: DeviceKind::Pc, system: None }, DeviceTyping::Keeper { device }];
    all.extend(devices.map(Typing::Devices));
    let actions = [
        ActionTyping::Owner { action: action.id.clone() },
        ActionTyping::Due { action: action.id.clone() },
        ActionTyping::Note { action: action.id },
    ];
    all.extend(actions.map(Typing::Actions));
    all
}

fn action(office: &Office) -> Action {
    Action {
        id: ActionId::derive("a"),
        question: None,
        aim: Aim::Improve,
        measure: None,
        title: None,
        owner: Owner::Role(Role::Coordinator),
        due: None,
        state: ActionState::Open,
        note: None,
        opened_at: office.now,
        closed_at: None,
    }
}

#[test]
fn a_secret_is_refused_wherever_one_types_and_stands_nowhere_afterwards() {
    let mut office = Office::company();
    let all = everything(&mut office);
    let kinds: BTreeSet<_> = all.iter().map(name).collect();
    assert_eq!(kinds.len(), NAMES, "each kind is tried: {kinds:?}");
    for what in all {
        for (text, secret) in SECRETS {
            office.stands_at("佐藤", Place::Typing { what: what.clone() }).hush().say("佐藤", text);
            let kept = format!("{:?}", office.records);
            assert!(!kept.contains(secret), "{what:?}: {text}: {kept}");
            let place = format!("{:?}", office.dossier("佐藤").place);
            assert!(!place.contains(secret), "{what:?}: {text}: {place}");
            assert!(!office.heard("佐藤").is_empty(), "{what:?}: {text}: it is answered");
        }
    }
    for (text, secret) in SECRETS {
        office.stands_at("佐藤", Place::Naming).hush().say("佐藤", text);
        assert!(!office.records.iter().any(|record| matches!(record, Record::OrganizationNamed { .. })), "{text}");
        office.stands_at("佐藤", Place::Idle { misheard: 0 }).say("佐藤", text);
        assert!(!office.database().holds(secret), "{text} stands in the file");
    }
}
