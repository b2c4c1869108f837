//! The three presses' inks. Kids print in full colour; Teens in a riso's few spot colours;
//! Adults by firelight, in ink, parchment and ember.

use crate::colour::{Lab, rgb};
use crate::draw::Palette;

/// Riso: paper, four inks, their screens and their overprints.
const SPOTS: [u32; 13] = [
    0xfffdf5, 0xff5640, 0xffa28e, 0x1fa39b, 0x8fd0c4, 0xbfe0d6, 0xffd23f, 0xffe9a0, 0x1b2145,
    0x3a4a80, 0x17586f, 0x7a2f52, 0xb9a58a,
];

/// Firelight: from the dark of the room to parchment.
const DARK: u32 = 0x101817;
const MIDDLE: u32 = 0x4d5147;
const PARCHMENT: u32 = 0xe8d9b8;
const EMBER: u32 = 0xf0873a;

pub(super) fn land(palette: Palette, colour: Lab) -> Lab {
    match palette {
        Palette::Kids => colour,
        Palette::Teens => spot(colour.vivid(1.12), 0.84),
        Palette::Adults => firelit(colour, 0.66, 0.80),
    }
}

pub(super) fn figure(palette: Palette, colour: Lab) -> Lab {
    match palette {
        Palette::Kids => colour,
        Palette::Teens => spot(colour.vivid(1.05), 0.50),
        Palette::Adults => firelit(colour, 0.36, 0.96),
    }
}

pub(super) fn shining(palette: Palette, colour: Lab) -> Lab {
    match palette {
        Palette::Kids => colour,
        Palette::Teens => colour.mix(rgb(0xffd23f), 0.35),
        Palette::Adults => colour.mix(rgb(0xffb45e), 0.55),
    }
}

pub(super) fn snow(palette: Palette, colour: Lab) -> Lab {
    match palette {
        Palette::Kids => colour,
        Palette::Teens => colour.mix(rgb(0xdfeee8), 0.6),
        Palette::Adults => firelit(colour, 0.8, 0.66),
    }
}

/// `height` is 0.0 at the zenith, 1.0 at the horizon.
pub(super) fn sky(palette: Palette, colour: Lab, height: f32, night: bool) -> Lab {
    match palette {
        Palette::Kids => colour,
        Palette::Teens => spot(colour.vivid(1.15), 0.84),
        Palette::Adults => {
            let dimmed = firelit(colour, 0.82, if night { 0.62 } else { 0.56 });
            dimmed.mix(rgb(EMBER).exposed(0.62), 0.30 * height * height)
        }
    }
}

/// Draws a colour towards the spot inks near it.
fn spot(colour: Lab, share: f32) -> Lab {
    let (mut sum, mut weight) = (Lab { l: 0.0, a: 0.0, b: 0.0 }, 0.0);
    for ink in SPOTS.map(rgb) {
        let w = 1.0 / (colour.distance(ink).powi(8) + 1e-8);
        sum = Lab { l: sum.l + ink.l * w, a: sum.a + ink.a * w, b: sum.b + ink.b * w };
        weight += w;
    }
    let nearest = Lab { l: sum.l / weight, a: sum.a / weight, b: sum.b / weight };
    // The lightness stays mostly the scene's own: it carries the depth.
    let nearest = Lab { l: colour.l * 0.62 + nearest.l * 0.38, ..nearest };
    colour.mix(nearest, share)
}

/// Draws a colour towards parchment and ink; warm hues keep their warmth.
fn firelit(colour: Lab, share: f32, light: f32) -> Lab {
    let ramp = if colour.l < 0.5 {
        rgb(DARK).mix(rgb(MIDDLE), colour.l / 0.5)
    } else {
        rgb(MIDDLE).mix(rgb(PARCHMENT), (colour.l - 0.5) / 0.5)
    };
    let warmth = ((colour.a * 0.7 + colour.b) / 0.16).clamp(0.0, 1.0);
    let keep = share * (1.0 - 0.55 * warmth);
    colour.mix(Lab { l: colour.l * 0.6 + ramp.l * 0.4, ..ramp }, keep).exposed(light)
}
