//! Samples of the handbook, the incident card, the preparation sheet and the notices.

use super::{CONTENT, Sample, line, passage};
use content::{Choice, Locale, QuestionId, SetKind};
use jiff::civil::date;
use papers::{
    CardFields, Clocks, Contact, ContactRole, Document, GBizId, Handbook, HandbookFields, IncidentCard, Kept,
    LeadersSee, NoticeFields, Number, People, PreparationSheet, Retention, SheetFields, Star, rules,
};
use std::collections::BTreeMap;

pub(crate) fn all(locale: Locale) -> Vec<Sample> {
    let sample = |name: &str, document: Document, fields: &[&str], pages| Sample {
        name: format!("{name}.{locale}"),
        locale,
        document,
        fields: ["株式会社星空製作所"].iter().chain(fields).map(|field| (*field).to_owned()).collect(),
        pages,
    };
    let (day, known) = if locale == Locale::En {
        ("December 1, 2026", ["December 1, 2026", "December 3, 2026", "December 30, 2026", "January 29, 2027"])
    } else {
        ("2026年12月1日", ["2026年12月1日", "2026年12月3日", "2026年12月30日", "2027年1月29日"])
    };
    let reach = ["佐藤 花子", "090-1111-2222", "星空システム保守", "03-9876-5432", "内線 15"];
    let desks =
        ["cs-support@ipa.go.jp", "https://www.npa.go.jp/bureau/cyber/soudan.html", "#9110", "https://www.ppc.go.jp/"];
    let mut card = [reach.as_slice(), &desks, &[day]].concat();
    let mut samples = vec![
        sample("handbook", handbook(locale), &[reach.as_slice(), &[day, "佐藤 花子（総務部）"]].concat(), (2, 3)),
        sample("incident", incident(locale, None), &card, (1, 1)),
    ];
    card.extend(known);
    samples.push(sample("incident-dated", incident(locale, Some(clocks())), &card, (1, 1)));
    let two = ["7123456789012", "金属製品の製造", "50", "https://hoshizora.example/security", "★★", day];
    let one = ["金属製品の製造", "★", "https://sme-security.ipa.go.jp/", day];
    let published = Star::Two { published: passage("https://hoshizora.example/security") };
    let number = Number::Corporate(line("7123456789012"));
    samples.extend([
        sample("declaration-two", sheet(locale, number.clone(), GBizId::Prime, published), &two, (1, 1)),
        sample("declaration-one", sheet(locale, Number::SoleProprietor, GBizId::None, Star::One), &one, (1, 1)),
        sample("declaration-member", sheet(locale, number, GBizId::Member, Star::One), &one, (1, 1)),
    ]);
    let kept: Vec<String> = Kept::ALL.iter().map(|kept| kept.name(&CONTENT, locale)).collect();
    let mut told: Vec<&str> = kept.iter().map(String::as_str).collect();
    told.extend(["13", "5", "30", day, "総務部 佐藤（内線 15）"]);
    samples.push(sample("notice", notice().notice(&CONTENT, locale), &told, (1, 1)));
    told.push("情報システム係 鈴木");
    samples.push(sample("privacy", notice().privacy(&CONTENT, locale), &told, (1, 1)));
    samples
}

fn contact(role: ContactRole, name: &str, reach: &str) -> Contact {
    Contact { role, call: line(&format!("{name} {reach}")) }
}

pub(crate) fn contacts() -> Vec<Contact> {
    vec![
        contact(ContactRole::Lead, "佐藤 花子", "090-1111-2222"),
        contact(ContactRole::Manager, "山田 太郎", "090-3333-4444、自宅 03-5555-6666"),
        contact(ContactRole::Vendor, "星空システム保守", "03-9876-5432（平日9時〜18時）"),
        contact(ContactRole::Partner, "あおぞら損害保険 事故受付", "0120-000-111（24時間）"),
    ]
}

/// What a company ruled: most in place, two in part, two not, one unknown.
pub(crate) fn ruled() -> BTreeMap<QuestionId, Choice> {
    let of = |number: u8| match number {
        3 | 11 => Choice::Partly,
        9 | 20 => Choice::NotInPlace,
        22 => Choice::Unknown,
        _ => Choice::InPlace,
    };
    (1..=25).map(|number| (QuestionId::parse(&number.to_string()).expect("a number is an id"), of(number))).collect()
}

pub(crate) fn handbook_fields(locale: Locale, ruled: &BTreeMap<QuestionId, Choice>) -> HandbookFields {
    let set = CONTENT.current(SetKind::SelfCheck, date(2026, 12, 1));
    let mut contacts = contacts();
    contacts[0].call = line("佐藤 花子 090-1111-2222、内線 15");
    HandbookFields {
        company: line("株式会社星空製作所"),
        decided: date(2026, 12, 1),
        responsible: line("佐藤 花子（総務部）"),
        contacts,
        rules: rules(&CONTENT, locale, set, ruled),
    }
}

fn handbook(locale: Locale) -> Document {
    // Every rule is in one sample or the other: what is ruled × here is the business of the tests of the handbook.
    let fields = handbook_fields(locale, &ruled());
    Handbook::new(fields).expect("a sample is whole").document(&CONTENT, locale)
}

/// A handbook in which everything is in force.
pub(crate) fn full_handbook(locale: Locale) -> Document {
    let ruled = ruled().into_keys().map(|question| (question, Choice::InPlace)).collect();
    Handbook::new(handbook_fields(locale, &ruled)).expect("a sample is whole").document(&CONTENT, locale)
}

fn clocks() -> Clocks {
    Clocks {
        known: date(2026, 12, 1),
        preliminary: (date(2026, 12, 3), date(2026, 12, 5)),
        full: date(2026, 12, 30),
        unlawful: date(2027, 1, 29),
    }
}

fn incident(locale: Locale, clocks: Option<Clocks>) -> Document {
    let mut contacts = contacts();
    contacts[0].call = line("佐藤 花子 090-1111-2222、内線 15");
    let fields = CardFields { company: line("株式会社星空製作所"), made: date(2026, 12, 1), contacts, clocks };
    IncidentCard::new(fields).expect("a sample is whole").document(&CONTENT, locale)
}

fn sheet(locale: Locale, number: Number, gbizid: GBizId, star: Star) -> Document {
    sheet_of(locale, number, gbizid, star, People::UpTo50)
}

/// Sheets of companies of every size.
pub(crate) fn every_size(locale: Locale) -> [Document; 6] {
    People::ALL.map(|people| sheet_of(locale, Number::SoleProprietor, GBizId::Prime, Star::One, people))
}

fn sheet_of(locale: Locale, number: Number, gbizid: GBizId, star: Star, people: People) -> Document {
    let fields = SheetFields {
        company: line("株式会社星空製作所"),
        number,
        gbizid,
        industry: line("金属製品の製造"),
        people,
        star,
        made: date(2026, 12, 1),
    };
    PreparationSheet::new(fields).expect("a sample is whole").document(&CONTENT, locale)
}

fn notice() -> NoticeFields {
    NoticeFields {
        company: line("株式会社星空製作所"),
        begins: date(2026, 12, 1),
        contact: line("総務部 佐藤（内線 15）"),
        operator: line("情報システム係 鈴木"),
        retention: Retention::USUAL,
        leaders: LeadersSee::Names,
    }
}
