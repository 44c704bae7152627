//! The office itself: what the other tests of this suite stand on.

use chat::{Act, Command};
use content::SetKind;
use engine::Press;
use jiff::ToSpan;
use journey::ledger::{Fact, Grant, StaffFact};
use journey::snooze::Snooze;
use journey::{Record, Role};
use tests::office::{COMPANY, Office, TEAMS};

#[test]
fn everybody_has_their_role_their_team_and_a_room_of_their_own() {
    let mut office = Office::company();
    for one in COMPANY {
        let dossier = office.dossier(one.name);
        assert_eq!(dossier.member.team, one.team.map(|team| office.team(team)), "{}", one.name);
        assert!(one.role.is_none_or(|role| dossier.is(role)), "{}", one.name);
        assert_eq!(dossier.is(Role::Coordinator), one.name == "佐藤");
        assert_eq!(dossier.organization.members, COMPANY.len());
    }
    assert_eq!(office.dossier("佐藤").colleagues.people.len(), COMPANY.len() - 1);
    assert_eq!(office.dossier("佐藤").ledger.teams.len(), TEAMS.len());
    office.hush().ask("Taylor", Command::Menu);
    assert_eq!(office.who_heard(), ["Taylor"]);
    assert!(office.heard("Taylor").starts_with("Menu"), "everybody is spoken to in their language");
    assert!(office.heard("森").is_empty());
}

#[test]
fn a_few_people_are_a_company_too() {
    let office = Office::small(2);
    assert_eq!(office.dossier("佐藤").organization.members, 3);
    assert!(office.dossier("佐藤").ledger.teams.is_empty());
}

#[test]
fn a_card_in_a_shared_room_leads_away_from_it() {
    let mut office = Office::company();
    office.call("営業部", "加藤");
    assert!(!office.heard_in("営業部").is_empty());
    let mine = office.button_in("営業部", "自分の分を見る").expect("the card has a button");
    office.among("営業部", "加藤", Act::Pressed(mine));
    assert!(office.letters.is_empty(), "the press itself is carried to the private room by the adapter");
}

#[test]
fn appointments_are_kept_while_time_passes() {
    let mut office = Office::company();
    office.opened();
    office.ask("森", Command::SelfCheck).push("森", &Press::Snooze(Snooze::Hour)).hush();
    office.wait(2.hours());
    let heard = office.heard("森");
    assert!(heard.starts_with("お約束の時間です") && !heard.contains("---"), "that, and nothing else: {heard}");
    assert_eq!(office.dossier("森").open.len(), 1);
    assert!(office.dossier("森").current(SetKind::SelfCheck).is_some());
}

#[test]
fn of_two_at_the_same_moment_the_second_sees_what_the_first_did() {
    let mut office = Office::company();
    let abe = office.member("阿部");
    let grant = Grant { role: Role::Coordinator, team: None };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(StaffFact::Granted { member: abe, grant }) }]);
    for who in ["佐藤", "阿部"] {
        office.ask(who, Command::SelfCheck).press(who, "みんなに聞く").press(who, "集計のみ（おすすめ）");
    }
    let open = |office: &Office, who: &str| Act::Pressed(office.button(who, "1週間後").expect("the last step"));
    let (first, second) = (open(&office, "佐藤"), open(&office, "阿部"));
    office.at_once(("佐藤", first), ("阿部", second));
    assert_eq!(office.dossier("阿部").open.len(), 1, "both are in the same diagnosis");
    assert_eq!(office.records.len(), 1, "the second only begins a sheet: {:?}", office.records);
    let rolled = |record: &journey::Record| {
        matches!(record, journey::Record::Ledger { fact: Fact::Staff(StaffFact::RolledOut { .. }) })
    };
    assert!(!office.records.iter().any(rolled));
}
