//! IEEE 754 half precision, as model files store it.

/// Widens a half; every half is a float exactly.
pub(crate) fn to_f32(half: u16) -> f32 {
    let sign = u32::from(half >> 15) << 31;
    let exponent = u32::from(half >> 10) & 31;
    let mantissa = u32::from(half & 1023);
    match exponent {
        0 => {
            const SUBNORMAL_STEP: f32 = 1.0 / 16_777_216.0; // 2^-24
            let magnitude = mantissa as f32 * SUBNORMAL_STEP;
            f32::from_bits(magnitude.to_bits() | sign)
        }
        31 => f32::from_bits(sign | 0x7f80_0000 | (mantissa << 13)),
        _ => f32::from_bits(sign | ((exponent + 112) << 23) | (mantissa << 13)),
    }
}

/// Narrows a scale to the nearest half. What is too small becomes zero and what is too large the
/// largest finite half, which is all that block scales need.
pub(crate) fn from_f32(value: f32) -> u16 {
    const LARGEST_FINITE: u16 = 0x7bff;
    let bits = value.to_bits();
    let sign = ((bits >> 16) & 0x8000) as u16;
    let rounded = (bits & 0x7fff_ffff).saturating_add(0x1000);
    let exponent = (rounded >> 23) as i32 - 112;
    if exponent <= 0 {
        sign
    } else if exponent >= 31 {
        sign | LARGEST_FINITE
    } else {
        sign | ((exponent as u16) << 10) | ((rounded >> 13) & 1023) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widening_knows_the_landmarks() {
        assert_eq!(to_f32(0x3c00), 1.0);
        assert_eq!(to_f32(0xc000), -2.0);
        assert_eq!(to_f32(0x7bff), 65504.0);
        assert_eq!(to_f32(0x0001), 2f32.powi(-24));
        assert_eq!(to_f32(0x8000).to_bits(), (-0.0f32).to_bits());
        assert_eq!(to_f32(0x7c00), f32::INFINITY);
        assert!(to_f32(0x7e00).is_nan());
    }

    #[test]
    fn every_normal_half_survives_the_round_trip() {
        let normal = (0..=u16::MAX).filter(|half| !matches!((half >> 10) & 31, 0 | 31));
        for half in normal {
            assert_eq!(from_f32(to_f32(half)), half);
        }
    }

    #[test]
    fn narrowing_saturates() {
        assert_eq!(from_f32(1e9), 0x7bff);
        assert_eq!(from_f32(-1e9), 0xfbff);
        assert_eq!(from_f32(1e-9), 0);
    }
}
