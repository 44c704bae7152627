//! A web server with nothing but doors, for tests that have no bot around them.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use chat::{Door, Inbox, Knock};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A running server; it ends when it is dropped.
pub struct Porch {
    /// Where the first door is.
    pub address: String,
    task: JoinHandle<()>,
}

impl Porch {
    /// Opens doors on this computer, in front of an inbox.
    ///
    /// # Errors
    /// Fails if no port is free or there is no door.
    pub async fn open(doors: Vec<Arc<dyn Door>>, inbox: Arc<dyn Inbox>) -> anyhow::Result<Porch> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let first = doors.first().ok_or_else(|| anyhow::anyhow!("there is no door"))?;
        let address = format!("http://{}{}", listener.local_addr()?, first.path());
        let mut routes = Router::new();
        for door in doors {
            let (path, inbox) = (door.path().to_owned(), Arc::clone(&inbox));
            let knock = async move |headers: HeaderMap, body: Bytes| knock(&*door, &*inbox, &headers, &body).await;
            routes = routes.route(&path, post(knock));
        }
        let task = tokio::spawn(async move {
            // It serves until the task is ended.
            drop(axum::serve(listener, routes).await);
        });
        Ok(Porch { address, task })
    }
}

impl Drop for Porch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn knock(door: &dyn Door, inbox: &dyn Inbox, headers: &HeaderMap, body: &[u8]) -> Response {
    let headers = headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
    let answer = door.knock(Knock { headers, body: body.to_vec() }, inbox).await;
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match answer.content_type {
        Some(kind) => (status, [(header::CONTENT_TYPE, kind)], answer.body).into_response(),
        None => (status, answer.body).into_response(),
    }
}
