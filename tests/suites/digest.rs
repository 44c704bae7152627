//! The weekly summaries as people read them: in three languages, with a picture, and never with anybody's name.

mod town;

use chat::Message;
use content::{Choice, Locale};
use engine::{Bulletin, Quiet, TeamPost};
use jiff::ToSpan;
use jiff::civil::date;
use journey::digest::{Digests, Told};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::Path;
use tests::talk::WORLD;
use town::{MONDAY, Town, house, team};

/// Writes a message as it is read: its words, its buttons, and what is said of its picture.
fn read(message: &Message) -> String {
    let buttons: Vec<String> = message.buttons().map(|button| format!("[{}]", button.label)).collect();
    let alts: Vec<&str> = message.files.iter().filter_map(chat::File::alt).collect();
    format!("{}\n{}\n{}\n", message.text.to_plain(), buttons.join(" "), alts.join("\n")).replace("\n\n\n", "\n\n")
}

/// Writes a post as it is read, what stands below it further in.
fn read_whole(post: &TeamPost) -> String {
    let below = post.details.iter().map(|details| details.text.to_plain()).collect::<String>();
    let below: String = below.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
    format!("{}{below}", read(&post.root))
}

fn bulletin(town: &Town, locale: Locale) -> Bulletin<'_> {
    Bulletin {
        content: &WORLD.content,
        house: house(),
        ledger: &town.ledger,
        locale,
        typeface: None,
        quiet: Quiet::Line,
    }
}

/// Everything that is said in a week in a language.
fn said(town: &Town, digests: &Digests, locale: Locale) -> Vec<TeamPost> {
    let bulletin = bulletin(town, locale);
    let teams = digests.teams.values().filter_map(|digest| bulletin.team(digest));
    teams.chain(bulletin.company(&digests.company).map(|root| TeamPost { root, details: None })).collect()
}

/// Three weeks of a company: nobody yet, most of them, and nothing new.
fn weeks() -> Vec<(Town, Digests)> {
    let mut town = Town::of(&[("営業", 8), ("工場", 12), ("総務", 3)]);
    town.earlier_runs();
    let mut told = Told::default();
    let mut weeks = Vec::new();
    for week in 0..3 {
        if week == 1 {
            town.answers();
            town.hands_in(0..5);
            town.hands_in(8..19);
            town.hands_in(20..22);
            town.decides();
        }
        let (digests, now) = town.tell(MONDAY.saturating_add(week.weeks()), &told);
        told = now;
        weeks.push((town.clone(), digests));
    }
    weeks
}

#[test]
fn the_weeks_of_a_company_read_like_this() {
    for locale in Locale::ALL {
        let mut text = String::new();
        for (number, (town, digests)) in weeks().iter().enumerate() {
            for post in said(town, digests, locale) {
                writeln!(text, "── week {}\n{}", number + 1, read_whole(&post)).expect("a string takes every write");
            }
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("transcripts/digest/{}.txt", locale.name()));
        if std::env::var_os("UPDATE_TRANSCRIPTS").is_some_and(|value| value == "1") {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = kept.lines().zip(text.lines()).position(|(kept, now)| kept != now);
        assert!(kept == text, "{} differs at {differs:?}; UPDATE_TRANSCRIPTS=1 writes it anew", path.display());
    }
}

#[test]
fn the_words_beside_a_picture_say_every_number_on_it() {
    let (town, digests) = &weeks()[1];
    let mut pictures = 0;
    for locale in Locale::ALL {
        for post in said(town, digests, locale) {
            let Some(alt) = post.root.files.first().and_then(chat::File::alt) else { continue };
            pictures += 1;
            assert!(alt.chars().count() <= 1000 && post.root.files.len() == 1);
            let words = read_whole(&post);
            assert!(alt.lines().skip(1).all(|line| words.contains(line)), "{alt}\nis not in\n{words}");
        }
    }
    assert_eq!(pictures, 3 * 4, "three teams and the company, in three languages");
    let numbers = |words: &str| -> Vec<String> {
        let runs = words.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty());
        runs.map(str::to_owned).collect()
    };
    let bulletin = bulletin(town, Locale::Ja);
    let teams =
        digests.teams.values().map(|digest| (bulletin.team_chart(digest), bulletin.team(digest).map(|post| post.root)));
    let all = teams.chain([(bulletin.company_chart(&digests.company), bulletin.company(&digests.company))]);
    for (chart, message) in all {
        let (chart, message) = (chart.expect("numbers may be shown"), message.expect("it is new"));
        let words = numbers(message.files[0].alt().expect("a picture has words"));
        for number in chart.numbers() {
            assert!(words.contains(&number), "{number} is on the picture and not in {words:?}");
        }
    }
}

#[test]
fn nothing_new_is_one_line_or_nothing_and_nobody_having_answered_is_said() {
    let weeks = weeks();
    let (town, digests) = &weeks[2];
    let line = bulletin(town, Locale::Ja).team(&digests.teams[&team("営業")]).expect("one line");
    assert_eq!(line.root.text.to_plain().lines().count(), 2, "{}", line.root.text.to_plain());
    assert!(line.root.files.is_empty() && line.details.is_none());
    let silent = Bulletin { quiet: Quiet::Nothing, ..bulletin(town, Locale::Ja) };
    assert_eq!((silent.team(&digests.teams[&team("営業")]), silent.company(&digests.company)), (None, None));
    let (town, digests) = &weeks[0];
    let nobody = bulletin(town, Locale::Ja).team(&digests.teams[&team("営業")]).expect("an honest line");
    assert!(nobody.root.text.to_plain().contains("8人のうち0人"), "{}", nobody.root.text.to_plain());
}

#[test]
fn half_a_year_and_a_year_after_a_declaration_its_week_says_so() {
    let mut town = Town::of(&[("営業", 8)]);
    town.declares(date(2026, 6, 5));
    let says = |day| {
        let (digests, _) = town.tell(day, &Told::default());
        bulletin(&town, Locale::Ja).company(&digests.company).expect("it is fresh").text.to_plain()
    };
    assert!(!says(MONDAY).contains("宣言から"));
    for (day, words) in [
        (date(2026, 12, 7), "宣言から半年です"),
        (date(2027, 3, 5), "宣言から9か月です"),
        (date(2027, 5, 6), "宣言から11か月です"),
        (date(2027, 6, 7), "宣言から1年です"),
    ] {
        assert!(says(day).contains(words), "{day}: {}", says(day));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(340))]

    /// Three teams each time: more than a thousand.
    #[test]
    fn no_name_and_no_id_of_a_person_is_ever_in_a_summary(
        sizes in prop::collection::vec(1..10_usize, 3),
        answers in prop::collection::vec(prop::sample::select(Choice::ALL.to_vec()), 30),
        submitted in prop::collection::vec(any::<bool>(), 30),
        locale in prop::sample::select(Locale::ALL.to_vec()),
    ) {
        let names = ["営業", "工場", "総務"];
        let teams: Vec<(&str, usize)> = names.into_iter().zip(sizes).collect();
        let mut town = Town::of(&teams);
        town.answers_like(&answers, &submitted);
        town.overdue();
        let (digests, _) = town.tell(MONDAY, &Told::default());
        for post in said(&town, &digests, locale) {
            let words = read_whole(&post);
            for (member, name) in town.people() {
                prop_assert!(!words.contains(member.as_str()) && !words.contains(&name), "{name} is in {words}");
            }
            prop_assert!(!words.contains('@') && !words.contains("<!"), "{words}");
        }
    }
}
