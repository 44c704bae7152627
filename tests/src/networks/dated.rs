//! The `Date` of every answer: a simulated network tells its own time, not the machine's.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

/// Lets every answer of `routes` carry the time in milliseconds that `clock` tells.
pub(super) fn dated(routes: Router, clock: impl Fn() -> i64 + Clone + Send + Sync + 'static) -> Router {
    routes.layer(map_response(move |mut answer: Response| {
        let now = Timestamp::from_millisecond(clock()).expect("a network lives in our times");
        let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&now).expect("it is after the year 0");
        let date = HeaderValue::from_str(&date).expect("a date is plain text");
        answer.headers_mut().insert(header::DATE, date);
        async move { answer }
    }))
}
