//! The power fails: what the program acknowledged was on the disk, and not only on its way there (R3).

use rand::SeedableRng;
use rand::rngs::StdRng;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::process::Command;
use std::time::Duration;
use tests::answering::{Answering, Next};
use tests::binary::{Talk, Waited, command};
use tests::kept::kept;
use tests::power::{Cut, Disk};

/// How long after a line, or after the start, the power lasts at most, in microseconds.
const LONGEST: u64 = 40_000;

fn cuts() -> u64 {
    if env::var_os("HOSHIMORI_LONG").is_some() { 500 } else { 20 }
}

#[tokio::test]
async fn after_a_power_cut_everything_acknowledged_is_there_and_the_file_is_sound() {
    let mut rng = StdRng::seed_from_u64(3);
    for mode in [Cut::All, Cut::Some] {
        let (mut person, mut disk) = (Answering::new(11), Disk::new());
        let mut most = 0;
        for _ in 0..cuts() / 2 {
            let done = live_and_lose_power(&mut person, &disk);
            disk.cut(mode, &mut rng);
            person.finds(kept(disk.folder()).await.as_ref());
            most = most.max(person.answered());
            if done {
                assert_eq!(person.answered(), 25);
                disk = Disk::new();
                person.begin_anew();
            }
        }
        assert!(most > 5, "the power failed too early to prove anything: {most} answers");
    }
}

/// Starts the program, answers for a while, and kills it at a random moment. Tells whether everything was handed in.
fn live_and_lose_power(person: &mut Answering, disk: &Disk) -> bool {
    let mut starts = command(disk.folder());
    disk.under(&mut starts);
    let mut talk = Talk::open(&mut starts);
    let lines = person.chance(12);
    for _ in 0..lines {
        match person.reads(&talk.prompt()) {
            Next::Types(line) => talk.say(&line),
            Next::IsDone => {
                talk.kill();
                return true;
            }
        }
    }
    if let Waited::Prompt(_) = talk.wait(Duration::from_micros(person.chance(LONGEST))) {
        person.hears();
    }
    let last_words = talk.kill();
    // First comes the echo of the line; whatever comes after it is the answer to it.
    if lines > 0 && last_words.split_once('\n').is_some_and(|(_, answer)| !answer.is_empty()) {
        person.hears();
    }
    false
}

/// Runs a line of the shell on a disk.
fn shell(disk: &Disk, script: &str) {
    let mut shell = Command::new("sh");
    shell.args(["-ec", script]).current_dir(disk.folder());
    disk.under(&mut shell);
    assert!(shell.status().expect("there is a shell").success(), "{script}");
}

fn reads(disk: &Disk, name: &str) -> Option<String> {
    fs::read_to_string(disk.folder().join(name)).ok()
}

#[test]
fn what_was_only_written_is_taken_back_and_what_was_flushed_stays() {
    let disk = Disk::new();
    shell(
        &disk,
        "printf kept > kept; printf early > early; sync kept; sync .; printf lost > lost; printf ' no' >> kept",
    );
    assert_eq!(reads(&disk, "kept").as_deref(), Some("kept no"), "the program itself sees its own writes");
    disk.cut(Cut::All, &mut StdRng::seed_from_u64(0));
    assert_eq!(reads(&disk, "kept").as_deref(), Some("kept"));
    assert_eq!(reads(&disk, "early").as_deref(), Some(""), "the name was flushed, the words never were");
    assert_eq!(reads(&disk, "lost"), None);
}

#[test]
fn names_are_as_they_were_when_the_folder_was_flushed() {
    let disk = Disk::new();
    shell(&disk, "printf a > a; printf b > b; sync a; sync b; sync .; mv a c; rm b; printf d > d; sync d");
    disk.cut(Cut::All, &mut StdRng::seed_from_u64(0));
    let left = ["a", "b", "c", "d"].map(|name| reads(&disk, name));
    assert_eq!(left, [Some("a".into()), Some("b".into()), None, None]);
    shell(&disk, "mv a c; rm b; sync .");
    disk.cut(Cut::All, &mut StdRng::seed_from_u64(0));
    let left = ["a", "b", "c", "d"].map(|name| reads(&disk, name));
    assert_eq!(left, [None, None, Some("a".into()), None]);
}

#[test]
fn a_torn_write_is_old_or_new_in_each_sector() {
    let mut rng = StdRng::seed_from_u64(7);
    let mut seen = BTreeSet::new();
    for _ in 0..20 {
        let disk = Disk::new();
        let write =
            |letter: char| format!("head -c 2048 /dev/zero | tr '\\0' {letter} | dd of=file conv=notrunc status=none");
        shell(&disk, &format!("{}; sync file; sync .; {}; printf tail >> file", write('o'), write('n')));
        disk.cut(Cut::Some, &mut rng);
        let bytes = fs::read(disk.folder().join("file")).expect("its name was flushed");
        assert!([2048, 2052].contains(&bytes.len()), "{}", bytes.len());
        for sector in bytes[..2048].chunks(512) {
            assert!(sector.iter().all(|byte| *byte == sector[0]) && b"on".contains(&sector[0]));
        }
        seen.insert([0, 512, 1024, 1536].map(|at| bytes[at]));
    }
    assert!(seen.len() > 5, "always torn in the same way: {seen:?}");
}
