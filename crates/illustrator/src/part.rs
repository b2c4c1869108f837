//! What a shape of a figure is part of: the presses that print in inks know a face by it.

use crate::colour::Lab;
use crate::look::SKINS;
use std::fmt;

/// Steps of [`Part::Hair`].
const STEPS: u8 = 16;
/// The numbers of the first skin and the first hair.
const SKIN: u8 = 16;
const HAIR: u8 = 32;

/// How dark each skin is engraved, 0.0 paper, 1.0 ink: darker by denser lines, always open ones.
pub(crate) const SKIN_DARKNESS: [f32; SKINS as usize] = [0.05, 0.09, 0.14, 0.20, 0.27, 0.34];
/// What hair keeps from the skin beside it.
const APART: f32 = 0.24;

/// What a shape is part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// Clothes, things, the ground.
    #[default]
    Plain,
    /// A beast's head, apart from its features.
    Head,
    /// Pupils, brows, noses, mouths.
    Feature,
    /// The white of an eye.
    White,
    /// A face or a hand, by the number of its skin.
    Skin(u8),
    /// Hair, or a cloth over it, by how dark it is, 0 to [`STEPS`].
    Hair(u8),
}

impl Part {
    /// Hair of this colour above such a skin: never as dark as the skin.
    pub(crate) fn hair(colour: Lab, skin: u8) -> Part {
        let own = (1.02 - 1.08 * colour.l).clamp(0.0, 0.9);
        let face = SKIN_DARKNESS[usize::from(skin.min(SKINS - 1))];
        let darkness = match own - face {
            off if off.abs() >= APART => own,
            off if off < 0.0 && face >= APART => face - APART,
            _ => face + APART,
        };
        Part::Hair((darkness * f32::from(STEPS)).round() as u8)
    }

    /// How dark it is engraved. None: as its colour says.
    pub(crate) fn darkness(self) -> Option<f32> {
        match self {
            Part::Plain | Part::Head => None,
            Part::Feature => Some(1.0),
            Part::White => Some(0.0),
            Part::Skin(skin) => Some(SKIN_DARKNESS[usize::from(skin.min(SKINS - 1))]),
            Part::Hair(step) => Some(f32::from(step) / f32::from(STEPS)),
        }
    }

    /// As a byte of a raster.
    pub(crate) fn code(self) -> u8 {
        match self {
            Part::Plain => 0,
            Part::Head => 1,
            Part::Feature => 2,
            Part::White => 3,
            Part::Skin(skin) => SKIN + skin.min(SKINS - 1),
            Part::Hair(step) => HAIR + step.min(STEPS),
        }
    }

    /// The part of a byte.
    pub(crate) fn of(code: u8) -> Part {
        match code {
            1 => Part::Head,
            2 => Part::Feature,
            3 => Part::White,
            code if (SKIN..SKIN + SKINS).contains(&code) => Part::Skin(code - SKIN),
            code if (HAIR..=HAIR + STEPS).contains(&code) => Part::Hair(code - HAIR),
            _ => Part::Plain,
        }
    }
}

/// The colour of a part's raster.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}0000", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::rgb;

    #[test]
    fn a_part_comes_back_from_its_byte() {
        let skins = (0..SKINS).map(Part::Skin);
        let hairs = (0..=STEPS).map(Part::Hair);
        let others = [Part::Plain, Part::Head, Part::Feature, Part::White];
        for part in skins.chain(hairs).chain(others) {
            assert_eq!(Part::of(part.code()), part);
        }
    }

    #[test]
    fn hair_is_never_as_dark_as_the_skin() {
        for skin in 0..SKINS {
            for hair in [0x2c2630, 0x5a3420, 0xb0552b, 0xdba948, 0xc3c3c8, 0xeceae6] {
                let darkness = Part::hair(rgb(hair), skin).darkness().unwrap_or_default();
                let apart = (darkness - SKIN_DARKNESS[usize::from(skin)]).abs();
                assert!(apart > APART - 0.05, "{hair:x} on {skin}: {apart}");
            }
        }
    }
}
