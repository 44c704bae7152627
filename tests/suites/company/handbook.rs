//! The handbook of the company's own rulings: handed out to the rooms of the teams, read by each for themself (JN2, MG2, MG3).

use chat::{Act, FileKind};
use content::{Choice, QuestionId, SetKind};
use engine::{FieldDeed, FormPress, Format, HandbookPress, Paper, Press, PrintPress, StaffPress};
use jiff::civil::date;
use journey::ledger::{Asked, Fact, Field, Form, HandbookFact, RulingFact};
use journey::{Basis, DiagnosisId, Mode, Record};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tests::office::{COMPANY, Office};
use tests::talk::WORLD;

fn ruling(fact: RulingFact) -> Record {
    Record::Ledger { fact: Fact::Ruling(fact) }
}

fn question(number: u8) -> QuestionId {
    QuestionId::parse(&number.to_string()).expect("a number is an id")
}

fn run() -> DiagnosisId {
    DiagnosisId::derive("run")
}

/// An office in which all 25 questions were ruled: 9 and 20 are not in place, 3 in part, 22 unknown.
fn ruled(mut office: Office) -> Office {
    let set = WORLD.content.current(SetKind::SelfCheck, date(2026, 11, 24)).name;
    let choice = |number: u8| match number {
        9 | 20 => Choice::NotInPlace,
        3 => Choice::Partly,
        22 => Choice::Unknown,
        _ => Choice::InPlace,
    };
    let opened = RulingFact::Opened { diagnosis: run(), set, mode: Mode::Counted, asked: Asked::All, due: None };
    let answers = (1..=25).map(|number| (question(number), choice(number))).collect();
    let facts = vec![ruling(opened), ruling(RulingFact::Accepted { diagnosis: run(), answers })];
    office.keep("佐藤", facts);
    office
}

fn with_contacts(office: &mut Office) {
    let at = |field, deed| Press::Form(FormPress::At(Form::Incident, field, deed));
    office.push("佐藤", &at(Field::Lead, FieldDeed::Ask)).say("佐藤", "情報係 内線12");
    office.push("佐藤", &at(Field::Manager, FieldDeed::Ask)).say("佐藤", "社長室 内線1");
    office.hush();
}

fn tied(office: &mut Office) {
    for (room, team) in [("eigyo", "営業"), ("seizo", "製造")] {
        office.among(room, "佐藤", Act::Said(team.to_owned())).heard_in(room);
    }
}

fn press(press: HandbookPress) -> Press {
    Press::Handbook(press)
}

fn html(office: &mut Office) -> String {
    office.push("佐藤", &Press::Prints(PrintPress::Print(Paper::Handbook, Format::Html)));
    let files = office.letters.iter().flat_map(|letter| &letter.message.files);
    files.map(|file| String::from_utf8(file.bytes().to_vec()).expect("it is text")).collect()
}

#[test]
fn without_rulings_or_contacts_there_is_no_handbook_and_what_is_missing_is_asked() {
    let mut office = Office::company();
    office.hush().push("佐藤", &press(HandbookPress::Show));
    assert!(office.heard("佐藤").contains("全部決まると"));
    let mut office = ruled(office);
    office.push("佐藤", &press(HandbookPress::Post));
    assert!(office.records.is_empty() && office.kinds() == ["Form"], "{:?}", office.kinds());
}

#[test]
fn a_measure_that_is_ruled_out_is_not_printed_as_a_rule_in_force() {
    let mut office = ruled(Office::company());
    with_contacts(&mut office);
    let handbook = html(&mut office);
    let rule = |number: u8| WORLD.content.words().say(content::Locale::Ja, &format!("paper-rule-{number}"), &[]);
    let printed = |handbook: &str, number: u8| {
        let rule = rule(number);
        handbook.contains(rule.split('。').next().expect("a sentence"))
    };
    for number in 1..=25 {
        assert_eq!(printed(&handbook, number), ![9, 20, 22].contains(&number), "{number}");
    }
    let (diagnosis, reason) = (run(), "今年は見送る".to_owned());
    let (question, choice, basis) = (question(1), Choice::NotInPlace, Basis::Chosen);
    office.keep("佐藤", vec![ruling(RulingFact::Ruled { diagnosis, question, choice, basis, why: None, reason })]);
    assert!(!printed(&html(&mut office), 1), "the ruling that stands counts");
}

#[test]
fn the_handbook_is_posted_to_the_tied_rooms_with_one_button_and_nobody_is_named() {
    let mut office = ruled(Office::company());
    with_contacts(&mut office);
    office.push("佐藤", &press(HandbookPress::Post));
    assert!(office.records.is_empty() && office.heard("佐藤").contains("まだありません"), "no room is tied");
    tied(&mut office);
    office.push("佐藤", &press(HandbookPress::Show)).press("佐藤", "部署のチャンネルに配る");
    assert!(office.heard("佐藤").contains("2つの部署"));
    let cards: Vec<_> = office.letters.iter().filter(|letter| !letter.to.is_private()).collect();
    assert_eq!(cards.len(), 2);
    for card in cards {
        assert_eq!(card.message.buttons().count(), 1);
        assert!(card.message.files.iter().all(|file| *file.kind() == FileKind::Docx) && card.message.files.len() == 1);
        let text = card.message.text.to_plain();
        assert!(COMPANY.iter().all(|somebody| !text.contains(somebody.name)), "{text}");
    }
    assert!(office.heard_in("eigyo").contains("だれが押したかは、ここには出ません"));
}

#[test]
fn reading_is_answered_privately_and_counted_without_names() {
    let mut office = ruled(Office::company());
    with_contacts(&mut office);
    tied(&mut office);
    office.push("佐藤", &press(HandbookPress::Post));
    let read = office.button_in("eigyo", "読みました").expect("the card has a button");
    office.heard_in("eigyo");
    for who in ["加藤", "Lin", "Taylor"] {
        // The adapter carries the press into the private conversation.
        office.hush().push_token(who, read.clone());
        let [Record::Ledger { fact: Fact::Handbook(HandbookFact::HandbookRead { .. }) }] = &office.records[..] else {
            panic!("{:?}", office.records)
        };
        assert_eq!(office.who_heard(), [who], "only they hear of it");
        assert_eq!(office.heard_in("eigyo"), "");
    }
    office.push_token("加藤", read.clone());
    assert!(office.records.is_empty(), "twice is once");
    office.hush().push("佐藤", &press(HandbookPress::Show));
    let said = office.heard("佐藤");
    assert!(said.contains("3/12人が") && !said.contains("加藤"), "{said}");
    office.hush().push("森", &press(HandbookPress::Show));
    assert!(office.heard("森").contains("情報セキュリティ責任者がします"), "a manager is told who does it");
}

#[test]
fn a_changed_handbook_asks_anew() {
    let mut office = ruled(Office::company());
    with_contacts(&mut office);
    tied(&mut office);
    office.push("佐藤", &press(HandbookPress::Post));
    let old = office.button_in("eigyo", "読みました").expect("the card has a button");
    office.push_token("加藤", old.clone());
    let at = Press::Form(FormPress::At(Form::Incident, Field::Lead, FieldDeed::Ask));
    office.push("佐藤", &at).say("佐藤", "情報係 内線99").hush().push("佐藤", &press(HandbookPress::Show));
    let said = office.heard("佐藤");
    assert!(said.contains("内容が変わりました") && said.contains("1/12人"), "{said}");
    office.press("佐藤", "部署のチャンネルに配る").hush().push("佐藤", &press(HandbookPress::Show));
    assert!(office.heard("佐藤").contains("0/12人"), "it is counted anew");
    office.hush().push_token("加藤", old);
    assert!(office.records.is_empty() && office.heard("加藤").contains("新しいハンドブック"));
    office.press("加藤", "ハンドブックを見る").press("加藤", "読みました");
    assert!(office.heard("加藤").contains("ありがとうございます"));
    assert!(office.dossier("加藤").ledger.handbook.has_read(&office.member("加藤")));
}

#[test]
fn few_readers_are_not_counted_and_quiet_rooms_get_nothing() {
    let mut office = ruled(Office::small(2));
    with_contacts(&mut office);
    office.push("佐藤", &Press::Staff(StaffPress::NewTeam)).say("佐藤", "営業");
    office.among("eigyo", "佐藤", Act::Said("営業".to_owned())).heard_in("eigyo");
    office.push("佐藤", &press(HandbookPress::Post)).hush().push("佐藤", &press(HandbookPress::Show));
    let said = office.heard("佐藤");
    assert!(said.contains("数は出しません") && !said.contains("/3人"), "{said}");
    office.push("佐藤", &Press::Staff(StaffPress::Hush)).heard_in("eigyo");
    office.push("佐藤", &press(HandbookPress::Post));
    assert!(office.heard_in("eigyo").is_empty() && office.records.is_empty(), "nobody is written to in silence");
}

/// Makes up a name that stands in no sentence of ours.
fn made_up(rng: &mut StdRng) -> String {
    let letters: Vec<char> = "阿伊宇江岡賀木久毛古早志須瀬曽田知津手戸ヱヰヲヴΩЖ".chars().collect();
    (0..rng.random_range(2..7)).map(|_| letters[rng.random_range(0..letters.len())]).collect()
}

#[test]
fn in_a_thousand_companies_nobody_is_named_where_several_people_read() {
    let mut office = ruled(Office::company());
    with_contacts(&mut office);
    tied(&mut office);
    let members: Vec<_> = COMPANY.iter().map(|one| office.member(one.name)).collect();
    let mut rng = StdRng::seed_from_u64(22);
    let mut seen = 0;
    for number in 0..1_000 {
        let names: Vec<String> = members.iter().map(|_| made_up(&mut rng)).collect();
        let mut records: Vec<Record> = members
            .iter()
            .zip(&names)
            .map(|(member, name)| Record::Called { member: member.clone(), name: Some(name.clone()) })
            .collect();
        records.push(Record::OrganizationNamed { name: format!("{}社", made_up(&mut rng)) });
        office.keep("佐藤", records).hush();
        let who = COMPANY[number % COMPANY.len()].name;
        office.among("eigyo", who, Act::Asked(chat::Command::Menu)).among("zatsudan", who, Act::Said("営業".into()));
        office.push("佐藤", &press(HandbookPress::Show)).push("佐藤", &press(HandbookPress::Post));
        for room in ["eigyo", "seizo", "zatsudan"] {
            let heard = office.heard_in(room) + &office.labels_in(room).join(" ");
            seen += usize::from(!heard.trim().is_empty());
            for (name, member) in names.iter().zip(&members) {
                assert!(!heard.contains(name.as_str()) && !heard.contains(member.as_str()), "{room}: {name}: {heard}");
            }
        }
    }
    assert!(seen >= 2_000, "the rooms heard something only {seen} times");
}
