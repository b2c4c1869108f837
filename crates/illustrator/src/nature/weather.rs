//! Rain, snow, wind and lightning in front of everything; fireflies and magic dust.

use super::air::mist;
use crate::colour::rgb;
use crate::outline::twinkle;
use crate::paper::{Air, LEFT, Layer, PAGE, RIGHT, Role};
use crate::scene::{Mood, Place, Weather};
use crate::stage::{Cutter, Stage};
use std::fmt::Write;

/// The weather, as the nearest sheet.
pub(crate) fn weather(stage: &mut Stage) {
    let mut cut = stage.cutter(0.0);
    match stage.spec.weather {
        Weather::Rain => rain(&mut cut, 210),
        Weather::Storm => rain(&mut cut, 300),
        Weather::Snow => snow(&mut cut),
        Weather::Wind => wind(&mut cut, stage.spec.snowy),
        Weather::Fog => {
            mist(stage, 470.0, 440.0, 0.30);
            mist(stage, 700.0, 180.0, 0.20);
            return;
        }
        Weather::Clear | Weather::Cloudy => return,
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sparks));
}

fn rain(cut: &mut Cutter, drops: usize) {
    let colour = rgb(0xe4f0fa);
    let paper = cut.grade.is_paper();
    for _ in 0..if paper { drops } else { drops / 2 } {
        let (x, y) = (cut.anywhere(), cut.dice.between(-30.0, PAGE.1));
        let length = cut.dice.between(16.0, 40.0);
        let (width, bright) = (cut.dice.between(0.8, 1.9), cut.dice.between(0.16, 0.46));
        let (width, bright) = if paper { (width, bright) } else { (1.3, 1.0) };
        let streak = format!("M{x:.1} {y:.1}l{:.1} {length:.1}", -length * 0.22);
        cut.sheet.line(&streak, colour.sheer(bright), width);
    }
    for _ in 0..50 {
        let (x, y) = (cut.anywhere(), cut.dice.between(600.0, PAGE.1));
        cut.sheet.line(&format!("M{:.1} {y:.1}q5 -5 10 0", x - 5.0), colour.sheer(0.35), 1.2);
    }
}

fn snow(cut: &mut Cutter) {
    for _ in 0..230 {
        let size = cut.dice.unit().powf(2.2) * 6.0 + 1.0;
        let near = if size > 4.5 { 0.6 } else { 1.0 };
        let opacity = cut.dice.between(0.5, 0.95) * near;
        let at = (cut.anywhere(), cut.dice.between(0.0, PAGE.1));
        cut.sheet.oval(at, (size, size), rgb(0xffffff).sheer(opacity));
    }
}

fn wind(cut: &mut Cutter, winter: bool) {
    for _ in 0..if winter { 0 } else { 44 } {
        let at = (cut.anywhere(), cut.dice.between(90.0, 720.0));
        let radius = (cut.dice.between(5.0, 9.0), cut.dice.between(2.0, 4.0));
        let leaf = cut.dice.pick(&[0xe98b3a, 0xd9563f, 0xf0bd4a, 0xb5773a]);
        let turn = cut.dice.between(0.0, 180.0);
        let colour = cut.grade.figure(rgb(leaf));
        cut.sheet.dab(at, radius, turn, colour.sheer(0.95));
    }
    for _ in 0..7 {
        let (x, y) = (cut.dice.between(LEFT, 900.0), cut.dice.between(90.0, 560.0));
        let curl = format!("M{x:.1} {y:.1}q60 -20 120 0t110 -6q30 -10 20 -24q-12 -12 -22 2");
        cut.sheet.line(&curl, rgb(0xffffff).sheer(0.34), 2.4);
    }
}

/// A bolt between the clouds and the land; called right after the sky.
pub(crate) fn lightning(stage: &mut Stage) {
    if stage.spec.weather != Weather::Storm {
        return;
    }
    let mut cut = stage.cutter(0.9);
    let reach = (stage.seen * 0.28).min(290.0);
    let (mut x, mut y) = (PAGE.0 / 2.0 + cut.dice.between(-reach, reach), -10.0);
    let mut bolt = format!("M{x:.1} {y:.1}");
    while y < 330.0 {
        x += cut.dice.between(-40.0, 40.0);
        y += cut.dice.between(24.0, 54.0);
        let _ = write!(bolt, "L{x:.1} {y:.1}");
    }
    cut.sheet.line(&bolt, rgb(0xcfe4ff).sheer(0.35), 9.0);
    cut.sheet.line(&bolt, rgb(0xfbfdff), 3.6);
    cut.sheet.glow((PAGE.0 / 2.0, 120.0), 900.0, rgb(0x7f9fd0), 0.40);
    cut.sheet.glow((x, 160.0), 420.0, rgb(0xbcd6ff), 0.5);
    stage.push(Layer::air(cut.sheet, Air::Screen).role(Role::Sparks));
}

/// Fireflies on kind nights; dust of stars where there is magic.
pub(crate) fn sparks(stage: &mut Stage) {
    let magic = stage.spec.mood == Mood::Magical;
    let kind_night = stage.grade.night
        && !matches!(stage.spec.mood, Mood::Scary | Mood::Sad | Mood::Epic)
        && stage.spec.weather == Weather::Clear
        && !stage.spec.snowy;
    let fireflies = kind_night && has_fireflies(stage.spec.place);
    if !magic && !fireflies {
        return;
    }
    let mut cut = stage.cutter(0.0);
    for i in 0..if magic { 42 } else { 24 } {
        let at = (cut.dice.between(LEFT, RIGHT), cut.dice.between(270.0, 700.0));
        let size = cut.dice.between(1.2, 2.9);
        let dust = cut.dice.pick(&[0xffd9fb, 0xc9f3ff, 0xfff3b8]);
        let colour = rgb(if magic && i % 2 == 0 { dust } else { 0xfff0a0 });
        let colour = cut.grade.shining(colour);
        cut.sheet.oval(at, (size, size), colour);
        if magic && cut.dice.chance(0.28) {
            cut.sheet.path(&twinkle(at, size * 3.6, size * 0.5), colour.sheer(0.9));
        }
        cut.sheet.glow(at, size * 10.0, colour, 0.5);
    }
    stage.push(Layer::air(cut.sheet, Air::Normal).role(Role::Sparks));
}

fn has_fireflies(place: Place) -> bool {
    match place {
        Place::Forest | Place::Castle | Place::Village | Place::Meadow | Place::River => true,
        Place::Plain | Place::Sea | Place::Space | Place::Mountain | Place::City => false,
        Place::Cave | Place::Underwater | Place::Room | Place::Library => false,
        Place::School | Place::Desert | Place::Deck | Place::Market => false,
    }
}
