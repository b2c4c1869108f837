//! A castle on its hill, a road winding up to the gate.

use crate::buildings::castle;
use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{
    FarLand, Footpath, Frame, Ground, Ridge, Roll, bushes, far_land, front_plants, grass_colour,
    hill, lightning, mist, pine, round_tree,
};
use crate::outline::curve_through;
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Cutter, Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    far_land(stage, FarLand::Peaks);
    lightning(stage);
    let grass = grass_colour(stage);
    let middle = PAGE.0 / 2.0 + stage.side * 70.0 * (stage.seen / PAGE.0).min(1.0);
    castle_hill(stage, grass, middle);
    mist(stage, 545.0, 80.0, 0.30);
    middle_ground(stage, grass);
    let path = Footpath {
        far: (middle - stage.side * 60.0, 20.0),
        near: (PAGE.0 / 2.0 - stage.side * 90.0, 165.0),
        colour: rgb(0xd2b184),
    };
    let ground = Ground { y: 602.0, colour: grass, path: Some(path), flowers: true };
    let (cut, _) = ground.paint(stage);
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    let props = [(850.0, 668.0, 1.3), (176.0, 664.0, 1.3), (920.0, 640.0, 1.0)];
    cast(stage, &Spots { feet: 690.0, props });
    front_plants(stage, grass.lighter(-0.05), Frame::Grass);
}

fn castle_hill(stage: &mut Stage, grass: Lab, middle: f32) {
    let mut cut = stage.cutter(0.36);
    let roll = Roll { y: 506.0, height: 16.0, length: 200.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| {
        let e = (x - middle) / 300.0;
        -128.0 * (-e.powi(4)).exp()
    });
    let top = ridge.at(middle);
    castle(&mut cut, (middle, top + 18.0), 122.0);
    cut.depth = 0.42;
    let near = cut.ground(grass);
    cut.depth = 0.55;
    let low = cut.ground(grass.lighter(-0.03));
    hill(&mut cut, &ridge, (near, low), 380.0, 190.0);
    cut.depth = 0.44;
    for i in 0..46 {
        let x = middle + cut.dice.between(-520.0, 520.0);
        let y = ridge.at(x) + cut.dice.between(4.0, 66.0);
        if (x - middle).abs() > 130.0 || y > 470.0 {
            small_tree(&mut cut, (x, y), (36.0, 70.0), i % 3 == 0);
        }
    }
    road(&mut cut, middle, top);
    stage.push(Layer::paper(cut.sheet).shadow(0.22).rim(1.3));
}

fn small_tree(cut: &mut Cutter, at: (f32, f32), sizes: (f32, f32), dark: bool) {
    let height = cut.dice.between(sizes.0, sizes.1);
    let own = match (cut.snow, dark) {
        (true, _) => rgb(0x6f948c),
        (false, true) => rgb(0x3f8457),
        (false, false) => rgb(0x5f9a4b),
    };
    let green = cut.land(own);
    if cut.snow || cut.dice.chance(0.6) {
        pine(cut, at, height, green);
    } else {
        round_tree(cut, at, height * 0.9, green);
    }
}

/// A road that winds down from the gate.
fn road(cut: &mut Cutter, gate: f32, top: f32) {
    let side = cut.side;
    let colour = if cut.snow {
        cut.grade.snow(0.3).lighter(-0.05)
    } else {
        cut.grade.land(rgb(0xecd6a6), 0.36)
    };
    let points = [
        (gate, top + 16.0),
        (gate + side * 30.0, top + 44.0),
        (gate - side * 10.0, top + 74.0),
        (gate - side * 70.0, top + 104.0),
        (gate - side * 60.0, top + 150.0),
        (gate - side * 40.0, top + 210.0),
    ];
    let widths = [10.0, 12.0, 18.0, 26.0, 40.0];
    for (pair, width) in points.windows(2).zip(widths) {
        cut.sheet.line(&curve_through(pair), colour, width);
    }
}

fn middle_ground(stage: &mut Stage, grass: Lab) {
    let mut cut = stage.cutter(0.24);
    let roll = Roll { y: 566.0, height: 22.0, length: 260.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| -34.0 * off_centre(x).powi(2));
    let top = cut.ground(grass.lighter(-0.02));
    cut.depth = 0.32;
    let low = cut.ground(grass);
    cut.depth = 0.24;
    hill(&mut cut, &ridge, (top, low), 530.0, 150.0);
    for i in 0..12 {
        let (from, to) = if i % 2 == 0 { (LEFT, 270.0) } else { (760.0, RIGHT) };
        let x = cut.dice.between(from, to);
        let at = (x, ridge.at(x) + 8.0);
        if cut.snow || cut.dice.chance(0.35) {
            small_tree(&mut cut, at, (120.0, 190.0), false);
        } else {
            let green = cut.land(rgb(0x4f9150));
            let green = cut.vary(green, 0.02);
            let height = cut.dice.between(110.0, 180.0);
            round_tree(&mut cut, at, height, green);
        }
    }
    bushes(&mut cut, 574.0, (16.0, 34.0), 16, (rgb(0x5a9a4c), 0.36));
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}
