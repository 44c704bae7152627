//! The company's answer: proposals, one tap for what is clear, a decision with a reason for the rest, points at the end
//! (SC3–SC5, SC7, SC10, SC11, MG7).

use chat::{Act, Command};
use content::{Choice, QuestionId, SetKind};
use engine::{Place, Press, RulingPress, Verdict};
use journey::ledger::{Fact, RulingFact};
use journey::{DiagnosisId, Record, Score, Why};
use tests::office::{COMPANY, Office};
use tests::talk::WORLD;

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).expect("an id")
}

/// An office that has answered: everybody says ○, but at three questions the staff of 営業 say something else than their head.
fn answered() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let run = office.opened();
    for one in COMPANY {
        let differs = one.team == Some("営業") && one.name != "森";
        office.handed_in(one.name, |question| match question.as_str() {
            "1" | "3" if differs => Choice::NotInPlace,
            "2" if differs => Choice::Partly,
            _ => Choice::InPlace,
        });
    }
    (office, run)
}

fn ruled(office: &Office) -> Vec<&RulingFact> {
    let fact = |record: &'_ Record| matches!(record, Record::Ledger { fact: Fact::Ruling(_) });
    let facts = office.records.iter().filter(|record| fact(record));
    facts
        .filter_map(|record| if let Record::Ledger { fact: Fact::Ruling(fact) } = record { Some(fact) } else { None })
        .collect()
}

fn pick(office: &mut Office, run: &DiagnosisId, id: &str, choice: Choice, revision: u32, reason: &str) {
    let press = RulingPress::Pick(run.clone(), question(id), Verdict::Choice(choice), revision);
    office.push("佐藤", &Press::Rulings(press)).say("佐藤", reason);
}

#[test]
fn twenty_two_are_taken_in_one_tap_and_three_are_decided_one_by_one() {
    let (mut office, run) = answered();
    office.hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(heard.contains("22問あります") && heard.contains("要確認が3問"), "{heard}");
    office.press("佐藤", "22問をまとめて決める");
    assert!(matches!(&*ruled(&office), [RulingFact::Accepted { answers, .. }] if answers.len() == 22));
    let mut decisions = 1;
    for (choice, reason) in [("×", "営業では止めている人が多い"), ("△", "半分は入れた"), ("×", "共有のIDが残っている")]
    {
        office.press("佐藤", choice);
        assert!(office.records.is_empty(), "nothing is decided before there is a reason");
        office.say("佐藤", reason);
        let facts = ruled(&office);
        assert!(
            matches!(&*facts, [RulingFact::Ruled { why: Some(Why::Conflict), reason: kept, .. }] if kept == reason)
        );
        decisions += 1;
    }
    assert_eq!(decisions, 1 + 3);
    let heard = office.heard("佐藤");
    assert!(heard.contains("会社の答えです") && heard.contains("90点"), "{heard}");
    let kept = &office.dossier("佐藤").ledger.runs[&run];
    let set = WORLD.content.set(&kept.set).expect("it ships");
    assert!(matches!(journey::score(set, &kept.answers()), Some(Score::Complete { points: 90, .. })));
    office.press("佐藤", "点数の内訳");
    assert!(office.heard("佐藤").contains("90点"));
}

#[test]
fn each_decision_is_on_the_chain_with_who_and_why_and_without_what_was_typed() {
    let (mut office, run) = answered();
    pick(&mut office, &run, "3", Choice::NotInPlace, 0, "工場の事情による");
    let rows = office.block_on(office.store().audit(&office.tenancy("佐藤"))).expect("a sound store");
    let row = rows.iter().find(|row| row.what.contains("\"kind\":\"ruled\"")).expect("it is kept");
    assert!(row.what.contains("conflict") && !row.what.contains("工場"), "{}", row.what);
    assert_eq!(row.who, office.member("佐藤").as_str());
    assert_eq!(
        office.dossier("佐藤").ledger.runs[&run].rulings[&question("3")][0].reason.as_deref(),
        Some("工場の事情による")
    );
}

#[test]
fn the_inbox_holds_what_is_to_be_decided_and_says_so_when_it_is_empty() {
    let (mut office, run) = answered();
    for id in ["1", "2", "3"] {
        pick(&mut office, &run, id, Choice::Partly, 0, "話し合って決めた");
    }
    office.hush().ask("佐藤", Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(heard.contains("要確認の質問はありません") && heard.contains("25問のうち3問"), "{heard}");
}

#[test]
fn no_points_are_shown_before_everything_is_decided() {
    let (mut office, run) = answered();
    pick(&mut office, &run, "1", Choice::InPlace, 0, "全部の機器を見た");
    office.hush().ask("佐藤", Command::Score);
    let heard = office.heard("佐藤");
    assert!(heard.contains("暫定 1/25") && !heard.contains("点です"), "{heard}");
}

#[test]
fn a_second_ruling_is_a_revision_and_the_first_stays() {
    let (mut office, run) = answered();
    pick(&mut office, &run, "1", Choice::NotInPlace, 0, "まだ止めている人がいる");
    pick(&mut office, &run, "1", Choice::InPlace, 1, "全員の設定を直した");
    let rulings = office.dossier("佐藤").ledger.runs[&run].rulings[&question("1")].clone();
    let told: Vec<_> = rulings.iter().map(|ruling| (ruling.revision, ruling.choice)).collect();
    assert_eq!(told, [(1, Choice::NotInPlace), (2, Choice::InPlace)]);
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Question(run.clone(), question("1"))));
    assert!(office.heard("佐藤").contains("全員の設定を直した"));
    let sheets = office.dossier("佐藤").colleagues.sheets;
    let kato = office.member("加藤");
    assert_eq!(sheets[&kato][0].answers[&question("1")].choice, Choice::NotInPlace, "the answers stay as they were");
}

#[test]
fn a_second_coordinator_at_the_same_moment_sees_what_the_first_did() {
    let (mut office, run) = answered();
    let mori = office.member("森");
    let grant = journey::ledger::Grant { role: journey::Role::Coordinator, team: None };
    let granted = journey::ledger::StaffFact::Granted { member: mori, grant };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(granted) }]);
    for (who, choice) in [("佐藤", Choice::NotInPlace), ("森", Choice::InPlace)] {
        let press = RulingPress::Pick(run.clone(), question("1"), Verdict::Choice(choice), 0);
        office.push(who, &Press::Rulings(press));
    }
    office.hush();
    let said = |words: &str| Act::Said(words.to_owned());
    office.at_once(("佐藤", said("営業に合わせる")), ("森", said("入れ終わった")));
    let rulings = office.dossier("佐藤").ledger.runs[&run].rulings[&question("1")].clone();
    assert_eq!(rulings.len(), 1, "only the first decided: {rulings:?}");
    let heard = office.heard("森");
    assert!(heard.contains("ひと足先に") && heard.contains("営業に合わせる"), "{heard}");
    assert!(!matches!(office.dossier("森").place, Place::Typing { .. }));
}

#[test]
fn a_list_that_changed_under_the_finger_is_shown_again_and_not_taken() {
    let mut office = Office::company();
    office.opened();
    for one in &COMPANY[..11] {
        office.handed_in(one.name, |_| Choice::InPlace);
    }
    office.ask("佐藤", Command::Rulings);
    let accept = office.button("佐藤", "25問をまとめて決める").expect("everybody agrees");
    office.handed_in("清水", |question| if question.as_str() == "1" { Choice::NotInPlace } else { Choice::InPlace });
    let press = Press::read(&accept).expect("it is ours");
    office.hush().push("佐藤", &press);
    assert!(office.records.is_empty() && office.heard("佐藤").contains("見ている間に"));
}

#[test]
fn the_proposal_follows_the_choices_and_not_the_mean_of_points() {
    let mut office = Office::company();
    let run = office.opened();
    // 営業 ○, 製造 ×: the mean would be 2 points, which is △ by points; the two extremes are for somebody to decide.
    for one in COMPANY {
        let choice = if one.team == Some("製造") { Choice::NotInPlace } else { Choice::InPlace };
        office.handed_in(one.name, |_| choice);
    }
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Question(run, question("1"))));
    let heard = office.heard("佐藤");
    assert!(heard.contains("「実施している」と「していない」の両方"), "{heard}");
    assert!(heard.contains("○4人") && heard.contains("×4人") && !heard.contains("点"), "{heard}");
    for one in COMPANY {
        assert!(!heard.contains(one.name), "{}: {heard}", one.name);
    }
}

#[test]
fn the_spread_waits_until_no_single_answer_can_be_told_apart() {
    let mut office = Office::company();
    let run = office.opened();
    let show = Press::Rulings(RulingPress::Question(run.clone(), question("1")));
    for one in COMPANY.iter().filter(|one| one.team == Some("営業") && one.name != "木村") {
        office.handed_in(one.name, |_| Choice::InPlace);
    }
    office.hush().push("佐藤", &show);
    assert!(!office.heard("佐藤").contains("○3人"), "three are too few");
    office.handed_in("木村", |_| Choice::NotInPlace).hush().push("佐藤", &show);
    assert!(office.heard("佐藤").contains("○3人 △0人 ×1人"), "all of them have answered");
    for who in ["山本", "井上", "林"] {
        office.handed_in(who, |_| Choice::InPlace);
    }
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run, engine::RunDeed::CloseNow)));
    office.hush().push("佐藤", &show);
    assert!(!office.heard("佐藤").contains("○3人 △0人 ×0人"), "three stay too few when the run is closed");
}

#[test]
fn a_reason_is_a_few_words_of_ones_own_and_gives_nothing_away() {
    let (mut office, run) = answered();
    let press = Press::Rulings(RulingPress::Pick(run.clone(), question("1"), Verdict::Choice(Choice::Partly), 0));
    office.push("佐藤", &press);
    for (typed, said) in [
        ("…", "文字が見つかりません"),
        ("マイナンバーは123456789018", "マイナンバー"),
        ("123456789012", "マイナンバー"),
        (&"長".repeat(201), "200文字"),
    ] {
        office.hush().say("佐藤", typed);
        let heard = office.heard("佐藤");
        assert!(heard.contains(said) && office.records.is_empty(), "{typed}: {heard}");
    }
    office.say("佐藤", "**全員**に <!channel> で聞いた");
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.ledger.runs[&run].rulings.len(), 1);
    office.push("佐藤", &press);
    for leave in ["やめる", "メニュー"] {
        let (mut office, run) = answered();
        office.push(
            "佐藤",
            &Press::Rulings(RulingPress::Pick(run.clone(), question("1"), Verdict::Choice(Choice::Partly), 0)),
        );
        office.say("佐藤", leave).say("佐藤", "ひとりごと");
        assert!(office.dossier("佐藤").ledger.runs[&run].rulings.is_empty(), "{leave}");
    }
}

#[test]
fn not_applicable_is_not_offered_where_the_data_does_not_allow_it() {
    let (mut office, run) = answered();
    office.push("佐藤", &Press::Rulings(RulingPress::Question(run.clone(), question("1"))));
    assert!(!office.labels("佐藤").contains(&"対象外"));
    office.push("佐藤", &Press::Rulings(RulingPress::Pick(run.clone(), question("1"), Verdict::NotApplicable, 0)));
    office.say("佐藤", "関係ない");
    assert!(office.dossier("佐藤").ledger.runs[&run].rulings.is_empty());
}

#[test]
fn staff_and_heads_decide_nothing_and_whoever_audits_only_looks() {
    let (mut office, run) = answered();
    for who in ["加藤", "森"] {
        office.hush().ask(who, Command::Rulings);
        assert!(office.heard(who).contains("責任者が使う画面"), "{who}");
    }
    office.hush().ask("中村", Command::Rulings);
    assert!(office.heard("中村").contains("要確認が3問"));
    assert!(!office.labels("中村").iter().any(|label| label.contains("まとめて決める")));
    for who in ["加藤", "森", "中村"] {
        let press = RulingPress::Pick(run.clone(), question("1"), Verdict::Choice(Choice::InPlace), 0);
        office.push(who, &Press::Rulings(press)).say(who, "よいと思う");
        assert!(office.dossier("佐藤").ledger.runs[&run].rulings.is_empty(), "{who}");
    }
}

#[test]
fn a_team_that_was_dissolved_leaves_its_answers_to_the_rest() {
    let (mut office, run) = answered();
    let team = office.team("営業");
    let closed = journey::ledger::StaffFact::TeamClosed { team };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(closed) }]);
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Question(run.clone(), question("1"))));
    let heard = office.heard("佐藤");
    assert!(!heard.contains("営業") && heard.contains("会社全体") && heard.contains("×4人"), "{heard}");
    assert_eq!(office.dossier("佐藤").ledger.run_of(SetKind::SelfCheck).expect("it is open").0, &run);
}
