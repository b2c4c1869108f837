//! A dragon nobody need fear, and a frog.

use crate::cast::face::{Features, draw_face};
use crate::cast::pen::{Pen, ink, white};
use crate::colour::rgb;
use crate::outline::{Pt, loop_through};
use crate::scene::{Actor, Face};

pub(super) fn dragon(pen: &mut Pen, actor: &Actor) {
    let look = &actor.look;
    let (scale, trim) = (look.hide(), look.extra_colour.cloth().mix(look.hide(), 0.3));
    let horn = rgb(0xf3e3b8);
    pen.shape(
        "M-14 -88C-18 -98 -24 -104 -32 -106C-30 -96 -26 -88 -20 -82Z",
        horn.lighter(-0.02),
        0.12,
    );
    pen.shape("M14 -90C18 -100 22 -107 30 -110C31 -99 28 -90 22 -83Z", horn, 0.12);
    let left_frill =
        "M-24 -78C-36 -82 -42 -78 -44 -70C-38 -70 -38 -66 -34 -62C-30 -62 -26 -62 -22 -64Z";
    let right_frill = "M27 -78C38 -82 44 -78 46 -71C40 -70 40 -66 36 -62C32 -62 28 -62 25 -64Z";
    pen.shape(left_frill, trim, 0.1);
    pen.shape(right_frill, trim, 0.1);
    pen.shape("M-6 -93L-2 -103L3 -94L8 -102L11 -92Z", trim, 0.06);
    let head: [Pt; 10] = [
        (1.0, -95.0),
        (17.0, -92.0),
        (27.0, -80.0),
        (28.0, -66.0),
        (22.0, -53.0),
        (4.0, -48.0),
        (-16.0, -53.0),
        (-26.0, -66.0),
        (-25.0, -80.0),
        (-15.0, -92.0),
    ];
    pen.shape(&loop_through(&head), scale, 0.11);
    pen.round((5.0, -60.0), (17.0, 11.5), scale.lighter(0.06), 0.07);
    for x in [-1.5, 11.0] {
        pen.spot((x, -65.0), (1.7, 1.3), scale.lighter(-0.2));
    }
    for (x, y, r) in [(-16.0, -84.0, 2.2), (-10.0, -88.0, 1.5), (20.0, -86.0, 1.9)] {
        pen.spot((x, y), (r, r * 0.8), scale.lighter(0.09));
    }
    for side in [-1.0f32, 1.0] {
        let cheek = pen.tone(scale.lighter(0.10).vivid(1.15));
        pen.sheet.oval((4.5 + side * 17.5, -70.5), (4.4, 3.0), cheek.sheer(0.75));
    }
    let features = Features {
        eyes: (4.5, -77.0),
        apart: 11.5,
        mouth: -56.8,
        eye: 3.3,
        blush: false,
        whites: true,
        bold: 1.25,
    };
    draw_face(pen, actor.face, &features);
    if matches!(actor.face, Face::Happy | Face::Angry) {
        let teeth = "M-2 -57.6l1.6 3.4 1.6 -3.2zM8.6 -57.4l1.6 3.2 1.6 -3.4z";
        pen.sheet.path(teeth, white());
    }
}

pub(super) fn frog(pen: &mut Pen, actor: &Actor) {
    let skin = actor.look.hide();
    for side in [-1.0f32, 1.0] {
        pen.round((2.5 + side * 13.0, -91.0), (9.6, 9.6), skin, 0.1);
    }
    let head: [Pt; 8] = [
        (2.0, -90.0),
        (20.0, -86.0),
        (30.0, -70.0),
        (22.0, -55.0),
        (2.0, -50.0),
        (-18.0, -55.0),
        (-27.0, -70.0),
        (-17.0, -86.0),
    ];
    let outline = loop_through(&head);
    pen.shape(&outline, skin, 0.10);
    pen.within(&outline, |pen| {
        pen.round((2.0, -52.0), (24.0, 12.0), actor.look.belly(), 0.04);
    });
    for x in [-1.0, 6.0] {
        pen.sheet.oval((x, -72.0), (1.0, 0.8), ink().sheer(0.6));
    }
    let features = Features {
        eyes: (2.5, -91.5),
        apart: 13.0,
        mouth: -62.0,
        eye: 3.6,
        blush: false,
        whites: true,
        bold: 1.25,
    };
    draw_face(pen, actor.face, &features);
    for side in [-1.0f32, 1.0] {
        let cheek = pen.tone(rgb(0xf0685f));
        pen.sheet.oval((2.0 + side * 18.0, -68.0), (4.4, 3.0), cheek.sheer(0.36));
    }
}
