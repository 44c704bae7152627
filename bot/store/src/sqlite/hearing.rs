//! Networks that were silent for longer than they keep presses: who is in the middle of a question is asked again.

use super::{Store, Work, events};
use crate::rows::{json, read};
use crate::{Hearing, StoreError, key, lease, sql};
use chat::Platform;
use engine::{Appointment, Place, Purpose};
use jiff::{SignedDuration, Timestamp};
use sqlx::{FromRow, SqliteConnection, query, query_as, query_scalar};

/// Whoever did nothing for so long before the silence has left the question: nobody waits for an answer then.
const IN_THE_MIDDLE: SignedDuration = SignedDuration::from_hours(1);

/// How many conversations are looked at in one transaction.
const LOOKED_AT: i64 = 500;

impl Store {
    /// Notes that a network is heard, which keeps for `keeps` what people press while nobody looks.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn heard(
        &self,
        platform: Platform,
        keeps: SignedDuration,
        now: Timestamp,
    ) -> Result<Hearing, StoreError> {
        self.writer.write(Heard { platform, keeps, now }).await
    }

    /// Appoints for at most `most` people, who were in the middle of a question when a network fell silent, that it is asked
    /// again: each once for each silence. It tells for how many; nothing if everybody has been.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn ask_again(&self, most: u32) -> Result<Option<u32>, StoreError> {
        let mut db = self.look().await?;
        let gap: Option<GapRow> = query_as(sql::hearing::GAPS).fetch_optional(&mut *db).await?;
        drop(db);
        // Nearly always there is nobody, and nothing is to be written.
        if gap.is_none() {
            return Ok(None);
        }
        self.writer.write(AskAgain { most }).await
    }
}

struct Heard {
    platform: Platform,
    keeps: SignedDuration,
    now: Timestamp,
}

impl Work for Heard {
    type Outcome = Hearing;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Hearing, StoreError> {
        let name = self.platform.name();
        let last: Option<i64> = query_scalar(sql::hearing::LAST).bind(name).fetch_optional(&mut *db).await?;
        let last = lease::maybe_instant("heard_at", last)?;
        let silent = last.is_some_and(|last| self.now.duration_since(last) > self.keeps);
        let (statement, hearing) =
            if silent { (sql::hearing::HEARD_AGAIN, Hearing::Again) } else { (sql::hearing::HEARD, Hearing::Still) };
        query(statement).bind(name).bind(lease::millisecond(self.now)).execute(db).await?;
        Ok(hearing)
    }
}

#[derive(FromRow)]
struct GapRow {
    platform: String,
    gap_from: i64,
    gap_to: i64,
    asked: String,
}

#[derive(FromRow)]
struct OpenRow {
    room: String,
    member: String,
    place: String,
    last_act: Option<i64>,
}

struct AskAgain {
    most: u32,
}

impl Work for AskAgain {
    type Outcome = Option<u32>;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Option<u32>, StoreError> {
        let gap: Option<GapRow> = query_as(sql::hearing::GAPS).fetch_optional(&mut *db).await?;
        let Some(gap) = gap else { return Ok(None) };
        let (first, end) = (format!("{}:", gap.platform), format!("{};", gap.platform));
        let rooms: Vec<OpenRow> = query_as(sql::hearing::BETWEEN)
            .bind(first.max(gap.asked.clone()))
            .bind(end)
            .bind(LOOKED_AT)
            .fetch_all(&mut *db)
            .await?;
        let mut asked = 0;
        // Where nothing is left to look at, everybody was asked.
        let mut up_to = rooms.last().map(|last| last.room.clone());
        for row in rooms {
            if gap.concerns(&row)? {
                gap.appoint(db, &row).await?;
                asked += 1;
            }
            if asked == self.most {
                up_to = Some(row.room);
                break;
            }
        }
        query(sql::hearing::ASKED).bind(&gap.platform).bind(up_to).execute(db).await?;
        Ok(Some(asked))
    }
}

impl GapRow {
    /// Tells whether somebody was in the middle of a question when the silence began, and did nothing since.
    fn concerns(&self, row: &OpenRow) -> Result<bool, StoreError> {
        let place: Place = read("place", serde_json::from_str(&row.place).ok())?;
        let is_open = matches!(place, Place::Asking(_)) && key::address(&row.room)?.is_private();
        let begins = lease::instant("gap_from", self.gap_from)?;
        let last = lease::maybe_instant("last_act", row.last_act)?;
        let was_there = last.is_some_and(|last| {
            last >= begins.saturating_sub(IN_THE_MIDDLE).unwrap_or(Timestamp::MIN)
                && last <= begins.saturating_add(Hearing::GRAIN).unwrap_or(Timestamp::MAX)
        });
        Ok(is_open && was_there)
    }

    async fn appoint(&self, db: &mut SqliteConnection, row: &OpenRow) -> Result<(), StoreError> {
        let at = lease::instant("gap_to", self.gap_to)?;
        let key = format!("again:{}/{}/{}", row.room, row.member, self.gap_to);
        let appointment = Appointment { at, purpose: Purpose::AskAgain };
        query(sql::events::APPOINT)
            .bind(events::event_id(db, &key).await?.as_str())
            .bind(&key)
            .bind(&row.room)
            .bind(&row.member)
            .bind(json(serde_json::to_string(&appointment)))
            .bind(self.gap_to)
            .execute(db)
            .await?;
        Ok(())
    }
}
