//! A cave: rings of rock around a light, stalactites, crystals, a pool.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::dice::rolling_noise;
use crate::nature::{Frame, Ridge, Roll, crystals, front_plants, hill, mist, rays};
use crate::outline::{Pt, loop_through, polygon};
use crate::paper::{Air, LEFT, Layer, PAGE, RIGHT, Role};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage, off_centre};
use std::f32::consts::TAU;

const CRYSTALS: [u32; 4] = [0x58d0e8, 0xff8ad0, 0xa98bff, 0x7fe7b0];
/// Height on the page of the cave's middle.
const MIDDLE: f32 = 390.0;

pub(super) fn build(stage: &mut Stage) {
    let rock = if stage.spec.mood == Mood::Scary { rgb(0x5d5f62) } else { rgb(0x756799) };
    let x = PAGE.0 / 2.0 + stage.side * 40.0;
    light_outside(stage, x);
    for (number, (depth, radius)) in [
        (0.74, (230.0, 190.0)),
        (0.52, (320.0, 250.0)),
        (0.30, (420.0, 306.0)),
        (0.12, (540.0, 362.0)),
    ]
    .into_iter()
    .enumerate()
    {
        let centre = x + (PAGE.0 / 2.0 - x) * number as f32 * 0.3;
        ring(stage, rock, (centre, depth), (radius, number));
        if number < 3 {
            mist(stage, 520.0, 200.0, 0.22);
        }
    }
    floor(stage, rock);
    rays(stage, 0.26);
    let middle = PAGE.0 / 2.0;
    let props = [
        (middle + stage.side * 290.0, 690.0, 1.3),
        (middle - stage.side * 320.0, 660.0, 1.25),
        (900.0, 650.0, 1.0),
    ];
    cast(stage, &Spots { feet: 700.0, props });
    front_plants(stage, rock, Frame::Rocks);
}

fn light_outside(stage: &mut Stage, x: f32) {
    let mut cut = stage.cutter(1.0);
    let [dark, deep, mid, bright] = stage.grade.sky;
    cut.sheet.bar((LEFT, 0.0), (RIGHT - LEFT, PAGE.1), 0.0, dark);
    let glow = cut.sheet.radial(&[
        (0.0, bright.into()),
        (0.35, mid.into()),
        (0.7, deep.into()),
        (1.0, dark.into()),
    ]);
    cut.sheet.oval((x, MIDDLE), (640.0, 470.0), glow);
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sky).grain(1.0));
}

/// A sheet of rock with a ragged hole, its stalactites and crystals.
fn ring(stage: &mut Stage, rock: Lab, (x, depth): Pt, (radius, number): (Pt, usize)) {
    let mut cut = stage.cutter(depth);
    let colour = cut.land(rock);
    let seed = cut.dice.next() as u32;
    let hole: Vec<Pt> = (0..40)
        .map(|k| {
            let angle = -(k as f32) / 40.0 * TAU;
            let along = angle.cos() * 3.1 + angle.sin() * 2.3 + 9.0;
            let ragged = 1.0 + 0.10 * rolling_noise(along, 3, seed);
            (x + radius.0 * ragged * angle.cos(), MIDDLE + radius.1 * ragged * angle.sin())
        })
        .collect();
    let outside = polygon(&[
        (LEFT - 40.0, -40.0),
        (RIGHT + 40.0, -40.0),
        (RIGHT + 40.0, PAGE.1 + 40.0),
        (LEFT - 40.0, PAGE.1 + 40.0),
    ]);
    let fill = cut.sheet.between(
        (0.0, 0.0),
        (0.0, PAGE.1),
        &[
            (0.0, colour.lighter(-0.08).into()),
            (0.5, colour.into()),
            (1.0, colour.lighter(-0.03).into()),
        ],
    );
    cut.sheet.path_with_holes(&(outside + &loop_through(&hole)), fill);
    stalactites(&mut cut, (x, radius), number, colour);
    for _ in 0..60 {
        let (angle, k) = (cut.dice.between(0.0, TAU), cut.dice.between(1.1, 1.9));
        let at = (x + radius.0 * k * angle.cos(), MIDDLE + radius.1 * k * angle.sin());
        let size = (cut.dice.between(14.0, 44.0), cut.dice.between(4.0, 10.0));
        let turn = cut.dice.between(-40.0, 40.0);
        let shade = colour.lighter(cut.dice.between(-0.04, 0.035));
        cut.sheet.dab(at, size, turn, shade.sheer(0.5));
    }
    for k in 0..5 {
        let side = if k % 2 == 0 { 1.0 } else { -1.0 };
        let at = (
            x + side * radius.0 * cut.dice.between(0.66, 1.02),
            434.0 + radius.1 * cut.dice.between(0.60, 0.80),
        );
        let own = rgb(cut.dice.pick(&CRYSTALS));
        let colour = cut.grade.land(own, depth * 0.45);
        let height = cut.dice.between(36.0, 70.0) * (0.7 + 0.28 * number as f32);
        crystals(&mut cut, at, height, colour);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.34).rim(1.1));
}

fn stalactites(cut: &mut Cutter, (x, radius): (f32, Pt), number: usize, rock: Lab) {
    let count = 9 + 2 * number;
    let (left, right) = cut.sides(rock, 0.04);
    for k in 0..count {
        let f = (k as f32 + cut.dice.between(0.1, 0.9)) / count as f32;
        let at = x - radius.0 * 0.98 + 2.0 * radius.0 * 0.98 * f;
        let e = (at - x) / radius.0;
        let top = MIDDLE - radius.1 * (1.0 - e * e).max(0.0).sqrt() * 0.97 - 18.0;
        let length = cut.dice.between(26.0, 92.0) * (0.6 + 0.22 * number as f32);
        let half = length * cut.dice.between(0.16, 0.26);
        let fill =
            cut.sheet.across((0.0, 0.0), (1.0, 0.0), &[(0.0, left.into()), (1.0, right.into())]);
        cut.sheet.path(
            &format!(
                "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {at:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}Q{at:.1} {:.1} {:.1} {:.1}Z",
                at - half,
                top,
                at - half * 0.5,
                top + length * 0.3,
                at - half * 0.14,
                top + length * 0.7,
                top + length + 16.0,
                at + half * 0.14,
                top + length * 0.7,
                at + half * 0.5,
                top + length * 0.3,
                at + half,
                top,
                top - half * 1.5,
                at - half,
                top
            ),
            fill,
        );
    }
}

fn floor(stage: &mut Stage, rock: Lab) {
    let mut cut = stage.cutter(0.06);
    let roll = Roll { y: 604.0, height: 14.0, length: 240.0 };
    let ridge = Ridge::new(&roll, 4, &mut cut).shaped(|x| -26.0 * off_centre(x).powi(2));
    let top = cut.grade.land(rock.lighter(0.10), 0.18);
    let low = cut.grade.land(rock, 0.0).lighter(-0.14);
    hill(&mut cut, &ridge, (top, low), 590.0, 170.0);
    for _ in 0..140 {
        let x = cut.anywhere();
        let f = cut.dice.unit();
        let shade = cut.land(rock).lighter(cut.dice.between(-0.05, 0.06));
        let turn = cut.dice.between(-8.0, 8.0);
        let at = (x, ridge.at(x) + 12.0 + f * 150.0);
        cut.sheet.dab(at, (24.0 * (0.4 + f), 4.0 * (0.5 + f)), turn, shade.sheer(0.5));
    }
    pool(stage, &mut cut);
    let (middle, side) = (PAGE.0 / 2.0, stage.side);
    for (x, height) in [
        (middle - side * 430.0, 120.0),
        (middle + side * 455.0, 150.0),
        (middle + side * 370.0, 84.0),
    ] {
        let own = rgb(cut.dice.pick(&CRYSTALS));
        let colour = cut.land(own);
        crystals(&mut cut, (x, 668.0), height, colour);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}

fn pool(stage: &Stage, cut: &mut Cutter) {
    let water = cut.land(stage.grade.sky[2].mix(rgb(0x3fb0c0), 0.4));
    let at = (PAGE.0 / 2.0 - stage.side * 290.0, 700.0);
    cut.sheet.oval(at, (230.0, 36.0), water);
    for _ in 0..16 {
        let gleam = (at.0 + cut.dice.between(-160.0, 160.0), at.1 + cut.dice.between(-20.0, 20.0));
        let width = cut.dice.between(16.0, 50.0);
        cut.sheet.oval(gleam, (width, 1.8), stage.grade.sky[3].sheer(0.6));
    }
    cut.sheet.glow(at, 240.0, water.lighter(0.1), 0.3);
}
