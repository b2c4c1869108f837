//! A halftone screen: round dots in a turned grid, that grow into each other and leave round holes.

use std::f32::consts::{PI, TAU};

/// Steps of tone that the table tells apart.
const STEPS: usize = 256;

/// One ink's screen.
pub(super) struct Screen {
    turn: (f32, f32),
    /// How fast the screen's height changes over a pixel.
    slope: f32,
    thresholds: [f32; STEPS],
}

impl Screen {
    /// Dots `pitch` pixels apart, turned by `degrees`.
    pub(super) fn new(pitch: f32, degrees: f32) -> Screen {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let k = TAU / pitch;
        Screen { turn: (cos * k, sin * k), slope: 0.5 * k, thresholds: thresholds() }
    }

    /// How much of the pixel the dots cover that make a tone of `tone`, 0..=255.
    pub(super) fn cover(&self, (x, y): (f32, f32), tone: u8) -> f32 {
        match tone {
            0 => 0.0,
            255 => 1.0,
            tone => {
                let (cos, sin) = self.turn;
                let (u, v) = (x * cos + y * sin, y * cos - x * sin);
                let above = height(u, v) - self.thresholds[usize::from(tone)];
                (above / self.slope + 0.5).clamp(0.0, 1.0)
            }
        }
    }
}

/// The screen as a landscape in -1..1: dots grow from its hills.
fn height(u: f32, v: f32) -> f32 {
    (u.cos() + v.cos()) * 0.5
}

/// For each tone the height above which just that share of the landscape lies.
fn thresholds() -> [f32; STEPS] {
    const SIDE: usize = 64;
    let mut heights: Vec<f32> = (0..SIDE * SIDE)
        .map(|i| {
            let at = |i: usize| (i as f32 + 0.5) / SIDE as f32 * PI;
            height(at(i % SIDE), at(i / SIDE))
        })
        .collect();
    heights.sort_by(|a, b| b.total_cmp(a));
    std::array::from_fn(|tone| heights[(tone * heights.len() / STEPS).min(heights.len() - 1)])
}
