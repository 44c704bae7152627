//! Member lists coming in (AD14): of any make, with every problem told, and never a panic.

use crate::samples::line;
use jiff::civil::date;
use papers::{Cell, Column, Listing, MOST_ROWS, Roster, RosterFault, RosterRole, Wrong, read_file, read_text, xlsx};
use proptest::prelude::*;

const NETWORKS: [&str; 2] = ["Alpha", "Beta"];

fn file(bytes: &[u8]) -> Result<Roster, RosterFault> {
    read_file(bytes, &NETWORKS)
}

fn pasted(text: &str) -> Roster {
    read_text(text, &NETWORKS).expect("it is a list")
}

fn told(roster: &Roster) -> Vec<(usize, Option<Column>, Wrong)> {
    roster.problems.iter().map(|problem| (problem.row, problem.column.clone(), problem.wrong.clone())).collect()
}

fn names(roster: &Roster) -> Vec<(usize, &str)> {
    roster.people.iter().map(|person| (person.row, person.name.as_str())).collect()
}

#[test]
fn a_list_from_excel_in_japan_is_read_whatever_it_was_saved_as() {
    let list = "部署,氏名,Alpha ID,役割\r\n営業,髙橋 一郎,U01ABC,部門長\r\n開発,李 明,@li_ming,\r\n";
    let shift_jis = encoding_rs::SHIFT_JIS.encode(list).0.into_owned();
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(list.replace(',', "\t").encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let semicolons = list.replace(',', ";").into_bytes();
    let told = format!("sep=;\r\n{}", list.replace(',', ";")).into_bytes();
    let written =
        [list.as_bytes().to_vec(), format!("\u{feff}{list}").into_bytes(), shift_jis, utf16, semicolons, told];
    for (index, bytes) in written.iter().enumerate() {
        let roster = file(bytes).unwrap();
        assert_eq!(roster.problems, [], "{index}");
        let first = &roster.people[0];
        assert_eq!(first.name.as_str(), "髙橋 一郎", "{index}");
        assert_eq!(first.team.as_ref().map(ToString::to_string).as_deref(), Some("営業"));
        assert_eq!(first.role, Some(RosterRole::Manager));
        assert_eq!(roster.people[1].accounts["Alpha"].as_str(), "li_ming");
        assert_eq!(first.row, if index == 5 { 3 } else { 2 }, "{index}");
    }
}

#[test]
fn a_list_pasted_into_a_chat_needs_no_head() {
    for text in [
        "佐藤 花子、営業\n鈴木 次郎、開発、部門長",
        "佐藤 花子\t営業\n鈴木 次郎\t開発\t部門長\n\n",
        "佐藤 花子,営業\r\n鈴木 次郎,開発,Manager",
    ] {
        let roster = pasted(text);
        assert_eq!(names(&roster), [(1, "佐藤 花子"), (2, "鈴木 次郎")], "{text}");
        assert_eq!(roster.people[1].role, Some(RosterRole::Manager));
    }
    assert_eq!(names(&pasted("佐藤\n鈴木\n")), [(1, "佐藤"), (2, "鈴木")]);
    assert_eq!(names(&pasted("姓\t名\t所属\n佐藤\t花子\t営業")), [(2, "佐藤 花子")]);
}

#[test]
fn every_problem_is_told_with_its_row_and_nothing_of_a_refused_cell_is_kept() {
    let list = "氏名,部署,役割,Beta,メール\n\
        佐藤 花子,営業,部門長,1001,hanako@example.jp\n\
        ,営業,,1002,\n\
        佐藤　花子,営業,,1003,\n\
        鈴木,開発,主任,1004,\n\
        1234-5678-9012,開発,,1005,\n\
        taro@example.jp,開発,,1006,\n\
        =cmd(),開発,,1007,\n\
        \n\
        高橋,総務,,1.23457E+17,\n\
        田中,総務,,1001,\n\
        〇〇,総務,,1010,\n\
        山本,総務,スタッフ,1011,\n";
    let roster = file(list.as_bytes()).unwrap();
    assert_eq!(roster.ignored, 1, "the column of mail addresses is not even read");
    assert_eq!(names(&roster), [(2, "佐藤 花子"), (13, "山本")]);
    assert_eq!(
        told(&roster),
        [
            (3, None, Wrong::NoName),
            (4, None, Wrong::Doubled { first: 2 }),
            (5, Some(Column::Role), Wrong::Role(line("主任"))),
            (6, Some(Column::Name), Wrong::TwelveDigits),
            (7, Some(Column::Name), Wrong::MailAddress),
            (8, Some(Column::Name), Wrong::Formula),
            (10, Some(Column::Account("Beta".into())), Wrong::Rounded),
            (11, None, Wrong::Doubled { first: 2 }),
            (12, Some(Column::Name), Wrong::Unreadable),
        ]
    );
    let kept = format!("{roster:?}");
    assert!(!kept.contains("1234") && !kept.contains("example.jp") && !kept.contains("cmd"), "{kept}");
}

#[test]
fn a_name_that_is_too_long_is_told_with_its_length() {
    let roster = pasted(&format!("氏名,部署\n{},営業\n佐藤,営業", "長".repeat(121)));
    assert_eq!(told(&roster), [(2, Some(Column::Name), Wrong::TooLong { length: 121, most: 120 })]);
}

#[test]
fn a_workbook_gives_its_first_sheet_with_anything_and_its_own_row_numbers() {
    let heads = ["氏名", "Alpha"].map(str::to_owned).to_vec();
    let row = |name: &str, number: i64| vec![Cell::Text(name.to_owned()), Cell::Number(number)];
    let rows = vec![row("佐藤", 7), row("", 0), row("鈴木", 123_456_789_012), row("高橋", 123_456_789_012_345_678)];
    let listing = Listing::new("名簿", heads, rows).unwrap();
    let bytes = xlsx(&[listing], &line("星空"), date(2026, 12, 1)).unwrap();
    let roster = file(&bytes).unwrap();
    assert_eq!(roster.people[0].accounts["Alpha"].as_str(), "7");
    let account = Some(Column::Account("Alpha".into()));
    assert_eq!(
        told(&roster),
        [(3, None, Wrong::NoName), (4, account.clone(), Wrong::TwelveDigits), (5, account, Wrong::Rounded)]
    );
}

#[test]
fn what_is_no_list_is_refused_in_words() {
    assert_eq!(file(b""), Err(RosterFault::Empty));
    assert_eq!(file("氏名,部署\n".as_bytes()), Err(RosterFault::Empty));
    assert_eq!(file("部署,役割\n営業,部門長\n".as_bytes()), Err(RosterFault::NoNameColumn));
    assert_eq!(file("氏名,名前\nA,B\n".as_bytes()), Err(RosterFault::DoubledColumn(Column::Name)));
    assert_eq!(file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(RosterFault::Unreadable));
    assert_eq!(file(&[b"\xd0\xcf\x11\xe0".as_slice(), &[0; 600]].concat()), Err(RosterFault::OldExcel));
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(file(&[b"\xd0\xcf\x11\xe0".as_slice(), &locked].concat()), Err(RosterFault::Locked));
    assert_eq!(file(b"PK\x03\x04 and no more"), Err(RosterFault::Unreadable));
    assert_eq!(file(&vec![b'a'; papers::MOST_BYTES + 1]), Err(RosterFault::TooLarge));
    for extra in [0, 1] {
        let many: Vec<String> = (0..MOST_ROWS + extra).map(|number| format!("人{number},営業\n")).collect();
        let many = many.concat();
        for list in [many.clone(), format!("氏名,部署\n{many}")] {
            match extra {
                0 => assert_eq!(file(list.as_bytes()).unwrap().people.len(), MOST_ROWS),
                _ => assert_eq!(file(list.as_bytes()), Err(RosterFault::TooManyRows)),
            }
        }
    }
}

#[test]
fn a_small_file_that_unfolds_to_a_huge_one_is_refused() {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..50 {
        zip.write_all(&vec![b' '; 1_000_000]).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 100_000);
    assert_eq!(file(&bytes), Err(RosterFault::TooLarge));
}

/// A workbook with a few people, to be broken.
fn book() -> Vec<u8> {
    let rows = (0..5).map(|number| vec![Cell::Text(format!("人{number}")), Cell::Number(number)]).collect();
    let listing = Listing::new("名簿", vec!["氏名".into(), "Alpha".into()], rows).expect("it is even");
    xlsx(&[listing], &line("星空"), date(2026, 12, 1)).expect("it can be written")
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = file(&bytes);
        let _ = file(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_text_makes_it_panic_and_every_row_is_somebody_or_told(text in "[ -~\t\r\n、，氏名部署役割佐藤０-９＝＠\"']{0,200}") {
        let read = [read_text(&text, &NETWORKS), file(text.as_bytes())];
        for roster in read.into_iter().flatten() {
            let mut rows: Vec<usize> = roster.people.iter().map(|person| person.row).collect();
            rows.dedup();
            prop_assert_eq!(rows.len(), roster.people.len());
            prop_assert!(roster.problems.iter().all(|problem| !rows.contains(&problem.row)));
            prop_assert!(!rows.is_empty() || !roster.problems.is_empty());
        }
    }

    #[test]
    fn no_broken_workbook_makes_it_panic(at in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8)) {
        let broken = |mut bytes: Vec<u8>| {
            for (index, byte) in &at {
                let at = index.index(bytes.len());
                bytes[at] = *byte;
            }
            bytes
        };
        let _ = file(&broken(book()));
        // The same inside the parts, where no checksum tells.
        let (which, _) = at[0];
        let parts = crate::office::parts(&book());
        let which = which.index(parts.len());
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (index, (name, text)) in parts.into_iter().enumerate() {
            let bytes = if index == which { broken(text.into_bytes()) } else { text.into_bytes() };
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut zip, &bytes).unwrap();
        }
        let _ = file(&zip.finish().unwrap().into_inner());
    }
}
