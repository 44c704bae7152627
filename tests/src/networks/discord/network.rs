//! The simulated Discord, as every test of a network sees it.

use super::super::{Network, Shown, between};
use super::{DiscordNetwork, people};
use async_trait::async_trait;
use chat::Platform;
use std::time::Duration;

#[async_trait]
impl Network for DiscordNetwork {
    fn platform(&self) -> Platform {
        Platform::Discord
    }

    async fn press(&self, who: &str, label: &str) -> anyhow::Result<()> {
        self.hall.press(who, label).map(drop)
    }

    async fn forge_press(&self, who: &str, carried: &str) -> anyhow::Result<()> {
        self.hall.forge_press(who, carried).map(drop)
    }

    async fn say(&self, who: &str, text: &str) -> anyhow::Result<()> {
        self.hall.type_in(who, None, text).map(drop)
    }

    async fn open(&self, who: &str) -> anyhow::Result<()> {
        self.hall.command(who, None, "").map(drop)
    }

    fn newest(&self, who: &str, most: usize) -> Vec<Shown> {
        people::newest(&self.hall.state(), who, most)
    }

    async fn wait_until(
        &self,
        what: &str,
        test: &(dyn for<'a> Fn(&'a dyn Network) -> bool + Sync),
    ) -> anyhow::Result<()> {
        self.until(what, |network| test(network)).await
    }

    fn violations(&self) -> Vec<String> {
        self.hall.state().violations.clone()
    }

    fn sends(&self) -> usize {
        self.hall.state().sends
    }

    fn goes_down(&self) {
        self.change(|state| state.faults.down = true);
        self.gateway_goes_down();
        self.forget_sessions();
    }

    fn comes_up(&self) {
        self.change(|state| state.faults.down = false);
        self.gateway_comes_up();
    }

    fn arrived(&self, who: &str) -> Vec<String> {
        people::arrived(&self.hall.state(), who)
    }

    fn acknowledged(&self, who: &str) -> Vec<Option<Duration>> {
        let state = self.hall.state();
        let presses = state.interactions.values().filter(|one| one.kind == 3 && one.who == who);
        presses.map(|press| press.answered.map(|answered| between(press.at, answered))).collect()
    }
}
