//! Answers without a name, as people meet them: chosen, promised before the first question, drafted, handed in, and never shown to
//! anybody again but as a number of four or more (PR2, PR3, SC9).

use chat::Command;
use content::{Choice, QuestionId, SetKind};
use engine::{Aside, Deed, Place, Press, RulingPress, RunDeed, SetUpStep};
use journey::ledger::{Fact, Rollout, RulingFact, StaffFact};
use journey::{DiagnosisId, Mode, Presence, Record, SheetId};
use std::collections::BTreeSet;
use tests::office::{COMPANY, Office};

const PROMISE: &str = "匿名";

/// An office in which 佐藤 has opened a run without names.
fn opened() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let run = office.opened_as(PROMISE);
    office.hush();
    (office, run)
}

fn hand_in(office: &mut Office, people: &[&str], choice: Choice) {
    for who in people {
        office.handed_in(who, |_| choice);
    }
}

/// Everybody but those who answer for others.
const STAFF: [&str; 8] = ["加藤", "Lin", "Taylor", "木村", "山本", "井上", "林", "清水"];

fn run_deed(office: &mut Office, run: &DiagnosisId, deed: RunDeed) -> String {
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), deed)));
    office.heard("佐藤")
}

fn question(office: &mut Office, run: &DiagnosisId, id: &str) -> String {
    let id = QuestionId::parse(id).expect("an id");
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Question(run.clone(), id)));
    office.heard("佐藤")
}

fn sheet(office: &Office, who: &str) -> SheetId {
    office.dossier(who).sheets[0].id.clone()
}

#[test]
fn it_can_be_chosen_where_ten_are_asked_and_says_what_it_is() {
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck).hush().press("佐藤", "みんなに聞く");
    let heard = office.heard("佐藤");
    assert!(heard.contains("だれのものか分からない形に切り離します"), "{heard}");
    office.press("佐藤", PROMISE).press("佐藤", "2週間後");
    let dossier = office.dossier("佐藤");
    let (id, run) = dossier.ledger.run_of(SetKind::SelfCheck).expect("it is open");
    assert_eq!((run.mode, dossier.open[0].mode, &dossier.open[0].id), (Mode::Anonymous, Mode::Anonymous, id));
}

#[test]
fn it_is_not_offered_where_fewer_are_asked_and_a_forged_button_chooses_nothing() {
    let forged = Press::Rulings(RulingPress::SetUp(SetKind::SelfCheck, SetUpStep::Mode(Mode::Anonymous)));
    let weeks = Press::Rulings(RulingPress::SetUp(SetKind::SelfCheck, SetUpStep::Weeks(1)));
    // A team of five and those who coordinate.
    let mut office = Office::company();
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "部署を選ぶ").press("佐藤", "☐ 営業");
    office.press("佐藤", "この部署に聞く");
    assert!(office.labels("佐藤").iter().all(|label| !label.contains(PROMISE)), "{:?}", office.labels("佐藤"));
    office.push("佐藤", &forged).push("佐藤", &weeks);
    assert!(office.records.is_empty() && office.dossier("佐藤").open.is_empty(), "the mode is asked again");
    // Two who try it out.
    let mut office = Office::company();
    let pilot = ["加藤", "木村"].map(|who| office.member(who));
    let rolled = StaffFact::RolledOut { to: Rollout::Pilot(BTreeSet::from(pilot)) };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(rolled) }]);
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "試す人だけに聞く（2人）");
    office.push("佐藤", &forged).push("佐藤", &weeks);
    assert!(office.dossier("佐藤").open.is_empty());
    // Three people altogether (SC9).
    let mut office = Office::small(2);
    office.ask("佐藤", Command::SelfCheck).press("佐藤", "みんなに聞く");
    assert!(office.heard("佐藤").contains("匿名の約束はできません"));
    office.push("佐藤", &forged);
    office.press("佐藤", "1週間後");
    assert_eq!(office.dossier("佐藤").ledger.run_of(SetKind::SelfCheck).expect("it is open").1.mode, Mode::Named);
}

#[test]
fn the_first_message_says_before_the_first_question_what_is_promised_and_what_is_not() {
    let (mut office, _) = opened();
    office.ask("加藤", Command::SelfCheck);
    assert_eq!(office.kinds(), ["Begun", "Asked"]);
    let heard = office.heard("加藤");
    for said in [
        "匿名の回答です",
        "4人分以上まとまってから",
        "下書きは、あなたの名前と結びつけて保存",
        "バックアップ",
        "画面に出た答え",
        "変更もできません",
    ] {
        assert!(heard.contains(said), "{said}: {heard}");
    }
    assert!(!heard.contains("代表の答え"), "加藤 answers for nobody else: {heard}");
    office.hush().ask("森", Command::SelfCheck);
    assert!(office.heard("森").contains("5問は、代表の答えとして名前とともに残ります"));
    for (who, said) in [("Lin", "名前のない答え（匿名）"), ("Taylor", "This round is anonymous")] {
        office.hush().ask(who, Command::SelfCheck);
        let heard = office.heard(who);
        assert!(heard.contains(said), "{who}: {heard}");
    }
}

#[test]
fn a_draft_is_kept_and_can_be_changed_until_it_is_handed_in() {
    let (mut office, _) = opened();
    office.ask("加藤", Command::SelfCheck).press("加藤", "×").press("加藤", "○").say("加藤", "戻る").press("加藤", "△");
    let dossier = office.dossier("加藤");
    let chosen: Vec<_> = dossier.sheets[0].answers.values().map(|answer| answer.choice).collect();
    assert_eq!(chosen, [Choice::NotInPlace, Choice::Partly]);
    office.say("加藤", "スキップ");
    assert_eq!(office.dossier("加藤").sheets[0].skipped.len(), 1);
    office.answers("加藤", |_| Choice::InPlace);
    assert!(office.labels("加藤").contains(&"提出する"), "{:?}", office.labels("加藤"));
}

#[test]
fn handing_in_cuts_the_answers_loose_and_no_trace_of_them_is_said_or_sealed() {
    let (mut office, _) = opened();
    office.ask("加藤", Command::SelfCheck).answers("加藤", |_| Choice::NotInPlace).hush().press("加藤", "提出する");
    let heard = office.heard("加藤");
    assert!(heard.contains("ご協力ありがとうございます") && heard.contains("もう名前と結びついていません"), "{heard}");
    assert_eq!(office.kinds(), ["Ballot"]);
    let dossier = office.dossier("加藤");
    let kept = &dossier.sheets[0];
    assert!(kept.answers.is_empty() && kept.earlier.is_empty() && kept.skipped.is_empty(), "{kept:?}");
    assert_eq!(kept.submitted.map(|day| day.as_second() % 86_400), Some(0), "no finer than a day");
    let chain = office.block_on(office.store().audit(&office.tenancy("加藤"))).expect("a sound store");
    let me = office.member("加藤");
    let mine: Vec<_> = chain.iter().filter(|row| row.who == me.as_str()).map(|row| &row.what).collect();
    assert!(mine.iter().any(|what| what.contains("\"kind\":\"cast\"")), "{mine:?}");
    for told in ["in-place", "partly", "unknown", "answered", "drafted", "skipped"] {
        assert!(mine.iter().all(|what| !what.contains(told)), "{told}: {mine:?}");
    }
    assert_eq!(journey::audit::first_broken(&chain), None);
}

#[test]
fn how_many_messages_follow_does_not_tell_what_was_answered() {
    let mut counts = BTreeSet::new();
    for choice in Choice::ALL {
        let (mut office, _) = opened();
        office.ask("加藤", Command::SelfCheck);
        let mut count = Vec::new();
        for _ in 0..13 {
            if let Place::Resting { .. } = office.dossier("加藤").place {
                office.say("加藤", "続ける");
            }
            let Place::Asking(asking) = office.dossier("加藤").place else { panic!("a question is open") };
            office.push("加藤", &Press::Answer(asking.sheet, asking.question, choice));
            count.push((
                office.letters.len(),
                office.letters.iter().map(|one| one.placing.notifies()).collect::<Vec<_>>(),
            ));
        }
        counts.insert(count);
    }
    assert_eq!(counts.len(), 1, "{counts:?}");
}

#[test]
fn the_lesson_stands_under_the_answer_in_the_same_message() {
    let (mut office, _) = opened();
    office.ask("加藤", Command::SelfCheck).hush().press("加藤", "×");
    let heard = office.heard("加藤");
    let lesson = heard.lines().position(|line| line.starts_with("できること")).expect("there is a lesson");
    let answer = heard.lines().position(|line| line.contains("× していない")).expect("and the answer above it");
    assert!(answer < lesson, "{heard}");
}

#[test]
fn afterwards_nothing_can_be_seen_or_changed_and_the_reason_is_said() {
    let (mut office, _) = opened();
    office.ask("加藤", Command::SelfCheck).answers("加藤", |_| Choice::Partly).press("加藤", "提出する");
    let (sheet, first) = (sheet(&office, "加藤"), QuestionId::parse("1").expect("an id"));
    let presses = [
        Press::Answer(sheet.clone(), first.clone(), Choice::InPlace),
        Press::Change(sheet.clone(), first.clone(), Choice::InPlace),
        Press::At(sheet.clone(), first.clone(), Aside::Edit),
        Press::At(sheet.clone(), first, Aside::Back),
        Press::Sheet(sheet.clone(), Deed::Review),
        Press::Sheet(sheet.clone(), Deed::Submit),
        Press::Sheet(sheet.clone(), Deed::FromFirst),
        Press::Sheet(sheet.clone(), Deed::Explain),
        Press::Part(sheet, 1),
    ];
    for press in presses {
        office.hush().push("加藤", &press);
        let heard = office.heard("加藤");
        assert!(
            heard.contains("もう名前と結びついていません") && heard.contains("変更もできません"),
            "{press:?}: {heard}"
        );
        assert!(office.records.is_empty(), "{press:?}");
        let kept = office.dossier("加藤").last_press;
        let told = matches!(press, Press::Answer(..) | Press::Change(..));
        assert_eq!(kept.is_none(), told, "the last press may be what was answered");
    }
    for command in [Command::Answers, Command::SelfCheck] {
        office.hush().ask("加藤", command);
        let heard = office.heard("加藤");
        assert!(heard.contains("匿名で提出ずみ"), "{command:?}: {heard}");
    }
    office.hush().ask("加藤", Command::Continue).ask("加藤", Command::Menu).ask("加藤", Command::Score);
    assert!(!office.heard("加藤").contains("一部実施"));
}

#[test]
fn whoever_answers_for_others_does_so_by_name_and_about_themselves_without() {
    let (mut office, run) = opened();
    office.handed_in("森", |_| Choice::NotInPlace).handed_in("佐藤", |_| Choice::InPlace);
    let dossier = office.dossier("佐藤");
    assert_eq!(dossier.sheets[0].answers.len(), 12, "those for teams and the company");
    let mori = office.member("森");
    assert_eq!(dossier.colleagues.sheets[&mori][0].answers.len(), 5);
    assert!(dossier.colleagues.ballots.is_empty(), "two wait");
    let heard = question(&mut office, &run, "25");
    assert!(heard.contains("代表の答え: ○"), "{heard}");
}

#[test]
fn what_waits_shows_as_nothing_and_comes_out_by_four() {
    let (mut office, run) = opened();
    for (number, who) in STAFF.into_iter().enumerate() {
        let out = office.dossier("佐藤").colleagues.ballots.get(&run).map_or(0, Vec::len);
        assert_eq!(out, 0, "{number} handed in");
        let heard = question(&mut office, &run, "1");
        assert!(!heard.contains("みんなの答え"), "{heard}");
        office.handed_in(who, |_| Choice::Partly);
    }
    let heard = question(&mut office, &run, "1");
    assert!(heard.contains("○0人 △4人 ×0人 ？0人（12人中）"), "{heard}");
    let heard = run_deed(&mut office, &run, RunDeed::Inbox);
    assert!(heard.contains("12人のうち8人") && heard.contains("いまは4人分です"), "{heard}");
    hand_in(&mut office, &["中村", "森", "阿部"], Choice::Partly);
    assert_eq!(office.dossier("佐藤").colleagues.ballots[&run].len(), 4);
    hand_in(&mut office, &["佐藤"], Choice::Partly);
    assert_eq!(office.dossier("佐藤").colleagues.ballots[&run].len(), 8);
    let heard = run_deed(&mut office, &run, RunDeed::Inbox);
    assert!(heard.contains("締め切ったときにまとめて"), "{heard}");
    run_deed(&mut office, &run, RunDeed::CloseNow);
    assert_eq!(office.dossier("佐藤").colleagues.ballots[&run].len(), 12, "the rest comes out at the end");
    let heard = question(&mut office, &run, "1");
    assert!(heard.contains("△12人"), "{heard}");
}

#[test]
fn the_company_decides_on_what_came_out_and_on_what_its_heads_say() {
    let (mut office, run) = opened();
    for one in COMPANY {
        office.handed_in(one.name, |_| Choice::InPlace);
    }
    run_deed(&mut office, &run, RunDeed::CloseNow);
    let heard = run_deed(&mut office, &run, RunDeed::Inbox);
    assert!(heard.contains("答えがそろった質問が25問"), "{heard}");
    office.press("佐藤", "25問をまとめて決める");
    assert_eq!(office.dossier("佐藤").ledger.runs[&run].answers().len(), 25);
}

#[test]
fn fewer_than_four_are_shown_to_nobody_and_let_go_of_at_the_end() {
    let (mut office, run) = opened();
    hand_in(&mut office, &["加藤", "木村", "Lin"], Choice::NotInPlace);
    let heard = run_deed(&mut office, &run, RunDeed::Close);
    assert!(heard.contains("4人分に満たないときは、数えずに消します"), "{heard}");
    run_deed(&mut office, &run, RunDeed::CloseNow);
    assert!(office.dossier("佐藤").colleagues.ballots.is_empty());
    let heard = question(&mut office, &run, "1");
    assert!(!heard.contains("×3人"), "{heard}");
    assert!(!office.database().holds("\"1\":\"not-in-place\""), "nothing of it stands in the file");
}

#[test]
fn a_draft_that_was_not_handed_in_goes_with_the_end_of_the_run() {
    let (mut office, run) = opened();
    hand_in(&mut office, &STAFF[1..6], Choice::InPlace);
    office.ask("加藤", Command::SelfCheck).press("加藤", "×").press("加藤", "△");
    let heard = run_deed(&mut office, &run, RunDeed::Close);
    assert!(heard.contains("1人が途中です。匿名の下書きは消えます"), "{heard}");
    office.press("佐藤", "締め切る");
    assert!(office.dossier("加藤").sheets[0].answers.is_empty());
    office.hush().press("加藤", "○");
    let heard = office.heard("加藤");
    assert!(heard.contains("匿名の下書きは、約束どおり消しました") && office.records.is_empty(), "{heard}");
    let heard = office.ask("加藤", Command::Answers).heard("加藤");
    assert!(heard.contains("約束どおり消しました"), "{heard}");
}

#[test]
fn who_has_not_answered_is_known_because_handing_in_is_kept_apart() {
    let (mut office, run) = opened();
    hand_in(&mut office, &["加藤"], Choice::InPlace);
    let heard = run_deed(&mut office, &run, RunDeed::Names);
    assert!(heard.contains("森さん") && !heard.contains("加藤さん"), "{heard}");
}

#[test]
fn whoever_left_stays_counted_and_that_is_said() {
    let (mut office, run) = opened();
    hand_in(&mut office, &STAFF, Choice::Partly);
    let gone = office.member("加藤");
    office.keep("佐藤", vec![Record::Left { member: gone, presence: Presence::Gone }]);
    let heard = run_deed(&mut office, &run, RunDeed::Inbox);
    assert!(heard.contains("11人のうち7人") && heard.contains("匿名で出した答えも、数に入ったまま"), "{heard}");
    assert!(!heard.contains("集計に入れず"), "{heard}");
}

#[test]
fn ones_own_data_says_what_is_left_and_erasing_cannot_find_the_answers() {
    let (mut office, run) = opened();
    hand_in(&mut office, &STAFF, Choice::Partly);
    office.hush().ask("加藤", Command::MyData);
    let heard = office.heard("加藤");
    assert!(heard.contains("匿名で提出ずみ"), "{heard}");
    office.press("加藤", "ファイルで受け取る");
    let file = &office.letters[0].message.files[0];
    let file: serde_json::Value = serde_json::from_slice(file.bytes()).expect("it is JSON");
    assert_eq!(
        (&file["sheets"][0]["mode"], &file["sheets"][0]["answers"]),
        (&"anonymous".into(), &serde_json::json!([]))
    );
    office.ask("加藤", Command::MyData).hush().press("加藤", "データを消す");
    let heard = office.heard("加藤");
    assert!(heard.contains("匿名で提出した回答") && !heard.contains("0件"), "{heard}");
    office.press("加藤", "はい、消す");
    assert_eq!(office.records, [Record::Erased]);
    let heard = question(&mut office, &run, "1");
    assert!(heard.contains("△4人"), "the numbers of the company are the same: {heard}");
}

#[test]
fn a_run_may_become_anonymous_while_nobody_has_begun_and_never_the_other_way() {
    let mut office = Office::company();
    let run = office.opened_as("記名");
    office.hush().ask("佐藤", Command::Rulings).press("佐藤", "匿名に変える");
    assert!(office.records.is_empty() && office.heard("佐藤").contains("あとから元には戻せません"));
    office.press("佐藤", "匿名に変える");
    let dossier = office.dossier("佐藤");
    assert_eq!((dossier.ledger.runs[&run].mode, dossier.open[0].mode), (Mode::Anonymous, Mode::Anonymous));
    office.hush().ask("加藤", Command::SelfCheck);
    assert!(office.heard("加藤").contains("匿名の回答です"));
    for deed in [RunDeed::OnlyCounts, RunDeed::Less, RunDeed::Hide, RunDeed::HideNow] {
        let heard = run_deed(&mut office, &run, deed);
        assert!(heard.contains("広げられません") && office.records.is_empty(), "{deed:?}: {heard}");
    }
    for mode in [Mode::Named, Mode::Counted] {
        let back = RulingFact::ModeSet { diagnosis: run.clone(), mode };
        office.keep("佐藤", vec![Record::Ledger { fact: Fact::Ruling(back) }]);
        assert_eq!(office.dossier("佐藤").ledger.runs[&run].mode, Mode::Anonymous, "{mode:?}");
    }
}

#[test]
fn a_run_in_which_somebody_began_stays_what_was_promised_to_them() {
    for promise in ["記名", "集計のみ（おすすめ）"] {
        let mut office = Office::company();
        let run = office.opened_as(promise);
        office.ask("加藤", Command::SelfCheck).ask("佐藤", Command::Rulings);
        assert!(office.labels("佐藤").iter().all(|label| *label != "匿名に変える"), "{promise}");
        for deed in [RunDeed::Hide, RunDeed::HideNow] {
            let heard = run_deed(&mut office, &run, deed);
            assert!(heard.contains("もう答え始めた人がいる") && office.records.is_empty(), "{promise}: {heard}");
        }
    }
}

#[test]
fn whoever_begins_at_the_moment_a_run_becomes_anonymous_is_told_what_holds() {
    let mut office = Office::company();
    let run = office.opened_as("記名");
    office.ask("加藤", Command::Menu).hush();
    let hide = Press::Rulings(RulingPress::Run(run, RunDeed::HideNow)).token();
    office.at_once(("佐藤", chat::Act::Pressed(hide)), ("加藤", chat::Act::Asked(Command::SelfCheck)));
    let heard = office.heard("加藤");
    assert!(heard.contains("匿名の回答です") && !heard.contains("記名の回答です"), "{heard}");
}

#[test]
fn a_company_that_becomes_small_keeps_what_it_promised() {
    let (mut office, _) = opened();
    for who in ["清水", "林", "井上"] {
        let member = office.member(who);
        office.keep("佐藤", vec![Record::Left { member, presence: Presence::Gone }]);
    }
    office.hush().ask("加藤", Command::SelfCheck);
    let heard = office.heard("加藤");
    assert!(heard.contains("匿名の回答です") && !heard.contains("記名"), "{heard}");
}
