//! A robot: its face is a screen.

use crate::cast::pen::{Pen, white};
use crate::colour::rgb;
use crate::scene::{Actor, Face};

pub(super) fn robot(pen: &mut Pen, actor: &Actor) {
    let metal = actor.look.hide();
    pen.line("M1 -93v-12", metal.lighter(-0.15), 2.0);
    pen.sheet.oval((1.0, -108.0), (4.2, 4.2), rgb(0xffcf5a));
    pen.sheet.oval((-0.2, -109.2), (1.4, 1.4), white().sheer(0.8));
    pen.sheet.glow((1.0, -108.0), 26.0, rgb(0xffcf5a), 0.7);
    for x in [-25.0, 27.0] {
        pen.round((x, -73.0), (4.5, 8.0), metal.lighter(-0.12), 0.08);
    }
    pen.line("M-5 -55h12", metal.lighter(-0.15), 6.0);
    let case = "M-15 -94h32q9 0 9 9v23q0 9 -9 9h-32q-9 0 -9 -9v-23q0 -9 9 -9z";
    pen.shape(case, metal, 0.12);
    let screen = pen.tone(actor.look.belly());
    pen.sheet.bar((-17.0, -86.0), (38.0, 25.0), 8.0, screen);
    pen.sheet.line("M-13 -66Q-14 -82 0 -82", white().sheer(0.18), 1.6);
    display(pen, actor.face);
    pen.sheet.glow((2.5, -73.0), 30.0, rgb(0x8ff0ff), 0.35);
}

fn display(pen: &mut Pen, face: Face) {
    let light = rgb(0x8ff0ff);
    for side in [-1.0f32, 1.0] {
        let x = 2.5 + side * 9.0;
        match face {
            Face::Joy | Face::Happy => {
                pen.sheet.line(&format!("M{} -73q4 -6.4 8 0", x - 4.0), light, 2.4);
            }
            Face::Sad => {
                pen.sheet.line(&format!("M{} -75q4 3 8 {}", x - 4.0, side * 2.4), light, 2.4);
            }
            Face::Sleepy => pen.sheet.line(&format!("M{} -74h8", x - 4.0), light, 2.2),
            Face::Angry => {
                pen.sheet.line(&format!("M{} -75l8 {}", x - 4.0, -3.4 * side), light, 2.6);
            }
            Face::Scared => pen.sheet.oval((x, -75.0), (4.8, 5.6), light),
            Face::Calm | Face::Curious => pen.sheet.oval((x, -75.0), (3.4, 4.2), light),
        }
    }
    match face {
        Face::Joy => pen.sheet.path("M-2 -68.5h9.4q-0.6 5.4 -4.7 5.4t-4.7 -5.4z", light),
        Face::Sad | Face::Scared | Face::Angry => {
            pen.sheet.line("M-1 -64.6q3.6 -3 7.2 0", light, 1.6);
        }
        Face::Calm | Face::Happy | Face::Curious | Face::Sleepy => {
            pen.sheet.line("M-1 -67q3.6 3.6 7.2 0", light, 1.6);
        }
    }
}
