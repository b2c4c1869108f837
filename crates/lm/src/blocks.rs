//! Numbers in blocks of 32 that share a scale: the weights as files hold them, and the activations
//! that meet them.

use crate::{half, maths};

/// How many numbers share one scale. The same in every format here.
pub(crate) const BLOCK: usize = 32;

/// Bytes of one block of weights. A half precision scale `d` comes first, then:
pub(crate) mod bytes {
    /// 16 bytes of two 4 bit numbers, `w = d * (n - 8)`.
    pub(crate) const Q4_0: usize = 18;
    /// A half precision minimum `m` and 16 bytes of two 4 bit numbers, `w = d * n + m`.
    pub(crate) const Q4_1: usize = 20;
    /// 32 signed bytes, `w = d * n`.
    pub(crate) const Q8_0: usize = 34;
}

/// The layout of a block of weights, named as GGUF names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Q4_0,
    Q4_1,
    Q8_0,
}

impl Format {
    pub(crate) const fn block_bytes(self) -> usize {
        match self {
            Self::Q4_0 => bytes::Q4_0,
            Self::Q4_1 => bytes::Q4_1,
            Self::Q8_0 => bytes::Q8_0,
        }
    }
}

/// One block of activations.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Activations {
    pub(crate) scale: f32,
    /// The sum of the 32 numbers after rounding; what a block's minimum is multiplied by.
    pub(crate) sum: f32,
    pub(crate) numbers: [i8; BLOCK],
}

/// Rounds `values` to 8 bits a number. `out` holds `values.len() / 32` blocks.
#[inline(always)]
pub(crate) fn quantise(values: &[f32], out: &mut [Activations]) {
    for (block, out) in values.as_chunks::<BLOCK>().0.iter().zip(out) {
        let largest = block.iter().fold(0f32, |largest, value| largest.max(value.abs()));
        let inverse = if largest > 0.0 { 127.0 / largest } else { 0.0 };
        let mut sum = 0i32;
        for (number, value) in out.numbers.iter_mut().zip(block) {
            let (_, rounded) = maths::nearest(value * inverse);
            *number = rounded as i8;
            sum += i32::from(*number);
        }
        out.scale = largest / 127.0;
        out.sum = out.scale * sum as f32;
    }
}

/// Appends `values` to `out` as Q8_0 blocks of weights.
pub(crate) fn append_q8_0(values: impl Iterator<Item = f32>, out: &mut Vec<u8>) {
    let mut block = [0f32; BLOCK];
    let mut filled = 0;
    for value in values {
        block[filled] = value;
        filled += 1;
        if filled == BLOCK {
            append_block(&block, out);
            filled = 0;
        }
    }
}

fn append_block(block: &[f32; BLOCK], out: &mut Vec<u8>) {
    let largest = block.iter().fold(0f32, |largest, value| largest.max(value.abs()));
    let stored = half::from_f32(largest / 127.0);
    // The numbers are rounded against the scale as it will be read back.
    let scale = half::to_f32(stored);
    let inverse = if scale > 0.0 { 1.0 / scale } else { 0.0 };
    out.extend_from_slice(&stored.to_le_bytes());
    out.extend(block.iter().map(|value| {
        let (_, rounded) = maths::nearest((value * inverse).clamp(-127.0, 127.0));
        rounded as i8 as u8
    }));
}

/// Writes the numbers of one row of weights to `out`.
pub(crate) fn widen_row(format: Format, row: &[u8], out: &mut [f32]) {
    let blocks = row.chunks_exact(format.block_bytes());
    for (block, out) in blocks.zip(out.as_chunks_mut::<BLOCK>().0) {
        widen_block(format, block, out);
    }
}

fn widen_block(format: Format, block: &[u8], out: &mut [f32; BLOCK]) {
    let scale = half_at(block, 0);
    match format {
        Format::Q8_0 => {
            for (out, byte) in out.iter_mut().zip(&block[2..]) {
                *out = scale * f32::from(*byte as i8);
            }
        }
        Format::Q4_0 => widen_nibbles(&block[2..], out, |n| scale * (f32::from(n) - 8.0)),
        Format::Q4_1 => {
            let minimum = half_at(block, 2);
            widen_nibbles(&block[4..], out, |n| scale * f32::from(n) + minimum);
        }
    }
}

/// Low halves of the 16 bytes are numbers 0 to 15 of the block, high halves are 16 to 31.
fn widen_nibbles(packed: &[u8], out: &mut [f32; BLOCK], weight: impl Fn(u8) -> f32) {
    let (low, high) = out.split_at_mut(BLOCK / 2);
    for ((low, high), byte) in low.iter_mut().zip(high).zip(packed) {
        *low = weight(byte & 15);
        *high = weight(byte >> 4);
    }
}

pub(crate) fn half_at(block: &[u8], at: usize) -> f32 {
    half::to_f32(u16::from_le_bytes([block[at], block[at + 1]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave() -> Vec<f32> {
        (0..64).map(|i| (i as f32 * 0.7).sin() * (1.0 + i as f32 / 10.0)).collect()
    }

    #[test]
    fn weights_come_back_within_half_a_step() {
        let values = wave();
        let mut packed = Vec::new();
        append_q8_0(values.iter().copied(), &mut packed);
        assert_eq!(packed.len(), 2 * bytes::Q8_0);
        let mut back = vec![0f32; 64];
        widen_row(Format::Q8_0, &packed, &mut back);
        for (a, b) in values.iter().zip(&back) {
            assert!((a - b).abs() < 7.4 / 127.0 * 0.51, "{a} became {b}");
        }
    }

    #[test]
    fn activations_keep_scale_and_sum() {
        let values = wave();
        let mut blocks = vec![Activations::default(); 2];
        quantise(&values, &mut blocks);
        for (block, values) in blocks.iter().zip(values.chunks(BLOCK)) {
            for (number, value) in block.numbers.iter().zip(values) {
                assert!((f32::from(*number) * block.scale - value).abs() <= block.scale * 0.51);
            }
            assert!((block.sum - values.iter().sum::<f32>()).abs() < block.scale * 16.0);
        }
    }

    #[test]
    fn silence_stays_silent() {
        let mut blocks = vec![Activations::default(); 1];
        quantise(&[0.0; BLOCK], &mut blocks);
        assert_eq!((blocks[0].scale, blocks[0].sum, blocks[0].numbers), (0.0, 0.0, [0; BLOCK]));
    }

    #[test]
    fn nibbles_are_low_halves_first() {
        let mut block = vec![0x00, 0x3c]; // scale 1.0
        block.extend((0..16u8).map(|i| i | (15 - i) << 4));
        let mut out = [0f32; BLOCK];
        widen_row(Format::Q4_0, &block, &mut out);
        assert_eq!((out[0], out[15], out[16], out[31]), (-8.0, 7.0, 7.0, -8.0));
        block.splice(2..2, [0x00, 0xc0]); // minimum -2.0
        widen_row(Format::Q4_1, &block, &mut out);
        assert_eq!((out[0], out[15], out[16], out[31]), (-2.0, 13.0, 13.0, -2.0));
    }
}
