//! Discord's own description of its interface, as a second opinion on every request and on every answer of the simulation.

use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::{env, fs};

/// The description.
pub(super) struct Spec {
    document: Value,
    ready: Mutex<BTreeMap<String, Option<Arc<Validator>>>>,
}

/// Reads the description from the folder that `HOSHIMORI_SPECS` names, once; without it only our own rules are checked.
pub(super) fn spec() -> Option<&'static Spec> {
    static SPEC: OnceLock<Option<Spec>> = OnceLock::new();
    SPEC.get_or_init(read).as_ref()
}

#[expect(clippy::print_stderr, reason = "whoever runs the tests is to know what was not checked")]
fn read() -> Option<Spec> {
    let Some(folder) = env::var_os("HOSHIMORI_SPECS") else {
        eprintln!("HOSHIMORI_SPECS is not set: requests to Discord are checked by our own rules alone");
        return None;
    };
    let path = PathBuf::from(folder).join("discord/openapi.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let document = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Some(Spec { document, ready: Mutex::default() })
}

impl Spec {
    /// Checks the body of a request. `path` is written as in the description, with names in braces.
    pub(super) fn request(&self, method: &str, path: &str, body: &Value) -> Vec<String> {
        self.check(method, path, "/requestBody/content/application~1json/schema", body)
    }

    /// Checks what the simulation itself answers.
    pub(super) fn answer(&self, method: &str, path: &str, status: u16, body: &Value) -> Vec<String> {
        self.check(method, path, &format!("/responses/{status}/content/application~1json/schema"), body)
    }

    /// Tells whether there is such a request at all.
    pub(super) fn knows(&self, method: &str, path: &str) -> bool {
        self.document["paths"][path].get(method).is_some()
    }

    fn check(&self, method: &str, path: &str, inside: &str, body: &Value) -> Vec<String> {
        let name = format!("{method} {path} {inside}");
        let validator = {
            let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
            ready.entry(name.clone()).or_insert_with(|| self.validator(method, path, inside)).clone()
        };
        let Some(validator) = validator else { return vec![format!("{name}: there is no schema")] };
        validator
            .iter_errors(body)
            .map(|error| format!("{method} {path}: {error} at {}", error.instance_path()))
            .collect()
    }

    fn validator(&self, method: &str, path: &str, inside: &str) -> Option<Arc<Validator>> {
        let schema = self.document["paths"][path][method].pointer(inside)?;
        let whole = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "allOf": [schema],
            "components": self.document["components"],
        });
        Some(Arc::new(jsonschema::validator_for(&whole).expect("the description has sound schemas")))
    }
}
