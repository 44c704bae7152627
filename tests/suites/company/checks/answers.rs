//! What is asked of whom, and what happens to an answer (CT8, CT9, RM6, RM7).

use super::*;
use chat::Command;
use content::{Cadence, Locale};
use engine::BackupSoFar;
use jiff::SignedDuration;
use journey::check::{ApartCopy, BackupLook, CheckAnswer, Exempt, Hurdle, LastCopy, LastRestore};
use tests::talk::WORLD;

fn ask(check: &str, opened: Date) -> Press {
    press(CheckPress::Ask(cycle(check, opened)))
}

#[test]
fn nobody_is_asked_before_the_first_run_ended_and_whoever_coordinates_may_begin_earlier() {
    let mut office = Office::company();
    office.push("加藤", &press(CheckPress::Show));
    assert!(office.heard("加藤").contains("会社の最初の答えがそろうと始まります"));
    office.ask("加藤", Command::Menu);
    assert!(office.button("加藤", "点検").is_none(), "the menu does not speak of them yet");
    office.ask("佐藤", Command::Company).press("佐藤", "点検の設定").press("佐藤", "いま始める");
    assert_eq!(facts(&office), [&CheckFact::ChecksBegun]);
    office.wait(jiff::Span::new().days(15)).hush().ask("加藤", Command::Menu);
    assert!(office.heard("加藤").contains("これからの点検が2件あります。"));
    office.press("加藤", "点検");
    let heard = office.heard("加藤");
    assert!(heard.contains("ソフトの更新（12月23日まで）: これから") && heard.contains("ウイルス対策"), "{heard}");
    assert!(!heard.contains("バックアップ") && !heard.contains("ファームウェア"), "the company's own are not theirs");
}

#[test]
fn the_end_of_the_first_run_begins_the_checks() {
    let mut office = Office::company();
    let run = office.opened();
    assert_eq!(office.dossier("佐藤").ledger.checks_beginning(), None);
    office.push("佐藤", &Press::Rulings(engine::RulingPress::Run(run, engine::RunDeed::CloseNow)));
    let today = office.dossier("佐藤").ledger.day_at(office.now);
    assert_eq!(office.dossier("佐藤").ledger.checks_beginning().map(|beginning| beginning.since), Some(today));
}

#[test]
fn done_is_thanked_for_in_place_and_leads_to_the_next_one() {
    let mut office = begun(Office::company());
    office.push("加藤", &ask("update", UPDATES));
    assert!(office.heard("加藤").contains("12月23日までにお願いします"));
    assert_eq!(&office.labels("加藤")[..4], ["できた", "まだ", "わからない", "対象外"]);
    office.press("加藤", "できた");
    assert_eq!(said(&office), [("update".to_owned(), Said::Done)]);
    assert_eq!(office.letters.len(), 2, "the thanks stand in the place of the question, and the next one follows");
    assert!(!office.letters[0].placing.notifies() && office.heard("加藤").contains("「できた」と記録しました。"));
    office.press("加藤", "できた");
    assert!(office.heard("加藤").contains("いまの点検は、これで全部です"));
    office.push("加藤", &press(CheckPress::Show));
    let heard = office.heard("加藤");
    assert!(heard.contains("ソフトの更新（12月23日まで）: できた"), "{heard}");
    assert!(heard.contains("次は12月24日の「長い休みの前に」です。"), "{heard}");
}

#[test]
fn not_yet_and_unknown_bring_a_short_lesson_for_ones_own_system_and_an_offer_of_help() {
    let mut office = begun(Office::company());
    office.keep("加藤", vec![Record::SystemChosen { system: content::System::Mac }]).hush();
    office.push("加藤", &ask("update", UPDATES)).hush().press("加藤", "まだ");
    assert_eq!(office.letters.len(), 2, "what was said in place, and one lesson");
    let heard = office.heard("加藤");
    assert!(heard.contains("できること") && heard.contains("1. ") && !heard.contains("6. "), "{heard}");
    assert!(!heard.contains("Windows"), "{heard}");
    assert_eq!(&office.labels("加藤")[..4], ["休み", "端末が手元にない", "手順がわからない", "そのほか"]);
    office.press("加藤", "手順がわからない");
    let lost = Said::NotYet { hurdle: Some(Hurdle::HowUnknown) };
    assert_eq!(said(&office), [("update".to_owned(), lost)]);
    assert!(office.heard("加藤").contains("遠慮なく人に聞いてください") && office.button("加藤", "人に聞く").is_some());
    office.push("Lin", &ask("update", UPDATES)).hush().press("Lin", "わからない");
    assert!(office.heard("Lin").contains("こまっていることはありますか"));
}

#[test]
fn not_applicable_needs_a_reason_and_silence_is_no_answer() {
    let mut office = begun(Office::company());
    office.push("加藤", &ask("antivirus", date(2026, 12, 1))).press("加藤", "対象外");
    assert!(office.records.is_empty() && office.heard("加藤").contains("理由を教えてください"));
    office.press("加藤", "会社でまとめてやっている");
    assert_eq!(said(&office), [("antivirus".to_owned(), Said::NotConcerned { why: Exempt::Central })]);
    let open = |office: &mut Office| {
        office.hush().ask("加藤", Command::Menu);
        office.heard("加藤")
    };
    assert!(open(&mut office).contains("これからの点検が1件"), "what nobody answered stays open");
}

#[test]
fn the_backup_is_asked_in_three_taps_and_a_copy_of_this_week_alone_is_not_enough() {
    let mut office = begun(Office::company());
    office.push("佐藤", &ask("backup", WEEK));
    assert!(office.heard("佐藤").contains("いちばん新しい控えは、いつ取れましたか"));
    office.press("佐藤", "この一週間");
    assert!(office.records.is_empty(), "one of three is no answer");
    office.press("佐藤", "ない").press("佐藤", "半年以内");
    let look = BackupLook { last: LastCopy::Week, apart: ApartCopy::No, restore: LastRestore::HalfYear };
    assert_eq!(said(&office), [("backup".to_owned(), Said::Backup { look, hurdle: None })]);
    assert_eq!(look.answer(), CheckAnswer::NotYet);
    assert!(office.heard("佐藤").contains("控えを一つ、切り離して置く"), "the help is about what is missing");
    let whole = BackupLook { apart: ApartCopy::Yes, ..look };
    office.push("佐藤", &press(CheckPress::Backup(cycle("backup", WEEK), BackupSoFar::All(whole))));
    assert!(office.heard("佐藤").contains("答えを「できた」に変えました"));
    assert!(office.dossier("佐藤").checked[0].said.is_settled());
}

#[test]
fn an_old_question_is_over_and_an_earlier_answer_stays_what_it_was() {
    let mut office = begun(Office::company());
    office.push("加藤", &ask("update", UPDATES)).press("加藤", "できた").hush();
    office
        .wait(jiff::Span::new().days(36))
        .push("加藤", &press(CheckPress::Say(cycle("update", UPDATES), CheckAnswer::NotYet)));
    assert!(office.records.is_empty() && office.heard("加藤").contains("この回は終わりました"));
    office.push("加藤", &ask("update", date(2027, 1, 13))).press("加藤", "まだ");
    let kept: Vec<_> = office.dossier("加藤").checked.iter().map(|one| (one.cycle.opened, one.said.answer())).collect();
    assert_eq!(kept, [(UPDATES, CheckAnswer::Done), (date(2027, 1, 13), CheckAnswer::NotYet)]);
    office.push("加藤", &ask("firmware", date(2027, 1, 13)));
    assert!(office.heard("加藤").contains("終わりました"), "what is not asked of them is not theirs to answer");
}

#[test]
fn everybody_is_shown_in_numbers_and_names_only_on_request_which_is_kept() {
    let mut office = begun(Office::company());
    for who in ["加藤", "Lin", "Taylor", "木村", "山本", "井上", "林", "清水", "森"] {
        office.keep(who, vec![Record::Checked { cycle: cycle("update", UPDATES), said: Said::Done }]);
    }
    let lost = Said::NotYet { hurdle: Some(Hurdle::HowUnknown) };
    office.keep("阿部", vec![Record::Checked { cycle: cycle("update", UPDATES), said: lost }]);
    office.hush().push("中村", &press(CheckPress::Overview));
    assert!(!office.heard("中村").contains("未完了"), "two looks tell what one person did: {}", office.heard("中村"));
    office.push("佐藤", &press(CheckPress::Overview));
    let heard = office.heard("佐藤");
    assert!(heard.contains("ソフトの更新（12月23日まで）: 12人のうち3人が未完了、うち1人は手順不明"), "{heard}");
    assert!(!heard.contains("阿部"), "{heard}");
    office.hush().press("佐藤", "名前を見る: ソフトの更新");
    assert_eq!(facts(&office), [&CheckFact::CheckNamesSeen { cycle: cycle("update", UPDATES) }]);
    let heard = office.heard("佐藤");
    let lost = heard.split("これからの人").next().expect("the first part");
    assert!(lost.contains("手順がわからない人:\n・阿部さん") && !lost.contains("中村"), "{heard}");
    assert!(heard.contains("中村") && !heard.contains("加藤") && heard.contains("記録に残ります"), "{heard}");
    office.push("中村", &press(CheckPress::Names(cycle("update", UPDATES))));
    assert!(office.records.is_empty() && office.heard("中村").contains("情報セキュリティ責任者がします"));
}

#[test]
fn a_small_company_sees_no_numbers_that_tell_of_one_person() {
    let mut office = begun(Office::small(2));
    office.push("佐藤", &press(CheckPress::Overview));
    assert!(office.heard("佐藤").contains("人数が少ないため非表示"));
}

#[test]
fn ones_own_data_has_what_was_said_and_erasing_takes_it() {
    let mut office = begun(Office::company());
    office.push("加藤", &ask("update", UPDATES)).press("加藤", "できた").ask("加藤", Command::MyData);
    assert!(office.heard("加藤").contains("点検の答え: 1件"));
    office.press("加藤", "ファイルで受け取る");
    let file = office.letters.iter().flat_map(|letter| &letter.message.files).next().expect("a file");
    let json = String::from_utf8(file.bytes().to_vec()).expect("text");
    assert!(json.contains("\"check\": \"update\"") && json.contains("\"2026-12-09\""), "{json}");
    let member = office.member("加藤");
    office.ask("加藤", Command::MyData).press("加藤", "データを消す");
    assert!(office.heard("加藤").contains("点検の答え1件"));
    office.press("加藤", "はい、消す");
    office.push("佐藤", &press(CheckPress::Overview));
    assert!(!office.dossier("佐藤").colleagues.checked.contains_key(&member));
}

#[test]
fn what_was_said_is_forgotten_after_thirteen_months() {
    let mut office = begun(Office::company());
    office.push("加藤", &ask("update", UPDATES)).press("加藤", "できた");
    for (days, left) in [(395, 1), (397, 0)] {
        let then = office.now.saturating_add(SignedDuration::from_hours(days * 24)).expect("before the end of time");
        office.block_on(office.store().purge(then)).expect("a sound store");
        assert_eq!(office.dossier("加藤").checked.len(), left, "after {days} days");
    }
}

#[test]
fn no_check_tells_anybody_to_change_a_password_by_the_calendar() {
    for check in WORLD.content.checks() {
        assert!(!check.id.as_str().contains("password"));
        for locale in Locale::ALL {
            let words = WORLD.content.words();
            let parts = [words.say(locale, &check.words(), &[]), words.attribute(locale, &check.words(), "why", &[])];
            let all = parts.concat().to_lowercase();
            assert!(!all.contains("パスワード") && !all.contains("password"), "{} {locale}: {all}", check.id);
        }
    }
}

#[test]
fn the_cadences_are_those_of_the_list() {
    let expected = [
        ("update", Cadence::PatchDay),
        ("firmware", Cadence::PatchDay),
        ("antivirus", Cadence::Monthly),
        ("backup", Cadence::Weekly),
        ("offline-copy", Cadence::Monthly),
        ("restore-test", Cadence::HalfYearly),
        ("rights", Cadence::Quarterly),
        ("training", Cadence::Yearly),
        ("policy", Cadence::Yearly),
        ("contacts", Cadence::Yearly),
        ("diagnosis", Cadence::Yearly),
        ("long-holiday", Cadence::BeforeHolidays),
    ];
    let found: Vec<_> = WORLD.content.checks().iter().map(|check| (check.id.as_str(), check.cadence)).collect();
    assert_eq!(found, expected);
}
