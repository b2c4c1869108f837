//! The near ground: a swelling line, dabs of paint, grass, flowers, a path leading in;
//! bushes, and the dark plants that frame the picture.

use super::flowers::{fern, flower, tuft};
use super::ridge::{Ridge, Roll, hill};
use super::rocks::rock;
use super::trees::{foliage, pine};
use crate::colour::{Lab, rgb};
use crate::outline::{Pt, blob};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::scene::Mood;
use crate::stage::{Cutter, Stage, off_centre};

/// Colours of the flowers; the first three suit sad and scary scenes too.
const BLOSSOMS: [u32; 6] = [0xf4617f, 0xffd45c, 0xfff4e2, 0x8f7fe0, 0xff8f5a, 0x6fb7f0];

/// A path from the horizon to the reader.
pub(crate) struct Footpath {
    /// Middle and half width where it begins, far off.
    pub(crate) far: Pt,
    /// Middle and half width at the lower edge.
    pub(crate) near: Pt,
    pub(crate) colour: Lab,
}

/// The ground the cast stands on.
pub(crate) struct Ground {
    /// Mean height of its edge on the page.
    pub(crate) y: f32,
    pub(crate) colour: Lab,
    pub(crate) path: Option<Footpath>,
    pub(crate) flowers: bool,
}

impl Ground {
    /// Paints the ground on a sheet of its own, which the caller may add to and pushes.
    pub(crate) fn paint(&self, stage: &mut Stage) -> (Cutter, Ridge) {
        let mut cut = stage.cutter(0.08);
        let tilt = cut.dice.between(0.02, 0.05) * cut.side;
        let roll = Roll { y: self.y, height: 15.0, length: 300.0 };
        let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| {
            let e = off_centre(x);
            tilt * (x - PAGE.0 / 2.0) - 16.0 * e * e + 6.0
        });
        cut.depth = 0.15;
        let top = cut.ground(self.colour);
        cut.depth = 0.0;
        let low = cut.ground(self.colour).lighter(if cut.snow { -0.08 } else { -0.11 });
        hill(&mut cut, &ridge, (top, low), self.y, 190.0);
        if cut.grade.is_paper() {
            self.swells(&mut cut, tilt);
        }
        if let Some(path) = &self.path {
            let start = ridge.at(path.far.0) + 1.0;
            path.paint(&mut cut, start);
        }
        if cut.grade.is_paper() {
            self.brushwork(&mut cut, &ridge);
        }
        if !cut.snow {
            self.plants(&mut cut, &ridge, stage.spec.mood);
        }
        cut.depth = 0.05;
        (cut, ridge)
    }

    /// Soft folds inside the ground.
    fn swells(&self, cut: &mut Cutter, tilt: f32) {
        for i in 0..3 {
            let step = i as f32;
            let y = self.y + 36.0 + 38.0 * step;
            let roll = Roll { y, height: 12.0, length: 260.0 };
            let lean = tilt * (0.8 - step * 0.5);
            let fold = Ridge::new(&roll, 3, cut).shaped(|x| -lean * (x - PAGE.0 / 2.0));
            cut.depth = 0.10 - 0.03 * step;
            let shade = if i % 2 == 0 { 0.022 } else { -0.02 };
            let colour = cut.ground(self.colour).lighter(shade - 0.028 * step);
            let fill = cut.sheet.between(
                (0.0, y - 10.0),
                (0.0, y + 90.0),
                &[(0.0, colour.sheer(0.85)), (1.0, colour.sheer(0.0))],
            );
            cut.sheet.path(&fold.outline(), fill);
        }
    }

    /// Dabs of paint, smaller when farther.
    fn brushwork(&self, cut: &mut Cutter, ridge: &Ridge) {
        for _ in 0..260 {
            let x = cut.anywhere();
            let top = ridge.at(x);
            let f = cut.dice.unit().powf(0.8);
            let k = 0.35 + 0.9 * f;
            cut.depth = 0.1 * (1.0 - f);
            let shade = cut.dice.between(-0.033, 0.036) - 0.045 * f;
            let colour = cut.ground(self.colour).lighter(shade);
            let colour = cut.vary(colour, if cut.snow { 0.0 } else { 0.015 });
            let radius = (26.0 * k * cut.dice.between(0.5, 1.2), 4.2 * k);
            let turn = cut.dice.between(-8.0, 8.0);
            let at = (x, top + 8.0 + f * (PAGE.1 - top));
            cut.sheet.dab(at, radius, turn, colour.sheer(0.5));
        }
    }

    fn plants(&self, cut: &mut Cutter, ridge: &Ridge, mood: Mood) {
        let mut spots: Vec<Pt> = (0..150)
            .map(|_| {
                let x = cut.anywhere();
                let top = ridge.at(x);
                (x, top + 4.0 + cut.dice.unit() * (PAGE.1 - top))
            })
            .collect();
        spots.sort_by(|a, b| a.1.total_cmp(&b.1));
        let kinds = if matches!(mood, Mood::Sad | Mood::Scary) { 3 } else { BLOSSOMS.len() };
        for (x, y) in spots {
            let f = ((y - self.y) / (PAGE.1 - self.y)).clamp(0.0, 1.0);
            let k = 0.4 + f * 0.9;
            cut.depth = 0.1 * (1.0 - f);
            let light = if cut.dice.chance(0.3) { 0.05 } else { 0.0 };
            let green = cut.land(self.colour).lighter(0.03 - 0.05 * f + light);
            // The cast's feet stay free of flowers.
            let feet = (x - PAGE.0 / 2.0).abs() < 190.0 && f > 0.25 && f < 0.75;
            if self.flowers && cut.grade.is_paper() && !feet && cut.dice.chance(0.45) {
                let petals = cut.grade.figure(rgb(BLOSSOMS[cut.dice.below(kinds)]));
                flower(cut, (x, y), 6.2 * k, petals, green.lighter(-0.03));
            } else {
                tuft(cut, (x, y), 17.0 * k, 4, green);
            }
        }
    }
}

impl Footpath {
    fn paint(&self, cut: &mut Cutter, start: f32) {
        let middle = (start + PAGE.1) * 0.5;
        let bend = cut.dice.between(-90.0, 90.0);
        let colour = if cut.snow { rgb(0xbccadb) } else { self.colour };
        cut.depth = 0.22;
        let far = cut.land(colour);
        cut.depth = 0.0;
        let near = cut.land(colour).lighter(-0.04);
        let ((x1, w1), (x0, w0)) = (self.far, self.near);
        let outline = format!(
            "M{:.1} {start:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}L{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {start:.1}Z",
            x1 - w1,
            x1 - w1 * 2.0 + bend,
            middle - 40.0,
            x0 - w0 * 0.6 - bend,
            middle + 20.0,
            x0 - w0,
            PAGE.1 + 20.0,
            x0 + w0,
            PAGE.1 + 20.0,
            x0 + w0 * 0.6 - bend,
            middle + 10.0,
            x1 + w1 * 2.6 + bend,
            middle - 50.0,
            x1 + w1
        );
        cut.depth = 0.1;
        let edge = cut.land(colour).lighter(-0.10);
        cut.sheet.line(&outline, edge, 5.0);
        let fill = cut.sheet.between(
            (0.0, start),
            (0.0, PAGE.1),
            &[(0.0, far.into()), (1.0, near.into())],
        );
        cut.sheet.path(&outline, fill);
        if !cut.grade.is_paper() {
            return;
        }
        let stones = self.stones(cut, start, colour);
        cut.sheet.clipped(&outline, |sheet| {
            for (at, radius, turn, shade) in stones {
                sheet.dab(at, radius, turn, shade.sheer(0.6));
            }
        });
    }

    fn stones(&self, cut: &mut Cutter, start: f32, colour: Lab) -> Vec<(Pt, Pt, f32, Lab)> {
        let (x0, w0) = self.near;
        (0..130)
            .map(|_| {
                let f = cut.dice.unit().powf(0.7);
                cut.depth = 0.15 * (1.0 - f);
                let k = 0.2 + f;
                let x = cut.dice.between(x0 - w0 - 80.0, x0 + w0 + 80.0);
                let at = (x, start + f * (PAGE.1 - start + 10.0));
                let shade = cut.land(colour).lighter(cut.dice.between(-0.07, 0.05));
                (at, (17.0 * k, 4.0 * k), cut.dice.between(-9.0, 9.0), shade)
            })
            .collect()
    }
}

/// A row of bushes along `y`; the middle stays free up to `clear`.
pub(crate) fn bushes(
    cut: &mut Cutter,
    y: f32,
    sizes: Pt,
    count: usize,
    (colour, clear): (Lab, f32),
) {
    for _ in 0..count {
        let x = cut.anywhere();
        let size = cut.dice.between(sizes.0, sizes.1);
        let ferny = cut.dice.chance(0.3);
        if off_centre(x) < clear {
            continue;
        }
        if cut.snow {
            let snow = cut.grade.snow(cut.depth);
            let mound = blob((x, y + size * 0.25), (size * 1.3, size * 0.62), 0.07, &mut cut.dice);
            cut.sheet.path(&mound, snow.lighter(-0.04));
            let top = (x + cut.side * size * 0.15, y + size * 0.12);
            let top = blob(top, (size, size * 0.42), 0.08, &mut cut.dice);
            cut.sheet.path(&top, snow.lighter(0.03).sheer(0.9));
        } else if ferny {
            let green = cut.land(colour).lighter(0.01);
            fern(cut, (x, y + size * 0.5), size * 1.5, green);
        } else {
            let green = cut.land(colour);
            let green = cut.vary(green, 0.012);
            foliage(cut, (x, y + size * 0.15), (size * 1.25, size * 0.72), green, 18);
        }
    }
}

/// What grows in front, dark and out of focus, and frames the picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    Ferns,
    Grass,
    Rocks,
}

pub(crate) fn front_plants(stage: &mut Stage, own: Lab, frame: Frame) {
    let mut cut = stage.cutter(0.0);
    let dark = cut.land(own).exposed(0.66);
    match frame {
        Frame::Ferns | Frame::Grass if cut.snow => snowdrift(&mut cut),
        Frame::Ferns => {
            for _ in 0..5 {
                for (from, to) in [(LEFT + 60.0, 190.0), (840.0, RIGHT - 60.0)] {
                    let root = (cut.dice.between(from, to), PAGE.1 + 30.0);
                    let height = cut.dice.between(110.0, 200.0);
                    let green = cut.vary(dark, 0.015);
                    fern(&mut cut, root, height, green);
                }
            }
            for _ in 0..26 {
                let (from, to) = if cut.dice.chance(0.5) { (LEFT, 330.0) } else { (700.0, RIGHT) };
                let foot = (cut.dice.between(from, to), PAGE.1 + 12.0);
                let height = cut.dice.between(40.0, 84.0);
                tuft(&mut cut, foot, height, 5, dark);
            }
        }
        Frame::Grass => grass_in_front(&mut cut, dark),
        Frame::Rocks => {
            for (x, size) in [(-40.0, 120.0), (70.0, 74.0), (960.0, 84.0), (1070.0, 130.0)] {
                let at = (x + cut.dice.between(-20.0, 20.0), PAGE.1 + 16.0);
                rock(&mut cut, at, size, dark);
            }
        }
    }
    stage.push(Layer::paper(cut.sheet).blur(1.6).rim(0.5).shadow(0.2));
}

fn grass_in_front(cut: &mut Cutter, dark: Lab) {
    for _ in 0..60 {
        let x = cut.anywhere();
        let height = 24.0 + 60.0 * off_centre(x) * cut.dice.between(0.6, 1.2);
        tuft(cut, (x, PAGE.1 + 16.0), height, 5, dark);
    }
    for _ in 0..if cut.grade.is_paper() { 9 } else { 0 } {
        let (from, to) = if cut.dice.chance(0.5) { (LEFT, 240.0) } else { (790.0, RIGHT) };
        let foot = (cut.dice.between(from, to), PAGE.1 + 6.0);
        let petals = cut.grade.figure(rgb(BLOSSOMS[cut.dice.below(3)])).exposed(0.82);
        let size = cut.dice.between(15.0, 24.0);
        flower(cut, foot, size, petals, dark);
    }
}

fn snowdrift(cut: &mut Cutter) {
    let dark = cut.land(rgb(0x3f6f6a)).exposed(0.75);
    for side in [-1.0f32, 1.0] {
        for j in 0..3 {
            let j = j as f32;
            let x = PAGE.0 / 2.0 * (1.0 + side) + side * (cut.dice.between(-30.0, 60.0) - j * 40.0);
            let height = cut.dice.between(170.0, 270.0) - j * 50.0;
            pine(cut, (x, PAGE.1 + 60.0 + j * 20.0), height, dark);
        }
    }
    let snow = cut.grade.snow(0.0);
    let roll = Roll { y: PAGE.1 - 6.0, height: 4.0, length: 60.0 };
    let drift = Ridge::new(&roll, 2, cut).shaped(|x| -64.0 * off_centre(x).powi(2));
    let colours = (snow.lighter(0.02), snow.lighter(-0.10));
    hill(cut, &drift, colours, 690.0, 78.0);
}

/// Leaves that hang into the picture from its upper corners.
pub(crate) fn hanging_leaves(stage: &mut Stage, own: Lab) {
    let mut cut = stage.cutter(0.0);
    let dark = cut.land(own).exposed(0.62);
    for side in [-1.0f32, 1.0] {
        let edge = PAGE.0 / 2.0 + side * 560.0;
        for _ in 0..4 {
            let at = (edge - side * cut.dice.between(-40.0, 230.0), cut.dice.between(-70.0, 30.0));
            let size = cut.dice.between(60.0, 115.0);
            let green = cut.vary(dark, 0.015);
            foliage(&mut cut, at, (size * 1.3, size * 0.72), green, 32);
        }
        for _ in 0..3 {
            let x = edge - side * cut.dice.between(30.0, 330.0);
            let length = cut.dice.between(50.0, 130.0);
            hanging_twig(&mut cut, x, (side, length), dark);
        }
    }
    stage.push(Layer::paper(cut.sheet).blur(1.4).rim(0.5).shadow(0.18));
}

fn hanging_twig(cut: &mut Cutter, x: f32, (side, length): Pt, colour: Lab) {
    let twig =
        format!("M{x:.1} -10q{:.1} {:.1} {:.1} {length:.1}", -side * 4.0, length * 0.5, side * 8.0);
    cut.sheet.line(&twig, colour.lighter(-0.02), 2.2);
    for j in 0..7 {
        let f = (j + 1) as f32 / 7.0;
        let (offset, turn) = if j % 2 == 0 { (7.0, 35.0) } else { (-7.0, 145.0) };
        let at = (x + side * 8.0 * f * f + offset, -10.0 + length * f);
        let green = colour.lighter(cut.dice.between(-0.01, 0.04));
        cut.sheet.dab(at, (9.5, 4.2), turn, green);
    }
}
