//! Which fields each form has, in the order of being asked.

use super::{Field, Form};
use crate::{Clause, Entrusted};

/// How one field of a form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The field.
    pub field: Field,
    /// What it takes.
    pub kind: FieldKind,
    /// Whether the form is finished without it.
    pub need: Need,
}

/// Whether a form is finished without a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It is not.
    Must,
    /// It is.
    May,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of at most so many characters.
    Line(usize),
    /// A line, with these suggestions to press; they are values themselves.
    LineOr(usize, &'static [&'static str]),
    /// A calendar day that has come, or is at most a year away.
    Day,
    /// One of these, by the name that tokens and messages have for it.
    OneOf(&'static [&'static str]),
    /// Some of these; the first list is chosen to begin with.
    SomeOf(&'static [&'static str], &'static [&'static str]),
}

const fn must(field: Field, kind: FieldKind) -> Spec {
    Spec { field, kind, need: Need::Must }
}

/// Whose information the policy promises to protect, what most companies choose first.
const ENTRUSTED: [&str; 3] = [Entrusted::Both.name(), Entrusted::Customers.name(), Entrusted::Own.name()];
/// The sections of the official sample.
const OFFICIAL: [&str; 5] = names_of(Clause::OFFICIAL);
/// The sections that are ours to offer.
const MORE: [&str; 2] = names_of([Clause::Continual, Clause::Articles]);

const fn names_of<const COUNT: usize>(clauses: [Clause; COUNT]) -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        names[at] = clauses[at].name();
        at += 1;
    }
    names
}

const POLICY: [Spec; 7] = [
    must(Field::Company, FieldKind::Line(60)),
    must(Field::RepresentativeTitle, FieldKind::LineOr(30, &["代表取締役", "代表取締役社長", "代表社員", "代表"])),
    must(Field::RepresentativeName, FieldKind::Line(40)),
    must(Field::Enacted, FieldKind::Day),
    must(Field::Contact, FieldKind::Line(120)),
    must(Field::Entrusted, FieldKind::OneOf(&ENTRUSTED)),
    must(Field::Clauses, FieldKind::SomeOf(&OFFICIAL, &MORE)),
];

impl Form {
    /// Lists its fields, in the order of being asked.
    pub fn fields(self) -> &'static [Spec] {
        match self {
            Form::Policy => &POLICY,
        }
    }
}
