//! A cosy room: a window with the hour in it, a fire, a bed, a rug.

use super::indoors::{Decor, FLOOR, Paper, shell};
use crate::buildings::{bookcase, fireplace, picture_frame, rug, tall_window};
use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::outline::Pt;
use crate::paper::{Layer, PAGE};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage};

pub(super) fn build(stage: &mut Stage) {
    let wall = match stage.spec.mood {
        Mood::Sad | Mood::Mysterious => rgb(0x8fa7b0),
        Mood::Scary => rgb(0x7d8a86),
        Mood::Magical => rgb(0xb9a0d0),
        Mood::Calm => rgb(0xbfd6c6),
        Mood::Joyful | Mood::Epic | Mood::Cosy => rgb(0xf0cf9a),
    };
    let decor = Decor { wall, pattern: Paper::Sprigs, panel: rgb(0xf3e7d0), boards: rgb(0xb98a5c) };
    shell(stage, &decor);
    furniture(stage);
    let mut cut = stage.cutter(0.06);
    rug(&mut cut, (PAGE.0 / 2.0, 694.0), (330.0, 58.0), rgb(0xc8644f));
    stage.push(Layer::paper(cut.sheet).shadow(0.12).rim(0.3));
    let props = [(860.0, 690.0, 1.2), (176.0, 694.0, 1.2), (930.0, 720.0, 1.0)];
    cast(stage, &Spots { feet: 702.0, props });
}

fn furniture(stage: &mut Stage) {
    let side = stage.side;
    let middle = PAGE.0 / 2.0;
    let reach = (stage.seen / PAGE.0).min(1.0);
    let mut cut = stage.cutter(0.16);
    cut.snow = false;
    tall_window(stage, &mut cut, (middle + side * 60.0 * reach, 420.0), (170.0, 250.0));
    curtains(&mut cut, (middle + side * 60.0 * reach, 150.0), 170.0);
    picture_frame(&mut cut, (middle - side * 130.0 * reach, 260.0), (96.0, 76.0));
    stage.push(Layer::paper(cut.sheet).shadow(0.2).rim(0.4));

    let mut cut = stage.cutter(0.12);
    cut.snow = false;
    fireplace(&mut cut, (middle - side * 330.0, FLOOR + 14.0), 210.0);
    let left = if side > 0.0 { middle + 205.0 } else { middle - 205.0 - 118.0 };
    bookcase(&mut cut, (left, FLOOR + 8.0), (118.0, 240.0), 4);
    bed(&mut cut, (middle + side * 440.0, FLOOR + 46.0), side);
    stage.push(Layer::paper(cut.sheet).shadow(0.24).rim(0.5));
}

fn curtains(cut: &mut Cutter, (x, top): Pt, width: f32) {
    let cloth = cut.land(rgb(0xd87a5f));
    let rod = cut.land(rgb(0x8a5a38));
    for side in [-1.0f32, 1.0] {
        let edge = x + side * (width * 0.5 + 46.0);
        let inner = x + side * width * 0.34;
        let drape = format!(
            "M{edge:.1} {top:.1}L{inner:.1} {top:.1}C{inner:.1} {:.1} {:.1} {:.1} {:.1} {:.1}L{:.1} {:.1}Z",
            top + 130.0,
            x + side * width * 0.52,
            top + 180.0,
            x + side * width * 0.56,
            top + 300.0,
            edge + side * 6.0,
            top + 300.0
        );
        let fill = cut.sheet.modelled(cloth, 0.08);
        cut.sheet.path(&drape, fill);
        for f in [0.3, 0.6] {
            let fold_x = edge + (inner - edge) * f;
            let fold = format!(
                "M{fold_x:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
                top + 4.0,
                fold_x,
                top + 160.0,
                edge - side * 14.0 * (1.0 + f),
                top + 294.0
            );
            cut.sheet.line(&fold, cloth.lighter(-0.08).sheer(0.7), 2.4);
        }
    }
    cut.sheet.bar((x - width * 0.5 - 62.0, top - 8.0), (width + 124.0, 9.0), 4.0, rod);
}

/// A bed at the side, its foot towards the reader.
fn bed(cut: &mut Cutter, (x, y): Pt, side: f32) {
    let wood = cut.land(rgb(0x8a5a38));
    let (quilt, patch) = (cut.land(rgb(0x4f7fa8)), cut.land(rgb(0xf0d9a0)));
    let linen = cut.land(rgb(0xfaf3e4));
    cut.sheet.placed((x, y), (side, 1.0), |sheet| {
        let frame = sheet.modelled(wood, 0.08);
        sheet.path("M-150 0V-70H210V0Z", frame.clone());
        sheet.path("M150 -180q0 -22 22 -22h40v202h-62z", frame.clone());
        sheet.path("M20 -96q-4 -34 36 -36h74q26 2 22 40z", linen.lighter(-0.03));
        let cover = "M-142 -84Q-138 -104 -110 -104H60Q84 -100 150 -98V-30H-142Z";
        let fill = sheet.modelled(quilt, 0.1);
        sheet.path(cover, fill);
        sheet.clipped(cover, |sheet| {
            for i in 0..8 {
                for j in 0..3 {
                    if (i + j) % 2 == 0 {
                        let corner = (-140.0 + i as f32 * 38.0, -104.0 + j as f32 * 28.0);
                        sheet.bar(corner, (38.0, 28.0), 0.0, patch.sheer(0.55));
                    }
                }
            }
        });
        sheet.path("M40 -104Q60 -86 150 -92V-104Q90 -112 40 -104Z", linen);
        sheet.path("M-160 8v-112q0 -14 14 -14h10v126z", frame);
    });
}
