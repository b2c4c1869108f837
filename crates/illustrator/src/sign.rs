//! Signs: what a tile shows where words name nothing that has a picture. A sign claims nothing:
//! better no thing than a wrong one.

use crate::colour::rgb;
use crate::outline::{Pt, star};
use crate::part::Part;
use crate::props::Hand;
use crate::sheet::Sheet;
use crate::stage::Cutter;
use serde::{Deserialize, Serialize};
use std::f32::consts::TAU;

/// What stands for what no picture can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Footprints that lead away: something to do.
    Trail,
    /// A bubble of words that nobody in particular says.
    Voice,
    /// A question that is open.
    Question,
    /// A light: something.
    Glimmer,
    /// A fallen star.
    Star,
    /// A sad cloud.
    Cloud,
}

impl Sign {
    /// Every sign.
    pub const ALL: &'static [Sign] =
        &[Sign::Trail, Sign::Voice, Sign::Question, Sign::Glimmer, Sign::Star, Sign::Cloud];
}

/// The height on the page of a sign's middle.
pub(crate) const SIGN_MIDDLE: f32 = 372.0;

/// Draws a sign around `at`; at 1.0 it fills a tile.
pub(crate) fn draw_sign(cut: &mut Cutter, sign: Sign, at: Pt, size: f32) {
    let grade = cut.grade;
    cut.sheet.placed(at, (size, size), |sheet| {
        let mut hand = Hand { sheet, grade: &grade };
        match sign {
            Sign::Trail => trail(&mut hand),
            Sign::Voice => voice(&mut hand),
            Sign::Question => question(&mut hand),
            Sign::Glimmer => glimmer(&mut hand),
            Sign::Star => fallen_star(&mut hand),
            Sign::Cloud => cloud(&mut hand),
        }
    });
}

/// Prints of two feet, smaller and smaller, up the hill and away.
fn trail(hand: &mut Hand) {
    light(hand, (50.0, 46.0), 92.0);
    let path = hand.tone(0xf6e3b4);
    hand.sheet.path(
        "M-380 440C-270 290 -10 300 10 240C22 196 -22 180 2 122L98 122C104 172 220 186 208 252\
         C194 330 130 336 150 440Z",
        path,
    );
    let steps = [
        (-160.0, 356.0, 56.0, 26.0),
        (4.0, 344.0, 48.0, 34.0),
        (46.0, 276.0, 34.0, 24.0),
        (138.0, 268.0, 30.0, 4.0),
        (92.0, 214.0, 23.0, -24.0),
        (136.0, 200.0, 19.0, -30.0),
        (52.0, 166.0, 15.0, -4.0),
    ];
    let ink = hand.tone(0x7a4b2e);
    for (x, y, size, turn) in steps {
        hand.sheet.dab((x, y), (size * 0.52, size * 0.8), turn, ink);
        let back = (turn.to_radians().sin(), turn.to_radians().cos());
        let heel = (x - back.0 * size * 1.3, y + back.1 * size * 1.3);
        hand.sheet.dab(heel, (size * 0.38, size * 0.36), turn, ink);
    }
}

fn voice(hand: &mut Hand) {
    hand.shape(
        "M-170 -190H170Q240 -190 240 -120V70Q240 140 170 140H-30L-150 250L-124 140H-170Q-240 140 -240 70V-120Q-240 -190 -170 -190Z",
        0xfff6e2,
    );
    let ink = hand.tone(0xc2440c);
    for x in [-110.0, 0.0, 110.0] {
        hand.sheet.oval((x, -24.0), (36.0, 36.0), ink);
    }
}

fn question(hand: &mut Hand) {
    let (ground, mark) = (hand.tone(0x3a5f8a), hand.tone(0xffe9a8));
    hand.sheet.oval((0.0, 0.0), (250.0, 250.0), ground);
    hand.sheet.line("M-92 -70C-92 -190 96 -190 96 -66C96 18 2 12 2 84", mark, 58.0);
    hand.sheet.oval((2.0, 158.0), (35.0, 35.0), mark);
}

fn glimmer(hand: &mut Hand) {
    light(hand, (0.0, 0.0), 118.0);
}

/// A disc and its rays.
fn light(hand: &mut Hand, (x, y): Pt, radius: f32) {
    const RAYS: usize = 12;
    let (core, ray) = (hand.shining(0xffe08a), hand.shining(0xf2a033));
    for i in 0..RAYS {
        let angle = i as f32 * TAU / RAYS as f32;
        let far = if i % 2 == 0 { 2.1 } else { 1.72 };
        let at = |k: f32| (x + radius * k * angle.cos(), y + radius * k * angle.sin());
        let ((x1, y1), (x2, y2)) = (at(1.36), at(far));
        let beam = format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}");
        hand.sheet.line(&beam, ray, radius * 0.2);
    }
    hand.sheet.oval((x, y), (radius * 1.12, radius * 1.12), ray);
    hand.sheet.oval((x, y), (radius * 0.94, radius * 0.94), core);
    hand.sheet.glow((x, y), radius * 3.2, ray, 0.6);
}

fn fallen_star(hand: &mut Hand) {
    let (body, edge) = (hand.shining(0xffd257), hand.shining(0xe9962c));
    hand.sheet.group("transform='rotate(-14)'", |sheet| {
        let points = star((0.0, 0.0), 214.0);
        sheet.path(&points, edge);
        sheet.line(&points, edge, 76.0);
        sheet.path(&points, body);
        sheet.line(&points, body, 44.0);
        face(sheet, (0.0, 4.0), -1.0);
    });
    hand.sheet.glow((0.0, 0.0), 420.0, body, 0.5);
}

fn cloud(hand: &mut Hand) {
    let (shade, white) = (hand.tone(0xc3d3dc), hand.tone(0xfbfaf4));
    let puffs: [(f32, f32, f32); 5] = [
        (-160.0, 20.0, 104.0),
        (-70.0, -74.0, 128.0),
        (70.0, -84.0, 136.0),
        (170.0, 10.0, 108.0),
        (10.0, 44.0, 132.0),
    ];
    for (x, y, r) in puffs {
        hand.sheet.oval((x + 6.0, y + 16.0), (r, r), shade);
    }
    for (x, y, r) in puffs {
        hand.sheet.oval((x, y), (r, r * 0.97), white);
    }
    let drop = hand.tone(0x3d7fb6);
    for (x, y) in [(-96.0, 236.0), (24.0, 262.0), (128.0, 226.0)] {
        let outline =
            format!("M{x} {y}c-22 30 -32 42 -32 58a32 32 0 0 0 64 0c0 -16 -10 -28 -32 -58Z");
        hand.sheet.path(&outline, drop);
    }
    face(hand.sheet, (10.0, 0.0), 1.0);
}

/// Two eyes and a mouth; `bend` is 1.0 for a sad one, -1.0 for a happy one.
fn face(sheet: &mut Sheet, (x, y): Pt, bend: f32) {
    let ink = rgb(0x3a2c28);
    let before = std::mem::replace(&mut sheet.part, Part::Feature);
    for side in [-1.0f32, 1.0] {
        sheet.oval((x + side * 56.0, y), (17.0, 20.0), ink);
    }
    let (end, middle) = (y + 62.0 + 12.0 * bend, y + 62.0 - 22.0 * bend);
    let mouth = format!("M{} {end}Q{x} {middle} {} {end}", x - 36.0, x + 36.0);
    sheet.line(&mouth, ink, 12.0);
    sheet.part = before;
}
