//! Measures faces in pictures, for the tests of the presses.

use crate::draw::{Framing, Palette};
use crate::grade::Grade;
use crate::look::Hair;
use crate::paper::View;
use crate::part::Part;
use crate::press::{Parts, engraving, riso};
use crate::scene::{Actor, Face, Kind, Place, SceneSpec, Time};
use crate::stage::Stage;

/// How light the parts of a face are on average, 0.0 to 1.0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    pub(crate) skin: f32,
    /// The mean colour of the skin.
    pub(crate) colour: [f32; 3],
    pub(crate) features: f32,
    pub(crate) hair: f32,
}

/// Draws people of one skin and looks at them. Their hair is dark, which is the harder case.
pub(crate) fn seen(palette: Palette, time: Time, skin: u8, (width, height): (u32, u32)) -> Seen {
    let kinds = [Kind::Adult, Kind::Child, Kind::Teen];
    let cast = kinds.map(|kind| {
        let mut actor = Actor { face: Face::Happy, ..Actor::new(kind.noun(), "", kind) };
        actor.look.skin = skin;
        actor.look.hair = Hair::Bob;
        actor.look.hair_colour = crate::look::Colour::Black;
        actor.look.extra = crate::look::Extra::Nothing;
        actor
    });
    let spec =
        SceneSpec { place: Place::Meadow, time, cast: cast.to_vec(), ..SceneSpec::default() };
    let view = View::new(width, height);
    let mut stage = Stage::new(&spec, Grade::of(&spec, palette), &view, Framing::Page);
    crate::places::build(&mut stage);
    let rgb = match palette {
        Palette::Teens => riso(&stage, &view),
        _ => engraving(&stage, &view),
    };
    let parts = Parts::of(&stage, &view);
    let mean = |wanted: fn(Part) -> bool| {
        let mut sum = [0.0f32; 3];
        let mut count = 0.0f32;
        for (i, pixel) in rgb.chunks_exact(3).enumerate() {
            if wanted(parts.at(i)) {
                sum.iter_mut().zip(pixel).for_each(|(sum, c)| *sum += f32::from(*c));
                count += 1.0;
            }
        }
        assert!(count > 8.0, "nothing of that kind in the picture");
        sum.map(|channel| channel / count)
    };
    let light = |[r, g, b]: [f32; 3]| (0.30 * r + 0.59 * g + 0.11 * b) / 255.0;
    let colour = mean(|part| matches!(part, Part::Skin(_)));
    Seen {
        skin: light(colour),
        colour,
        features: light(mean(|part| part == Part::Feature)),
        hair: light(mean(|part| matches!(part, Part::Hair(_)))),
    }
}
