//! Pages and their files: the landing page, the app, and what they load. All of it is in the
//! binary, compressed when it was built.

use axum::Router;
use axum::extract::{OriginalUri, RawQuery, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::Role;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use rust_embed::{Embed, EmbeddedFile};
use wire::ProblemCode;

use crate::extract::MaybePerson;
use crate::http::book;
use crate::http::language::language_of;
use crate::problem::{Answer, Fault};
use crate::state::Parts;

/// The built client. Missing files are allowed so that the server builds without it.
#[derive(Embed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Client;

/// Paths the app answers to. Anything else is not found, in the app's words.
const APP: [&str; 14] = [
    "/try/{id}",
    "/s/{id}",
    "/s/{id}/{*panel}",
    "/library",
    "/new",
    "/join",
    "/join/{code}",
    "/sign-in",
    "/sign-up",
    "/me",
    "/notices",
    "/settings",
    "/settings/{tab}",
    "/help",
];

pub(crate) fn routes() -> Router<Parts> {
    let app = APP.iter().fold(Router::new(), |router, path| {
        router.route(path, get(async |headers: HeaderMap| app(&headers, StatusCode::OK)))
    });
    app.route("/", get(home)).route("/book/{id}", get(book_page))
}

/// A book: the app's reader, or with `?plain` one page of plain HTML. Without scripts a browser
/// goes from the first to the second by itself; see `book.html` in the client's build.
async fn book_page(State(parts): State<Parts>, request: Request) -> Response {
    if request.uri().query() == Some("plain") {
        let (mut head, _) = request.into_parts();
        return book::plain(&parts, &mut head).await;
    }
    match Client::get("book.html") {
        Some(page) => send("book.html", page, request.headers(), StatusCode::OK),
        None => not_built(),
    }
}

/// The landing page in the reader's language; somebody with an account goes to their library.
async fn home(
    MaybePerson(person): MaybePerson,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    match person {
        Some(person) if person.identity.role == Role::Writer => {
            Redirect::to("/library").into_response()
        }
        _ => landing(language_of(query.as_deref(), &headers), &headers),
    }
}

/// The build writes a page for each language; English is the one that is always there.
fn landing(language: &str, headers: &HeaderMap) -> Response {
    let own = format!("landing.{language}.html");
    let names = [own.as_str(), "landing.html"];
    let Some((name, page)) = names.into_iter().find_map(|name| Some((name, Client::get(name)?)))
    else {
        return not_built();
    };
    let mut response = send(name, page, headers, StatusCode::OK);
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

fn app(headers: &HeaderMap, status: StatusCode) -> Response {
    match Client::get("app.html") {
        Some(page) => send("app.html", page, headers, status),
        None => not_built(),
    }
}

/// A file of the client, or the app's not-found page. What is missing under `/assets/` and
/// `/api/` is missing: a page instead of a script would break what loads it.
pub(crate) async fn fallback(
    State(_): State<Parts>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Answer<Response> {
    let path = uri.path().trim_start_matches('/');
    let not_found = Fault::new(ProblemCode::NotFound);
    if method != Method::GET && method != Method::HEAD {
        return Err(not_found);
    }
    // The pages themselves have their own addresses.
    let is_page = path.ends_with(".html") || path.ends_with(".br");
    if let Some(file) = Client::get(path).filter(|_| !is_page) {
        return Ok(send(path, file, &headers, StatusCode::OK));
    }
    if path.starts_with("assets/") || path.starts_with("api/") || path.starts_with("socket.io") {
        return Err(not_found);
    }
    Ok(app(&headers, StatusCode::NOT_FOUND))
}

fn send(path: &str, file: EmbeddedFile, headers: &HeaderMap, status: StatusCode) -> Response {
    let etag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..16]));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response = if known == Some(etag.as_str()) && status == StatusCode::OK {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let packed = takes_brotli(headers).then(|| Client::get(&format!("{path}.br"))).flatten();
        let encoded = packed.is_some();
        let body = packed.map_or(file.data, |packed| packed.data);
        let mut response = (status, body.into_owned()).into_response();
        if encoded {
            let br = HeaderValue::from_static("br");
            response.headers_mut().insert(header::CONTENT_ENCODING, br);
        }
        response
    };
    let kind = HeaderValue::from_static(content_type(path));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    // Names under assets/ hold a hash of their content: they never change.
    let lasts = match path.starts_with("assets/") {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasts));
    response
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let mut codings = accepted.unwrap_or_default().split(',').map(str::trim);
    codings.any(|coding| coding == "br" || coding.starts_with("br;") && !coding.ends_with("q=0"))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A server that was built without its client says so, instead of showing a blank page.
fn not_built() -> Response {
    let said = "The client is not built. Run `make run`, or `npm run build` in web/.\n";
    (StatusCode::SERVICE_UNAVAILABLE, said).into_response()
}
