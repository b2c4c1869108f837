//! The float arithmetic between two matrices.
//!
//! Everything here is plain code in a shape the compiler can vectorise, and always inlined, so that
//! `Backend::boost` can compile it once for the processor at hand.

/// `e^x` with a relative error below 2e-6, in a form that vectorises: `2^n` by the exponent bits,
/// times a polynomial on `[-ln2/2, ln2/2]` (the coefficients of Cephes' `expf`).
#[inline(always)]
#[expect(clippy::manual_clamp, reason = "this order turns NaN into a number, clamp would not")]
pub(crate) fn exp(x: f32) -> f32 {
    const LOWEST: f32 = -87.0;
    const HIGHEST: f32 = 88.0;
    const LN2_HIGH: f32 = 0.693_359_4;
    const LN2_LOW: f32 = -2.121_944_4e-4;
    let x = x.max(LOWEST).min(HIGHEST);
    let (n, power) = nearest(x * std::f32::consts::LOG2_E);
    let r = x - n * LN2_HIGH - n * LN2_LOW;
    let mut p = 1.987_569_1e-4;
    p = p * r + 1.398_199_9e-3;
    p = p * r + 8.333_452e-3;
    p = p * r + 4.166_579_6e-2;
    p = p * r + 1.666_666_5e-1;
    p = p * r + 0.5;
    let fraction = p * r * r + r + 1.0;
    fraction * f32::from_bits((power.wrapping_add(127) << 23) as u32)
}

/// The nearest whole number, as float and as integer, for |x| < 2^22. Adding 1.5 * 2^23 leaves no
/// bits for a fraction; `f32::round` would be a library call on a plain x86-64 target.
#[inline(always)]
pub(crate) fn nearest(x: f32) -> (f32, i32) {
    const SHIFT: f32 = 12_582_912.0;
    let shifted = x + SHIFT;
    (shifted - SHIFT, shifted.to_bits().wrapping_sub(SHIFT.to_bits()) as i32)
}

/// Sixteen running sums, so that the order of additions does not depend on the vector width.
#[inline(always)]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let (a_chunks, a_rest) = a.as_chunks::<16>();
    let (b_chunks, b_rest) = b.as_chunks::<16>();
    let mut sums = [0f32; 16];
    for (x, y) in a_chunks.iter().zip(b_chunks) {
        for lane in 0..16 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f32>() + rest
}

/// `out += weight * x`.
#[inline(always)]
pub(crate) fn add_scaled(out: &mut [f32], weight: f32, x: &[f32]) {
    for (o, x) in out.iter_mut().zip(x) {
        *o += weight * x;
    }
}

/// Root-mean-square normalisation of one row, scaled by `gain`.
#[inline(always)]
pub(crate) fn rms_norm(out: &mut [f32], x: &[f32], gain: &[f32], epsilon: f32) {
    let mean_square = dot(x, x) / x.len() as f32;
    let scale = 1.0 / (mean_square + epsilon).sqrt();
    for ((o, x), g) in out.iter_mut().zip(x).zip(gain) {
        *o = g * (scale * x);
    }
}

/// `gate = silu(gate) * up`, the gated activation of llama's feed-forward block.
#[inline(always)]
pub(crate) fn gated_silu(gate: &mut [f32], up: &[f32]) {
    for (g, u) in gate.iter_mut().zip(up) {
        *g = *g / (1.0 + exp(-*g)) * u;
    }
}

/// Turns scores into weights that sum to one.
#[inline(always)]
pub(crate) fn softmax(x: &mut [f32]) {
    let highest = x.iter().copied().fold(f32::MIN, f32::max);
    let mut total = 0.0;
    for value in x.iter_mut() {
        *value = exp(*value - highest);
        total += *value;
    }
    for value in x.iter_mut() {
        *value /= total;
    }
}

/// Turns each pair `(x, y)` of a head by the angle whose `(cos, sin)` stands at the same place.
#[inline(always)]
pub(crate) fn rotate(head: &mut [f32], turns: &[(f32, f32)]) {
    for (pair, (cos, sin)) in head.as_chunks_mut::<2>().0.iter_mut().zip(turns) {
        let [x, y] = *pair;
        *pair = [x * cos - y * sin, x * sin + y * cos];
    }
}

/// `ln` of the sum of `e^x`. What softmax gives to a score is `e^(score - this)`.
pub(crate) fn log_sum_exp(x: &[f32]) -> f32 {
    let highest = x.iter().copied().fold(f32::MIN, f32::max);
    let (chunks, rest) = x.as_chunks::<16>();
    let mut sums = [0f32; 16];
    for chunk in chunks {
        for lane in 0..16 {
            sums[lane] += exp(chunk[lane] - highest);
        }
    }
    let rest: f32 = rest.iter().map(|value| exp(value - highest)).sum();
    highest + (sums.iter().sum::<f32>() + rest).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_close_to_the_library() {
        for step in -8600..8700 {
            let x = step as f32 / 100.0;
            let relative = (exp(x) - x.exp()).abs() / x.exp();
            assert!(relative < 2e-6, "exp({x}) is off by {relative}");
        }
        assert!(exp(f32::NEG_INFINITY) < 1e-37);
        assert!(exp(f32::NAN).is_finite());
    }

    #[test]
    fn nearest_rounds_halves_to_even() {
        for (x, expected) in [(0.4, 0), (0.5, 0), (1.5, 2), (-1.5, -2), (-126.7, -127)] {
            assert_eq!(nearest(x), (expected as f32, expected));
        }
    }

    #[test]
    fn softmax_sums_to_one_and_log_sum_exp_agrees() {
        let mut x: Vec<f32> = (0..19).map(|i| (i as f32).sin() * 3.0).collect();
        let expected = x[1] - log_sum_exp(&x);
        softmax(&mut x);
        assert!((x.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!((x[1].ln() - expected).abs() < 1e-4);
    }

    #[test]
    fn dot_includes_the_rest_behind_the_last_sixteen() {
        let a: Vec<f32> = (0..19).map(|i| i as f32).collect();
        assert_eq!(dot(&a, &a), (0..19).map(|i| (i * i) as f32).sum::<f32>());
    }
}
