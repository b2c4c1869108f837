//! A village: three rows of houses, a church, a cobbled way.

use crate::buildings::{House, house};
use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{
    FarLand, Footpath, Frame, Ground, Ridge, Roll, far_land, front_plants, grass_colour, hill,
    lightning, mist, pine, round_tree,
};
use crate::outline::{Pt, curve_through, polygon};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    far_land(stage, FarLand::Peaks);
    lightning(stage);
    let grass = grass_colour(stage);
    for (row, (depth, y, widths)) in
        [(0.52, 492.0, (44.0, 62.0)), (0.34, 540.0, (74.0, 100.0)), (0.14, 600.0, (120.0, 150.0))]
            .into_iter()
            .enumerate()
    {
        houses(stage, grass, (row, depth, y), widths);
        if row < 2 {
            mist(stage, y + 30.0, 80.0, 0.3);
        }
    }
    let path = Footpath {
        far: (PAGE.0 / 2.0, 54.0),
        near: (PAGE.0 / 2.0 - stage.side * 30.0, 300.0),
        colour: rgb(0xd2b184),
    };
    let ground = Ground { y: 612.0, colour: grass, path: Some(path), flowers: true };
    let (cut, _) = ground.paint(stage);
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
    if matches!(stage.spec.mood, Mood::Joyful | Mood::Cosy | Mood::Magical) {
        bunting(stage);
    }
    let props = [(858.0, 672.0, 1.35), (170.0, 668.0, 1.35), (930.0, 650.0, 1.1)];
    cast(stage, &Spots { feet: 692.0, props });
    front_plants(stage, grass.lighter(-0.05), Frame::Grass);
}

fn houses(stage: &mut Stage, grass: Lab, (row, depth, y): (usize, f32, f32), widths: Pt) {
    let mut cut = stage.cutter(depth);
    let ridge = Ridge::new(&Roll { y, height: 14.0, length: 260.0 }, 3, &mut cut);
    let top = cut.ground(grass);
    cut.depth = depth + 0.2;
    let low = cut.ground(grass);
    cut.depth = depth;
    hill(&mut cut, &ridge, (top, low), y - 20.0, 120.0);
    if row == 0 {
        church(&mut cut, (PAGE.0 / 2.0 + stage.side * 150.0, y));
    }
    let clear = [0.0, 0.16, 0.50][row];
    let mut x = LEFT;
    while x < RIGHT {
        let width = cut.dice.between(widths.0, widths.1);
        if off_centre(x) >= clear {
            let foot = (x, ridge.at(x) + 10.0);
            if cut.dice.chance(0.82) {
                let wall = width * cut.dice.between(0.62, 0.95);
                house(&mut cut, &House { foot, width, wall });
            } else if cut.snow {
                let green = cut.land(rgb(0x8fa8a6));
                pine(&mut cut, foot, width * 1.6, green);
            } else {
                let green = cut.land(rgb(0x4f8f4a));
                round_tree(&mut cut, foot, width * 1.5, green);
            }
        }
        x += width * cut.dice.between(0.98, 1.2);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.22).rim(0.8));
}

fn church(cut: &mut Cutter, (x, y): Pt) {
    let (wall, roof) = (cut.land(rgb(0xefe3cf)), cut.land(rgb(0x5f6f9a)));
    cut.sheet.bar((x - 20.0, y - 165.0), (40.0, 170.0), 2.0, wall);
    let spire = polygon(&[(x - 27.0, y - 160.0), (x, y - 250.0), (x + 27.0, y - 160.0)]);
    cut.sheet.path(&spire, roof);
    let (clock, hands) = (cut.land(rgb(0xfff8e8)), cut.land(rgb(0x3a3440)));
    cut.sheet.oval((x, y - 135.0), (13.0, 13.0), clock);
    cut.sheet.line(&format!("M{x} {}v-8m0 8l6 3", y - 135.0), hands, 1.8);
    let gold = cut.land(rgb(0xc9a23f));
    cut.sheet.line(&format!("M{x} {}v-16", y - 248.0), gold, 2.4);
    cut.sheet.oval((x, y - 266.0), (4.0, 4.0), gold);
}

/// Two strings of flags, of lamps by night.
pub(super) fn bunting(stage: &mut Stage) {
    const FLAGS: [u32; 5] = [0xe0555f, 0xf3b74c, 0x3f8fb5, 0x6fae5a, 0xc26a9b];
    let mut cut = stage.cutter(0.0);
    let lamp = cut.grade.shining(rgb(0xffe29a));
    let string = cut.grade.figure(rgb(0x6b4a44));
    for (height, sag) in [(210.0, 74.0), (179.0, 60.0)] {
        let side = stage.side;
        let at = |f: f32| {
            let arc = 1.0 - (2.0 * f - 1.0).powi(2);
            (LEFT + f * (RIGHT - LEFT), height + sag * arc + (f - 0.5) * side * 60.0)
        };
        let points: Vec<Pt> = (0..25).map(|i| at(i as f32 / 24.0)).collect();
        cut.sheet.line(&curve_through(&points), string, 1.8);
        for i in 0..34 {
            let (x, y) = at((i as f32 + 0.5) / 34.0);
            if cut.grade.night {
                cut.sheet.oval((x, y + 6.0), (5.0, 6.0), lamp);
                let light = cut.grade.shining(rgb(0xffbe5c));
                cut.sheet.glow((x, y + 6.0), 42.0, light, 0.6);
            } else {
                let flag = cut.grade.figure(rgb(FLAGS[i % FLAGS.len()]));
                let corners = [(x - 11.0, y), (x + 11.0, y), (x + 1.0, y + 24.0)];
                cut.sheet.path(&polygon(&corners), flag);
            }
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.16));
}
