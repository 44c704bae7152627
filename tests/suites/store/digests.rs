//! What the weekly summaries told is kept week by week, and one company's is no other's.

use super::*;
use engine::Round;
use jiff::civil::date;
use journey::digest::{Told, Week};
use tests::databases::Database;

fn told(week: Week, run: &str) -> Told {
    Told { week: Some(week), run: Some(DiagnosisId::derive(run)), ..Told::default() }
}

#[tokio::test]
async fn what_was_told_last_is_read_back_and_a_week_is_told_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let star = press(&store, &said("1", "星", "sato"), vec![Record::Agreed], at(1)).await.tenancy;
    let moon = press(&store, &said("2", "月", "mori"), vec![Record::Agreed], at(2)).await.tenancy;
    assert_eq!(store.told_last(&star).await, Ok(Told::default()));
    let (early, late) = (Week::of(date(2026, 11, 30)), Week::of(date(2027, 1, 4)));
    for (second, told) in
        [Some(told(early, "a")), Some(told(late, "b")), Some(told(late, "c")), None].into_iter().enumerate()
    {
        let call = store.roll(&star).await.unwrap();
        let now = at(3 + i64::try_from(second).unwrap());
        let round = Round { said: Vec::new(), missed: Vec::new(), quiet: Vec::new(), next: now, told };
        assert_eq!(store.commit_round(&call, &round, now).await, Ok(0));
    }
    store.close().await;
    let store = database.open(at(9)).await;
    assert_eq!(store.told_last(&star).await, Ok(told(late, "c")), "made again, it stands for the one before");
    assert_eq!(store.told_last(&moon).await, Ok(Told::default()));
    let rows: i64 =
        sqlx::query_scalar("SELECT count(*) FROM digests").fetch_one(&mut database.raw().await).await.unwrap();
    assert_eq!(rows, 2);
    store.forget(&star).await.unwrap();
    let rows: i64 =
        sqlx::query_scalar("SELECT count(*) FROM digests").fetch_one(&mut database.raw().await).await.unwrap();
    assert_eq!(rows, 0, "with the company goes what was told of it");
}
