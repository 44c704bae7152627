//! Organizations, members and their conversations.

/// Whose account it is.
pub(crate) const WHOSE: &str = "
    SELECT a.organization, a.member, o.kind FROM accounts a JOIN organizations o ON o.id = a.organization
    WHERE a.scope = $1 AND a.id = $2";

/// Which organization a conversation belongs to.
pub(crate) const OWNER: &str = "SELECT organization FROM conversations WHERE room = $1 AND member = $2";

/// An organization.
pub(crate) const ORGANIZATION: &str = "
    SELECT o.kind, o.name, (SELECT count(*) FROM members m WHERE m.organization = o.id AND m.left_at IS NULL) AS members
    FROM organizations o WHERE o.id = $1";

/// A member of an organization.
pub(crate) const MEMBER: &str = "
    SELECT m.name, m.team, m.left_at, m.locale, m.zone, m.system, g.at AS agreed, m.stopped, m.away_until, m.snoozed_until,
        m.hours, m.put_off
    FROM members m LEFT JOIN agreements g ON g.organization = m.organization AND g.member = m.id
    WHERE m.organization = $1 AND m.id = $2";

/// Where a conversation of an organization stands.
pub(crate) const CONVERSATION: &str = "
    SELECT place, version, last_act, last_press, offered FROM conversations
    WHERE room = $1 AND member = $2 AND organization = $3";

/// Who talks to us in a room of an organization, the last to speak first.
pub(crate) const LAST_IN_ROOM: &str = "
    SELECT member FROM conversations WHERE room = $1 AND organization = $2 ORDER BY last_act DESC, member LIMIT 1";

/// Tells whether somebody of an organization talks to us in a room.
pub(crate) const IS_HELD: &str = "
    SELECT 1 FROM conversations WHERE room = $1 AND member = $2 AND organization = $3";

/// Every organization.
pub(crate) const ORGANIZATIONS: &str = "SELECT id FROM organizations ORDER BY met_at, id";

/// Every room with a conversation.
pub(crate) const ROOMS: &str = "SELECT DISTINCT organization, room FROM conversations ORDER BY organization, room";

/// Keeps a new organization.
pub(crate) const FOUND: &str = "INSERT INTO organizations (id, kind, met_at) VALUES ($1, $2, $3)";

/// Makes a company of a lobby.
pub(crate) const OPEN_UP: &str = "UPDATE organizations SET kind = 'company' WHERE id = $1 AND kind = 'lobby'";

/// Keeps a new member of an organization that is there.
pub(crate) const JOIN: &str = "
    INSERT INTO members (id, organization, zone, met_at) SELECT $1, id, $3, $4 FROM organizations WHERE id = $2";

/// Keeps a new account.
pub(crate) const RECOGNISE: &str = "
    INSERT INTO accounts (scope, id, organization, member) VALUES ($1, $2, $3, $4)";

/// Keeps a new conversation of a member who is there.
pub(crate) const BEGIN: &str = "
    INSERT INTO conversations (room, member, organization, place, version, last_act, last_press, offered)
    SELECT $1, id, organization, $4, 1, $5, $6, $7 FROM members WHERE id = $2 AND organization = $3";

/// Moves a conversation on, unless somebody else did.
pub(crate) const MOVE_ON: &str = "
    UPDATE conversations SET place = $5, version = version + 1, last_act = $6, last_press = $7, offered = $8
    WHERE room = $1 AND member = $2 AND organization = $3 AND version = $4";

/// The member read the notice and began.
pub(crate) const AGREE: &str = "
    INSERT INTO agreements (member, organization, at) VALUES ($1, $2, $3)
    ON CONFLICT (member) DO UPDATE SET at = excluded.at";

/// The member chose a language.
pub(crate) const SET_LOCALE: &str = "UPDATE members SET locale = $3 WHERE organization = $1 AND id = $2";

/// The member chose a system.
pub(crate) const SET_SYSTEM: &str = "UPDATE members SET system = $3 WHERE organization = $1 AND id = $2";

/// The member wants no message unasked, or wants them again.
pub(crate) const SET_STOPPED: &str = "UPDATE members SET stopped = $3 WHERE organization = $1 AND id = $2";

/// The member wants to be reminded then.
pub(crate) const SET_SNOOZED: &str = "UPDATE members SET snoozed_until = $3 WHERE organization = $1 AND id = $2";

/// The member is away.
pub(crate) const SET_AWAY: &str = "UPDATE members SET away_until = $3 WHERE organization = $1 AND id = $2";

/// The member likes to hear from us then.
pub(crate) const SET_HOURS: &str = "UPDATE members SET hours = $3 WHERE organization = $1 AND id = $2";

/// The member puts a run off.
pub(crate) const PUT_OFF: &str = "
    UPDATE members SET put_off = json_set(coalesce(put_off, '{}'), '$.' || $3, $4) WHERE organization = $1 AND id = $2";

/// The organization has a name.
pub(crate) const SET_NAME: &str = "UPDATE organizations SET name = $2 WHERE id = $1";
