//! The riso: spot inks in halftone, a little out of register, on warm paper.

use super::inks::{BLACKOUT, DAY, Recipe, Separation, Stock, of_part};
use super::light::{is_ray, lamps, main_light, warmth};
use super::plate::{Plate, brightness, highest_near, softened};
use super::screen::Screen;
use crate::colour::Lab;
use crate::draw::Palette;
use crate::paper::{Role, Textures, View};
use crate::part::Part;
use crate::stage::Stage;

/// Pixels between two dots on a picture 420 pixels high.
const PITCH: f32 = 4.6;
/// Figures are printed in a finer screen, or faces would be lost.
const FINE: f32 = 0.46;
/// The angles of the screens, in the order of the inks.
const ANGLES: [f32; 5] = [72.0, 72.0, 18.0, 18.0, 45.0];
/// How far coral and yellow lie beside the other plates, pixels of a page 768 high.
const YELLOW_SHIFT: (f32, f32) = (-1.6, 1.2);
const CORAL_SHIFT: (f32, f32) = (2.0, 1.4);

/// Prints the stage.
pub(crate) fn riso(stage: &Stage, view: &View) -> Vec<u8> {
    let mut plate = Plate::new(&stage.layers, view, 0.0);
    stretch(&mut plate, if stage.grade.night { 0.05 } else { 0.16 });
    let mut recipes = part(&plate, stage);
    lamplight(&plate, &mut recipes, stage, view);
    rays(&plate, &mut recipes, stage, view);
    let recipes = parted(&plate, recipes, view);
    let recipes = keyed(&plate, recipes, view);
    let stock = if stage.grade.palette == Palette::Blackout { &BLACKOUT } else { &DAY };
    softened(print(&plate, &recipes, (stock, view)), plate.width)
}

/// Gives the land the whole range from dark to light: what is near must stand out from what is far.
fn stretch(plate: &mut Plate, lift: f32) {
    let (low, high) = plate.tones(Role::Land);
    let (to_low, to_high) = ((low - 0.12).max(0.10).min(low), (high + lift).min(0.94).max(high));
    let gain = (to_high - to_low) / (high - low);
    for i in 0..plate.colour.len() {
        if plate.role(i) != Role::Land {
            continue;
        }
        let tone = brightness(plate.colour[i]).max(0.02);
        let factor = ((to_low + (tone - low) * gain).clamp(0.0, 1.0)) / tone;
        plate.colour[i] = plate.colour[i].map(|c| (f32::from(c) * factor).min(255.0) as u8);
    }
}

/// Lamps burn holes into the dark inks, through which yellow shows.
fn lamplight(plate: &Plate, recipes: &mut [Recipe], stage: &Stage, view: &View) {
    let mut lamps = lamps(stage, view);
    lamps.retain(|lamp| lamp.strength >= 0.5 && lamp.reach > 36.0 * view.scale);
    lamps.iter_mut().for_each(|lamp| lamp.reach *= 0.8);
    let warmth = warmth(&lamps, plate.width, plate.height);
    for (i, recipe) in recipes.iter_mut().enumerate() {
        let light = (warmth[i] * warmth[i] * 1.1).min(0.9);
        if light < 0.03 || plate.role(i) == Role::Cast {
            continue;
        }
        let dimmed = |tone: u8| (f32::from(tone) * (1.0 - 1.5 * light).max(0.0)) as u8;
        let [_, coral, teal, over, navy] = *recipe;
        if coral > 0 {
            *recipe = [if light > 0.2 { 255 } else { recipe[0] }, coral, teal, over, dimmed(navy)];
        } else if teal > 0 {
            *recipe = [0, 0, teal, dimmed(over), navy];
        } else if over.max(navy) > 0 {
            let ink = if navy > 140 { 4 } else { 3 };
            *recipe = [255, 0, 0, 0, 0];
            recipe[ink] = (255.0 * (1.0 - light)) as u8;
        }
    }
}

fn rays(plate: &Plate, recipes: &mut [Recipe], stage: &Stage, view: &View) {
    let Some(light) = main_light(stage, view) else { return };
    for (i, recipe) in recipes.iter_mut().enumerate() {
        let at = (i % plate.width, i / plate.width);
        if plate.role(i) == Role::Sky && is_ray(&light, at, view.scale) {
            *recipe = [255, 0, 0, 0, 0];
        }
    }
}

/// Every pixel's inks.
fn part(plate: &Plate, stage: &Stage) -> Vec<Recipe> {
    let separation = Separation::new();
    let mut last = None;
    let mut recipes = Vec::with_capacity(plate.colour.len());
    for (i, colour) in plate.colour.iter().enumerate() {
        let role = plate.role(i);
        if let Some(recipe) = of_part(plate.part(i)) {
            recipes.push(recipe);
            continue;
        }
        if let Some((seen, on, recipe)) = last
            && seen == *colour
            && on == role
            && role != Role::Sky
        {
            recipes.push(recipe);
            continue;
        }
        let mut tone = Lab::from_bytes(*colour);
        if role == Role::Sky {
            let (x, y) = ((i % plate.width) as f32, (i / plate.width) as f32);
            tone = airy(tone, stage.grade.night, (x, y));
        }
        let recipe = separation.part(tone, role == Role::Cast);
        last = Some((*colour, role, recipe));
        recipes.push(recipe);
    }
    recipes
}

/// The sky by day is a tint, at night a solid; its bands end in waves.
fn airy(tone: Lab, night: bool, (x, y): (f32, f32)) -> Lab {
    let wave = 0.022 * ((x / 170.0 + y / 260.0).sin() + 0.6 * (x / 61.0 + 2.0).sin());
    let l = if night { tone.l * 0.86 } else { 1.0 - (1.0 - tone.l) * 0.66 };
    Lab { l: l + wave, ..tone }
}

/// Leaves a thin gap of paper round the cast, so that it stands clear of what lies behind.
fn keyed(plate: &Plate, mut recipes: Vec<Recipe>, view: &View) -> Vec<Recipe> {
    let cast: Vec<u8> =
        (0..plate.sheet.len()).map(|i| u8::from(plate.role(i) == Role::Cast)).collect();
    let near = highest_near(&cast, plate.width, (2.2 * view.scale).round().max(1.0) as usize);
    for (i, recipe) in recipes.iter_mut().enumerate() {
        if near[i] == 1 && cast[i] == 0 {
            *recipe = [0; 5];
        }
    }
    recipes
}

/// A thin line where a sheet would run into the one behind it.
fn parted(plate: &Plate, recipes: Vec<Recipe>, view: &View) -> Vec<Recipe> {
    let reach = (1.4 * view.scale).round().max(1.0) as usize;
    let (width, total) = (plate.width, recipes.len());
    let line = |i: usize| {
        let near =
            [i.wrapping_sub(reach), i + reach, i.wrapping_sub(reach * width), i + reach * width];
        let runs_on = near.into_iter().any(|j| {
            j < total
                && plate.sheet[j] > plate.sheet[i]
                && plate.role(j) == Role::Land
                && recipes[j] == recipes[i]
        });
        let own = recipes[i];
        match own {
            _ if !runs_on => own,
            [_, _, 0, 0, 0] => own,
            [_, _, _, 0, 0] => [0; 5],
            _ => [0, 0, 255, 0, 0],
        }
    };
    (0..total).map(line).collect()
}

fn print(plate: &Plate, recipes: &[Recipe], (stock, view): (&Stock, &View)) -> Vec<u8> {
    let pitch = (PITCH * plate.height as f32 / 420.0).max(3.0);
    let coarse = ANGLES.map(|angle| Screen::new(pitch, angle));
    let fine = ANGLES.map(|angle| Screen::new((pitch * FINE).max(3.0), angle));
    let textures = Textures::at_scale(view.scale);
    let shifts = [YELLOW_SHIFT, CORAL_SHIFT, (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]
        .map(|(x, y)| ((x * view.scale).round() as isize, (y * view.scale).round() as isize));
    let (width, height) = (plate.width, plate.height);
    let mut out = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            let mut colour = stock.paper.map(f32::from);
            for (ink, shift) in shifts.iter().enumerate() {
                let from_x = x.saturating_add_signed(-shift.0).min(width - 1);
                let from_y = y.saturating_add_signed(-shift.1).min(height - 1);
                let from = from_y * width + from_x;
                let tone = recipes[from][ink];
                if tone == 0 {
                    continue;
                }
                let screens = if plate.role(from) == Role::Cast { &fine } else { &coarse };
                let dots = match plate.part(from) {
                    // In a grain too fine to see: a face is no place for dots.
                    Part::Skin(_) => f32::from(tone) / 255.0,
                    _ => screens[ink].cover((x as f32, y as f32), tone),
                };
                let cover = dots * starved(&textures, (x + ink * 131, y + ink * 71));
                lay(&mut colour, (ink, stock.inks[ink]), cover);
            }
            out.extend(colour.map(|channel| (channel + 0.5) as u8));
        }
    }
    out
}

/// Where the drum ran short of ink.
fn starved(textures: &Textures, (x, y): (usize, usize)) -> f32 {
    let side = textures.side;
    let grain = textures.grain[y % side * side + x % side];
    if grain > 0.80 { 0.35 } else { 1.0 }
}

/// Yellow, coral and teal are sheer; overprint and navy cover.
fn lay(colour: &mut [f32; 3], (ink, tint): (usize, [u8; 3]), cover: f32) {
    for (channel, tint) in colour.iter_mut().zip(tint) {
        let tint = f32::from(tint);
        let printed = if ink < 3 { *channel * tint / 255.0 } else { tint };
        *channel += (printed - *channel) * cover;
    }
}

#[cfg(test)]
mod tests {
    use crate::cast_of_faces::{Seen, seen};
    use crate::draw::Palette;
    use crate::look::SKINS;
    use crate::scene::Time;

    fn faces(time: Time, width: u32) -> [Seen; SKINS as usize] {
        std::array::from_fn(|skin| seen(Palette::Teens, time, skin as u8, (width, width * 3 / 4)))
    }

    #[test]
    fn skin_is_warm_by_every_light_and_darker_where_it_is_darker() {
        let lights =
            [(Time::Day, 380), (Time::Sunset, 380), (Time::Night, 380), (Time::Night, 1024)];
        for (time, width) in lights {
            let faces = faces(time, width);
            assert!(faces.is_sorted_by(|a, b| a.skin > b.skin), "{time:?} at {width}: {faces:?}");
            for (skin, face) in faces.iter().enumerate() {
                let [r, g, b] = face.colour;
                assert!(r > g * 1.1 && g > b, "{time:?}: skin {skin} is {:?}", face.colour);
                let red = r - g < 110.0;
                assert!(red, "{time:?}: skin {skin} is as red as {:?}", face.colour);
                let contrast = face.skin - face.features;
                assert!(contrast > 0.09, "{time:?}: features of skin {skin} differ by {contrast}");
            }
        }
    }
}
