//! What hands hold; each item is drawn around the hand at `(0, 0)`.

use super::pen::{Pen, white};
use crate::colour::{Lab, rgb};
use crate::outline::{Pt, star};
use crate::scene::Item;

/// Draws the item; `accent` colours what may have any colour.
pub(super) fn draw(pen: &mut Pen, item: Item, hand: Pt, accent: Lab) {
    let first = pen.sheet.glows.len();
    pen.frame(&format!("translate({} {})", hand.0, hand.1), |pen| match item {
        Item::Nothing => {}
        Item::Lantern => lantern(pen),
        Item::Book => book(pen, accent),
        Item::Key => {
            pen.line("M0 2v-16m0 2h5m-5 4h4", rgb(0xe9b949), 2.4);
            let gold = pen.tone(rgb(0xe9b949));
            pen.sheet.ring((0.0, -18.0), (4.5, 4.5), gold, 2.6);
        }
        Item::Flower => flower(pen),
        Item::Balloon => balloon(pen, accent),
        Item::Map => map(pen),
        Item::Sword => {
            pen.flat("M-4 -3l2 -36 2.5 -5 2.5 5 2 36z", rgb(0xd7dde4));
            pen.line("M0.5 -5v-34", rgb(0xf7fbff), 1.1);
            pen.line("M-7.5 -3h16", rgb(0xc99a3b), 3.0);
            pen.line("M0.5 0v6", rgb(0x7a4b2e), 3.4);
        }
        Item::Wand => {
            pen.line("M0 3l7 -19", rgb(0x6b4a34), 2.2);
            let light = pen.grade.shining(rgb(0xffe37a));
            pen.sheet.path(&star((8.5, -21.0), 6.5), light);
            pen.sheet.line(&star((8.5, -21.0), 6.5), light, 1.6);
            pen.sheet.glow((8.5, -21.0), 46.0, light, 0.9);
        }
        Item::Umbrella => umbrella(pen, accent),
        Item::Letter => {
            pen.flat("M-13 -9h26v17h-26z", rgb(0xfbf3e2));
            pen.hint("M-13 -9l13 10 13 -10", rgb(0xb9a58a), 1.1, 0.9);
            pen.round((0.0, 2.0), (2.6, 2.6), rgb(0xc8403f), 0.08);
        }
        Item::Apple => {
            pen.shape(
                "M0 -10C-5 -14 -11 -10 -9 -3C-8 2 -4 4 0 3C4 4 8 2 9 -3C11 -10 5 -14 0 -10Z",
                rgb(0xd8483f),
                0.12,
            );
            pen.line("M0 -10q1 -4 3 -6", rgb(0x6b4a34), 1.4);
            pen.round((5.0, -14.0), (3.6, 1.8), rgb(0x5f9a4b), 0.06);
        }
        Item::Bell => {
            pen.line("M0 -2v-6", rgb(0x7a4b2e), 3.4);
            pen.shape("M-9 12C-6 8 -6 -1 0 -2C6 -1 6 8 9 12Z", rgb(0xe2b44a), 0.14);
            pen.round((0.0, 13.0), (2.6, 2.2), rgb(0xb5812e), 0.06);
        }
        Item::Cup => {
            pen.flat("M-7 -8h14l-1.5 13h-11z", accent);
            let handle = pen.tone(accent);
            pen.sheet.ring((8.0, -2.0), (3.6, 3.8), handle, 1.8);
            pen.hint("M-3 -12q-3 -4 0 -7t0 -7M3 -12q-3 -4 0 -7t0 -7", white(), 1.3, 0.55);
        }
    });
    for glow in &mut pen.sheet.glows[first..] {
        glow.at = (glow.at.0 + hand.0, glow.at.1 + hand.1);
    }
}

fn lantern(pen: &mut Pen) {
    let iron = rgb(0x4a3a34);
    let glass = pen.grade.shining(rgb(0xffcf5e));
    pen.line("M0 0v6", iron, 1.4);
    pen.line("M-5 9q5 -7 10 0", iron, 1.4);
    pen.sheet.bar((-6.0, 9.0), (12.0, 15.0), 3.0, glass);
    pen.sheet.bar((-3.5, 11.0), (7.0, 11.0), 3.0, rgb(0xfff6c9));
    let iron_tone = pen.tone(iron);
    pen.sheet.bar((-7.2, 7.5), (14.4, 3.0), 1.2, iron_tone);
    pen.sheet.bar((-7.2, 22.5), (14.4, 3.0), 1.2, iron_tone);
    pen.line("M-5.6 10v13M5.6 10v13", iron, 1.0);
    let light = pen.grade.shining(rgb(0xffb845));
    pen.sheet.glow((0.0, 16.0), 78.0, light, 0.95);
}

fn book(pen: &mut Pen, cover: Lab) {
    pen.flat("M-10 -1l14 -3 13 5 -13 4z", cover.lighter(-0.08));
    pen.flat("M-12 -4q7 -5 13 0q7 -5 13 0v3q-6 -4 -13 0q-6 -4 -13 0z", rgb(0xfff6e2));
    pen.line("M1 -4v4", rgb(0x4a3a34), 0.6);
}

fn flower(pen: &mut Pen) {
    pen.line("M0 4q3 -8 0 -16", rgb(0x4e8b46), 1.6);
    for i in 0..6 {
        let angle = i as f32 * 1.047;
        let petal = rgb(0xf4617f).lighter(if i % 2 == 0 { 0.04 } else { 0.0 });
        pen.spot((4.4 * angle.cos(), -14.0 + 4.4 * angle.sin()), (3.2, 3.2), petal);
    }
    pen.spot((0.0, -14.0), (3.0, 3.0), rgb(0xffd45c));
}

fn balloon(pen: &mut Pen, colour: Lab) {
    pen.line("M0 0q6 -22 2 -40", rgb(0xefe6dc), 0.7);
    pen.shape("M1 -40c-20 -14 -17 -42 2 -42s20 28 0 42l3 4h-7z", colour, 0.14);
    pen.sheet.dab((-5.0, -71.0), (3.0, 6.0), 22.0, white().sheer(0.55));
}

fn map(pen: &mut Pen) {
    pen.flat("M-14 -12l9 3 9 -3 9 3v17l-9 -3 -9 3 -9 -3z", rgb(0xf3e0b5));
    pen.line("M-10 1q6 -6 9 -1t9 -2", rgb(0xb8573f), 1.1);
    pen.line("M7 -5l3 3m0 -3l-3 3", rgb(0xc23b3b), 1.2);
}

fn umbrella(pen: &mut Pen, colour: Lab) {
    pen.line("M0 6v-58", rgb(0x4a3a34), 1.6);
    let canopy = "M-36 -46c2 -26 22 -36 36 -36s34 10 36 36q-6 -6 -12 0q-6 -6 -12 0q-6 -6 -12 0q-6 -6 -12 0q-6 -6 -12 0q-6 -6 -12 0z";
    pen.shape(canopy, colour, 0.12);
    pen.line("M0 -82v-5", rgb(0x4a3a34), 1.8);
    for lean in [-18.0f32, 0.0, 18.0] {
        let rib = format!("M0 -82Q{} -70 {} -48", lean * 0.7, lean * 1.3);
        pen.hint(&rib, colour.lighter(-0.1), 0.8, 0.7);
    }
}
