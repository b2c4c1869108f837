//! Matrix times activations without any special instruction: the reference for every faster path.

use crate::{
    blocks::{Activations, BLOCK, Format, half_at},
    matrix::Matrix,
};

/// `out[token * rows + row] = matrix[row] . x[token]` for every token in `x`.
pub(crate) fn multiply(matrix: &Matrix, x: &[Activations], out: &mut [f32]) {
    let blocks_a_row = matrix.columns / BLOCK;
    for (x, out) in x.chunks_exact(blocks_a_row).zip(out.chunks_exact_mut(matrix.rows)) {
        for (row, out) in matrix.bytes().chunks_exact(matrix.row_bytes()).zip(out) {
            *out = dot_row(matrix.format, row, x);
        }
    }
}

fn dot_row(format: Format, row: &[u8], x: &[Activations]) -> f32 {
    let weights = row.chunks_exact(format.block_bytes());
    weights.zip(x).map(|(weights, x)| dot_block(format, weights, x)).sum()
}

fn dot_block(format: Format, weights: &[u8], x: &Activations) -> f32 {
    let scale = half_at(weights, 0) * x.scale;
    match format {
        Format::Q8_0 => {
            let products = weights[2..].iter().zip(&x.numbers);
            let total: i32 = products.map(|(w, x)| i32::from(*w as i8) * i32::from(*x)).sum();
            scale * total as f32
        }
        Format::Q4_0 => {
            let total = dot_nibbles(&weights[2..], x) as f32;
            scale * total - 8.0 * half_at(weights, 0) * x.sum
        }
        Format::Q4_1 => {
            let total = dot_nibbles(&weights[4..], x) as f32;
            scale * total + half_at(weights, 2) * x.sum
        }
    }
}

fn dot_nibbles(packed: &[u8], x: &Activations) -> i32 {
    let (low, high) = x.numbers.split_at(BLOCK / 2);
    let products = packed.iter().zip(low.iter().zip(high));
    products
        .map(|(byte, (low, high))| {
            i32::from(byte & 15) * i32::from(*low) + i32::from(byte >> 4) * i32::from(*high)
        })
        .sum()
}
