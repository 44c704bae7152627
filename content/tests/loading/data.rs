//! Faults of the data files.

use crate::world::{Row, SET, World, check};

#[test]
fn each_fault_of_a_question_is_told() {
    check(&[
        Row {
            name: "broken TOML",
            change: |world| world.edit(SET, "part = 1", "part ="),
            told: &["sets/test.toml:23: this is not TOML: string values must be quoted, expected literal string"],
        },
        Row {
            name: "a missing field",
            change: |world| world.edit(SET, "scope = \"person\"\n", ""),
            told: &["sets/test.toml:21: question t1: `scope` is missing; add it with one of: person, team, company"],
        },
        Row {
            name: "two missing fields",
            change: |world| world.edit(SET, "part = 1\nscope = \"person\"\n", ""),
            told: &[
                "sets/test.toml:21: question t1: `part` is missing; add a line such as `part = 1`",
                "sets/test.toml:21: question t1: `scope` is missing; add it with one of: person, team, company",
            ],
        },
        Row {
            name: "a question without an id",
            change: |world| world.edit(SET, "id = \"t1\"\n", ""),
            told: &["sets/test.toml:21: question: `id` is missing; add a line such as `id = \"…\"`"],
        },
        Row {
            name: "an id with other characters",
            change: |world| world.edit(SET, "id = \"t1\"\n", "id = \"T_1\"\n"),
            told: &["sets/test.toml:22: question: the id `T_1` may only have the characters a-z, 0-9, `.` and `-`"],
        },
        Row {
            name: "a long id",
            change: |world| world.edit(SET, "id = \"t1\"\n", "id = \"t1234567890123456\"\n"),
            told: &["sets/test.toml:22: question: the id `t1234567890123456` is longer than 16 characters"],
        },
        Row {
            name: "an unknown field",
            change: |world| world.edit(SET, "scope = \"person\"\n", "scope = \"person\"\nscop = \"team\"\n"),
            told: &["sets/test.toml:25: question t1: `scop` is not known here; correct its name or take it out \
                 (known: article, confidence, id, measures, not-applicable, note, part, scope, words)"],
        },
        Row {
            name: "an unknown scope",
            change: |world| world.edit(SET, "scope = \"person\"", "scope = \"department\""),
            told: &["sets/test.toml:24: question t1: `scope = \"department\"` is not known; \
                 use one of: person, team, company"],
        },
        Row {
            name: "an unknown confidence",
            change: |world| {
                world.edit(SET, "[\"t-measure\"]\nconfidence = \"low\"", "[\"t-measure\"]\nconfidence = \"sure\"")
            },
            told: &["sets/test.toml:27: question t1: `confidence = \"sure\"` is not known; \
                 use one of: high, medium, low, unknown"],
        },
        Row {
            name: "a number that is a text",
            change: |world| world.edit(SET, "part = 1", "part = \"1\""),
            told: &["sets/test.toml:23: question t1: `part` must be a whole number, such as 1"],
        },
        Row {
            name: "a yes that is a text",
            change: |world| world.edit(SET, "part = 1", "part = 1\nnot-applicable = \"yes\""),
            told: &["sets/test.toml:24: question t1: `not-applicable` must be true or false, without quotation marks"],
        },
        Row {
            name: "a list that is a text",
            change: |world| world.edit(SET, "[\"t-measure\"]", "[1]"),
            told: &["sets/test.toml:26: question t1: `measures` must be a list of texts, such as [\"…\", \"…\"]"],
        },
    ]);
}

#[test]
fn a_question_that_names_what_is_not_there_is_told() {
    check(&[
        Row {
            name: "no measure at all",
            change: |world| {
                let words = "words = \"self-check-t1\"\nconfidence = \"low\"\n";
                world
                    .append(
                        SET,
                        &format!("[[question]]\nid = \"t2\"\npart = 1\nscope = \"team\"\nmeasures = []\n{words}"),
                    )
                    .edit(SET, "from = -1\n", "from = -2\n")
                    .lock("question self-check/99.0/t2")
            },
            told: &["sets/test.toml:32: question t2: `measures` is empty; name at least one measure of measures.toml"],
        },
        Row {
            name: "a part that does not exist",
            change: |world| world.edit(SET, "part = 1", "part = 7"),
            told: &["sets/test.toml:23: question t1: there is no part 7; the set has these parts: 1"],
        },
        Row {
            name: "a measure that does not exist",
            change: |world| world.edit(SET, "\"t-measure\"", "\"t-measure\", \"t-other\""),
            told: &["sets/test.toml:26: question t1: there is no measure `t-other`; \
                 add it to measures.toml, or correct its name"],
        },
        Row {
            name: "an article that does not exist",
            change: |world| world.edit(SET, "article = \"1\"", "article = \"77\""),
            told: &["sets/test.toml:25: question t1: there is no article `77` in any edition; correct its number"],
        },
        Row {
            name: "an id that is used twice",
            change: |world| {
                world.append(SET, "\n[[question]]\nid = \"t1\"\npart = 1\nscope = \"team\"\nmeasures = [\"t-measure\"]\nconfidence = \"low\"\n")
            },
            told: &["sets/test.toml:29: question t1 is here a second time; the first is on line 21"],
        },
        Row {
            name: "words that nobody wrote",
            change: |world| {
                world
                    .edit(SET, "part = 1", "part = 1\nwords = \"self-check-t9\"")
                    .words("self-check-t1", "self-check-t8")
            },
            told: &[
                "locales/ja/test.ftl:1: `self-check-t8` is never said: no question of any self-check asks it; \
                 take it out of each language",
                "sets/test.toml:21: question t1 has no words; add the message `self-check-t9` to a file in each \
                 folder of locales/",
            ],
        },
    ]);
}

#[test]
fn each_fault_of_a_set_is_told() {
    check(&[
        Row {
            name: "an unknown kind",
            change: |world| world.edit(SET, "\"self-check\"", "\"quiz\""),
            told: &["sets/test.toml:1: `kind = \"quiz\"` is not known; use one of: articles, self-check"],
        },
        Row {
            name: "an edition that is no number",
            change: |world| world.edit(SET, "\"99.0\"", "\"new\""),
            told: &["sets/test.toml:2: `edition = \"new\"` must be two numbers with a point between, such as \"4.0\""],
        },
        Row {
            name: "a day that is a text",
            change: |world| world.edit(SET, "2099-01-01", "\"2099-01-01\""),
            told: &["sets/test.toml:3: `effective-from` must be a day such as 2026-04-01, without quotation marks"],
        },
        Row {
            name: "an edition that begins before the one before it",
            change: |world| world.edit(SET, "2099-01-01", "2026-04-01"),
            told: &["sets/test.toml:3: self-check/99.0 begins on 2026-04-01, which must be after 2026-04-01 \
                 (self-check/4.0 in sets/self-check-4.0.toml); correct `effective-from`"],
        },
        Row {
            name: "the same set twice",
            change: |world| {
                let text = world.text(SET);
                world.put("sets/test-again.toml", &text)
            },
            told: &["sets/test.toml:1: the set self-check/99.0 is here a second time; \
                 the first is sets/test-again.toml. Take one of them out"],
        },
        Row {
            name: "a source that is not listed",
            change: |world| world.edit(SET, "https://test.example/set", "https://test.example/other"),
            told: &["sets/test.toml:5: https://test.example/other is not in links.toml; add it there, or correct it"],
        },
        Row {
            name: "bands without a scale",
            change: |world| world.edit(SET, "[scale]\nin-place = 4\npartly = 2\nnot-in-place = 0\nunknown = -1\n", ""),
            told: &["sets/test.toml:9: there are bands but no `[scale]`; add the points, or take the bands out"],
        },
        Row {
            name: "a scale without bands",
            change: |world| {
                world
                    .edit(SET, "[[band]]\nid = \"t-band\"\nfrom = -1\n", "")
                    .edit("ids.lock", "band t-band", "band t-band retired")
                    .words("band-t-band", "band-all-of-it")
            },
            told: &[
                "locales/ja/test.ftl:11: `band-all-of-it` is never said: no self-check has such a band; \
                 take it out of each language",
                "sets/test.toml:8: there is a `[scale]` but no `[[band]]`; add bands, or take the scale out",
            ],
        },
        Row {
            name: "bands that leave a hole at the bottom",
            change: |world| world.edit(SET, "from = -1", "from = 2"),
            told: &["sets/test.toml:14: totals from -1 to 1 lie in no band; \
                 let the lowest band, t-band, begin at -1 or below"],
        },
        Row {
            name: "the same band twice",
            change: |world| world.edit(SET, "[[part]]", "[[band]]\nid = \"t-band\"\nfrom = 3\n\n[[part]]"),
            told: &["sets/test.toml:18: band t-band is here a second time; take one of them out"],
        },
        Row {
            name: "the same part twice",
            change: |world| world.edit(SET, "[[question]]", "[[part]]\nnumber = 1\n\n[[question]]"),
            told: &["sets/test.toml:21: part 1 is here a second time; take one of them out"],
        },
        Row {
            name: "one question without a heading for each",
            change: |world| world.edit(SET, "[[question]]", "[question]"),
            told: &["sets/test.toml:21: each question needs a heading of its own, written `[[question]]`"],
        },
        Row {
            name: "a set without questions",
            change: |world| {
                let text = world.text(SET);
                world.put(SET, text.split("[[question]]").next().unwrap())
            },
            told: &[
                "sets/test.toml:1: the set has no question; add at least one, each with the heading `[[question]]`",
            ],
        },
    ]);
}

#[test]
fn each_fault_of_a_check_is_told() {
    check(&[
        Row {
            name: "an unknown cadence",
            change: |world| {
                world.edit(
                    "checks.toml",
                    "id = \"t-check\"\ncadence = \"weekly\"",
                    "id = \"t-check\"\ncadence = \"always\"",
                )
            },
            told: &[
                "checks.toml:+4: check t-check: `cadence = \"always\"` is not known; use one of: patch-day, weekly, \
                 monthly, quarterly, half-yearly, yearly, before-holidays",
            ],
        },
        Row {
            name: "a check that asks nobody we know, has its card elsewhere, and names no measure",
            change: |world| {
                world.edit(
                    "checks.toml",
                    "cadence = \"weekly\"\nasks = \"everyone\"\nbasis = \"a test\"",
                    "cadence = \"weekly\"\nasks = \"boss\"\ncard = \"wall\"\nmeasure = \"t-none\"\nafter-months = \"six\"\nbasis = \"a test\"",
                )
            },
            told: &[
                "checks.toml:+2: check t-check: there is no measure `t-none`; add it to measures.toml, or correct its name",
                "checks.toml:+5: check t-check: `asks = \"boss\"` is not known; use one of: everyone, coordinator",
                "checks.toml:+6: check t-check: `card = \"wall\"` is not known; use one of: team",
                "checks.toml:+8: check t-check: `after-months` must be a whole number, such as 6",
            ],
        },
    ]);
}

#[test]
fn each_fault_of_a_list_is_told() {
    check(&[
        Row {
            name: "an unknown system",
            change: |world| world.edit("measures.toml", "systems = [\"mac\"]", "systems = [\"mac\", \"beos\"]"),
            told: &["measures.toml:+4: measure t-measure: there is no system `beos`; \
                 use some of: windows, mac, iphone, android"],
        },
        Row {
            name: "a fact whose address is not listed",
            change: |world| world.edit("facts.toml", "https://test.example/set", "https://test.example/other"),
            told: &["facts.toml:+2: fact t-fact: https://test.example/other is not in links.toml; \
                 add it there, or correct it"],
        },
        Row {
            name: "a link that is not safe",
            change: |world| {
                world
                    .append(
                        "links.toml",
                        "\n[[link]]\nid = \"t-unsafe\"\nurl = \"http://test.example\"\nconfidence = \"low\"\n",
                    )
                    .lock("link t-unsafe")
            },
            told: &["links.toml:+9: link t-unsafe: http://test.example is not a safe address; \
                 give one that begins with https://"],
        },
        Row {
            name: "the same address twice",
            change: |world| {
                world
                    .append(
                        "links.toml",
                        "\n[[link]]\nid = \"t-same\"\nurl = \"https://test.example/set\"\nconfidence = \"low\"\n",
                    )
                    .lock("link t-same")
            },
            told: &["links.toml:+7: link t-same: link t-link has the same address; keep one of them"],
        },
        Row {
            name: "a measure nobody uses",
            change: |world| {
                world
                    .append("measures.toml", "\n[[measure]]\nid = \"t-alone\"\nsystems = []\n")
                    .lock("measure t-alone")
                    .append(
                        "locales/ja/test.ftl",
                        "measure-t-alone = 一人\n    .any =\n        歩きます。\n        止まります。\n",
                    )
                    .append(
                        "locales/ja-easy/test.ftl",
                        "measure-t-alone = 一人\n    .any =\n        歩きます。\n        止まります。\n",
                    )
                    .append(
                        "locales/en/test.ftl",
                        "measure-t-alone = Alone\n    .any =\n        Walk.\n        Stop.\n",
                    )
            },
            told: &["measures.toml:+6: measure t-alone: no question names it; add it to a question, or take it out"],
        },
        Row {
            name: "a list that cannot be read hides what names it",
            change: |world| world.edit("measures.toml", "id = \"t-measure\"", "id = measure-t"),
            told: &["measures.toml:+3: this is not TOML: string values must be quoted, expected literal string"],
        },
        Row {
            name: "a path nothing reads",
            change: |world| world.put("sets/readme.txt", "").put("locales/fr/talk.ftl", ""),
            told: &[
                "locales/fr/talk.ftl: there is no language `fr`; \
                 put the file into locales/ja, locales/ja-easy or locales/en",
                "sets/readme.txt: nothing reads a file of this name; give it the name of the file it replaces, \
                 or put it into sets/ (ending in .toml) or into a folder of locales/ (ending in .ftl)",
            ],
        },
    ]);
}

#[test]
fn each_fault_of_a_map_is_told() {
    let map = "from = \"4.0\"\nto = \"99.0\"\n[[map]]\nkind = \"self-check\"\ncarried = []\nreworded = [\"1 -> t1\"]\nadded = []\n";
    let others: Vec<String> = (2..=25).map(|number| format!("\"{number}\"")).collect();
    let told = |removed: &str| World::new().put("sets/map-test.toml", &format!("{map}removed = [{removed}]\n")).told();
    assert_eq!(told(&others.join(", ")), [""; 0]);
    assert_eq!(
        told(&others[1..].join(", ")),
        [
            "sets/map-test.toml:3: the map forgets question 2 of self-check/4.0; put it under carried, reworded or removed"
        ]
    );
    assert_eq!(
        told(&format!("{}, \"1\", \"77\"", others.join(", "))),
        [
            "sets/map-test.toml:3: the map names question 1 of self-check/4.0 twice; leave it in one list",
            "sets/map-test.toml:3: the map names question 77, which self-check/4.0 does not have",
        ]
    );
    let elsewhere = map.replace("99.0", "98.0");
    assert_eq!(
        World::new().put("sets/map-test.toml", &format!("{elsewhere}removed = [{}]\n", others.join(", "))).told(),
        ["sets/map-test.toml:3: the map names the set self-check/98.0, which no file in sets/ has"]
    );
}
