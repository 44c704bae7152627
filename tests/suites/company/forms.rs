//! Papers are filled in by conversation, field by field (CT7, UX3).

use chat::Message;
use engine::{FieldDeed, FormPress, Place, Press};
use journey::ledger::{Field, Form};
use journey::{Ledger, MemberId};
use tests::talk::Talk;

fn opened() -> Talk {
    let mut talk = Talk::begun();
    talk.press(Press::Form(FormPress::Open(Form::Policy)));
    talk
}

fn at(field: Field, deed: FieldDeed) -> Press {
    Press::Form(FormPress::At(Form::Policy, field, deed))
}

fn filled(talk: &Talk, field: Field) -> Option<&str> {
    talk.dossier.ledger.filled(Form::Policy, field)
}

/// Fills everything in, as somebody does who types the shortest way.
fn finished() -> Talk {
    let mut talk = opened();
    talk.say("星工業株式会社").press("代表取締役").say("星 花子").say("2026年11月1日").say("総務部 03-0000-0000");
    talk.press(at(Field::Entrusted, FieldDeed::Pick(0))).press(at(Field::Clauses, FieldDeed::Keep));
    talk
}

#[test]
fn one_field_after_the_other_is_asked_and_kept_at_once() {
    let mut talk = opened();
    talk.say("星工業株式会社");
    assert_eq!(filled(&talk, Field::Company), Some("星工業株式会社"));
    assert!(talk.said().contains("2/7"), "{}", talk.said());
    let talk = finished();
    assert_eq!(filled(&talk, Field::Enacted), Some("2026-11-01"));
    assert_eq!(filled(&talk, Field::Clauses), Some("management organization employees laws incidents"));
    assert_eq!(talk.dossier.ledger.missing(Form::Policy), None);
    for words in ["星工業株式会社", "代表取締役", "星 花子", "2026年11月1日", "総務部 03-0000-0000", "経営者の責任"]
    {
        assert!(talk.said().contains(words), "{words}: {}", talk.said());
    }
    assert!(matches!(talk.dossier.place, Place::Idle { .. }));
}

#[test]
fn words_that_lead_away_are_never_a_value() {
    for words in ["やめる", "メニュー", "ヘルプ", "cancel", "戻る", "menu"] {
        let mut talk = opened();
        talk.say(words);
        assert_eq!(filled(&talk, Field::Company), None, "{words}");
        talk.say("星工業株式会社");
        assert_eq!(filled(&talk, Field::Company), None, "{words}: what is typed afterwards belongs to nothing");
    }
}

#[test]
fn what_cannot_stand_there_is_said_and_asked_again() {
    let mut talk = opened();
    talk.say("株式会社〇〇");
    assert!(talk.said().contains("〇〇"), "{}", talk.said());
    talk.say("星工業株式会社").press("代表").say("星 花子");
    for wrong in ["そのうち", "1900-01-01", "2026-02-30"] {
        talk.say(wrong);
        assert_eq!(filled(&talk, Field::Enacted), None, "{wrong}");
    }
    talk.say("11/1");
    assert_eq!(filled(&talk, Field::Enacted), Some("2026-11-01"), "nothing was lost on the way");
}

#[test]
fn whoever_stops_goes_on_at_the_same_field_and_may_change_any() {
    let mut talk = opened();
    talk.say("星工業株式会社").say("やめる").press(Press::Form(FormPress::Open(Form::Policy)));
    assert!(talk.said().contains("2/7"), "{}", talk.said());
    let mut talk = finished();
    talk.press("会社名").say("星の工業株式会社");
    assert_eq!(filled(&talk, Field::Company), Some("星の工業株式会社"));
    assert!(
        talk.said().contains("書きとめた内容") && talk.kinds().iter().any(|kind| kind == "Papers"),
        "{}",
        talk.said()
    );
}

#[test]
fn clauses_are_taken_in_and_left_out_in_the_same_message() {
    let mut talk = finished();
    talk.press(at(Field::Clauses, FieldDeed::Ask));
    let notified = talk.notified;
    talk.press(at(Field::Clauses, FieldDeed::Turn(5))).press(at(Field::Clauses, FieldDeed::Turn(0)));
    assert_eq!(filled(&talk, Field::Clauses), Some("organization employees laws incidents continual"));
    assert_eq!(talk.notified, notified, "the list is rewritten, nobody is notified");
    for index in 1..=5 {
        talk.press(at(Field::Clauses, FieldDeed::Turn(index)));
    }
    assert_eq!(filled(&talk, Field::Clauses), Some("continual"), "the last one stays");
}

#[test]
fn what_a_person_typed_is_shown_letter_by_letter() {
    let mut talk = opened();
    let hostile = "<!channel> 星工業 @everyone";
    talk.say(hostile);
    let literal = |message: &Message| {
        message.text.spans.iter().any(|span| matches!(span, chat::Span::Literal(words) if words == hostile))
    };
    assert!(talk.letters.iter().any(|letter| literal(&letter.message)), "{}", talk.said());
    assert!(talk.records.iter().all(|record| !record.for_audit().is_some_and(|sealed| sealed.contains("channel"))));
}

#[test]
fn only_whoever_writes_the_policy_fills_it_in() {
    let mut talk = Talk::begun();
    talk.dossier.ledger = Ledger::founded_by(&MemberId::derive("somebody else"));
    for press in [FormPress::Open(Form::Policy), FormPress::At(Form::Policy, Field::Entrusted, FieldDeed::Pick(0))] {
        talk.press(Press::Form(press));
        assert!(talk.records.is_empty() && talk.kinds() == ["Form"], "{:?}", talk.kinds());
    }
}
