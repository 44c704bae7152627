//! Points and rulings: rules 11 to 16.

use super::{all, set};
use content::{Choice, QuestionId};
use journey::{Coverage, Proposal, Score, Tally, company_proposal, indiscretion, look_first, score, team_proposal};
use std::collections::BTreeMap;
use tests::office::{COMPANY, Office};

fn points(choices: &BTreeMap<QuestionId, Choice>) -> (i32, String) {
    match score(set("self-check/4.0"), choices) {
        Some(Score::Complete { points, band }) => (points, band.to_string()),
        other => panic!("there is no total: {other:?}"),
    }
}

#[test]
fn rule_11_not_knowing_is_minus_one_and_without_all_answers_there_is_no_total() {
    let set = set("self-check/4.0");
    let mut choices = all(set, Choice::Unknown);
    assert_eq!(points(&choices).0, -25);
    assert_eq!(points(&choices).1, points(&all(set, Choice::NotInPlace)).1, "less than nothing is in the lowest band");
    choices.remove(&set.questions[7].id);
    assert_eq!(score(set, &choices), Some(Score::Provisional { decided: 24, of: 25 }));
}

#[test]
fn rule_12_a_hundred_needs_everything_and_the_bands_change_at_their_edges() {
    let set = set("self-check/4.0");
    assert_eq!(points(&all(set, Choice::InPlace)).0, 100);
    let band_of = |points: i32| set.bands.iter().find(|band| band.from <= points).map(|band| band.id.to_string());
    for (below, above) in [(49, 50), (69, 70), (99, 100)] {
        assert_ne!(band_of(below), band_of(above), "{below} | {above}");
        assert_eq!(band_of(below), band_of(below - 5));
    }
    let mut choices = all(set, Choice::InPlace);
    choices.insert(set.questions[0].id.clone(), Choice::Partly);
    assert_eq!(points(&choices).0, 98);
    assert_ne!(points(&choices).1, points(&all(set, Choice::InPlace)).1);
}

#[test]
fn rule_13_nothing_is_left_out_of_the_official_questions() {
    for name in ["self-check/3.1", "self-check/4.0", "articles/3.1", "articles/4.0"] {
        let offered: Vec<_> = set(name).questions.iter().filter(|question| question.not_applicable).collect();
        assert!(offered.is_empty(), "{name}: {offered:?}");
    }
}

#[test]
fn rule_14_several_answers_are_never_an_average_and_disagreement_is_told() {
    let (yes, no, unknown) = (Choice::InPlace, Choice::NotInPlace, Choice::Unknown);
    assert_eq!(
        company_proposal(&[yes, no]),
        Some(Choice::Partly),
        "a mix is partly in place, not the mean of the points"
    );
    assert_eq!(company_proposal(&[yes, yes, yes, no]), Some(Choice::Partly));
    let tally = Tally::of([yes, yes, yes, yes, unknown], 5);
    assert!(tally.has_unknown_beside_in_place(), "a finding");
    let view = team_proposal(Some(yes), &Tally::of([yes, yes, no, no], 4), Coverage::COUNTED);
    assert!(view.conflict.is_some() && view.proposal == Proposal::Choice(Choice::Partly));
    assert_eq!(view.answer(), Some(yes), "the one in charge fixes it, nobody else's answer is lost");
}

#[test]
fn rule_15_what_nobody_knows_comes_first_then_part_one_then_the_lowest() {
    let set = set("self-check/4.0");
    let mut choices = all(set, Choice::InPlace);
    for (place, choice) in [(2, Choice::Partly), (8, Choice::NotInPlace), (12, Choice::Partly), (20, Choice::Unknown)] {
        choices.insert(set.questions[place].id.clone(), choice);
    }
    let first: Vec<usize> =
        look_first(set, &choices).iter().map(|question| set.position(&question.id).expect("its own")).collect();
    assert_eq!(first, [20, 2, 8, 12]);
}

#[test]
fn rule_16_who_answered_how_is_for_whoever_is_in_charge_and_in_no_room() {
    let mut office = Office::company();
    office.opened();
    for one in COMPANY {
        office.handed_in(one.name, |_| Choice::NotInPlace);
    }
    for who in ["加藤", "林"] {
        office.hush().ask(who, chat::Command::Rulings);
        let heard = office.heard(who);
        for other in COMPANY.iter().filter(|one| one.name != who && one.name != "佐藤") {
            assert!(!heard.contains(other.name), "{who} hears of {}: {heard}", other.name);
        }
    }
    office.hush().ask("佐藤", chat::Command::Rulings);
    let heard = office.heard("佐藤");
    assert!(COMPANY.iter().filter(|one| one.name != "佐藤").all(|one| !heard.contains(one.name)), "{heard}");
    assert!(indiscretion("佐藤さんのパスワード: abcd1234").is_some());
}
