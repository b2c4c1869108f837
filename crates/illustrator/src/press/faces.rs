//! Faces, hands and hair in the engraving.
//!
//! A face is paper, by night as well: few open lines, denser for darker skins, a shadow along its
//! far side, and a dark edge that parts it from hair, hood and collar. Only what the face says is
//! black.

use super::lines::{CLOSEST, fine_line};
use super::plate::{Plate, highest_near};
use crate::part::Part;

/// Units of the page between two lines of a face, and of hair.
const SKIN_PITCH: f32 = 3.3;
const HAIR_PITCH: f32 = 3.6;
/// How wide the shadow along a face is, units, and how much darker it is.
const SHADOW: (f32, f32) = (4.5, 0.14);
/// How much denser the lines are in the shadow's half than in the light's.
const TURN: f32 = 0.5;

/// Where the skin of a picture is.
pub(super) struct Faces {
    /// 1 within reach of skin.
    near: Vec<u8>,
    scale: f32,
    /// -1.0 when the light comes from the left.
    side: f32,
}

impl Faces {
    pub(super) fn new(plate: &Plate, scale: f32, side: f32) -> Faces {
        let total = plate.colour.len();
        let skin: Vec<u8> = (0..total).map(|i| u8::from(is_skin(plate.part(i)))).collect();
        let reach = (1.0 * scale).round().max(1.0) as usize;
        let near = if skin.contains(&1) { highest_near(&skin, plate.width, reach) } else { skin };
        Faces { near, scale, side }
    }

    /// How dark the pixel is, 0.0 to 1.0. None: it is no part of a face, nor beside one.
    pub(super) fn darkness(
        &self,
        plate: &Plate,
        (x, y): (usize, usize),
        depth: f32,
    ) -> Option<f32> {
        let i = y * plate.width + x;
        let part = plate.part(i);
        let own = part.darkness();
        match part {
            Part::Feature | Part::White => own,
            Part::Skin(_) => own.map(|own| self.skin(plate, (x, y), (own, depth))),
            Part::Plain | Part::Head | Part::Hair(_) if self.near[i] == 1 => Some(1.0),
            Part::Hair(_) => own.map(|own| self.hair((x, y), own)),
            Part::Plain | Part::Head => None,
        }
    }

    fn skin(&self, plate: &Plate, (x, y): (usize, usize), (own, depth): (f32, f32)) -> f32 {
        let (px, py) = (x as f32 / self.scale, y as f32 / self.scale);
        let round = (depth / (26.0 * self.scale)).min(1.0);
        let bulge = 7.0 * (1.0 - (1.0 - round) * (1.0 - round)).sqrt();
        let reach = SHADOW.0 * self.scale;
        let beyond = (
            x.saturating_add_signed((-self.side * reach).round() as isize).min(plate.width - 1),
            (y + (0.5 * reach) as usize).min(plate.colour.len() / plate.width - 1),
        );
        let ends = !is_face(plate.part(beyond.1 * plate.width + beyond.0));
        let share = own * (1.0 - TURN * 0.3) + if ends { SHADOW.1 + own * TURN } else { 0.0 };
        self.lines(py + 0.35 * px * -self.side - bulge, SKIN_PITCH, share)
    }

    /// Strands, from the crown down.
    fn hair(&self, (x, y): (usize, usize), own: f32) -> f32 {
        let (px, py) = (x as f32 / self.scale, y as f32 / self.scale);
        self.lines(px + 0.35 * py + 1.2 * (py / 7.0).sin(), HAIR_PITCH, own)
    }

    fn lines(&self, v: f32, pitch: f32, share: f32) -> f32 {
        let pitch = (pitch * self.scale).max(CLOSEST);
        let phase = v * self.scale / pitch;
        fine_line((phase - phase.floor() - 0.5).abs() * pitch, pitch, share)
    }
}

fn is_skin(part: Part) -> bool {
    matches!(part, Part::Skin(_))
}

/// Skin, or what a face says on it.
fn is_face(part: Part) -> bool {
    matches!(part, Part::Skin(_) | Part::Feature | Part::White)
}

#[cfg(test)]
mod tests {
    use crate::cast_of_faces::{Seen, seen};
    use crate::draw::Palette;
    use crate::look::SKINS;
    use crate::scene::Time;

    /// Small pictures and large ones, of people by day and by night.
    fn each_light(check: impl Fn(&str, [Seen; SKINS as usize], u32)) {
        for (width, time) in [
            (320, Time::Day),
            (320, Time::Night),
            (380, Time::Day),
            (380, Time::Dusk),
            (380, Time::Night),
            (1024, Time::Sunset),
        ] {
            let faces = std::array::from_fn(|skin| {
                seen(Palette::Adults, time, skin as u8, (width, width * 3 / 4))
            });
            check(&format!("{time:?} at {width}"), faces, width);
        }
    }

    #[test]
    fn every_face_is_light_and_what_it_says_is_dark() {
        each_light(|name, faces, width| {
            // In the smallest an eye is a pixel.
            let least = if width < 380 { 0.18 } else { 0.24 };
            for (skin, face) in faces.iter().enumerate() {
                assert!(face.skin > 0.5, "{name}: skin {skin} is as light as {}", face.skin);
                let contrast = face.skin - face.features;
                assert!(contrast > least, "{name}: features of skin {skin} differ by {contrast}");
            }
        });
    }

    #[test]
    fn darker_skins_are_denser_and_hair_is_apart() {
        each_light(|name, faces, _| {
            assert!(faces.is_sorted_by(|a, b| a.skin >= b.skin), "{name}: {faces:?}");
            for (skin, face) in faces.iter().enumerate() {
                let apart = (face.skin - face.hair).abs();
                assert!(apart > 0.12, "{name}: hair of skin {skin} differs by {apart}");
            }
        });
    }
}
