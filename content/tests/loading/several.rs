//! Several faults at once: a person corrects a file in one go.

use crate::world::{SET, World};

#[test]
fn faults_in_several_files_are_all_told_in_order() {
    let world = World::new()
        .edit(SET, "scope = \"person\"", "scope = \"everybody\"")
        .edit(SET, "article = \"1\"", "article = \"77\"")
        .edit("locales/en/test.ftl", "    .why = Tests help.\n", "")
        .edit("locales/ja/test.ftl", "先へ進みます。", "合格です。")
        .edit("locales/ja-easy/test.ftl", "{ $name }", "{ $name ")
        .edit("links.toml", "https://test.example/set", "https://test.example/moved")
        .put("notes.md", "");
    let fact = world.line("facts.toml", "id = \"t-fact\"") - 1;
    let told: Vec<String> = world.load().unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            &format!(
                "facts.toml:{fact}: fact t-fact: https://test.example/set is not in links.toml; \
                 add it there, or correct it"
            ),
            "locales/en/test.ftl:1: `self-check-t1` lacks `.why`; translate it from locales/ja/test.ftl:3",
            "locales/ja-easy/test.ftl:13: this cannot be read: each `{` needs its `}`; \
             a message is `key = text`, and each further line of it begins with spaces",
            "locales/ja/test.ftl:12: `band-t-band.next` says 「合格」, which is never said of a star; \
             say 「宣言」, or use another word",
            "notes.md: nothing reads a file of this name; give it the name of the file it replaces, \
             or put it into sets/ (ending in .toml) or into a folder of locales/ (ending in .ftl)",
            "sets/test.toml:5: https://test.example/set is not in links.toml; add it there, or correct it",
            "sets/test.toml:24: question t1: `scope = \"everybody\"` is not known; \
             use one of: person, team, company",
            "sets/test.toml:25: question t1: there is no article `77` in any edition; correct its number",
        ]
    );
    assert_eq!(world.load().unwrap_err().to_string(), told.join("\n"));
}

#[test]
fn a_measure_twice_names_both_places() {
    let again = "\n[[measure]]\nid = \"t-measure\"\nsystems = []\n";
    let world = World::new().append("measures.toml", again);
    let first = world.line("measures.toml", "id = \"t-measure\"") - 1;
    assert_eq!(
        world.load().unwrap_err().to_string(),
        format!("measures.toml:{}: measure t-measure is here a second time; the first is on line {first}", first + 4)
    );
}
