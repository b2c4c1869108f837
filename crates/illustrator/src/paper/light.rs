//! Light and shadow between the layers.

use super::blur::blur;
use super::finish::Raster;
use super::layer::Air;
use super::stack::{Canvas, View};
use crate::sheet::Glow;

/// Shadows fall short of black and keep a touch of blue.
const SHADOW_TINT: [f32; 3] = [0.93, 0.90, 0.80];

/// Throws the layer's soft shadow on everything below it.
pub(crate) fn cast_shadow(
    canvas: &mut Canvas,
    raster: &Raster,
    strength: f32,
    view: &View,
    side: f32,
) {
    let width = raster.width / 2;
    let height = raster.pixels.len() / (raster.width * 4) / 2;
    if width == 0 || height == 0 {
        return;
    }
    let mut mask = vec![0.0; width * height];
    for y in (raster.rows.start / 2)..(raster.rows.end / 2).min(height) {
        for x in 0..width {
            let alpha = raster.pixels[(y * 2 * raster.width + x * 2) * 4 + 3];
            mask[y * width + x] = f32::from(alpha) / 255.0;
        }
    }
    blur(&mut mask, width, (5.0 * view.scale).round().max(1.0) as usize);
    let shift = ((-side * 6.0 * view.scale) as isize, (9.0 * view.scale) as isize);
    darken(canvas, &mask, (width, height), shift, strength);
}

fn darken(
    canvas: &mut Canvas,
    mask: &[f32],
    size: (usize, usize),
    shift: (isize, isize),
    strength: f32,
) {
    for y in 0..canvas.height {
        let from_y = (y as isize - shift.1).div_euclid(2);
        if from_y < 0 || from_y as usize >= size.1 {
            continue;
        }
        let row = &mask[from_y as usize * size.0..][..size.0];
        for x in 0..canvas.width {
            let from_x = (x as isize - shift.0).div_euclid(2);
            let Some(&alpha) = usize::try_from(from_x).ok().and_then(|i| row.get(i)) else {
                continue;
            };
            if alpha < 0.004 {
                continue;
            }
            let pixel = &mut canvas.pixels[y * canvas.width + x];
            for (channel, tint) in pixel.iter_mut().zip(SHADOW_TINT) {
                *channel *= 1.0 - strength * alpha * tint;
            }
        }
    }
}

/// Lays the layer on the canvas.
pub(crate) fn lay_over(canvas: &mut Canvas, raster: &Raster, air: Air) {
    for y in raster.rows.clone() {
        let from = raster.pixels[y * raster.width * 4..][..raster.width * 4].chunks_exact(4);
        let to = &mut canvas.pixels[y * canvas.width..][..canvas.width];
        for (pixel, under) in from.zip(to) {
            if pixel[3] == 0 {
                continue;
            }
            let clear = 1.0 - f32::from(pixel[3]) / 255.0;
            for (channel, value) in under.iter_mut().zip(pixel) {
                let value = f32::from(*value) / 255.0;
                *channel = match air {
                    Air::Normal => *channel * clear + value,
                    Air::Screen => 1.0 - (1.0 - *channel) * (1.0 - value),
                };
            }
        }
    }
}

/// Lets a lamp, a window or a firefly shine on what is behind it.
pub(crate) fn shine(canvas: &mut Canvas, glow: &Glow, view: &View, strength: f32) {
    let (cx, cy) = view.to_pixels(glow.at);
    let reach = glow.reach * view.scale;
    let colour = glow.colour.to_bytes().map(|c| f32::from(c) / 255.0);
    let span = |centre: f32, limit: usize| {
        let low = (centre - reach).max(0.0) as usize;
        low.min(limit)..((centre + reach).max(0.0) as usize).min(limit)
    };
    for y in span(cy, canvas.height) {
        for x in span(cx, canvas.width) {
            let distance = (x as f32 - cx).hypot(y as f32 - cy) / reach;
            if distance >= 1.0 {
                continue;
            }
            let fade = 1.0 - distance;
            let light = fade * fade * glow.strength * strength;
            let pixel = &mut canvas.pixels[y * canvas.width + x];
            for (channel, tint) in pixel.iter_mut().zip(colour) {
                *channel = 1.0 - (1.0 - *channel) * (1.0 - tint * light);
            }
        }
    }
}
