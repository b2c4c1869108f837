//! `/me`: one's own profile.

use axum::Json as Body;
use axum::extract::State;
use users::{PatchError, PenName, PreferencesPatch, ProfilePatch};
use wire::{Problem, ProblemCode, User};

use crate::extract::{Json, Person};
use crate::http::auth::{fields, name_passes};
use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::to_wire;

/// Who is signed in.
#[utoipa::path(get, path = "/me", tag = "me",
    responses((status = 200, body = User), (status = "4XX", body = Problem)))]
pub(crate) async fn me(State(parts): State<Parts>, person: Person) -> Answer<Body<User>> {
    let account = parts.users.profile(person.user()).await?;
    Ok(Body(to_wire::user(account.ok_or(Fault::new(ProblemCode::Unauthorized))?)))
}

/// Changes one's own profile.
#[utoipa::path(patch, path = "/me", tag = "me", request_body = wire::ProfilePatch,
    responses((status = 200, body = User), (status = "4XX", body = Problem)))]
pub(crate) async fn patch_me(
    State(parts): State<Parts>,
    person: Person,
    Json(patch): Json<wire::ProfilePatch>,
) -> Answer<Body<User>> {
    let pen_name = patch.pen_name.as_deref().map(PenName::parse).transpose();
    let pen_name = pen_name.map_err(|error| fields(vec![error]))?;
    if let Some(name) = &pen_name {
        name_passes(&parts.gate, name.as_str())?;
    }
    let preferences = patch.preferences.unwrap_or_default();
    let patch = ProfilePatch {
        pen_name,
        avatar: patch.avatar,
        ink: patch.ink,
        preferences: PreferencesPatch {
            text_scale: preferences.text_scale,
            motion: preferences.motion,
            mode: preferences.mode,
            easy_reading: preferences.easy_reading,
            show_at_once: preferences.show_at_once,
            page_turn: preferences.page_turn,
            voice: preferences.voice,
            language: preferences.language,
        },
    };
    let account = parts.users.patch_profile(person.user(), patch).await?;
    parts.people.forget(person.user());
    Ok(Body(to_wire::user(account)))
}

impl From<PatchError> for Fault {
    fn from(error: PatchError) -> Self {
        match error {
            PatchError::Fields(errors) => fields(errors),
            PatchError::Gone => Fault::new(ProblemCode::Unauthorized),
            PatchError::Store(error) => error.into(),
        }
    }
}
