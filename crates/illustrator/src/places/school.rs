//! A classroom: a blackboard with a drawing, windows, a globe, paper chains.

use super::indoors::{Decor, FLOOR, Paper, shell};
use crate::buildings::{bookcase, tall_window};
use crate::cast::{Spots, cast};
use crate::colour::rgb;
use crate::outline::{Pt, star};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::{Cutter, Stage};

const CHAIN: [u32; 5] = [0xe0555f, 0xf3b74c, 0x3f8fb5, 0x6fae5a, 0xc26a9b];

pub(super) fn build(stage: &mut Stage) {
    let decor = Decor {
        wall: rgb(0xcfe0d6),
        pattern: Paper::Bare,
        panel: rgb(0xe8c48a),
        boards: rgb(0xc9a070),
    };
    shell(stage, &decor);
    let (middle, side) = (PAGE.0 / 2.0, stage.side);
    let reach = (stage.seen / PAGE.0).min(1.0);
    let mut cut = stage.cutter(0.18);
    cut.snow = false;
    tall_window(stage, &mut cut, (middle + side * 360.0, 430.0), (150.0, 250.0));
    blackboard(&mut cut, (middle - side * 60.0 * reach, 300.0), (430.0 * reach.max(0.8), 220.0));
    paper_chain(&mut cut);
    stage.push(Layer::paper(cut.sheet).shadow(0.22).rim(0.4));

    let mut cut = stage.cutter(0.1);
    cut.snow = false;
    let left = if side > 0.0 { LEFT + 150.0 } else { RIGHT - 150.0 - 170.0 };
    bookcase(&mut cut, (left, FLOOR + 8.0), (170.0, 170.0), 2);
    globe(&mut cut, (left + 85.0, FLOOR - 162.0));
    for x in [middle - 400.0 * reach, middle + 400.0 * reach] {
        desk(&mut cut, (x, 680.0));
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24).rim(0.5));
    let props = [(860.0, 704.0, 1.1), (176.0, 708.0, 1.1), (930.0, 724.0, 0.9)];
    cast(stage, &Spots { feet: 704.0, props });
}

fn blackboard(cut: &mut Cutter, (x, y): Pt, (w, h): Pt) {
    let (frame, slate) = (cut.land(rgb(0x9a6a40)), cut.land(rgb(0x3f6b5f)));
    cut.sheet.bar((x - w / 2.0 - 12.0, y - h / 2.0 - 12.0), (w + 24.0, h + 24.0), 5.0, frame);
    let fill = cut.sheet.modelled(slate, 0.05);
    cut.sheet.bar((x - w / 2.0, y - h / 2.0), (w, h), 2.0, fill);
    cut.sheet.bar(
        (x - w / 2.0 - 6.0, y + h / 2.0 + 8.0),
        (w + 12.0, 9.0),
        3.0,
        frame.lighter(-0.06),
    );
    let chalk = rgb(0xf4f0e4);
    let k = w / 430.0;
    cut.sheet.placed((x, y), (k, 1.0), |sheet| {
        // Chalk drawings: a sun, a house, a fish, a row of stars.
        sheet.ring((-150.0, -50.0), (22.0, 22.0), chalk.sheer(0.8), 3.0);
        for i in 0..8 {
            let angle = i as f32 * std::f32::consts::TAU / 8.0;
            let (c, s) = (angle.cos(), angle.sin());
            let ray = format!(
                "M{:.1} {:.1}l{:.1} {:.1}",
                -150.0 + 29.0 * c,
                -50.0 + 29.0 * s,
                10.0 * c,
                10.0 * s
            );
            sheet.line(&ray, chalk.sheer(0.8), 3.0);
        }
        sheet.line("M-60 60v-56l40 -34l40 34v56zM-34 60v-30h24v30", chalk.sheer(0.8), 3.0);
        sheet.line("M70 10q34 -34 70 0q-36 34 -70 0l-24 -18v36z", chalk.sheer(0.8), 3.0);
        sheet.oval((122.0, 4.0), (3.0, 3.0), chalk);
        for i in 0..4 {
            let outline = star((50.0 + i as f32 * 38.0, -66.0), 12.0);
            sheet.line(&outline, chalk.sheer(0.75), 2.4);
        }
        sheet.line("M-180 76q20 -12 40 0t40 0", chalk.sheer(0.7), 3.0);
    });
}

fn paper_chain(cut: &mut Cutter) {
    let mut x = LEFT;
    let mut i = 0;
    while x < RIGHT {
        let swag = ((x - LEFT) / 220.0).fract();
        let y = 44.0 + 120.0 * swag * (1.0 - swag);
        let link = cut.land(rgb(CHAIN[i % CHAIN.len()]));
        cut.sheet.ring((x, y), (11.0, 9.0), link, 4.6);
        x += 15.0;
        i += 1;
    }
}

fn globe(cut: &mut Cutter, (x, y): Pt) {
    let (sea, land) = (cut.land(rgb(0x4fa0c0)), cut.land(rgb(0x6fae5a)));
    let brass = cut.land(rgb(0xc99a3b));
    cut.sheet.placed((x, y), (1.0, 1.0), |sheet| {
        sheet.path("M-22 0q0 -10 22 -10t22 10z", brass);
        sheet.line("M0 -10v-12", brass, 5.0);
        sheet.line("M-6 -92A38 38 0 1 0 30 -30", brass, 4.0);
        let ball = sheet.modelled(sea, 0.1);
        sheet.oval((0.0, -56.0), (32.0, 32.0), ball);
        sheet.path("M-20 -76q14 -10 24 -2q-4 12 -14 12q2 10 -6 14q-14 -8 -4 -24z", land);
        sheet.path("M10 -54q12 -8 18 2q-2 14 -12 18q-10 -8 -6 -20z", land);
        sheet.line("M-20 -72Q-14 -80 -4 -82", rgb(0xffffff).sheer(0.5), 3.0);
    });
}

fn desk(cut: &mut Cutter, (x, y): Pt) {
    let wood = cut.land(rgb(0xb98552));
    let page = cut.land(rgb(0xfaf3e4));
    cut.sheet.placed((x, y), (1.0, 1.0), |sheet| {
        sheet.line("M-60 0V-70M60 0V-70", wood.lighter(-0.10), 9.0);
        let top = sheet.modelled(wood, 0.08);
        sheet.path("M-84 -70L-66 -92H66L84 -70V-56H-84Z", top);
        sheet.path("M-30 -76l8 -12h30l2 12zM12 -76l-2 -12h30l10 12z", page);
        sheet.line("M-84 -70H84", wood.lighter(-0.08), 2.0);
    });
}
