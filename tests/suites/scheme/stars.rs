//! The scheme and its words: rules 1 to 10.

use super::{all, board_in, saying, sentences, set};
use chat::Command;
use content::{Choice, Locale, SetKind};
use engine::{FieldDeed, FormPress, Press};
use jiff::civil::date;
use journey::ledger::{Field, Form};
use journey::{
    Decided, DeclarationId, Ground, IdWarning, PolicyState, Star, StepState, board, check_wording, gaps,
    preview_migration,
};
use std::path::Path;
use tests::talk::{Talk, WORLD};

#[test]
fn rule_01_a_star_is_declared_and_nobody_certifies_it() {
    for sentence in sentences() {
        let finds = check_wording(&sentence.says);
        assert!(finds.is_empty(), "{}: {} {finds:?}", sentence.at, sentence.says);
    }
    for (locale, denial) in [
        (Locale::Ja, "IPAが認定する制度ではありません"),
        (Locale::JaEasy, "IPAが認定する制度ではありません"),
        (Locale::En, "IPA does not certify anything"),
    ] {
        let board = board_in(locale);
        assert!(board.contains('★') && board.contains(denial), "{locale}: {board}");
    }
}

/// Where a company stands that did nothing yet.
fn nothing_yet() -> Ground {
    let (articles, self_check) = (Decided::default(), Decided::default());
    let policy = PolicyState::Missing;
    Ground { articles, gaps: 0, actions: (0, 0), self_check, policy, declared: None, next_review: None }
}

fn at(form: Form, field: Field, deed: FieldDeed) -> Press {
    Press::Form(FormPress::At(form, field, deed))
}

#[test]
fn rule_02_ready_is_not_declared() {
    let mut talk = Talk::begun();
    talk.ask(Command::Declare).press(at(Form::Preparation, Field::Star, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Gbiz, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Declarer, FieldDeed::Pick(0))).say("7010705000725").say("金属製品の製造");
    talk.press(at(Form::Preparation, Field::Size, FieldDeed::Pick(1)));
    assert!(talk.said().contains("公式サイト"), "{}", talk.said());
    assert_eq!(talk.dossier.ledger.papers.declared, None, "the person with a GビズID declares, nobody else");
    talk.press(Press::Form(FormPress::Open(Form::Declared)));
    talk.press(at(Form::Declared, Field::Star, FieldDeed::Pick(0))).say("51234567890").say("2026年11月20日");
    talk.press(at(Form::Declared, Field::Logo, FieldDeed::Keep));
    let declared = talk.dossier.ledger.papers.declared.clone().expect("the person told us");
    assert_eq!((declared.star, declared.id.as_str()), (Star::One, "51234567890"));
}

#[test]
fn rule_03_two_stars_are_three_things_and_no_score() {
    let set = set("self-check/4.0");
    let ground = |self_check, policy| Ground { self_check, policy, ..nothing_yet() };
    let done = Decided::of(set, &all(set, Choice::Unknown));
    let ready = |ground: &Ground| board(ground).two.state == StepState::Ready;
    assert!(ready(&ground(done, PolicyState::Published)), "−25 points bar nobody");
    for missing in [
        ground(Decided { decided: 24, of: 25 }, PolicyState::Published),
        ground(done, PolicyState::Made),
        ground(done, PolicyState::Draft),
        ground(done, PolicyState::ToRepublish),
    ] {
        assert!(!ready(&missing), "{missing:?}");
    }
    assert!(saying(&["合格点", "pass mark", "passing score"]).is_empty());
}

#[test]
fn rule_04_gaps_bar_no_first_star_and_become_actions() {
    let set = set("articles/4.0");
    let answers = all(set, Choice::NotInPlace);
    let gone_through = Decided::of(set, &answers);
    let ground = Ground { articles: gone_through, gaps: 6, ..nothing_yet() };
    assert_eq!(board(&ground).one.state, StepState::Ready);
    assert_eq!(gaps(set, &answers).len(), 6, "and each is shown");
}

#[test]
fn rule_05_the_edition_is_shown_kept_and_never_mixed() {
    let articles = |day| WORLD.content.current(SetKind::Articles, day).questions.len();
    assert_eq!((articles(date(2026, 11, 25)), set("articles/3.1").questions.len()), (6, 5));
    let (earlier, later) = (set("articles/3.1"), set("articles/4.0"));
    let map = WORLD.content.map(SetKind::Articles, earlier.name.edition, later.name.edition).expect("it ships");
    let preview = preview_migration(map, &all(earlier, Choice::InPlace));
    assert_eq!((preview.carried.len(), preview.added.len()), (5, 1), "only by a map");
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    assert_eq!(talk.sheet().diagnosis.set.edition.to_string(), "4.0");
    talk.ask(Command::MyData);
    assert!(talk.said().contains("4.0"), "{}", talk.said());
    assert!(saying(&["第{ $edition }版の質問"]).len() == 1, "the first words of a set name it");
}

#[test]
fn rule_06_an_id_of_the_earlier_system_is_told_and_nothing_is_void() {
    let (_, warning) = DeclarationId::parse("41234567890").expect("it is kept");
    assert_eq!(warning, Some(IdWarning::OldSystem));
    let mut talk = Talk::begun();
    talk.press(Press::Form(FormPress::Open(Form::Declared)));
    talk.press(at(Form::Declared, Field::Star, FieldDeed::Pick(0))).say("41234567890");
    let told: String = talk.screen.iter().map(|shown| shown.message.text.to_plain()).collect();
    assert!(told.contains("公募要領") && !told.contains("無効"), "{told}");
}

#[test]
fn rule_07_no_expiry_no_renewal_and_no_duty_is_claimed() {
    let claims = [
        "有効期限",
        "更新期限",
        "失効",
        "法的義務",
        "義務づけ",
        "star expires",
        "declaration expires",
        "legally required",
    ];
    let claimed = saying(&claims);
    assert!(claimed.is_empty(), "{claimed:?}");
}

#[test]
fn rule_08_appendices_are_called_by_their_names() {
    let numbered =
        saying(&["付録1", "付録2", "付録3", "付録4", "付録5", "付録6", "付録7", "付録8", "appendix 1", "appendix 3"]);
    assert!(numbered.is_empty(), "{numbered:?}");
}

#[test]
fn rule_09_the_other_scheme_is_another_scheme() {
    for near in ["★3相当です。", "★★が終われば★3はもうすぐです。★3相当。"] {
        assert!(!check_wording(near).is_empty(), "{near}");
    }
    let near = saying(&["★3相当", "★3まであと", "almost ★3", "★3と同等"]);
    let allowed = |line: &String| line.contains("words-");
    assert!(near.iter().all(allowed), "{near:?}");
    let mut talk = Talk::begun();
    talk.press(Press::Papers(engine::PaperPress::WhatNext));
    assert!(talk.said().contains("別の制度"), "{}", talk.said());
}

#[test]
fn rule_10_no_logo_is_shipped() {
    fn pictures(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("it can be read") {
            let path = entry.expect("it can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "target" && name != ".git" {
                    pictures(&path, found);
                }
            } else if ["png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "ai", "eps"]
                .iter()
                .any(|ending| name.to_lowercase().ends_with(&format!(".{ending}")))
            {
                found.push(path.display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    pictures(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut found);
    assert!(found.is_empty(), "{found:?}");
}
