//! The list of people, pasted into the chat: shown first, taken in on a press, and nothing the second time (AD14).

use chat::Command;
use tests::office::{COMPANY, Office};

fn at_list() -> Office {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).press("佐藤", "名簿を取りこむ").hush();
    office
}

fn list(without: &str) -> String {
    let line = |one: &tests::office::Somebody| format!("{},{}", one.name, one.team.unwrap_or_default());
    let known: Vec<String> = COMPANY.iter().filter(|one| one.name != without).map(line).collect();
    format!("名前,部署\n{}\n橋本 太郎\t総務\n池田、製造\n", known.join("\n"))
}

#[test]
fn a_list_is_shown_before_anything_changes_and_taken_in_on_a_press() {
    let mut office = at_list();
    office.say("佐藤", &list("清水"));
    assert!(office.records.is_empty(), "a preview changes nothing");
    let shown = office.heard("佐藤");
    for part in ["新しい人: 2人", "橋本 太郎（総務）", "名簿にない人: 1人", "・清水", "そのままの人: 11人"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    office.press("佐藤", "取りこむ（いない人は外す）");
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.organization.members, 13);
    assert!(office.dossier("清水").member.left.is_some());
    assert_eq!(dossier.colleagues.people.values().filter(|one| !one.connected).count(), 2);
    office.hush().ask("佐藤", Command::Company);
    assert!(office.heard("佐藤").contains("未接続2人"));
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut office = at_list();
    office.say("佐藤", &list("清水")).press("佐藤", "取りこむ（いない人は外す）");
    let before = office.dossier("佐藤");
    office.ask("佐藤", Command::Company).press("佐藤", "名簿を取りこむ").hush().say("佐藤", &list("清水"));
    assert!(office.heard("佐藤").contains("変わるところはありませんでした"));
    assert!(!office.labels("佐藤").iter().any(|label| label.contains("取りこむ")), "{:?}", office.labels("佐藤"));
    let after = office.dossier("佐藤");
    assert_eq!((after.ledger, after.colleagues.people), (before.ledger, before.colleagues.people));
}

#[test]
fn a_list_may_only_add() {
    let mut office = at_list();
    office.say("佐藤", "橋本,総務\n123456789012\n").press("佐藤", "取りこむ（いない人はそのまま）");
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.organization.members, 13, "nobody is let go");
    assert!(dossier.colleagues.people.values().all(|one| one.left.is_none()));
}

#[test]
fn a_list_that_scrolled_away_is_asked_for_again() {
    let mut office = at_list();
    office.say("佐藤", "橋本").ask("佐藤", Command::Menu);
    let old = office.button("佐藤", "取りこむ（いない人はそのまま）").expect("it is still on the screen");
    office.hush().push_token("佐藤", old);
    assert!(office.records.is_empty() && office.heard("佐藤").contains("もう一度貼り付けて"));
    office.say("佐藤", "12345\n・・\n");
    assert!(office.records.is_empty());
}
