//! What the weekly summaries told.

/// What the last summary told.
pub(crate) const LAST_TOLD: &str = "SELECT told FROM digests WHERE organization = $1 ORDER BY week DESC LIMIT 1";

/// Keeps what a week's summary told; made again in the same week, it stands for the one before.
pub(crate) const KEEP_TOLD: &str = "
    INSERT INTO digests (organization, week, told, told_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization, week) DO UPDATE SET told = excluded.told, told_at = excluded.told_at";
