//! Faults of the words: syntax, and what one language has and another lacks.

use crate::world::{Row, World, check};

const JA: &str = "locales/ja/test.ftl";
const EN: &str = "locales/en/test.ftl";

#[test]
fn each_fault_of_one_language_is_told() {
    check(&[
        Row {
            name: "a line that is no message",
            change: |world| world.append(EN, "this is no message\n"),
            told: &["locales/en/test.ftl:17: this cannot be read: a `=` is expected; \
                 a message is `key = text`, and each further line of it begins with spaces"],
        },
        Row {
            name: "a brace that is not closed",
            change: |world| world.edit(EN, "{ $name }", "{ $name "),
            told: &["locales/en/test.ftl:13: this cannot be read: each `{` needs its `}`; \
                 a message is `key = text`, and each further line of it begins with spaces"],
        },
        Row {
            name: "an attribute without a text",
            change: |world| world.edit(EN, ".next = Go on.", ".next ="),
            told: &["locales/en/test.ftl:12: this cannot be read: an attribute is `.name = text`; \
                 a message is `key = text`, and each further line of it begins with spaces"],
        },
        Row {
            name: "a message in two files",
            change: |world| world.put("locales/en/zz.ftl", "self-check-t1 = Do you test twice?\n"),
            told: &["locales/en/zz.ftl:1: `self-check-t1` is here a second time; the first is at \
                 locales/en/test.ftl:1. Take one of them out"],
        },
        Row {
            name: "an attribute twice",
            change: |world| world.edit(EN, "    .label = Tests\n", "    .label = Tests\n    .label = Trials\n"),
            told: &["locales/en/test.ftl:3: `self-check-t1.label` is here a second time; take one of them out"],
        },
        Row {
            name: "a selector",
            change: |world| {
                world.edit(EN, "Do you test?", "{ $count ->\n        [one] Do you?\n       *[other] Do you all?\n    }")
            },
            told: &["locales/en/test.ftl:1: `self-check-t1` uses a selector, which is not allowed; \
                 write whole sentences with `{ $name }`"],
        },
        Row {
            name: "a function, a message and a term inside a message",
            change: |world| {
                world
                    .edit(EN, "Do you test?", "{ NUMBER(1) } tests?")
                    .edit(EN, "You are somewhere.", "{ self-check-t1 }")
                    .edit(EN, "Go on.", "{ -term }")
            },
            told: &[
                "locales/en/test.ftl:1: `self-check-t1` uses a function, which is not allowed; \
                 write whole sentences with `{ $name }`",
                "locales/en/test.ftl:11: `band-t-band` uses another message, which is not allowed; \
                 write whole sentences with `{ $name }`",
                "locales/en/test.ftl:12: `band-t-band.next` uses a term, which is not allowed; \
                 write whole sentences with `{ $name }`",
            ],
        },
        Row {
            name: "a term",
            change: |world| world.append(EN, "-hoshi = Hoshimori\n"),
            told: &["locales/en/test.ftl:17: the term `-hoshi` is not allowed; \
                 write its words out where they are used"],
        },
        Row {
            name: "a message without a text",
            change: |world| world.edit(EN, "band-t-band = You are somewhere.", "band-t-band ="),
            told: &["locales/en/test.ftl:11: `band-t-band` has no text of its own; write one behind the `=`"],
        },
    ]);
}

#[test]
fn each_difference_between_languages_is_told() {
    check(&[
        Row {
            name: "a message that is not translated",
            change: |world| world.edit(EN, "fact-t-fact = In 2025 there was one test (Test Agency).\n", ""),
            told: &["locales/en/test.ftl: `fact-t-fact` is missing; translate it from locales/ja/test.ftl:16"],
        },
        Row {
            name: "an attribute that is not translated",
            change: |world| world.edit(EN, "    .why = Tests help.\n", ""),
            told: &["locales/en/test.ftl:1: `self-check-t1` lacks `.why`; translate it from locales/ja/test.ftl:3"],
        },
        Row {
            name: "a message that Japanese lacks",
            change: |world| world.append(EN, "own = My own.\n"),
            told: &["locales/en/test.ftl:17: `own` is not in locales/ja; add it there, or take it out here"],
        },
        Row {
            name: "an attribute that Japanese lacks",
            change: |world| world.edit(EN, "Go on.\n", "Go on.\n    .then = Stop.\n"),
            told: &["locales/en/test.ftl:13: `band-t-band` has `.then`, which locales/ja/test.ftl:11 lacks; \
                 add it there, or take it out here"],
        },
        Row {
            name: "an insertion that Japanese lacks",
            change: |world| world.edit(EN, "{ $name }, have", "{ $nom }, have"),
            told: &["locales/en/test.ftl:13: `check-t-check` inserts { $nom }, but locales/ja/test.ftl:13 \
                 inserts { $name }; insert the same"],
        },
        Row {
            name: "an insertion that is not translated",
            change: |world| world.edit(EN, "{ $name }, have", "Have"),
            told: &["locales/en/test.ftl:13: `check-t-check` inserts nothing, but locales/ja/test.ftl:13 \
                 inserts { $name }; insert the same"],
        },
    ]);
}

#[test]
fn words_that_nothing_asks_for_are_told() {
    check(&[
        Row {
            name: "the words of things that are not there",
            change: |world| {
                let more = "articles-t9 = A\nmeasure-t9 = A\ncheck-t9 = A\nfact-t9 = A\npart-99 = A\n";
                ["ja", "ja-easy", "en"]
                    .iter()
                    .fold(world, |world, locale| world.append(&format!("locales/{locale}/test.ftl"), more))
            },
            told: &[
                "locales/ja/test.ftl:17: `articles-t9` is never said: no question of any articles asks it; \
                 take it out of each language",
                "locales/ja/test.ftl:18: `measure-t9` is never said: there is no such measure; \
                 take it out of each language",
                "locales/ja/test.ftl:19: `check-t9` is never said: there is no such check; \
                 take it out of each language",
                "locales/ja/test.ftl:20: `fact-t9` is never said: there is no such fact; \
                 take it out of each language",
                "locales/ja/test.ftl:21: `part-99` is never said: no self-check has such a part; \
                 take it out of each language",
            ],
        },
        Row {
            name: "steps for a system that the measure does not name",
            change: |world| world.words("    .mac =", "    .windows ="),
            told: &[
                "locales/ja/test.ftl:4: `measure-t-measure` lacks `.mac`, which measure t-measure needs; \
                 add it in each language",
                "locales/ja/test.ftl:8: `measure-t-measure.windows` is never said: measure t-measure does not name \
                 that system; add it there, or take this out",
            ],
        },
        Row {
            name: "a band that does not say what comes next",
            change: |world| world.words("    .next =", "    .then ="),
            told: &["locales/ja/test.ftl:11: `band-t-band` lacks `.next`, which band t-band needs; \
                 add it in each language"],
        },
    ]);
}

#[test]
fn built_in_words_cannot_be_dropped_by_an_overlay() {
    let talk = "locales/ja/talk.ftl";
    let world = World::new();
    let line = world.line(talk, "\nchoice-partly = ") + 1;
    let text = world.text(talk);
    let message = text.lines().find(|line| line.starts_with("choice-partly = ")).unwrap();
    assert_eq!(
        world.clone().edit(talk, &format!("\n{message}\n"), "\n").told(),
        [format!("{talk}: `choice-partly` is missing, which the program says; add it (it was on line {line})")]
    );
    assert_eq!(
        world.clone().edit(talk, &format!("\n{message}\n"), "\nchoice-partly = { $much }だけ\n").told().last().unwrap(),
        &format!("{talk}:{line}: `choice-partly` inserts {{ $much }}, which the program does not give; take it out")
    );
    let path = "locales/ja/self-check.ftl";
    let line = world.line(path, "\nself-check-12 = ") + 1;
    let gone = world.clone().edit(path, "\nself-check-12 = ", "\nself-check-t2 = ").told();
    assert!(gone.contains(&format!(
        "{path}: `self-check-12` is missing, which question 12 needs; add it (it was on line {line})"
    )));
    assert_eq!(
        world.edit(JA, "    .label = 試験\n", "").told(),
        [
            "locales/en/test.ftl:2: `self-check-t1` has `.label`, which locales/ja/test.ftl:1 lacks; \
             add it there, or take it out here",
            "locales/ja-easy/test.ftl:2: `self-check-t1` has `.label`, which locales/ja/test.ftl:1 lacks; \
             add it there, or take it out here",
            "locales/ja/test.ftl:1: `self-check-t1` lacks `.label`, which question t1 needs; add it in each language",
        ]
    );
}
