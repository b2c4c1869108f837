//! A castle of nine towers.

use crate::colour::{Lab, rgb};
use crate::outline::{Pt, arch, polygon};
use crate::stage::Cutter;

const WALLS: [u32; 3] = [0xd9c9b8, 0xcfc6d6, 0xe2d2b0];
const ROOFS: [u32; 4] = [0x7a4b93, 0x3f5fa3, 0xb5494f, 0x2f7d86];

/// A round tower with a pointed roof.
struct Tower {
    foot: Pt,
    width: f32,
    height: f32,
    flag: bool,
}

/// Colours of one castle.
struct Stone {
    wall: Lab,
    roof: Lab,
    flag: Lab,
}

/// Draws the castle with the middle of its gate at `foot`; it is about 2 `size` wide.
pub(crate) fn castle(cut: &mut Cutter, foot: Pt, size: f32) {
    let wall = rgb(cut.dice.pick(&WALLS));
    let roof = rgb(cut.dice.pick(&ROOFS));
    let stone = Stone {
        wall: cut.land(wall),
        roof: cut.land(roof),
        flag: cut.grade.land(rgb(0xe8a33c), cut.depth * 0.6),
    };
    let tower = |x: f32, width: f32, height: f32, flag: bool| Tower {
        foot: (foot.0 + x * size, foot.1),
        width: width * size,
        height: height * size,
        flag,
    };
    let back = Stone { wall: stone.wall.lighter(-0.02), ..stone };
    for plan in [
        tower(-0.98, 0.30, 1.10, true),
        tower(0.98, 0.30, 1.02, false),
        tower(-0.36, 0.26, 1.62, false),
        tower(0.34, 0.34, 1.86, true),
        tower(0.02, 0.24, 2.24, true),
    ] {
        raise(cut, &plan, &back);
    }
    curtain_wall(cut, foot, size, stone.wall);
    raise(cut, &tower(-0.64, 0.30, 0.98, false), &stone);
    raise(cut, &tower(0.66, 0.30, 0.92, true), &stone);
    gate(cut, foot, size, &stone);
}

fn raise(cut: &mut Cutter, tower: &Tower, stone: &Stone) {
    let ((x, y), w, h) = (tower.foot, tower.width, tower.height);
    let (left, right) = cut.sides(stone.wall, 0.06);
    let fill = cut.sheet.across((0.0, 0.0), (1.0, 0.0), &[(0.0, left.into()), (1.0, right.into())]);
    let shaft = polygon(&[
        (x - w * 0.5, y),
        (x - w * 0.46, y - h),
        (x + w * 0.46, y - h),
        (x + w * 0.5, y),
    ]);
    cut.sheet.path(&shaft, fill.clone());
    cut.sheet.bar((x - w * 0.57, y - h - w * 0.16), (w * 1.14, w * 0.22), 2.0, fill.clone());
    for i in 0..4 {
        let corner = (x - w * 0.55 + i as f32 * w * 0.315, y - h - w * 0.30);
        cut.sheet.bar(corner, (w * 0.17, w * 0.16), 1.0, fill.clone());
    }
    if tower.flag {
        flag(cut, (x, y - h - w * 1.3), w, stone);
    }
    pointed_roof(cut, (x, y - h), w, stone.roof);
    slits(cut, tower, stone.wall);
}

fn flag(cut: &mut Cutter, (x, y): Pt, w: f32, stone: &Stone) {
    let pole = format!("M{x:.1} {y:.1}v{:.1}", -w * 0.55);
    cut.sheet.line(&pole, stone.wall.lighter(-0.2), w * 0.045);
    let cloth = format!(
        "M{x:.1} {:.1}q{:.1} {:.1} {:.1} 0t{:.1} 0v{:.1}q{:.1} {:.1} {:.1} 0t{:.1} 0z",
        y - w * 0.54,
        w * 0.2,
        -w * 0.12,
        w * 0.36,
        w * 0.34,
        w * 0.30,
        -w * 0.17,
        w * 0.1,
        -w * 0.35,
        -w * 0.35
    );
    cut.sheet.path(&cloth, stone.flag);
}

fn pointed_roof(cut: &mut Cutter, (x, y): Pt, w: f32, roof: Lab) {
    let (left, right) = cut.sides(roof, 0.07);
    let fill = cut.sheet.across((0.0, 0.0), (1.0, 0.0), &[(0.0, left.into()), (1.0, right.into())]);
    cut.sheet.path(
        &format!(
            "M{:.1} {:.1}Q{:.1} {:.1} {x:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}Q{x:.1} {:.1} {:.1} {:.1}Z",
            x - w * 0.66,
            y - w * 0.20,
            x - w * 0.16,
            y - w * 0.66,
            y - w * 1.42,
            x + w * 0.16,
            y - w * 0.66,
            x + w * 0.66,
            y - w * 0.20,
            y - w * 0.06,
            x - w * 0.66,
            y - w * 0.20
        ),
        fill,
    );
    if cut.snow {
        let snow = cut.grade.snow(cut.depth);
        let cap = polygon(&[
            (x - w * 0.58, y - w * 0.24),
            (x - w * 0.15, y - w * 0.70),
            (x, y - w * 1.44),
            (x + w * 0.06, y - w * 0.8),
            (x + w * 0.1, y - w * 0.5),
            (x - w * 0.2, y - w * 0.3),
        ]);
        cut.sheet.path(&cap, snow.sheer(0.9));
    }
}

fn slits(cut: &mut Cutter, tower: &Tower, wall: Lab) {
    let ((x, y), w, h) = (tower.foot, tower.width, tower.height);
    let light = cut.grade.shining(rgb(0xffd46e));
    let lamp = cut.grade.shining(rgb(0xffb347));
    for i in 0..((h / w) as usize).clamp(1, 3) {
        let top = y - h * (0.86 - 0.34 * i as f32);
        let lit = cut.grade.night || i == 0;
        let colour = if lit { light } else { wall.lighter(-0.2) };
        cut.sheet.path(&arch((x, top + w * 0.3), (w * 0.18, w * 0.34)), colour);
        if lit {
            cut.sheet.glow((x, top + w * 0.15), w * 0.75, lamp, 0.5 * (1.0 - cut.depth * 0.5));
        }
    }
    for i in 0..3 {
        let at = y - h * (0.2 + 0.25 * i as f32);
        let course = format!("M{:.1} {at:.1}h{:.1}", x - w * 0.3 + i as f32 * w * 0.16, w * 0.16);
        cut.sheet.line(&course, wall.lighter(-0.07).sheer(0.7), w * 0.035);
    }
}

fn curtain_wall(cut: &mut Cutter, (x, y): Pt, size: f32, wall: Lab) {
    let fill = cut.sheet.across(
        (0.0, 0.0),
        (0.0, 1.0),
        &[(0.0, wall.lighter(0.03).into()), (1.0, wall.lighter(-0.09).into())],
    );
    let corner = (x - size * 0.92, y - size * 0.78);
    cut.sheet.bar(corner, (size * 1.84, size * 0.80), 3.0, fill.clone());
    for i in 0..12 {
        let corner = (x - size * 0.92 + i as f32 * size * 0.157, y - size * 0.88);
        cut.sheet.bar(corner, (size * 0.09, size * 0.12), 1.0, fill.clone());
    }
    for _ in 0..16 {
        let at = (x + cut.dice.between(-0.84, 0.84) * size, y - cut.dice.between(0.08, 0.7) * size);
        let course = format!("M{:.1} {:.1}h{:.1}", at.0, at.1, size * 0.07);
        cut.sheet.line(&course, wall.lighter(-0.08).sheer(0.6), size * 0.014);
    }
}

fn gate(cut: &mut Cutter, (x, y): Pt, size: f32, stone: &Stone) {
    let wood = cut.land(rgb(0x4a3428));
    let surround = stone.wall.lighter(-0.10);
    cut.sheet.path(&arch((x, y + 2.0), (size * 0.38, size * 0.52)), surround);
    cut.sheet.path(&arch((x, y + 2.0), (size * 0.28, size * 0.45)), wood);
    for i in 0..3 {
        let plank =
            format!("M{:.1} {y:.1}v{:.1}", x + (i as f32 - 1.0) * size * 0.07, -size * 0.34);
        cut.sheet.line(&plank, wood.lighter(0.08).sheer(0.9), size * 0.012);
    }
    let (light, lamp) = (cut.grade.shining(rgb(0xffd46e)), cut.grade.shining(rgb(0xffb347)));
    for side in [-1.0f32, 1.0] {
        let at = x + side * size * 0.36;
        cut.sheet.path(&arch((at, y - size * 0.36), (size * 0.10, size * 0.15)), light);
        cut.sheet.glow((at, y - size * 0.42), size * 0.26, lamp, 0.5);
        let banner = polygon(&[
            (x + side * size * 0.15 - size * 0.05, y - size * 0.72),
            (x + side * size * 0.15 + size * 0.05, y - size * 0.72),
            (x + side * size * 0.15 + size * 0.05, y - size * 0.54),
            (x + side * size * 0.15, y - size * 0.58),
            (x + side * size * 0.15 - size * 0.05, y - size * 0.54),
        ]);
        cut.sheet.path(&banner, stone.roof);
    }
}
