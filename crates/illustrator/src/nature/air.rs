//! Mist between the sheets, the cheapest sign of depth; and rays of light.

use crate::outline::polygon;
use crate::paper::{Air, LEFT, Layer, RIGHT};
use crate::scene::Weather;
use crate::stage::Stage;

/// A band of mist around `y`, `height` units high.
pub(crate) fn mist(stage: &mut Stage, y: f32, height: f32, opacity: f32) {
    let mut cut = stage.cutter(0.5);
    let colour = stage.grade.fog.mix(stage.grade.light, 0.12);
    let more = match stage.spec.weather {
        Weather::Fog => 1.6,
        _ if stage.is_gloomy() => 1.25,
        _ => 1.0,
    };
    let opacity = (opacity * more).min(0.85);
    let band = cut.sheet.between(
        (0.0, y - height * 0.5),
        (0.0, y + height * 0.5),
        &[(0.0, colour.sheer(0.0)), (0.5, colour.sheer(opacity)), (1.0, colour.sheer(0.0))],
    );
    cut.sheet.bar((LEFT, y - height * 0.5), (RIGHT - LEFT, height), 0.0, band);
    let puff = cut.sheet.radial(&[(0.0, colour.sheer(opacity * 0.75)), (1.0, colour.sheer(0.0))]);
    for _ in 0..7 {
        let centre = (cut.anywhere(), y + cut.dice.between(-0.3, 0.3) * height);
        let radius = (cut.dice.between(150.0, 330.0), height * cut.dice.between(0.12, 0.26));
        cut.sheet.oval(centre, radius, puff.clone());
    }
    stage.push(Layer::air(cut.sheet, Air::Normal));
}

/// Slanting shafts of light from where the sun stands.
pub(crate) fn rays(stage: &mut Stage, opacity: f32) {
    let mut cut = stage.cutter(0.3);
    let light = stage.grade.light;
    for i in 0..6 {
        let x = stage.sun.0 + (i as f32 - 2.5) * 60.0 + cut.dice.between(-18.0, 18.0);
        let width = cut.dice.between(16.0, 46.0);
        let drift = -stage.side * cut.dice.between(200.0, 330.0);
        let strong = opacity * cut.dice.between(0.5, 1.0);
        let fill = cut.sheet.between(
            (0.0, -20.0),
            (0.0, 640.0),
            &[
                (0.0, light.sheer(strong)),
                (0.6, light.sheer(opacity * 0.35)),
                (1.0, light.sheer(0.0)),
            ],
        );
        let shaft = polygon(&[
            (x - width * 0.5, -30.0),
            (x + width * 0.5, -30.0),
            (x + drift + width * 2.4, 680.0),
            (x + drift - width * 1.6, 680.0),
        ]);
        cut.sheet.path(&shaft, fill);
    }
    stage.push(Layer::air(cut.sheet, Air::Screen).blur(7.0));
}
