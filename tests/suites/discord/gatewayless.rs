//! Without the gateway: commands and buttons come through the door, and no connection of ours stays open.

use super::bench::{Shelf, message};
use chat::{Act, Address, Change, ChatPlatform, Command, Inbox, ListenError, Once, Platform, Room, State, Workspace};
use discord::{Discord, Gateway, Settings, examine};
use std::sync::Arc;
use std::time::Duration;
use tests::networks::Network;
use tests::networks::discord::DiscordNetwork;
use tests::networks::slack::Porch;
use tokio::task::JoinHandle;

struct Bench {
    network: DiscordNetwork,
    discord: Discord,
    shelf: Arc<Shelf>,
    listening: JoinHandle<Result<(), ListenError>>,
    _porch: Porch,
}

impl Bench {
    async fn start(change: impl FnOnce(&mut Settings)) -> Bench {
        let network = DiscordNetwork::begin().await.expect("there is a port");
        network.add_person("佐藤");
        let mut settings = network.settings();
        settings.gateway = Gateway::Off;
        settings.public_key = Some(network.signet().public_key());
        change(&mut settings);
        let discord = Discord::new(settings).expect("the settings are sound");
        let shelf = Shelf::new();
        let doors = discord.door().into_iter().collect();
        let porch = Porch::open(doors, Arc::clone(&shelf) as Arc<dyn Inbox>).await.expect("there is a port");
        network.bring_to(&porch.address);
        let (ear, inbox) = (discord.clone(), Arc::clone(&shelf));
        let listening = tokio::spawn(async move { ear.listen(&*inbox).await });
        let bench = Bench { network, discord, shelf, listening, _porch: porch };
        bench.until("the guild", |shelf| shelf.changes().len() == 1).await;
        bench
    }

    async fn until(&self, what: &str, test: impl Fn(&Shelf) -> bool) {
        self.network.until(what, |_| test(&self.shelf)).await.expect("the test stands on it");
    }

    fn changed(&self) -> Vec<(String, Change)> {
        self.shelf.changes().into_iter().map(|change| (change.workspace.id, change.what)).collect()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

#[tokio::test]
async fn commands_and_buttons_are_heard_and_no_gateway_is_opened() {
    let bench = Bench::start(|_| ()).await;
    bench.network.command("佐藤", None, "menu").unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    let room =
        Address { workspace: Workspace::direct(Platform::Discord), room: Room::Private(bench.network.id_of("佐藤")) };
    bench.discord.deliver(&room, &message("質問", &["○ はい"]), &Once("1".into())).await.unwrap();
    bench.network.press("佐藤", "○ はい").await.unwrap();
    bench.until("the press", |shelf| shelf.updates().len() == 2).await;
    bench.network.say("佐藤", "聞こえますか").await.unwrap();
    let acts: Vec<Act> = bench.shelf.updates().into_iter().map(|update| update.act).collect();
    assert!(matches!(&acts[..], [Act::Asked(Command::Menu), Act::Pressed(_)]), "{acts:?}");
    assert_eq!((bench.network.starts(), bench.network.connected()), ((0, 0), 0));
    assert!(bench.network.calls().iter().all(|call| !call.what.contains("gateway")));
    assert!(bench.discord.pulse().last().is_some() && bench.discord.knocks().last().is_some());
    let registered = |network: &DiscordNetwork| network.calls().iter().any(|call| call.what.starts_with("PUT "));
    bench.network.until("the slash command", registered).await.unwrap();
    bench.network.assert_clean();
}

#[tokio::test]
async fn servers_that_add_and_remove_the_bot_are_found_by_looking() {
    let bench = Bench::start(|_| ()).await;
    let (guild, _) = bench.network.add_bot("海辺商店");
    bench.until("the second guild", |shelf| shelf.changes().len() == 2).await;
    bench.network.remove_bot(&guild);
    bench.until("the removal", |shelf| shelf.changes().len() == 3).await;
    let changes = bench.changed();
    assert_eq!(changes[1..], [(guild.clone(), Change::Added), (guild, Change::Removed)]);
    bench.network.assert_clean();
}

#[tokio::test]
async fn whoever_acts_in_a_new_server_need_not_wait_for_the_next_look() {
    let bench = Bench::start(|settings| settings.timing.look = Duration::from_hours(1)).await;
    let (guild, channel) = bench.network.add_bot("海辺商店");
    bench.network.command("佐藤", Some(&channel), "menu").unwrap();
    bench.until("the command", |shelf| shelf.updates().len() == 1).await;
    assert_eq!(bench.changed()[1..], [(guild, Change::Added)]);
    bench.network.command("佐藤", Some(&channel), "menu").unwrap();
    bench.until("another command", |shelf| shelf.updates().len() == 2).await;
    assert_eq!(bench.changed().len(), 2, "once is enough");
}

#[tokio::test]
async fn a_token_that_is_taken_back_ends_it() {
    let mut bench = Bench::start(|_| ()).await;
    bench.network.forbid_token();
    let end = (&mut bench.listening).await.expect("it did not panic");
    assert!(matches!(end, Err(ListenError::Refused(_))), "{end:?}");
    assert_eq!(bench.discord.pulse().last(), None);
}

#[tokio::test]
async fn the_doctor_says_what_is_heard_without_the_gateway() {
    let bench = Bench::start(|_| ()).await;
    let mut settings = bench.network.settings();
    settings.gateway = Gateway::Off;
    settings.public_key = Some(bench.network.signet().public_key());
    let state = |found: &[chat::Finding], what: &str| {
        found.iter().find(|finding| finding.what == what).map(|finding| (finding.state, finding.say.clone()))
    };
    let found = examine(&settings).await;
    let off = (State::Good, "It is off: only commands and buttons are heard.".to_owned());
    assert_eq!(state(&found, "discord gateway"), Some(off));
    let network = DiscordNetwork::begin().await.unwrap();
    settings.base = network.settings().base;
    let deaf = state(&examine(&settings).await, "discord interactions").expect("it is looked at");
    assert_eq!(deaf.0, State::Bad, "{}", deaf.1);
}
