//! What happened, or is due.

/// The event of a key.
pub(crate) const BY_KEY: &str = "SELECT state FROM events WHERE key = $1";

/// Whether an update is known: by its key, or by what is left of one of somebody who had their data erased.
pub(crate) const IS_KNOWN: &str = "SELECT count(*) FROM events WHERE key IN ($1, $2)";

/// The key of an event.
pub(crate) const KEY_OF: &str = "SELECT key FROM events WHERE id = $1";

/// Keeps the key of an update that is answered in the same transaction.
pub(crate) const ANSWERED: &str = "
    INSERT INTO events (id, key, room, member, due_at, state, tries, not_before, settled_at)
    VALUES ($1, $2, $3, $4, $5, 'done', 1, 0, $5) ON CONFLICT (key) DO NOTHING";

/// Keeps an update for later.
pub(crate) const SET_BY: &str = "
    INSERT INTO events (id, key, room, told, due_at, state, tries, not_before)
    VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6) ON CONFLICT (key) DO NOTHING";

/// Keeps an appointment. The same one made twice is one.
pub(crate) const APPOINT: &str = "
    INSERT INTO events (id, key, room, member, due, due_at, state, tries, not_before)
    VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $6) ON CONFLICT (key) DO NOTHING";

/// Settles an event in hand.
pub(crate) const DONE: &str = "
    UPDATE events SET state = 'done', told = NULL, due = NULL, settled_at = $3
    WHERE key = $1 AND state = 'claimed' AND tries = $2";

/// Gives an event in hand back until later.
pub(crate) const RETRY: &str = "
    UPDATE events SET state = 'waiting', not_before = $3, reason = $4
    WHERE key = $1 AND state = 'claimed' AND tries = $2";

/// Sets an event in hand aside.
pub(crate) const SET_ASIDE: &str = "
    UPDATE events SET state = 'poisonous', settled_at = $3, reason = $4
    WHERE key = $1 AND state = 'claimed' AND tries = $2";

/// Sets aside what was taken up too often and never came to an end.
pub(crate) const SET_ASIDE_TRIED: &str = "
    UPDATE events SET state = 'poisonous', settled_at = $1, reason = coalesce(reason, 'it was tried too often')
    WHERE settled_at IS NULL AND not_before <= $1 AND tries >= $2";

/// Claims what is due, one event a room: the next one has to see what the one before it changed.
pub(crate) const CLAIM: &str = "
    UPDATE events SET state = 'claimed', tries = tries + 1, not_before = $3
    WHERE number IN (
        SELECT e.number FROM events e
        WHERE e.settled_at IS NULL AND e.not_before <= $1
            AND NOT EXISTS (
                SELECT 1 FROM events earlier
                WHERE earlier.room = e.room AND earlier.settled_at IS NULL
                    AND (earlier.due_at, earlier.number) < (e.due_at, e.number))
        ORDER BY e.due_at, e.number LIMIT $2)
    RETURNING number, id, key, room, member, told, due, due_at, tries";

/// Frees what a process that ended had claimed.
pub(crate) const RELEASE: &str = "
    UPDATE events SET state = 'waiting', not_before = 0 WHERE settled_at IS NULL AND state = 'claimed'";

/// When the next event or letter can be claimed.
pub(crate) const NEXT_DUE: &str = "
    SELECT min(due) FROM (
        SELECT min(e.not_before) AS due FROM events e
        WHERE e.settled_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM events earlier
                WHERE earlier.room = e.room AND earlier.settled_at IS NULL
                    AND (earlier.due_at, earlier.number) < (e.due_at, e.number))
        UNION ALL
        SELECT min(l.not_before) AS due FROM letters l
        WHERE l.settled_at IS NULL AND l.state <> 'leaving'
            AND NOT EXISTS (
                SELECT 1 FROM letters earlier
                WHERE earlier.room = l.room AND earlier.settled_at IS NULL AND earlier.number < l.number)) AS times";

/// Tells since when the oldest thing waits that could be taken.
pub(crate) const WAITS_SINCE: &str = "
    SELECT min(since) FROM (
        SELECT min(due_at) AS since FROM events WHERE settled_at IS NULL AND not_before <= $1
        UNION ALL
        SELECT min(written_at) AS since FROM letters WHERE settled_at IS NULL AND not_before <= $1)";
