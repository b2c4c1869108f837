//! The sky: four bands of colour, sun or moon in paper rings, stars, clouds.

use crate::colour::{Lab, rgb};
use crate::outline::{Pt, twinkle};
use crate::paper::{Air, LEFT, Layer, PAGE, RIGHT, Role};
use crate::scene::{Time, Weather};
use crate::sheet::Ink;
use crate::stage::{Cutter, Stage};
use std::fmt::Write;

/// Paints the sky down to the horizon, with everything in it.
pub(crate) fn sky(stage: &mut Stage, horizon: f32) {
    backdrop(stage, horizon);
    let overcast = !matches!(stage.spec.weather, Weather::Clear | Weather::Wind);
    if stage.grade.night && !overcast {
        stars(stage, horizon);
    }
    if stage.sun_shines() {
        disc(stage);
    }
    clouds(stage, horizon);
}

fn backdrop(stage: &mut Stage, horizon: f32) {
    let mut cut = stage.cutter(1.0);
    let [top, upper, lower, low] = stage.grade.sky;
    let fill = cut.sheet.between(
        (0.0, 0.0),
        (0.0, horizon),
        &[(0.0, top.into()), (0.42, upper.into()), (0.76, lower.into()), (1.0, low.into())],
    );
    cut.sheet.bar((LEFT, 0.0), (RIGHT - LEFT, PAGE.1), 0.0, fill);
    if !cut.grade.is_paper() {
        stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sky));
        return;
    }
    for _ in 0..14 {
        let y = cut.dice.between(0.0, horizon);
        let shade = sky_at(stage.grade.sky, y / horizon).lighter(cut.dice.between(-0.02, 0.025));
        let centre = (cut.anywhere(), y);
        let radius = (cut.dice.between(160.0, 420.0), cut.dice.between(10.0, 30.0));
        cut.sheet.oval(centre, radius, shade.sheer(0.4));
    }
    let light = stage.grade.light;
    let halo = cut.sheet.radial(&[
        (0.0, light.sheer(0.70)),
        (0.35, light.sheer(0.28)),
        (1.0, light.sheer(0.0)),
    ]);
    cut.sheet.oval(stage.sun, (380.0, 340.0), halo);
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sky).grain(1.0));
}

/// The sky's colour at a height, 0.0 at the zenith.
fn sky_at(sky: [Lab; 4], t: f32) -> Lab {
    let bands = [(0.0, 0.42), (0.42, 0.76), (0.76, 1.0)];
    for (i, (from, to)) in bands.into_iter().enumerate() {
        if t <= to {
            return sky[i].mix(sky[i + 1], (t - from) / (to - from));
        }
    }
    sky[3]
}

fn stars(stage: &mut Stage, horizon: f32) {
    let mut cut = stage.cutter(0.99);
    let count = if stage.spec.time == Time::Night { 120 } else { 45 };
    let colour = stage.grade.shining(rgb(0xfff8e0));
    for _ in 0..count {
        let at = (cut.anywhere(), cut.dice.unit().powf(1.4) * horizon * 0.85);
        let size = cut.dice.unit().powi(4) * 2.1 + 0.7;
        let bright = cut.dice.between(0.35, 1.0);
        cut.sheet.oval(at, (size, size), colour.sheer(bright));
        if size > 2.1 {
            cut.sheet.path(&twinkle(at, size * 3.4, size * 0.5), colour.sheer(0.8));
        }
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sparks));
}

/// Sun or moon in paper rings.
fn disc(stage: &mut Stage) {
    let mut cut = stage.cutter(0.97);
    let moon = stage.spec.time == Time::Night;
    let (at, radius) = (stage.sun, if moon { 46.0 } else { 52.0 });
    let light = stage.grade.shining(stage.grade.light);
    let rings = if cut.grade.is_paper() { 1..5 } else { 1..1 };
    for ring in rings.rev() {
        let r = radius + 30.0 * ring as f32;
        cut.sheet.oval(at, (r, r), light.sheer(0.055 + 0.025 * (4 - ring) as f32));
    }
    let rim = light.mix(stage.grade.sky[2], 0.12);
    let face = cut.sheet.radial(&[
        (0.0, light.lighter(0.04).into()),
        (0.8, light.into()),
        (1.0, rim.into()),
    ]);
    cut.sheet.oval(at, (radius, radius), face);
    if moon {
        craters(&mut cut, at, light.mix(stage.grade.sky[1], 0.22));
    }
    stage.push(Layer::paper(cut.sheet).role(Role::Disc).shadow(0.0).rim(0.0).grain(0.6));
    let mut glow = stage.cutter(0.97).sheet;
    glow.glow(at, 300.0, light, if moon { 0.28 } else { 0.4 });
    stage.push(Layer::air(glow, Air::Screen));
}

fn craters(cut: &mut Cutter, moon: Pt, shade: Lab) {
    for (x, y, r) in [
        (-14.0, -10.0, 10.0),
        (12.0, 8.0, 13.0),
        (-6.0, 20.0, 7.0),
        (18.0, -18.0, 6.0),
        (-24.0, 10.0, 5.0),
    ] {
        cut.sheet.oval((moon.0 + x, moon.1 + y), (r, r * 0.92), shade.sheer(0.6));
    }
}

fn clouds(stage: &mut Stage, horizon: f32) {
    let count = match stage.spec.weather {
        Weather::Fog => 1,
        Weather::Clear => 3,
        Weather::Wind => 5,
        Weather::Cloudy | Weather::Snow => 8,
        Weather::Rain | Weather::Storm => 10,
    };
    let heavy = count > 7;
    let lift = if heavy { 0.8 } else { 1.0 };
    let sunlit = if stage.grade.night { 0.16 } else { 0.66 };
    for band in 0..2 {
        let mut cut = stage.cutter(0.9);
        for _ in 0..(count + 1 - band) / 2 {
            let t = cut.dice.between(0.10, 0.60) * lift;
            let base = stage.grade.sky[1].mix(stage.grade.sky[3], t);
            let shade = if heavy { -0.03 } else { 0.0 };
            let lit = base.mix(stage.grade.light, sunlit).lighter(shade);
            let low = base.mix(stage.grade.light, 0.12);
            let width = cut.dice.between(170.0, 380.0) * (1.1 - 0.5 * t);
            let at = (cut.anywhere(), t * horizon);
            cloud(&mut cut, at, width, (lit, low));
        }
        stage.push(Layer::paper(cut.sheet).shadow(0.12).rim(0.35).grain(0.7));
    }
}

/// Puffs on a flat base: a lighter sheet on a darker one.
fn cloud(cut: &mut Cutter, at: Pt, width: f32, (lit, low): (Lab, Lab)) {
    let sizes: [f32; 5] = std::array::from_fn(|_| cut.dice.between(0.85, 1.15));
    let base = width * 0.045;
    let behind = puffs((at.0 + width * 0.035, at.1 - width * 0.02), width * 1.03, &sizes);
    let front = puffs(at, width, &sizes);
    let fade = |cut: &mut Cutter, colour: Lab, foot: f32| {
        let stops: [(f32, Ink); 3] =
            [(0.0, colour.sheer(0.97)), (0.55, colour.sheer(0.95)), (1.0, low.sheer(foot))];
        cut.sheet.between((0.0, at.1 - width * 0.24), (0.0, at.1 + base), &stops)
    };
    let back_fill = fade(cut, low.mix(lit, 0.35), 0.5);
    cut.sheet.path(&behind, back_fill);
    let front_fill = fade(cut, lit, 0.82);
    cut.sheet.path(&front, front_fill);
}

fn puffs(at: Pt, width: f32, sizes: &[f32; 5]) -> String {
    let mut path = String::new();
    for (i, size) in sizes.iter().enumerate() {
        let f = (i as f32 + 0.5) / sizes.len() as f32;
        let bulge = (f * std::f32::consts::PI).sin();
        let r = width * (0.070 + 0.085 * bulge) * size;
        let (x, y) = (at.0 + (f - 0.5) * width * 0.78, at.1 - r * 0.62 - width * 0.012 * bulge);
        let _ = write!(
            path,
            "M{:.1} {y:.1}a{r:.1} {r:.1} 0 1 1 {:.1} 0a{r:.1} {r:.1} 0 1 1 {:.1} 0Z",
            x - r,
            r * 2.0,
            -r * 2.0
        );
    }
    let half = width * 0.045;
    let _ = write!(
        path,
        "M{:.1} {:.1}h{:.1}a{half:.1} {half:.1} 0 0 1 0 {:.1}h{:.1}a{half:.1} {half:.1} 0 0 1 0 {:.1}Z",
        at.0 - width * 0.42,
        at.1 - half * 1.4,
        width * 0.84,
        half * 2.0,
        -width * 0.84,
        -half * 2.0
    );
    path
}
