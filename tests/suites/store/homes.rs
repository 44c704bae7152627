//! Who belongs where: workspaces, strangers, and one person on two networks (MT1).

use super::*;
use chat::Workspace;
use engine::{Purpose, What};
use journey::{Code, Entry, Kind, audit::first_broken};
use sqlx::query_scalar;
use tests::databases::Database;

/// Somebody writes to the bot alone, or comes from a workspace.
pub(super) fn wrote(key: &str, platform: Platform, met: Option<&str>, person: &str, words: &str) -> Update {
    let workspace = met.map_or_else(|| Workspace::direct(platform), |id| Workspace { platform, id: id.to_owned() });
    Update {
        key: UpdateKey(key.to_owned()),
        from: Address::private(platform, "direct", person),
        account: Account { workspace, id: person.to_owned() },
        act: Act::Said(words.to_owned()),
        name: None,
    }
}

/// Somebody of a Slack team writes to the bot.
pub(super) fn slack(key: &str, team: &str, person: &str, words: &str) -> Update {
    let from = Address::private(Platform::Slack, team, person);
    let account = Account { workspace: from.workspace.clone(), id: person.to_owned() };
    Update { key: UpdateKey(key.to_owned()), from, account, act: Act::Said(words.to_owned()), name: None }
}

/// Commits a turn that says one thing, wherever it leads, and looks at the conversation afterwards.
pub(super) async fn commit(store: &Store, update: &Update, records: Vec<Record>, now: Timestamp) -> Claimed {
    let claimed = fresh(store, update).await;
    let letters = vec![answer_to(&claimed.dossier, "はい。")];
    let kept = store.commit_turn(&claimed, &Turn { letters, ..turn(records) }, &prints(), now).await;
    assert!(matches!(kept, Ok(Commit::Done(_))), "{kept:?}");
    let mut after = update.clone();
    after.key = UpdateKey(format!("{} afterwards", update.key));
    fresh(store, &after).await
}

/// Lets a member ask for a code.
pub(super) async fn code(store: &Store, update: &Update, entry: Entry, until: Timestamp) -> Code {
    let claimed = fresh(store, update).await;
    let code = claimed.dossier.fresh_code.clone().expect("an event has a code");
    keep(store, &claimed, &turn(vec![Record::CodeIssued { entry, until }]), at(0)).await;
    code
}

fn joined(entry: Entry) -> Vec<Record> {
    vec![Record::Joined { entry }]
}

async fn count(database: &Database, table: &'static str) -> i64 {
    let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
    query_scalar(count).fetch_one(&mut database.raw().await).await.expect("a count")
}

const TG: Platform = Platform::Telegram;

#[tokio::test]
async fn the_first_one_who_acts_in_a_workspace_sets_it_up_and_the_next_ones_join() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &wrote("1", TG, Some("-7"), "sato", "はい"), Vec::new(), at(1)).await;
    let mori = commit(&store, &wrote("2", TG, Some("-7"), "mori", "はい"), Vec::new(), at(2)).await;
    let abe = commit(&store, &wrote("3", TG, Some("-8"), "abe", "はい"), Vec::new(), at(3)).await;
    assert_eq!((&sato.tenancy, sato.dossier.organization.kind), (&mori.tenancy, Kind::Company));
    assert_eq!(mori.dossier.organization.members, 2);
    assert_ne!(sato.tenancy, abe.tenancy);
}

#[tokio::test]
async fn a_stranger_stands_in_a_lobby_of_their_own_until_they_are_met_where_a_company_is_at_home() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &wrote("1", TG, Some("-7"), "sato", "はい"), Vec::new(), at(1)).await;
    let spoken = vec![Record::LocaleChosen { locale: Locale::En }];
    let mori = commit(&store, &wrote("2", TG, None, "mori", "はい"), spoken, at(2)).await;
    let abe = commit(&store, &wrote("3", TG, None, "abe", "はい"), Vec::new(), at(3)).await;
    for stranger in [&mori, &abe] {
        assert_eq!((stranger.dossier.organization.kind, stranger.dossier.organization.members), (Kind::Lobby, 1));
    }
    assert_ne!(mori.tenancy, abe.tenancy);

    let met = fresh(&store, &wrote("4", TG, Some("-7"), "mori", "はい")).await;
    assert_eq!((&met.tenancy, met.dossier.organization.members), (&sato.tenancy, 2));
    assert_eq!(met.dossier.member.locale, Some(Locale::En), "what they chose stays chosen");
    keep(&store, &met, &turn(Vec::new()), at(4)).await;
    let alone = fresh(&store, &wrote("5", TG, None, "mori", "はい")).await;
    assert_eq!(alone.tenancy, sato.tenancy, "they belong there wherever they write");
    assert_eq!(store.tenancies().await.unwrap(), [sato.tenancy, abe.tenancy], "the lobby is gone");
}

#[tokio::test]
async fn a_stranger_who_acts_first_in_a_workspace_becomes_its_company() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let before = commit(&store, &wrote("1", TG, None, "sato", "はい"), Vec::new(), at(1)).await;
    let met = fresh(&store, &wrote("2", TG, Some("-7"), "sato", "はい")).await;
    assert_eq!((&met.tenancy, met.dossier.organization.kind), (&before.tenancy, Kind::Company));
    keep(&store, &met, &turn(Vec::new()), at(2)).await;
    let mori = fresh(&store, &wrote("3", TG, Some("-7"), "mori", "はい")).await;
    assert_eq!(mori.tenancy, before.tenancy);
}

#[tokio::test]
async fn somebody_of_a_company_stays_its_member_wherever_they_are_met() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &wrote("1", Platform::Discord, Some("1"), "sato", "はい"), Vec::new(), at(1)).await;
    let mori = commit(&store, &wrote("2", Platform::Discord, Some("2"), "mori", "はい"), Vec::new(), at(2)).await;
    for met in [Some("2"), Some("3"), None] {
        let claimed = fresh(&store, &wrote("3", Platform::Discord, met, "sato", "はい")).await;
        assert_eq!(
            (claimed.tenancy, claimed.dossier),
            (
                sato.tenancy.clone(),
                Dossier {
                    fresh_code: fresh(&store, &wrote("3", Platform::Discord, met, "sato", "はい"))
                        .await
                        .dossier
                        .fresh_code,
                    ..sato.dossier.clone()
                }
            )
        );
    }
    let kato = commit(&store, &wrote("4", Platform::Discord, Some("3"), "kato", "はい"), Vec::new(), at(3)).await;
    assert!(kato.tenancy != sato.tenancy && kato.tenancy != mori.tenancy, "the visit set nothing up");
    let [one, other] = [slack("5", "T1", "U1", "はい"), slack("6", "T2", "U1", "はい")];
    let one = commit(&store, &one, Vec::new(), at(4)).await;
    let other = commit(&store, &other, Vec::new(), at(5)).await;
    assert_ne!(one.dossier.member.id, other.dossier.member.id, "an id of Slack belongs to its team");
}

#[tokio::test]
async fn one_person_on_two_networks_is_counted_once_and_reminded_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let begin = vec![
        Record::Agreed,
        Record::OrganizationNamed { name: "星工業".into() },
        opened("d", "articles/4.0"),
        begun("s", "d"),
    ];
    commit(&store, &slack("1", "T1", "sato", "はい"), begin, at(1)).await;
    let wish = fresh(&store, &slack("2", "T1", "sato", "はい")).await;
    let appointment = Appointment { at: at(600), purpose: Purpose::Remind };
    let snoozed = vec![Record::Snoozed { until: Some(at(600)) }];
    keep(&store, &wish, &Turn { appointments: vec![appointment.clone()], ..turn(snoozed) }, at(2)).await;
    let code = code(&store, &slack("3", "T1", "sato", "つなぐ"), Entry::Link, at(600)).await;

    commit(&store, &wrote("4", TG, None, "sato", "はい"), vec![Record::LocaleChosen { locale: Locale::En }], at(4))
        .await;
    let typed = wrote("5", TG, None, "sato", &code.expose().to_uppercase());
    let invitation = fresh(&store, &typed).await.dossier.invitation.expect("the code is good");
    assert_eq!((invitation.organization.as_deref(), invitation.entry), (Some("星工業"), Entry::Link));
    let linked = commit(&store, &typed, joined(Entry::Link), at(5)).await;
    assert_eq!((&linked.tenancy, &linked.dossier.member.id), (&wish.tenancy, &wish.dossier.member.id));
    assert_eq!((linked.dossier.organization.members, linked.dossier.sheets.len()), (1, 1), "counted once");
    assert_eq!(linked.dossier.address, typed.from);
    for (table, rows) in [("organizations", 1), ("members", 1), ("accounts", 2), ("conversations", 2), ("codes", 0)] {
        assert_eq!(count(&database, table).await, rows, "{table}");
    }

    let due = store.claim_events(10, at(600)).await.unwrap();
    assert_eq!(due.iter().map(|due| due.event.what.clone()).collect::<Vec<_>>(), [What::Due(appointment)]);
    let letters = vec![letter(&due[0].dossier, "続きがあります。", Promise::AtMostOnce, Placing::Loose)];
    keep(&store, &due[0], &Turn { letters, ..turn(vec![Record::Snoozed { until: None }]) }, at(600)).await;
    assert_eq!(store.claim_events(10, at(9_000)).await.unwrap(), []);
    assert_eq!(count(&database, "letters WHERE promise = 'at-most-once'").await, 1, "one reminder");
    keep(
        &store,
        &fresh(&store, &wrote("6", TG, None, "sato", "はい")).await,
        &turn(vec![answered("s", "1", Choice::InPlace)]),
        at(601),
    )
    .await;
    let chain = store.audit(&wish.tenancy).await.unwrap();
    assert_eq!(first_broken(&chain), None);
    assert_eq!(chain.iter().filter(|row| row.what.contains(r#""kind":"joined""#)).count(), 1);
}

#[tokio::test]
async fn a_code_to_join_lets_several_people_in_until_it_ends_and_one_to_link_only_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &slack("1", "T1", "sato", "はい"), vec![Record::Agreed], at(1)).await;
    let join = code(&store, &slack("2", "T1", "sato", "招く"), Entry::Join, at(100)).await;
    for (number, person) in ["mori", "abe"].into_iter().enumerate() {
        let typed = wrote(&format!("j{number}"), TG, None, person, join.expose());
        let inside = commit(&store, &typed, joined(Entry::Join), at(2)).await;
        assert_eq!((&inside.tenancy, inside.dossier.organization.members), (&sato.tenancy, number + 2));
        assert_eq!((inside.dossier.member.agreed, inside.dossier.organization.kind), (None, Kind::Company));
    }
    let late = fresh(&store, &wrote("3", TG, None, "kato", join.expose())).await;
    assert!(late.dossier.invitation.as_ref().is_some_and(|invitation| invitation.until == at(100)));
    let turn_late = turn(joined(Entry::Join));
    assert_eq!(store.commit_turn(&late, &turn_late, &[], at(100)).await, Err(StoreError::Conflict), "it has ended");
    assert_eq!(
        refused(&store, &late, &turn(joined(Entry::Link))).await,
        StoreError::Conflict,
        "it is for something else"
    );

    let earlier = code(&store, &slack("4", "T1", "sato", "つなぐ"), Entry::Link, at(100)).await;
    let link = code(&store, &slack("5", "T1", "sato", "つなぐ"), Entry::Link, at(100)).await;
    assert_eq!(fresh(&store, &wrote("6", TG, None, "kato", earlier.expose())).await.dossier.invitation, None);
    let [first, second] = ["sato", "kato"].map(|person| wrote(&format!("l{person}"), TG, None, person, link.expose()));
    let second = fresh(&store, &second).await;
    commit(&store, &first, joined(Entry::Link), at(3)).await;
    assert_eq!(refused(&store, &second, &turn(joined(Entry::Link))).await, StoreError::Conflict, "it is used up");
    assert_eq!(store.renew(&second).await.unwrap().dossier.invitation, None);
    store.purge(at(100)).await.unwrap();
    assert_eq!(count(&database, "codes").await, 0);
}

#[tokio::test]
async fn whoever_is_alone_and_has_begun_nothing_may_move_with_their_workspace_and_nobody_else() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &slack("1", "T1", "sato", "はい"), vec![Record::Agreed], at(1)).await;
    let join = code(&store, &slack("2", "T1", "sato", "招く"), Entry::Join, at(100)).await;
    let own = code(&store, &wrote("3", TG, Some("-7"), "mori", "招く"), Entry::Join, at(100)).await;
    let moved = commit(&store, &wrote("4", TG, None, "mori", join.expose()), joined(Entry::Join), at(2)).await;
    assert_eq!(moved.tenancy, sato.tenancy);
    let colleague = fresh(&store, &wrote("5", TG, Some("-7"), "abe", "はい")).await;
    assert_eq!(colleague.tenancy, sato.tenancy, "the workspace moved along");
    let stranger = fresh(&store, &wrote("6", TG, None, "kato", own.expose())).await;
    assert_eq!(stranger.dossier.invitation, None, "a code leads to who gave it out, and not along with them");

    let begin = vec![Record::Agreed, opened("d", "articles/4.0")];
    commit(&store, &wrote("7", TG, Some("-8"), "tada", "はい"), begin, at(3)).await;
    let settled = fresh(&store, &wrote("8", TG, None, "tada", join.expose())).await;
    assert_eq!(refused(&store, &settled, &turn(joined(Entry::Join))).await, StoreError::Conflict, "something is begun");
    commit(&store, &wrote("9", TG, Some("-9"), "ueda", "はい"), Vec::new(), at(4)).await;
    commit(&store, &wrote("10", TG, Some("-9"), "wada", "はい"), Vec::new(), at(4)).await;
    let two = fresh(&store, &wrote("11", TG, None, "wada", join.expose())).await;
    assert_eq!(
        refused(&store, &two, &turn(joined(Entry::Join))).await,
        StoreError::Conflict,
        "somebody would stay behind"
    );
    let inside = fresh(&store, &slack("12", "T1", "sato", join.expose())).await;
    assert_eq!(refused(&store, &inside, &turn(joined(Entry::Join))).await, StoreError::Conflict, "they are inside");
}

#[tokio::test]
async fn somebody_who_comes_with_a_code_at_their_first_word_is_inside_at_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let sato = commit(&store, &slack("1", "T1", "sato", "はい"), Vec::new(), at(1)).await;
    for (key, entry) in [("2", Entry::Join), ("3", Entry::Link)] {
        let code = code(&store, &slack(key, "T1", "sato", "はい"), entry, at(100)).await;
        let typed = wrote(&format!("{key} first"), Platform::Discord, None, key, code.expose());
        let claimed = fresh(&store, &typed).await;
        let letters = vec![answer_to(&claimed.dossier, "ようこそ。")];
        let entering = Turn { letters, ..turn(joined(entry)) };
        assert!(
            matches!(store.commit_turn(&claimed, &entering, &[], at(2)).await, Ok(Commit::Done(letters)) if letters.len() == 1)
        );
        assert_eq!(store.commit_turn(&claimed, &entering, &[], at(3)).await, Ok(Commit::Duplicate), "twice is once");
        let inside = fresh(&store, &wrote(&format!("{key} again"), Platform::Discord, None, key, "はい")).await;
        assert_eq!(inside.tenancy, sato.tenancy);
        assert_eq!(inside.dossier.member.id == sato.dossier.member.id, entry == Entry::Link);
    }
    assert_eq!((count(&database, "organizations").await, count(&database, "members").await), (1, 2));
}

#[tokio::test]
async fn a_founded_company_is_no_lobby_and_founding_happens_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let claimed = fresh(&store, &wrote("1", TG, None, "sato", "はい")).await;
    keep(&store, &claimed, &turn(vec![Record::CompanyFounded]), at(1)).await;
    let again = fresh(&store, &wrote("2", TG, None, "sato", "はい")).await;
    assert_eq!(again.dossier.organization.kind, Kind::Company);
    assert_eq!(refused(&store, &again, &turn(vec![Record::CompanyFounded])).await, StoreError::Conflict);
}

#[tokio::test]
async fn a_code_is_nowhere_in_the_file_and_another_file_has_other_codes() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let update = slack("1", "T1", "sato", "招く");
    let issued = code(&store, &update, Entry::Join, at(100)).await;
    let typed = wrote("2", TG, None, "mori", issued.expose());
    store.set_by(&typed, at(1)).await.unwrap();
    let claimed = store.claim_events(1, at(1)).await.unwrap().remove(0);
    assert!(claimed.dossier.invitation.is_some());
    store.commit_turn(&claimed, &turn(joined(Entry::Join)), &[], at(2)).await.unwrap();
    let again = fresh(&store, &Update { key: UpdateKey("3".into()), ..update.clone() }).await;
    assert_ne!(again.dossier.fresh_code, Some(issued.clone()), "another event has another code");
    store.close().await;
    let bytes = std::fs::read(database.path()).unwrap();
    let shown = issued.expose().as_bytes();
    assert!(!bytes.windows(shown.len()).any(|window| window == shown));

    let elsewhere = Database::fresh();
    let elsewhere = elsewhere.open(at(0)).await;
    assert_ne!(fresh(&elsewhere, &update).await.dossier.fresh_code, Some(issued));
}
