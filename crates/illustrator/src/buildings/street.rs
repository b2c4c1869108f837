//! Tower blocks and market stalls.

use crate::colour::{Lab, rgb};
use crate::outline::{Pt, polygon};
use crate::stage::Cutter;

/// A block of flats with its corner at `foot`; roofs differ.
pub(crate) fn tower_block(cut: &mut Cutter, foot: Pt, size: Pt, colour: Lab) {
    let ((x, y), (w, h)) = (foot, size);
    let (left, right) = cut.sides(colour, 0.042);
    let fill = cut.sheet.across((0.0, 0.0), (1.0, 0.2), &[(0.0, left.into()), (1.0, right.into())]);
    cut.sheet.bar((x, y - h), (w, h + 90.0), 2.0, fill.clone());
    let dark = colour.lighter(-0.06);
    match cut.dice.below(5) {
        0 => {
            let gable = [(x - 2.0, y - h), (x + w * 0.5, y - h - w * 0.45), (x + w + 2.0, y - h)];
            cut.sheet.path(&polygon(&gable), dark);
        }
        1 => {
            cut.sheet.bar((x + w * 0.2, y - h - 16.0), (w * 0.6, 18.0), 2.0, fill);
            let mast = format!("M{:.1} {:.1}v-34", x + w * 0.5, y - h - 14.0);
            cut.sheet.line(&mast, dark, 2.4);
        }
        2 => {
            let dome = format!(
                "M{x:.1} {:.1}a{:.1} {:.1} 0 0 1 {w:.1} 0z",
                y - h + 1.0,
                w * 0.5,
                w * 0.42
            );
            cut.sheet.path(&dome, colour.lighter(0.03));
        }
        3 => {
            cut.sheet.bar((x + w * 0.55, y - h - 24.0), (w * 0.26, 22.0), 3.0, dark);
            let legs = format!("M{:.1} {:.1}v-8m{:.1} 8v-8", x + w * 0.6, y - h + 4.0, w * 0.16);
            cut.sheet.line(&legs, dark, 2.0);
        }
        _ => cut.sheet.bar((x - 3.0, y - h - 5.0), (w + 6.0, 8.0), 2.0, dark),
    }
    if cut.snow {
        let snow = cut.grade.snow(cut.depth);
        cut.sheet.bar((x - 2.0, y - h - 4.0), (w + 4.0, 7.0), 3.0, snow);
    }
    block_windows(cut, foot, size, colour);
}

fn block_windows(cut: &mut Cutter, (x, y): Pt, (w, h): Pt, wall: Lab) {
    let columns = (w / 17.0).max(2.0) as usize;
    let rows = ((h - 16.0) / 24.0).max(1.0) as usize;
    let lit_share = if cut.grade.night { 0.55 } else { 0.14 };
    for column in 0..columns {
        for row in 0..rows {
            let at =
                (x + w * (column as f32 + 0.5) / columns as f32, y - h + 14.0 + row as f32 * 24.0);
            let lit = cut.dice.chance(lit_share);
            let colour = if lit {
                let lamp = rgb(cut.dice.pick(&[0xffd878, 0xffe9b0, 0xffc56a]));
                cut.grade.shining(lamp).mix(cut.grade.fog, cut.depth * 0.45)
            } else {
                wall.lighter(-0.08)
            };
            cut.sheet.bar((at.0 - 4.0, at.1), (8.0, 12.0), 1.5, colour);
            if lit && cut.grade.night && cut.dice.chance(0.4) {
                let lamp = cut.grade.shining(rgb(0xffb860));
                let strength = 0.5 * (1.0 - cut.depth * 0.6);
                cut.sheet.glow((at.0, at.1 + 6.0), 28.0, lamp, strength);
            }
        }
    }
}

/// A market stall: counter, striped awning, heaps of fruit.
pub(crate) fn awning_stall(cut: &mut Cutter, (x, y): Pt, width: f32) {
    let wood = cut.land(rgb(0x9a6a40));
    let half = width / 2.0;
    let height = width * 0.86;
    for side in [-1.0f32, 1.0] {
        let post = (x + side * half * 0.9 - width * 0.02, y - height);
        cut.sheet.bar(post, (width * 0.04, height), 1.0, wood.lighter(-0.04));
    }
    let back = cut.land(rgb(0x5f4a44));
    cut.sheet.bar(
        (x - half * 0.86, y - height * 0.8),
        (half * 1.72, height * 0.5),
        2.0,
        back.sheer(0.75),
    );
    let counter = cut.sheet.modelled(wood, 0.1);
    cut.sheet.bar((x - half * 0.95, y - height * 0.36), (half * 1.9, height * 0.36), 3.0, counter);
    for i in 1..5 {
        let plank = format!(
            "M{:.1} {:.1}v{:.1}",
            x - half * 0.95 + half * 0.38 * i as f32,
            y - height * 0.34,
            height * 0.33
        );
        cut.sheet.line(&plank, wood.lighter(-0.08).sheer(0.7), 1.6);
    }
    fruit(cut, (x, y - height * 0.36), half);
    awning(cut, (x, y - height), half);
    if cut.grade.night {
        let lamp = cut.grade.shining(rgb(0xffc063));
        cut.sheet.oval((x, y - height * 0.66), (width * 0.03, width * 0.04), lamp);
        cut.sheet.glow((x, y - height * 0.62), width * 0.8, lamp, 0.6);
    }
}

fn fruit(cut: &mut Cutter, (x, y): Pt, half: f32) {
    for heap in 0..4 {
        let middle = x + half * (-0.66 + 0.44 * heap as f32);
        let colour =
            rgb(cut.dice.pick(&[0xd8483f, 0xf0a03c, 0x6fae5a, 0xf3cf5c, 0x8a5fa8, 0xe88a5a]));
        let colour = cut.land(colour);
        let r = half * 0.075;
        for (dx, dy) in
            [(-1.9, 0.0), (0.0, 0.0), (1.9, 0.0), (-0.95, -1.5), (0.95, -1.5), (0.0, -2.8)]
        {
            let shade = cut.vary(colour, 0.025);
            cut.sheet.oval((middle + dx * r, y + (dy - 0.8) * r), (r, r), shade);
        }
    }
}

fn awning(cut: &mut Cutter, (x, y): Pt, half: f32) {
    const STRIPES: usize = 8;
    let cloth = rgb(cut.dice.pick(&[0xd8483f, 0x2a9d8f, 0xe5a33c, 0x3d6fb6, 0xc26a9b]));
    let (cloth, cream) = (cut.land(cloth), cut.land(rgb(0xfbf1de)));
    let (top, drop) = (y - half * 0.26, half * 0.40);
    for i in 0..STRIPES {
        let f = |k: usize, reach: f32| x + reach * half * (k as f32 / STRIPES as f32 * 2.0 - 1.0);
        let (a, b) = (f(i, 0.82), f(i + 1, 0.82));
        let (c, d) = (f(i + 1, 1.08), f(i, 1.08));
        let low = top + drop;
        let stripe = format!(
            "M{a:.1} {top:.1}L{b:.1} {top:.1}L{c:.1} {low:.1}a{:.1} {:.1} 0 0 1 {:.1} 0Z",
            (c - d) / 2.0,
            (c - d) / 2.2,
            d - c
        );
        cut.sheet.path(&stripe, if i % 2 == 0 { cloth } else { cream });
    }
    if cut.snow {
        let snow = cut.grade.snow(cut.depth);
        cut.sheet.bar((x - half * 0.86, top - 6.0), (half * 1.72, 9.0), 4.0, snow);
    }
}
