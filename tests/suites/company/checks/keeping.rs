//! How the company has its checks: set, changed, paused, and moved by its own holidays (CT8, RM2).

use super::*;
use content::Cadence;
use engine::StaffPress;
use journey::check::CheckAnswer;
use tests::talk::WORLD;

fn check(id: &str) -> CheckId {
    CheckId::parse(id).expect("an id")
}

#[test]
fn each_check_is_set_paused_changed_and_taken_up_again() {
    let mut office = begun(Office::company());
    office.push("佐藤", &press(CheckPress::Settings));
    let heard = office.heard("佐藤");
    assert!(heard.contains("・ソフトの更新: 毎月の更新日") && heard.contains("・戻す練習: 半年ごと"), "{heard}");
    office.press("佐藤", "戻す練習").press("佐藤", "3か月ごと");
    assert_eq!(facts(&office), [&CheckFact::CheckSet { check: check("restore-test"), cadence: Cadence::Quarterly }]);
    let heard = office.heard("佐藤");
    assert!(heard.contains("変えました") && heard.contains("次は2027年1月4日です。"), "{heard}");
    office.press("佐藤", "しばらく休む");
    assert_eq!(facts(&office), [&CheckFact::CheckPaused { check: check("restore-test") }]);
    office.push("佐藤", &press(CheckPress::Settings));
    assert!(office.heard("佐藤").contains("・戻す練習: お休み中"));
    office.press("佐藤", "戻す練習").press("佐藤", "再開する");
    assert_eq!(facts(&office), [&CheckFact::CheckResumed { check: check("restore-test") }]);
}

#[test]
fn what_is_paused_is_asked_of_nobody_and_every_check_can_be() {
    let mut office = begun(Office::company());
    for one in WORLD.content.checks() {
        office.push("佐藤", &press(CheckPress::Pause(one.id.clone())));
    }
    office.hush().push("加藤", &press(CheckPress::Show));
    assert!(office.heard("加藤").contains("いま、お願いしている点検はありません"));
    office.push("加藤", &press(CheckPress::Say(cycle("update", UPDATES), CheckAnswer::Done)));
    assert!(said(&office).is_empty());
}

#[test]
fn the_companys_holidays_are_typed_and_move_what_is_asked() {
    let mut office = begun(Office::company());
    office.push("佐藤", &press(CheckPress::Days)).press("佐藤", "＋ 休みの日を足す").hush();
    office.say("佐藤", "8/11〜8/16、12/28");
    let closed = [
        &CheckFact::DaysClosed { first: date(2027, 8, 11), last: date(2027, 8, 16) },
        &CheckFact::DaysClosed { first: date(2026, 12, 28), last: date(2026, 12, 28) },
    ];
    assert_eq!(facts(&office), closed);
    assert!(office.heard("佐藤").contains("2027年8月11日〜2027年8月16日"));
    let dossier = office.dossier("佐藤");
    let calendar = dossier.ledger.calendar(WORLD.content.holidays());
    let update = WORLD.content.checks().iter().find(|one| one.id == check("update")).expect("it ships");
    let opens = dossier.ledger.cycles(update, &calendar, (date(2027, 8, 1), date(2027, 8, 31)));
    assert_eq!(opens[0].opens, date(2027, 8, 17), "it is asked on the first day back");
    office.press("佐藤", "外す: 2027年8月11日〜2027年8月16日");
    assert_eq!(facts(&office), [&CheckFact::DaysOpened { first: date(2027, 8, 11) }]);
}

#[test]
fn what_is_no_day_gets_a_clear_sentence_and_loses_nothing() {
    let mut office = begun(Office::company());
    office.push("佐藤", &press(CheckPress::AddDays));
    for (typed, told) in [
        ("8/16〜8/13", "終わりの日"),
        ("8/13〜8/16、お盆明け", "「お盆明け」は、日付として読めませんでした"),
        ("2027-08-16〜2027-08-13", "終わりの日が、始まりの日より前"),
        ("2026-11-01", "もう過ぎています"),
        ("2027-08-01〜2027-09-30", "31日まで"),
        ("2030-08-13", "2年より先"),
    ] {
        office.hush().say("佐藤", typed);
        let heard = office.heard("佐藤");
        assert!(heard.contains(told) && heard.contains("まだ何も変えていません"), "{typed}: {heard}");
        assert!(office.records.is_empty(), "{typed}");
    }
    office.say("佐藤", "8/13〜8/16");
    assert_eq!(facts(&office).len(), 1, "it can be typed again right away");
    office.push("佐藤", &press(CheckPress::AddDays)).say("佐藤", "やめる");
    assert!(office.records.is_empty());
    office.say("佐藤", "8/20");
    assert!(office.records.is_empty(), "nothing is typed any more");
}

#[test]
fn somebody_who_keeps_the_checks_no_more_types_no_days() {
    let mut office = begun(Office::company());
    let (sato, mori) = (office.member("佐藤"), office.member("森"));
    let grant = journey::ledger::Grant { role: journey::Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(mori, grant.clone()))).push("佐藤", &press(CheckPress::AddDays));
    office.push("森", &Press::Staff(StaffPress::Take(sato, grant))).hush();
    office.say("佐藤", "8/13〜8/16");
    assert!(office.records.is_empty() && office.heard("佐藤").contains("情報セキュリティ責任者がします"));
}
