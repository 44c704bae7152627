//! A company as a whole: its ledger, its people, and how to reach them.

/// The ledger.
pub(crate) const LEDGER: &str = "SELECT version, body FROM ledgers WHERE organization = $1";

/// Keeps the first ledger of a company; whoever comes second changes nothing.
pub(crate) const BEGIN_LEDGER: &str = "
    INSERT INTO ledgers (organization, version, body) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING";

/// Changes the ledger, unless somebody else did.
pub(crate) const CHANGE_LEDGER: &str = "
    UPDATE ledgers SET version = version + 1, body = $2 WHERE organization = $1 AND version = $3";

/// Everybody of an organization but one.
pub(crate) const PEOPLE: &str = "
    SELECT m.id, m.name, m.team, m.locale, g.at AS agreed, m.stopped, m.away_until, m.left_at,
        EXISTS (SELECT 1 FROM accounts a WHERE a.organization = m.organization AND a.member = m.id) AS connected
    FROM members m LEFT JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE m.organization = $1 AND m.id <> $2";

/// What everybody of an organization is called.
pub(crate) const NAMES: &str = "
    SELECT id, name FROM members WHERE organization = $1 AND name IS NOT NULL AND erased_at IS NULL";

/// The sheets of everybody but one, oldest first, with their diagnoses.
pub(crate) const SHEETS: &str = "
    SELECT s.member, s.id, s.submitted_at, d.id AS diagnosis, d.kind, d.edition, d.mode, d.opened_by, d.opened_at, d.closed_at
    FROM sheets s JOIN diagnoses d ON d.organization = s.organization AND d.id = s.diagnosis
    WHERE s.organization = $1 AND s.member <> $2 ORDER BY s.member, s.number";

/// Every answer on those sheets, oldest first.
pub(crate) const ANSWERS: &str = "
    SELECT a.sheet, a.question, a.revision, a.choice, a.printed, a.at
    FROM sheets s JOIN answers a ON a.sheet = s.id
    WHERE s.organization = $1 AND s.member <> $2 ORDER BY a.sheet, a.number";

/// Every question put aside on those sheets.
pub(crate) const SKIPS: &str = "
    SELECT k.sheet, k.question FROM sheets s JOIN skips k ON k.sheet = s.id
    WHERE s.organization = $1 AND s.member <> $2";

/// The rooms of everybody but one, the last that was heard in last.
pub(crate) const CONTACTS: &str = "
    SELECT c.member, c.room, m.locale, m.name, m.team, m.stopped, m.left_at, g.at AS agreed
    FROM conversations c JOIN members m ON m.id = c.member
        LEFT JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE c.organization = $1 AND c.member <> $2 ORDER BY c.last_act, c.room";

/// The rooms of one, the last that was heard in last.
pub(crate) const CONTACT: &str = "
    SELECT c.member, c.room, m.locale, m.name, m.team, m.stopped, m.left_at, g.at AS agreed
    FROM conversations c JOIN members m ON m.id = c.member
        LEFT JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE c.organization = $1 AND c.member = $2 ORDER BY c.last_act, c.room";

/// A member is called so.
pub(crate) const SET_CALLED: &str = "UPDATE members SET name = $3 WHERE organization = $1 AND id = $2";

/// A member belongs to a team.
pub(crate) const SET_TEAM: &str = "UPDATE members SET team = $3 WHERE organization = $1 AND id = $2";

/// A member left, or is back.
pub(crate) const SET_LEFT: &str = "
    UPDATE members SET left_at = $3 WHERE organization = $1 AND id = $2 AND (left_at IS NULL) = ($3 IS NOT NULL)";

/// Those who stand on the company's list and have no account with us.
pub(crate) const AWAITED: &str = "
    SELECT m.id, m.name, m.team FROM members m
    WHERE m.organization = $1 AND m.left_at IS NULL AND m.name IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.organization = m.organization AND a.member = m.id)";

/// Gives somebody on the list what is known of the one who is they; nobody else must have an account as them.
pub(crate) const BECOME: &str = "
    UPDATE members SET (locale, zone, system, stopped, away_until, snoozed_until, hours, put_off, reminded_at, met_at) = (
        SELECT locale, zone, system, stopped, away_until, snoozed_until, hours, put_off, reminded_at, met_at
        FROM members WHERE organization = $1 AND id = $2)
    WHERE organization = $1 AND id = $3 AND left_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.organization = $1 AND a.member = $3)
        AND NOT EXISTS (SELECT 1 FROM sheets s WHERE s.organization = $1 AND s.member = $2)
        AND NOT EXISTS (SELECT 1 FROM diagnoses d WHERE d.organization = $1 AND d.opened_by = $2)";

/// Lets somebody on the list have agreed to what the one who is they agreed to.
pub(crate) const AGREED_AS: &str = "
    INSERT INTO agreements (member, organization, at)
    SELECT $3, organization, at FROM agreements WHERE organization = $1 AND member = $2";

/// Lets go of the codes of somebody who is somebody else from here on.
pub(crate) const FORGET_CODES: &str = "DELETE FROM codes WHERE organization = $1 AND member = $2";

/// Keeps somebody who stands on the company's list; their zone is that of whoever put them there.
pub(crate) const EXPECT: &str = "
    INSERT INTO members (id, organization, zone, met_at, name, team)
    SELECT $1, m.organization, m.zone, $4, $5, $6 FROM members m WHERE m.organization = $2 AND m.id = $3";
