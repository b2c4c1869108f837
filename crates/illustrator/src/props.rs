//! Things standing about. Each is drawn around its foot at `(0, 0)`; 100 units are about a
//! child's height.

mod camp;
mod home;
mod shore;
mod town;
mod wonder;

use crate::colour::{Lab, rgb};
use crate::grade::Grade;
use crate::nature::{crystals, mushroom};
use crate::outline::Pt;
use crate::scene::Prop;
use crate::sheet::Sheet;
use crate::stage::Cutter;

/// Draws a thing with its foot at `foot`; `size` is page units to a unit of the thing.
pub(crate) fn draw_prop(cut: &mut Cutter, prop: Prop, foot: Pt, size: f32) {
    if stands(prop) {
        contact_shadow(cut, foot, size);
    }
    match prop {
        Prop::Mushrooms => return mushrooms(cut, foot, size),
        Prop::Crystal => {
            let violet = cut.grade.figure(rgb(0x8a6fe0));
            return crystals(cut, foot, 70.0 * size, violet);
        }
        _ => {}
    }
    let grade = cut.grade;
    cut.sheet.placed(foot, (size, size), |sheet| {
        let mut hand = Hand { sheet, grade: &grade };
        match prop {
            Prop::Chest => wonder::chest(&mut hand),
            Prop::Portal => wonder::portal(&mut hand),
            Prop::Rocket => wonder::rocket(&mut hand),
            Prop::Door => wonder::door(&mut hand),
            Prop::Campfire => camp::campfire(&mut hand),
            Prop::Tent => camp::tent(&mut hand),
            Prop::Stump => camp::stump(&mut hand),
            Prop::Signpost => camp::signpost(&mut hand),
            Prop::Kite => camp::kite(&mut hand),
            Prop::AirBalloon => camp::air_balloon(&mut hand),
            Prop::Boat => shore::boat(&mut hand),
            Prop::Lighthouse => shore::lighthouse(&mut hand),
            Prop::Whale => shore::whale(&mut hand),
            Prop::Lamp => town::lamp(&mut hand),
            Prop::Well => town::well(&mut hand),
            Prop::Bench => town::bench(&mut hand),
            Prop::Snowman => home::snowman(&mut hand),
            Prop::Cake => home::cake(&mut hand),
            Prop::Train => town::train(&mut hand),
            Prop::Mushrooms | Prop::Crystal => {}
        }
    });
}

pub(crate) use shore::hull;

/// Whether a thing stands on the ground and so throws a shadow right below itself.
fn stands(prop: Prop) -> bool {
    !matches!(prop, Prop::AirBalloon | Prop::Kite | Prop::Boat | Prop::Lighthouse | Prop::Whale)
}

fn contact_shadow(cut: &mut Cutter, foot: Pt, size: f32) {
    let dark = rgb(0x0a0a1e);
    let fill = cut.sheet.radial(&[
        (0.0, dark.sheer(0.40)),
        (0.6, dark.sheer(0.20)),
        (1.0, dark.sheer(0.0)),
    ]);
    cut.sheet.oval(foot, (44.0 * size, 7.0 * size), fill);
}

fn mushrooms(cut: &mut Cutter, foot: Pt, size: f32) {
    let glow = cut.grade.night;
    for (x, z, cap) in [(-18.0, 22.0, 0xd9534a), (14.0, 30.0, 0xd9534a), (34.0, 15.0, 0xe2893f)] {
        let cap = cut.land(rgb(cap));
        mushroom(cut, (foot.0 + x * size, foot.1), z * size, cap, glow);
    }
}

/// What draws a thing: a sheet and the scene's light.
pub(crate) struct Hand<'a> {
    pub(crate) sheet: &'a mut Sheet,
    pub(crate) grade: &'a Grade,
}

impl Hand<'_> {
    pub(crate) fn tone(&self, own: u32) -> Lab {
        self.grade.figure(rgb(own))
    }

    pub(crate) fn shining(&self, own: u32) -> Lab {
        self.grade.shining(rgb(own))
    }

    pub(crate) fn flat(&mut self, outline: &str, own: u32) {
        let tone = self.tone(own);
        self.sheet.path(outline, tone);
    }

    pub(crate) fn shape(&mut self, outline: &str, own: u32) {
        let tone = self.tone(own);
        let fill = self.sheet.modelled(tone, 0.11);
        self.sheet.path(outline, fill);
    }

    pub(crate) fn line(&mut self, outline: &str, own: u32, width: f32) {
        let tone = self.tone(own);
        self.sheet.line(outline, tone, width);
    }
}
