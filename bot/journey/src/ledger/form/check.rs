//! Whether something can stand in a field, and how it is written there.

use super::FieldKind;
use crate::plain::fold;
use crate::policy::is_left_open;
use crate::{LineFault, read_line};
use jiff::ToSpan;
use jiff::civil::Date;
use thiserror::Error;

/// Why something cannot stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// There is nothing to read in it.
    #[error("there is nothing to read in it")]
    Empty,
    /// It is too long.
    #[error("more than {0} characters")]
    Long(usize),
    /// It holds a mark that a template leaves where a value belongs, such as 〇〇.
    #[error("a mark of a template stands where a value belongs")]
    Placeholder,
    /// It gives away what must not be written: a password, a key, a number of twelve digits.
    #[error("it holds a secret or a personal number")]
    Secret,
    /// It is no calendar day.
    #[error("no calendar day")]
    NoDay,
    /// It is a day long past, or more than a year away.
    #[error("a day too far from today")]
    FarDay,
    /// It is none of what can be chosen.
    #[error("none of what can be chosen")]
    NoChoice,
}

/// No company that is helped here wrote anything before.
const EARLIEST: Date = Date::constant(1950, 1, 1);

impl FieldKind {
    /// Checks what somebody gave, and writes it as it is kept. Days come as `YYYY-MM-DD`, several choices with a blank between.
    ///
    /// # Errors
    /// Fails as [`FieldFault`] says; nothing is kept then.
    pub fn check(self, given: &str, today: Date) -> Result<String, FieldFault> {
        match self {
            FieldKind::Line(longest) | FieldKind::LineOr(longest, _) => line(given, longest),
            FieldKind::Day => day(given, today),
            FieldKind::OneOf(names) => {
                names.iter().find(|name| **name == given).map(|name| (*name).to_owned()).ok_or(FieldFault::NoChoice)
            }
            FieldKind::SomeOf(first, more) => some(given, &[first, more].concat()),
        }
    }
}

fn line(given: &str, longest: usize) -> Result<String, FieldFault> {
    if is_left_open(&fold(given)) {
        return Err(FieldFault::Placeholder);
    }
    read_line(given, longest).map_err(|fault| match fault {
        LineFault::Empty => FieldFault::Empty,
        LineFault::Long(most) => FieldFault::Long(most),
        LineFault::Indiscreet(_) => FieldFault::Secret,
    })
}

fn day(given: &str, today: Date) -> Result<String, FieldFault> {
    let day: Date = given.parse().map_err(|_| FieldFault::NoDay)?;
    let latest = today.saturating_add(1.year());
    if (EARLIEST..=latest).contains(&day) { Ok(day.to_string()) } else { Err(FieldFault::FarDay) }
}

/// Takes each name at most once, in the order of the list.
fn some(given: &str, names: &[&str]) -> Result<String, FieldFault> {
    let wanted: Vec<&str> = given.split_whitespace().collect();
    if wanted.is_empty() {
        return Err(FieldFault::Empty);
    }
    if wanted.iter().any(|wanted| !names.contains(wanted)) {
        return Err(FieldFault::NoChoice);
    }
    Ok(names.iter().filter(|name| wanted.contains(name)).copied().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::{Field, Form};
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 25);

    fn check(field: Field, given: &str) -> Result<String, FieldFault> {
        Form::Policy.spec(field).expect("a field of the policy").kind.check(given, TODAY)
    }

    #[test]
    fn a_line_is_kept_tidy_and_marks_of_templates_are_not() {
        assert_eq!(check(Field::Company, "  星工業\t株式会社 "), Ok("星工業 株式会社".into()));
        assert_eq!(check(Field::Company, " ・ "), Err(FieldFault::Empty));
        assert_eq!(check(Field::Company, &"星".repeat(61)), Err(FieldFault::Long(60)));
        for mark in ["株式会社〇〇", "○○工業", "XXX Inc.", "星工業（例）", "代表社員/代表"] {
            assert_eq!(check(Field::Company, mark), Err(FieldFault::Placeholder), "{mark}");
        }
        let page = "総務部 https://hoshi.jp/contact";
        assert_eq!(check(Field::Contact, page), Ok(page.into()));
        for secret in ["星工業 1234-5678-9012", "パスワードは hoshi123", "４１１１１１１１１１１１１１１１"]
        {
            assert_eq!(check(Field::Contact, secret), Err(FieldFault::Secret), "{secret}");
        }
    }

    #[test]
    fn a_day_is_one_that_a_paper_can_bear() {
        assert_eq!(check(Field::Enacted, "2026-12-01"), Ok("2026-12-01".into()));
        for far in ["1949-12-31", "2027-11-26"] {
            assert_eq!(check(Field::Enacted, far), Err(FieldFault::FarDay), "{far}");
        }
        assert_eq!(check(Field::Enacted, "soon"), Err(FieldFault::NoDay));
    }

    #[test]
    fn choices_are_taken_by_name_once_and_in_order() {
        assert_eq!(check(Field::Entrusted, "both"), Ok("both".into()));
        assert_eq!(check(Field::Entrusted, "none"), Err(FieldFault::NoChoice));
        assert_eq!(check(Field::Clauses, "law management law"), Ok("management law".into()));
        assert_eq!(check(Field::Clauses, ""), Err(FieldFault::Empty));
        assert_eq!(check(Field::Clauses, "law taxes"), Err(FieldFault::NoChoice));
    }
}
