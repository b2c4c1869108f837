//! A market: stalls under striped awnings before a row of houses.

use super::village::bunting;
use crate::buildings::{House, awning_stall, house};
use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::nature::{Ground, Ridge, Roll, hill, lightning, mist, sky};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 500.0);
    lightning(stage);
    for (depth, y, widths) in [(0.62, 480.0, (66.0, 92.0)), (0.42, 540.0, (104.0, 136.0))] {
        houses(stage, (depth, y), widths);
        mist(stage, y + 20.0, 80.0, 0.28);
    }
    stalls(stage, (0.26, 586.0), (190.0, 0.20));
    let ground = Ground { y: 604.0, colour: rgb(0xcdb48a), path: None, flowers: false };
    let (cut, _) = ground.paint(stage);
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    stalls(stage, (0.10, 676.0), (270.0, 0.62));
    if !stage.is_wet() {
        bunting(stage);
    }
    let props = [(820.0, 704.0, 1.2), (206.0, 704.0, 1.2), (930.0, 716.0, 1.0)];
    cast(stage, &Spots { feet: 706.0, props });
}

fn houses(stage: &mut Stage, (depth, y): (f32, f32), widths: (f32, f32)) {
    let mut cut = stage.cutter(depth);
    let ridge = Ridge::new(&Roll { y, height: 6.0, length: 300.0 }, 2, &mut cut);
    let ground = cut.ground(rgb(0xc9ad84));
    hill(&mut cut, &ridge, (ground, ground.lighter(-0.03)), y - 10.0, 120.0);
    let mut x = LEFT;
    while x < RIGHT {
        let width = cut.dice.between(widths.0, widths.1);
        let wall = width * cut.dice.between(0.9, 1.35);
        house(&mut cut, &House { foot: (x, ridge.at(x) + 8.0), width, wall });
        x += width * cut.dice.between(0.92, 1.02);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.22).rim(0.8));
}

/// A row of stalls at a depth; the middle stays free up to `clear`.
fn stalls(stage: &mut Stage, (depth, y): (f32, f32), (width, clear): (f32, f32)) {
    let mut cut = stage.cutter(depth);
    let reach = (stage.seen / PAGE.0).min(1.0);
    let mut x = PAGE.0 / 2.0;
    while x < RIGHT {
        for side in [-1.0f32, 1.0] {
            let at = PAGE.0 / 2.0 + side * (x - PAGE.0 / 2.0);
            if off_centre(at) >= clear * reach && (side > 0.0 || at != PAGE.0 / 2.0) {
                let foot = y + cut.dice.between(-4.0, 4.0);
                awning_stall(&mut cut, (at, foot), width);
            }
        }
        x += width * 1.16;
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}
