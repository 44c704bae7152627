//! Forms: what is asked, what was written down, and what stands in it.

use super::voice::{Page, Voice};
use crate::press::{FieldDeed, FormPress, Press};
use crate::reply::FormReply;
use chat::{Button, Does, Message};
use content::Locale;
use jiff::civil::Date;
use journey::ledger::{Field, FieldDoubt, FieldFault, FieldKind, Form, Need, Spec};
use journey::{CorporateNumberError, DeclarationIdError, Doubt, IdWarning, LineFault, OutletError, WebAddressError};

/// Words what is said while a form is filled in.
pub(super) fn message(voice: &Voice<'_>, reply: &FormReply) -> Message {
    match reply {
        FormReply::Wanted { form, spec, standing } => wanted(voice, *form, spec, standing.as_deref()),
        FormReply::Noted { form, spec, value, doubt } => {
            let page = said(voice, voice.blank(), *form, spec, value);
            match doubt {
                Some(doubt) => doubted(page, *doubt).done(),
                None => page.done(),
            }
        }
        FormReply::Refused { spec, why } => refused(voice, spec, *why),
        FormReply::Filled { form, values } => filled(voice, *form, values),
        FormReply::PutAside { form } => {
            let form = voice.word(&format!("form-{}", form.name()));
            voice.blank().line("form-put-aside", &[("form", form.as_str().into())]).done()
        }
        FormReply::NotYours => voice.page("form-not-yours").rows([voice.help_row()]).done(),
    }
}

fn wanted(voice: &Voice<'_>, form: Form, spec: &Spec, standing: Option<&str>) -> Message {
    let (number, of) = place(form, spec);
    let title = voice.word(&format!("form-{}", form.name()));
    let args = [("form", title.as_str().into()), ("number", number.into()), ("of", of.into())];
    let page = match spec.need {
        Need::Must | Need::May => voice.blank().line("form-progress", &args),
        Need::Aside => voice.blank().line("form-aside", &args[..1]),
    };
    let page = page.line(&field_key(form, spec.field), &[]);
    let page = match (spec.kind, standing) {
        (FieldKind::SomeOf(..), _) | (_, None) => page,
        (_, Some(value)) => page.line_with("form-standing", "value", &shown(voice, form, spec, value), &[]),
    };
    let page = match spec.kind {
        FieldKind::Line(_) | FieldKind::LineOr(..) | FieldKind::Number | FieldKind::Id | FieldKind::Where => {
            page.line("form-type", &[])
        }
        FieldKind::Day(_) => page.line("form-type-day", &[]),
        FieldKind::OneOf(_) => page,
        FieldKind::SomeOf(..) => page.line("form-turn", &[]),
    };
    let at = |deed| Press::Form(FormPress::At(form, spec.field, deed));
    let values = values(voice, form, spec, standing);
    let values = values.into_iter().map(|(label, deed)| vec![Button { label, does: Does::Press(at(deed).token()) }]);
    let keep = match (spec.kind, standing) {
        (FieldKind::SomeOf(..), _) => vec![voice.button("button-form-done", &at(FieldDeed::Keep))],
        (_, Some(_)) => vec![voice.button("button-form-keep", &at(FieldDeed::Keep))],
        (_, None) if spec.need != Need::Must => vec![voice.button("button-form-leave", &at(FieldDeed::Keep))],
        (_, None) => Vec::new(),
    };
    let mut page = page;
    for row in values {
        page = page.rows([row]);
    }
    page.rows([keep, voice.command_row()]).done()
}

/// Lists what can be pressed instead of typing.
fn values(voice: &Voice<'_>, form: Form, spec: &Spec, standing: Option<&str>) -> Vec<(String, FieldDeed)> {
    let index = |index: usize| u8::try_from(index).expect("a list of a few choices");
    match spec.kind {
        FieldKind::Line(_) | FieldKind::Number | FieldKind::Id | FieldKind::Where => Vec::new(),
        FieldKind::LineOr(_, lines) => {
            let pick = |(at, line): (usize, &&str)| ((*line).to_owned(), FieldDeed::Pick(index(at)));
            lines.iter().enumerate().map(pick).collect()
        }
        FieldKind::Day(_) => vec![(voice.word("button-form-today"), FieldDeed::Today)],
        FieldKind::OneOf(names) => {
            let pick = |(at, name): (usize, &&str)| (option(voice, form, spec.field, name), FieldDeed::Pick(index(at)));
            names.iter().enumerate().map(pick).collect()
        }
        FieldKind::SomeOf(first, more) => {
            let chosen: Vec<&str> = standing.unwrap_or_default().split(' ').collect();
            let turn = |(at, name): (usize, &&str)| {
                let sign = if chosen.contains(name) { "☑" } else { "☐" };
                (format!("{sign} {}", option(voice, form, spec.field, name)), FieldDeed::Turn(index(at)))
            };
            first.iter().chain(more).enumerate().map(turn).collect()
        }
    }
}

fn filled(voice: &Voice<'_>, form: Form, values: &[(&'static Spec, Option<String>)]) -> Message {
    let title = voice.word(&format!("form-{}", form.name()));
    let mut page = voice.blank().line("form-filled", &[("form", title.as_str().into())]);
    for (spec, value) in values {
        page = match value {
            Some(value) => said(voice, page, form, spec, value),
            None if spec.need == Need::Aside => page,
            None => page.line("form-open", &[("label", label(voice, form, spec.field).as_str().into())]),
        };
    }
    let change = |(spec, _): &(&'static Spec, Option<String>)| {
        let does = Does::Press(Press::Form(FormPress::At(form, spec.field, FieldDeed::Ask)).token());
        Button { label: label(voice, form, spec.field), does }
    };
    let buttons: Vec<Button> = values.iter().map(change).collect();
    let mut page = page.gap().line("form-change", &[]);
    for row in buttons.chunks(3) {
        page = page.rows([row.to_vec()]);
    }
    page.rows([voice.command_row()]).done()
}

fn said<'a>(voice: &'a Voice<'a>, page: Page<'a>, form: Form, spec: &Spec, value: &str) -> Page<'a> {
    let label = label(voice, form, spec.field);
    page.line_with("form-value", "value", &shown(voice, form, spec, value), &[("label", label.as_str().into())])
}

/// Writes a value as people read it.
fn shown(voice: &Voice<'_>, form: Form, spec: &Spec, value: &str) -> String {
    match spec.kind {
        FieldKind::Line(_) | FieldKind::LineOr(..) | FieldKind::Number | FieldKind::Id | FieldKind::Where => {
            value.to_owned()
        }
        FieldKind::Day(_) => value.parse::<Date>().map_or_else(|_| value.to_owned(), |day| date(voice.locale, day)),
        FieldKind::OneOf(_) | FieldKind::SomeOf(..) => {
            let words: Vec<String> = value.split(' ').map(|name| option(voice, form, spec.field, name)).collect();
            words.join(voice.word("form-comma").as_str())
        }
    }
}

/// Writes a day as the language does.
pub(super) fn date(locale: Locale, day: Date) -> String {
    match locale {
        Locale::Ja | Locale::JaEasy => day.strftime("%Y年%-m月%-d日").to_string(),
        Locale::En => day.strftime("%-d %B %Y").to_string(),
    }
}

fn refused(voice: &Voice<'_>, spec: &Spec, why: FieldFault) -> Message {
    match why {
        FieldFault::Empty | FieldFault::Id(DeclarationIdError::Empty) => voice.only("form-empty"),
        FieldFault::Long(most) => voice.blank().line("form-long", &[("most", most.into())]).done(),
        FieldFault::Placeholder => voice.only("form-placeholder"),
        FieldFault::Secret => voice.only("form-secret"),
        FieldFault::NoDay => voice.only("form-no-day"),
        FieldFault::FarDay => voice.only("form-far-day"),
        FieldFault::BeforeEnacted => voice.only("form-before-enacted"),
        FieldFault::NoChoice => match spec.kind {
            FieldKind::SomeOf(..) => voice.only("form-press-some"),
            FieldKind::Line(_)
            | FieldKind::LineOr(..)
            | FieldKind::Day(_)
            | FieldKind::OneOf(_)
            | FieldKind::Number
            | FieldKind::Id
            | FieldKind::Where => voice.only("form-press-one"),
        },
        FieldFault::Number(fault) => number_refused(voice, fault),
        FieldFault::Id(DeclarationIdError::TwelveDigits) => voice.only("form-twelve-digits"),
        FieldFault::Id(DeclarationIdError::CorporateNumber) => voice.only("form-id-is-number"),
        FieldFault::Outlet(fault) => place_refused(voice, fault),
    }
}

fn number_refused(voice: &Voice<'_>, fault: CorporateNumberError) -> Message {
    match fault {
        CorporateNumberError::Empty => voice.only("form-empty"),
        CorporateNumberError::TwelveDigits => voice.only("form-twelve-digits"),
        CorporateNumberError::Letters | CorporateNumberError::Length(_) => voice.only("form-number-length"),
        CorporateNumberError::CheckDigit => voice.only("form-number-check"),
    }
}

fn place_refused(voice: &Voice<'_>, fault: OutletError) -> Message {
    match fault {
        OutletError::Line(LineFault::Empty) => voice.only("form-empty"),
        OutletError::Line(LineFault::Long(most)) => voice.blank().line("form-long", &[("most", most.into())]).done(),
        OutletError::Line(LineFault::Indiscreet(_)) => voice.only("form-secret"),
        OutletError::Address(WebAddressError::NoAddress | WebAddressError::Example) => voice.only("form-no-address"),
        OutletError::Address(
            WebAddressError::ThisComputer | WebAddressError::PrivateNetwork | WebAddressError::MembersOnly,
        ) => voice.only("form-inside"),
    }
}

/// Says what is odd about a value that is kept all the same.
fn doubted(page: Page<'_>, doubt: FieldDoubt) -> Page<'_> {
    match doubt {
        FieldDoubt::Place(Doubt::PerhapsMembersOnly) => page.line("doubt-members", &[]),
        FieldDoubt::Place(Doubt::BareNumber | Doubt::Unencrypted) => page.line("doubt-address", &[]),
        FieldDoubt::Id(IdWarning::OldSystem) => page.line("doubt-old-id", &[]),
        FieldDoubt::Id(IdWarning::UnusualFirst | IdWarning::UnusualLength(_)) => page.line("doubt-id", &[]),
        FieldDoubt::EntryAccount => page.line("doubt-entry", &[]),
    }
}

/// Tells the number of a field among those of its form.
fn place(form: Form, spec: &Spec) -> (usize, usize) {
    let fields: Vec<&Spec> = form.fields().iter().filter(|one| one.need != Need::Aside).collect();
    (fields.iter().position(|one| one.field == spec.field).map_or(1, |at| at + 1), fields.len())
}

fn field_key(form: Form, field: Field) -> String {
    format!("field-{}-{}", form.name(), field.name())
}

fn label(voice: &Voice<'_>, form: Form, field: Field) -> String {
    voice.attribute(&field_key(form, field), "label")
}

fn option(voice: &Voice<'_>, form: Form, field: Field, name: &str) -> String {
    voice.word(&format!("option-{}-{}-{name}", form.name(), field.name()))
}
