//! Without the gateway: whether Discord answers, and which guilds we are in, asked for now and then.

use crate::client::Failure;
use crate::incoming;
use crate::listen::{Again, pause, register};
use crate::settings::Gateway;
use crate::shared::Shared;
use chat::{Inbox, InboxError, ListenError, Workspace};
use std::collections::BTreeSet;

/// Looks at Discord for ever. Only a token that is not good ends it.
pub(crate) async fn keep(shared: &Shared, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let timing = shared.settings.timing;
    let mut again = Again::new(timing.again, timing.again_at_most);
    let mut registered = false;
    loop {
        // Whoever adds us while we ask is not in the answer, and has not left.
        let known = shared.guilds().clone();
        match shared.client.all_guilds().await {
            Ok(guilds) => {
                shared.pulse.beat(shared.now());
                if !std::mem::replace(&mut registered, true) {
                    register(shared).await;
                }
                let guilds = guilds.into_iter().map(|guild| guild.id).collect();
                if let Err(error) = compare(shared, &known, &guilds, inbox).await {
                    tracing::warn!(%error, "a guild that came or went was not written down; the next look finds it");
                }
                again.fresh();
                pause(timing.look).await;
            }
            Err(failure) if failure.is_unauthorized() => {
                shared.pulse.lost();
                return Err(ListenError::Refused("the bot's token is not valid".to_owned()));
            }
            Err(failure) => {
                tracing::warn!(?failure, "Discord can't be reached");
                if !matches!(failure, Failure::Later(_)) {
                    shared.pulse.lost();
                }
                again.slowly();
                pause(again.next()).await;
            }
        }
    }
}

/// Tells the inbox of the guild somebody acts in, if it was not told: the bot may have been added a moment ago.
pub(crate) async fn greet(shared: &Shared, workspace: &Workspace, inbox: &dyn Inbox) -> Result<(), InboxError> {
    let known = workspace.is_direct() || shared.guilds().contains(&workspace.id);
    if shared.settings.gateway == Gateway::Open || known {
        return Ok(());
    }
    came(shared, &workspace.id, inbox).await
}

async fn compare(
    shared: &Shared,
    known: &BTreeSet<String>,
    here: &BTreeSet<String>,
    inbox: &dyn Inbox,
) -> Result<(), InboxError> {
    for guild in here.difference(known) {
        came(shared, guild, inbox).await?;
    }
    for guild in known.difference(here) {
        let gone = incoming::removed(guild, &seen(shared));
        inbox.changed(gone).await?;
        shared.guilds().remove(guild);
    }
    Ok(())
}

/// Whether it came now or was there before the start makes no difference: whoever is here, is here.
async fn came(shared: &Shared, guild: &str, inbox: &dyn Inbox) -> Result<(), InboxError> {
    let here = incoming::added(guild, &seen(shared));
    inbox.changed(here).await?;
    shared.guilds().insert(guild.to_owned());
    Ok(())
}

/// Names what was seen by the moment: Discord's list does not tell since when we are somewhere.
fn seen(shared: &Shared) -> String {
    format!("seen:{}", shared.now())
}
