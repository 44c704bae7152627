//! Strangers at the door: a language, what this is, and a code; and nothing before they are in (AD10, MT1).

use super::kept;
use chat::{Act, Command, Message};
use content::{Locale, SetKind};
use engine::{House, Invitation, Place, Press, Strangers, What};
use jiff::ToSpan;
use journey::{Code, Entry, Kind, OrganizationId, Record};
use tests::talk::{Talk, WORLD};

/// A code of the right form.
const CODE: &str = "hoshi-k3f2-q8x1-9zt7";

fn house(strangers: Strangers) -> House {
    House::Company { operator: "星工業 情報係".into(), strangers }
}

/// Meets somebody who belongs nowhere yet.
fn stranger(strangers: Strangers) -> Talk {
    let mut talk = Talk::new().run_by(house(strangers));
    talk.dossier.organization.kind = Kind::Lobby;
    talk
}

fn stranger_in(locale: Locale) -> Talk {
    let mut talk = stranger(Strangers::Invited);
    talk.press(Press::Speak(locale));
    talk
}

/// Lets the code be one that leads to another company.
fn invite(talk: &mut Talk, entry: Entry, name: Option<&str>) {
    talk.dossier.invitation = Some(Invitation {
        to: OrganizationId::derive("theirs"),
        organization: name.map(str::to_owned),
        entry,
        until: talk.now + 1.hour(),
    });
}

fn literal(message: &Message, name: &str) -> bool {
    message.text.spans.iter().any(|span| matches!(span, chat::Span::Literal(words) if words == name))
}

#[test]
fn a_stranger_chooses_a_language_and_is_told_what_this_is_and_what_opens_the_door() {
    for (locale, words) in [(Locale::Ja, "コード"), (Locale::JaEasy, "コード"), (Locale::En, "code")] {
        let mut talk = stranger(Strangers::Invited);
        talk.arrive();
        assert_eq!(talk.kinds(), ["Languages"]);
        talk.press(Press::Speak(locale));
        assert_eq!(talk.kinds(), ["Lobby"]);
        assert!(talk.said().contains(words) && talk.said().contains("星工業 情報係"), "{}", talk.said());
        assert_eq!(talk.labels().len(), 2, "the language, and who this is");
        talk.press(Press::Command(Command::Verify));
        assert_eq!(talk.kinds(), ["Verify", "Lobby"]);
    }
}

/// Everything a person could press, type or ask for.
fn anything() -> Vec<What> {
    let presses = [Press::Agree, Press::Name, Press::Found, Press::TimeOff(3)].into_iter();
    let presses = presses.chain(Command::ALL.map(Press::Command)).chain(SetKind::ALL.map(Press::Anew));
    let presses = presses.map(|press| What::Act(Act::Pressed(press.token())));
    let phrases = WORLD.content.hearing().iter().map(|(phrase, _)| phrase.to_owned());
    let typed = phrases.chain(["", "1", "4", "星工業", CODE].map(str::to_owned));
    let asked = Command::ALL.map(|command| What::Act(Act::Asked(command)));
    presses.chain(typed.map(|text| What::Act(Act::Said(text)))).chain(asked).chain([What::Act(Act::Arrived)]).collect()
}

#[test]
fn before_somebody_is_in_nothing_begins_whatever_they_do() {
    for start in [stranger(Strangers::Invited), stranger_in(Locale::Ja)] {
        for what in anything() {
            let mut talk = start.clone();
            talk.play(what.clone());
            let dossier = &talk.dossier;
            assert!(dossier.sheets.is_empty() && dossier.open.is_empty(), "{what:?}");
            assert!(dossier.member.agreed.is_none() && dossier.organization.name.is_none(), "{what:?}");
            assert_eq!(dossier.organization.kind, Kind::Lobby, "{what:?}");
            assert!(matches!(dossier.place, Place::New | Place::Idle { .. }), "{what:?}: {:?}", dossier.place);
            let last = talk.kinds().pop();
            assert!(["Languages", "Lobby"].map(|kind| Some(kind.to_owned())).contains(&last), "{what:?}: {last:?}");
            talk.play(What::Act(Act::Asked(Command::SelfCheck)));
            assert!(talk.dossier.sheets.is_empty(), "{what:?}");
        }
    }
}

#[test]
fn a_code_leads_in_and_then_to_the_notice_and_the_menu() {
    for locale in Locale::ALL {
        let mut talk = stranger_in(locale);
        invite(&mut talk, Entry::Join, Some("**月**製作所"));
        talk.say(CODE);
        assert_eq!((talk.kinds(), kept(&talk, "joined")), (vec!["Joined".to_owned(), "Notice".to_owned()], 1));
        assert!(literal(&talk.letters[0].message, "**月**製作所"), "{}", talk.said());
        talk.press(Press::Agree);
        assert_eq!(talk.kinds(), ["Menu"]);
        talk.ask(Command::Articles);
        assert_eq!(kept(&talk, "diagnosis-opened"), 1);
    }
}

#[test]
fn a_code_at_the_first_word_leads_in_before_there_is_a_language() {
    let mut talk = stranger(Strangers::Invited);
    invite(&mut talk, Entry::Join, None);
    talk.say(&CODE.to_uppercase());
    assert_eq!((talk.kinds(), kept(&talk, "joined")), (vec!["Joined".to_owned(), "Languages".to_owned()], 1));
    talk.say("3");
    assert_eq!((talk.kinds(), talk.dossier.member.locale), (vec!["Notice".to_owned()], Some(Locale::En)));
}

#[test]
fn a_linked_chat_is_the_same_person_and_asks_for_nothing_again() {
    for name in [None, Some("星工業")] {
        let mut talk = stranger_in(Locale::Ja);
        invite(&mut talk, Entry::Link, name);
        talk.say(CODE);
        assert_eq!(talk.kinds(), ["Linked"]);
        assert_eq!(talk.records, [Record::Joined { entry: Entry::Link }]);
        assert_eq!(talk.labels(), ["メニュー"]);
        assert_eq!(name.is_some(), talk.said().contains("星工業"));
    }
}

#[test]
fn a_wrong_code_and_one_that_ended_are_answered_alike_and_reveal_nothing() {
    for locale in Locale::ALL {
        let mut wrong = stranger_in(locale);
        wrong.say(CODE);
        let mut late = stranger_in(locale);
        invite(&mut late, Entry::Join, Some("月製作所"));
        late.wait(1.hour()).say(CODE);
        for talk in [&wrong, &late] {
            assert_eq!((talk.kinds(), talk.records.len()), (vec!["CodeUnknown".to_owned(), "Lobby".to_owned()], 0));
        }
        assert_eq!(wrong.said(), late.said());
        assert!(!late.said().contains('月'), "{}", late.said());
    }
}

#[test]
fn a_code_of_ones_own_company_and_one_that_would_tear_somebody_away_change_nothing() {
    let mut inside = Talk::begun().run_by(house(Strangers::Invited));
    for entry in Entry::ALL {
        invite(&mut inside, entry, Some("星工業"));
        let own = inside.dossier.organization.id.clone();
        inside.dossier.invitation.as_mut().expect("it was set").to = own;
        inside.say(CODE);
        assert_eq!((inside.kinds(), inside.records.len()), (vec!["CodeInside".to_owned()], 0));
    }
    let mut begun = Talk::at_first(SetKind::Articles);
    let mut among = Talk::among(2);
    among.say("日本語").press(Press::Agree);
    for talk in [&mut begun, &mut among] {
        invite(talk, Entry::Join, Some("月製作所"));
        talk.say(CODE);
        assert_eq!((talk.kinds(), talk.records.len()), (vec!["CodeElsewhere".to_owned()], 0));
        assert!(!talk.said().contains('月'), "{}", talk.said());
    }
}

#[test]
fn somebody_alone_who_has_begun_nothing_may_go_where_a_code_leads() {
    let mut talk = Talk::begun().run_by(house(Strangers::Invited));
    invite(&mut talk, Entry::Join, Some("月製作所"));
    talk.say(CODE);
    assert_eq!((talk.kinds(), kept(&talk, "joined")), (vec!["Joined".to_owned(), "Menu".to_owned()], 1));
}

#[test]
fn where_strangers_are_welcome_one_of_them_may_begin_as_a_company() {
    let mut talk = stranger(Strangers::Welcome);
    talk.say("日本語").press("会社としてはじめる");
    assert_eq!((talk.kinds(), kept(&talk, "company-founded")), (vec!["Notice".to_owned()], 1));
    assert_eq!(talk.dossier.organization.kind, Kind::Company);
    talk.press(Press::Found);
    assert!(talk.records.is_empty() && talk.letters.is_empty(), "a double tap founds nothing twice");
    talk.press("はじめる").ask(Command::SelfCheck);
    assert_eq!(kept(&talk, "sheet-begun"), 1);
    let mut hasty = stranger(Strangers::Welcome);
    hasty.press(Press::Found);
    assert_eq!((hasty.kinds(), hasty.records.len()), (vec!["Languages".to_owned()], 0));
}

#[test]
fn a_member_gets_a_code_for_a_colleague_and_one_for_another_chat() {
    for (word, label, entry, minutes) in
        [("招待", "仲間を招く", Entry::Join, 7 * 24 * 60), ("連携コード", "別のチャットとつなぐ", Entry::Link, 10)]
    {
        let mut talk = Talk::begun().run_by(house(Strangers::Invited));
        talk.say("メニュー").press(label);
        assert_eq!(talk.kinds(), ["Shared"]);
        assert_eq!(talk.records, [Record::CodeIssued { entry, until: talk.now + i64::from(minutes).minutes() }]);
        let said = talk.said();
        let codes: Vec<Code> = said.lines().filter_map(Code::read).collect();
        assert_eq!(codes.len(), 1, "{said}");
        assert!(!talk.dossier.sent[2].opening.contains(codes[0].expose()), "what is kept of a message is not the code");
        assert!(!talk.records[0].for_audit().is_some_and(|sealed| sealed.contains("hoshi")));
        talk.say(word);
        let again: Vec<Code> = talk.said().lines().filter_map(Code::read).collect();
        assert!(again.len() == 1 && again != codes, "another press, another code");
    }
}

#[test]
fn on_ones_own_computer_there_is_no_door() {
    let mut talk = Talk::begun();
    assert!(!talk.labels().contains(&"仲間を招く") && !talk.labels().contains(&"別のチャットとつなぐ"));
    for command in [Command::Invite, Command::Link] {
        talk.ask(command);
        assert_eq!((talk.kinds(), talk.records.len()), (vec!["Alone".to_owned()], 0));
    }
}

#[test]
fn a_code_typed_at_the_company_s_name_is_no_name() {
    let mut talk = Talk::begun().run_by(house(Strangers::Invited));
    talk.press(Press::Name).say(CODE);
    assert_eq!((talk.dossier.organization.name.clone(), talk.kinds()), (None, vec!["CodeUnknown".to_owned()]));
    talk.press(Press::Name).say("Hoshi Technology Co");
    assert_eq!(talk.dossier.organization.name.as_deref(), Some("Hoshi Technology Co"));
}
