//! Trees as gouache: a dark mass, then dabs of paint that get lighter towards the light.

use super::ridge::Ridge;
use crate::colour::{Lab, rgb};
use crate::outline::{Pt, blob, loop_through, polygon};
use crate::paper::{LEFT, RIGHT};
use crate::stage::Cutter;
use std::f32::consts::TAU;

const BARK: u32 = 0x5a4436;

/// A fir. On snowy ground its boughs carry snow.
pub(crate) fn pine(cut: &mut Cutter, foot: Pt, height: f32, colour: Lab) {
    let half = height * cut.dice.between(0.30, 0.40) * 0.5;
    let tiers = (4 + (height / 45.0) as usize).min(8);
    let bark = cut.land(rgb(BARK));
    let trunk = (foot.0 - height * 0.025, foot.1 - height * 0.14);
    cut.sheet.bar(trunk, (height * 0.05, height * 0.15), 1.0, bark);
    let outline = pine_outline(cut, foot, height, (half, tiers));
    cut.sheet.path(&outline, colour);
    cut.sheet.line(&outline, colour, (height * 0.012).max(0.8));
    if height > 70.0 {
        boughs(cut, foot, height, (half, tiers), colour);
    }
    if cut.snow {
        let snow = cut.grade.snow(cut.depth);
        snow_on_boughs(cut, foot, height, (half, tiers), snow);
    }
}

/// Bottom and half width of a tier, counted from the top.
fn tier(foot: Pt, height: f32, (half, tiers): (f32, usize), i: f32) -> Pt {
    let f = i / tiers as f32;
    (foot.1 - height + height * 0.90 * f, half * f.powf(0.85))
}

fn pine_outline(cut: &mut Cutter, foot: Pt, height: f32, shape: (f32, usize)) -> String {
    let top = (foot.0, foot.1 - height);
    let (mut left, mut right) = (vec![top], vec![top]);
    for i in 1..=shape.1 {
        let (y, w) = tier(foot, height, shape, i as f32);
        let w = w * cut.dice.between(0.9, 1.1);
        let sag = height * 0.012;
        left.push((foot.0 - w, y + cut.dice.between(0.0, sag)));
        right.push((foot.0 + w * cut.dice.between(0.9, 1.05), y + cut.dice.between(0.0, sag)));
        if i < shape.1 {
            left.push((foot.0 - w * 0.52, y - height * 0.035));
            right.push((foot.0 + w * 0.52, y - height * 0.035));
        }
    }
    left.extend(right.into_iter().rev());
    polygon(&left)
}

fn boughs(cut: &mut Cutter, foot: Pt, height: f32, shape: (f32, usize), colour: Lab) {
    let lit = cut.side;
    for i in 0..shape.1 {
        let (y, w) = tier(foot, height, shape, i as f32 + 0.85);
        for _ in 0..3 {
            let t = cut.dice.between(0.15, 0.85);
            let stroke = format!(
                "M{:.1} {:.1}q{:.1} {:.1} {:.1} {:.1}",
                foot.0 + lit * w * 0.1,
                y - height * 0.07,
                lit * w * t * 0.5,
                height * 0.015,
                lit * w * t,
                height * 0.055
            );
            cut.sheet.line(&stroke, colour.lighter(0.045).sheer(0.8), height * 0.012);
        }
        let stroke = format!(
            "M{:.1} {:.1}q{:.1} {:.1} {:.1} {:.1}",
            foot.0 - lit * w * 0.2,
            y - height * 0.06,
            -lit * w * 0.3,
            height * 0.015,
            -lit * w * 0.55,
            height * 0.05
        );
        cut.sheet.line(&stroke, colour.lighter(-0.035).sheer(0.8), height * 0.012);
    }
}

fn snow_on_boughs(cut: &mut Cutter, foot: Pt, height: f32, shape: (f32, usize), snow: Lab) {
    for i in 1..=shape.1 {
        let (y, w) = tier(foot, height, shape, i as f32);
        let top = if i == 1 { foot.1 - height } else { y - height * 0.65 / shape.1 as f32 };
        let x = foot.0;
        let cap = loop_through(&[
            (x - w * 0.10, top + height * 0.01),
            (x - w * 0.55, y - height * 0.055),
            (x - w * 0.97, y - height * 0.004),
            (x - w * 0.6, y - height * 0.012),
            (x - w * 0.3, y - height * 0.04),
            (x - w * 0.02, y - height * 0.015),
            (x + w * 0.25, y - height * 0.05),
            (x + w * 0.1, top + height * 0.03),
        ]);
        cut.sheet.path(&cap, snow.sheer(0.94));
    }
}

/// Firs along a ridge, `step` apart, `heights` tall.
pub(crate) fn pines_along(cut: &mut Cutter, ridge: &Ridge, heights: Pt, step: f32, colour: Lab) {
    let shade = cut.land(colour);
    let mut x = LEFT;
    while x < RIGHT {
        let height = cut.dice.between(heights.0, heights.1);
        if cut.dice.chance(0.86) {
            let own = cut.vary(shade, 0.012);
            pine(cut, (x, ridge.at(x) + 6.0), height, own);
        }
        x += step * cut.dice.between(0.5, 1.3);
    }
}

/// A crown of leaves: `dabs` strokes on a dark blob.
pub(crate) fn foliage(cut: &mut Cutter, centre: Pt, radius: Pt, colour: Lab, dabs: usize) {
    let mass = blob(centre, radius, 0.09, &mut cut.dice);
    cut.sheet.path(&mass, colour.lighter(-0.05));
    let size = radius.0.min(radius.1);
    let light = |x: f32, y: f32, side: f32| x * side * 0.55 - y * 0.75;
    for _ in 0..dabs * 4 / 5 {
        let angle = cut.dice.between(0.0, TAU);
        let (ux, uy) = (angle.cos(), angle.sin());
        let k = cut.dice.between(0.90, 1.07);
        let z = size * cut.dice.between(0.06, 0.10);
        let shade = -0.045 + 0.05 * light(ux, uy, cut.side) + cut.dice.between(-0.015, 0.02);
        let at = (centre.0 + ux * radius.0 * k, centre.1 + uy * radius.1 * k);
        let turn = angle.to_degrees() + cut.dice.between(-50.0, 50.0);
        cut.sheet.dab(at, (z * 1.5, z * 0.75), turn, colour.lighter(shade));
    }
    for i in 0..5 {
        let (t, k) = (i as f32 / 5.0, 0.62 - 0.06 * i as f32);
        let at = (
            centre.0 + (cut.side * (0.10 + 0.24 * t) + cut.dice.between(-0.25, 0.25)) * radius.0,
            centre.1 - (0.05 + 0.30 * t + cut.dice.between(-0.15, 0.15)) * radius.1,
        );
        let patch = blob(at, (radius.0 * k, radius.1 * k), 0.12, &mut cut.dice);
        cut.sheet.path(&patch, colour.lighter(-0.02 + 0.02 * i as f32).sheer(0.8));
    }
    for _ in 0..dabs {
        let (angle, q) = (cut.dice.between(0.0, TAU), cut.dice.unit().sqrt());
        let (ux, uy) = (q * angle.cos(), q * angle.sin());
        let z = size * cut.dice.between(0.05, 0.105);
        let lit = light(ux, uy, cut.side).clamp(-1.0, 1.0);
        let shade = colour.lighter(0.10 * lit + cut.dice.between(-0.025, 0.03));
        let shade = cut.vary(shade, 0.015);
        let at = (centre.0 + ux * radius.0 * 0.94, centre.1 + uy * radius.1 * 0.94);
        let turn = cut.dice.between(-70.0, 70.0);
        cut.sheet.dab(at, (z * 1.6, z * 0.72), turn, shade.sheer(0.86));
    }
}

/// A whole leafy tree.
pub(crate) fn round_tree(cut: &mut Cutter, (x, y): Pt, height: f32, leaf: Lab) {
    let bark = cut.land(rgb(BARK));
    let half = height * 0.055;
    let bend = cut.dice.between(-0.05, 0.05) * height;
    let fill = cut.sheet.modelled(bark, 0.09);
    let stem = polygon_trunk((x, y), height, half, bend);
    cut.sheet.path(&stem, fill);
    let branches = format!(
        "M{:.1} {:.1}L{:.1} {:.1}M{:.1} {:.1}L{:.1} {:.1}",
        x + bend * 0.6,
        y - height * 0.42,
        x + bend - height * 0.16,
        y - height * 0.60,
        x + bend * 0.6,
        y - height * 0.46,
        x + bend + height * 0.15,
        y - height * 0.62
    );
    cut.sheet.line(&branches, bark.lighter(-0.03), half * 0.6);
    for (dx, dy, k) in [
        (-0.19, 0.60, 0.21),
        (0.20, 0.62, 0.20),
        (0.0, 0.80, 0.23),
        (-0.10, 0.70, 0.22),
        (0.12, 0.72, 0.2),
    ] {
        let shade = leaf.lighter(cut.dice.between(-0.02, 0.02));
        let centre = (x + bend + dx * height, y - dy * height);
        foliage(cut, centre, (k * height * 1.05, k * height * 0.86), shade, 20);
    }
}

fn polygon_trunk((x, y): Pt, height: f32, half: f32, bend: f32) -> String {
    loop_through(&[
        (x - half * 1.5, y + 4.0),
        (x - half * 0.7 + bend * 0.5, y - height * 0.35),
        (x + bend - half * 0.5, y - height * 0.66),
        (x + bend + half * 0.5, y - height * 0.66),
        (x + half * 0.7 + bend * 0.5, y - height * 0.35),
        (x + half * 1.5, y + 4.0),
    ])
}

/// A tall trunk that leaves the picture at the top; a birch when `birch`.
pub(crate) fn trunk(cut: &mut Cutter, (x, y): Pt, width: f32, colour: Lab, birch: bool) {
    let lean = cut.dice.between(-26.0, 26.0);
    let (left, right) = (width * cut.dice.between(0.9, 1.5), width * cut.dice.between(0.9, 1.5));
    let w = width;
    let outline = format!(
        "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} -40L{:.1} -40C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}Q{x:.1} {:.1} {:.1} {:.1}Z",
        x - w * 0.5 - left,
        y + 8.0,
        x - w * 0.42,
        y - 34.0,
        x - w * 0.46 + lean * 0.4,
        y * 0.45,
        x - w * 0.34 + lean,
        x + w * 0.34 + lean,
        x + w * 0.44 + lean * 0.4,
        y * 0.45,
        x + w * 0.42,
        y - 34.0,
        x + w * 0.5 + right,
        y + 8.0,
        y + 18.0,
        x - w * 0.5 - left,
        y + 8.0
    );
    let (from, to) = cut.sides(colour, 0.057);
    let fill = cut.sheet.between(
        (x - w * 0.6, 0.0),
        (x + w * 0.6, 0.0),
        &[(0.0, from.into()), (0.5, colour.into()), (1.0, to.into())],
    );
    cut.sheet.path(&outline, fill);
    if birch {
        birch_marks(cut, (x, y), w, lean);
    } else if w > 16.0 {
        bark_marks(cut, (x, y), (w, lean), colour);
    }
}

fn birch_marks(cut: &mut Cutter, (x, y): Pt, width: f32, lean: f32) {
    let mark = cut.land(rgb(0x3a3238));
    for _ in 0..(width * 0.5) as usize {
        let yy = cut.dice.between(20.0, y - 20.0);
        let half = cut.dice.between(0.12, 0.4) * width;
        let edge = cut.dice.sign() * (width * 0.42 - half * 0.5);
        let at = (x + lean * (1.0 - yy / y) * 0.9 + edge, yy);
        let thick = cut.dice.between(1.2, 2.8);
        cut.sheet.oval(at, (half, thick), mark.sheer(0.6));
    }
}

fn bark_marks(cut: &mut Cutter, (x, y): Pt, (width, lean): Pt, colour: Lab) {
    for _ in 0..(width * 0.45) as usize {
        let top = cut.dice.between(0.0, y - 80.0);
        let length = cut.dice.between(30.0, 110.0);
        let start = x + cut.dice.between(-0.36, 0.36) * width + lean * (1.0 - top / y) * 0.9;
        let stroke = format!(
            "M{start:.1} {top:.1}q{:.1} {:.1} {:.1} {length:.1}",
            cut.dice.between(-3.0, 3.0),
            length * 0.5,
            -lean * length / y * 0.8
        );
        let shade = if cut.dice.chance(0.5) { -0.06 } else { 0.05 };
        let thick = cut.dice.between(1.2, 2.6);
        cut.sheet.line(&stroke, colour.lighter(shade).sheer(0.5), thick);
    }
    if width > 40.0 && cut.dice.chance(0.7) {
        let yy = cut.dice.between(240.0, y - 150.0);
        let at = (x + lean * (1.0 - yy / y) * 0.8, yy);
        cut.sheet.oval(at, (width * 0.16, width * 0.22), colour.lighter(-0.11));
        cut.sheet.ring(at, (width * 0.19, width * 0.26), colour.lighter(0.04), 2.4);
    }
}
