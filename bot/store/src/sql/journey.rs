//! Diagnoses, sheets and answers. Nothing here knows a score.

/// Opens a diagnosis.
pub(crate) const OPEN: &str = "
    INSERT INTO diagnoses (id, organization, number, kind, edition, mode, opened_by, opened_at)
    SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 FROM diagnoses WHERE organization = $2";

/// Ends a diagnosis that is open.
pub(crate) const CLOSE: &str = "
    UPDATE diagnoses SET closed_at = $3 WHERE organization = $1 AND id = $2 AND closed_at IS NULL";

/// Opens a diagnosis again that had ended; of an anonymous one the ballots are out, and who came next would stand alone.
pub(crate) const REOPEN: &str = "
    UPDATE diagnoses SET closed_at = NULL WHERE organization = $1 AND id = $2 AND closed_at IS NOT NULL
        AND mode <> 'anonymous'";

/// Begins a sheet in a diagnosis that is open, if what was promised (`$5`, where something was) is what holds.
pub(crate) const BEGIN_SHEET: &str = "
    INSERT INTO sheets (id, organization, diagnosis, member, number)
    SELECT $1, d.organization, d.id, $4,
        (SELECT coalesce(max(s.number), 0) + 1 FROM sheets s WHERE s.organization = d.organization AND s.member = $4)
    FROM diagnoses d WHERE d.organization = $2 AND d.id = $3 AND d.closed_at IS NULL
        AND ($5 IS NULL OR d.mode = $5)";

/// Finds a member's sheet, if its diagnosis is open; not one that was cut loose.
pub(crate) const OPEN_SHEET: &str = "
    SELECT s.id FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
    WHERE s.organization = $1 AND s.member = $2 AND s.id = $3 AND d.closed_at IS NULL
        AND (s.submitted_at IS NULL OR d.mode <> 'anonymous')";

/// Counts the sheets that were begun and not handed in.
pub(crate) const OPEN_SHEETS: &str = "
    SELECT count(*) FROM sheets s JOIN diagnoses d ON d.id = s.diagnosis
    WHERE s.submitted_at IS NULL AND d.closed_at IS NULL";

/// The choice that stands for a question of a sheet.
pub(crate) const STANDING: &str = "
    SELECT revision, choice FROM answers WHERE sheet = $1 AND question = $2 ORDER BY revision DESC LIMIT 1";

/// Adds an answer.
pub(crate) const ANSWER: &str = "
    INSERT INTO answers (sheet, number, organization, question, revision, choice, printed, at)
    SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM answers WHERE sheet = $1";

/// Puts a question aside.
pub(crate) const SKIP: &str = "
    INSERT INTO skips (sheet, organization, question) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Takes a question up again.
pub(crate) const UNSKIP: &str = "DELETE FROM skips WHERE sheet = $1 AND question = $2";

/// Hands a sheet in.
pub(crate) const SUBMIT: &str = "UPDATE sheets SET submitted_at = $2 WHERE id = $1";

/// Tells whether a printed set is kept.
pub(crate) const IS_PRINTED: &str = "SELECT count(*) FROM printed_sets WHERE hash = $1";

/// Keeps a printed set.
pub(crate) const PRINT: &str = "
    INSERT INTO printed_sets (hash, kind, edition, locale, text) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING";

/// A printed set.
pub(crate) const PRINTED: &str = "SELECT kind, edition, locale, text FROM printed_sets WHERE hash = $1";

/// An organization's open diagnoses, in the order of being opened.
pub(crate) const OPEN_DIAGNOSES: &str = "
    SELECT id AS diagnosis, kind, edition, mode, opened_by, opened_at, closed_at FROM diagnoses
    WHERE organization = $1 AND closed_at IS NULL ORDER BY number";

/// A member's sheets, oldest first, with their diagnoses.
pub(crate) const SHEETS: &str = "
    SELECT s.id, s.submitted_at, d.id AS diagnosis, d.kind, d.edition, d.mode, d.opened_by, d.opened_at, d.closed_at
    FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
    WHERE s.organization = $1 AND s.member = $2 ORDER BY s.number";

/// Every answer on a member's sheets, oldest first.
pub(crate) const ANSWERS: &str = "
    SELECT a.sheet, a.question, a.revision, a.choice, a.printed, a.at
    FROM sheets s JOIN answers a ON a.sheet = s.id
    WHERE s.organization = $1 AND s.member = $2 ORDER BY a.sheet, a.number";

/// Every question put aside on a member's sheets.
pub(crate) const SKIPS: &str = "
    SELECT k.sheet, k.question FROM sheets s JOIN skips k ON k.sheet = s.id
    WHERE s.organization = $1 AND s.member = $2";

/// Every answer on one sheet of an organization, oldest first.
pub(crate) const HISTORY: &str = "
    SELECT sheet, question, revision, choice, printed, at FROM answers
    WHERE organization = $1 AND sheet = $2 ORDER BY number";
