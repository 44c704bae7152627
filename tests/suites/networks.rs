//! The whole program, as it is run, in front of each network.

#[cfg(target_os = "linux")]
mod abuse;
mod astray;
mod canary;
mod console;
mod everywhere;
mod faults;
mod first;
#[cfg(target_os = "linux")]
mod forged;
mod honest;
mod hostile;
mod kill;
mod linked;
mod machines;
#[cfg(target_os = "linux")]
mod malformed;
mod presses;
mod sample;
mod stop;
mod story;
mod tokens;
#[cfg(target_os = "linux")]
mod trouble;

use futures_util::future::join_all;
use serde_json::Value;
use std::env;
use tests::kept::Kept;
use tests::server::Way;

/// Chooses a number: for any time, or for a night.
fn times(gate: usize, night: usize) -> usize {
    if env::var_os("HOSHIMORI_LONG").is_some() { night } else { gate }
}

/// Does something by every way at once, and fails with all that went wrong.
async fn all_ways<T, F: Future<Output = anyhow::Result<T>>>(what: impl FnMut(Way) -> F) -> Vec<T> {
    all_ways_of(&Way::ALL, what).await
}

/// Does something by several ways at once, and fails with all that went wrong.
async fn all_ways_of<T, F: Future<Output = anyhow::Result<T>>>(ways: &[Way], mut what: impl FnMut(Way) -> F) -> Vec<T> {
    let each = ways.iter().map(|&way| {
        let done = what(way);
        async move { done.await.map_err(|error| format!("{way:?}: {error:#}")) }
    });
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for one in join_all(each).await {
        match one {
            Ok(value) => done.push(value),
            Err(error) => failed.push(error),
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    done
}

/// Lists the facts that a person makes, without ids: not what was said to them, nor how they came in and what the network calls
/// them, which differs from network to network.
fn facts(kept: &Kept) -> Vec<Value> {
    let is_made = |kind: &Value| !["said", "company-founded", "called"].iter().any(|other| kind == other);
    let mut made: Vec<Value> = kept.facts.iter().filter(|fact| is_made(&fact["kind"])).cloned().collect();
    made.iter_mut().for_each(without_ids);
    made
}

fn without_ids(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|name, value| !(["diagnosis", "action", "member"].contains(&name.as_str()) && value.is_string()));
        fields.values_mut().for_each(without_ids);
    }
}
