//! What becomes of a guest's stories: they move to an account, or they are erased.

use auth::GuestFate;
use domain::{ObjectKey, StoryId, UserId};
use store::Tx;

use crate::idempotency;
use crate::state::Parts;

/// Settles the stories of a guest, in the transaction that settles the guest.
pub(crate) fn settle(parts: &Parts, tx: &mut Tx, fate: GuestFate) -> Result<(), store::Error> {
    match fate {
        GuestFate::Move { from, to } => {
            let now = parts.stories.now();
            library::adopt(tx, from, to, now).map_err(as_store)?;
            Ok(())
        }
        GuestFate::Erase(guest) => erase_stories(parts, tx, &[guest]),
    }
}

/// Erases the stories of people with their pictures, jobs and kept answers; the files go once
/// that is committed.
///
/// # Errors
/// The database's.
pub fn erase_stories(parts: &Parts, tx: &mut Tx, owners: &[UserId]) -> Result<(), store::Error> {
    let mut stories: Vec<StoryId> = Vec::new();
    for owner in owners {
        stories.extend(library::purge_of_owner(tx, *owner).map_err(as_store)?);
        idempotency::purge(tx, *owner)?;
        rooms::purge_of_writer(tx, *owner)?;
    }
    let mut files: Vec<ObjectKey> = Vec::new();
    for story in &stories {
        files.extend(media::purge(tx, *story)?);
        rooms::purge(tx, *story)?;
    }
    queue::purge(tx, &stories)?;
    let (media, runtime) = (parts.media.clone(), parts.runtime.clone());
    let remembered = parts.stories.clone();
    tx.after_commit(move || {
        remembered.forget(&stories);
        runtime.spawn(async move { media.delete_files(files).await });
    });
    Ok(())
}

fn as_store(error: library::Error) -> store::Error {
    match error {
        library::Error::Store(error) => error,
        error => store::Error::Type(error.to_string()),
    }
}
