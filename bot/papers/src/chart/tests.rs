//! What a chart promises: it can be read by every eye, says nothing without words, and is always the same.

use super::palette::{FULL, Ink, MOON, NIGHT, NOT, PAPER, PARTLY, REST, SOFT, TEXT, UNKNOWN};
use super::*;
use tiny_skia::Pixmap;

/// A font that has the letters of ASCII and nothing else.
fn letters() -> Typeface {
    Typeface::read(font_test_data::TOFU.to_vec(), 0).expect("it is a font")
}

fn gap(number: &str, label: &str, quarters: Option<u8>) -> GapRow {
    GapRow { number: number.to_owned(), label: label.to_owned(), quarters }
}

fn chart() -> Chart {
    let row = |name: &str, count, of| ShareRow { name: name.to_owned(), count, of };
    let column = |when: &str, said: &str, points| Column { when: when.to_owned(), said: said.to_owned(), points };
    Chart {
        title: "This week".to_owned(),
        week: "Week of 30 November".to_owned(),
        panels: vec![
            Panel::Share { heading: "Answered".to_owned(), count: 5, of: 8, note: "+2".to_owned() },
            Panel::Shares { heading: "By team".to_owned(), rows: vec![row("営業", 31, 37), row("Sales", 0, 9)] },
            Panel::Answers { heading: "Answers".to_owned(), counts: [12, 6, 3, 2], open: 4 },
            Panel::Gaps {
                heading: "First".to_owned(),
                rows: vec![
                    gap("11", "Backups", Some(3)),
                    gap(
                        "7",
                        "A long label that goes on and on, to the second line and past it, and past that too",
                        Some(2),
                    ),
                ],
            },
            Panel::Unknown { heading: "Unknown".to_owned(), said: "13+".to_owned() },
            Panel::Trend {
                heading: "Points".to_owned(),
                columns: vec![
                    column("2025/6", "-19", Some(-19)),
                    column("2026/6", "62", Some(62)),
                    column("2026/11", "22/25", None),
                ],
            },
        ],
    }
}

fn read(picture: &[u8]) -> Pixmap {
    Pixmap::decode_png(picture).expect("it is a picture")
}

#[test]
fn the_same_chart_is_the_same_bytes_and_a_picture_for_a_phone() {
    for typeface in [None, Some(letters())] {
        let picture = chart().draw(typeface.as_ref());
        assert_eq!(picture, chart().draw(typeface.as_ref()));
        let pixmap = read(&picture);
        assert_eq!(pixmap.width(), WIDTH);
        assert!((600..=HIGHEST).contains(&pixmap.height()), "{}", pixmap.height());
        assert!(picture.len() < 300_000, "{} bytes", picture.len());
        assert!(pixmap.pixels().iter().all(|pixel| pixel.alpha() == 255), "it lies on a ground of its own");
    }
}

#[test]
fn a_letter_that_the_font_has_not_is_never_drawn() {
    let font = letters();
    assert!(font.has("Week 49?") && !font.has("週") && font.only("営業A課") == "A");
    let japanese = Chart { title: "今週".to_owned(), ..chart() };
    assert_eq!(japanese.draw(Some(&font)), japanese.draw(None), "one missing letter, and it speaks in shapes");
    assert_ne!(chart().draw(Some(&font)), chart().draw(None));
    // A team's name was typed by somebody: what cannot be written of it is left out, and the rest of the chart still speaks.
    let named = |name: &str| {
        let rows = vec![ShareRow { name: name.to_owned(), count: 3, of: 5 }];
        Chart { panels: vec![Panel::Shares { heading: "By team".to_owned(), rows }], ..chart() }.draw(Some(&font))
    };
    assert_eq!(named("営業A"), named("A"));
    assert_eq!(named("営業"), named("1"), "a name without a letter is told by its place");
    assert!(
        Typeface::read(b"no font".to_vec(), 0).is_none() && Typeface::read(font_test_data::TOFU.to_vec(), 3).is_none()
    );
}

#[test]
fn without_a_font_words_change_nothing() {
    let mut other = chart();
    other.title = "something else".to_owned();
    assert_eq!(other.draw(None), chart().draw(None));
}

#[test]
fn every_number_on_it_is_listed_for_the_words_beside_it() {
    let listed = chart().numbers();
    for number in [
        "5", "8", "62", "2", "31", "37", "0", "9", "12", "6", "3", "4", "11", "7", "13", "2025", "19", "22", "25",
        "100",
    ] {
        assert!(listed.iter().any(|one| one == number), "{number} of {listed:?}");
    }
}

#[test]
fn what_finds_no_room_is_left_out_whole() {
    let rows = (0..80).map(|count| ShareRow { name: "A".to_owned(), count, of: 80 }).collect();
    let mut long = chart();
    long.panels.insert(1, Panel::Shares { heading: "By team".to_owned(), rows });
    let first = Chart { panels: long.panels[..1].to_vec(), ..chart() };
    assert_eq!(long.draw(None), first.draw(None));
    let empty = Chart {
        panels: vec![Panel::Share { heading: String::new(), count: 0, of: 0, note: String::new() }],
        ..chart()
    };
    assert_eq!(read(&empty.draw(None)).width(), WIDTH, "nobody is no reason to fall");
}

/// The contrast of two colours, 1 to 21, as the guidelines for accessible content count it.
fn contrast(one: Ink, other: Ink) -> f64 {
    let light = |ink: Ink| {
        let [red, green, blue] = ink.parts().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What somebody without red or without green sees of a colour (Viénot, Brettel, Mollon 1999, on linear light).
fn without_red_or_green(ink: Ink, rows: [[f64; 3]; 3]) -> Ink {
    let linear = ink.parts().map(|part| (f64::from(part) / 255.0).powf(2.2));
    let seen = rows.map(|row| row.iter().zip(linear).map(|(factor, part)| factor * part).sum::<f64>().clamp(0.0, 1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 255")]
    let [red, green, blue] = seen.map(|part| (part.powf(1.0 / 2.2) * 255.0).round() as u8);
    Ink(u32::from_be_bytes([0, red, green, blue]))
}

#[test]
fn words_and_marks_stand_out_from_what_lies_below_them_for_every_eye() {
    let eyes = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.112, 0.888, 0.0], [0.112, 0.888, 0.0], [0.004, -0.004, 1.0]],
        [[0.293, 0.707, 0.0], [0.293, 0.707, 0.0], [-0.021, 0.021, 1.0]],
        // No colour at all.
        [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
    ];
    for eye in eyes {
        let seen = |ink| without_red_or_green(ink, eye);
        let apart = |one: Ink, other: Ink| contrast(seen(one), seen(other));
        for (words, below) in [(TEXT, PAPER), (SOFT, PAPER), (MOON, NIGHT), (FULL, PAPER)] {
            assert!(apart(words, below) >= 4.5, "{words:?} on {below:?}: {}", apart(words, below));
        }
        for (mark, below) in [
            (MOON, FULL),
            (NIGHT, PARTLY),
            (MOON, NOT),
            (NIGHT, UNKNOWN),
            (FULL, REST),
            (SOFT, REST),
            (FULL, PAPER),
            (NOT, PAPER),
            (UNKNOWN, PAPER),
        ] {
            assert!(apart(mark, below) >= 2.8, "{mark:?} on {below:?}: {}", apart(mark, below));
        }
    }
    // △ is told by its stripes, which stand out from the paper where its ground does not.
    assert!(contrast(NIGHT, PAPER) > 10.0);
}
