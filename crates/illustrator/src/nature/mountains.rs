//! Peaks, and the far land that castle, village, meadow and mountains share.

use super::air::mist;
use super::ridge::{Ridge, Roll, hill};
use super::sky::sky;
use crate::colour::{Lab, rgb};
use crate::outline::{Pt, polygon};
use crate::paper::{LEFT, Layer, RIGHT};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage};

/// The colour of grass in this mood.
pub(crate) fn grass_colour(stage: &Stage) -> Lab {
    if stage.is_autumn() {
        return rgb(0xa8984c);
    }
    match stage.spec.mood {
        Mood::Scary => rgb(0x6b7a4f),
        Mood::Sad => rgb(0x7f957a),
        _ => rgb(0x74b05a),
    }
}

/// How the far land rises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FarLand {
    /// Rolling hills only.
    Hills,
    /// A range of peaks behind hills.
    Peaks,
    /// Two high ranges.
    Alps,
}

/// Sky and two far ranges.
pub(crate) fn far_land(stage: &mut Stage, land: FarLand) {
    sky(stage, 500.0);
    let grass = grass_colour(stage);
    for (i, (depth, y, height, length)) in
        [(0.92, 330.0, 90.0, 210.0), (0.78, 380.0, 70.0, 190.0)].into_iter().enumerate()
    {
        let mut cut = stage.cutter(depth);
        let alps = land == FarLand::Alps;
        if alps || (land == FarLand::Peaks && i == 0) {
            let stretch = if alps { (1.7, 1.25) } else { (1.0, 1.0) };
            peaks(&mut cut, y, height * stretch.0, length * stretch.1);
        } else {
            let roll = Roll { y: y + 30.0, height: height * 0.6, length };
            let ridge = Ridge::new(&roll, 4, &mut cut);
            let low = cut.ground(grass);
            cut.depth -= 0.16;
            let top = cut.ground(grass.turned(14.0));
            hill(&mut cut, &ridge, (top, low), y - 30.0, 220.0);
        }
        stage.push(Layer::paper(cut.sheet).shadow(0.1));
        mist(stage, y + 80.0, 130.0, 0.42);
    }
}

fn peaks(cut: &mut Cutter, y: f32, height: f32, length: f32) {
    let mut summits = Vec::new();
    let mut x = LEFT - 60.0;
    while x < RIGHT + 60.0 {
        let top = y - height * cut.dice.between(0.4, 1.35);
        summits.push((x, top, length * cut.dice.between(0.75, 1.25)));
        x += length * cut.dice.between(0.5, 0.95);
    }
    summits.sort_by(|a, b| a.1.total_cmp(&b.1));
    for (x, top, width) in summits {
        peak(cut, (x, top), width, y + height * 1.1 + 120.0);
    }
}

/// One mountain: a lit and a shaded flank, and a cap of snow.
fn peak(cut: &mut Cutter, top: Pt, width: f32, base: f32) {
    const STEPS: usize = 6;
    let height = base - top.1;
    let half = width * (height / 300.0).max(0.6);
    let colour = cut.land(rgb(0x6f7fa8));
    let (left_shade, right_shade) = cut.sides(colour, 0.048);
    let ridge: Vec<Pt> = (1..=STEPS)
        .map(|i| {
            let f = i as f32 / STEPS as f32;
            let wander = cut.dice.between(-0.09, 0.09) * width * (0.4 + f);
            (top.0 - cut.side * 0.04 * width + wander, top.1 + height * f)
        })
        .collect();
    for (direction, shade) in [(-1.0, left_shade), (1.0, right_shade)] {
        let mut flank = vec![top];
        for i in 1..=STEPS {
            let f = i as f32 / STEPS as f32;
            flank.push((
                top.0 + direction * half * f + cut.dice.between(-7.0, 7.0),
                top.1 + height * f + cut.dice.between(-9.0, 9.0),
            ));
        }
        flank.extend(ridge.iter().rev());
        let low = shade.mix(cut.grade.fog, 0.55);
        let fill =
            cut.sheet.between((0.0, top.1), (0.0, base), &[(0.0, shade.into()), (1.0, low.into())]);
        cut.sheet.path(&polygon(&flank), fill);
    }
    snow_cap(cut, top, half * 0.34, height * 0.34);
}

fn snow_cap(cut: &mut Cutter, (x, y): Pt, half: f32, height: f32) {
    let snow = cut.grade.snow(cut.depth * 0.75);
    let (left, right) =
        if cut.side < 0.0 { (snow, snow.lighter(-0.07)) } else { (snow.lighter(-0.07), snow) };
    let ridge = (x - cut.side * half * 0.1, y + height * 0.78);
    let low = y + height;
    cut.sheet.path(
        &polygon(&[
            (x, y - 2.0),
            (x - half, low),
            (x - half * 0.65, low - height * 0.16),
            (x - half * 0.4, low + height * 0.16),
            ridge,
        ]),
        left,
    );
    cut.sheet.path(
        &polygon(&[
            (x, y - 2.0),
            ridge,
            (x + half * 0.38, low + height * 0.22),
            (x + half * 0.66, low - height * 0.12),
            (x + half, low),
        ]),
        right,
    );
}
