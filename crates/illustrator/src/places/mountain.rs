//! Mountains: two high ranges, firs, a lake.

use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::nature::{
    FarLand, Frame, Ground, Ridge, Roll, far_land, flock, front_plants, glitter, grass_colour,
    hill, lightning, mist, pine, pines_along, ripples, rock,
};
use crate::paper::{LEFT, Layer, RIGHT};
use crate::stage::{Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    far_land(stage, FarLand::Alps);
    lightning(stage);
    let grass = grass_colour(stage);
    let mut cut = stage.cutter(0.46);
    let ridge = Ridge::new(&Roll { y: 500.0, height: 40.0, length: 280.0 }, 4, &mut cut);
    let top = cut.ground(grass.turned(15.0));
    cut.depth = 0.66;
    let low = cut.ground(grass);
    cut.depth = 0.5;
    hill(&mut cut, &ridge, (top, low), 450.0, 160.0);
    pines_along(&mut cut, &ridge, (50.0, 90.0), 26.0, rgb(0x3f7a5f));
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    mist(stage, 540.0, 110.0, 0.5);
    lake(stage);
    shore(stage, grass);
    let ground = Ground { y: 624.0, colour: grass, path: None, flowers: true };
    let (mut cut, _) = ground.paint(stage);
    for _ in 0..6 {
        let (from, to) = if cut.dice.chance(0.5) { (0.0, 270.0) } else { (760.0, 1024.0) };
        let at = (cut.dice.between(from, to), cut.dice.between(650.0, 710.0));
        let stone = cut.land(rgb(0x8d8a92));
        let size = cut.dice.between(22.0, 46.0);
        rock(&mut cut, at, size, stone);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    flock(stage, (120.0, 250.0), rgb(0x2f2a3a));
    let props = [(850.0, 676.0, 1.3), (176.0, 672.0, 1.3), (920.0, 650.0, 1.0)];
    cast(stage, &Spots { feet: 698.0, props });
    front_plants(stage, grass.lighter(-0.06), Frame::Grass);
}

fn lake(stage: &mut Stage) {
    let mut cut = stage.cutter(0.3);
    let own = stage.grade.sky[2].mix(rgb(0x3f8fb5), 0.35);
    let far = cut.land(own).mix(stage.grade.sky[3], 0.4);
    cut.depth = 0.1;
    let near = cut.land(own).lighter(-0.06);
    let fill =
        cut.sheet.between((0.0, 545.0), (0.0, 640.0), &[(0.0, far.into()), (1.0, near.into())]);
    cut.sheet.bar((LEFT, 548.0), (RIGHT - LEFT, 140.0), 0.0, fill);
    let pale = stage.grade.sky[3].mix(stage.grade.light, 0.4);
    ripples(&mut cut, (552.0, 630.0), 70, (pale, near.lighter(-0.04)));
    if stage.sun_shines() {
        glitter(&mut cut, stage.sun.0, (548.0, 640.0), 26);
    }
    stage.push(Layer::paper(cut.sheet).rim(0.0).shadow(0.05));
}

fn shore(stage: &mut Stage, grass: crate::colour::Lab) {
    let mut cut = stage.cutter(0.2);
    let roll = Roll { y: 590.0, height: 18.0, length: 300.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| 26.0 - 46.0 * off_centre(x).powi(2));
    let top = cut.ground(grass);
    cut.depth = 0.3;
    let low = cut.ground(grass);
    cut.depth = 0.2;
    hill(&mut cut, &ridge, (top, low), 570.0, 120.0);
    for i in 0..12 {
        let (from, to) = if i % 2 == 0 { (LEFT, 250.0) } else { (780.0, RIGHT) };
        let x = cut.dice.between(from, to);
        let green = cut.land(rgb(if cut.snow { 0x5f8a82 } else { 0x39735a }));
        let green = cut.vary(green, 0.02);
        let height = cut.dice.between(130.0, 250.0);
        pine(&mut cut, (x, ridge.at(x) + 12.0), height, green);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}
