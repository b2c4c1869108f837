//! Proportions: a child is four heads tall, a teenager six, a grown-up seven. Beasts keep the
//! round build of toys, and so does whoever is no human being.

use crate::outline::Pt;
use crate::scene::{Kind, Pose};

/// How the parts of the rig are stretched for one figure.
#[derive(Clone, Copy)]
pub(super) struct Build {
    /// Size of the head.
    pub(super) head: f32,
    /// Width of the torso.
    wide: f32,
    /// Length of the torso.
    long: f32,
    /// Rig units that the legs are longer.
    legs: f32,
    /// Rig units between shoulders and chin.
    pub(super) neck: f32,
    /// Reach of the arms, across and along.
    arms: Pt,
    /// Thickness of arms and legs.
    pub(super) limb: f32,
}

/// A beast's: the rig as it is drawn.
const TOY: Build =
    Build { head: 1.0, wide: 1.0, long: 1.0, legs: 0.0, neck: 0.0, arms: (1.0, 1.0), limb: 1.0 };
const CHILD: Build = Build {
    head: 0.74,
    wide: 0.86,
    long: 0.98,
    legs: 35.0,
    neck: 1.0,
    arms: (1.2, 1.5),
    limb: 0.9,
};
const TEEN: Build = Build {
    head: 0.6,
    wide: 0.96,
    long: 1.22,
    legs: 62.0,
    neck: 4.0,
    arms: (1.3, 1.95),
    limb: 0.95,
};
const GROWN: Build = Build {
    head: 0.57,
    wide: 1.08,
    long: 1.36,
    legs: 76.0,
    neck: 5.0,
    arms: (1.4, 2.15),
    limb: 1.0,
};
const OLD: Build =
    Build { head: 0.6, wide: 1.08, long: 1.28, legs: 52.0, neck: 2.5, arms: (1.4, 2.0), limb: 1.0 };

/// From the hips to the shoulders of the rig.
const TORSO: f32 = 43.0;
/// From the chin to the crown of the rig.
const HEAD: f32 = 45.0;
/// From the floor to the hips of the rig.
const HIPS: f32 = 12.0;

impl Build {
    pub(super) fn of(kind: Kind) -> Build {
        match kind {
            Kind::Child | Kind::Fairy => CHILD,
            Kind::Teen => TEEN,
            Kind::Elder | Kind::Wizard => OLD,
            kind if kind.is_person() => GROWN,
            _ => TOY,
        }
    }

    /// Whether the shoulders are broader than the waist.
    pub(super) fn is_tall(&self) -> bool {
        self.long > 1.1
    }

    /// Figure heights to a rig unit, so that every build is as tall as its look says.
    pub(super) fn unit(&self) -> f32 {
        100.0 / self.height()
    }

    fn height(&self) -> f32 {
        self.legs + HIPS + TORSO * self.long + self.neck + HEAD * self.head
    }

    /// How much longer the legs are, as long as they are stood on.
    pub(super) fn stretch(&self, sits: bool) -> f32 {
        if sits { 0.0 } else { self.legs }
    }

    fn lift(&self, sits: bool) -> f32 {
        if sits { 9.0 } else { -self.legs }
    }

    fn shoulders(&self, sits: bool) -> f32 {
        self.lift(sits) - HIPS - TORSO * self.long
    }

    /// Where the torso is drawn.
    pub(super) fn torso(&self, sits: bool) -> String {
        let (wide, long, lift) = (self.wide, self.long, self.lift(sits));
        format!("translate(0 {}) scale({wide} {long}) translate(0 {HIPS})", lift - HIPS)
    }

    /// Where a robe is drawn that falls from the shoulders to the floor.
    pub(super) fn robe(&self, sits: bool) -> String {
        let fall = -self.shoulders(sits) / (HIPS + TORSO);
        format!("scale({} {fall})", self.wide)
    }

    /// Where the head is drawn, and what is worn around the neck.
    pub(super) fn head(&self, sits: bool) -> String {
        format!("translate(0 {})", self.shoulders(sits) + HIPS + TORSO - self.neck)
    }

    /// The height at which a point of a head is drawn that the rig has at `y`.
    pub(super) fn in_the_head(&self, y: f32) -> f32 {
        self.shoulders(false) + HIPS + TORSO - self.neck - 54.0 + (y + 54.0) * self.head
    }

    /// A collar or a scarf: as wide as the shoulders allow.
    pub(super) fn collar(&self, sits: bool) -> String {
        let rise = self.shoulders(sits) + HIPS + TORSO;
        let size = (self.head + 0.12).min(1.0);
        format!("translate(0 {rise}) translate(0 -54) scale({size}) translate(0 54)")
    }

    /// An arm of the rig, as this build has it.
    pub(super) fn arm(&self, arm: [Pt; 3], pose: Pose) -> [Pt; 3] {
        let sits = pose == Pose::Sit;
        let along = if sits { 1.0 + (self.arms.1 - 1.0) * 0.6 } else { self.arms.1 };
        let top = self.shoulders(sits) + 9.0 * self.long.min(1.0);
        let broad = self.wide * if self.is_tall() { 1.12 } else { 1.0 };
        arm.map(|(x, y)| {
            let side = x.signum();
            (side * 12.0 * broad + (x - side * 12.0) * self.arms.0, top + (y + 46.0) * along)
        })
    }

    /// Half the distance between the feet, and the thickness of the legs.
    pub(super) fn stance(&self) -> (f32, f32) {
        if self.legs > 0.0 { (6.0, 10.6) } else { (7.0, 9.2) }
    }

    /// How far a step goes.
    pub(super) fn step(&self) -> f32 {
        1.0 + self.legs / 55.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_younger_the_larger_is_the_head() {
        let heads = |kind| {
            let build = Build::of(kind);
            build.height() / (HEAD * build.head)
        };
        for (kind, expected) in
            [(Kind::Child, 4.0), (Kind::Teen, 6.0), (Kind::Adult, 7.0), (Kind::Elder, 6.0)]
        {
            assert!((heads(kind) - expected).abs() < 0.5, "{kind:?}: {}", heads(kind));
        }
        assert!(heads(Kind::Fox) < 2.5);
    }
}
