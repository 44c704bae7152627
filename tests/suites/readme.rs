//! What the README promises somebody who runs the bot for the first time is what happens: its configurations are used as they stand
//! there, and each line of `doctor` that it quotes is said at that step (AD5).

use std::fs;
use tests::examination::Examination;
use tests::server::{Person, Server, Site, Way};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");

/// A network's part of the README: the configuration, and what `doctor` says at one step after another.
struct Path {
    configuration: String,
    quoted: Vec<Vec<String>>,
}

impl Path {
    fn of(network: &str) -> Path {
        let readme = fs::read_to_string(README).expect("it is there");
        let part = readme.split_once(&format!("\n### {network}\n")).expect("the network has a part of its own").1;
        let part = part.split("\n## ").next().and_then(|part| part.split("\n### ").next()).unwrap_or_default();
        let steps = part.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_digit())).count();
        assert!((1..=10).contains(&steps), "{network} has {steps} steps");
        let blocks = |kind: &str| -> Vec<Vec<String>> {
            let fence = format!("   ```{kind}\n");
            let inside = |piece: &str| {
                let block = piece.split("   ```").next().unwrap_or_default();
                block.lines().map(|line| line.strip_prefix("   ").unwrap_or(line).to_owned()).collect()
            };
            part.split(&fence).skip(1).map(inside).collect()
        };
        let configuration = blocks("toml").pop().expect("it shows a configuration").join("\n");
        Path { configuration, quoted: blocks("text") }
    }

    /// Checks that the lines of a step were said, in their order.
    fn holds(&self, step: usize, said: &Examination) {
        let said = without_ids(&format!("{}{}", said.out, said.err));
        let mut lines = said.lines();
        for quoted in &self.quoted[step] {
            assert!(lines.any(|line| line == quoted), "step {step}: {quoted:?} is not said, or not there, in\n{said}");
        }
    }
}

/// Ids differ from simulation to simulation; in the README they are all the same.
fn without_ids(said: &str) -> String {
    let mut words = String::new();
    let mut digits = String::new();
    for letter in said.chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        words.push_str(if digits.len() >= 17 { "1400000000000000000" } else { &digits });
        digits.clear();
        words.push(letter);
    }
    words.trim_end_matches('\0').to_owned()
}

/// A site that is configured as the README says; only where the network is, and where health is told, is the test's own.
async fn site(way: Way, path: &Path) -> anyhow::Result<Site> {
    let mut site = Site::of(way).await?;
    let settings: toml::Table = fs::read_to_string(site.config())?.parse()?;
    let section = way.platform().name();
    for (section, key) in [(section, "base-url"), ("server", "listen")] {
        let value = settings[section][key].as_str().expect("a site has it");
        site.put(&format!("HOSHIMORI_{section}_{key}").to_uppercase().replace('-', "_"), value);
    }
    fs::write(site.config(), &path.configuration)?;
    site.add_person("佐藤");
    Ok(site)
}

fn write(site: &Site, file: &str, secret: &str) -> anyhow::Result<()> {
    Ok(fs::write(site.folder().join(file), format!("{secret}\n"))?)
}

/// Runs the server, lets 佐藤 come in and give the first answer, and looks beside it.
async fn first_answer(site: &Site, come_in: impl AsyncFnOnce() -> anyhow::Result<()>) -> anyhow::Result<Examination> {
    let server = Server::start(site).await?;
    come_in().await?;
    site.network().wait_until("the bot to write", &|network| !network.screen("佐藤").is_empty()).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    person.answers("○").await?;
    let said = Examination::of(site).await?;
    assert_eq!(said.code, 0, "{said:?}");
    server.stop().await?;
    site.assert_clean();
    Ok(said)
}

#[tokio::test]
async fn slack_is_set_up_as_the_readme_says() -> anyhow::Result<()> {
    let path = Path::of("Slack");
    let site = site(Way::SlackSocket, &path).await?;
    let access = site.slack().access(Site::TEAM);
    write(&site, "slack-bot-token", access.bot.expose())?;
    path.holds(0, &Examination::of(&site).await?);
    write(&site, "slack-app-token", access.app.expect("the simulation has one").expose())?;
    let said = Examination::of(&site).await?;
    assert_eq!(said.code, 0, "{said:?}");
    path.holds(1, &said);
    path.holds(2, &first_answer(&site, async || site.network().open("佐藤").await).await?);
    assert_eq!(path.quoted.len(), 3);
    Ok(())
}

#[tokio::test]
async fn discord_is_set_up_as_the_readme_says() -> anyhow::Result<()> {
    let path = Path::of("Discord");
    let site = site(Way::DiscordGateway, &path).await?;
    site.discord().leave_everywhere();
    write(&site, "discord-token", site.discord().token())?;
    path.holds(0, &Examination::of(&site).await?);
    let (_, channel) = site.discord().add_bot("山田商店");
    path.holds(1, &Examination::of(&site).await?);
    let come_in = async || site.discord().command("佐藤", Some(&channel), "menu").map(drop);
    path.holds(2, &first_answer(&site, come_in).await?);
    assert_eq!(path.quoted.len(), 3);
    Ok(())
}

#[tokio::test]
async fn telegram_is_set_up_as_the_readme_says() -> anyhow::Result<()> {
    let path = Path::of("Telegram");
    let site = site(Way::TelegramPolling, &path).await?;
    let token = site.telegram().token();
    write(&site, "telegram-token", &token[..token.len() - 1])?;
    path.holds(0, &Examination::of(&site).await?);
    write(&site, "telegram-token", token)?;
    let said = Examination::of(&site).await?;
    assert_eq!(said.code, 0, "{said:?}");
    path.holds(1, &said);
    path.holds(2, &first_answer(&site, async || site.network().open("佐藤").await).await?);
    assert_eq!(path.quoted.len(), 3);
    Ok(())
}
