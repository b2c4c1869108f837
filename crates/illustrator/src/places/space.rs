//! Outer space: nebula, planets, comets, the ground of a far moon.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{Frame, Ridge, Roll, crystals, front_plants, hill, mist};
use crate::outline::{Pt, polygon, twinkle};
use crate::paper::{Air, LEFT, Layer, PAGE, RIGHT, Role};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage};

pub(super) fn build(stage: &mut Stage) {
    nebula(stage);
    stars(stage);
    let mut cut = stage.cutter(0.85);
    let (side, middle) = (stage.side, PAGE.0 / 2.0);
    let reach = (stage.seen / PAGE.0).min(1.0);
    planet(&mut cut, (middle + side * 290.0 * reach, 190.0), 104.0 * reach, (rgb(0xe8895f), true));
    planet(&mut cut, (middle - side * 350.0 * reach, 130.0), 44.0, (rgb(0x5fc0c9), false));
    planet(&mut cut, (middle - side * 150.0 * reach, 270.0), 22.0, (rgb(0xc79be8), false));
    stage.push(Layer::paper(cut.sheet).shadow(0.1).rim(0.8));
    comets(stage);
    for (row, (depth, y)) in [(0.55, 520.0), (0.28, 566.0), (0.05, 620.0)].into_iter().enumerate() {
        moonscape(stage, row, (depth, y));
    }
    let props = [(856.0, 680.0, 1.3), (170.0, 670.0, 1.2), (900.0, 650.0, 1.0)];
    cast(stage, &Spots { feet: 700.0, props });
    front_plants(stage, rgb(0x6a4f90), Frame::Rocks);
}

fn nebula(stage: &mut Stage) {
    let mut cut = stage.cutter(1.0);
    let [a, b, c, d] = stage.grade.sky;
    let fill = cut.sheet.between(
        (0.0, 0.0),
        (300.0, PAGE.1),
        &[(0.0, a.into()), (0.4, b.into()), (0.75, c.into()), (1.0, d.into())],
    );
    cut.sheet.bar((LEFT, 0.0), (RIGHT - LEFT, PAGE.1), 0.0, fill);
    let gases = if stage.spec.mood == Mood::Magical {
        [0xff7ac8, 0x7a6bff, 0x58d0e8]
    } else {
        [0xe0568f, 0x6a58d8, 0x3fa6c9]
    };
    for i in 0..26 {
        let x = LEFT + i as f32 / 25.0 * (RIGHT - LEFT);
        let drift = cut.dice.between(-110.0, 110.0);
        let y = 330.0 - stage.side * (x - PAGE.0 / 2.0) * 0.34 + drift;
        let gas = cut.grade.land(rgb(gases[i % 3]), 0.0);
        let puff = cut.sheet.radial(&[
            (0.0, gas.sheer(0.34)),
            (0.6, gas.sheer(0.12)),
            (1.0, gas.sheer(0.0)),
        ]);
        let radius = (cut.dice.between(110.0, 230.0), cut.dice.between(60.0, 130.0));
        cut.sheet.dab((x, y), radius, -stage.side * 20.0, puff);
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sky).grain(1.0));
}

fn stars(stage: &mut Stage) {
    let mut cut = stage.cutter(0.97);
    for _ in 0..300 {
        let at = (cut.anywhere(), cut.dice.between(0.0, 640.0));
        let size = cut.dice.unit().powi(5) * 2.6 + 0.6;
        let own = cut.dice.pick(&[0xfff8e0, 0xcfe4ff, 0xffd9e6]);
        let colour = cut.grade.shining(rgb(own));
        let bright = cut.dice.between(0.4, 1.0);
        cut.sheet.oval(at, (size, size), colour.sheer(bright));
        if size > 2.2 {
            cut.sheet.path(&twinkle(at, size * 4.5, size * 0.4), colour.sheer(0.85));
            cut.sheet.glow(at, size * 12.0, colour, 0.5);
        }
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sparks));
}

fn planet(cut: &mut Cutter, at: Pt, r: f32, (own, ringed): (Lab, bool)) {
    let colour = cut.grade.land(own, 0.0);
    let ring = cut.grade.land(rgb(0xf2d7a0), 0.0);
    let half_ring = |cut: &mut Cutter, sweep: u8, tone: Lab| {
        let turn = format!("transform='translate({:.1} {:.1}) rotate(-18)'", at.0, at.1);
        let arc = format!(
            "M{:.1} 0A{:.1} {:.1} 0 0 {sweep} {:.1} 0",
            -r * 1.75,
            r * 1.75,
            r * 0.45,
            r * 1.75
        );
        cut.sheet.group(&turn, |sheet| sheet.line(&arc, tone, r * 0.2));
    };
    if ringed {
        half_ring(cut, 1, ring.mix(colour, 0.3));
    }
    let ball = cut.sheet.radial(&[
        (0.0, colour.lighter(0.10).into()),
        (0.7, colour.into()),
        (1.0, colour.lighter(-0.10).into()),
    ]);
    cut.sheet.oval(at, (r, r), ball);
    let bands: Vec<(Pt, Pt, f32)> = (0..7)
        .map(|i| {
            let y = at.1 - r + (i as f32 + cut.dice.between(0.1, 0.9)) * r * 2.0 / 7.0;
            let x = at.0 + cut.dice.between(-0.3, 0.3) * r;
            let shade = if i % 2 == 0 { 0.07 } else { -0.06 };
            ((x, y), (r * 1.2, r * cut.dice.between(0.05, 0.13)), shade)
        })
        .collect();
    let disc = format!(
        "M{:.1} {:.1}a{r:.1} {r:.1} 0 1 1 {:.1} 0a{r:.1} {r:.1} 0 1 1 {:.1} 0Z",
        at.0 - r,
        at.1,
        r * 2.0,
        -r * 2.0
    );
    let side = cut.side;
    cut.sheet.clipped(&disc, |sheet| {
        for (centre, radius, shade) in bands {
            sheet.dab(centre, radius, -18.0, colour.lighter(shade).sheer(0.8));
        }
        let night = (at.0 - side * r * 0.62, at.1 + r * 0.26);
        sheet.oval(night, (r * 1.06, r * 1.10), rgb(0x0a0a2a).sheer(0.34));
    });
    if ringed {
        half_ring(cut, 0, ring);
    }
    cut.sheet.glow(at, r * 2.1, colour.lighter(0.1), 0.28);
}

fn comets(stage: &mut Stage) {
    let mut cut = stage.cutter(0.9);
    let side = stage.side;
    for _ in 0..2 {
        let x = PAGE.0 / 2.0 + cut.dice.between(-330.0, 330.0);
        let y = cut.dice.between(70.0, 300.0);
        let fill = cut.sheet.between(
            (x, y),
            (x - side * 150.0, y - 50.0),
            &[(0.0, rgb(0xffffff).sheer(0.95)), (1.0, rgb(0xbfe0ff).sheer(0.0))],
        );
        let tail = [(x, y - 2.2), (x + side * 3.0, y), (x, y + 2.2), (x - side * 150.0, y - 50.0)];
        cut.sheet.path(&polygon(&tail), fill);
        cut.sheet.glow((x, y), 30.0, rgb(0xffffff), 0.7);
    }
    stage.push(Layer::air(cut.sheet, Air::Screen).role(Role::Sparks));
}

fn moonscape(stage: &mut Stage, row: usize, (depth, y): Pt) {
    let mut cut = stage.cutter(depth);
    let f = row as f32;
    let roll = Roll { y, height: 26.0 - 6.0 * f, length: 190.0 + 60.0 * f };
    let ridge = Ridge::new(&roll, 4, &mut cut);
    let own = rgb([0x9a6fc0, 0xa98ad0, 0xbfa6dc][row]);
    let top = cut.land(own);
    let low = cut.grade.land(own, depth * 0.4).lighter(-0.16);
    hill(&mut cut, &ridge, (top, low), y - 20.0, 220.0);
    for _ in 0..14 + 5 * row {
        let x = cut.anywhere();
        let near = cut.dice.unit();
        let down = if row == 2 { 120.0 } else { 50.0 };
        let size = (7.0 + 26.0 * near) * (0.6 + 0.4 * f);
        let colour = top.lighter(-0.05 - 0.05 * near);
        crater(&mut cut, (x, ridge.at(x) + 16.0 + near * down), size, colour);
    }
    if row < 2 {
        for _ in 0..3 {
            let (from, to) = if cut.dice.chance(0.5) { (LEFT, 330.0) } else { (700.0, RIGHT) };
            let x = cut.dice.between(from, to);
            let own = cut.dice.pick(&[0x58d0e8, 0xff8ad0, 0xa98bff]);
            let colour = cut.grade.land(rgb(own), depth * 0.5);
            let height = cut.dice.between(30.0, 60.0) * (1.0 + 0.5 * f);
            crystals(&mut cut, (x, ridge.at(x) + 8.0), height, colour);
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
    if row == 0 {
        mist(stage, 560.0, 90.0, 0.3);
    }
}

fn crater(cut: &mut Cutter, (x, y): Pt, r: f32, colour: Lab) {
    cut.sheet.oval((x, y), (r, r * 0.30), colour.lighter(-0.06).sheer(0.9));
    let floor = (x + cut.side * r * 0.06, y + r * 0.06);
    cut.sheet.oval(floor, (r * 0.84, r * 0.22), colour.lighter(0.01));
    let lip = format!("M{:.1} {y:.1}A{r:.1} {:.1} 0 0 0 {:.1} {y:.1}", x - r, r * 0.3, x + r);
    cut.sheet.line(&lip, colour.lighter(0.12).sheer(0.8), 1.8);
}
