//! What people say to the checks.

/// Lets what somebody said to a check earlier be earlier.
pub(crate) const SUPERSEDE: &str = "
    UPDATE checked SET latest = FALSE WHERE organization = $1 AND member = $2 AND check_id = $3 AND opened < $4 AND latest";

/// Keeps what somebody says in a cycle.
pub(crate) const SAY: &str = "
    INSERT INTO checked (organization, member, check_id, opened, answer, said, latest, at)
    VALUES ($1, $2, $3, $4, $5, $6, NOT EXISTS (
        SELECT 1 FROM checked newer WHERE newer.organization = $1 AND newer.member = $2 AND newer.check_id = $3
            AND newer.opened > $4), $7)
    ON CONFLICT (organization, member, check_id, opened)
        DO UPDATE SET answer = excluded.answer, said = excluded.said, at = excluded.at";

/// All that one member said.
pub(crate) const OWN: &str = "
    SELECT member, check_id, opened, said, at FROM checked WHERE organization = $1 AND member = $2
    ORDER BY opened, check_id";

/// What everybody but one said last to each check.
pub(crate) const LAST: &str = "
    SELECT member, check_id, opened, said, at FROM checked WHERE organization = $1 AND latest AND member <> $2
    ORDER BY member, opened, check_id";

/// How many of those in a team who can answer have nothing left to do in the cycle each of them answered last.
pub(crate) const SETTLED: &str = "
    SELECT c.check_id, c.opened, count(*) AS settled
    FROM members m JOIN agreements g ON g.organization = m.organization AND g.member = m.id
        JOIN checked c ON c.organization = m.organization AND c.member = m.id AND c.latest
    WHERE m.organization = $1 AND m.team = $2 AND m.left_at IS NULL AND c.answer IN ('done', 'not-concerned')
        AND EXISTS (SELECT 1 FROM accounts a WHERE a.organization = m.organization AND a.member = m.id)
    GROUP BY c.check_id, c.opened";

/// How many of a team can answer: they are connected, have begun and are still here.
pub(crate) const IN_TEAM: &str = "
    SELECT count(*) FROM members m JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE m.organization = $1 AND m.team = $2 AND m.left_at IS NULL
        AND EXISTS (SELECT 1 FROM accounts a WHERE a.organization = m.organization AND a.member = m.id)";

/// What somebody said is somebody else's, whose name they have from here on.
pub(crate) const SAID_AS: &str = "UPDATE checked SET member = $3 WHERE organization = $1 AND member = $2";

/// Forgets what somebody said.
pub(crate) const FORGET: &str = "DELETE FROM checked WHERE organization = $1 AND member = $2";

/// Forgets what was said long ago.
pub(crate) const FORGET_OLD: &str = "DELETE FROM checked WHERE at < $1";
