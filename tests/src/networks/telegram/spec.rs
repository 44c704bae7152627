//! The Bot API as a machine reads it: fields, types, what is required. Used when `HOSHIMORI_SPECS` names the folder.

use serde_json::{Map, Value};
use std::path::PathBuf;
use std::sync::Once;

/// The Bot API's own description.
pub(super) struct Spec(Value);

static SILENT: Once = Once::new();

impl Spec {
    /// Reads the description, if there is one.
    pub(super) fn load() -> Option<Spec> {
        let folder = std::env::var_os("HOSHIMORI_SPECS").map(PathBuf::from);
        let read = folder.and_then(|folder| std::fs::read_to_string(folder.join("telegram/api.json")).ok());
        let spec = read.and_then(|text| serde_json::from_str(&text).ok()).map(Spec);
        if spec.is_none() {
            SILENT.call_once(say_so);
        }
        spec
    }

    /// Lists what is wrong with a call.
    pub(super) fn call(&self, method: &str, body: &Map<String, Value>) -> Vec<String> {
        match self.method(method) {
            Some(known) => self.fields(method, known, body),
            None => vec![format!("{method}: there is no such method")],
        }
    }

    /// Lists what is wrong with an answer, which would be the simulation's fault.
    pub(super) fn answer(&self, method: &str, result: &Value) -> Vec<String> {
        let types = self.method(method).and_then(|known| known.get("returns"));
        let types = types.map(strings).unwrap_or_default();
        if types.iter().any(|one| self.fits(one, result).is_empty()) {
            return Vec::new();
        }
        types.iter().flat_map(|one| self.fits(one, result)).map(|fault| format!("{method} answers {fault}")).collect()
    }

    /// Lists what is wrong with an update, which would be the simulation's fault.
    pub(super) fn update(&self, update: &Value) -> Vec<String> {
        self.fits("Update", update)
    }

    fn method(&self, name: &str) -> Option<&Value> {
        let methods = self.0.get("methods")?.as_object()?;
        methods.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, method)| method)
    }

    fn fields(&self, whose: &str, known: &Value, given: &Map<String, Value>) -> Vec<String> {
        let fields = known.get("fields").and_then(Value::as_array).cloned().unwrap_or_default();
        let name = |field: &Value| field.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut faults = Vec::new();
        for field in &fields {
            let required = field.get("required").and_then(Value::as_bool).unwrap_or(false);
            match given.get(&name(field)) {
                None if required => faults.push(format!("{whose}: `{}` is missing", name(field))),
                None => {}
                Some(value) => {
                    let types = field.get("types").map(strings).unwrap_or_default();
                    if !types.iter().any(|one| self.fits(one, value).is_empty()) {
                        let detail = types.iter().flat_map(|one| self.fits(one, value)).collect::<Vec<_>>().join(", ");
                        faults.push(format!("{whose}: `{}` is not {}: {detail}", name(field), types.join(" or ")));
                    }
                }
            }
        }
        let strange = given.keys().filter(|key| !fields.iter().any(|field| name(field) == **key));
        faults.extend(strange.map(|key| format!("{whose}: there is no field `{key}`")));
        faults
    }

    fn fits(&self, kind: &str, value: &Value) -> Vec<String> {
        if let Some(inner) = kind.strip_prefix("Array of ") {
            return match value.as_array() {
                Some(values) => values.iter().flat_map(|value| self.fits(inner, value)).collect(),
                None => vec!["it is no array".to_owned()],
            };
        }
        let sound = match kind {
            "Integer" => value.is_i64() || value.is_u64(),
            "Float" => value.is_number(),
            "String" => value.is_string(),
            "Boolean" => value.is_boolean(),
            named => return self.named(named, value),
        };
        if sound { Vec::new() } else { vec![format!("it is no {kind}")] }
    }

    fn named(&self, kind: &str, value: &Value) -> Vec<String> {
        let Some(known) = self.0.get("types").and_then(|types| types.get(kind)) else {
            return vec![format!("there is no type {kind}")];
        };
        let Some(object) = value.as_object() else { return vec![format!("it is no {kind}")] };
        match known.get("subtypes").map(strings) {
            Some(subtypes) if subtypes.iter().any(|one| self.fits(one, value).is_empty()) => Vec::new(),
            Some(subtypes) => vec![format!("it is none of {}", subtypes.join(", "))],
            None => self.fields(kind, known, object),
        }
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not looked at")]
fn say_so() {
    eprintln!(
        "HOSHIMORI_SPECS names no folder with telegram/api.json: calls are checked by the simulation's own rules only"
    );
}
