//! What handlers may reach. Handles only: a router names the parts it needs.

use auth::Auth;
use axum::extract::FromRef;
use engine::Engine;
use library::Stories;
use media::Media;
use moderation::Gate;
use objects::Objects;
use queue::Queue;
use rooms::Rooms;
use tokio::runtime::Handle;
use users::Users;

use crate::http::Probe;
use crate::idempotency::Answers;
use crate::limits::Limits;
use crate::links::Links;
use crate::people::People;
use crate::settings::Settings;
use crate::ws::Hub;

/// The parts the gateway is made of.
#[derive(Clone, FromRef)]
pub struct Parts {
    /// Who is asking.
    pub auth: Auth,
    /// Accounts.
    pub users: Users,
    /// The log.
    pub stories: Stories,
    /// People writing together.
    pub rooms: Rooms,
    /// Ember.
    pub engine: Engine,
    /// Pictures.
    pub media: Media,
    /// What every text passes.
    pub gate: Gate,
    /// Jobs.
    pub queue: Queue,
    /// Stored files.
    pub objects: Objects,
    /// Links to stored files.
    pub links: Links,
    /// Rates.
    pub limits: Limits,
    /// What the operator decided.
    pub settings: Settings,
    /// Who is who, for lists of members.
    pub people: People,
    /// Rooms on this node.
    pub hub: Hub,
    /// Runs what a database thread asks for: it has no runtime of its own.
    pub runtime: Handle,
    /// What makes this node ready.
    pub probe: Probe,
    /// Answers to requests that may come twice.
    pub answers: Answers,
}
