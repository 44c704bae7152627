//! Checks that come by themselves: a card in the room of a team, and a word to who has not confirmed (CT12, RM5).

use super::*;
use chat::{Act, DeliveryError, Does, Token};
use content::CheckId;
use engine::{CheckPress, Press};
use journey::TeamId;
use journey::check::CycleId;
use journey::ledger::CheckFact;

const FIVE: [&str; 5] = ["佐藤", "森", "加藤", "林", "木村"];

async fn begun() -> Days {
    let people: Vec<Colleague> = FIVE.iter().map(|name| colleague(name, Some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-11-27T09:00")).await;
    days.tie("営業", "佐藤").await;
    days.keep("佐藤", vec![Record::Ledger { fact: Fact::Check(CheckFact::ChecksBegun) }]).await;
    days.pass(tokyo("2026-12-07T00:00")).await;
    days
}

fn button(heard: &Heard, label: &str) -> Token {
    let found = heard.message.buttons().find(|button| button.label == label);
    let Does::Press(token) = &found.unwrap_or_else(|| panic!("no {label}")).does else { panic!("it opens a page") };
    token.clone()
}

#[tokio::test]
async fn a_card_is_posted_once_a_cycle_and_rewritten_as_people_confirm() {
    let mut days = begun().await;
    let heard = days.pass(tokyo("2026-12-12T00:00")).await;
    let cards: Vec<&Heard> = heard.iter().filter(|heard| heard.who() == "営業").collect();
    assert_eq!(cards.len(), 2, "backups and updates: {:?}", lines(&heard));
    let done = button(cards[1], "できた");
    for who in ["森", "加藤"] {
        days.act(who, Act::Pressed(done.clone())).await;
    }
    days.sleep(tokyo("2026-12-12T01:00")).await;
    let again = days.pass(tokyo("2026-12-13T00:00")).await;
    assert!(again.iter().all(|heard| heard.who() != "営業"), "once: {:?}", lines(&again));
    let call = days.roll().await;
    let card = call.roll.ledger.checks.cards.values().flat_map(|cards| cards.values());
    assert!(card.filter_map(|card| card.told).any(|told| told == (2, 5)), "{:?}", call.roll.ledger.checks.cards);
    days.close().await;
}

#[tokio::test]
async fn a_card_that_never_left_comes_the_next_day_and_one_posted_by_hand_meanwhile_is_enough() {
    // Nobody, while it still waits, and after it was given up.
    for by_hand in [None, Some("2026-12-09T15:00"), Some("2026-12-09T20:00")] {
        let mut days = begun().await;
        let later = DeliveryError::Later { after: Some(std::time::Duration::from_mins(50)) };
        days.network_says(Some(later));
        days.pass(tokyo(by_hand.filter(|at| *at < "2026-12-09T16").unwrap_or("2026-12-09T16:29"))).await;
        days.network_says(None);
        if by_hand == Some("2026-12-09T20:00") {
            days.pass(tokyo("2026-12-09T20:00")).await;
        }
        let (team, opened) = (TeamId::derive("営業"), jiff::civil::date(2026, 12, 9));
        let cycle = CycleId { check: CheckId::parse("update").expect("it is one"), opened };
        let mut heard = Vec::new();
        if by_hand.is_some() {
            let again = Press::Checks(CheckPress::PostAgain(team.clone(), cycle.clone()));
            heard = days.hears("佐藤", Act::Pressed(again.token())).await;
        }
        heard.extend(days.pass(tokyo("2026-12-12T00:00")).await);
        let cards =
            heard.iter().filter(|heard| heard.who() == "営業" && heard.message.text.to_plain().contains("更新"));
        assert_eq!(cards.count(), 1, "by hand: {by_hand:?}: {:?}", lines(&heard));
        days.close().await;
    }
}

#[tokio::test]
async fn who_has_not_confirmed_hears_of_it_after_three_business_days_and_before_it_is_due() {
    let mut days = begun().await;
    let heard = days.pass(tokyo("2026-12-24T00:00")).await;
    let of_mori: Vec<String> = lines(&heard).into_iter().filter(|line| line.contains(" 森:")).collect();
    assert_eq!(
        of_mori,
        [
            "2026-12-14 森: 点検のお願いです。よければ、いま確かめてみませんか。",
            "2026-12-22 森: 点検のお願いです。よければ、いま確かめてみませんか。",
        ]
    );
    let first = heard.iter().find(|heard| heard.who() == "森").expect("it was just seen");
    assert!(first.message.text.to_plain().contains("12月23日まで"), "{}", first.message.text.to_plain());
    days.act("森", Act::Pressed(button(first, "点検"))).await;
    days.close().await;
}
