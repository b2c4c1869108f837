//! What becomes of a guest's stories: they move to an account, or they are erased.

use auth::GuestFate;
use domain::{ObjectKey, StoryId, UserId};
use library::Advanced;
use store::Tx;

use crate::idempotency;
use crate::state::Parts;

/// Settles the stories of a guest, in the transaction that settles the guest.
pub(crate) fn settle(parts: &Parts, tx: &mut Tx, fate: GuestFate) -> Result<(), store::Error> {
    match fate {
        GuestFate::Move { from, to } => {
            let now = parts.stories.now();
            let moved = library::adopt(tx, from, to, now).map_err(as_store)?;
            tell_after(parts, tx, moved);
            Ok(())
        }
        GuestFate::Erase(guest) => erase_stories(parts, tx, &[guest]),
    }
}

/// Erases the stories of people with their pictures, jobs and kept answers; the files go once
/// that is committed. Stories in which others sit are theirs too: they go on.
///
/// # Errors
/// The database's.
pub fn erase_stories(parts: &Parts, tx: &mut Tx, owners: &[UserId]) -> Result<(), store::Error> {
    let mut stories: Vec<StoryId> = Vec::new();
    let mut left: Vec<Advanced> = Vec::new();
    for owner in owners {
        left.extend(
            rooms::leave_all(&parts.queue, tx, *owner, parts.stories.now()).map_err(as_store)?,
        );
        stories.extend(library::purge_of_owner(tx, *owner).map_err(as_store)?);
        idempotency::purge(tx, *owner)?;
        rooms::purge_of_writer(tx, *owner)?;
        notices::purge_of_user(tx, *owner)?;
    }
    let mut files: Vec<ObjectKey> = Vec::new();
    for story in &stories {
        files.extend(media::purge(tx, *story)?);
        rooms::purge(tx, *story)?;
        notices::purge(tx, *story)?;
    }
    queue::purge(tx, &stories)?;
    tell_after(parts, tx, left);
    let (media, runtime) = (parts.media.clone(), parts.runtime.clone());
    let remembered = parts.stories.clone();
    tx.after_commit(move || {
        remembered.forget(&stories);
        runtime.spawn(async move { media.delete_files(files).await });
    });
    Ok(())
}

/// The rooms hear of it once it is committed.
fn tell_after(parts: &Parts, tx: &mut Tx, advanced: Vec<Advanced>) {
    let stories = parts.stories.clone();
    tx.after_commit(move || {
        advanced.into_iter().for_each(|advanced| stories.tell_committed(advanced));
    });
}

fn as_store(error: library::Error) -> store::Error {
    match error {
        library::Error::Store(error) => error,
        error => store::Error::Type(error.to_string()),
    }
}
