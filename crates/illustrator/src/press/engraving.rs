//! The engraving: light cut into a dark plate, line by line, with one ember's glow.

use super::faces::Faces;
use super::light::{Lamp, Light, lamps, main_light};
use super::lines::{CLOSEST, depth_inside, line, smoothed, sway};
use super::plate::{Plate, brightness, highest_near, softened};
use crate::paper::{Role, View, blur};
use crate::part::Part;
use crate::scene::{Mood, Place, Time, Weather};
use crate::stage::Stage;

/// Lamps, windows, sun and moon.
pub(crate) const EMBER_DISC: u32 = 0xffc36b;

const EMBER: [f32; 3] = [240.0, 135.0, 58.0];
const DISC: [f32; 3] = [255.0, 195.0, 107.0];

/// A beast's head is at least this light, so that its eyes stand out.
const LIGHT_HEAD: f32 = 0.42;

/// The plate and what is printed on it.
struct Stock {
    ground: [f32; 3],
    line: [f32; 3],
    /// Whether lines are light on dark.
    dark: bool,
}

const NIGHT: Stock = Stock { ground: [15.0, 23.0, 22.0], line: [232.0, 217.0, 184.0], dark: true };
const DAY: Stock = Stock { ground: [243.0, 234.0, 216.0], line: [42.0, 33.0, 26.0], dark: false };

/// Prints the stage.
pub(crate) fn engraving(stage: &Stage, view: &View) -> Vec<u8> {
    let plate = Plate::new(&stage.layers, view, 0.35);
    let burin = Burin::new(&plate, stage, view);
    let mut out = Vec::with_capacity(plate.colour.len() * 3);
    for y in 0..plate.height {
        for x in 0..plate.width {
            out.extend(burin.pixel(x, y).map(|channel| (channel + 0.5).clamp(0.0, 255.0) as u8));
        }
    }
    softened(out, plate.width)
}

fn stock(stage: &Stage) -> &'static Stock {
    let spec = stage.spec;
    let bright = matches!(spec.time, Time::Day | Time::Dawn)
        && !stage.grade.night
        && spec.place != Place::Cave;
    let kind = spec.mood != Mood::Scary && spec.weather != Weather::Storm;
    if bright && kind { &DAY } else { &NIGHT }
}

/// The course of the lines on one sheet.
struct Course {
    edge: Vec<f32>,
    mean: f32,
    slant: f32,
    pitch: f32,
}

/// Everything that decides about a pixel.
struct Burin<'a> {
    plate: &'a Plate,
    stock: &'static Stock,
    scale: f32,
    light: Option<Light>,
    lamps: Vec<Lamp>,
    courses: Vec<Course>,
    /// The highest sheet within reach: near things keep a gap round them.
    near: Vec<u8>,
    /// The highest sheet next to a pixel, negated: outlines.
    under: Vec<u8>,
    depth: Vec<f32>,
    faces: Faces,
    luma: Vec<f32>,
    land: (f32, f32),
    sky: (f32, f32),
    cast: (f32, f32),
}

impl<'a> Burin<'a> {
    fn new(plate: &'a Plate, stage: &Stage, view: &View) -> Burin<'a> {
        let scale = view.scale;
        let width = plate.width;
        let luma: Vec<f32> = plate.colour.iter().map(|c| brightness(*c)).collect();
        let cast: Vec<bool> =
            (0..luma.len()).map(|i| matches!(plate.role(i), Role::Cast | Role::Sparks)).collect();
        let mut depth = depth_inside(&cast, width, 26.0 * scale);
        blur(&mut depth, width, (2.0 * scale) as usize);
        // Neither gap nor outline round a drop of rain.
        let unless_spark = |value: fn(u8) -> u8| -> Vec<u8> {
            let own =
                |i: usize| if plate.role(i) == Role::Sparks { 0 } else { value(plate.sheet[i]) };
            (0..luma.len()).map(own).collect()
        };
        let solid = unless_spark(|sheet| sheet);
        let inverse = unless_spark(|sheet| 255 - sheet);
        let thin = (1.3 * scale).round().max(1.0) as usize;
        let gap = (2.6 * scale).round().max(1.0) as usize;
        Burin {
            plate,
            stock: stock(stage),
            scale,
            light: main_light(stage, view),
            lamps: lamps(stage, view),
            courses: courses(plate, scale),
            near: highest_near(&solid, width, gap),
            under: highest_near(&inverse, width, thin),
            depth,
            faces: Faces::new(plate, scale, stage.side),
            land: plate.tones(Role::Land),
            sky: plate.tones(Role::Sky),
            cast: plate.tones(Role::Cast),
            luma,
        }
    }

    fn pixel(&self, x: usize, y: usize) -> [f32; 3] {
        let i = y * self.plate.width + x;
        let (glow, disc) = self.glow(x as f32, y as f32);
        let ground = mix(self.stock.ground, EMBER, glow * if self.stock.dark { 0.62 } else { 0.5 });
        if self.plate.role(i) == Role::Disc {
            return DISC;
        }
        if let Some(flame) = self.flame(x, y, i) {
            return flame;
        }
        let cover = self.cover(x, y, i);
        let ink = if self.stock.dark { mix(self.stock.line, DISC, disc) } else { self.stock.line };
        mix(ground, ink, cover)
    }

    /// How warm the ground is and how warm the lines are, by the one light.
    fn glow(&self, x: f32, y: f32) -> (f32, f32) {
        let Some(light) = self.light else { return (0.0, 0.0) };
        let reach = 170.0 * self.scale;
        let distance = (x - light.at.0).hypot(y - light.at.1);
        let fade = (1.0 - (distance - light.disc).max(0.0) / reach).max(0.0);
        (fade * fade, fade.powf(1.2))
    }

    /// The colour of a flame or a lit pane, which no line crosses.
    fn flame(&self, x: usize, y: usize, i: usize) -> Option<[f32; 3]> {
        if self.plate.part(i) != Part::Plain {
            return None;
        }
        let [r, g, b] = self.plate.colour[i].map(i32::from);
        let pane = (r - 255).abs() < 30 && (g - 195).abs() < 30 && (b - 107).abs() < 30;
        let fire = r > 228 && (r - b > 85 || (g > 225 && r - b > 50));
        if !pane && !fire {
            return None;
        }
        let share = if pane { 0.45 } else { 0.30 };
        let close = self.lamps.iter().any(|lamp| {
            let distance = (x as f32 - lamp.at.0).hypot(y as f32 - lamp.at.1);
            lamp.sheet == self.plate.sheet[i]
                && distance < (lamp.reach * share).max(8.0 * self.scale)
        });
        close.then_some(if g < 150 { EMBER } else { DISC })
    }

    /// How much of the pixel the lines cover.
    fn cover(&self, x: usize, y: usize, i: usize) -> f32 {
        let role = self.plate.role(i);
        let sheet = self.plate.sheet[i];
        if role == Role::Sparks {
            return if self.stock.dark { 0.9 } else { 0.0 };
        }
        let cast = role == Role::Cast;
        if 255 - self.under[i] < sheet && role != Role::Sky {
            return if cast { 1.0 } else { 0.75 };
        }
        if self.near[i] > sheet {
            return 0.0;
        }
        if cast && let Some(darkness) = self.faces.darkness(self.plate, (x, y), self.depth[i]) {
            return if self.stock.dark { 1.0 - darkness } else { darkness };
        }
        if cast && let Some(cover) = self.seam(x, y, i) {
            return cover;
        }
        let light = self.light_at(x, y, i, role);
        let share = if self.stock.dark { light * self.lit(x, y, cast) } else { 1.0 - light };
        if cast { self.figure(x, y, i, share) } else { self.scenery(x, y, sheet, share) }
    }

    /// Where two parts of a figure meet that the lines alone would not tell apart.
    fn seam(&self, x: usize, y: usize, i: usize) -> Option<f32> {
        let reach = (1.1 * self.scale).round().max(1.0) as usize;
        let (width, height) = (self.plate.width, self.plate.height);
        if x < 2 * reach || y < 2 * reach || x + 2 * reach >= width || y + 2 * reach >= height {
            return None;
        }
        [reach, reach * width].into_iter().find_map(|step| {
            let run = [i - 2 * step, i - step, i, i + step, i + 2 * step];
            if run.iter().any(|at| self.plate.role(*at) != Role::Cast) {
                return None;
            }
            let tones = run.map(|at| self.luma[at]);
            let (low, high) =
                tones.iter().fold((1.0f32, 0.0f32), |(l, h), t| (l.min(*t), h.max(*t)));
            let [r, g, b] = self.plate.colour[i - step].map(i32::from);
            let [r2, g2, b2] = self.plate.colour[i].map(i32::from);
            let hue = (r - r2 - (b - b2)).abs() + (g - g2 - (r - r2)).abs();
            let parted = hue > 60 || (tones[2] - tones[1]).abs() > 0.07;
            if high - low > 0.28 || !parted {
                return None;
            }
            let dark_line = self.stock.dark && low + high > 1.15;
            Some(if dark_line { 0.0 } else { 1.0 })
        })
    }

    /// How much of the one light reaches the pixel, and how the plate fades to its corners.
    fn lit(&self, x: usize, y: usize, cast: bool) -> f32 {
        let near = self.light.map_or(0.5, |light| {
            let distance = (x as f32 - light.at.0).hypot(y as f32 - light.at.1);
            (-distance / (380.0 * self.scale)).exp()
        });
        let u = x as f32 / self.plate.width as f32 * 2.0 - 1.0;
        let v = y as f32 / self.plate.height as f32 * 2.0 - 1.0;
        let corner = 1.0 - 0.34 * (u * u * 0.7 + v * v * 0.5).min(1.0).powf(1.5);
        if cast { 0.94 + 0.16 * near } else { (0.55 + 1.0 * near) * corner }
    }

    /// The tone, 0.0 dark to 1.0 light.
    fn light_at(&self, x: usize, y: usize, i: usize, role: Role) -> f32 {
        let between =
            |(low, high): (f32, f32)| ((self.luma[i] - low) / (high - low)).clamp(0.0, 1.0);
        match (role, self.stock.dark) {
            (Role::Sky, true) => 0.05 + 0.26 * between(self.sky),
            (Role::Sky, false) => 0.72 + 0.30 * between(self.sky),
            (Role::Cast, _) => {
                let own = ((self.luma[i] - 0.12) / 0.72).clamp(0.0, 1.0);
                let tone = (0.5 * own + 0.5 * between(self.cast)).powf(0.8);
                if self.plate.part(i) == Part::Head { tone.max(LIGHT_HEAD) } else { tone }
            }
            (_, dark) => {
                let course = &self.courses[usize::from(self.plate.sheet[i])];
                let below = ((y as f32 - course.edge[x]) / self.scale).max(0.0);
                let relief = (-below / 46.0).exp();
                let tone = between(self.land);
                if dark {
                    0.05 + 0.52 * tone * tone.sqrt() + 0.15 * relief
                } else {
                    0.20 + 0.76 * tone
                }
            }
        }
    }

    fn scenery(&self, x: usize, y: usize, sheet: u8, share: f32) -> f32 {
        let course = &self.courses[usize::from(sheet)];
        let (px, py) = (x as f32 / self.scale, y as f32 / self.scale);
        let below = ((y as f32 - course.edge[x]) / self.scale).max(0.0);
        let follow = (course.edge[x] - course.mean) / self.scale * (-below / 240.0).exp();
        let v = py - follow + course.slant * px + sway(px, py, f32::from(sheet));
        let pitch = (course.pitch * self.scale).max(CLOSEST);
        let lines = |v: f32| v * self.scale / pitch;
        let faint = (share / 0.14).clamp(0.0, 1.0);
        let first = line(lines(v), pitch, share.clamp(0.11, 0.6)) * faint;
        if share <= 0.6 {
            return first;
        }
        let w = px * 0.6 + py * 0.8 - follow * 0.4;
        first.max(line(lines(w), pitch, (share - 0.6) * 1.4))
    }

    /// Lines round the forms of a figure; its darkest parts are crossed.
    fn figure(&self, x: usize, y: usize, i: usize, share: f32) -> f32 {
        const PITCH: f32 = 3.8;
        if share < 0.07 {
            return 0.0;
        }
        if share > 0.86 {
            return 1.0;
        }
        let (px, py) = (x as f32 / self.scale, y as f32 / self.scale);
        let round = (self.depth[i] / (26.0 * self.scale)).min(1.0);
        let bulge = 9.0 * (1.0 - (1.0 - round) * (1.0 - round)).sqrt();
        let [r, g, b] = self.plate.colour[i].map(f32::from);
        let v = if r > g * 1.25 {
            0.80 * py + 0.60 * px - bulge
        } else if b > r * 1.15 || g > r * 1.15 {
            0.80 * py - 0.60 * px - bulge
        } else {
            py - bulge
        };
        let pitch = (PITCH * self.scale).max(CLOSEST);
        line(v * self.scale / pitch, pitch, share)
    }
}

fn courses(plate: &Plate, scale: f32) -> Vec<Course> {
    const SLANTS: [f32; 5] = [0.0, 0.10, -0.07, 0.05, -0.12];
    let lowest = plate.height as f32;
    plate
        .sheets
        .iter()
        .enumerate()
        .map(|(number, print)| {
            if print.top.is_empty() {
                return Course { edge: vec![0.0; plate.width], mean: 0.0, slant: 0.0, pitch: 6.0 };
            }
            let edge = smoothed(&print.top, lowest, (26.0 * scale) as usize);
            let mean = edge.iter().sum::<f32>() / edge.len() as f32;
            let (slant, pitch) = match print.role {
                Role::Sky => (0.0, 6.8),
                _ => (SLANTS[number % SLANTS.len()], 5.2),
            };
            Course { edge, mean, slant, pitch }
        })
        .collect()
}

fn mix(a: [f32; 3], b: [f32; 3], share: f32) -> [f32; 3] {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * share)
}
