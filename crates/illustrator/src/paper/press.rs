//! The last pass over the whole picture: bloom, vignette, and what each press leaves on the paper.

use super::blur::blur;
use super::stack::{Canvas, View};
use super::texture::Textures;
use crate::draw::Palette;
use crate::grade::Grade;

/// The bloom is computed on every fourth pixel.
const BLOOM_STEP: usize = 4;

/// Finishes the picture in place.
pub(crate) fn develop(canvas: &mut Canvas, grade: &Grade, view: &View, textures: &Textures) {
    bloom(canvas, grade, view);
    let vignette = match grade.palette {
        Palette::Kids => 0.13,
        Palette::Teens => 0.06,
        Palette::Adults => 0.42,
    };
    tone(canvas, vignette, textures);
    match grade.palette {
        Palette::Kids => {}
        Palette::Teens => {
            saturate(canvas, 1.16);
            halftone(canvas, view);
            misregister(canvas, view);
        }
        Palette::Adults => engrave(canvas, view, textures),
    }
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

/// Riso: spot inks are purer than any mix.
fn saturate(canvas: &mut Canvas, factor: f32) {
    for pixel in &mut canvas.pixels {
        let grey = luma(*pixel);
        for channel in pixel {
            *channel = (grey + (*channel - grey) * factor).clamp(0.0, 1.0);
        }
    }
}

/// Riso: the middle tones break into a screen of dots at 45 degrees.
fn halftone(canvas: &mut Canvas, view: &View) {
    let pitch = (8.4 * view.scale).max(3.0);
    let turn = std::f32::consts::FRAC_1_SQRT_2 * std::f32::consts::TAU / pitch;
    for y in 0..canvas.height {
        for x in 0..canvas.width {
            let (u, v) = ((x as f32 + y as f32) * turn, (x as f32 - y as f32) * turn);
            let screen = (u.cos() + v.cos()) * 0.25 + 0.5;
            let pixel = &mut canvas.pixels[y * canvas.width + x];
            let grey = luma(*pixel);
            let middle = (1.0 - (grey * 2.0 - 1.0).powi(2)).max(0.0);
            let dot = ((screen - grey) * 3.0).clamp(-1.0, 1.0);
            for channel in pixel {
                *channel *= 1.0 - 0.075 * middle * dot;
            }
        }
    }
}

/// Riso: the coral plate sits a hair beside the others.
fn misregister(canvas: &mut Canvas, view: &View) {
    let shift = (1.3 * view.scale).round() as usize;
    if shift == 0 {
        return;
    }
    for row in canvas.pixels.chunks_exact_mut(canvas.width) {
        for x in (shift..row.len()).rev() {
            row[x][1] = row[x][1] * 0.45 + row[x - shift][1] * 0.55;
        }
    }
}

/// Engraving: shadows are drawn in fine, slightly wavy lines.
fn engrave(canvas: &mut Canvas, view: &View, textures: &Textures) {
    let pitch = (5.2 * view.scale).max(2.6);
    let turn = std::f32::consts::TAU / pitch;
    let (width, side) = (canvas.width, textures.side);
    for y in 0..canvas.height {
        let noise = &textures.wander[y % side * side..][..side];
        for x in 0..width {
            let wave = noise[x % side].0 * pitch * 0.55;
            let line = ((y as f32 + wave) * turn).sin();
            let pixel = &mut canvas.pixels[y * width + x];
            let grey = luma(*pixel);
            let tone = 0.10 * (1.0 - grey) + 0.008;
            for channel in pixel {
                *channel = (*channel * (1.0 + tone * line)).clamp(0.0, 1.0);
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
