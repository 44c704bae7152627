//! A workspace gets another id, and its rooms with it.

use crate::rows::{json, read};
use crate::{StoreError, key, sql};
use chat::{Address, Room, Update, Workspace};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

/// Gives a workspace another id; tells whether it was known under the old one. If somebody was there first under the new
/// id, the workspace stays with whom it belonged to.
pub(super) async fn rename(db: &mut SqliteConnection, from: &Workspace, to: &Workspace) -> Result<bool, StoreError> {
    let (old, new) = (key::workspace(from), key::workspace(to));
    let known: Option<Option<String>> = query_scalar(sql::workspaces::OF).bind(&old).fetch_optional(&mut *db).await?;
    if known.is_none() || old == new {
        return Ok(known.is_some());
    }
    query(sql::workspaces::FORGET).bind(&new).execute(&mut *db).await?;
    for statement in [sql::workspaces::RENAME, sql::workspaces::MOVE_LETTERS] {
        query(statement).bind(&old).bind(&new).execute(&mut *db).await?;
    }
    let rooms: Vec<String> = query_scalar(sql::workspaces::ROOMS).bind(format!("{old}:")).fetch_all(&mut *db).await?;
    for room in rooms {
        let moved = key::room(&there(&key::address(&room)?, to));
        move_room(db, &room, &moved, to).await?;
    }
    Ok(true)
}

/// Gives an address in the workspace's new terms. A room may carry the id of its workspace in its own name.
fn there(address: &Address, to: &Workspace) -> Address {
    let renamed = |room: &String| {
        let after = room.strip_prefix(address.workspace.id.as_str());
        let after = after.filter(|after| after.is_empty() || after.starts_with('/'));
        after.map_or_else(|| room.clone(), |after| format!("{}{after}", to.id))
    };
    let room = match &address.room {
        Room::Private(room) => Room::Private(renamed(room)),
        Room::Shared(room) => Room::Shared(renamed(room)),
    };
    Address { workspace: to.clone(), room }
}

async fn move_room(db: &mut SqliteConnection, from: &str, to: &str, home: &Workspace) -> Result<(), StoreError> {
    let twice: Vec<String> = query_scalar(sql::workspaces::TWICE).bind(from).bind(to).fetch_all(&mut *db).await?;
    for member in twice {
        // Whoever has spoken under the new id already goes on there.
        for statement in
            [sql::workspaces::FORGET_LETTERS, sql::workspaces::FORGET_EVENTS, sql::workspaces::FORGET_CONVERSATION]
        {
            query(statement).bind(from).bind(&member).execute(&mut *db).await?;
        }
    }
    let told: Vec<(i64, String)> = query_as(sql::workspaces::TOLD_IN).bind(from).fetch_all(&mut *db).await?;
    for (number, told) in told {
        let mut update: Update = read("told", serde_json::from_str(&told).ok())?;
        if update.account.workspace == update.from.workspace {
            update.account.workspace = home.clone();
        }
        update.from = there(&update.from, home);
        query(sql::workspaces::RETELL)
            .bind(number)
            .bind(json(serde_json::to_string(&update)))
            .execute(&mut *db)
            .await?;
    }
    query(sql::workspaces::EMPTY_SLOTS).bind(from).execute(&mut *db).await?;
    for statement in [sql::workspaces::MOVE_CONVERSATIONS, sql::workspaces::MOVE_EVENTS] {
        query(statement).bind(from).bind(to).execute(&mut *db).await?;
    }
    Ok(())
}
