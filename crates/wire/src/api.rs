//! The schemas of the OpenAPI document. `gateway` adds the paths.

use utoipa::OpenApi;

use crate::{ClientMessage, FieldProblem, JobAck, Joined, Problem, ServerMessage, TurnAck};

/// Schemas that no path names: the socket's messages and the answers to them.
#[derive(OpenApi)]
#[openapi(components(schemas(
    ClientMessage,
    ServerMessage,
    crate::AckError,
    Joined,
    TurnAck,
    JobAck,
    Problem,
    FieldProblem,
    crate::RegisterRequest,
    crate::Credentials,
    crate::SignedIn,
    crate::RegisterPending,
    crate::User,
    crate::ProfilePatch,
    crate::Devices,
    crate::NewStory,
    crate::Story,
    crate::StoryCard,
    crate::StoryPatch,
    crate::SegmentDetail,
    crate::SegmentEdit,
    crate::UndoRequest,
    crate::Takes,
    crate::KeepTake,
    crate::HandOver,
    crate::Invite,
    crate::Suggestions,
    crate::Retold,
    crate::Book,
    crate::Job,
    crate::JobTicket,
    crate::MediaRequest
)))]
pub struct SocketSchemas;
