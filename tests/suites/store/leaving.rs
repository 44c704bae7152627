//! The bot is added to a workspace, taken out, brought back; or the workspace gets another id (MT3).

use super::homes::{commit, slack, wrote};
use super::*;
use chat::{Acceptance, Change, Workspace, WorkspaceChange};
use jiff::SignedDuration;
use sqlx::query_scalar;
use tests::databases::Database;

const TG: Platform = Platform::Telegram;

fn change(key: &str, platform: Platform, id: &str, what: Change) -> WorkspaceChange {
    let workspace = Workspace { platform, id: id.to_owned() };
    WorkspaceChange { key: UpdateKey(key.to_owned()), workspace, what }
}

fn day(number: i64) -> Timestamp {
    at(0) + SignedDuration::from_hours(24 * number)
}

async fn count(database: &Database, table: &'static str) -> i64 {
    let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
    query_scalar(count).fetch_one(&mut database.raw().await).await.expect("a count")
}

/// Delivers whatever waits, so that the next letter of a room is its first.
async fn deliver_all(store: &Store) {
    let late = at(60_000);
    for letter in store.claim_letters(100, late).await.expect("a sound store") {
        store.delivered(&letter.id, None, late).await.expect("a sound store");
    }
}

/// A company with a sheet and an answer; the next word waits to be delivered.
async fn company(store: &Store, team: &str) -> (Claimed, Vec<ClaimedLetter>) {
    let begin = vec![
        Record::Agreed,
        Record::OrganizationNamed { name: format!("CANARY-{team}") },
        opened(team, "articles/4.0"),
        begun(team, team),
        answered(team, "1", Choice::NotInPlace),
        skipped(team, "2"),
    ];
    press(store, &slack(&format!("{team} begins"), team, &format!("{team}-sato"), "はい"), begin, at(1)).await;
    let code = Record::CodeIssued { entry: journey::Entry::Join, until: day(90) };
    let next = fresh(store, &slack(&format!("{team} goes on"), team, &format!("{team}-sato"), "はい")).await;
    let letters = vec![answer_to(&next.dossier, "次の質問です。")];
    let appointments = vec![Appointment { at: day(60), purpose: engine::Purpose::Remind }];
    let letters = keep(store, &next, &Turn { letters, appointments, ..turn(vec![code]) }, at(2)).await;
    (next, letters)
}

#[tokio::test]
async fn a_workspace_we_are_added_to_is_known_and_nothing_is_said() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let added = change("1", Platform::Slack, "T1", Change::Added);
    assert_eq!(store.changed(&added, at(0)).await, Ok(Acceptance::New));
    assert_eq!(store.changed(&added, at(1)).await, Ok(Acceptance::Duplicate));
    assert_eq!(count(&database, "workspaces WHERE organization IS NULL AND state = 'here'").await, 1);
    assert_eq!((count(&database, "letters").await, store.tenancies().await.unwrap().len()), (0, 0));
    let sato = commit(&store, &slack("2", "T1", "sato", "はい"), Vec::new(), at(2)).await;
    let mori = fresh(&store, &slack("3", "T1", "mori", "はい")).await;
    assert_eq!(sato.tenancy, mori.tenancy, "the first who acts there sets it up");
}

#[tokio::test]
async fn a_stranger_who_never_comes_in_is_forgotten_thirty_days_after_their_last_word() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (star, _) = company(&store, "T1").await;
    let silent = commit(&store, &wrote("1", TG, None, "CANARY-silent", "はい"), vec![Record::Agreed], day(0)).await;
    let talking = commit(&store, &wrote("2", TG, None, "talking", "はい"), Vec::new(), day(0)).await;
    // Heard of, and never answered: the update waits.
    store.set_by(&wrote("3", TG, None, "unheard", "はい"), day(0)).await.unwrap();
    let joined = commit(&store, &wrote("4", TG, None, "mori", "はい"), Vec::new(), day(0)).await;
    commit(&store, &wrote("5", TG, Some("-7"), "mori", "はい"), Vec::new(), day(1)).await;
    commit(&store, &wrote("6", TG, None, "talking", "はい"), Vec::new(), day(10)).await;
    assert_eq!(store.purge(day(29)).await, Ok(0));
    assert_eq!(
        store.dossier(&silent.tenancy, &silent.dossier.address).await.unwrap().map(|(known, _)| known.member.agreed),
        Some(Some(day(0)))
    );
    assert_eq!(store.purge(day(31)).await, Ok(1));
    let left = store.tenancies().await.unwrap();
    for kept in [&star, &talking, &joined] {
        assert!(left.contains(&kept.tenancy), "{:?}", kept.dossier.address);
    }
    assert!(!left.contains(&silent.tenancy));
    assert_eq!(count(&database, "events WHERE room LIKE '%unheard%' AND told IS NOT NULL").await, 1);
    assert_eq!(store.purge(day(41)).await, Ok(1), "whoever talked is forgotten later");
    let back = fresh(&store, &wrote("7", TG, None, "CANARY-silent", "はい")).await;
    assert!(back.tenancy != silent.tenancy && back.dossier.member.agreed.is_none(), "they begin anew");
    store.close().await;
    let bytes = std::fs::read(database.path()).unwrap();
    assert!(!bytes.windows(13).any(|window| window == b"CANARY-silent"), "a trace is left");
}

#[tokio::test]
async fn taken_out_sending_stops_at_once_and_brought_back_it_goes_on() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (star, letters) = company(&store, "T1").await;
    let (moon, others) = company(&store, "T2").await;
    assert_eq!(store.may_leave(&letters[0], at(3)).await, Ok(true));
    store.changed(&change("r", Platform::Slack, "T1", Change::Removed), at(3)).await.unwrap();
    assert_eq!(store.may_leave(&letters[0], at(3)).await, Ok(false), "even what is in hand");
    assert_eq!(store.may_leave(&others[0], at(3)).await, Ok(true));
    let late = fresh(&store, &slack("late", "T1", "T1-sato", "はい")).await;
    let said = vec![answer_to(&late.dossier, "はい。")];
    assert_eq!(keep(&store, &late, &Turn { letters: said, ..turn(Vec::new()) }, at(4)).await, []);
    let waiting = store.claim_letters(10, day(1)).await.unwrap();
    assert!(waiting.iter().all(|letter| letter.letter.to == moon.dossier.address), "{waiting:?}");
    let reason = "letters WHERE state = 'given-up' AND reason = 'the bot was taken out of the workspace'";
    assert_eq!(count(&database, reason).await, 2);

    store.changed(&change("a", Platform::Slack, "T1", Change::Added), day(29)).await.unwrap();
    let back = fresh(&store, &slack("back", "T1", "T1-sato", "はい")).await;
    assert_eq!((&back.tenancy, back.dossier.sheets.len()), (&star.tenancy, 1), "everything is as it was");
    let said = vec![answer_to(&back.dossier, "おかえりなさい。")];
    assert_eq!(keep(&store, &back, &Turn { letters: said, ..turn(Vec::new()) }, day(29)).await.len(), 1);
    assert_eq!(store.purge(day(365)).await, Ok(0));
}

#[tokio::test]
async fn what_was_left_behind_is_kept_for_thirty_days_and_gone_after_them_without_a_trace() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (star, _) = company(&store, "T1").await;
    let (moon, _) = company(&store, "T2").await;
    let before = store.dossier(&moon.tenancy, &moon.dossier.address).await.unwrap();
    let chain = store.audit(&moon.tenancy).await.unwrap();
    store.changed(&change("r", Platform::Slack, "T1", Change::Removed), day(0)).await.unwrap();
    for number in [0, 29] {
        assert_eq!(store.purge(day(number)).await, Ok(0), "day {number}");
        assert!(store.dossier(&star.tenancy, &star.dossier.address).await.unwrap().is_some(), "day {number}");
    }
    assert_eq!(store.purge(day(31)).await, Ok(1));
    assert_eq!(store.purge(day(31)).await, Ok(0));
    assert_eq!(store.tenancies().await.unwrap(), std::slice::from_ref(&moon.tenancy));
    assert_eq!(store.dossier(&moon.tenancy, &moon.dossier.address).await.unwrap(), before);
    assert_eq!(store.audit(&moon.tenancy).await.unwrap(), chain);
    assert_eq!(count(&database, "house WHERE purged = 1").await, 1);
    let newcomer = fresh(&store, &slack("anew", "T1", "T1-sato", "はい")).await;
    assert_ne!(newcomer.tenancy, star.tenancy);
    store.close().await;
    let bytes = std::fs::read(database.path()).unwrap();
    for trace in
        ["CANARY-T1", "slack:T1", "T1-sato", star.tenancy.organization().as_str(), star.dossier.member.id.as_str()]
    {
        assert!(!bytes.windows(trace.len()).any(|window| window == trace.as_bytes()), "{trace}");
    }
}

#[tokio::test]
async fn whoever_is_brought_back_too_late_begins_anew() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let (star, _) = company(&store, "T1").await;
    store.changed(&change("r", Platform::Slack, "T1", Change::Removed), day(0)).await.unwrap();
    store.changed(&change("a", Platform::Slack, "T1", Change::Added), day(31)).await.unwrap();
    let back = fresh(&store, &slack("back", "T1", "T1-sato", "はい")).await;
    assert!(back.tenancy != star.tenancy && back.dossier.sheets.is_empty());
}

#[tokio::test]
async fn private_rooms_of_a_network_stay_open_while_one_workspace_there_is_left() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &wrote("1", TG, Some("-7"), "sato", "はい"), Vec::new(), at(1)).await;
    let join = Record::CodeIssued { entry: journey::Entry::Join, until: day(9) };
    let code = fresh(&store, &wrote("2", TG, None, "sato", "はい")).await;
    keep(&store, &code, &turn(vec![join]), at(1)).await;
    let code = code.dossier.fresh_code.expect("an event has a code");
    let mori = wrote("3", TG, Some("-8"), "mori", code.expose());
    commit(&store, &mori, vec![Record::Joined { entry: journey::Entry::Join }], at(2)).await;
    let abe = commit(&store, &wrote("4", TG, None, "abe", "はい"), Vec::new(), at(2)).await;

    deliver_all(&store).await;
    let say = async |key: &str, person: &str| {
        let claimed = fresh(&store, &wrote(key, TG, None, person, "はい")).await;
        let letters = vec![answer_to(&claimed.dossier, "はい。")];
        keep(&store, &claimed, &Turn { letters, ..turn(Vec::new()) }, at(3)).await
    };
    store.changed(&change("r7", TG, "-7", Change::Removed), at(3)).await.unwrap();
    let said = say("5", "sato").await;
    assert_eq!(store.may_leave(&said[0], at(3)).await, Ok(true), "another group is left");
    store.changed(&change("r8", TG, "-8", Change::Removed), at(3)).await.unwrap();
    assert_eq!(store.may_leave(&said[0], at(3)).await, Ok(false), "none is");
    assert_eq!(say("6", "mori").await, []);
    assert_eq!(say("7", "abe").await.len(), 1, "a stranger never had one");
    commit(&store, &wrote("8", TG, None, "abe", "はい"), Vec::new(), day(2)).await;
    assert_eq!(store.purge(day(31)).await, Ok(1));
    assert_eq!(store.tenancies().await.unwrap(), [abe.tenancy]);
    assert_ne!(fresh(&store, &wrote("9", TG, None, "sato", "はい")).await.tenancy, sato.tenancy);
}

#[tokio::test]
async fn a_workspace_that_nobody_set_up_is_forgotten_too() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.changed(&change("a", TG, "-7", Change::Added), day(0)).await.unwrap();
    store.changed(&change("r", TG, "-7", Change::Removed), day(0)).await.unwrap();
    store.changed(&change("u", TG, "-9", Change::Removed), day(0)).await.unwrap();
    assert_eq!((store.purge(day(29)).await, count(&database, "workspaces").await), (Ok(0), 1));
    assert_eq!((store.purge(day(31)).await, count(&database, "workspaces").await), (Ok(0), 0));
}

fn mentioned(key: &str, group: &str, topic: &str, person: &str) -> Update {
    let from = Address::shared(TG, group, topic);
    let account = Account { workspace: from.workspace.clone(), id: person.to_owned() };
    Update { key: UpdateKey(key.to_owned()), from, account, act: Act::Asked(chat::Command::Menu), name: None }
}

#[tokio::test]
async fn a_group_that_moves_takes_its_company_its_rooms_and_what_waits_along() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &mentioned("1", "-7", "-7/3", "sato"), Vec::new(), at(1)).await;
    store.set_by(&mentioned("2", "-7", "-7", "mori"), at(2)).await.unwrap();
    // Somebody was quicker than the news.
    commit(&store, &mentioned("3", "-1007", "-1007/3", "sato"), Vec::new(), at(3)).await;
    let to = Workspace { platform: TG, id: "-1007".to_owned() };
    let moved = change("m", TG, "-7", Change::Moved(to.clone()));
    assert_eq!(store.changed(&moved, at(4)).await, Ok(Acceptance::New));
    assert_eq!(store.changed(&moved, at(4)).await, Ok(Acceptance::Duplicate));
    store.changed(&change("r", TG, "-7", Change::Removed), at(5)).await.unwrap();

    let mori = store.claim_events(10, at(5)).await.unwrap().remove(0);
    assert_eq!((&mori.tenancy, &mori.dossier.address), (&sato.tenancy, &Address::shared(TG, "-1007", "-1007")));
    keep(&store, &mori, &turn(Vec::new()), at(5)).await;
    let rooms: Vec<Address> = store.conversations().await.unwrap().into_iter().map(|(_, room)| room).collect();
    assert_eq!(rooms, [Address::shared(TG, "-1007", "-1007"), Address::shared(TG, "-1007", "-1007/3")]);
    assert_eq!(count(&database, "letters WHERE workspace LIKE '%:-7'").await, 0);
    let unknown = change("u", TG, "-70", Change::Moved(Workspace { platform: TG, id: "-10070".to_owned() }));
    store.changed(&unknown, at(6)).await.unwrap();
    assert_eq!(count(&database, "workspaces WHERE id = 'telegram:-10070' AND organization IS NULL").await, 1);
    let dangling: i64 = query_scalar("SELECT count(*) FROM pragma_foreign_key_check")
        .fetch_one(&mut database.raw().await)
        .await
        .unwrap();
    assert_eq!(dangling, 0);
}
