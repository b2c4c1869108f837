//! The last pass over the whole picture: bloom, vignette and the fibre of the paper.

use super::blur::blur;
use super::stack::{Canvas, View};
use super::texture::Textures;
use crate::grade::Grade;

/// The bloom is computed on every fourth pixel.
const BLOOM_STEP: usize = 4;
/// How much darker the corners are.
const VIGNETTE: f32 = 0.13;

/// Finishes the picture in place.
pub(crate) fn develop(canvas: &mut Canvas, grade: &Grade, view: &View, textures: &Textures) {
    bloom(canvas, grade, view);
    tone(canvas, VIGNETTE, textures);
}

/// Bright parts spill a little light around them.
fn bloom(canvas: &mut Canvas, grade: &Grade, view: &View) {
    let (width, height) = (canvas.width / BLOOM_STEP, canvas.height / BLOOM_STEP);
    if width < 2 || height < 2 {
        return;
    }
    let amount = 0.16 + 0.24 * grade.glow;
    let radius = (7.0 * view.scale).round() as usize;
    let mut planes = [const { Vec::new() }; 3];
    for (channel, plane) in planes.iter_mut().enumerate() {
        *plane = bright_parts(canvas, (width, height), channel);
        blur(plane, width, radius);
    }
    for y in 0..canvas.height {
        let (y0, fy) = cell(y, height);
        for x in 0..canvas.width {
            let (x0, fx) = cell(x, width);
            let corner = y0 * width + x0;
            let pixel = &mut canvas.pixels[y * canvas.width + x];
            for (channel, plane) in pixel.iter_mut().zip(&planes) {
                let top = plane[corner] + (plane[corner + 1] - plane[corner]) * fx;
                let low = corner + width;
                let low = plane[low] + (plane[low + 1] - plane[low]) * fx;
                let spill = (top + (low - top) * fy) * amount;
                *channel = 1.0 - (1.0 - *channel) * (1.0 - spill);
            }
        }
    }
}

/// The bloom cell left of (above) a pixel, and how far the pixel is towards the next.
fn cell(pixel: usize, cells: usize) -> (usize, f32) {
    let at = (pixel as f32 / BLOOM_STEP as f32 - 0.5).max(0.0);
    let first = (at as usize).min(cells - 2);
    (first, (at - first as f32).min(1.0))
}

fn bright_parts(canvas: &Canvas, size: (usize, usize), channel: usize) -> Vec<f32> {
    let mut plane = Vec::with_capacity(size.0 * size.1);
    for y in 0..size.1 {
        for x in 0..size.0 {
            let pixel = canvas.pixels[y * BLOOM_STEP * canvas.width + x * BLOOM_STEP];
            let brightness = ((luma(pixel) - 0.62) / 0.38).clamp(0.0, 1.0);
            plane.push(pixel[channel] * brightness);
        }
    }
    plane
}

/// Vignette, fibre of the paper, and a gentle curve for contrast.
fn tone(canvas: &mut Canvas, vignette: f32, textures: &Textures) {
    let (width, height, side) = (canvas.width, canvas.height, textures.side);
    for y in 0..height {
        let v = y as f32 / height as f32 * 2.0 - 1.0;
        let fibres = &textures.grain[y % side * side..][..side];
        for x in 0..width {
            let u = x as f32 / width as f32 * 2.0 - 1.0;
            let edge = (u * u * 0.8 + v * v * 0.9).powf(1.5).min(1.6);
            let gain = (1.0 - vignette * edge) * (1.0 + 0.022 * fibres[x % side]);
            for channel in &mut canvas.pixels[y * width + x] {
                let value = *channel * gain;
                let bow = 2.0 * value - 1.0;
                *channel = (value + 0.10 * (value - 0.5) * (1.0 - bow * bow)).clamp(0.0, 1.0);
            }
        }
    }
}

fn luma(pixel: [f32; 3]) -> f32 {
    0.30 * pixel[0] + 0.59 * pixel[1] + 0.11 * pixel[2]
}

pub(crate) fn to_bytes(canvas: &Canvas) -> Vec<u8> {
    canvas.pixels.iter().flatten().map(|channel| (channel * 255.0 + 0.5) as u8).collect()
}
