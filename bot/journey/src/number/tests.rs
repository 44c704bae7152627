//! Known numbers pass; slips are caught wherever the rule can catch them.

use super::*;

/// Numbers that are publicly known to be right (domain section 5.3); the last is IPA's own.
const KNOWN: [&str; 5] = ["4011001098993", "7010705000725", "2120901007402", "7123456789012", "5010005007126"];

#[test]
fn known_numbers_pass_in_any_writing() {
    for known in KNOWN {
        assert_eq!(CorporateNumber::parse(known).expect("it is right").as_str(), known);
        let wide: String = known.chars().filter_map(|digit| char::from_u32(u32::from(digit) + 0xfee0)).collect();
        let grouped = format!("{}-{}-{}-{}", &known[..1], &known[1..5], &known[5..9], &known[9..]);
        for written in [wide, grouped.replace('-', "ー"), grouped.replace('-', " "), grouped, format!("T{known}")] {
            assert_eq!(CorporateNumber::parse(&written).expect("it is right").as_str(), known, "{written}");
        }
    }
}

#[test]
fn every_slip_of_one_digit_that_the_rule_can_catch_is_caught() {
    let (mut caught, mut missed) = (0, 0);
    for known in KNOWN {
        for at in 0..13 {
            for digit in b'0'..=b'9' {
                let right = known.as_bytes()[at];
                if digit == right {
                    continue;
                }
                let mut slip = known.as_bytes().to_vec();
                slip[at] = digit;
                let slip = String::from_utf8(slip).expect("digits");
                // Modulo 9 the digits 0 and 9 are the same, except in front, where 0 never stands.
                let alike = at > 0 && matches!((right, digit), (b'0', b'9') | (b'9', b'0'));
                let expected = if alike { Ok(()) } else { Err(CorporateNumberError::CheckDigit) };
                assert_eq!(CorporateNumber::parse(&slip).map(|_| ()), expected, "{known} → {slip}");
                if alike { missed += 1 } else { caught += 1 }
            }
        }
    }
    assert_eq!(caught + missed, 5 * 13 * 9);
    assert!(missed > 0 && caught > 20 * missed, "{caught} caught, {missed} missed");
}

#[test]
fn twelve_digits_are_refused_and_told_apart() {
    use CorporateNumberError::{CheckDigit, Empty, Length, Letters, TwelveDigits};
    for (text, error) in [
        ("011001098993", TwelveDigits),
        ("1234-5678-9012", TwelveDigits),
        ("１２３４ー５６７８ー９０１２", TwelveDigits),
        ("T123456789012", TwelveDigits),
        ("", Empty),
        (" - ", Empty),
        ("T", Empty),
        ("なし", Letters),
        ("4011001098993です", Letters),
        ("401100109899", TwelveDigits),
        ("40110010989933", Length(14)),
        ("4", Length(1)),
        ("0000000000000", CheckDigit),
        ("4011001098939", CheckDigit),
    ] {
        assert_eq!(CorporateNumber::parse(text), Err(error), "{text}");
    }
}

#[test]
fn a_kept_number_is_checked_when_it_is_read_back() {
    let number = CorporateNumber::parse(KNOWN[0]).expect("it is right");
    let written = serde_json::to_string(&number).expect("plain data");
    assert_eq!(serde_json::from_str::<CorporateNumber>(&written).expect("its own writing"), number);
    assert!(serde_json::from_str::<CorporateNumber>("\"123456789012\"").is_err());
}

#[test]
fn an_odd_declaration_id_is_told_and_kept() {
    for (text, digits, warning) in [
        ("50123456789", "50123456789", None),
        ("５０１２３４５６７８９", "50123456789", None),
        ("自己宣言ID: 5012-345-6789", "50123456789", None),
        ("40123456789", "40123456789", Some(IdWarning::OldSystem)),
        ("60123456789", "60123456789", Some(IdWarning::UnusualFirst)),
        ("5012345678", "5012345678", Some(IdWarning::UnusualLength(10))),
        ("4", "4", Some(IdWarning::UnusualLength(1))),
        ("5012345678901", "5012345678901", Some(IdWarning::UnusualLength(13))),
    ] {
        let (id, told) = DeclarationId::parse(text).expect("it is kept");
        assert_eq!((id.as_str(), told), (digits, warning), "{text}");
    }
}

#[test]
fn what_is_surely_no_declaration_id_is_refused() {
    for (text, error) in [
        ("", DeclarationIdError::Empty),
        ("まだです", DeclarationIdError::Empty),
        ("123456789012", DeclarationIdError::TwelveDigits),
        ("1234-5678-9012", DeclarationIdError::TwelveDigits),
        ("5010005007126", DeclarationIdError::CorporateNumber),
        ("T5010005007126", DeclarationIdError::CorporateNumber),
    ] {
        assert_eq!(DeclarationId::parse(text), Err(error), "{text}");
    }
    let long = DeclarationId::parse(&"5".repeat(4000)).expect("it is odd").0;
    assert_eq!(long.as_str().len(), MOST_DIGITS);
}
