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
#[cfg(target_os = "linux")]
mod malformed;
mod presses;
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
async fn all_ways<T, F: Future<Output = anyhow::Result<T>>>(mut what: impl FnMut(Way) -> F) -> Vec<T> {
    let each = Way::ALL.map(|way| {
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

/// Lists the facts that a person makes: not what was said to them, nor how they came in, which differs from network to network.
fn facts(kept: &Kept) -> Vec<&Value> {
    let is_made = |kind: &Value| kind != "said" && kind != "company-founded";
    kept.facts.iter().filter(|fact| is_made(&fact["kind"])).collect()
}
