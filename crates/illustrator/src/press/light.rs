//! The one light of a print: rays on the riso, a glow of embers in the engraving.

use crate::paper::{Role, View};
use crate::scene::Time;
use crate::sheet::Glow;
use crate::stage::Stage;
use std::f32::consts::TAU;

/// Printed rays round the light.
const RAYS: usize = 22;

/// Where the light stands, and how far its disc reaches, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Light {
    pub(super) at: (f32, f32),
    pub(super) disc: f32,
    /// Whether rays go out from it: a moon has none.
    pub(super) has_rays: bool,
}

/// Sun or moon where they shine; else the strongest lamp.
pub(super) fn main_light(stage: &Stage, view: &View) -> Option<Light> {
    if stage.layers.iter().any(|layer| layer.role == Role::Disc) {
        let at = view.to_pixels(stage.sun);
        let has_rays = stage.spec.time != Time::Night;
        return Some(Light { at, disc: 50.0 * view.scale, has_rays });
    }
    let lamps = stage.layers.iter().flat_map(|layer| &layer.sheet.glows);
    let lamp = lamps
        .filter(|glow| is_warm(glow))
        .max_by(|a, b| (a.reach * a.strength).total_cmp(&(b.reach * b.strength)))?;
    let disc = lamp.reach * 0.2 * view.scale;
    Some(Light { at: view.to_pixels(lamp.at), disc, has_rays: true })
}

/// A lamp, a window, a fire.
#[derive(Clone, Copy)]
pub(super) struct Lamp {
    /// The sheet it is drawn on.
    pub(super) sheet: u8,
    pub(super) at: (f32, f32),
    /// How far it shines, pixels.
    pub(super) reach: f32,
    pub(super) strength: f32,
}

/// Every warm light but sun and moon.
pub(super) fn lamps(stage: &Stage, view: &View) -> Vec<Lamp> {
    let layers = stage.layers.iter().enumerate().filter(|(_, layer)| layer.role != Role::Air);
    layers
        .flat_map(|(number, layer)| layer.sheet.glows.iter().map(move |glow| (number, glow)))
        .filter(|(_, glow)| is_warm(glow))
        .map(|(number, glow)| Lamp {
            sheet: number.min(255) as u8,
            at: view.to_pixels(glow.at),
            reach: glow.reach * view.scale,
            strength: glow.strength,
        })
        .collect()
}

fn is_warm(glow: &Glow) -> bool {
    glow.colour.b > 0.03 && glow.colour.a > -0.03
}

/// Whether a ray of the light's crosses the pixel.
pub(super) fn is_ray(light: &Light, (x, y): (usize, usize), scale: f32) -> bool {
    let (dx, dy) = (x as f32 - light.at.0, y as f32 - light.at.1);
    let distance = dx.hypot(dy);
    if !light.has_rays || !(light.disc * 1.28..light.disc * 2.4).contains(&distance) {
        return false;
    }
    let turn = dy.atan2(dx).rem_euclid(TAU) / TAU * RAYS as f32;
    let ray = turn.round();
    let end = if (ray as usize).is_multiple_of(2) { 1.86 } else { 2.4 };
    let beside = (turn - ray).abs() * TAU / RAYS as f32 * distance;
    beside < 2.7 * scale && distance < light.disc * end
}

/// How strongly lamps shine on each pixel, 0.0 to 1.0.
pub(super) fn warmth(lamps: &[Lamp], width: usize, height: usize) -> Vec<f32> {
    let mut warmth = vec![0.0f32; width * height];
    for lamp in lamps {
        let span = |centre: f32, limit: usize| {
            let low = (centre - lamp.reach).max(0.0) as usize;
            low.min(limit)..((centre + lamp.reach).max(0.0) as usize).min(limit)
        };
        for y in span(lamp.at.1, height) {
            for x in span(lamp.at.0, width) {
                let distance = (x as f32 - lamp.at.0).hypot(y as f32 - lamp.at.1);
                let light = (1.0 - distance / lamp.reach).max(0.0) * lamp.strength;
                let here = &mut warmth[y * width + x];
                *here = here.max(light);
            }
        }
    }
    warmth
}

#[cfg(test)]
mod tests {
    use super::{is_ray, main_light};
    use crate::draw::{Framing, Palette};
    use crate::grade::Grade;
    use crate::paper::View;
    use crate::scene::{Place, SceneSpec, Time};
    use crate::stage::Stage;

    /// How many pixels rays cross in a picture of 400x300.
    fn rays(time: Time) -> usize {
        let spec = SceneSpec { place: Place::Meadow, time, ..SceneSpec::default() };
        let view = View::new(400, 300);
        let mut stage = Stage::new(&spec, Grade::of(&spec, Palette::Teens), &view, Framing::Page);
        crate::places::build(&mut stage);
        let light = main_light(&stage, &view).expect("the meadow has a sky");
        let pixels = (0..300).flat_map(|y| (0..400).map(move |x| (x, y)));
        pixels.filter(|at| is_ray(&light, *at, view.scale)).count()
    }

    #[test]
    fn the_sun_has_rays_and_the_moon_has_none() {
        assert!(rays(Time::Day) > 100);
        assert_eq!(rays(Time::Night), 0);
    }
}
