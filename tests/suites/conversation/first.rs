//! First contact, the menu and the language (ST1, ST2, UX15).

use super::kept;
use chat::{Act, Command, Token};
use content::{Choice, Locale, QuestionId, SetKind};
use engine::{Aside, Deed, House, Place, Press, Strangers, What};
use journey::{SheetId, snooze::Snooze};
use tests::talk::{Talk, WORLD};

/// Everything a person could do, whatever the bot has shown so far.
fn anything() -> Vec<What> {
    let sheet = SheetId::derive("1");
    let question = QuestionId::parse("1").expect("an id of the content");
    let mut presses = vec![
        Press::Name,
        Press::TimeOff(3),
        Press::Snooze(Snooze::Tomorrow),
        Press::Part(sheet.clone(), 1),
        Press::Answer(sheet.clone(), question.clone(), Choice::InPlace),
        Press::Change(sheet.clone(), question.clone(), Choice::InPlace),
        Press::At(sheet.clone(), question.clone(), Aside::Skip),
        Press::At(sheet.clone(), question, Aside::Edit),
        Press::Sheet(sheet, Deed::Submit),
    ];
    presses.extend(SetKind::ALL.map(Press::Anew));
    presses.extend(Command::ALL.map(Press::Command));
    let presses = presses.iter().map(|press| What::Act(Act::Pressed(press.token())));
    let phrases = WORLD.content.hearing().iter().map(|(phrase, _)| phrase.to_owned());
    let typed =
        phrases.chain(["", "こんにちは", "4", "0", "<b>"].map(str::to_owned)).map(|text| What::Act(Act::Said(text)));
    let forged = Token::parse("x.y.z").expect("it is short ASCII");
    presses
        .chain(Command::ALL.map(|command| What::Act(Act::Asked(command))))
        .chain(typed)
        .chain([What::Act(Act::Arrived), What::Act(Act::Pressed(forged))])
        .collect()
}

/// Tells whether the last thing said is the way in: the languages, or the notice with its one button.
fn leads_in(talk: &Talk) -> bool {
    talk.kinds().last().is_none_or(|kind| ["Languages", "Notice", "Menu"].contains(&kind.as_str()))
}

#[test]
fn before_the_notice_was_read_nothing_is_answered_and_everything_leads_to_it() {
    let met = Talk::new();
    let mut reading = Talk::new();
    reading.press(Press::Speak(Locale::Ja));
    let mut choosing_again = reading.clone();
    choosing_again.ask(Command::Language);
    for start in [&met, &reading, &choosing_again] {
        for what in anything() {
            let mut talk = start.clone();
            talk.play(what.clone());
            assert!(talk.dossier.sheets.is_empty() && talk.dossier.open.is_empty(), "{what:?}");
            assert!(leads_in(&talk), "{what:?}: {:?}", talk.kinds());
            let begun = talk.dossier.member.agreed.is_some();
            assert!(begun || matches!(talk.dossier.place, Place::New | Place::Reading), "{what:?}");
        }
    }
}

#[test]
fn the_notice_says_who_runs_this_why_what_is_kept_who_sees_it_and_how_to_stop() {
    let company =
        House::Company { operator: "星工業 情報係（内線12）".into(), strangers: Strangers::Invited };
    for house in [company, House::ThisComputer { keeps: "~/hoshimori".into() }] {
        let mut talk = Talk::new().run_by(house.clone());
        talk.arrive();
        assert_eq!(talk.labels(), ["日本語", "やさしい日本語（にほんご）", "English"]);
        talk.press("日本語");
        let said = talk.said();
        let runs = match house {
            House::Company { operator, .. } => operator,
            House::ThisComputer { keeps } => keeps,
        };
        for part in [runs.as_str(), "SECURITY ACTION", "保存", "止めて"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(talk.labels(), ["はじめる", "ことば / Language"]);
        talk.press("はじめる");
        assert_eq!(kept(&talk, "agreed"), 1);
        assert_eq!(talk.kinds(), ["Menu"]);
    }
}

#[test]
fn the_notice_is_agreed_to_by_its_own_word() {
    for word in ["はじめる", "はい", "1", "begin", "OK"] {
        let mut talk = Talk::new();
        talk.say("やさしい日本語").say(word);
        assert_eq!(kept(&talk, "agreed"), 1, "{word}");
        assert_eq!(talk.dossier.member.locale, Some(Locale::JaEasy));
    }
    for word in ["いいえ", "2", "？", "あとで"] {
        let mut talk = Talk::new();
        talk.say("1").say(word);
        assert!(talk.dossier.member.agreed.is_none(), "{word}");
    }
}

#[test]
fn a_number_typed_at_the_languages_picks_one_and_agrees_to_nothing() {
    let mut talk = Talk::new();
    talk.arrive().say("1").press("ことば / Language").say("3");
    assert_eq!(talk.dossier.member.locale, Some(Locale::En));
    assert!(talk.dossier.member.agreed.is_none());
    assert_eq!(talk.labels(), ["Begin", "ことば / Language"]);
}

#[test]
fn somebody_may_ask_who_this_is_and_stop_it_before_agreeing() {
    let mut talk = Talk::new();
    talk.press(Press::Speak(Locale::Ja));
    for (command, kind) in [(Command::Verify, "Verify"), (Command::Human, "Human"), (Command::Help, "Help")] {
        talk.ask(command);
        assert_eq!(talk.kinds(), [kind, "Notice"]);
    }
    talk.say("お知らせを止めて");
    assert_eq!(talk.kinds(), ["Stopped", "Notice"]);
    assert!(talk.dossier.member.stopped);
}

#[test]
fn the_menu_has_everything_a_member_needs() {
    let mut talk = Talk::begun();
    let menu = [
        "6か条を確かめる",
        "25問の自社診断",
        "自分の回答",
        "点数と内訳",
        "あとで知らせて",
        "休みを伝える",
        "お知らせを止める",
        "会社の名前",
        "ことば / Language",
        "自分のデータ",
        "いまの段階",
        "基本方針",
        "緊急の連絡先",
        "人に聞く",
        "このボットについて",
        "使い方",
    ];
    assert_eq!(talk.labels(), menu);
    talk.press("25問の自社診断").press("○").say("メニュー");
    assert_eq!(talk.labels(), [["続ける"].as_slice(), &menu].concat());
    assert!(talk.said().contains("25問の自社診断（1/25）"), "{}", talk.said());
    for label in menu {
        let mut talk = talk.clone();
        talk.press(label);
        assert!(!talk.letters.is_empty() && !talk.kinds().contains(&"Strange".to_owned()), "{label}");
    }
    talk.press("続ける");
    assert_eq!(talk.open_question().expect("a question is open").as_str(), "2");
}

#[test]
fn stopping_and_starting_again_are_one_press_each_in_the_menu() {
    let mut talk = Talk::begun();
    talk.press("お知らせを止める");
    assert_eq!(kept(&talk, "stopped"), 1);
    talk.press("お知らせを止める");
    assert_eq!(kept(&talk, "stopped"), 0, "it is stopped already");
    talk.say("後で").press("明日");
    assert!(talk.said().contains("いま止まっています") && talk.appointments.is_empty(), "{}", talk.said());
    talk.press("メニュー");
    assert!(talk.labels().contains(&"お知らせを再開") && !talk.labels().contains(&"お知らせを止める"));
    talk.press("お知らせを再開");
    assert!(!talk.dossier.member.stopped);
}

#[test]
fn another_language_shows_the_same_question_again() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").press("△");
    let open = talk.open_question();
    for (word, begins, locale) in
        [("English", "3/25", Locale::En), ("やさしい日本語", "3/25", Locale::JaEasy), ("日本語", "3/25", Locale::Ja)]
    {
        talk.say(word);
        assert_eq!(talk.kinds(), ["Speaking", "Asked"]);
        assert_eq!(talk.open_question(), open);
        assert_eq!(talk.dossier.member.locale, Some(locale));
        assert!(talk.said().contains(begins), "{}", talk.said());
        let text = WORLD.content.words().say(locale, "self-check-3", &[]);
        assert!(talk.said().contains(text.lines().next().expect("a line").trim()), "{}", talk.said());
    }
}

#[test]
fn another_language_shows_whatever_was_open_again() {
    let english = |talk: &mut Talk| talk.press(Press::Command(Command::Language)).press("English").kinds();
    assert_eq!(english(&mut Talk::begun()), ["Speaking", "Menu"]);
    let mut reading = Talk::new();
    reading.press(Press::Speak(Locale::JaEasy));
    assert_eq!(english(&mut reading), ["Notice"]);
    let mut naming = Talk::begun();
    naming.press("会社の名前").say("English");
    assert_eq!(naming.kinds(), ["Speaking", "NameWanted"]);
    naming.say("Hoshi Works");
    assert_eq!(naming.dossier.organization.name.as_deref(), Some("Hoshi Works"));
    let mut reviewing = Talk::at_first(SetKind::Articles);
    reviewing.answer_all([Choice::InPlace; 6]).say("English");
    assert_eq!(reviewing.kinds(), ["Speaking", "Review"]);
    assert!(reviewing.labels().contains(&"Hand in"));
}
