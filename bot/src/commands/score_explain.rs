//! `hoshimori score explain`: each point and its source, for every sheet of the self-check (SC10).

use super::{Sorry, existing_database, library, locale, open, print};
use crate::Library;
use crate::cli::Place;
use crate::clock::Clock;
use content::{Locale, QuestionSet, SetKind, Value};
use journey::{Line, Score, Sheet, explain, score};
use std::process::ExitCode;

/// Prints the points of every sheet that is kept here.
pub(super) async fn run(place: &Place) -> Result<ExitCode, Sorry> {
    let file = existing_database(place)?;
    let library = library(place, &file)?;
    let store = open(&library.content, &file, &Clock::Wall).await?;
    let mut shown = 0;
    for (tenancy, address) in store.conversations().await? {
        let Some((dossier, _)) = store.dossier(&tenancy, &address).await? else { continue };
        let locale = dossier.member.locale.unwrap_or_else(locale);
        for sheet in dossier.sheets.iter().filter(|sheet| sheet.diagnosis.set.kind == SetKind::SelfCheck) {
            if sheet.is_anonymous() {
                // Neither a draft nor what became of it is anybody's to see.
                print(&format!("{} ({})", sheet.diagnosis.set, sheet.id))?;
                print(&library.content.words().say(locale, "run-anonymous", &[]))?;
                shown += 1;
                continue;
            }
            let Some(set) = library.content.set(&sheet.diagnosis.set) else { continue };
            for line in lines(&library, locale, set, sheet) {
                print(&line)?;
            }
            shown += 1;
        }
    }
    if shown == 0 {
        print(&library.content.words().say(locale(), "nothing-yet", &[]))?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn lines(library: &Library, locale: Locale, set: &QuestionSet, sheet: &Sheet) -> Vec<String> {
    let words = library.content.words();
    let mut lines = vec![format!("{} ({})", set.name, sheet.id)];
    lines.extend(explain(set, sheet).unwrap_or_default().iter().map(|line| point(library, locale, set, line)));
    lines.extend(score(set, sheet).map(|score| match score {
        Score::Complete { points, .. } => {
            words.say(locale, "explained-total", &[("points", Value::from(points))]).replace("**", "")
        }
        Score::Provisional { decided, of } => {
            words.say(locale, "outcome-provisional", &[("decided", Value::from(decided)), ("of", Value::from(of))])
        }
    }));
    lines
}

fn point(library: &Library, locale: Locale, set: &QuestionSet, line: &Line) -> String {
    let words = library.content.words();
    let key = set.question(&line.question).map(|question| question.words.as_str()).unwrap_or_default();
    let label = words.attribute(locale, key, "label", &[]);
    let (id, label) = (("id", Value::from(line.question.as_str())), ("label", Value::from(label.as_str())));
    match (line.choice, line.points) {
        (Some(choice), Some(points)) => words.say(
            locale,
            "explained-line",
            &[id, label, ("choice", Value::from(choice.symbol())), ("points", Value::from(points))],
        ),
        (Some(_) | None, _) => words.say(locale, "explained-open", &[id, label]),
    }
}
