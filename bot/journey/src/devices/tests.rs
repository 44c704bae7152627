//! A machine out of support does not go unnoticed.

use super::*;
use content::{Content, SetRef};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 25);

fn device(label: &str, kind: DeviceKind, system: Option<&str>, extended_support: Extended) -> Device {
    Device {
        id: DeviceId::derive(label),
        kind,
        label: label.to_owned(),
        system: system.map(|id| SupportId::parse(id).expect("an id")),
        keeper: Some(Keeper::Words("総務".into())),
        extended_support,
    }
}

#[test]
fn windows_10_is_supported_only_where_longer_support_was_bought() {
    let content = Content::embedded();
    let on = |extended: Extended, today: Date| {
        doubt(&device("経理のPC", DeviceKind::Pc, Some("windows-10"), extended), content.supports(), today)
    };
    let out = |since: Date| Some(DeviceDoubt::OutOfSupport { since });
    let table = [
        (Extended::Nothing, date(2025, 1, 1), None),
        (Extended::Nothing, date(2025, 10, 14), Some(DeviceDoubt::EndsSoon { on: date(2025, 10, 15) })),
        (Extended::Nothing, date(2025, 10, 15), out(date(2025, 10, 15))),
        (Extended::Consumer, date(2025, 12, 1), None),
        (Extended::Consumer, date(2026, 10, 13), Some(DeviceDoubt::EndsSoon { on: date(2026, 10, 14) })),
        (Extended::Consumer, TODAY, out(date(2026, 10, 14))),
        (Extended::Organization, TODAY, None),
        (Extended::Organization, date(2029, 1, 1), out(date(2028, 10, 11))),
    ];
    for (extended, today, expected) in table {
        assert_eq!(on(extended, today), expected, "{extended:?} {today}");
    }
}

#[test]
fn an_unsupported_machine_makes_an_answer_to_the_first_question_doubtful() {
    let content = Content::embedded();
    let devices = [
        device("経理のPC", DeviceKind::Pc, Some("windows-10"), Extended::Nothing),
        device("営業のPC", DeviceKind::Pc, Some("windows-11-25h2"), Extended::Nothing),
        device("社長のスマホ", DeviceKind::Phone, Some("ios"), Extended::Nothing),
        device("ルーター", DeviceKind::Router, None, Extended::Nothing),
    ];
    let doubts = device_doubts(&devices, content.supports(), TODAY);
    for name in ["articles/4.0", "articles/3.1", "self-check/4.0", "self-check/3.1"] {
        let set = content.set(&SetRef::parse(name).expect("a name")).expect("it ships");
        for question in &set.questions {
            for choice in Choice::ALL {
                let found = devices_against(set.name.kind, question, choice, &doubts);
                let labels: Vec<&str> = found.iter().map(|device| device.label.as_str()).collect();
                let doubtful = question.id.as_str() == "1" && choice == Choice::InPlace;
                assert_eq!(
                    labels,
                    if doubtful { vec!["経理のPC"] } else { vec![] },
                    "{name} {} {choice:?}",
                    question.id
                );
            }
        }
    }
}

#[test]
fn what_is_not_known_is_said_and_never_guessed() {
    let content = Content::embedded();
    let of = |kind: DeviceKind, system: Option<&str>| {
        doubt(&device("x", kind, system, Extended::Nothing), content.supports(), TODAY)
    };
    for system in [None, Some("macos"), Some("ios"), Some("android"), Some("windows-11"), Some("beos")] {
        assert_eq!(of(DeviceKind::Byod, system), Some(DeviceDoubt::Unknown), "{system:?}");
    }
    for kind in [DeviceKind::Router, DeviceKind::Vpn, DeviceKind::Nas, DeviceKind::Other] {
        assert_eq!(of(kind, None), None, "their firmware is asked about by a check of its own: {kind:?}");
    }
    assert!(of(DeviceKind::Spare, Some("windows-11-24h2")).is_some(), "out of support since October 2026");
}

#[test]
fn the_gravest_doubt_comes_first_whatever_the_order() {
    let content = Content::embedded();
    let devices = [
        device("a", DeviceKind::Phone, None, Extended::Nothing),
        device("b", DeviceKind::Pc, Some("windows-11-23h2"), Extended::Nothing),
        device("c", DeviceKind::Pc, Some("windows-10"), Extended::Nothing),
        device("d", DeviceKind::Pc, Some("windows-11-25h2"), Extended::Nothing),
    ];
    let labels = |doubts: Vec<(DeviceDoubt, &Device)>| -> Vec<String> {
        doubts.into_iter().map(|(_, device)| device.label.clone()).collect()
    };
    let today = date(2027, 9, 1);
    assert_eq!(labels(device_doubts(&devices, content.supports(), today)), ["c", "b", "d", "a"]);
    assert_eq!(labels(device_doubts(devices.iter().rev(), content.supports(), today)), ["c", "b", "d", "a"]);
}

#[test]
fn a_label_is_short_and_holds_no_secret() {
    assert_eq!(Device::read_label(" 経理の\nノートPC "), Ok("経理の ノートPC".to_owned()));
    assert!(matches!(Device::read_label("ルーター pw=abcd"), Err(LineFault::Indiscreet(_))));
    assert_eq!(Device::read_label(&"機".repeat(41)), Err(LineFault::Long(40)));
}
