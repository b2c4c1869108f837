//! Riso: four spot inks and an overprint, and how a colour is parted into them.
//!
//! A colour lies somewhere between two flat ones that the inks can print: the lighter is laid down
//! whole, the darker in dots on it. So no more than one screen shows anywhere.

use crate::colour::{Lab, rgb};
use crate::look::SKINS;
use crate::part::Part;

/// The yellow ink, which lamps and windows are printed in.
pub(crate) const YELLOW: u32 = 0xffd23f;

const PAPER: u32 = 0xf6f3e7;
const CORAL: u32 = 0xff5640;
const TEAL: u32 = 0x1fa39b;
const OVERPRINT: u32 = 0x17586f;
const NAVY: u32 = 0x1b2145;

/// Inks and what they are printed on.
pub(super) struct Stock {
    pub(super) paper: [u8; 3],
    /// In the order they are printed.
    pub(super) inks: [[u8; 3]; 5],
}

/// The zine by day.
pub(super) const DAY: Stock = Stock {
    paper: bytes(PAPER),
    inks: [bytes(YELLOW), bytes(CORAL), bytes(TEAL), bytes(OVERPRINT), bytes(NAVY)],
};

/// The zine blacked out: navy is the page, and nothing is as bright as paper by day.
pub(super) const BLACKOUT: Stock = Stock {
    paper: bytes(0xe6e1d2),
    inks: [bytes(0xffd64f), bytes(0xff6a52), bytes(0x2f9c95), bytes(0x23405f), bytes(0x161b2d)],
};

const Y: usize = 0;
const C: usize = 1;
const T: usize = 2;
const O: usize = 3;
const N: usize = 4;

const fn bytes(hex: u32) -> [u8; 3] {
    [(hex >> 16) as u8, (hex >> 8) as u8, hex as u8]
}

/// Darker than any skin, on the way from coral to navy.
const SKIN: f32 = 0.74;

/// How much of each ink a colour takes, 0..=255.
pub(super) type Recipe = [u8; 5];

/// Skins, lightest first: warm tints of yellow and coral, and navy over them, never a flat ink, so
/// that skin is skin by whatever light, and a face can be read on it.
const SKINS_IN_INKS: [Recipe; SKINS as usize] = [
    [54, 28, 0, 0, 0],
    [84, 52, 0, 0, 0],
    [110, 92, 0, 0, 14],
    [128, 118, 0, 0, 56],
    [150, 140, 0, 0, 96],
    [170, 160, 0, 0, 124],
];

/// The inks of a part of a face. None: it takes those of its colour.
pub(super) fn of_part(part: Part) -> Option<Recipe> {
    match part {
        Part::Plain | Part::Head | Part::Hair(_) => None,
        Part::Feature => Some([0, 0, 0, 0, 255]),
        Part::White => Some([0; 5]),
        Part::Skin(skin) => Some(SKINS_IN_INKS[usize::from(skin.min(SKINS - 1))]),
    }
}

/// A step from one flat colour to a darker one.
struct Step {
    from: Lab,
    to: Lab,
    /// The ink below the dots, if any.
    base: Option<usize>,
    dots: usize,
    /// Colours this step stands for although another is nearer: below 1.0 it is preferred.
    weight: f32,
    /// Only figures are printed in greys.
    figures: bool,
    /// Below this share figures keep a tint, so that no skin is flat red or flat navy.
    skin: f32,
}

/// Parts colours into inks.
pub(super) struct Separation {
    steps: Vec<Step>,
}

impl Separation {
    pub(super) fn new() -> Separation {
        let step = |from, to, base, dots, weight| Step {
            from: rgb(from),
            to: rgb(to),
            base,
            dots,
            weight,
            figures: false,
            skin: 0.0,
        };
        Separation {
            steps: vec![
                step(PAPER, TEAL, None, T, 1.0),
                step(TEAL, OVERPRINT, Some(T), O, 1.0),
                step(OVERPRINT, NAVY, Some(O), N, 0.95),
                step(PAPER, YELLOW, None, Y, 1.0),
                step(YELLOW, 0xff4a28, Some(Y), C, 1.0),
                Step { skin: 0.9, ..step(PAPER, CORAL, None, C, 1.0) },
                Step { skin: SKIN, ..step(CORAL, NAVY, Some(C), N, 1.12) },
                Step { figures: true, ..step(PAPER, NAVY, None, N, 1.1) },
            ],
        }
    }

    /// The inks for a colour.
    pub(super) fn part(&self, colour: Lab, figure: bool) -> Recipe {
        let mut best = (f32::MAX, [0; 5]);
        // Skin in bad light is nearly grey, but not quite.
        let chroma = colour.a.hypot(colour.b);
        let colourful = 1.0 + ((chroma - 0.026) / 0.02).clamp(0.0, 0.7);
        for step in self.steps.iter().filter(|step| figure || !step.figures) {
            let (share, distance) = step.nearest(colour);
            let distance = distance * step.weight * if step.figures { colourful } else { 1.0 };
            if distance < best.0 {
                let mut recipe = [0; 5];
                if let Some(base) = step.base {
                    recipe[base] = 255;
                }
                recipe[step.dots] =
                    (snapped(share, if figure { step.skin } else { 0.0 }) * 255.0) as u8;
                best = (distance, recipe);
            }
        }
        best.1
    }
}

impl Step {
    /// How far along the step the colour is nearest to it, and how far it is then.
    fn nearest(&self, colour: Lab) -> (f32, f32) {
        let (ab, ac) = (difference(self.to, self.from), difference(colour, self.from));
        let share = (dot(ab, ac) / dot(ab, ab)).clamp(0.0, 1.0);
        (share, colour.distance(self.from.mix(self.to, share)))
    }
}

fn difference(a: Lab, b: Lab) -> [f32; 3] {
    [a.l - b.l, a.a - b.a, a.b - b.b]
}

fn dot(a: [f32; 3], b: [f32; 3]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Flat tints and solids: a tone is one of a few, or the print turns to noise.
fn snapped(share: f32, solid: f32) -> f32 {
    const TINTS: [(f32, f32); 4] = [(0.08, 0.0), (0.22, 0.13), (0.38, 0.26), (0.56, 0.42)];
    let tint = TINTS.iter().find(|(below, _)| share < *below).map(|(_, tint)| *tint);
    tint.unwrap_or(if share < solid { 0.58 } else { 1.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn darker_skins_take_more_ink_and_leave_room_for_a_face() {
        let inks: Vec<u16> =
            SKINS_IN_INKS.iter().map(|recipe| recipe.map(u16::from).iter().sum()).collect();
        assert!(inks.is_sorted(), "{inks:?}");
        for recipe in SKINS_IN_INKS {
            assert!(recipe[Y] > 0 && recipe[C] > 0 && recipe[N] < 160, "{recipe:?}");
        }
    }
}
