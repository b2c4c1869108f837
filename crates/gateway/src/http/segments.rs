//! `/stories/{id}/events` and `/stories/{id}/segments/{seq}`: the log, and one passage of it.

use axum::Json as Body;
use axum::extract::{Path, State};
use domain::LIST_MAX;
use rooms::Rooms;
use serde::Deserialize;
use utoipa::IntoParams;
use wire::{EventItem, Page, Problem, ProblemCode, Segment, SegmentDetail, SegmentEdit};

use crate::extract::{Json, Membership, Query};
use crate::problem::{Answer, Fault};
use crate::settings::Settings;
use crate::state::Parts;
use crate::to_wire;

/// Which part of the log.
#[derive(Deserialize, IntoParams)]
pub(crate) struct EventsQuery {
    /// Events after this one; 0: from the first.
    after: Option<i64>,
    /// Events in the answer, 1 to 100.
    limit: Option<usize>,
    /// Where the last page ended.
    cursor: Option<i64>,
}

/// The log, ascending.
#[utoipa::path(get, path = "/stories/{id}/events", tag = "stories",
    params(("id" = String, Path), EventsQuery),
    responses((status = 200, body = Page<EventItem>), (status = "4XX", body = Problem)))]
pub(crate) async fn events(
    State(parts): State<Parts>,
    member: Membership,
    Query(query): Query<EventsQuery>,
) -> Answer<Body<Page<EventItem>>> {
    let limit = query.limit.unwrap_or(LIST_MAX).clamp(1, LIST_MAX);
    let after = query.cursor.or(query.after).unwrap_or(0);
    let head = member.head;
    let story = head.id;
    let log = parts.stories.read(move |r| library::events(r, story, after, limit)).await?;
    let next = (log.len() == limit).then(|| log.last().map(|event| event.seq.to_string()));
    let viewer = member.person.user();
    let items = log.iter().map(|event| to_wire::event(&head, event, viewer)).collect();
    Ok(Body(Page { items, next_cursor: next.flatten() }))
}

/// A story's id and a segment's number.
#[derive(Deserialize)]
pub(crate) struct SegmentPath {
    seq: String,
}

pub(crate) fn seq_of(path: &SegmentPath) -> Answer<i64> {
    path.seq.parse().map_err(|_| Fault::new(ProblemCode::NotFound))
}

/// One passage with its raw and final wording.
#[utoipa::path(get, operation_id = "read_segment", path = "/stories/{id}/segments/{seq}", tag = "stories",
    params(("id" = String, Path), ("seq" = i64, Path)),
    responses((status = 200, body = SegmentDetail), (status = "4XX", body = Problem)))]
pub(crate) async fn read(
    State(parts): State<Parts>,
    member: Membership,
    Path(path): Path<SegmentPath>,
) -> Answer<Body<SegmentDetail>> {
    let (story, seq) = (member.head.id, seq_of(&path)?);
    if !member.head.shows(seq) {
        return Err(Fault::new(ProblemCode::NotFound));
    }
    let (stored, mut shown) = parts
        .stories
        .read(move |r| {
            let stored = library::segment(r, story, seq)?;
            Ok::<_, library::Error>((stored, media::pictures(r, story, seq, seq)?))
        })
        .await?;
    let stored = stored.ok_or(Fault::new(ProblemCode::NotFound))?;
    let (raw, live) = (stored.raw.clone(), stored.live);
    let picture = shown.pop().map(|shown| to_wire::asset(&parts.links, &shown.picture));
    let verdict = if raw.is_some() { "rewrite" } else { "allow" };
    // The raw wording is its writer's alone.
    let raw = raw.filter(|_| stored.author_id == Some(member.person.user()));
    let segment = to_wire::segment(stored, picture);
    Ok(Body(SegmentDetail { segment, raw, verdict: verdict.into(), live }))
}

/// Gives one's own turn another wording.
#[utoipa::path(patch, operation_id = "edit_segment", path = "/stories/{id}/segments/{seq}", tag = "stories",
    params(("id" = String, Path), ("seq" = i64, Path)), request_body = SegmentEdit,
    responses((status = 200, body = Segment), (status = "4XX", body = Problem)))]
pub(crate) async fn edit(
    State(rooms): State<Rooms>,
    State(settings): State<Settings>,
    member: Membership,
    Path(path): Path<SegmentPath>,
    Json(edit): Json<SegmentEdit>,
) -> Answer<Body<Segment>> {
    let seq = seq_of(&path)?;
    let actor = member.person.actor(&settings);
    let edited = rooms.edit(&actor, member.head.id, seq, &edit.text).await?;
    Ok(Body(to_wire::segment(edited, None)))
}
