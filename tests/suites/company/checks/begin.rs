//! When the checks begin: with the company's answers, however they came to be complete (CT8).

use super::*;
use chat::Command;
use content::{Choice, QuestionId};
use engine::{RulingPress, RunDeed, Verdict};
use journey::DiagnosisId;
use tests::office::COMPANY;

const BEGIN: &str = "点検も、ここから始まります";

fn began(office: &Office) -> bool {
    facts(office) == [&CheckFact::ChecksBegun]
}

fn since(office: &Office) -> Option<Date> {
    office.dossier("佐藤").ledger.checks_beginning().map(|beginning| beginning.since)
}

/// An office in which everybody answered the self-check; the staff of 営業 see the first question differently from their head.
fn answered() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let run = office.opened();
    for one in COMPANY {
        let differs = one.team == Some("営業") && one.name != "森";
        office.handed_in(one.name, |question| match question.as_str() {
            "1" if differs => Choice::NotInPlace,
            _ => Choice::InPlace,
        });
    }
    office.ask("佐藤", Command::Rulings);
    (office, run)
}

fn decide(office: &mut Office, run: &DiagnosisId, choice: Choice, revision: u32) {
    let first = QuestionId::parse("1").expect("an id");
    let pick = RulingPress::Pick(run.clone(), first, Verdict::Choice(choice), revision);
    office.push("佐藤", &Press::Rulings(pick)).hush().say("佐藤", "みんなで話し合った");
}

#[test]
fn the_last_decision_begins_them_and_nobody_has_to_close_the_run() {
    let (mut office, run) = answered();
    office.hush().press("佐藤", "24問をまとめて決める");
    assert!(facts(&office).is_empty() && since(&office).is_none(), "one question is open");
    assert!(!office.heard("佐藤").contains(BEGIN));
    decide(&mut office, &run, Choice::Partly, 0);
    assert!(began(&office));
    let heard = office.heard("佐藤");
    assert!(heard.contains("会社の答えです") && heard.matches(BEGIN).count() == 1, "{heard}");
    assert_eq!(since(&office), Some(office.dossier("佐藤").ledger.day_at(office.now)));
    assert!(office.dossier("佐藤").ledger.runs[&run].is_open(), "whoever wants to may still change their answers");
    office.press("佐藤", "点検");
    assert_eq!(office.kinds(), ["Checks"]);
    office.wait(jiff::Span::new().days(15)).hush().ask("加藤", Command::Menu);
    assert!(office.heard("加藤").contains("これからの点検が2件あります。"));
}

#[test]
fn they_begin_once_and_it_is_said_once() {
    let (mut office, run) = answered();
    office.press("佐藤", "24問をまとめて決める");
    decide(&mut office, &run, Choice::Partly, 0);
    office.wait(jiff::Span::new().days(2));
    let before = since(&office);
    decide(&mut office, &run, Choice::InPlace, 1);
    assert!(facts(&office).is_empty() && !office.heard("佐藤").contains(BEGIN));
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run, RunDeed::CloseNow)));
    assert!(!office.heard("佐藤").contains(BEGIN));
    assert_eq!(since(&office), before, "closing later changes nothing");
}

#[test]
fn what_nobody_disagrees_on_begins_them_by_one_tap() {
    let mut office = Office::company();
    office.opened();
    for one in COMPANY {
        office.handed_in(one.name, |_| Choice::InPlace);
    }
    office.ask("佐藤", Command::Rulings).hush().press("佐藤", "25問をまとめて決める");
    assert!(began(&office) && office.heard("佐藤").contains(BEGIN));
}

#[test]
fn the_articles_alone_begin_nothing_until_their_run_is_closed_and_closing_says_it() {
    let mut office = Office::company();
    office
        .ask("佐藤", Command::Articles)
        .press("佐藤", "みんなに聞く")
        .press("佐藤", "集計のみ（おすすめ）")
        .press("佐藤", "2週間後");
    let run = office.dossier("佐藤").open[0].id.clone();
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Inbox)));
    assert_eq!(since(&office), None);
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Run(run, RunDeed::CloseNow)));
    let heard = office.heard("佐藤");
    assert!(heard.contains("締め切りました") && heard.contains(BEGIN), "{heard}");
    assert!(since(&office).is_some());
}

#[test]
fn a_company_of_one_has_them_from_the_sheet_that_was_handed_in() {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::SelfCheck);
    office.answers("佐藤", |_| Choice::InPlace);
    assert_eq!(since(&office), None, "a sheet that is not handed in is no answer of the company");
    office.hush().press("佐藤", "提出する");
    assert!(began(&office) && office.heard("佐藤").contains(BEGIN));
    office.wait(jiff::Span::new().days(15)).hush().ask("佐藤", Command::Menu);
    assert!(office.heard("佐藤").contains("これからの点検が"));
}
