//! Points, bands and what to look at first, of a sheet and of a company alike.

use super::*;
use crate::{Diagnosis, DiagnosisId, MemberId, Mode, SheetId};
use content::{Content, Locale, SetRef};
use jiff::Timestamp;

fn set(content: &Content) -> &QuestionSet {
    content.set(&SetRef::parse("self-check/4.0").expect("a name")).expect("it ships")
}

/// Answers the questions in order, as often as said.
fn answers(set: &QuestionSet, counts: &[(usize, Choice)]) -> BTreeMap<QuestionId, Choice> {
    let choices = counts.iter().flat_map(|(count, choice)| std::iter::repeat_n(*choice, *count));
    set.questions.iter().map(|question| question.id.clone()).zip(choices).collect()
}

/// How often each answer is given, the points that makes, and their band.
type Row = (&'static [(usize, Choice)], i32, &'static str);

#[test]
fn a_total_and_its_band_come_only_with_the_twenty_fifth_answer() {
    use Choice::{InPlace, NotInPlace, Partly, Unknown};
    let content = Content::embedded();
    let set = set(&content);
    let table: [Row; 10] = [
        (&[(25, InPlace)], 100, "all"),
        (&[(24, InPlace), (1, Partly)], 98, "most"),
        (&[(24, InPlace), (1, Unknown)], 95, "most"),
        (&[(17, InPlace), (1, Partly), (7, NotInPlace)], 70, "most"),
        (&[(17, InPlace), (1, Partly), (6, NotInPlace), (1, Unknown)], 69, "half"),
        (&[(12, InPlace), (1, Partly), (12, NotInPlace)], 50, "half"),
        (&[(12, InPlace), (1, Partly), (11, NotInPlace), (1, Unknown)], 49, "few"),
        (&[(25, NotInPlace)], 0, "few"),
        (&[(1, NotInPlace), (24, Unknown)], -24, "few"),
        (&[(25, Unknown)], -25, "few"),
    ];
    for (counts, points, band) in table {
        let answers = answers(set, counts);
        let expected = Score::Complete { points, band: BandId::parse(band).expect("an id") };
        assert_eq!(score(set, &answers), Some(expected), "{counts:?}");
        let lines = explain(set, &answers).expect("it has points");
        assert_eq!(lines.iter().filter_map(|line| line.points).sum::<i32>(), points, "the lines add up");
        for (decided, question) in set.questions.iter().enumerate() {
            let mut less = answers.clone();
            less.retain(|id, _| set.position(id) < set.position(&question.id));
            assert_eq!(score(set, &less), Some(Score::Provisional { decided, of: 25 }));
        }
    }
}

#[test]
fn finding_out_what_was_unknown_moves_the_total_by_what_it_is_worth() {
    let content = Content::embedded();
    let set = set(&content);
    let total = |choice: Choice| {
        let answers = answers(set, &[(24, Choice::Partly), (1, choice)]);
        match score(set, &answers) {
            Some(Score::Complete { points, .. }) => points,
            other => panic!("{other:?}"),
        }
    };
    let worth = Choice::ALL.map(|choice| total(choice) - total(Choice::Unknown));
    assert_eq!(worth, [5, 3, 1, 0]);
}

#[test]
fn a_company_is_counted_as_its_sheet_is() {
    let content = Content::embedded();
    let set = set(&content);
    let answers =
        answers(set, &[(5, Choice::InPlace), (5, Choice::Unknown), (9, Choice::Partly), (6, Choice::NotInPlace)]);
    let diagnosis = Diagnosis {
        id: DiagnosisId::derive("d"),
        set: set.name,
        mode: Mode::Named,
        opened_by: MemberId::derive("m"),
        opened: Timestamp::UNIX_EPOCH,
        closed: None,
    };
    let mut sheet = Sheet::new(SheetId::derive("s"), diagnosis);
    for (question, choice) in &answers {
        let printed = content.printed(&set.name, Locale::Ja).hash.clone();
        sheet.answer(question.clone(), *choice, printed, Timestamp::UNIX_EPOCH);
    }
    assert_eq!(score(set, &sheet), score(set, &answers));
    assert_eq!(explain(set, &sheet), explain(set, &answers));
    assert_eq!(look_first(set, &sheet), look_first(set, &answers));
}

#[test]
fn the_articles_have_no_points() {
    let content = Content::embedded();
    let articles = content.set(&SetRef::parse("articles/4.0").expect("a name")).expect("it ships");
    assert_eq!(score(articles, &answers(articles, &[(6, Choice::InPlace)])), None);
}

#[test]
fn what_nobody_knows_comes_first_then_the_first_part_then_the_lowest() {
    let content = Content::embedded();
    let set = set(&content);
    let id = |text: &str| QuestionId::parse(text).expect("an id");
    let given = [
        ("1", Choice::Partly),
        ("2", Choice::NotInPlace),
        ("3", Choice::InPlace),
        ("7", Choice::Partly),
        ("8", Choice::NotInPlace),
        ("20", Choice::Unknown),
        ("4", Choice::Unknown),
    ];
    let answers: BTreeMap<_, _> = given.into_iter().map(|(question, choice)| (id(question), choice)).collect();
    let order: Vec<&str> = look_first(set, &answers).into_iter().map(|question| question.id.as_str()).collect();
    assert_eq!(order, ["4", "20", "2", "1", "8", "7"]);
}
