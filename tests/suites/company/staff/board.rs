//! The company at a glance.

use chat::Command;
use journey::ledger::Rollout;
use tests::office::Office;
use tests::talk::Talk;

#[test]
fn whoever_coordinates_sees_the_whole_company_and_can_change_it() {
    let mut office = Office::company();
    office.hush().ask("佐藤", Command::Company);
    let said = office.heard("佐藤");
    for part in ["星見製作所", "メンバー: 12人（はじめた人12人、未接続0人）", "部署: 2", "部門長2人", "全員"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    for label in ["会社の名前", "部署", "メンバー", "お知らせの範囲", "名簿を取りこむ", "仲間を招く"]
    {
        assert!(office.labels("佐藤").contains(&label), "{label}: {:?}", office.labels("佐藤"));
    }
}

#[test]
fn a_manager_sees_their_team_in_numbers_and_staff_see_who_coordinates() {
    let mut office = Office::company();
    office.hush().ask("森", Command::Company).ask("Taylor", Command::Company).ask("中村", Command::Company);
    let manager = office.heard("森");
    assert!(manager.contains("営業: 5人（はじめた人5人、未接続0人）") && !manager.contains("製造"), "{manager}");
    assert!(!manager.contains("加藤") && !manager.contains("Lin"), "numbers, not names: {manager}");
    let staff = office.heard("Taylor");
    assert!(staff.contains("佐藤 coordinates information security") && !staff.contains("Members"), "{staff}");
    let auditor = office.heard("中村");
    assert!(auditor.contains("メンバー: 12人"), "{auditor}");
    assert_eq!(office.labels("森"), ["部署の様子", "自分の名前", "人に聞く", "メニュー"]);
    for who in ["Taylor", "中村"] {
        let labels = office.labels(who);
        assert!(labels.len() == 3 && !labels.iter().any(|label| label.contains("部署")), "{who}: {labels:?}");
    }
}

#[test]
fn a_founder_is_led_to_the_company_gently_and_never_has_to_go_there() {
    let mut office = Office::empty();
    office.arrive("佐藤").press("佐藤", "日本語").press("佐藤", "はじめる");
    assert_eq!(office.kinds(), ["Menu"], "nothing stands before the menu");
    assert!(office.heard("佐藤").contains("会社の名前を入れておくと"));
    assert!(office.labels("佐藤").contains(&"25問の自社診断"), "the questions are one press away");
    office.press("佐藤", "会社").press("佐藤", "会社の名前").say("佐藤", "星見製作所");
    office.hush().ask("佐藤", Command::Menu);
    assert!(!office.heard("佐藤").contains("会社の名前を入れておくと"));
    office.ask("佐藤", Command::Company);
    assert!(office.heard("佐藤").contains("仲間を招くか、名簿を"), "then people come next");
}

#[test]
fn whoever_is_alone_at_their_computer_has_the_short_way() {
    let mut talk = Talk::begun();
    assert!(talk.labels().contains(&"会社の名前") && !talk.said().contains("入れておくと"));
    talk.press("会社の名前").say("星工業");
    assert_eq!(talk.dossier.organization.name.as_deref(), Some("星工業"));
}

#[test]
fn language_and_time_zone_of_the_company_are_chosen_by_a_press() {
    let mut office = Office::company();
    office.ask("佐藤", Command::Company).press("佐藤", "時間帯").press("佐藤", "フィリピン");
    assert_eq!(office.dossier("Taylor").member.zone.iana_name(), Some("Asia/Manila"));
    office.ask("佐藤", Command::Company).press("佐藤", "会社のことば").press("佐藤", "English");
    let ledger = office.dossier("佐藤").ledger;
    assert_eq!((ledger.locale, ledger.rollout), (Some(content::Locale::En), Rollout::All));
    assert_eq!(office.dossier("佐藤").member.locale(), content::Locale::Ja, "everybody keeps their own");
}
