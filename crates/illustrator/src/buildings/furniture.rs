//! What rooms are furnished with.

use crate::colour::{Lab, rgb};
use crate::outline::{Pt, arch};
use crate::scene::{Time, Weather};
use crate::stage::{Cutter, Stage};

/// A tall window with a view of the sky, hour and weather included; `foot` is its sill.
pub(crate) fn tall_window(stage: &Stage, cut: &mut Cutter, foot: Pt, (w, h): Pt) {
    let ((x, y), grade) = (foot, cut.grade);
    let frame = cut.land(rgb(0xf4e6cc));
    cut.sheet.path(&arch((x, y + 8.0), (w + 22.0, h + 20.0)), frame);
    let opening = arch((x, y), (w, h));
    let sky = cut.sheet.between(
        (0.0, y - h),
        (0.0, y),
        &[(0.0, grade.sky[0].into()), (0.5, grade.sky[1].into()), (1.0, grade.sky[3].into())],
    );
    let flakes: Vec<(Pt, f32)> = (0..26)
        .map(|_| {
            let at = (x + cut.dice.between(-0.5, 0.5) * w, y - cut.dice.unit() * h);
            (at, cut.dice.between(1.0, 2.8))
        })
        .collect();
    let hill = grade.land(rgb(0x5f8f6a), 0.6);
    let night = stage.spec.time == Time::Night;
    let weather = stage.spec.weather;
    cut.sheet.clipped(&opening, |sheet| {
        sheet.bar((x - w, y - h - 20.0), (w * 2.0, h + 40.0), 0.0, sky);
        if !matches!(weather, Weather::Rain | Weather::Storm | Weather::Fog) {
            sheet.oval((x + w * 0.18, y - h * 0.66), (w * 0.15, w * 0.15), grade.light);
        }
        sheet.oval((x - w * 0.3, y + 4.0), (w * 0.6, h * 0.2), hill);
        sheet.oval((x + w * 0.4, y + 8.0), (w * 0.6, h * 0.16), hill.lighter(-0.03));
        for (at, size) in flakes {
            match weather {
                Weather::Rain | Weather::Storm => {
                    let streak = format!("M{:.1} {:.1}l-4 16", at.0, at.1);
                    sheet.line(&streak, rgb(0xe4f0fa).sheer(0.5), 1.4);
                }
                Weather::Snow => sheet.oval(at, (size, size), rgb(0xffffff)),
                _ if night => sheet.oval(at, (size * 0.5, size * 0.5), rgb(0xfff8e0)),
                _ => {}
            }
        }
    });
    let bars = format!(
        "M{x:.1} {y:.1}V{:.1}M{:.1} {:.1}h{w:.1}M{:.1} {:.1}h{w:.1}",
        y - h,
        x - w / 2.0,
        y - h * 0.36,
        x - w / 2.0,
        y - h * 0.70
    );
    cut.sheet.line(&bars, frame, 5.0);
    cut.sheet.bar((x - w / 2.0 - 20.0, y + 2.0), (w + 40.0, 12.0), 4.0, frame.lighter(-0.06));
    let strength = if grade.night { 0.10 } else { 0.26 };
    cut.sheet.glow((x, y - h * 0.45), w * 1.6, grade.light, strength);
}

/// A bookcase from its lower left corner.
pub(crate) fn bookcase(cut: &mut Cutter, (x, y): Pt, (w, h): Pt, shelves: usize) {
    const SPINES: [u32; 8] =
        [0xc8503f, 0x2f7d86, 0xe0a13c, 0x5b8c5a, 0x8a5fa8, 0x3d6fb6, 0xd98a6a, 0xf0e2c4];
    let wood = cut.land(rgb(0x8a5a38));
    let fill = cut.sheet.modelled(wood, 0.08);
    cut.sheet.bar((x, y - h), (w, h), 4.0, fill);
    let shelf = (h - 16.0) / shelves as f32;
    for row in 0..shelves {
        let top = y - h + 10.0 + row as f32 * shelf;
        let back = wood.lighter(-0.16);
        cut.sheet.bar((x + 10.0, top), (w - 20.0, shelf - 9.0), 2.0, back);
        let mut left = x + 14.0;
        while left < x + w - 26.0 {
            let width = cut.dice.between(9.0, 19.0);
            if cut.dice.chance(0.05) {
                left += width * 1.6;
                continue;
            }
            let height = (shelf - 13.0) * cut.dice.between(0.68, 0.96);
            let spine = rgb(cut.dice.pick(&SPINES));
            let spine = cut.land(spine);
            let corner = (left, top + shelf - 9.0 - height);
            cut.sheet.bar(corner, (width - 1.5, height), 1.5, spine);
            let band = (left, corner.1 + height * 0.18);
            cut.sheet.bar(band, (width - 1.5, 3.0), 0.0, spine.lighter(0.12));
            left += width;
        }
    }
}

/// A fireplace with a fire in it; `foot` is the middle of its hearth.
pub(crate) fn fireplace(cut: &mut Cutter, (x, y): Pt, size: f32) {
    let brick = cut.land(rgb(0xb5705a));
    let fill = cut.sheet.modelled(brick, 0.08);
    cut.sheet.bar((x - size * 0.62, y - size * 1.04), (size * 1.24, size * 1.04), 4.0, fill);
    for row in 0..9 {
        for column in 0..6 {
            let offset = if row % 2 == 0 { 0.0 } else { size * 0.1 };
            let corner = (
                x - size * 0.58 + offset + column as f32 * size * 0.195,
                y - size * 0.98 + row as f32 * size * 0.108,
            );
            if corner.0 + size * 0.16 < x + size * 0.60 {
                let shade = brick.lighter(cut.dice.between(-0.045, 0.02));
                cut.sheet.bar(corner, (size * 0.16, size * 0.08), 2.0, shade.sheer(0.8));
            }
        }
    }
    let mantel = cut.land(rgb(0x7a4f34));
    cut.sheet.bar((x - size * 0.72, y - size * 1.14), (size * 1.44, size * 0.12), 4.0, mantel);
    cut.sheet.path(&arch((x, y), (size * 0.74, size * 0.74)), rgb(0x2a1a1a));
    flames(cut, (x, y), size);
    candles(cut, (x, y - size * 1.14), size);
}

fn flames(cut: &mut Cutter, (x, y): Pt, size: f32) {
    let k = size * 0.011;
    let log = cut.land(rgb(0x6b432a));
    cut.sheet.bar((x - size * 0.26, y - size * 0.09), (size * 0.52, size * 0.08), 4.0, log);
    let fire = [
        (
            "M-17 -4C-24 -24 -10 -32 -8 -50C2 -44 4 -38 4 -34C8 -38 8 -44 8 -48C20 -34 24 -18 16 -4Z",
            0xf2702e,
        ),
        (
            "M-11 -4C-16 -18 -6 -24 -4 -36C4 -30 4 -24 6 -22C9 -24 9 -28 9 -30C16 -20 16 -12 11 -4Z",
            0xffae3b,
        ),
        ("M-6 -4C-8 -14 -2 -18 0 -24C6 -18 9 -12 6 -4Z", 0xfff0a8),
    ];
    cut.sheet.placed((x, y - size * 0.04), (k, k), |sheet| {
        for (flame, colour) in fire {
            sheet.path(flame, rgb(colour));
        }
    });
    cut.sheet.glow((x, y - size * 0.3), size * 2.1, rgb(0xff9a3d), 0.75);
}

fn candles(cut: &mut Cutter, (x, y): Pt, size: f32) {
    let wax = cut.land(rgb(0xf4ead2));
    let flame = cut.grade.shining(rgb(0xffd257));
    for (dx, height) in [(-0.52, 0.16), (-0.44, 0.11), (0.50, 0.14)] {
        let left = x + dx * size;
        cut.sheet.bar((left, y - height * size), (size * 0.05, height * size), 1.0, wax);
        let tip = (left + size * 0.025, y - (height + 0.035) * size);
        cut.sheet.oval(tip, (size * 0.016, size * 0.034), flame);
        cut.sheet.glow(tip, size * 0.22, flame, 0.5);
    }
}

/// A picture on the wall: hills under a sun.
pub(crate) fn picture_frame(cut: &mut Cutter, (x, y): Pt, (w, h): Pt) {
    let (frame, sky) = (cut.land(rgb(0x8a5a38)), cut.land(rgb(0xf3dcb0)));
    let (far, near, sun) =
        (cut.land(rgb(0x8fb59a)), cut.land(rgb(0x5b8c6a)), cut.land(rgb(0xe8885a)));
    cut.sheet.bar((x - w / 2.0, y - h / 2.0), (w, h), 3.0, frame);
    let inner = (x - w / 2.0 + 7.0, y - h / 2.0 + 7.0);
    let size = (w - 14.0, h - 14.0);
    cut.sheet.bar(inner, size, 1.0, sky);
    let opening = format!("M{} {}h{}v{}h{}z", inner.0, inner.1, size.0, size.1, -size.0);
    cut.sheet.clipped(&opening, |sheet| {
        sheet.oval((x + w * 0.14, y - h * 0.1), (w * 0.1, w * 0.1), sun);
        sheet.oval((x - w * 0.2, y + h * 0.46), (w * 0.5, h * 0.36), far);
        sheet.oval((x + w * 0.3, y + h * 0.5), (w * 0.44, h * 0.30), near);
    });
}

/// A round rug in rings.
pub(crate) fn rug(cut: &mut Cutter, centre: Pt, radius: Pt, colour: Lab) {
    let (outer, pale) = (cut.land(colour), cut.land(rgb(0xf4e4c4)));
    for (k, shade) in [
        (1.0, outer.lighter(-0.05)),
        (0.90, pale),
        (0.82, outer),
        (0.52, pale),
        (0.44, outer.lighter(0.04)),
    ] {
        cut.sheet.oval(centre, (radius.0 * k, radius.1 * k), shade);
    }
}
