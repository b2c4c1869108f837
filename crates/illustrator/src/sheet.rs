//! A sheet of paper that shapes are cut from: SVG markup and the lights that shine from it.

use crate::colour::Lab;
use crate::outline::Pt;
use crate::part::Part;
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

/// Below this opacity a shape lets show what it lies on.
const COVERS: f32 = 0.6;

/// What a shape is filled with.
#[derive(Clone)]
pub(crate) enum Fill {
    Flat(Ink),
    /// A gradient of this sheet, by number, and whether it covers what it lies on.
    Gradient(usize, bool),
}

impl Fill {
    fn covers(&self) -> bool {
        match self {
            Fill::Flat(ink) => ink.opacity >= COVERS,
            Fill::Gradient(_, covers) => *covers,
        }
    }
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
            Fill::Gradient(number, _) => write!(f, "fill='url(#g{number})'"),
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
    /// The same shapes, each in the number of its part.
    parts: Option<String>,
    ids: usize,
    pub(crate) glows: Vec<Glow>,
    /// What the next shapes are part of.
    pub(crate) part: Part,
}

impl Sheet {
    /// A sheet that remembers what each of its shapes is part of.
    pub(crate) fn with_parts() -> Sheet {
        Sheet { parts: Some(String::new()), ..Sheet::default() }
    }

    pub(crate) fn path(&mut self, outline: &str, fill: impl Into<Fill>) {
        self.filled(format_args!("path d='{outline}'"), &fill.into());
    }

    /// A path whose inner loops are holes.
    pub(crate) fn path_with_holes(&mut self, outline: &str, fill: impl Into<Fill>) {
        self.filled(format_args!("path fill-rule='evenodd' d='{outline}'"), &fill.into());
    }

    /// A stroke with round ends.
    pub(crate) fn line(&mut self, outline: &str, ink: impl Into<Ink>, width: f32) {
        let ends = "stroke-linecap='round' stroke-linejoin='round'";
        self.stroked(format_args!("path d='{outline}' {ends}"), ink.into(), width);
    }

    pub(crate) fn oval(&mut self, centre: Pt, radius: Pt, fill: impl Into<Fill>) {
        let ((x, y), (rx, ry)) = (centre, radius);
        let oval = format_args!("ellipse cx='{x:.1}' cy='{y:.1}' rx='{rx:.1}' ry='{ry:.1}'");
        self.filled(oval, &fill.into());
    }

    /// An oval turned by `degrees`: one dab of the brush.
    pub(crate) fn dab(&mut self, centre: Pt, radius: Pt, degrees: f32, fill: impl Into<Fill>) {
        let ((x, y), (rx, ry)) = (centre, radius);
        let turned = format_args!("translate({x:.1} {y:.1}) rotate({degrees:.0})");
        let dab = format_args!("ellipse rx='{rx:.1}' ry='{ry:.1}' transform='{turned}'");
        self.filled(dab, &fill.into());
    }

    /// A drawn ring.
    pub(crate) fn ring(&mut self, centre: Pt, radius: Pt, ink: impl Into<Ink>, width: f32) {
        let ((x, y), (rx, ry)) = (centre, radius);
        let oval = format_args!("ellipse cx='{x:.1}' cy='{y:.1}' rx='{rx:.1}' ry='{ry:.1}'");
        self.stroked(oval, ink.into(), width);
    }

    /// A rectangle from its top left corner.
    pub(crate) fn bar(&mut self, corner: Pt, size: Pt, rounding: f32, fill: impl Into<Fill>) {
        let ((x, y), (width, height)) = (corner, (size.0.max(0.0), size.1.max(0.0)));
        let place = format_args!("x='{x:.1}' y='{y:.1}' rx='{rounding:.1}'");
        let bar = format_args!("rect {place} width='{width:.1}' height='{height:.1}'");
        self.filled(bar, &fill.into());
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
        Fill::Gradient(id, cover(stops))
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
        Fill::Gradient(id, cover(stops))
    }

    /// From the middle of each shape outwards.
    pub(crate) fn radial(&mut self, stops: &[Stop]) -> Fill {
        let id = self.next_id();
        self.define(format_args!("<radialGradient id='g{id}'>"));
        self.stops(stops, "radialGradient");
        Fill::Gradient(id, cover(stops))
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
        self.note(format_args!("<g {attributes}>"));
        inside(self);
        self.write(format_args!("</g>"));
        self.note(format_args!("</g>"));
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
        self.document_of(&self.body, "", view, pixels)
    }

    /// The document of the parts: red is the number of what is on top, without soft edges. None:
    /// the sheet does not remember them.
    pub(crate) fn parts_document(&self, view: [f32; 4], pixels: (u32, u32)) -> Option<String> {
        let parts = self.parts.as_ref()?;
        Some(self.document_of(parts, "shape-rendering='crispEdges'", view, pixels))
    }

    fn document_of(
        &self,
        body: &str,
        attributes: &str,
        view: [f32; 4],
        pixels: (u32, u32),
    ) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='{}' {attributes} \
             viewBox='{} {} {} {}' preserveAspectRatio='none'><defs>{}</defs>{body}</svg>",
            pixels.0, pixels.1, view[0], view[1], view[2], view[3], self.definitions
        )
    }

    fn filled(&mut self, shape: fmt::Arguments<'_>, fill: &Fill) {
        self.write(format_args!("<{shape} {fill}/>"));
        if fill.covers() {
            let part = self.part;
            self.note(format_args!("<{shape} fill='{part}'/>"));
        }
    }

    fn stroked(&mut self, shape: fmt::Arguments<'_>, ink: Ink, width: f32) {
        let bare = format_args!("{shape} fill='none' stroke-width='{width:.2}'");
        let (colour, opacity) = (ink.colour, ink.opacity);
        self.write(format_args!("<{bare} stroke='{colour}' stroke-opacity='{opacity:.2}'/>"));
        if opacity >= COVERS {
            let part = self.part;
            self.note(format_args!("<{bare} stroke='{part}'/>"));
        }
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

    fn note(&mut self, markup: fmt::Arguments<'_>) {
        if let Some(parts) = &mut self.parts {
            parts.write_fmt(markup).expect("a String takes every write");
        }
    }
}

fn cover(stops: &[Stop]) -> bool {
    stops.iter().all(|(_, ink)| ink.opacity >= COVERS)
}
