//! Sockets that end, break, freeze, are too many, or lead elsewhere.

use super::stage::{Entrance, Letterbox, Stage, TEAM};
use chat::{ChatPlatform, Secret};
use slack::Slack;
use std::sync::Arc;
use tests::networks::Network as _;
use tests::networks::slack::{Fault, Simulation};
use tokio::time::Duration;

#[tokio::test]
async fn a_new_socket_is_open_before_the_old_one_closes() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    for (round, reason) in ["warning", "refresh_requested", "warning"].into_iter().enumerate() {
        let (fewest, words) = tokio::join!(stage.simulation.refresh(reason), stage.simulation.say("佐藤", reason));
        words?;
        assert!(fewest? >= 1, "there was a moment without a socket");
        stage.wait("the words", |stage| stage.letterbox.acts().len() == round + 1).await?;
        stage.simulation.connected(1).await?;
    }
    assert!(stage.slack.pulse().last().is_some());
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_socket_that_is_said_to_end_is_attended_to_until_it_does() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    // Without a new one, whatever happens comes through the old one.
    stage.simulation.fail("apps.connections.open", Fault::Broken);
    stage.simulation.fail("apps.connections.open", Fault::Busy(1));
    let talk = async {
        for number in 0..5 {
            stage.simulation.say("佐藤", &number.to_string()).await?;
        }
        anyhow::Ok(())
    };
    let (fewest, talked) = tokio::join!(stage.simulation.refresh("warning"), talk);
    talked?;
    assert!(fewest? >= 1);
    assert_eq!(stage.letterbox.acts().len(), 5);
    assert_eq!(stage.letterbox.deliveries(), 1 + 5, "nothing had to come twice");
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_broken_socket_is_replaced_and_what_was_said_meanwhile_arrives() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    for round in 1..=5 {
        stage.simulation.cut_sockets();
        stage.simulation.connected(0).await.ok();
        stage.simulation.say("佐藤", &round.to_string()).await?;
        stage.wait("the words", |stage| stage.letterbox.acts().len() == round).await?;
    }
    assert_eq!(stage.simulation.lost_events(), 0);
    stage.simulation.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_frozen_socket_is_noticed_and_replaced() -> anyhow::Result<()> {
    let simulation = Simulation::start().await?;
    simulation.add_person("佐藤", TEAM);
    let mut settings = simulation.settings(&[TEAM]);
    settings.waits.silence = Duration::from_millis(100);
    let stage = Stage::with(simulation, settings, Entrance::Socket).await?;
    stage.simulation.freeze_sockets();
    stage.simulation.connected(0).await?;
    stage.simulation.connected(1).await?;
    stage.simulation.say("佐藤", "はい").await?;
    stage.wait("the words", |stage| stage.letterbox.acts().len() == 1).await?;
    Ok(())
}

#[tokio::test]
async fn where_there_are_too_many_sockets_we_wait_and_come_back() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.crowd(3);
    stage.simulation.cut_sockets();
    stage.wait("the loss", |stage| stage.slack.pulse().last().is_none()).await?;
    stage.simulation.connected(1).await?;
    stage.wait("a sign of life", |stage| stage.slack.pulse().last().is_some()).await?;
    let opened = stage.simulation.calls().iter().filter(|call| call.method == "apps.connections.open").count();
    assert_eq!(opened, 1 + 3 + 1);
    Ok(())
}

#[tokio::test]
async fn faults_on_the_way_in_are_outlived() -> anyhow::Result<()> {
    let simulation = Simulation::start().await?;
    simulation.add_person("佐藤", TEAM);
    for fault in [Fault::Broken, Fault::Cut, Fault::Busy(0), Fault::No("internal_error")] {
        simulation.fail("auth.test", fault.clone());
        simulation.fail("apps.connections.open", fault);
    }
    let settings = simulation.settings(&[TEAM]);
    let stage = Stage::with(simulation, settings, Entrance::Socket).await?;
    stage.simulation.say("佐藤", "はい").await?;
    assert_eq!(stage.letterbox.acts().len(), 1);
    Ok(())
}

#[tokio::test]
async fn listening_ends_where_trying_again_cannot_help_and_says_why_without_a_token() -> anyhow::Result<()> {
    let stage = Stage::set(Entrance::Socket).await?;
    stage.simulation.switch_socket_mode_off();
    assert_eq!(stage.given_up().await?, "Socket Mode is switched off");

    let simulation = Simulation::start().await?;
    let mut settings = simulation.settings(&[TEAM]);
    settings.workspaces[0].app = Some(Secret::new("xapp-wrong-canary".into()));
    let why = refused(&Slack::new(settings)?).await;
    assert_eq!(why, "Slack says `invalid_auth`");

    let mut settings = simulation.settings(&[TEAM]);
    settings.workspaces[0].bot = Secret::new("xoxb-wrong-canary\n".into());
    let why = refused(&Slack::new(settings)?).await;
    assert_eq!(why, "Slack says `invalid_auth`");
    Ok(())
}

#[tokio::test]
async fn a_socket_that_leads_elsewhere_is_not_opened() -> anyhow::Result<()> {
    for astray in
        ["ws://localhost:9/", "wss://evil.example/link", "http://127.0.0.1:9/", "wss://wss-primary.slack.com/"]
    {
        let simulation = Simulation::start().await?;
        simulation.lead_astray(astray);
        let slack = Arc::new(Slack::new(simulation.settings(&[TEAM]))?);
        let listening = tokio::spawn({
            let slack = Arc::clone(&slack);
            async move { slack.listen(&Letterbox::default()).await }
        });
        let tried = |calls: usize| move |simulation: &Simulation| simulation.calls().len() >= calls;
        simulation.wait_until("a second try", &|_| tried(4)(&simulation)).await?;
        assert!(!listening.is_finished());
        listening.abort();
    }
    Ok(())
}

async fn refused(slack: &Slack) -> String {
    match slack.listen(&Letterbox::default()).await {
        Err(chat::ListenError::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}
