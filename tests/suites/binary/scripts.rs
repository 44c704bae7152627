//! Answers through a pipe, to the end: the total and its band, in every language.

use content::{Content, Locale};
use std::process::Command;
use tests::binary::{command, program, run, speaking};

/// How one language is written into the program: what to type to come to the first question, to go on after a rest, to
/// hand in.
struct Way {
    locale: Locale,
    begin: &'static [&'static str],
    go_on: &'static str,
    hand_in: &'static str,
}

const WAYS: [Way; 3] = [
    Way {
        locale: Locale::Ja, begin: &["日本語", "はじめる", "25問の自社診断"], go_on: "続ける", hand_in: "提出する"
    },
    Way {
        locale: Locale::JaEasy,
        begin: &["やさしい日本語（にほんご）", "はじめる", "25問のチェック"],
        go_on: "つづける",
        hand_in: "出す",
    },
    Way {
        locale: Locale::En,
        begin: &["English", "Begin", "The 25-question self-check"],
        go_on: "Continue",
        hand_in: "Hand in",
    },
];

/// Answers by number, and what they come to by the official scale (4, 2, 0, −1), at both sides of every border.
const SHEETS: [(&str, i32, &str); 10] = [
    ("1111111111111111111111111", 100, "band-all"),
    ("1111111111111111111111112", 98, "band-most"),
    ("1111111111111111111111114", 95, "band-most"),
    ("1111111111111111123333333", 70, "band-most"),
    ("1111111111111111124333333", 69, "band-half"),
    ("2222222222222222222222222", 50, "band-half"),
    ("2222222222222222222222214", 49, "band-few"),
    ("3333333333333333333333333", 0, "band-few"),
    ("1234123412341234123412341", 34, "band-few"),
    ("4444444444444444444444444", -25, "band-few"),
];

fn script(way: &Way, answers: &str) -> String {
    let mut lines: Vec<String> = way.begin.iter().map(|line| (*line).to_owned()).collect();
    for (index, answer) in answers.chars().enumerate() {
        if index > 0 && index % 5 == 0 {
            lines.push(way.go_on.to_owned());
        }
        lines.push(answer.to_string());
    }
    lines.push(way.hand_in.to_owned());
    lines.join("\n") + "\n"
}

/// Counts what the answers come to, without any of our own arithmetic being asked.
fn points(answers: &str) -> i32 {
    answers
        .chars()
        .map(|answer| match answer {
            '1' => 4,
            '2' => 2,
            '3' => 0,
            _ => -1,
        })
        .sum()
}

#[test]
fn twenty_five_piped_answers_give_the_official_total_and_its_band_in_every_language() {
    let content = Content::embedded();
    for way in &WAYS {
        for (answers, total, band) in SHEETS {
            assert_eq!(points(answers), total, "the table of this test");
            let folder = tempfile::tempdir().expect("there is room");
            let said = run(&mut command(folder.path()), script(way, answers).as_bytes());
            let heard = said.out.replace('\n', "");
            assert_eq!((said.code(), said.err.as_str()), (0, ""), "{answers}: {}", said.out);
            let sentence = |key: &str| content.words().say(way.locale, key, &[]).replace("**", "").replace('\n', "");
            assert!(
                squeezed(&heard).contains(&squeezed(&sentence(band))),
                "{}: {answers}: no {band}\n{}",
                way.locale,
                said.out
            );
            let others = ["band-all", "band-most", "band-half", "band-few"].into_iter().filter(|other| *other != band);
            for other in others {
                assert!(!squeezed(&heard).contains(&squeezed(&sentence(other))), "{}: {answers}: {other}", way.locale);
            }
            let total = total.to_string();
            let shown = said.out.lines().any(|line| numbers(line).contains(&total) && line.contains("100"));
            assert!(shown, "{}: {answers}: no total of {total}\n{}", way.locale, said.out);
        }
    }
}

/// Lines are broken where the terminal ends; a sentence is found again without any blanks.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Lists the numbers of a line, whatever minus stands before them.
fn numbers(line: &str) -> Vec<String> {
    let line = line.replace(['−', '－'], "-");
    line.split(|letter: char| !letter.is_ascii_digit() && letter != '-').map(str::to_owned).collect()
}

#[test]
fn every_point_is_explained_and_adds_up() {
    let folder = tempfile::tempdir().expect("there is room");
    let answers = "1234123412341234123412341";
    run(&mut command(folder.path()), script(&WAYS[0], answers).as_bytes());
    let said = run(command(folder.path()).args(["score", "explain"]), b"");
    assert_eq!(said.code(), 0, "{}", said.err);
    let point = |line: &str| numbers(line.rsplit_once(' ')?.1).first()?.parse::<i32>().ok();
    let lines: Vec<&str> = said.out.lines().filter(|line| line.contains(": ")).collect();
    assert_eq!(lines.len(), 25, "{}", said.out);
    let sum: i32 = lines.iter().filter_map(|line| point(line)).sum();
    assert_eq!(sum, points(answers), "{}", said.out);
    assert!(
        said.out.lines().any(|line| line.contains("合計") && numbers(line).contains(&sum.to_string())),
        "{}",
        said.out
    );
}

#[test]
fn the_end_of_input_is_a_polite_end_wherever_it_comes() {
    let way = &WAYS[0];
    let whole = script(way, SHEETS[0].0);
    for length in [0, 1, 2, 3, 4, 9, 10, whole.lines().count()] {
        let folder = tempfile::tempdir().expect("there is room");
        let input: String = whole.split_inclusive('\n').take(length).collect();
        let said = run(&mut command(folder.path()), input.as_bytes());
        assert_eq!((said.code(), said.err.as_str()), (0, ""), "after {length} lines");
        let farewell = said.out.trim_end().lines().last().unwrap_or_default().to_owned();
        assert!(farewell.contains("またいつでもどうぞ"), "after {length} lines: {farewell}");
    }
    // The last line may come without its end.
    let folder = tempfile::tempdir().expect("there is room");
    let said = run(&mut command(folder.path()), whole.trim_end().as_bytes());
    assert!(said.out.contains("100点"), "{}", said.out);
}

#[test]
fn nothing_but_text_is_printed_into_a_pipe() {
    for colour in [None, Some("1"), Some("")] {
        let folder = tempfile::tempdir().expect("there is room");
        let mut program = command(folder.path());
        program.env("TERM", "xterm-256color").env("CLICOLOR_FORCE", "1").env_remove("NO_COLOR");
        program.envs(colour.map(|value| ("NO_COLOR", value)));
        let said = run(&mut program, script(&WAYS[0], SHEETS[3].0).as_bytes());
        let odd = said.out.chars().find(|letter| letter.is_control() && *letter != '\n');
        assert_eq!(odd, None, "NO_COLOR {colour:?}");
    }
}

#[test]
fn whoever_stops_reading_does_not_harm_the_program_or_what_is_kept() {
    let folder = tempfile::tempdir().expect("there is room");
    let mut shell = Command::new("sh");
    let line = r#"printf '%s' "$1" | "$2" --data "$3" | head -n 3"#;
    shell.args(["-c", line, "sh", &script(&WAYS[0], SHEETS[0].0)]).arg(program()).arg(folder.path());
    speaking(&mut shell, "ja_JP.UTF-8");
    let said = run(&mut shell, b"");
    assert!(!said.err.contains("panicked"), "{}", said.err);
    let said = run(&mut command(folder.path()), b"");
    assert_eq!((said.code(), said.err.as_str()), (0, ""), "{}", said.out);
}
