//! One sheet and how it is treated.

use crate::sheet::Sheet;

/// How a layer mixes with what lies below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Air {
    /// Covers it.
    Normal,
    /// Adds light to it.
    Screen,
}

/// What a layer shows: the presses that print in inks treat the sky, the land and the cast apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The backdrop.
    Sky,
    /// Sun or moon.
    Disc,
    /// Ground, plants, buildings, water, furniture.
    Land,
    /// Figures and the things about them.
    Cast,
    /// Mist, shafts and pools of light: they colour what lies behind them.
    Air,
    /// Stars, rain, snow, sparks: small and bright.
    Sparks,
}

/// A sheet with its finish.
pub(crate) struct Layer {
    pub(crate) sheet: Sheet,
    pub(crate) air: Air,
    pub(crate) role: Role,
    /// Strength of the shadow it throws, 0..1.
    pub(crate) shadow: f32,
    /// Strength of the paper's grain, 0..1.
    pub(crate) grain: f32,
    /// Strength of the light on its edges, 0..1.5.
    pub(crate) rim: f32,
    /// How far the scissors wander, picture units.
    pub(crate) wobble: f32,
    /// Out of focus by this radius, picture units.
    pub(crate) blur: f32,
}

impl Layer {
    /// A sheet of paper.
    pub(crate) fn paper(sheet: Sheet) -> Layer {
        Layer {
            sheet,
            air: Air::Normal,
            role: Role::Land,
            shadow: 0.22,
            grain: 1.0,
            rim: 1.0,
            wobble: 1.3,
            blur: 0.0,
        }
    }

    /// Mist, light, rain: no paper, no edges.
    pub(crate) fn air(sheet: Sheet, air: Air) -> Layer {
        Layer {
            sheet,
            air,
            role: Role::Air,
            shadow: 0.0,
            grain: 0.0,
            rim: 0.0,
            wobble: 0.0,
            blur: 0.0,
        }
    }

    /// Says what the layer shows, where it is not land, or not air.
    pub(crate) fn role(self, role: Role) -> Layer {
        Layer { role, ..self }
    }

    pub(crate) fn shadow(self, shadow: f32) -> Layer {
        Layer { shadow, ..self }
    }

    pub(crate) fn grain(self, grain: f32) -> Layer {
        Layer { grain, ..self }
    }

    pub(crate) fn rim(self, rim: f32) -> Layer {
        Layer { rim, ..self }
    }

    pub(crate) fn wobble(self, wobble: f32) -> Layer {
        Layer { wobble, ..self }
    }

    pub(crate) fn blur(self, blur: f32) -> Layer {
        Layer { blur, ..self }
    }
}
