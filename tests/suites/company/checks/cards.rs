//! The card in the room of a team (CT12, MG2, MG3).

use super::*;
use chat::Act;
use content::Locale;
use engine::Placing;
use journey::check::CheckAnswer;
use journey::{MemberId, TeamId};
use tests::office::{COMPANY, Somebody};

/// An office of twenty people in one team, and 佐藤 who coordinates.
fn twenty() -> Office {
    let names = [
        "森", "加藤", "木村", "阿部", "山本", "井上", "林", "清水", "池田", "橋本", "山崎", "石川", "前田", "藤田",
        "岡田", "後藤", "村上", "近藤", "坂本", "遠藤",
    ];
    let mut people = vec![COMPANY[0]];
    people.extend(names.map(|name| Somebody { name, locale: Locale::Ja, team: Some("営業"), role: None }));
    posted(begun(Office::of(&people)))
}

/// The room of a team is tied, and the card of the updates hangs there.
fn posted(mut office: Office) -> Office {
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).hush();
    office.push("佐藤", &press(CheckPress::Settings)).press("佐藤", "部署のカード").press("佐藤", "営業");
    office.hush().press("佐藤", "今すぐ出す: ソフトの更新");
    assert!(office.heard("佐藤").contains("カードを出しました"));
    office
}

fn presses(office: &mut Office, who: &str, label: &str) {
    let token = office.button_in("eigyo", label).expect("the card has the button");
    // The adapter carries the press into the private conversation.
    office.push_token(who, token);
}

fn members(office: &Office) -> Vec<MemberId> {
    let dossier = office.dossier("佐藤");
    dossier.colleagues.people.keys().cloned().chain([dossier.member.id]).collect()
}

#[test]
fn twenty_presses_are_one_message_twenty_private_records_and_no_name() {
    let mut office = twenty();
    let card = office.heard_in("eigyo");
    assert!(card.contains("0/20人が確認しました") && card.contains("だれが押したかは、ここには出ません"), "{card}");
    assert_eq!(office.labels_in("eigyo"), ["できた", "まだ", "わからない"]);
    let staff: Vec<String> = {
        let dossier = office.dossier("佐藤");
        dossier.colleagues.people.values().filter_map(|one| one.name.clone()).collect()
    };
    for (number, who) in staff.iter().enumerate() {
        office.hush();
        presses(&mut office, who, "できた");
        assert_eq!(said(&office), [("update".to_owned(), Said::Done)], "{who}");
        let (shared, own): (Vec<_>, Vec<_>) = office.letters.iter().partition(|letter| !letter.to.is_private());
        assert_eq!((shared.len(), own.len()), (1, 1), "{who}");
        assert!(matches!(shared[0].placing, Placing::Over(_)), "the card is rewritten in place");
        let told = office.heard_in("eigyo");
        assert!(told.contains(&format!("{}/20人が確認しました", number + 1)), "{told}");
        assert!(staff.iter().all(|name| !told.contains(name.as_str())), "{told}");
        assert!(office.heard(who).contains("「できた」と記録しました"), "{}", office.heard(who));
    }
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.colleagues.checked.len(), 20);
    assert_eq!(members(&office).len(), 21);
}

#[test]
fn a_second_press_of_the_same_person_changes_and_does_not_add() {
    let mut office = twenty();
    presses(&mut office, "加藤", "できた");
    office.hush();
    presses(&mut office, "加藤", "まだ");
    assert!(office.heard_in("eigyo").contains("0/20人"));
    assert_eq!(office.dossier("加藤").checked.len(), 1);
    let heard = office.heard("加藤");
    assert!(heard.contains("答えを「まだ」に変えました") && heard.contains("困っていることはありますか"), "{heard}");
    presses(&mut office, "加藤", "できた");
    office.hush().wait(jiff::Span::new().hours(1));
    presses(&mut office, "加藤", "できた");
    assert!(office.records.is_empty() && office.heard_in("eigyo").is_empty(), "the same again says nothing new");
}

#[test]
fn a_card_is_posted_once_a_cycle_and_an_old_one_says_kindly_that_it_is_over() {
    let mut office = twenty();
    let (team, old) = (office.team("営業"), office.button_in("eigyo", "できた").expect("a button"));
    office.hush().push("佐藤", &press(CheckPress::Post(team.clone(), cycle("update", UPDATES))));
    assert!(facts(&office).is_empty() && office.heard("佐藤").contains("もう出ています"));
    office.press("佐藤", "もう一度出す");
    assert!(
        office.heard_in("eigyo").contains("0/20人が確認しました")
            && office.heard("佐藤").contains("カードを出しました")
    );
    office.hush();
    presses(&mut office, "加藤", "できた");
    assert!(office.heard_in("eigyo").contains("1/20人が確認しました"), "the new one is the one that is rewritten");
    office.wait(jiff::Span::new().days(36));
    office.hush().push_token("加藤", old);
    assert!(office.records.is_empty() && office.heard("加藤").contains("この回は終わりました"));
    assert!(office.heard_in("eigyo").is_empty());
    // The round posted the next one by itself.
    office.push("佐藤", &press(CheckPress::Post(team, cycle("update", date(2027, 1, 13)))));
    assert!(office.heard("佐藤").contains("もう出ています"), "{}", office.heard("佐藤"));
}

#[test]
fn a_small_team_shows_no_number_and_in_one_of_five_no_single_press_moves_it() {
    let mut office = posted(begun(Office::company()));
    assert!(office.heard_in("eigyo").contains("0/5人が確認しました"));
    presses(&mut office, "加藤", "できた");
    assert!(office.heard_in("eigyo").is_empty(), "one press of five would tell whose it was");
    presses(&mut office, "Lin", "できた");
    assert!(office.heard_in("eigyo").contains("2/5人が確認しました"));
    presses(&mut office, "Taylor", "できた");
    assert!(office.heard_in("eigyo").is_empty());
    let three = [COMPANY[0], COMPANY[2], COMPANY[3], COMPANY[4]];
    let mut office = posted(begun(Office::of(&three)));
    assert!(office.heard_in("eigyo").contains("人数が少ないので"));
    presses(&mut office, "加藤", "できた");
    presses(&mut office, "Lin", "できた");
    assert!(office.heard_in("eigyo").is_empty());
}

#[test]
fn two_who_press_at_the_same_moment_are_both_counted() {
    let mut office = twenty();
    let token = office.button_in("eigyo", "できた").expect("a button");
    office.hush().at_once(("加藤", Act::Pressed(token.clone())), ("木村", Act::Pressed(token)));
    assert!(office.heard_in("eigyo").contains("2/20人が確認しました"));
}

#[test]
fn an_answer_in_ones_own_room_counts_on_the_card_too() {
    let mut office = twenty();
    office.hush().push("加藤", &press(CheckPress::Say(cycle("update", UPDATES), CheckAnswer::Done)));
    assert!(office.heard_in("eigyo").contains("1/20人が確認しました"));
}

#[test]
fn whoever_has_not_begun_is_led_to_the_first_steps_and_nothing_is_kept() {
    let mut office = twenty();
    let token = office.button_in("eigyo", "できた").expect("a button");
    office.hush().push_token("新人", token);
    assert!(office.records.iter().all(|record| !matches!(record, Record::Checked { .. })));
    assert_eq!(office.kinds(), ["Languages"]);
    assert!(office.heard_in("eigyo").is_empty());
}

#[test]
fn done_on_the_card_of_the_backup_asks_the_three_things_in_private() {
    let mut office = twenty();
    let team = office.team("営業");
    office.push("佐藤", &press(CheckPress::Post(team, cycle("backup", WEEK)))).hush();
    presses(&mut office, "加藤", "できた");
    assert_eq!(said(&office), [("backup".to_owned(), Said::Done)]);
    assert!(office.heard("加藤").contains("あと三つだけ教えてください") && office.heard_in("eigyo").contains("1/20人"));
    office.press("加藤", "もっと前").press("加藤", "ある").press("加藤", "半年以内");
    assert!(office.heard_in("eigyo").contains("0/20人"), "a copy of long ago is none");
}

#[test]
fn a_team_that_wants_no_card_gets_none_and_where_we_do_not_speak_first_neither() {
    let mut office = begun(Office::company());
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).hush();
    let team: TeamId = office.team("営業");
    office.push("佐藤", &press(CheckPress::Room(team.clone()))).press("佐藤", "出さない: ソフトの更新");
    assert!(office.heard("佐藤").contains("ソフトの更新のカード: 出さない"));
    office.push("佐藤", &press(CheckPress::Post(team.clone(), cycle("update", UPDATES))));
    assert!(facts(&office).is_empty() && office.heard("佐藤").contains("いまは出せません"));
    office.push("佐藤", &Press::Staff(engine::StaffPress::Hush)).hush();
    office.push("佐藤", &press(CheckPress::Post(team, cycle("backup", WEEK))));
    assert!(facts(&office).is_empty() && office.heard("佐藤").contains("話しかけない設定"));
    assert!(office.heard_in("eigyo").is_empty());
}
