//! Going on under another edition: a preview that writes nothing, the move, and the way back (CT4).

use chat::Command;
use content::{Choice, SetKind, SetRef};
use engine::{Press, RulingPress, RunDeed};
use journey::ledger::{Asked, Fact, RulingFact};
use journey::{DiagnosisId, Mode, Record};
use tests::office::Office;

/// An office with a run of the five articles of edition 3.1, in which 加藤 has answered.
fn of_the_old_edition() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let (diagnosis, set) = (DiagnosisId::derive("old"), SetRef::parse("articles/3.1").expect("a name"));
    let opened =
        RulingFact::Opened { diagnosis: diagnosis.clone(), set, mode: Mode::Counted, asked: Asked::All, due: None };
    let records = vec![
        Record::DiagnosisOpened { diagnosis: diagnosis.clone(), set, mode: Mode::Counted },
        Record::Ledger { fact: Fact::Ruling(opened) },
    ];
    office.keep("佐藤", records);
    office.handed_in("加藤", |_| Choice::InPlace);
    let answers = ["1", "2", "3", "4", "5"].map(|id| (content::QuestionId::parse(id).expect("an id"), Choice::Partly));
    let accepted = RulingFact::Accepted { diagnosis: diagnosis.clone(), answers: answers.into_iter().collect() };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Ruling(accepted) }]);
    (office, diagnosis)
}

fn deed(run: &DiagnosisId, deed: RunDeed) -> Press {
    Press::Rulings(RulingPress::Run(run.clone(), deed))
}

#[test]
fn the_preview_says_five_carried_one_added_none_removed_and_writes_nothing() {
    let (mut office, old) = of_the_old_edition();
    office.ask("佐藤", Command::Rulings);
    let before = office.dossier("佐藤").ledger;
    office.hush().press("佐藤", "第4.0版に移る");
    let heard = office.heard("佐藤");
    for words in ["引き継ぐ質問: 5問", "増える質問: 1問", "なくなる質問: 0問", "まだ何も変えていません"]
    {
        assert!(heard.contains(words), "{words}: {heard}");
    }
    assert!(office.records.is_empty());
    assert_eq!(office.dossier("佐藤").ledger, before);
    assert_eq!(office.dossier("佐藤").open[0].id, old);
}

#[test]
fn after_the_move_what_means_the_same_is_answered_and_decided_and_the_old_run_stays() {
    let (mut office, old) = of_the_old_edition();
    office.push("佐藤", &deed(&old, RunDeed::Move)).press("佐藤", "移る");
    let dossier = office.dossier("佐藤");
    let (new, run) = dossier.ledger.run_of(SetKind::Articles).expect("it is open");
    assert_eq!((run.set.to_string().as_str(), run.answers().len()), ("articles/4.0", 5));
    assert_eq!((&run.earlier, dossier.open.len()), (&Some(old.clone()), 1));
    assert!(dossier.ledger.runs[&old].closed_at.is_some() && *new != old);
    office.hush().ask("加藤", Command::Articles);
    assert!(office.heard("加藤").contains("4/4"), "only the new article is asked");
    assert_eq!(office.dossier("加藤").sheets.last().expect("a sheet").answers.len(), 3, "what staff had answered");
}

#[test]
fn the_move_is_taken_back_by_restoring_the_earlier_run() {
    let (mut office, old) = of_the_old_edition();
    office.push("佐藤", &deed(&old, RunDeed::Move)).press("佐藤", "移る").press("佐藤", "前の版に戻す");
    let dossier = office.dossier("佐藤");
    let (id, run) = dossier.ledger.run_of(SetKind::Articles).expect("it is open");
    assert_eq!((id, run.answers().len(), run.is_open()), (&old, 5, true));
    assert_eq!(dossier.open.iter().map(|open| &open.id).collect::<Vec<_>>(), [&old]);
    let sheet = &office.dossier("加藤").sheets[0];
    assert!(sheet.is_open() && sheet.submitted.is_some(), "{sheet:?}");
}

#[test]
fn only_those_who_coordinate_move_and_only_to_something_newer() {
    let (mut office, old) = of_the_old_edition();
    for who in ["加藤", "森", "中村"] {
        office.push(who, &deed(&old, RunDeed::MoveNow));
        assert!(office.records.is_empty(), "{who}");
    }
    let mut office = Office::company();
    let run = office.opened();
    for what in [RunDeed::Move, RunDeed::MoveNow, RunDeed::Undo] {
        office.hush().push("佐藤", &deed(&run, what));
        assert!(office.records.is_empty() && office.heard("佐藤").contains("移れる版はありません"));
    }
}
