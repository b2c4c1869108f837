//! Pictures: from a passage to a scene, to a drawing, to an asset with a link.
//!
//! Whoever wants a picture enqueues a job in the transaction that makes it true
//! ([`Media::request`]); a worker reads the scene, draws it, stores the file under the hash of its
//! bytes, and the room hears of it. Pictures come later and never hold up text.
//!
//! **Invariant:** a picture gets its link only after its description has passed the gate. What can
//! be drawn is a closed vocabulary, so a description is all there is to judge.
//! **Invariant:** an evening edition shows the scene of its picture; it is printed once, when somebody
//! first asks, and goes when the story goes.
//! **Invariant:** a picture belongs to a segment, a cover to a picture; what leaves the path takes
//! both along.

mod cover;
mod draw;
mod evening;
mod request;
mod scene;
mod tables;
mod tile;

use std::sync::Arc;

use domain::{ObjectKey, Picture};
use library::Stories;
use moderation::Gate;
use objects::{ContentType, Objects};
use queue::Queue;
use tokio::sync::Semaphore;

pub use cover::DrawCover;
pub use draw::palette;
pub use illustrator::{Face, Tile};
pub use request::{Draw, PREMISE, segment_shown};
pub use scene::{passages, stranger};
pub use tables::{Jacket, MIGRATIONS, Shown, jackets, named, pictures, purge};
pub use tile::{Known, TILES, Wish, known, tile};

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
    /// The words change faster than they are drawn.
    #[error("the words change faster than they are drawn")]
    Restless,
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
    tiles: tile::Tiles,
}

impl Media {
    /// Pictures for these stories.
    pub fn new(stories: Stories, queue: Queue, objects: Objects, gate: Gate, maker: Maker) -> Self {
        let easel = Arc::new(Semaphore::new(DRAWING_AT_ONCE));
        let tiles = tile::Tiles::new(stories.clock().clone());
        Media { stories, queue, objects, gate, maker: Arc::new(maker), easel, tiles }
    }

    /// The queue that the pictures' jobs are in.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// A tile that has been drawn already, as WebP.
    pub fn kept_tile(&self, tile: &Tile) -> Option<Arc<[u8]>> {
        self.tiles.kept(tile)
    }

    /// Draws a tile, as WebP.
    ///
    /// # Errors
    /// [`Error::Broken`].
    pub async fn draw_tile(&self, tile: Tile) -> Result<Arc<[u8]>, Error> {
        self.tiles.draw(tile).await
    }

    /// A small picture for [`Maker::Fixed`], stored in these files.
    ///
    /// # Errors
    /// The files'.
    pub async fn fixed_picture(objects: &Objects) -> Result<Picture, Error> {
        let spec = illustrator::SceneSpec::default();
        let size = illustrator::Size::new(160, 120);
        let palette = illustrator::Palette::Kids;
        let drawn = illustrator::draw(&spec, palette, size);
        let key = objects.put(drawn.to_webp(palette.quality()), ContentType::WebP).await?;
        Ok(draw::picture(key, (&drawn, palette), illustrator::alt_text(&spec)))
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
