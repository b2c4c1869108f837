//! The story as a whole: its title, its narrator, and whether it is open.

use domain::{EventKind, NarratorMode, NewEvent, StoryState, UserId};
use library::Head;

use super::{Refusal, by, host_only};

/// Changes title, narrator or the time for a turn (0: as long as it wants). None: nothing would
/// change.
///
/// # Errors
/// A [`Refusal`].
pub fn change(
    head: &Head,
    user: UserId,
    title: Option<String>,
    narrator: Option<NarratorMode>,
    turn_limit: Option<u32>,
) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, user)?;
    let title = title.filter(|title| *title != head.title);
    let narrator = narrator.filter(|narrator| *narrator != head.narrator);
    let turn_limit = turn_limit.filter(|limit| *limit != head.pace.limit.unwrap_or(0));
    let changes = title.is_some() || narrator.is_some() || turn_limit.is_some();
    Ok(changes.then(|| by(user, EventKind::Changed { title, narrator, turn_limit })))
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
