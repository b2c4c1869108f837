//! `/stories/{id}/invites` and `/invites/{code}`: opening a story to others, and coming in.

use std::net::IpAddr;
use std::time::Duration;

use axum::Json as Body;
use axum::extract::{Path, State};
use domain::{InviteId, MEMBERS_MAX, Tier};
use http::StatusCode;
use rooms::rules::InviteKey;
use rooms::{INVITE_LASTS, INVITE_LASTS_BETWEEN, INVITE_USES_MAX, Invitation, Newcomer, Preview};
use serde::Deserialize;
use wire::{
    Invite, InviteCard, InvitePreview, Invites, NewInvite, Problem, ProblemCode, Seated, Story,
};

use crate::extract::{ClientAddress, Json, MaybePerson, Membership, Person};
use crate::http::stories::whole;
use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::to_wire;

/// Characters of a story's beginning that are shown to who has not come in.
const FIRST_LINE_MAX: usize = 280;

/// A story's id and an invitation's.
#[derive(Deserialize)]
pub(crate) struct InvitePath {
    invite_id: String,
}

/// What somebody has of an invitation.
#[derive(Deserialize)]
pub(crate) struct KeyPath {
    code: String,
}

fn card(invitation: Invitation) -> InviteCard {
    let Invitation { id, code, words, created_at, expires_at, uses, used } = invitation;
    let words = words.unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    let uses_left = uses.map(|uses| uses.saturating_sub(used));
    InviteCard { id, code, words, created_at, expires_at, uses, uses_left }
}

/// Invites others, as the host.
#[utoipa::path(post, operation_id = "invite", path = "/stories/{id}/invites", tag = "stories",
    params(("id" = String, Path)), request_body = NewInvite,
    responses((status = 201, body = Invite), (status = "4XX", body = Problem)))]
pub(crate) async fn make(
    State(parts): State<Parts>,
    member: Membership,
    Json(request): Json<NewInvite>,
) -> Answer<(StatusCode, Body<Invite>)> {
    let lasts = request.expires_in.map_or(INVITE_LASTS, Duration::from_secs);
    let [shortest, longest] = INVITE_LASTS_BETWEEN;
    if !(shortest..=longest).contains(&lasts) {
        let message = "An invitation lasts from a minute to thirty days.";
        return Err(Fault::field("expires_in", "invalid", message));
    }
    if request.uses.is_some_and(|uses| !(1..=INVITE_USES_MAX).contains(&uses)) {
        return Err(Fault::field("uses", "invalid", "An invitation is for 1 to 100 people."));
    }
    let host = member.person.user();
    parts.limits.stories(host).await?;
    let made = parts.rooms.invite(host, member.head.id, lasts, request.uses).await?;
    let invite = Invite { invite: made.token, card: card(made.invitation) };
    Ok((StatusCode::CREATED, Body(invite)))
}

/// The invitations that open a story still, for its host.
#[utoipa::path(get, operation_id = "list_invites", path = "/stories/{id}/invites", tag = "stories",
    params(("id" = String, Path)),
    responses((status = 200, body = Invites), (status = "4XX", body = Problem)))]
pub(crate) async fn list(State(parts): State<Parts>, member: Membership) -> Answer<Body<Invites>> {
    let invitations = parts.rooms.invitations(member.person.user(), member.head.id).await?;
    Ok(Body(Invites { items: invitations.into_iter().map(card).collect() }))
}

/// Takes an invitation back, as the host: it opens nothing any more. Who has come with it stays.
#[utoipa::path(delete, operation_id = "take_back_invite", path = "/stories/{id}/invites/{invite_id}", tag = "stories",
    params(("id" = String, Path), ("invite_id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn take_back(
    State(parts): State<Parts>,
    member: Membership,
    Path(path): Path<InvitePath>,
) -> Answer<StatusCode> {
    let invite: InviteId = path.invite_id.parse().map_err(|_| Fault::new(ProblemCode::NotFound))?;
    parts.rooms.take_back(member.person.user(), member.head.id, invite).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an invitation opens, before one sits down. Without a session as for a guest.
#[utoipa::path(get, operation_id = "preview_invite", path = "/invites/{code}", tag = "stories",
    params(("code" = String, Path, description = "The token of a link, six letters, or four words.")),
    responses((status = 200, body = InvitePreview), (status = "4XX", body = Problem)))]
pub(crate) async fn preview(
    State(parts): State<Parts>,
    MaybePerson(person): MaybePerson,
    ClientAddress(address): ClientAddress,
    Path(path): Path<KeyPath>,
) -> Answer<Body<InvitePreview>> {
    let actor = person.map(|person| person.actor(&parts.settings));
    let tier = actor.as_ref().map_or(Tier::Kids, |actor| actor.tier);
    let who = Newcomer { user: actor.map(|actor| actor.user), tier };
    let opened = parts.rooms.preview(who, &path.code);
    let Preview { head, expires_at, is_member } =
        try_key(&parts, address, &path.code, opened).await?;
    let people = parts.people.of(head.members()).await?;
    let seated = to_wire::members(&head, &people).into_iter().map(|member| Seated {
        pen_name: member.pen_name,
        avatar: member.avatar,
        ink: member.ink,
        host: member.host,
    });
    Ok(Body(InvitePreview {
        story_id: head.id,
        first_line: head.premise.chars().take(FIRST_LINE_MAX).collect(),
        people: seated.collect(),
        seats_left: MEMBERS_MAX.saturating_sub(head.seats.len()),
        title: head.title,
        audience: head.audience,
        mode: head.mode,
        is_member,
        expires_at,
    }))
}

/// Sits down at the story that an invitation opens. Who sits there already finds it as it is.
#[utoipa::path(post, operation_id = "accept_invite", path = "/invites/{code}/accept", tag = "stories",
    params(("code" = String, Path, description = "The token of a link, six letters, or four words.")),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn accept(
    State(parts): State<Parts>,
    person: Person,
    ClientAddress(address): ClientAddress,
    Path(path): Path<KeyPath>,
) -> Answer<Body<Story>> {
    let actor = person.actor(&parts.settings);
    let opened = parts.rooms.accept(&actor, &path.code);
    let head = try_key(&parts, address, &path.code, opened).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}

/// Lets somebody try what they have of an invitation, and counts it where it is wrong and could be
/// a guess: too many of an address, and nothing is tried any more for a while.
pub(crate) async fn try_key<T>(
    parts: &Parts,
    address: IpAddr,
    key: &str,
    opened: impl Future<Output = Result<T, rooms::Error>>,
) -> Answer<T> {
    let is_guess = InviteKey::read(key).is_none_or(|key| key.can_be_guessed());
    if is_guess {
        // What is right is not tried either: else it would be found all the same.
        parts.limits.may_guess(address).await?;
    }
    let opened = opened.await;
    if is_guess && matches!(opened, Err(rooms::Error::BadInvite)) {
        parts.limits.guessed_wrongly(address).await;
    }
    Ok(opened?)
}
