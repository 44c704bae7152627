//! The dialogue against a model of its rules (R16): whatever is pressed, typed, waited for or restarted, both agree on
//! which question is open, what is answered, what was put aside and what was handed in.

mod moves;
mod rules;

use chat::Act;
use content::{Choice, Locale, QuestionId, SetKind};
use engine::{Aside, Deed, Dossier, Place, Press, Turn, What};
use jiff::SignedDuration;
use moves::{Do, Say};
use proptest::prelude::*;
use proptest::test_runner::Config;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use rules::{At, Rules};
use tests::talk::{Talk, WORLD};

/// 10,000 conversations in all for a gate, a million with `HOSHIMORI_LONG=1`; `PROPTEST_CASES` sets another number.
fn config() -> Config {
    let number = |name| std::env::var(name).ok().and_then(|text: String| text.parse::<u32>().ok());
    let all = number("PROPTEST_CASES").unwrap_or(if number("HOSHIMORI_LONG") == Some(1) { 1_000_000 } else { 10_000 });
    Config { cases: all.div_ceil(2), failure_persistence: None, ..Config::default() }
}

prop_state_machine! {
    #![proptest_config(config())]

    #[test]
    fn the_articles_follow_the_model(sequential 1..80 => Bot<6>);

    #[test]
    fn the_self_check_follows_the_model(sequential 1..160 => Bot<25>);
}

/// What happens, and how many seconds after the thing before.
#[derive(Clone, Debug)]
struct Happens {
    seconds: i64,
    what: Do,
}

struct Model<const N: usize>;

impl<const N: usize> ReferenceStateMachine for Model<N> {
    type State = Rules;
    type Transition = Happens;

    fn init_state() -> BoxedStrategy<Rules> {
        Just(Rules::new(N)).boxed()
    }

    fn transitions(rules: &Rules) -> BoxedStrategy<Happens> {
        let open = rules.open().unwrap_or(0);
        let question = || prop_oneof![6 => Just(open), 1 => 0..N];
        let choice = || 0..4_usize;
        let what = prop_oneof![
            12 => (question(), choice()).prop_map(|(question, choice)| Do::Answer(question, choice)),
            3 => Just(Do::Again),
            2 => (question(), choice()).prop_map(|(question, choice)| Do::Change(question, choice)),
            2 => question().prop_map(Do::Back),
            3 => question().prop_map(Do::Skip),
            1 => question().prop_map(Do::Why),
            1 => question().prop_map(Do::Pause),
            2 => (0..N).prop_map(Do::Edit),
            1 => Just(Do::List),
            1 => Just(Do::Part),
            2 => Just(Do::Submit),
            1 => Just(Do::FromFirst),
            3 => Just(Do::Continue),
            1 => Just(Do::Menu),
            1 => (0..3_usize).prop_map(Do::Speak),
            2 => Just(Do::Arrive),
            8 => prop::sample::select(&Say::ALL).prop_map(Do::Say),
        ];
        let seconds =
            prop_oneof![5 => Just(1), 1 => Just(20), 3 => Just(70), 1 => Just(2 * 3600), 1 => Just(13 * 3600)];
        (seconds, what).prop_map(|(seconds, what)| Happens { seconds, what }).boxed()
    }

    fn apply(mut rules: Rules, happens: &Happens) -> Rules {
        rules.happens(happens.seconds, &happens.what);
        rules
    }
}

/// The engine, and the dossier it is shown.
struct Bot<const N: usize> {
    talk: Talk,
    last: Option<Press>,
}

impl<const N: usize> StateMachineTest for Bot<N> {
    type SystemUnderTest = Bot<N>;
    type Reference = Model<N>;

    fn init_test(_: &Rules) -> Bot<N> {
        let talk = Talk::at_first(if N == 6 { SetKind::Articles } else { SetKind::SelfCheck });
        Bot { talk, last: None }
    }

    fn apply(mut bot: Bot<N>, _: &Rules, happens: Happens) -> Bot<N> {
        bot.talk.now += SignedDuration::from_secs(happens.seconds);
        let what = bot.what(&happens.what);
        let event = bot.talk.event(what);
        let outcome = engine::respond(&bot.talk.scene(), &event);
        let (place, records, appointments) = (outcome.place, outcome.records, outcome.appointments);
        let turn = Turn { place, records, letters: Vec::new(), appointments };
        bot.talk.dossier.apply(&event, &turn, bot.talk.now);
        // Nothing is put into words here, so no button of earlier words is left to be typed either.
        bot.talk.dossier.offered.clear();
        bot
    }

    fn check_invariants(bot: &Bot<N>, rules: &Rules) {
        let sheet = bot.talk.sheet();
        let set = WORLD.content.set(&sheet.diagnosis.set).expect("it is shipped");
        let known = |id: &QuestionId| set.position(id).expect("a question of the set");
        let answers: Vec<(usize, usize, u32)> = set
            .questions
            .iter()
            .filter_map(|question| Some((known(&question.id), sheet.answers.get(&question.id)?)))
            .map(|(place, answer)| (place, digit(answer.choice), answer.revision))
            .collect();
        assert_eq!(answers, rules.answers(), "answers and their revisions");
        assert_eq!(sheet.skipped.iter().map(known).collect::<std::collections::BTreeSet<_>>(), rules.skipped);
        assert_eq!(sheet.submitted.is_some(), rules.submitted);
        assert_eq!(bot.talk.open_question().as_ref().map(known), rules.open(), "the open question");
        assert_eq!(at(&bot.talk.dossier), rules.at, "where the conversation stands");
        assert_eq!(bot.talk.dossier.sheets.len(), 1);
    }
}

impl<const N: usize> Bot<N> {
    fn what(&mut self, what: &Do) -> What {
        let sheet = self.talk.sheet().id.clone();
        let set = WORLD.content.set(&self.talk.sheet().diagnosis.set).expect("it is shipped");
        let id = |question: &usize| set.questions[*question].id.clone();
        let choice = |choice: &usize| Choice::ALL[*choice];
        let aside = |question, aside| Press::At(sheet.clone(), id(question), aside);
        let press = match what {
            Do::Answer(question, kept) => Press::Answer(sheet.clone(), id(question), choice(kept)),
            Do::Change(question, kept) => Press::Change(sheet.clone(), id(question), choice(kept)),
            Do::Back(question) => aside(question, Aside::Back),
            Do::Skip(question) => aside(question, Aside::Skip),
            Do::Why(question) => aside(question, Aside::Why),
            Do::Pause(question) => aside(question, Aside::Pause),
            Do::Edit(question) => aside(question, Aside::Edit),
            Do::List => Press::Sheet(sheet, Deed::Review),
            Do::Part => Press::Part(sheet, 1),
            Do::Submit => Press::Sheet(sheet, Deed::Submit),
            Do::FromFirst => Press::Sheet(sheet, Deed::FromFirst),
            Do::Continue => Press::Sheet(sheet, Deed::Continue),
            Do::Menu => Press::Command(chat::Command::Menu),
            Do::Speak(locale) => Press::Speak(Locale::ALL[*locale]),
            Do::Again => match self.last.clone() {
                Some(press) => press,
                None => return What::Act(Act::Arrived),
            },
            Do::Arrive => {
                self.last = None;
                return What::Act(Act::Arrived);
            }
            Do::Say(words) => {
                self.last = None;
                return What::Act(Act::Said(words.text().to_owned()));
            }
        };
        self.last = Some(press.clone());
        What::Act(Act::Pressed(press.token()))
    }
}

fn digit(choice: Choice) -> usize {
    Choice::ALL.iter().position(|one| *one == choice).expect("one of the four")
}

fn at(dossier: &Dossier) -> At {
    match &dossier.place {
        Place::Asking(_) => At::Question,
        Place::Resting { .. } => At::Rest,
        Place::Reviewing { .. } => At::List,
        Place::Idle { .. } => At::Idle,
        other @ (Place::New | Place::Reading | Place::Naming | Place::Typing { .. }) => {
            panic!("nothing leads to {other:?}")
        }
    }
}
