//! The scene description: a closed vocabulary, so nothing can be drawn that is not listed here.

use super::vocabulary::{Face, Item, Kind, Mood, Place, Pose, Prop, Time, Weather};
use crate::look::Look;
use serde::{Deserialize, Serialize};

/// Figures in one picture; more would be too small to tell apart.
pub const MAX_CAST: usize = 4;
/// Things standing about in one picture; more would hide the figures.
pub const MAX_PROPS: usize = 3;
/// Remembered words that could not be drawn.
pub const MAX_UNMATCHED: usize = 12;
/// Figures whose looks are remembered while they are out of the picture.
pub const MAX_OFFSTAGE: usize = 32;

/// The format number written into new descriptions.
pub(super) const VERSION: u32 = 1;

/// Everything a picture depends on, besides palette and size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SceneSpec {
    /// Format of this description; 1.
    pub v: u32,
    /// Where it is.
    pub place: Place,
    /// When it is.
    pub time: Time,
    /// What the weather is like.
    pub weather: Weather,
    /// Whether snow lies on the ground, though none may be falling.
    pub snowy: bool,
    /// What it feels like.
    pub mood: Mood,
    /// How strongly it feels so, 0.0..=1.0.
    pub intensity: f32,
    /// Decides everything left to chance: which tree stands where.
    pub seed: u64,
    /// Who is in the picture, from left to right; at most [`MAX_CAST`] are drawn.
    pub cast: Vec<Actor>,
    /// What stands about; at most [`MAX_PROPS`] are drawn.
    pub props: Vec<Prop>,
    /// Things the text names that are not in the vocabulary; nothing is drawn for them.
    pub unmatched: Vec<String>,
    /// Figures of earlier scenes with their looks, so that they come back as they were.
    pub offstage: Vec<Figure>,
}

impl Default for SceneSpec {
    fn default() -> Self {
        SceneSpec {
            v: VERSION,
            place: Place::default(),
            time: Time::default(),
            weather: Weather::default(),
            snowy: false,
            mood: Mood::default(),
            intensity: 0.5,
            seed: 0,
            cast: Vec::new(),
            props: Vec::new(),
            unmatched: Vec::new(),
            offstage: Vec::new(),
        }
    }
}

impl SceneSpec {
    /// The looks of everybody met so far, in the picture or not: what a caller should keep.
    pub fn looks(&self) -> impl Iterator<Item = (&str, &Look)> {
        let cast = self.cast.iter().map(|actor| (actor.id.as_str(), &actor.look));
        cast.chain(self.offstage.iter().map(|figure| (figure.id.as_str(), &figure.look)))
    }

    /// Whether the ground is white.
    pub fn has_snow(&self) -> bool {
        self.snowy || self.weather == Weather::Snow
    }
}

/// Somebody in the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// The character's id; the same id always brings the same looks.
    pub id: String,
    /// The name as the story writes it; empty for somebody unnamed.
    #[serde(default)]
    pub name: String,
    /// What they look like.
    pub look: Look,
    /// What they do.
    #[serde(default)]
    pub pose: Pose,
    /// What they feel.
    #[serde(default)]
    pub face: Face,
    /// What they hold.
    #[serde(default)]
    pub item: Item,
    /// Whether they look to the left instead of the right.
    #[serde(default)]
    pub flip: bool,
}

impl Actor {
    /// Somebody of this kind, standing calmly, looking as their id decides.
    pub fn new(id: &str, name: &str, kind: Kind) -> Actor {
        Actor {
            id: id.to_owned(),
            name: name.to_owned(),
            look: Look::of(kind, id),
            pose: Pose::default(),
            face: Face::default(),
            item: Item::default(),
            flip: false,
        }
    }
}

/// Somebody the story knows who is not in this picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The character's id.
    pub id: String,
    /// The name as the story writes it.
    #[serde(default)]
    pub name: String,
    /// What they look like.
    pub look: Look,
}
