//! Facts, papers and numbers that people see: rules 23 to 29.

use super::{saying, sentences};
use chat::Command;
use content::Locale;
use engine::{FieldDeed, FormPress, PaperPress, Press};
use jiff::civil::date;
use journey::ledger::{Field, Form};
use journey::{CorporateNumber, LeakKind, report_guide};
use std::collections::BTreeSet;
use tests::talk::{Talk, WORLD};

#[test]
fn rule_23_a_figure_has_its_year_and_its_source() {
    for fact in WORLD.content.facts() {
        assert!(!fact.source.is_empty() && WORLD.content.may_link(&fact.url), "{}", fact.id);
        for locale in Locale::ALL {
            let says = WORLD.content.words().say(locale, &fact.words(), &[]);
            assert!(says.contains(&fact.year.to_string()), "{}: {says}", fact.id);
        }
    }
    let grew = saying(&["37％", "37%"]);
    assert!(grew.iter().all(|line| line.contains("2023") && line.contains("2024")), "{grew:?}");
    let of_all = saying(&["ランサムウェア被害全体の", "all ransomware reports rose by 37"]);
    assert!(of_all.is_empty(), "{of_all:?}");
}

#[test]
fn rule_24_the_report_days_are_a_guide() {
    let guide = |kinds: &[LeakKind]| report_guide(date(2026, 11, 25), &kinds.iter().copied().collect::<BTreeSet<_>>());
    let plain = guide(&[LeakKind::Many]).expect("it is to be reported");
    assert_eq!((plain.first, plain.within), ((date(2026, 11, 27), date(2026, 11, 29)), 30));
    assert_eq!(guide(&[LeakKind::Many, LeakKind::Unlawful]).map(|guide| guide.within), Some(60));
    let days = |locale: Locale, word: &str| {
        let said: Vec<_> = sentences()
            .into_iter()
            .filter(|one| {
                one.locale == locale && one.says.contains("60") && one.says.contains("30") && one.at.contains("papers")
            })
            .collect();
        assert!(
            said.iter().all(|one| one.says.contains(word)),
            "{:?}",
            said.iter().map(|one| &one.says).collect::<Vec<_>>()
        );
    };
    days(Locale::Ja, "目安");
}

#[test]
fn rule_25_the_polices_desk_on_the_web_is_no_report_of_damage() {
    let link = WORLD.content.links().find(|link| link.id.as_str() == "npa-consult").expect("it ships");
    assert!(link.note.as_deref().is_some_and(|note| note.contains("not a damage report")));
    for (locale, words) in [(Locale::Ja, ["被害届", "110"]), (Locale::En, ["report", "110"])] {
        let said: String = sentences()
            .into_iter()
            .filter(|one| one.locale == locale && one.at.contains("papers"))
            .map(|one| one.says)
            .collect();
        for word in words {
            assert!(said.contains(word), "{locale}: {word}");
        }
    }
}

#[test]
fn rule_26_a_subsidy_is_a_hint_with_a_date() {
    let mut talk = Talk::begun();
    talk.press(Press::Papers(PaperPress::WhatNext));
    assert!(talk.said().contains("公募要領") && talk.said().contains("2026年11月時点"), "{}", talk.said());
    let promised =
        saying(&["補助金がもらえます", "対象になります。", "申請できます", "you are eligible", "you qualify"]);
    assert!(promised.is_empty(), "{promised:?}");
}

#[test]
fn rule_27_the_japanese_name_stands_beside_a_translation() {
    for (locale, names) in [
        (Locale::En, ["自己宣言", "情報セキュリティ6か条", "5分でできる！情報セキュリティ自社診断"]),
        (Locale::JaEasy, ["SECURITY ACTION", "情報セキュリティ6か条", "5分でできる！情報セキュリティ自社診断"]),
    ] {
        let said: String = sentences().into_iter().filter(|one| one.locale == locale).map(|one| one.says).collect();
        for name in names {
            let official = WORLD.content.sets().any(|set| set.official_name.contains(name));
            assert!(said.contains(name) || official, "{locale}: {name}");
        }
    }
}

#[test]
fn rule_28_a_policy_has_no_gap_and_is_published_outside() {
    let at = |form, field, deed| Press::Form(FormPress::At(form, field, deed));
    let mut talk = Talk::begun();
    talk.ask(Command::Policy).say("○○株式会社");
    assert_eq!(talk.dossier.ledger.filled(Form::Policy, Field::Company), None, "{}", talk.said());
    talk.say("星工業株式会社").press("代表取締役").say("星 花子").say("2026年11月1日").say("総務部 03-1234-5678");
    talk.press(at(Form::Policy, Field::Entrusted, FieldDeed::Pick(0)));
    talk.press(at(Form::Policy, Field::Clauses, FieldDeed::Keep));
    assert!(talk.said().contains("経営者の方に読んでもらい"), "it is a draft of ours: {}", talk.said());
    talk.press("この内容で決める").press(Press::Form(FormPress::Open(Form::Publication)));
    talk.press(at(Form::Publication, Field::Outlet, FieldDeed::Pick(0))).say("http://192.168.0.1/policy");
    assert_eq!(talk.dossier.ledger.filled(Form::Publication, Field::Where), None, "inside is not outside");
}

#[test]
fn rule_29_a_corporate_number_is_checked_and_shown_once_more() {
    assert!(CorporateNumber::parse("7010705000725").is_ok());
    assert!(CorporateNumber::parse("7010705000726").is_err());
    assert!(CorporateNumber::parse("123456789012").is_err(), "a マイナンバー is no number of a company");
    let at = |field, deed| Press::Form(FormPress::At(Form::Preparation, field, deed));
    let mut talk = Talk::begun();
    talk.ask(Command::Declare).press(at(Field::Star, FieldDeed::Pick(0))).press(at(Field::Gbiz, FieldDeed::Pick(0)));
    talk.press(at(Field::Declarer, FieldDeed::Pick(0))).say("7010705000725");
    let shown: String = talk.screen.iter().map(|shown| shown.message.text.to_plain()).collect();
    assert!(shown.contains("7010705000725"), "{shown}");
}
