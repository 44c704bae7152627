//! The homes of organizations on their networks.

/// Which organization a workspace belongs to, if it is known.
pub(crate) const OF: &str = "SELECT organization FROM workspaces WHERE id = $1";

/// Gives a workspace that belongs to nobody yet to an organization.
pub(crate) const SETTLE: &str = "
    INSERT INTO workspaces (id, platform, organization, state, met_at) VALUES ($1, $2, $3, 'here', $4)
    ON CONFLICT (id) DO UPDATE SET organization = excluded.organization WHERE workspaces.organization IS NULL";

/// Tells whether a workspace was taken from us.
pub(crate) const IS_REMOVED: &str = "SELECT count(*) FROM workspaces WHERE id = $1 AND state = 'removed'";

/// Tells whether every workspace of an organization on a network was taken from us; nothing if it has none there.
pub(crate) const ARE_REMOVED: &str = "
    SELECT min(CASE state WHEN 'removed' THEN 1 ELSE 0 END) FROM workspaces WHERE organization = $1 AND platform = $2";

/// Remembers a change, unless it is known.
pub(crate) const CHANGED: &str = "
    INSERT INTO changes (key, workspace, at) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING";

/// We are in a workspace, for the first time or again.
pub(crate) const ADDED: &str = "
    INSERT INTO workspaces (id, platform, state, met_at) VALUES ($1, $2, 'here', $3)
    ON CONFLICT (id) DO UPDATE SET state = 'here', removed_at = NULL";

/// We are no longer in a workspace.
pub(crate) const REMOVED: &str = "
    UPDATE workspaces SET state = 'removed', removed_at = $2 WHERE id = $1 AND state = 'here' RETURNING organization";

/// Forgets a workspace under one of its ids.
pub(crate) const FORGET: &str = "DELETE FROM workspaces WHERE id = $1";

/// Gives a workspace another id.
pub(crate) const RENAME: &str = "UPDATE workspaces SET id = $2 WHERE id = $1";

/// The rooms of a workspace in which anything ever happened. `$1` is the beginning of their names.
pub(crate) const ROOMS: &str = "
    SELECT room FROM conversations WHERE substr(room, 1, length($1)) = $1
    UNION SELECT room FROM events WHERE substr(room, 1, length($1)) = $1";

/// Who has a conversation both in a room and in the one it becomes.
pub(crate) const TWICE: &str = "
    SELECT one.member FROM conversations one JOIN conversations other ON other.member = one.member
    WHERE one.room = $1 AND other.room = $2";

/// Forgets what was said in a conversation.
pub(crate) const FORGET_LETTERS: &str = "DELETE FROM letters WHERE room = $1 AND member = $2";

/// Forgets what happened in a conversation.
pub(crate) const FORGET_EVENTS: &str = "DELETE FROM events WHERE room = $1 AND member = $2";

/// Forgets a conversation.
pub(crate) const FORGET_CONVERSATION: &str = "DELETE FROM conversations WHERE room = $1 AND member = $2";

/// Gives the conversations of a room the room's new name; what was said and what happened there follows.
pub(crate) const MOVE_CONVERSATIONS: &str = "UPDATE conversations SET room = $2 WHERE room = $1";

/// Gives what happened in a room, to nobody in particular yet, the room's new name.
pub(crate) const MOVE_EVENTS: &str = "UPDATE events SET room = $2 WHERE room = $1";

/// Lets go of the messages of a room: their receipts name the old room.
pub(crate) const EMPTY_SLOTS: &str = "DELETE FROM slots WHERE room = $1";

/// Gives what is said in a workspace the workspace's new id.
pub(crate) const MOVE_LETTERS: &str = "UPDATE letters SET workspace = $2 WHERE workspace = $1";

/// What was told in a room and waits.
pub(crate) const TOLD_IN: &str = "SELECT number, told FROM events WHERE room = $1 AND told IS NOT NULL";

/// Tells it as it is now.
pub(crate) const RETELL: &str = "UPDATE events SET told = $2 WHERE number = $1";
