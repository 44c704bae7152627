//! Bad words on the command line and at the prompt.

use std::process::Command;
use tests::binary::{command, program, run, speaking};

#[test]
fn what_is_typed_wrong_is_told_on_standard_error_with_code_two() {
    for wrong in [
        &["--nonsense"][..],
        &["dance"],
        &["--data"],
        &["simulate", "--days", "0"],
        &["simulate", "--days", "many"],
        &["simulate", "--from", "2026-13-01"],
        &["score"],
    ] {
        let mut bare = Command::new(program());
        speaking(&mut bare, "ja_JP.UTF-8");
        let said = run(bare.args(wrong), b"");
        assert_eq!(said.code(), 2, "{wrong:?}: {}", said.err);
        assert!(said.out.is_empty() && said.err.contains("help"), "{wrong:?}: {}{}", said.out, said.err);
        assert!(!said.err.contains("panicked"), "{wrong:?}");
    }
}

#[test]
fn help_and_version_are_told_on_standard_output_with_code_zero() {
    for right in [&["--help"][..], &["--version"], &["help"], &["simulate", "--help"]] {
        let said = run(Command::new(program()).args(right), b"");
        assert_eq!((said.code(), said.err.as_str()), (0, ""), "{right:?}");
        assert!(said.out.contains("hoshimori") || said.out.contains("Usage"), "{right:?}: {}", said.out);
    }
}

#[test]
fn nobody_of_that_name_can_be_played() {
    let said = run(Command::new(program()).args(["simulate", "--as", "だれか"]), b"");
    assert_eq!(said.code(), 1);
    assert!(said.err.contains("佐藤") && said.err.contains("だれか"), "{}", said.err);
}

#[test]
fn odd_lines_are_answered_and_the_question_stays() {
    let folder = tempfile::tempdir().expect("there is room");
    let mut input = "日本語\nはじめる\n25問の自社診断\n".as_bytes().to_vec();
    input.extend(b"\xff\xfe\x80\n"); // no UTF-8
    input.extend(vec![b'x'; 70_000]); // too long
    input.extend(b"\n\n   \n\x1b[31m\x07\x00\n"); // nothing, blanks, control characters
    input.extend("99\n0\n-1\n１\n".as_bytes()); // numbers of no choice, and a wide one of the first
    let said = run(&mut command(folder.path()), &input);
    assert_eq!((said.code(), said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("UTF-8"), "{}", said.out);
    assert!(said.out.contains("長すぎ"), "{}", said.out);
    assert!(said.out.contains("2/25"), "the wide 1 is an answer:\n{}", said.out);
    assert!(!said.out.contains("3/25"), "nothing else is one:\n{}", said.out);
    let odd = said.out.chars().find(|letter| letter.is_control() && *letter != '\n');
    assert_eq!(odd, None, "what was typed is echoed without what steers a terminal");
}

#[test]
fn the_machines_language_is_spoken_until_one_is_chosen() {
    for (language, farewell) in [
        ("ja_JP.UTF-8", "またいつでもどうぞ"),
        ("en_US.UTF-8", "aved"),
        ("C", "またいつでもどうぞ"),
        ("", "またいつでもどうぞ"),
    ] {
        let folder = tempfile::tempdir().expect("there is room");
        let mut program = command(folder.path());
        speaking(&mut program, language);
        let said = run(&mut program, b"");
        assert!(said.out.contains(farewell), "{language:?}: {}", said.out);
    }
}
