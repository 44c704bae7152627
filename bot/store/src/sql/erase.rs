//! Erasing what is kept about a person. Each statement takes the organization and the member.

/// What goes at once: what was not handed in, the ways in, and what was put aside.
pub(crate) const FORGET: &[&str] = &[
    "DELETE FROM skips WHERE sheet IN (SELECT id FROM sheets WHERE organization = $1 AND member = $2)",
    "DELETE FROM answers WHERE sheet IN (
        SELECT id FROM sheets WHERE organization = $1 AND member = $2 AND submitted_at IS NULL)",
    "DELETE FROM sheets WHERE organization = $1 AND member = $2 AND submitted_at IS NULL",
    "DELETE FROM checked WHERE organization = $1 AND member = $2",
    "DELETE FROM codes WHERE organization = $1 AND member = $2",
    "DELETE FROM accounts WHERE organization = $1 AND member = $2",
];

/// Leaves of the person a row that says nothing about anybody.
pub(crate) const ANONYMISE: &str = "
    UPDATE members SET name = NULL, locale = NULL, system = NULL, zone = 'UTC', stopped = TRUE, away_until = NULL,
        snoozed_until = NULL, hours = NULL, put_off = NULL, reminded_at = NULL, left_at = coalesce(left_at, $3), erased_at = $3
    WHERE organization = $1 AND id = $2 AND erased_at IS NULL";

/// The accounts that lead to the person.
pub(crate) const ACCOUNTS: &str = "
    SELECT scope, id FROM accounts WHERE organization = $1 AND member = $2 ORDER BY scope, id";

/// The rooms in which they talk to us.
pub(crate) const ROOMS: &str = "SELECT room FROM conversations WHERE organization = $1 AND member = $2";

/// What is to happen to them, or happened and was not answered yet: `$3` is a room that is theirs alone.
pub(crate) const FORGET_WAITING: &str = "
    DELETE FROM events WHERE settled_at IS NULL
        AND (room = $3 OR (member = $2 AND room IN (SELECT room FROM conversations WHERE organization = $1)))";

/// What waits in a room of several, and was told by their account.
pub(crate) const FORGET_TOLD: &str = "
    DELETE FROM events WHERE settled_at IS NULL AND room = $1 AND json_extract(told, '$.account.id') = $2";

/// What happened in a room that is theirs alone (`$1`), by their account (`$2`: its id is in many keys), or to them (`$3`).
pub(crate) const HAPPENED: &str = "
    SELECT number, key, settled_at FROM events
    WHERE settled_at IS NOT NULL AND (room = $1 OR instr(key, $2) > 0 OR member = $3)";

/// Forgets that something happened.
pub(crate) const FORGET_EVENT: &str = "DELETE FROM events WHERE number = $1";

/// Keeps of an event only that it is known: neither its room nor its key tells whose it was.
pub(crate) const ANONYMISE_EVENT: &str = "
    UPDATE events SET id = $2, key = $3, room = '', member = NULL, told = NULL, due = NULL, reason = NULL,
        state = 'done' WHERE number = $1";

/// What was said to them before the last turn (`$3`: the event of that turn begins the ids of its letters).
pub(crate) const FORGET_LETTERS: &str = "
    DELETE FROM letters WHERE organization = $1 AND member = $2 AND id NOT IN (SELECT value FROM json_each($3))";

/// Forgets the openings, in other rooms of the company, in which somebody is named.
pub(crate) const FORGET_OPENINGS: &str = "
    UPDATE letters SET opening = NULL
    WHERE organization = $1 AND member <> $2 AND settled_at IS NOT NULL AND instr(opening, $3) > 0";

/// Gives up what is still to be said to others in which somebody is named; `$4` is the name as it stands in JSON.
pub(crate) const GIVE_UP_NAMED: &str = "
    UPDATE letters SET state = 'given-up', message = NULL, opening = NULL, settled_at = $3,
        reason = 'it named somebody who had their data erased'
    WHERE organization = $1 AND member <> $2 AND settled_at IS NULL AND instr(message, $4) > 0";

/// Lets whoever was in the middle of a list with that name begin again.
pub(crate) const LEAVE_NAMED: &str = r#"
    UPDATE conversations SET place = '{"at":"idle","misheard":0}', version = version + 1
    WHERE organization = $1 AND member <> $2 AND instr(place, $3) > 0"#;

/// Asks on behind the room before one that goes.
pub(crate) const ASK_ON: &str = "
    UPDATE hearing SET asked = coalesce((SELECT max(room) FROM conversations WHERE room < $1), '') WHERE asked = $1";

/// Empties the room of the goodbye.
pub(crate) const EMPTY_ROOM: &str = r#"
    UPDATE conversations SET place = '{"at":"new"}', version = version + 1, last_act = NULL, last_press = NULL,
        offered = '[]' WHERE organization = $1 AND member = $2"#;

/// Lets a company go from its workspaces in which nobody is left: whoever comes next begins another.
pub(crate) const LEAVE_WORKSPACES: &[&str] = &[
    "DELETE FROM changes WHERE workspace IN (SELECT id FROM workspaces WHERE organization = $1)",
    "DELETE FROM workspaces WHERE organization = $1",
];

/// Counts those who are still here.
pub(crate) const HERE: &str = "SELECT count(*) FROM members WHERE organization = $1 AND left_at IS NULL";

/// Whether a letter was the goodbye of somebody, and to whom.
pub(crate) const ERASED_BY_LETTER: &str = "
    SELECT l.organization, l.member FROM letters l JOIN members m ON m.organization = l.organization AND m.id = l.member
    WHERE l.id = $1 AND m.erased_at IS NOT NULL";

/// Those who had their data erased and of whom a room is left.
pub(crate) const ERASED: &str = "
    SELECT m.organization, m.id AS member FROM members m WHERE m.erased_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM conversations c WHERE c.organization = m.organization AND c.member = m.id)";

/// Counts what is still to be said to them.
pub(crate) const UNSAID: &str = "
    SELECT count(*) FROM letters WHERE organization = $1 AND member = $2 AND settled_at IS NULL";

/// The last of a person: after the goodbye nothing tells any more where it was said.
pub(crate) const FINISH: &[&str] = &[
    "DELETE FROM slots WHERE organization = $1
        AND room IN (SELECT room FROM conversations WHERE organization = $1 AND member = $2)
        AND NOT EXISTS (SELECT 1 FROM conversations c
            WHERE c.room = slots.room AND c.organization = $1 AND c.member <> $2)",
    "DELETE FROM letters WHERE organization = $1 AND member = $2",
    "DELETE FROM conversations WHERE organization = $1 AND member = $2",
];
