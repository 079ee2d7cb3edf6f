//! What browsers ask, on this computer only.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt as _;
use futures_util::stream;
use tokio::sync::{oneshot, watch};

use super::Event;
use super::client;
use crate::document::percent_decode;
use crate::source::extension_of;

/// Counts how often the site was read; who waits for it hears of each time.
pub(super) type Generation = watch::Sender<u64>;

/// Something a browser wants of the site. Addresses are relative to the site and not
/// percent-encoded.
#[derive(Debug)]
pub(super) enum Ask {
    /// A file.
    File {
        address: String,
        reply: oneshot::Sender<Answer>,
    },
    /// What a page that is open would be now, as JSON for the script in it.
    State {
        address: String,
        reply: oneshot::Sender<String>,
    },
}

impl Ask {
    pub(super) fn address(&self) -> &str {
        match self {
            Self::File { address, .. } | Self::State { address, .. } => address,
        }
    }
}

/// An answer before it is HTTP.
#[derive(Debug)]
pub(super) struct Answer {
    status: StatusCode,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn file(address: &str, body: Vec<u8>) -> Self {
        Self {
            status: StatusCode::OK,
            kind: kind_of(address),
            location: None,
            body,
        }
    }

    pub(super) fn not_found(body: Vec<u8>) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            kind: kind_of("404.html"),
            location: None,
            body,
        }
    }

    pub(super) fn moved(to: &str) -> Self {
        Self {
            status: StatusCode::TEMPORARY_REDIRECT,
            kind: kind_of(""),
            location: Some(to.to_owned()),
            body: Vec::new(),
        }
    }

    /// There is no site to show yet, and a page says so.
    pub(super) fn unavailable(page: Vec<u8>) -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            kind: kind_of("index.html"),
            location: None,
            body: page,
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        );
        let location = self.location.and_then(|to| HeaderValue::try_from(to).ok());
        if let Some(location) = location {
            headers.insert(header::LOCATION, location);
        }
        response
    }
}

#[derive(Clone)]
struct Asking {
    events: mpsc::Sender<Event>,
    generation: watch::Receiver<u64>,
}

/// Starts to answer on a thread of its own.
///
/// # Errors
/// What the system says where the thread or its sockets cannot be had.
pub(super) fn start(listener: TcpListener, events: mpsc::Sender<Event>) -> io::Result<Generation> {
    let (generation, heard) = watch::channel(0);
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let asking = Asking {
        events,
        generation: heard,
    };
    thread::Builder::new()
        .name("http".to_owned())
        .spawn(move || {
            runtime.block_on(async move {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                // Small answers would wait 40 ms for more to send.
                let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
                let router = Router::new().fallback(answer).with_state(asking);
                // It goes on until the program ends.
                let _ = axum::serve(listener, router).await;
            });
        })?;
    Ok(generation)
}

async fn answer(
    State(asking): State<Asking>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    if !is_for_us(&request) {
        return (StatusCode::FORBIDDEN, "403\n").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, "405\n").into_response();
    }
    let path = request.uri().path();
    if let Some(own) = path.strip_prefix(client::FOLDER) {
        return match own {
            "preview.js" => Answer::file(own, client::SCRIPT.into()).into_response(),
            "events" => events(asking, query.as_deref().unwrap_or_default()),
            _ => (StatusCode::NOT_FOUND, "404\n").into_response(),
        };
    }
    let Some(address) = address_of(path) else {
        return (StatusCode::NOT_FOUND, "404\n").into_response();
    };
    let (reply, answer) = oneshot::channel();
    let asked = asking
        .events
        .send(Event::Ask(Ask::File { address, reply }))
        .is_ok();
    match answer.await {
        Ok(answer) if asked => answer.into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "503\n").into_response(),
    }
}

/// Whether a request names this computer. Another site could have its own name lead here
/// and read the answers.
fn is_for_us(request: &Request) -> bool {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own))
}

/// The address of a file of the site that a path asks for; `None` for one that leaves it.
fn address_of(path: &str) -> Option<String> {
    let path = percent_decode(path.strip_prefix('/')?);
    let is_plain = |part: &str| !matches!(part, "." | "..");
    if path.contains(['\\', '\0']) || !path.split('/').all(is_plain) {
        return None;
    }
    Some(if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path
    })
}

/// Tells the script of a page, now and after every change, what the page would be.
fn events(asking: Asking, query: &str) -> Response {
    let page = query.strip_prefix("page=").map(percent_decode);
    let Some(address) = page.and_then(|page| address_of(&page)) else {
        return (StatusCode::NOT_FOUND, "404\n").into_response();
    };
    let states = stream::unfold((asking, true), move |(mut asking, is_first)| {
        let address = address.clone();
        async move {
            let mut is_first = is_first;
            loop {
                if !is_first {
                    asking.generation.changed().await.ok()?;
                }
                is_first = false;
                asking.generation.borrow_and_update();
                let (reply, state) = oneshot::channel();
                let ask = Ask::State {
                    address: address.clone(),
                    reply,
                };
                asking.events.send(Event::Ask(ask)).ok()?;
                if let Ok(state) = state.await {
                    let event = sse::Event::default().data(state);
                    return Some((Ok::<_, Infallible>(event), (asking, false)));
                }
            }
        }
    });
    Sse::new(states)
        .keep_alive(KeepAlive::new().interval(Duration::from_secs(20)))
        .into_response()
}

fn kind_of(address: &str) -> &'static str {
    match extension_of(address).as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}
