//! Requests that are not Slack's, ten thousand of each kind, and one that is, a thousand times.

use super::stage::{Entrance, Stage};
use chat::{Door, Knock};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::sync::Arc;
use tests::networks::slack::{BEGAN, Simulation};

const EACH: usize = 10_000;

/// Ways to forge a request.
const VARIANTS: [&str; 11] = [
    "wrong secret",
    "no secret",
    "old",
    "future",
    "changed body",
    "changed signature",
    "no signature",
    "no time",
    "doubled signature",
    "doubled time",
    "other version",
];

fn header(name: &str, value: &str) -> (String, Vec<u8>) {
    (name.to_owned(), value.as_bytes().to_vec())
}

fn body(number: usize) -> String {
    serde_json::json!({
        "type": "event_callback", "team_id": "T0KAISHA", "event_id": format!("Ev{number}"), "event": {
            "type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "text": "はい",
            "ts": format!("{BEGAN}.{number:06}"),
        },
    })
    .to_string()
}

fn signed(simulation: &Simulation, seconds: i64, body: &str) -> Knock {
    let stamp = seconds.to_string();
    let signature = simulation.sign(&stamp, body.as_bytes());
    let headers = vec![
        header("content-type", "application/json"),
        header("x-slack-request-timestamp", &stamp),
        header("x-slack-signature", &signature),
    ];
    Knock { headers, body: body.as_bytes().to_vec() }
}

fn forge(simulation: &Simulation, variant: &str, number: usize, chance: &mut StdRng) -> Knock {
    let mut knock = signed(simulation, BEGAN, &body(number));
    let (time, signature) = (1, 2);
    match variant {
        "wrong secret" | "no secret" => {
            let other = if variant == "no secret" { String::new() } else { format!("secret {number}") };
            let forged = Simulation::sign_with(&other, &BEGAN.to_string(), &knock.body);
            knock.headers[signature].1 = forged.into_bytes();
        }
        "old" => return signed(simulation, BEGAN - chance.random_range(301..1_000_000_000), &body(number)),
        // The simulation's clock goes on by a few seconds while this runs.
        "future" => return signed(simulation, BEGAN + chance.random_range(400..1_000_000_000), &body(number)),
        "changed body" => {
            let at = chance.random_range(0..knock.body.len());
            knock.body[at] ^= 1 << chance.random_range(0..7);
        }
        "changed signature" => {
            let at = chance.random_range(3..67);
            let digit = &mut knock.headers[signature].1[at];
            *digit = if *digit == b'f' { b'0' } else { b'f' };
        }
        "no signature" => drop(knock.headers.remove(signature)),
        "no time" => drop(knock.headers.remove(time)),
        "doubled signature" => knock.headers.push(knock.headers[signature].clone()),
        "doubled time" => knock.headers.push(knock.headers[time].clone()),
        "other version" => knock.headers[signature].1[1] = b'1',
        _ => unreachable!("every variant is forged"),
    }
    knock
}

async fn door() -> anyhow::Result<(Stage, Arc<dyn Door>)> {
    let stage = Stage::set(Entrance::Door).await?;
    let door = stage.slack.doors().pop().ok_or_else(|| anyhow::anyhow!("there is no door"))?;
    Ok((stage, door))
}

#[tokio::test]
async fn none_of_a_hundred_and_ten_thousand_forged_requests_is_let_in() -> anyhow::Result<()> {
    let (stage, door) = door().await?;
    let mut chance = StdRng::seed_from_u64(7);
    for variant in VARIANTS {
        for number in 0..EACH {
            let answer = door.knock(forge(&stage.simulation, variant, number, &mut chance), &*stage.letterbox).await;
            assert_eq!(answer.status, 401, "{variant} {number}");
        }
    }
    assert_eq!(stage.letterbox.acts(), []);
    Ok(())
}

#[tokio::test]
async fn a_genuine_request_replayed_a_thousand_times_has_one_effect() -> anyhow::Result<()> {
    let (stage, door) = door().await?;
    for _ in 0..1000 {
        let answer = door.knock(signed(&stage.simulation, BEGAN, &body(1)), &*stage.letterbox).await;
        assert_eq!(answer.status, 200);
    }
    assert_eq!(stage.letterbox.acts().len(), 1);
    Ok(())
}
