//! Paper grain, brush marks and the wander of the scissors, as tiles that repeat without a seam.

use crate::dice::{Dice, ease};
use std::sync::{Arc, Mutex, PoisonError};

/// Side of the tiles at a page height of 768 pixels.
const BASE_SIDE: f32 = 512.0;
/// Sizes kept ready: screen, thumbnail, cover, print.
const KEPT: usize = 4;

/// The four tiles for one output size. They grow with it, so a print looks like the screen.
pub(crate) struct Textures {
    pub(crate) side: usize,
    pub(crate) grain: Vec<f32>,
    pub(crate) brush: Vec<f32>,
    pub(crate) wander: Vec<(f32, f32)>,
}

static READY: Mutex<Vec<Arc<Textures>>> = Mutex::new(Vec::new());

impl Textures {
    /// The tiles for `scale` pixels to a picture unit; made once, then shared.
    pub(crate) fn at_scale(scale: f32) -> Arc<Textures> {
        let side = (BASE_SIDE * scale.clamp(0.2, 3.0)) as usize;
        let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = ready.iter().find(|textures| textures.side == side) {
            return Arc::clone(found);
        }
        let made = Arc::new(Textures::of_side(side));
        if ready.len() == KEPT {
            ready.remove(0);
        }
        ready.push(Arc::clone(&made));
        made
    }

    fn of_side(side: usize) -> Textures {
        let mut dice = Dice::new(77);
        let mut grain = tile(side, (128, 128), 3, 1);
        for g in &mut grain {
            *g = *g * 0.7 + dice.between(-0.5, 0.5);
        }
        let (dx, dy) = (tile(side, (24, 24), 2, 3), tile(side, (24, 24), 2, 4));
        let brush = tile(side, (5, 64), 4, 2);
        Textures { side, grain, brush, wander: dx.into_iter().zip(dy).collect() }
    }
}

/// Periodic value noise in -1..=1: `cells` across and down the tile, halving `octaves` times.
fn tile(side: usize, cells: (usize, usize), octaves: u32, seed: u64) -> Vec<f32> {
    let mut values = vec![0.0; side * side];
    let (mut amplitude, mut weight) = (1.0, 0.0);
    for octave in 0..octaves {
        let (across, down) = (cells.0 << octave, cells.1 << octave);
        if across > side || down > side {
            break;
        }
        let mut dice = Dice::new((seed << 8) | u64::from(octave));
        let lattice: Vec<f32> = (0..across * down).map(|_| dice.unit()).collect();
        add_octave(&mut values, &lattice, (across, down), amplitude);
        weight += amplitude;
        amplitude *= 0.55;
    }
    if weight > 0.0 {
        values.iter_mut().for_each(|v| *v = (*v / weight - 0.5) * 2.0);
    }
    values
}

fn add_octave(values: &mut [f32], lattice: &[f32], cells: (usize, usize), amplitude: f32) {
    let side = values.len().isqrt();
    let (across, down) = cells;
    for (y, row) in values.chunks_exact_mut(side).enumerate() {
        let v = y as f32 / side as f32 * down as f32;
        let (top, ty) = (v as usize, ease(v.fract()));
        let upper = &lattice[top * across..][..across];
        let lower = &lattice[(top + 1) % down * across..][..across];
        for (x, value) in row.iter_mut().enumerate() {
            let u = x as f32 / side as f32 * across as f32;
            let (i, tx) = (u as usize, ease(u.fract()));
            let j = (i + 1) % across;
            let a = upper[i] + (upper[j] - upper[i]) * tx;
            let b = lower[i] + (lower[j] - lower[i]) * tx;
            *value += amplitude * (a + (b - a) * ty);
        }
    }
}
