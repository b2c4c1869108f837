//! Laying the layers on each other, far to near.

use super::finish::{Lighting, finish};
use super::layer::Layer;
use super::light::{cast_shadow, lay_over, shine};
use super::texture::Textures;
use super::{PAGE, develop};
use crate::grade::Grade;
use crate::outline::Pt;

/// Which part of the page is seen, and at how many pixels to a picture unit.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scale: f32,
    /// The page's point in the picture's upper left corner.
    pub(crate) origin: Pt,
}

impl View {
    /// The whole page's height, or its whole width where the format is wider than any sheet;
    /// what does not fit is cut off evenly left and right, or above.
    pub(crate) fn new(width: u32, height: u32) -> View {
        let widest = super::RIGHT - super::LEFT - 24.0;
        let scale = (height as f32 / PAGE.1).max(width as f32 / widest);
        let seen = (width as f32 / scale, height as f32 / scale);
        let origin = ((PAGE.0 - seen.0) / 2.0, PAGE.1 - seen.1);
        View { width, height, scale, origin }
    }

    /// x, y, width and height in picture units.
    pub(crate) fn window(&self) -> [f32; 4] {
        let (x, y) = self.origin;
        [x, y, self.width as f32 / self.scale, self.height as f32 / self.scale]
    }

    pub(crate) fn to_pixels(self, at: Pt) -> Pt {
        ((at.0 - self.origin.0) * self.scale, (at.1 - self.origin.1) * self.scale)
    }
}

/// The picture while it is made: red, green and blue in 0..1.
pub(crate) struct Canvas {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[f32; 3]>,
}

/// Lays the layers on each other and develops the result to bytes, three to a pixel.
pub(crate) fn lay_down(layers: &[Layer], grade: &Grade, view: &View, side: f32) -> Vec<u8> {
    let (width, height) = (view.width as usize, view.height as usize);
    let mut canvas = Canvas { width, height, pixels: vec![[0.0; 3]; width * height] };
    let textures = Textures::at_scale(view.scale);
    let light = Lighting { side, colour: grade.light.to_bytes(), rim: grade.rim };
    for (number, layer) in layers.iter().enumerate() {
        if let Some(raster) = finish(layer, number, view, &light, &textures) {
            if layer.shadow > 0.0 {
                cast_shadow(&mut canvas, &raster, layer.shadow, view, side);
            }
            lay_over(&mut canvas, &raster, layer.air);
        }
        for glow in &layer.sheet.glows {
            shine(&mut canvas, glow, view, 0.5 + 0.5 * grade.glow);
        }
    }
    develop::develop(&mut canvas, grade, view, &textures);
    develop::to_bytes(&canvas)
}
