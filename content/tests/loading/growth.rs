//! Content grows without code: another question, another edition, other words.

use content::{Locale, QuestionId, SetKind, SetRef};
use jiff::civil::date;

use crate::world::{SET, World};

#[test]
fn a_twenty_sixth_question_needs_no_code() {
    let world = (2..=26).fold(World::new(), |world, number| {
        let question = format!(
            "\n[[question]]\nid = \"t{number}\"\npart = 1\nscope = \"team\"\nmeasures = [\"t-measure\"]\nconfidence = \"low\"\n"
        );
        let words = |text: &str| format!("self-check-t{number} = {text}\n    .label = No. {number}\n    .why = {text}\n");
        world
            .append(SET, &question)
            .append("locales/ja/test.ftl", &words("していますか。"))
            .append("locales/ja-easy/test.ftl", &words("していますか。"))
            .append("locales/en/test.ftl", &words("Do you?"))
            .lock(&format!("question self-check/99.0/t{number}"))
    });
    let content = world.edit(SET, "from = -1\n", "from = -26\n").load().unwrap();
    let set = content.set(&SetRef::parse("self-check/99.0").unwrap()).unwrap();
    let last = QuestionId::parse("t26").unwrap();
    assert_eq!(set.questions.len(), 26);
    assert_eq!(set.position(&last), Some(25));
    assert_eq!(content.words().say(Locale::En, &set.question(&last).unwrap().words, &[]), "Do you?");
    assert!(content.printed(&set.name, Locale::En).text.contains("question: t26\nlabel: No. 26\ntext: Do you?\n"));
}

#[test]
fn a_later_edition_takes_over_on_its_day() {
    let content = World::new().load().unwrap();
    let on = |year, month, day| content.current(SetKind::SelfCheck, date(year, month, day)).name.to_string();
    assert_eq!([on(2098, 12, 31), on(2099, 1, 1)], ["self-check/4.0", "self-check/99.0"]);
}

#[test]
fn other_words_make_another_printed_set_and_leave_the_rest_alone() {
    let (before, after) = (World::new(), World::new().edit("locales/en/test.ftl", "Do you test?", "Do you try?"));
    let (before, after) = (before.load().unwrap(), after.load().unwrap());
    let name = SetRef::parse("self-check/99.0").unwrap();
    assert_ne!(before.printed(&name, Locale::En).hash, after.printed(&name, Locale::En).hash);
    assert_eq!(before.printed(&name, Locale::Ja), after.printed(&name, Locale::Ja));
    let other = SetRef::parse("self-check/4.0").unwrap();
    assert_eq!(before.printed(&other, Locale::En), after.printed(&other, Locale::En));
}
