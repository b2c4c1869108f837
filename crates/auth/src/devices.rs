//! Where somebody is signed in.

use domain::{SessionId, Timestamp, UserId};
use store::Error;

use crate::Auth;
use crate::tables::{self, SessionRow};

/// A device that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its session.
    pub session_id: SessionId,
    /// Its name: `Firefox on Linux`.
    pub name: String,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last seen, to the hour.
    pub seen_at: Timestamp,
}

impl Auth {
    /// The devices of somebody, the newest first.
    ///
    /// # Errors
    /// What the store says.
    pub async fn devices(&self, user_id: UserId) -> Result<Vec<Device>, Error> {
        let now = self.0.now();
        let look_up = move |r: &mut store::Reader| tables::sessions_of_user(r, user_id, now);
        let sessions = self.0.store.read(look_up).await?;
        Ok(sessions.into_iter().map(device).collect())
    }
}

fn device(session: SessionRow) -> Device {
    let SessionRow { id, device: name, created_at, seen_at, .. } = session;
    Device { session_id: id, name, created_at, seen_at }
}
