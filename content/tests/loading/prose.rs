//! Faults of style: what a translator hears about length, tone and addresses.

use crate::world::{Row, World, check};

const JA: &str = "locales/ja/test.ftl";
const EASY: &str = "locales/ja-easy/test.ftl";
const EN: &str = "locales/en/test.ftl";

#[test]
fn sentences_that_are_too_long_are_told() {
    let long = |length: usize| format!("    .next = {}。短い。", "長".repeat(length));
    let next = "    .next = 先へ進みます。";
    let told = |path: &str, length: usize| World::new().edit(path, next, &long(length)).told();
    assert_eq!(told(JA, 60), [""; 0]);
    assert_eq!(
        told(JA, 61),
        ["locales/ja/test.ftl:12: `band-t-band.next` has a sentence of 61 characters; at most 60, so split it"]
    );
    assert_eq!(told(EASY, 40), [""; 0]);
    assert_eq!(
        told(EASY, 41),
        ["locales/ja-easy/test.ftl:12: `band-t-band.next` has a sentence of 41 characters; at most 40, so split it"]
    );
}

#[test]
fn a_document_has_longer_sentences_than_a_chat_and_they_end_too() {
    let told = |lengths: [usize; 3]| {
        let said = lengths.map(|length| format!("paper-t = {}。\n", "長".repeat(length)));
        World::new().append(JA, &said[0]).append(EASY, &said[1]).append(EN, &said[2]).told()
    };
    assert_eq!(told([120, 60, 299]), [""; 0]);
    assert_eq!(
        told([121, 61, 301]),
        [
            "locales/en/test.ftl:17: `paper-t` has a sentence of 301 characters; at most 300, so split it",
            "locales/ja-easy/test.ftl:17: `paper-t` has a sentence of 61 characters; at most 60, so split it",
            "locales/ja/test.ftl:17: `paper-t` has a sentence of 121 characters; at most 120, so split it",
        ]
    );
}

#[test]
fn texts_that_do_not_fit_their_place_are_told() {
    let edited = |path: &str, from: &str, to: &str| World::new().edit(path, from, to).told();
    assert_eq!(
        edited(EN, ".label = Tests", ".label = All of the many tests"),
        ["locales/en/test.ftl:2: `self-check-t1.label` is a label and has 21 characters; at most 20"]
    );
    assert_eq!(
        edited(JA, "試験は役に立ちます。", &"長い言葉です。".repeat(18)),
        ["locales/ja/test.ftl:3: `self-check-t1.why` says why and has 126 characters; at most 120"]
    );
    assert_eq!(
        edited(EN, "Tests help.", &"It helps. ".repeat(23)),
        ["locales/en/test.ftl:3: `self-check-t1.why` says why and has 229 characters; at most 220"]
    );
    assert_eq!(
        edited(JA, "= 試験をする", &format!("= {}", "長".repeat(31))),
        ["locales/ja/test.ftl:4: `measure-t-measure` is a title and has 31 characters; at most 30"]
    );
    assert_eq!(
        edited(EN, "Run the test.", &"Run. ".repeat(23)),
        ["locales/en/test.ftl:7: `measure-t-measure.any` has a step that has 114 characters; at most 110"]
    );
    assert_eq!(
        edited(JA, "        試験を動かします。\n", ""),
        ["locales/ja/test.ftl:5: `measure-t-measure.any` has 1 steps; write 2 to 5, each on a line of its own"]
    );
    let button = format!("button-t = {}\n", "長".repeat(76));
    let world = World::new().append(JA, &button).append(EASY, "button-t = 押す\n").append(EN, "button-t = Press\n");
    assert_eq!(
        world.told(),
        [
            "locales/ja/test.ftl:17: `button-t` has a sentence of 76 characters; at most 60, so split it",
            "locales/ja/test.ftl:17: `button-t` stands on a button and has 76 characters; at most 75",
        ]
    );
}

#[test]
fn unkind_and_untrue_words_are_told() {
    check(&[
        Row {
            name: "an award",
            change: |world| world.edit(JA, "どこかにいます。", "二つ星を取得し、認定されます。"),
            told: &[
                "locales/ja/test.ftl:11: `band-t-band` says 「取得」, which is never said of a star; \
                 say 「宣言」, or use another word",
                "locales/ja/test.ftl:11: `band-t-band` says 「認定」, which is never said of a star; \
                 say 「宣言」, or use another word",
            ],
        },
        Row {
            name: "an award in English",
            change: |world| world.edit(EN, "You are somewhere.", "You are certified."),
            told: &["locales/en/test.ftl:11: `band-t-band` says \"certified\", which is never said; \
                 a star is declared, and nobody is blamed"],
        },
        Row {
            name: "blame",
            change: |world| world.edit(EASY, "どこかにいます。", "それはだめです。"),
            told: &["locales/ja-easy/test.ftl:11: `band-t-band` says 「だめ」, which blames people; say what helps"],
        },
        Row {
            name: "no twice",
            change: |world| world.edit(JA, "どこかにいます。", "危険がないわけではない。"),
            told: &[
                "locales/ja/test.ftl:11: `band-t-band` says no twice (「ないわけではない」); say it once, or say yes",
            ],
        },
    ]);
}

#[test]
fn addresses_we_do_not_know_are_told() {
    check(&[
        Row {
            name: "an address that is not listed",
            change: |world| world.edit(EN, "Go on.", "Go to [the page](https://other.example/a) now."),
            told: &["locales/en/test.ftl:12: `band-t-band.next` shows https://other.example/a, \
                 which is not in links.toml; add it there, or take it out here"],
        },
        Row {
            name: "an address that is not safe",
            change: |world| world.edit(EN, "Go on.", "Go to http://test.example/set now."),
            told: &["locales/en/test.ftl:12: `band-t-band.next` shows http://test.example/set, \
                 which is not safe; only addresses that begin with https:// are shown"],
        },
        Row {
            name: "marks that are not closed",
            change: |world| world.edit(EN, "Go on.", "Go **on."),
            told: &["locales/en/test.ftl:12: `band-t-band.next` opens ** without closing it; \
                 put ** before and behind the strong words"],
        },
        Row {
            name: "a listed address, and one that is inserted",
            change: |world| {
                world
                    .edit(EN, "Go on.", "Go to [the page](https://test.example/set).")
                    .words("{ $name }", "[{ $name }]({ $url })")
            },
            told: &[],
        },
    ]);
}
