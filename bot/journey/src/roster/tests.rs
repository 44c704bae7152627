//! Taking a list in: what changes, what stays, and nothing the second time.

use super::*;
use jiff::Timestamp;

fn person(name: &str, team: Option<&TeamId>) -> Colleague {
    Colleague {
        id: MemberId::derive(name),
        name: Some(name.to_owned()),
        team: team.cloned(),
        locale: None,
        agreed: None,
        stopped: false,
        away_until: None,
        left: None,
        connected: true,
    }
}

fn listed(name: &str, team: &str) -> Listed {
    Listed { name: name.to_owned(), team: Some(team.to_owned()).filter(|team| !team.is_empty()) }
}

/// Does to people and ledger what the memory does with the facts of an import.
fn take_in(ledger: &mut Ledger, people: &mut Vec<Colleague>, records: &[Record]) {
    let who = MemberId::derive("佐藤");
    for record in records {
        if let Record::Ledger { fact } = record {
            ledger.apply(fact, &who, Timestamp::UNIX_EPOCH);
        } else if let Record::Expected { member, name, team } = record {
            let new = Colleague { id: member.clone(), connected: false, ..person(name, team.as_ref()) };
            people.push(new);
        } else if let Record::Placed { member, team } = record {
            people.iter_mut().filter(|one| one.id == *member).for_each(|one| one.team.clone_from(team));
        } else if let Record::Left { member, presence } = record {
            let left = (*presence == Presence::Gone).then_some(Timestamp::UNIX_EPOCH);
            people.iter_mut().filter(|one| one.id == *member).for_each(|one| one.left = left);
        } else {
            panic!("{record:?}");
        }
    }
}

fn company() -> (Ledger, Vec<Colleague>) {
    let (sato, sales) = (MemberId::derive("佐藤"), TeamId::derive("営業"));
    let mut ledger = Ledger::founded_by(&sato);
    let made = Fact::Staff(StaffFact::TeamMade { team: sales.clone(), name: "営業".into() });
    ledger.apply(&made, &sato, Timestamp::UNIX_EPOCH);
    let people = vec![
        person("佐藤", None),
        person("森", Some(&sales)),
        person("加藤", Some(&sales)),
        Colleague { name: None, ..person("だれか", None) },
    ];
    (ledger, people)
}

#[test]
fn a_list_is_compared_by_name_and_tells_what_would_change() {
    let (ledger, people) = company();
    let list = [listed("森", "営業"), listed("阿部 太郎", "製造"), listed("林", "製造"), listed("加 藤", "製造")];
    let found = changes(&ledger, &people, &list);
    assert_eq!(found.new, [listed("阿部 太郎", "製造"), listed("林", "製造")]);
    assert_eq!(found.moved, [(MemberId::derive("加藤"), listed("加 藤", "製造"))]);
    assert_eq!((found.same, found.kept, found.nameless), (1, 1, 1), "who coordinates and who has no name stay");
    assert!(found.gone.is_empty());
    assert_eq!(found.teams, BTreeSet::from(["製造".to_owned()]), "a new team is made once");
}

#[test]
fn taking_the_same_list_in_again_changes_nothing() {
    let (mut ledger, mut people) = company();
    let list = [listed("佐藤", ""), listed("阿部", "製造"), listed("林", "製造"), listed("森", "製造")];
    let first = changes(&ledger, &people, &list);
    assert_eq!(first.gone, [MemberId::derive("加藤")]);
    let facts = records(&ledger, &first, Absent::Leave, "1");
    take_in(&mut ledger, &mut people, &facts);
    let again = changes(&ledger, &people, &list);
    assert!(again.is_nothing(Absent::Leave) && records(&ledger, &again, Absent::Leave, "2").is_empty());
    assert_eq!((again.same, ledger.teams.len()), (4, 2));
    let back = changes(&ledger, &people, &[listed("加藤", "製造")]);
    assert_eq!(back.back.len(), 1, "whoever left and stands on the list again is back");
}

#[test]
fn a_list_that_only_adds_lets_nobody_go_and_roles_end_with_a_farewell() {
    let (mut ledger, people) = company();
    let (mori, sales) = (MemberId::derive("森"), TeamId::derive("営業"));
    let grant = Grant { role: Role::Manager, team: Some(sales) };
    let granted = Fact::Staff(StaffFact::Granted { member: mori.clone(), grant });
    ledger.apply(&granted, &mori, Timestamp::UNIX_EPOCH);
    let found = changes(&ledger, &people, &[listed("佐藤", "")]);
    assert_eq!(records(&ledger, &found, Absent::Stay, "1"), []);
    let facts = records(&ledger, &found, Absent::Leave, "1");
    let withdrawn = |record: &Record| matches!(record, Record::Ledger { fact: Fact::Staff(StaffFact::Withdrawn { member, .. }) } if *member == mori);
    assert_eq!((facts.len(), facts.iter().filter(|fact| withdrawn(fact)).count()), (3, 1));
}

#[test]
fn a_name_that_stands_twice_is_left_to_a_person() {
    let (ledger, mut people) = company();
    people.push(Colleague { id: MemberId::derive("second"), ..person("森", None) });
    let list = [listed("森", "営業"), listed("林", ""), listed("林", "営業"), listed("佐藤", "")];
    let found = changes(&ledger, &people, &list);
    assert_eq!(found.twice, BTreeSet::from(["林".to_owned(), "森".to_owned()]));
    assert!(found.new.is_empty() && found.gone == [MemberId::derive("加藤")]);
}

#[test]
fn pasted_lines_are_read_with_their_team_and_nothing_secret() {
    let read = lines("名前,部署\n佐藤 花子\n加藤\t営業\n\n森、製造\n123456789012,営業\nLin,Sales\n");
    let expected = [listed("佐藤 花子", ""), listed("加藤", "営業"), listed("森", "製造"), listed("Lin", "Sales")];
    assert_eq!((&read.listed[..], &read.refused[..]), (&expected[..], &[6][..]));
}
