//! Requests that are not Slack's, a thousand of each kind, and one that is, a thousand times.

use super::stage::{Entrance, Stage};
use chat::Door;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::Arc;
use tests::networks::slack::BEGAN;
use tests::networks::slack::forged::{Forgery, signed};

const EACH: usize = 1_000;

fn body(number: usize) -> String {
    serde_json::json!({
        "type": "event_callback", "team_id": "T0KAISHA", "event_id": format!("Ev{number}"), "event": {
            "type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "text": "はい",
            "ts": format!("{BEGAN}.{number:06}"),
        },
    })
    .to_string()
}

async fn door() -> anyhow::Result<(Stage, Arc<dyn Door>)> {
    let stage = Stage::set(Entrance::Door).await?;
    let door = stage.slack.doors().pop().ok_or_else(|| anyhow::anyhow!("there is no door"))?;
    Ok((stage, door))
}

#[tokio::test]
async fn no_forged_request_is_let_in() -> anyhow::Result<()> {
    let (stage, door) = door().await?;
    let mut chance = StdRng::seed_from_u64(7);
    for forgery in Forgery::ALL {
        for number in 0..EACH {
            let knock = forgery.of(&stage.simulation, BEGAN, &body(number), &mut chance);
            let answer = door.knock(knock, &*stage.letterbox).await;
            assert_eq!(answer.status, 401, "{forgery:?} {number}");
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
