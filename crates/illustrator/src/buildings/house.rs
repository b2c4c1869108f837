//! A crooked little house with a chimney, a bent roof and windows that may be lit.

use crate::colour::{Lab, rgb};
use crate::outline::{Pt, arch, polygon};
use crate::stage::Cutter;

const WALLS: [u32; 6] = [0xf6e3c0, 0xf0c9a6, 0xe8d7e0, 0xcfe0dc, 0xf3d98f, 0xe9b7a4];
const ROOFS: [u32; 5] = [0xc4543f, 0xa5453f, 0x6a5a8f, 0x3f6f7d, 0xb06a3a];
const DOORS: [u32; 4] = [0x7a3b2e, 0x2f6a6b, 0x8a5a2e, 0x4a4f86];

/// One window: its upper middle and size, whether a lamp is lit behind it, and how it shines.
pub(crate) struct WindowPane {
    pub(crate) top: Pt,
    pub(crate) size: Pt,
    pub(crate) lit: bool,
    pub(crate) glow: f32,
}

/// Draws a window with its cross bars.
pub(crate) fn window(cut: &mut Cutter, pane: &WindowPane, dark: Lab, frame: Lab) {
    let ((x, y), (w, h)) = (pane.top, pane.size);
    if pane.lit {
        let (outer, inner) = (cut.grade.shining(rgb(0xffd26b)), cut.grade.shining(rgb(0xfff0b5)));
        cut.sheet.bar((x - w / 2.0, y), (w, h), w * 0.18, outer);
        let corner = (x - w * 0.38, y + h * 0.35);
        cut.sheet.bar(corner, (w * 0.76, h * 0.6), w * 0.1, inner);
        let lamp = cut.grade.shining(rgb(0xffb347));
        cut.sheet.glow((x, y + h / 2.0), w * 3.6, lamp, pane.glow);
    } else {
        cut.sheet.bar((x - w / 2.0, y), (w, h), w * 0.18, dark);
    }
    let bars = format!(
        "M{x:.1} {y:.1}v{h:.1}M{:.1} {:.1}h{w:.1}M{:.1} {y:.1}h{w:.1}v{h:.1}h{:.1}z",
        x - w / 2.0,
        y + h * 0.46,
        x - w / 2.0,
        -w
    );
    cut.sheet.line(&bars, frame, w * 0.10);
}

/// A house by its foot, width and the height of its walls.
pub(crate) struct House {
    pub(crate) foot: Pt,
    pub(crate) width: f32,
    pub(crate) wall: f32,
}

/// Draws the house in colours chance picks.
pub(crate) fn house(cut: &mut Cutter, plan: &House) {
    let lit = cut.grade.night || cut.dice.chance(0.3);
    let wall = rgb(cut.dice.pick(&WALLS));
    let wall = cut.land(wall);
    let roof = rgb(cut.dice.pick(&ROOFS));
    let roof = cut.land(roof);
    let wood = cut.land(rgb(0x6b4a36));
    let lean = cut.dice.between(-0.04, 0.04) * plan.width;
    if cut.dice.chance(0.8) {
        chimney(cut, plan);
    }
    let ((x, y), w, h) = (plan.foot, plan.width, plan.wall);
    let fill = cut.sheet.modelled(wall, 0.07);
    let gable = polygon(&[
        (x - w * 0.44, y + 6.0),
        (x - w * 0.46 + lean, y - h),
        (x + lean, y - h - w * 0.52),
        (x + w * 0.46 + lean, y - h),
        (x + w * 0.44, y + 6.0),
    ]);
    cut.sheet.path(&gable, fill);
    if cut.dice.chance(0.45) {
        let beams = format!(
            "M{:.1} {:.1}H{:.1}M{:.1} {:.1}V{y:.1}M{:.1} {:.1}V{y:.1}",
            x - w * 0.45,
            y - h * 0.98,
            x + w * 0.45,
            x - w * 0.42,
            y - h,
            x + w * 0.42,
            y - h
        );
        cut.sheet.line(&beams, wood.sheer(0.9), w * 0.035);
    }
    roof_of(cut, plan, lean, roof);
    openings(cut, plan, (lean, lit), wood);
}

fn chimney(cut: &mut Cutter, plan: &House) {
    let ((x, y), w, h) = (plan.foot, plan.width, plan.wall);
    let left = x + w * cut.dice.between(0.12, 0.28);
    let brick = cut.land(rgb(0x9a5f4c));
    cut.sheet.bar((left, y - h - w * 0.62), (w * 0.13, w * 0.42), 1.0, brick);
    let cap = (left - w * 0.02, y - h - w * 0.64);
    cut.sheet.bar(cap, (w * 0.17, w * 0.06), 1.0, brick.lighter(-0.06));
    let smoke = cut.land(rgb(0xffffff)).mix(cut.grade.fog, 0.4);
    for i in 0..4 {
        let f = i as f32;
        let at = (
            left + w * (0.06 + f * 0.07) + cut.dice.between(-2.0, 2.0),
            y - h - w * (0.72 + f * 0.13),
        );
        let radius = (w * (0.06 + 0.028 * f), w * (0.05 + 0.022 * f));
        cut.sheet.oval(at, radius, smoke.sheer(0.46 - 0.09 * f));
    }
}

fn roof_of(cut: &mut Cutter, plan: &House, lean: f32, colour: Lab) {
    let ((x, y), w, h) = (plan.foot, plan.width, plan.wall);
    let (left, right) = (x - w * 0.60 + lean, x + w * 0.60 + lean);
    let (eaves, ridge) = (y - h + w * 0.10, y - h - w * 0.58);
    let bow = |side: f32| (x + lean + side * w * 0.26, y - h - w * 0.22);
    let ((lx, ly), (rx, ry)) = (bow(-1.0), bow(1.0));
    let middle = x + lean;
    let fill = cut.sheet.modelled(colour, 0.10);
    cut.sheet.path(
        &format!(
            "M{left:.1} {eaves:.1}Q{lx:.1} {ly:.1} {middle:.1} {ridge:.1}Q{rx:.1} {ry:.1} {right:.1} {eaves:.1}L{:.1} {:.1}L{middle:.1} {:.1}L{:.1} {:.1}Z",
            right - w * 0.06,
            eaves + w * 0.02,
            ridge + w * 0.20,
            left + w * 0.06,
            eaves + w * 0.02
        ),
        fill,
    );
    if cut.snow {
        let snow = cut.grade.snow(cut.depth);
        cut.sheet.path(
            &format!(
                "M{left:.1} {:.1}Q{lx:.1} {:.1} {middle:.1} {:.1}Q{rx:.1} {:.1} {right:.1} {:.1}Q{rx:.1} {:.1} {middle:.1} {:.1}Q{lx:.1} {:.1} {left:.1} {:.1}Z",
                eaves - w * 0.02,
                ly - w * 0.02,
                ridge - w * 0.02,
                ry - w * 0.02,
                eaves - w * 0.02,
                ry + w * 0.09,
                ridge + w * 0.12,
                ly + w * 0.09,
                eaves - w * 0.02
            ),
            snow,
        );
    }
}

fn openings(cut: &mut Cutter, plan: &House, (lean, lit): (f32, bool), wood: Lab) {
    let ((x, y), w, h) = (plan.foot, plan.width, plan.wall);
    let door_x = x + cut.dice.between(-0.2, 0.2) * w;
    let door = rgb(cut.dice.pick(&DOORS));
    let door = cut.land(door);
    cut.sheet.path(&arch((door_x, y + 5.0), (w * 0.2, h * 0.46 + w * 0.1)), door);
    let knob = cut.land(rgb(0xf0cf70));
    cut.sheet.oval((door_x + w * 0.056, y - h * 0.2), (w * 0.014, w * 0.014), knob);
    let glow = if cut.grade.night { 0.5 } else { 0.16 } * (1.0 - cut.depth);
    let dark = cut.land(rgb(0x3a4a5c));
    for side in [-1.0f32, 1.0] {
        let at = x + side * w * 0.26;
        if (at - door_x).abs() > w * 0.16 {
            let size = (w * 0.15, h * 0.26);
            let pane = WindowPane { top: (at, y - h * 0.62), size, lit, glow };
            window(cut, &pane, dark, wood);
        }
    }
    let attic = lit && cut.dice.chance(0.8);
    let top = (x + lean, y - h - w * 0.20);
    let pane = WindowPane { top, size: (w * 0.14, w * 0.15), lit: attic, glow };
    window(cut, &pane, dark, wood);
}
