//! `hoshimori erase --organization ID`: everything of one organization goes, and nothing of any other (MT4).

use super::{Sorry, existing_database, library, open, print};
use crate::cli::{Erase, Place};
use crate::clock::Clock;
use std::process::ExitCode;

/// Erases it; fails if there is none of that id.
pub(super) async fn run(place: &Place, erase: &Erase) -> Result<ExitCode, Sorry> {
    let file = existing_database(place)?;
    let library = library(place, &file)?;
    let store = open(&library.content, &file, &Clock::Wall).await?;
    let tenancies = store.tenancies().await?;
    let Some(whose) = tenancies.iter().find(|one| one.organization().as_str() == erase.organization) else {
        store.close().await;
        let known: Vec<&str> = tenancies.iter().map(|one| one.organization().as_str()).collect();
        return Err(Sorry::of(&format!(
            "{}: there is no such organization; `hoshimori audit verify` names those there are ({})",
            erase.organization,
            known.len()
        )));
    };
    store.forget(whose).await?;
    store.close().await;
    print(&format!("{}: everything of it is erased", erase.organization))?;
    Ok(ExitCode::SUCCESS)
}
