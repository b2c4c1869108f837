//! The line where land meets the sky.

use crate::colour::Lab;
use crate::dice::rolling_noise;
use crate::outline::{Pt, curve_through};
use crate::paper::{LEFT, PAGE, RIGHT};
use crate::stage::Cutter;

const STEP: f32 = 16.0;
const START: f32 = LEFT - 20.0;

/// A line of land across the whole sheet.
pub(crate) struct Ridge(Vec<Pt>);

/// How a ridge rolls: its mean height on the page, and the height and length of its waves.
pub(crate) struct Roll {
    pub(crate) y: f32,
    pub(crate) height: f32,
    pub(crate) length: f32,
}

impl Ridge {
    pub(crate) fn new(roll: &Roll, octaves: u32, cut: &mut Cutter) -> Ridge {
        let seed = cut.dice.next() as u32;
        let count = ((RIGHT - LEFT + 40.0) / STEP) as usize + 1;
        Ridge(
            (0..=count)
                .map(|i| {
                    let x = START + i as f32 * STEP;
                    (x, roll.y + roll.height * rolling_noise(x / roll.length, octaves, seed))
                })
                .collect(),
        )
    }

    /// Moves every point up (negative) or down by what `shift` says for its x.
    pub(crate) fn shaped(mut self, shift: impl Fn(f32) -> f32) -> Ridge {
        for point in &mut self.0 {
            point.1 += shift(point.0);
        }
        self
    }

    /// The height of the land at x.
    pub(crate) fn at(&self, x: f32) -> f32 {
        let place = ((x - START) / STEP).clamp(0.0, (self.0.len() - 2) as f32);
        let (i, t) = (place as usize, place.fract());
        self.0[i].1 + (self.0[i + 1].1 - self.0[i].1) * t
    }

    pub(crate) fn line(&self) -> String {
        curve_through(&self.0)
    }

    /// The land itself, down to below the page.
    pub(crate) fn outline(&self) -> String {
        let bottom = PAGE.1 + 60.0;
        self.line() + &format!("L{} {bottom}L{} {bottom}Z", RIGHT + 40.0, LEFT - 40.0)
    }
}

/// Land below a ridge: `top` at the edge, fading into `low` over `reach` units.
pub(crate) fn hill(cut: &mut Cutter, ridge: &Ridge, colours: (Lab, Lab), y: f32, reach: f32) {
    let (top, low) = colours;
    let fill =
        cut.sheet.between((0.0, y), (0.0, y + reach), &[(0.0, top.into()), (1.0, low.into())]);
    cut.sheet.path(&ridge.outline(), fill);
}
