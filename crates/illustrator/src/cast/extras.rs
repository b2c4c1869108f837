//! Hats, scarves, capes: what is worn besides the main garment.

use super::pen::Pen;
use crate::colour::rgb;
use crate::look::{Extra, Look};
use crate::scene::Kind;

/// What hangs behind the body.
pub(super) fn behind(pen: &mut Pen, look: &Look) {
    let cloth = look.extra_colour.cloth();
    match look.extra {
        Extra::Cape => {
            let cape =
                "M-8 -54C-26 -44 -36 -22 -38 -5C-28 -9 -24 -3 -18 -7C-8 -2 -2 -6 8 -4L9 -54Z";
            pen.shape(cape, cloth, 0.12);
        }
        Extra::Wings => {
            for side in [-1.0f32, 1.0] {
                pen.frame(&format!("scale({side} 1)"), fairy_wing);
            }
        }
        _ => {}
    }
}

fn fairy_wing(pen: &mut Pen) {
    let film = pen.tone(rgb(0xd8f1ff));
    let upper = "M6 -46C14 -72 34 -82 42 -72C46 -60 30 -44 8 -40Z";
    let lower = "M6 -40C22 -42 36 -34 34 -24C30 -16 14 -24 6 -34Z";
    for wing in [upper, lower] {
        pen.sheet.path(wing, film.sheer(0.72));
        pen.sheet.line(wing, film.lighter(0.06).sheer(0.9), 1.0);
    }
}

/// What is wound around the neck.
pub(super) fn at_the_neck(pen: &mut Pen, look: &Look) {
    let cloth = look.extra_colour.cloth();
    match look.extra {
        Extra::Scarf => {
            let wrap = "M-14.5 -55.5C-8 -49.5 8 -49.5 14.5 -55.5C17.5 -51.5 16.5 -47.6 13 -46C5 -42.5 -7 -42.5 -13 -46C-16.6 -48 -17 -52 -14.5 -55.5Z";
            pen.shape(wrap, cloth, 0.12);
            let end = "M-9 -46C-14 -39 -17 -33 -17 -26L-8.4 -25C-8 -33 -5 -39 -2 -44Z";
            pen.shape(end, cloth.lighter(-0.03), 0.12);
            let knit =
                "M-16.4 -31.5l8 1M-16.8 -28.6l8 1M-10 -48.4l2 4M2 -46.8l-.4 4M9.6 -48l-1.6 3.6";
            pen.hint(knit, cloth.lighter(0.18).vivid(0.6), 1.2, 0.9);
        }
        Extra::Bow if !look.kind.is_person() => {
            let bow = "M0 -50C-5 -56 -13 -55 -12 -49C-12 -44 -5 -44 0 -49C5 -44 12 -44 12 -49C13 -55 5 -56 0 -50Z";
            pen.shape(bow, cloth, 0.12);
            pen.round((0.0, -49.4), (2.6, 2.6), cloth.lighter(-0.08), 0.05);
        }
        _ => {}
    }
}

pub(super) fn satchel(pen: &mut Pen) {
    let leather = rgb(0x8a5a36);
    pen.line("M-9 -53Q4 -40 14 -25", leather, 2.2);
    pen.shape("M9 -29h14q2 0 2 2v10q0 2 -2 2h-14q-2 0 -2 -2v-10q0 -2 2 -2z", rgb(0x9a6a40), 0.10);
    pen.hint("M8 -25h16", leather.lighter(-0.08), 1.2, 0.9);
}

/// What sits on the head.
pub(super) fn on_the_head(pen: &mut Pen, look: &Look) {
    let cloth = look.extra_colour.cloth();
    match look.extra {
        Extra::PointedHat => pointed_hat(pen, look),
        Extra::Crown => crown(pen),
        Extra::WoolHat => {
            pen.shape("M-23 -80C-24 -98 -12 -104 1.4 -104C15 -104 26.6 -98 25.6 -80C16 -86 -13 -86 -23 -80Z", cloth, 0.12);
            pen.shape(
                "M-24 -79C-14 -87 16 -87 26.6 -79L26 -86.6C14 -94 -12 -94 -23.6 -86.6Z",
                cloth.lighter(0.08),
                0.06,
            );
            pen.round((1.4, -107.0), (6.6, 6.2), cloth.lighter(0.16).vivid(0.6), 0.1);
        }
        Extra::StrawHat => {
            pen.shape("M-36 -82C-20 -74 24 -74 39 -82C28 -90 22 -88 20 -90C18 -102 10 -106 1.4 -106C-8 -106 -15 -102 -17 -90C-19 -88 -26 -90 -36 -82Z", rgb(0xe8c77a), 0.10);
            pen.shape(
                "M-17.4 -89.4C-6 -84.6 10 -84.6 20.4 -89.4L21 -84.6C10 -80.4 -8 -80.4 -18 -84.6Z",
                cloth,
                0.08,
            );
        }
        Extra::Cap => {
            pen.shape(
                "M-23 -82C-25 -98 -12 -105 2 -105C17 -105 27 -98 26 -84C14 -90 -10 -90 -23 -82Z",
                cloth,
                0.12,
            );
            pen.shape(
                "M-2 -87C12 -91 30 -90 40 -81C30 -79 16 -82 4 -82Z",
                cloth.lighter(-0.10),
                0.06,
            );
        }
        Extra::Tricorn => {
            pen.shape(
                "M-36 -86C-28 -112 28 -114 38 -88C24 -82 14 -86 2 -92C-10 -86 -24 -80 -36 -86Z",
                rgb(0x3a3440),
                0.10,
            );
            pen.hint(
                "M-34 -87C-24 -83 -10 -87 2 -93C14 -88 26 -84 36 -89",
                rgb(0xf0cf6b),
                2.0,
                0.95,
            );
            pen.round((2.0, -100.0), (4.4, 4.0), rgb(0xf4efe4), 0.06);
        }
        Extra::Bow if look.kind.is_person() => {
            pen.shape("M12 -96C6 -104 -1 -103 0 -96C0 -90 7 -90 12 -95C17 -90 24 -90 24 -96C25 -103 18 -104 12 -96Z", cloth, 0.12);
            pen.round((12.0, -96.0), (2.6, 2.6), cloth.lighter(-0.08), 0.05);
        }
        Extra::Glasses if !look.kind.is_person() => {
            let y = if matches!(look.kind, Kind::Fox | Kind::Wolf) { -73.5 } else { -73.0 };
            let frame = pen.tone(rgb(0x3a3038));
            pen.sheet.ring((-7.8, y), (7.0, 7.0), frame, 1.4);
            pen.sheet.ring((15.4, y), (7.0, 7.0), frame, 1.4);
            pen.sheet.line(&format!("M-.8 {y}q4.6 -2.4 9.2 0"), frame, 1.4);
        }
        _ => {}
    }
}

fn pointed_hat(pen: &mut Pen, look: &Look) {
    let felt = if look.kind == Kind::Witch { rgb(0x4a3f66) } else { look.cloth.cloth() };
    pen.shape("M-32 -86C-18 -80 20 -80 34 -86C24 -92 18 -92 16 -95C14 -112 10 -126 22 -139C4 -136 -8 -120 -13 -95C-16 -92 -24 -91 -32 -86Z", felt, 0.13);
    pen.shape(
        "M-14 -93C-4 -88.6 8 -88.6 16.6 -93L17.6 -87.4C8 -83 -6 -83 -15.6 -87.4Z",
        look.extra_colour.cloth(),
        0.08,
    );
    pen.star((3.0, -108.0), 4.2, rgb(0xffe27a));
    pen.star((8.0, -122.0), 2.2, rgb(0xffe27a));
}

fn crown(pen: &mut Pen) {
    pen.shape(
        "M-15 -88L-18 -106L-8 -97L1 -110L10 -97L20 -106L17 -88Q1 -84 -15 -88Z",
        rgb(0xf2c14e),
        0.12,
    );
    for (at, jewel) in [
        ((-18.0, -107.0), 0xe0475b),
        ((1.0, -111.0), 0x3fa7d6),
        ((20.0, -107.0), 0xe0475b),
        ((1.0, -92.0), 0xe0475b),
    ] {
        pen.spot(at, (2.3, 2.3), rgb(jewel));
    }
}
