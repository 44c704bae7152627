//! The one port of ours: health, numbers, and the doors that networks knock at.

mod intake;
mod places;
mod refusals;

use crate::Bot;
use crate::health::Health;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use chat::{Answer, Door, Knock, Platform};
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use intake::{ARRIVAL, Intake};
use places::{Place, Places};
use refusals::Refusals;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tracing::{debug, warn};

/// Bytes that the headers of one request may take.
const LARGEST_HEAD: usize = 32 * 1024;
/// How many connections are held at once.
const CONNECTIONS: usize = 256;

/// What the routes know.
struct Desk {
    bot: Arc<Bot>,
    health: Health,
}

/// What every connection shares.
#[derive(Clone)]
struct Hall {
    routes: TowerToHyperService<Router>,
    intake: Arc<Intake>,
}

/// Answers on `listener` until the task is ended.
pub(crate) async fn serve(listener: TcpListener, bot: Arc<Bot>, health: Health, doors: Vec<(Platform, Arc<dyn Door>)>) {
    let routes = routes(Arc::new(Desk { bot, health }), doors);
    let hall = Hall { routes: TowerToHyperService::new(routes), intake: Arc::new(Intake::new()) };
    let places = Places::new(CONNECTIONS);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let place = places.take().await;
                tokio::spawn(converse(stream, hall.clone(), place));
            }
            Err(error) => {
                warn!(%error, "a connection was not accepted");
                // Out of descriptors, most likely: the row moves on as others end.
                crate::rounds::wait(Duration::from_millis(100)).await;
            }
        }
    }
}

fn routes(desk: Arc<Desk>, doors: Vec<(Platform, Arc<dyn Door>)>) -> Router {
    let mut routes = Router::new()
        .route("/livez", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(numbers));
    for (platform, door) in doors {
        let path = door.path().to_owned();
        let refusals = Arc::new(Refusals::at(platform));
        routes = routes.route(
            &path,
            post(async move |State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Bytes| {
                knock(&desk, door.as_ref(), &refusals, &headers, body).await
            }),
        );
    }
    routes.with_state(desk)
}

async fn converse(stream: TcpStream, hall: Hall, place: Arc<Place>) {
    let service = service_fn(|request| {
        let (hall, place) = (hall.clone(), Arc::clone(&place));
        async move { respond(request, &hall, &place).await }
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(ARRIVAL).max_buf_size(LARGEST_HEAD).keep_alive(true);
    tokio::select! {
        ended = server.serve_connection(TokioIo::new(stream), service) => {
            if let Err(error) = ended {
                debug!(%error, "a connection broke");
            }
        }
        () = place.needed() => debug!("a connection made room for another one"),
    }
}

/// Answers a request when all of it is there.
async fn respond(request: Request<Incoming>, hall: &Hall, place: &Place) -> Result<Response, std::convert::Infallible> {
    let (head, body) = request.into_parts();
    let body = match hall.intake.read(&head, body).await {
        Ok(body) => body,
        Err(status) => return Ok(status.into_response()),
    };
    if !place.work() {
        return Ok(StatusCode::SERVICE_UNAVAILABLE.into_response());
    }
    let response = hall.routes.call(Request::from_parts(head, Body::from(body))).await;
    place.wait();
    response
}

/// Lets the door decide.
async fn knock(desk: &Desk, door: &dyn Door, refusals: &Refusals, headers: &HeaderMap, body: Bytes) -> Response {
    let header =
        |(name, value): (&header::HeaderName, &HeaderValue)| (name.as_str().to_owned(), value.as_bytes().to_vec());
    let knock = Knock { headers: headers.iter().map(header).collect(), body: body.into() };
    let answer = door.knock(knock, desk.bot.as_ref()).await;
    if answer.status == StatusCode::UNAUTHORIZED {
        refusals.note(&desk.bot.metrics, desk.bot.clock.now());
    }
    answered(answer)
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
