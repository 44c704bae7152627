//! The list, handing in, the points, and changes afterwards (UX7, SC1, SC10).

use super::{FOUR, kept};
use chat::Command;
use content::{Choice, SetKind};
use engine::{Aside, Deed, Press, Reply};
use jiff::ToSpan;
use journey::{Line, Score, Sheet, SheetId, explain, score};
use tests::talk::{Talk, WORLD};

/// A talk with all 25 answered, in the order of the questions.
fn answered(choices: impl IntoIterator<Item = Choice>) -> Talk {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all(choices);
    talk
}

/// Twenty-five choices that reach a total: so many ？, then as many ○ as go in, one △ if needed, and × for the rest.
fn reaching(points: i32) -> Vec<Choice> {
    for unknown in 0..=25 {
        let (wanted, left) = (points + unknown, 25 - unknown);
        let (full, half) = (wanted / 4, wanted % 4 / 2);
        if wanted >= 0 && wanted % 2 == 0 && full + half <= left {
            let counts = [(Choice::InPlace, full), (Choice::Partly, half), (Choice::Unknown, unknown)];
            let mut choices: Vec<Choice> = Vec::new();
            for (choice, count) in counts {
                choices.extend(std::iter::repeat_n(choice, usize::try_from(count).expect("it is not negative")));
            }
            choices.resize(25, Choice::NotInPlace);
            return choices;
        }
    }
    panic!("{points} cannot be reached")
}

fn sheet_of(choices: &[Choice]) -> Sheet {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○");
    let mut sheet = talk.sheet().clone();
    let printed = sheet.answers.values().next().expect("one answer").printed.clone();
    let set = WORLD.content.set(&sheet.diagnosis.set).expect("it was just begun");
    sheet.answers.clear();
    for (question, choice) in set.questions.iter().zip(choices) {
        sheet.answer(question.id.clone(), *choice, printed.clone(), talk.now);
    }
    sheet
}

fn complete(points: i32, band: &str) -> Score {
    Score::Complete { points, band: content::BandId::parse(band).expect("a band of the content") }
}

#[test]
fn the_four_uniform_sheets_score_as_the_guideline_says() {
    for (choice, points, band) in [
        (Choice::InPlace, 100, "all"),
        (Choice::Partly, 50, "half"),
        (Choice::NotInPlace, 0, "few"),
        (Choice::Unknown, -25, "few"),
    ] {
        let mut talk = answered([choice; 25]);
        talk.press("提出する");
        let scores = talk.replies(|reply| {
            let Reply::Outcome { score, .. } = reply else { panic!("{reply:?}") };
            score.clone()
        });
        assert_eq!(scores, [Some(complete(points, band))], "{choice:?}");
        let shown = format!("{points}点").replace('-', "−");
        let plain = talk.said();
        assert!(plain.contains(&shown) || plain.contains(&format!("{points}点")), "{plain}");
    }
}

#[test]
fn the_bands_change_at_their_edges() {
    for (points, band) in [
        (-25, "few"),
        (-24, "few"),
        (0, "few"),
        (48, "few"),
        (49, "few"),
        (50, "half"),
        (68, "half"),
        (69, "half"),
        (70, "most"),
        (98, "most"),
        (100, "all"),
    ] {
        let sheet = sheet_of(&reaching(points));
        let set = WORLD.content.set(&sheet.diagnosis.set).expect("it is shipped");
        assert_eq!(score(set, &sheet), Some(complete(points, band)), "{points}");
    }
}

#[test]
fn ninety_nine_cannot_be_reached_and_would_not_be_all() {
    // One answer less than ○ costs two points at least.
    let mut totals = std::collections::BTreeSet::new();
    for full in 0..=25_i32 {
        for half in 0..=(25 - full) {
            for unknown in 0..=(25 - full - half) {
                totals.insert(4 * full + 2 * half - unknown);
            }
        }
    }
    assert_eq!((totals.first(), totals.last()), (Some(&-25), Some(&100)));
    assert!(!totals.contains(&99) && totals.contains(&98) && totals.contains(&95));
    let sheet = sheet_of(&reaching(98));
    let set = WORLD.content.set(&sheet.diagnosis.set).expect("it is shipped");
    let band = set.bands.iter().find(|band| band.from <= 99).expect("the lowest band is open below");
    assert_eq!(band.id.as_str(), "most");
}

#[test]
fn every_total_is_the_sum_of_its_lines() {
    for points in (-25..=95).chain([96, 98, 100]) {
        let sheet = sheet_of(&reaching(points));
        let set = WORLD.content.set(&sheet.diagnosis.set).expect("it is shipped");
        let lines: Vec<Line> = explain(set, &sheet).expect("the self-check has points");
        assert_eq!(lines.len(), 25);
        assert_eq!(lines.iter().filter_map(|line| line.points).sum::<i32>(), points);
    }
}

#[test]
fn not_knowing_is_an_answer_and_silence_is_not() {
    let talk = answered([Choice::Unknown; 24]);
    let sheet = talk.sheet();
    let set = WORLD.content.set(&sheet.diagnosis.set).expect("it is shipped");
    assert_eq!(score(set, sheet), Some(Score::Provisional { decided: 24, of: 25 }));
    let mut all = talk.clone();
    all.press("？");
    let sheet = all.sheet();
    assert_eq!(score(set, sheet), Some(complete(-25, "few")));
}

#[test]
fn there_is_no_total_and_no_band_before_all_are_answered() {
    let mut talk = answered([Choice::InPlace; 7]);
    talk.ask(Command::Score);
    assert_eq!(talk.kinds(), ["Explained"]);
    let scores = talk.replies(|reply| {
        let Reply::Explained { score, .. } = reply else { panic!("{reply:?}") };
        score.clone()
    });
    assert_eq!(scores, [Score::Provisional { decided: 7, of: 25 }]);
    assert!(talk.said().contains("暫定 7/25"), "{}", talk.said());
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Sheet(sheet, Deed::Submit));
    assert_eq!((talk.kinds(), kept(&talk, "submitted")), (vec!["Review".to_owned()], 0));
}

#[test]
fn the_explanation_adds_up_on_the_screen() {
    let choices: Vec<Choice> = FOUR.into_iter().cycle().take(25).collect();
    let mut talk = answered(choices);
    talk.press("提出する").press("点数の内訳");
    let said = talk.said();
    let number = |line: &str| {
        let digits = line.rsplit_once(' ')?.1.strip_suffix('点')?.replace('−', "-");
        digits.parse::<i32>().ok()
    };
    let sum: i32 = said.lines().filter(|line| !line.starts_with("合計")).filter_map(number).sum();
    let total = said.lines().find(|line| line.starts_with("合計")).expect("there is a total");
    assert!(total.contains(&format!("{sum}点")), "{said}");
    assert_eq!(sum, 7 * 4 + 6 * 2 - 6);
}

#[test]
fn the_list_shows_every_answer_before_it_is_handed_in() {
    let talk = answered([Choice::InPlace; 25]);
    assert_eq!(talk.kinds().last().map(String::as_str), Some("Review"));
    let list = talk.letters.last().expect("the list").message.text.to_plain();
    assert_eq!(list.lines().filter(|line| line.starts_with("○ ")).count(), 25, "{list}");
    assert_eq!(talk.labels()[0], "提出する");
    assert_eq!(kept(&talk, "submitted"), 0, "nothing is handed in by itself");
}

#[test]
fn every_line_of_the_list_can_be_changed() {
    let mut talk = answered([Choice::InPlace; 25]);
    let set = WORLD.content.set(&talk.sheet().diagnosis.set).expect("it is shipped");
    for question in &set.questions {
        let part = Press::Part(talk.sheet().id.clone(), question.part);
        talk.press(part);
        assert_eq!(talk.kinds(), ["Part"]);
        let edit = Press::At(talk.sheet().id.clone(), question.id.clone(), Aside::Edit).token();
        assert!(talk.buttons().any(|button| button.does == chat::Does::Press(edit.clone())), "{}", question.id);
        talk.press(edit).wait(1.minute()).press("△");
        assert_eq!(talk.kinds().last().map(String::as_str), Some("Review"), "{}", question.id);
        assert_eq!(talk.sheet().answers[&question.id].revision, 2);
    }
    assert!(talk.answers().iter().all(|(_, choice)| *choice == Choice::Partly));
}

#[test]
fn after_handing_in_a_change_is_a_revision_and_shows_the_new_total() {
    let mut talk = answered([Choice::InPlace; 25]);
    talk.press("提出する");
    let sheet = talk.sheet().id.clone();
    let eleventh = WORLD.content.set(&talk.sheet().diagnosis.set).expect("it is shipped").questions[10].id.clone();
    talk.press("回答を見直す").press(Press::At(sheet.clone(), eleventh.clone(), Aside::Edit)).press("×");
    assert!(talk.said().contains("96点") && talk.said().contains("前は100点"), "{}", talk.said());
    assert_eq!(talk.sheet().answers[&eleventh].revision, 2);
    assert!(talk.sheet().submitted.is_some());
    talk.wait(1.minute()).press(Press::Answer(sheet, eleventh.clone(), Choice::Unknown)).press("はい");
    assert!(talk.said().contains("95点") && talk.said().contains("前は96点"), "{}", talk.said());
    assert_eq!(talk.sheet().answers[&eleventh].revision, 3);
}

#[test]
fn going_through_a_handed_in_sheet_again_ends_with_its_result() {
    let mut talk = answered([Choice::InPlace; 25]);
    talk.press("提出する");
    let from_first = Press::Sheet(talk.sheet().id.clone(), Deed::FromFirst);
    talk.press(from_first);
    talk.answer_all([Choice::Partly; 25]);
    assert_eq!(talk.kinds().last().map(String::as_str), Some("Outcome"));
    assert!(talk.said().contains("50点"), "{}", talk.said());
}

#[test]
fn after_the_run_is_over_nothing_changes() {
    let mut talk = answered([Choice::InPlace; 25]);
    talk.press("提出する").press("もう一度はじめる").press("はい");
    let (old, new) = (talk.dossier.sheets[0].clone(), talk.sheet().clone());
    assert!(old.diagnosis.closed.is_some() && new.is_open() && new.answers.is_empty());
    for question in &WORLD.content.set(&old.diagnosis.set).expect("it is shipped").questions {
        talk.press(Press::Answer(old.id.clone(), question.id.clone(), Choice::NotInPlace));
        talk.press(Press::Change(old.id.clone(), question.id.clone(), Choice::NotInPlace));
        talk.press(Press::At(old.id.clone(), question.id.clone(), Aside::Edit)).say("はい");
    }
    assert_eq!(talk.dossier.sheets[0].answers, old.answers);
    assert_eq!(score_of(&talk, &old.id), Some(complete(100, "all")));
}

fn score_of(talk: &Talk, sheet: &SheetId) -> Option<Score> {
    let sheet = talk.dossier.sheet(sheet)?;
    score(WORLD.content.set(&sheet.diagnosis.set)?, sheet)
}

#[test]
fn the_articles_never_block_the_declaration() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::NotInPlace; 6]).press("提出する");
    let said = talk.said();
    for part in ["まだできていない項目があっても宣言できます", "https://sme-security.ipa.go.jp/"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains("IPAが認定する制度ではありません"), "{said}");
    assert!(!said.replace("点検", "").contains('点'), "the articles have no points: {said}");
}

#[test]
fn what_to_look_at_first_is_unknown_then_the_first_part_then_the_lowest() {
    let mut choices = [Choice::InPlace; 25];
    choices[20] = Choice::Unknown;
    choices[2] = Choice::Partly;
    choices[15] = Choice::NotInPlace;
    choices[8] = Choice::Partly;
    let mut talk = answered(choices);
    talk.press("提出する").wait(1.minute());
    let first = talk.replies(|reply| {
        let Reply::Outcome { look_first, weak, unknown, .. } = reply else { panic!("{reply:?}") };
        let ids: Vec<String> = look_first.iter().map(|question| question.id.to_string()).collect();
        (ids, *weak, *unknown)
    });
    assert_eq!(first, [(vec!["21".to_owned(), "3".to_owned(), "16".to_owned()], 4, 1)]);
}
