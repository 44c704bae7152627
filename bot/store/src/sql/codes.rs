//! Codes that let somebody in, and what moves when one is used.

/// What codes are derived from.
pub(crate) const SECRET: &str = "SELECT secret FROM house WHERE number = 1";

/// Keeps the hash of a code.
pub(crate) const ISSUE: &str =
    "INSERT INTO codes (hash, organization, member, entry, until) VALUES ($1, $2, $3, $4, $5)";

/// Lets go of the earlier codes of a member for one entry.
pub(crate) const LET_GO: &str = "DELETE FROM codes WHERE organization = $1 AND member = $2 AND entry = $3";

/// Where a code leads.
pub(crate) const INVITATION: &str = "
    SELECT c.organization, o.name, c.entry, c.until FROM codes c JOIN organizations o ON o.id = c.organization
    WHERE c.hash = $1";

/// Who gave a code out, while it is good.
pub(crate) const GIVEN_BY: &str = "
    SELECT organization, member FROM codes WHERE hash = $1 AND entry = $2 AND until > $3 AND organization <> $4";

/// Uses a code up.
pub(crate) const USE_UP: &str = "DELETE FROM codes WHERE hash = $1";

/// Tells whether an organization may end in another: nobody else is in it, and nothing was begun.
pub(crate) const MAY_END: &str = "
    SELECT count(*) FROM organizations o WHERE o.id = $1
        AND (SELECT count(*) FROM members m WHERE m.organization = o.id) = 1
        AND NOT EXISTS (SELECT 1 FROM diagnoses d WHERE d.organization = o.id)";

/// Lets go of every code of an organization.
pub(crate) const LET_ALL_GO: &str = "DELETE FROM codes WHERE organization = $1";

/// Takes a member into an organization; their accounts, conversations and letters follow.
pub(crate) const MOVE_MEMBER: &str = "
    UPDATE members SET organization = $3, team = NULL WHERE organization = $1 AND id = $2";

/// Makes the accounts of a member those of another.
pub(crate) const MOVE_ACCOUNTS: &str = "
    UPDATE accounts SET organization = $3, member = $4 WHERE organization = $1 AND member = $2";

/// Makes the conversations of a member those of another; what happened and what was said there follows.
pub(crate) const MOVE_CONVERSATIONS: &str = "
    UPDATE conversations SET organization = $3, member = $4 WHERE organization = $1 AND member = $2";

/// Lets go of what a member agreed to who is somebody else from here on.
pub(crate) const FORGET_AGREEMENT: &str = "DELETE FROM agreements WHERE organization = $1 AND member = $2";

/// Lets go of a member who is somebody else from here on.
pub(crate) const FORGET_MEMBER: &str = "DELETE FROM members WHERE organization = $1 AND id = $2";

/// Takes the messages that may be rewritten along.
pub(crate) const MOVE_SLOTS: &str = "UPDATE slots SET organization = $2 WHERE organization = $1";

/// Takes the workspaces along.
pub(crate) const MOVE_WORKSPACES: &str = "UPDATE workspaces SET organization = $2 WHERE organization = $1";

/// Lets go of the chain of an organization that ended.
pub(crate) const FORGET_CHAIN: &str = "DELETE FROM audit WHERE organization = $1";

/// Lets go of the ledger of an organization that ended.
pub(crate) const FORGET_LEDGER: &str = "DELETE FROM ledgers WHERE organization = $1";

/// Lets go of an organization that ended.
pub(crate) const FORGET_ORGANIZATION: &str = "DELETE FROM organizations WHERE id = $1";
