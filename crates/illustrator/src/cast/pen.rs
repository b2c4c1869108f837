//! A pen for figures: their colours keep more of themselves than the land's do.

use crate::colour::{Lab, rgb};
use crate::grade::Grade;
use crate::outline::{Pt, curve_through, star};
use crate::part::Part;
use crate::sheet::Sheet;

/// Eyes, noses and mouths: a warm near-black.
pub(super) fn ink() -> Lab {
    rgb(0x2a2026)
}

pub(super) fn white() -> Lab {
    rgb(0xffffff)
}

/// Draws parts of figures onto a sheet, in the scene's light.
pub(super) struct Pen<'a> {
    pub(super) sheet: &'a mut Sheet,
    pub(super) grade: &'a Grade,
}

impl Pen<'_> {
    /// The colour in the scene's light.
    pub(super) fn tone(&self, own: Lab) -> Lab {
        self.grade.figure(own)
    }

    /// A softly modelled shape.
    pub(super) fn shape(&mut self, outline: &str, own: Lab, depth: f32) {
        let fill = self.sheet.modelled(self.grade.figure(own), self.grade.modelling(depth));
        self.sheet.path(outline, fill);
    }

    /// A softly modelled oval.
    pub(super) fn round(&mut self, centre: Pt, radius: Pt, own: Lab, depth: f32) {
        let fill = self.sheet.modelled(self.grade.figure(own), self.grade.modelling(depth));
        self.sheet.oval(centre, radius, fill);
    }

    /// A flat oval.
    pub(super) fn spot(&mut self, centre: Pt, radius: Pt, own: Lab) {
        let tone = self.tone(own);
        self.sheet.oval(centre, radius, tone);
    }

    /// A drawn line.
    pub(super) fn line(&mut self, outline: &str, own: Lab, width: f32) {
        let tone = self.tone(own);
        self.sheet.line(outline, tone, width);
    }

    /// A line that only hints.
    pub(super) fn hint(&mut self, outline: &str, own: Lab, width: f32, opacity: f32) {
        let tone = self.tone(own);
        self.sheet.line(outline, tone.sheer(opacity), width);
    }

    pub(super) fn flat(&mut self, outline: &str, own: Lab) {
        let tone = self.tone(own);
        self.sheet.path(outline, tone);
    }

    /// An arm or a leg, with light along its upper side.
    pub(super) fn limb(&mut self, points: &[Pt], own: Lab, width: f32) {
        let tone = self.tone(own);
        self.sheet.line(&curve_through(points), tone.lighter(-0.03), width);
        let lit: Vec<Pt> =
            points.iter().map(|p| (p.0 - width * 0.12, p.1 - width * 0.14)).collect();
        self.sheet.line(&curve_through(&lit), tone.lighter(0.05).sheer(0.75), width * 0.52);
    }

    pub(super) fn star(&mut self, centre: Pt, radius: f32, own: Lab) {
        let (outline, tone) = (star(centre, radius), self.tone(own));
        self.sheet.path(&outline, tone);
        self.sheet.line(&outline, tone, radius * 0.25);
    }

    /// Draws shapes that are part of something.
    pub(super) fn part(&mut self, part: Part, inside: impl FnOnce(&mut Pen<'_>)) {
        let outer = std::mem::replace(&mut self.sheet.part, part);
        inside(self);
        self.sheet.part = outer;
    }

    /// Draws inside a moved, turned or scaled frame.
    pub(super) fn frame(&mut self, transform: &str, inside: impl FnOnce(&mut Pen<'_>)) {
        let grade = self.grade;
        self.sheet.group(&format!("transform='{transform}'"), |sheet| {
            inside(&mut Pen { sheet, grade });
        });
    }

    /// Draws clipped to an outline.
    pub(super) fn within(&mut self, outline: &str, inside: impl FnOnce(&mut Pen<'_>)) {
        let grade = self.grade;
        self.sheet.clipped(outline, |sheet| inside(&mut Pen { sheet, grade }));
    }
}
