//! The cast: one rig, many heads, so a robot and a queen look as if one artist drew them.
//!
//! Figures are drawn in rig units: feet at (0, 0), a child's chin at -50, its hair at -100.

mod birds;
mod body;
mod build;
mod bust;
mod extras;
mod face;
mod figure;
mod ghost;
mod hair;
mod heads;
mod items;
mod limbs;
mod pen;
mod tails;

pub(crate) use bust::draw_bust;
pub(crate) use figure::{draw_figure, reach};

use crate::colour::rgb;
use crate::draw::Framing;
use crate::look::Colour;
use crate::nature::rock;
use crate::outline::Pt;
use crate::paper::{Air, Layer, PAGE, Role};
use crate::props::draw_prop;
use crate::scene::{Item, MAX_CAST, MAX_PROPS, Prop};
use crate::sheet::Sheet;
use crate::stage::{Cutter, Stage};

/// Pixels of the page to a rig unit, for a cast that has room.
const FIGURE_SCALE: f32 = 2.35;
/// The tallest figure on a cover, page units: heads stay below the title.
const COVER_HEIGHT: f32 = 430.0;
/// Steps forward or back of the figures in a row, so that no line forms.
const STAGGER: [f32; MAX_CAST] = [0.0, 12.0, -4.0, 8.0];

/// Where a place has room for figures and things.
pub(crate) struct Spots {
    /// The height on the page of the cast's feet.
    pub(crate) feet: f32,
    /// x, y and size of the things standing about.
    pub(crate) props: [(f32, f32, f32); MAX_PROPS],
}

/// Draws the cast and the props on a sheet of their own, with a pool of light under them.
pub(crate) fn cast(stage: &mut Stage, spots: &Spots) {
    let props: Vec<Prop> = stage.spec.props.iter().copied().take(MAX_PROPS).collect();
    cast_with(stage, spots, &props);
}

/// As [`cast`], with other props than the scene's: some places draw one of them themselves.
pub(crate) fn cast_with(stage: &mut Stage, spots: &Spots, props: &[Prop]) {
    let seen = stage.seen;
    let placed: Vec<(Prop, (f32, f32, f32))> =
        props.iter().copied().zip(spots.props.map(|spot| within(spot, seen))).collect();
    let (towers, placed): (Vec<_>, Vec<_>) =
        placed.into_iter().partition(|(prop, _)| *prop == Prop::Lighthouse);
    for (_, spot) in towers {
        tower(stage, spot);
    }
    if !stage.spec.cast.is_empty() {
        pool_of_light(stage, spots.feet);
    }
    let mut cut = stage.cutter(0.02);
    if !stage.grade.is_paper() {
        cut.sheet = Sheet::with_parts();
    }
    for (prop, (x, y, size)) in placed.iter().filter(|(_, spot)| spot.1 < spots.feet - 4.0) {
        draw_prop(&mut cut, *prop, (*x, *y), *size * 1.12);
    }
    row_of_figures(stage, &mut cut, spots.feet);
    for (prop, (x, y, size)) in placed.iter().filter(|(_, spot)| spot.1 >= spots.feet - 4.0) {
        draw_prop(&mut cut, *prop, (*x, *y), *size * 1.12);
    }
    stage.push(
        Layer::paper(cut.sheet).role(Role::Cast).shadow(0.26).grain(0.75).wobble(0.7).rim(1.4),
    );
}

/// Draws something that a hand would hold, around `at`; `size` is page units to a rig unit.
pub(crate) fn draw_item(cut: &mut Cutter, item: Item, at: Pt, size: f32) {
    let grade = cut.grade;
    let accent = Colour::Coral.cloth();
    cut.sheet.placed(at, (size, size), |sheet| {
        items::draw(&mut pen::Pen { sheet, grade: &grade }, item, (0.0, 0.0), accent);
    });
}

/// A lighthouse stands behind everybody, on its own rock, and is taller than anybody.
fn tower(stage: &mut Stage, (x, y, size): (f32, f32, f32)) {
    let mut cut = stage.cutter(0.22);
    let (foot, size) = ((x, y - 84.0), size * 2.1);
    let stone = cut.land(rgb(0x7d766f));
    rock(&mut cut, (foot.0 + 24.0, foot.1 + 26.0), 150.0, stone.lighter(-0.03));
    draw_prop(&mut cut, Prop::Lighthouse, foot, size);
    rock(&mut cut, (foot.0 - 96.0, foot.1 + 30.0), 62.0, stone);
    stage.push(Layer::paper(cut.sheet).role(Role::Cast).shadow(0.2).rim(0.8));
}

/// Pulls a spot towards the middle until a narrow picture shows it.
fn within((x, y, size): (f32, f32, f32), seen: f32) -> (f32, f32, f32) {
    let reach = (seen / PAGE.0).min(1.0);
    let middle = PAGE.0 / 2.0;
    (middle + (x - middle) * reach, y, size * reach.max(0.7))
}

fn pool_of_light(stage: &mut Stage, feet: f32) {
    let mut cut = stage.cutter(0.0);
    let light = stage.grade.light;
    let strength = if stage.grade.night { 0.26 } else { 0.20 };
    let pool = cut.sheet.radial(&[(0.0, light.sheer(strength)), (1.0, light.sheer(0.0))]);
    cut.sheet.oval((PAGE.0 / 2.0, feet - 20.0), (340.0, 90.0), pool);
    stage.push(Layer::air(cut.sheet, Air::Screen));
}

/// Sets the figures side by side by how far each reaches (tail, wing, umbrella).
fn row_of_figures(stage: &mut Stage, cut: &mut Cutter, feet: f32) {
    let cast = &stage.spec.cast[..stage.spec.cast.len().min(MAX_CAST)];
    let reaches: Vec<(f32, f32)> = cast.iter().map(reach).collect();
    let total: f32 = reaches.iter().map(|(left, right)| left + right).sum::<f32>() * 0.96;
    let wish = match stage.framing {
        Framing::Page => FIGURE_SCALE,
        // As large as the title leaves room for: a cover is seen from across the room.
        Framing::Cover => {
            let tallest = cast.iter().map(|actor| actor.look.height()).fold(0.5, f32::max);
            (COVER_HEIGHT / (100.0 * tallest)).min(FIGURE_SCALE * 1.6)
        }
    };
    let scale = wish.min(0.76 * stage.seen / total.max(1.0));
    // A lone figure stands a little off the middle, away from the light.
    let off = if cast.len() == 1 { -stage.side * 0.07 * stage.seen } else { 0.0 };
    let mut x = PAGE.0 / 2.0 + off - total * scale * 0.5;
    for (i, actor) in cast.iter().enumerate() {
        let (left, right) = reaches[i];
        let at = (x + left * scale * 0.96, feet + if cast.len() > 1 { STAGGER[i] } else { 0.0 });
        x += (left + right) * scale * 0.96;
        draw_figure(cut, actor, at, (scale, stage.spec.place));
    }
}
