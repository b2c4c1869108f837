//! Tiles: small pictures of things in words, drawn when they are first asked for and kept in
//! memory. They tell nothing of any story: whoever knows the vocabulary may ask.

use std::sync::Arc;
use std::time::Duration;

use cache::Cache;
use clock::Clock;
use domain::{StoryId, Tier};
use illustrator::{Costume, Face, SceneSpec, Subject, TILE_SEEDS, Tile, draw_tile, tile_quality};
use store::Reader;
use tokio::sync::Semaphore;

use crate::{Error, palette, tables};

/// The edition of the drawings: whoever keeps tiles for ever asks for the new ones by it.
pub const TILES: u32 = 2;
/// Tiles kept: at 6 KB each, 12 where they are wide, some ten to twenty megabytes.
const KEPT: u64 = 2_000;
/// How long a tile is kept that nobody asks for again.
const KEPT_FOR: Duration = Duration::from_secs(7 * 24 * 3_600);
/// Tiles drawn at once.
const AT_ONCE: usize = 1;

/// A tile as one asks for it.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// Whose press draws it.
    pub press: Tier,
    /// Whether it is for an evening page.
    pub evening: bool,
    /// A word of the vocabulary.
    pub of: &'a str,
    /// What somebody feels.
    pub feeling: Option<Face>,
    /// How somebody looks: the letters of a [`Costume`].
    pub look: Option<&'a str>,
    /// Which of the tiles of this thing.
    pub seed: u8,
    /// Whether it is a wide one.
    pub wide: bool,
}

/// The tile that is wished for. None: there is no such tile.
pub fn tile(wish: &Wish<'_>) -> Option<Tile> {
    let (evening, seed, wide) = (wish.evening, wish.seed, wish.wide);
    let costume = match wish.look {
        None => None,
        Some(letters) => Some(Costume::named(letters)?),
    };
    let subject = Subject::named(wish.of, wish.feeling.unwrap_or_default(), costume)?;
    let by_day = palette(wish.press);
    let palette = by_day.evening().filter(|_| evening).unwrap_or(by_day);
    (seed < TILE_SEEDS).then_some(Tile { subject, palette, evening, seed, wide })
}

/// Somebody as a story's pictures show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The name as the story writes it.
    pub name: String,
    /// The word for what they are.
    pub of: String,
    /// How they look.
    pub look: String,
}

/// Everybody with a name whom the story's newest picture remembers, in it or not.
///
/// # Errors
/// The database's.
pub fn known(r: &mut Reader, story: StoryId, tip: i64) -> Result<Vec<Known>, library::Error> {
    let Some(scene) = tables::newest_scene(r, story, tip)? else { return Ok(Vec::new()) };
    let Ok(scene) = serde_json::from_str::<SceneSpec>(&scene) else { return Ok(Vec::new()) };
    let cast = scene.cast.iter().map(|actor| (&actor.name, &actor.look));
    let figures = cast.chain(scene.offstage.iter().map(|figure| (&figure.name, &figure.look)));
    let known = figures.filter(|(name, _)| !name.is_empty()).filter_map(|(name, look)| {
        let of = serde_json::to_value(look.kind).ok()?.as_str()?.to_owned();
        Some(Known { name: name.clone(), of, look: Costume::of(look).letters() })
    });
    Ok(known.collect())
}

/// The tiles that were drawn. Clones share them.
#[derive(Clone)]
pub(crate) struct Tiles {
    kept: Cache<Tile, Arc<[u8]>>,
    easel: Arc<Semaphore>,
}

impl Tiles {
    pub(crate) fn new(clock: Clock) -> Tiles {
        let kept = Cache::new(KEPT, KEPT_FOR, clock);
        Tiles { kept, easel: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// A tile that has been drawn already.
    pub(crate) fn kept(&self, tile: &Tile) -> Option<Arc<[u8]>> {
        self.kept.get(tile)
    }

    pub(crate) async fn draw(&self, tile: Tile) -> Result<Arc<[u8]>, Error> {
        let _easel = self.easel.acquire().await.map_err(|_| Error::Broken)?;
        // Somebody before may have asked for the same.
        if let Some(kept) = self.kept(&tile) {
            return Ok(kept);
        }
        let drawing = move || draw_tile(&tile).to_webp(tile_quality(tile.palette));
        let drawn = tokio::task::spawn_blocking(drawing).await.map_err(|_| Error::Broken)?;
        let drawn: Arc<[u8]> = drawn.into();
        self.kept.insert(tile, drawn.clone());
        Ok(drawn)
    }
}
