//! Several days, as people type them: 8/13〜8/16, 8月13日から16日まで, 12/28.

use super::day::{self, Side};
use jiff::ToSpan;
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

/// What stands between a first and a last day.
const BETWEEN: [&str; 8] = ["から", "〜", "～", "~", "–", "—", "→", " - "];
/// What stands between one run of days and another.
const ASIDE: [char; 4] = ['、', ',', '，', '\n'];

/// Reads runs of days, each from its first to its last; or gives the part that is none.
pub(crate) fn read(text: &str, today: Date) -> Result<Vec<(Date, Date)>, String> {
    let parts = text.split(ASIDE).map(str::trim).filter(|part| !part.is_empty());
    let runs: Vec<(Date, Date)> =
        parts.map(|part| run(part, today).ok_or_else(|| part.to_owned())).collect::<Result<_, _>>()?;
    if runs.is_empty() { Err(text.trim().to_owned()) } else { Ok(runs) }
}

fn run(part: &str, today: Date) -> Option<(Date, Date)> {
    let part = part.trim_end_matches("まで");
    if let Some(day) = day::read(part, today, Side::Future) {
        return Some((day, day));
    }
    let (first, last) = BETWEEN.iter().find_map(|between| part.split_once(between)).or_else(|| hyphen(part))?;
    let first = day::read(first, today, Side::Future)?;
    let last = last.trim().trim_end_matches("まで");
    // Without its year the last day is the next of that name, unless it lies just before the first: 8/16〜8/13 is backwards.
    // Without its month, it lies in the first one's. A word such as 明日 is reckoned from the first.
    let is_a_word = !last.nfkc().any(|sign| sign.is_ascii_digit());
    let not_before = if is_a_word { first } else { first.saturating_sub(35.days()) };
    let alone = || {
        let digits: String = last.trim_end_matches('日').nfkc().collect();
        Date::new(first.year(), first.month(), digits.parse().ok()?).ok()
    };
    Some((first, day::read(last, not_before, Side::Future).or_else(alone)?))
}

/// A hyphen separates two days where there is only one: 8/13-8/16.
fn hyphen(part: &str) -> Option<(&str, &str)> {
    part.split_once(['-', '－', 'ー']).filter(|(_, last)| !last.contains(['-', '－', 'ー']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2027, 7, 1);

    #[test]
    fn days_are_read_in_every_way_they_are_written() {
        let summer = Ok(vec![(date(2027, 8, 13), date(2027, 8, 16))]);
        for text in [
            "8/13〜8/16",
            "8/13～8/16",
            "8/13~16",
            "8/13-8/16",
            "8月13日から16日まで",
            "８月１３日～８月１６日",
            "2027-08-13〜2027-08-16",
            "2027年8月13日から8月16日まで",
            " 8/13 - 8/16 ",
        ] {
            assert_eq!(read(text, TODAY), summer, "{text}");
        }
        assert_eq!(read("12/28〜1/5", TODAY), Ok(vec![(date(2027, 12, 28), date(2028, 1, 5))]));
        assert_eq!(
            read("8/13〜16、10/1", TODAY),
            Ok(vec![(date(2027, 8, 13), date(2027, 8, 16)), (date(2027, 10, 1), date(2027, 10, 1))])
        );
        assert_eq!(read("2028-01-04", TODAY), Ok(vec![(date(2028, 1, 4), date(2028, 1, 4))]));
    }

    #[test]
    fn without_a_year_the_last_day_is_the_next_one_unless_it_was_just_before() {
        let read = |text| read(text, TODAY).map(|runs| runs[0]);
        assert_eq!(read("12/28〜1/5"), Ok((date(2027, 12, 28), date(2028, 1, 5))));
        assert_eq!(read("8/16〜8/13"), Ok((date(2027, 8, 16), date(2027, 8, 13))), "backwards");
        assert_eq!(read("4/1〜12/28"), Ok((date(2028, 4, 1), date(2028, 12, 28))));
        assert_eq!(read("今日〜明日"), Ok((TODAY, date(2027, 7, 2))));
        assert_eq!(read("2027-08-16〜2028-08-13"), Ok((date(2027, 8, 16), date(2028, 8, 13))), "as it is written");
    }

    #[test]
    fn what_is_no_day_is_told_and_nothing_is_guessed() {
        assert_eq!(read("8/13〜お盆明け", TODAY), Err("8/13〜お盆明け".to_owned()));
        assert_eq!(read("8/13、夏休み", TODAY), Err("夏休み".to_owned()));
        assert_eq!(read("  ", TODAY), Err(String::new()));
        assert_eq!(read("8/32〜8/33", TODAY), Err("8/32〜8/33".to_owned()));
    }
}
