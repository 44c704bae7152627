//! Faults of the lock of ids, and of the holidays.

use crate::world::{SET, World};

const LOCK: &str = "ids.lock";

#[test]
fn an_id_that_is_not_locked_is_told() {
    let world = World::new().edit(LOCK, "measure t-measure\n", "");
    let last = world.text(LOCK).lines().count();
    let place = format!("measures.toml:{}", world.line("measures.toml", "id = \"t-measure\"") - 1);
    assert_eq!(
        world.told(),
        [format!(
            "ids.lock:{last}: `measure t-measure` of {place} is not in the lock; add the line `measure t-measure`"
        )]
    );
}

#[test]
fn an_id_that_is_gone_must_be_retired_and_a_retired_one_never_comes_back() {
    let world = World::new().lock("measure t-gone");
    let line = world.line(LOCK, "measure t-gone");
    assert_eq!(
        world.clone().told(),
        [format!(
            "ids.lock:{line}: `measure t-gone` is used by nothing; \
             write ` retired` behind it, or bring back what had it"
        )]
    );
    assert_eq!(world.clone().edit(LOCK, "measure t-gone\n", "measure t-gone retired\n").told(), [""; 0]);
    let line = world.line(LOCK, "question self-check/99.0/t1") - 1;
    let world = World::new().edit(LOCK, "question self-check/99.0/t1\n", "question self-check/99.0/t1 retired\n");
    assert_eq!(
        world.told(),
        [format!(
            "ids.lock:{line}: `question self-check/99.0/t1` is retired but {SET}:21 uses it; \
             give the new thing a new id"
        )]
    );
}

#[test]
fn a_lock_that_is_not_in_order_is_told() {
    let told = |from: &str, to: &str| World::new().edit(LOCK, from, to).told().join("\n");
    assert!(
        told("measure t-measure\n", "measure t-measure\nmeasure t-measure\n")
            .contains(": `measure t-measure` is here a second time; the first is on line ")
    );
    assert!(told("measure t-measure\n", "measure t-measure\nmeasur t-other\n").contains(
        ": `measur t-other` is no id; a line is one of band, check, fact, link, measure, question, support and a name"
    ));
    assert!(
        told("band t-band\ncheck ", "check zz retired\nband t-band\ncheck ")
            .contains(": `band t-band` must stand above `check zz`; sort the lines by character")
    );
}

#[test]
fn a_shipped_id_cannot_be_taken_out_of_the_lock() {
    let world = World::new().edit(LOCK, "fact t-fact\n", "").edit("facts.toml", "id = \"t-fact\"", "id = \"t-new\"");
    assert!(world.told().iter().all(|fault| !fault.contains("was shipped")), "the test set was never shipped");
    let text = World::new().text("facts.toml");
    let id = text.lines().find_map(|line| line.strip_prefix("id = \"")).unwrap().trim_end_matches('"');
    let world = World::new().edit(LOCK, &format!("fact {id}\n"), "").edit(
        "facts.toml",
        &format!("id = \"{id}\""),
        "id = \"t-new\"",
    );
    let last = world.text(LOCK).lines().count();
    assert!(world.told().contains(&format!(
        "ids.lock:{last}: `fact {id}` was shipped and must stay in the lock; add the line `fact {id} retired`"
    )));
}

#[test]
fn a_shipped_set_cannot_be_dropped_even_when_its_ids_are_retired() {
    let path = "sets/articles-3.1.toml";
    let mut world = World::new()
        .edit(path, "edition = \"3.1\"", "edition = \"3.0\"")
        .put("sets/map-3.1-4.0.toml", "from = \"3.1\"\nto = \"4.0\"\n");
    for number in 1..=5 {
        let line = format!("question articles/3.1/{number}\n");
        world =
            world.edit(LOCK, &line, &line.replace('\n', " retired\n")).lock(&format!("question articles/3.0/{number}"));
    }
    assert_eq!(world.told(), ["sets: the set articles/3.1 is gone, but answers to it are kept; put it back"]);
}

#[test]
fn a_wrong_holiday_is_told() {
    let path = "calendar/holidays-jp.csv";
    let last = World::new().text(path).lines().count();
    let told = |more: &str| World::new().append(path, more).told();
    assert_eq!(
        told("tomorrow,試験の日\n"),
        [format!("{path}:{}: `tomorrow,試験の日` is no holiday; write it like `2026-01-01,元日`", last + 1)]
    );
    assert_eq!(
        told("2024-01-01,元日\n"),
        [format!(
            "{path}:{}: 2024-01-01 must come after the day above it; sort the lines and keep each day once",
            last + 1
        )]
    );
    assert_eq!(
        told("2099-01-01,元日\n"),
        [format!(
            "{path}:{}: 2099-01-01 is after the last known day, 2027-12-31; correct `# known-until:` or the day",
            last + 1
        )]
    );
    assert_eq!(
        World::new().put(path, "2026-01-01,元日\n").told(),
        [format!("{path}:1: the last known day is missing; add the line `# known-until: 2027-12-31`")]
    );
}
