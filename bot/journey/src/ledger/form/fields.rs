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
    /// It is, and only whoever looks for it is asked.
    Aside,
}

/// Which days a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Days up to today.
    Past,
    /// Days up to a year ahead.
    Near,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of at most so many characters.
    Line(usize),
    /// A line, with suggestions to press; they are values themselves.
    LineOr(usize, &'static [&'static str]),
    /// A calendar day.
    Day(Reach),
    /// One of these, by the name that tokens and messages have for it.
    OneOf(&'static [&'static str]),
    /// Some of these; the first list is chosen to begin with.
    SomeOf(&'static [&'static str], &'static [&'static str]),
    /// A 法人番号.
    Number,
    /// A 自己宣言ID.
    Id,
    /// A place people outside can look at: a page, or words about a brochure, as [`Field::Outlet`] says.
    Where,
}

const fn must(field: Field, kind: FieldKind) -> Spec {
    Spec { field, kind, need: Need::Must }
}

const fn aside(field: Field, kind: FieldKind) -> Spec {
    Spec { field, kind, need: Need::Aside }
}

const fn may(field: Field, kind: FieldKind) -> Spec {
    Spec { field, kind, need: Need::May }
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

const TITLES: &[&str] = &["代表取締役", "代表取締役社長", "代表社員", "代表"];

const POLICY: &[Spec] = &[
    must(Field::Company, FieldKind::Line(60)),
    must(Field::RepresentativeTitle, FieldKind::LineOr(40, TITLES)),
    must(Field::RepresentativeName, FieldKind::Line(40)),
    must(Field::Enacted, FieldKind::Day(Reach::Near)),
    must(Field::Contact, FieldKind::Line(120)),
    must(Field::Entrusted, FieldKind::OneOf(&ENTRUSTED)),
    must(Field::Clauses, FieldKind::SomeOf(&OFFICIAL, &MORE)),
    aside(Field::Revised, FieldKind::Day(Reach::Near)),
];

const PUBLICATION: &[Spec] = &[
    must(Field::Outlet, FieldKind::OneOf(&["website", "brochure", "other"])),
    must(Field::Where, FieldKind::Where),
    must(Field::On, FieldKind::Day(Reach::Past)),
];

const PREPARATION: &[Spec] = &[
    must(Field::Star, FieldKind::OneOf(&["one", "two"])),
    must(Field::Gbiz, FieldKind::OneOf(&["prime", "member", "not-yet", "entry"])),
    must(Field::Declarer, FieldKind::OneOf(&["corporation", "sole-proprietor"])),
    may(Field::Number, FieldKind::Number),
    must(Field::Industry, FieldKind::Line(60)),
    must(Field::Size, FieldKind::OneOf(&["up-to-5", "up-to-20", "up-to-50", "up-to-100", "up-to-300", "more"])),
];

const DECLARED: &[Spec] = &[
    must(Field::Star, FieldKind::OneOf(&["one", "two"])),
    must(Field::Id, FieldKind::Id),
    must(Field::On, FieldKind::Day(Reach::Past)),
    may(Field::Logo, FieldKind::Line(120)),
];

const INCIDENT: &[Spec] = &[
    must(Field::Lead, FieldKind::Line(120)),
    must(Field::Manager, FieldKind::Line(120)),
    may(Field::Vendor, FieldKind::Line(120)),
    may(Field::Partner, FieldKind::Line(120)),
];

const NOTICE: &[Spec] = &[must(Field::On, FieldKind::Day(Reach::Near)), must(Field::Contact, FieldKind::Line(120))];

impl Form {
    /// Lists its fields, in the order of being asked.
    pub fn fields(self) -> &'static [Spec] {
        match self {
            Form::Policy => POLICY,
            Form::Publication => PUBLICATION,
            Form::Preparation => PREPARATION,
            Form::Declared => DECLARED,
            Form::Incident => INCIDENT,
            Form::Notice => NOTICE,
        }
    }
}
