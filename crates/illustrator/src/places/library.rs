//! A library: walls of books, a tall window, a ladder, a reading lamp.

use super::indoors::{Decor, FLOOR, Paper, shell};
use crate::buildings::{bookcase, rug, tall_window};
use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::outline::Pt;
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Cutter, Stage};

pub(super) fn build(stage: &mut Stage) {
    let decor = Decor {
        wall: rgb(0x8f9f8a),
        pattern: Paper::Stripes,
        panel: rgb(0x8a5f40),
        boards: rgb(0x9a6a44),
    };
    shell(stage, &decor);
    let middle = PAGE.0 / 2.0;
    let mut cut = stage.cutter(0.2);
    cut.snow = false;
    tall_window(stage, &mut cut, (middle, 440.0), (190.0, 330.0));
    stage.push(Layer::paper(cut.sheet).shadow(0.2).rim(0.4));

    let mut cut = stage.cutter(0.14);
    cut.snow = false;
    let width = 178.0;
    let mut x = middle - 150.0 - width;
    while x > LEFT - width {
        bookcase(&mut cut, (x, FLOOR + 8.0), (width, 520.0), 7);
        x -= width + 6.0;
    }
    let mut x = middle + 150.0;
    while x < RIGHT {
        bookcase(&mut cut, (x, FLOOR + 8.0), (width, 520.0), 7);
        x += width + 6.0;
    }
    bookcase(&mut cut, (middle - 140.0, FLOOR + 8.0), (280.0, 128.0), 2);
    ladder(&mut cut, middle + stage.side * 250.0);
    stage.push(Layer::paper(cut.sheet).shadow(0.26).rim(0.5));

    let mut cut = stage.cutter(0.06);
    rug(&mut cut, (middle, 694.0), (340.0, 58.0), rgb(0x4f7f7a));
    table(&mut cut, (middle - stage.side * 390.0, 690.0));
    stage.push(Layer::paper(cut.sheet).shadow(0.16).rim(0.4));
    let props = [(860.0, 694.0, 1.2), (176.0, 700.0, 1.2), (930.0, 720.0, 1.0)];
    cast(stage, &Spots { feet: 702.0, props });
}

fn ladder(cut: &mut Cutter, x: f32) {
    let wood = cut.land(rgb(0xc99a62));
    let lean = cut.side * 46.0;
    let (foot, top) = (FLOOR + 30.0, 130.0);
    for offset in [-24.0, 24.0] {
        let rail = format!("M{:.1} {foot}L{:.1} {top}", x + offset, x + offset + lean);
        cut.sheet.line(&rail, wood, 7.0);
    }
    for i in 1..10 {
        let f = i as f32 / 10.0;
        let (y, shift) = (foot + (top - foot) * f, lean * f);
        let rung = format!("M{:.1} {y:.1}h48", x - 24.0 + shift);
        cut.sheet.line(&rung, wood.lighter(-0.06), 6.0);
    }
}

/// A small table with a lamp and a pile of books.
fn table(cut: &mut Cutter, (x, y): Pt) {
    let wood = cut.land(rgb(0x7a4f34));
    let books = [0xc8503f, 0x2f7d86, 0xe0a13c].map(|c| cut.land(rgb(c)));
    let shade = cut.grade.shining(rgb(0xffd98a));
    let brass = cut.land(rgb(0xc99a3b));
    cut.sheet.placed((x, y), (1.0, 1.0), |sheet| {
        sheet.line("M-44 0L-38 -84M44 0L38 -84", wood.lighter(-0.05), 8.0);
        sheet.bar((-62.0, -94.0), (124.0, 13.0), 5.0, wood);
        for (i, colour) in books.into_iter().enumerate() {
            let i = i as f32;
            sheet.bar((-52.0 + i * 3.0, -106.0 - i * 11.0), (56.0 - i * 5.0, 11.0), 2.0, colour);
        }
        sheet.line("M32 -94v-46", brass, 4.0);
        sheet.bar((18.0, -98.0), (28.0, 5.0), 2.0, brass);
        sheet.path("M10 -136L20 -168H44L54 -136Z", shade);
        sheet.glow((32.0, -146.0), 190.0, shade, 0.7);
    });
}
