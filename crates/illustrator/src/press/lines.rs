//! Sets of engraved lines: their width is the tone, their course follows what they draw.

/// No line rises or falls more steeply, pixels to a pixel.
const STEEPEST: f32 = 0.42;

/// No lines stand closer, pixels: closer ones would run into a grey.
pub(super) const CLOSEST: f32 = 2.8;
/// Closer lines are as wide as their tone says to the hundredth of a pixel.
const FINE: f32 = 4.5;

/// Lines at `phase` (in lines), `pitch` pixels apart: how much of the pixel a line of the given
/// share of the pitch covers.
pub(super) fn line(phase: f32, pitch: f32, share: f32) -> f32 {
    let off = (phase - phase.floor() - 0.5).abs() * 2.0;
    if pitch >= FINE {
        return ((share - off) * pitch * 0.5 + 0.5).clamp(0.0, 1.0);
    }
    fine_line(off * pitch * 0.5, pitch, share)
}

/// A line as wide as its share of the pitch, `off` pixels from the pixel's middle, and the next
/// one: over an area they cover just that share, however thin they are.
pub(super) fn fine_line(off: f32, pitch: f32, share: f32) -> f32 {
    let half = share.clamp(0.0, 1.0) * pitch / 2.0;
    let under = |off: f32| ((off + 0.5).min(half) - (off - 0.5).max(-half)).max(0.0);
    (under(off) + under(pitch - off)).min(1.0)
}

/// Slow waves, so that no line is ruled: a shift in units of the page at a point of it.
pub(super) fn sway(x: f32, y: f32, number: f32) -> f32 {
    2.2 * (x / 71.0 + number * 1.7 + (y / 190.0).sin()).sin()
        + 1.1 * (x / 29.0 - y / 83.0 + number * 2.3).sin()
}

/// A line of land without its trees and towers: what the lines below it follow.
pub(super) fn smoothed(top: &[f32], lowest: f32, radius: usize) -> Vec<f32> {
    let mut line = filled(top, lowest);
    for _ in 0..2 {
        line = averaged(&line, radius);
    }
    let mut back = line.clone();
    for i in 1..line.len() {
        line[i] = line[i].clamp(line[i - 1] - STEEPEST, line[i - 1] + STEEPEST);
    }
    for i in (1..back.len()).rev() {
        back[i - 1] = back[i - 1].clamp(back[i] - STEEPEST, back[i] + STEEPEST);
    }
    line.iter().zip(back).map(|(a, b)| (a + b) / 2.0).collect()
}

/// Where the sheet has no edge, the line goes on level.
fn filled(top: &[f32], lowest: f32) -> Vec<f32> {
    let first = top.iter().copied().find(|y| *y < lowest).unwrap_or(0.0);
    let mut last = first;
    top.iter()
        .map(|y| {
            if *y < lowest {
                last = *y;
            }
            last
        })
        .collect()
}

fn averaged(line: &[f32], radius: usize) -> Vec<f32> {
    let at = |i: isize| line[i.clamp(0, line.len() as isize - 1) as usize];
    let reach = radius as isize;
    let mut sum: f32 = (-reach..=reach).map(at).sum();
    (0..line.len() as isize)
        .map(|i| {
            let mean = sum / (2 * reach + 1) as f32;
            sum += at(i + reach + 1) - at(i - reach);
            mean
        })
        .collect()
}

/// For every pixel of a shape its distance to the shape's edge, in pixels, up to `limit`.
pub(super) fn depth_inside(inside: &[bool], width: usize, limit: f32) -> Vec<f32> {
    const STRAIGHT: f32 = 1.0;
    const SLANTED: f32 = 1.414;
    let height = inside.len() / width;
    let mut depth: Vec<f32> = inside.iter().map(|i| if *i { limit } else { 0.0 }).collect();
    let mut relax = |i: usize, from: usize, step: f32| {
        depth[i] = depth[i].min(depth[from] + step);
    };
    for y in 0..height {
        for x in 0..width {
            let i = y * width + x;
            if x > 0 {
                relax(i, i - 1, STRAIGHT);
            }
            if y > 0 {
                relax(i, i - width, STRAIGHT);
                if x > 0 {
                    relax(i, i - width - 1, SLANTED);
                }
                if x + 1 < width {
                    relax(i, i - width + 1, SLANTED);
                }
            }
        }
    }
    for y in (0..height).rev() {
        for x in (0..width).rev() {
            let i = y * width + x;
            if x + 1 < width {
                relax(i, i + 1, STRAIGHT);
            }
            if y + 1 < height {
                relax(i, i + width, STRAIGHT);
                if x + 1 < width {
                    relax(i, i + width + 1, SLANTED);
                }
                if x > 0 {
                    relax(i, i + width - 1, SLANTED);
                }
            }
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_lines_cover_as_much_as_their_tone_says() {
        for pitch in [CLOSEST, 3.4, 4.4] {
            for share in [0.05, 0.2, 0.38, 0.6, 0.9] {
                let steps = 400;
                let covers = (0..steps).map(|i| line(i as f32 / steps as f32, pitch, share));
                let mean = covers.sum::<f32>() / steps as f32;
                assert!((mean - share).abs() < 0.02, "{share} at {pitch}: {mean}");
            }
        }
    }
}
