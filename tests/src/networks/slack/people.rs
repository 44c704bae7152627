//! What people do in the simulated Slack, and what they see.

use super::deliveries::Parcel;
use super::state::{Post, State};
use super::{PATIENCE, Simulation, payloads};
use crate::networks::{Network, Shown, between};
use anyhow::{Context as _, bail};
use async_trait::async_trait;
use chat::Platform;
use serde_json::Value;
use tokio::time::{Duration, timeout};

#[async_trait]
impl Network for Simulation {
    fn platform(&self) -> Platform {
        Platform::Slack
    }

    async fn press(&self, who: &str, label: &str) -> anyhow::Result<()> {
        self.pressed(who, |post| button(post, label)).await.with_context(|| format!("{who} sees no button {label:?}"))
    }

    async fn forge_press(&self, who: &str, carried: &str) -> anyhow::Result<()> {
        let forged = |post: &Post| {
            let mut button = elements(post).find(|element| element["type"] == "button")?.clone();
            button["value"] = carried.into();
            Some(button)
        };
        self.pressed(who, forged).await.with_context(|| format!("{who} sees no button"))
    }

    async fn say(&self, who: &str, text: &str) -> anyhow::Result<()> {
        let event = {
            let mut state = self.hall.state();
            if state.manifest.pointer("/features/app_home/messages_tab_read_only_enabled") != Some(&false.into()) {
                bail!("nobody can write to this app");
            }
            let stamp = state.stamp();
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let person = state.person(who)?;
            let (event, team) = (payloads::message(person, &escaped, &stamp), person.team.clone());
            state.subscribed(&team, "message.im", &event)
        };
        if let Some(event) = event {
            self.hall.event(event).await;
        }
        Ok(())
    }

    async fn open(&self, who: &str) -> anyhow::Result<()> {
        let room = self.hall.state().person(who)?.direct.clone();
        self.command_in(who, "", &room).await
    }

    fn newest(&self, who: &str, most: usize) -> Vec<Shown> {
        let state = self.hall.state();
        let mut newest: Vec<Shown> = state.seen_by(who).rev().take(most).map(|post| shown(&state, post)).collect();
        newest.reverse();
        newest
    }

    async fn wait_until(
        &self,
        what: &str,
        test: &(dyn for<'a> Fn(&'a dyn Network) -> bool + Sync),
    ) -> anyhow::Result<()> {
        let so = async {
            while !self.is_so(test) {
                self.hall.next_change().await;
            }
        };
        timeout(PATIENCE, so).await.map_err(|_| anyhow::anyhow!("waited in vain for {what}"))
    }

    fn violations(&self) -> Vec<String> {
        self.hall.state().violations.clone()
    }

    fn sends(&self) -> usize {
        self.hall.state().posts.iter().filter(|post| post.only.is_none()).count()
    }

    fn goes_down(&self) {
        self.hall.state().down = true;
        self.cut_sockets();
        self.hall.changed();
    }

    fn comes_up(&self) {
        self.hall.state().down = false;
        self.hall.changed();
    }

    fn arrived(&self, who: &str) -> Vec<String> {
        let state = self.hall.state();
        state.seen_by(who).filter(|post| post.only.is_none()).map(|post| post.first.clone()).collect()
    }

    fn acknowledged(&self, who: &str) -> Vec<Option<Duration>> {
        self.hall.state().presses.get(who).cloned().unwrap_or_default()
    }
}

impl Simulation {
    /// Presses the first thing found, from the newest message on.
    async fn pressed(&self, who: &str, find: impl Fn(&Post) -> Option<Value>) -> anyhow::Result<()> {
        let (payload, at, number) = {
            let mut state = self.hall.state();
            let (stamp, trigger) = (state.stamp(), state.number());
            let person = state.person(who)?;
            let shown: Vec<&Post> = state.seen_by(who).collect();
            let found = shown.iter().rev().find_map(|post| Some((*post, find(post)?)));
            let (post, element) = found.context("there is none")?;
            let room = &state.rooms[&post.room].name;
            let payload = payloads::press(person, post, &element, room, &stamp, trigger);
            let at = state.now();
            let presses = state.presses.entry(who.to_owned()).or_default();
            presses.push(None);
            (payload, at, presses.len() - 1)
        };
        if self.hall.interact(Parcel::Interaction(payload)).await.is_some() {
            let mut state = self.hall.state();
            let after = between(at, state.now());
            state.presses.entry(who.to_owned()).and_modify(|presses| presses[number] = Some(after));
        }
        Ok(())
    }

    fn is_so(&self, test: &(dyn for<'a> Fn(&'a dyn Network) -> bool + Sync)) -> bool {
        test(self)
    }

    /// Uses the slash command with a word, in the conversation with the bot.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub async fn command(&self, who: &str, word: &str) -> anyhow::Result<()> {
        let room = self.hall.state().person(who)?.direct.clone();
        self.command_in(who, word, &room).await
    }

    /// Uses the slash command in any room. What the bot answers is seen by this person alone.
    ///
    /// # Errors
    /// Fails if nobody has this name, or the app has no slash command.
    pub async fn command_in(&self, who: &str, word: &str, room: &str) -> anyhow::Result<()> {
        let (payload, team, user) = {
            let mut state = self.hall.state();
            if state.manifest.pointer("/features/slash_commands/0/command") != Some(&"/hoshi".into()) {
                bail!("this app has no slash command");
            }
            let trigger = state.number();
            let person = state.person(who)?;
            let name = state.rooms.get(room).map_or("somewhere", |room| room.name.as_str());
            (payloads::slash(person, word, (room, name), trigger), person.team.clone(), person.id.clone())
        };
        let answer = self.hall.interact(Parcel::Slash(payload)).await;
        if let Some(text) = answer.as_ref().and_then(|answer| answer["text"].as_str()) {
            let mut state = self.hall.state();
            if answer.as_ref().is_some_and(|answer| answer["response_type"] != "ephemeral") {
                state.violation("the answer to a slash command would be read by everybody");
            }
            let stamp = state.stamp();
            state.aside(&team, room, &user, text, &stamp);
        }
        Ok(())
    }

    /// Names the bot in a channel.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub async fn mention(&self, who: &str, room: &str) -> anyhow::Result<()> {
        let event = {
            let mut state = self.hall.state();
            let stamp = state.stamp();
            let person = state.person(who)?;
            let team = person.team.clone();
            let bot = state.teams.get(&team).map(|team| team.bot.as_str()).unwrap_or_default();
            let event = payloads::mention(person, bot, room, &stamp);
            state.subscribed(&team, "app_mention", &event)
        };
        if let Some(event) = event {
            self.hall.event(event).await;
        }
        Ok(())
    }

    /// Opens the conversation with the bot, without a word.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub async fn look(&self, who: &str) -> anyhow::Result<()> {
        let event = {
            let mut state = self.hall.state();
            let stamp = state.stamp();
            let person = state.person(who)?;
            let (event, team) = (payloads::opened(person, &stamp), person.team.clone());
            state.subscribed(&team, "app_home_opened", &event)
        };
        if let Some(event) = event {
            self.hall.event(event).await;
        }
        Ok(())
    }
}

impl State {
    /// Lists what somebody sees, oldest first.
    fn seen_by(&self, who: &str) -> impl DoubleEndedIterator<Item = &Post> {
        let person = self.people.get(who);
        self.posts.iter().filter(move |post| {
            let Some(person) = person.filter(|person| person.team == post.team) else { return false };
            let direct = self.rooms.get(&post.room).is_some_and(|room| room.direct);
            let here = if direct { post.room == person.direct } else { true };
            post.only.as_ref().map_or(here, |only| *only == person.id)
        })
    }
}

fn elements(post: &Post) -> impl Iterator<Item = &Value> {
    let rows = post.blocks.iter().filter(|block| block["type"] == "actions");
    rows.flat_map(|row| row["elements"].as_array().into_iter().flatten())
}

/// Finds a button by its label or the symbol it begins with; in a list to choose from, the choice.
fn button(post: &Post, label: &str) -> Option<Value> {
    let fits = |text: &Value| {
        let text = text["text"].as_str().unwrap_or_default();
        text == label || text.split(' ').next() == Some(label)
    };
    elements(post).find_map(|element| {
        if element["type"] == "static_select" {
            let option = element["options"].as_array()?.iter().find(|option| fits(&option["text"]))?;
            let mut chosen = element.clone();
            chosen["selected_option"] = option.clone();
            return Some(chosen);
        }
        fits(&element["text"]).then(|| element.clone())
    })
}

fn shown(state: &State, post: &Post) -> Shown {
    let label = |element: &Value| element["text"]["text"].as_str().unwrap_or_default().to_owned();
    Shown {
        id: format!("{}:{}", post.room, post.stamp),
        text: words(post),
        buttons: elements(post).map(label).collect(),
        private: post.only.is_some() || state.rooms.get(&post.room).is_some_and(|room| room.direct),
        revised: post.revised,
        files: post.files.clone(),
        above: post.thread.as_ref().map(|stamp| format!("{}:{stamp}", post.room)),
    }
}

/// Reads a message as it is shown: its blocks, or its text where it has none.
fn words(post: &Post) -> String {
    let run = |run: &Value| run["text"].as_str().unwrap_or_default().to_owned();
    let rich = post.blocks.iter().filter(|block| block["type"] == "rich_text");
    let read = rich.map(|block| {
        let sections = block["elements"].as_array().into_iter().flatten();
        sections.flat_map(|section| section["elements"].as_array().into_iter().flatten()).map(run).collect::<String>()
    });
    let read: Vec<String> = read.collect();
    if read.is_empty() {
        return post.text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    read.join("\n")
}
