//! A company as a whole: its ledger under one version, its people, and letters from one to another.

use super::*;
use engine::Audience;
use journey::ledger::{Fact, Grant, Rollout, StaffFact};
use journey::{MemberId, Presence, Role, TeamId};
use sqlx::{query, query_scalar};
use tests::databases::Database;

fn team_made(cause: &str, name: &str) -> Record {
    let fact = StaffFact::TeamMade { team: TeamId::derive(cause), name: name.to_owned() };
    Record::Ledger { fact: Fact::Staff(fact) }
}

fn coordinator(member: &MemberId) -> Record {
    let grant = Grant { role: Role::Coordinator, team: None };
    Record::Ledger { fact: Fact::Staff(StaffFact::Granted { member: member.clone(), grant }) }
}

/// 佐藤 founds the company and makes 森 a second coordinator.
async fn two_coordinators(store: &Store) -> (Claimed, Claimed) {
    let sato = press(store, &said("1", "星", "sato"), vec![Record::Agreed], at(1)).await;
    let mori = press(store, &said("2", "星", "mori"), vec![Record::Agreed], at(2)).await;
    press(store, &said("3", "星", "sato"), vec![coordinator(&mori.dossier.member.id)], at(3)).await;
    (sato, mori)
}

#[tokio::test]
async fn whoever_begins_a_company_coordinates_it_and_whoever_comes_later_does_not() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = press(&store, &said("1", "星", "sato"), Vec::new(), at(1)).await;
    let mori = press(&store, &said("2", "星", "mori"), Vec::new(), at(2)).await;
    let again = fresh(&store, &said("3", "星", "mori")).await;
    assert!(again.dossier.ledger.roles(&sato.dossier.member.id).contains(&Role::Coordinator));
    assert!(!again.dossier.is(Role::Coordinator) && again.dossier.colleagues.people.is_empty());
    assert_eq!(again.dossier.colleagues.contacts[&sato.dossier.member.id].address, room("星", "sato"));
    let sees = fresh(&store, &said("4", "星", "sato")).await.dossier.colleagues;
    assert_eq!(sees.people.keys().collect::<Vec<_>>(), [&mori.dossier.member.id]);
}

#[tokio::test]
async fn of_two_who_change_the_ledger_at_the_same_moment_one_turns_again() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    two_coordinators(&store).await;
    let (sato, mori) = (fresh(&store, &said("4", "星", "sato")).await, fresh(&store, &said("5", "星", "mori")).await);
    keep(&store, &sato, &turn(vec![team_made("a", "営業")]), at(4)).await;
    assert_eq!(refused(&store, &mori, &turn(vec![team_made("b", "総務")])).await, StoreError::Conflict);
    let renewed = store.renew(&mori).await.unwrap();
    assert_eq!(renewed.dossier.ledger.teams.len(), 1, "the second sees what the first did");
    keep(&store, &renewed, &turn(vec![team_made("b", "総務")]), at(5)).await;
    // A press that has nothing to do with the ledger waits for nobody.
    let (sato, mori) = (fresh(&store, &said("6", "星", "sato")).await, fresh(&store, &said("7", "星", "mori")).await);
    keep(&store, &sato, &turn(vec![team_made("c", "工場")]), at(6)).await;
    let kept = store.commit_turn(&mori, &turn(vec![Record::Stopped]), &prints(), at(7)).await;
    assert_eq!(kept, Ok(Commit::Done(Vec::new())));
}

#[tokio::test]
async fn people_are_called_placed_expected_and_let_go() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (sato, mori) = two_coordinators(&store).await;
    let (me, other, new) = (&sato.dossier.member.id, &mori.dossier.member.id, MemberId::derive("abe"));
    let team = Some(TeamId::derive("a"));
    let records = vec![
        team_made("a", "営業"),
        Record::Called { member: me.clone(), name: Some("佐藤".into()) },
        Record::Called { member: other.clone(), name: Some("森".into()) },
        Record::Placed { member: other.clone(), team: team.clone() },
        Record::Expected { member: new.clone(), name: "阿部".into(), team },
    ];
    press(&store, &said("4", "星", "sato"), records, at(4)).await;
    let left = |presence| Record::Left { member: other.clone(), presence };
    press(&store, &said("5", "星", "sato"), vec![left(Presence::Gone)], at(5)).await;
    let read = fresh(&store, &said("6", "星", "sato")).await.dossier;
    assert_eq!(read.organization.members, 2, "whoever left is not counted, whoever is expected is");
    assert!(!read.colleagues.people[&new].connected && read.colleagues.people[other].connected);
    press(&store, &said("6", "星", "sato"), vec![left(Presence::Here)], at(6)).await;
    let all = Record::Ledger { fact: Fact::Staff(StaffFact::RolledOut { to: Rollout::All }) };
    press(&store, &said("7", "星", "sato"), vec![all], at(7)).await;
}

#[tokio::test]
async fn a_letter_to_a_colleague_goes_into_their_own_room() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (_, mori) = two_coordinators(&store).await;
    let claimed = fresh(&store, &said("4", "星", "sato")).await;
    let other = &mori.dossier.member.id;
    let contact = &claimed.dossier.colleagues.contacts[other];
    let letter = Letter {
        to: contact.address.clone(),
        audience: Audience::Private(other.clone()),
        ..answer_to(&claimed.dossier, "お知らせです。")
    };
    let letters = keep(&store, &claimed, &Turn { letters: vec![letter.clone()], ..turn(Vec::new()) }, at(4)).await;
    assert_eq!(letters.iter().map(|kept| &kept.letter).collect::<Vec<_>>(), [&letter]);
    let astray = Letter { to: room("星", "nobody"), ..letter };
    let claimed = fresh(&store, &said("5", "星", "sato")).await;
    let astray = Turn { letters: vec![astray], ..turn(Vec::new()) };
    assert_eq!(refused(&store, &claimed, &astray).await, StoreError::Conflict);
}

#[tokio::test]
async fn a_file_from_before_there_were_ledgers_gets_one_with_its_first_member_in_it() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = press(&store, &said("1", "星", "sato"), Vec::new(), at(1)).await;
    press(&store, &said("2", "星", "mori"), Vec::new(), at(2)).await;
    store.close().await;
    let mut old = database.raw().await;
    for statement in [
        "DROP TABLE rounds",
        "DROP TABLE occurrences",
        "DROP TABLE spoken",
        "DROP INDEX letters_of_rounds",
        "DROP INDEX letters_unasked",
        "ALTER TABLE letters DROP COLUMN below",
        "ALTER TABLE letters DROP COLUMN not_after",
        "ALTER TABLE members DROP COLUMN hours",
        "ALTER TABLE members DROP COLUMN put_off",
        "ALTER TABLE members DROP COLUMN reminded_at",
        "DROP TABLE digests",
        "DROP TABLE checked",
        "DROP TABLE ballots",
        "DROP INDEX events_poisonous",
        "DROP TABLE hearing",
        "DROP TABLE ledgers",
        "DROP INDEX members_of_organization",
        "DROP INDEX sheets_open",
        "DROP INDEX members_erased",
        "ALTER TABLE members DROP COLUMN erased_at",
        "ALTER TABLE conversations DROP COLUMN offered",
        "ALTER TABLE members DROP COLUMN name",
        "ALTER TABLE members DROP COLUMN team",
        "ALTER TABLE members DROP COLUMN left_at",
        "PRAGMA user_version = 1",
    ] {
        query(statement).execute(&mut old).await.unwrap();
    }
    let store = database.open(at(3)).await;
    let read = fresh(&store, &said("3", "星", "mori")).await.dossier;
    assert_eq!(read.ledger, journey::Ledger::founded_by(&sato.dossier.member.id));
    let version: i64 = query_scalar("PRAGMA user_version").fetch_one(&mut old).await.unwrap();
    assert_eq!(version, known().await);
}
