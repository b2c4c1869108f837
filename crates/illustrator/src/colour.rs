//! Colours in OKLab, where equal steps look equal and mixing never turns muddy.
//!
//! Source of the matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.

use std::fmt;

/// A colour: `l` is lightness 0..1, `a` runs from green to red, `b` from blue to yellow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lab {
    pub(crate) l: f32,
    pub(crate) a: f32,
    pub(crate) b: f32,
}

/// A colour written as in a stylesheet: `rgb(0xff8800)`.
pub(crate) fn rgb(hex: u32) -> Lab {
    let channel = |shift: u32| to_linear(((hex >> shift) & 0xff) as f32 / 255.0);
    Lab::from_linear([channel(16), channel(8), channel(0)])
}

impl Lab {
    fn from_linear([r, g, b]: [f32; 3]) -> Lab {
        let l = (0.412_221_47 * r + 0.536_332_53 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_84 * g + 0.629_978_7 * b).cbrt();
        Lab {
            l: 0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            a: 1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            b: 0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        }
    }

    /// Red, green and blue as bytes; what lies outside the screen's gamut is clipped.
    pub(crate) fn to_bytes(self) -> [u8; 3] {
        let l = (self.l + 0.396_337_78 * self.a + 0.215_803_76 * self.b).powi(3);
        let m = (self.l - 0.105_561_346 * self.a - 0.063_854_17 * self.b).powi(3);
        let s = (self.l - 0.089_484_18 * self.a - 1.291_485_5 * self.b).powi(3);
        let linear = [
            4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
            -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
            -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
        ];
        linear.map(|channel| (to_gamma(channel) * 255.0).round() as u8)
    }

    /// The colour of red, green and blue bytes.
    pub(crate) fn from_bytes(bytes: [u8; 3]) -> Lab {
        Lab::from_linear(bytes.map(|byte| to_linear(f32::from(byte) / 255.0)))
    }

    /// `share` of the other colour, 0..1, the rest of this one.
    pub(crate) fn mix(self, other: Lab, share: f32) -> Lab {
        let t = share.clamp(0.0, 1.0);
        Lab {
            l: self.l + (other.l - self.l) * t,
            a: self.a + (other.a - self.a) * t,
            b: self.b + (other.b - self.b) * t,
        }
    }

    /// Lighter by `step` (darker when negative); the hue stays.
    pub(crate) fn lighter(self, step: f32) -> Lab {
        Lab { l: (self.l + step).clamp(0.0, 1.0), ..self }
    }

    /// As under `factor` times the light.
    pub(crate) fn exposed(self, factor: f32) -> Lab {
        let chroma = factor.sqrt();
        Lab { l: (self.l * factor).clamp(0.0, 1.0), a: self.a * chroma, b: self.b * chroma }
    }

    /// Stronger (above 1) or greyer (below 1).
    pub(crate) fn vivid(self, factor: f32) -> Lab {
        Lab { a: self.a * factor, b: self.b * factor, ..self }
    }

    /// Turned around the colour wheel.
    pub(crate) fn turned(self, degrees: f32) -> Lab {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Lab { a: self.a * cos - self.b * sin, b: self.a * sin + self.b * cos, ..self }
    }

    /// How different two colours look; below 0.02 hardly anybody sees it.
    pub(crate) fn distance(self, other: Lab) -> f32 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        (l * l + a * a + b * b).sqrt()
    }
}

impl fmt::Display for Lab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.to_bytes();
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

fn to_linear(c: f32) -> f32 {
    if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn to_gamma(c: f32) -> f32 {
    let c = c.clamp(0.0, 1.0);
    if c <= 0.003_130_8 { c * 12.92 } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_survive_the_round_trip() {
        for hex in [0x000000u32, 0xffffff, 0xd9662b, 0x091233, 0x7fe7d2, 0xf0873a] {
            assert_eq!(rgb(hex).to_string(), format!("#{hex:06x}"));
        }
    }
}
