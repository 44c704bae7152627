//! Slack's own types as a second opinion on every request, where their schemas are at hand.

use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::{env, fs};

/// Schemas made of Slack's types: requests by method, blocks, answers by method.
pub(super) struct Schemas {
    requests: Value,
    objects: Value,
    responses: Value,
    ready: Mutex<BTreeMap<String, Arc<Validator>>>,
}

/// Reads the schemas from the folder that `HOSHIMORI_SPECS` names, once; without it only our own rules are checked.
pub(super) fn schemas() -> Option<&'static Schemas> {
    static SCHEMAS: OnceLock<Option<Schemas>> = OnceLock::new();
    SCHEMAS.get_or_init(read).as_ref()
}

#[expect(clippy::print_stderr, reason = "whoever runs the tests is to know what was not checked")]
fn read() -> Option<Schemas> {
    let Some(folder) = env::var_os("HOSHIMORI_SPECS") else {
        eprintln!("HOSHIMORI_SPECS is not set: requests to Slack are checked by our own rules alone");
        return None;
    };
    let file = |name: &str| -> Value {
        let path = PathBuf::from(&folder).join("slack/generated").join(name);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    Some(Schemas {
        requests: file("SlackRequests.schema.json"),
        objects: file("SlackObjects.schema.json"),
        responses: file("SlackResponses.schema.json"),
        ready: Mutex::default(),
    })
}

impl Schemas {
    /// Checks the arguments of a method.
    pub(super) fn request(&self, method: &str, arguments: &Value) -> Vec<String> {
        let Some(of) = self.requests["properties"].get(method) else { return vec![format!("no method `{method}`")] };
        self.check(&format!("request {method}"), of, &self.requests["definitions"], arguments)
    }

    /// Checks what the simulation itself answers.
    pub(super) fn response(&self, method: &str, answer: &Value) -> Vec<String> {
        let Some(of) = self.responses["properties"].get(method) else { return Vec::new() };
        self.check(&format!("response {method}"), of, &self.responses["definitions"], answer)
    }

    /// Checks a block.
    pub(super) fn block(&self, block: &Value) -> Vec<String> {
        let of = json!({ "$ref": "#/definitions/KnownBlock" });
        self.check("block", &of, &self.objects["definitions"], block)
    }

    fn check(&self, name: &str, of: &Value, definitions: &Value, what: &Value) -> Vec<String> {
        let validator = {
            let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
            let make = || {
                let mut schema = of.clone();
                schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
                schema["definitions"] = definitions.clone();
                Arc::new(jsonschema::validator_for(&schema).expect("the schemas are schemas"))
            };
            Arc::clone(ready.entry(name.to_owned()).or_insert_with(make))
        };
        validator.iter_errors(what).map(|error| format!("{name}: {error}")).collect()
    }
}
