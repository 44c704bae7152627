//! Requests as bytes over connections that stay open: more and ruder ones than any network's own client sends.

use anyhow::{Context as _, bail};
use chat::Knock;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many requests are under way on one connection.
const IN_A_ROW: usize = 16;

/// A connection to a server.
pub struct Wire {
    stream: BufReader<TcpStream>,
}

/// What a server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Wire {
    /// Opens a connection to an address such as `http://127.0.0.1:40123`.
    ///
    /// # Errors
    /// Fails if nobody takes it.
    pub async fn to(base: &str) -> anyhow::Result<Wire> {
        let stream = TcpStream::connect(base.trim_start_matches("http://")).await?;
        stream.set_nodelay(true)?;
        Ok(Wire { stream: BufReader::new(stream) })
    }

    /// Sends bytes as they are.
    ///
    /// # Errors
    /// Fails if the other end has hung up.
    pub async fn say(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        Ok(self.stream.get_mut().write_all(bytes).await?)
    }

    /// Reads one answer; none if the other end has hung up instead.
    ///
    /// # Errors
    /// Fails if none comes in time, or it is not HTTP.
    pub async fn reply(&mut self) -> anyhow::Result<Option<Reply>> {
        timeout(PATIENCE, self.read()).await.context("no answer")?
    }

    /// Sends a request, and reads the answer.
    ///
    /// # Errors
    /// Fails if the other end hangs up, or does not answer in time.
    pub async fn ask(&mut self, request: &[u8]) -> anyhow::Result<Reply> {
        self.say(request).await?;
        self.reply().await?.context("the other end hung up")
    }

    async fn read(&mut self) -> anyhow::Result<Option<Reply>> {
        let mut line = String::new();
        // Whoever hangs up in the middle of what we send may do it by a reset.
        if self.stream.read_line(&mut line).await.unwrap_or_default() == 0 {
            return Ok(None);
        }
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.with_context(|| format!("no HTTP: {line:?}"))?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).await?;
            let header = line.trim_end().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if let Some(number) = header.strip_prefix("content-length:") {
                length = number.trim().parse()?;
            } else if header.starts_with("transfer-encoding:") {
                bail!("an answer in pieces is not read here");
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await?;
        Ok(Some(Reply { status, body }))
    }
}

/// Writes a knock at a path as a request.
pub fn written(path: &str, knock: &Knock) -> Vec<u8> {
    let mut request = format!("POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {}\r\n", knock.body.len());
    request.reserve(512 + knock.body.len());
    let mut request = request.into_bytes();
    for (name, value) in &knock.headers {
        request.extend_from_slice(name.as_bytes());
        request.extend_from_slice(b": ");
        request.extend_from_slice(value);
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    request.extend_from_slice(&knock.body);
    request
}

/// Sends so many requests, each made from its number, over so many connections, and counts the answers by status.
///
/// # Errors
/// Fails if the server hangs up or does not answer.
pub async fn flood(
    base: &str,
    wires: usize,
    count: usize,
    make: impl Fn(usize) -> Vec<u8> + Clone + Send + 'static,
) -> anyhow::Result<BTreeMap<u16, usize>> {
    let mut tasks = JoinSet::new();
    for first in 0..wires {
        let (base, make) = (base.to_owned(), make.clone());
        tasks.spawn(async move {
            let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
            let mut wire = Wire::to(&base).await?;
            let numbers: Vec<usize> = (first..count).step_by(wires).collect();
            for row in numbers.chunks(IN_A_ROW) {
                let requests: Vec<u8> = row.iter().flat_map(|number| make(*number)).collect();
                wire.say(&requests).await?;
                for _ in row {
                    let reply = wire.reply().await?.context("the server hung up")?;
                    *counts.entry(reply.status).or_default() += 1;
                }
            }
            anyhow::Ok(counts)
        });
    }
    let mut counts = BTreeMap::new();
    while let Some(done) = tasks.join_next().await {
        for (status, count) in done?? {
            *counts.entry(status).or_default() += count;
        }
    }
    Ok(counts)
}
