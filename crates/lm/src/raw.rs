//! Everything the compiler cannot check: mapping a file, and AVX2.
//!
//! Each of the four `unsafe` blocks carries its argument. The rest of the crate sees safe types: a
//! `MappedFile` is a slice, and an `Avx2` is the proof that the processor has been asked.

use std::{fs::File, io, ops::Deref, path::Path};

/// A file, read-only, as a slice.
pub(crate) struct MappedFile(memmap2::Mmap);

impl MappedFile {
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        // SAFETY: the slice is sound as long as nobody changes the file while it is mapped. Packs
        // are written under a temporary name, renamed into place and never written again (crate
        // `packs`); replacing one makes a new file and leaves this mapping alone.
        let map = unsafe { memmap2::Mmap::map(&file)? };
        Ok(Self(map))
    }
}

impl Deref for MappedFile {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(target_arch = "x86_64")]
pub(crate) use avx2::Avx2;

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::{
        __m128i, __m256, __m256i, _MM_HINT_T0, _mm_add_ps, _mm_add_ss, _mm_and_si128, _mm_cvtph_ps,
        _mm_cvtsi32_si128, _mm_cvtss_f32, _mm_loadu_si128, _mm_movehdup_ps, _mm_movehl_ps,
        _mm_prefetch, _mm_set1_epi8, _mm_shuffle_ps, _mm_srli_epi16, _mm256_castps256_ps128,
        _mm256_cvtepi32_ps, _mm256_extractf128_ps, _mm256_fmadd_ps, _mm256_loadu_si256,
        _mm256_madd_epi16, _mm256_maddubs_epi16, _mm256_set_m128i, _mm256_set1_epi16,
        _mm256_set1_ps, _mm256_setzero_ps, _mm256_sign_epi8,
    };

    use crate::{
        blocks::{self, Activations, BLOCK, Format},
        matrix::Matrix,
    };

    /// The proof that this processor has AVX2, FMA and F16C.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Avx2(());

    impl Avx2 {
        pub(crate) fn detect() -> Option<Self> {
            let present = is_x86_feature_detected!("avx2")
                && is_x86_feature_detected!("fma")
                && is_x86_feature_detected!("f16c");
            present.then_some(Self(()))
        }

        pub(crate) fn multiply(self, matrix: &Matrix, x: &[Activations], out: &mut [f32]) {
            // SAFETY: `self` proves that the features are there; the function has no other demand.
            unsafe { multiply(matrix, x, out) }
        }

        #[inline(always)]
        pub(crate) fn boost<R>(self, work: impl FnOnce() -> R) -> R {
            // SAFETY: as above.
            unsafe { boost(work) }
        }
    }

    #[target_feature(enable = "avx2,fma,f16c")]
    fn boost<R>(work: impl FnOnce() -> R) -> R {
        work()
    }

    /// Decodes each row of weights once for up to four tokens.
    #[target_feature(enable = "avx2,fma,f16c")]
    fn multiply(matrix: &Matrix, x: &[Activations], out: &mut [f32]) {
        let blocks = matrix.columns / BLOCK;
        let tokens = x.len() / blocks;
        let mut done = 0;
        while done < tokens {
            let x = &x[done * blocks..];
            let out = &mut out[done * matrix.rows..];
            done += match tokens - done {
                4.. => multiply_some::<4>(matrix, x, out),
                2..=3 => multiply_some::<2>(matrix, x, out),
                _ => multiply_some::<1>(matrix, x, out),
            };
        }
    }

    /// Multiplies for the first `N` tokens of `x`; returns `N`.
    #[target_feature(enable = "avx2,fma,f16c")]
    fn multiply_some<const N: usize>(matrix: &Matrix, x: &[Activations], out: &mut [f32]) -> usize {
        let blocks = matrix.columns / BLOCK;
        let x: [&[Activations]; N] =
            std::array::from_fn(|token| &x[token * blocks..(token + 1) * blocks]);
        let rows = matrix.bytes().chunks_exact(matrix.row_bytes());
        for (index, row) in rows.enumerate() {
            prefetch_behind(row);
            let dots = match matrix.format {
                Format::Q8_0 => dot_q8_0(row, x),
                Format::Q4_0 => dot_q4_0(row, x),
                Format::Q4_1 => dot_q4_1(row, x),
            };
            for (token, dot) in dots.into_iter().enumerate() {
                out[token * matrix.rows + index] = dot;
            }
        }
        N
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn dot_q8_0<const N: usize>(row: &[u8], x: [&[Activations]; N]) -> [f32; N] {
        let mut sums = [_mm256_setzero_ps(); N];
        for (index, block) in row.as_chunks::<{ blocks::bytes::Q8_0 }>().0.iter().enumerate() {
            let scale = widen([block[0], block[1]]);
            let weights = load_32(block.last_chunk().expect("34 bytes hold 32"));
            let magnitudes = _mm256_sign_epi8(weights, weights);
            for (sum, x) in sums.iter_mut().zip(x) {
                let x = &x[index];
                let signed = _mm256_sign_epi8(load_signed(&x.numbers), weights);
                *sum = add_products(*sum, scale * x.scale, magnitudes, signed);
            }
        }
        sums.map(|sum| total(sum))
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn dot_q4_0<const N: usize>(row: &[u8], x: [&[Activations]; N]) -> [f32; N] {
        let mut sums = [_mm256_setzero_ps(); N];
        let mut offsets = [0f32; N];
        for (index, block) in row.as_chunks::<{ blocks::bytes::Q4_0 }>().0.iter().enumerate() {
            let scale = widen([block[0], block[1]]);
            let weights = unpack_nibbles(block.last_chunk().expect("18 bytes hold 16"));
            for token in 0..N {
                let x = &x[token][index];
                let numbers = load_signed(&x.numbers);
                sums[token] = add_products(sums[token], scale * x.scale, weights, numbers);
                offsets[token] -= 8.0 * scale * x.sum;
            }
        }
        std::array::from_fn(|token| total(sums[token]) + offsets[token])
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn dot_q4_1<const N: usize>(row: &[u8], x: [&[Activations]; N]) -> [f32; N] {
        let mut sums = [_mm256_setzero_ps(); N];
        let mut offsets = [0f32; N];
        for (index, block) in row.as_chunks::<{ blocks::bytes::Q4_1 }>().0.iter().enumerate() {
            let (scale, minimum) = widen_two(block.first_chunk().expect("20 bytes hold 4"));
            let weights = unpack_nibbles(block.last_chunk().expect("20 bytes hold 16"));
            for token in 0..N {
                let x = &x[token][index];
                let numbers = load_signed(&x.numbers);
                sums[token] = add_products(sums[token], scale * x.scale, weights, numbers);
                offsets[token] += minimum * x.sum;
            }
        }
        std::array::from_fn(|token| total(sums[token]) + offsets[token])
    }

    /// `sum + scale * (unsigned . signed)`. Pairs stay below 2^15: 128 * 127 * 2 = 32,512.
    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn add_products(sum: __m256, scale: f32, unsigned: __m256i, signed: __m256i) -> __m256 {
        let pairs = _mm256_maddubs_epi16(unsigned, signed);
        let fours = _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
        _mm256_fmadd_ps(_mm256_set1_ps(scale), _mm256_cvtepi32_ps(fours), sum)
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn unpack_nibbles(packed: &[u8; 16]) -> __m256i {
        let packed = load_16(packed);
        let mask = _mm_set1_epi8(15);
        let low = _mm_and_si128(packed, mask);
        let high = _mm_and_si128(_mm_srli_epi16(packed, 4), mask);
        _mm256_set_m128i(high, low)
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn widen(half: [u8; 2]) -> f32 {
        let bits = i32::from(u16::from_le_bytes(half));
        _mm_cvtss_f32(_mm_cvtph_ps(_mm_cvtsi32_si128(bits)))
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn widen_two(halves: &[u8; 4]) -> (f32, f32) {
        let both = _mm_cvtph_ps(_mm_cvtsi32_si128(i32::from_le_bytes(*halves)));
        (_mm_cvtss_f32(both), _mm_cvtss_f32(_mm_movehdup_ps(both)))
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn total(eight: __m256) -> f32 {
        let four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
        let two = _mm_add_ps(four, _mm_movehl_ps(four, four));
        _mm_cvtss_f32(_mm_add_ss(two, _mm_shuffle_ps(two, two, 1)))
    }

    /// Asks for the memory that lies `AHEAD` behind this row. The processor's own prefetching ends
    /// at each page, which halves the speed on a mapped file.
    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn prefetch_behind(row: &[u8]) {
        const AHEAD: usize = 1024;
        const LINE: usize = 64;
        for offset in (0..row.len()).step_by(LINE) {
            let address = row.as_ptr().wrapping_add(AHEAD + offset);
            _mm_prefetch::<_MM_HINT_T0>(address.cast());
        }
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn load_16(bytes: &[u8; 16]) -> __m128i {
        // SAFETY: the reference covers the 16 bytes read; the load takes any alignment.
        unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn load_32(bytes: &[u8; 32]) -> __m256i {
        // SAFETY: the reference covers the 32 bytes read; the load takes any alignment.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    }

    #[inline]
    #[target_feature(enable = "avx2,fma,f16c")]
    fn load_signed(numbers: &[i8; 32]) -> __m256i {
        // SAFETY: as in `load_32`.
        unsafe { _mm256_loadu_si256(numbers.as_ptr().cast()) }
    }
}
