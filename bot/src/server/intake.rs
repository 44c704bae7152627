//! Reading the bodies of requests within limits: of one, in time, and of all of them together.

use axum::http::{StatusCode, header, request::Parts};
use hyper::body::{Body as _, Incoming};
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// The largest body a network may bring; theirs stay far below.
const LARGEST: usize = 1024 * 1024;
/// A body up to this size needs no place of its own: an ordinary press or message has a few thousand bytes.
const ORDINARY: usize = 64 * 1024;
/// How many larger ones may be in hand at once.
const LARGE_AT_ONCE: usize = 6;
/// How long a request may take to arrive.
pub(super) const ARRIVAL: Duration = Duration::from_secs(10);

/// Where bodies are read.
pub(super) struct Intake {
    large: Semaphore,
}

impl Intake {
    pub(super) fn new() -> Intake {
        Intake { large: Semaphore::new(LARGE_AT_ONCE) }
    }

    /// Reads a body.
    ///
    /// # Errors
    /// Says with which status whoever sends it is refused: it is too large, does not arrive, or breaks off.
    pub(super) async fn read(&self, head: &Parts, body: Incoming) -> Result<Vec<u8>, StatusCode> {
        let told = head.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if told.is_some_and(|length: usize| length > LARGEST) {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        timeout(ARRIVAL, self.collect(body)).await.unwrap_or(Err(StatusCode::REQUEST_TIMEOUT))
    }

    async fn collect(&self, mut body: Incoming) -> Result<Vec<u8>, StatusCode> {
        let mut bytes = Vec::new();
        let mut place = None;
        while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            let Ok(piece) = frame.map_err(|_| StatusCode::BAD_REQUEST)?.into_data() else { continue };
            let length = bytes.len() + piece.len();
            if length > LARGEST {
                return Err(StatusCode::PAYLOAD_TOO_LARGE);
            }
            if length > ORDINARY && place.is_none() {
                place = Some(self.large.acquire().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?);
                // All at once: a list that grows by doubling holds its old half and its new whole meanwhile.
                bytes.reserve_exact(LARGEST - bytes.len());
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }
}
