//! The front door: a scene description in, a picture out.

use crate::grade::Grade;
use crate::paper::{View, lay_down};
use crate::places;
use crate::press;
use crate::scene::SceneSpec;
use crate::stage::Stage;
use serde::{Deserialize, Serialize};

/// The look of a book, by the age of its readers: each has a press of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Palette {
    /// Cut paper in bright picture-book colours.
    #[default]
    Kids,
    /// A riso's coral, teal, yellow and navy in halftone; the night is navy.
    Teens,
    /// An engraving: parchment lines on a dark plate and one ember's light; by day, ink on
    /// parchment.
    Adults,
    /// The riso on a black page: the same inks in lamplight, and always evening.
    Blackout,
}

impl Palette {
    /// Every palette.
    pub const ALL: &'static [Palette] =
        &[Palette::Kids, Palette::Teens, Palette::Adults, Palette::Blackout];

    /// The palette of the same press for an evening page. None: its pictures suit every page.
    pub fn evening(self) -> Option<Palette> {
        match self {
            Palette::Teens | Palette::Blackout => Some(Palette::Blackout),
            Palette::Kids | Palette::Adults => None,
        }
    }

    /// The WebP quality that suits its pictures: paint shows artefacts sooner than dots and lines,
    /// which are costlier.
    pub fn quality(self) -> f32 {
        match self {
            Palette::Kids => 82.0,
            Palette::Teens | Palette::Adults | Palette::Blackout => 74.0,
        }
    }
}

/// A picture's size in pixels, within [`Size::MIN`] and [`Size::MAX`] each way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    width: u32,
    height: u32,
}

impl Size {
    /// The smallest side, pixels: below it figures are specks.
    pub const MIN: u32 = 120;
    /// The largest side, pixels: a page of 2048x1536 needs about 130 MB while it is drawn.
    pub const MAX: u32 = 2048;
    /// What a page of a story shows.
    pub const PAGE: Size = Size { width: 1024, height: 768 };
    /// A book's cover.
    pub const COVER: Size = Size { width: 600, height: 800 };

    /// The size nearest to the wish that can be drawn.
    pub fn new(width: u32, height: u32) -> Size {
        Size {
            width: width.clamp(Size::MIN, Size::MAX),
            height: height.clamp(Size::MIN, Size::MAX),
        }
    }

    /// Pixels from left to right.
    pub fn width(self) -> u32 {
        self.width
    }

    /// Pixels from top to bottom.
    pub fn height(self) -> u32 {
        self.height
    }
}

/// A finished picture: rows of red, green and blue bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    size: Size,
    rgb: Vec<u8>,
}

impl Picture {
    /// Its size.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Its pixels, three bytes each, row by row.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// Lossy WebP; `quality` is 0.0 (smallest) to 100.0 (best); see [`Palette::quality`].
    ///
    /// # Panics
    /// Only when memory runs out: every [`Size`] is within WebP's limits.
    pub fn to_webp(&self, quality: f32) -> Vec<u8> {
        let encoder = webp::Encoder::from_rgb(&self.rgb, self.size.width, self.size.height);
        encoder
            .encode_simple(false, quality.clamp(0.0, 100.0))
            .expect("the size is within WebP's limits")
            .to_vec()
    }
}

/// Draws a scene. The same description, palette and size give the same pixels.
pub fn draw(spec: &SceneSpec, palette: Palette, size: Size) -> Picture {
    render(spec, palette, size, Framing::Page)
}

/// Draws a cover: the cast larger and low, the upper third kept quiet for the title,
/// which the client sets.
pub fn draw_cover(spec: &SceneSpec, palette: Palette, size: Size) -> Picture {
    render(spec, palette, size, Framing::Cover)
}

/// What the picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framing {
    Page,
    Cover,
}

fn render(spec: &SceneSpec, palette: Palette, size: Size, framing: Framing) -> Picture {
    let view = View::new(size.width, size.height);
    let grade = Grade::of(spec, palette);
    let mut stage = Stage::new(spec, grade, &view, framing);
    places::build(&mut stage);
    print(&stage, &view, size)
}

/// Prints what has been set up, in the press of its palette.
pub(crate) fn print(stage: &Stage, view: &View, size: Size) -> Picture {
    let rgb = match stage.grade.palette {
        Palette::Kids => lay_down(&stage.layers, &stage.grade, view, stage.side),
        Palette::Teens | Palette::Blackout => press::riso(stage, view),
        Palette::Adults => press::engraving(stage, view),
    };
    Picture { size, rgb }
}
