//! Birds are all head: owl and penguin.

use super::items;
use super::pen::{Pen, ink, white};
use crate::colour::{Lab, rgb};
use crate::look::{Extra, Look};
use crate::part::Part;
use crate::scene::{Actor, Face, Pose};

pub(super) fn owl(pen: &mut Pen, actor: &Actor) {
    let (look, face) = (&actor.look, actor.face);
    let feather = look.hide();
    feet(pen);
    let body = "M-30 -88C-26 -80 -20 -84 1 -84C22 -84 28 -80 32 -88C34 -70 36 -40 30 -20C24 -4 -22 -4 -28 -20C-34 -40 -32 -70 -30 -88Z";
    pen.shape(body, feather, 0.11);
    let belly = "M1 -56C16 -56 24 -42 22 -26C20 -12 10 -8 1 -8C-8 -8 -18 -12 -20 -26C-22 -42 -14 -56 1 -56Z";
    pen.shape(belly, look.belly(), 0.06);
    for row in 0..4 {
        for column in 0..4 {
            let x = -15.5 + column as f32 * 9.4 + (row % 2) as f32 * 4.7;
            let fleck = format!("M{x} {}q2.6 4 5.2 0", -45.0 + row as f32 * 9.0);
            pen.hint(&fleck, feather.lighter(0.02), 1.7, 0.8);
        }
    }
    wings(pen, actor.pose, feather.lighter(-0.06));
    let shut = matches!(face, Face::Joy | Face::Sleepy);
    for side in [-1.0f32, 1.0] {
        pen.round((1.0 + side * 13.5, -68.0), (14.5, 14.5), look.belly(), 0.05);
        if !shut {
            pen.part(Part::White, |pen| {
                pen.round((1.0 + side * 13.0, -68.0), (9.4, 9.4), rgb(0xffd46a), 0.06);
            });
        }
        pen.part(Part::Feature, |pen| owl_eye(pen, face, 1.0 + side * 12.4));
    }
    pen.shape("M-3.4 -64Q1 -66.4 5.4 -64Q4 -57 1 -55Q-2 -57 -3.4 -64Z", rgb(0xe89a2e), 0.08);
    bow_tie(pen, look);
    if look.extra == Extra::Glasses {
        let frame = pen.tone(rgb(0x5a3a30));
        pen.sheet.ring((-12.4, -68.0), (11.6, 11.6), frame, 1.8);
        pen.sheet.ring((14.4, -68.0), (11.6, 11.6), frame, 1.8);
    }
    items::draw(pen, actor.item, (33.0, -40.0), look.extra_colour.cloth());
}

fn feet(pen: &mut Pen) {
    for side in [-1.0f32, 1.0] {
        let foot = format!("M{} -7v4m0 0l-5 2.4m5 -2.4v3m0 -3l5 2.4", side * 9.0);
        pen.line(&foot, rgb(0xe2a13d), 2.4);
    }
}

fn owl_eye(pen: &mut Pen, face: Face, x: f32) {
    match face {
        Face::Joy => pen.sheet.line(&format!("M{} -66q6 -8 12 0", x - 6.0), ink(), 2.2),
        Face::Sleepy => pen.sheet.line(&format!("M{} -69q6 7 12 0", x - 6.0), ink(), 2.2),
        _ => {
            let r = if face == Face::Scared { 3.6 } else { 5.6 };
            pen.sheet.oval((x + 0.6, -68.0), (r, r), ink());
            pen.part(Part::White, |pen| pen.sheet.oval((x - 1.2, -70.0), (1.7, 1.7), white()));
        }
    }
}

fn wings(pen: &mut Pen, pose: Pose, feather: Lab) {
    for side in [-1.0f32, 1.0] {
        let raised = match pose {
            Pose::Cheer => true,
            Pose::Wave | Pose::Point => side > 0.0,
            Pose::Stand | Pose::Hold | Pose::Walk | Pose::Sit => false,
        };
        let wing = if raised {
            "M29 -58C39 -66 49 -80 59 -86C61 -70 49 -48 29 -36Z"
        } else {
            "M31 -60C39 -48 39 -30 28 -14C21 -22 23 -40 23 -54Z"
        };
        pen.frame(&format!("scale({side} 1)"), |pen| pen.shape(wing, feather, 0.1));
    }
}

fn bow_tie(pen: &mut Pen, look: &Look) {
    if matches!(look.extra, Extra::Scarf | Extra::Bow) {
        let bow = "M1 -49C-5 -56 -14 -55 -13 -48C-13 -42 -5 -43 1 -47C7 -43 15 -42 15 -48C16 -55 7 -56 1 -49Z";
        pen.shape(bow, look.extra_colour.cloth(), 0.12);
    }
}

pub(super) fn penguin(pen: &mut Pen, actor: &Actor) {
    let look = &actor.look;
    let coat = look.hide();
    for side in [-1.0f32, 1.0] {
        pen.round((side * 10.0 + 1.0, -3.0), (8.6, 4.0), rgb(0xf0a03c), 0.08);
    }
    let body = "M1 -98C22 -98 30 -82 30 -62C31 -44 33 -30 27 -16C20 -4 -18 -4 -25 -16C-31 -30 -29 -44 -28 -62C-28 -82 -20 -98 1 -98Z";
    pen.shape(body, coat, 0.12);
    let front = "M2 -84C8 -92 22 -86 22 -70C22 -60 19 -56 20 -44C22 -22 14 -9 2 -9C-11 -9 -18 -22 -16 -44C-15 -56 -19 -60 -19 -70C-19 -86 -4 -92 2 -84Z";
    pen.shape(front, rgb(0xfbf6ea), 0.06);
    wings(pen, actor.pose, coat.lighter(-0.03));
    let features = super::face::Features {
        eyes: (3.0, -72.0),
        apart: 9.5,
        mouth: -53.0,
        eye: 3.0,
        blush: true,
        whites: false,
        bold: 1.25,
    };
    super::face::draw_face(pen, actor.face, &features);
    pen.shape("M-3 -66Q3 -70 9.6 -66Q6 -60 3 -59Q0 -60 -3 -66Z", rgb(0xf0a03c), 0.08);
    bow_tie(pen, look);
    items::draw(pen, actor.item, (33.0, -40.0), look.extra_colour.cloth());
}
