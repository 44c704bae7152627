//! The content that is built in: it loads, quickly, and its editions stand beside each other.

use content::{Choice, Content, Locale, SetKind, SetRef, Sources};
use jiff::civil::date;

#[test]
fn the_embedded_content_loads_without_faults() {
    if let Err(faults) = Content::load(&Sources::embedded()) {
        panic!("{} faults:\n{faults}", faults.iter().count());
    }
}

#[test]
fn the_edition_is_picked_by_date() {
    let content = Content::embedded();
    for kind in SetKind::ALL {
        let on = |year, month, day| content.current(kind, date(year, month, day)).name.edition.to_string();
        assert_eq!([on(2020, 1, 1), on(2026, 3, 31), on(2026, 4, 1)], ["3.1", "3.1", "4.0"], "{kind}");
    }
}

#[test]
fn five_articles_became_six_and_the_self_check_has_twenty_five_questions() {
    let content = Content::embedded();
    let count = |name: &str| content.set(&SetRef::parse(name).unwrap()).unwrap().questions.len();
    assert_eq!([count("articles/3.1"), count("articles/4.0")], [5, 6]);
    assert_eq!([count("self-check/3.1"), count("self-check/4.0")], [25, 25]);
    let (from, to) = (SetRef::parse("articles/3.1").unwrap().edition, SetRef::parse("articles/4.0").unwrap().edition);
    let map = content.map(SetKind::Articles, from, to).unwrap();
    assert_eq!([map.carried.len(), map.reworded.len(), map.added.len(), map.removed.len()], [5, 0, 1, 0]);
    assert!(content.map(SetKind::SelfCheck, from, to).is_some() && content.map(SetKind::SelfCheck, to, from).is_none());
}

#[test]
fn every_total_of_a_self_check_lies_in_a_band() {
    for set in Content::embedded().sets().filter(|set| set.name.kind == SetKind::SelfCheck) {
        let scale = set.scale.unwrap();
        assert_eq!(Choice::ALL.map(|choice| scale.points(choice)), [4, 2, 0, -1]);
        let bands: Vec<(&str, i32)> = set.bands.iter().map(|band| (band.id.as_str(), band.from)).collect();
        assert_eq!(bands, [("all", 100), ("most", 70), ("half", 50), ("few", -25)]);
    }
}

#[test]
fn printed_sets_are_stable_and_differ_by_edition_and_language() {
    let (content, again) = (Content::embedded(), Content::embedded());
    let mut hashes = Vec::new();
    for set in content.sets() {
        for locale in Locale::ALL {
            let printed = content.printed(&set.name, locale);
            assert_eq!(printed, again.printed(&set.name, locale));
            assert!(!printed.text.contains(['⟦', '\u{2068}', '\r']), "{}", printed.text);
            hashes.push(printed.hash.clone());
        }
    }
    let count = hashes.len();
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), count);
}

#[test]
fn every_message_can_be_said_in_every_language() {
    let content = Content::embedded();
    for key in content.words().keys() {
        for locale in Locale::ALL {
            let args: Vec<_> = key.variables.iter().map(|name| (name.as_str(), "x".into())).collect();
            let mut said = vec![content.words().say(locale, &key.name, &args)];
            said.extend(key.attributes.iter().map(|name| content.words().attribute(locale, &key.name, name, &args)));
            for text in said {
                assert!(!text.contains(['⟦', '{', '\u{2068}']) && !text.is_empty(), "{locale} {}: {text}", key.name);
            }
        }
    }
}

#[test]
fn only_listed_addresses_may_be_shown() {
    let content = Content::embedded();
    for link in content.links() {
        assert!(link.url.starts_with("https://") && content.may_link(&link.url));
        assert_eq!(content.link(&link.id), Some(link));
    }
    for set in content.sets() {
        assert!(content.may_link(&set.source), "{}", set.source);
    }
    assert!(!content.may_link("https://www.ipa.go.jp.example/") && !content.may_link(""));
}

#[test]
fn every_measure_of_a_question_is_found() {
    let content = Content::embedded();
    for question in content.sets().flat_map(|set| &set.questions) {
        assert!(!question.measures.is_empty());
        for id in &question.measures {
            let words = content.measure(id).unwrap().words();
            assert!(content.words().has_attribute(&words, "any"), "{words}");
        }
    }
    assert!(!content.checks().is_empty() && !content.facts().is_empty());
}

#[test]
fn every_fact_names_its_year() {
    let content = Content::embedded();
    for fact in content.facts() {
        for locale in Locale::ALL {
            let text = content.words().say(locale, &fact.words(), &[]);
            assert!(text.contains(&fact.year.to_string()), "{locale} {}: {text}", fact.id);
        }
    }
}

#[test]
fn content_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Content>();
}
