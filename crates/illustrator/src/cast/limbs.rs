//! Arms and legs of the seven poses.

use super::pen::Pen;
use crate::colour::{Lab, rgb};
use crate::look::{Look, Outfit};
use crate::outline::Pt;
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
pub(super) fn near_hand(pose: Pose) -> Pt {
    near(pose)[2]
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

pub(super) fn far_arm(pen: &mut Pen, actor: &Actor) {
    let arm = far(actor.pose);
    pen.limb(&arm, sleeve(&actor.look).lighter(-0.05), thickness(&actor.look));
    pen.round(arm[2], (4.7, 4.7), hand(&actor.look).lighter(-0.03), 0.06);
}

pub(super) fn near_arm(pen: &mut Pen, actor: &Actor) {
    let arm = near(actor.pose);
    pen.limb(&arm, sleeve(&actor.look), thickness(&actor.look));
    pen.round(arm[2], (4.9, 4.9), hand(&actor.look), 0.07);
}

/// Legs and feet; `stretch` lengthens them for grown-ups.
pub(super) fn legs(pen: &mut Pen, actor: &Actor, stretch: f32) {
    let look = &actor.look;
    let (leg, shoe) = (trouser(look), shoe(look));
    let hip = -18.0 - stretch;
    let robe = look.outfit == Outfit::Robe;
    match actor.pose {
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
            let back = [(-5.0, hip), (-9.0, hip * 0.55), (-13.0, -5.0)];
            pen.limb(&back, leg.lighter(-0.05), 9.0);
            pen.round((-13.0, -3.6), (6.4, 4.0), shoe.lighter(-0.05), 0.08);
            pen.limb(&[(5.0, hip), (8.0, hip * 0.55), (11.0, -4.0)], leg, 9.0);
            pen.round((13.5, -3.0), (7.0, 4.2), shoe, 0.08);
        }
        Pose::Stand | Pose::Wave | Pose::Point | Pose::Cheer | Pose::Hold => {
            for side in [-1.0f32, 1.0] {
                let shade = if side < 0.0 { -0.04 } else { 0.0 };
                pen.limb(&[(side * 7.0, hip), (side * 7.2, -5.0)], leg.lighter(shade), 9.2);
                pen.round((side * 7.2 + 1.6, -3.2), (7.2, 4.3), shoe, 0.08);
            }
        }
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
