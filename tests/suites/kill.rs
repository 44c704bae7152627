//! The real program, killed at any moment: what it acknowledged is there, once, and it goes on where it stood (UX8, R15).

use std::env;
use std::path::Path;
use std::time::Duration;
use tests::answering::{Answering, Next};
use tests::binary::{Talk, Waited, command};
use tests::kept::kept;

/// How long after a line, or after the start, the program lives at most before it is killed, in microseconds.
const LONGEST: u64 = 30_000;

fn cycles() -> u64 {
    if env::var_os("HOSHIMORI_LONG").is_some() { 2_000 } else { 200 }
}

#[tokio::test]
async fn a_killed_program_has_kept_what_it_acknowledged_and_asks_the_same_question() {
    let mut person = Answering::new(20_261_124);
    let mut folder = tempfile::tempdir().expect("there is room");
    let (mut kills, mut finished, mut most) = (0, 0, 0);
    while kills < cycles() {
        let done = live_and_die(&mut person, folder.path());
        kills += 1;
        person.finds(kept(folder.path()).await.as_ref());
        most = most.max(person.answered());
        if done {
            finished += 1;
            assert_eq!(person.answered(), 25);
            folder = tempfile::tempdir().expect("there is room");
            person.begin_anew();
        }
    }
    assert!(most > 5 && (finished > 0 || kills < 100), "the kills came too fast to prove anything: {most} answers");
}

/// Starts the program, answers for a while, and kills it at a random moment. Tells whether everything was handed in.
fn live_and_die(person: &mut Answering, folder: &Path) -> bool {
    let mut talk = Talk::open(&mut command(folder));
    let lines = person.chance(8);
    for _ in 0..lines {
        match person.reads(&talk.prompt()) {
            Next::Types(line) => talk.say(&line),
            Next::IsDone => {
                talk.kill();
                return true;
            }
        }
    }
    let moment = Duration::from_micros(person.chance(LONGEST));
    if let Waited::Prompt(_) = talk.wait(moment) {
        person.hears();
    }
    let last_words = talk.kill();
    // First comes the echo of the line; whatever comes after it is the answer to it.
    if lines > 0 && last_words.split_once('\n').is_some_and(|(_, answer)| !answer.is_empty()) {
        person.hears();
    }
    false
}
