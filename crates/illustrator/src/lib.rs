//! From a passage to a scene to a picture.
//!
//! ```
//! use illustrator::{Palette, SceneInput, Size, alt_text, draw, extract};
//!
//! let input = SceneInput { passage: "A fox sat by the river at dusk.", ..SceneInput::default() };
//! let spec = extract(&input);
//! let picture = draw(&spec, Palette::Kids, Size::new(320, 240));
//! assert!(!picture.to_webp(80.0).is_empty());
//! assert_eq!(alt_text(&spec), "A fox smiles and sits by a river at dusk.");
//! ```
//!
//! Three steps, each of use alone:
//! 1. [`extract`] reads a passage into a [`SceneSpec`], a closed vocabulary of places, weather,
//!    people and things. What the text does not mention comes from the scene before.
//! 2. [`draw`] and [`draw_cover`] turn a description into a [`Picture`] in one of three presses:
//!    cut paper, riso, engraving; the [`Palette`] says which.
//!    [`draw_tile`] draws one thing of the vocabulary, small, for a card; a [`Sign`] stands for
//!    what no picture shows.
//! 3. [`alt_text`] tells the same description as a sentence.
//!
//! **Invariant:** nothing is read but the arguments: no files, no network, no clock. The same
//! arguments give the same picture.
//! **Invariant:** only what the vocabulary lists can be drawn; an unknown thing is left out and
//! noted in [`SceneSpec::unmatched`], never replaced by a wrong one.
//! **Invariant:** a character's [`Look`] follows from its id and from what the story told; it does
//! not change from page to page.

mod buildings;
mod cast;
#[cfg(test)]
mod cast_of_faces;
mod colour;
mod costume;
mod dice;
mod draw;
mod grade;
mod look;
mod nature;
mod outline;
mod paper;
mod part;
mod places;
mod press;
mod props;
mod scene;
mod sheet;
mod sign;
mod stage;
mod tile;

pub use costume::Costume;
pub use draw::{Palette, Picture, Size, draw, draw_cover};
pub use look::{Colour, Extra, Hair, Look, Outfit, Pattern, SKINS, Told};
pub use scene::{
    Actor, CastMember, Face, Figure, Item, Kind, MAX_CAST, MAX_OFFSTAGE, MAX_PROPS, MAX_UNMATCHED,
    Mood, Place, Pose, Prop, SceneInput, SceneSpec, Time, Weather, alt_text, extract,
};
pub use sign::Sign;
pub use tile::{Subject, TILE, TILE_SEEDS, Tile, WIDE_TILE, draw_tile, tile_quality};
