//! Forms, filled in field by field; each value is kept as soon as it is given, and can be given anew at any time.

use super::{menu, papers};
use crate::hearing::day::{self, Side};
use crate::outcome::Outcome;
use crate::press::{FieldDeed, FormPress};
use crate::reply::FormReply;
use crate::{Heard, Place, Reply, Scene, Slot, Typing};
use content::Meaning;
use jiff::civil::Date;
use journey::ledger::{Fact, Field, FieldDoubt, FieldFault, FieldKind, Form, FormFact, Need, Reach, Spec};
use journey::{Deed, Ledger, Record};

/// Does what a button of a form means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: FormPress) -> Outcome<'a> {
    let form = match press {
        FormPress::Open(form) | FormPress::Show(form) | FormPress::At(form, _, _) => form,
    };
    if !scene.dossier.may(fills(form)) {
        return Outcome::stay(scene).say(Reply::Form(FormReply::NotYours));
    }
    match press {
        FormPress::Open(form) => open(scene, form),
        FormPress::Show(form) => shown(&scene.dossier.ledger, form, Outcome::stay(scene)),
        FormPress::At(form, field, deed) => match form.spec(field) {
            Some(spec) => at_field(scene, form, spec, deed),
            None => show(scene, form),
        },
    }
}

/// Goes on with a form where something is missing; shows what stands in it where nothing is.
pub(crate) fn open<'a>(scene: &Scene<'a>, form: Form) -> Outcome<'a> {
    match scene.dossier.ledger.next_field(form, None) {
        Some(spec) => ask(scene, form, spec, Outcome::stay(scene)),
        None => show(scene, form),
    }
}

/// Asks again for what was being typed.
pub(crate) fn ask_again<'a>(scene: &Scene<'a>, form: Form, field: Field) -> Outcome<'a> {
    match form.spec(field) {
        Some(spec) => ask(scene, form, spec, Outcome::stay(scene)),
        None => show(scene, form),
    }
}

/// Takes what was typed into a field, unless it is a word that leads away from it.
pub(crate) fn typed<'a>(scene: &Scene<'a>, form: Form, field: Field, text: &str, heard: Heard) -> Outcome<'a> {
    let Some(spec) = form.spec(field) else { return menu::show(scene) };
    match heard {
        Heard::Meaning(Meaning::Pause | Meaning::Back) => return put_aside(scene, form),
        Heard::Meaning(Meaning::Skip | Meaning::Continue) => return keep_standing(scene, form, spec),
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => {}
    }
    let given = match spec.kind {
        FieldKind::Line(_) | FieldKind::LineOr(..) | FieldKind::Number | FieldKind::Id | FieldKind::Where => {
            Ok(text.to_owned())
        }
        FieldKind::Day(reach) => {
            let side = match reach {
                Reach::Past => Side::Past,
                Reach::Near => Side::Near,
            };
            day::read(text, today(scene), side).map(|day| day.to_string()).ok_or(FieldFault::NoDay)
        }
        FieldKind::OneOf(names) => chosen(names, heard).ok_or(FieldFault::NoChoice),
        // What is meant by several numbers in a row, the buttons say better.
        FieldKind::SomeOf(..) => Err(FieldFault::NoChoice),
    };
    match given.and_then(|given| check(scene, form, spec, &given)) {
        Ok((value, doubt)) => keep(scene, form, spec, value, doubt),
        Err(why) => refused(scene, form, spec, why),
    }
}

fn check(scene: &Scene<'_>, form: Form, spec: &Spec, given: &str) -> Result<(String, Option<FieldDoubt>), FieldFault> {
    let checked = scene.dossier.ledger.check(form, spec, given, today(scene), scene.content.hosts())?;
    match spec.kind {
        // What a paper could not print is asked for again while somebody is here to tell it.
        FieldKind::Line(_) | FieldKind::LineOr(..) | FieldKind::Where if ::papers::gap(&checked.0).is_some() => {
            Err(FieldFault::Placeholder)
        }
        FieldKind::Line(_)
        | FieldKind::LineOr(..)
        | FieldKind::Where
        | FieldKind::Day(_)
        | FieldKind::OneOf(_)
        | FieldKind::SomeOf(..)
        | FieldKind::Number
        | FieldKind::Id => Ok(checked),
    }
}

fn at_field<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, deed: FieldDeed) -> Outcome<'a> {
    let given = match (deed, spec.kind) {
        (FieldDeed::Ask, _) => return ask(scene, form, spec, Outcome::stay(scene)),
        (FieldDeed::Keep, _) => return keep_standing(scene, form, spec),
        (FieldDeed::Today, FieldKind::Day(_)) => Some(today(scene).to_string()),
        (FieldDeed::Pick(index), FieldKind::OneOf(names) | FieldKind::LineOr(_, names)) => {
            names.get(usize::from(index)).map(|name| (*name).to_owned())
        }
        (FieldDeed::Turn(index), FieldKind::SomeOf(first, more)) => {
            return turn(scene, form, spec, (first, more), index);
        }
        (FieldDeed::Today | FieldDeed::Pick(_) | FieldDeed::Turn(_), _) => None,
    };
    match given.map(|given| check(scene, form, spec, &given)) {
        Some(Ok((value, doubt))) => keep(scene, form, spec, value, doubt),
        Some(Err(_)) | None => ask(scene, form, spec, Outcome::stay(scene)),
    }
}

/// Keeps a value and goes on.
fn keep<'a>(
    scene: &Scene<'a>,
    form: Form,
    spec: &'static Spec,
    value: String,
    doubt: Option<FieldDoubt>,
) -> Outcome<'a> {
    let mut outcome = Outcome::stay(scene);
    if scene.dossier.ledger.filled(form, spec.field) != Some(value.as_str()) {
        outcome = outcome.keep(filled(form, spec.field, value.clone()));
    }
    let noted = Reply::Form(FormReply::Noted { form, spec, value, doubt });
    onward(scene, form, spec, outcome.say_over(slot(form, spec.field), noted))
}

/// Leaves a field as it stands; of several choices, those it began with stand when none was touched. A field that may stay
/// empty is not asked again.
fn keep_standing<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec) -> Outcome<'a> {
    match (scene.dossier.ledger.filled(form, spec.field), spec.kind) {
        (None, FieldKind::SomeOf(first, _)) => keep(scene, form, spec, first.join(" "), None),
        (Some(value), _) => keep_checked(scene, form, spec, value),
        (None, _) => match (suggestion(scene, form, spec), spec.need) {
            (Some(value), _) => keep_checked(scene, form, spec, &value),
            (None, Need::May | Need::Aside) => {
                let left = filled(form, spec.field, String::new());
                onward(scene, form, spec, Outcome::stay(scene).keep(left))
            }
            (None, Need::Must) => onward(scene, form, spec, Outcome::stay(scene)),
        },
    }
}

/// Keeps what is known from elsewhere, if it may stand in this field too.
fn keep_checked<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, value: &str) -> Outcome<'a> {
    match check(scene, form, spec, value) {
        Ok((value, doubt)) => keep(scene, form, spec, value, doubt),
        Err(why) => refused(scene, form, spec, why),
    }
}

/// Finds the first field whose value could not be printed, and asks for it again.
pub(crate) fn ask_what_is_wrong<'a>(scene: &Scene<'a>, form: Form) -> Option<Outcome<'a>> {
    let mut fields = form.fields().iter();
    fields.find_map(|spec| {
        let value = scene.dossier.ledger.filled(form, spec.field).filter(|value| !value.is_empty())?;
        check(scene, form, spec, value).err().map(|why| refused(scene, form, spec, why))
    })
}

/// Says why a value cannot be kept, and waits for another one.
fn refused<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, why: FieldFault) -> Outcome<'a> {
    Outcome::stay(scene).go(typing(form, spec.field)).say(Reply::Form(FormReply::Refused { spec, why }))
}

/// Takes one of several choices in or leaves it out, and shows the same question again in its place.
fn turn<'a>(
    scene: &Scene<'a>,
    form: Form,
    spec: &'static Spec,
    (first, more): (&'static [&'static str], &'static [&'static str]),
    index: u8,
) -> Outcome<'a> {
    let standing = scene.dossier.ledger.filled(form, spec.field).map_or_else(|| first.join(" "), str::to_owned);
    let Some(name) = first.iter().chain(more).nth(usize::from(index)) else { return Outcome::stay(scene) };
    let mut wanted: Vec<&str> = standing.split(' ').collect();
    match wanted.iter().position(|known| known == name) {
        Some(at) => drop(wanted.remove(at)),
        None => wanted.push(name),
    }
    match check(scene, form, spec, &wanted.join(" ")) {
        Ok((value, _)) => {
            let wanted = Reply::Form(FormReply::Wanted { form, spec, standing: Some(value.clone()) });
            let place = typing(form, spec.field);
            Outcome::at(place).keep(filled(form, spec.field, value)).say_over(slot(form, spec.field), wanted)
        }
        Err(why) => Outcome::stay(scene).say(Reply::Form(FormReply::Refused { spec, why })),
    }
}

/// Asks for what is still open after a field; when nothing is, what the form makes follows.
fn onward<'a>(scene: &Scene<'a>, form: Form, after: &'static Spec, outcome: Outcome<'a>) -> Outcome<'a> {
    let ledger = scene.ledger_after(&outcome.records);
    let next = ledger.next_field(form, Some(after.field)).filter(|next| next.field != after.field);
    match next {
        Some(spec) => ask(scene, form, spec, outcome),
        None if ledger.missing(form).is_some() => {
            let mut aside = put_aside(scene, form);
            aside.records = outcome.records;
            aside
        }
        None => papers::finished(scene, &ledger, form, outcome),
    }
}

fn ask<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, outcome: Outcome<'a>) -> Outcome<'a> {
    let kept = scene.dossier.ledger.filled(form, spec.field).map(str::to_owned);
    let standing = kept.or_else(|| suggestion(scene, form, spec));
    outcome
        .go(typing(form, spec.field))
        .say_as(slot(form, spec.field), Reply::Form(FormReply::Wanted { form, spec, standing }))
}

/// What is known from elsewhere, so that nobody types it twice.
fn suggestion(scene: &Scene<'_>, form: Form, spec: &Spec) -> Option<String> {
    match (form, spec.field, spec.kind) {
        (Form::Policy, Field::Company, _) => scene.dossier.organization.name.clone(),
        (Form::Notice, Field::Contact, _) => {
            scene.dossier.ledger.filled(Form::Incident, Field::Lead).map(str::to_owned)
        }
        (Form::Declared, Field::Star, _) => {
            scene.dossier.ledger.filled(Form::Preparation, Field::Star).map(str::to_owned)
        }
        (_, _, FieldKind::SomeOf(first, _)) => Some(first.join(" ")),
        (_, _, _) => None,
    }
}

/// Shows what stands in a form.
pub(crate) fn show<'a>(scene: &Scene<'a>, form: Form) -> Outcome<'a> {
    papers::finished(scene, &scene.dossier.ledger, form, Outcome::stay(scene))
}

/// Shows what stands in a form, as a ledger has it.
pub(crate) fn shown<'a>(ledger: &Ledger, form: Form, outcome: Outcome<'a>) -> Outcome<'a> {
    let value = |spec: &'static Spec| (spec, ledger.filled(form, spec.field).map(str::to_owned));
    let values = ledger.fields(form).map(value).collect();
    outcome.go(Place::Idle { misheard: 0 }).say(Reply::Form(FormReply::Filled { form, values }))
}

fn put_aside<'a>(scene: &Scene<'a>, form: Form) -> Outcome<'a> {
    let aside = Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Form(FormReply::PutAside { form }));
    aside.say(menu::reply(scene))
}

fn chosen(names: &[&str], heard: Heard) -> Option<String> {
    let Heard::Number(number) = heard else { return None };
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    names.get(index).map(|name| (*name).to_owned())
}

fn filled(form: Form, field: Field, value: String) -> Record {
    Record::Ledger { fact: Fact::Form(FormFact::Filled { form, field, value }) }
}

fn typing(form: Form, field: Field) -> Place {
    Place::Typing { what: Typing::Field { form, field } }
}

/// Names the slot of a field's question, so that its value can be written over it.
fn slot(form: Form, field: Field) -> Slot {
    Slot(format!("f.{}.{}", form.name(), field.name()))
}

fn today(scene: &Scene<'_>) -> Date {
    scene.dossier.member.today(scene.now)
}

/// Tells what one must be allowed to do to fill a form in.
pub(crate) fn fills(form: Form) -> Deed {
    match form {
        Form::Policy => Deed::WritePolicy,
        Form::Publication => Deed::PublishPolicy,
        Form::Preparation => Deed::PrepareDeclaration,
        Form::Declared => Deed::RecordDeclaration,
        Form::Incident => Deed::EditIncidentCard,
        Form::Notice => Deed::EditCompany,
    }
}
