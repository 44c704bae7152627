//! What holds after every event, whoever does what.

use chat::{Act, Does, Message, Span};
use content::{Choice, QuestionId};
use engine::{Audience, Heard, OwnPress, Place, Press, What};
use journey::{Sheet, SheetId};
use std::collections::BTreeMap;
use tests::talk::{Talk, WORLD};

/// Discord takes 2,000 characters; some are left for what its adapter adds.
const LONGEST: usize = 1_900;
/// Slack takes 75 characters on a button.
const LONGEST_LABEL: usize = 75;

/// Lets something happen and checks all that must hold.
pub(crate) fn play(talk: &mut Talk, what: &What, place: &str) {
    let event = talk.event(what.clone());
    let once = engine::turn(&talk.scene(), &event);
    assert_eq!(once, engine::turn(&talk.scene(), &event), "{place}: the same event has the same turn");
    let before = talk.clone();
    talk.play(what.clone());
    for letter in &talk.letters {
        assert_eq!(letter.audience, Audience::Private(talk.dossier.member.id.clone()), "{place}");
        assert!(letter.to.is_private() && letter.to == talk.dossier.address, "{place}");
        message(&letter.message, place);
    }
    nothing_is_lost(&before, talk, what, place);
    no_answer_before_the_notice(talk, place);
    a_way_on(talk, place);
}

/// Checks one message.
pub(crate) fn message(message: &Message, place: &str) {
    let text = message.text.to_plain();
    assert!(!text.trim().is_empty(), "{place}: an empty message");
    let length = text.chars().count();
    assert!(length <= LONGEST, "{place}: {length} characters: {text}");
    let own = message.text.spans.iter().filter_map(|span| match span {
        Span::Plain(words) | Span::Strong(words) | Span::Link { label: words, .. } => Some(words.as_str()),
        Span::Literal(_) => None,
    });
    for words in own.chain(message.buttons().map(|button| button.label.as_str())) {
        let odd = words.contains(['⟦', '⟧', '{', '}', '\u{2068}', '\u{2069}', '\u{E000}', '\u{E001}']);
        assert!(!odd, "{place}: {words}");
    }
    for button in message.buttons() {
        let length = button.label.chars().count();
        assert!((1..=LONGEST_LABEL).contains(&length), "{place}: {}", button.label);
        match &button.does {
            Does::Press(token) => assert!(Press::read(token).is_some(), "{place}: {token}"),
            Does::Open(url) => assert!(WORLD.content.may_link(url), "{place}: {url}"),
        }
    }
    for span in &message.text.spans {
        if let Span::Link { url, .. } = span {
            assert!(WORLD.content.may_link(url), "{place}: {url}");
        }
    }
}

type Answers = BTreeMap<(SheetId, QuestionId), (Choice, u32)>;

fn answers(sheets: &[Sheet]) -> Answers {
    let all = sheets.iter().flat_map(|sheet| sheet.answers.iter().map(move |(id, answer)| (sheet, id, answer)));
    all.map(|(sheet, id, answer)| ((sheet.id.clone(), id.clone()), (answer.choice, answer.revision))).collect()
}

/// An answer appears or changes only by the person's own press or word, one at a time, and only on an open sheet.
fn nothing_is_lost(before: &Talk, after: &Talk, what: &What, place: &str) {
    if after.records.contains(&journey::Record::Erased) {
        let meant = Press::Own(OwnPress::EraseNow).token();
        assert!(*what == What::Act(Act::Pressed(meant)), "{place}: nobody asked for it");
        return;
    }
    let (old, new) = (answers(&before.dossier.sheets), answers(&after.dossier.sheets));
    let changed: Vec<_> = new.iter().filter(|(key, answer)| old.get(key) != Some(answer)).collect();
    assert!(old.keys().all(|key| new.contains_key(key)), "{place}: an answer is lost");
    assert!(changed.len() <= 1, "{place}: {changed:?}");
    for ((sheet, question), (choice, revision)) in changed {
        let earlier = old.get(&(sheet.clone(), question.clone())).map_or(0, |(_, revision)| *revision);
        assert_eq!(*revision, earlier + 1, "{place}");
        assert!(before.dossier.sheet(sheet).is_some_and(Sheet::is_open), "{place}: the run is over");
        let meant = match what {
            What::Act(Act::Pressed(token)) => match Press::read(token) {
                Some(Press::Answer(on, of, to) | Press::Change(on, of, to)) => {
                    (on, of, to) == (sheet.clone(), question.clone(), *choice)
                }
                _ => false,
            },
            What::Act(Act::Said(text)) => says(before, text, sheet, question, *choice),
            What::Act(Act::Asked(_) | Act::Arrived) | What::Due(_) => false,
        };
        assert!(meant, "{place}: {question} became {choice:?}");
    }
}

/// Tells whether a typed text can mean this answer: the open question's, or the one an old button was asked about.
fn says(before: &Talk, text: &str, sheet: &SheetId, question: &QuestionId, choice: Choice) -> bool {
    use content::Meaning;
    let heard = WORLD.ear.hear(text);
    let open = before.open_question().as_ref() == Some(question);
    let said = match heard {
        Heard::Meaning(Meaning::Choice(said)) => said == choice,
        Heard::Meaning(Meaning::Yes) => choice == Choice::InPlace,
        Heard::Meaning(Meaning::No) => choice == Choice::NotInPlace,
        Heard::Number(number) => Choice::ALL.get(number as usize - 1) == Some(&choice),
        Heard::Meaning(_) | Heard::Nothing => false,
    };
    let asked = before.dossier.last_press.as_ref().and_then(Press::read);
    let agreed = asked == Some(Press::Answer(sheet.clone(), question.clone(), choice));
    (open && said) || (agreed && heard == Heard::Meaning(Meaning::Yes))
}

fn no_answer_before_the_notice(talk: &Talk, place: &str) {
    let untouched = talk.dossier.sheets.is_empty() && talk.dossier.open.is_empty();
    assert!(talk.dossier.member.agreed.is_some() || untouched, "{place}: asked before the notice");
}

/// The last messages offer a button, or what is typed is taken.
fn a_way_on(talk: &Talk, place: &str) {
    let last: Vec<&Message> = talk.screen.iter().rev().take(2).map(|shown| &shown.message).collect();
    let offers = last.iter().any(|message| message.buttons().next().is_some());
    let typed = matches!(talk.dossier.place, Place::Naming | Place::Typing { .. } | Place::Asking(_));
    assert!(offers || typed || last.is_empty(), "{place}: nowhere to go: {last:?} at {:?}", talk.dossier.place);
}
