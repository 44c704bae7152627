//! Several people, runs that begin anew, and who this bot is (SC9, UX18, MG2).

use super::kept;
use chat::Command;
use content::{Choice, SetKind};
use engine::{Audience, House, Press, Reply, RulingPress, SetUpStep, Strangers};
use jiff::ToSpan;
use journey::{Diagnosis, DiagnosisId, Mode, Record};
use tests::talk::Talk;

fn begun_among(members: usize) -> Talk {
    let mut talk = Talk::among(members);
    talk.say("日本語").press(Press::Agree);
    talk
}

/// Somebody else's open run of the 25 questions.
fn others(talk: &Talk, mode: Mode) -> Diagnosis {
    let set = tests::talk::WORLD.content.current(SetKind::SelfCheck, talk.dossier.member.today(talk.now)).name;
    Diagnosis {
        id: DiagnosisId::derive("theirs"),
        set,
        mode,
        opened_by: journey::MemberId::derive("somebody else"),
        opened: talk.now,
        closed: None,
    }
}

#[test]
fn few_people_are_told_that_nobody_is_hidden() {
    for (members, mode, alone) in
        [(1, Mode::Named, true), (3, Mode::Named, true), (9, Mode::Named, true), (10, Mode::Counted, false)]
    {
        let mut talk = begun_among(members);
        talk.ask(Command::SelfCheck);
        if members > 1 {
            for step in [SetUpStep::All, SetUpStep::Mode(Mode::Counted), SetUpStep::Weeks(1)] {
                talk.press(Press::Rulings(RulingPress::SetUp(SetKind::SelfCheck, step)));
            }
            talk.ask(Command::SelfCheck);
        }
        assert_eq!(talk.said().contains("匿名の回答にはなりません"), alone, "{members}: {}", talk.said());
        assert_eq!(talk.said().contains("チームに名前は出しません"), !alone, "{members}");
        assert_eq!(talk.sheet().diagnosis.mode, mode, "{members}");
    }
}

#[test]
fn nothing_is_promised_that_the_run_one_joins_does_not_keep() {
    for (members, mode, alone) in [(12, Mode::Named, true), (4, Mode::Counted, true), (12, Mode::Counted, false)] {
        let mut talk = begun_among(members);
        talk.dossier.open.push(others(&talk, mode));
        talk.ask(Command::SelfCheck);
        assert_eq!(talk.said().contains("匿名の回答にはなりません"), alone, "{members} {mode:?}: {}", talk.said());
    }
}

#[test]
fn a_second_member_joins_the_open_diagnosis() {
    let mut talk = begun_among(2);
    let theirs = others(&talk, Mode::Named);
    talk.dossier.open.push(theirs.clone());
    talk.ask(Command::SelfCheck);
    assert_eq!((kept(&talk, "diagnosis-opened"), kept(&talk, "sheet-begun")), (0, 1));
    assert_eq!(talk.sheet().diagnosis, theirs);
    talk.answer_all([Choice::InPlace; 25]).press("提出する");
    assert!(!talk.labels().contains(&"もう一度はじめる"), "only who opened a run may end it");
    talk.press(Press::Anew(SetKind::SelfCheck));
    assert!(talk.records.is_empty() && talk.dossier.open.len() == 1);
}

#[test]
fn beginning_anew_ends_the_run_and_opens_the_next() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::InPlace; 6]).press("提出する").press("もう一度はじめる");
    assert_eq!((talk.kinds(), talk.records.len()), (vec!["BeginAnew".to_owned()], 0), "nothing ends by one press");
    talk.press("はい");
    let [
        Record::DiagnosisClosed { .. },
        Record::Ledger { .. },
        Record::DiagnosisOpened { .. },
        Record::Ledger { .. },
        Record::SheetBegun { .. },
    ] = &*talk.records
    else {
        panic!("{:?}", talk.records)
    };
    assert_eq!((talk.dossier.open.len(), talk.dossier.sheets.len()), (1, 2));
    assert_eq!(talk.kinds(), ["Begun", "Asked"]);
    talk.wait(1.minute()).press(Press::Anew(SetKind::Articles));
    assert_eq!((talk.kinds(), talk.records.len()), (vec!["Asked".to_owned()], 0), "it has hardly begun");
}

#[test]
fn a_run_that_somebody_else_ended_is_told_and_left() {
    let mut talk = begun_among(2);
    talk.dossier.open.push(others(&talk, Mode::Named));
    talk.ask(Command::SelfCheck).press("○");
    let now = talk.now;
    talk.dossier.sheets[0].diagnosis.closed = Some(now);
    talk.dossier.open.clear();
    let before = talk.sheet().answers.clone();
    for event in ["○", "はい", "続ける", "なぜ"] {
        let mut talk = talk.clone();
        match talk.button(event) {
            Some(token) => talk.press(token),
            None => talk.say(event),
        };
        assert_eq!(talk.sheet().answers, before, "{event}");
        let kinds = talk.kinds();
        assert!(kinds == ["Ended"] || kinds == ["Menu"], "{event}: {kinds:?}");
    }
    talk.arrive();
    assert_eq!(talk.kinds(), ["Ended"]);
    talk.ask(Command::SelfCheck);
    assert!(talk.kinds() == ["Rulings"] && talk.records.is_empty(), "who is to be asked in the next one?");
}

#[test]
fn verify_shows_who_runs_this_for_whom_and_the_last_three_messages() {
    let mut talk = Talk::new()
        .run_by(House::Company { operator: "情報係 山田（内線12）".into(), strangers: Strangers::Invited });
    talk.say("日本語")
        .press(Press::Agree)
        .press("会社")
        .press("会社の名前")
        .say("**星**工業")
        .ask(Command::Help)
        .ask(Command::Verify);
    let said = talk.said();
    for part in ["情報係 山田（内線12）", "**星**工業", "パスワードや暗証番号を聞きません"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let sent = talk.replies(|reply| {
        let Reply::Verify { sent, .. } = reply else { panic!("{reply:?}") };
        sent.iter().map(|sent| sent.opening.clone()).collect::<Vec<_>>()
    });
    assert_eq!(sent[0].len(), 3);
    assert!(sent[0][0].contains("として覚えました") && sent[0][1].contains("メニュー"), "{sent:?}");
    for opening in &sent[0] {
        assert!(said.contains(opening.as_str()), "{opening}: {said}");
    }
}

#[test]
fn verify_works_before_anything_was_sent() {
    let mut talk = Talk::new();
    talk.ask(Command::Verify);
    assert!(talk.said().contains("まだ何も送っていません"), "{}", talk.said());
}

#[test]
fn every_letter_is_for_this_member_alone() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::NotInPlace; 6]);
    for letter in &talk.letters {
        assert_eq!(letter.audience, Audience::Private(talk.dossier.member.id.clone()));
        assert_eq!(letter.to, talk.dossier.address);
    }
}
