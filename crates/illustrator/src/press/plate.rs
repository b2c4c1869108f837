//! All sheets laid flat on each other, without shadow, lip or grain.

use crate::paper::{Air, Layer, Raster, Role, View, rasterise, rasterise_parts};
use crate::part::Part;
use crate::sheet::Glow;

/// A pixel belongs to a sheet that covers at least half of it.
const HALF: u8 = 128;

/// What the presses print from.
pub(super) struct Plate {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Red, green and blue, row by row.
    pub(super) colour: Vec<[u8; 3]>,
    /// The number of the sheet on top, row by row.
    pub(super) sheet: Vec<u8>,
    /// The code of the part on top, row by row; see [`Part::code`].
    parts: Vec<u8>,
    /// What each sheet shows.
    pub(super) sheets: Vec<Print>,
}

/// What a press needs to know of a sheet.
pub(super) struct Print {
    pub(super) role: Role,
    /// The height of its upper edge in each column, in pixels; the picture's height where it has
    /// none.
    pub(super) top: Vec<f32>,
}

impl Plate {
    /// Lays the layers on each other, far to near. `shine` is how strongly lamps light what is
    /// behind them.
    pub(super) fn new(layers: &[Layer], view: &View, shine: f32) -> Plate {
        let (width, height) = (view.width as usize, view.height as usize);
        let mut plate = Plate {
            width,
            height,
            colour: vec![[0; 3]; width * height],
            sheet: vec![0; width * height],
            parts: vec![0; width * height],
            sheets: Vec::with_capacity(layers.len()),
        };
        for layer in layers {
            let raster = rasterise(layer, view);
            let top = raster.as_ref().map(|raster| top_of(raster, height)).unwrap_or_default();
            plate.sheets.push(Print { role: layer.role, top });
            if let Some(raster) = raster {
                plate.lay_over(&raster, layer);
            }
            if let Some(parts) = rasterise_parts(layer, view) {
                plate.note_parts(&parts);
            }
            if layer.role != Role::Air || layer.air == Air::Normal {
                for glow in &layer.sheet.glows {
                    plate.shine(glow, view, shine);
                }
            }
        }
        plate
    }

    pub(super) fn role(&self, index: usize) -> Role {
        self.sheets[usize::from(self.sheet[index])].role
    }

    /// What the pixel is part of.
    pub(super) fn part(&self, index: usize) -> Part {
        Part::of(self.parts[index])
    }

    /// The tones between which the pixels of a role lie, but for a few, never quite one tone.
    pub(super) fn tones(&self, role: Role) -> (f32, f32) {
        let mut counts = [0usize; 256];
        for (i, colour) in self.colour.iter().enumerate() {
            if self.role(i) == role {
                counts[(brightness(*colour) * 255.0) as usize] += 1;
            }
        }
        let total: usize = counts.iter().sum();
        let at = |share: f32| {
            let mut left = (total as f32 * share) as usize;
            for (tone, count) in counts.iter().enumerate() {
                if *count > left {
                    return tone as f32 / 255.0;
                }
                left -= count;
            }
            1.0
        };
        let (low, high) = (at(0.04), at(0.97));
        let (middle, half) = ((low + high) / 2.0, ((high - low) / 2.0).max(0.12));
        (middle - half, middle + half)
    }

    fn lay_over(&mut self, raster: &Raster, layer: &Layer) {
        let number = (self.sheets.len() - 1).min(255) as u8;
        let owns = layer.role != Role::Air;
        let span = raster.rows.start * self.width..raster.rows.end * self.width;
        let from = raster.pixels[span.start * 4..span.end * 4].chunks_exact(4);
        let under = self.colour[span.clone()].iter_mut().zip(&mut self.sheet[span.clone()]);
        let under = under.zip(&mut self.parts[span]);
        for (pixel, ((colour, sheet), part)) in from.zip(under) {
            if pixel[3] == 0 {
                continue;
            }
            let clear = 255 - u32::from(pixel[3]);
            for (channel, value) in colour.iter_mut().zip(pixel) {
                let below = u32::from(*channel);
                *channel = match layer.air {
                    Air::Normal => ((below * clear + 127) / 255 + u32::from(*value)).min(255),
                    Air::Screen => 255 - (255 - below) * (255 - u32::from(*value)) / 255,
                } as u8;
            }
            if owns && pixel[3] >= HALF {
                *sheet = number;
                *part = 0;
            }
        }
    }

    /// Notes the parts of the sheet that was laid last, where it is on top.
    fn note_parts(&mut self, parts: &Raster) {
        let number = (self.sheets.len() - 1).min(255) as u8;
        let span = parts.rows.start * self.width..parts.rows.end * self.width;
        let from = parts.pixels[span.start * 4..span.end * 4].chunks_exact(4);
        for ((pixel, sheet), part) in from.zip(&self.sheet[span.clone()]).zip(&mut self.parts[span])
        {
            if pixel[3] != 0 && *sheet == number {
                *part = pixel[0];
            }
        }
    }

    fn shine(&mut self, glow: &Glow, view: &View, strength: f32) {
        let (cx, cy) = view.to_pixels(glow.at);
        let reach = (glow.reach * view.scale).max(1.0);
        let tint = glow.colour.to_bytes().map(f32::from);
        let span = |centre: f32, limit: usize| {
            let low = (centre - reach).max(0.0) as usize;
            low.min(limit)..((centre + reach).max(0.0) as usize).min(limit)
        };
        for y in span(cy, self.height) {
            for x in span(cx, self.width) {
                let fade = 1.0 - (x as f32 - cx).hypot(y as f32 - cy) / reach;
                if fade <= 0.0 {
                    continue;
                }
                let light = fade * fade * glow.strength * strength;
                let pixel = &mut self.colour[y * self.width + x];
                for (channel, tint) in pixel.iter_mut().zip(tint) {
                    let value = f32::from(*channel);
                    *channel = (255.0 - (255.0 - value) * (1.0 - tint / 255.0 * light)) as u8;
                }
            }
        }
    }
}

fn top_of(raster: &Raster, height: usize) -> Vec<f32> {
    let mut top = vec![height as f32; raster.width];
    for y in raster.rows.clone() {
        let row = &raster.pixels[y * raster.width * 4..][..raster.width * 4];
        for (pixel, top) in row.chunks_exact(4).zip(&mut top) {
            if pixel[3] >= HALF && *top == height as f32 {
                *top = y as f32;
            }
        }
    }
    top
}

/// For every pixel the highest number within `radius` pixels each way.
pub(super) fn highest_near(values: &[u8], width: usize, radius: usize) -> Vec<u8> {
    let mut across = values.to_vec();
    for (row, out) in values.chunks_exact(width).zip(across.chunks_exact_mut(width)) {
        for step in 1..=radius {
            for x in 0..width - step {
                out[x] = out[x].max(row[x + step]);
                out[x + step] = out[x + step].max(row[x]);
            }
        }
    }
    let mut both = across.clone();
    let height = values.len() / width;
    for step in 1..=radius {
        for y in 0..height.saturating_sub(step) {
            let (a, b) = (y * width, (y + step) * width);
            for x in 0..width {
                both[a + x] = both[a + x].max(across[b + x]);
                both[b + x] = both[b + x].max(across[a + x]);
            }
        }
    }
    both
}

/// How light a colour looks, 0.0 to 1.0.
pub(super) fn brightness([r, g, b]: [u8; 3]) -> f32 {
    (0.30 * f32::from(r) + 0.59 * f32::from(g) + 0.11 * f32::from(b)) / 255.0
}

/// Takes the stairs out of slanting edges.
pub(super) fn softened(mut rgb: Vec<u8>, width: usize) -> Vec<u8> {
    let blend =
        |a: u8, b: u8, c: u8| ((u32::from(a) + u32::from(b) * 4 + u32::from(c) + 3) / 6) as u8;
    let stride = width * 3;
    for row in rgb.chunks_exact_mut(stride) {
        let mut before = [row[0], row[1], row[2]];
        for x in (3..stride - 3).step_by(3) {
            for c in 0..3 {
                let here = row[x + c];
                row[x + c] = blend(before[c], here, row[x + c + 3]);
                before[c] = here;
            }
        }
    }
    let mut before = rgb[..stride].to_vec();
    for start in (stride..rgb.len() - stride).step_by(stride) {
        let (row, below) = rgb[start..start + 2 * stride].split_at_mut(stride);
        for ((value, above), below) in row.iter_mut().zip(&mut before).zip(below) {
            let here = *value;
            *value = blend(*above, here, *below);
            *above = here;
        }
    }
    rgb
}

/// What every pixel of a picture is part of, for tests.
#[cfg(test)]
pub(crate) struct Parts(Plate);

#[cfg(test)]
impl Parts {
    pub(crate) fn of(stage: &crate::stage::Stage, view: &View) -> Parts {
        Parts(Plate::new(&stage.layers, view, 0.0))
    }

    pub(crate) fn at(&self, index: usize) -> Part {
        self.0.part(index)
    }
}
