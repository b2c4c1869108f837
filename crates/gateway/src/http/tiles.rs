//! `/pictures/tile`: a small picture of one thing of the vocabulary.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::Tier;
use http::{HeaderValue, header};
use media::{Face, Media, Wish};
use serde::Deserialize;
use utoipa::IntoParams;
use wire::{Problem, ProblemCode};

use crate::extract::{ClientAddress, Query};
use crate::limits::Limits;
use crate::problem::{Answer, Fault, internal};

/// What is drawn follows from its address, for ever.
const KEEP: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Another edition was asked for than is drawn here.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Which tile.
#[derive(Deserialize, IntoParams)]
pub(crate) struct TileQuery {
    /// Its press: `kids` (cut paper), `teens` (riso) or `adults` (engraving).
    press: Tier,
    /// What it shows, a word of the illustrator's vocabulary: `fox`, `cave`, `door`, `lantern`.
    of: String,
    /// Whether it is for an evening page.
    #[serde(default)]
    evening: bool,
    /// What somebody feels: `calm`, `happy`, `joy`, `sad`, `scared`, `curious`, `angry`, `sleepy`.
    #[param(value_type = Option<String>)]
    feeling: Option<Face>,
    /// How somebody looks whom a story has told of: what it says of what Ember holds in mind.
    look: Option<String>,
    /// Which of the tiles of this thing, 0 to 7.
    #[serde(default)]
    seed: u8,
    /// Whether it is a wide one, for a card that is little but its picture.
    #[serde(default)]
    wide: bool,
    /// The edition of the drawings that is wanted.
    #[serde(default)]
    v: u32,
}

/// A small picture of one thing, the same for ever; nobody need be signed in.
#[utoipa::path(get, operation_id = "read_tile", path = "/pictures/tile", tag = "media", params(TileQuery),
    responses((status = 200, content_type = "image/webp"), (status = "4XX", body = Problem)))]
pub(crate) async fn tile(
    State(media): State<Media>,
    State(limits): State<Limits>,
    ClientAddress(address): ClientAddress,
    Query(query): Query<TileQuery>,
) -> Answer<Response> {
    let tile = media::tile(&Wish {
        press: query.press,
        evening: query.evening,
        of: &query.of,
        feeling: query.feeling,
        look: query.look.as_deref(),
        seed: query.seed,
        wide: query.wide,
    });
    let tile = tile.ok_or(Fault::new(ProblemCode::NotFound))?;
    let picture = match media.kept_tile(&tile) {
        Some(kept) => kept,
        None => {
            limits.tiles(address).await?;
            media.draw_tile(tile).await.map_err(|e| internal(&e))?
        }
    };
    let keep = if query.v == media::TILES { KEEP } else { ASK_AGAIN };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/webp")),
        (header::CACHE_CONTROL, keep),
    ];
    // The very bytes that are kept, however many are answered at once.
    Ok((headers, Bytes::from_owner(picture)).into_response())
}
