//! What makes a vector shape look cut from paper: a wandering edge, grain, and light on the rim.

use super::blur::blur;
use super::layer::Layer;
use super::stack::View;
use super::texture::Textures;
use resvg::{tiny_skia, usvg};

/// Premultiplied RGBA rows, and which of them hold anything.
pub(crate) struct Raster {
    pub(crate) width: usize,
    pub(crate) pixels: Vec<u8>,
    pub(crate) rows: std::ops::Range<usize>,
}

/// How the finish sees the light.
pub(crate) struct Lighting {
    /// -1.0 when the light comes from the left, 1.0 from the right.
    pub(crate) side: f32,
    pub(crate) colour: [u8; 3],
    /// Strength of the rim light.
    pub(crate) rim: f32,
}

/// Rasterises a layer and gives it its finish. `number` shifts the texture from layer to layer.
pub(crate) fn finish(
    layer: &Layer,
    number: usize,
    view: &View,
    light: &Lighting,
    textures: &Textures,
) -> Option<Raster> {
    let mut raster = rasterise(layer, view)?;
    let offset = (number * 97, number * 61);
    if layer.wobble > 0.0 {
        wander(&mut raster, layer.wobble * view.scale, textures, offset);
    }
    if layer.blur > 0.0 {
        defocus(&mut raster, (layer.blur * view.scale).round().max(1.0) as usize);
    }
    if layer.grain > 0.0 || layer.rim > 0.0 {
        let rim = Rim::new(&raster, layer, view, light);
        apply_grain(&mut raster, layer.grain, &rim, textures, offset);
    }
    Some(raster)
}

/// The layer's shapes as they are drawn.
pub(crate) fn rasterise(layer: &Layer, view: &View) -> Option<Raster> {
    if layer.sheet.is_empty() {
        return None;
    }
    rendered(&layer.sheet.document(view.window(), (view.width, view.height)), view)
}

/// Red is the number of the part on top, where the layer's sheet remembers its parts.
pub(crate) fn rasterise_parts(layer: &Layer, view: &View) -> Option<Raster> {
    rendered(&layer.sheet.parts_document(view.window(), (view.width, view.height))?, view)
}

fn rendered(markup: &str, view: &View) -> Option<Raster> {
    let tree = usvg::Tree::from_str(markup, &usvg::Options::default()).ok()?;
    let mut pixmap = tiny_skia::Pixmap::new(view.width, view.height)?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixmap.as_mut());
    let width = view.width as usize;
    let pixels = pixmap.take();
    let rows = filled_rows(&pixels, width)?;
    Some(Raster { width, pixels, rows })
}

/// The rows from the first to the last that hold a pixel, with a margin for the wobble.
fn filled_rows(pixels: &[u8], width: usize) -> Option<std::ops::Range<usize>> {
    const MARGIN: usize = 8;
    let holds = |row: &[u8]| row.chunks_exact(4).any(|p| p[3] != 0);
    let mut rows = pixels.chunks_exact(width * 4);
    let first = rows.position(holds)?;
    let total = pixels.len() / (width * 4);
    let last = total - 1 - pixels.chunks_exact(width * 4).rev().position(holds)?;
    Some(first.saturating_sub(MARGIN)..(last + 1 + MARGIN).min(total))
}

/// Moves every pixel a little, along slow noise: edges look cut by hand.
fn wander(raster: &mut Raster, reach: f32, textures: &Textures, offset: (usize, usize)) {
    let (width, side) = (raster.width, textures.side);
    let height = raster.pixels.len() / (width * 4);
    let source = raster.pixels.clone();
    for y in raster.rows.clone() {
        let noise = &textures.wander[(y + offset.1) % side * side..][..side];
        for x in 0..width {
            let (dx, dy) = noise[(x + offset.0) % side];
            let sx = (x as f32 + dx * reach).clamp(0.0, (width - 1) as f32);
            let sy = (y as f32 + dy * reach).clamp(0.0, (height - 1) as f32);
            let out = &mut raster.pixels[(y * width + x) * 4..][..4];
            sample(&source, (width, height), (sx, sy), out);
        }
    }
}

/// Bilinear sample in fixed point.
fn sample(source: &[u8], size: (usize, usize), at: (f32, f32), out: &mut [u8]) {
    let (x0, y0) = (at.0 as usize, at.1 as usize);
    let (x1, y1) = ((x0 + 1).min(size.0 - 1), (y0 + 1).min(size.1 - 1));
    let (fx, fy) = ((at.0.fract() * 256.0) as u32, (at.1.fract() * 256.0) as u32);
    let pixel = |x: usize, y: usize| &source[(y * size.0 + x) * 4..][..4];
    let (a, b, c, d) = (pixel(x0, y0), pixel(x1, y0), pixel(x0, y1), pixel(x1, y1));
    if a == b && a == c && a == d {
        out.copy_from_slice(a);
        return;
    }
    for i in 0..4 {
        let top = u32::from(a[i]) * (256 - fx) + u32::from(b[i]) * fx;
        let low = u32::from(c[i]) * (256 - fx) + u32::from(d[i]) * fx;
        out[i] = ((top * (256 - fy) + low * fy) >> 16) as u8;
    }
}

fn defocus(raster: &mut Raster, radius: usize) {
    for channel in 0..4 {
        let mut plane: Vec<f32> =
            raster.pixels.chunks_exact(4).map(|pixel| f32::from(pixel[channel])).collect();
        blur(&mut plane, raster.width, radius);
        for (pixel, value) in raster.pixels.chunks_exact_mut(4).zip(plane) {
            pixel[channel] = value as u8;
        }
    }
    let total = raster.pixels.len() / (raster.width * 4);
    let reach = radius * 4;
    raster.rows = raster.rows.start.saturating_sub(reach)..(raster.rows.end + reach).min(total);
}

/// Where the edges face the light or turn away from it.
struct Rim {
    alpha: Vec<u8>,
    step: (isize, isize),
    light: f32,
    shade: f32,
    colour: [f32; 3],
}

impl Rim {
    fn new(raster: &Raster, layer: &Layer, view: &View, light: &Lighting) -> Rim {
        let reach = |units: f32| (units * view.scale).round() as isize;
        Rim {
            alpha: raster.pixels.chunks_exact(4).map(|pixel| pixel[3]).collect(),
            step: (reach(light.side * 2.4), reach(-2.2)),
            light: (layer.rim * light.rim * 0.62).min(0.85),
            shade: 0.10 * layer.rim.min(1.0),
            colour: light.colour.map(f32::from),
        }
    }

    /// Coverage lost one step in the given direction: 1.0 at an edge, 0.0 inside. The picture's
    /// own border is no edge.
    fn falls_off(&self, (x, y): (usize, usize), direction: isize, width: usize) -> f32 {
        let here = self.alpha[y * width + x];
        let beside = x
            .checked_add_signed(direction * self.step.0)
            .filter(|x| *x < width)
            .zip(y.checked_add_signed(direction * self.step.1))
            .and_then(|(x, y)| self.alpha.get(y * width + x))
            .copied()
            .unwrap_or(here);
        f32::from(here.saturating_sub(beside)) / 255.0
    }
}

fn apply_grain(
    raster: &mut Raster,
    grain: f32,
    rim: &Rim,
    textures: &Textures,
    offset: (usize, usize),
) {
    let (width, side) = (raster.width, textures.side);
    for y in raster.rows.clone() {
        let brush = &textures.brush[(y + offset.1) % side * side..][..side];
        let fibres = &textures.grain[(y * 3 / 2 + offset.0) % side * side..][..side];
        for x in 0..width {
            let index = y * width + x;
            let alpha = f32::from(rim.alpha[index]);
            if alpha == 0.0 {
                continue;
            }
            let texture = 0.060 * brush[(x + offset.0) % side]
                + 0.030 * fibres[(x * 3 / 2 + offset.1) % side];
            let lit = rim.falls_off((x, y), 1, width) * rim.light;
            let dark = rim.falls_off((x, y), -1, width) * rim.shade;
            let tone = (1.0 + grain * texture) * (1.0 - dark);
            let pixel = &mut raster.pixels[index * 4..][..3];
            for (channel, light) in pixel.iter_mut().zip(rim.colour) {
                let value = f32::from(*channel) * tone;
                let value = value + (light * alpha / 255.0 - value).max(0.0) * lit;
                *channel = value.clamp(0.0, alpha) as u8;
            }
        }
    }
}
