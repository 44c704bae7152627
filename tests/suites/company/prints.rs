//! The company's papers leave the house as files: asked for what is missing first, never with a gap (CT7, JN1, JN3, PR9).

use chat::{Command, File, FileKind};
use content::Locale;
use engine::{ClockPress, FieldDeed, FormPress, Format, Paper, Place, Press, PrintPress, Typing};
use jiff::ToSpan;
use journey::ledger::{Field, Form};
use papers::{Kept, gap};
use tests::office::Office;
use tests::talk::{Talk, WORLD};

fn at(form: Form, field: Field, deed: FieldDeed) -> Press {
    Press::Form(FormPress::At(form, field, deed))
}

fn print(paper: Paper, format: Format) -> Press {
    Press::Prints(PrintPress::Print(paper, format))
}

/// Writes the policy and decides on it.
fn with_policy(mut talk: Talk) -> Talk {
    talk.ask(Command::Policy).say("星工業株式会社").press(at(
        Form::Policy,
        Field::RepresentativeTitle,
        FieldDeed::Pick(0),
    ));
    talk.say("星 花子").say("2026-11-01").say("総務部 03-1234-5678");
    talk.press(at(Form::Policy, Field::Entrusted, FieldDeed::Pick(0)));
    talk.press(at(Form::Policy, Field::Clauses, FieldDeed::Keep)).press(Press::Papers(engine::PaperPress::Make));
    talk
}

/// Gives the files the last act sent.
fn files(talk: &Talk) -> Vec<File> {
    talk.letters.iter().flat_map(|letter| letter.message.files.clone()).collect()
}

/// Reads what a file of HTML or Markdown says.
fn text(file: &File) -> String {
    String::from_utf8(file.bytes().to_vec()).expect("it is text")
}

/// Presses a paper as HTML, and reads it.
fn html(talk: &mut Talk, paper: Paper) -> String {
    talk.press(print(paper, Format::Html));
    files(talk).first().map(text).unwrap_or_default()
}

fn with_contacts(talk: &mut Talk) {
    talk.press(Press::Form(FormPress::Open(Form::Incident)))
        .say("佐藤 花子 090-1111-2222")
        .say("星 花子 090-3333-4444");
    talk.press(at(Form::Incident, Field::Vendor, FieldDeed::Keep));
    talk.press(at(Form::Incident, Field::Partner, FieldDeed::Keep));
}

#[test]
fn a_policy_that_was_decided_is_sent_as_word_html_and_markdown_with_every_field_and_no_gap() {
    let talk = with_policy(Talk::begun());
    assert!(["Word", "HTML", "Markdown"].iter().all(|label| talk.labels().contains(label)), "{:?}", talk.labels());
    for (label, kind) in [("Word", FileKind::Docx), ("HTML", FileKind::Html), ("Markdown", FileKind::Markdown)] {
        let mut talk = talk.clone();
        talk.press(label);
        let [file] = &files(&talk)[..] else { panic!("{:?}", files(&talk)) };
        assert_eq!((file.kind(), file.name()), (&kind, &*format!("情報セキュリティ基本方針.{}", kind.ending())));
        if kind == FileKind::Docx {
            assert!(file.bytes().starts_with(b"PK"), "a Word file is a zip");
            continue;
        }
        let text = text(file);
        for field in ["星工業株式会社", "代表取締役", "星 花子", "2026年11月1日", "総務部 03-1234-5678"]
        {
            assert!(text.contains(field), "{field}: {text}");
        }
        let shown = text.split("</style>").last().expect("one part at least");
        assert_eq!(gap(shown), None, "no placeholder is left");
    }
}

#[test]
fn the_board_sends_the_policy_at_any_time_and_a_missing_field_is_asked_first() {
    let mut talk = Talk::begun();
    talk.ask(Command::Journey).press("書類を受け取る").press("基本方針").press("Word");
    assert!(files(&talk).is_empty());
    assert_eq!(talk.dossier.place, Place::Typing { what: Typing::Field { form: Form::Policy, field: Field::Company } });
    let mut talk = with_policy(Talk::begun());
    talk.ask(Command::Journey).press("書類を受け取る").press("基本方針").press("Word");
    assert_eq!(files(&talk).len(), 1);
}

#[test]
fn in_another_language_the_japanese_policy_comes_with_an_explanation_that_says_so() {
    for (locale, says) in [(Locale::En, "only explains"), (Locale::JaEasy, "説明です")] {
        let mut talk = with_policy(Talk::begun_in(locale));
        talk.press(print(Paper::Policy, Format::Markdown));
        assert!(talk.said().contains(says), "{}", talk.said());
        let [policy, beside] = &files(&talk)[..] else { panic!("{:?}", files(&talk)) };
        let reference = WORLD.content.words().say(locale, "paper-policy-reference", &[]);
        assert!(!text(policy).contains(&reference) && text(policy).contains("制定日"), "the policy itself is first");
        assert!(text(beside).contains(&reference), "{}", text(beside));
        assert_ne!(policy.name(), beside.name());
    }
}

#[test]
fn a_changed_policy_bears_the_day_of_its_change() {
    let mut talk = with_policy(Talk::begun());
    assert!(!html(&mut talk, Paper::Policy).contains("改定日"));
    talk.press(at(Form::Policy, Field::Revised, FieldDeed::Ask)).say("2026-10-31");
    assert!(talk.said().contains("制定日より前"), "{}", talk.said());
    talk.say("2026-11-20");
    assert!(html(&mut talk, Paper::Policy).contains("改定日：2026年11月20日"));
}

#[test]
fn what_a_paper_cannot_print_is_asked_for_again_while_it_is_typed() {
    for odd in ["星工業 TBD", "undefined", "{ company }"] {
        let mut talk = Talk::begun();
        talk.ask(Command::Policy).say(odd);
        assert_eq!(talk.dossier.ledger.filled(Form::Policy, Field::Company), None, "{odd}");
    }
    let mut talk = Talk::begun();
    talk.press(at(Form::Policy, Field::Contact, FieldDeed::Ask)).say(&"総".repeat(120));
    assert!(talk.dossier.ledger.filled(Form::Policy, Field::Contact).is_some(), "what a form takes, a paper takes");
}

#[test]
fn the_preparation_sheet_is_sent_when_nothing_is_lacking_and_has_the_band_of_people() {
    let mut talk = with_policy(Talk::begun());
    talk.ask(Command::Declare).press(at(Form::Preparation, Field::Star, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Gbiz, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Declarer, FieldDeed::Pick(0)));
    talk.press(at(Form::Preparation, Field::Number, FieldDeed::Keep)).say("金属製品の製造");
    talk.press(at(Form::Preparation, Field::Size, FieldDeed::Pick(1)));
    assert!(!talk.labels().contains(&"Word"), "the number is lacking: {:?}", talk.labels());
    assert_eq!(html(&mut talk, Paper::Preparation), "");
    let number = Typing::Field { form: Form::Preparation, field: Field::Number };
    assert_eq!(talk.dossier.place, Place::Typing { what: number }, "it is asked first");
    talk.say("7010705000725");
    assert!(talk.labels().contains(&"Word"), "{:?}", talk.labels());
    let sheet = html(&mut talk, Paper::Preparation);
    for field in [
        "星工業株式会社",
        "7010705000725",
        "プライム",
        "金属製品の製造",
        "6〜20人",
        "★ 一つ星",
        "認定する制度ではありません",
    ] {
        assert!(sheet.contains(field), "{field}: {sheet}");
    }
    talk.press(at(Form::Preparation, Field::Star, FieldDeed::Ask));
    talk.press(at(Form::Preparation, Field::Star, FieldDeed::Pick(1)));
    assert_eq!(html(&mut talk, Paper::Preparation), "", "two stars need a publication");
}

#[test]
fn the_incident_card_is_printed_for_everybody_and_only_those_who_keep_it_are_asked() {
    let mut office = Office::company();
    office.hush().push("加藤", &print(Paper::Card, Format::Word));
    assert!(office.heard("加藤").contains("書いている途中") && office.records.is_empty());
    office
        .push("佐藤", &print(Paper::Card, Format::Word))
        .say("佐藤", "佐藤 090-1111-2222")
        .say("佐藤", "星 花子 090-3333-4444");
    office.push("佐藤", &at(Form::Incident, Field::Vendor, FieldDeed::Keep));
    office.push("佐藤", &at(Form::Incident, Field::Partner, FieldDeed::Keep));
    assert!(office.labels("佐藤").contains(&"Word"), "{:?}", office.labels("佐藤"));
    for (who, count) in [("加藤", 1), ("Taylor", 2), ("中村", 1)] {
        office.push(who, &print(Paper::Card, Format::Html));
        let sent: Vec<&File> = office.letters.iter().flat_map(|letter| &letter.message.files).collect();
        assert_eq!(sent.len(), count, "{who}");
        assert!(text(sent[0]).contains("090-1111-2222") && text(sent[0]).contains("電源は切らない"), "{who}");
    }
}

#[test]
fn whoever_tells_when_it_was_known_gets_the_dates_as_a_guide_and_on_the_card() {
    let mut talk = with_policy(Talk::begun());
    with_contacts(&mut talk);
    talk.press("報告の目安を見る");
    for (typed, says) in [("あした", "まだ来ていない"), ("ぴよぴよ", "読めません"), ("2024-01-01", "一年より前")]
    {
        talk.say(typed);
        assert!(talk.said().contains(says), "{typed}: {}", talk.said());
    }
    talk.say("2026年11月1日");
    let said = talk.said();
    for part in
        ["目安", "2026年11月3日〜2026年11月5日ごろ", "2026年11月30日ごろ", "2026年12月30日ごろ", "個人情報保護委員会"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(talk.records.is_empty(), "the day is kept nowhere: {:?}", talk.records);
    talk.press("日付入りのカード（HTML）");
    let [file] = &files(&talk)[..] else { panic!("{}", talk.said()) };
    let card = text(file);
    assert!(card.contains("2026年11月30日ごろまで") && card.contains("知った日は2026年11月1日"), "{card}");
    talk.press(Press::Clocks(ClockPress::Today));
    assert!(talk.said().contains("に知った"), "{}", talk.said());
}

#[test]
fn days_that_have_passed_are_said_to_have_passed() {
    let mut talk = Talk::begun();
    for (days, passed, not) in [
        (4, "", "過ぎています"),
        (5, "速報の目安の日を過ぎて", "確報の目安の日も"),
        (30, "確報の目安の日も過ぎて", "速報の目安の日を"),
    ] {
        let known = talk.dossier.member.today(talk.now) - i64::from(days).days();
        talk.press(Press::Clocks(ClockPress::Ask)).say(&known.to_string());
        let said = talk.said();
        assert!(said.contains(passed) && !said.contains(not), "{days} days ago: {said}");
    }
}

#[test]
fn the_clocks_are_left_by_a_word_and_asked_by_everybody() {
    let mut office = Office::company();
    office.push("加藤", &Press::Clocks(ClockPress::Ask)).hush().say("加藤", "やめる");
    assert_ne!(office.dossier("加藤").place, Place::Typing { what: Typing::Known });
    assert!(!office.heard("加藤").is_empty());
}

#[test]
fn the_notice_and_the_sheet_on_personal_information_list_exactly_what_is_kept_and_how_long() {
    let mut talk = with_policy(Talk::begun());
    talk.press(print(Paper::Privacy, Format::Word));
    assert!(files(&talk).is_empty(), "when it begins is asked first: {}", talk.said());
    talk.say("2026-12-01").say("総務部（内線15）");
    for paper in [Paper::Notice, Paper::Privacy] {
        let sheet = html(&mut talk, paper);
        for kept in Kept::ALL {
            assert!(sheet.contains(&kept.name(&WORLD.content, Locale::Ja)), "{paper:?}: {kept:?}");
        }
        for part in ["13か月", "5年", "30日", "総務部（内線15）", "2026年12月1日"] {
            assert!(sheet.contains(part), "{paper:?}: {part}");
        }
    }
}
