//! Torsos and what they wear.

use super::build::Build;
use super::pen::Pen;
use crate::colour::{Lab, rgb};
use crate::dice::Dice;
use crate::look::{Look, Outfit, Pattern};
use crate::part::Part;
use crate::scene::Kind;

const TORSO: &str = "M-9.5 -55C-14 -50 -16.5 -36 -17.5 -21C-18 -13.5 -12 -11.5 0 -11.5C12 -11.5 18 -13.5 17.5 -21C16.5 -36 14 -50 9.5 -55Z";
const DRESS: &str = "M-9.5 -55C-13 -46 -17 -34 -23 -16C-24 -12.5 -14 -10.5 0 -10.5C14 -10.5 24 -12.5 23 -16C17 -34 13 -46 9.5 -55Z";
const ROBE: &str = "M-10 -55C-14 -46 -18 -30 -22.5 -6C-23 -1.5 -14 -1 0 -1C14 -1 23 -1.5 22.5 -6C18 -30 14 -46 10 -55Z";

/// The torso of those whose shoulders are broader than their waist.
const GROWN: &str = "M-5.5 -55.5C-11 -55 -15.4 -53 -15.8 -47C-15.8 -38 -13.4 -27 -14 -15C-14 -12 -8 -11 0 -11C8 -11 14 -12 14 -15C13.4 -27 15.8 -38 15.8 -47C15.4 -53 11 -55 5.5 -55.5Z";
const GROWN_DRESS: &str = "M-5.5 -55.5C-11 -55 -14.4 -53 -14.4 -47C-13.4 -40 -11.6 -36 -11.6 -32C-13 -22 -17 -8 -20 4C-20 7 -12 8 0 8C12 8 20 7 20 4C17 -8 13 -22 11.6 -32C11.6 -36 13.4 -40 14.4 -47C14.4 -53 11 -55 5.5 -55.5Z";
const GROWN_COAT: &str = "M-5.5 -55.5C-11 -55 -15.6 -53 -16 -47C-16 -38 -14.4 -28 -15.4 -16C-16.4 -6 -18 4 -18.4 10C-18 12.6 -10 13 0 13C10 13 18 12.6 18.4 10C18 4 16.4 -6 15.4 -16C14.4 -28 16 -38 16 -47C15.6 -53 11 -55 5.5 -55.5Z";

/// What shows between collar and chin.
pub(super) fn neck(pen: &mut Pen, look: &Look, build: &Build) {
    let skin = look.skin_tone().lighter(-0.05);
    let half = 7.4 * build.head;
    let (top, foot) = (-56.0, -54.0 + build.neck + 2.5);
    let wide = half * 1.3;
    let outline = format!("M-{half} {top}H{half}L{wide} {foot}H-{wide}Z");
    pen.part(Part::Skin(look.skin), |pen| pen.shape(&outline, skin, 0.06));
}

pub(super) fn torso(pen: &mut Pen, look: &Look, (tall, sits): (bool, bool)) {
    let trunk = if tall { GROWN } else { TORSO };
    match look.outfit {
        Outfit::Bare if look.kind == Kind::Robot => robot(pen, look),
        Outfit::Bare => fur(pen, look),
        Outfit::Robe => robe(pen, look),
        Outfit::Armour => armour(pen, look, trunk),
        Outfit::Suit => space_suit(pen, trunk),
        Outfit::Dungarees => dungarees(pen, look, trunk),
        Outfit::Coat => coat(pen, look, tall, sits),
        Outfit::Jumper => {
            garment(pen, look, trunk);
        }
        Outfit::Dress => {
            garment(pen, look, if tall && !sits { GROWN_DRESS } else { DRESS });
            let collar = "M-9 -55Q0 -46 9.4 -55Q8 -49 3.4 -48.6L0.4 -51L-3 -48.6Q-8 -49 -9 -55Z";
            pen.flat(collar, rgb(0xfff7ea));
        }
    }
}

fn robot(pen: &mut Pen, look: &Look) {
    let metal = look.hide();
    pen.shape("M-15 -54h30q4 0 4 4v32q0 6 -6 6h-26q-6 0 -6 -6v-32q0 -4 4 -4z", metal, 0.10);
    let screen = pen.tone(look.belly());
    pen.sheet.bar((-10.0, -47.0), (20.0, 15.0), 3.5, screen);
    for (x, light) in [(-6.0, 0xff6b5e), (0.0, 0xffd25c), (6.0, 0x6fe3a5)] {
        pen.sheet.oval((x, -42.5), (1.8, 1.8), rgb(light));
    }
    pen.sheet.line("M-7 -36.5h4l2 -2 2.4 4 2 -3 1.6 1h4", rgb(0x8fe8ff), 1.0);
    for at in [(-15.0, -50.0), (15.0, -50.0), (-15.0, -17.0), (15.0, -17.0)] {
        pen.spot(at, (1.1, 1.1), metal.lighter(-0.18));
    }
}

fn fur(pen: &mut Pen, look: &Look) {
    pen.shape(TORSO, look.hide(), 0.10);
    let belly = "M-5 -53C-11 -46 -12 -34 -11.5 -22C-11 -15 -6 -13 1 -13C8 -13 13 -16 13 -23C13 -34 11 -46 7 -53Z";
    pen.shape(belly, look.belly(), 0.06);
    if look.kind == Kind::Dragon {
        for i in 0..5 {
            let i = i as f32;
            let scale =
                format!("M{} {}q10 3 {} 0", -9.0 - i * 0.4, -46.0 + i * 7.0, 20.0 + i * 0.8);
            pen.hint(&scale, look.belly().lighter(-0.14), 1.2, 0.7);
        }
    }
}

fn robe(pen: &mut Pen, look: &Look) {
    pen.shape(ROBE, look.cloth.cloth(), 0.14);
    let gold = rgb(0xf3cf6b);
    pen.within(ROBE, |pen| {
        pen.flat("M-26 -9h52v10h-52z", look.extra_colour.cloth());
        pen.hint("M-26 -9h52", gold, 1.4, 0.9);
        if look.kind == Kind::Royal {
            pen.flat("M-3.4 -55h6.8l2 47h-10.8z", rgb(0xf7f1e6));
            for i in 0..5 {
                let spot = format!("M0 {}l1.4 3h-2.8z", -48.0 + i as f32 * 9.0);
                pen.flat(&spot, rgb(0x2a2026));
            }
        } else {
            let mut dice = Dice::new(5);
            for _ in 0..9 {
                let at = (dice.between(-17.0, 17.0), dice.between(-46.0, -13.0));
                pen.star(at, dice.between(1.0, 1.9), gold);
            }
        }
    });
    pen.line("M-16.5 -29Q0 -25 16.5 -29", rgb(0x7a4b2e), 3.0);
    let buckle = pen.tone(rgb(0xf0c250));
    pen.sheet.bar((-3.0, -30.0), (6.0, 5.4), 1.0, buckle);
}

fn armour(pen: &mut Pen, look: &Look, trunk: &str) {
    pen.shape(trunk, rgb(0xa9b5c2), 0.16);
    let seams = "M0 -54V-13M-16.5 -34Q0 -30 16.5 -34M-17.5 -24Q0 -20 17.5 -24";
    pen.hint(seams, rgb(0x6f7c8a), 1.1, 0.8);
    pen.shape("M-8 -47h16v9q0 8 -8 11q-8 -3 -8 -11z", look.extra_colour.cloth(), 0.08);
    pen.star((0.0, -38.0), 4.0, rgb(0xffe08a));
    for side in [-1.0f32, 1.0] {
        pen.round((side * 12.5, -48.0), (6.0, 5.4), rgb(0xb7c2cd), 0.14);
    }
}

fn space_suit(pen: &mut Pen, trunk: &str) {
    pen.shape(trunk, rgb(0xf0f3f7), 0.12);
    pen.shape("M-8 -42h16q2 0 2 2v9q0 2 -2 2h-16q-2 0 -2 -2v-9q0 -2 2 -2z", rgb(0xcbd4df), 0.08);
    for (x, light) in [(-5.0, 0xe2574c), (0.0, 0xf0b84a), (5.0, 0x4fb58a)] {
        pen.sheet.oval((x, -36.0), (1.8, 1.8), rgb(light));
    }
    pen.hint("M-17 -20Q0 -16 17 -20", rgb(0x9aa8b8), 2.4, 0.9);
}

fn dungarees(pen: &mut Pen, look: &Look, trunk: &str) {
    pen.shape(trunk, look.extra_colour.cloth(), 0.11);
    let denim = look.cloth.cloth();
    pen.within(trunk, |pen| {
        pen.shape("M-20 -32Q0 -28 20 -32V-8H-20Z", denim, 0.10);
        pen.flat("M-8 -45h16v16h-16z", denim.lighter(0.02));
        pen.line("M-8 -44L-11 -57M8 -44L11 -57", denim, 3.2);
        for x in [-7.6, 7.6] {
            pen.spot((x, -43.0), (1.5, 1.5), rgb(0xf5d060));
        }
        pen.hint("M-5 -38h10v5q-5 4 -10 0z", denim.lighter(-0.12), 0.9, 0.8);
    });
}

fn coat(pen: &mut Pen, look: &Look, tall: bool, sits: bool) {
    let cloth = look.cloth.cloth();
    let long = matches!(look.kind, Kind::Adult | Kind::Pirate | Kind::Elder);
    let outline = match (tall, long) {
        (true, true) if !sits => GROWN_COAT,
        (true, _) => GROWN,
        (false, _) => TORSO,
    };
    pen.shape(outline, cloth, 0.11);
    let seam = cloth.lighter(-0.10);
    pen.within(outline, |pen| {
        pen.hint("M1 -54V12", seam, 1.2, 0.9);
        for i in 0..3 {
            pen.spot((4.4, -46.0 + i as f32 * 10.0), (1.5, 1.5), rgb(0xf5e6c0));
        }
        pen.hint("M-13 -28h7v5M7 -28h7", seam, 1.2, 0.8);
        if look.kind == Kind::Pirate {
            pen.line("M-19 -25Q0 -21 19 -25", rgb(0x5a3a26), 4.0);
            pen.hint("M-19 -9Q0 -4 19 -9", rgb(0xf0cf6b), 1.6, 0.9);
        }
    });
}

/// A knitted garment with its pattern.
fn garment(pen: &mut Pen, look: &Look, outline: &str) {
    let cloth = look.cloth.cloth();
    pen.shape(outline, cloth, 0.11);
    let light = cloth.lighter(0.16).vivid(0.7);
    pen.within(outline, |pen| weave(pen, look.pattern, light));
}

fn weave(pen: &mut Pen, pattern: Pattern, light: Lab) {
    match pattern {
        Pattern::Stripes => {
            for i in 0..5 {
                let y = -49.0 + i as f32 * 8.4;
                pen.hint(&format!("M-26 {y}Q0 {} 26 {y}", y + 4.0), light, 3.0, 0.85);
            }
        }
        Pattern::Dots => {
            for i in 0..25 {
                let (column, row) = ((i % 5) as f32, i / 5);
                let at = (-20.0 + column * 10.0 + (row % 2) as f32 * 5.0, -49.0 + row as f32 * 8.5);
                let tone = pen.tone(light);
                pen.sheet.oval(at, (1.7, 1.7), tone.sheer(0.9));
            }
        }
        Pattern::Zigzag => {
            pen.hint("M-26 -20Q0 -15 26 -20", light, 2.2, 0.9);
            let teeth: String =
                (0..12).map(|i| if i % 2 == 0 { "l4 5" } else { "l4 -5" }).collect();
            pen.hint(&format!("M-24 -27{teeth}"), light, 1.7, 0.9);
        }
        Pattern::Star => pen.star((0.5, -33.0), 6.5, light),
    }
}
