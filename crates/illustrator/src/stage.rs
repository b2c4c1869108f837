//! Where a scene is put together: its description, its light, and the sheets so far.

use crate::colour::Lab;
use crate::dice::Dice;
use crate::draw::Framing;
use crate::grade::Grade;
use crate::outline::Pt;
use crate::paper::{Layer, PAGE, View};
use crate::scene::{Mood, Place, SceneSpec, Time, Weather};
use crate::sheet::Sheet;

/// A scene under construction.
pub(crate) struct Stage<'a> {
    pub(crate) spec: &'a SceneSpec,
    pub(crate) grade: Grade,
    pub(crate) dice: Dice,
    /// Sheets from far to near.
    pub(crate) layers: Vec<Layer>,
    /// -1.0 when the light comes from the left, 1.0 from the right.
    pub(crate) side: f32,
    /// Where sun or moon stands.
    pub(crate) sun: Pt,
    /// How much of the page's width the picture shows, picture units.
    pub(crate) seen: f32,
    pub(crate) framing: Framing,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(
        spec: &'a SceneSpec,
        grade: Grade,
        view: &View,
        framing: Framing,
    ) -> Stage<'a> {
        let mut dice = Dice::new(spec.seed);
        let side = dice.sign();
        let seen = view.window()[2];
        let sun = sun(spec.time, side, seen, &mut dice);
        Stage { spec, grade, dice, layers: Vec::new(), side, sun, seen, framing }
    }

    /// Tools to cut shapes for a sheet at this depth: 0.0 near, 1.0 at the horizon.
    pub(crate) fn cutter(&mut self, depth: f32) -> Cutter {
        Cutter {
            sheet: Sheet::default(),
            dice: self.dice.fork(),
            grade: self.grade,
            depth,
            side: self.side,
            snow: self.has_snow(),
        }
    }

    pub(crate) fn push(&mut self, layer: Layer) {
        self.layers.push(layer);
    }

    pub(crate) fn has_snow(&self) -> bool {
        self.spec.has_snow() && self.spec.place != Place::Desert
    }

    pub(crate) fn is_wet(&self) -> bool {
        matches!(self.spec.weather, Weather::Rain | Weather::Storm)
    }

    /// Whether sun or moon stand in the sky and glitter on water.
    pub(crate) fn sun_shines(&self) -> bool {
        !self.is_wet() && self.spec.weather != Weather::Fog
    }

    pub(crate) fn is_gloomy(&self) -> bool {
        matches!(self.spec.mood, Mood::Mysterious | Mood::Scary | Mood::Sad)
    }

    /// Leaves turn in the wind.
    pub(crate) fn is_autumn(&self) -> bool {
        self.spec.weather == Weather::Wind && !self.spec.snowy
    }
}

/// High by day and by night, near the horizon in between; always within the frame.
fn sun(time: Time, side: f32, seen: f32, dice: &mut Dice) -> Pt {
    let reach = (seen / PAGE.0).min(1.0);
    let (x, y) = match time {
        Time::Day => (dice.between(220.0, 330.0), dice.between(110.0, 170.0)),
        Time::Night => (dice.between(190.0, 310.0), dice.between(120.0, 190.0)),
        Time::Dawn | Time::Sunset | Time::Dusk => {
            (dice.between(110.0, 230.0), dice.between(290.0, 340.0))
        }
    };
    (PAGE.0 / 2.0 + side * x * reach, y)
}

/// The means to cut shapes for one sheet: paper, light and chance.
pub(crate) struct Cutter {
    pub(crate) sheet: Sheet,
    pub(crate) dice: Dice,
    pub(crate) grade: Grade,
    pub(crate) depth: f32,
    pub(crate) side: f32,
    pub(crate) snow: bool,
}

impl Cutter {
    /// A colour of the land, as it looks at this sheet's depth.
    pub(crate) fn land(&self, own: Lab) -> Lab {
        self.grade.land(own, self.depth)
    }

    /// The ground: grass, sand or stone, white when snow lies.
    pub(crate) fn ground(&self, own: Lab) -> Lab {
        if self.snow { self.grade.snow(self.depth) } else { self.land(own) }
    }

    /// A little lighter or darker, never twice the same.
    pub(crate) fn vary(&mut self, colour: Lab, reach: f32) -> Lab {
        Lab {
            l: (colour.l + self.dice.between(-reach, reach)).clamp(0.0, 1.0),
            a: colour.a + self.dice.between(-reach, reach) * 0.35,
            b: colour.b + self.dice.between(-reach, reach) * 0.35,
        }
    }

    /// Somewhere along the whole sheet.
    pub(crate) fn anywhere(&mut self) -> f32 {
        self.dice.between(crate::paper::LEFT, crate::paper::RIGHT)
    }

    /// A wall's two sides of light: left and right stop colours.
    pub(crate) fn sides(&self, colour: Lab, contrast: f32) -> (Lab, Lab) {
        (colour.lighter(-self.side * contrast), colour.lighter(self.side * contrast))
    }
}

/// How far from the middle of the page, 0.0 in the middle, 1.0 at its edges.
pub(crate) fn off_centre(x: f32) -> f32 {
    ((x - PAGE.0 / 2.0) / (PAGE.0 / 2.0)).abs()
}
