//! The light of a scene: what time, weather, mood, place and palette do to every colour in it.

use crate::colour::{Lab, rgb};
use crate::draw::Palette;
use crate::press::{EMBER_DISC, YELLOW};
use crate::scene::{Mood, Place, SceneSpec, Time, Weather};

/// The light of one scene.
#[derive(Clone, Copy)]
pub(crate) struct Grade {
    pub(crate) palette: Palette,
    /// The sky from the zenith down to the horizon.
    pub(crate) sky: [Lab; 4],
    /// Sun or moon.
    pub(crate) light: Lab,
    /// What far things fade into.
    pub(crate) fog: Lab,
    /// Whether lamps are lit.
    pub(crate) night: bool,
    /// How strongly lights bloom, 0..1.
    pub(crate) glow: f32,
    /// How strongly edges catch the light, 0..1.
    pub(crate) rim: f32,
    tint: Lab,
    tint_share: f32,
    exposure: f32,
    vivid: f32,
    haze: f32,
}

impl Grade {
    pub(crate) fn of(spec: &SceneSpec, palette: Palette) -> Grade {
        let evening = palette == Palette::Blackout && !matches!(spec.time, Time::Dusk);
        let neutral = Grade::at(if evening { Time::Night } else { spec.time }, palette);
        let mut moody = neutral;
        moody.feel(spec.mood);
        let mut grade = neutral.towards(&moody, (0.5 + spec.intensity).clamp(0.5, 1.0));
        grade.glow += 0.3 * (spec.intensity.clamp(0.0, 1.0) - 0.5);
        grade.weather(spec.weather);
        grade.place(spec.place, spec.mood);
        grade
    }

    fn at(time: Time, palette: Palette) -> Grade {
        let (sky, light, fog, tint) = match time {
            Time::Dawn => ([0x5d7fbd, 0xa9a7d3, 0xf3bdb6, 0xffe6bd], 0xfff1c8, 0xf4cfc2, 0xffc9b5),
            Time::Day => ([0x4aa6d8, 0x86cbe4, 0xc3e8e8, 0xf6f3d4], 0xfffbe2, 0xcfeaf0, 0xfff3d0),
            Time::Sunset => {
                ([0x39397c, 0x8d4a8c, 0xe8697a, 0xffc063], 0xffdf95, 0xf3996b, 0xff9455)
            }
            Time::Dusk => ([0x1d2858, 0x47468a, 0x9a6aa4, 0xf5a98d], 0xffd2a0, 0x9a83b8, 0x7770bd),
            Time::Night => ([0x0b1638, 0x16295c, 0x285087, 0x4f82aa], 0xfdf6d2, 0x426f9c, 0x4067b8),
        };
        let (tint_share, exposure, rim) = match time {
            Time::Dawn => (0.16, 0.98, 0.5),
            Time::Day => (0.05, 1.05, 0.3),
            Time::Sunset => (0.24, 0.90, 0.8),
            Time::Dusk => (0.30, 0.76, 0.7),
            Time::Night => (0.34, 0.66, 0.8),
        };
        Grade {
            palette,
            sky: sky.map(rgb),
            light: rgb(light),
            fog: rgb(fog),
            night: matches!(time, Time::Dusk | Time::Night),
            glow: 0.5,
            rim,
            tint: rgb(tint),
            tint_share,
            exposure,
            vivid: 1.0,
            haze: 0.80,
        }
    }

    /// `share` of the other grade: a faint mood colours the scene less.
    fn towards(&self, other: &Grade, share: f32) -> Grade {
        let blend = |a: f32, b: f32| a + (b - a) * share;
        Grade {
            sky: std::array::from_fn(|i| self.sky[i].mix(other.sky[i], share)),
            fog: self.fog.mix(other.fog, share),
            tint: self.tint.mix(other.tint, share),
            glow: blend(self.glow, other.glow),
            rim: blend(self.rim, other.rim),
            tint_share: blend(self.tint_share, other.tint_share),
            exposure: blend(self.exposure, other.exposure),
            vivid: blend(self.vivid, other.vivid),
            haze: blend(self.haze, other.haze),
            ..*self
        }
    }

    fn feel(&mut self, mood: Mood) {
        match mood {
            Mood::Joyful => {
                self.vivid = 1.14;
                self.exposure += 0.05;
                self.recolour_sky(|c| c.vivid(1.08).lighter(0.015));
            }
            Mood::Calm => {
                self.vivid = 0.96;
                self.exposure += 0.03;
                self.recolour_sky(|c| c.vivid(0.94).lighter(0.015));
            }
            Mood::Mysterious => {
                self.vivid = 0.88;
                self.exposure *= 0.90;
                self.haze = 0.92;
                self.glow = 0.8;
                self.lean(rgb(0x2f6f78), 0.26, 0.5, 0.10);
                self.recolour_sky(|c| c.exposed(0.94));
            }
            Mood::Scary => {
                self.vivid = 0.78;
                self.exposure *= 0.87;
                self.haze = 0.9;
                self.lean(rgb(0x40584f), 0.30, 0.6, 0.10);
                self.recolour_sky(|c| c.exposed(0.88));
            }
            Mood::Sad => {
                self.vivid = 0.68;
                self.exposure *= 0.95;
                self.haze = 0.9;
                self.recolour_sky(|c| c.vivid(0.65));
                self.lean(rgb(0x7f95a8), 0.30, 0.9, 0.13);
            }
            Mood::Magical => {
                self.vivid = 1.08;
                self.glow = 1.0;
                self.lean(rgb(0xa463d8), 0.24, 0.45, 0.08);
            }
            Mood::Epic => {
                self.vivid = 1.1;
                self.rim += 0.2;
                self.glow = 0.7;
                self.recolour_sky(|c| c.vivid(1.12));
            }
            Mood::Cosy => {
                self.vivid = 1.06;
                self.glow = 0.7;
                self.lean(rgb(0xffb47a), 0.10, 0.6, 0.07);
            }
        }
    }

    fn weather(&mut self, weather: Weather) {
        match weather {
            Weather::Rain | Weather::Storm => {
                let storm = weather == Weather::Storm;
                let grey = if self.night { rgb(0x2c3b55) } else { rgb(0x7b8ea0) };
                let (share, light) = if storm { (0.60, 0.86) } else { (0.45, 0.96) };
                self.recolour_sky(|c| c.mix(grey, share).exposed(light));
                self.vivid *= 0.84;
                self.exposure *= 0.91;
                self.haze = 0.92;
                self.rim *= 0.6;
            }
            Weather::Snow => {
                let pale = if self.night { rgb(0x4a6288) } else { rgb(0xd8e4ec) };
                self.recolour_sky(|c| c.mix(pale, 0.34));
                self.haze = 0.9;
            }
            Weather::Fog => {
                let fog = self.fog;
                self.recolour_sky(|c| c.mix(fog, 0.45));
                self.haze = 1.05;
                self.vivid *= 0.88;
            }
            Weather::Cloudy => {
                self.recolour_sky(|c| c.mix(rgb(0xb7c3cb), 0.22));
                self.vivid *= 0.95;
            }
            Weather::Clear | Weather::Wind => {}
        }
    }

    fn place(&mut self, place: Place, mood: Mood) {
        match place {
            Place::Space => {
                self.sky = [0x0e0f2e, 0x231a4e, 0x472a76, 0x7b3f93].map(rgb);
                self.fog = rgb(0x5a3a86);
                self.tint = rgb(0x8d7be0);
                (self.tint_share, self.exposure, self.rim) = (0.18, 0.90, 0.8);
                self.night = true;
                self.light = rgb(0xffeccb);
            }
            Place::Cave => {
                self.fog = rgb(0x4a7fa0).mix(self.fog, 0.25);
                self.tint = rgb(0x4d6fb0);
                (self.tint_share, self.rim) = (0.3, 0.7);
                self.exposure *= 0.88;
                self.sky = [0x123047, 0x2b6d83, 0x79c6c4, 0xdff5d8].map(rgb);
                if mood == Mood::Magical {
                    self.recolour_sky(|c| c.mix(rgb(0xb06fe0), 0.28));
                }
            }
            Place::Underwater => {
                let light = self.exposure.min(1.0);
                self.fog = rgb(0x4fb3c4).mix(self.fog, 0.1).exposed(light);
                self.tint = rgb(0x2f9fc0);
                (self.tint_share, self.haze) = (0.28, 0.95);
                self.sky = [0x0f4a73, 0x1f7f9f, 0x66c9d4, 0xc5f1e6].map(|c| rgb(c).exposed(light));
            }
            Place::Desert => {
                self.fog = self.fog.mix(rgb(0xf0cf9a), 0.35);
                self.tint = self.tint.mix(rgb(0xffcf8a), 0.3);
            }
            Place::Room | Place::Library | Place::School => {
                self.fog = self.fog.mix(rgb(0xe8c9a0), 0.5);
                self.haze = 0.35;
                self.exposure = self.exposure.max(0.72);
                self.rim *= 0.5;
            }
            Place::Plain | Place::Forest | Place::Sea | Place::Castle | Place::Village => {}
            Place::Mountain | Place::City | Place::Meadow | Place::River => {}
            Place::Deck | Place::Market => {}
        }
    }

    /// Pulls sky and tint towards a colour.
    fn lean(&mut self, towards: Lab, sky: f32, tint: f32, more_tint: f32) {
        self.recolour_sky(|c| c.mix(towards, sky));
        self.tint = self.tint.mix(towards, tint);
        self.tint_share += more_tint;
    }

    fn recolour_sky(&mut self, recolour: impl Fn(Lab) -> Lab) {
        self.sky = self.sky.map(&recolour);
        self.fog = recolour(self.fog);
    }

    /// A thing's own colour as it looks at that depth: 0.0 near, 1.0 at the horizon.
    pub(crate) fn land(&self, own: Lab, depth: f32) -> Lab {
        let share = self.tint_share * (1.0 - 0.3 * depth);
        let exposure = self.exposure.max(0.46);
        let lit = own
            .vivid(self.vivid)
            .exposed(exposure)
            .mix(self.tint.exposed(exposure.min(0.9)), share * 0.52);
        let lit = self.tinted(lit, share * 0.42);
        let haze = (depth.max(0.0).powf(0.9) * self.haze).min(0.97);
        lit.mix(self.fog, haze)
    }

    /// A figure's own colour: it keeps more of it than the land, so faces stay clear at night.
    pub(crate) fn figure(&self, own: Lab) -> Lab {
        let exposure = 1.0 - (1.0 - self.exposure.max(0.55)) * 0.32;
        let share = self.tint_share;
        let lit = own
            .vivid(0.55 + self.vivid * 0.45)
            .exposed(exposure)
            .mix(self.tint.exposed(exposure), share * 0.12);
        self.tinted(lit, share * 0.30)
    }

    /// Whether the picture is cut from paper, with brushwork and soft shading on every sheet.
    pub(crate) fn is_paper(&self) -> bool {
        self.palette == Palette::Kids
    }

    /// How deeply figures are modelled: the riso's are flat.
    pub(crate) fn modelling(&self, depth: f32) -> f32 {
        match self.palette {
            Palette::Kids | Palette::Adults => depth,
            Palette::Teens | Palette::Blackout => 0.0,
        }
    }

    /// A colour that shines by itself: windows, flames, stars.
    pub(crate) fn shining(&self, own: Lab) -> Lab {
        match self.palette {
            Palette::Kids => own,
            Palette::Teens | Palette::Blackout => rgb(YELLOW),
            Palette::Adults => rgb(EMBER_DISC),
        }
    }

    /// Snow takes the colour of the sky, not of the lamp.
    pub(crate) fn snow(&self, depth: f32) -> Lab {
        let share = if self.night { 0.30 } else { 0.12 };
        let snow = rgb(0xedf3f8)
            .exposed(self.exposure.clamp(0.84, 1.0))
            .mix(self.sky[1].mix(self.sky[2], 0.5), share);
        let haze = (depth * self.haze * 0.8).min(0.9);
        snow.mix(self.fog, haze)
    }

    /// Tinting by adding keeps colours from going grey, where only mixing would.
    fn tinted(&self, colour: Lab, share: f32) -> Lab {
        Lab { a: colour.a + self.tint.a * share, b: colour.b + self.tint.b * share, ..colour }
    }
}
