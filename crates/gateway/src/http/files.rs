//! `/assets/{key}`: stored files, for whoever has a link.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::ObjectKey;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use objects::Objects;
use serde::Deserialize;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;
use utoipa::IntoParams;
use wire::{Problem, ProblemCode};

use crate::extract::Query;
use crate::links::Links;
use crate::problem::{Answer, Fault, internal};
use crate::state::Parts;

/// Whoever holds the link may keep the picture; nobody between may.
const KEEP: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

/// What makes a link a right.
#[derive(Deserialize, IntoParams)]
pub(crate) struct LinkQuery {
    /// When the link ends, in Unix seconds.
    exp: i64,
    /// Its signature.
    sig: String,
}

/// A stored file; the link alone is the right to it.
#[utoipa::path(get, path = "/assets/{key}", tag = "media", params(("key" = String, Path), LinkQuery),
    responses((status = 200, content_type = "image/webp"), (status = 206), (status = 304),
        (status = 416, body = Problem), (status = "4XX", body = Problem)))]
pub(crate) async fn asset(
    State(objects): State<Objects>,
    State(links): State<Links>,
    Path(key): Path<String>,
    Query(link): Query<LinkQuery>,
    headers: HeaderMap,
) -> Answer<Response> {
    let key = opened(&links, key, &link)?;
    file(&objects, &key, &headers).await
}

/// The edition of a picture for a dark page, printed when it is first asked for; the link to the
/// picture is the right to it.
#[utoipa::path(get, path = "/assets/{key}/evening", tag = "media", params(("key" = String, Path), LinkQuery),
    responses((status = 200, content_type = "image/webp"), (status = 206), (status = 304),
        (status = 416, body = Problem), (status = "4XX", body = Problem)))]
pub(crate) async fn evening_asset(
    State(Parts { media, links, objects, .. }): State<Parts>,
    Path(key): Path<String>,
    Query(link): Query<LinkQuery>,
    headers: HeaderMap,
) -> Answer<Response> {
    let key = opened(&links, key, &link)?;
    let edition = media.evening_edition(&key).await.map_err(|e| internal(&e))?;
    let edition = edition.ok_or(Fault::new(ProblemCode::NotFound))?;
    file(&objects, &edition, &headers).await
}

/// The file that a link opens.
fn opened(links: &Links, key: String, link: &LinkQuery) -> Answer<ObjectKey> {
    let key = ObjectKey(key);
    match links.opens(&key, link.exp, &link.sig) {
        true => Ok(key),
        false => Err(Fault::new(ProblemCode::NotFound)),
    }
}

/// A file, or the part of it that is asked for.
async fn file(objects: &Objects, key: &ObjectKey, headers: &HeaderMap) -> Answer<Response> {
    let etag = HeaderValue::from_str(&format!("\"{}\"", key.0)).map_err(|e| internal(&e))?;
    if headers.get(header::IF_NONE_MATCH) == Some(&etag) {
        let headers = [(header::ETAG, etag), (header::CACHE_CONTROL, KEEP)];
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let opened = objects.open(key).await.map_err(|e| internal(&e))?;
    let object = opened.ok_or(Fault::new(ProblemCode::NotFound))?;
    let (mut file, length) = (object.file, object.len);
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    let mut response = match range.map(|text| part_of(text, length)) {
        Some(Some((first, last))) => {
            file.seek(std::io::SeekFrom::Start(first)).await.map_err(|e| internal(&e))?;
            let size = last - first + 1;
            let body = Body::from_stream(ReaderStream::new(file.take(size)));
            let range = format!("bytes {first}-{last}/{length}");
            let lengths =
                [(header::CONTENT_RANGE, range), (header::CONTENT_LENGTH, size.to_string())];
            (StatusCode::PARTIAL_CONTENT, lengths, body).into_response()
        }
        Some(None) => {
            let range = [(header::CONTENT_RANGE, format!("bytes */{length}"))];
            return Ok((range, Fault::new(ProblemCode::RangeNotSatisfiable)).into_response());
        }
        None => {
            let body = Body::from_stream(ReaderStream::new(file));
            ([(header::CONTENT_LENGTH, length.to_string())], body).into_response()
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(object.content_type.mime()));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::ETAG, etag);
    headers.insert(header::CACHE_CONTROL, KEEP);
    Ok(response)
}

/// First and last byte of a range request. None: no such bytes. Of several ranges, the first.
fn part_of(range: &str, length: u64) -> Option<(u64, u64)> {
    let first = range.strip_prefix("bytes=")?.split(',').next()?.trim();
    let (from, to) = first.split_once('-')?;
    let last_byte = length.checked_sub(1)?;
    let (from, to) = match (from.parse::<u64>(), to.parse::<u64>()) {
        (Ok(from), Ok(to)) => (from, to.min(last_byte)),
        (Ok(from), Err(_)) if to.is_empty() => (from, last_byte),
        (Err(_), Ok(tail)) if from.is_empty() && tail > 0 => {
            (length.saturating_sub(tail), last_byte)
        }
        _ => return None,
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn ranges_name_bytes_that_are_there() {
        for (range, want) in [
            ("bytes=0-99", Some((0, 99))),
            ("bytes=900-2000", Some((900, 999))),
            ("bytes=900-", Some((900, 999))),
            ("bytes=-100", Some((900, 999))),
            ("bytes=0-0,5-9", Some((0, 0))),
            ("bytes=1000-", None),
            ("bytes=-0", None),
            ("bytes=5-3", None),
            ("lines=0-9", None),
        ] {
            assert_eq!(part_of(range, 1_000), want, "{range}");
        }
        assert_eq!(part_of("bytes=0-", 0), None);
    }
}
