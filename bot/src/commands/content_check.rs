//! `hoshimori content check`: every fault of the content files, with file and line.

use super::{Sorry, library, print};
use crate::cli::Place;
use std::path::Path;
use std::process::ExitCode;

/// Loads the content, and says what it holds.
pub(super) fn run(place: &Place) -> Result<ExitCode, Sorry> {
    let library = library(place, Path::new("-"))?;
    for set in library.content.sets() {
        print(&format!("{}: {} questions, from {}", set.name, set.questions.len(), set.effective_from))?;
    }
    print(&format!("{} messages in each language, no fault", library.content.words().keys().count()))?;
    Ok(ExitCode::SUCCESS)
}
