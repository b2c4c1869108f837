//! A desert: dunes behind dunes, rock towers, cacti.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{Frame, Ridge, Roll, front_plants, hill, lightning, mist, rock, sky};
use crate::outline::{Pt, loop_through};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Cutter, Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    let sand = rgb(0xe8b76a);
    sky(stage, 500.0);
    lightning(stage);
    mesas(stage);
    mist(stage, 440.0, 120.0, 0.4);
    for (row, (depth, y)) in [(0.62, 452.0), (0.42, 504.0), (0.22, 556.0)].into_iter().enumerate() {
        dunes(stage, row, (depth, y), sand);
        if row == 0 {
            mist(stage, y + 40.0, 90.0, 0.3);
        }
    }
    foreground(stage, sand);
    let props = [(850.0, 684.0, 1.3), (176.0, 682.0, 1.3), (930.0, 664.0, 1.0)];
    cast(stage, &Spots { feet: 702.0, props });
    front_plants(stage, rgb(0xb5814a), Frame::Rocks);
}

/// Flat-topped rock towers, far away.
fn mesas(stage: &mut Stage) {
    let mut cut = stage.cutter(0.8);
    let red = cut.land(rgb(0xb8674a));
    for _ in 0..5 {
        let x = cut.anywhere();
        let (w, h) = (cut.dice.between(60.0, 130.0), cut.dice.between(70.0, 150.0));
        let foot = 470.0;
        let outline = loop_through(&[
            (x - w * 0.62, foot),
            (x - w * 0.44, foot - h * 0.6),
            (x - w * 0.40, foot - h),
            (x, foot - h * 1.03),
            (x + w * 0.40, foot - h),
            (x + w * 0.46, foot - h * 0.55),
            (x + w * 0.66, foot),
        ]);
        let fill = cut.sheet.modelled(red, 0.07);
        cut.sheet.path(&outline, fill);
        for i in 1..4 {
            let y = foot - h * (0.25 + 0.2 * i as f32);
            let stratum =
                format!("M{:.1} {y:.1}q{:.1} 4 {:.1} 0", x - w * 0.38, w * 0.38, w * 0.76);
            cut.sheet.line(&stratum, red.lighter(-0.05).sheer(0.6), 3.0);
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.1));
}

fn dunes(stage: &mut Stage, row: usize, (depth, y): Pt, sand: Lab) {
    let mut cut = stage.cutter(depth);
    let lean = if row.is_multiple_of(2) { 30.0 } else { -30.0 };
    let roll = Roll { y, height: 34.0, length: 230.0 };
    let ridge =
        Ridge::new(&roll, 2, &mut cut).shaped(|x| lean * (x - PAGE.0 / 2.0) / (PAGE.0 / 2.0));
    let colour = cut.land(sand);
    hill(&mut cut, &ridge, (colour.lighter(0.03), colour.lighter(-0.06)), y - 20.0, 150.0);
    let shade = colour.lighter(-0.05);
    for i in 0..7 {
        let x = LEFT + (i as f32 + cut.dice.unit()) * (RIGHT - LEFT) / 7.0;
        let top = ridge.at(x);
        let ripple = format!("M{x:.1} {:.1}q60 14 130 40", top + 8.0);
        cut.sheet.line(&ripple, shade.sheer(0.55), 4.0);
        cut.sheet.line(
            &format!("M{:.1} {:.1}q70 12 120 34", x + 16.0, top + 22.0),
            shade.sheer(0.4),
            3.0,
        );
    }
    for _ in 0..3 {
        let x = cut.anywhere();
        if off_centre(x) > 0.3 {
            let size = cut.dice.between(40.0, 70.0) * (1.4 - depth);
            cactus(&mut cut, (x, ridge.at(x) + 10.0), size);
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}

fn cactus(cut: &mut Cutter, at: Pt, size: f32) {
    let green = cut.land(rgb(0x5f8f5a));
    let k = size / 100.0;
    let flower = cut.land(rgb(0xf08fa8));
    cut.sheet.placed(at, (k, k), |sheet| {
        for (arm, width) in [("M0 0V-96", 24.0), ("M0 -42H-30V-70", 17.0), ("M0 -28H30V-60", 17.0)]
        {
            sheet.line(arm, green, width);
            sheet.line(arm, green.lighter(0.05).sheer(0.7), width * 0.3);
        }
        for spot in [(0.0, -109.0), (-30.0, -80.0), (30.0, -70.0)] {
            sheet.oval(spot, (7.0, 5.0), flower);
        }
    });
}

fn foreground(stage: &mut Stage, sand: Lab) {
    let mut cut = stage.cutter(0.05);
    let roll = Roll { y: 612.0, height: 12.0, length: 320.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| -18.0 * off_centre(x).powi(2));
    let colour = cut.land(sand);
    hill(&mut cut, &ridge, (colour.lighter(0.02), colour.lighter(-0.10)), 600.0, 170.0);
    for _ in 0..170 {
        let x = cut.anywhere();
        let f = cut.dice.unit();
        let shade = colour.lighter(cut.dice.between(-0.06, 0.03) - 0.04 * f);
        let at = (x, ridge.at(x) + 12.0 + f * 140.0);
        cut.sheet.dab(at, (30.0 * (0.4 + f), 3.4 * (0.5 + f)), -4.0, shade.sheer(0.5));
    }
    for x in [120.0, 905.0] {
        let at = (x + cut.dice.between(-30.0, 30.0), 664.0);
        cactus(&mut cut, at, 120.0);
        let stone = cut.land(rgb(0xb58a6a));
        rock(&mut cut, (at.0 + 60.0, at.1 + 12.0), 26.0, stone);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.22));
}
