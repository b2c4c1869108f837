//! Nowhere in particular: a paper theatre of scalloped strips under a paper sun. What a passage
//! does not tell is not made up.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{lightning, sky};
use crate::outline::Pt;
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::scene::Mood;
use crate::stage::Stage;

/// Strips of paper between the sky and the stage.
const STRIPS: usize = 5;

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 560.0);
    lightning(stage);
    let (own, accent) = paper_colours(stage.spec.mood);
    for i in 0..STRIPS {
        let f = i as f32 / (STRIPS - 1) as f32;
        let mut cut = stage.cutter(0.20 * (1.0 - f));
        let colour = cut.ground(accent.mix(own, f));
        let (y, width) = (430.0 + 206.0 * f, 96.0 + 120.0 * f);
        let start = LEFT - width * if i % 2 == 0 { 0.25 } else { 0.75 };
        let edge = scallops((start, y), width);
        let body = format!("{edge}V{:.1}H{start:.1}Z", PAGE.1 + 40.0);
        let fill = cut.sheet.between(
            (0.0, y - width * 0.3),
            (0.0, y + 120.0),
            &[(0.0, colour.lighter(0.03).into()), (1.0, colour.lighter(-0.08).into())],
        );
        cut.sheet.path(&body, fill);
        let inner = scallops((start, y + 13.0), width);
        cut.sheet.line(&inner, colour.lighter(0.06).sheer(0.7), 3.0);
        stage.push(Layer::paper(cut.sheet).shadow(0.28).rim(1.2));
    }
    let props = [(850.0, 690.0, 1.3), (176.0, 686.0, 1.3), (930.0, 664.0, 1.0)];
    cast(stage, &Spots { feet: 704.0, props });
}

/// A row of arcs across the sheet.
fn scallops((x, y): Pt, width: f32) -> String {
    let count = ((RIGHT - x) / width).ceil() as usize + 1;
    let arc = format!("a{:.1} {:.1} 0 0 1 {width:.1} 0", width * 0.56, width * 0.46);
    format!("M{x:.1} {y:.1}{}", arc.repeat(count))
}

/// The near and the far paper's colours for a mood.
fn paper_colours(mood: Mood) -> (Lab, Lab) {
    let (near, far) = match mood {
        Mood::Calm => (0x4f9f88, 0xb9dcb8),
        Mood::Joyful => (0xf08a6a, 0xf9d98a),
        Mood::Mysterious => (0x3f7f8a, 0x8a86b8),
        Mood::Scary => (0x4f6266, 0x8a8f7a),
        Mood::Sad => (0x6f8db0, 0xb4c2d4),
        Mood::Magical => (0x9068c0, 0xe8a0c8),
        Mood::Epic => (0xd0744a, 0xf0c27a),
        Mood::Cosy => (0xcf7f5a, 0xf2c9a0),
    };
    (rgb(near), rgb(far))
}
