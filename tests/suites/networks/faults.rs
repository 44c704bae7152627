//! Networks that fail at every thirtieth message, and rooms that are told to wait.

use super::times;
use anyhow::ensure;
use chat::Platform;
use futures_util::future::try_join_all;
use std::time::Duration;
use tests::crowd::{Crowd, Times, ledger, report};
use tests::networks::{discord, slack, telegram};
use tests::server::{Person, Server, Site, Way};
use tokio::time::Instant;

/// A way for each network.
const EACH: [Way; 3] = [Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling];
/// One message for so many answers may be refused because there are too many: a machine that stood still for a moment lets
/// arrive in a bunch what left evenly.
const BUNCHED: usize = 25;
/// So many of a thousand messages go wrong.
const OFTEN: u32 = 30;

async fn gets_over_faults(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.opens_for_everybody().await?;
    let mut crowd = Crowd::of(&site, 60, 7);
    let server = Server::start(&site).await?;
    match way.platform() {
        Platform::Slack => site.slack().fail_often(OFTEN),
        Platform::Discord => site.discord().fail_often(OFTEN),
        Platform::Telegram | Platform::Console => site.telegram().fail_often(OFTEN),
    }
    let walked = crowd.sets_out_for(17).arrive().await?;
    let (retried, failed) = (server.counted("letters_retried").await?, server.counted("letters_failed").await?);
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    crowd.judge(&walked, &ledger(&site.data()).await)?;
    site.assert_clean();
    let cut_off = match way.platform() {
        Platform::Slack => site.slack().cut_off(),
        Platform::Discord => site.discord().cut_off(),
        Platform::Telegram | Platform::Console => site.telegram().cut_off(),
    };
    let (answers, repeated, floods) =
        (walked.iter().flat_map(tests::crowd::Walked::chosen).count(), crowd.repeated(), crowd.floods(&site));
    report(&format!(
        "{way:?}: {answers} answers, {retried} tries again, {cut_off} cut off, {repeated} repeated, {floods} floods; \
         the next question after {:?}",
        Times::until_answered(&walked)
    ));
    ensure!(answers >= 1_000 && cut_off > 0, "nothing was proved");
    ensure!(failed == 0, "{failed} letters were given up");
    ensure!(floods * BUNCHED <= answers, "the network had to say {floods} times that it is too much");
    let may_repeat = if way.platform() == Platform::Discord { 0 } else { cut_off };
    ensure!(
        repeated <= may_repeat,
        "{repeated} messages were repeated, {may_repeat} could not be known to have arrived"
    );
    Ok(())
}

/// R6: whatever goes wrong with three of a hundred messages, everybody gets through unaided; only messages whose answer was cut
/// off come twice, and on Discord not even those. And the networks' pace: sixty people at once, and next to no message is refused
/// because there are too many.
#[tokio::test]
async fn faults_are_got_over_at_the_networks_own_pace() -> anyhow::Result<()> {
    for _ in 0..times(1, 100) {
        try_join_all(EACH.map(gets_over_faults)).await?;
    }
    Ok(())
}

/// How long a room is told to wait.
const WAIT: Duration = Duration::from_secs(30);

fn close_for_the_next_message(site: &Site, way: Way) {
    let seconds = WAIT.as_secs();
    match way.platform() {
        Platform::Slack => {
            let seconds = u32::try_from(seconds).expect("half a minute");
            site.slack().fail("chat.postMessage", slack::Fault::Busy(seconds));
        }
        Platform::Discord => site.discord().fail_next(&[discord::Fault::TooMany(WAIT)]),
        Platform::Telegram | Platform::Console => site.telegram().fail_next(&[telegram::Fault::TooMany(seconds)]),
    }
}

async fn waits_alone(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.opens_for_everybody().await?;
    site.add_person("待人");
    let mut crowd = Crowd::of(&site, 10, 8);
    let server = Server::start(&site).await?;
    let mut guest = Person::new(site.network(), "待人");
    guest.begins().await?;
    let mut before = crowd.sets_out_for(5).arrive().await?;
    close_for_the_next_message(&site, way);
    let closed = Instant::now();
    guest.taps_answer("○").await?;
    while server.counted("letters_retried").await? == 0 {
        ensure!(closed.elapsed() < WAIT / 2, "no message was refused");
        tokio::task::yield_now().await;
    }
    let meanwhile = crowd.sets_out_for(12).arrive().await?;
    ensure!(closed.elapsed() < WAIT, "the others took until {:?}, so they prove nothing", closed.elapsed());
    ensure!(guest.asked() != Some(2), "the room was not closed");
    while guest.asked() != Some(2) {
        ensure!(closed.elapsed() < WAIT * 2, "nothing came after the wait: {:?}", guest.sight());
        guest.waits().await?;
    }
    let waited = closed.elapsed();
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    let (alone, beside) = (Times::until_answered(&before), Times::until_answered(&meanwhile));
    report(&format!("{way:?}: waited {waited:?}; the others before: {alone:?}; meanwhile: {beside:?}"));
    // The network notes whoever comes before the time is over.
    site.assert_clean();
    ensure!(waited >= WAIT, "the room was written to after {waited:?}");
    ensure!(beside.half < alone.half * 2 && beside.most < alone.most * 2, "the others waited as well");
    for (one, later) in before.iter_mut().zip(&meanwhile) {
        one.and(later);
    }
    let mut ledger = ledger(&site.data()).await;
    ledger.answers.retain(|_, answers| answers.len() > 1);
    crowd.judge(&before, &ledger)
}

/// R7: a room that is told to wait is left alone until then, and nobody else waits longer for it.
#[tokio::test]
async fn a_room_that_has_to_wait_is_left_alone_and_keeps_nobody_else_waiting() -> anyhow::Result<()> {
    try_join_all(EACH.map(waits_alone)).await?;
    Ok(())
}
