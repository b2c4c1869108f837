//! Tails, and a dragon's wings.

use super::heads::spines;
use super::pen::Pen;
use crate::colour::rgb;
use crate::look::Look;
use crate::outline::{Pt, loop_through};
use crate::scene::Kind;

pub(super) fn draw(pen: &mut Pen, look: &Look, sits: bool) {
    let lift = if sits { -4.0 } else { 0.0 };
    pen.frame(&format!("translate(0 {lift})"), |pen| tail(pen, look));
    if look.kind == Kind::Dragon {
        wings(pen, look);
    }
}

fn tail(pen: &mut Pen, look: &Look) {
    let fur = look.hide().lighter(-0.02);
    match look.kind {
        Kind::Fox | Kind::Wolf => bushy(pen, look),
        Kind::Squirrel => {
            let outline = "M-8 -16C-30 -8 -48 -22 -46 -48C-45 -70 -58 -78 -44 -90C-28 -98 -18 -80 -24 -64C-30 -48 -22 -36 -10 -30Z";
            pen.shape(outline, fur, 0.12);
            pen.hint(
                "M-18 -20C-36 -24 -38 -46 -36 -62C-35 -74 -40 -80 -34 -84",
                fur.lighter(0.08),
                5.0,
                0.6,
            );
        }
        Kind::Cat => {
            pen.line("M-10 -19C-26 -12 -38 -20 -36 -36C-35 -45 -42 -50 -47 -46", fur, 6.4);
            pen.line("M-42.6 -49Q-45.6 -49.4 -47 -46", fur.lighter(-0.13), 6.4);
        }
        Kind::Lion => {
            pen.line("M-10 -19C-26 -10 -38 -18 -38 -36C-38 -42 -42 -46 -44 -48", fur, 4.6);
            pen.round((-45.0, -51.0), (6.0, 7.5), rgb(0x9a5a2c), 0.1);
        }
        Kind::Dog => pen.line("M-11 -21C-24 -20 -30 -30 -29 -42", fur, 7.0),
        Kind::Mouse => {
            pen.line("M-10 -16C-28 -8 -36 -14 -42 -26C-44 -31 -50 -32 -53 -28", rgb(0xe2a79d), 2.6);
        }
        Kind::Pig => pen.line("M-15 -22c-7 -1 -10 -6 -6 -9s8 1 5 4s-11 0 -12 -5", fur, 2.6),
        Kind::Rabbit => pen.round((-18.0, -19.0), (7.5, 7.0), look.belly(), 0.08),
        Kind::Deer => pen.round((-17.0, -22.0), (5.0, 6.5), look.belly(), 0.08),
        Kind::Bear => pen.round((-17.0, -20.0), (5.0, 5.0), fur, 0.08),
        Kind::Panda => pen.round((-17.0, -20.0), (5.0, 5.0), rgb(0xf4efe4), 0.08),
        Kind::Hedgehog => spines(pen, look, ((0.0, -30.0), (33.0, 30.0))),
        Kind::Dragon => dragon_tail(pen, look),
        _ => {}
    }
}

/// A fox's or wolf's brush with its white tip.
fn bushy(pen: &mut Pen, look: &Look) {
    let points: [Pt; 9] = [
        (-8.0, -24.0),
        (-20.0, -14.0),
        (-36.0, -12.0),
        (-49.0, -24.0),
        (-53.0, -44.0),
        (-46.0, -60.0),
        (-40.0, -46.0),
        (-33.0, -34.0),
        (-18.0, -30.0),
    ];
    let outline = loop_through(&points);
    pen.shape(&outline, look.hide().lighter(-0.02), 0.12);
    let tip = "M-60 -38L-54 -40L-51 -35L-47 -40L-43 -36L-39 -42L-34 -45V-66H-60Z";
    pen.within(&outline, |pen| pen.shape(tip, look.belly(), 0.06));
}

fn dragon_tail(pen: &mut Pen, look: &Look) {
    let points: [Pt; 9] = [
        (-4.0, -28.0),
        (-18.0, -12.0),
        (-36.0, -5.0),
        (-54.0, -10.0),
        (-62.0, -25.0),
        (-57.0, -27.0),
        (-48.0, -18.0),
        (-34.0, -18.0),
        (-14.0, -38.0),
    ];
    pen.shape(&loop_through(&points), look.hide().lighter(-0.02), 0.12);
    let spike = look.extra_colour.cloth().mix(look.hide(), 0.25);
    pen.shape("M-58 -22L-72 -27L-62 -42L-52 -30Z", spike, 0.1);
    for (x, y) in [(-16.0, -31.0), (-27.0, -21.5), (-39.0, -18.0)] {
        pen.flat(&format!("M{x} {y}l-7 -7 -2 9z"), spike);
    }
}

fn wings(pen: &mut Pen, look: &Look) {
    let membrane = look.extra_colour.cloth().mix(look.hide(), 0.35);
    let outline = "M8 -46C16 -66 28 -84 46 -88C43 -78 46 -70 52 -58C46 -62 40 -58 40 -48C32 -50 22 -44 10 -36Z";
    let ribs = "M9 -46Q24 -66 45 -86M12 -48Q30 -58 51 -58M12 -45Q26 -50 39 -48";
    for (flip, shade) in [(0.82, 0.0), (-1.0, 0.04)] {
        pen.frame(&format!("scale({flip} 1)"), |pen| {
            pen.shape(outline, membrane.lighter(shade), 0.12);
            pen.hint(ribs, look.hide().lighter(-0.12), 1.3, 0.8);
        });
    }
}
