//! Forgetting what was left behind.

/// Organizations all of whose workspaces were taken from us by then. Whoever never had one is not among them.
pub(crate) const GONE: &str = "
    SELECT organization FROM workspaces WHERE organization IS NOT NULL
    GROUP BY organization HAVING count(*) = sum(CASE WHEN removed_at <= $1 THEN 1 ELSE 0 END)";

/// Lobbies of strangers who never came in, and of whom nothing was heard since then.
pub(crate) const STALE: &str = "
    SELECT o.id FROM organizations o
    WHERE o.kind = 'lobby' AND o.met_at <= $1
        AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.organization = o.id AND c.last_act > $1)";

/// Forgets an organization: each statement takes its id, and what refers to something else goes before it.
pub(crate) const FORGET: &[&str] = &[
    "DELETE FROM ballots WHERE organization = $1",
    "DELETE FROM answers WHERE organization = $1",
    "DELETE FROM skips WHERE organization = $1",
    "DELETE FROM sheets WHERE organization = $1",
    "DELETE FROM diagnoses WHERE organization = $1",
    "DELETE FROM agreements WHERE organization = $1",
    "DELETE FROM checked WHERE organization = $1",
    "DELETE FROM codes WHERE organization = $1",
    "DELETE FROM slots WHERE organization = $1",
    "DELETE FROM letters WHERE organization = $1",
    // What happened before somebody was known has no member; it goes with the room.
    "DELETE FROM events WHERE room IN (SELECT room FROM conversations WHERE organization = $1)
        AND (member IS NULL OR member IN (SELECT id FROM members WHERE organization = $1))",
    "DELETE FROM conversations WHERE organization = $1",
    "DELETE FROM accounts WHERE organization = $1",
    "DELETE FROM members WHERE organization = $1",
    "DELETE FROM audit WHERE organization = $1",
    "DELETE FROM digests WHERE organization = $1",
    "DELETE FROM ledgers WHERE organization = $1",
    "DELETE FROM changes WHERE workspace IN (SELECT id FROM workspaces WHERE organization = $1)",
    "DELETE FROM workspaces WHERE organization = $1",
    "DELETE FROM organizations WHERE id = $1",
];

/// Forgets what happened to workspaces that never belonged to anybody and were taken from us by then.
pub(crate) const FORGET_EMPTY_CHANGES: &str = "
    DELETE FROM changes WHERE workspace IN (
        SELECT id FROM workspaces WHERE organization IS NULL AND removed_at <= $1)";

/// Forgets workspaces that never belonged to anybody and were taken from us by then.
pub(crate) const FORGET_EMPTY: &str = "DELETE FROM workspaces WHERE organization IS NULL AND removed_at <= $1";

/// Forgets codes that are good for nothing.
pub(crate) const FORGET_CODES: &str = "DELETE FROM codes WHERE until <= $1";

/// Forgets on which days everybody was spoken to, before a day.
pub(crate) const FORGET_SPOKEN: &str = "DELETE FROM spoken WHERE day < $1";

/// Forgets that the summaries of weeks were told, before a day.
pub(crate) const FORGET_WEEKS: &str = "DELETE FROM occurrences WHERE matter LIKE 'week/%' AND day < $1";

/// Forgets what was said about cycles of checks, before a day.
pub(crate) const FORGET_CYCLES: &str = "
    DELETE FROM occurrences WHERE (matter LIKE 'check/%' OR matter LIKE 'card/%' OR matter LIKE 'check-help/%')
        AND day < $1";

/// Forgets what was said about runs that ended by then; `rung/`, `post/` and `help/` stand before a run's id.
pub(crate) const FORGET_RUNS: &str = "
    DELETE FROM occurrences WHERE (matter LIKE 'rung/%' OR matter LIKE 'post/%' OR matter LIKE 'help/%') AND EXISTS (
        SELECT 1 FROM diagnoses d
        WHERE d.organization = occurrences.organization AND d.closed_at <= $1
            AND substr(occurrences.matter || '/', 6, length(d.id) + 1) = d.id || '/')";

/// Counts the organizations that were forgotten.
pub(crate) const COUNT: &str = "UPDATE house SET purged = purged + $1 WHERE number = 1";
