//! A figure close by: head and shoulders, for small pictures.

use super::build::Build;
use super::figure::draw_figure;
use crate::look::Extra;
use crate::outline::Pt;
use crate::scene::{Actor, Kind, Place};
use crate::stage::Cutter;

/// Draws the figure with its crown at `crown` and its chin `below` that, as far as the page goes.
pub(crate) fn draw_bust(cut: &mut Cutter, actor: &Actor, crown: Pt, below: f32) {
    let (top, chin) = span(actor);
    let k = below / (chin - top);
    let scale = k / (actor.look.height() * Build::of(actor.look.kind).unit());
    let feet = (crown.0, crown.1 - top * k);
    draw_figure(cut, actor, feet, (scale, Place::Plain));
}

/// The heights of crown and chin, rig units above the floor, negative.
fn span(actor: &Actor) -> (f32, f32) {
    let chin = match actor.look.kind {
        Kind::Owl => return (-90.0, -30.0),
        Kind::Penguin => return (-100.0, -36.0),
        Kind::Ghost => return (-108.0, -54.0),
        _ => -48.0,
    };
    let hat = match actor.look.extra {
        Extra::PointedHat => -140.0,
        Extra::Crown | Extra::Tricorn | Extra::WoolHat => -113.0,
        _ => -104.0,
    };
    let ears: f32 = match actor.look.kind {
        Kind::Rabbit => -131.0,
        Kind::Fox | Kind::Wolf | Kind::Deer | Kind::Squirrel | Kind::Robot => -113.0,
        Kind::Dragon | Kind::Hedgehog => -111.0,
        // As wide as the picture.
        Kind::Mouse => -120.0,
        _ => -104.0,
    };
    let build = Build::of(actor.look.kind);
    (build.in_the_head(ears.min(hat)), build.in_the_head(chin))
}
