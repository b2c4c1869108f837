//! From sheets to pixels: each layer is cut, shaded, grained and laid on the ones behind it.
//!
//! SVG filters would do much of this, slower; these passes work on whole rows of pixels.

mod blur;
mod finish;
mod layer;
mod light;
mod press;
mod stack;
mod texture;

pub(crate) use layer::{Air, Layer};
pub(crate) use stack::{View, lay_down};

/// The page in picture units; every sheet is drawn for this size.
pub(crate) const PAGE: (f32, f32) = (1024.0, 768.0);
/// Sheets reach this far to the left and right, for wider formats and displaced edges.
pub(crate) const LEFT: f32 = -140.0;
/// The right end of every sheet.
pub(crate) const RIGHT: f32 = 1164.0;
