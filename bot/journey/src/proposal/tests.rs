//! The truth table of proposals, and that no order and no average has a say.

use super::*;
use proptest::prelude::*;

/// Reads choices written as their signs.
fn choices(signs: &str) -> Vec<Choice> {
    let read = |sign: char| Choice::ALL.into_iter().find(|choice| choice.symbol() == sign.to_string());
    signs.chars().map(|sign| read(sign).unwrap_or_else(|| panic!("{sign}"))).collect()
}

fn tally(signs: &str) -> Tally {
    Tally::of(choices(signs), signs.chars().count())
}

#[test]
fn a_mix_is_read_by_the_literal_sense_of_the_choices() {
    let table = [
        ("", None),
        ("○", Some("○")),
        ("○○○○", Some("○")),
        ("××××", Some("×")),
        ("△△△△", Some("△")),
        ("？？？？", Some("？")),
        ("○○○△", Some("△")),
        ("○×", Some("△")),
        ("○××××××", Some("△")),
        ("×△", Some("△")),
        ("○？", Some("？")),
        ("○○？？", Some("？")),
        ("○△×？？？", Some("？")),
        ("○○？", Some("△")),
        ("××？", Some("△")),
        ("○○○○？", Some("△")),
        ("○○○○×？？？？", Some("△")),
    ];
    for (signs, expected) in table {
        assert_eq!(tally(signs).sense().map(Choice::symbol), expected, "{signs}");
    }
}

#[test]
fn too_few_answers_suggest_nothing_and_contradict_nobody() {
    let of = |signs: &str, asked: usize| team_proposal(None, &Tally::of(choices(signs), asked), Coverage::COUNTED);
    assert_eq!(of("○○○", 3).proposal, Proposal::Short { answered: 3, needed: 4 }, "three hide in no crowd");
    assert_eq!(of("○○○○○", 10).proposal, Proposal::Short { answered: 5, needed: 6 });
    assert_eq!(of("○○○○○○", 10).proposal, Proposal::Choice(Choice::InPlace));
    assert_eq!(of("○○○○", 7).proposal, Proposal::Short { answered: 4, needed: 5 }, "sixty percent of seven is five");
    let named = |signs: &str, asked| team_proposal(None, &Tally::of(choices(signs), asked), Coverage::NAMED).proposal;
    assert_eq!(named("×", 1), Proposal::Choice(Choice::NotInPlace));
    assert_eq!(named("", 0), Proposal::Short { answered: 0, needed: 1 });
    let short = team_proposal(Some(Choice::InPlace), &Tally::of(choices("○××"), 3), Coverage::COUNTED);
    assert_eq!((short.answer(), short.conflict), (Some(Choice::InPlace), None));
    assert_eq!(Coverage::COUNTED.with_percent(0), None);
    assert_eq!(Coverage::COUNTED.with_percent(101), None);
    assert_eq!(Coverage::COUNTED.with_percent(100).map(|coverage| coverage.needed(9)), Some(9));
}

#[test]
fn the_head_answers_and_a_differing_staff_is_a_conflict() {
    let view = |head: Option<Choice>, signs: &str| team_proposal(head, &tally(signs), Coverage::COUNTED);
    let table = [
        (Some(Choice::InPlace), "○○○○", None, Some(Choice::InPlace)),
        (Some(Choice::InPlace), "○○○△", Some(Conflict::HeadDiffers), Some(Choice::InPlace)),
        (Some(Choice::Partly), "○○×△", Some(Conflict::BothExtremes), Some(Choice::Partly)),
        (Some(Choice::InPlace), "○○××", Some(Conflict::HeadDiffers), Some(Choice::InPlace)),
        (Some(Choice::Unknown), "○○○○", Some(Conflict::HeadDiffers), Some(Choice::Unknown)),
        (None, "○○△△", None, Some(Choice::Partly)),
        (None, "○○○×", Some(Conflict::BothExtremes), Some(Choice::Partly)),
        (None, "", None, None),
    ];
    for (head, signs, conflict, answer) in table {
        let view = view(head, signs);
        assert_eq!((view.conflict, view.answer()), (conflict, answer), "{head:?} {signs}");
    }
    assert_eq!(TeamView::of_head(Choice::Partly).answer(), Some(Choice::Partly));
    assert_eq!(TeamView::of_head(Choice::Partly).conflict, None);
}

#[test]
fn the_company_follows_the_rule_and_not_the_mean_of_points() {
    let points = |choice: Choice| match choice {
        Choice::InPlace => 4.0,
        Choice::Partly => 2.0,
        Choice::NotInPlace => 0.0,
        Choice::Unknown => -1.0_f64,
    };
    // The mean of 3.25 lies nearest to ○ (4); three teams of four have it, one has not: that is △.
    let teams = choices("○○○○○○○○○○○○○×××");
    let mean: f64 = teams.iter().copied().map(points).sum::<f64>() / 16.0;
    let nearest = Choice::ALL.into_iter().min_by(|a, b| {
        let far = |choice: &Choice| (points(*choice) - mean).abs();
        far(a).total_cmp(&far(b))
    });
    assert_eq!(nearest, Some(Choice::InPlace));
    assert_eq!(company_proposal(&teams), Some(Choice::Partly));
    assert_eq!(company_proposal(&choices("○？")), Some(Choice::Unknown), "the mean would be 1.5");
    assert_eq!(company_proposal(&[]), None);
}

#[test]
fn what_some_do_and_others_do_not_know_is_a_finding() {
    assert!(tally("○？").has_unknown_beside_in_place());
    assert!(!tally("○△×").has_unknown_beside_in_place() && !tally("？？").has_unknown_beside_in_place());
    assert_eq!(tally("○○○").shown(), None);
    assert_eq!(tally("○○○×").shown(), Some(tally("○○○×")));
}

proptest! {
    #[test]
    fn no_order_of_answers_changes_a_proposal(
        (answers, shuffled) in prop::collection::vec(prop::sample::select(&Choice::ALL[..]), 0..30)
            .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle())),
        head in prop::option::of(prop::sample::select(&Choice::ALL[..])),
        silent in 0..20_usize,
    ) {
        let asked = answers.len() + silent;
        let view = |answers: &[Choice]| team_proposal(head, &Tally::of(answers.iter().copied(), asked), Coverage::COUNTED);
        prop_assert_eq!(view(&answers), view(&shuffled));
        prop_assert_eq!(company_proposal(&answers), company_proposal(&shuffled));
    }

    #[test]
    fn a_proposal_never_claims_more_than_everybody_said(answers in prop::collection::vec(prop::sample::select(&Choice::ALL[..]), 1..30)) {
        let everybody = |choice: Choice| answers.iter().all(|answer| *answer == choice);
        match company_proposal(&answers).expect("somebody answered") {
            Choice::InPlace => prop_assert!(everybody(Choice::InPlace)),
            Choice::NotInPlace => prop_assert!(everybody(Choice::NotInPlace)),
            Choice::Partly | Choice::Unknown => prop_assert!(!everybody(Choice::InPlace) && !everybody(Choice::NotInPlace)),
        }
    }
}
