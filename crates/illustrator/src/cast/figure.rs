//! A whole figure: shadow, body, head, and what it holds.

use super::build::Build;
use super::pen::{Pen, white};
use super::{birds, body, extras, ghost, heads, items, limbs, tails};
use crate::cast::hair;
use crate::colour::rgb;
use crate::look::{Extra, Outfit};
use crate::outline::Pt;
use crate::scene::{Actor, Face, Item, Kind, Place, Pose};
use crate::stage::Cutter;

/// How far the figure reaches to its left and right, rig units times its height.
pub(crate) fn reach(actor: &Actor) -> (f32, f32) {
    let (mut left, mut right): (f32, f32) = match actor.look.kind {
        Kind::Fox | Kind::Wolf => (54.0, 35.0),
        Kind::Cat | Kind::Lion => (48.0, 34.0),
        Kind::Squirrel => (52.0, 34.0),
        Kind::Dog | Kind::Hedgehog => (40.0, 40.0),
        Kind::Mouse => (54.0, 38.0),
        Kind::Dragon => (74.0, 53.0),
        Kind::Owl | Kind::Wizard | Kind::Witch => (36.0, 38.0),
        Kind::Knight => (40.0, 34.0),
        Kind::Ghost => (38.0, 42.0),
        Kind::Fairy => (42.0, 42.0),
        Kind::Astronaut | Kind::Pirate | Kind::Deer => (36.0, 36.0),
        _ => (32.0, 33.0),
    };
    match actor.pose {
        Pose::Cheer => (left, right) = (left.max(36.0), right.max(36.0)),
        Pose::Wave => right = right.max(36.0),
        Pose::Point => right = right.max(42.0),
        Pose::Hold => right = right.max(40.0),
        Pose::Stand | Pose::Walk | Pose::Sit => {}
    }
    match actor.item {
        Item::Umbrella => right = right.max(68.0),
        Item::Balloon => right = right.max(56.0),
        _ => {}
    }
    let build = Build::of(actor.look.kind);
    let breadth = if build.is_tall() { 1.25 } else { 1.1 };
    let person = if actor.look.kind.is_person() { build.unit() * breadth } else { 1.0 };
    let height = actor.look.height() * person;
    if actor.flip { (right * height, left * height) } else { (left * height, right * height) }
}

/// Draws the figure with its feet at `feet`; `scale` is page units to a rig unit.
pub(crate) fn draw_figure(cut: &mut Cutter, actor: &Actor, feet: Pt, (scale, place): (f32, Place)) {
    let k = scale * actor.look.height() * Build::of(actor.look.kind).unit();
    let grade = cut.grade;
    if actor.look.kind != Kind::Ghost {
        contact_shadow(cut, feet, k);
    }
    let width = if actor.flip { -k } else { k };
    let bubble = matches!(place, Place::Space | Place::Underwater);
    cut.sheet.placed(feet, (width, k), |sheet| {
        let mut pen = Pen { sheet, grade: &grade };
        match actor.look.kind {
            Kind::Owl => birds::owl(&mut pen, actor),
            Kind::Penguin => birds::penguin(&mut pen, actor),
            Kind::Ghost => ghost::draw(&mut pen, actor),
            _ => on_two_legs(&mut pen, actor, bubble),
        }
    });
}

fn contact_shadow(cut: &mut Cutter, feet: Pt, k: f32) {
    let dark = rgb(0x0a0a1e);
    let fill = cut.sheet.radial(&[
        (0.0, dark.sheer(0.42)),
        (0.6, dark.sheer(0.22)),
        (1.0, dark.sheer(0.0)),
    ]);
    cut.sheet.oval((feet.0, feet.1 - 0.5 * k), (34.0 * k, 6.5 * k), fill);
}

fn on_two_legs(pen: &mut Pen, actor: &Actor, bubble: bool) {
    let look = &actor.look;
    let sits = actor.pose == Pose::Sit;
    let build = Build::of(look.kind);
    let robe = look.outfit == Outfit::Robe;
    let body = if robe && !sits { build.robe(sits) } else { build.torso(sits) };
    pen.frame(&body, |pen| extras::behind(pen, look));
    pen.frame(&build.torso(sits), |pen| tails::draw(pen, look, sits));
    limbs::legs(pen, actor, &build);
    pen.frame(&build.head(sits), |pen| {
        if look.kind.is_person() {
            with_head_size(pen, build.head, |pen| hair::behind(pen, look));
        }
    });
    limbs::far_arm(pen, actor, &build);
    if build.neck > 1.0 {
        pen.frame(&build.head(sits), |pen| body::neck(pen, look, &build));
    }
    pen.frame(&body, |pen| {
        body::torso(pen, look, (build.is_tall(), sits));
        if look.extra == Extra::Satchel {
            extras::satchel(pen);
        }
    });
    near_arm(pen, actor, &build);
    pen.frame(&build.head(sits), |pen| {
        with_head_size(pen, build.head, |pen| {
            pen.frame(&format!("rotate({} 0 -54)", tilt(actor.face)), |pen| {
                heads::draw(pen, actor);
                extras::on_the_head(pen, look);
            });
        });
    });
    pen.frame(&build.collar(sits), |pen| extras::at_the_neck(pen, look));
    let airtight = matches!(look.kind, Kind::Robot | Kind::Astronaut);
    if (bubble && !airtight) || look.kind == Kind::Astronaut {
        pen.frame(&build.head(sits), |pen| with_head_size(pen, build.head, glass_helmet));
    }
}

fn with_head_size(pen: &mut Pen, size: f32, inside: impl FnOnce(&mut Pen<'_>)) {
    pen.frame(&format!("translate(0 -54) scale({size}) translate(0 54)"), inside);
}

/// The near arm in front of the body; big things are held behind the hand, small ones before it.
fn near_arm(pen: &mut Pen, actor: &Actor, build: &Build) {
    let hand = limbs::near_hand(actor.pose, build);
    let big = matches!(actor.item, Item::Umbrella | Item::Balloon);
    let colour = actor.look.extra_colour.cloth();
    if big {
        items::draw(pen, actor.item, hand, colour);
    }
    limbs::near_arm(pen, actor, build);
    if !big {
        items::draw(pen, actor.item, (hand.0 + 1.0, hand.1 - 1.0), colour);
    }
}

fn tilt(face: Face) -> f32 {
    match face {
        Face::Curious => 6.0,
        Face::Sad => 4.0,
        Face::Joy => -4.0,
        Face::Sleepy => 7.0,
        Face::Calm | Face::Happy | Face::Scared | Face::Angry => 0.0,
    }
}

/// Air to breathe in space and under water.
fn glass_helmet(pen: &mut Pen) {
    let glass = rgb(0xdff3ff);
    pen.sheet.oval((1.0, -72.0), (37.0, 36.0), glass.sheer(0.12));
    pen.sheet.ring((1.0, -72.0), (37.0, 36.0), rgb(0xeaf7ff).sheer(0.75), 2.0);
    pen.sheet.line("M-24 -76Q-26 -92 -14 -99", white().sheer(0.75), 3.2);
    pen.shape("M-15 -45h32q3 0 3 3t-3 3h-32q-3 0 -3 -3t3 -3z", rgb(0xcdd8e2), 0.1);
}
