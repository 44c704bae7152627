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
    let sets = [("sets/articles-4.0.toml", 6), ("sets/self-check-4.0.toml", 25)];
    let mut world = World::new();
    for (path, count) in sets {
        for number in 1..=count {
            let heading = format!("id = \"{number}\"\n");
            world = world.edit(path, &heading, &format!("{heading}not-applicable = true\n"));
        }
    }
    let refused = |path: &str, number: u8| {
        let line = world.line(path, &format!("id = \"{number}\"\n")) + 1;
        let what = "this question concerns every company; take `not-applicable` out";
        format!("{path}:{line}: question {number}: {what}")
    };
    let articles = (1..=6).map(|number| refused(sets[0].0, number));
    let self_check = [1, 2, 3, 4, 5, 11, 24, 25].map(|number| refused(sets[1].0, number));
    assert_eq!(world.told(), articles.chain(self_check).collect::<Vec<_>>());
}
