//! Asking a human: who reads it is said before, the answer comes back, and nobody else reads along (ST7, UX3, UX12, PR7).

use chat::Command;
use content::{Choice, QuestionId};
use engine::{HumanPress, Place, Press, StaffPress};
use journey::ledger::{Grant, StaffFact};
use journey::{EnquiryId, Presence, Record, Role};
use tests::office::{COMPANY, Office};

const ASKED: &str = "古いパソコンは、捨ててもいいですか。";

fn enquiries(office: &Office) -> Vec<EnquiryId> {
    office.dossier("佐藤").ledger.enquiries.into_keys().collect()
}

/// 加藤 asked something, and 佐藤 has it on the screen.
fn asked() -> Office {
    let mut office = Office::company();
    office.hush().ask("加藤", Command::Human).say("加藤", ASKED);
    office
}

#[test]
fn who_reads_it_and_that_it_is_not_anonymous_is_said_before_anything_is_written() {
    let mut office = Office::company();
    office.hush().ask("加藤", Command::Human);
    let said = office.heard("加藤");
    for words in [
        "届く相手: 佐藤さん",
        "加藤さんの名前で届きます",
        "匿名ではありません",
        "個人情報・パスワードは書かないでください",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(office.records.is_empty() && office.heard("佐藤").is_empty(), "nothing was sent yet");
}

#[test]
fn a_question_reaches_those_who_coordinate_and_the_answer_comes_back_and_both_go_on() {
    let mut office = asked();
    assert!(office.heard("加藤").contains("届けました"));
    let came = office.heard("佐藤");
    assert!(came.starts_with("質問が届きました") && came.contains(&format!("加藤さん: {ASKED}")), "{came}");
    for other in ["中村", "森", "Lin", "阿部"] {
        assert!(!office.heard(other).contains(ASKED), "{other} is not asked");
    }
    office.press("佐藤", "返信する").say("佐藤", "総務に渡してください。");
    assert!(office.heard("加藤").contains("佐藤さん: 総務に渡してください。"));
    office.press("加藤", "続けて聞く").say("加藤", "わかりました。急ぎますか。");
    assert!(office.heard("佐藤").contains("急ぎますか"));
    office.press("佐藤", "返信する").hush().say("佐藤", "今週中にお願いします。");
    assert!(office.heard("加藤").contains("今週中に"));
    assert_eq!(enquiries(&office).len(), 1, "one conversation, not four");
    office.push("加藤", &Press::Human(HumanPress::Show(enquiries(&office)[0].clone())));
    let shown = office.heard("加藤");
    assert!(shown.contains("この前に、1件") && shown.contains("あなた: わかりました"), "{shown}");
}

#[test]
fn nobody_else_reads_along_however_they_press() {
    let mut office = asked();
    let enquiry = enquiries(&office)[0].clone();
    for other in ["森", "中村", "Lin"] {
        for press in [HumanPress::Show(enquiry.clone()), HumanPress::Reply(enquiry.clone()), HumanPress::List] {
            office.hush().push(other, &Press::Human(press.clone()));
            assert!(!office.heard(other).contains(ASKED), "{other}: {press:?}");
            assert!(!matches!(office.dossier(other).place, Place::Typing { .. }), "{other} types no answer");
        }
    }
}

#[test]
fn what_must_not_be_kept_is_refused_and_nothing_is_sent() {
    for secret in ["番号は123456789012です", "パスワードはhoshi1234です", "4111 1111 1111 1111", ""] {
        let mut office = Office::company();
        office.hush().ask("加藤", Command::Human).say("加藤", secret);
        assert!(office.records.is_empty() && office.heard("佐藤").is_empty(), "{secret}");
        assert!(matches!(office.dossier("加藤").place, Place::Typing { .. }), "{secret}: it is still asked for");
        office.say("加藤", ASKED);
        assert!(office.heard("佐藤").contains(ASKED), "{secret}");
    }
}

#[test]
fn reserved_words_leave_it_and_are_never_sent() {
    for word in ["やめる", "戻る", "スキップ", "cancel", "メニュー", "ヘルプ", "なぜ", "はい", "2"]
    {
        let mut office = Office::company();
        office.hush().ask("加藤", Command::Human).say("加藤", word);
        assert!(enquiries(&office).is_empty() && office.heard("佐藤").is_empty(), "{word}");
    }
    let mut office = Office::company();
    office.ask("加藤", Command::Human).hush().press("加藤", "やめる");
    assert!(office.heard("加藤").contains("何も送っていません"));
    office.say("加藤", "ありがとう");
    assert!(enquiries(&office).is_empty(), "nothing is awaited any more");
}

#[test]
fn from_a_question_its_number_goes_along_and_it_stays_open() {
    let mut office = Office::company();
    office.opened();
    office.ask("加藤", Command::SelfCheck).hush();
    let Place::Asking(before) = office.dossier("加藤").place else { panic!("no question is open") };
    office.say("加藤", "人に聞く");
    assert!(office.heard("加藤").contains("質問: 【1 "));
    office.say("加藤", ASKED);
    assert!(office.heard("佐藤").contains("質問: 【1 "), "the number goes along");
    assert_eq!(office.kinds(), ["Human", "Asked"], "the question is back in front");
    let Place::Asking(after) = office.dossier("加藤").place else { panic!("the question is gone") };
    assert_eq!((before.question, before.sheet), (after.question, after.sheet));
    // An answer arrives in the middle of the next question, and changes nothing about where one is.
    office.press("加藤", "○").press("佐藤", "返信する").say("佐藤", "はい、どうぞ捨てずに。").hush();
    let answered = |office: &Office| office.dossier("加藤").sheets[0].answers.len();
    office.say("加藤", "はい");
    assert_eq!((office.kinds(), answered(&office)), (vec!["Asked"], 1), "that yes may be for the human who just wrote");
    office.say("加藤", "まだ");
    assert_eq!(answered(&office), 2);
}

#[test]
fn the_buttons_of_the_question_work_while_something_is_typed_to_a_human() {
    let mut office = Office::company();
    office.opened();
    office.ask("加藤", Command::SelfCheck).say("加藤", "人に聞く").press("加藤", "○");
    assert_eq!(office.dossier("加藤").sheets[0].answers.len(), 1, "one tap, without being asked back");
    assert!(matches!(office.dossier("加藤").place, Place::Asking(_)));
    office.say("加藤", "人に聞く").say("加藤", "メニュー");
    assert!(matches!(office.dossier("加藤").place, Place::Asking(_)), "the menu leaves the question open");
}

#[test]
fn several_questions_are_open_at_once_and_each_gets_its_own_answer() {
    let mut office = asked();
    office.ask("Lin", Command::Human).say("Lin", "パスワードの 変え方が わかりません。").hush();
    office.ask("佐藤", Command::Human);
    assert!(office.heard("佐藤").contains("返事を待っている質問: 2件"));
    office
        .press("佐藤", "質問の一覧")
        .press("佐藤", "○ Linさん: パスワードの 変え方が わかりません。")
        .press("佐藤", "続きを書く");
    office.hush().say("佐藤", "一緒に見ましょう。");
    assert!(office.heard("Lin").contains("一緒に") && office.heard("加藤").is_empty());
    office.ask("佐藤", Command::Menu);
    assert!(office.heard("佐藤").contains("返事を待っている質問が1件あります"));
}

#[test]
fn nobody_can_flood_those_who_answer() {
    let mut office = Office::company();
    for number in 1..=6 {
        office.hush().ask("加藤", Command::Human).say("加藤", &format!("質問の{number}つ目です、どうしますか"));
    }
    assert_eq!(enquiries(&office).len(), 5);
    office.hush().ask("加藤", Command::Human);
    assert!(office.heard("加藤").contains("もう5件あります"));
}

#[test]
fn somebody_who_left_neither_answers_nor_is_answered() {
    let mut office = asked();
    let (kato, sato, abe) = (office.member("加藤"), office.member("佐藤"), office.member("阿部"));
    let coordinator = Grant { role: Role::Coordinator, team: None };
    let grant =
        |member, grant| Record::Ledger { fact: journey::ledger::Fact::Staff(StaffFact::Granted { member, grant }) };
    office.keep("佐藤", vec![grant(abe.clone(), coordinator)]);
    // The one who coordinated goes: the question waits for the other.
    office.push("阿部", &Press::Staff(StaffPress::Gone(sato))).hush();
    office.ask("加藤", Command::Human);
    let said = office.heard("加藤");
    assert!(said.contains("届く相手: 阿部さん") && !said.contains("佐藤"), "{said}");
    office.say("加藤", "やめる").push("佐藤", &Press::Human(HumanPress::List));
    assert!(!office.heard("佐藤").contains(ASKED), "whoever left reads nothing");
    office.ask("阿部", Command::Human).press("阿部", "質問の一覧").press("阿部", &format!("○ 加藤さん: {ASKED}"));
    office.keep("阿部", vec![Record::Left { member: kato, presence: Presence::Gone }]);
    office.press("阿部", "続きを書く").hush().say("阿部", "どうぞ。");
    assert!(office.heard("阿部").contains("もう会社のメンバーではありません") && office.heard("加藤").is_empty());
}

#[test]
fn whoever_is_alone_is_told_so_and_shown_the_official_desk() {
    let mut office = Office::small(0);
    office.hush().ask("佐藤", Command::Human);
    let said = office.heard("佐藤");
    assert!(said.contains("あなたお一人です") && said.contains("IPAの相談窓口"), "{said}");
    let mut office = Office::company();
    office.hush().ask("佐藤", Command::Human);
    assert!(office.heard("佐藤").contains("質問に答えるのは、あなたです"));
}

#[test]
fn whoever_wants_no_messages_reads_it_when_they_come_next() {
    let mut office = Office::company();
    office.ask("佐藤", Command::Stop).hush();
    office.ask("加藤", Command::Human).say("加藤", ASKED);
    assert!(office.heard("佐藤").is_empty() && office.heard("加藤").contains("次にここを開いたとき"));
    office.ask("佐藤", Command::Menu);
    assert!(office.heard("佐藤").contains("返事を待っている質問が1件"));
}

#[test]
fn two_who_answer_at_the_same_moment_both_count_and_the_others_hear_that_it_is_answered() {
    let mut office = Office::company();
    let abe = office.member("阿部");
    let grant = Grant { role: Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(abe, grant))).hush();
    office.ask("加藤", Command::Human).say("加藤", ASKED);
    office.press("佐藤", "返信する").press("阿部", "返信する").hush();
    let said = |who, text: &str| (who, chat::Act::Said(text.to_owned()));
    office.at_once(said("佐藤", "総務へどうぞ。"), said("阿部", "情報係へどうぞ。"));
    let heard = office.heard("加藤");
    assert!(heard.contains("総務へ") && heard.contains("情報係へ"), "{heard}");
    assert!(office.heard("阿部").contains("もう返事がありました"));
}

#[test]
fn the_words_stand_on_no_paper_in_no_report_and_not_on_the_chain() {
    let mut office = Office::company();
    let secret = "だれにも言えない相談です";
    office.opened();
    office.ask("加藤", Command::Human).say("加藤", secret);
    for one in COMPANY {
        office.handed_in(one.name, |_: &QuestionId| Choice::Partly).hush();
    }
    for command in [Command::Rulings, Command::Journey, Command::Policy, Command::Actions, Command::Company] {
        for who in ["佐藤", "中村", "森"] {
            office.ask(who, command);
            let files = office.letters.iter().flat_map(|letter| &letter.message.files);
            assert!(files.into_iter().all(|file| !String::from_utf8_lossy(file.bytes()).contains(secret)));
            assert!(!office.heard(who).contains(secret), "{who}: {command:?}");
        }
    }
    let tenancy = office.tenancy("佐藤");
    let chain = office.block_on(office.store().audit(&tenancy)).expect("a sound store");
    assert!(chain.iter().any(|row| row.what.contains("enquiry-made")));
    assert!(chain.iter().all(|row| !row.what.contains(secret)));
}

#[test]
fn a_third_word_that_nobody_understands_offers_a_human() {
    let mut office = Office::company();
    office.opened();
    office.ask("加藤", Command::SelfCheck);
    for _ in 0..3 {
        office.say("加藤", "ぴよぴよ");
    }
    assert_eq!(office.kinds(), ["Asked"], "no third lecture");
    office.hush().press("加藤", "人に聞く");
    assert!(office.heard("加藤").contains("質問: 【1 "));
}
