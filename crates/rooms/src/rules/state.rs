//! The story as a whole: its title, its narrator, and whether it is open.

use domain::{EventKind, NarratorMode, NewEvent, StoryState, UserId};
use library::Head;

use super::{Refusal, by, host_only};

/// Changes of a story; what is None stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Its title.
    pub title: Option<String>,
    /// When Ember tells.
    pub narrator: Option<NarratorMode>,
    /// Seconds a turn may take; 0: as long as it wants.
    pub turn_limit: Option<u32>,
    /// Whether people may talk beside it.
    pub talk: Option<bool>,
}

/// Changes a story. None: nothing would change.
///
/// # Errors
/// A [`Refusal`].
pub fn change(head: &Head, user: UserId, change: Change) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    let title = change.title.filter(|title| *title != head.title);
    let narrator = change.narrator.filter(|narrator| *narrator != head.narrator);
    let limit = head.pace.limit.unwrap_or(0);
    let turn_limit = change.turn_limit.filter(|turn_limit| *turn_limit != limit);
    let talk = change.talk.filter(|talk| *talk == head.quiet);
    let changes = title.is_some() || narrator.is_some() || turn_limit.is_some() || talk.is_some();
    Ok(changes.then(|| by(user, EventKind::Changed { title, narrator, turn_limit, talk })))
}

/// Closes the story. None: it is closed already.
///
/// # Errors
/// A [`Refusal`].
pub fn finish(head: &Head, user: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    match head.state() {
        StoryState::Open => Ok(Some(by(user, EventKind::Finished))),
        StoryState::Finished => Ok(None),
        StoryState::Trashed => Err(Refusal::Closed),
    }
}

/// Opens a finished story again. None: it is open already.
///
/// # Errors
/// A [`Refusal`].
pub fn reopen(head: &Head, user: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    match head.state() {
        StoryState::Finished => Ok(Some(by(user, EventKind::Reopened))),
        StoryState::Open => Ok(None),
        StoryState::Trashed => Err(Refusal::Closed),
    }
}

/// Puts the story into the trash. None: it is there already.
///
/// # Errors
/// A [`Refusal`].
pub fn trash(head: &Head, user: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    Ok((!head.trashed).then(|| by(user, EventKind::Trashed)))
}

/// Takes the story out of the trash. None: it is not there.
///
/// # Errors
/// A [`Refusal`].
pub fn restore(head: &Head, user: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    Ok(head.trashed.then(|| by(user, EventKind::Restored)))
}
