//! Things of the sea.

use super::Hand;
use crate::colour::rgb;
use crate::draw::Palette;

const HULL: &str = "M-66 -24Q0 -12 70 -26C66 0 48 10 36 12H-34C-50 8 -62 -6 -66 -24Z";

pub(super) fn boat(hand: &mut Hand) {
    hand.line("M4 -16V-128", 0x6b4a34, 4.0);
    hand.shape("M8 -124C44 -104 56 -66 54 -34Q30 -28 8 -32Z", 0xfdf3de);
    hand.shape("M0 -116C-26 -92 -36 -62 -36 -34Q-18 -30 0 -34Z", 0xe6655a);
    hand.flat("M4 -128l18 -6 -18 -7z", 0xf0b84a);
    hull(hand);
}

/// The hull alone: drawn over those who sit in the boat.
pub(crate) fn hull(hand: &mut Hand) {
    hand.shape(HULL, 0x9a5f3a);
    let (rail, stripe, seam) = (hand.tone(0xf3e0b5), hand.tone(0xd8483f), hand.tone(0x5e3a26));
    hand.sheet.line("M-62 -17Q0 -5 66 -19", rail.sheer(0.95), 3.4);
    hand.sheet.line("M-58 -8Q0 4 62 -9", stripe.sheer(0.8), 3.0);
    hand.sheet.line("M-52 0Q0 9 56 0", seam.sheer(0.6), 1.8);
}

pub(super) fn lighthouse(hand: &mut Hand) {
    let (light, dark) = (hand.tone(0xfffaf0), hand.tone(0xd3c8c2));
    let fill =
        hand.sheet.across((0.0, 0.0), (1.0, 0.0), &[(0.0, light.into()), (1.0, dark.into())]);
    let tower = "M-22 0L-13 -128H13L22 0Z";
    hand.sheet.path(tower, fill);
    let red = hand.tone(0xd8483f);
    hand.sheet.clipped(tower, |sheet| {
        for y in [-112.0, -66.0, -20.0] {
            sheet.bar((-30.0, y), (60.0, 22.0), 0.0, red);
        }
    });
    hand.flat("M-4 0v-11q4 -7 8 0v11z", 0x3a4452);
    hand.flat("M-18 -134h36v7h-36z", 0x4a4452);
    let lamp = hand.shining(0xfff1b0);
    hand.sheet.bar((-10.0, -152.0), (20.0, 19.0), 2.0, lamp);
    hand.line("M-10 -152v18M10 -152v18M0 -152v18", 0x4a4452, 1.6);
    hand.flat("M-15 -152Q0 -176 15 -152Z", 0xd8483f);
    if hand.grade.night {
        let (near, far, length) = match hand.grade.palette {
            Palette::Kids => (0.55, 0.0, 260.0),
            Palette::Teens | Palette::Blackout => (1.0, 1.0, 620.0),
            Palette::Adults => (0.62, 0.52, 620.0),
        };
        for side in [-1.0f32, 1.0] {
            let beam = hand.sheet.between(
                (0.0, -143.0),
                (side * length, -143.0),
                &[(0.0, lamp.sheer(near)), (1.0, lamp.sheer(far))],
            );
            let (top, foot) = (160.0 + length * 0.1, 126.0 - length * 0.085);
            let cone = format!("M0 -146L{} -{top:.1}V-{foot:.1}L0 -140Z", side * length);
            hand.sheet.path(&cone, beam);
        }
    }
    hand.sheet.glow((0.0, -143.0), 110.0, lamp, 0.9);
}

pub(super) fn whale(hand: &mut Hand) {
    hand.shape("M-70 -14C-66 -62 8 -74 46 -40C58 -30 68 -36 74 -52C64 -58 62 -68 66 -76C76 -74 84 -66 86 -58C92 -66 102 -68 110 -66C110 -54 102 -46 92 -44C86 -22 66 4 22 6H-44C-62 4 -70 -4 -70 -14Z", 0x3f7f93);
    hand.flat("M-70 -10C-40 -4 -10 -4 20 -16C14 0 0 6 -20 6H-44C-62 4 -70 -2 -70 -10Z", 0xcfe3e0);
    hand.line("M-62 -8C-44 -3 -26 -3 -10 -6", 0x8fb5ba, 1.4);
    hand.sheet.oval((-40.0, -24.0), (3.4, 4.0), rgb(0x20262e));
    hand.sheet.oval((-41.0, -25.4), (1.2, 1.3), rgb(0xffffff));
    hand.line("M-58 -16q8 6 16 2", 0x2a5a68, 1.8);
    let water = hand.shining(0xe6f6fa);
    hand.sheet.line(
        "M-14 -62q-4 -22 -22 -24M-14 -62q2 -24 22 -26M-14 -62v-20",
        water.sheer(0.85),
        4.0,
    );
}
