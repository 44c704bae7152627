//! Looking around organizations.

/// The organizations that are due, and those last looked at by a clock that was set back since.
pub(crate) const DUE: &str = "
    SELECT organization FROM (
        SELECT organization, looks_at FROM rounds WHERE looks_at <= $1
        UNION
        SELECT organization, looks_at FROM rounds WHERE looked_at > $2)
    ORDER BY looks_at, organization LIMIT $3";

/// Every company that is looked at.
pub(crate) const COMPANIES: &str = "SELECT organization FROM rounds ORDER BY organization";

/// When the next look is due.
pub(crate) const NEXT: &str = "SELECT min(looks_at) FROM rounds";

/// When an organization is looked at.
pub(crate) const ROUND: &str = "SELECT looks_at, looked_at, version FROM rounds WHERE organization = $1";

/// Something changed that may change what is found for others than whoever did it; it is looked at no later than `$2`.
pub(crate) const TOUCH: &str = "
    INSERT INTO rounds (organization, looks_at, looked_at, version)
    SELECT id, $3, NULL, 1 FROM organizations WHERE id = $1 AND kind = 'company'
    ON CONFLICT (organization) DO UPDATE SET looks_at = min(looks_at, $2), version = version + 1";

/// Dates the next look, unless something changed since.
pub(crate) const LOOKED: &str = "
    UPDATE rounds SET looks_at = $2, looked_at = $3, version = version + 1 WHERE organization = $1 AND version = $4";

/// Puts a look off that could not be finished.
pub(crate) const PUT_OFF: &str = "UPDATE rounds SET looks_at = $2 WHERE organization = $1";

/// Everybody of an organization, as far as it matters whether they hear from us.
pub(crate) const PEOPLE: &str = "
    SELECT m.id, m.team, m.locale, m.hours, g.at AS agreed, m.stopped, m.away_until, m.snoozed_until, m.reminded_at,
        m.put_off, m.left_at,
        (SELECT l.written_at FROM letters l
            WHERE l.organization = m.organization AND l.member = m.id AND l.audience = 'private'
                AND l.promise = 'at-most-once' AND l.state <> 'given-up'
            ORDER BY l.written_at DESC LIMIT 1) AS heard
    FROM members m LEFT JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE m.organization = $1 AND m.erased_at IS NULL";

/// The rooms of everybody, the last that was heard in last.
pub(crate) const ROOMS: &str = "
    SELECT member, room, version, last_act FROM conversations WHERE organization = $1 ORDER BY last_act, room";

/// How often the conversations of somebody moved on, wherever they are.
pub(crate) const MOVES: &str = "
    SELECT coalesce(sum(version), 0) FROM conversations WHERE organization = $1 AND member = $2";

/// How far everybody is in the runs that are open.
pub(crate) const SHEETS: &str = "
    SELECT s.member, s.diagnosis, s.id, s.submitted_at, count(DISTINCT a.question) AS answered, max(a.at) AS last_answer
    FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
        LEFT JOIN answers a ON a.sheet = s.id
    WHERE s.organization = $1 AND d.closed_at IS NULL GROUP BY s.id";

/// What became of what was due since a day.
pub(crate) const OCCURRENCES: &str = "
    SELECT o.recipient, o.matter, o.day, o.at, o.fate, o.quiet, l.state FROM occurrences o LEFT JOIN letters l ON l.id = o.letter
    WHERE o.organization = $1 AND (o.day >= $2 OR o.matter LIKE 'leads/%')";

/// The words about who may be named that were kept as said and never arrived, or of which nobody knows whether they did.
pub(crate) const UNTOLD: &str = "
    SELECT o.recipient, o.matter FROM occurrences o LEFT JOIN letters l ON l.id = o.letter
    WHERE o.organization = $1 AND o.matter LIKE 'leads/%'
        AND (o.fate = 'missed' OR l.state IS NULL OR l.state IN ('given-up', 'unknown'))";

/// The last day on which anything was due.
pub(crate) const LAST_DAY: &str = "SELECT max(day) FROM occurrences WHERE organization = $1";

/// What was said to somebody first, of their own accord, and when.
pub(crate) const SAID_TO: &str = "
    SELECT matter, day FROM occurrences WHERE organization = $1 AND recipient = 'member/' || $2 AND fate = 'said'
    ORDER BY day, matter";

/// The last day on which a round spoke to each.
pub(crate) const SPOKEN: &str = "
    SELECT recipient, max(day) AS day FROM spoken WHERE organization = $1 GROUP BY recipient";

/// Keeps that something was said; what a clock set forward had made us give up may still be said.
pub(crate) const SAY: &str = "
    INSERT INTO occurrences (organization, recipient, matter, day, at, fate, letter) VALUES ($1, $2, $3, $4, $5, 'said', $6)
    ON CONFLICT (organization, recipient, matter)
        DO UPDATE SET day = excluded.day, at = excluded.at, fate = 'said', quiet = FALSE, letter = excluded.letter
        WHERE occurrences.fate = 'missed'";

/// Keeps that nothing was said: it was missed, or there was nothing to say.
pub(crate) const MISS: &str = "
    INSERT INTO occurrences (organization, recipient, matter, day, at, fate, quiet) VALUES ($1, $2, $3, $4, $5, 'missed', $6)
    ON CONFLICT (organization, recipient, matter) DO NOTHING";

/// Keeps that somebody was spoken to on a day.
pub(crate) const SPEAK: &str = "
    INSERT INTO spoken (organization, recipient, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Keeps until when a letter may be said.
pub(crate) const LIMIT: &str = "UPDATE letters SET not_after = $2 WHERE id = $1";

/// Gives up what may not be said any more.
pub(crate) const TOO_LATE: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $1,
        reason = 'the hours were over before the network took it'
    WHERE not_after IS NOT NULL AND not_after <= $1 AND settled_at IS NULL AND state <> 'leaving'";

/// Gives up what a round was about to say to a member.
pub(crate) const WITHDRAW: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $3,
        reason = 'there was no need for it any more'
    WHERE organization = $1 AND member = $2 AND audience = 'private' AND not_after IS NOT NULL AND settled_at IS NULL
        AND state <> 'leaving'";

/// Gives up everything a round was about to say; [`UNSPEAK`], [`UNPOST`] and [`UNSAY`] go before it. What belongs to a message that
/// has left is given up too: nothing more is said where somebody asked for silence, and no date that is another one now.
pub(crate) const WITHDRAW_ALL: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $2,
        reason = 'there was no need for it any more'
    WHERE organization = $1 AND not_after IS NOT NULL AND settled_at IS NULL AND state <> 'leaving'";

/// A card that somebody posts by hand takes the place of one that waits for the network; [`POSTED`] comes after it.
pub(crate) const REPLACED: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $4,
        reason = 'it was posted by hand'
    WHERE settled_at IS NULL AND state <> 'leaving' AND id IN (
        SELECT letter FROM occurrences WHERE organization = $1 AND recipient = $2 AND matter = $3)";

/// A word about who may be named that [`WITHDRAW`] gives up was not said; run before it.
pub(crate) const UNLEAD: &str = "
    UPDATE occurrences SET fate = 'missed', letter = NULL
    WHERE organization = $1 AND matter LIKE 'leads/%' AND letter IN (
        SELECT id FROM letters
        WHERE organization = $1 AND member = $2 AND audience = 'private' AND not_after IS NOT NULL AND settled_at IS NULL
            AND state <> 'leaving')";

/// Nobody may be named any more: whoever was told is told again if they may once more.
pub(crate) const FORGET_LEADS: &str = "DELETE FROM occurrences WHERE organization = $1 AND matter LIKE 'leads/%'";

/// A card that somebody posted by hand is not posted anew, whatever became of the one before.
pub(crate) const POSTED: &str = "
    DELETE FROM occurrences WHERE organization = $1 AND recipient = $2 AND matter = $3
        AND (fate = 'missed' OR letter IN (SELECT id FROM letters WHERE state = 'given-up'))";

/// What [`WITHDRAW_ALL`] gives up did not take anybody's day; run before it. A card takes none.
pub(crate) const UNSPEAK: &str = "
    DELETE FROM spoken WHERE organization = $1 AND (recipient, day) IN (
        SELECT o.recipient, o.day FROM occurrences o JOIN letters l ON l.id = o.letter
        WHERE o.organization = $1 AND o.matter NOT LIKE 'card/%'
            AND l.not_after IS NOT NULL AND l.settled_at IS NULL AND l.state <> 'leaving')";

/// What [`WITHDRAW_ALL`] gives up was not said; run before it, and after [`UNPOST`].
pub(crate) const UNSAY: &str = "
    DELETE FROM occurrences WHERE organization = $1 AND letter IN (
        SELECT id FROM letters
        WHERE organization = $1 AND not_after IS NOT NULL AND settled_at IS NULL AND state <> 'leaving')";

/// A card that [`WITHDRAW_ALL`] gives up does not hang in its room, whatever the ledger says, and nobody was told that they may
/// be named; run before it.
pub(crate) const UNPOST: &str = "
    UPDATE occurrences SET fate = 'missed', letter = NULL
    WHERE organization = $1 AND (matter LIKE 'card/%' OR matter LIKE 'leads/%') AND letter IN (
        SELECT id FROM letters
        WHERE organization = $1 AND not_after IS NOT NULL AND settled_at IS NULL AND state <> 'leaving')";

/// Nor where [`TOO_LATE`] gives them up; run before it.
pub(crate) const UNPOST_LATE: &str = "
    UPDATE occurrences SET fate = 'missed', letter = NULL
    WHERE (matter LIKE 'card/%' OR matter LIKE 'leads/%') AND letter IN (
        SELECT id FROM letters
        WHERE not_after IS NOT NULL AND not_after <= $1 AND settled_at IS NULL AND state <> 'leaving')";

/// Where a conversation stands that is spoken into.
pub(crate) const PLACE: &str = "
    SELECT place FROM conversations WHERE room = $1 AND member = $2 AND organization = $3";

/// Lets a conversation stand elsewhere, after we spoke into it.
pub(crate) const STAND: &str = "
    UPDATE conversations SET place = $4, offered = $5, version = version + 1
    WHERE room = $1 AND member = $2 AND organization = $3";

/// Keeps that a promised reminder came.
pub(crate) const REMINDED: &str = "
    UPDATE members SET snoozed_until = NULL, reminded_at = $3 WHERE organization = $1 AND id = $2";

/// What is kept about somebody's days in a company goes with them.
pub(crate) const FORGET: &[&str] = &[
    "DELETE FROM occurrences WHERE organization = $1 AND recipient = 'member/' || $2",
    "DELETE FROM spoken WHERE organization = $1 AND recipient = 'member/' || $2",
];

/// What was said to somebody was said to the one on the list whom they are.
pub(crate) const BECOME: &[&str] = &[
    // That they may be named was told to nobody on a list: they hear it again.
    "DELETE FROM occurrences WHERE organization = $1 AND recipient = 'member/' || $2 AND matter LIKE 'leads/%' AND $3 <> ''",
    "UPDATE OR IGNORE occurrences SET recipient = 'member/' || $3 WHERE organization = $1 AND recipient = 'member/' || $2",
    "UPDATE OR IGNORE spoken SET recipient = 'member/' || $3 WHERE organization = $1 AND recipient = 'member/' || $2",
];
