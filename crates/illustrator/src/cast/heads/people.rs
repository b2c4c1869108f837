//! Human heads.

use crate::cast::face::{Features, draw_face};
use crate::cast::hair;
use crate::cast::pen::Pen;
use crate::colour::{Lab, rgb};
use crate::look::{Extra, Hair, Look};
use crate::part::Part;
use crate::scene::{Actor, Kind};

/// A grown-up's head is small beside a beast's.
const BOLD: f32 = 1.5;

pub(super) fn person(pen: &mut Pen, actor: &Actor) {
    let look = &actor.look;
    let skin = look.skin_tone();
    pen.part(Part::Skin(look.skin), |pen| {
        pen.round((-20.5, -70.0), (4.2, 5.0), skin.lighter(-0.03), 0.05);
        pen.round((23.0, -70.0), (4.2, 5.0), skin.lighter(-0.02), 0.05);
        let head = "M-21 -74C-22 -88 -10 -95 1.4 -95C13 -95 24.6 -88 23.6 -74C23 -59 13 -50 1.6 -50C-10 -50 -20.4 -59 -21 -74Z";
        pen.shape(head, skin, 0.07);
    });
    let beard = has_beard(look);
    if beard {
        let hair = hair::colour(look);
        pen.part(Part::hair(hair, look.skin), |pen| {
            full_beard(pen, hair, look.kind == Kind::Wizard);
        });
    }
    let features = Features {
        eyes: (3.6, -70.5),
        apart: 10.0,
        mouth: if beard { -59.6 } else { -59.0 },
        eye: 2.9,
        blush: true,
        whites: pen.tone(skin).l < 0.52,
        bold: BOLD,
    };
    draw_face(pen, actor.face, &features);
    pen.part(Part::Feature, |pen| {
        pen.line("M3.4 -66.4q2.6 0.4 1.8 2.4", skin.lighter(-0.09), 1.3);
    });
    if look.extra == Extra::Glasses {
        glasses(pen);
    }
    match look.kind {
        Kind::Knight => helmet(pen, look),
        _ => hair::in_front(pen, look),
    }
}

/// Wizards have one; so have old men, whose hair is worn short.
fn has_beard(look: &Look) -> bool {
    look.kind == Kind::Wizard || (look.kind == Kind::Elder && look.hair == Hair::Tousled)
}

fn full_beard(pen: &mut Pen, colour: Lab, long: bool) {
    let outline = if long {
        "M-21.5 -70C-22 -58 -20 -42 -6 -33C-1 -29 4 -29 8 -33C21 -42 24 -58 23.8 -70C18 -61 13 -61 9 -61C5 -63.4 -1 -63.4 -4 -61C-10 -61 -15 -62 -21.5 -70Z"
    } else {
        "M-21.5 -72C-22 -60 -18 -50 -6 -46C-1 -44 4 -44 8 -46C20 -50 24 -60 23.8 -72C18 -62 13 -62 9 -62C5 -64.4 -1 -64.4 -4 -62C-10 -62 -15 -63 -21.5 -72Z"
    };
    pen.shape(outline, colour, 0.08);
    let strands = if long {
        "M-8 -54Q-7 -44 -1 -37M3 -53Q4 -44 4 -36M12 -54Q12 -46 8 -40"
    } else {
        "M-8 -54Q-7 -50 -3 -48M3 -53Q4 -50 4 -47M11 -54Q11 -51 8 -48"
    };
    pen.hint(strands, colour.lighter(-0.1), 1.1, 0.8);
}

fn glasses(pen: &mut Pen) {
    let frame = pen.tone(rgb(0x3a3038));
    pen.part(Part::Feature, |pen| {
        pen.sheet.ring((-6.4, -70.5), (6.6, 6.6), frame, 1.4);
        pen.sheet.ring((13.6, -70.5), (6.6, 6.6), frame, 1.4);
        pen.sheet.line("M.2 -71q3.4 -2 6.8 0", frame, 1.4);
    });
}

fn helmet(pen: &mut Pen, look: &Look) {
    let steel = "M-25 -66C-27 -94 -12 -102 1.4 -102C16 -102 30 -94 28 -66L22 -62C22 -76 20 -82 18 -84C8 -88 -6 -88 -16 -84C-18 -82 -20 -76 -19 -62Z";
    pen.shape(steel, rgb(0xaebac7), 0.16);
    pen.hint("M-19 -84C-8 -90 12 -90 21 -84", rgb(0x75828f), 2.0, 0.9);
    pen.hint("M1.4 -102V-89", rgb(0x75828f), 1.4, 0.8);
    let plume =
        "M0 -101C-6 -116 -22 -122 -36 -112C-30 -112 -28 -108 -24 -104C-18 -98 -8 -98 0 -101Z";
    pen.shape(plume, look.extra_colour.cloth(), 0.12);
}
