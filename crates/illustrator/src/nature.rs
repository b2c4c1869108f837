//! Sky, land, water, plants and weather: what most places are built from.

mod air;
mod birds;
mod flowers;
mod ground;
mod mountains;
mod ridge;
mod rocks;
mod sky;
mod trees;
mod water;
mod weather;

pub(crate) use air::{mist, rays};
pub(crate) use birds::flock;
pub(crate) use flowers::{mushroom, tuft};
pub(crate) use ground::{Footpath, Frame, Ground, bushes, front_plants, hanging_leaves};
pub(crate) use mountains::{FarLand, far_land, grass_colour};
pub(crate) use ridge::{Ridge, Roll, hill};
pub(crate) use rocks::{crystals, rock};
pub(crate) use sky::sky;
pub(crate) use trees::{foliage, pine, pines_along, round_tree, trunk};
pub(crate) use water::{glitter, ripples};
pub(crate) use weather::{lightning, sparks, weather};
