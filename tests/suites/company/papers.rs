//! The policy made and published, the declaration prepared and remembered, and the board (CT5, CT7, CT10, JN1; domain rules 1–4, 7).

use chat::{Command, Span};
use content::Locale;
use engine::{FieldDeed, FormPress, PaperPress, Press};
use journey::ledger::{Field, Form};
use journey::{PolicyState, Star};
use tests::talk::Talk;

fn at(form: Form, field: Field, deed: FieldDeed) -> Press {
    Press::Form(FormPress::At(form, field, deed))
}

fn open(form: Form) -> Press {
    Press::Form(FormPress::Open(form))
}

/// Writes the policy and decides on it.
fn with_policy() -> Talk {
    let mut talk = Talk::begun();
    talk.ask(Command::Policy).say("星工業株式会社").press("代表取締役").say("星 花子").say("2026年11月1日");
    talk.say("総務部 03-1234-5678").press(at(Form::Policy, Field::Entrusted, FieldDeed::Pick(0)));
    talk.press(at(Form::Policy, Field::Clauses, FieldDeed::Keep)).press("この内容で決める");
    talk
}

/// Publishes it on a page.
fn published() -> Talk {
    let mut talk = with_policy();
    talk.press(open(Form::Publication)).press(at(Form::Publication, Field::Outlet, FieldDeed::Pick(0)));
    talk.say("https://hoshi-kogyo.co.jp/policy").press(at(Form::Publication, Field::On, FieldDeed::Today));
    talk
}

fn board(talk: &mut Talk) -> String {
    talk.ask(Command::Journey);
    talk.said()
}

#[test]
fn a_policy_is_written_decided_and_published_and_a_change_asks_to_publish_again() {
    let mut talk = with_policy();
    assert!(talk.dossier.ledger.papers.made.is_some());
    assert!(board(&mut talk).contains("基本方針: できています"));
    let mut talk = published();
    let publication = talk.dossier.ledger.papers.published.clone().expect("it is noted");
    assert!(board(&mut talk).contains("社外への公開: できています"));
    talk.press(at(Form::Policy, Field::Contact, FieldDeed::Ask)).say("総務部 03-9999-9999");
    assert!(board(&mut talk).contains("要再公開"), "{}", talk.said());
    talk.press(Press::Papers(PaperPress::PublishedAgain));
    let again = talk.dossier.ledger.papers.published.clone().expect("it is noted");
    assert_ne!(again.hash, publication.hash, "another text has another hash");
    assert_eq!(again.outlet, publication.outlet);
    assert!(board(&mut talk).contains("社外への公開: できています"));
}

#[test]
fn a_place_that_only_staff_can_read_is_no_publication() {
    let mut talk = with_policy();
    talk.press(open(Form::Publication)).press(at(Form::Publication, Field::Outlet, FieldDeed::Pick(0)));
    for inside in ["http://192.168.1.10/policy", "http://localhost/", "社内"] {
        talk.say(inside);
        assert_eq!(talk.dossier.ledger.filled(Form::Publication, Field::Where), None, "{inside}: {}", talk.said());
    }
    talk.say("https://hoshi-kogyo.co.jp/policy");
    assert!(talk.dossier.ledger.filled(Form::Publication, Field::Where).is_some(), "nothing was lost on the way");
}

#[test]
fn nothing_is_published_before_there_is_a_policy() {
    let mut talk = Talk::begun();
    talk.press(open(Form::Publication)).press(at(Form::Publication, Field::Outlet, FieldDeed::Pick(0)));
    talk.say("https://hoshi-kogyo.co.jp/policy").press(at(Form::Publication, Field::On, FieldDeed::Today));
    assert_eq!(talk.dossier.ledger.papers.published, None);
    assert!(talk.said().contains("先に基本方針"), "{}", talk.said());
}

#[test]
fn ready_is_not_declared_and_the_declaration_is_remembered() {
    let mut talk = published();
    talk.ask(Command::Declare).press(at(Form::Preparation, Field::Star, FieldDeed::Pick(1)));
    talk.press(at(Form::Preparation, Field::Gbiz, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Declarer, FieldDeed::Pick(0)));
    talk.say("123456789012");
    assert!(talk.said().contains("マイナンバー"), "{}", talk.said());
    talk.say("7010705000725").say("金属製品の製造").press(at(Form::Preparation, Field::Size, FieldDeed::Pick(1)));
    assert!(talk.said().contains("準備がそろいました") && talk.said().contains("公式サイト"), "{}", talk.said());
    assert_eq!(talk.dossier.ledger.papers.declared, None, "we never declare");
    talk.press(open(Form::Declared)).press(at(Form::Declared, Field::Star, FieldDeed::Pick(1)));
    talk.say("51234567890").say("2026年11月20日").press(at(Form::Declared, Field::Logo, FieldDeed::Keep));
    let declared = talk.dossier.ledger.papers.declared.clone().expect("it is remembered");
    assert_eq!((declared.star, declared.id.as_str()), (Star::Two, "51234567890"));
    assert!(board(&mut talk).contains("宣言しました") && talk.said().contains("認定する制度ではありません"));
    for claim in ["を取得", "合格", "有効期限"] {
        assert!(!talk.said().contains(claim), "{claim}");
    }
}

#[test]
fn an_id_of_the_earlier_system_is_told_and_kept() {
    let mut talk = Talk::begun();
    talk.press(open(Form::Declared)).press(at(Form::Declared, Field::Star, FieldDeed::Pick(0))).say("41234567890");
    assert_eq!(talk.dossier.ledger.filled(Form::Declared, Field::Id), Some("41234567890"));
    assert!(talk.screen.iter().any(|shown| shown.message.text.to_plain().contains("以前のシステム")));
}

#[test]
fn two_stars_stay_locked_until_all_three_parts_are_there() {
    let mut talk = Talk::begun();
    let said = board(&mut talk);
    assert!(said.contains("★★（二つ星） 準備の途中です"), "{said}");
    let mut talk = published();
    let said = board(&mut talk);
    assert!(said.contains("★★（二つ星） 準備の途中です") && said.contains("25問の自社診断: これから"), "{said}");
    assert_eq!(talk.dossier.ledger.policy_state(None), PolicyState::Draft, "without a text there is no policy");
}

#[test]
fn words_that_claim_too_much_are_told_with_what_to_write_instead() {
    let mut talk = Talk::begun();
    talk.press(Press::Papers(PaperPress::CheckWords)).say("当社はSECURITY ACTION二つ星の認定を取得しました。");
    assert!(talk.said().contains("宣言と書いてください"), "{}", talk.said());
    talk.press(Press::Papers(PaperPress::CheckWords)).say("当社はSECURITY ACTION二つ星を宣言しました。");
    assert!(talk.said().contains("見つかりませんでした"), "{}", talk.said());
}

#[test]
fn what_comes_next_is_dated_has_its_source_and_claims_no_nearness() {
    for locale in Locale::ALL {
        let mut talk = Talk::begun_in(locale);
        talk.press(Press::Papers(PaperPress::WhatNext));
        let said = talk.said();
        for part in ["2026", "SCS評価制度", "公募要領"] {
            assert!(said.contains(part), "{locale}: {part}: {said}");
        }
        let spans = &talk.screen.last().expect("it was said").message.text.spans;
        let links = spans.iter().filter(|span| matches!(span, Span::Link { .. })).count();
        assert_eq!(links, 3, "{locale}: each hint has its source: {said}");
        assert!(journey::check_wording(&said).is_empty(), "{locale}: {said}");
        for claim in ["相当", "あと少し", "もうすぐ", "対象です", "もらえます", "eligible", "almost", "equivalent"]
        {
            assert!(!said.contains(claim), "{locale}: {claim} in {said}");
        }
    }
}
