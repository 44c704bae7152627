//! Tables going out (EV2): read back by another reader, every row and cell of them.

use crate::office::parts;
use crate::samples::line;
use calamine::{Data, Reader as _, Xlsx};
use jiff::civil::date;
use papers::{Cell, Listing, ListingFault, read_file, xlsx};
use proptest::prelude::*;
use std::io::Cursor;

fn heads(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

const WILD: [&str; 12] = [
    "=1+1",
    "+81",
    "-1",
    "@sum",
    "\tx",
    "\rx",
    "\nx",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "　=HYPERLINK(\"https://evil.example\")",
];

fn sample() -> Listing {
    let mut rows = vec![
        vec![text("佐藤, \"花子\""), Cell::Number(-1), Cell::Day(date(2026, 12, 1))],
        vec![text("改\n行"), Cell::Number(100), Cell::Empty],
    ];
    rows.extend(WILD.iter().map(|wild| vec![text(wild), Cell::Number(0), Cell::Empty]));
    Listing::new("回答", heads(&["氏名", "点数", "日付"]), rows).expect("it is even")
}

#[test]
fn csv_opens_in_excel_and_holds_no_formula() {
    let bytes = sample().csv();
    assert_eq!(&bytes[..3], "\u{feff}".as_bytes());
    let written = String::from_utf8(bytes).unwrap();
    assert!(
        written.starts_with("\u{feff}\"氏名\",\"点数\",\"日付\"\r\n\"佐藤, \"\"花子\"\"\",-1,\"2026-12-01\"\r\n"),
        "{written}"
    );
    assert!(written.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new().from_reader(written.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2 + WILD.len());
    for (row, wild) in rows[2..].iter().zip(WILD) {
        assert_eq!(row[0], format!("'{wild}"));
    }
}

#[test]
fn a_workbook_keeps_numbers_as_numbers_and_texts_as_texts() {
    let company = line("株式会社星空製作所");
    let other = Listing::new("部署", heads(&["部署"]), vec![vec![text("営業")]]).unwrap();
    let bytes = xlsx(&[sample(), other], &company, date(2026, 12, 1)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    assert_eq!(book.sheet_names(), ["回答", "部署"]);
    let range = book.worksheet_range("回答").unwrap();
    assert_eq!(range.get_size(), (3 + WILD.len(), 3));
    assert_eq!(range.get_value((1, 1)), Some(&Data::Float(-1.0)));
    assert_eq!(range.get_value((1, 0)), Some(&Data::String("佐藤, \"花子\"".into())));
    assert!(matches!(range.get_value((1, 2)), Some(Data::DateTime(_))));
    for (row, wild) in (3..).zip(WILD) {
        // A return alone is one of the ends of lines, which XML reads as one.
        let read = range.get_value((row, 0)).map(ToString::to_string).unwrap_or_default();
        assert_eq!(read.replace('\r', "\n"), wild.replace('\r', "\n"));
    }
    assert!(book.worksheet_formula("回答").unwrap().is_empty());
    let parts = parts(&bytes);
    assert!(parts["docProps/core.xml"].contains("<dc:creator>株式会社星空製作所</dc:creator>"));
    assert!(parts["docProps/core.xml"].contains("2026-12-01T00:00:00Z"), "{}", parts["docProps/core.xml"]);
    assert!(parts["xl/styles.xml"].contains("quotePrefix=\"1\""));
}

#[test]
fn the_same_tables_are_the_same_bytes() {
    let write = || xlsx(&[sample()], &line("星空"), date(2026, 12, 1)).unwrap();
    assert_eq!(write(), write());
    assert_eq!(sample().csv(), sample().csv());
}

#[test]
fn what_would_not_open_again_as_written_is_refused() {
    let listing = |name: &str, head: &[&str], rows| Listing::new(name, heads(head), rows).unwrap_err();
    assert_eq!(listing("a/b", &["x"], vec![]), ListingFault::Name("a/b".into()));
    assert_eq!(listing("", &["x"], vec![]), ListingFault::Name(String::new()));
    assert_eq!(listing("a", &[], vec![]), ListingFault::NoColumns);
    let ragged = ListingFault::Ragged { row: 1, cells: 2, head: 1 };
    assert_eq!(listing("a", &["x"], vec![vec![Cell::Empty, Cell::Empty]]), ragged);
    let long = "長".repeat(Listing::TEXT + 1);
    assert_eq!(
        listing("a", &["x"], vec![vec![text(&long)]]),
        ListingFault::Text { row: 1, length: long.chars().count() }
    );
    assert!(xlsx(&[], &line("星空"), date(2026, 12, 1)).is_err());
    let twice = [sample(), sample()];
    assert!(xlsx(&twice, &line("星空"), date(2026, 12, 1)).is_err());
}

#[test]
fn our_own_files_are_read_back_as_member_lists() {
    let rows =
        vec![vec![text("佐藤 花子"), text("営業"), text("部門長")], vec![text("李 明"), text("開発"), Cell::Empty]];
    let listing = Listing::new("名簿", heads(&["氏名", "部署", "役割"]), rows).unwrap();
    let book = xlsx(std::slice::from_ref(&listing), &line("星空"), date(2026, 12, 1)).unwrap();
    for bytes in [listing.csv(), book] {
        let roster = read_file(&bytes, &[]).unwrap();
        assert_eq!(roster.problems, []);
        let people: Vec<_> =
            roster.people.iter().map(|person| (person.row, person.name.as_str(), person.role)).collect();
        assert_eq!(people, [(2, "佐藤 花子", Some(papers::RosterRole::Manager)), (3, "李 明", None)]);
    }
}

proptest! {
    #[test]
    fn every_text_comes_back_from_csv_with_an_apostrophe_at_most(texts in proptest::collection::vec("[ -~あ-お'＝＋－＠=\n]{0,12}", 1..6)) {
        let rows = texts.iter().map(|one| vec![text(one), Cell::Number(-1)]).collect();
        let bytes = Listing::new("x", heads(&["a", "b"]), rows).unwrap().csv();
        let read = String::from_utf8(bytes).unwrap();
        let mut reader = csv::ReaderBuilder::new().from_reader(read.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), texts.len());
        for (row, text) in rows.iter().zip(&texts) {
            prop_assert!(row[0] == *text || row[0] == format!("'{text}"), "{:?} {:?}", &row[0], text);
            let first = row[0].trim_start().chars().next();
            prop_assert!(first.is_none_or(|first| !"=+-@＝＋－＠".contains(first)), "{:?}", &row[0]);
            prop_assert_eq!(&row[1], "-1");
        }
    }
}
