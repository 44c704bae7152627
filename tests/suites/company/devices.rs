//! The list of devices: kept by a few presses, and never forgotten at the question it concerns (JN4; domain rule 21).

use chat::Command;
use content::{Choice, Extended, QuestionId, SetKind, SupportId};
use engine::{DevicePress, Place, Press, RulingPress, Verdict};
use journey::ledger::{DeviceFact, Fact};
use journey::{Device, DeviceId, DeviceKind, Keeper, Record, Role};
use tests::office::{COMPANY, Office};
use tests::talk::Talk;

fn press(press: DevicePress) -> Press {
    Press::Devices(press)
}

fn listed(label: &str, system: &str) -> Record {
    let device = Device {
        id: DeviceId::derive(label),
        kind: DeviceKind::Pc,
        label: label.to_owned(),
        system: Some(SupportId::parse(system).expect("it ships")),
        keeper: None,
        extended_support: Extended::Nothing,
    };
    Record::Ledger { fact: Fact::Device(DeviceFact::DeviceListed { device }) }
}

/// 佐藤 has put a Windows 10 machine on the list.
fn with_windows_10() -> Office {
    let mut office = Office::company();
    office.push("佐藤", &press(DevicePress::Add)).press("佐藤", "パソコン").press("佐藤", "Windows 10");
    office.say("佐藤", "経理のノートPC").press("佐藤", "部門長");
    office
}

fn only(office: &Office) -> Device {
    let devices = office.dossier("佐藤").ledger.devices;
    assert_eq!(devices.len(), 1, "{devices:?}");
    devices.into_values().next().expect("there is one")
}

#[test]
fn a_device_is_listed_by_a_few_presses_and_its_name_and_leaves_the_list_again() {
    let mut office = with_windows_10();
    let device = only(&office);
    assert_eq!((device.kind, device.label.as_str()), (DeviceKind::Pc, "経理のノートPC"));
    assert_eq!(device.keeper, Some(Keeper::Role(Role::Manager)));
    let said = office.heard("佐藤");
    assert!(said.contains("サポートは2025年10月15日から終わっています") && said.contains("見る人: 部門長"), "{said}");
    office.press("佐藤", "会社の延長サポートあり");
    assert!(!office.heard("佐藤").contains("終わっています"), "with longer support it is fine");
    office.press("佐藤", "見る人を決める").say("佐藤", "総務の棚");
    assert_eq!(only(&office).keeper, Some(Keeper::Words("総務の棚".into())));
    office.push("佐藤", &press(DevicePress::List(0)));
    assert!(office.heard("佐藤").contains("・経理のノートPC（パソコン、Windows 10）"));
    office.press("佐藤", "経理のノートPC").press("佐藤", "もうない").press("佐藤", "まだある");
    assert_eq!(office.dossier("佐藤").ledger.devices.len(), 1, "it is asked first");
    office.press("佐藤", "もうない").press("佐藤", "一覧から外す");
    assert!(office.dossier("佐藤").ledger.devices.is_empty());
    office.push("佐藤", &press(DevicePress::GoneNow(device.id)));
    assert!(office.records.is_empty(), "twice is once");
}

#[test]
fn a_router_has_no_known_system_and_secrets_are_not_kept() {
    let mut office = Office::company();
    office.push("佐藤", &press(DevicePress::Add)).press("佐藤", "ルーター").hush();
    for secret in ["ルーター パスワード: hoshi2026", "1234 5678 9012", " ・ "] {
        office.say("佐藤", secret);
        assert!(office.records.is_empty() && !office.heard("佐藤").is_empty(), "{secret}");
    }
    office.say("佐藤", "やめる");
    assert!(office.dossier("佐藤").ledger.devices.is_empty(), "whoever leaves lists nothing");
    assert!(!matches!(office.dossier("佐藤").place, Place::Typing { .. }));
    office.push("佐藤", &press(DevicePress::Kind(DeviceKind::Router))).say("佐藤", "事務所のルーター");
    office.say("佐藤", "password=abcd").press("佐藤", "あとで決める");
    assert_eq!(only(&office).keeper, None);
}

#[test]
fn only_those_who_coordinate_see_the_list() {
    let mut office = with_windows_10();
    for who in ["中村", "森", "加藤"] {
        office.hush().push(who, &press(DevicePress::List(0)));
        let said = office.heard(who);
        assert!(said.contains("情報セキュリティ責任者がします") && !said.contains("経理"), "{who}: {said}");
    }
}

#[test]
fn a_machine_out_of_support_does_not_go_unnoticed_at_the_first_question() {
    for (kind, label) in [(SetKind::SelfCheck, "25問"), (SetKind::Articles, "6か条")] {
        let mut talk = Talk::at_first(kind);
        let record = listed("経理のノートPC", "windows-10");
        let Record::Ledger { fact } = &record else { panic!("it is a fact about the company") };
        let me = talk.dossier.member.id.clone();
        talk.dossier.ledger.apply(fact, &me, talk.now);
        let (sheet, question) = (talk.sheet().id.clone(), talk.open_question().expect("the first is open"));
        assert_eq!(question, QuestionId::parse("1").expect("an id"), "{label}");
        let before = talk.screen.len();
        talk.press(Press::Answer(sheet.clone(), question.clone(), Choice::InPlace));
        let said: String = talk.screen[before..].iter().map(|shown| shown.message.text.to_plain()).collect();
        assert!(said.contains("サポートの終わったもの") && said.contains("経理のノートPC"), "{label}: {said}");
        assert_eq!(talk.sheet().choice(&question), Some(Choice::InPlace), "the answer stays theirs");
        talk.press("△ 一部実施に変える");
        assert_eq!(talk.sheet().choice(&question), Some(Choice::Partly), "{label}");
    }
}

#[test]
fn what_is_supported_and_every_other_answer_go_without_a_remark() {
    for (system, choice) in [("windows-11-25h2", Choice::InPlace), ("windows-10", Choice::Partly)] {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        let Record::Ledger { fact } = listed("経理のノートPC", system) else {
            panic!("a fact about the company")
        };
        let me = talk.dossier.member.id.clone();
        talk.dossier.ledger.apply(&fact, &me, talk.now);
        let before = talk.screen.len();
        talk.press(Press::Answer(talk.sheet().id.clone(), QuestionId::parse("1").expect("an id"), choice));
        let said: String = talk.screen[before..].iter().map(|shown| shown.message.text.to_plain()).collect();
        assert!(!said.contains("経理のノートPC"), "{system}: {said}");
    }
}

#[test]
fn whoever_does_not_keep_the_list_hears_nothing_of_it_at_the_question() {
    let mut office = with_windows_10();
    office.opened();
    office.ask("加藤", Command::SelfCheck).hush();
    office.answers("加藤", |_| Choice::InPlace);
    assert!(!office.heard("加藤").contains("経理のノートPC"));
}

#[test]
fn a_long_list_is_shown_page_by_page_and_what_is_out_of_support_comes_first() {
    let mut office = Office::company();
    let mut records: Vec<Record> = (0..18).map(|number| listed(&format!("PC{number:02}"), "windows-11-25h2")).collect();
    records.push(listed("古いPC", "windows-10"));
    office.keep("佐藤", records).hush();
    office.push("佐藤", &press(DevicePress::List(0)));
    let said = office.heard("佐藤");
    assert!(said.contains("いま19台") && said.contains("サポートの終わったものが1台"), "{said}");
    assert!(said.lines().find(|line| line.starts_with('・')).is_some_and(|line| line.contains("古いPC")), "{said}");
    office.press("佐藤", "次へ →").press("佐藤", "次へ →");
    assert!(office.heard("佐藤").contains("PC17") && !office.labels("佐藤").contains(&"次へ →"));
    office.press("佐藤", "← 前へ");
    assert!(office.labels("佐藤").contains(&"次へ →"));
}

#[test]
fn the_company_cannot_decide_the_first_question_unaware_of_such_a_machine() {
    let mut office = with_windows_10();
    let run = office.opened();
    for one in COMPANY {
        office.handed_in(one.name, |_| Choice::InPlace);
    }
    office.ask("佐藤", Command::Rulings).hush().press("佐藤", "25問をまとめて決める");
    let said = office.heard("佐藤");
    assert!(said.contains("サポートの終わったもの") && said.contains("経理のノートPC"), "{said}");
    let first = QuestionId::parse("1").expect("an id");
    let pick =
        |choice, seen| Press::Rulings(RulingPress::Pick(run.clone(), first.clone(), Verdict::Choice(choice), seen));
    office.push("佐藤", &pick(Choice::Partly, 1)).hush().say("佐藤", "経理の一台が残っている");
    assert!(!office.heard("佐藤").contains("サポートの終わったもの"), "△ goes with the list");
    office.push("佐藤", &pick(Choice::InPlace, 2)).hush().say("佐藤", "来週入れ替える");
    assert!(office.heard("佐藤").contains("サポートの終わったもの"));
}
