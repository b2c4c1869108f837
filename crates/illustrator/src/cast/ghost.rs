//! A ghost: a friendly sheet of light.

use super::face::{Features, draw_face};
use super::pen::Pen;
use crate::colour::rgb;
use crate::scene::Actor;

pub(super) fn draw(pen: &mut Pen, actor: &Actor) {
    let first = pen.sheet.glows.len();
    let cloth = rgb(0xeef3fb);
    let tone = pen.tone(cloth);
    let fill = pen.sheet.across(
        (0.2, 0.0),
        (0.6, 1.0),
        &[
            (0.0, tone.lighter(0.03).sheer(0.92)),
            (0.6, tone.lighter(-0.06).sheer(0.86)),
            (1.0, tone.lighter(-0.1).sheer(0.25)),
        ],
    );
    pen.frame("translate(0 -14)", |pen| {
        let sheet = "M0 -92C22 -92 28 -72 28 -50C28 -32 34 -18 40 -8C30 -2 26 -10 20 -6C14 0 8 -8 2 -4C-4 2 -10 -8 -16 -4C-22 0 -28 -6 -34 -4C-28 -18 -28 -34 -28 -50C-28 -72 -22 -92 0 -92Z";
        pen.sheet.path(sheet, fill);
        pen.round((-30.0, -46.0), (6.0, 5.0), cloth, 0.05);
        pen.round((31.0, -46.0), (6.0, 5.0), cloth, 0.05);
        let features = Features {
            eyes: (3.0, -66.0),
            apart: 9.5,
            mouth: -54.0,
            eye: 3.4,
            blush: true,
            whites: false,
            bold: 1.25,
        };
        draw_face(pen, actor.face, &features);
        super::items::draw(pen, actor.item, (31.0, -48.0), actor.look.extra_colour.cloth());
    });
    for glow in &mut pen.sheet.glows[first..] {
        glow.at.1 -= 14.0;
    }
    let light = pen.grade.shining(rgb(0xcfe4ff));
    pen.sheet.glow((0.0, -74.0), 90.0, light, 0.35);
}
