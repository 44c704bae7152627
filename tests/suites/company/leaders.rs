//! What whoever answers for a team sees of it: numbers, and names only where the company allowed it, of those whom the round told
//! some days before, and when they ask, which is kept (RM7).

use chat::{Act, Command};
use content::{CheckId, Choice};
use engine::{CheckPress, Format, LeadPress, Paper, Press, PrintPress, StaffPress};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use journey::check::{CycleId, Hurdle, Said};
use journey::ledger::{CheckFact, Fact, LeaderFact, Rollout, StaffFact};
use journey::{MemberId, Record, Role};
use tests::office::{COMPANY, Office, Somebody};
use tests::talk::instant;

/// The cycle of the updates of December.
const UPDATES: Date = date(2026, 12, 9);

fn updates() -> CycleId {
    CycleId { check: CheckId::parse("update").expect("an id"), opened: UPDATES }
}

fn press(press: LeadPress) -> Press {
    Press::Leads(press)
}

fn facts(office: &Office) -> Vec<&LeaderFact> {
    let fact = |record| if let &Record::Ledger { fact: Fact::Leader(ref fact) } = record { Some(fact) } else { None };
    office.records.iter().filter_map(fact).collect()
}

/// An office in which a run is open and the checks of December are asked; both teams have five people.
fn asked() -> Office {
    let mut office = Office::company();
    office.opened();
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Check(CheckFact::ChecksBegun) }]);
    for who in ["Lin", "山本"] {
        office.handed_in(who, |_| Choice::InPlace);
    }
    office.now = instant("2026-12-01T10:00[Asia/Tokyo]");
    office.hush();
    office
}

/// The same, after names were allowed, the round told everybody, and the days passed.
fn allowed() -> Office {
    let mut office = asked();
    office.push("佐藤", &press(LeadPress::Allow));
    told(&mut office, "2026-12-09T10:00[Asia/Tokyo]");
    office
}

/// Lets the round tell people on this day, and some days pass.
fn told(office: &mut Office, then: &str) {
    office.wait(8.hours());
    office.now = instant(then);
    office.hush();
}

/// Tells from which day on somebody may be named as one of a team.
fn named_from(office: &Office, who: &str, team: &str) -> Option<Date> {
    office.dossier("佐藤").ledger.named_from(&office.team(team), &office.member(who))
}

/// Reads the names that 森 is shown of the run.
fn shown(office: &mut Office) -> String {
    let (sales, run) = (office.team("営業"), run(office));
    office.hush().push("森", &press(LeadPress::Run(sales, run)));
    office.heard("森")
}

/// What somebody is told about their name, in their language.
fn is_told(heard: &str) -> bool {
    ["部門長にも、あなたの名前が見えます", "あなたの名前も見ることができます", "can see your name while you"]
        .iter()
        .any(|words| heard.contains(words))
}

fn offers_names(office: &Office, who: &str) -> bool {
    office.labels(who).iter().any(|label| label.starts_with("名前を見る"))
}

fn run(office: &Office) -> journey::DiagnosisId {
    office.dossier("佐藤").open[0].id.clone()
}

#[test]
fn the_press_tells_nobody_and_the_round_tells_each_days_before_anybody_may_look() {
    let mut office = asked();
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).hush();
    office.ask("佐藤", Command::Company).press("佐藤", "部署").press("佐藤", "部門長に名前を見せる");
    let heard = office.heard("佐藤");
    assert!(heard.contains("設定しなければ") && heard.contains("・営業: 見せない") && facts(&office).is_empty());
    office.hush().press("佐藤", "一人ずつ知らせて、始める");
    assert!(matches!(&facts(&office)[..], [LeaderFact::LeadersAllowed { teams }] if teams.len() == 2));
    assert!(office.letters.len() == 1 && office.who_heard() == ["佐藤"], "no letter leaves by the press");
    assert!(office.heard_in("eigyo").is_empty() && office.heard("佐藤").contains("・営業: これから一人ずつ"));
    let (sales, run) = (office.team("営業"), run(&office));
    office.push("森", &press(LeadPress::Run(sales.clone(), run.clone())));
    assert!(facts(&office).is_empty() && office.heard("森").contains("いまは見られません"));
    office.hush().wait(8.hours());
    for one in COMPANY {
        assert_eq!(is_told(&office.heard(one.name)), one.team.is_some(), "{}", one.name);
    }
    assert!(!is_told(&office.heard_in("eigyo")));
    assert_eq!(named_from(&office, "加藤", "営業"), Some(date(2026, 12, 8)));
    office.push("佐藤", &press(LeadPress::Setting));
    assert!(office.heard("佐藤").contains("・営業: 12月8日から、知らせを受けた人から順に"));
    for day in ["2026-12-01T19:00[Asia/Tokyo]", "2026-12-07T23:58[Asia/Tokyo]"] {
        office.now = instant(day);
        office.hush().push("森", &press(LeadPress::Run(sales.clone(), run.clone())));
        assert!(facts(&office).is_empty() && office.heard("森").contains("12月8日から見られます"), "{day}");
    }
    office.now = instant("2026-12-08T00:00[Asia/Tokyo]");
    office.hush().push("森", &press(LeadPress::Run(sales, run)));
    assert_eq!(facts(&office).len(), 1);
    office.hush().wait(9.days());
    assert!(COMPANY.iter().all(|one| !is_told(&office.heard(one.name))), "once");
}

#[test]
fn at_night_the_press_keeps_the_wish_and_people_hear_it_in_their_hours() {
    let mut office = asked();
    office.now = instant("2026-12-01T20:00[Asia/Tokyo]");
    office.push("佐藤", &press(LeadPress::Allow)).hush().wait(13.hours());
    assert!(office.who_heard().is_empty());
    office.wait(8.hours());
    assert!(is_told(&office.heard("加藤")));
    assert_eq!(named_from(&office, "加藤", "営業"), Some(date(2026, 12, 9)));
}

#[test]
fn whoever_was_not_told_is_not_named_whatever_the_reason() {
    let mut office = asked();
    office.ask("木村", Command::Stop);
    let taylor = office.member("Taylor");
    office.keep("Taylor", vec![Record::TimeOff { until: Some(date(2026, 12, 11)) }]);
    let pilot = COMPANY.iter().filter(|one| one.name != "Lin").map(|one| office.member(one.name)).collect();
    let out = StaffFact::RolledOut { to: Rollout::Pilot(pilot) };
    office.keep("佐藤", vec![Record::Ledger { fact: Fact::Staff(out) }]);
    office.arrive("橋本").press("橋本", "日本語");
    let (late, sales) = (office.member("橋本"), office.team("営業"));
    office.keep("佐藤", vec![Record::Placed { member: late.clone(), team: Some(sales.clone()) }]);
    office.push("佐藤", &press(LeadPress::Allow));
    told(&mut office, "2026-12-09T10:00[Asia/Tokyo]");
    let heard = shown(&mut office);
    for name in ["木村", "Taylor", "Lin", "橋本"] {
        assert!(!heard.contains(name), "{name}: {heard}");
        assert_eq!(named_from(&office, name, "営業"), None, "{name}");
    }
    assert!(heard.contains("加藤さん") && heard.contains("ほかの4人は、まだお知らせの前か"), "{heard}");
    office.push("森", &press(LeadPress::Show));
    let heard = office.heard("森");
    assert!(heard.contains("人数が少ないため非表示") && heard.contains("数に入れていません"), "{heard}");
    // Taylor is back on the 11th, hears it then, and is named a week later.
    office.now = instant("2026-12-11T09:00[Asia/Tokyo]");
    told(&mut office, "2026-12-17T10:00[Asia/Tokyo]");
    assert_eq!(office.dossier("佐藤").ledger.named_from(&sales, &taylor), Some(date(2026, 12, 18)));
    assert!(!shown(&mut office).contains("Taylor"));
    office.now = instant("2026-12-18T10:00[Asia/Tokyo]");
    assert!(shown(&mut office).contains("Taylorさん"));
}

#[test]
fn whoever_moves_or_is_recognised_from_a_list_is_told_first() {
    let mut office = allowed();
    let (sales, abe) = (office.team("営業"), office.member("井上"));
    let hana = MemberId::derive("list:花田");
    let listed = Record::Expected { member: hana.clone(), name: "花田".to_owned(), team: Some(sales.clone()) };
    office.keep("佐藤", vec![listed]);
    office.arrive("hana").press("hana", "日本語").press("hana", "はじめる").say("hana", "花田");
    assert_eq!(office.member("hana"), hana);
    office.hush().push("佐藤", &Press::Staff(StaffPress::Placed(abe.clone(), Some(sales.clone()))));
    assert!(office.heard("井上").is_empty(), "the press tells nobody");
    let heard = shown(&mut office);
    assert!(!heard.contains("井上") && !heard.contains("花田") && heard.contains("ほかの2人"), "{heard}");
    told(&mut office, "2026-12-15T10:00[Asia/Tokyo]");
    assert!(!shown(&mut office).contains("井上"));
    office.now = instant("2026-12-16T10:00[Asia/Tokyo]");
    let heard = shown(&mut office);
    assert!(heard.contains("井上さん") && heard.contains("花田さん") && !heard.contains("ほかの"), "{heard}");
    assert_eq!(named_from(&office, "井上", "営業"), Some(date(2026, 12, 16)));
    let plant = office.team("製造");
    let run = run(&office);
    office.hush().push("阿部", &press(LeadPress::Run(plant, run)));
    assert!(!office.heard("阿部").contains("井上"), "they are not of 製造 any more");
}

#[test]
fn a_word_that_never_left_told_nobody() {
    let mut office = asked();
    office.push("佐藤", &press(LeadPress::Allow));
    // The round says it to one after the other, and no network takes any of it.
    let said = (0..32).any(|_| named_from(office.look_on(), "加藤", "営業").is_some());
    assert!(said && office.heard("加藤").is_empty());
    office.now = instant("2026-12-01T16:31[Asia/Tokyo]");
    office.wait(1.hour());
    assert!(office.heard("加藤").is_empty());
    assert_eq!(named_from(&office, "加藤", "営業"), None, "the hours were over before it left");
    office.wait(1.days());
    assert_eq!(named_from(&office, "加藤", "営業"), Some(date(2026, 12, 9)), "they hear it the day after");
    assert!(is_told(&office.heard("加藤")));
}

#[test]
fn a_leader_sees_names_of_their_own_team_and_each_look_is_kept() {
    let mut office = allowed();
    let (sales, plant, run) = (office.team("営業"), office.team("製造"), run(&office));
    office.ask("森", Command::Company).press("森", "部署の様子");
    let heard = office.heard("森");
    assert!(heard.contains("・25問の自社診断: 5人のうち4人がこれから"), "{heard}");
    assert!(heard.contains("・ソフトの更新: 5人のうち5人がこれから") && !heard.contains("加藤"), "{heard}");
    assert!(heard.contains("だれが見たかは、記録に残ります"), "{heard}");
    office.hush().press("森", "名前を見る: 25問の自社診断");
    assert_eq!(facts(&office), [&LeaderFact::TeamNamesSeen { team: sales.clone(), diagnosis: run.clone() }]);
    let heard = office.heard("森");
    assert!(heard.contains("加藤さん") && heard.contains("Taylorさん") && !heard.contains("Lin"), "{heard}");
    assert!(!heard.contains("井上") && !heard.contains("佐藤"), "nobody of another team: {heard}");
    let rows = office.block_on(office.store().audit(&office.tenancy("佐藤"))).expect("a sound store");
    let row = rows.iter().find(|row| row.what.contains("team-names-seen")).expect("it is on the chain");
    assert_eq!(row.who, office.member("森").as_str());
    for forged in [LeadPress::Run(plant.clone(), run.clone()), LeadPress::Check(plant.clone(), updates())] {
        office.hush().push("森", &press(forged));
        let heard = office.heard("森");
        assert!(facts(&office).is_empty() && heard.contains("いまは見られません"), "{heard}");
    }
    for who in ["加藤", "中村", "佐藤"] {
        office.hush().push(who, &press(LeadPress::Run(sales.clone(), run.clone())));
        assert!(office.records.is_empty() && !office.heard(who).contains("Taylor"), "{who}");
    }
    office.hush().push("阿部", &press(LeadPress::Run(plant, run)));
    let heard = office.heard("阿部");
    assert!(heard.contains("井上さん") && !heard.contains("加藤") && !heard.contains("山本"), "{heard}");
}

#[test]
fn of_a_check_it_is_named_who_is_open_and_never_what_anybody_said() {
    let mut office = allowed();
    let lost = Said::NotYet { hurdle: Some(Hurdle::HowUnknown) };
    office.keep("加藤", vec![Record::Checked { cycle: updates(), said: lost }]);
    office.keep("Lin", vec![Record::Checked { cycle: updates(), said: Said::Done }]);
    let sales = office.team("営業");
    office.hush().push("森", &press(LeadPress::Show)).press("森", "名前を見る: ソフトの更新");
    assert_eq!(facts(&office), [&LeaderFact::TeamCheckNamesSeen { team: sales, cycle: updates() }]);
    let heard = office.heard("森");
    assert!(heard.contains("加藤さん") && heard.contains("Taylorさん") && !heard.contains("Linさん"), "{heard}");
    assert!(!heard.contains("手順"), "{heard}");
    office.push("加藤", &Press::Checks(CheckPress::Ask(updates()))).press("加藤", "わからない");
    let heard = office.heard("加藤");
    assert!(
        heard.contains("12月8日からは、部門長もあなたの名前") && heard.contains("何と答えたかは見えません"),
        "{heard}"
    );
}

#[test]
fn switching_it_off_works_at_once_and_on_again_takes_its_days_again() {
    let mut office = allowed();
    let (sales, run) = (office.team("営業"), run(&office));
    office.push("佐藤", &press(LeadPress::Setting)).press("佐藤", "すぐにやめる");
    assert_eq!(facts(&office), [&LeaderFact::LeadersForbidden]);
    office.hush().push("森", &press(LeadPress::Run(sales.clone(), run.clone())));
    assert!(facts(&office).is_empty() && office.heard("森").contains("いまは見られません"));
    office.push("森", &press(LeadPress::Show));
    let heard = office.heard("森");
    assert!(heard.contains("人数が少ないため非表示") && !heard.contains("これから"), "{heard}");
    office.wait(1.minute()).push("佐藤", &press(LeadPress::Allow)).hush();
    office.push("森", &press(LeadPress::Run(sales.clone(), run.clone())));
    assert!(facts(&office).is_empty() && office.heard("森").contains("いまは見られません"), "nobody is told again yet");
    office.wait(8.hours());
    assert!(is_told(&office.heard("加藤")));
    office.push("森", &press(LeadPress::Run(sales, run)));
    assert!(facts(&office).is_empty() && office.heard("森").contains("12月16日から"));
}

#[test]
fn without_the_setting_a_large_team_shows_its_numbers_and_no_names() {
    let names = ["加藤", "木村", "山本", "井上", "林", "清水", "池田"];
    let mut people = vec![COMPANY[0], Somebody { role: Some(Role::Manager), ..staff("森") }];
    people.extend(names.map(staff));
    let mut office = Office::of(&people);
    office.opened();
    office.handed_in("加藤", |_| Choice::InPlace);
    office.hush().push("森", &press(LeadPress::Show));
    let heard = office.heard("森");
    assert!(heard.contains("・25問の自社診断: 8人のうち7人がこれから"), "{heard}");
    assert!(!offers_names(&office, "森") && names.iter().all(|name| !heard.contains(name)), "{heard}");
}

fn staff(name: &'static str) -> Somebody {
    Somebody { name, team: Some("営業"), role: None, ..COMPANY[0] }
}

#[test]
fn an_anonymous_run_names_nobody() {
    let names = ["加藤", "木村", "山本", "井上", "林", "清水", "池田", "橋本", "前田"];
    let mut people = vec![COMPANY[0], Somebody { role: Some(Role::Manager), ..staff("森") }];
    people.extend(names.map(staff));
    let mut office = Office::of(&people);
    let run = office.opened_as("匿名");
    office.push("佐藤", &press(LeadPress::Allow));
    told(&mut office, "2026-12-04T10:00[Asia/Tokyo]");
    let sales = office.team("営業");
    assert_eq!(named_from(&office, "加藤", "営業"), Some(date(2026, 12, 1)), "they were told in time");
    office.hush().push("森", &press(LeadPress::Show));
    assert!(office.heard("森").contains("いま進んでいる診断や点検は、ありません"));
    office.push("森", &press(LeadPress::Run(sales, run)));
    let heard = office.heard("森");
    assert!(facts(&office).is_empty() && heard.contains("名前を出さない約束"), "{heard}");
}

#[test]
fn the_notice_for_staff_says_it_while_it_is_on() {
    let mut office = asked();
    let paper = |paper| Press::Prints(PrintPress::Print(paper, Format::Html));
    office.push("佐藤", &paper(Paper::Notice)).say("佐藤", "2026-12-01").say("佐藤", "総務部（内線15）");
    let says = |office: &mut Office, which| {
        office.wait(1.minute()).push("佐藤", &paper(which));
        let file = office.letters.iter().flat_map(|letter| &letter.message.files).next().expect("a file");
        String::from_utf8(file.bytes().to_vec()).expect("text").contains("7日以上前に本人がお知らせを受けた人だけ")
    };
    for (press, expected) in [(None, false), (Some(LeadPress::Allow), true), (Some(LeadPress::Forbid), false)] {
        if let Some(one) = press {
            office.push("佐藤", &Press::Leads(one));
        }
        for which in [Paper::Notice, Paper::Privacy] {
            assert_eq!(says(&mut office, which), expected, "{which:?}");
        }
    }
}

#[test]
fn whoever_begins_a_run_reads_that_its_leader_may_see_who_is_open_where_that_is_so() {
    let mut office = asked();
    let line = "まだかどうかが見えます";
    office.hush().ask("木村", Command::SelfCheck);
    assert!(!office.heard("木村").contains(line));
    office
        .push("佐藤", &press(LeadPress::Allow))
        .hush()
        .ask("加藤", Command::SelfCheck)
        .ask("中村", Command::SelfCheck);
    assert!(office.heard("加藤").contains(line) && !office.heard("中村").contains(line), "中村 has no team");
}

#[test]
fn the_day_before_it_is_due_a_leader_hears_how_many_of_their_team_are_open_in_private() {
    let mut office = asked();
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).push("佐藤", &press(LeadPress::Allow)).hush();
    office.wait(14.days());
    let heard = office.heard("森");
    assert!(heard.contains("ウイルス対策は、あなたの部署では5人がこれからです"), "{heard}");
    assert!(office.labels("森").contains(&"部署の様子") && !heard.contains("手順"), "{heard}");
    assert!(office.heard("佐藤").contains("ウイルス対策は、12人がこれからです"));
    for who in ["加藤", "中村"] {
        assert!(!office.heard(who).contains("がこれからです"), "{who}");
    }
    let room = office.heard_in("eigyo");
    assert!(COMPANY.iter().all(|one| !room.contains(one.name)), "{room}");
}
