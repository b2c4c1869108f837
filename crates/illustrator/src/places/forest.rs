//! A forest: far firs, two rows of trunks under a roof of leaves, a path leading in.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{
    Footpath, Frame, Ground, Ridge, Roll, bushes, foliage, front_plants, hanging_leaves, hill,
    lightning, mist, mushroom, pine, pines_along, rays, rock, sky, trunk,
};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage, off_centre};

/// One row of trunks.
struct Row {
    depth: f32,
    widths: (f32, f32),
    step: f32,
    foot: f32,
    near: bool,
}

pub(super) fn build(stage: &mut Stage) {
    let leaf = leaf_colour(stage);
    let ground = ground_colour(stage);
    sky(stage, 520.0);
    lightning(stage);
    far_firs(stage, leaf);
    let far = Row { depth: 0.42, widths: (12.0, 26.0), step: 70.0, foot: 548.0, near: false };
    trunks(stage, &far, leaf, ground);
    mist(stage, 552.0, 130.0, 0.40);
    let bright = !stage.grade.night || stage.spec.mood == Mood::Magical;
    rays(
        stage,
        if !bright {
            0.13
        } else if stage.grade.night {
            0.24
        } else {
            0.34
        },
    );
    let near = Row { depth: 0.20, widths: (34.0, 62.0), step: 150.0, foot: 588.0, near: true };
    trunks(stage, &near, leaf, ground);
    floor(stage, ground);
    cast(
        stage,
        &Spots {
            feet: 682.0,
            props: [(846.0, 664.0, 1.35), (180.0, 660.0, 1.3), (930.0, 640.0, 1.1)],
        },
    );
    mist(stage, 730.0, 120.0, 0.18);
    front_plants(stage, leaf, Frame::Ferns);
    if !stage.has_snow() {
        hanging_leaves(stage, leaf);
    }
}

fn leaf_colour(stage: &Stage) -> Lab {
    if stage.has_snow() {
        return rgb(0x7d9c98);
    }
    if stage.is_autumn() {
        return rgb(0xd08437);
    }
    match stage.spec.mood {
        Mood::Magical => rgb(0x3f9a86),
        Mood::Scary => rgb(0x4a5a44),
        Mood::Mysterious => rgb(0x3f8f7a),
        _ => rgb(0x559a4a),
    }
}

fn ground_colour(stage: &Stage) -> Lab {
    if stage.is_autumn() {
        return rgb(0xb08a45);
    }
    match stage.spec.mood {
        Mood::Mysterious => rgb(0x4f9a72),
        _ => rgb(0x68a54e),
    }
}

fn far_firs(stage: &mut Stage, leaf: Lab) {
    let mut cut = stage.cutter(0.84);
    cut.snow = false;
    let ridge = Ridge::new(&Roll { y: 350.0, height: 70.0, length: 330.0 }, 4, &mut cut);
    let top = cut.land(leaf);
    cut.depth = 1.0;
    let low = cut.land(leaf);
    hill(&mut cut, &ridge, (top, low), 290.0, 240.0);
    cut.depth = 0.80;
    pines_along(&mut cut, &ridge, (34.0, 66.0), 20.0, leaf);
    stage.push(Layer::paper(cut.sheet).shadow(0.1));
    mist(stage, 430.0, 190.0, 0.55);

    let mut cut = stage.cutter(0.60);
    let ridge = Ridge::new(&Roll { y: 452.0, height: 36.0, length: 260.0 }, 4, &mut cut);
    let top = cut.land(leaf);
    cut.depth = 0.8;
    let low = cut.land(leaf);
    hill(&mut cut, &ridge, (top, low), 410.0, 200.0);
    cut.depth = 0.58;
    pines_along(&mut cut, &ridge, (90.0, 180.0), 32.0, leaf.lighter(-0.05));
    stage.push(Layer::paper(cut.sheet).shadow(0.16));
    mist(stage, 500.0, 170.0, 0.5);
}

fn trunks(stage: &mut Stage, row: &Row, leaf: Lab, ground: Lab) {
    let mut cut = stage.cutter(row.depth);
    let bark = if stage.spec.mood == Mood::Magical { rgb(0x6a5872) } else { rgb(0x74543f) };
    if !row.near {
        let roll = Roll { y: row.foot - 18.0, height: 12.0, length: 220.0 };
        let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| -10.0 * off_centre(x).powi(2));
        let top = cut.ground(ground);
        cut.depth = 0.30;
        let low = cut.ground(ground);
        cut.depth = row.depth;
        hill(&mut cut, &ridge, (top, low), row.foot - 20.0, 90.0);
    }
    let autumn = stage.is_autumn();
    let mut x = LEFT + cut.dice.between(0.0, row.step);
    while x < RIGHT {
        let e = off_centre(x);
        let open = if e < 0.3 { 0.45 } else { 0.92 };
        if e > 0.44 || (!row.near && cut.dice.chance(open)) {
            tree(&mut cut, x, row, (bark, autumn));
        }
        x += row.step * cut.dice.between(0.6, 1.25);
    }
    if !cut.snow {
        canopy(&mut cut, row, leaf);
    }
    let grown = if row.near { (36.0, 68.0) } else { (22.0, 46.0) };
    let clear = if row.near { 0.42 } else { 0.12 };
    bushes(&mut cut, row.foot + 6.0, grown, 15, (leaf.lighter(-0.02), clear));
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}

fn tree(cut: &mut Cutter, x: f32, row: &Row, (bark, autumn): (Lab, bool)) {
    if cut.snow && cut.dice.chance(0.45) {
        let height = cut.dice.between(210.0, 330.0) * if row.near { 1.3 } else { 0.8 };
        let green = cut.land(rgb(0x4f7f78));
        pine(cut, (x, row.foot + 10.0), height, green);
        return;
    }
    let birch = !autumn && cut.dice.chance(if row.near { 0.12 } else { 0.35 });
    let own = if birch { rgb(0xe6dfd3) } else { bark };
    let colour = cut.land(own);
    let colour = cut.vary(colour, 0.015);
    let foot = row.foot + cut.dice.between(-8.0, 14.0);
    let width = cut.dice.between(row.widths.0, row.widths.1);
    trunk(cut, (x, foot), width, colour, birch);
}

/// The roof of leaves.
fn canopy(cut: &mut Cutter, row: &Row, leaf: Lab) {
    let count = if row.near { 13 } else { 18 };
    for i in 0..count {
        let f = (i as f32 + cut.dice.between(-0.3, 0.3)) / (count - 1) as f32;
        let x = LEFT + f * (RIGHT - LEFT);
        let e = off_centre(x);
        if row.near && e < 0.46 && cut.dice.chance(0.82) {
            continue;
        }
        let y = if row.near {
            cut.dice.between(-60.0, 20.0) + e * 90.0
        } else {
            cut.dice.between(-30.0, 50.0) + e * 40.0
        };
        let size = cut.dice.between(70.0, 118.0) * if row.near { 1.15 } else { 0.85 };
        let green = cut.land(leaf).lighter(cut.dice.between(-0.03, 0.01));
        foliage(cut, (x, y), (size * 1.25, size * 0.8), green, 40);
    }
}

fn floor(stage: &mut Stage, colour: Lab) {
    let far = PAGE.0 / 2.0 + stage.dice.between(-40.0, 40.0);
    let path = Footpath {
        far: (far, 24.0),
        near: (PAGE.0 / 2.0 - stage.side * 60.0, 180.0),
        colour: rgb(0xd2b184),
    };
    let ground = Ground { y: 584.0, colour, path: Some(path), flowers: true };
    let (mut cut, _) = ground.paint(stage);
    let foxfire = stage.grade.night || stage.spec.mood == Mood::Magical;
    for _ in 0..6 {
        let (from, to) = if cut.dice.chance(0.5) { (10.0, 270.0) } else { (760.0, 1010.0) };
        let at = (cut.dice.between(from, to), cut.dice.between(630.0, 700.0));
        if cut.dice.chance(0.6) && !cut.snow {
            let cap = cut.land(rgb(if foxfire { 0x5fc8c0 } else { 0xd9534a }));
            let size = cut.dice.between(12.0, 24.0);
            mushroom(&mut cut, at, size, cap, foxfire);
        } else {
            let stone = cut.land(rgb(0x8d8a92));
            let size = cut.dice.between(18.0, 36.0);
            rock(&mut cut, at, size, stone);
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}
