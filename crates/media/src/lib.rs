//! Pictures: from a passage to a scene, to a drawing, to an asset with a link.
//!
//! Whoever wants a picture enqueues a job in the transaction that makes it true
//! ([`Media::request`]); a worker reads the scene, draws it, stores the file under the hash of its
//! bytes, and the room hears of it. Pictures come later and never hold up text.
//!
//! **Invariant:** a picture gets its link only after its description has passed the gate. What can
//! be drawn is a closed vocabulary, so a description is all there is to judge.
//! **Invariant:** a picture belongs to a segment; what leaves the path takes its picture along.

mod draw;
mod request;
mod scene;
mod tables;

use std::sync::Arc;

use domain::{ObjectKey, Picture};
use library::Stories;
use moderation::Gate;
use objects::{ContentType, Objects};
use queue::Queue;
use tokio::sync::Semaphore;

pub use draw::{QUALITY, palette};
pub use request::{Draw, PREMISE, segment_shown};
pub use scene::{passages, stranger};
pub use tables::{MIGRATIONS, Shown, cover, covers, pictures, purge};

/// What can go wrong in this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The log said no.
    #[error(transparent)]
    Library(#[from] library::Error),
    /// The files said no.
    #[error(transparent)]
    Objects(#[from] objects::Error),
    /// The description of the picture did not pass the gate.
    #[error("the description did not pass the gate")]
    Stopped,
    /// The drawing broke down.
    #[error("the drawing broke down")]
    Broken,
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Error::Library(error.into())
    }
}

/// Who makes the pictures.
#[derive(Debug, Clone)]
pub enum Maker {
    /// The illustrator, on this machine.
    Illustrator,
    /// Always the same small picture: for load tests of everything around it.
    Fixed(Picture),
}

/// Pictures drawn at once: drawing is work for a whole core.
const DRAWING_AT_ONCE: usize = 1;

/// Handles to what pictures need. Clones share them.
#[derive(Clone)]
pub struct Media {
    stories: Stories,
    queue: Queue,
    objects: Objects,
    gate: Gate,
    maker: Arc<Maker>,
    easel: Arc<Semaphore>,
}

impl Media {
    /// Pictures for these stories.
    pub fn new(stories: Stories, queue: Queue, objects: Objects, gate: Gate, maker: Maker) -> Self {
        let easel = Arc::new(Semaphore::new(DRAWING_AT_ONCE));
        Media { stories, queue, objects, gate, maker: Arc::new(maker), easel }
    }

    /// The queue that the pictures' jobs are in.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// A small picture for [`Maker::Fixed`], stored in these files.
    ///
    /// # Errors
    /// The files'.
    pub async fn fixed_picture(objects: &Objects) -> Result<Picture, Error> {
        let spec = illustrator::SceneSpec::default();
        let size = illustrator::Size::new(160, 120);
        let drawn = illustrator::draw(&spec, illustrator::Palette::Kids, size);
        let key = objects.put(drawn.to_webp(draw::QUALITY), ContentType::WebP).await?;
        Ok(draw::picture(key, &drawn, illustrator::alt_text(&spec)))
    }

    /// Takes these files away, as far as they are there.
    pub async fn delete_files(&self, keys: Vec<ObjectKey>) {
        for key in keys {
            if let Err(error) = self.objects.delete(&key).await {
                tracing::warn!(%error, key = %key.0, "a picture of an erased story stays behind");
            }
        }
    }
}
