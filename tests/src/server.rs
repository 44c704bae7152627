//! A real `hoshimori serve` in front of simulated networks: started, watched, stopped, killed.
//!
//! ```no_run
//! # async fn story() -> anyhow::Result<()> {
//! use tests::server::{Person, Server, Site, Way};
//!
//! let site = Site::of(Way::TelegramPolling).await?;
//! let server = Server::start(&site).await?;
//! let mut person = Person::new(site.network(), "佐藤");
//! person.begins().await?;
//! person.answers("○").await?;
//! server.kill().await;
//! let server = Server::start(&site).await?;
//! person.answers("×").await?;
//! # drop(server);
//! # Ok(())
//! # }
//! ```

mod hands;
mod host;
mod person;
mod sight;
mod site;
#[cfg(target_os = "linux")]
mod weight;

pub use hands::{Hands, Step};
pub use person::{Answer, Person};
pub use sight::Sight;
pub use site::{Simulated, Site, Way};

use crate::binary::{program, speaking};
use anyhow::{Context as _, bail};
use reqwest::StatusCode;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::{Instant, interval, timeout};

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a server is asked while it is waited for.
const LOOK: Duration = Duration::from_millis(20);

/// A running server. It is killed when it is dropped.
pub struct Server {
    child: Child,
    base: String,
    http: reqwest::Client,
    log: Arc<Log>,
    reading: Vec<JoinHandle<()>>,
}

/// What a server has written, both its outputs together.
#[derive(Default)]
struct Log {
    text: Mutex<String>,
    more: Notify,
}

/// What `/readyz` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The HTTP status: 200 or 503.
    pub status: u16,
    /// A line for the memory and each network.
    pub lines: String,
}

/// How a server ended, and all that it had written.
#[derive(Debug)]
pub struct Ended {
    /// How it ended.
    pub status: ExitStatus,
    /// What it had written.
    pub log: String,
}

impl Server {
    /// Starts a server for a site, and waits until it is ready.
    ///
    /// # Errors
    /// Fails with its log if it ends, or is not ready in time.
    pub async fn start(site: &Site) -> anyhow::Result<Server> {
        Server::start_with(site, &[]).await
    }

    /// Starts a server with more in its environment (for example `HOSHIMORI_LOG`), and waits until it is ready.
    ///
    /// # Errors
    /// Fails with its log if it ends, or is not ready in time.
    pub async fn start_with(site: &Site, environment: &[(&str, &str)]) -> anyhow::Result<Server> {
        let mut server = Server::launch(site, environment)?;
        server.ready().await?;
        Ok(server)
    }

    /// Starts a server and waits for nothing.
    ///
    /// # Errors
    /// Fails if the system refuses.
    pub fn launch(site: &Site, environment: &[(&str, &str)]) -> anyhow::Result<Server> {
        let mut command = std::process::Command::new(program());
        command.arg("serve").arg("--config").arg(site.config()).current_dir(site.folder());
        if site.content().is_dir() {
            command.arg("--content").arg(site.content());
        }
        speaking(&mut command, "ja_JP.UTF-8");
        // A server complains about variables that nobody reads.
        command.env_remove("HOSHIMORI_PROGRAM");
        command.env("HOSHIMORI_LOG", "info").envs(site.environment()).envs(environment.iter().copied());
        let mut command = Command::from(command);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let log = Arc::new(Log::default());
        let out = child.stdout.take().context("it was piped")?;
        let err = child.stderr.take().context("it was piped")?;
        let reading = vec![tokio::spawn(read(out, Arc::clone(&log))), tokio::spawn(read(err, Arc::clone(&log)))];
        let http = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build()?;
        Ok(Server { child, base: site.address(), http, log, reading })
    }

    /// Waits until the server answers that it is ready.
    ///
    /// # Errors
    /// Fails with its log if it ends, or is not ready in time.
    pub async fn ready(&mut self) -> anyhow::Result<()> {
        self.until_readiness("it is ready", |now| now.status == StatusCode::OK.as_u16()).await
    }

    /// Waits until `/readyz` says something.
    ///
    /// # Errors
    /// Fails with the log of the server if it ends, or does not say so in time.
    pub async fn until_readiness(&mut self, what: &str, test: impl Fn(&Readiness) -> bool) -> anyhow::Result<()> {
        let end = Instant::now() + PATIENCE;
        let mut looks = interval(LOOK);
        let mut last = None;
        while Instant::now() < end {
            looks.tick().await;
            // Before its port is open, nobody answers.
            last = self.readiness().await.ok();
            if last.as_ref().is_some_and(&test) {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("waited until {what}, but the server ended ({status}):\n{}", self.log());
            }
        }
        bail!("waited in vain until {what}; it says {last:?}; its log:\n{}", self.log())
    }

    /// Asks whether the server is ready.
    ///
    /// # Errors
    /// Fails if nobody answers.
    pub async fn readiness(&self) -> anyhow::Result<Readiness> {
        let answer = self.http.get(format!("{}/readyz", self.base)).send().await?;
        Ok(Readiness { status: answer.status().as_u16(), lines: answer.text().await? })
    }

    /// Reads `/metrics`.
    ///
    /// # Errors
    /// Fails if nobody answers.
    pub async fn metrics(&self) -> anyhow::Result<String> {
        let answer = self.http.get(format!("{}/metrics", self.base)).send().await?;
        Ok(answer.error_for_status()?.text().await?)
    }

    /// Reads one number of `/metrics`, all platforms together: `updates_deduplicated`, `letters_sent` …
    ///
    /// # Errors
    /// Fails if nobody answers, or a number is none.
    pub async fn counted(&self, name: &str) -> anyhow::Result<u64> {
        let metrics = self.metrics().await?;
        let prefix = format!("hoshimori_{name}");
        let ours = metrics.lines().filter_map(|line| line.strip_prefix(&prefix));
        // `_total{platform="slack"} 3`, or ` 3` where there is no label.
        let values = ours.filter(|rest| rest.starts_with(['_', '{', ' '])).filter_map(|rest| rest.rsplit(' ').next());
        values.map(|value| value.parse::<u64>().with_context(|| format!("{name}: {value}"))).sum()
    }

    /// Tells where the server is, for example `http://127.128.48.57:20000`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Tells the id of the process while it runs.
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Shows all that the server has written so far.
    pub fn log(&self) -> String {
        self.log.text().clone()
    }

    /// Waits until the server has written certain words.
    ///
    /// # Errors
    /// Fails with its log if it does not write them in time.
    pub async fn logged(&self, words: &str) -> anyhow::Result<()> {
        let end = Instant::now() + PATIENCE;
        loop {
            let mut more = std::pin::pin!(self.log.more.notified());
            more.as_mut().enable();
            if self.log.text().contains(words) {
                return Ok(());
            }
            if timeout(end.saturating_duration_since(Instant::now()), more).await.is_err() {
                bail!("waited in vain for {words:?} in the log:\n{}", self.log());
            }
        }
    }

    /// Ends the server as `kill -9` does, waits until it is gone, and gives all that it had written.
    pub async fn kill(mut self) -> String {
        // Only a process that has ended by itself cannot be killed, and then it is gone all the same.
        let _ = self.child.kill().await;
        self.drained().await
    }

    /// Asks the server to end as systemd does, and waits until it has.
    ///
    /// # Errors
    /// Fails with its log if it does not end in time.
    pub async fn stop(mut self) -> anyhow::Result<Ended> {
        let id = self.child.id().context("it has ended already")?;
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$1\"", "sh", &id.to_string()]).status().await?;
        if !asked.success() {
            bail!("it could not be asked to stop: {asked}");
        }
        let ended = timeout(PATIENCE, self.child.wait()).await;
        let status = ended.with_context(|| format!("it does not stop; its log:\n{}", self.log()))??;
        Ok(Ended { status, log: self.drained().await })
    }

    /// Waits until a server ends by itself.
    ///
    /// # Errors
    /// Fails with its log if it does not end in time.
    pub async fn ended(mut self) -> anyhow::Result<Ended> {
        let ended = timeout(PATIENCE, self.child.wait()).await;
        let status = ended.with_context(|| format!("it does not end; its log:\n{}", self.log()))??;
        Ok(Ended { status, log: self.drained().await })
    }

    /// Reads the outputs to their end, which comes with the end of the process.
    async fn drained(&mut self) -> String {
        for task in self.reading.drain(..) {
            // Reading does not panic, and nobody aborts it.
            let _ = timeout(PATIENCE, task).await;
        }
        self.log()
    }
}

impl Log {
    fn text(&self) -> MutexGuard<'_, String> {
        self.text.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn read(output: impl AsyncRead + Unpin, log: Arc<Log>) {
    let mut lines = BufReader::new(output).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let mut text = log.text();
        text.push_str(&line);
        text.push('\n');
        drop(text);
        log.more.notify_waiters();
    }
}
