//! Treasure, portals, rockets, secret doors.

use super::Hand;
use crate::colour::rgb;
use crate::dice::Dice;

pub(super) fn chest(hand: &mut Hand) {
    hand.shape("M-30 -30h60v27q0 3 -3 3h-54q-3 0 -3 -3z", 0x9a5f33);
    hand.flat("M-32 -30C-32 -56 32 -56 32 -30L27 -36C20 -40 -20 -40 -27 -36Z", 0x84502b);
    let gold = hand.shining(0xffe08a);
    hand.sheet.path("M-26 -36Q0 -42 26 -36L24 -29H-24Z", gold);
    for i in 0..9 {
        let jewel = hand.shining(if i % 4 == 1 { 0xef6a76 } else { 0xffd257 });
        let at = (-20.0 + i as f32 * 5.0, -34.0 - (i % 3) as f32 * 2.4);
        hand.sheet.oval(at, (3.2, 2.6), jewel);
    }
    hand.flat("M-30 -30h60v6h-60zM-24 -30h5v30h-5zM20 -30h5v30h-5z", 0xe2b44a);
    hand.flat("M-5 -28h10v10h-10z", 0xf3cf6b);
    let light = hand.shining(0xffcf5e);
    hand.sheet.glow((0.0, -36.0), 90.0, light, 0.7);
}

pub(super) fn portal(hand: &mut Hand) {
    let stone = hand.tone(0x6d6880);
    hand.sheet.oval((0.0, -68.0), (42.0, 68.0), stone);
    let swirl = hand.sheet.radial(&[
        (0.0, rgb(0xfffbe6).into()),
        (0.35, hand.grade.shining(rgb(0x9af0e6)).into()),
        (0.75, rgb(0x5b7fe8).sheer(0.95)),
        (1.0, rgb(0x7a3fc0).sheer(0.9)),
    ]);
    hand.sheet.oval((0.0, -68.0), (35.0, 60.0), swirl);
    for i in 0..3 {
        let k = 0.85 - i as f32 * 0.24;
        let turn = format!("transform='rotate({} 0 -68)'", i * 70);
        hand.sheet.group(&turn, |sheet| {
            let arc = format!(
                "M{:.1} -68A{:.1} {:.1} 0 1 1 {:.1} {:.1}",
                -35.0 * k,
                35.0 * k,
                60.0 * k,
                10.0 * k,
                -68.0 + 57.0 * k
            );
            sheet.line(&arc, rgb(0xffffff).sheer(0.55), 2.4);
        });
    }
    let mut dice = Dice::new(3);
    for i in 0..14 {
        let angle = i as f32 / 14.0 * std::f32::consts::TAU;
        let stone = hand.tone(0x8a859c).lighter(dice.between(-0.04, 0.04));
        let size = (dice.between(6.0, 10.0), dice.between(6.0, 9.0));
        hand.sheet.oval((41.0 * angle.cos(), -68.0 + 66.0 * angle.sin()), size, stone);
    }
    let light = hand.shining(0x86d8ff);
    hand.sheet.glow((0.0, -68.0), 170.0, light, 0.75);
}

pub(super) fn rocket(hand: &mut Hand) {
    hand.flat("M-24 -40L-48 -4Q-34 -10 -20 -8ZM24 -40L48 -4Q34 -10 20 -8Z", 0xd9473f);
    let stops = [0xfff8ee, 0xe5dfe0, 0xb3aebb].map(|c| hand.tone(c));
    let hull = hand.sheet.across(
        (0.0, 0.0),
        (1.0, 0.0),
        &[(0.0, stops[0].into()), (0.55, stops[1].into()), (1.0, stops[2].into())],
    );
    hand.sheet.path("M0 -170C30 -136 36 -70 22 -12H-22C-36 -70 -30 -136 0 -170Z", hull);
    hand.flat(
        "M0 -170C13 -155 21 -138 26 -118Q0 -108 -26 -118C-21 -138 -13 -155 0 -170Z",
        0xd9473f,
    );
    let (frame, glass) = (hand.tone(0x4a5068), hand.shining(0x8fdcf0));
    hand.sheet.oval((0.0, -88.0), (15.0, 15.0), frame);
    hand.sheet.oval((0.0, -88.0), (11.0, 11.0), glass);
    hand.sheet.line("M-7 -90Q-5 -97 2 -97", rgb(0xffffff).sheer(0.9), 2.6);
    hand.flat("M-25 -34h50v7h-50z", 0xf0b84a);
    hand.flat("M-4 -36h8v34h-8z", 0xc43c37);
    hand.sheet.glow((0.0, -88.0), 44.0, glass, 0.45);
}

/// A door that stands by itself, ajar, light behind it.
pub(super) fn door(hand: &mut Hand) {
    let light = hand.shining(0xffd87a);
    hand.shape("M-30 0V-78Q-30 -112 0 -112Q30 -112 30 -78V0Z", 0x6b4a34);
    hand.sheet.path("M-23 0V-76Q-23 -104 0 -104Q23 -104 23 -76V0Z", light);
    hand.shape("M-23 0V-76Q-23 -100 -4 -104L-2 4Z", 0xb5493f);
    hand.line("M-18 -12V-70M-10 -6V-84", 0x8a332c, 1.8);
    let knob = hand.tone(0xf0cf6b);
    hand.sheet.oval((-6.0, -46.0), (2.6, 2.6), knob);
    hand.sheet.glow((8.0, -50.0), 120.0, light, 0.7);
}
