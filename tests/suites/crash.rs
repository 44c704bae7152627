//! The process dies between any two steps and is started again: nothing is lost, nothing happens twice (UX8, invariant 5).

mod lives;

use chat::{Act, Command};
use content::{Choice, Locale};
use engine::{Aside, Asking, Place, Press};
use jiff::ToSpan;
use journey::snooze::Snooze;
use lives::{Died, Life, World};

/// What the person does in every test, up to the fourth question.
async fn story(life: &Life, world: &World) {
    for act in [
        Act::Arrived,
        Act::Pressed(Press::Speak(Locale::Ja).token()),
        Act::Pressed(Press::Agree.token()),
        Act::Asked(Command::SelfCheck),
    ] {
        life.act(world, act).await;
    }
    for choice in [Choice::InPlace, Choice::NotInPlace, Choice::Unknown] {
        life.act(world, Act::Pressed(answer(life, choice).await)).await;
    }
}

/// Finds the button of a choice below the question that is open.
async fn answer(life: &Life, choice: Choice) -> chat::Token {
    let asking = asking(life).await;
    Press::Answer(asking.sheet, asking.question, choice).token()
}

/// Tells which question is open.
async fn asking(life: &Life) -> Asking {
    let place = life.dossier().await.expect("somebody is here").place;
    let Place::Asking(asking) = place else { panic!("no question is open: {place:?}") };
    asking
}

/// Lives the story undisturbed.
fn undisturbed() -> World {
    let world = World::new();
    world.live(Died::Never, async |life| story(&life, &world).await);
    world
}

#[test]
fn whoever_dies_before_a_delivery_delivers_it_after_the_restart_once() {
    let calm = undisturbed();
    for number in 0..calm.delivered().len() {
        let world = World::new();
        replay(&world, &calm, Died::BeforeDelivery(number));
        assert_eq!(world.delivered(), calm.delivered(), "died before letter {number}");
        assert_eq!(world.kept(), calm.kept(), "died before letter {number}");
    }
}

#[test]
fn whoever_dies_before_the_receipt_delivers_that_letter_twice_and_no_other() {
    let calm = undisturbed();
    for number in 0..calm.delivered().len() {
        let world = World::new();
        replay(&world, &calm, Died::BeforeReceipt(number));
        let mut expected = calm.delivered();
        expected.insert(number, expected[number].clone());
        assert_eq!(world.delivered(), expected, "died after letter {number}");
        assert_eq!(world.kept(), calm.kept(), "died after letter {number}");
    }
}

#[test]
fn whoever_dies_while_taking_an_update_in_has_taken_it_in_whole_or_not_at_all() {
    let calm = undisturbed();
    let mut deaths = 0;
    for (number, update) in calm.updates().iter().enumerate() {
        let begun = World::new();
        begun.live(Died::Never, async |life| {
            for update in &calm.updates()[..number] {
                life.hand_in(update).await;
            }
            life.close().await;
        });
        for step in 1.. {
            let world = begun.copy();
            let lived = world.live(Died::AtStep(step), async |life| life.hand_in(update).await);
            let between = world.kept();
            // The network has not heard that it was taken in, and tells it again.
            world.live(Died::Never, async |life| life.hand_in(update).await);
            let (before, after) = (begun.kept(), world.kept());
            assert!(between == before || between == after, "update {number}, step {step}: half of it is kept");
            assert_eq!(after, calm.kept_after(number), "update {number}, step {step}");
            if lived.is_some() {
                break;
            }
            deaths += 1;
        }
    }
    assert!(deaths > calm.updates().len() * 3, "there are more steps than that: {deaths}");
}

/// Lives the updates of a calm world again, dies once, and is started again. What was not taken in is told again; and so
/// is what was, for the network cannot know.
fn replay(world: &World, calm: &World, died: Died) {
    let told = std::cell::Cell::new(0);
    let tell = async |life: Life| {
        for (number, update) in calm.updates().iter().enumerate().skip(told.get()) {
            told.set(number);
            life.hand_in(update).await;
        }
    };
    assert!(world.live(died, tell).is_none(), "the letter that kills was never carried");
    assert!(world.live(Died::Never, tell).is_some());
}

#[test]
fn a_reminder_that_was_leaving_when_the_process_died_is_never_sent_again() {
    for (died, arrived) in [(Died::BeforeDelivery(0), 0), (Died::BeforeReceipt(0), 1), (Died::Never, 1)] {
        let world = World::new();
        world.live(Died::Never, async |life| {
            story(&life, &world).await;
            let asking = asking(&life).await;
            let pause = Press::At(asking.sheet, asking.question, Aside::Pause);
            life.act(&world, Act::Pressed(pause.token())).await;
            life.act(&world, Act::Pressed(Press::Snooze(Snooze::Tomorrow).token())).await;
        });
        world.forget_delivered();
        world.pass(30.hours());
        world.live(died, async |life| life.run_until_quiet().await);
        for _ in 0..3 {
            world.pass(24.hours());
            world.live(Died::Never, async |life| life.run_until_quiet().await);
        }
        assert_eq!(world.delivered().len(), arrived, "{died:?}: {:?}", world.delivered());
        // Life goes on: the person comes back, and the same question is open.
        world.forget_delivered();
        world.live(Died::Never, async |life| life.act(&world, Act::Asked(Command::Continue)).await);
        let open = world.delivered().concat();
        assert!(open.contains("4/25"), "{died:?}: {open}");
    }
}

#[test]
fn an_answer_that_could_not_be_delivered_for_days_is_delivered_then() {
    let calm = undisturbed();
    let world = World::new();
    let last = calm.delivered().len() - 1;
    let updates = calm.updates();
    let all = async |life: Life| {
        for update in &updates {
            life.hand_in(update).await;
        }
    };
    assert!(world.live(Died::BeforeDelivery(last), all).is_none());
    world.pass(72.hours());
    world.live(Died::Never, async |life| life.run_until_quiet().await);
    assert_eq!(world.delivered(), calm.delivered());
}
