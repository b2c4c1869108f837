//! The deck of a sailing ship: mast and sails, rail, wheel, the sea all round.

use super::sea::water_colour;
use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{flock, glitter, lightning, ripples, sky};
use crate::outline::{Pt, polygon};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Cutter, Stage};

/// Height on the page of the far edge of the deck.
const EDGE: f32 = 590.0;

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 440.0);
    lightning(stage);
    sea(stage);
    flock(stage, (110.0, 260.0), rgb(0xfbf6ee));
    rigging(stage);
    planks(stage);
    rail(stage);
    let props = [(850.0, 700.0, 1.2), (176.0, 700.0, 1.2), (930.0, 716.0, 1.0)];
    cast(stage, &Spots { feet: 706.0, props });
}

fn sea(stage: &mut Stage) {
    let mut cut = stage.cutter(0.6);
    let light = stage.grade.light;
    let (far, near) = (water_colour(stage, 0.0), water_colour(stage, 0.8));
    let fill = cut.sheet.between(
        (0.0, 436.0),
        (0.0, 600.0),
        &[(0.0, far.mix(light, 0.18).into()), (1.0, near.into())],
    );
    cut.sheet.bar((LEFT, 440.0), (RIGHT - LEFT, 200.0), 0.0, fill);
    if stage.sun_shines() {
        glitter(&mut cut, stage.sun.0, (440.0, 570.0), 90);
    }
    ripples(&mut cut, (446.0, 580.0), 110, (far.mix(light, 0.4), near.lighter(-0.04)));
    stage.push(Layer::paper(cut.sheet).shadow(0.0).rim(0.0));
    for (y, depth) in [(500.0, 0.3), (545.0, 0.16)] {
        let mut cut = stage.cutter(depth);
        let colour = water_colour(stage, 0.9 - depth);
        let mut crest = format!("M{} {y}", LEFT - 60.0);
        let mut x = LEFT - 60.0 - cut.dice.between(0.0, 60.0);
        while x < RIGHT + 60.0 {
            let (w, h) = (cut.dice.between(70.0, 120.0), cut.dice.between(8.0, 15.0));
            crest += &format!("q{:.1} {:.1} {w:.1} 0", w * 0.62, -h * 1.6);
            x += w;
        }
        let foam = cut.grade.snow(0.0);
        let body = format!("{crest}V660H{}Z", LEFT - 60.0);
        cut.sheet.path(&body, colour);
        cut.sheet.line(&crest, foam.sheer(0.8), 3.0);
        stage.push(Layer::paper(cut.sheet).shadow(0.18).rim(0.4));
    }
}

fn rigging(stage: &mut Stage) {
    let mut cut = stage.cutter(0.14);
    let side = stage.side;
    let x = PAGE.0 / 2.0 - side * 190.0 * (stage.seen / PAGE.0).min(1.0);
    let (wood, rope) = (cut.land(rgb(0x7a4f34)), cut.land(rgb(0xc9ab7a)));
    for reach in [-380.0, -300.0, 300.0, 380.0] {
        let shroud = format!("M{x:.1} 20L{:.1} 600", x + reach);
        cut.sheet.line(&shroud, rope.sheer(0.9), 2.6);
    }
    for i in 0..9 {
        let y = 170.0 + i as f32 * 48.0;
        let f = (y - 20.0) / 580.0;
        for (a, b) in [(-380.0, -300.0), (300.0, 380.0)] {
            let rung = format!("M{:.1} {y:.1}L{:.1} {y:.1}", x + a * f, x + b * f);
            cut.sheet.line(&rung, rope.sheer(0.8), 2.0);
        }
    }
    let mast = cut.sheet.modelled(wood, 0.1);
    cut.sheet.path(
        &polygon(&[(x - 16.0, 620.0), (x - 10.0, -20.0), (x + 10.0, -20.0), (x + 16.0, 620.0)]),
        mast,
    );
    sail(&mut cut, (x, 64.0), (470.0, 210.0), rgb(0xf8ecd2));
    sail(&mut cut, (x, -70.0), (360.0, 120.0), rgb(0xf8ecd2));
    lantern(&mut cut, (x + side * 24.0, 400.0));
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}

/// A square sail bellied by the wind, hung from its yard.
fn sail(cut: &mut Cutter, (x, y): Pt, (w, h): Pt, own: Lab) {
    let cloth = cut.land(own);
    let (stripe, wood) = (cut.land(rgb(0xd8685a)), cut.land(rgb(0x7a4f34)));
    let outline = format!(
        "M{:.1} {y:.1}H{:.1}Q{:.1} {:.1} {:.1} {:.1}Q{x:.1} {:.1} {:.1} {:.1}Q{:.1} {:.1} {:.1} {y:.1}Z",
        x - w / 2.0,
        x + w / 2.0,
        x + w * 0.44,
        y + h * 0.5,
        x + w * 0.48,
        y + h,
        y + h * 0.80,
        x - w * 0.48,
        y + h,
        x - w * 0.44,
        y + h * 0.5,
        x - w / 2.0
    );
    let fill = cut.sheet.modelled(cloth, 0.08);
    cut.sheet.path(&outline, fill);
    cut.sheet.clipped(&outline, |sheet| {
        for k in [-0.36, -0.02, 0.32] {
            let left = x + k * w - w * 0.05;
            let band = format!(
                "M{left:.1} {:.1}h{:.1}q-8 {:.1} 0 {:.1}h{:.1}q-8 {:.1} 0 {:.1}z",
                y - 4.0,
                w * 0.11,
                h * 0.5,
                h * 1.1,
                -w * 0.11,
                -h * 0.5,
                -h * 1.1
            );
            sheet.path(&band, stripe.sheer(0.8));
        }
    });
    cut.sheet.bar((x - w * 0.54, y - 9.0), (w * 1.08, 13.0), 6.0, wood);
}

fn lantern(cut: &mut Cutter, (x, y): Pt) {
    let (iron, light) = (cut.land(rgb(0x3a3440)), cut.grade.shining(rgb(0xffd27a)));
    cut.sheet.line(&format!("M{x:.1} {:.1}v14", y - 14.0), iron, 3.0);
    cut.sheet.bar((x - 11.0, y), (22.0, 28.0), 5.0, light);
    cut.sheet.line(
        &format!("M{:.1} {y:.1}h26M{:.1} {:.1}h26M{x:.1} {y:.1}v28", x - 13.0, x - 13.0, y + 28.0),
        iron,
        3.4,
    );
    let strength = if cut.grade.night { 0.9 } else { 0.3 };
    cut.sheet.glow((x, y + 14.0), 150.0, light, strength);
}

fn planks(stage: &mut Stage) {
    let mut cut = stage.cutter(0.06);
    let wood = cut.ground(rgb(0xb98a58));
    let fill = cut.sheet.between(
        (0.0, EDGE),
        (0.0, PAGE.1),
        &[(0.0, wood.lighter(0.01).into()), (1.0, wood.lighter(-0.10).into())],
    );
    cut.sheet.path(
        &format!(
            "M{LEFT} {:.1}Q512 {:.1} {RIGHT} {:.1}V{}H{LEFT}Z",
            EDGE + 10.0,
            EDGE - 14.0,
            EDGE + 10.0,
            PAGE.1 + 30.0
        ),
        fill,
    );
    let middle = PAGE.0 / 2.0;
    for i in -10i32..=10 {
        let i = i as f32;
        let seam = format!(
            "M{:.1} {:.1}L{:.1} {}",
            middle + i * 66.0,
            EDGE - 2.0,
            middle + i * 128.0,
            PAGE.1 + 20.0
        );
        cut.sheet.line(&seam, wood.lighter(-0.14).sheer(0.7), 2.4);
        for _ in 0..2 {
            let f = cut.dice.unit();
            let (y, x) = (EDGE + 16.0 + f * 160.0, middle + (i + 0.5) * (66.0 + 62.0 * f));
            cut.sheet.line(
                &format!("M{:.1} {y:.1}h{:.1}", x - 20.0, 40.0 * (0.5 + f)),
                wood.lighter(-0.10).sheer(0.5),
                1.8,
            );
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2).rim(0.6));
}

/// The bulwark along the far edge, and the wheel.
fn rail(stage: &mut Stage) {
    let mut cut = stage.cutter(0.1);
    let wood = cut.ground(rgb(0x8a5a38));
    let top = |x: f32| EDGE - 74.0 + 12.0 * ((x - 512.0) / 512.0).powi(2);
    let mut x = LEFT;
    while x < RIGHT {
        let (y, half) = (top(x), 7.0);
        let post = format!("M{:.1} {y:.1}q-7 34 0 78h{:.1}q7 -44 0 -78z", x - half, half * 2.0);
        let fill = cut.sheet.modelled(wood, 0.08);
        cut.sheet.path(&post, fill);
        x += 46.0;
    }
    let beam = |lift: f32| {
        format!(
            "M{LEFT} {:.1}Q512 {:.1} {RIGHT} {:.1}",
            top(LEFT) - lift,
            top(512.0) - lift - 16.0,
            top(RIGHT) - lift
        )
    };
    cut.sheet.line(&beam(0.0), wood.lighter(0.03), 17.0);
    cut.sheet.line(&beam(4.0), wood.lighter(0.09).sheer(0.8), 4.0);
    cut.sheet.line(&beam(-74.0), wood.lighter(-0.04), 14.0);
    wheel(&mut cut, (PAGE.0 / 2.0 + stage.side * 330.0, 590.0), 86.0);
    stage.push(Layer::paper(cut.sheet).shadow(0.26));
}

fn wheel(cut: &mut Cutter, (x, y): Pt, r: f32) {
    let (wood, brass) = (cut.land(rgb(0x6b432c)), cut.land(rgb(0xd9a63c)));
    cut.sheet.path(
        &polygon(&[(x - 16.0, y), (x + 16.0, y), (x + 30.0, y + 104.0), (x - 30.0, y + 104.0)]),
        wood.lighter(0.05),
    );
    for i in 0..8 {
        let angle = i as f32 * std::f32::consts::TAU / 8.0 + 0.2;
        let spoke =
            format!("M{x:.1} {y:.1}l{:.1} {:.1}", r * 1.18 * angle.cos(), r * 1.18 * angle.sin());
        cut.sheet.line(&spoke, wood, 8.0);
    }
    cut.sheet.ring((x, y), (r * 0.84, r * 0.84), wood.lighter(0.04), 13.0);
    cut.sheet.ring((x, y), (r * 0.84, r * 0.84), brass.sheer(0.7), 3.0);
    cut.sheet.oval((x, y), (r * 0.2, r * 0.2), brass);
}
