//! The two presses beside cut paper. Both print the same sheets in inks: the flat [`plate`] says
//! what colour every pixel has and which sheet it belongs to; [`riso`] parts the colours into spot
//! inks and screens them, [`engraving`] draws the tones as lines.

mod engraving;
mod faces;
mod inks;
mod light;
mod lines;
mod plate;
mod riso;
mod screen;

pub(crate) use engraving::{EMBER_DISC, engraving};
pub(crate) use inks::YELLOW;
pub(crate) use riso::riso;

#[cfg(test)]
pub(crate) use plate::Parts;
