//! The summaries of weeks: on a Monday, once, to a team's room and to those who answer for the company (MG1, MG4, MG5).

use super::*;
use chat::DeliveryError;
use journey::ledger::{StaffFact, Weekly};

const SIX: [&str; 6] = ["佐藤", "森", "加藤", "林", "木村", "阿部"];

fn weekly(weekly: Weekly) -> Vec<Record> {
    vec![Record::Ledger { fact: Fact::Staff(StaffFact::WeeklySet { weekly }) }]
}

/// A company of one team with a room, in which a run began on a Tuesday.
async fn begun(wish: Weekly) -> Days {
    let people: Vec<Colleague> = SIX.iter().map(|name| colleague(name, Some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
    days.tie("営業", "佐藤").await;
    days.keep("佐藤", weekly(wish)).await;
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, None)).await;
    days
}

/// Lists the summaries among what was heard: the day, who, and the line after the heading.
fn summaries(heard: &[Heard]) -> Vec<(String, String, String)> {
    let summary = |heard: &Heard| {
        let words = heard.message.text.to_plain();
        let mut lines = words.lines();
        let said = lines.next()?.starts_with("今週のまとめ").then(|| lines.next().unwrap_or_default().to_owned())?;
        Some((day_in(heard.at, "Asia/Tokyo").date().to_string(), heard.who().to_owned(), said))
    };
    heard.iter().filter_map(summary).collect()
}

#[tokio::test]
async fn on_mondays_a_team_and_whoever_coordinates_hear_of_their_week_once() {
    let mut days = begun(Weekly::Always).await;
    let first = days.pass(tokyo("2026-12-07T00:00")).await;
    assert_eq!(summaries(&first), [], "the week it began in has nothing to look back on");
    for who in ["森", "加藤", "林"] {
        days.keep(who, vec![sheet("d", who), handed_in("d", who)]).await;
    }
    let monday = days.pass(tokyo("2026-12-07T23:00")).await;
    let mut told = summaries(&monday);
    told.sort();
    let line = |day: &str, who: &str, said: &str| (day.to_owned(), who.to_owned(), said.to_owned());
    let half = "回答: 6人のうち3人（50％）";
    assert_eq!(told, [line("2026-12-07", "佐藤", half), line("2026-12-07", "営業", half)]);
    for heard in &monday {
        let pictures = heard.message.files.iter().filter_map(chat::File::alt);
        assert!(pictures.clone().all(|alt| alt.contains(half)));
        assert_eq!(pictures.count(), usize::from(heard.message.text.to_plain().starts_with("今週のまとめ")));
        assert!(SIX.iter().all(|name| !heard.message.text.to_plain().contains(name)));
    }
    days.sleep(tokyo("2026-12-08T09:00")).await;
    let rest = days.pass(tokyo("2026-12-14T00:00")).await;
    assert_eq!(summaries(&rest), [], "once a week, also after a restart");
    let next = days.pass(tokyo("2026-12-14T23:00")).await;
    let quiet = "先週から、数に変わりはありません。回答は6人のうち3人です。";
    let mut told = summaries(&next);
    told.sort();
    assert_eq!(told, [line("2026-12-14", "佐藤", quiet), line("2026-12-14", "営業", quiet)]);
    days.close().await;
}

#[tokio::test]
async fn what_is_known_besides_stands_below_the_one_message_of_a_team_and_nowhere_alone() {
    let mut days = begun(Weekly::Always).await;
    days.pass(tokyo("2026-12-07T00:00")).await;
    let monday = days.pass(tokyo("2026-12-07T23:00")).await;
    let of_team: Vec<&Heard> = monday.iter().filter(|heard| heard.who() == "営業").collect();
    let [root, details] = of_team[..] else { panic!("one message and what belongs to it: {:?}", lines(&monday)) };
    assert!(root.above.is_none() && root.message.buttons().next().is_some());
    assert!(details.above.is_some() && details.at == root.at);
    let (root, details) = (root.message.text.to_plain(), details.message.text.to_plain());
    assert!(details.starts_with("まとめの続き（12月7日の週）\n") && details.contains("今月のニュース"), "{details}");
    assert!(root.contains("次の一歩") && !root.contains("今月のニュース"), "{root}");
    let mine: Vec<&Heard> = monday.iter().filter(|heard| heard.who() == "佐藤").collect();
    assert!(
        mine.len() == 1 && mine[0].message.text.to_plain().contains("今月のニュース"),
        "one message a day to a person"
    );
    days.close().await;
}

#[tokio::test]
async fn what_belongs_to_a_message_that_never_arrived_is_not_said() {
    let mut days = begun(Weekly::Always).await;
    days.pass(tokyo("2026-12-07T00:00")).await;
    days.network_says(Some(DeliveryError::Refused("never".to_owned())));
    days.pass(tokyo("2026-12-07T23:00")).await;
    let fates = "SELECT state, reason FROM letters WHERE below IS NOT NULL";
    let fates: Vec<(String, String)> =
        sqlx::query_as(fates).fetch_all(&mut days.database().raw().await).await.expect("a row");
    assert_eq!(fates, [("given-up".to_owned(), "what it belongs to is not there".to_owned())]);
    days.close().await;
}

#[tokio::test]
async fn no_date_that_is_another_one_now_is_said_below_a_message_that_has_left() {
    let mut days = begun(Weekly::Always).await;
    let heard = days.pass(tokyo("2026-12-07T00:00")).await;
    assert!(heard.iter().all(|heard| heard.above.is_none()));
    let later = DeliveryError::Later { after: Some(std::time::Duration::from_mins(20)) };
    let mut root: Vec<Heard> = Vec::new();
    let mut at = tokyo("2026-12-07T10:00");
    while root.is_empty() {
        days.network_takes(Some((1, later.clone())));
        at += jiff::SignedDuration::from_mins(1);
        root = days.pass(at).await;
        root.retain(|heard| heard.who() == "営業");
    }
    assert!(root.iter().all(|heard| heard.above.is_none()), "the rest waits");
    let moved = RulingFact::DueSet { diagnosis: DiagnosisId::derive("d"), due: Some(jiff::civil::date(2027, 1, 22)) };
    days.network_takes(None);
    days.keep("佐藤", vec![Record::Ledger { fact: Fact::Ruling(moved) }]).await;
    let rest = days.pass(tokyo("2026-12-07T23:00")).await;
    assert!(rest.iter().all(|heard| heard.who() != "営業"), "{:?}", lines(&rest));
    days.close().await;
}

#[tokio::test]
async fn a_company_that_wants_only_news_or_nothing_hears_no_more_than_that() {
    let mut days = begun(Weekly::WhenNew).await;
    let heard = days.pass(tokyo("2026-12-20T00:00")).await;
    let days_of: Vec<String> = summaries(&heard).into_iter().map(|(day, ..)| day).collect();
    assert_eq!(days_of, ["2026-12-07", "2026-12-07"], "a week later nothing was new");
    assert!(told(&days).await.iter().any(|(_, what, fate)| what == "2026-W51" && *fate == Fate::Quiet));
    days.keep("佐藤", weekly(Weekly::Never)).await;
    days.keep("森", vec![sheet("d", "森"), handed_in("d", "森")]).await;
    let heard = days.pass(tokyo("2027-02-01T00:00")).await;
    assert_eq!(summaries(&heard), []);
    days.close().await;
}

#[tokio::test]
async fn a_team_without_a_room_is_not_written_to_and_the_others_are() {
    let people: Vec<Colleague> = SIX.iter().map(|name| colleague(name, Some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
    days.keep("佐藤", weekly(Weekly::Always)).await;
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, None)).await;
    let heard = days.pass(tokyo("2026-12-12T00:00")).await;
    let whom: Vec<String> = summaries(&heard).into_iter().map(|(_, who, _)| who).collect();
    assert_eq!(whom, ["佐藤"]);
    days.close().await;
}

#[tokio::test]
async fn a_row_that_cannot_be_read_keeps_the_week_back_and_nothing_else() {
    let mut days = begun(Weekly::Always).await;
    days.pass(tokyo("2026-12-07T00:00")).await;
    let broken =
        "INSERT INTO digests (organization, week, told, told_at) SELECT id, '2026-W49', '{', 0 FROM organizations";
    sqlx::query(broken).execute(&mut days.database().raw().await).await.expect("a row");
    let heard = days.pass(tokyo("2026-12-11T00:00")).await;
    assert_eq!(summaries(&heard), []);
    assert!(heard.iter().any(|heard| heard.who() == "森"), "the rest is said: {:?}", lines(&heard));
    assert!(told(&days).await.iter().all(|(_, what, _)| what != "2026-W50"), "and the week stays open");
    sqlx::query("DELETE FROM digests").execute(&mut days.database().raw().await).await.expect("no row");
    let heard = days.pass(tokyo("2026-12-11T23:00")).await;
    let mut whom: Vec<String> = summaries(&heard).into_iter().map(|(_, who, _)| who).collect();
    whom.sort();
    assert_eq!(whom, ["佐藤", "営業"]);
    days.close().await;
}
