//! `/stories`: the library, and a story as a whole.

use axum::extract::State;
use axum::{Extension, Json as Body};
use domain::{
    Author, LIST_MAX, NarratorMode, SEGMENTS_PAGE, Shelf, StoryId, TAKES_MAX, TURN_LIMIT_MAX,
    TURN_LIMIT_MIN, UserId,
};
use http::StatusCode;
use library::{Head, Hit, StoredSegment};
use rooms::{Change, Keep, Rooms, StoryDraft};
use serde::Deserialize;
use utoipa::IntoParams;
use wire::{NewStory, Page, Problem, Story, StoryCard, StoryPatch};

use crate::extract::{Json, Membership, Person, Query};
use crate::idempotency::Reserved;
use crate::problem::{Answer, Fault};
use crate::settings::Settings;
use crate::state::Parts;
use crate::to_wire;

/// Stories of one page of the library unless the request says otherwise.
const PAGE: usize = 20;
/// Characters of a search that are read.
const SEARCH_MAX: usize = 200;

/// What a library list shows.
#[derive(Deserialize, IntoParams)]
pub(crate) struct ListQuery {
    /// Stories in the answer, 1 to 100.
    limit: Option<usize>,
    /// `all`, `open`, `finished` or `trash`.
    shelf: Option<Shelf>,
    /// Words to look for in titles and text.
    q: Option<String>,
    /// Where the last page ended.
    cursor: Option<String>,
}

/// The stories one is a member of, newest first; with `q`, those that hold its words.
#[utoipa::path(get, operation_id = "list_stories", path = "/stories", tag = "stories", params(ListQuery),
    responses((status = 200, body = Page<StoryCard>), (status = "4XX", body = Problem)))]
pub(crate) async fn list(
    State(parts): State<Parts>,
    person: Person,
    Query(query): Query<ListQuery>,
) -> Answer<Body<Page<StoryCard>>> {
    let limit = query.limit.unwrap_or(PAGE).clamp(1, LIST_MAX);
    let user = person.user();
    if let Some(words) = query.q.filter(|q| !q.trim().is_empty()) {
        parts.limits.searches(user).await?;
        let words: String = words.chars().take(SEARCH_MAX).collect();
        let found = parts.stories.store().write(move |tx| library::search(tx, user, &words, limit));
        let mut hits = found.await?;
        // What is folded away is not found either.
        hits.retain(|hit| !hit.head.is_folded());
        let highlights: Vec<String> = hits.iter().map(|hit| hit.highlight.clone()).collect();
        let heads = hits.into_iter().map(|hit: Hit| hit.head).collect();
        let mut items = cards(&parts, heads, &person).await?;
        for (card, highlight) in items.iter_mut().zip(highlights) {
            card.highlight = Some(highlight);
        }
        return Ok(Body(Page { items, next_cursor: None }));
    }
    let cursor = query.cursor.map(|cursor| {
        let wrong = || Fault::field("cursor", "invalid", "This cursor is none of ours.");
        cursor.parse::<StoryId>().map_err(|_| wrong())
    });
    let (cursor, shelf) = (cursor.transpose()?, query.shelf.unwrap_or(Shelf::All));
    let read = move |r: &mut store::Reader| library::shelf(r, user, shelf, cursor, limit);
    let heads = parts.stories.read(read).await?;
    let next = (heads.len() == limit).then(|| heads.last().map(|head| head.id.to_string()));
    let items = cards(&parts, heads, &person).await?;
    Ok(Body(Page { items, next_cursor: next.flatten() }))
}

async fn cards(parts: &Parts, heads: Vec<Head>, person: &Person) -> Answer<Vec<StoryCard>> {
    let seats = heads.iter().flat_map(|head| &head.seats);
    let people = parts.people.of(seats.map(|seat| seat.user_id).collect()).await?;
    let tips: Vec<(StoryId, i64)> =
        heads.iter().map(|head| (head.id, head.tip.unwrap_or(media::PREMISE))).collect();
    let jackets = parts.stories.read(move |r| media::jackets(r, &tips)).await?;
    let card = |head: Head| {
        let state = head.state();
        let jacket = jackets.get(&head.id);
        StoryCard {
            cover: jacket.map(|jacket| to_wire::asset(&parts.links, &jacket.cover)),
            picture: jacket.map(|jacket| to_wire::asset(&parts.links, &jacket.picture)),
            members: to_wire::members(&head, &people),
            your_turn: rooms::rules::is_awaited(&head, person.user()),
            id: head.id,
            title: head.title,
            premise: head.premise,
            audience: head.audience,
            mode: head.mode,
            state,
            seq: head.seq,
            created_at: head.created_at,
            updated_at: head.updated_at,
            highlight: None,
        }
    };
    Ok(heads.into_iter().map(card).collect())
}

/// Begins a story.
#[utoipa::path(post, operation_id = "create_story", path = "/stories", tag = "stories", request_body = NewStory,
    params(("Idempotency-Key" = Option<String>, Header, description = "A repeat gets the first answer.")),
    responses((status = 201, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn create(
    State(parts): State<Parts>,
    person: Person,
    reserved: Option<Extension<Reserved>>,
    Json(new): Json<NewStory>,
) -> Answer<(StatusCode, Body<Story>)> {
    parts.limits.stories(person.user()).await?;
    // Load tests ask for Ember where they want it.
    let narrator = match parts.settings.is_bench() {
        true => NarratorMode::Off,
        false => NarratorMode::EachTurn,
    };
    let draft = StoryDraft {
        id: reserved.map(|Extension(Reserved(id))| StoryId(id)),
        title: new.title,
        premise: new.premise,
        audience: new.audience,
        mode: new.mode.into(),
        narrator: new.narrator.unwrap_or(narrator),
        hero: new.hero,
        turn_limit: turn_limit(new.turn_limit)?,
    };
    let created = parts.rooms.create(&person.actor(&parts.settings), draft).await;
    let created = created.map_err(|error| match error {
        rooms::Error::Text(error) => Fault::field("premise", "invalid", error.to_string()),
        error => error.into(),
    })?;
    let mut story = whole(&parts, person.user(), created.head, None).await?;
    story.invite = created.invite;
    Ok((StatusCode::CREATED, Body(story)))
}

/// Pages back.
#[derive(Deserialize, IntoParams)]
pub(crate) struct BeforeQuery {
    /// Segments before this one.
    before: Option<i64>,
}

/// A story with its newest segments.
#[utoipa::path(get, operation_id = "read_story", path = "/stories/{id}", tag = "stories", params(("id" = String, Path), BeforeQuery),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn read(
    State(parts): State<Parts>,
    member: Membership,
    Query(query): Query<BeforeQuery>,
) -> Answer<Body<Story>> {
    Ok(Body(whole(&parts, member.person.user(), member.head, query.before).await?))
}

/// The segment that the takes at the end of a path follow: its last one, or the one before Ember's.
fn place_of_takes(end: &StoredSegment) -> Option<i64> {
    match end.author {
        Author::Narrator => end.parent,
        Author::Human => Some(end.seq),
    }
}

/// How many segments are shown at once.
pub(crate) fn page_of(head: &Head) -> usize {
    if head.is_folded() { 1 } else { SEGMENTS_PAGE }
}

/// A story with the segments before `before`, or its newest, as this member may see it.
pub(crate) async fn whole(
    parts: &Parts,
    viewer: UserId,
    head: Head,
    before: Option<i64>,
) -> Answer<Story> {
    let seats = head.seats.iter().chain(&head.former);
    let people = parts.people.of(seats.map(|seat| seat.user_id).collect()).await?;
    let rating = parts.rooms.rating(head.audience, &head.members()).await?;
    let id = head.id;
    let tip = head.tip.unwrap_or(media::PREMISE);
    // What Ember holds in mind is of the story's end.
    let minded = before.is_none() && !head.is_folded() && !parts.settings.is_bench();
    let (page, of) = (page_of(&head), head.clone());
    let (segments, shown, takes, known, folded, left) = parts
        .stories
        .read(move |r| {
            let mut segments = library::segments(r, id, before, page + 1)?;
            let folded = library::folded(r, &of)?;
            segments.retain(|segment| of.shows(segment.seq));
            let first = segments.first().map_or(0, |segment| segment.seq);
            let last = segments.last().map_or(0, |segment| segment.seq);
            let takes = match (before, segments.last()) {
                (None, Some(end)) => library::take_seqs(r, id, place_of_takes(end), TAKES_MAX)?,
                _ => Vec::new(),
            };
            let known = match minded {
                true => media::known(r, id, tip)?,
                false => Vec::new(),
            };
            let shown = media::pictures(r, id, first, last)?;
            let left = rooms::reactions(r, id, first, last)?;
            Ok::<_, library::Error>((segments, shown, takes, known, folded, left))
        })
        .await?;
    let held = match minded {
        true => parts.engine.held(&head, segments.clone()),
        false => Vec::new(),
    };
    let has_more = segments.len() > page;
    let (round, my_vote) = to_wire::voting(&head, viewer);
    let segments: Vec<_> = segments.into_iter().skip(usize::from(has_more)).collect();
    Ok(Story {
        members: to_wire::members(&head, &people),
        former: to_wire::former(&head, &people),
        turn: to_wire::turn(&head),
        segments: to_wire::segments(segments, to_wire::pictures(&parts.links, shown)),
        has_more,
        reactions: to_wire::reactions(&left),
        folded,
        round,
        my_vote,
        takes,
        state: head.state(),
        held: held.into_iter().map(|held| to_wire::held(held, &known)).collect(),
        invite: None,
        can_redo: !head.redo.is_empty(),
        id: head.id,
        title: head.title,
        premise: head.premise,
        audience: head.audience,
        rating,
        mode: head.mode,
        narrator: head.narrator,
        turn_limit: head.pace.limit,
        talk: !head.quiet,
        seq: head.seq,
        head: head.tip,
        mood: head.mood,
        created_at: head.created_at,
        updated_at: head.updated_at,
    })
}

/// Whether a turn may be limited so.
fn turn_limit(seconds: Option<u32>) -> Answer<Option<u32>> {
    match seconds {
        Some(limit) if !(TURN_LIMIT_MIN..=TURN_LIMIT_MAX).contains(&limit) => {
            let message = "A turn takes from 30 seconds to a week.";
            Err(Fault::field("turn_limit", "invalid", message))
        }
        limit => Ok(limit),
    }
}

/// Changes title, narrator or the time for a turn.
#[utoipa::path(patch, operation_id = "change_story", path = "/stories/{id}", tag = "stories", request_body = StoryPatch,
    params(("id" = String, Path)),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn patch(
    State(parts): State<Parts>,
    member: Membership,
    Json(patch): Json<StoryPatch>,
) -> Answer<Body<Story>> {
    let limit = patch.turn_limit.map(turn_limit).transpose()?;
    let change = Change {
        title: patch.title,
        narrator: patch.narrator,
        turn_limit: limit.map(|limit| limit.unwrap_or(0)),
        talk: patch.talk,
    };
    let actor = member.person.actor(&parts.settings);
    let changed = parts.rooms.change(&actor, member.head.id, change).await;
    let head = changed.map_err(|error| match error {
        rooms::Error::Text(error) => Fault::field("title", "invalid", error.to_string()),
        error => error.into(),
    })?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}

/// Puts a story into the trash.
#[utoipa::path(delete, operation_id = "trash_story", path = "/stories/{id}", tag = "stories", params(("id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn trash(
    State(rooms): State<Rooms>,
    State(settings): State<Settings>,
    member: Membership,
) -> Answer<StatusCode> {
    rooms.keep(&member.person.actor(&settings), member.head.id, Keep::Trash).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes a story.
#[utoipa::path(post, path = "/stories/{id}/finish", tag = "stories", params(("id" = String, Path)),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn finish(parts: State<Parts>, member: Membership) -> Answer<Body<Story>> {
    keep(parts, member, Keep::Finish).await
}

/// Opens a finished story again.
#[utoipa::path(post, path = "/stories/{id}/reopen", tag = "stories", params(("id" = String, Path)),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn reopen(parts: State<Parts>, member: Membership) -> Answer<Body<Story>> {
    keep(parts, member, Keep::Reopen).await
}

/// Takes a story out of the trash.
#[utoipa::path(post, path = "/stories/{id}/restore", tag = "stories", params(("id" = String, Path)),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn restore(parts: State<Parts>, member: Membership) -> Answer<Body<Story>> {
    keep(parts, member, Keep::Restore).await
}

async fn keep(State(parts): State<Parts>, member: Membership, keep: Keep) -> Answer<Body<Story>> {
    let actor = member.person.actor(&parts.settings);
    let head = parts.rooms.keep(&actor, member.head.id, keep).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}
