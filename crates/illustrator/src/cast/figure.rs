//! A whole figure: shadow, body, head, and what it holds.

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
        Kind::Dog => (40.0, 40.0),
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
    let height = actor.look.height();
    if actor.flip { (right * height, left * height) } else { (left * height, right * height) }
}

/// Draws the figure with its feet at `feet`; `scale` is page units to a rig unit.
pub(crate) fn draw_figure(cut: &mut Cutter, actor: &Actor, feet: Pt, (scale, place): (f32, Place)) {
    let k = scale * actor.look.height();
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

/// Proportions: grown-ups have a smaller head on longer legs.
struct Build {
    head: f32,
    legs: f32,
}

fn build_of(kind: Kind) -> Build {
    match kind {
        Kind::Adult => Build { head: 0.80, legs: 13.0 },
        Kind::Pirate | Kind::Knight => Build { head: 0.88, legs: 5.0 },
        Kind::Elder | Kind::Royal | Kind::Witch => Build { head: 0.88, legs: 3.0 },
        _ => Build { head: 1.0, legs: 0.0 },
    }
}

fn on_two_legs(pen: &mut Pen, actor: &Actor, bubble: bool) {
    let look = &actor.look;
    let sits = actor.pose == Pose::Sit;
    let build = build_of(look.kind);
    let stretch = if sits || look.outfit == Outfit::Robe { 0.0 } else { build.legs };
    let lift = if sits { 9.0 } else { -stretch };
    pen.frame(&format!("translate(0 {lift})"), |pen| {
        extras::behind(pen, look);
        tails::draw(pen, look, sits);
    });
    limbs::legs(pen, actor, stretch);
    pen.frame(&format!("translate(0 {lift})"), |pen| {
        if look.kind.is_person() {
            with_head_size(pen, build.head, |pen| hair::behind(pen, look));
        }
        limbs::far_arm(pen, actor);
        body::torso(pen, look);
        if look.extra == Extra::Satchel {
            extras::satchel(pen);
        }
        near_arm(pen, actor);
        with_head_size(pen, build.head, |pen| {
            pen.frame(&format!("rotate({} 0 -54)", tilt(actor.face)), |pen| {
                heads::draw(pen, actor);
                extras::on_the_head(pen, look);
            });
        });
        extras::at_the_neck(pen, look);
        let airtight = matches!(look.kind, Kind::Robot | Kind::Astronaut);
        if (bubble && !airtight) || look.kind == Kind::Astronaut {
            with_head_size(pen, build.head, glass_helmet);
        }
    });
}

fn with_head_size(pen: &mut Pen, size: f32, inside: impl FnOnce(&mut Pen<'_>)) {
    pen.frame(&format!("translate(0 -54) scale({size}) translate(0 54)"), inside);
}

/// The near arm in front of the body; big things are held behind the hand, small ones before it.
fn near_arm(pen: &mut Pen, actor: &Actor) {
    let hand = limbs::near_hand(actor.pose);
    let big = matches!(actor.item, Item::Umbrella | Item::Balloon);
    let colour = actor.look.extra_colour.cloth();
    if big {
        items::draw(pen, actor.item, hand, colour);
    }
    limbs::near_arm(pen, actor);
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
