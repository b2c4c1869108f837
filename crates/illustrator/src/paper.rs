//! From sheets to pixels: each layer is cut, shaded, grained and laid on the ones behind it.
//!
//! SVG filters would do much of this, slower; these passes work on whole rows of pixels.

mod blur;
mod develop;
mod finish;
mod layer;
mod light;
mod stack;
mod texture;

pub(crate) use blur::blur;
pub(crate) use finish::{Raster, rasterise, rasterise_parts};
pub(crate) use layer::{Air, Layer, Role};
pub(crate) use stack::{View, lay_down};
pub(crate) use texture::Textures;

/// The page in picture units; every sheet is drawn for this size.
pub(crate) const PAGE: (f32, f32) = (1024.0, 768.0);
/// Sheets reach this far to the left and right, for wider formats and displaced edges.
pub(crate) const LEFT: f32 = -140.0;
/// The right end of every sheet.
pub(crate) const RIGHT: f32 = 1164.0;
