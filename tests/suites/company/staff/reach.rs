//! Whom we may write to without being asked, and keeping quiet towards everybody (AD10, AD13).

use chat::Command;
use engine::{Press, StaffPress};
use jiff::ToSpan;
use journey::ledger::{Grant, Rollout};
use journey::snooze::Snooze;
use journey::{MemberId, Record, Role};
use tests::office::{COMPANY, Office};

/// Gives everybody a role, which each of them is told of; lists who was.
fn who_is_told(office: &mut Office) -> Vec<String> {
    let auditor = |member: MemberId| StaffPress::Give(member, Grant { role: Role::Auditor, team: None });
    let withdraw = |member: MemberId| StaffPress::Take(member, Grant { role: Role::Auditor, team: None });
    office.hush();
    for one in &COMPANY[1..] {
        let member = office.member(one.name);
        office.push("佐藤", &Press::Staff(withdraw(member.clone()))).push("佐藤", &Press::Staff(auditor(member)));
    }
    office.who_heard().into_iter().filter(|who| *who != "佐藤").map(str::to_owned).collect()
}

#[test]
fn nobody_outside_the_rollout_is_ever_sent_what_they_did_not_ask_for() {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).press("佐藤", "お知らせの範囲").press("佐藤", "責任者だけ");
    assert_eq!(office.dossier("佐藤").ledger.rollout, Rollout::OnlyUs);
    assert!(who_is_told(&mut office).is_empty());
    let lin = office.member("Lin");
    office.push("佐藤", &Press::Staff(StaffPress::Pilot(lin, 0)));
    assert_eq!(who_is_told(&mut office), ["Lin"]);
    let plant = office.team("製造");
    office.push("佐藤", &Press::Staff(StaffPress::ReachTeam(plant)));
    assert_eq!(who_is_told(&mut office), ["阿部", "山本", "井上", "林", "清水"]);
    office.push("佐藤", &Press::Staff(StaffPress::Everybody));
    assert_eq!(who_is_told(&mut office).len(), COMPANY.len() - 1);
}

#[test]
fn whoever_has_not_begun_asked_for_silence_or_left_hears_nothing() {
    let mut office = Office::company();
    let fresh = office.keep("橋本", Vec::new()).member("橋本");
    office.ask("Lin", Command::Stop);
    let gone = office.member("Taylor");
    office.push("佐藤", &Press::Staff(StaffPress::Gone(gone)));
    let told = who_is_told(&mut office);
    assert!(!told.contains(&"Lin".to_owned()) && !told.contains(&"Taylor".to_owned()), "{told:?}");
    let auditor = Grant { role: Role::Auditor, team: None };
    office.hush().push("佐藤", &Press::Staff(StaffPress::Give(fresh, auditor)));
    assert!(office.heard("橋本").is_empty(), "whoever never began is never written to");
}

#[test]
fn a_company_that_keeps_quiet_writes_to_nobody_first_and_answers_everybody() {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).press("佐藤", "お知らせの範囲").press("佐藤", "全体のお知らせを止める");
    assert!(who_is_told(&mut office).is_empty());
    office.ask("森", Command::Menu);
    assert!(!office.heard("森").is_empty());
    office.ask("林", Command::SelfCheck).push("林", &Press::Snooze(Snooze::Hour)).hush().wait(3.hours());
    assert!(office.heard("林").is_empty(), "a pause is silent, also towards who asked for a reminder (AD13)");
    office.push("佐藤", &Press::Staff(StaffPress::Unhush));
    assert_eq!(who_is_told(&mut office).len(), COMPANY.len() - 1);
    office.hush().wait(1.day());
    assert!(office.heard("林").starts_with("お約束の時間です"), "it comes when the pause has ended");
}

#[test]
fn picking_who_is_reached_turns_one_by_one_and_what_is_dissolved_or_gone_is_no_more_picked() {
    let mut office = Office::company();
    office.push("佐藤", &Press::Staff(StaffPress::Pilots(0))).press("佐藤", "☐").press("佐藤", "☐");
    let Rollout::Pilot(picked) = office.dossier("佐藤").ledger.rollout else { panic!("pilots were picked") };
    assert_eq!(picked.len(), 2);
    office.press("佐藤", "☑");
    assert!(matches!(office.dossier("佐藤").ledger.rollout, Rollout::Pilot(people) if people.len() == 1));
    let lin = office.member("Lin");
    office.keep("佐藤", Vec::new());
    office.push("佐藤", &Press::Staff(StaffPress::Pilot(lin.clone(), 0)));
    office.push("佐藤", &Press::Staff(StaffPress::Gone(lin.clone())));
    assert!(matches!(office.dossier("佐藤").ledger.rollout, Rollout::Pilot(people) if !people.contains(&lin)));
    let plant = office.team("製造");
    office.push("佐藤", &Press::Staff(StaffPress::ReachTeam(plant.clone())));
    office.push("佐藤", &Press::Staff(StaffPress::TeamDissolved(plant)));
    assert!(matches!(office.dossier("佐藤").ledger.rollout, Rollout::Teams(teams) if teams.is_empty()));
    assert!(!office.records.iter().any(|record| matches!(record, Record::Left { .. })));
}
