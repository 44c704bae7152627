//! What the doctor finds, for each thing that can be wrong.

use super::stage::TEAM;
use chat::{Finding, Secret, State};
use slack::{Settings, examine};
use tests::networks::slack::{Fault, Simulation};

fn states(findings: &[Finding]) -> Vec<State> {
    findings.iter().map(|finding| finding.state).collect()
}

async fn changed(change: impl FnOnce(&mut Settings)) -> anyhow::Result<Vec<Finding>> {
    let simulation = Simulation::start().await?;
    let mut settings = simulation.settings(&[TEAM]);
    change(&mut settings);
    let findings = examine(&settings).await;
    let told = format!("{findings:?}");
    assert!(!told.contains("canary"), "a finding tells a token: {told}");
    assert!(findings.iter().all(|finding| (finding.state == State::Bad) <= finding.fix.is_some()), "{told}");
    Ok(findings)
}

#[tokio::test]
async fn a_good_set_up_is_found_good_and_nobody_is_written_to() -> anyhow::Result<()> {
    let simulation = Simulation::start().await?;
    let findings = examine(&simulation.settings(&[TEAM])).await;
    assert_eq!(states(&findings), [State::Good; 5], "{findings:#?}");
    let methods: Vec<String> = simulation.calls().into_iter().map(|call| call.method).collect();
    assert_eq!(methods, ["auth.test", "apps.connections.open"]);
    simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn each_wrong_or_missing_secret_is_found() -> anyhow::Result<()> {
    let secret = |text: &str| Secret::new(text.to_owned());
    let wrong_bot = changed(|settings| settings.workspaces[0].bot = secret("xoxb-canary")).await?;
    assert_eq!(states(&wrong_bot), [State::Bad, State::Good, State::Good]);
    let no_bot = changed(|settings| settings.workspaces[0].bot = secret("canary")).await?;
    assert_eq!(states(&no_bot), [State::Bad, State::Good, State::Good]);
    let wrong_app = changed(|settings| settings.workspaces[0].app = Some(secret("xapp-canary"))).await?;
    assert_eq!(states(&wrong_app)[3], State::Bad);
    let signed = changed(|settings| settings.workspaces[0].app = None).await?;
    assert_eq!(states(&signed)[3], State::Unknown);
    let odd = changed(|settings| {
        settings.workspaces[0].app = None;
        settings.workspaces[0].signing = Some(secret("canary"));
    });
    assert_eq!(states(&odd.await?)[3], State::Bad);
    let shut = changed(|settings| (settings.workspaces[0].app, settings.workspaces[0].signing) = (None, None)).await?;
    assert_eq!(states(&shut)[3], State::Bad);
    let none = changed(|settings| settings.workspaces.clear()).await?;
    assert_eq!(states(&none), [State::Bad]);
    Ok(())
}

#[tokio::test]
async fn missing_and_needless_rights_are_named() -> anyhow::Result<()> {
    let mut manifest = slack::manifest::manifest(
        &slack::manifest::Introduction {
            name: "Hoshimori".into(),
            handle: "hoshimori".into(),
            description: "x".into(),
            command: "x".into(),
        },
        &slack::manifest::Way::Socket,
    );
    manifest["oauth_config"]["scopes"]["bot"] = serde_json::json!(["chat:write", "commands", "channels:history"]);
    let simulation = Simulation::start_with(manifest.clone()).await?;
    let findings = examine(&simulation.settings(&[TEAM])).await;
    assert_eq!(findings[1].say, "These rights are missing: app_mentions:read, files:write, im:history, im:write.");
    assert_eq!(findings[2].state, State::Bad);
    let mut all: Vec<&str> = slack::manifest::scopes().into_iter().collect();
    all.push("channels:history");
    manifest["oauth_config"]["scopes"]["bot"] = serde_json::json!(all);
    let simulation = Simulation::start_with(manifest).await?;
    let findings = examine(&simulation.settings(&[TEAM])).await;
    assert_eq!(findings[1].say, "All rights are there; these are not needed: channels:history.");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_reached_is_unknown_and_not_bad() -> anyhow::Result<()> {
    let findings = changed(|settings| settings.api = "http://127.0.0.1:9/".into()).await?;
    assert_eq!(states(&findings), [State::Unknown, State::Unknown]);
    let simulation = Simulation::start().await?;
    simulation.fail("*", Fault::Broken);
    simulation.fail("*", Fault::Busy(9));
    let findings = examine(&simulation.settings(&[TEAM])).await;
    assert_eq!(states(&findings), [State::Unknown, State::Unknown, State::Good], "they told the time nevertheless");
    Ok(())
}

#[tokio::test]
async fn the_person_of_the_sample_is_tried_without_a_word_and_a_wrong_clock_is_told() -> anyhow::Result<()> {
    let simulation = Simulation::start().await?;
    simulation.add_person("佐藤", TEAM);
    let mut settings = simulation.settings(&[TEAM]);
    settings.workspaces[0].sample = simulation.id_of("佐藤");
    let direct = |findings: &[Finding]| findings[2].clone();
    assert_eq!(direct(&examine(&settings).await).say, "The person of the sample can be written to.");
    simulation.make_unreachable("佐藤");
    let found = direct(&examine(&settings).await);
    assert_eq!((found.state, found.say.as_str()), (State::Bad, "Slack says `user_disabled`."));
    assert!(simulation.calls().iter().all(|call| !call.method.starts_with("chat.")), "somebody was written to");
    let now = simulation.clock();
    settings.clock = std::sync::Arc::new(move || now() - 301_000);
    let found = examine(&settings).await.pop().expect("the clock comes last");
    assert_eq!((found.what.as_str(), found.state), ("slack clock", State::Bad));
    assert!(found.say.contains("behind") && found.fix.is_some(), "{found:?}");
    simulation.assert_clean();
    Ok(())
}
