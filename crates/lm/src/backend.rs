//! Chooses the arithmetic for the processor at hand, once, when a model is opened.

#[cfg(target_arch = "x86_64")]
use crate::raw::Avx2;
use crate::{blocks::Activations, matrix::Matrix, scalar};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Backend {
    Scalar,
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2),
}

impl Backend {
    pub(crate) fn detect() -> Self {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = Avx2::detect() {
            return Self::Avx2(avx2);
        }
        Self::Scalar
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Scalar => "scalar",
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(_) => "avx2",
        }
    }

    /// `out[token * rows + row] = matrix[row] . x[token]` for every token in `x`. A token's result
    /// does not depend on how many stand beside it.
    pub(crate) fn multiply(self, matrix: &Matrix, x: &[Activations], out: &mut [f32]) {
        match self {
            Self::Scalar => scalar::multiply(matrix, x, out),
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(avx2) => avx2.multiply(matrix, x, out),
        }
    }

    /// Runs plain arithmetic compiled for this processor. Worth it for closures that inline.
    #[inline(always)]
    pub(crate) fn boost<R>(self, work: impl FnOnce() -> R) -> R {
        match self {
            Self::Scalar => work(),
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(avx2) => avx2.boost(work),
        }
    }
}

#[cfg(test)]
#[cfg(target_arch = "x86_64")]
mod tests {
    use super::*;
    use crate::{
        blocks::{self, BLOCK, Format},
        sampler::Dice,
    };
    use std::{io::Write, path::Path, sync::Arc};

    const ROWS: usize = 37;
    const COLUMNS: usize = 96;

    /// A matrix of one format with random bytes and sane scales, read through a mapped file.
    fn random_matrix(format: Format, dice: &mut Dice) -> Matrix {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        for _ in 0..ROWS * COLUMNS / BLOCK {
            let mut block: Vec<u8> =
                (0..format.block_bytes()).map(|_| (dice.fraction() * 256.0) as u8).collect();
            block[1] = 0x20 | block[1] & 0x83; // a scale of about 2^-7, either sign
            if format == Format::Q4_1 {
                block[3] = 0x20 | block[3] & 0x83;
            }
            file.write_all(&block).unwrap();
        }
        map(file.path(), format)
    }

    fn map(path: &Path, format: Format) -> Matrix {
        let file = Arc::new(crate::raw::MappedFile::open(path).unwrap());
        Matrix::mapped(&file, 0, format, [ROWS, COLUMNS]).unwrap()
    }

    fn random_activations(tokens: usize, dice: &mut Dice) -> Vec<Activations> {
        let values: Vec<f32> = (0..tokens * COLUMNS).map(|_| dice.fraction() * 4.0 - 2.0).collect();
        let mut out = vec![Activations::default(); values.len() / BLOCK];
        blocks::quantise(&values, &mut out);
        out
    }

    #[test]
    fn avx2_equals_scalar_within_rounding() {
        let Some(avx2) = Avx2::detect() else {
            println!("skipped: this processor has no AVX2");
            return;
        };
        let mut dice = Dice::new(11);
        for format in [Format::Q4_0, Format::Q4_1, Format::Q8_0] {
            let matrix = random_matrix(format, &mut dice);
            for tokens in 1..=9 {
                let x = random_activations(tokens, &mut dice);
                let mut expected = vec![0f32; tokens * ROWS];
                let mut got = vec![0f32; tokens * ROWS];
                Backend::Scalar.multiply(&matrix, &x, &mut expected);
                Backend::Avx2(avx2).multiply(&matrix, &x, &mut got);
                let largest = expected.iter().fold(0f32, |a, b| a.max(b.abs()));
                for (a, b) in expected.iter().zip(&got) {
                    assert!((a - b).abs() <= largest * 1e-5, "{format:?}: {a} against {b}");
                }
            }
        }
    }

    #[test]
    fn a_token_alone_equals_a_token_in_company() {
        let mut dice = Dice::new(5);
        let backend = Backend::detect();
        let matrix = random_matrix(Format::Q4_1, &mut dice);
        let x = random_activations(7, &mut dice);
        let mut together = vec![0f32; 7 * ROWS];
        backend.multiply(&matrix, &x, &mut together);
        for (token, together) in x.chunks(COLUMNS / BLOCK).zip(together.chunks(ROWS)) {
            let mut alone = vec![0f32; ROWS];
            backend.multiply(&matrix, token, &mut alone);
            assert_eq!(alone, together);
        }
    }

    #[test]
    fn extreme_bytes_do_not_overflow() {
        let Some(avx2) = Avx2::detect() else {
            println!("skipped: this processor has no AVX2");
            return;
        };
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let block: Vec<u8> = [0x00, 0x3c].into_iter().chain([0x80; BLOCK]).collect();
        file.write_all(&block.repeat(ROWS * COLUMNS / BLOCK)).unwrap();
        let matrix = map(file.path(), Format::Q8_0);
        let mut x = vec![Activations::default(); COLUMNS / BLOCK];
        blocks::quantise(&[-127.0; COLUMNS], &mut x);
        let mut out = vec![0f32; ROWS];
        Backend::Avx2(avx2).multiply(&matrix, &x, &mut out);
        assert_eq!(out, vec![128.0 * 127.0 * COLUMNS as f32; ROWS]);
    }
}
