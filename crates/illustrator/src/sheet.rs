//! A sheet of paper that shapes are cut from: SVG markup and the lights that shine from it.

use crate::colour::Lab;
use crate::outline::Pt;
use std::fmt::{self, Write};

/// A colour with an opacity.
#[derive(Clone, Copy)]
pub(crate) struct Ink {
    pub(crate) colour: Lab,
    pub(crate) opacity: f32,
}

impl From<Lab> for Ink {
    fn from(colour: Lab) -> Self {
        Ink { colour, opacity: 1.0 }
    }
}

impl Lab {
    /// This colour, laid on thinly.
    pub(crate) fn sheer(self, opacity: f32) -> Ink {
        Ink { colour: self, opacity }
    }
}

/// What a shape is filled with.
#[derive(Clone)]
pub(crate) enum Fill {
    Flat(Ink),
    /// A gradient of this sheet, by number.
    Gradient(usize),
}

impl From<Lab> for Fill {
    fn from(colour: Lab) -> Self {
        Fill::Flat(colour.into())
    }
}

impl From<Ink> for Fill {
    fn from(ink: Ink) -> Self {
        Fill::Flat(ink)
    }
}

impl fmt::Display for Fill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fill::Flat(ink) if ink.opacity >= 0.995 => write!(f, "fill='{}'", ink.colour),
            Fill::Flat(ink) => {
                write!(f, "fill='{}' fill-opacity='{:.2}'", ink.colour, ink.opacity)
            }
            Fill::Gradient(number) => write!(f, "fill='url(#g{number})'"),
        }
    }
}

/// A colour stop: position 0..1 and ink.
pub(crate) type Stop = (f32, Ink);

/// Something that shines: a lamp, a window, a firefly.
#[derive(Clone, Copy)]
pub(crate) struct Glow {
    pub(crate) at: Pt,
    pub(crate) reach: f32,
    pub(crate) colour: Lab,
    pub(crate) strength: f32,
}

/// SVG under construction. Shapes are painted in the order they are added.
#[derive(Clone, Default)]
pub(crate) struct Sheet {
    definitions: String,
    body: String,
    ids: usize,
    pub(crate) glows: Vec<Glow>,
}

impl Sheet {
    pub(crate) fn path(&mut self, outline: &str, fill: impl Into<Fill>) {
        self.write(format_args!("<path d='{outline}' {}/>", fill.into()));
    }

    /// A path whose inner loops are holes.
    pub(crate) fn path_with_holes(&mut self, outline: &str, fill: impl Into<Fill>) {
        self.write(format_args!("<path fill-rule='evenodd' d='{outline}' {}/>", fill.into()));
    }

    /// A stroke with round ends.
    pub(crate) fn line(&mut self, outline: &str, ink: impl Into<Ink>, width: f32) {
        let ink = ink.into();
        self.write(format_args!(
            "<path d='{outline}' fill='none' stroke='{}' stroke-opacity='{:.2}' \
             stroke-width='{width:.2}' stroke-linecap='round' stroke-linejoin='round'/>",
            ink.colour, ink.opacity
        ));
    }

    pub(crate) fn oval(&mut self, centre: Pt, radius: Pt, fill: impl Into<Fill>) {
        self.write(format_args!(
            "<ellipse cx='{:.1}' cy='{:.1}' rx='{:.1}' ry='{:.1}' {}/>",
            centre.0,
            centre.1,
            radius.0,
            radius.1,
            fill.into()
        ));
    }

    /// An oval turned by `degrees`: one dab of the brush.
    pub(crate) fn dab(&mut self, centre: Pt, radius: Pt, degrees: f32, fill: impl Into<Fill>) {
        self.write(format_args!(
            "<ellipse rx='{:.1}' ry='{:.1}' transform='translate({:.1} {:.1}) rotate({degrees:.0})' {}/>",
            radius.0,
            radius.1,
            centre.0,
            centre.1,
            fill.into()
        ));
    }

    /// A drawn ring.
    pub(crate) fn ring(&mut self, centre: Pt, radius: Pt, ink: impl Into<Ink>, width: f32) {
        let ink = ink.into();
        self.write(format_args!(
            "<ellipse cx='{:.1}' cy='{:.1}' rx='{:.1}' ry='{:.1}' fill='none' stroke='{}' \
             stroke-opacity='{:.2}' stroke-width='{width:.1}'/>",
            centre.0, centre.1, radius.0, radius.1, ink.colour, ink.opacity
        ));
    }

    /// A rectangle from its top left corner.
    pub(crate) fn bar(&mut self, corner: Pt, size: Pt, rounding: f32, fill: impl Into<Fill>) {
        self.write(format_args!(
            "<rect x='{:.1}' y='{:.1}' width='{:.1}' height='{:.1}' rx='{rounding:.1}' {}/>",
            corner.0,
            corner.1,
            size.0.max(0.0),
            size.1.max(0.0),
            fill.into()
        ));
    }

    pub(crate) fn glow(&mut self, at: Pt, reach: f32, colour: Lab, strength: f32) {
        self.glows.push(Glow { at, reach, colour, strength });
    }

    /// A gradient across each shape's own box, from `from` to `to` in fractions of it.
    pub(crate) fn across(&mut self, from: Pt, to: Pt, stops: &[Stop]) -> Fill {
        let id = self.next_id();
        self.define(format_args!(
            "<linearGradient id='g{id}' x1='{}' y1='{}' x2='{}' y2='{}'>",
            from.0, from.1, to.0, to.1
        ));
        self.stops(stops, "linearGradient");
        Fill::Gradient(id)
    }

    /// A gradient between two points of the picture.
    pub(crate) fn between(&mut self, from: Pt, to: Pt, stops: &[Stop]) -> Fill {
        let id = self.next_id();
        self.define(format_args!(
            "<linearGradient id='g{id}' gradientUnits='userSpaceOnUse' \
             x1='{:.1}' y1='{:.1}' x2='{:.1}' y2='{:.1}'>",
            from.0, from.1, to.0, to.1
        ));
        self.stops(stops, "linearGradient");
        Fill::Gradient(id)
    }

    /// From the middle of each shape outwards.
    pub(crate) fn radial(&mut self, stops: &[Stop]) -> Fill {
        let id = self.next_id();
        self.define(format_args!("<radialGradient id='g{id}'>"));
        self.stops(stops, "radialGradient");
        Fill::Gradient(id)
    }

    /// A softly modelled surface: `depth` lighter at the upper left, darker at the lower right.
    pub(crate) fn modelled(&mut self, colour: Lab, depth: f32) -> Fill {
        self.across(
            (0.1, 0.0),
            (0.9, 1.0),
            &[
                (0.0, colour.lighter(depth * 0.6).into()),
                (0.45, colour.into()),
                (1.0, colour.lighter(-depth).into()),
            ],
        )
    }

    /// Draws `inside` clipped to the outline.
    pub(crate) fn clipped(&mut self, outline: &str, inside: impl FnOnce(&mut Sheet)) {
        let id = self.next_id();
        self.define(format_args!("<clipPath id='g{id}'><path d='{outline}'/></clipPath>"));
        self.group(&format!("clip-path='url(#g{id})'"), inside);
    }

    /// Draws `inside` in a group with the given attributes.
    pub(crate) fn group(&mut self, attributes: &str, inside: impl FnOnce(&mut Sheet)) {
        self.write(format_args!("<g {attributes}>"));
        inside(self);
        self.body.push_str("</g>");
    }

    /// Draws `inside` moved to `at`, `scale.0` wider and `scale.1` higher, lights included.
    pub(crate) fn placed(&mut self, at: Pt, scale: Pt, inside: impl FnOnce(&mut Sheet)) {
        let first = self.glows.len();
        let attributes = format!(
            "transform='translate({:.1} {:.1}) scale({:.3} {:.3})'",
            at.0, at.1, scale.0, scale.1
        );
        self.group(&attributes, inside);
        for glow in &mut self.glows[first..] {
            glow.at = (at.0 + glow.at.0 * scale.0, at.1 + glow.at.1 * scale.1);
            glow.reach *= scale.1;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    /// The finished document: `view` is x, y, width, height in picture units.
    pub(crate) fn document(&self, view: [f32; 4], pixels: (u32, u32)) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='{}' \
             viewBox='{} {} {} {}' preserveAspectRatio='none'><defs>{}</defs>{}</svg>",
            pixels.0, pixels.1, view[0], view[1], view[2], view[3], self.definitions, self.body
        )
    }

    fn next_id(&mut self) -> usize {
        self.ids += 1;
        self.ids
    }

    fn stops(&mut self, stops: &[Stop], tag: &str) {
        for (offset, ink) in stops {
            self.define(format_args!(
                "<stop offset='{offset}' stop-color='{}' stop-opacity='{:.2}'/>",
                ink.colour, ink.opacity
            ));
        }
        self.define(format_args!("</{tag}>"));
    }

    fn define(&mut self, markup: fmt::Arguments<'_>) {
        self.definitions.write_fmt(markup).expect("a String takes every write");
    }

    fn write(&mut self, markup: fmt::Arguments<'_>) {
        self.body.write_fmt(markup).expect("a String takes every write");
    }
}
