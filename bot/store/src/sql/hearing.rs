//! When networks were heard, and who is asked again after a silence.

/// When a network was heard last.
pub(crate) const LAST: &str = "SELECT heard_at FROM hearing WHERE platform = $1";

/// Notes that a network is heard.
pub(crate) const HEARD: &str = "
    INSERT INTO hearing (platform, heard_at) VALUES ($1, $2)
    ON CONFLICT (platform) DO UPDATE SET heard_at = excluded.heard_at";

/// Notes that a network is heard again after a silence. Whoever is in the middle of a question is to be asked again.
pub(crate) const HEARD_AGAIN: &str = "
    UPDATE hearing SET heard_at = $2, gap_from = heard_at, gap_to = $2, asked = '' WHERE platform = $1";

/// The silences after which somebody is still to be asked again.
pub(crate) const GAPS: &str = "
    SELECT platform, gap_from, gap_to, asked FROM hearing WHERE asked IS NOT NULL ORDER BY platform LIMIT 1";

/// Notes up to which room people were asked again, or that everybody was.
pub(crate) const ASKED: &str = "UPDATE hearing SET asked = $2 WHERE platform = $1";

/// Conversations between two rooms, in order.
pub(crate) const BETWEEN: &str = "
    SELECT room, member, place, last_act FROM conversations WHERE room > $1 AND room < $2 ORDER BY room LIMIT $3";
