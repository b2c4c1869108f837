//! Small plants: grass, ferns, flowers, mushrooms.

use crate::colour::{Lab, rgb};
use crate::outline::Pt;
use crate::stage::Cutter;

/// A tuft of grass of `blades` leaning blades.
pub(crate) fn tuft(cut: &mut Cutter, (x, y): Pt, height: f32, blades: usize, colour: Lab) {
    for _ in 0..blades {
        let lean = cut.dice.between(-0.7, 0.7) * height;
        let tip = height * cut.dice.between(0.6, 1.1);
        let foot = x + cut.dice.between(-0.4, 0.4) * height;
        let half = height * 0.07;
        let shade = cut.vary(colour, 0.03);
        cut.sheet.path(
            &format!(
                "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}Z",
                foot - half,
                y + 2.0,
                foot + lean * 0.2,
                y - tip * 0.6,
                foot + lean,
                y - tip,
                foot + lean * 0.2 + half * 1.6,
                y - tip * 0.55,
                foot + half,
                y + 2.0
            ),
            shade,
        );
    }
}

/// A fern: seven bowed fronds with leaflets.
pub(crate) fn fern(cut: &mut Cutter, root: Pt, height: f32, colour: Lab) {
    for i in 0..7 {
        let t = (i as f32 - 3.0) / 3.0;
        let angle = t * 1.15 + cut.dice.between(-0.1, 0.1);
        let length = height * (1.0 - 0.25 * t.abs());
        let tip = (root.0 + length * angle.sin(), root.1 - length * angle.cos());
        let bow = (root.0 + length * 0.45 * (angle * 0.6).sin(), root.1 - length * 0.62);
        let shade = cut.vary(colour, 0.025);
        frond(cut, [root, bow, tip], (angle, height), shade);
    }
}

fn frond(cut: &mut Cutter, [root, bow, tip]: [Pt; 3], (angle, height): (f32, f32), shade: Lab) {
    let stem =
        format!("M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}", root.0, root.1, bow.0, bow.1, tip.0, tip.1);
    cut.sheet.line(&stem, shade, height * 0.018);
    for j in 2..11 {
        let f = j as f32 / 11.0;
        let along =
            |a: f32, b: f32, c: f32| (1.0 - f).powi(2) * a + 2.0 * f * (1.0 - f) * b + f * f * c;
        let at = (along(root.0, bow.0, tip.0), along(root.1, bow.1, tip.1));
        let size = height * 0.14 * (1.0 - f * 0.8) * (0.5 + f).min(1.0);
        let degrees = angle.to_degrees() * (0.5 + f * 0.7);
        for half in [-1.0f32, 1.0] {
            let turn = (degrees + half * 58.0 - 90.0).to_radians();
            let centre = (at.0 + size * 0.8 * turn.cos(), at.1 + size * 0.8 * turn.sin());
            let colour = shade.lighter(if half < 0.0 { 0.015 } else { -0.01 });
            cut.sheet.dab(centre, (size, size * 0.3), turn.to_degrees(), colour);
        }
    }
}

/// A flower on a bent stem: a daisy, a tulip or a spike of bells.
pub(crate) fn flower(cut: &mut Cutter, foot: Pt, size: f32, petals: Lab, stem: Lab) {
    let height = size * cut.dice.between(2.0, 4.0);
    let bend = cut.dice.between(-size, size);
    let head = (foot.0 + bend, foot.1 - height);
    let stalk = format!(
        "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
        foot.0,
        foot.1,
        foot.0,
        foot.1 - height * 0.5,
        head.0,
        head.1
    );
    cut.sheet.line(&stalk, stem, size * 0.28);
    match cut.dice.below(3) {
        0 => daisy(cut, head, size, petals),
        1 => tulip(cut, head, size, petals),
        _ => {
            for i in 0..7 {
                let i = i as f32;
                let at = (
                    head.0 + cut.dice.between(-0.3, 0.3) * size,
                    head.1 - i * size * 0.24 + size * 0.8,
                );
                let radius = (size * (0.34 - i * 0.03), size * 0.26);
                cut.sheet.oval(at, radius, petals.lighter(i * 0.012));
            }
        }
    }
}

fn daisy(cut: &mut Cutter, (x, y): Pt, size: f32, petals: Lab) {
    for i in 0..5 {
        let angle = i as f32 * 1.257;
        let at = (x + size * 0.6 * angle.cos(), y + size * 0.52 * angle.sin());
        let shade = petals.lighter(if i < 3 { 0.03 } else { -0.01 });
        cut.sheet.oval(at, (size * 0.48, size * 0.42), shade);
    }
    let heart = petals.mix(cut.grade.shining(rgb(0xffd45c)), 0.85);
    cut.sheet.oval((x, y), (size * 0.36, size * 0.32), heart);
}

fn tulip(cut: &mut Cutter, (x, y): Pt, z: f32, petals: Lab) {
    cut.sheet.path(
        &format!(
            "M{:.1} {:.1}q{:.1} 0 {:.1} {:.1}l{:.1} {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} {:.1}q0 {:.1} {:.1} {:.1}z",
            x - z * 0.1,
            y + z * 0.6,
            -z * 0.8,
            -z * 0.6,
            -z * 1.3,
            z * 0.4,
            z * 0.4,
            z * 0.35,
            -z * 0.5,
            z * 0.35,
            z * 0.5,
            z * 0.4,
            -z * 0.4,
            z * 1.3,
            -z * 0.8,
            z * 1.3
        ),
        petals,
    );
}

/// A spotted mushroom; with `glow` it shines like foxfire.
pub(crate) fn mushroom(cut: &mut Cutter, at: Pt, size: f32, cap: Lab, glow: bool) {
    let stem = cut.land(rgb(0xf6ead6));
    let shine = cut.grade.shining(rgb(0x7fe7d2));
    let (stem_fill, cap_fill) = (cut.sheet.modelled(stem, 0.12), cut.sheet.modelled(cap, 0.12));
    cut.sheet.placed(at, (size, size), |sheet| {
        sheet.path("M-.26 0Q-.1 -.5 -.2 -.95H.2Q.12 -.5 .3 0Z", stem_fill);
        sheet.path("M-.72 -.92a.72 .16 0 1 1 1.44 0a.72 .16 0 1 1 -1.44 0z", stem.lighter(-0.14));
        sheet.path(
            "M-.82 -.88C-.8 -1.5 -.4 -1.75 0 -1.75S.82 -1.5 .82 -.88Q0 -.72 -.82 -.88Z",
            cap_fill,
        );
        if glow {
            sheet.glow((0.0, -1.1), 3.4, shine, 0.55);
        }
    });
    for (x, y, r) in
        [(-0.4, -1.25, 0.13), (0.08, -1.48, 0.15), (0.42, -1.16, 0.12), (0.0, -1.08, 0.1)]
    {
        let spot = (at.0 + x * size, at.1 + y * size);
        cut.sheet.oval(spot, (r * size, r * size * 0.78), stem.lighter(0.06).sheer(0.92));
    }
}
