//! What every room has: a papered wall, a skirting board, a floor of boards.

use crate::colour::{Lab, rgb};
use crate::outline::polygon;
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::stage::Stage;

/// Height on the page where the wall meets the floor.
pub(super) const FLOOR: f32 = 606.0;

/// The colours of a room.
pub(super) struct Decor {
    pub(super) wall: Lab,
    pub(super) pattern: Paper,
    pub(super) panel: Lab,
    pub(super) boards: Lab,
}

/// What is printed on the wall.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    Stripes,
    Sprigs,
    Bare,
}

/// Paints wall and floor; furniture follows on sheets of its own.
pub(super) fn shell(stage: &mut Stage, decor: &Decor) {
    wall(stage, decor);
    let mut cut = stage.cutter(0.1);
    cut.snow = false;
    let board = cut.land(decor.boards);
    let fill = cut.sheet.between(
        (0.0, FLOOR),
        (0.0, PAGE.1),
        &[(0.0, board.lighter(-0.04).into()), (1.0, board.lighter(-0.10).into())],
    );
    cut.sheet.bar((LEFT, FLOOR), (RIGHT - LEFT, PAGE.1 - FLOOR + 30.0), 0.0, fill);
    let middle = PAGE.0 / 2.0;
    for i in -9i32..=9 {
        let (near, far) = (middle + i as f32 * 150.0, middle + i as f32 * 74.0);
        let seam = format!("M{far:.1} {FLOOR}L{near:.1} {}", PAGE.1 + 20.0);
        cut.sheet.line(&seam, board.lighter(-0.16).sheer(0.6), 2.2);
        let tone = board.lighter(cut.dice.between(-0.05, 0.03));
        let plank = polygon(&[
            (far, FLOOR),
            (far + 74.0, FLOOR),
            (near + 150.0, PAGE.1 + 20.0),
            (near, PAGE.1 + 20.0),
        ]);
        cut.sheet.path(&plank, tone.sheer(0.35));
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.2).rim(0.4));
}

fn wall(stage: &mut Stage, decor: &Decor) {
    let mut cut = stage.cutter(0.3);
    let wall = cut.land(decor.wall);
    let fill = cut.sheet.between(
        (0.0, 0.0),
        (0.0, FLOOR),
        &[(0.0, wall.lighter(-0.06).into()), (0.6, wall.into()), (1.0, wall.lighter(-0.02).into())],
    );
    cut.sheet.bar((LEFT, 0.0), (RIGHT - LEFT, PAGE.1), 0.0, fill);
    match decor.pattern {
        Paper::Stripes => {
            let mut x = LEFT;
            while x < RIGHT {
                cut.sheet.bar((x, 0.0), (22.0, FLOOR), 0.0, wall.lighter(0.022));
                x += 58.0;
            }
        }
        Paper::Sprigs => {
            for row in 0..8 {
                for column in 0..18 {
                    let x = LEFT + column as f32 * 76.0 + (row % 2) as f32 * 38.0;
                    sprig(&mut cut.sheet, (x, 40.0 + row as f32 * 72.0), wall);
                }
            }
        }
        Paper::Bare => {}
    }
    let panel = cut.land(decor.panel);
    let boards = cut.sheet.between(
        (0.0, FLOOR - 96.0),
        (0.0, FLOOR),
        &[(0.0, panel.lighter(0.02).into()), (1.0, panel.lighter(-0.05).into())],
    );
    cut.sheet.bar((LEFT, FLOOR - 96.0), (RIGHT - LEFT, 98.0), 0.0, boards);
    cut.sheet.bar((LEFT, FLOOR - 100.0), (RIGHT - LEFT, 9.0), 2.0, panel.lighter(0.05));
    cut.sheet.bar((LEFT, FLOOR - 14.0), (RIGHT - LEFT, 16.0), 2.0, panel.lighter(-0.06));
    let mut x = LEFT;
    while x < RIGHT {
        let groove = format!("M{x} {}V{}", FLOOR - 90.0, FLOOR - 15.0);
        cut.sheet.line(&groove, panel.lighter(-0.07).sheer(0.6), 2.0);
        x += 42.0;
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.0).rim(0.0).wobble(0.6));
}

fn sprig(sheet: &mut crate::sheet::Sheet, (x, y): (f32, f32), wall: Lab) {
    let tone = wall.mix(rgb(0xc98a6a), 0.18);
    sheet.line(&format!("M{x} {}q2 -8 0 -14", y + 8.0), tone, 1.6);
    for (dx, dy) in [(0.0, -9.0), (-5.0, -3.0), (5.0, -3.0)] {
        sheet.oval((x + dx, y + dy), (3.2, 3.2), tone);
    }
}
