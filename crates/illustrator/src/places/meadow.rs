//! A meadow under a wide sky: hills, a lone tree, flowers.

use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::nature::{
    FarLand, Footpath, Frame, Ground, Ridge, Roll, bushes, far_land, front_plants, grass_colour,
    hill, lightning, mist, round_tree,
};
use crate::paper::{Layer, PAGE};
use crate::stage::{Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    far_land(stage, FarLand::Hills);
    lightning(stage);
    let grass = grass_colour(stage);
    for (depth, y, bend) in [(0.55, 470.0, 40.0), (0.32, 530.0, -30.0)] {
        let mut cut = stage.cutter(depth);
        let roll = Roll { y, height: 26.0, length: 280.0 };
        let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| -bend * off_centre(x).powi(2));
        let top = cut.ground(grass.turned(8.0));
        cut.depth = depth + 0.16;
        let low = cut.ground(grass);
        cut.depth = depth;
        hill(&mut cut, &ridge, (top, low), y - 20.0, 150.0);
        let leaf = if cut.snow { rgb(0xb9cdd0) } else { rgb(0x5f9a4b) };
        for _ in 0..9 {
            let x = cut.anywhere();
            let height = cut.dice.between(40.0, 80.0) * (1.3 - depth);
            let green = cut.land(leaf);
            round_tree(&mut cut, (x, ridge.at(x) + 6.0), height, green);
        }
        bushes(&mut cut, y + 30.0, (10.0, 24.0), 14, (rgb(0x5a9a4c), 0.1));
        stage.push(Layer::paper(cut.sheet).shadow(0.2));
        mist(stage, y + 40.0, 90.0, 0.26);
    }
    lone_tree(stage);
    let path = Footpath {
        far: (PAGE.0 / 2.0 + stage.side * 40.0, 16.0),
        near: (PAGE.0 / 2.0 - stage.side * 70.0, 140.0),
        colour: rgb(0xd8bb8a),
    };
    let ground = Ground { y: 598.0, colour: grass, path: Some(path), flowers: true };
    let (cut, _) = ground.paint(stage);
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    let props = [(850.0, 672.0, 1.3), (176.0, 668.0, 1.3), (920.0, 650.0, 1.0)];
    cast(stage, &Spots { feet: 692.0, props });
    front_plants(stage, grass.lighter(-0.05), Frame::Grass);
}

/// One big tree away from the light.
fn lone_tree(stage: &mut Stage) {
    let mut cut = stage.cutter(0.18);
    let leaf = match (cut.snow, stage.is_autumn()) {
        (true, _) => rgb(0xc3d4d8),
        (false, true) => rgb(0xd98a3c),
        (false, false) => rgb(0x559a4a),
    };
    let green = cut.land(leaf);
    let x = PAGE.0 / 2.0 - stage.side * 330.0;
    round_tree(&mut cut, (x, 612.0), 330.0, green);
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}
