//! The one port of ours: health, numbers, and the doors that networks knock at.

use crate::Bot;
use crate::health::Health;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use chat::{Answer, Door, Knock};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tracing::{debug, warn};

/// The largest body a network may bring; theirs stay far below.
const LARGEST_BODY: usize = 1024 * 1024;
/// Bytes that the headers of one request may take.
const LARGEST_HEAD: usize = 32 * 1024;
/// How long a request may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(10);
/// How many connections are held at once; more wait in the system's own row.
const CONNECTIONS: usize = 256;

/// What the routes know.
struct Desk {
    bot: Arc<Bot>,
    health: Health,
}

/// Answers on `listener` until the task is ended.
pub(crate) async fn serve(listener: TcpListener, bot: Arc<Bot>, health: Health, doors: Vec<Arc<dyn Door>>) {
    let desk = Arc::new(Desk { bot, health });
    let routes = routes(desk, doors);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let routes = routes.clone();
                tokio::spawn(async move {
                    converse(stream, routes).await;
                    drop(place);
                });
            }
            Err(error) => {
                warn!(%error, "a connection was not accepted");
                // Out of descriptors, most likely: the row moves on as others end.
                crate::rounds::wait(Duration::from_millis(100)).await;
            }
        }
    }
}

fn routes(desk: Arc<Desk>, doors: Vec<Arc<dyn Door>>) -> Router {
    let mut routes = Router::new()
        .route("/livez", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(numbers));
    for door in doors {
        let path = door.path().to_owned();
        routes = routes.route(
            &path,
            post(async move |State(desk): State<Arc<Desk>>, request: Request| {
                knock(&desk, door.as_ref(), request).await
            }),
        );
    }
    routes.with_state(desk)
}

async fn converse(stream: TcpStream, routes: Router) {
    let service = TowerToHyperService::new(routes);
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(ARRIVAL).max_buf_size(LARGEST_HEAD).keep_alive(true);
    if let Err(error) = server.serve_connection(TokioIo::new(stream), service).await {
        debug!(%error, "a connection broke");
    }
}

/// Reads a body within its limits, and lets the door decide.
async fn knock(desk: &Desk, door: &dyn Door, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match timeout(ARRIVAL, to_bytes(body, LARGEST_BODY)).await {
        Ok(Ok(body)) => body.to_vec(),
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let header =
        |(name, value): (&header::HeaderName, &HeaderValue)| (name.as_str().to_owned(), value.as_bytes().to_vec());
    let headers = head.headers.iter().map(header).collect();
    answered(door.knock(Knock { headers, body }, desk.bot.as_ref()).await)
}

fn answered(answer: Answer) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(content_type) = answer.content_type {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    response
}

async fn ready(State(desk): State<Arc<Desk>>) -> Response {
    let report = desk.health.report(&desk.bot).await;
    let status = if report.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, report.lines).into_response()
}

async fn numbers(State(desk): State<Arc<Desk>>) -> Response {
    desk.bot.look_around().await;
    match desk.bot.metrics.write() {
        Ok(text) => {
            let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Opens the port.
///
/// # Errors
/// Fails if somebody else has it, or it may not be opened.
pub(crate) async fn listen(at: std::net::SocketAddr) -> io::Result<TcpListener> {
    TcpListener::bind(at).await
}
