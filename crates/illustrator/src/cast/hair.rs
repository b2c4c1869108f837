//! Hair of people: what falls behind the head, and what frames the face.

use super::pen::Pen;
use crate::colour::{Lab, rgb};
use crate::dice::Dice;
use crate::look::{Hair, Look};
use crate::part::Part;
use crate::scene::Kind;

/// Hair's colour: cloth colours are too loud for it.
pub(super) fn colour(look: &Look) -> Lab {
    use crate::look::Colour as C;
    match look.hair_colour {
        C::Brown => rgb(0x5a3420),
        C::Black => rgb(0x2c2630),
        C::Gold | C::Yellow => rgb(0xdba948),
        C::Red | C::Orange | C::Coral => rgb(0xb0552b),
        C::White | C::Cream => rgb(0xeceae6),
        C::Silver | C::Grey => rgb(0xc3c3c8),
        other => other.cloth(),
    }
}

/// What frames the face: hair, or the cloth over it.
fn part(look: &Look) -> Part {
    let covered = look.hair == Hair::Headscarf && look.kind != Kind::Wizard;
    let colour = if covered { look.extra_colour.cloth() } else { colour(look) };
    Part::hair(colour, look.skin)
}

pub(super) fn behind(pen: &mut Pen, look: &Look) {
    if look.kind == Kind::Knight || look.kind == Kind::Astronaut {
        return;
    }
    pen.part(part(look), |pen| falling(pen, look));
}

fn falling(pen: &mut Pen, look: &Look) {
    let hair = colour(look);
    if look.kind == Kind::Wizard {
        pen.shape("M-24 -78C-30 -60 -26 -46 -20 -42H22C28 -46 32 -60 26 -78Z", hair, 0.08);
        return;
    }
    match look.hair {
        Hair::Long => {
            let fall =
                "M-25 -80C-31 -62 -29 -44 -23 -36C-12 -32 14 -32 25 -36C31 -44 33 -62 28 -80Z";
            pen.shape(fall, hair.lighter(-0.04), 0.10);
        }
        Hair::Pigtails => {
            for side in [-1.0f32, 1.0] {
                pen.round((1.4 + side * 29.0, -74.0), (8.6, 10.5), hair.lighter(-0.02), 0.1);
                pen.round((1.4 + side * 32.0, -60.0), (6.2, 8.5), hair.lighter(-0.04), 0.1);
                pen.round((1.4 + side * 24.0, -80.0), (3.0, 3.0), look.extra_colour.cloth(), 0.05);
            }
        }
        Hair::Bob => {
            let fall = "M-27 -78C-31 -64 -28 -54 -22 -51H24C31 -54 34 -64 30 -78Z";
            pen.shape(fall, hair.lighter(-0.04), 0.10);
        }
        Hair::Curls => {
            let mut dice = Dice::new(9);
            for i in 0..13 {
                let angle = 3.3 + i as f32 / 12.0 * 5.8;
                let at = (1.4 + 24.0 * angle.cos(), -76.0 + 21.0 * angle.sin());
                let r = dice.between(7.5, 10.0);
                pen.round(at, (r, r), hair.lighter(dice.between(-0.05, 0.0)), 0.08);
            }
        }
        Hair::Bun => pen.round((1.4, -103.0), (10.5, 9.5), hair, 0.1),
        Hair::Headscarf => {
            let cloth = look.extra_colour.cloth();
            let drape = "M-27 -80C-33 -60 -30 -48 -22 -43H25C33 -48 36 -60 30 -80Z";
            pen.shape(drape, cloth.lighter(-0.03), 0.10);
        }
        Hair::Tousled => {}
    }
}

pub(super) fn in_front(pen: &mut Pen, look: &Look) {
    pen.part(part(look), |pen| framing(pen, look));
}

fn framing(pen: &mut Pen, look: &Look) {
    let hair = colour(look);
    if look.kind == Kind::Wizard {
        pen.shape("M-22 -72C-24 -84 -20 -90 -14 -92C-18 -84 -19 -78 -19.4 -68Z", hair, 0.06);
        return;
    }
    if look.hair == Hair::Headscarf {
        headscarf(pen, look);
        return;
    }
    pen.shape(fringe(look.hair), hair, 0.13);
    pen.hint("M-14 -92Q-4 -98 6 -97.4", hair.lighter(0.10), 2.0, 0.55);
}

fn headscarf(pen: &mut Pen, look: &Look) {
    let cloth = look.extra_colour.cloth();
    let wrap = "M-25 -60C-31 -90 -15 -102 1.4 -102C18 -102 34 -90 28 -60C25 -66 25 -78 20 -84C10 -90 -8 -90 -17 -84C-22 -78 -22 -66 -25 -60Z";
    pen.shape(wrap, cloth, 0.11);
    pen.hint("M-19 -88Q0 -96 22 -88", cloth.lighter(0.10), 1.6, 0.7);
    pen.shape(
        "M-22 -58C-16 -46 18 -46 25 -58C24 -48 14 -44 1.4 -44C-11 -44 -21 -48 -22 -58Z",
        cloth.lighter(-0.02),
        0.08,
    );
}

fn fringe(hair: Hair) -> &'static str {
    match hair {
        Hair::Long => {
            "M-23 -68C-27 -90 -14 -101 1.4 -101C17 -101 30 -90 26 -68C24 -76 21 -82 16 -85C4 -80 -10 -80 -17 -86C-20 -80 -22 -74 -23 -68Z"
        }
        Hair::Pigtails => {
            "M-22 -74C-25 -90 -12 -100 1.4 -100C16 -100 28 -90 25 -74C20 -82 12 -86 2 -90C-6 -84 -15 -82 -22 -74Z"
        }
        Hair::Bob => {
            "M-24 -62C-29 -90 -14 -101 1.4 -101C17 -101 32 -90 27 -62C24 -68 24 -76 22 -79C8 -77 -8 -77 -19 -80C-21 -76 -21 -68 -24 -62Z"
        }
        Hair::Curls => {
            "M-22 -76C-26 -90 -18 -98 -10 -98C-4 -103 8 -103 13 -98C22 -98 29 -88 25 -76C22 -84 18 -82 15 -86C10 -82 6 -88 1 -85C-4 -88 -8 -82 -13 -85C-16 -82 -19 -83 -22 -76Z"
        }
        Hair::Bun => {
            "M-22 -73C-25 -90 -12 -99.6 1.4 -99.6C16 -99.6 28 -90 25 -73C22 -80 17 -86 9 -88C0 -86 -15 -86 -22 -73Z"
        }
        Hair::Tousled | Hair::Headscarf => {
            "M-22 -76C-27 -92 -12 -104 2 -101C8 -106 14 -103 13 -100C22 -100 28 -90 25 -76C22 -84 19 -84 16 -88C12 -82 8 -84 5 -88C0 -82 -6 -82 -9 -87C-14 -84 -19 -83 -22 -76Z"
        }
    }
}
