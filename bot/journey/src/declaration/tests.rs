//! Ready is one state, declared another, and nothing expires.

use super::*;
use crate::Indiscretion;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 25);

fn ready() -> Preparation {
    let (outlet, _) = Outlet::brochure("会社案内").expect("a brochure");
    Preparation {
        gbiz: Some(Gbiz::Prime),
        declarer: Some(Declarer::Corporation(CorporateNumber::parse("5010005007126").ok())),
        industry: Some("金属製品製造業".into()),
        size: Some(Size::UpTo50),
        star: Some(Star::Two),
        published_at: Some(outlet),
    }
}

fn id() -> DeclarationId {
    DeclarationId::parse("50123456789").expect("an id").0
}

#[test]
fn the_sheet_says_what_it_lacks() {
    assert_eq!(ready().missing(), []);
    let begun = Preparation::default();
    assert_eq!(begun.missing(), [Lack::Star, Lack::Gbiz, Lack::Declarer, Lack::Industry, Lack::Size]);
    let without = Preparation { declarer: Some(Declarer::Corporation(None)), published_at: None, ..ready() };
    assert_eq!(without.missing(), [Lack::CorporateNumber, Lack::PublishedAt]);
    assert!(ready().is_ready() && !without.is_ready());
}

#[test]
fn one_star_needs_no_published_policy_and_a_sole_proprietor_no_number() {
    let alone =
        Preparation { declarer: Some(Declarer::SoleProprietor), star: Some(Star::One), published_at: None, ..ready() };
    assert_eq!(alone.missing(), []);
}

#[test]
fn an_entry_account_cannot_declare() {
    for (gbiz, opens) in [(Gbiz::Prime, true), (Gbiz::Member, true), (Gbiz::NotYet, false), (Gbiz::Entry, false)] {
        let sheet = Preparation { gbiz: Some(gbiz), ..ready() };
        assert_eq!(sheet.is_ready(), opens, "{gbiz:?}");
    }
}

#[test]
fn a_declaration_is_noted_as_it_was_told() {
    let declared = Declared::new(Star::One, id(), TODAY, Some(" 名刺\nと会社案内 "), TODAY).expect("it is today");
    assert_eq!(declared.logo_used.as_deref(), Some("名刺 と会社案内"));
    assert!(declared.covers(Star::One) && !declared.covers(Star::Two));
    let two = Declared::new(Star::Two, id(), date(2017, 4, 4), None, TODAY).expect("it is past");
    assert!(two.covers(Star::One) && two.covers(Star::Two), "years later it still stands");
    let written = serde_json::to_string(&declared).expect("plain data");
    assert_eq!(serde_json::from_str::<Declared>(&written).expect("its own writing"), declared);
}

#[test]
fn a_day_that_cannot_be_and_a_secret_are_refused() {
    let note = |on: Date, logo: Option<&str>| Declared::new(Star::One, id(), on, logo, TODAY).map(|_| ());
    assert_eq!(note(date(2026, 11, 26), None), Err(DeclaredError::NotYet(date(2026, 11, 26))));
    assert_eq!(note(date(2016, 12, 31), None), Err(DeclaredError::BeforeTheScheme(date(2016, 12, 31))));
    let secret = LineFault::Indiscreet(Indiscretion::TwelveDigits);
    assert_eq!(note(TODAY, Some("1234-5678-9012")), Err(DeclaredError::Logo(secret)));
    assert_eq!(note(TODAY, Some(&"印".repeat(121))), Err(DeclaredError::Logo(LineFault::Long(120))));
}

#[test]
fn a_kept_number_that_is_wrong_is_not_read_back() {
    let written = serde_json::to_string(&ready()).expect("plain data");
    assert_eq!(serde_json::from_str::<Preparation>(&written).expect("its own writing"), ready());
    assert!(serde_json::from_str::<Preparation>(&written.replace("5010005007126", "123456789012")).is_err());
}
