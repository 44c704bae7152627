//! The real server and addresses that are not the network's own: none is dialled, and no redirect takes a token there (S10).

use super::honest::until;
use serde_json::json;
use std::net::IpAddr;
use tests::networks::trap::{Detour, Trap};
use tests::server::{Person, Server, Site, Way};

/// Another host of this machine than the one the simulations are at.
async fn elsewhere() -> anyhow::Result<Trap> {
    Trap::at(IpAddr::from([127, 0, 0, 2])).await
}

/// S10: Slack names another host for the socket.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_socket_of_slack_that_leads_elsewhere_is_not_dialled() -> anyhow::Result<()> {
    let trap = elsewhere().await?;
    for astray in [format!("ws://{}/", trap.address()), format!("ws://127.0.0.1@{}/", trap.address()), String::new()] {
        let site = Site::of(Way::SlackSocket).await?;
        site.slack().lead_astray(&astray);
        let server = Server::launch(&site, &[])?;
        let asked = || site.slack().calls().iter().filter(|call| call.method == "apps.connections.open").count();
        site.network().wait_until("a second try", &|_| asked() >= 2).await?;
        assert_eq!((trap.visits(), server.readiness().await?.status), (0, 503), "{astray}");
    }
    Ok(())
}

/// S10: Discord names another host for the gateway, or to go on at when the connection is lost.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_gateway_of_discord_that_leads_elsewhere_is_not_dialled() -> anyhow::Result<()> {
    let trap = elsewhere().await?;
    for astray in [format!("ws://{}", trap.address()), format!("ws://127.0.0.1@{}", trap.address()), String::new()] {
        let site = Site::of(Way::DiscordGateway).await?;
        site.discord().lie_about_gateway(&astray);
        let ended = Server::launch(&site, &[])?.ended().await?;
        assert!(!ended.status.success() && ended.log.contains("none that may be dialled"), "{}", ended.log);
        assert_eq!(trap.visits(), 0, "{astray}");
    }
    let site = Site::of(Way::DiscordGateway).await?;
    site.discord().lead_resuming_to(&format!("ws://{}", trap.address()));
    site.add_person("佐藤");
    let _server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    site.discord().cut();
    site.discord().until("a new session", |network| network.starts().0 >= 2 && network.connected() == 1).await?;
    person.answers("○").await?;
    assert_eq!(trap.visits(), 0);
    site.assert_clean();
    Ok(())
}

/// S10: whoever answers in the place of a network with a redirect does not get the token sent elsewhere.
#[tokio::test]
async fn no_redirect_is_followed() -> anyhow::Result<()> {
    for way in Way::ALL {
        let trap = Trap::at(IpAddr::from([127, 0, 0, 1])).await?;
        let detour = Detour::to(trap.address(), &[("/nowhere", json!({}))]).await?;
        let mut site = Site::of(way).await?;
        site.set(way.platform().name(), "base-url", &format!("http://{}", detour.address()))?;
        let server = Server::launch(&site, &[])?;
        until("a few tries", || detour.sent_away() >= 3).await.map_err(|error| error.context(server.log()))?;
        assert_eq!((trap.visits(), server.readiness().await?.status), (0, 503), "{way:?}");
    }
    Ok(())
}
