//! Teams: made, named, dissolved.

use super::facts;
use chat::{Act, Command};
use content::SetKind;
use engine::{Press, StaffPress};
use journey::ledger::StaffFact;
use tests::office::Office;

fn at_teams() -> Office {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).press("佐藤", "部署");
    office
}

#[test]
fn a_team_is_made_and_renamed_by_typing_its_name() {
    let mut office = at_teams();
    office.press("佐藤", "部署を作る").say("佐藤", "  総務\u{202e}　部 ");
    let [StaffFact::TeamMade { name, .. }] = &facts(&office.records)[..] else { panic!("{:?}", office.records) };
    assert_eq!(name, "総務 部");
    let made = office.team("総務 部");
    office.press("佐藤", "総務 部").press("佐藤", "名前を変える").say("佐藤", "総務");
    assert_eq!(office.team("総務"), made, "it is the same team under another name");
}

#[test]
fn a_name_that_cannot_be_one_is_asked_for_again_and_a_word_leads_away() {
    let mut office = at_teams();
    office.press("佐藤", "部署を作る");
    for (typed, part) in [
        ("123456789012", "12桁"),
        ("パスワード: hoshi-1234", "パスワード"),
        (&"長".repeat(41), "40文字"),
        ("・・・", "読み取れる文字"),
    ] {
        office.hush().say("佐藤", typed);
        assert!(office.records.is_empty() && office.heard("佐藤").contains(part), "{typed}");
    }
    office.hush().say("佐藤", "営 業");
    assert!(office.records.is_empty() && office.heard("佐藤").contains("もうあります"), "no team stands twice");
    office.press("佐藤", "部署を作る").say("佐藤", "やめる");
    assert_eq!((office.records.len(), office.kinds()), (0, vec!["Staff", "Staff"]));
    office.press("佐藤", "部署を作る").say("佐藤", "メニュー").say("佐藤", "企画");
    assert!(office.records.is_empty(), "once one is elsewhere, words are no name");
}

#[test]
fn whoever_loses_their_role_while_typing_changes_nothing() {
    let mut office = Office::company();
    let (sato, mori) = (office.member("佐藤"), office.member("森"));
    let grant = journey::ledger::Grant { role: journey::Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(mori, grant.clone())));
    office.ask("佐藤", Command::Company).press("佐藤", "部署").press("佐藤", "部署を作る");
    office.push("森", &Press::Staff(StaffPress::Take(sato, grant)));
    office.say("佐藤", "企画");
    assert!(office.records.is_empty(), "{:?}", office.records);
}

#[test]
fn a_dissolved_team_leaves_its_people_their_answers_and_what_runs() {
    let mut office = at_teams();
    office.opened();
    office.ask("加藤", Command::SelfCheck).press("加藤", "○");
    let (sales, mori) = (office.team("営業"), office.member("森"));
    office.press("佐藤", "営業").press("佐藤", "部署をなくす");
    assert!(office.records.is_empty(), "one press asks only");
    office.press("佐藤", "はい、なくす");
    let kato = office.dossier("加藤");
    assert_eq!((kato.member.team.as_ref(), kato.open.len()), (None, 1));
    assert_eq!(kato.current(SetKind::SelfCheck).map(|sheet| sheet.answers.len()), Some(1));
    assert!(kato.ledger.team(&sales).is_none() && kato.ledger.teams_of_manager(&mori).is_empty());
    office.hush().push("佐藤", &Press::Staff(StaffPress::Team(sales)));
    assert!(office.heard("佐藤").contains("もうありません"), "an old button is answered");
}

#[test]
fn of_two_who_make_the_same_team_at_the_same_moment_one_is_told_that_it_is_there() {
    let mut office = Office::company();
    let mori = office.member("森");
    let grant = journey::ledger::Grant { role: journey::Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(mori, grant)));
    for who in ["佐藤", "森"] {
        office.push(who, &Press::Staff(StaffPress::NewTeam));
    }
    let typed = || Act::Said("総務".to_owned());
    office.hush().at_once(("佐藤", typed()), ("森", typed()));
    assert!(office.records.is_empty() && office.heard("森").contains("もうあります"));
    assert_eq!(office.dossier("佐藤").ledger.open_teams().len(), 3);
}
