//! What the weekly summaries told.

/// What the last summary told.
pub(crate) const LAST_TOLD: &str = "SELECT told FROM digests WHERE organization = $1 ORDER BY week DESC LIMIT 1";

/// Keeps what a week's summary told; made again in the same week, it stands for the one before.
pub(crate) const KEEP_TOLD: &str = "
    INSERT INTO digests (organization, week, told, told_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization, week) DO UPDATE SET told = excluded.told, told_at = excluded.told_at";

/// Everybody's sheet of a run.
pub(crate) const SHEETS: &str = "
    SELECT s.member, s.id, s.submitted_at, d.id AS diagnosis, d.kind, d.edition, d.mode, d.opened_by, d.opened_at, d.closed_at
    FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
    WHERE s.organization = $1 AND s.diagnosis = $2 ORDER BY s.member, s.number";

/// Every answer on those sheets, oldest first.
pub(crate) const ANSWERS: &str = "
    SELECT a.sheet, a.question, a.revision, a.choice, a.printed, a.at
    FROM sheets s JOIN answers a ON a.sheet = s.id
    WHERE s.organization = $1 AND s.diagnosis = $2 ORDER BY a.sheet, a.number";
