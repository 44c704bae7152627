//! What people hear, and when they do not (RM3, RM4, ST6, AD13, RM14).

use super::*;
use chat::Act;
use journey::ledger::{Silence, StaffFact};

#[tokio::test]
async fn who_did_not_begin_hears_something_else_than_who_did() {
    let mut days = begun(&TWO).await;
    days.keep("佐藤", vec![sheet("d", "佐藤")]).await;
    let first = days.pass(tokyo("2026-12-02T00:00")).await;
    assert_eq!(lines(&first), ["2026-12-01 森: 25問の自社診断が始まりました。およそ3分で終わります。"]);
    days.act("佐藤", Act::Asked(chat::Command::Continue)).await;
    let labels: Vec<_> = first[0].message.buttons().map(|button| button.label.clone()).collect();
    assert_eq!(labels, ["25問の自社診断", "あとで知らせて", "お知らせを止める"]);
    let later = days.pass(tokyo("2026-12-23T00:00")).await;
    let texts: Vec<String> = later.iter().map(|heard| heard.message.text.to_plain()).collect();
    assert!(texts.iter().any(|text| text.contains("お時間のあるときに")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("12月22日までに")), "{texts:?}");
    assert_eq!(texts.iter().filter(|text| text.contains("これで最後にします")).count(), 1, "{:#?}", lines(&later));
    assert!(
        texts.iter().any(|text| text.contains("まとめてお届けします（2件）")),
        "who coordinates also hears how many need help"
    );
    days.close().await;
}

#[tokio::test]
async fn whoever_stopped_hears_nothing_and_is_answered_all_the_same() {
    let mut days = begun(&TWO).await;
    days.keep("森", vec![Record::Stopped]).await;
    let heard = days.pass(tokyo("2027-01-31T00:00")).await;
    assert!(heard.iter().all(|heard| heard.who() != "森"), "{:?}", lines(&heard));
    assert!(!heard.is_empty());
    days.close().await;
}

#[tokio::test]
async fn what_waits_for_the_network_is_taken_back_from_whoever_stops_or_begins_or_pauses() {
    for (who, records) in [
        ("森", vec![Record::Stopped]),
        ("森", vec![sheet("d", "森")]),
        ("佐藤", vec![Record::Ledger { fact: Fact::Staff(StaffFact::Silenced { silence: Silence::On }) }]),
    ] {
        let mut days = begun(&TWO).await;
        let due = days.pass(tokyo("2026-12-01T16:00")).await;
        let at = due.iter().find(|heard| heard.who() == "森").expect("森 is invited").at;
        days.close().await;
        let mut days = begun(&TWO).await;
        days.pass(at - jiff::SignedDuration::from_secs(1)).await;
        days.network_says(Some(chat::DeliveryError::Later { after: Some(std::time::Duration::from_mins(1)) }));
        days.pass(at + jiff::SignedDuration::from_secs(20)).await;
        days.keep(who, records.clone()).await;
        days.network_says(None);
        let heard = days.pass(tokyo("2026-12-01T23:00")).await;
        assert!(heard.iter().all(|heard| heard.who() != "森"), "{records:?}: {:?}", lines(&heard));
        days.close().await;
    }
}

#[tokio::test]
async fn a_pause_is_silent_and_its_end_is_no_flood() {
    let mut days = begun(&TWO).await;
    let silence = |silence| vec![Record::Ledger { fact: Fact::Staff(StaffFact::Silenced { silence }) }];
    days.keep("佐藤", silence(Silence::On)).await;
    assert_eq!(lines(&days.pass(tokyo("2026-12-14T12:00")).await), Vec::<String>::new());
    days.keep("佐藤", silence(Silence::Off)).await;
    let heard = days.pass(tokyo("2026-12-20T00:00")).await;
    let who: Vec<&str> = heard.iter().map(Heard::who).collect();
    assert!(who.len() == 2 && who.contains(&"佐藤") && who.contains(&"森"), "{:?}", lines(&heard));
    days.close().await;
}

#[tokio::test]
async fn a_reminder_that_was_asked_for_is_the_one_message_of_its_day() {
    let mut days = begun(&TWO).await;
    days.keep("森", vec![sheet("d", "森")]).await;
    days.act("森", Act::Pressed(engine::Press::Snooze(journey::snooze::Snooze::NextWeek).token())).await;
    let heard = days.pass(tokyo("2026-12-23T00:00")).await;
    let of_mori: Vec<String> = lines(&heard).into_iter().filter(|line| line.contains("森")).collect();
    assert_eq!(
        of_mori,
        [
            "2026-12-07 森: お約束の時間です。続きが待っています。",
            "2026-12-10 森: 25問の自社診断を、お時間のあるときにお願いします。およそ3分です。",
            "2026-12-21 森: 25問の自社診断を、お時間のあるときにお願いします。およそ3分です。",
        ]
    );
    days.close().await;
}

#[tokio::test]
async fn words_typed_after_a_reminder_do_not_answer_the_question_behind_it() {
    let mut days = begun(&TWO).await;
    days.act("森", Act::Asked(chat::Command::SelfCheck)).await;
    let open = |days: &Days, call: store::RollCall| {
        let address = call.rooms.values().find(|room| **room == tests::days::own("森")).cloned();
        let _ = days;
        address.expect("森 has a room")
    };
    let room = open(&days, days.roll().await);
    days.pass(tokyo("2026-12-05T00:00")).await;
    let whose = days.tenancy().await;
    let (dossier, _) = days.bot().store().dossier(&whose, &room).await.unwrap().unwrap();
    let engine::Place::Asking(asking) = dossier.place else { panic!("the question is still open") };
    assert!(asking.covered);
    days.act("森", Act::Said("続ける".to_owned())).await;
    let (dossier, _) = days.bot().store().dossier(&whose, &room).await.unwrap().unwrap();
    let engine::Place::Asking(asking) = dossier.place else { panic!("the label of the button is heard") };
    assert!(!asking.covered);
    days.close().await;
}

#[tokio::test]
async fn the_room_of_a_team_reads_three_posts_at_most() {
    let names = ["佐藤", "森", "加藤", "林", "木村"];
    let people: Vec<Colleague> = names.iter().map(|name| colleague(name, Some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
    days.tie("営業", "佐藤").await;
    let due = Some(jiff::civil::date(2026, 12, 22));
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, due)).await;
    for who in ["森", "林"] {
        days.keep(who, vec![sheet("d", who), handed_in("d", who)]).await;
    }
    let mut heard = days.pass(tokyo("2026-12-23T00:00")).await;
    days.keep("佐藤", closing("d")).await;
    heard.extend(days.pass(tokyo("2027-03-01T00:00")).await);
    // Once the first run has ended, the checks begin, and have cards of their own.
    heard.retain(|heard| heard.who() == "営業" && heard.message.text.to_plain().contains("自社診断"));
    assert_eq!(
        lines(&heard),
        [
            "2026-12-01 営業: 25問の自社診断が始まりました。一人ずつの画面で進めます。",
            "2026-12-23 営業: 25問の自社診断が終わりました。ご協力ありがとうございました。",
        ]
    );
    for name in names {
        assert!(heard.iter().all(|heard| !heard.message.text.to_plain().contains(name)));
    }
    days.close().await;
}
