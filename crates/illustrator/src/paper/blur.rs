//! A soft blur: two box passes each way, in time independent of the radius.

/// Blurs `pixels` (rows of `width`) by `radius` pixels.
pub(crate) fn blur(pixels: &mut [f32], width: usize, radius: usize) {
    if radius == 0 || pixels.is_empty() {
        return;
    }
    let height = pixels.len() / width;
    let mut line = vec![0.0; width.max(height)];
    for _ in 0..2 {
        for row in pixels.chunks_exact_mut(width) {
            line[..width].copy_from_slice(row);
            box_pass(&line[..width], row, radius);
        }
    }
    let mut scratch = pixels.to_vec();
    for _ in 0..2 {
        columns(&scratch, pixels, width, radius);
        scratch.copy_from_slice(pixels);
    }
}

fn box_pass(from: &[f32], to: &mut [f32], radius: usize) {
    let last = from.len() - 1;
    let scale = 1.0 / (2 * radius + 1) as f32;
    let mut sum = from[0] * (radius + 1) as f32;
    for i in 1..=radius {
        sum += from[i.min(last)];
    }
    for (i, out) in to.iter_mut().enumerate() {
        *out = sum * scale;
        sum += from[(i + radius + 1).min(last)] - from[i.saturating_sub(radius)];
    }
}

/// The vertical pass, a whole row of running sums at a time: kind to the cache.
fn columns(from: &[f32], to: &mut [f32], width: usize, radius: usize) {
    let height = from.len() / width;
    let row = |y: usize| &from[y.min(height - 1) * width..][..width];
    let scale = 1.0 / (2 * radius + 1) as f32;
    let mut sums: Vec<f32> = row(0).iter().map(|v| v * (radius + 1) as f32).collect();
    for y in 1..=radius {
        sums.iter_mut().zip(row(y)).for_each(|(sum, v)| *sum += v);
    }
    for y in 0..height {
        let out = &mut to[y * width..][..width];
        let (entering, leaving) = (row(y + radius + 1), row(y.saturating_sub(radius)));
        for (x, sum) in sums.iter_mut().enumerate() {
            out[x] = *sum * scale;
            *sum += entering[x] - leaving[x];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blur_keeps_the_light_and_spreads_it() {
        let mut pixels = vec![0.0; 33 * 33];
        pixels[16 * 33 + 16] = 1.0;
        blur(&mut pixels, 33, 3);
        let sum: f32 = pixels.iter().sum();
        assert!((sum - 1.0).abs() < 1e-3, "{sum}");
        assert!(pixels[16 * 33 + 16] < 0.05 && pixels[14 * 33 + 18] > 0.001);
    }
}
