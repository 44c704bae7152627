//! A calendar day, as people type it: 2026-12-01, 12/1, 2026年12月1日, 令和8年12月1日, 今日.

use jiff::ToSpan;
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

/// Where a day lies that is typed without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It has come already, or is today.
    Past,
    /// It is still to come, or is today.
    Future,
    /// It is as near to today as can be.
    Near,
}

/// The first years of the eras that people still write, less one.
const ERAS: [(&str, i16); 8] =
    [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("r", 2018), ("h", 1988), ("s", 1925), ("令", 2018), ("平", 1988)];
/// Words for days near today, and how far they are.
const NEAR: [(&str, i32); 10] = [
    ("今日", 0),
    ("きょう", 0),
    ("本日", 0),
    ("today", 0),
    ("昨日", -1),
    ("きのう", -1),
    ("yesterday", -1),
    ("明日", 1),
    ("あした", 1),
    ("tomorrow", 1),
];

/// Reads a day; nothing if the text is anything else, or names a day that no calendar has.
pub fn read(text: &str, today: Date, side: Side) -> Option<Date> {
    let folded: String = text.nfkc().collect::<String>().to_lowercase();
    let folded: String = folded.chars().filter(|letter| !letter.is_whitespace()).collect();
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| *word == folded) {
        return today.checked_add(i64::from(*days).days()).ok();
    }
    let (era, rest) = ERAS
        .iter()
        .find_map(|(era, before)| folded.strip_prefix(era).map(|rest| (*before, rest.replacen("元年", "1年", 1))))
        .unwrap_or((0, folded));
    let rest = rest.trim_end_matches('日');
    let parts: Vec<&str> = rest.split(['-', '/', '.', '年', '月']).collect();
    let numbers: Vec<i16> = parts.iter().map(|part| number(part)).collect::<Option<_>>()?;
    match numbers[..] {
        [year, month, day] if era > 0 => date(era.checked_add(year)?, month, day),
        // A year of two digits could be meant in two ways.
        [year @ 1000..=9999, month, day] => date(year, month, day),
        [month, day] if era == 0 => nearest(today, side, month, day),
        _ => None,
    }
}

fn number(digits: &str) -> Option<i16> {
    let sound = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if sound { digits.parse().ok() } else { None }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn nearest(today: Date, side: Side, month: i16, day: i16) -> Option<Date> {
    let around = [today.year() - 1, today.year(), today.year() + 1];
    let lies = |found: &Date| match side {
        Side::Past => *found <= today,
        Side::Future => *found >= today,
        Side::Near => true,
    };
    let far = |found: &Date| today.duration_until(*found).abs();
    around.into_iter().filter_map(|year| date(year, month, day)).filter(lies).min_by_key(far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 25);

    #[test]
    fn a_day_is_read_in_every_way_it_is_written() {
        for text in [
            "2026-12-01",
            "2026/12/1",
            "2026.12.1",
            "2026年12月1日",
            "２０２６年１２月１日",
            "令和8年12月1日",
            "R8.12.1",
            " 2026 年 12 月 1 日 ",
            "12/1",
            "12月1日",
        ] {
            assert_eq!(read(text, TODAY, Side::Future), Some(date(2026, 12, 1)), "{text}");
        }
        assert_eq!(read("令和元年5月1日", TODAY, Side::Past), Some(date(2019, 5, 1)));
        assert_eq!(read("明日", TODAY, Side::Future), Some(date(2026, 11, 26)));
    }

    #[test]
    fn without_a_year_the_side_decides() {
        assert_eq!(read("4/1", TODAY, Side::Past), Some(date(2026, 4, 1)));
        assert_eq!(read("4/1", TODAY, Side::Future), Some(date(2027, 4, 1)));
        assert_eq!(read("11/25", TODAY, Side::Past), read("11/25", TODAY, Side::Future));
        assert_eq!(read("12月31日", TODAY, Side::Past), Some(date(2025, 12, 31)));
        assert_eq!(read("12月1日", TODAY, Side::Near), Some(date(2026, 12, 1)));
        assert_eq!(read("11/1", TODAY, Side::Near), Some(date(2026, 11, 1)));
    }

    #[test]
    fn nothing_else_is_a_day() {
        for text in ["", "来月", "2026-02-30", "13/1", "1", "26/12/1", "2026-12", "12345/1/1", "a/b", "2026年", "-1/2"]
        {
            assert_eq!(read(text, TODAY, Side::Future), None, "{text}");
        }
    }
}
