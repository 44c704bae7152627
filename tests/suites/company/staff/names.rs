//! What people are called, and who that is on the company's list (AD14, PR1).

use chat::Command;
use engine::{Press, StaffPress};
use journey::{MemberId, Record, TeamId};
use tests::office::Office;

fn expected(name: &str, team: Option<TeamId>) -> (MemberId, Record) {
    let member = MemberId::derive(name);
    (member.clone(), Record::Expected { member, name: name.to_owned(), team })
}

fn begin<'a>(office: &'a mut Office, who: &str) -> &'a mut Office {
    office.arrive(who).press(who, "日本語").press(who, "はじめる")
}

#[test]
fn the_name_a_network_tells_is_kept_once_and_only_after_the_notice() {
    let mut office = Office::small(1);
    office.call_them("橋本", " 橋本\u{202e} 太郎 ").arrive("橋本").press("橋本", "日本語");
    assert!(office.dossier("橋本").member.name.is_none(), "nothing is kept before the notice is read");
    office.press("橋本", "はじめる");
    assert_eq!(office.dossier("橋本").member.name.as_deref(), Some("橋本 太郎"));
    assert_eq!(office.kinds(), ["Menu"], "whose name is known is not asked for it");
    office.call_them("橋本", "ハッシー").ask("橋本", Command::Menu);
    assert!(office.records.is_empty(), "the first name stays");
}

#[test]
fn a_name_that_may_be_a_number_of_a_person_is_not_kept() {
    let mut office = Office::small(1);
    for (who, name) in [("橋本", "1234 5678 9012"), ("池田", &"長".repeat(60) as &str)] {
        office.call_them(who, name);
        begin(&mut office, who);
        assert!(office.dossier(who).member.name.is_none());
        assert!(office.heard(who).contains("お名前を教えてください"), "then we ask");
    }
}

#[test]
fn whoever_stands_on_the_list_under_the_name_they_type_is_they() {
    let mut office = Office::company();
    let sales = office.team("営業");
    let (hashimoto, record) = expected("橋本 太郎", Some(sales.clone()));
    office.keep("佐藤", vec![record]);
    begin(&mut office, "hash").say("hash", "橋本　太郎");
    assert!(office.heard("hash").contains("「営業」の名簿で見つかりました"));
    let dossier = office.dossier("hash");
    assert_eq!((&dossier.member.id, dossier.member.team), (&hashimoto, Some(sales)));
    assert_eq!(dossier.member.name.as_deref(), Some("橋本 太郎"));
    assert!(dossier.member.agreed.is_some() && dossier.organization.members == 13);
    office.opened();
    office.ask("hash", Command::SelfCheck).press("hash", "○");
    assert_eq!(office.dossier("hash").sheets[0].answers.len(), 1, "they go on as who they are");
    assert!(office.dossier("佐藤").colleagues.people[&hashimoto].connected);
    assert_eq!(office.dossier("佐藤").colleagues.people.len(), 12);
}

#[test]
fn whoever_stands_on_the_list_under_the_name_their_network_tells_is_not_even_asked() {
    let mut office = Office::company();
    let (hashimoto, record) = expected("橋本太郎", None);
    office.keep("佐藤", vec![record]).call_them("hash", "橋本 太郎");
    begin(&mut office, "hash");
    assert_eq!(office.kinds(), ["Menu"]);
    assert_eq!(office.member("hash"), hashimoto);
}

#[test]
fn another_name_on_the_list_means_that_we_ask_and_later_is_fine() {
    let mut office = Office::company();
    let (_, record) = expected("橋本", None);
    office.keep("佐藤", vec![record]).call_them("ike", "ike.s");
    begin(&mut office, "ike");
    assert_eq!(office.kinds(), ["Staff"], "somebody is awaited, and this may be they");
    office.press("ike", "あとで");
    assert_eq!((office.kinds(), office.dossier("ike").member.name.as_deref()), (vec!["Menu"], Some("ike.s")));
    office.push("ike", &Press::Staff(StaffPress::MyName)).say("ike", "池田");
    assert_eq!(office.dossier("ike").member.name.as_deref(), Some("池田"));
    assert_eq!(office.dossier("佐藤").colleagues.people.len(), 13, "they are new, and 橋本 is still awaited");
}

#[test]
fn two_of_the_same_name_are_nobodys_guess_and_whoever_answered_is_somebody_already() {
    let mut office = Office::company();
    let (one, record) = expected("橋本", None);
    let other = Record::Expected { member: MemberId::derive("other"), name: "橋 本".into(), team: None };
    office.keep("佐藤", vec![record, other]);
    begin(&mut office, "hash").say("hash", "橋本");
    assert_ne!(office.member("hash"), one);
    let (ueda, record) = expected("上田", None);
    office.keep("佐藤", vec![record]);
    begin(&mut office, "ueda").press("ueda", "あとで");
    office.opened();
    office.ask("ueda", Command::SelfCheck).press("ueda", "○");
    office.push("ueda", &Press::Staff(StaffPress::MyName)).say("ueda", "上田");
    assert_ne!(office.member("ueda"), ueda, "their answers stay with who gave them");
    assert_eq!(office.dossier("ueda").member.name.as_deref(), Some("上田"));
}
