//! The configuration that is shipped as a sample: `config check` takes it, as it stands and with what it only shows.

use std::fs;
use std::path::Path;
use std::process::Command;
use tests::binary::{Said, program, run, speaking};

const SAMPLE: &str = include_str!("../../../bot/deploy/hoshimori.toml");

/// Puts tokens where the sample looks for them, writes it there, and has it checked.
fn check(change: impl Fn(String) -> String) -> Said {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let secrets = [
        ("slack-bot-token", "xoxb-1"),
        ("slack-bot-token-2", "xoxb-2"),
        ("slack-app-token", "xapp-1"),
        ("slack-signing-secret", "0123456789abcdef0123456789abcdef"),
        ("discord-token", "MTQw.CANARY.discord"),
        ("telegram-token", "123456789:AAF-canary-canary-canary"),
        ("telegram-secret-token", "a-secret-that-nobody-guesses"),
    ];
    for (name, secret) in secrets {
        fs::write(here.join(name), format!("{secret}\n")).expect("room on the disk");
    }
    let sample = change(SAMPLE.to_owned()).replace("/etc/hoshimori", &here.display().to_string());
    let file = here.join("hoshimori.toml");
    fs::write(&file, sample).expect("room on the disk");
    config_check(&file)
}

fn config_check(file: &Path) -> Said {
    let mut command = Command::new(program());
    speaking(&mut command, "en_US.UTF-8");
    run(command.args(["config", "check"]).arg(file).env_remove("HOSHIMORI_PROGRAM"), b"")
}

/// Takes the marks away before what is only shown.
fn shown(text: &str) -> String {
    let line = |line: &str| {
        let bare = line.strip_prefix("# ").unwrap_or_default();
        let is_key = bare.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
        (if is_key || bare.starts_with("[[") { bare } else { line }).to_owned() + "\n"
    };
    text.lines().map(line).collect()
}

/// Changes the sample paragraph by paragraph.
fn by_paragraph(sample: &str, change: impl Fn(&str) -> String) -> String {
    sample.split("\n\n").map(|paragraph| change(paragraph) + "\n").collect()
}

/// How the paragraph about several workspaces begins.
const SEVERAL: &str = "# Several workspaces";

#[test]
fn it_is_taken_as_it_stands_and_with_all_that_it_shows() {
    let as_it_stands = check(|sample| sample);
    assert_eq!((as_it_stands.code(), as_it_stands.err.as_str()), (0, ""), "{as_it_stands:?}");
    assert!(!format!("{as_it_stands:?}").to_lowercase().contains("canary"));
    let alone = check(|sample| {
        by_paragraph(&sample, |text| if text.starts_with(SEVERAL) { text.to_owned() } else { shown(text) })
    });
    assert_eq!((alone.code(), alone.err.as_str()), (0, ""), "{alone:?}");
    let several = check(|sample| {
        by_paragraph(&sample, |text| {
            let ours = |line: &&str| !line.starts_with("bot-token-file") && !line.starts_with("sample");
            let text = shown(text);
            if text.starts_with("[slack]") { text.lines().filter(ours).collect::<Vec<_>>().join("\n") } else { text }
        })
    });
    assert_eq!((several.code(), several.err.as_str()), (0, ""), "{several:?}");
    assert!(several.out.contains("1 workspace(s)"), "{several:?}");
}

#[test]
fn it_is_taken_when_networks_call_us() {
    let called = check(|sample| {
        let http = sample
            .replace("# mode = \"socket\"", "mode = \"http\"")
            .replace("# mode = \"gateway\"", "mode = \"http\"")
            .replace("# mode = \"polling\"", "mode = \"webhook\"")
            .replace("# gateway = \"open\"", "gateway = \"off\"");
        ["signing-secret-file", "public-key", "webhook-url", "secret-token-file"]
            .iter()
            .fold(http, |text, key| text.replace(&format!("# {key} ="), &format!("{key} =")))
    });
    assert_eq!((called.code(), called.err.as_str()), (0, ""), "{called:?}");
    assert!(called.out.contains("slack: Http") && called.out.contains("telegram: Webhook"), "{called:?}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = config_check(&folder.path().join("nowhere.toml"));
    assert_eq!(missing.code(), 1);
    assert!(
        missing.err.contains("nowhere.toml: it cannot be read") && missing.err.contains("check its path"),
        "{missing:?}"
    );
    let directory = config_check(folder.path());
    assert_eq!(directory.code(), 1);
    assert!(directory.err.contains("it cannot be read"), "{directory:?}");
    let file = folder.path().join("odd.toml");
    fs::write(&file, b"[server]\noperator = '\xff'\n").expect("room on the disk");
    let odd = config_check(&file);
    assert_eq!(odd.code(), 1);
    assert!(odd.err.contains("it cannot be read") && odd.err.contains("UTF-8"), "{odd:?}");
}
