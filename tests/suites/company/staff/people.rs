//! The people: who is here, who left, and what becomes of whoever left.

use super::facts;
use chat::{Act, Command};
use content::SetKind;
use engine::{Press, StaffPress};
use jiff::ToSpan;
use journey::ledger::StaffFact;
use journey::snooze::Snooze;
use journey::{Record, Role};
use tests::office::{Office, Refusal};

#[test]
fn the_list_turns_its_pages_and_shows_one_person() {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).hush().press("佐藤", "メンバー");
    assert!(office.heard("佐藤").contains("1〜8人目 / 全部で12人"));
    office.press("佐藤", "次の人たち");
    assert!(office.heard("佐藤").contains("9〜12人目"));
    office.press("佐藤", "前の人たち").press("佐藤", "加藤・営業");
    assert!(office.heard("佐藤").contains("加藤さん"));
    office.press("佐藤", "部署を変える").press("佐藤", "製造");
    assert_eq!(office.dossier("加藤").member.team, Some(office.team("製造")));
    office.press("佐藤", "部署を変える").press("佐藤", "部署なし");
    assert_eq!(office.dossier("加藤").member.team, None);
}

#[test]
fn whoever_left_is_answered_kindly_and_hears_nothing_any_more() {
    let mut office = Office::company();
    let mori = office.member("森");
    office.opened();
    office.ask("森", Command::SelfCheck).press("森", "○").push("森", &Press::Snooze(Snooze::Hour));
    office.push("佐藤", &Press::Staff(StaffPress::Leave(mori.clone())));
    assert!(office.records.is_empty(), "one press asks only");
    office.press("佐藤", "はい、外す");
    let withdrawn = |fact: &&StaffFact| matches!(fact, StaffFact::Withdrawn { .. });
    assert_eq!(facts(&office.records).iter().filter(|fact| withdrawn(fact)).count(), 1, "roles end");
    office.hush().wait(3.days());
    assert!(office.heard("森").is_empty(), "no reminder leaves");
    let dossier = office.dossier("森");
    for act in [
        Act::Arrived,
        Act::Said("はい".into()),
        Act::Said("hoshi-aaaa-bbbb-cccc".into()),
        Act::Asked(Command::SelfCheck),
        Act::Asked(Command::Menu),
        Act::Pressed(Press::Agree.token()),
        Act::Pressed(Press::Command(Command::Continue).token()),
    ] {
        assert_eq!(office.would(&dossier, act.clone()), (Vec::new(), Refusal::No), "{act:?}");
    }
    office.hush().arrive("森");
    assert!(office.heard("森").contains("メンバーではなくなりました"));
    office.press("森", "自分のデータ");
    assert_eq!(office.kinds(), ["Own"], "what is kept about oneself is always told");
    let sheet = dossier.current(SetKind::SelfCheck).expect("sheets stay");
    assert_eq!(sheet.answers.len(), 1);
    office.hush().ask("佐藤", Command::Company);
    let board = office.heard("佐藤");
    assert!(board.contains("メンバー: 11人") && board.contains("外れた人: 1人"), "{board}");
    office.push("佐藤", &Press::Staff(StaffPress::Here(mori)));
    office.ask("森", Command::Menu);
    assert_eq!(office.kinds(), ["Menu"]);
    assert!(!office.dossier("森").is(Role::Manager), "a role is given anew");
}

#[test]
fn the_last_who_coordinates_cannot_go() {
    let mut office = Office::company();
    let sato = office.member("佐藤");
    for press in [StaffPress::Leave(sato.clone()), StaffPress::Gone(sato)] {
        office.hush().push("佐藤", &Press::Staff(press));
        assert!(office.records.is_empty() && office.heard("佐藤").contains("責任者が一人もいなく"));
    }
}

#[test]
fn somebody_who_is_let_go_in_the_middle_of_a_sheet_keeps_it() {
    let mut office = Office::company();
    office.opened();
    office.ask("林", Command::SelfCheck).press("林", "○");
    let (member, at_question) = (office.member("林"), office.button("林", "△").expect("a question is open"));
    office.at_once(
        ("佐藤", Act::Pressed(Press::Staff(StaffPress::Gone(member)).token())),
        ("林", Act::Pressed(at_question)),
    );
    let sheet = office.dossier("林").sheets;
    assert!(matches!(sheet[0].answers.len(), 1 | 2), "whichever came first, nothing is lost");
    let answered = |record: &Record| matches!(record, Record::Answered { .. });
    assert_eq!(office.records.iter().any(answered), sheet[0].answers.len() == 2);
}
