//! What must be said.

/// Tells whether a letter of a room waits outside anybody's hands: then a new one must not overtake it.
pub(crate) const IS_ANY_WAITING: &str = "
    SELECT count(*) FROM letters
    WHERE room = $1 AND settled_at IS NULL AND (state = 'waiting' OR (state = 'claimed' AND not_before <= $2))";

/// Writes a letter.
pub(crate) const WRITE: &str = "
    INSERT INTO letters (id, organization, member, workspace, room, audience, message, opening, promise, placing, slot,
        below, state, tries, not_before, written_at, settled_at, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

/// Gives up what waits for a workspace.
pub(crate) const GIVE_UP_WORKSPACE: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $2, reason = $3
    WHERE workspace = $1 AND settled_at IS NULL AND state <> 'leaving'";

/// Gives up what waits for the people of an organization in the rooms of a workspace.
pub(crate) const GIVE_UP_PEOPLE: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $3, reason = $4
    WHERE organization = $1 AND workspace = $2 AND settled_at IS NULL AND state <> 'leaving'";

/// Tells whether a letter is still in the hand that claimed it (`$2` is the fencing token) and nothing of its room is before it.
pub(crate) const MAY_LEAVE: &str = "
    SELECT count(*) FROM letters l
    WHERE l.id = $1 AND l.state = 'claimed' AND l.tries = $2 AND (l.not_after IS NULL OR l.not_after > $3)
        AND NOT EXISTS (
            SELECT 1 FROM letters earlier
            WHERE earlier.room = l.room AND earlier.number < l.number AND earlier.settled_at IS NULL)";

/// Claims what may leave, in the order of writing; never past a letter of the same room that cannot leave yet. The `+`
/// keeps SQLite from walking through every letter ever written just because they lie in the right order.
pub(crate) const CLAIM: &str = "
    UPDATE letters SET state = 'claimed', tries = tries + 1, not_before = $3
    WHERE number IN (
        SELECT l.number FROM letters l
        WHERE l.settled_at IS NULL AND l.not_before <= $1 AND l.state <> 'leaving'
            AND NOT EXISTS (
                SELECT 1 FROM letters earlier
                WHERE earlier.room = l.room AND earlier.settled_at IS NULL AND earlier.number < l.number
                    AND (earlier.state = 'leaving' OR earlier.not_before > $1))
        ORDER BY +l.number LIMIT $2)
    RETURNING number, id, room, member, audience, message, promise, placing, slot, below, tries,
        (SELECT s.receipt FROM slots s WHERE s.room = letters.room AND s.slot = letters.slot) AS receipt";

/// Marks a letter before its only delivery.
pub(crate) const LEAVING: &str = "
    UPDATE letters SET state = 'leaving' WHERE id = $1 AND state = 'claimed' AND promise = 'at-most-once'";

/// When the last letter arrived, and since when the oldest waits that has not left.
pub(crate) const TIMES: &str = "
    SELECT (SELECT max(settled_at) FROM letters WHERE state = 'delivered'),
        (SELECT min(written_at) FROM letters WHERE settled_at IS NULL)";

/// Settles a letter that arrived.
pub(crate) const DELIVERED: &str = "
    UPDATE letters SET state = 'delivered', message = NULL, settled_at = $2 WHERE id = $1 AND settled_at IS NULL
    RETURNING room, organization, placing, slot";

/// Forgets the openings of all but the last letters that reached a room.
pub(crate) const FORGET_OLDER: &str = "
    UPDATE letters SET opening = NULL
    WHERE room = $1 AND opening IS NOT NULL AND state = 'delivered' AND number NOT IN (
        SELECT number FROM letters WHERE room = $1 AND opening IS NOT NULL AND state = 'delivered'
        ORDER BY number DESC LIMIT $2)";

/// Settles a letter that never arrives, or of which nobody knows.
pub(crate) const SETTLE: &str = "
    UPDATE letters SET state = $2, message = NULL, opening = NULL, settled_at = $3, reason = $4
    WHERE id = $1 AND settled_at IS NULL";

/// Gives a letter back until later.
pub(crate) const PUT_OFF: &str = "
    UPDATE letters SET state = 'waiting', not_before = $2 WHERE id = $1 AND settled_at IS NULL
    RETURNING room, number";

/// Gives back what was claimed after a letter that was put off.
pub(crate) const PUT_OFF_LATER: &str = "
    UPDATE letters SET state = 'waiting', not_before = 0
    WHERE room = $1 AND number > $2 AND settled_at IS NULL AND state = 'claimed'";

/// Frees what a process that ended had claimed.
pub(crate) const RELEASE: &str = "
    UPDATE letters SET state = 'waiting', not_before = 0 WHERE settled_at IS NULL AND state = 'claimed'";

/// Settles what a process that ended had just sent, or not.
pub(crate) const LOSE_SIGHT: &str = "
    UPDATE letters SET state = 'unknown', message = NULL, opening = NULL, settled_at = $1,
        reason = 'the process ended while it was leaving'
    WHERE settled_at IS NULL AND state = 'leaving'";

/// The last letters that reached a room of an organization, newest first.
pub(crate) const RECALLED: &str = "
    SELECT settled_at, opening FROM letters
    WHERE room = $1 AND organization = $2 AND opening IS NOT NULL AND state = 'delivered'
    ORDER BY number DESC LIMIT $3";

/// The message in a slot.
pub(crate) const RECEIPT: &str = "SELECT receipt FROM slots WHERE room = $1 AND slot = $2";

/// Puts a message into a slot.
pub(crate) const TAKE_SLOT: &str = "
    INSERT INTO slots (room, slot, organization, receipt) VALUES ($1, $2, $3, $4)
    ON CONFLICT (room, slot) DO UPDATE SET receipt = excluded.receipt";

/// Empties a slot.
pub(crate) const EMPTY_SLOT: &str = "DELETE FROM slots WHERE room = $1 AND slot = $2";
