//! Files that are damaged, too new, in use, no folder, no room; content with faults.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, query};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use tests::binary::{Said, Talk, command, program, run, speaking};
use tests::kept::kept;

const BEGIN: &str = "日本語\nはじめる\n25問の自社診断\n";

/// Fills a folder with a conversation up to the second question.
fn begun(folder: &Path) {
    let said = run(&mut command(folder), format!("{BEGIN}1\n").as_bytes());
    assert_eq!(said.code(), 0, "{}", said.err);
}

/// Checks that something could not be done, and that a person can read why.
fn refused(said: &Said, words: &[&str]) {
    assert_eq!(said.code(), 1, "{}{}", said.out, said.err);
    for word in words {
        assert!(said.err.contains(word), "no {word:?} in: {}", said.err);
    }
    for raw in ["panicked", "Sqlite", "SQLITE", "Error {"] {
        assert!(!said.err.contains(raw), "{raw:?} in: {}", said.err);
    }
}

#[test]
fn a_damaged_file_is_told_and_not_touched() {
    let folder = tempfile::tempdir().expect("there is room");
    begun(folder.path());
    let file = folder.path().join("hoshimori.db");
    let sound = fs::read(&file).expect("it is there");
    let mut torn = sound.clone();
    torn[4096 * 3..4096 * 8].fill(0x5a);
    for damaged in [b"This is a letter, not a database.".to_vec(), vec![0; 8192], sound[..5000].to_vec(), torn] {
        fs::write(&file, &damaged).expect("there is room");
        let said = run(&mut command(folder.path()), b"");
        refused(&said, &["hoshimori.db", "壊れ"]);
        assert_eq!(fs::read(&file).expect("it is there"), damaged, "the file was touched");
    }
}

#[tokio::test]
async fn a_file_of_a_newer_version_or_another_program_is_told_and_not_touched() {
    for (change, words) in [("PRAGMA user_version = 9999", "9999"), ("PRAGMA application_id = 42", "壊れ")] {
        let folder = tempfile::tempdir().expect("there is room");
        begun(folder.path());
        let file = folder.path().join("hoshimori.db");
        let mut db = SqliteConnectOptions::new().filename(&file).connect().await.expect("it is a database");
        query(change).execute(&mut db).await.expect("it takes every number");
        db.close().await.expect("it closes");
        let before = fs::read(&file).expect("it is there");
        refused(&run(&mut command(folder.path()), b""), &["hoshimori.db", words]);
        assert_eq!(fs::read(&file).expect("it is there"), before, "the file was touched");
    }
}

#[test]
fn a_second_program_is_told_that_the_file_is_in_use() {
    let folder = tempfile::tempdir().expect("there is room");
    let mut first = Talk::open(&mut command(folder.path()));
    first.prompt();
    for second in [&[][..], &["score", "explain"], &["audit", "verify"]] {
        let said = run(command(folder.path()).args(second), b"");
        refused(&said, &["hoshimori.db", "別の星守り"]);
    }
    // The first one goes on as if nothing had been, and lets go when it ends.
    first.say("日本語");
    assert!(first.prompt().number("はじめる").is_some());
    let (status, _) = first.leave();
    assert!(status.success());
    assert_eq!(run(&mut command(folder.path()), b"").code(), 0);
}

#[test]
fn a_data_folder_that_is_none_is_told() {
    let folder = tempfile::tempdir().expect("there is room");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("there is room");
    for wrong in [file.clone(), file.join("below")] {
        refused(&run(&mut command(&wrong), b""), &["file"]);
    }
    assert_eq!(fs::read_to_string(&file).expect("it is there"), "x");
}

#[test]
fn broken_content_tells_every_fault_at_once_with_file_and_line() {
    let (data, content) = (tempfile::tempdir().expect("there is room"), tempfile::tempdir().expect("there is room"));
    let write = |name: &str, text: &str| {
        let path = content.path().join(name);
        fs::create_dir_all(path.parent().expect("it lies below")).expect("there is room");
        fs::write(path, text).expect("there is room");
    };
    write("measures.toml", "[[measure]]\nid = \"no\nthis is not toml\n");
    write("locales/ja/facts.ftl", "this is not fluent\n");
    write("sets/self-check-4.0.toml", "[[question]]\nid = 5\n");
    write("README.md", "nobody's mistake");
    for subcommand in [&[][..], &["content", "check"], &["talk"]] {
        let said = run(command(data.path()).arg("--content").arg(content.path()).args(subcommand), b"");
        refused(&said, &["measures.toml:", "locales/ja/facts.ftl:1", "sets/self-check-4.0.toml:"]);
        assert!(said.out.is_empty(), "{}", said.out);
    }
    refused(&run(command(data.path()).arg("--content").arg(content.path().join("nowhere")), b""), &["nowhere"]);
    assert!(run(command(data.path()).args(["content", "check"]), b"").out.contains("self-check/4.0"));
}

/// Runs the program with room for files of so many blocks of 512 bytes and no larger, as on a full disk.
fn cramped(folder: &Path, blocks: u64, input: &str) -> Said {
    let mut shell = Command::new("sh");
    // The signal that comes with the limit would end the program; a full disk sends none.
    let line = r#"trap '' XFSZ; ulimit -f "$1"; exec "$2" --data "$3""#;
    shell.args(["-c", line, "sh", &blocks.to_string()]).arg(program()).arg(folder);
    speaking(&mut shell, "ja_JP.UTF-8");
    run(&mut shell, input.as_bytes())
}

/// Answers until it can't be kept, and checks that exactly what was acknowledged is there.
async fn runs_out_of_room(folder: &Path, said: &Said) {
    assert_eq!(said.code(), 1, "{}{}", said.out, said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
    let acknowledged = said.out.matches("】○ 実施している").count();
    let sorry = ["保存できません", "未保存", "書き込め", "空き"]
        .iter()
        .any(|words| said.out.contains(words) || said.err.contains(words));
    assert!(sorry, "no plain words:\n{}\n{}", said.out, said.err);
    let kept = kept(folder).await.expect("a database was begun before");
    assert_eq!(kept.verdict, "ok");
    assert_eq!(kept.answers.len(), acknowledged, "{}", said.out);
    // With room again it takes up what it could only set by, and goes on from there.
    let said = run(&mut command(folder), b"");
    assert_eq!(said.code(), 0, "{}", said.err);
    let kept = tests::kept::kept(folder).await.expect("it is still there").answers.len();
    assert!((acknowledged..=acknowledged + 1).contains(&kept), "{kept} answers, {acknowledged} acknowledged");
    assert!(said.out.contains(&format!("{}/25", kept + 1)) || said.out.contains("続ける"), "{}", said.out);
}

fn all_answers() -> String {
    let mut input = String::new();
    for number in 0..25 {
        input.push_str(if number > 0 && number % 5 == 0 { "続ける\n1\n" } else { "1\n" });
    }
    input
}

#[tokio::test]
async fn without_room_nothing_is_acknowledged_that_is_not_kept() {
    let mut stopped = 0;
    for more in [0_u64, 8, 40, 90, 150, 220] {
        let folder = tempfile::tempdir().expect("there is room");
        run(&mut command(folder.path()), BEGIN.as_bytes());
        let size = fs::metadata(folder.path().join("hoshimori.db")).expect("it is there").len();
        // The log beside the file may grow to the same limit as the file, so the limit is on either.
        let said = cramped(folder.path(), size.min(64 * 1024) / 512 + more, &all_answers());
        if said.code() == 0 {
            continue;
        }
        stopped += 1;
        runs_out_of_room(folder.path(), &said).await;
    }
    assert!(stopped > 1, "the room never ran out");
}

#[tokio::test]
async fn a_full_disk_is_told_in_plain_words() {
    let folder = tempfile::tempdir().expect("there is room");
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1200k", "tmpfs"]).arg(folder.path()).output();
    if !mount.is_ok_and(|mount| mount.status.success()) {
        let mut out = std::io::stderr();
        writeln!(out, "skipped: a small disk can only be mounted by root").expect("somebody listens");
        return;
    }
    let mounted = Mounted(folder.path());
    run(&mut command(mounted.0), BEGIN.as_bytes());
    let used = fs::metadata(mounted.0.join("hoshimori.db")).expect("it is there").len();
    let rest = usize::try_from(1200 * 1024 - used).expect("it is small");
    for free in [16_000, 80_000, 160_000, 300_000] {
        fs::write(mounted.0.join("ballast"), vec![b'x'; rest.saturating_sub(free)]).expect("there is room for it");
        let said = run(&mut command(mounted.0), all_answers().as_bytes());
        fs::remove_file(mounted.0.join("ballast")).expect("it is there");
        if said.code() != 0 {
            runs_out_of_room_again(mounted.0, &said).await;
        }
    }
}

/// As above; what earlier rounds have kept is there, too.
async fn runs_out_of_room_again(folder: &Path, said: &Said) {
    let sorry =
        ["保存できません", "未保存", "空き"].iter().any(|words| said.out.contains(words) || said.err.contains(words));
    assert!(sorry && !said.err.contains("panicked"), "no plain words:\n{}\n{}", said.out, said.err);
    let kept = kept(folder).await.expect("a database was begun before");
    assert_eq!((kept.verdict.as_str(), kept.dangling.len(), kept.doubled), ("ok", 0, 0));
}

struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let gone = Command::new("umount").arg(self.0).status();
        assert!(gone.is_ok_and(|status| status.success()), "{} is still mounted", self.0.display());
    }
}
