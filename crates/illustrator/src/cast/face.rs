//! Faces: dot eyes with a highlight, blush; brows and mouth carry the feeling.
//!
//! Dots and lines swallow fine strokes: what is printed in inks has bolder features, and brows
//! whatever it feels, or a face in a small picture would be two holes.

use super::pen::{Pen, ink, white};
use crate::colour::rgb;
use crate::outline::Pt;
use crate::part::Part;
use crate::scene::Face;

/// Where a head has its features.
pub(super) struct Features {
    /// Middle of the face and height of the eyes.
    pub(super) eyes: Pt,
    /// Half the distance between the eyes.
    pub(super) apart: f32,
    /// Height of the mouth.
    pub(super) mouth: f32,
    /// Radius of an eye.
    pub(super) eye: f32,
    /// Whether cheeks blush.
    pub(super) blush: bool,
    /// Whether the eyes have whites: on dark or scaly faces.
    pub(super) whites: bool,
    /// How much bolder the strokes are where the face is printed: small heads need it.
    pub(super) bold: f32,
}

pub(super) fn draw_face(pen: &mut Pen, face: Face, features: &Features) {
    if features.blush && pen.grade.is_paper() {
        for side in [-1.0f32, 1.0] {
            let at = (features.eyes.0 + side * (features.apart + 4.5), features.eyes.1 + 5.6);
            let tone = pen.tone(rgb(0xf0685f));
            pen.sheet.oval(at, (4.3, 2.9), tone.sheer(0.36));
        }
    }
    let bold = if pen.grade.is_paper() { 1.0 } else { features.bold };
    pen.part(Part::Feature, |pen| {
        for side in [-1.0f32, 1.0] {
            let at = (features.eyes.0 + side * features.apart, features.eyes.1);
            eye(pen, face, at, (features, bold));
            brow(pen, face, at, (side, features.eye, bold));
        }
        mouth(pen, face, (features.eyes.0 + 0.4, features.mouth), bold);
    });
}

fn eye(pen: &mut Pen, face: Face, (x, y): Pt, (features, bold): (&Features, f32)) {
    let r = features.eye * (1.0 + 0.5 * (bold - 1.0));
    match face {
        Face::Joy => {
            pen.sheet.line(&format!("M{} {}q3.4 -5 6.8 0", x - 3.4, y + 1.2), ink(), 1.9 * bold);
        }
        Face::Sleepy => {
            pen.sheet.line(&format!("M{} {y}q3.4 4 6.8 0", x - 3.4), ink(), 1.8 * bold);
        }
        Face::Scared => {
            if !pen.grade.is_paper() {
                pen.sheet.oval((x, y), (r * 1.65 + 0.9, r * 1.85 + 0.9), ink());
            }
            white_of_the_eye(pen, (x, y), (r * 1.65, r * 1.85));
            pen.sheet.oval((x + 0.6, y + 0.3), (r * 0.72, r * 0.82), ink());
            gleam(pen, (x + 0.1, y - 0.6), (0.8, 0.8));
        }
        Face::Calm | Face::Happy | Face::Sad | Face::Curious | Face::Angry => {
            if features.whites {
                white_of_the_eye(pen, (x, y), (r * 1.36, r * 1.58));
            }
            let (dx, dy) = if face == Face::Curious { (0.8, -0.7) } else { (0.4, 0.0) };
            let at = (x + dx, y + dy);
            pen.sheet.oval(at, (r, r * 1.28), ink());
            gleam(pen, (at.0 - r * 0.3, at.1 - r * 0.5), (r * 0.38, r * 0.42));
            if pen.grade.is_paper() {
                let low = (at.0 + r * 0.35, at.1 + r * 0.55);
                pen.sheet.oval(low, (r * 0.2, r * 0.22), white().sheer(0.7));
            }
        }
    }
}

fn white_of_the_eye(pen: &mut Pen, at: Pt, radius: Pt) {
    pen.part(Part::White, |pen| pen.sheet.oval(at, radius, rgb(0xfffdf4)));
}

/// The light in an eye.
fn gleam(pen: &mut Pen, at: Pt, radius: Pt) {
    pen.part(Part::White, |pen| pen.sheet.oval(at, radius, white()));
}

fn brow(pen: &mut Pen, face: Face, (x, eye_y): Pt, (side, r, bold): (f32, f32, f32)) {
    let y = eye_y - r * 1.5 - 2.6 - 0.8 * (bold - 1.0);
    let (stroke, width) = match face {
        Face::Sad => {
            (format!("M{} {}L{} {}", x + side * 3.2, y + 2.0, x - side * 2.6, y - 1.0), 1.4)
        }
        Face::Angry => {
            (format!("M{} {}L{} {}", x + side * 3.4, y - 0.8, x - side * 2.8, y + 2.0), 1.7)
        }
        Face::Scared => (
            format!("M{} {}q{} -2.6 {} -1", x + side * 3.0, y - 0.6, -side * 2.4, -side * 5.2),
            1.2,
        ),
        Face::Curious if side > 0.0 => (format!("M{} {}q3 -3 6 -0.6", x - 3.0, y - 1.4), 1.3),
        Face::Curious => (format!("M{} {}q3 -1.4 6 0", x - 3.0, y + 0.8), 1.2),
        Face::Calm | Face::Happy | Face::Joy | Face::Sleepy if pen.grade.is_paper() => return,
        Face::Calm | Face::Sleepy => (format!("M{} {}q3.4 -1.6 6.8 0", x - 3.4, y + 0.4), 1.1),
        Face::Happy | Face::Joy => (format!("M{} {}q3.4 -2.6 6.8 0", x - 3.4, y - 0.4), 1.1),
    };
    pen.sheet.line(&stroke, ink(), width * bold);
}

fn mouth(pen: &mut Pen, face: Face, (x, y): Pt, bold: f32) {
    let sheet = &mut *pen.sheet;
    match face {
        Face::Happy => {
            sheet.line(&format!("M{} {}q3.6 4.6 7.2 0", x - 3.6, y - 0.8), ink(), 1.5 * bold);
        }
        Face::Calm => {
            sheet.line(&format!("M{} {}q3.6 2.8 7.2 0", x - 3.6, y - 0.8), ink(), 1.5 * bold);
        }
        Face::Joy => {
            let open =
                format!("M{} {}q4.8 1.4 9.6 0 q-0.4 7.4 -4.8 7.4 t-4.8 -7.4z", x - 4.8, y - 2.0);
            sheet.path(&open, rgb(0x7a2733));
            sheet.oval((x, y + 3.4), (2.6, 1.5), rgb(0xef7f86));
        }
        Face::Sad => sheet.line(&format!("M{} {}q3 -3.6 6 0", x - 3.0, y + 1.6), ink(), 1.5 * bold),
        Face::Scared => {
            let wavy = format!("M{} {}q1.6 -2.6 3.2 0 t3.2 0 t3.2 0", x - 4.8, y + 1.0);
            sheet.line(&wavy, ink(), 1.4 * bold);
        }
        Face::Curious => sheet.oval((x, y + 0.4), (1.7 * bold, 2.0 * bold), rgb(0x6b2a33)),
        Face::Angry => {
            sheet.line(&format!("M{} {}q3.4 -3 6.8 0", x - 3.4, y + 1.4), ink(), 1.7 * bold);
        }
        Face::Sleepy => sheet.oval((x, y), (1.3 * bold, 1.0 * bold), ink()),
    }
}
