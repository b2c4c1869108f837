//! Rocks and crystals.

use crate::colour::Lab;
use crate::outline::{Pt, loop_through, polygon};
use crate::stage::Cutter;

/// A boulder with a lit (or snowy) top.
pub(crate) fn rock(cut: &mut Cutter, (x, y): Pt, size: f32, colour: Lab) {
    let z = size;
    let p = [
        (x - z, y + z * 0.1),
        (x - z * cut.dice.between(0.8, 0.95), y - z * 0.35),
        (x - z * 0.35, y - z * cut.dice.between(0.6, 0.8)),
        (x + z * 0.3, y - z * cut.dice.between(0.55, 0.75)),
        (x + z * 0.85, y - z * 0.3),
        (x + z, y + z * 0.1),
        (x, y + z * 0.2),
    ];
    let fill = cut.sheet.modelled(colour, 0.13);
    cut.sheet.path(&loop_through(&p), fill);
    let top = loop_through(&[
        (p[1].0 + z * 0.1, p[1].1),
        (p[2].0, p[2].1 + z * 0.03),
        (p[3].0, p[3].1 + z * 0.04),
        (x, y - z * 0.42),
    ]);
    let cap = if cut.snow {
        cut.grade.snow(cut.depth).sheer(0.95)
    } else {
        colour.lighter(0.07).sheer(0.8)
    };
    cut.sheet.path(&top, cap);
}

/// A cluster of shining crystals.
pub(crate) fn crystals(cut: &mut Cutter, (x, y): Pt, height: f32, colour: Lab) {
    for (degrees, k) in [(-24.0, 0.62), (22.0, 0.70), (-6.0, 1.0), (40.0, 0.42)] {
        let h = height * k * cut.dice.between(0.9, 1.1);
        let w = height * 0.13 * (0.6 + k * 0.5);
        let place = format!("transform='translate({x:.1} {y:.1}) rotate({degrees})'");
        cut.sheet.group(&place, |sheet| {
            let left = polygon(&[(-w, 4.0), (-w, -h * 0.78), (0.0, -h), (0.0, 4.0)]);
            sheet.path(&left, colour.lighter(0.10));
            let right = polygon(&[(0.0, 4.0), (0.0, -h), (w, -h * 0.72), (w, 4.0)]);
            sheet.path(&right, colour.lighter(-0.08));
            let gleam = polygon(&[
                (-w * 0.7, 0.0),
                (-w * 0.7, -h * 0.74),
                (-w * 0.35, -h * 0.84),
                (-w * 0.35, 0.0),
            ]);
            sheet.path(&gleam, colour.lighter(0.22).sheer(0.6));
        });
    }
    cut.sheet.glow((x, y - height * 0.5), height * 1.3, colour.lighter(0.1), 0.55);
}
