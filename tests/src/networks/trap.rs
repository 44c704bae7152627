//! Addresses to which nobody may be led: whoever comes there is counted.

use axum::Router;
use axum::body::Body;
use axum::http::{Response, StatusCode, Uri, header};
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// An address that counts who comes, and hangs up on them.
pub struct Trap {
    address: SocketAddr,
    visits: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Trap {
    /// Sets a trap on an address of this machine.
    ///
    /// # Errors
    /// Fails if the machine has no such address.
    pub async fn at(ip: IpAddr) -> anyhow::Result<Trap> {
        let listener = TcpListener::bind((ip, 0)).await?;
        let (address, visits) = (listener.local_addr()?, Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&visits);
        let task = tokio::spawn(async move {
            while listener.accept().await.is_ok() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        Ok(Trap { address, visits, task })
    }

    /// Tells where it is: an address and a port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Counts who came.
    pub fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A server that answers a few paths, and sends everybody else somewhere else.
pub struct Detour {
    address: SocketAddr,
    asked: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Detour {
    /// Answers the paths of `answers`, in which `HOST` stands for itself; any other leads to `elsewhere`.
    ///
    /// # Errors
    /// Fails if no port is free.
    pub async fn to(elsewhere: SocketAddr, answers: &[(&str, Value)]) -> anyhow::Result<Detour> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (address, asked) = (listener.local_addr()?, Arc::new(AtomicUsize::new(0)));
        let written = |(path, answer): &(&str, Value)| {
            ((*path).to_owned(), answer.to_string().replace("HOST", &address.to_string()))
        };
        let answers: Arc<BTreeMap<String, String>> = Arc::new(answers.iter().map(written).collect());
        let counted = Arc::clone(&asked);
        let answer = async move |uri: Uri| {
            if let Some(answer) = answers.get(uri.path()) {
                return reply(StatusCode::OK, (header::CONTENT_TYPE, "application/json"), answer);
            }
            counted.fetch_add(1, Ordering::SeqCst);
            let there = format!("http://{elsewhere}{uri}");
            reply(StatusCode::TEMPORARY_REDIRECT, (header::LOCATION, &there), "")
        };
        let routes = Router::new().fallback(answer);
        let task = tokio::spawn(async move {
            // It serves until the task is ended.
            drop(axum::serve(listener, routes).await);
        });
        Ok(Detour { address, asked, task })
    }

    /// Tells where it is: an address and a port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Counts who was sent somewhere else.
    pub fn sent_away(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn reply(status: StatusCode, (name, value): (header::HeaderName, &str), body: &str) -> Response<Body> {
    let response = Response::builder().status(status).header(name, value);
    response.body(Body::from(body.to_owned())).expect("it is a plain answer")
}

impl Drop for Detour {
    fn drop(&mut self) {
        self.task.abort();
    }
}
