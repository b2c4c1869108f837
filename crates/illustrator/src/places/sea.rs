//! The sea: an island, paper waves, a beach, or a boat among the waves.

use crate::cast::{Spots, cast_with, draw_figure, reach};
use crate::colour::{Lab, rgb};
use crate::nature::{
    Frame, Ridge, Roll, flock, front_plants, glitter, hill, lightning, pine, ripples, rock, sky,
};
use crate::outline::{Pt, curve_through};
use crate::paper::{LEFT, Layer, PAGE, RIGHT, Role};
use crate::props::{Hand, draw_prop, hull};
use crate::scene::{Actor, MAX_CAST, Mood, Pose, Prop, Weather};
use crate::stage::{Cutter, Stage};
use std::fmt::Write;

/// Paper waves between the horizon and the reader.
const WAVES: usize = 6;
/// The wave behind which a boat sails.
const BOAT_WAVE: usize = 3;

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 430.0);
    lightning(stage);
    let props = stage.spec.props.clone();
    let (boat, whale) = (props.contains(&Prop::Boat), props.contains(&Prop::Whale));
    island(stage, props.contains(&Prop::Lighthouse));
    open_water(stage);
    for i in 0..WAVES {
        wave(stage, i);
        if i == 1 && whale {
            in_the_water(stage, Prop::Whale);
        }
        if i == BOAT_WAVE && boat {
            sail(stage);
        }
    }
    flock(stage, (120.0, 300.0), rgb(0xfbf6ee));
    if !boat {
        beach(stage);
        let drawn = [Prop::Lighthouse, Prop::Whale];
        let rest: Vec<Prop> = props.into_iter().filter(|prop| !drawn.contains(prop)).collect();
        let spots = [(840.0, 696.0, 1.35), (186.0, 690.0, 1.3), (900.0, 680.0, 1.0)];
        cast_with(stage, &Spots { feet: 708.0, props: spots }, &rest);
        front_plants(stage, rgb(0x7f8a5a), Frame::Grass);
    }
}

/// The water's own colour pulled towards the sky, never grey: 0.0 far, 1.0 near.
pub(super) fn water_colour(stage: &Stage, near: f32) -> Lab {
    let own = rgb(match stage.spec.mood {
        Mood::Scary => 0x2f5f63,
        Mood::Sad => 0x4f7f98,
        _ => 0x1f8fa8,
    });
    let sky = stage.grade.sky;
    let deep = stage.grade.land(own, 0.0).mix(sky[0], 0.22);
    let far = sky[2].mix(sky[3], 0.45).mix(own, 0.20);
    // Half way between a red sky and green water lies grey; a bow through violet avoids it.
    let redness = (far.a / 0.08).clamp(0.0, 1.0);
    let bow = 0.045 * redness * (near * std::f32::consts::PI).sin();
    let mixed = far.mix(deep, near);
    Lab { b: mixed.b - bow, a: mixed.a + bow * 0.25, ..mixed }
}

fn island(stage: &mut Stage, lighthouse: bool) {
    let mut cut = stage.cutter(0.55);
    let x = PAGE.0 / 2.0 - stage.side * 230.0 * (stage.seen / PAGE.0).min(1.0);
    let mut points: Vec<Pt> = Vec::new();
    for i in 0..=24 {
        let f = i as f32 / 24.0;
        let e = 2.0 * f - 1.0;
        points.push((
            x - 190.0 + 380.0 * f,
            436.0 - 66.0 * (1.0 - e * e) + cut.dice.between(-2.0, 2.0),
        ));
    }
    let ground = cut.ground(rgb(0x4f7f5c));
    let fill = cut.sheet.between(
        (0.0, 365.0),
        (0.0, 440.0),
        &[(0.0, ground.into()), (1.0, ground.mix(cut.grade.fog, 0.45).into())],
    );
    cut.sheet.path(&(curve_through(&points) + "Z"), fill);
    for _ in 0..26 {
        let off = cut.dice.between(-130.0, 130.0);
        let green = cut.land(rgb(0x2f6f58));
        let height = cut.dice.between(18.0, 36.0);
        pine(&mut cut, (x + off, 392.0 + off.abs() * 0.17), height, green);
    }
    if lighthouse {
        stage.push(Layer::paper(cut.sheet).shadow(0.08));
        cut = stage.cutter(0.55);
        let at = (x - stage.side * 64.0, 402.0);
        draw_prop(&mut cut, Prop::Lighthouse, at, 1.85 * (stage.seen / PAGE.0).clamp(0.8, 1.0));
        stage.push(Layer::paper(cut.sheet).role(Role::Cast).shadow(0.08));
        return;
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.08));
}

fn open_water(stage: &mut Stage) {
    let mut cut = stage.cutter(0.7);
    let light = stage.grade.light;
    let (far, near) = (water_colour(stage, 0.0), water_colour(stage, 0.7));
    let fill = cut.sheet.between(
        (0.0, 424.0),
        (0.0, 640.0),
        &[
            (0.0, far.mix(light, 0.18).into()),
            (0.25, water_colour(stage, 0.22).into()),
            (1.0, near.into()),
        ],
    );
    cut.sheet.bar((LEFT, 428.0), (RIGHT - LEFT, 400.0), 0.0, fill);
    if stage.sun_shines() {
        glitter(&mut cut, stage.sun.0, (428.0, 580.0), 100);
        cut.sheet.glow((stage.sun.0, 440.0), 170.0, light, 0.3);
    }
    let tones = (far.mix(light, 0.35), water_colour(stage, 0.55).lighter(-0.04));
    ripples(&mut cut, (432.0, 552.0), 110, tones);
    stage.push(Layer::paper(cut.sheet).shadow(0.0).rim(0.0));
}

/// One paper wave with its foam; 0 is the farthest.
fn wave(stage: &mut Stage, number: usize) {
    let f = number as f32 / (WAVES - 1) as f32;
    let mut cut = stage.cutter(0.42 * (1.0 - f));
    let swell = if stage.spec.weather == Weather::Storm { 2.0 } else { 1.0 };
    let (y, height) = (492.0 + 214.0 * f.powf(1.12), (5.0 + 15.0 * f) * swell);
    let crest = crest(&mut cut, (y, height), 58.0 + 120.0 * f);
    let colour = water_colour(stage, 0.22 + 0.78 * f).lighter(0.02 - 0.03 * f);
    let fill = cut.sheet.between(
        (0.0, y - height),
        (0.0, y + 120.0),
        &[
            (0.0, colour.lighter(0.055).into()),
            (0.35, colour.into()),
            (1.0, colour.lighter(-0.10).into()),
        ],
    );
    let bottom = PAGE.1 + 40.0;
    let body = format!("L{} {bottom}L{} {bottom}Z", RIGHT + 200.0, LEFT - 200.0);
    cut.sheet.path(&(curve_through(&crest) + &body), fill);
    let below: Vec<Pt> = crest.iter().map(|p| (p.0 + 3.0, p.1 + 5.0 + 7.0 * f)).collect();
    let (line, width) = (curve_through(&below), 3.0 + 5.0 * f);
    cut.sheet.line(&line, colour.lighter(0.11).sheer(0.45), width);
    foam(&mut cut, &crest, f, stage.grade.sky[2]);
    for _ in 0..36 {
        let at = (cut.anywhere(), y + cut.dice.between(14.0, 60.0 + 40.0 * f));
        let lift = format!(
            "M{:.1} {:.1}q{:.1} {:.1} {:.1} 0",
            at.0,
            at.1,
            8.0 + 10.0 * f,
            -4.0 - 3.0 * f,
            18.0 + 20.0 * f
        );
        let shade = if cut.dice.chance(0.6) { 0.07 } else { -0.05 };
        cut.sheet.line(&lift, colour.lighter(shade).sheer(0.65), 1.6 + 1.4 * f);
    }
    if stage.sun_shines() {
        for _ in 0..14 - 2 * number {
            let x = stage.sun.0 + cut.dice.between(-1.0, 1.0) * (60.0 + 130.0 * f);
            let at = (x, y + cut.dice.between(6.0, 34.0));
            let radius = (cut.dice.between(8.0, 26.0), 1.6 + f);
            cut.sheet.oval(at, radius, stage.grade.light.sheer(0.5 * (1.0 - 0.5 * f)));
        }
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.22).rim(0.5));
}

/// The rolling upper edge of a wave: it leans to one side, as drawn waves do.
fn crest(cut: &mut Cutter, (y, height): Pt, length: f32) -> Vec<Pt> {
    let mut points = Vec::new();
    let mut x = LEFT - length - cut.dice.between(0.0, length);
    while x < RIGHT + length {
        let v = cut.dice.between(0.72, 1.25);
        let step = length * cut.dice.between(0.85, 1.15);
        for (dx, dy) in [(0.0, 0.6), (0.34, -0.35 * v), (0.58, -v), (0.74, -0.72 * v), (0.84, 0.1)]
        {
            points.push((x + dx * step, y + dy * height));
        }
        x += step;
    }
    points
}

fn foam(cut: &mut Cutter, crest: &[Pt], f: f32, sky: Lab) {
    let white = cut.grade.snow(0.0).mix(sky, 0.16);
    cut.sheet.line(&curve_through(crest), white.sheer(0.9), 1.8 + 2.6 * f);
    for top in crest.iter().skip(2).step_by(5) {
        for k in 0..4 {
            let k = k as f32;
            let at = (top.0 + k * 5.0 * (0.6 + f) - 6.0, top.1 + 2.0 + k * 2.0 * f);
            let radius = ((3.4 - k * 0.5) * (0.5 + f), (2.4 - k * 0.4) * (0.5 + f));
            cut.sheet.oval(at, radius, white.sheer(0.85));
        }
    }
}

/// A thing half under water, cut off by the next wave.
fn in_the_water(stage: &mut Stage, prop: Prop) {
    let mut cut = stage.cutter(0.3);
    let reach = (stage.seen / PAGE.0).min(1.0);
    let at = (PAGE.0 / 2.0 + stage.side * 260.0 * reach, 580.0);
    draw_prop(&mut cut, prop, at, 1.15 * reach.max(0.7));
    stage.push(Layer::paper(cut.sheet).role(Role::Cast).shadow(0.16));
}

/// The cast in a sailing boat.
fn sail(stage: &mut Stage) {
    let mut cut = stage.cutter(0.1);
    let cast = &stage.spec.cast[..stage.spec.cast.len().min(MAX_CAST)];
    let reach_sum: f32 = cast.iter().map(reach).map(|(left, right)| left + right).sum();
    let size = (2.35f32).max(0.017 * reach_sum).min(0.0042 * stage.seen).min(2.9);
    let at = (PAGE.0 / 2.0 - stage.side * 20.0, 650.0 + (size - 2.3) * 14.0);
    draw_prop(&mut cut, Prop::Boat, at, size);
    let step = 118.0 / cast.len().max(1) as f32;
    let scale = size * 0.82 * (step / 50.0).clamp(0.62, 1.0);
    for (i, actor) in cast.iter().enumerate() {
        let x =
            at.0 + (i as f32 - (cast.len() as f32 - 1.0) / 2.0) * step * size * 0.86 - 4.0 * size;
        draw_figure(&mut cut, &aboard(actor), (x, at.1 - 8.0 * size), (scale, stage.spec.place));
    }
    let grade = cut.grade;
    cut.sheet.placed(at, (size, size), |sheet| hull(&mut Hand { sheet, grade: &grade }));
    stage.push(
        Layer::paper(cut.sheet).role(Role::Cast).shadow(0.22).grain(0.8).wobble(0.7).rim(1.3),
    );
}

/// People sit in a boat, whatever else they do; beasts are short enough to stand.
fn aboard(actor: &Actor) -> Actor {
    let sits = actor.look.kind.is_person() && matches!(actor.pose, Pose::Stand | Pose::Walk);
    Actor { pose: if sits { Pose::Sit } else { actor.pose }, ..actor.clone() }
}

fn beach(stage: &mut Stage) {
    let mut cut = stage.cutter(0.06);
    let slope = stage.side * -0.06;
    let roll = Roll { y: 640.0, height: 10.0, length: 320.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| slope * (x - PAGE.0 / 2.0));
    let foam = cut.grade.snow(0.0);
    cut.sheet.line(&ridge.line(), foam.sheer(0.8), 16.0);
    let sand = rgb(0xf0d7a4);
    let (top, low) = (cut.ground(sand), cut.ground(sand).lighter(-0.09));
    hill(&mut cut, &ridge, (top, low), 630.0, 140.0);
    for _ in 0..200 {
        let x = cut.anywhere();
        let f = cut.dice.unit();
        let shade = top.lighter(cut.dice.between(-0.06, 0.02));
        let turn = cut.dice.between(-9.0, 9.0);
        let at = (x, ridge.at(x) + 14.0 + f * 130.0);
        cut.sheet.dab(at, (16.0 * (0.4 + f), 3.0), turn, shade.sheer(0.5));
    }
    for _ in 0..14 {
        shell(&mut cut);
    }
    for (x, size) in [(430.0, 54.0), (500.0, 84.0), (-480.0, 46.0)] {
        let stone = cut.land(rgb(0x9a8f8a));
        rock(&mut cut, (PAGE.0 / 2.0 + stage.side * x, 676.0), size, stone);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.12));
}

fn shell(cut: &mut Cutter) {
    let (x, y) = (cut.anywhere(), cut.dice.between(700.0, 755.0));
    let own = cut.dice.pick(&[0xf6b5a0, 0xfff1e0, 0xe98f7a, 0xd9c2e6]);
    let colour = cut.grade.figure(rgb(own));
    cut.sheet.path(&format!("M{x:.1} {y:.1}q-9 -4 -8 -11q8 -7 16 0q1 7 -8 11z"), colour);
    let mut ribs = String::new();
    for lean in [-4, 0, 4] {
        let _ = write!(ribs, "M{x:.1} {y:.1}l{lean} -11");
    }
    cut.sheet.line(&ribs, colour.lighter(-0.1).sheer(0.8), 0.9);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Kind;

    #[test]
    fn people_sit_in_a_boat_and_beasts_stand() {
        let pose = |kind| aboard(&Actor::new("a", "", kind)).pose;
        assert_eq!((pose(Kind::Adult), pose(Kind::Fox)), (Pose::Sit, Pose::Stand));
        let waves = Actor { pose: Pose::Wave, ..Actor::new("a", "", Kind::Child) };
        assert_eq!(aboard(&waves).pose, Pose::Wave);
    }
}
