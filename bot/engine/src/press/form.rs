//! Buttons of forms: `f.<form>.<field>.<deed>`, and `f.<form>` for the form itself.

use journey::ledger::{Field, Form};

/// What a button of a form means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormPress {
    /// Go on with the form, or show what stands in it.
    Open(Form),
    /// Show what stands in it.
    Show(Form),
    /// Do something with one field.
    At(Form, Field, FieldDeed),
}

/// What a button at a field does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldDeed {
    /// Asks for it, or for another value of it.
    Ask,
    /// Takes the value at this place of its list, from 0.
    Pick(u8),
    /// Takes the value at this place in, or leaves it out.
    Turn(u8),
    /// Leaves it as it stands, and goes on.
    Keep,
    /// Takes the day of the press.
    Today,
}

impl FormPress {
    /// Spells the press, behind `f.`.
    pub(super) fn written(self) -> String {
        match self {
            FormPress::Open(form) => format!("{}.open", form.name()),
            FormPress::Show(form) => format!("{}.show", form.name()),
            FormPress::At(form, field, deed) => {
                let deed = match deed {
                    FieldDeed::Ask => "ask".to_owned(),
                    FieldDeed::Pick(index) => format!("p{index}"),
                    FieldDeed::Turn(index) => format!("t{index}"),
                    FieldDeed::Keep => "keep".to_owned(),
                    FieldDeed::Today => "today".to_owned(),
                };
                format!("{}.{}.{deed}", form.name(), field.name())
            }
        }
    }

    /// Reads what [`FormPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<FormPress> {
        let (form, rest) = text.split_once('.')?;
        let form = Form::parse(form)?;
        match rest.split_once('.') {
            None if rest == "open" => Some(FormPress::Open(form)),
            None if rest == "show" => Some(FormPress::Show(form)),
            None => None,
            Some((field, deed)) => {
                let field = Field::parse(field)?;
                form.spec(field)?;
                Some(FormPress::At(form, field, read_deed(deed)?))
            }
        }
    }

    /// Lists a press of each shape, for tests of every token.
    #[cfg(test)]
    pub(super) fn samples() -> Vec<FormPress> {
        let deeds = [FieldDeed::Ask, FieldDeed::Pick(0), FieldDeed::Turn(255), FieldDeed::Keep, FieldDeed::Today];
        let at = |form: Form| {
            let fields = form.fields().iter().map(|spec| spec.field);
            fields.flat_map(move |field| deeds.map(|deed| FormPress::At(form, field, deed)))
        };
        Form::ALL.into_iter().flat_map(|form| at(form).chain([FormPress::Open(form), FormPress::Show(form)])).collect()
    }
}

fn read_deed(deed: &str) -> Option<FieldDeed> {
    match deed {
        "ask" => Some(FieldDeed::Ask),
        "keep" => Some(FieldDeed::Keep),
        "today" => Some(FieldDeed::Today),
        _ => {
            let picked = deed.strip_prefix('p').and_then(|index| index.parse().ok()).map(FieldDeed::Pick);
            picked.or_else(|| deed.strip_prefix('t').and_then(|index| index.parse().ok()).map(FieldDeed::Turn))
        }
    }
}
