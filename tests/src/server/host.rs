//! A company that is there already when people come: somebody has opened the 25 questions for everybody.

use super::Site;
use anyhow::{Context as _, ensure};
use chat::{Account, Act, Address, Command, Inbox as _, Platform, Update, UpdateKey};
use content::{Locale, SetKind};
use engine::{House, Press, RulingPress, SetUpStep, Strangers};
use hoshimori::{Bot, Library, clock::Clock};
use jiff::tz::TimeZone;
use std::fs;
use std::path::{Path, PathBuf};
use store::Store;

/// Who opened them; nobody ever sees this account.
const HOST: &str = "U0HOST";

impl Site {
    /// The folder with content of the site's own, if it has any.
    pub fn content(&self) -> PathBuf {
        self.folder().join("content")
    }

    /// Lays a set over the self-check in which no question is for a few people alone.
    fn asks_everybody_everything(&self) -> anyhow::Result<()> {
        let name = "sets/self-check-4.0.toml";
        let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content").join(name);
        let text = fs::read_to_string(ours)?;
        let text = ["team", "company"]
            .iter()
            .fold(text, |text, scope| text.replace(&format!("scope = \"{scope}\""), "scope = \"person\""));
        let file = self.content().join(name);
        fs::create_dir_all(file.parent().context("it lies in a folder")?)?;
        Ok(fs::write(file, text)?)
    }

    /// Lets a coordinator whom nobody sees found the company of Slack's team and open the self-check for everybody, with every
    /// question for everybody. On the other networks whoever comes alone founds a company of their own. No server may be running.
    ///
    /// # Errors
    /// Fails if nothing was opened.
    pub async fn opens_for_everybody(&self) -> anyhow::Result<()> {
        if self.ways().iter().all(|way| way.platform() != Platform::Slack) {
            return Ok(());
        }
        self.asks_everybody_everything()?;
        let clock = Clock::Wall;
        let zone = TimeZone::get("Asia/Tokyo")?;
        fs::create_dir_all(self.data())?;
        let store = Store::open(&self.data().join("hoshimori.db"), zone, clock.now()).await?;
        let house = House::Company { operator: "星見製作所".to_owned(), strangers: Strangers::Welcome };
        let library = Library::load(Some(&self.content()), house).map_err(|error| anyhow::anyhow!("{error}"))?;
        let bot = Bot::new(store, library, clock, Vec::new());
        let set_up = |step| Act::Pressed(Press::Rulings(RulingPress::SetUp(SetKind::SelfCheck, step)).token());
        let acts = [
            Act::Asked(Command::Menu),
            Act::Pressed(Press::Speak(Locale::Ja).token()),
            Act::Pressed(Press::Agree.token()),
            set_up(SetUpStep::All),
            set_up(SetUpStep::Weeks(0)),
        ];
        let from = Address::private(Platform::Slack, Site::TEAM, HOST);
        for (number, act) in acts.into_iter().enumerate() {
            let account = Account { workspace: from.workspace.clone(), id: HOST.to_owned() };
            let key = UpdateKey(format!("slack:host:{number}"));
            bot.accept(Update { key, from: from.clone(), account, act, name: None }).await?;
        }
        // What was said to nobody is given up here, and not left for the server.
        Box::pin(bot.run_until_quiet()).await?;
        let open = bot.store().conversations().await?;
        ensure!(open.len() == 1, "nobody else was there");
        let (dossier, _) = bot.store().dossier(&open[0].0, &open[0].1).await?.expect("it was just opened");
        ensure!(dossier.open.len() == 1, "nothing was opened: {:?}", dossier.place);
        bot.store().close().await;
        Ok(())
    }
}
