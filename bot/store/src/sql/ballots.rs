//! What was handed in without a name, and what goes with it. Of the last, each takes the organization and the member.

/// Finds a member's sheet that may still be handed in and will be cut loose.
pub(crate) const DRAFT: &str = "
    SELECT s.id FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
    WHERE s.organization = $1 AND s.member = $2 AND s.id = $3 AND s.submitted_at IS NULL AND d.closed_at IS NULL
        AND d.mode = 'anonymous'";

/// Whose sheet is in a run.
pub(crate) const RUN_OF: &str = "SELECT diagnosis FROM sheets WHERE organization = $1 AND id = $2";

/// The answers that stand on a sheet.
pub(crate) const STANDING: &str = "
    SELECT a.question, a.choice FROM answers a
    WHERE a.sheet = $1 AND a.revision = (
        SELECT max(newer.revision) FROM answers newer WHERE newer.sheet = a.sheet AND newer.question = a.question)";

/// What waits in a run.
pub(crate) const WAITING: &str = "
    SELECT answers FROM ballots WHERE organization = $1 AND diagnosis = $2 AND batch = 0";

/// Takes out what waits in a run, to be written anew.
pub(crate) const TAKE_OUT: &str = "DELETE FROM ballots WHERE organization = $1 AND diagnosis = $2 AND batch = 0";

/// Draws a token.
pub(crate) const DRAW: &str = "SELECT lower(hex(randomblob(16)))";

/// Counts the batches that came out of a run.
pub(crate) const BATCHES: &str = "
    SELECT coalesce(max(batch), 0) FROM ballots WHERE organization = $1 AND diagnosis = $2";

/// Writes a ballot.
pub(crate) const PUT_IN: &str = "
    INSERT INTO ballots (organization, diagnosis, token, answers, batch, out_on) VALUES ($1, $2, $3, $4, $5, $6)";

/// What came out of the runs of an organization.
pub(crate) const OUT: &str = "
    SELECT diagnosis, answers, out_on FROM ballots WHERE organization = $1 AND batch > 0 ORDER BY diagnosis, token";

/// Hands a sheet in, to the day.
pub(crate) const DONE: &str = "UPDATE sheets SET submitted_at = $2 WHERE id = $1";

/// Forgets the answers of a sheet but those to some questions, as JSON.
pub(crate) const FORGET_ANSWERS: &str = "
    DELETE FROM answers WHERE sheet = $1 AND question NOT IN (SELECT value FROM json_each($2))";

/// Forgets what was put aside on a sheet.
pub(crate) const FORGET_SKIPS: &str = "DELETE FROM skips WHERE sheet = $1";

/// The sheets that were begun in a run and not handed in.
pub(crate) const DRAFTS: &str = "
    SELECT s.id AS sheet, s.member FROM sheets s WHERE s.diagnosis = $1 AND s.submitted_at IS NULL";

/// Tells whether a run is anonymous.
pub(crate) const IS_ANONYMOUS: &str = "
    SELECT count(*) FROM diagnoses WHERE organization = $1 AND id = $2 AND mode = 'anonymous'";

/// Makes a run anonymous in which nobody has begun.
pub(crate) const HIDE: &str = "
    UPDATE diagnoses SET mode = 'anonymous' WHERE organization = $1 AND id = $2 AND closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM sheets s WHERE s.diagnosis = diagnoses.id)";

/// Forgets how the messages to somebody began: that may have been an answer.
pub(crate) const FORGET_OPENINGS: &str = "
    UPDATE letters SET opening = NULL WHERE organization = $1 AND member = $2 AND opening IS NOT NULL";

/// Gives up what is still on its way to somebody about a sheet; `$3` begins the names of its slots, `$4` is its id.
pub(crate) const GIVE_UP_ABOUT: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, settled_at = $5, reason = 'its sheet is over'
    WHERE organization = $1 AND member = $2 AND settled_at IS NULL AND state <> 'leaving'
        AND (substr(coalesce(slot, ''), 1, length($3)) = $3 OR instr(message, $4) > 0)";

/// Lets go of the messages that were rewritten when a question was answered: they show the answer.
pub(crate) const EMPTY_SLOTS: &str = "
    DELETE FROM slots WHERE organization = $1 AND substr(slot, 1, length($3)) = $3
        AND room IN (SELECT room FROM conversations WHERE organization = $1 AND member = $2)";

/// Leaves a sheet in the other rooms of somebody: `$3` is the room of the turn, `$4` the sheet.
pub(crate) const LEAVE_ROOMS: &str = r#"
    UPDATE conversations SET version = version + 1, offered = '[]', last_press = NULL,
        place = CASE WHEN instr(place, $4) > 0 THEN '{"at":"idle","misheard":0}' ELSE place END
    WHERE organization = $1 AND member = $2 AND room <> $3
        AND (instr(place, $4) > 0 OR instr(coalesce(last_press, ''), $4) > 0 OR instr(offered, $4) > 0)"#;

/// Forgets what was pressed about a sheet and set aside.
pub(crate) const FORGET_SET_ASIDE: &str = "
    UPDATE events SET state = 'done', told = NULL, reason = NULL
    WHERE state = 'poisonous' AND instr(told, $3) > 0
        AND room IN (SELECT room FROM conversations WHERE organization = $1 AND member = $2)";
