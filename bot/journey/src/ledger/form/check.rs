//! Whether something can stand in a field, and how it is written there.

use super::{Field, FieldKind, Form, Reach, Spec};
use crate::plain::fold;
use crate::policy::{Outlet, OutletError, PolicyField, is_left_open};
use crate::{
    CorporateNumber, CorporateNumberError, DeclarationId, DeclarationIdError, Doubt, IdWarning, Ledger, LineFault,
    read_line,
};
use content::Host;
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
    /// A mark that a template leaves where a value belongs.
    #[error("a mark of a template stands where a value belongs")]
    Placeholder,
    /// It gives away what must not be written: a password, a key, a number of twelve digits.
    #[error("it holds a secret or a personal number")]
    Secret,
    /// It is no calendar day.
    #[error("no calendar day")]
    NoDay,
    /// It is a day long past, or too far ahead.
    #[error("a day too far from today")]
    FarDay,
    /// What was changed was enacted later.
    #[error("before the day it was enacted")]
    BeforeEnacted,
    /// It is none of what can be chosen.
    #[error("none of what can be chosen")]
    NoChoice,
    /// It is no 法人番号.
    #[error(transparent)]
    Number(#[from] CorporateNumberError),
    /// It is no 自己宣言ID.
    #[error(transparent)]
    Id(#[from] DeclarationIdError),
    /// Nobody outside can look there.
    #[error(transparent)]
    Outlet(#[from] OutletError),
}

/// What is odd about a value that is kept all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldDoubt {
    /// Perhaps only the company's own people can look there.
    Place(Doubt),
    /// The 自己宣言ID looks unusual.
    Id(IdWarning),
    /// With a GビズIDエントリー nobody can declare.
    EntryAccount,
}

/// A value as it is kept, with what is odd about it.
type Checked = (String, Option<FieldDoubt>);

impl Ledger {
    /// Checks what somebody gave for a field, and writes it as it is kept. Days come as `YYYY-MM-DD`, several choices with a blank
    /// between. `hosts` are those of the content that not everybody gets to see.
    ///
    /// # Errors
    /// Fails as [`FieldFault`] says; nothing is kept then.
    pub fn check(
        &self,
        form: Form,
        spec: &Spec,
        given: &str,
        today: Date,
        hosts: &[Host],
    ) -> Result<Checked, FieldFault> {
        match spec.kind {
            FieldKind::Line(longest) | FieldKind::LineOr(longest, _) => line(given, longest).map(sure),
            FieldKind::Day(reach) => {
                let day = day(given, reach, today)?;
                let after = |field| if spec.field == field { Some(day.as_str()) } else { self.filled(form, field) };
                // Days as they are kept are in the order of their letters.
                match after(Field::Enacted).zip(after(Field::Revised)) {
                    Some((enacted, revised)) if revised < enacted => Err(FieldFault::BeforeEnacted),
                    Some(_) | None => Ok(sure(day)),
                }
            }
            FieldKind::OneOf(names) => {
                let name = names.iter().find(|name| **name == given).ok_or(FieldFault::NoChoice)?;
                let entry = spec.field == Field::Gbiz && *name == "entry";
                Ok(((*name).to_owned(), entry.then_some(FieldDoubt::EntryAccount)))
            }
            FieldKind::SomeOf(first, more) => some(given, &[first, more].concat()).map(sure),
            FieldKind::Number => Ok(sure(CorporateNumber::parse(given)?.into())),
            FieldKind::Id => {
                let (id, warning) = DeclarationId::parse(given)?;
                Ok((id.into(), warning.map(FieldDoubt::Id)))
            }
            FieldKind::Where => {
                let (place, doubt) = match self.filled(form, Field::Outlet) {
                    Some("website") | None => Outlet::website(given, hosts)?,
                    Some("brochure") => Outlet::brochure(given)?,
                    Some(_) => Outlet::other(given)?,
                };
                let kept = match place {
                    Outlet::Website(address) => address.as_str().to_owned(),
                    Outlet::Brochure(words) | Outlet::Other(words) => words,
                };
                Ok((kept, doubt.map(FieldDoubt::Place)))
            }
        }
    }
}

fn sure(value: String) -> Checked {
    (value, None)
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

fn day(given: &str, reach: Reach, today: Date) -> Result<String, FieldFault> {
    let day: Date = given.parse().map_err(|_| FieldFault::NoDay)?;
    let day = PolicyField::check_day(day, today).map_err(|_| FieldFault::FarDay)?;
    match reach {
        Reach::Past if day > today => Err(FieldFault::FarDay),
        Reach::Past | Reach::Near => Ok(day.to_string()),
    }
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
    use super::*;
    use crate::MemberId;
    use crate::ledger::{Fact, FormFact};
    use jiff::Timestamp;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 25);

    fn check(form: Form, field: Field, given: &str) -> Result<Checked, FieldFault> {
        let spec = form.spec(field).expect("a field of the form");
        Ledger::default().check(form, spec, given, TODAY, &[])
    }

    fn kept(form: Form, field: Field, given: &str) -> Result<String, FieldFault> {
        check(form, field, given).map(|(value, _)| value)
    }

    #[test]
    fn a_line_is_kept_tidy_and_marks_of_templates_and_secrets_are_not() {
        assert_eq!(kept(Form::Policy, Field::Company, "  星工業株式会社 "), Ok("星工業株式会社".into()));
        assert_eq!(kept(Form::Policy, Field::Company, " ・ "), Err(FieldFault::Empty));
        assert_eq!(kept(Form::Policy, Field::Company, &"星".repeat(61)), Err(FieldFault::Long(60)));
        for mark in ["株式会社〇〇", "○○工業", "XXX Inc.", "代表社員/代表"] {
            assert_eq!(kept(Form::Policy, Field::Company, mark), Err(FieldFault::Placeholder), "{mark}");
        }
        assert_eq!(kept(Form::Policy, Field::Company, "星 123456789012"), Err(FieldFault::Secret));
        for contact in ["総務部 03-1234-5678", "総務部 TEL/FAX 03-1234-5678"] {
            assert!(kept(Form::Policy, Field::Contact, contact).is_ok(), "{contact}");
        }
    }

    #[test]
    fn a_day_is_one_that_a_paper_can_bear() {
        assert_eq!(kept(Form::Policy, Field::Enacted, "2026-12-01"), Ok("2026-12-01".into()));
        for far in ["1949-12-31", "2027-11-26"] {
            assert_eq!(kept(Form::Policy, Field::Enacted, far), Err(FieldFault::FarDay), "{far}");
        }
        assert_eq!(kept(Form::Publication, Field::On, "2026-11-26"), Err(FieldFault::FarDay), "it has not happened");
        assert_eq!(kept(Form::Policy, Field::Enacted, "soon"), Err(FieldFault::NoDay));
    }

    #[test]
    fn what_was_revised_was_enacted_before() {
        let mut ledger = Ledger::default();
        let (form, field) = (Form::Policy, Field::Enacted);
        let enacted = FormFact::Filled { form, field, value: "2026-11-01".into() };
        ledger.apply(&Fact::Form(enacted), &MemberId::derive("m"), Timestamp::UNIX_EPOCH);
        let spec = form.spec(Field::Revised).expect("a field of the form");
        let day = |given: &str| ledger.check(form, spec, given, TODAY, &[]).map(|(value, _)| value);
        assert_eq!(day("2026-10-31"), Err(FieldFault::BeforeEnacted));
        assert_eq!(day("2026-11-20"), Ok("2026-11-20".into()));
        assert!(ledger.next_field(form, None).is_some_and(|next| next.field != Field::Revised), "nobody is asked");
    }

    #[test]
    fn choices_are_taken_by_name_once_and_in_order() {
        assert_eq!(kept(Form::Policy, Field::Entrusted, "both"), Ok("both".into()));
        assert_eq!(kept(Form::Policy, Field::Entrusted, "none"), Err(FieldFault::NoChoice));
        assert_eq!(kept(Form::Policy, Field::Clauses, "laws management laws"), Ok("management laws".into()));
        assert_eq!(kept(Form::Policy, Field::Clauses, ""), Err(FieldFault::Empty));
        let entry = check(Form::Preparation, Field::Gbiz, "entry").expect("it is kept");
        assert_eq!(entry.1, Some(FieldDoubt::EntryAccount));
    }

    #[test]
    fn numbers_are_checked_by_their_own_rules() {
        assert_eq!(kept(Form::Preparation, Field::Number, "T7010705000725"), Ok("7010705000725".into()));
        let twelve = Err(FieldFault::Number(CorporateNumberError::TwelveDigits));
        assert_eq!(kept(Form::Preparation, Field::Number, "123456789012"), twelve);
        let old = check(Form::Declared, Field::Id, "41234567890").expect("it is kept");
        assert_eq!(old, ("41234567890".into(), Some(FieldDoubt::Id(IdWarning::OldSystem))));
    }

    #[test]
    fn a_page_must_be_one_that_people_outside_can_read() {
        assert!(kept(Form::Publication, Field::Where, "https://hoshi-kogyo.co.jp/policy").is_ok());
        for inside in ["https://192.168.1.4/policy", "http://localhost/", "社内の掲示板"] {
            assert!(matches!(kept(Form::Publication, Field::Where, inside), Err(FieldFault::Outlet(_))), "{inside}");
        }
    }

    #[test]
    fn what_does_not_concern_a_company_is_not_asked() {
        let mut ledger = Ledger::default();
        let (form, field) = (Form::Preparation, Field::Declarer);
        let alone = FormFact::Filled { form, field, value: "sole-proprietor".into() };
        assert!(ledger.fields(form).any(|spec| spec.field == Field::Number));
        ledger.apply(&Fact::Form(alone), &MemberId::derive("m"), Timestamp::UNIX_EPOCH);
        assert!(ledger.fields(form).all(|spec| spec.field != Field::Number));
    }

    #[test]
    fn what_was_left_out_on_purpose_is_not_asked_again_and_stands_nowhere() {
        let mut ledger = Ledger::default();
        let (form, field) = (Form::Declared, Field::Logo);
        let left = FormFact::Filled { form, field, value: String::new() };
        ledger.apply(&Fact::Form(left), &MemberId::derive("m"), Timestamp::UNIX_EPOCH);
        assert_eq!(ledger.filled(form, field), None);
        assert_eq!(ledger.next_field(form, Some(Field::On)).map(|spec| spec.field), Some(Field::Star));
    }
}
