//! A city: three rows of towers, a cobbled street with lamps and trees.

use crate::buildings::tower_block;
use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::nature::{lightning, mist, round_tree, sky};
use crate::outline::Pt;
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::props::draw_prop;
use crate::scene::{Mood, Prop};
use crate::stage::{Stage, off_centre};

const BLOCKS: [u32; 5] = [0x8f9fb8, 0xb08f9a, 0xc9a488, 0x7f97a8, 0xa3a0bb];

/// One row of towers: depth, foot, widths and heights.
struct Row {
    depth: f32,
    foot: f32,
    widths: Pt,
    heights: Pt,
    near: bool,
}

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 520.0);
    lightning(stage);
    for row in [
        Row {
            depth: 0.86,
            foot: 520.0,
            widths: (40.0, 74.0),
            heights: (110.0, 300.0),
            near: false,
        },
        Row {
            depth: 0.62,
            foot: 550.0,
            widths: (54.0, 92.0),
            heights: (110.0, 270.0),
            near: false,
        },
        Row {
            depth: 0.36,
            foot: 590.0,
            widths: (84.0, 130.0),
            heights: (130.0, 270.0),
            near: true,
        },
    ] {
        skyline(stage, &row);
        if !row.near {
            mist(stage, row.foot - 10.0, 140.0, 0.42);
        }
    }
    street(stage);
    trees_and_lamps(stage);
    let festive = matches!(stage.spec.mood, Mood::Joyful | Mood::Magical | Mood::Cosy);
    if festive && !stage.is_wet() {
        balloons(stage);
    }
    let props = [(850.0, 690.0, 1.35), (180.0, 688.0, 1.3), (900.0, 670.0, 1.0)];
    cast(stage, &Spots { feet: 712.0, props });
}

fn skyline(stage: &mut Stage, row: &Row) {
    let mut cut = stage.cutter(row.depth);
    let mut x = LEFT;
    while x < RIGHT {
        let width = cut.dice.between(row.widths.0, row.widths.1);
        let open = if row.near { 0.35 + 0.95 * off_centre(x + width / 2.0) } else { 1.0 };
        let height = cut.dice.between(row.heights.0, row.heights.1) * open;
        let wall = rgb(cut.dice.pick(&BLOCKS));
        let wall = cut.land(wall);
        tower_block(&mut cut, (x, row.foot), (width, height), wall);
        x += width + cut.dice.between(0.0, 7.0);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2).rim(0.7));
}

fn street(stage: &mut Stage) {
    let mut cut = stage.cutter(0.12);
    let stone = rgb(0x8a8796);
    let snow = cut.snow;
    let (far, near) = (cut.grade.land(stone, 0.25), cut.grade.land(stone, 0.0).lighter(-0.08));
    let fill =
        cut.sheet.between((0.0, 600.0), (0.0, PAGE.1), &[(0.0, far.into()), (1.0, near.into())]);
    cut.sheet.bar((LEFT, 604.0), (RIGHT - LEFT, 200.0), 0.0, fill);
    let kerb = cut.ground(rgb(0xc3bcb6));
    cut.sheet.bar((LEFT, 598.0), (RIGHT - LEFT, 12.0), 0.0, kerb);
    let pale = cut.ground(stone);
    for row in 0..9 {
        let f = row as f32;
        let (y, size) = (622.0 + f.powf(1.35) * 8.6, 18.0 + f * 5.0);
        let mut x = LEFT + f % 2.0 * size;
        while x < RIGHT {
            let shade = if snow { pale } else { cut.land(stone) };
            let shade = shade.lighter(cut.dice.between(-0.04, 0.04));
            cut.sheet.oval((x, y), (size * 0.46, 3.0 + f * 0.9), shade.sheer(0.75));
            x += size;
        }
    }
    if stage.is_wet() || stage.grade.night {
        let gleam =
            if stage.grade.night { cut.grade.shining(rgb(0xffc56a)) } else { stage.grade.sky[3] };
        for _ in 0..16 {
            let at = (cut.anywhere(), cut.dice.between(640.0, 740.0));
            let radius = (cut.dice.between(30.0, 80.0), cut.dice.between(4.0, 9.0));
            cut.sheet.oval(at, radius, gleam.sheer(0.15));
        }
    }
    stage.push(Layer::paper(cut.sheet).rim(0.0));
}

fn trees_and_lamps(stage: &mut Stage) {
    let mut cut = stage.cutter(0.14);
    let reach = (stage.seen / PAGE.0).min(1.0);
    let leaf = match (cut.snow, stage.is_autumn()) {
        (true, _) => rgb(0xdfe9f0),
        (false, true) => rgb(0xd98a3c),
        (false, false) => rgb(0x5a9a5a),
    };
    for x in [-60.0, 210.0, 820.0, 1090.0] {
        let green = cut.land(leaf);
        let height = cut.dice.between(130.0, 170.0);
        round_tree(&mut cut, (x, 632.0), height, green);
    }
    for side in [-1.0f32, 1.0] {
        let x = PAGE.0 / 2.0 + side * 422.0 * reach;
        draw_prop(&mut cut, Prop::Lamp, (x, 640.0), 1.55);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}

fn balloons(stage: &mut Stage) {
    if stage.spec.props.contains(&Prop::AirBalloon) {
        return;
    }
    let mut cut = stage.cutter(0.4);
    let (middle, side) = (PAGE.0 / 2.0, stage.side);
    draw_prop(&mut cut, Prop::AirBalloon, (middle - side * 170.0, 330.0), 0.62);
    draw_prop(&mut cut, Prop::AirBalloon, (middle + side * 40.0, 236.0), 0.36);
    stage.push(Layer::paper(cut.sheet).shadow(0.1));
}
