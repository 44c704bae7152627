//! Who may know whom.

use super::house::{TextFile, code_of, has_word, paths, rust_files, top};
use super::none;
use super::rooms::{IDLE, ROOMS, Sees, UNWANTED, WORLDLY};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use toml::Table;

fn manifest(folder: &str) -> Table {
    let path = top().join(folder).join("Cargo.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn dependencies(manifest: &Table, section: &str) -> BTreeMap<String, toml::Value> {
    let section = manifest.get(section).and_then(toml::Value::as_table);
    section.into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Lists the packages of the repository: name and folder.
fn packages() -> Vec<(String, String)> {
    let folders = paths().into_iter().filter(|path| path.ends_with("Cargo.toml"));
    let package = |path: PathBuf| {
        let folder = path.parent()?.to_str()?.replace('\\', "/");
        let name = manifest(&folder).get("package")?.get("name")?.as_str()?.to_owned();
        Some((name, folder))
    };
    let packages: Vec<_> = folders.filter_map(package).collect();
    assert!(packages.len() >= ROOMS.len(), "a room of the table is gone");
    packages
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
        let allowed =
            [("dependencies", room.built_with), ("dev-dependencies", room.tested_with), ("build-dependencies", &[])];
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
    let locked = locked();
    let mut faults = Vec::new();
    for room in ROOMS.iter().filter(|room| room.sees == Sees::Nothing) {
        let mut waiting = vec![(room.name.to_owned(), room.name.to_owned())];
        let mut seen = BTreeSet::new();
        while let Some((name, way)) = waiting.pop() {
            // Of our own rooms only what they are built with; the lock does not tell it from what they are tested with.
            let below = match ROOMS.iter().find(|room| room.name == name) {
                Some(room) => dependencies(&manifest(room.folder), "dependencies").into_keys().collect(),
                None => locked.get(&name).cloned().unwrap_or_default(),
            };
            let idle = |below: &String| IDLE.contains(&(name.as_str(), below.as_str()));
            for below in below.into_iter().filter(|below| !idle(below) && seen.insert(below.clone())) {
                let way = format!("{way} → {below}");
                if WORLDLY.contains(&below.as_str()) {
                    faults.push(format!("{}/Cargo.toml: {way}", room.folder));
                }
                waiting.push((below, way));
            }
        }
        assert!(seen.len() > 3, "`{}` has hardly anything below it: was the lock read?", room.name);
    }
    none(&faults);
}

/// Reads which crates each crate needs, on whatever system; versions of the same name are taken together.
fn locked() -> BTreeMap<String, Vec<String>> {
    let lock: Table = fs::read_to_string(top().join("Cargo.lock")).expect("it is there").parse().expect("it is TOML");
    let mut locked: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in lock["package"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default().to_owned();
        let below = package.get("dependencies").and_then(toml::Value::as_array).into_iter().flatten();
        let below = below.filter_map(|one| one.as_str()?.split(' ').next().map(str::to_owned));
        locked.entry(name).or_default().extend(below);
    }
    locked
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
