//! The handbook, the card, the sheet and the notices: what each must say and must not.

use crate::samples::cards::{contacts, full_handbook, handbook_fields, ruled};
use crate::samples::{CONTENT, all, line};
use content::{Choice, Locale, QuestionId, SetKind};
use jiff::civil::date;
use papers::{
    CardFault, CardFields, Chapter, GBizId, Handbook, HandbookFault, IncidentCard, Kept, Number, People,
    PreparationSheet, Retention, SheetFault, SheetFields, Standing, Star, rules,
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_is_ruled_out_is_printed_as_no_rule() {
    for locale in Locale::ALL {
        let text = Handbook::new(handbook_fields(locale, &ruled())).unwrap().document(&CONTENT, locale).text();
        for (question, choice) in ruled() {
            let rule = CONTENT.words().say(locale, &format!("paper-rule-{question}"), &[]);
            let printed = text.contains(&rule);
            assert_eq!(printed, matches!(choice, Choice::InPlace | Choice::Partly), "{locale} {question}: {rule}");
        }
        // What is in place in part stands under its own heading, below what is in force.
        let spreading = CONTENT.words().say(locale, "paper-handbook-spreading", &[]);
        let at = |what: &str| text.find(what).expect("it is printed");
        let rule = |question: u8| CONTENT.words().say(locale, &format!("paper-rule-{question}"), &[]);
        assert!(at(&rule(5)) < at(&spreading) && at(&spreading) < at(&rule(3)), "{text}");
    }
    assert_eq!(Choice::ALL.map(Standing::of), [Some(Standing::InForce), Some(Standing::Spreading), None, None]);
}

#[test]
fn every_question_of_the_self_check_has_its_rule_and_its_chapter() {
    for set in CONTENT.sets().filter(|set| set.name.kind == SetKind::SelfCheck) {
        let all: BTreeMap<QuestionId, Choice> =
            set.questions.iter().map(|question| (question.id.clone(), Choice::InPlace)).collect();
        for locale in Locale::ALL {
            let rules = rules(&CONTENT, locale, set, &all);
            assert_eq!(rules.keys().copied().collect::<Vec<_>>(), Chapter::ALL);
            let sentences: BTreeSet<_> = rules.values().flatten().map(|rule| rule.sentence.as_str()).collect();
            assert_eq!(sentences.len(), set.questions.len(), "{locale} {}", set.name);
        }
        for question in &set.questions {
            assert!(CONTENT.words().has(&format!("paper-rule-{}", question.id)), "{}", question.id);
        }
    }
    assert_eq!(Chapter::of(&QuestionId::parse("26").unwrap()), Chapter::Promises);
}

#[test]
fn a_handbook_without_rules_or_contacts_is_refused() {
    let none = handbook_fields(Locale::Ja, &BTreeMap::new());
    assert_eq!(Handbook::new(none), Err(HandbookFault::NoRule));
    let mut nobody = handbook_fields(Locale::Ja, &ruled());
    nobody.contacts.clear();
    assert_eq!(Handbook::new(nobody), Err(HandbookFault::NoContact));
    assert!(full_handbook(Locale::Ja).text().matches('\n').count() > 40);
}

#[test]
fn a_card_has_room_for_those_who_are_called_and_for_no_more() {
    let fields = |contacts| CardFields { company: line("星空"), made: date(2026, 12, 1), contacts, clocks: None };
    assert_eq!(IncidentCard::new(fields(Vec::new())), Err(CardFault::NoContact));
    let many: Vec<_> = contacts().into_iter().chain(contacts()).collect();
    assert_eq!(IncidentCard::new(fields(many)), Err(CardFault::TooMany(8)));
    assert!(IncidentCard::new(fields(contacts())).is_ok());
}

#[test]
fn a_card_calls_its_days_a_guide_and_the_police_desk_no_damage_report() {
    let card = |locale| {
        let clocks = None;
        let fields = CardFields { company: line("星空"), made: date(2026, 12, 1), contacts: contacts(), clocks };
        IncidentCard::new(fields).unwrap().document(&CONTENT, locale).text()
    };
    let says =
        |text: String, wanted: &[&str]| wanted.iter().for_each(|one| assert!(text.contains(one), "{one}: {text}"));
    says(
        card(Locale::Ja),
        &["目安", "3〜5日", "30日", "60日", "漏れたおそれ", "被害届にはなりません", "110", "電源は切らない"],
    );
    says(card(Locale::JaEasy), &["だいたい", "3〜5日", "30日", "60日", "110", "電源（でんげん）は切りません"]);
    says(
        card(Locale::En),
        &["a guide", "3 to 5 days", "30 days", "60 days", "not a damage report", "Do not power it off"],
    );
}

#[test]
fn a_number_that_is_no_corporate_number_is_on_no_sheet() {
    let sheet = |number: &str| {
        PreparationSheet::new(SheetFields {
            company: line("星空"),
            number: Number::Corporate(line(number)),
            gbizid: GBizId::Prime,
            industry: line("製造"),
            people: People::UpTo5,
            star: Star::One,
            made: date(2026, 12, 1),
        })
    };
    assert!(sheet("7123456789012").is_ok());
    for other in ["123456789012", "71234567890123", "T7123456789012", "７１２３４５６７８９０１２"] {
        assert_eq!(sheet(other), Err(SheetFault::Number), "{other}");
    }
}

#[test]
fn no_paper_claims_an_award_an_expiry_or_a_nearness_to_another_scheme() {
    for sample in all() {
        let text = sample
            .document
            .text()
            .replace("IPAが認定する制度ではありません", "")
            .replace("not a certification by IPA", "");
        for claim in ["認定", "認証", "取得", "合格", "お墨付き", "公認", "有効期限", "★3", "★4", "certif", "accredit"]
        {
            assert!(!text.replace("多要素認証", "").contains(claim), "{}: {claim}", sample.name);
        }
        if text.contains('★') {
            assert!(
                sample.document.text().contains("認定する制度ではありません") || sample.locale == Locale::En,
                "{}",
                sample.name
            );
        }
    }
}

#[test]
fn the_notice_lists_what_is_kept_and_for_how_long_and_nothing_else() {
    let retention =
        ["一人ひとりの回答\t13か月", "会社としての結果\t5年", "送信の記録\t13か月", "退職した人の情報\t30日"];
    let ours = |sample: &&crate::samples::Sample| ["notice.ja", "privacy.ja"].contains(&sample.name.as_str());
    let samples = all();
    assert_eq!(samples.iter().filter(ours).count(), 2);
    for sample in samples.iter().filter(ours) {
        let text = sample.document.text();
        let rows: Vec<&str> = text.lines().filter(|line| line.contains('\t')).collect();
        let kept: Vec<String> = Kept::ALL.iter().map(|kept| kept.name(&CONTENT, Locale::Ja)).collect();
        let listed = rows[1..=7].iter().map(|row| row.split('\t').next().unwrap_or_default());
        assert!(listed.eq(kept.iter().map(String::as_str)), "{rows:?}");
        assert_eq!(rows[9..], retention, "{}", sample.name);
    }
    assert_eq!(Retention::USUAL, Retention { answers: 13, results: 5, deliveries: 13, leavers: 30 });
}

#[test]
fn a_sheet_says_who_declares_and_where() {
    let sheets: Vec<_> = all().into_iter().filter(|sample| sample.name.starts_with("declaration")).collect();
    assert_eq!(sheets.len(), 9);
    for sheet in sheets {
        let text = sheet.document.text();
        assert!(text.contains("https://sme-security.ipa.go.jp/"), "{text}");
        let who = match sheet.locale {
            Locale::Ja => "宣言は、GビズIDを持つ人が公式サイトで行います",
            Locale::JaEasy => "宣言は、GビズIDを持つ人が、公式（こうしき）サイトでします",
            Locale::En => "Whoever holds the company’s GBizID declares at the official site",
        };
        assert!(text.contains(who), "{text}");
    }
}
