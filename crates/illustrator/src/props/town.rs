//! Things of streets and squares.

use super::Hand;
use crate::dice::Dice;

pub(super) fn lamp(hand: &mut Hand) {
    hand.flat("M-3 -132h6v132h-6z", 0x3a3f4c);
    hand.flat("M-8 -8h16v9h-16z", 0x3a3f4c);
    hand.line("M-9 -132Q0 -126 9 -132", 0x3a3f4c, 3.0);
    let (glass, core) = (hand.shining(0xffe29a), hand.shining(0xfff7d6));
    hand.sheet.path("M-9 -134L-12 -158H12L9 -134Z", glass);
    hand.sheet.path("M-5 -136L-7 -156H7L5 -136Z", core);
    hand.flat("M-15 -158L0 -172L15 -158Z", 0x3a3f4c);
    let light = hand.shining(0xffc063);
    let strength = if hand.grade.night { 0.9 } else { 0.25 };
    hand.sheet.glow((0.0, -146.0), 150.0, light, strength);
}

pub(super) fn well(hand: &mut Hand) {
    hand.shape("M-34 -40H34L31 0Q0 8 -31 0Z", 0xa49a96);
    let mut dice = Dice::new(11);
    for i in 0..15 {
        let (column, row) = ((i % 5) as f32, (i / 5) as f32);
        let stone = hand.tone(0xa49a96).lighter(dice.between(-0.05, 0.05));
        let at = (-28.0 + column * 13.0 + (row % 2.0) * 5.0, -32.0 + row * 12.0);
        hand.sheet.oval(at, (5.4, 3.8), stone.sheer(0.9));
    }
    let dark = hand.tone(0x3a3440);
    hand.sheet.oval((0.0, -40.0), (34.0, 6.5), dark);
    hand.line("M-28 -40V-92M28 -40V-92", 0x7a4b2e, 5.0);
    hand.shape("M-46 -84L0 -120L46 -84Q0 -92 -46 -84Z", 0xb0503f);
    hand.line("M0 -88V-58", 0xd9c39a, 1.4);
    hand.flat("M-6 -58h12l-2 10h-8z", 0x7a4b2e);
}

pub(super) fn bench(hand: &mut Hand) {
    hand.line("M-42 -26V0M42 -26V0M-42 -52V-26M42 -52V-26", 0x4a4452, 5.0);
    for y in [-52.0, -42.0, -26.0] {
        let wood = hand.tone(0x9a6a3f);
        hand.sheet.bar((-50.0, y), (100.0, 7.0), 2.0, wood);
    }
}

/// A small engine with its coal, under steam, on its rails.
pub(super) fn train(hand: &mut Hand) {
    hand.line("M-104 2H104", 0x5a5048, 3.0);
    for x in (-96..=96).step_by(24) {
        hand.line(&format!("M{x} 3v5"), 0x7a5a3f, 6.0);
    }
    let steam = hand.tone(0xf4efe6);
    for (x, y, r) in [(46.0, -122.0, 9.0), (34.0, -136.0, 13.0), (14.0, -150.0, 16.0)] {
        hand.sheet.oval((x, y), (r * 1.25, r), steam.sheer(0.9));
    }
    hand.shape("M-100 -52H-58V-14H-100Z", 0x2f6f73);
    hand.flat("M-102 -58H-56V-50H-102Z", 0x234f54);
    hand.flat("M-98 -58Q-90 -70 -79 -64Q-68 -70 -60 -58Z", 0x37323c);
    hand.flat("M-60 -22h16v6h-16z", 0x37323c);
    hand.shape("M-46 -96H2V-14H-46Z", 0xb5433c);
    hand.flat("M-54 -104H10V-94H-54Z", 0x37323c);
    let glass = hand.shining(0xffd98a);
    hand.sheet.bar((-36.0, -84.0), (28.0, 24.0), 3.0, glass);
    hand.line("M-22 -84v24", 0x8a332c, 3.0);
    hand.shape("M0 -66H74Q86 -66 86 -43Q86 -20 74 -20H0Z", 0xc7503f);
    hand.flat("M22 -67h6v48h-6zM54 -67h6v48h-6z", 0xe2b44a);
    hand.flat("M58 -66L56 -98H76L74 -66Z", 0x37323c);
    hand.flat("M52 -106H80V-97H52Z", 0xe2b44a);
    hand.flat("M30 -66Q30 -78 38 -78Q46 -78 46 -66Z", 0xe2b44a);
    hand.flat("M-48 -22H92L104 -2H84L78 -14H-48Z", 0x37323c);
    let lamp = hand.shining(0xfff0b8);
    hand.sheet.oval((86.0, -54.0), (5.6, 7.6), lamp);
    for (x, r) in [(-88.0, 12.0), (-68.0, 12.0), (-28.0, 17.0), (14.0, 17.0), (56.0, 14.0)] {
        let (rim, hub) = (hand.tone(0x3d3a44), hand.tone(0xe2b44a));
        hand.sheet.oval((x, -r), (r, r), rim);
        hand.sheet.ring((x, -r), (r * 0.62, r * 0.62), hub, 2.2);
        hand.sheet.oval((x, -r), (2.8, 2.8), hub);
    }
    hand.line("M-28 -15H14H54", 0xd9d2c4, 3.2);
    let strength = if hand.grade.night { 0.8 } else { 0.2 };
    hand.sheet.glow((-22.0, -72.0), 90.0, glass, strength);
    hand.sheet.glow((90.0, -54.0), 80.0, lamp, strength);
}
