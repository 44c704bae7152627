//! `hoshimori audit verify`: whether a kept fact was changed afterwards (EV4).

use super::{Sorry, existing_database, library, open, print};
use crate::cli::Place;
use crate::clock::Clock;
use journey::audit::first_broken;
use std::process::ExitCode;

/// Walks the chain of every organization; fails if one is broken.
pub(super) async fn run(place: &Place) -> Result<ExitCode, Sorry> {
    let file = existing_database(place)?;
    let library = library(place, &file)?;
    let store = open(&library.content, &file, &Clock::Wall).await?;
    let mut code = ExitCode::SUCCESS;
    for tenancy in store.tenancies().await? {
        let rows = store.audit(&tenancy).await?;
        let organization = tenancy.organization();
        match first_broken(&rows) {
            None => print(&format!("{organization}: {} rows, the chain holds", rows.len()))?,
            Some(number) => {
                print(&format!("{organization}: row {number} does not follow from the one before it"))?;
                code = ExitCode::FAILURE;
            }
        }
    }
    store.close().await;
    Ok(code)
}
