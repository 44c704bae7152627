//! The shared room of a team: tied by calling the bot with its name, and the way into the team.

use super::facts;
use chat::{Act, Command};
use content::Locale;
use engine::{Press, StaffPress};
use journey::Record;
use journey::ledger::StaffFact;
use tests::office::{Office, shared_room};

fn called(name: &str) -> Act {
    Act::Said(name.to_owned())
}

#[test]
fn whoever_keeps_the_teams_ties_a_room_by_calling_with_its_name() {
    let mut office = Office::company();
    office.among("eigyo", "加藤", called("営業"));
    assert!(office.records.is_empty() && !office.heard_in("eigyo").is_empty(), "others get the card");
    office.among("eigyo", "佐藤", called(" 営 業 "));
    let [StaffFact::TeamRoom { room: Some(room), .. }] = facts(&office.records)[..] else {
        panic!("{:?}", office.records)
    };
    assert_eq!(*room, shared_room("eigyo").to_string());
    assert!(office.heard_in("eigyo").contains("「営業」のみなさん"));
    office.among("eigyo", "佐藤", called("営業"));
    assert!(office.records.is_empty(), "twice is once");
    office.among("eigyo", "佐藤", called("製造"));
    assert_eq!(facts(&office.records).len(), 2, "a room is one team's");
    assert!(office.dossier("佐藤").ledger.team(&office.team("営業")).expect("it is there").room.is_none());
}

#[test]
fn nothing_that_is_said_in_a_room_is_kept_but_the_name_of_a_team() {
    let mut office = Office::company();
    for words in ["こんにちは", "はい", "総務", "@everyone", "", "hoshi-k3f2-q8x1-9zt7", "メニュー"] {
        office.among("zatsudan", "佐藤", called(words));
        assert!(office.records.is_empty(), "{words}: {:?}", office.records);
    }
}

#[test]
fn whoever_comes_from_the_room_of_a_team_and_has_none_belongs_to_it() {
    let mut office = Office::company();
    let sales = office.team("営業");
    office.among("eigyo", "佐藤", called("営業"));
    let mine = office.button_in("eigyo", "自分の分を見る").expect("the card has a button");
    assert_eq!(Press::read(&mine), Some(Press::Staff(StaffPress::Mine(sales.clone()))));
    // The adapter carries the press into the private conversation.
    office.push("橋本", &Press::Staff(StaffPress::Mine(sales.clone())));
    assert_eq!(office.kinds(), ["Languages"], "the first steps are the same");
    office.press("橋本", "English").press("橋本", "Begin");
    assert_eq!(office.dossier("橋本").member.team, Some(sales.clone()));
    office.push("林", &Press::Staff(StaffPress::Mine(sales.clone())));
    assert!(office.records.is_empty(), "whoever has a team keeps it");
    assert_eq!(office.kinds(), ["Menu"]);
    office.push("中村", &Press::Staff(StaffPress::Mine(sales.clone())));
    assert_eq!(office.dossier("中村").member.team, Some(sales.clone()));
    office.push("佐藤", &Press::Staff(StaffPress::TeamDissolved(sales.clone())));
    office.push("中村", &Press::Staff(StaffPress::Mine(sales)));
    assert!(office.records.is_empty(), "a team that is gone takes nobody in");
}

#[test]
fn what_is_said_to_a_team_is_said_in_the_language_of_the_company() {
    let mut office = Office::company();
    office.push("佐藤", &Press::Staff(StaffPress::Speaks(Locale::En)));
    office.among("eigyo", "Taylor", Act::Asked(Command::Menu));
    assert!(!office.heard_in("eigyo").is_empty());
    assert!(!office.records.iter().any(|record| matches!(record, Record::Ledger { .. })));
}

#[test]
fn a_team_follows_a_time_zone_of_its_own_and_comes_back() {
    let mut office = Office::company();
    let team = office.team("営業");
    office
        .push("佐藤", &Press::Staff(StaffPress::Team(team.clone())))
        .press("佐藤", "時間帯")
        .press("佐藤", "アメリカ東部");
    assert!(
        office.heard("佐藤").contains("「営業」の時間帯をAmerica/New_Yorkにしました。"),
        "{}",
        office.heard("佐藤")
    );
    assert_eq!(office.dossier("加藤").member.zone.iana_name(), Some("America/New_York"));
    assert_eq!(office.dossier("佐藤").member.zone.iana_name(), Some("Asia/Tokyo"), "another team stays");
    office.hush().push("佐藤", &Press::Staff(StaffPress::Team(team.clone())));
    assert!(office.heard("佐藤").contains("時間帯: America/New_York"));
    let odd = Press::Staff(StaffPress::TeamZone(team.clone(), Some(200)));
    office.hush().push("佐藤", &odd);
    assert!(office.records.is_empty() && office.heard("佐藤").contains("時間帯を選んでください"));
    office.press("佐藤", "会社と同じ");
    assert_eq!(office.dossier("加藤").member.zone.iana_name(), Some("Asia/Tokyo"));
    office.push("佐藤", &Press::Staff(StaffPress::TeamDissolved(team.clone())));
    office.hush().push("佐藤", &Press::Staff(StaffPress::TeamZone(team, None)));
    assert!(office.records.is_empty() && office.heard("佐藤").contains("その部署は、もうありません"));
}
