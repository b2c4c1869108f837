//! Arms and legs of the seven poses.

use super::build::Build;
use super::pen::Pen;
use crate::colour::{Lab, rgb};
use crate::look::{Look, Outfit};
use crate::outline::Pt;
use crate::part::Part;
use crate::scene::{Actor, Kind, Pose};

/// Shoulder, elbow and hand.
type Arm = [Pt; 3];

const HANGING: Arm = [(-12.0, -46.0), (-19.0, -36.0), (-18.0, -25.0)];

fn far(pose: Pose) -> Arm {
    match pose {
        Pose::Stand => HANGING,
        Pose::Wave | Pose::Hold => [(-12.0, -46.0), (-19.0, -36.0), (-16.5, -26.0)],
        Pose::Point => [(-12.0, -46.0), (-20.0, -37.0), (-14.0, -28.0)],
        Pose::Cheer => [(-12.0, -46.0), (-24.0, -50.0), (-30.0, -65.0)],
        Pose::Walk => [(-12.0, -46.0), (-21.0, -38.0), (-26.0, -29.0)],
        Pose::Sit => [(-12.0, -46.0), (-18.0, -36.0), (-11.0, -25.0)],
    }
}

fn near(pose: Pose) -> Arm {
    match pose {
        Pose::Stand => HANGING.map(|(x, y)| (-x, y)),
        Pose::Wave => [(12.0, -46.0), (24.0, -47.0), (30.0, -61.0)],
        Pose::Point => [(12.0, -46.0), (23.0, -46.0), (36.0, -51.0)],
        Pose::Cheer => [(12.0, -46.0), (24.0, -50.0), (30.0, -65.0)],
        Pose::Hold => [(12.0, -46.0), (20.0, -36.0), (30.0, -42.0)],
        Pose::Walk => [(12.0, -46.0), (19.0, -37.0), (25.0, -33.0)],
        Pose::Sit => [(12.0, -46.0), (18.0, -36.0), (13.0, -24.0)],
    }
}

/// Where the near hand is: what is held hangs from there.
pub(super) fn near_hand(pose: Pose, build: &Build) -> Pt {
    build.arm(near(pose), pose)[2]
}

fn sleeve(look: &Look) -> Lab {
    match look.outfit {
        Outfit::Bare if look.kind == Kind::Panda => rgb(0x45414c),
        Outfit::Bare => look.hide().lighter(-0.02),
        Outfit::Dungarees => look.extra_colour.cloth(),
        Outfit::Armour => rgb(0x9aa7b5),
        Outfit::Suit => rgb(0xe8ecf2),
        Outfit::Jumper | Outfit::Dress | Outfit::Coat | Outfit::Robe => {
            look.cloth.cloth().lighter(-0.03)
        }
    }
}

fn hand(look: &Look) -> Lab {
    match look.kind {
        Kind::Knight => rgb(0x7d8a98),
        Kind::Astronaut => rgb(0xcfd6e0),
        Kind::Panda if look.outfit == Outfit::Bare => rgb(0x3d3944),
        _ => look.hide(),
    }
}

fn thickness(look: &Look) -> f32 {
    if look.kind == Kind::Robot { 6.0 } else { 9.0 }
}

pub(super) fn far_arm(pen: &mut Pen, actor: &Actor, build: &Build) {
    let arm = build.arm(far(actor.pose), actor.pose);
    let width = thickness(&actor.look) * build.limb;
    pen.limb(&arm, sleeve(&actor.look).lighter(-0.05), width);
    a_hand(pen, &actor.look, (arm[2], 4.7 * build.limb), -0.03);
}

pub(super) fn near_arm(pen: &mut Pen, actor: &Actor, build: &Build) {
    let arm = build.arm(near(actor.pose), actor.pose);
    pen.limb(&arm, sleeve(&actor.look), thickness(&actor.look) * build.limb);
    a_hand(pen, &actor.look, (arm[2], 4.9 * build.limb), 0.0);
}

fn a_hand(pen: &mut Pen, look: &Look, (at, size): (Pt, f32), shade: f32) {
    let gloved = matches!(look.kind, Kind::Knight | Kind::Astronaut);
    let bare = look.kind.is_person() && !gloved;
    let part = if bare { Part::Skin(look.skin) } else { Part::Plain };
    pen.part(part, |pen| pen.round(at, (size, size), hand(look).lighter(shade), 0.07));
}

/// Legs and feet.
pub(super) fn legs(pen: &mut Pen, actor: &Actor, build: &Build) {
    let look = &actor.look;
    let (leg, shoe) = (trouser(look), shoe(look));
    let hip = -18.0 - build.stretch(actor.pose == Pose::Sit);
    let robe = look.outfit == Outfit::Robe;
    let step = build.step();
    match actor.pose {
        Pose::Sit if step > 1.0 => {
            for side in [-1.0f32, 1.0] {
                let path =
                    [(side * 6.0, -7.0), (side * 13.0 * step.sqrt(), -8.5), (side * 9.0, -4.0)];
                pen.limb(&path, leg, 10.0);
                pen.round((side * 7.0, -3.8), (6.4, 4.2), shoe, 0.08);
            }
        }
        Pose::Sit => {
            for side in [-1.0f32, 1.0] {
                let path = [(side * 7.0, -7.0), (side * 13.0, -5.0), (side * 16.0, -4.0)];
                pen.limb(&path, leg, 10.0);
                pen.round((side * 18.0, -4.5), (5.2, 6.4), shoe, 0.08);
            }
        }
        _ if robe => {
            for side in [-1.0f32, 1.0] {
                pen.round((side * 8.0 + 1.0, -1.6), (6.6, 3.6), shoe, 0.08);
            }
        }
        Pose::Walk => {
            seat(pen, leg, hip, build);
            let back = [(-5.0, hip), (-7.0 * step, hip * 0.5), (-13.0 * step, -5.0)];
            pen.limb(&back, leg.lighter(-0.05), build.stance().1);
            pen.round((-12.0 * step, -3.6), (6.4, 4.0), shoe.lighter(-0.05), 0.08);
            pen.limb(
                &[(5.0, hip), (8.0 * step, hip * 0.52), (10.0 * step, -4.0)],
                leg,
                build.stance().1,
            );
            pen.round((11.0 * step + 2.0, -3.0), (7.0, 4.2), shoe, 0.08);
        }
        Pose::Stand | Pose::Wave | Pose::Point | Pose::Cheer | Pose::Hold => {
            seat(pen, leg, hip, build);
            let (apart, thick) = build.stance();
            for side in [-1.0f32, 1.0] {
                let shade = if side < 0.0 { -0.04 } else { 0.0 };
                let path = [(side * apart, hip), (side * apart * 1.05, -5.0)];
                pen.limb(&path, leg.lighter(shade), thick);
                pen.round((side * apart * 1.05 + 1.6, -3.2), (7.2, 4.3), shoe, 0.08);
            }
        }
    }
}

/// The hips of those whose legs are long enough to show them.
fn seat(pen: &mut Pen, leg: Lab, hip: f32, build: &Build) {
    if build.step() > 1.0 {
        let (apart, thick) = build.stance();
        pen.round((0.0, hip + 5.0), (apart + thick * 0.5, 11.0), leg.lighter(-0.02), 0.05);
    }
}

fn trouser(look: &Look) -> Lab {
    match look.outfit {
        Outfit::Bare if look.kind == Kind::Panda => rgb(0x45414c),
        Outfit::Bare => look.hide().lighter(-0.05),
        Outfit::Armour => rgb(0x8b98a6),
        Outfit::Suit => rgb(0xdfe5ec),
        Outfit::Dress if look.kind.is_person() => look.hide(),
        _ if look.trousers == look.cloth => rgb(0x3f4f74),
        _ => look.trousers.cloth().lighter(-0.06),
    }
}

fn shoe(look: &Look) -> Lab {
    match look.outfit {
        Outfit::Bare if look.kind == Kind::Panda => rgb(0x3d3944),
        Outfit::Bare => look.hide().lighter(-0.10),
        Outfit::Suit => rgb(0x8f9bab),
        _ => look.extra_colour.cloth().lighter(-0.16).vivid(0.8),
    }
}
