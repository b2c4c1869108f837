//! Birds in the sky: two strokes each.

use crate::colour::Lab;
use crate::outline::Pt;
use crate::paper::{Layer, PAGE};
use crate::stage::Stage;

/// A few birds between two heights, on the side away from the light.
pub(crate) fn flock(stage: &mut Stage, (high, low): Pt, colour: Lab) {
    if stage.is_wet() {
        return;
    }
    let mut cut = stage.cutter(0.25);
    let tone = cut.land(colour);
    for _ in 0..6 {
        let x = PAGE.0 / 2.0 - stage.side * cut.dice.between(-60.0, 330.0);
        let y = cut.dice.between(high, low);
        let z = cut.dice.between(7.0, 14.0);
        let wings = format!(
            "M{:.1} {:.1}q{:.1} {:.1} {z:.1} {:.1}q{:.1} {:.1} {z:.1} {:.1}",
            x - z,
            y - z * 0.35,
            z * 0.55,
            -z * 0.2,
            z * 0.35,
            z * 0.45,
            -z * 0.55,
            -z * 0.35
        );
        cut.sheet.line(&wings, tone, z * 0.17);
    }
    stage.push(Layer::paper(cut.sheet));
}
