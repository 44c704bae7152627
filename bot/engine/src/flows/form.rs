//! Forms, filled in field by field; each value is kept as soon as it is given, and can be given anew at any time.

use super::menu;
use crate::hearing::day::{self, Side};
use crate::outcome::Outcome;
use crate::press::{FieldDeed, FormPress};
use crate::reply::FormReply;
use crate::{Heard, Place, Reply, Scene, Slot, Typing};
use content::Meaning;
use jiff::civil::Date;
use journey::ledger::{Fact, Field, FieldFault, FieldKind, Form, FormFact, Spec};
use journey::{Deed, Record};

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
        FormPress::Show(form) => show(scene, form),
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
        Heard::Meaning(Meaning::Skip | Meaning::Continue) => return onward(scene, form, spec, Outcome::stay(scene)),
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => {}
    }
    let given = match spec.kind {
        FieldKind::Line(_) | FieldKind::LineOr(..) => Ok(text.to_owned()),
        FieldKind::Day => day::read(text, today(scene), Side::Past).map(|day| day.to_string()).ok_or(FieldFault::NoDay),
        FieldKind::OneOf(names) => chosen(names, heard).ok_or(FieldFault::NoChoice),
        // What is meant by several numbers in a row, the buttons say better.
        FieldKind::SomeOf(..) => Err(FieldFault::NoChoice),
    };
    match given.and_then(|given| spec.kind.check(&given, today(scene))) {
        Ok(value) => keep(scene, form, spec, value),
        Err(why) => Outcome::stay(scene).say(Reply::Form(FormReply::Refused { spec, why })),
    }
}

fn at_field<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, deed: FieldDeed) -> Outcome<'a> {
    let given = match (deed, spec.kind) {
        (FieldDeed::Ask, _) => return ask(scene, form, spec, Outcome::stay(scene)),
        (FieldDeed::Keep, _) => return keep_standing(scene, form, spec),
        (FieldDeed::Today, FieldKind::Day) => Some(today(scene).to_string()),
        (FieldDeed::Pick(index), FieldKind::OneOf(names) | FieldKind::LineOr(_, names)) => {
            names.get(usize::from(index)).map(|name| (*name).to_owned())
        }
        (FieldDeed::Turn(index), FieldKind::SomeOf(first, more)) => {
            return turn(scene, form, spec, (first, more), index);
        }
        (FieldDeed::Today | FieldDeed::Pick(_) | FieldDeed::Turn(_), _) => None,
    };
    match given.map(|given| spec.kind.check(&given, today(scene))) {
        Some(Ok(value)) => keep(scene, form, spec, value),
        Some(Err(_)) | None => ask(scene, form, spec, Outcome::stay(scene)),
    }
}

/// Keeps a value and goes on.
fn keep<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, value: String) -> Outcome<'a> {
    let mut outcome = Outcome::stay(scene);
    if scene.dossier.ledger.filled(form, spec.field) != Some(value.as_str()) {
        outcome = outcome.keep(filled(form, spec.field, value.clone()));
    }
    onward(
        scene,
        form,
        spec,
        outcome.say_over(slot(form, spec.field), Reply::Form(FormReply::Noted { form, spec, value })),
    )
}

/// Leaves a field as it stands; of several choices, those it began with stand when none was touched.
fn keep_standing<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec) -> Outcome<'a> {
    match (scene.dossier.ledger.filled(form, spec.field), spec.kind) {
        (None, FieldKind::SomeOf(first, _)) => keep(scene, form, spec, first.join(" ")),
        (Some(value), _) => keep(scene, form, spec, value.to_owned()),
        (None, _) => onward(scene, form, spec, Outcome::stay(scene)),
    }
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
    match spec.kind.check(&wanted.join(" "), today(scene)) {
        Ok(value) => {
            let wanted = Reply::Form(FormReply::Wanted { form, spec, standing: Some(value.clone()) });
            let place = typing(form, spec.field);
            Outcome::at(place).keep(filled(form, spec.field, value)).say_over(slot(form, spec.field), wanted)
        }
        Err(why) => Outcome::stay(scene).say(Reply::Form(FormReply::Refused { spec, why })),
    }
}

/// Asks for what is still open after a field, or shows the whole when nothing is.
fn onward<'a>(scene: &Scene<'a>, form: Form, after: &'static Spec, outcome: Outcome<'a>) -> Outcome<'a> {
    let mut ledger = scene.dossier.ledger.clone();
    for record in &outcome.records {
        if let Record::Ledger { fact } = record {
            ledger.apply(fact, &scene.dossier.member.id, scene.now);
        }
    }
    let next = ledger.next_field(form, Some(after.field)).filter(|next| next.field != after.field);
    match next {
        Some(spec) => ask(scene, form, spec, outcome),
        None if ledger.missing(form).is_some() => put_aside(scene, form),
        None => shown(&ledger, form, outcome),
    }
}

fn ask<'a>(scene: &Scene<'a>, form: Form, spec: &'static Spec, outcome: Outcome<'a>) -> Outcome<'a> {
    let kept = scene.dossier.ledger.filled(form, spec.field).map(str::to_owned);
    let standing = kept.or_else(|| suggestion(scene, spec));
    outcome
        .go(typing(form, spec.field))
        .say_as(slot(form, spec.field), Reply::Form(FormReply::Wanted { form, spec, standing }))
}

/// What is known from elsewhere, so that nobody types it twice.
fn suggestion(scene: &Scene<'_>, spec: &Spec) -> Option<String> {
    match (spec.field, spec.kind) {
        (Field::Company, _) => scene.dossier.organization.name.clone(),
        (_, FieldKind::SomeOf(first, _)) => Some(first.join(" ")),
        (_, FieldKind::Line(_) | FieldKind::LineOr(..) | FieldKind::Day | FieldKind::OneOf(_)) => None,
    }
}

fn show<'a>(scene: &Scene<'a>, form: Form) -> Outcome<'a> {
    shown(&scene.dossier.ledger, form, Outcome::stay(scene))
}

fn shown<'a>(ledger: &journey::Ledger, form: Form, outcome: Outcome<'a>) -> Outcome<'a> {
    let value = |spec: &'static Spec| (spec, ledger.filled(form, spec.field).map(str::to_owned));
    let values = form.fields().iter().map(value).collect();
    outcome.go(Place::Idle { misheard: 0 }).say(Reply::Form(FormReply::Filled { form, values }))
}

fn put_aside<'a>(scene: &Scene<'a>, form: Form) -> Outcome<'a> {
    let aside = Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Form(FormReply::PutAside { form }));
    aside.say(Reply::Menu { open: menu::open_items(scene) })
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
fn fills(form: Form) -> Deed {
    match form {
        Form::Policy => Deed::WritePolicy,
    }
}
