//! Who may know whom.

use super::house::{TextFile, code_of, has_word, rust_files, top};
use super::none;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::process::Command;
use toml::Table;

/// A room of the house: its package, its folder, what it is built with, and what its own tests may add.
struct Room {
    name: &'static str,
    folder: &'static str,
    built_with: &'static [&'static str],
    tested_with: &'static [&'static str],
    sees: Sees,
}

/// What a room may see of the world.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sees {
    /// Nothing: it is given all it needs, time included.
    Nothing,
    /// Whatever its work is.
    World,
}

const ROOMS: &[Room] = &[
    Room {
        name: "content",
        folder: "content",
        built_with: &[
            "fluent-bundle", "fluent-syntax", "jiff", "serde", "serde_json", "sha2", "thiserror", "toml", "unic-langid",
        ],
        tested_with: &[],
        sees: Sees::Nothing,
    },
    Room {
        name: "chat",
        folder: "bot/chat",
        built_with: &["async-trait", "serde", "thiserror"],
        tested_with: &["serde_json"],
        sees: Sees::Nothing,
    },
    Room {
        name: "journey",
        folder: "bot/journey",
        built_with: &["content", "jiff", "serde", "serde_json", "sha2"],
        tested_with: &[],
        sees: Sees::Nothing,
    },
    Room {
        name: "engine",
        folder: "bot/engine",
        built_with: &["chat", "content", "jiff", "journey", "serde", "sha2", "unicode-normalization"],
        tested_with: &["serde_json"],
        sees: Sees::Nothing,
    },
    Room {
        name: "store",
        folder: "bot/store",
        built_with: &["chat", "content", "engine", "jiff", "journey", "serde_json", "sqlx", "thiserror", "tokio", "tracing"],
        tested_with: &["tempfile"],
        sees: Sees::World,
    },
    Room {
        name: "console",
        folder: "adapters/console",
        built_with: &["async-trait", "chat", "crossterm", "textwrap", "tokio", "tracing", "unicode-width"],
        tested_with: &[],
        sees: Sees::World,
    },
    Room {
        name: "hoshimori",
        folder: "bot",
        built_with: &[
            "anyhow", "async-trait", "chat", "clap", "console", "content", "engine", "etcetera", "jiff", "journey", "rand",
            "serde", "serde_json", "store", "tempfile", "thiserror", "tokio", "tracing", "tracing-subscriber",
        ],
        tested_with: &[],
        sees: Sees::World,
    },
    Room {
        name: "tests",
        folder: "tests",
        built_with: &[
            "anyhow", "async-trait", "chat", "content", "engine", "hoshimori", "jiff", "journey", "rand", "serde_json",
            "sqlx", "store", "tempfile", "tokio", "toml",
        ],
        tested_with: &["proptest", "proptest-state-machine"],
        sees: Sees::World,
    },
];

/// Crates that wait, open, draw or ask: none of them anywhere below a room that sees nothing.
const WORLDLY: [&str; 9] = ["tokio", "sqlx", "sqlx-core", "reqwest", "hyper", "axum", "rand", "rand_core", "getrandom"];

/// Crates nobody needs here: encryption by C libraries, and what builds them.
const UNWANTED: [&str; 6] = ["openssl", "openssl-sys", "native-tls", "aws-lc-rs", "aws-lc-sys", "cmake"];

fn manifest(folder: &str) -> Table {
    let path = top().join(folder).join("Cargo.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn dependencies(manifest: &Table, section: &str) -> BTreeMap<String, toml::Value> {
    let section = manifest.get(section).and_then(toml::Value::as_table);
    section.into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Lists the packages of the workspace: name and folder.
fn packages() -> Vec<(String, String)> {
    let metadata = metadata();
    let members = metadata["packages"].as_array().into_iter().flatten().filter(|package| package["source"].is_null());
    let package = |package: &Value| {
        let path = package["manifest_path"].as_str().and_then(|path| path.strip_suffix("Cargo.toml"));
        let folder = path.and_then(|path| path.strip_prefix(top().to_str()?)).expect("a member lies in the repository");
        (package["name"].as_str().expect("a package has a name").to_owned(), folder.trim_matches('/').to_owned())
    };
    members.map(package).collect()
}

fn metadata() -> Value {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--offline", "--format-version", "1"])
        .current_dir(top())
        .output()
        .expect("cargo runs, or this test would not");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

#[test]
fn every_room_is_in_the_table_and_depends_on_nothing_else() {
    let mut faults = Vec::new();
    for (name, folder) in packages() {
        let manifest = manifest(&folder);
        let Some(room) = ROOMS.iter().find(|room| room.name == name && room.folder == folder) else {
            faults.push(format!("{folder}/Cargo.toml: the room `{name}` is not in the table"));
            continue;
        };
        let allowed = [("dependencies", room.built_with), ("dev-dependencies", room.tested_with), ("build-dependencies", &[])];
        for (section, allowed) in allowed {
            for dependency in dependencies(&manifest, section).keys().filter(|one| !allowed.contains(&one.as_str())) {
                faults.push(format!("{folder}/Cargo.toml: [{section}] `{name}` may not know `{dependency}`"));
            }
        }
        if manifest.contains_key("target") {
            faults.push(format!("{folder}/Cargo.toml: [target] would go round the table"));
        }
    }
    none(&faults);
}

#[test]
fn every_version_is_named_once_for_the_whole_workspace() {
    let mut faults = Vec::new();
    for (_, folder) in packages() {
        let manifest = manifest(&folder);
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (name, value) in dependencies(&manifest, section) {
                let inherited = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
                if !inherited {
                    faults.push(format!("{folder}/Cargo.toml: [{section}] `{name}` is not `workspace = true`"));
                }
            }
        }
        let lints = manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool);
        if lints != Some(true) {
            faults.push(format!("{folder}/Cargo.toml: [lints] is not `workspace = true`"));
        }
    }
    none(&faults);
}

#[test]
fn nothing_below_a_pure_room_waits_or_opens_or_draws() {
    let metadata = metadata();
    let names: BTreeMap<&str, &str> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|package| Some((package["id"].as_str()?, package["name"].as_str()?)))
        .collect();
    let built_with: BTreeMap<&str, Vec<&str>> =
        metadata["resolve"]["nodes"].as_array().into_iter().flatten().map(normal_dependencies).collect();
    let mut faults = Vec::new();
    for room in ROOMS.iter().filter(|room| room.sees == Sees::Nothing) {
        let start = names.iter().find(|(id, name)| **name == room.name && id.starts_with("path+")).map(|(id, _)| *id);
        let mut waiting: Vec<(&str, String)> = start.map(|id| (id, room.name.to_owned())).into_iter().collect();
        assert!(!waiting.is_empty(), "`{}` is in the table but not in the workspace", room.name);
        let mut seen = BTreeSet::new();
        while let Some((id, way)) = waiting.pop() {
            for below in built_with.get(id).into_iter().flatten().filter(|below| seen.insert(**below)) {
                let way = format!("{way} → {}", names[below]);
                if WORLDLY.contains(&names[below]) {
                    faults.push(format!("{}/Cargo.toml: {way}", room.folder));
                }
                waiting.push((below, way));
            }
        }
    }
    none(&faults);
}

fn normal_dependencies(node: &Value) -> (&str, Vec<&str>) {
    let normal = |dependency: &&Value| {
        dependency["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null())
    };
    let dependencies = node["deps"].as_array().into_iter().flatten().filter(normal);
    (node["id"].as_str().unwrap_or_default(), dependencies.filter_map(|dependency| dependency["pkg"].as_str()).collect())
}

#[test]
fn a_pure_room_reads_no_file_no_clock_and_no_environment() {
    let mut faults = Vec::new();
    for file in rust_files().iter().filter(|file| is_pure(file)) {
        let code = code_of(&file.text);
        for (index, line) in code.lines().enumerate() {
            for module in ["fs", "net", "process", "env", "thread"] {
                let named = line.contains(&format!("std::{module}")) && has_word(line, module);
                let grouped = line.contains("std::{") && has_word(line, module);
                if named || grouped {
                    faults.push(file.line(index, &format!("`std::{module}` in a pure room")));
                }
            }
            let clocks = ["Instant", "SystemTime"].into_iter().filter(|clock| has_word(line, clock));
            faults.extend(clocks.map(|clock| file.line(index, &format!("`{clock}` in a pure room"))));
            if line.contains("Timestamp::now") || line.contains("Zoned::now") || line.contains("ZonedDateTime::now") {
                faults.push(file.line(index, "time is an argument"));
            }
        }
    }
    none(&faults);
}

fn is_pure(file: &TextFile) -> bool {
    let mut pure = ROOMS.iter().filter(|room| room.sees == Sees::Nothing);
    pure.any(|room| file.name.starts_with(&format!("{}/src/", room.folder)))
}

#[test]
fn the_lock_is_there_and_holds_no_encryption_in_c() {
    let lock = fs::read_to_string(top().join("Cargo.lock")).expect("Cargo.lock belongs to the repository");
    let faults: Vec<String> = lock
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let name = line.strip_prefix("name = \"")?.strip_suffix('"')?;
            UNWANTED.contains(&name).then(|| format!("Cargo.lock:{}: `{name}` is not wanted here", index + 1))
        })
        .collect();
    none(&faults);
}
