//! What is refused, and what must pass.

use super::*;

#[test]
fn passwords_and_keys_are_refused() {
    for text in [
        "パスワードは abc123",
        "パスワードはabc123です",
        "ルーターのパスワードは「Hoshi2026」",
        "ﾊﾟｽﾜｰﾄﾞ：ｈｏｓｈｉ１２３",
        "暗証番号は4649です",
        "password: hunter22",
        "Password = correct-horse",
        "the password is s3cret!",
        "pw=abcd",
        "PW: abcd1234",
        "pass:1234",
        "PIN：９８７６",
        "共有のパスワード → star-2026",
        "passwd:hoshimori",
    ] {
        assert_eq!(indiscretion(text), Some(Indiscretion::Password), "{text}");
    }
    let long = "a1B2".repeat(12);
    for text in [
        format!("xoxb-{long}"),
        format!("鍵は ghp_{long}です"),
        "AKIAIOSFODNN7EXAMPLE".to_owned(),
        "-----BEGIN RSA PRIVATE KEY-----".to_owned(),
        format!("123456789:{long}"),
        format!("{}.GaBcDe.{}", &long[..24], &long[..30]),
        format!("github_pat_{long}"),
    ] {
        assert_eq!(indiscretion(&text), Some(Indiscretion::Token), "{text}");
    }
}

#[test]
fn numbers_of_persons_and_cards_are_refused_in_any_writing() {
    for text in [
        "123456789012",
        "1234-5678-9012",
        "1234 5678 9012",
        "１２３４ー５６７８ー９０１２",
        "1234.5678_9012",
        "123-456-789-012",
        "番号は1234‐5678‐9012です",
        "2026-04-01 1234 5678 9012",
        "担当 03-1234-5678、番号 123456789012",
        "1234-5678-9012-2026",
    ] {
        assert_eq!(indiscretion(text), Some(Indiscretion::TwelveDigits), "{text}");
    }
    for text in [
        "4111111111111111",
        "4111 1111 1111 1111",
        "４１１１−１１１１−１１１１−１１１１",
        "カードは5555-5555-5555-4444、期限は12/28",
    ] {
        assert_eq!(indiscretion(text), Some(Indiscretion::CardNumber), "{text}");
    }
}

#[test]
fn everyday_texts_pass() {
    for text in [
        "",
        "パスワードは10文字以上にしています",
        "パスワードは2026年に見直した",
        "パスワードは使い回さない",
        "パスワードを忘れた人は担当に聞く",
        "パスワード管理は星野さんが担当",
        "Password: changed",
        "password policy: see the handbook",
        "the password is required",
        "passed: 1234 tests",
        "パスワード: ********",
        "パスワードは xxxxxxxx に変えました",
        "pinned 2026",
        "xoxb- で始まるものは書かない",
        "AKIAで始まる鍵",
        "2026-11-25 10:30",
        "2026-04-01 2027-03-31",
        "2026/04/01-2027/03/31",
        "03-1234-5678",
        "090-1234-5678 / 03-1234-5678",
        "０９０ー１２３４ー５６７８",
        "0120-123-456",
        "5010005007126",
        "5-0100-0500-7126",
        "T5010005007126",
        "法人番号は 7010705000725 です",
        "50123456789",
        "1234567890123456",
        "100, 200, 300, 400",
        "午前10時から午後5時まで",
    ] {
        assert_eq!(indiscretion(text), None, "{text}");
    }
}

#[test]
fn a_number_of_twelve_digits_is_no_name_in_any_writing() {
    for typed in [
        "123456789012",
        "1234-5678-9012",
        "1234.5678_9012",
        "１２３４５６７８９０１２",
        "1234ー5678ー9012",
        "星工業 1234 5678 9012",
        "5010005007126",
    ] {
        assert!(has_long_number(typed), "{typed}");
    }
    for typed in ["星工業", "2026年の会社", "株式会社１１", "12345678901"] {
        assert!(!has_long_number(typed), "{typed}");
    }
}

#[test]
fn nothing_typed_makes_it_fail() {
    for text in ["パスワード", "password:", "pw=", "「", "0-", "٣٤٥٦٧٨٩٠١٢٣٤", "é=🔑", "パスワードは「"]
    {
        assert_eq!(indiscretion(text), None, "{text}");
    }
}
