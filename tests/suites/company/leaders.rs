//! What whoever answers for a team sees of it: numbers, and names only where the company allowed it, told people beforehand, and they
//! ask, which is kept (RM7).

use chat::{Act, Command};
use content::{CheckId, Choice};
use engine::{CheckPress, Format, LeadPress, Paper, Press, PrintPress, StaffPress};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use journey::check::{CycleId, Hurdle, Said};
use journey::ledger::{CheckFact, Fact, Grant, LeaderFact};
use journey::{Record, Role, TeamId};
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

/// The same, after names were allowed and the days passed.
fn allowed() -> Office {
    let mut office = asked();
    office.push("佐藤", &press(LeadPress::Allow));
    office.now = instant("2026-12-09T10:00[Asia/Tokyo]");
    office.hush();
    office
}

fn offers_names(office: &Office, who: &str) -> bool {
    office.labels(who).iter().any(|label| label.starts_with("名前を見る"))
}

fn run(office: &Office) -> journey::DiagnosisId {
    office.dossier("佐藤").open[0].id.clone()
}

#[test]
fn people_are_told_days_before_anybody_may_look() {
    let mut office = asked();
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).hush();
    office.ask("佐藤", Command::Company).press("佐藤", "部署").press("佐藤", "部門長に名前を見せる");
    assert!(office.heard("佐藤").contains("・営業: 見せない") && facts(&office).is_empty());
    office.hush().press("佐藤", "部署に知らせて、7日後から");
    let from = date(2026, 12, 8);
    assert!(
        matches!(&facts(&office)[..], [LeaderFact::LeadersAllowed { from: day, teams }] if *day == from && teams.len() == 2)
    );
    let heard = office.heard("佐藤");
    assert!(heard.contains("知らせました") && heard.contains("・営業: 12月8日から"), "{heard}");
    let told = "12月8日から、部門長も、自分の部署で診断や点検がまだの人の名前を見られます";
    assert!(office.heard_in("eigyo").contains(told), "営業 has a room");
    assert_eq!(office.labels_in("eigyo"), ["自分の分を見る"]);
    assert!(office.heard("加藤").is_empty(), "whoever reads the room is told there");
    for who in ["阿部", "山本", "井上", "林", "清水"] {
        assert!(office.heard(who).contains("答えの中身は見えません"), "{who}: 製造 has no room");
    }
    let (sales, run) = (office.team("営業"), run(&office));
    for day in ["2026-12-01T11:00[Asia/Tokyo]", "2026-12-07T23:59[Asia/Tokyo]"] {
        office.now = instant(day);
        office.hush().push("森", &press(LeadPress::Run(sales.clone(), run.clone())));
        assert!(facts(&office).is_empty() && office.heard("森").contains("12月8日から見られます"), "{day}");
    }
    office.now = instant("2026-12-08T00:00[Asia/Tokyo]");
    office.hush().push("森", &press(LeadPress::Run(sales, run)));
    assert_eq!(facts(&office).len(), 1);
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
    assert!(office.heard("加藤").contains("12月8日からは、部門長も"), "whoever says it knows who sees it");
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
    office.now = instant("2026-12-02T10:00[Asia/Tokyo]");
    let sales = office.team("営業");
    office.hush().push("森", &press(LeadPress::Show));
    assert!(office.heard("森").contains("いま進んでいる診断や点検は、ありません"));
    office.push("森", &press(LeadPress::Run(sales, run)));
    let heard = office.heard("森");
    assert!(facts(&office).is_empty() && heard.contains("名前を出さない約束"), "{heard}");
}

#[test]
fn nobody_is_told_at_night_and_a_team_that_cannot_be_told_shows_nothing() {
    let mut office = asked();
    office.now = instant("2026-12-01T20:00[Asia/Tokyo]");
    office.push("佐藤", &press(LeadPress::Allow));
    assert!(facts(&office).is_empty() && office.heard("佐藤").contains("夜や休みの日には"));
    office.now = instant("2026-12-02T10:00[Asia/Tokyo]");
    office.ask("林", Command::Stop).hush().push("佐藤", &press(LeadPress::Allow));
    let sales: TeamId = office.team("営業");
    assert!(matches!(&facts(&office)[..], [LeaderFact::LeadersAllowed { teams, .. }] if *teams == [sales].into()));
    let heard = office.heard("佐藤");
    assert!(heard.contains("・製造: 見せない") && heard.contains("・営業: 12月9日から"), "{heard}");
    assert!(office.heard("林").is_empty() && office.heard("井上").is_empty(), "not even half of a team hears it");
    office.push("佐藤", &Press::Staff(StaffPress::Hush)).push("佐藤", &press(LeadPress::Forbid));
    office.wait(1.minute()).hush().push("佐藤", &press(LeadPress::Allow));
    assert!(facts(&office).is_empty() && office.heard("佐藤").contains("知らせが届く部署がありません"));
}

#[test]
fn whoever_comes_later_is_told_when_they_come() {
    let mut office = allowed();
    office.arrive("橋本").press("橋本", "日本語").hush().press("橋本", "はじめる");
    assert!(office.heard("橋本").contains("12月8日から、部門長も"));
    let (sato, sales) = (office.member("中村"), office.team("営業"));
    office.hush().push("佐藤", &Press::Staff(StaffPress::Placed(sato, Some(sales.clone()))));
    assert!(office.heard("中村").contains("12月8日から、部門長も"), "{}", office.heard("中村"));
    let lin = office.member("Lin");
    let leads = Grant { role: Role::Manager, team: Some(sales) };
    office.push("佐藤", &Press::Staff(StaffPress::Give(lin, leads))).hush();
    office.ask("Lin", Command::Company).press("Lin", "部署（ぶしょ）の様子（ようす）");
    assert!(offers_names(&office, "Lin"), "who leads the team now sees what was announced");
}

#[test]
fn the_notice_for_staff_says_it_while_it_is_on() {
    let mut office = asked();
    let paper = |paper| Press::Prints(PrintPress::Print(paper, Format::Html));
    office.push("佐藤", &paper(Paper::Notice)).say("佐藤", "2026-12-01").say("佐藤", "総務部（内線15）");
    let says = |office: &mut Office, which| {
        office.wait(1.minute()).push("佐藤", &paper(which));
        let file = office.letters.iter().flat_map(|letter| &letter.message.files).next().expect("a file");
        String::from_utf8(file.bytes().to_vec()).expect("text").contains("部門長は、2026年12月8日から")
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
