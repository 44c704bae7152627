//! A run through the company: who opens it, who is asked what, what is promised, how far it is, how it ends (SC2, SC9, PR2, MG3).

use chat::Command;
use content::{Choice, SetKind};
use engine::{Press, RulingPress, RunDeed, SetUpStep};
use jiff::civil::date;
use journey::ledger::{Asked, Fact, Rollout, RulingFact, StaffFact};
use journey::{Mode, Presence, Record, SheetId};
use std::collections::BTreeSet;
use tests::office::{COMPANY, Office};

fn ruled(record: &Record) -> Option<&RulingFact> {
    if let Record::Ledger { fact: Fact::Ruling(fact) } = record { Some(fact) } else { None }
}

#[test]
fn staff_are_told_who_opens_a_run_and_open_none() {
    let mut office = Office::company();
    for who in ["森", "加藤", "中村"] {
        office.hush().ask(who, Command::SelfCheck);
        assert!(office.records.is_empty() && office.heard(who).contains("佐藤さん"), "{who}");
    }
    assert!(office.dossier("佐藤").open.is_empty());
    for step in [SetUpStep::All, SetUpStep::Weeks(1), SetUpStep::Alone] {
        office.push("加藤", &Press::Rulings(RulingPress::SetUp(SetKind::SelfCheck, step)));
        assert!(office.records.is_empty());
    }
}

#[test]
fn a_run_is_opened_by_three_presses() {
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck);
    assert!(office.labels("佐藤").contains(&"みんなに聞く"), "{:?}", office.labels("佐藤"));
    office.press("佐藤", "みんなに聞く").press("佐藤", "集計のみ（おすすめ）").press("佐藤", "2週間後");
    let dossier = office.dossier("佐藤");
    let (id, run) = dossier.ledger.run_of(SetKind::SelfCheck).expect("it is open");
    assert_eq!((run.mode, &run.asked, run.due), (Mode::Counted, &Asked::All, Some(date(2026, 12, 8))));
    assert_eq!(dossier.open.iter().map(|open| &open.id).collect::<Vec<_>>(), [id]);
    assert!(office.heard("佐藤").contains("12人"), "everybody is counted");
    office.hush().ask("加藤", Command::SelfCheck);
    let heard = office.heard("加藤");
    assert!(
        heard.contains("12月8日") && heard.contains("チームに名前は出しません") && heard.contains("1/13"),
        "{heard}"
    );
}

#[test]
fn alone_is_one_press_and_then_the_first_question() {
    let mut office = Office::small(2);
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "わたしが代表して答える");
    assert_eq!(office.kinds(), ["Begun", "Asked"]);
    assert!(office.heard("佐藤").contains("匿名の回答にはなりません"));
    office.hush().ask("中村", Command::SelfCheck);
    assert!(office.heard("中村").contains("質問はありません") && office.records.is_empty());
}

#[test]
fn with_fewer_than_ten_people_only_named_is_promised_and_said() {
    let mut office = Office::small(2);
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "みんなに聞く");
    let heard = office.heard("佐藤");
    assert!(heard.contains("匿名の約束はできません"), "{heard}");
    for mode in [Mode::Counted, Mode::Anonymous] {
        let press = RulingPress::SetUp(SetKind::SelfCheck, SetUpStep::Mode(mode));
        office.push("佐藤", &Press::Rulings(press));
    }
    office.press("佐藤", "1週間後");
    assert_eq!(office.dossier("佐藤").ledger.run_of(SetKind::SelfCheck).expect("it is open").1.mode, Mode::Named);
    office.hush().ask("中村", Command::SelfCheck);
    assert!(office.heard("中村").contains("記名の回答です"));
}

#[test]
fn a_date_that_has_passed_is_refused_kindly_and_asked_again() {
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "みんなに聞く").press("佐藤", "記名");
    for (typed, said) in [
        ("2026-11-01", "もう過ぎています"),
        ("11/20", "もう過ぎています"),
        ("2030-01-01", "1年より先"),
        ("そのうち", "読めませんでした"),
        ("123456789012", "読めませんでした"),
    ] {
        office.hush().say("佐藤", typed);
        let heard = office.heard("佐藤");
        assert!(heard.contains(said) && office.records.is_empty(), "{typed}: {heard}");
    }
    office.say("佐藤", "12月10日");
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.ledger.run_of(SetKind::SelfCheck).expect("it is open").1.due, Some(date(2026, 12, 10)));
    office.hush().ask("佐藤", Command::Rulings).press("佐藤", "期限を変える").say("佐藤", "11/1");
    assert!(office.heard("佐藤").contains("もう過ぎています"));
    office.say("佐藤", "12/11").ask("加藤", Command::SelfCheck);
    assert!(office.heard("加藤").contains("12月11日"), "one date, everywhere");
}

#[test]
fn only_the_teams_that_are_picked_are_asked() {
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "部署を選ぶ");
    office.press("佐藤", "☐ 営業").press("佐藤", "☐ 製造").press("佐藤", "☑ 製造").press("佐藤", "この部署に聞く");
    office.press("佐藤", "集計のみ（おすすめ）").press("佐藤", "期限なし").hush();
    office.ask("井上", Command::SelfCheck);
    assert!(office.heard("井上").contains("質問はありません"));
    for (who, of) in [("加藤", "1/13"), ("森", "1/18"), ("佐藤", "1/25")] {
        office.hush().ask(who, Command::SelfCheck);
        assert!(office.heard(who).contains(of), "{who} is asked {of}");
    }
}

#[test]
fn nobody_sees_a_number_that_few_people_stand_behind() {
    let mut office = Office::company();
    office.opened();
    office.hush().ask("佐藤", Command::Rulings);
    assert!(office.heard("佐藤").contains("12人のうち0人"));
    let mut office = Office::company();
    let pilot = ["加藤", "木村"].map(|who| office.member(who));
    let rolled = StaffFact::RolledOut { to: Rollout::Pilot(BTreeSet::from(pilot)) };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(rolled) }]);
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "試す人だけに聞く（2人）");
    office.press("佐藤", "集計のみ（おすすめ）").press("佐藤", "1週間後");
    for who in ["加藤", "木村"] {
        office.handed_in(who, |_| Choice::NotInPlace);
    }
    office.hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(heard.contains("少ないため表示しません") && !heard.contains("2人"), "{heard}");
    let run = office.dossier("佐藤").open[0].id.clone();
    let one = content::QuestionId::parse("1").expect("an id");
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Question(run, one)));
    let heard = office.heard("佐藤");
    assert!(heard.contains("人数が少ないため非表示") && !heard.contains("×2人"), "{heard}");
}

#[test]
fn who_has_not_answered_is_shown_on_request_only_and_noted() {
    let mut office = Office::company();
    let run = office.opened();
    office.handed_in("加藤", |_| Choice::InPlace).hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(COMPANY.iter().all(|one| !heard.contains(one.name)), "{heard}");
    office.press("佐藤", "まだの人を見る");
    let heard = office.heard("佐藤");
    assert!(heard.contains("森さん") && !heard.contains("加藤さん"), "{heard}");
    assert_eq!(
        office.records.iter().filter_map(ruled).collect::<Vec<_>>(),
        [&RulingFact::NamesSeen { diagnosis: run.clone() }]
    );
    for who in ["森", "中村", "加藤"] {
        office.hush().push(who, &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Names)));
        assert!(office.records.is_empty() && office.heard(who).contains("責任者が使う画面"), "{who}");
    }
}

#[test]
fn less_may_be_promised_later_and_never_more() {
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "みんなに聞く").press("佐藤", "記名").press("佐藤", "1週間後");
    let run = office.dossier("佐藤").open[0].id.clone();
    office.ask("佐藤", Command::Rulings).press("佐藤", "集計のみに変える").press("佐藤", "集計のみに変える");
    assert_eq!(office.dossier("佐藤").ledger.runs[&run].mode, Mode::Counted);
    let back = RulingFact::ModeSet { diagnosis: run.clone(), mode: Mode::Named };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Ruling(back) }]);
    assert_eq!(office.dossier("佐藤").ledger.runs[&run].mode, Mode::Counted, "what was promised is not taken back");
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Run(run, RunDeed::OnlyCounts)));
    assert!(office.heard("佐藤").contains("広げられません") && office.records.is_empty());
}

#[test]
fn somebody_who_types_while_the_run_is_closed_is_told_and_loses_nothing() {
    let mut office = Office::company();
    let run = office.opened();
    office.ask("加藤", Command::SelfCheck).press("加藤", "○").press("加藤", "△");
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Close)));
    assert!(office.heard("佐藤").contains("1人が途中"));
    office.press("佐藤", "締め切る").hush();
    let before = office.dossier("加藤").sheets[0].answers.clone();
    office.press("加藤", "×");
    assert!(office.heard("加藤").contains("答えはそのまま残っています") && office.records.is_empty());
    assert_eq!(office.dossier("加藤").sheets[0].answers, before);
    office.hush().ask("加藤", Command::SelfCheck);
    assert!(office.heard("加藤").contains("佐藤さん"));
    assert!(office.dossier("佐藤").ledger.runs[&run].closed_at.is_some());
    office.hush().push("加藤", &Press::Rulings(RulingPress::Run(run, RunDeed::CloseNow)));
    assert!(office.records.is_empty(), "and staff close nothing");
}

#[test]
fn a_member_who_left_is_counted_apart_and_their_answers_stay() {
    let mut office = Office::company();
    office.opened();
    for who in ["加藤", "木村", "Lin"] {
        office.handed_in(who, |_| Choice::InPlace);
    }
    let gone = office.member("加藤");
    office.keep("佐藤", vec![Record::Left { member: gone.clone(), presence: Presence::Gone }]);
    office.hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(heard.contains("11人のうち2人") && heard.contains("会社を離れた人の回答: 1件"), "{heard}");
    let sheet = &office.dossier("佐藤").colleagues.sheets[&gone][0];
    assert_eq!((sheet.answers.len(), sheet.submitted.is_some()), (13, true));
}

#[test]
fn somebody_without_an_account_is_not_waited_for() {
    let mut office = Office::company();
    office.opened();
    let member = journey::MemberId::derive("expected");
    office.keep("佐藤", vec![Record::Expected { member, name: "小川".to_owned(), team: None }]);
    office.hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(heard.contains("12人のうち0人") && heard.contains("未接続: 1人"), "{heard}");
}

#[test]
fn staff_hand_in_what_they_were_asked_and_are_thanked_without_points() {
    let mut office = Office::company();
    office.opened();
    office.ask("加藤", Command::SelfCheck).answers("加藤", |_| Choice::Partly).hush();
    office.press("加藤", "提出する");
    let heard = office.heard("加藤");
    assert!(heard.contains("ご協力ありがとうございます") && !heard.contains("点です"), "{heard}");
    let dossier = office.dossier("加藤");
    assert_eq!((dossier.sheets[0].answers.len(), dossier.sheets[0].submitted.is_some()), (13, true));
    office.hush().ask("加藤", Command::Score);
    assert!(office.heard("加藤").contains("会社として出ます"));
}

#[test]
fn a_company_of_one_goes_the_way_of_one() {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::SelfCheck);
    assert_eq!(office.kinds(), ["Begun", "Asked"], "nothing is asked before the first question");
    let sheet: SheetId = office.dossier("佐藤").sheets[0].id.clone();
    office.answers("佐藤", |question| if question.as_str() == "3" { Choice::Unknown } else { Choice::InPlace });
    office.press("佐藤", "提出する");
    let dossier = office.dossier("佐藤");
    let (_, run) = dossier.ledger.run_of(SetKind::SelfCheck).expect("it is open");
    assert_eq!(run.answers().len(), 25, "the sheet is the company's answer");
    assert_eq!(dossier.ledger.actions.len(), 1, "what nobody knows is to be found out");
    let (_, question) =
        dossier.sheets[0].answers.iter().next().map(|(id, answer)| (answer.choice, id)).expect("answers");
    office.push("佐藤", &Press::Change(sheet, question.clone(), Choice::NotInPlace));
    let dossier = office.dossier("佐藤");
    let (_, run) = dossier.ledger.run_of(SetKind::SelfCheck).expect("it is open");
    assert_eq!(run.rulings[question].len(), 2, "a change is the next revision");
}
