//! Under the sea: light from above, coral, weed, fish, bubbles.

use crate::cast::{Spots, cast_with};
use crate::colour::{Lab, rgb};
use crate::nature::{Frame, Ridge, Roll, foliage, front_plants, hill, mist, rays};
use crate::outline::{Pt, polygon};
use crate::paper::{Air, LEFT, Layer, PAGE, RIGHT, Role};
use crate::props::draw_prop;
use crate::scene::Prop;
use crate::stage::{Cutter, Stage, off_centre};

const CORALS: [u32; 6] = [0xf2716b, 0xf5a64c, 0xc26ab8, 0xff8fb0, 0x58b58a, 0xe8d35c];
const FISH: [u32; 4] = [0xffb347, 0xff7a6b, 0xffe27a, 0x8fd0ff];

pub(super) fn build(stage: &mut Stage) {
    water(stage);
    rays(stage, 0.5);
    for (row, (depth, y)) in [(0.72, 520.0), (0.42, 570.0), (0.1, 630.0)].into_iter().enumerate() {
        reef(stage, row, (depth, y));
        if row == 0 && stage.spec.props.contains(&Prop::Whale) {
            let mut cut = stage.cutter(0.4);
            let x = PAGE.0 / 2.0 + stage.side * 180.0 * (stage.seen / PAGE.0).min(1.0);
            draw_prop(&mut cut, Prop::Whale, (x, 330.0), 1.3);
            stage.push(Layer::paper(cut.sheet).role(Role::Cast).shadow(0.1));
        }
        if row < 2 {
            mist(stage, y + 10.0, 160.0, 0.35);
        }
    }
    let rest: Vec<Prop> =
        stage.spec.props.iter().copied().filter(|prop| *prop != Prop::Whale).collect();
    let props = [(790.0, 690.0, 1.3), (226.0, 686.0, 1.3), (900.0, 670.0, 1.0)];
    cast_with(stage, &Spots { feet: 700.0, props }, &rest);
    bubbles(stage);
    front_plants(stage, rgb(0x2f6a6a), Frame::Ferns);
}

fn water(stage: &mut Stage) {
    let mut cut = stage.cutter(1.0);
    let [deep, low, upper, bright] = stage.grade.sky;
    let fill = cut.sheet.between(
        (0.0, 0.0),
        (0.0, PAGE.1),
        &[(0.0, bright.into()), (0.25, upper.into()), (0.7, low.into()), (1.0, deep.into())],
    );
    cut.sheet.bar((LEFT, 0.0), (RIGHT - LEFT, PAGE.1), 0.0, fill);
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sky).grain(1.0));
}

fn reef(stage: &mut Stage, row: usize, (depth, y): Pt) {
    let mut cut = stage.cutter(depth);
    cut.snow = false;
    let ridge = Ridge::new(&Roll { y, height: 34.0, length: 170.0 }, 4, &mut cut);
    let sand = rgb(0xe6cf9a);
    let top = cut.land(sand);
    let low = cut.grade.land(sand, depth * 0.7).lighter(-0.12);
    hill(&mut cut, &ridge, (top, low), y - 20.0, 180.0);
    for k in 0..22 {
        let x = cut.anywhere();
        if row == 2 && off_centre(x) < 0.45 {
            continue;
        }
        let foot = (x, ridge.at(x) + 10.0);
        let size = cut.dice.between(40.0, 110.0) * (0.5 + 0.4 * row as f32);
        let own = rgb(cut.dice.pick(&CORALS));
        let colour = cut.land(own);
        match k % 3 {
            0 => weed(&mut cut, foot, size),
            1 => coral(&mut cut, foot, size, colour),
            _ => foliage(&mut cut, (x, foot.1 - size * 0.2), (size * 0.4, size * 0.32), colour, 16),
        }
    }
    for _ in 0..5 - row {
        fish(&mut cut, row);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}

fn weed(cut: &mut Cutter, (x, y): Pt, size: f32) {
    let green = cut.land(rgb(0x3f9a6a));
    for j in 0..5 {
        let foot = x + (j as f32 - 2.0) * size * 0.12;
        let sway = cut.dice.between(-0.2, 0.2) * size;
        let blade = format!(
            "M{foot:.1} {y:.1}q{sway:.1} {:.1} 0 {:.1}t{:.1} {:.1}",
            -size * 0.35,
            -size * 0.6,
            sway * 0.4,
            -size * 0.5
        );
        let shade = cut.vary(green, 0.03);
        cut.sheet.line(&blade, shade, size * 0.07);
    }
}

fn coral(cut: &mut Cutter, (x, y): Pt, size: f32, colour: Lab) {
    for j in 0..5 {
        let angle = (j as f32 - 2.0) * 0.42;
        let tip = (x + size * 0.62 * angle.sin(), y - size * 0.75 * angle.cos());
        let bow = x + size * 0.15 * angle.sin();
        let arm =
            format!("M{x:.1} {y:.1}Q{bow:.1} {:.1} {:.1} {:.1}", y - size * 0.4, tip.0, tip.1);
        cut.sheet.line(&arm, colour, size * 0.11);
        cut.sheet.oval(tip, (size * 0.08, size * 0.08), colour.lighter(0.08));
    }
}

fn fish(cut: &mut Cutter, row: usize) {
    let (x, y) = (cut.anywhere(), cut.dice.between(150.0, 470.0));
    let z = cut.dice.between(12.0, 24.0) * (0.6 + 0.5 * row as f32);
    let own = rgb(cut.dice.pick(&FISH));
    let colour = cut.grade.land(own, cut.depth * 0.8);
    let m = cut.dice.sign();
    let body = format!(
        "M{:.1} {y:.1}Q{x:.1} {:.1} {:.1} {y:.1}Q{x:.1} {:.1} {:.1} {y:.1}Z",
        x + m * z,
        y - z * 0.9,
        x - m * z,
        y + z * 0.9,
        x + m * z
    );
    let tail =
        [(x - m * z * 0.8, y), (x - m * z * 1.6, y - z * 0.5), (x - m * z * 1.6, y + z * 0.5)];
    cut.sheet.path(&polygon(&tail), colour.lighter(-0.05));
    cut.sheet.path(&body, colour);
    cut.sheet.line(
        &format!(
            "M{:.1} {:.1}q{:.1} {:.1} 0 {:.1}",
            x + m * z * 0.15,
            y - z * 0.36,
            m * z * 0.2,
            z * 0.36,
            z * 0.72
        ),
        colour.lighter(0.12).sheer(0.8),
        z * 0.10,
    );
    cut.sheet.oval((x + m * z * 0.5, y - z * 0.14), (z * 0.11, z * 0.13), rgb(0x20202c));
}

fn bubbles(stage: &mut Stage) {
    let mut cut = stage.cutter(0.0);
    let white = rgb(0xffffff);
    for _ in 0..40 {
        let at = (cut.anywhere(), cut.dice.between(60.0, 700.0));
        let r = cut.dice.between(2.0, 9.0);
        cut.sheet.oval(at, (r, r), white.sheer(0.16));
        cut.sheet.ring(at, (r, r), white.sheer(0.6), 1.2);
        cut.sheet.oval((at.0 - r * 0.35, at.1 - r * 0.35), (r * 0.25, r * 0.25), white.sheer(0.8));
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sparks));
}
