//! Which questions a company may leave out as not concerning it (対象外).

use content::{Choice, Content, SetRef};

use crate::world::{SET, World};

#[test]
fn no_shipped_set_offers_it() {
    for set in Content::embedded().sets() {
        assert!(set.questions.iter().all(|question| !question.not_applicable), "{}", set.name);
    }
}

#[test]
fn a_set_of_ones_own_may_offer_it_and_says_what_it_counts_as() {
    let offered = World::new().edit(SET, "part = 1", "part = 1\nnot-applicable = true");
    let counts_as = |world: &World| {
        let content = world.load().unwrap();
        let set = content.set(&SetRef::parse("self-check/99.0").unwrap()).unwrap();
        assert!(set.questions[0].not_applicable);
        set.not_applicable_counts_as
    };
    assert_eq!(counts_as(&offered), Choice::InPlace);
    let line = "confidence = \"low\"\nnot-applicable-counts-as = \"partly\"\n\n[scale]";
    let own = offered.edit(SET, "confidence = \"low\"\n\n[scale]", line);
    assert_eq!(counts_as(&own), Choice::Partly);
    let wrong = own.edit(SET, "counts-as = \"partly\"", "counts-as = \"four\"");
    assert_eq!(
        wrong.told(),
        ["sets/test.toml:7: `not-applicable-counts-as = \"four\"` is not known; \
          use one of: in-place, partly, not-in-place, unknown"]
    );
}

#[test]
fn what_a_left_out_question_counts_as_is_said_only_where_one_may_be_left_out() {
    let line = "confidence = \"low\"\nnot-applicable-counts-as = \"partly\"\n\n[scale]";
    assert_eq!(
        World::new().edit(SET, "confidence = \"low\"\n\n[scale]", line).told(),
        ["sets/test.toml:7: no question is `not-applicable`, so `not-applicable-counts-as` says nothing; take it out"]
    );
}

#[test]
fn what_concerns_every_company_cannot_be_left_out() {
    let told = |path: &str, id: &str| {
        let heading = format!("id = \"{id}\"\n");
        let world = World::new().edit(path, &heading, &format!("{heading}not-applicable = true\n"));
        let line = world.line(path, &heading) + 1;
        let expected =
            format!("{path}:{line}: question {id}: this question concerns every company; take `not-applicable` out");
        world.told() == [expected]
    };
    let refused: Vec<u8> = (1..=25).filter(|number| told("sets/self-check-4.0.toml", &number.to_string())).collect();
    assert_eq!(refused, [1, 2, 3, 4, 5, 11, 24, 25]);
    let refused: Vec<u8> = (1..=6).filter(|number| told("sets/articles-4.0.toml", &number.to_string())).collect();
    assert_eq!(refused, [1, 2, 3, 4, 5, 6]);
}
