//! Furry heads: ears, mask, muzzle, whiskers.

use crate::cast::face::{Features, draw_face};
use crate::cast::pen::{Pen, ink, white};
use crate::colour::{Lab, rgb};
use crate::look::Look;
use crate::outline::{Pt, loop_through, polygon};
use crate::part::Part;
use crate::scene::{Actor, Face, Kind};

/// Pink inside an ear.
const EAR: u32 = 0xe9a09a;

/// A fox, or a wolf: pointed ears, wide cheeks, white mask.
pub(super) fn fox(pen: &mut Pen, actor: &Actor) {
    let look = &actor.look;
    let fur = look.hide();
    let inside = if look.kind == Kind::Wolf { rgb(0x5a4a52) } else { rgb(0x3b2a2c) };
    let left = "M-23 -80C-27 -92 -27 -104 -24.5 -113C-16 -108 -8 -100 -3 -91Z";
    let left_in = "M-20 -84C-23 -93 -23.4 -101 -22 -106C-16 -102 -11 -97 -8 -91Z";
    let right = "M25 -79C29 -91 29 -104 26.5 -113C18 -108 11 -101 6 -92Z";
    let right_in = "M22 -83C25 -92 25.4 -100 24 -106C18 -102 14 -97 11 -91Z";
    for (outer, inner, shade) in [(left, left_in, -0.03), (right, right_in, 0.0)] {
        pen.shape(outer, fur.lighter(shade), 0.12);
        pen.shape(inner, inside, 0.04);
    }
    let head: [Pt; 10] = [
        (1.0, -94.0),
        (15.0, -91.0),
        (25.0, -80.0),
        (34.0, -64.0),
        (21.0, -55.0),
        (3.0, -50.0),
        (-17.0, -55.0),
        (-31.0, -64.0),
        (-22.0, -80.0),
        (-12.0, -91.0),
    ];
    let outline = loop_through(&head);
    pen.shape(&outline, fur, 0.10);
    let mask =
        "M-36 -67C-24 -73 -12 -69 -3 -66C0 -74 8 -74 10 -66C18 -70 28 -73 40 -67L30 -44H-28Z";
    pen.within(&outline, |pen| pen.shape(mask, look.belly(), 0.05));
    let features = Features {
        eyes: (3.5, -73.5),
        apart: 11.5,
        mouth: -56.4,
        eye: 3.0,
        blush: true,
        whites: false,
        bold: 1.25,
    };
    draw_face(pen, actor.face, &features);
    pen.part(Part::Feature, |pen| pen.sheet.oval((3.8, -63.0), (4.2, 3.1), ink()));
    pen.part(Part::White, |pen| pen.sheet.oval((2.7, -64.0), (1.3, 0.8), white().sheer(0.6)));
}

/// Every other beast: a round head with its own ears, markings and muzzle.
pub(super) fn round_head(pen: &mut Pen, actor: &Actor) {
    let look = &actor.look;
    let kind = look.kind;
    if kind == Kind::Lion {
        mane(pen);
    }
    if kind == Kind::Hedgehog {
        spines(pen, look, ((1.0, -76.0), (37.0, 33.0)));
    }
    ears_behind(pen, look);
    let outline = outline(kind);
    pen.shape(&outline, look.hide(), 0.10);
    pen.within(&outline, |pen| markings(pen, look));
    if kind == Kind::Dog {
        let ear = look.hide();
        pen.shape(
            "M-20 -90C-34 -92 -38 -74 -33 -60C-26 -56 -21 -66 -18 -80Z",
            ear.lighter(-0.13),
            0.1,
        );
        pen.shape("M22 -90C36 -92 40 -74 35 -60C28 -56 23 -66 20 -80Z", ear.lighter(-0.16), 0.1);
    }
    muzzle(pen, look);
    let features = Features {
        eyes: (4.0, -73.0),
        apart: if kind == Kind::Mouse { 9.5 } else { 11.5 },
        mouth: if kind == Kind::Pig { -55.4 } else { -57.6 },
        eye: 3.0,
        blush: kind != Kind::Panda,
        whites: kind == Kind::Panda || dark(look.hide()),
        bold: 1.25,
    };
    draw_face(pen, actor.face, &features);
    nose(pen, kind);
    whiskers(pen, kind);
    if kind == Kind::Rabbit && matches!(actor.face, Face::Happy | Face::Calm) {
        pen.sheet.bar((2.2, -56.2), (4.0, 4.0), 1.0, white());
    }
}

/// Whether dark eyes would drown in this fur.
fn dark(fur: Lab) -> bool {
    fur.l < 0.42
}

fn outline(kind: Kind) -> String {
    let (rx, ry) = match kind {
        Kind::Bear | Kind::Panda => (27.0, 24.0),
        Kind::Mouse => (22.0, 20.5),
        Kind::Rabbit | Kind::Squirrel => (23.5, 22.0),
        Kind::Pig => (25.0, 22.5),
        Kind::Deer => (21.5, 22.5),
        Kind::Cat => {
            return loop_through(&[
                (1.0, -93.0),
                (17.0, -90.0),
                (27.0, -77.0),
                (31.0, -66.0),
                (19.0, -54.0),
                (1.0, -50.5),
                (-17.0, -54.0),
                (-29.0, -66.0),
                (-25.0, -77.0),
                (-15.0, -90.0),
            ]);
        }
        _ => (26.0, 22.0),
    };
    let points: Vec<Pt> = (0..12)
        .map(|i| {
            let angle = i as f32 * std::f32::consts::TAU / 12.0;
            let chin = 1.0 + 0.05 * angle.sin();
            (1.0 + rx * angle.cos() * chin, -72.0 + ry * angle.sin())
        })
        .collect();
    loop_through(&points)
}

fn ears_behind(pen: &mut Pen, look: &Look) {
    let fur = look.hide();
    match look.kind {
        Kind::Cat => {
            let left = "M-23 -79C-27 -90 -26 -98 -24 -104C-16 -101 -10 -96 -5 -90Z";
            let left_in = "M-20 -83C-22 -90 -22 -94 -21.4 -98C-17 -96 -13 -93 -10 -90Z";
            let right = "M25 -78C29 -90 28 -98 26 -104C18 -101 12 -96 7 -90Z";
            let right_in = "M22 -83C24 -90 24 -94 23.4 -98C19 -96 15 -93 12 -90Z";
            for (outer, inner) in [(left, left_in), (right, right_in)] {
                pen.shape(outer, fur, 0.1);
                pen.shape(inner, rgb(EAR), 0.06);
            }
        }
        Kind::Rabbit => rabbit_ears(pen, fur),
        Kind::Hedgehog => {
            for side in [-1.0f32, 1.0] {
                pen.round((1.0 + side * 20.0, -87.0), (6.6, 6.6), fur.lighter(0.06), 0.1);
                pen.round((1.0 + side * 20.0, -86.4), (3.6, 3.6), rgb(EAR), 0.05);
            }
        }
        Kind::Bear | Kind::Panda | Kind::Lion => {
            let (outer, inner) = match look.kind {
                Kind::Panda => (rgb(0x45414c), rgb(0x5a5562)),
                _ => (fur, look.belly().lighter(-0.06)),
            };
            for side in [-1.0f32, 1.0] {
                pen.round((1.0 + side * 20.0, -89.0), (8.6, 8.6), outer, 0.1);
                pen.round((1.0 + side * 20.0, -88.4), (4.8, 4.8), inner, 0.05);
            }
        }
        Kind::Mouse => {
            for side in [-1.0f32, 1.0] {
                pen.round((1.0 + side * 23.0, -90.0), (14.5, 14.5), fur, 0.1);
                pen.round((1.0 + side * 22.6, -89.0), (10.0, 10.0), rgb(EAR), 0.06);
            }
        }
        Kind::Squirrel => {
            pen.shape("M-20 -82C-26 -94 -24 -104 -20 -110C-13 -103 -9 -97 -6 -90Z", fur, 0.1);
            pen.shape("M22 -82C28 -94 26 -104 22 -110C15 -103 11 -97 8 -90Z", fur, 0.1);
        }
        Kind::Pig => {
            pen.shape(
                "M-22 -82C-30 -92 -28 -100 -22 -103C-14 -102 -8 -97 -6 -91Z",
                fur.lighter(-0.05),
                0.1,
            );
            pen.shape(
                "M24 -82C32 -92 30 -100 24 -103C16 -102 10 -97 8 -91Z",
                fur.lighter(-0.05),
                0.1,
            );
        }
        Kind::Deer => deer_crown(pen, fur),
        _ => {}
    }
}

fn rabbit_ears(pen: &mut Pen, fur: Lab) {
    pen.shape("M-16 -84C-24 -104 -22 -128 -13 -130C-4 -128 -3 -104 -5 -86Z", fur, 0.1);
    pen.shape("M-14 -88C-19 -104 -18 -121 -13 -123C-8 -121 -8 -104 -8.6 -90Z", rgb(EAR), 0.05);
    let right = "M9 -87C11 -106 20 -122 30 -121C40 -118 36 -108 30 -104C24 -98 21 -92 19 -83Z";
    pen.shape(right, fur.lighter(0.02), 0.1);
    let inside =
        "M13 -89C16 -104 23 -115 29.4 -115.4C33 -113 30 -108 26 -104C21 -99 18 -93 16 -87Z";
    pen.shape(inside, rgb(EAR), 0.05);
}

fn deer_crown(pen: &mut Pen, fur: Lab) {
    let horn = rgb(0xb99a6e);
    for side in [-1.0f32, 1.0] {
        pen.frame(&format!("translate(1 0) scale({side} 1)"), |pen| {
            pen.line("M9 -90C11 -100 12 -106 20 -112M11.6 -100C8 -104 7 -108 7.6 -112", horn, 3.0);
            pen.shape("M19 -84C30 -92 38 -90 40 -84C34 -78 26 -77 20 -79Z", fur, 0.1);
            pen.shape("M22 -83C29 -88 34 -87.4 36.6 -84C32 -81 27 -80 22.6 -80.6Z", rgb(EAR), 0.05);
        });
    }
}

/// A hedgehog's coat, seen from before: two rows of points round `centre`, open below.
pub(in crate::cast) fn spines(pen: &mut Pen, look: &Look, (centre, reach): (Pt, Pt)) {
    const POINTS: usize = 25;
    /// Where the rows begin and end, seen from the middle.
    const FROM: f32 = -3.6;
    const TO: f32 = 0.46;
    let fur = look.hide();
    for (size, shade) in [(1.0f32, -0.12), (0.88, -0.05)] {
        let points: Vec<Pt> = (0..POINTS)
            .map(|i| {
                let angle = FROM + (TO - FROM) * i as f32 / (POINTS - 1) as f32;
                let k = size * if i % 2 == 0 { 0.8 } else { 1.0 };
                (centre.0 + reach.0 * k * angle.cos(), centre.1 + reach.1 * k * angle.sin())
            })
            .collect();
        pen.shape(&polygon(&points), fur.lighter(shade), 0.12);
    }
}

fn mane(pen: &mut Pen) {
    let hair = rgb(0xa8622e);
    for i in 0..16 {
        let angle = i as f32 * std::f32::consts::TAU / 16.0;
        let at = (1.0 + 28.0 * angle.cos(), -72.0 + 25.0 * angle.sin());
        pen.round(at, (10.5, 10.5), hair.lighter(if i % 2 == 0 { 0.02 } else { -0.02 }), 0.1);
    }
}

fn markings(pen: &mut Pen, look: &Look) {
    let fur = look.hide();
    match look.kind {
        Kind::Cat => {
            let stripe = fur.lighter(if dark(fur) { 0.10 } else { -0.13 });
            for (x, width) in [(-6.0, 3.0), (1.5, 3.6), (9.0, 3.0)] {
                pen.hint(&format!("M{x} -95v11"), stripe, width, 0.9);
            }
            pen.hint("M-31 -70h8M-30 -64h6M33 -70h-8M32 -64h-6", stripe, 2.4, 0.9);
        }
        Kind::Dog => {
            pen.shape("M4 -96C22 -96 32 -84 30 -66C20 -60 10 -66 8 -76Z", fur.lighter(-0.14), 0.06);
        }
        Kind::Panda => {
            for (x, turn) in [(-8.0, 24.0), (16.0, -24.0)] {
                let patch = format!("translate({x} -72) rotate({turn})");
                pen.frame(&patch, |pen| pen.round((0.0, 0.0), (7.6, 9.6), rgb(0x45414c), 0.05));
            }
        }
        Kind::Squirrel => {
            pen.shape(
                "M-26 -66C-20 -72 -10 -70 -2 -64L10 -64C18 -70 24 -72 28 -66L20 -46H-18Z",
                look.belly(),
                0.04,
            );
        }
        Kind::Hedgehog => {
            pen.shape(
                "M-30 -74C-24 -82 -8 -84 1 -76C10 -84 26 -82 32 -74L28 -46H-26Z",
                look.belly().mix(fur, 0.18),
                0.05,
            );
        }
        Kind::Deer => {
            for (x, y, r) in [(-4.0, -89.0, 1.8), (4.0, -91.0, 2.0), (12.0, -88.0, 1.6)] {
                pen.spot((x, y), (r, r), look.belly());
            }
        }
        _ => {}
    }
}

fn muzzle(pen: &mut Pen, look: &Look) {
    let belly = look.belly();
    match look.kind {
        Kind::Bear | Kind::Panda => pen.round((4.0, -63.0), (11.5, 9.0), belly, 0.05),
        Kind::Mouse => pen.round((4.0, -61.0), (9.5, 7.0), belly, 0.04),
        Kind::Deer => pen.round((4.0, -60.0), (11.0, 9.0), belly, 0.05),
        Kind::Pig => pen.round((4.0, -63.0), (9.6, 7.0), look.hide().lighter(-0.06), 0.06),
        Kind::Squirrel => {}
        _ => {
            pen.round((-1.6, -61.5), (7.4, 6.2), belly, 0.04);
            pen.round((9.4, -61.5), (7.4, 6.2), belly, 0.04);
            pen.round((4.0, -57.5), (6.0, 4.6), belly.lighter(-0.02), 0.03);
        }
    }
}

fn nose(pen: &mut Pen, kind: Kind) {
    match kind {
        Kind::Pig => {
            for x in [0.8, 7.4] {
                pen.spot((x, -63.0), (1.6, 2.3), rgb(0xb5606f));
            }
            return;
        }
        Kind::Bear | Kind::Panda | Kind::Dog | Kind::Lion | Kind::Deer | Kind::Hedgehog => {
            pen.part(Part::Feature, |pen| pen.sheet.oval((4.2, -66.2), (4.8, 3.4), ink()));
        }
        _ => pen.part(Part::Feature, |pen| {
            pen.sheet.oval((4.2, -66.2), (3.0, 2.2), rgb(0xd9656b));
        }),
    }
    pen.part(Part::White, |pen| pen.sheet.oval((3.0, -67.2), (1.3, 0.8), white().sheer(0.6)));
}

fn whiskers(pen: &mut Pen, kind: Kind) {
    if matches!(kind, Kind::Cat | Kind::Mouse | Kind::Rabbit | Kind::Squirrel) {
        let hairs = "M-8 -62L-24 -64M-8 -59.6L-23 -57M16 -62L33 -64M16 -59.6L32 -57";
        pen.hint(hairs, rgb(0x4a3c40), 0.7, 0.7);
    }
}
