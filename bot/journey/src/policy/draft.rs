//! A policy that is being filled in, field by field.

use super::{Clause, Entrusted, Policy};
use crate::ledger::{Field, Form, Ledger};
use crate::named::named;
use crate::plain::fold;
use crate::{Indiscretion, LineFault, has_long_number, read_line};
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeSet;

named! {
    /// One thing the policy needs, in the order in which it is asked.
    PolicyField {
        /// The company's name in its legal form.
        Company = "company",
        /// The title of the representative.
        RepresentativeTitle = "representative-title",
        /// The name of the representative.
        RepresentativeName = "representative-name",
        /// The day from which it holds.
        Enacted = "enacted",
        /// The day of its latest change; the only one that may stay empty.
        Revised = "revised",
        /// Whom to ask about it.
        Contact = "contact",
        /// Whose information it promises to protect.
        Entrusted = "entrusted",
        /// Its sections.
        Clauses = "clauses",
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyFaultKind {
    /// It was not filled in.
    Missing,
    /// What was written cannot be kept.
    Line(LineFault),
    /// A mark of the sample was left in: a circle, a slash between choices, 「（例）」.
    Placeholder,
    /// The day is before 1950.
    LongAgo,
    /// The day is more than a year away.
    FarAhead,
    /// It was changed before it was enacted.
    BeforeEnacted,
}

/// What is wrong with a policy, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyFault {
    /// Where.
    pub field: PolicyField,
    /// What.
    pub kind: PolicyFaultKind,
}

/// A policy that is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyDraft {
    /// The company's name.
    pub company: Option<String>,
    /// The title of the representative.
    pub representative_title: Option<String>,
    /// The name of the representative.
    pub representative_name: Option<String>,
    /// The day from which it holds.
    pub enacted: Option<Date>,
    /// The day of its latest change.
    pub revised: Option<Date>,
    /// Whom to ask about it.
    pub contact: Option<String>,
    /// Whose information it promises to protect.
    pub entrusted: Option<Entrusted>,
    /// Its sections.
    pub clauses: BTreeSet<Clause>,
}

/// Marks that stand in samples where something is to be filled in, folded.
const MARKS: [&str; 15] =
    ["○○", "〇〇", "◯◯", "●●", "△△", "□□", "■■", "××", "**", "__", "(例)", "例:", "(仮)", "[", "】"];
/// What a field is called is not what it says.
const LABELS: [&str; 17] = [
    "会社名",
    "社名",
    "御社名",
    "貴社名",
    "団体名",
    "屋号",
    "株式会社",
    "有限会社",
    "合同会社",
    "代表者名",
    "氏名",
    "名前",
    "役職",
    "役職名",
    "連絡先",
    "サンプル",
    "テスト",
];

impl PolicyDraft {
    /// Reads what was filled in so far; what cannot be read any more counts as open.
    pub fn of(ledger: &Ledger) -> PolicyDraft {
        let filled = |field: Field| ledger.filled(Form::Policy, field);
        let clauses = filled(Field::Clauses).unwrap_or_default().split_whitespace();
        PolicyDraft {
            company: filled(Field::Company).map(str::to_owned),
            representative_title: filled(Field::RepresentativeTitle).map(str::to_owned),
            representative_name: filled(Field::RepresentativeName).map(str::to_owned),
            enacted: filled(Field::Enacted).and_then(|day| day.parse().ok()),
            revised: filled(Field::Revised).and_then(|day| day.parse().ok()),
            contact: filled(Field::Contact).map(str::to_owned),
            entrusted: filled(Field::Entrusted).and_then(Entrusted::parse),
            clauses: clauses.filter_map(Clause::parse).collect(),
        }
    }

    /// Tells whether anything was filled in.
    pub fn is_begun(&self) -> bool {
        *self != PolicyDraft::default()
    }

    /// Lists what is still open, in the order in which it is asked.
    pub fn missing(&self) -> Vec<PolicyField> {
        let open = |field: &PolicyField| match field {
            PolicyField::Company => self.company.is_none(),
            PolicyField::RepresentativeTitle => self.representative_title.is_none(),
            PolicyField::RepresentativeName => self.representative_name.is_none(),
            PolicyField::Enacted => self.enacted.is_none(),
            PolicyField::Revised => false,
            PolicyField::Contact => self.contact.is_none(),
            PolicyField::Entrusted => self.entrusted.is_none(),
            PolicyField::Clauses => self.clauses.is_empty(),
        };
        PolicyField::ALL.into_iter().filter(open).collect()
    }

    /// Makes the policy, if nothing is open or wrong.
    ///
    /// # Errors
    /// Names every fault, in the order in which the fields are asked.
    pub fn finish(&self, today: Date) -> Result<Policy, Vec<PolicyFault>> {
        let mut faults: Vec<PolicyFault> =
            self.missing().into_iter().map(|field| PolicyFault { field, kind: PolicyFaultKind::Missing }).collect();
        let mut note = |field: PolicyField, kind: PolicyFaultKind| faults.push(PolicyFault { field, kind });
        let mut line = |field: PolicyField, text: &Option<String>| {
            let kept = text.as_deref().map(|text| field.check_line(text));
            match kept {
                Some(Ok(kept)) => kept,
                Some(Err(kind)) => {
                    note(field, kind);
                    String::new()
                }
                None => String::new(),
            }
        };
        let company = line(PolicyField::Company, &self.company);
        let representative_title = line(PolicyField::RepresentativeTitle, &self.representative_title);
        let representative_name = line(PolicyField::RepresentativeName, &self.representative_name);
        let contact = line(PolicyField::Contact, &self.contact);
        for (field, day) in [(PolicyField::Enacted, self.enacted), (PolicyField::Revised, self.revised)] {
            if let Some(Err(kind)) = day.map(|day| PolicyField::check_day(day, today)) {
                note(field, kind);
            }
        }
        if self.revised.zip(self.enacted).is_some_and(|(revised, enacted)| revised < enacted) {
            note(PolicyField::Revised, PolicyFaultKind::BeforeEnacted);
        }
        faults.sort_by_key(|fault| fault.field);
        match (self.enacted, self.entrusted) {
            (Some(enacted), Some(entrusted)) if faults.is_empty() => Ok(Policy {
                company,
                representative_title,
                representative_name,
                enacted,
                revised: self.revised,
                contact,
                entrusted,
                clauses: self.clauses.clone(),
            }),
            (_, _) => Err(faults),
        }
    }
}

impl PolicyField {
    /// Checks a line of the policy and gives it as it is kept.
    ///
    /// # Errors
    /// Tells what is wrong with it.
    pub fn check_line(self, text: &str) -> Result<String, PolicyFaultKind> {
        let longest = match self {
            PolicyField::RepresentativeTitle | PolicyField::RepresentativeName => 40,
            PolicyField::Contact => 120,
            PolicyField::Company
            | PolicyField::Enacted
            | PolicyField::Revised
            | PolicyField::Entrusted
            | PolicyField::Clauses => 60,
        };
        if is_left_open(&fold(text)) {
            return Err(PolicyFaultKind::Placeholder);
        }
        let kept = read_line(text, longest).map_err(PolicyFaultKind::Line)?;
        // Telephone numbers stand one after the other in a contact, and in nothing else.
        if self != PolicyField::Contact && has_long_number(&kept) {
            return Err(PolicyFaultKind::Line(LineFault::Indiscreet(Indiscretion::TwelveDigits)));
        }
        Ok(kept)
    }

    /// Checks a day of the policy.
    ///
    /// # Errors
    /// Tells that it lies before 1950 or more than a year ahead.
    pub fn check_day(day: Date, today: Date) -> Result<Date, PolicyFaultKind> {
        if day.year() < 1950 {
            Err(PolicyFaultKind::LongAgo)
        } else if day > today.saturating_add(1.year()) {
            Err(PolicyFaultKind::FarAhead)
        } else {
            Ok(day)
        }
    }
}

/// Tells whether a folded line still has something of the sample in it. A slash stands between choices nobody made, except in
/// the address of a page and beside a number: 「TEL/FAX 03-1234-5678」 says something.
pub(crate) fn is_left_open(folded: &str) -> bool {
    let trimmed = folded.trim();
    let says_more = trimmed.contains("://") || trimmed.bytes().any(|byte| byte.is_ascii_digit());
    let slash = trimmed.contains('/') && !says_more;
    slash || MARKS.iter().any(|mark| trimmed.contains(mark)) || LABELS.contains(&trimmed) || has_stand_in(trimmed)
}

/// Tells whether two or more X stand alone, as in 「XX株式会社」.
fn has_stand_in(folded: &str) -> bool {
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.into_iter().any(|word| word.len() >= 2 && word.bytes().all(|byte| matches!(byte, b'X' | b'x')))
}
