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
