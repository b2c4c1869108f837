//! A river winding out of the hills, with a stone bridge.

use crate::cast::{Spots, cast_with};
use crate::colour::{Lab, rgb};
use crate::nature::{
    FarLand, Frame, Ground, Ridge, Roll, bushes, far_land, front_plants, grass_colour, hill,
    lightning, mist, ripples, round_tree, tuft,
};
use crate::outline::{Pt, arch};
use crate::paper::{LEFT, Layer, PAGE, RIGHT};
use crate::props::draw_prop;
use crate::scene::Prop;
use crate::stage::{Cutter, Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    far_land(stage, FarLand::Hills);
    lightning(stage);
    let grass = grass_colour(stage);
    far_bank(stage, grass);
    mist(stage, 520.0, 80.0, 0.24);
    water(stage);
    let boat = stage.spec.props.contains(&Prop::Boat);
    bridge(stage);
    if boat {
        let mut cut = stage.cutter(0.1);
        let x = PAGE.0 / 2.0 - stage.side * 250.0 * (stage.seen / PAGE.0).min(1.0);
        draw_prop(&mut cut, Prop::Boat, (x, 606.0), 0.9);
        stage.push(Layer::paper(cut.sheet).shadow(0.18));
    }
    let ground = Ground { y: 640.0, colour: grass, path: None, flowers: true };
    let (mut cut, ridge) = ground.paint(stage);
    if !cut.snow {
        reeds(&mut cut, &ridge);
    }
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
    let rest: Vec<Prop> =
        stage.spec.props.iter().copied().filter(|prop| *prop != Prop::Boat).collect();
    let props = [(850.0, 690.0, 1.3), (176.0, 688.0, 1.3), (930.0, 676.0, 1.0)];
    cast_with(stage, &Spots { feet: 706.0, props }, &rest);
    front_plants(stage, grass.lighter(-0.05), Frame::Grass);
}

fn far_bank(stage: &mut Stage, grass: Lab) {
    let mut cut = stage.cutter(0.4);
    let roll = Roll { y: 486.0, height: 20.0, length: 260.0 };
    let ridge = Ridge::new(&roll, 3, &mut cut).shaped(|x| -34.0 * off_centre(x).powi(2));
    let (top, low) = (cut.ground(grass.turned(6.0)), cut.ground(grass).lighter(-0.04));
    hill(&mut cut, &ridge, (top, low), 460.0, 110.0);
    let leaf = match (cut.snow, stage.is_autumn()) {
        (true, _) => rgb(0xbfd0d4),
        (false, true) => rgb(0xd08a3c),
        (false, false) => rgb(0x559a4a),
    };
    for _ in 0..14 {
        let x = cut.anywhere();
        let height = cut.dice.between(70.0, 150.0) * (0.6 + 0.6 * off_centre(x));
        let green = cut.land(leaf);
        let green = cut.vary(green, 0.02);
        round_tree(&mut cut, (x, ridge.at(x) + 8.0), height, green);
    }
    bushes(&mut cut, 530.0, (12.0, 26.0), 18, (rgb(0x5a9a4c), 0.0));
    stage.push(Layer::paper(cut.sheet).shadow(0.2));
}

fn water(stage: &mut Stage) {
    let mut cut = stage.cutter(0.2);
    let own = stage.grade.sky[1].mix(rgb(0x2f93b0), 0.6).vivid(1.15);
    let (far, near) = (cut.land(own).mix(stage.grade.sky[3], 0.35), cut.land(own).lighter(-0.06));
    let fill =
        cut.sheet.between((0.0, 540.0), (0.0, 660.0), &[(0.0, far.into()), (1.0, near.into())]);
    cut.sheet.bar((LEFT, 548.0), (RIGHT - LEFT, 150.0), 0.0, fill);
    let pale = stage.grade.sky[3].mix(stage.grade.light, 0.5);
    ripples(&mut cut, (552.0, 648.0), 90, (pale, near.lighter(-0.04)));
    stage.push(Layer::paper(cut.sheet).shadow(0.1).rim(0.3));
}

/// A stone bridge of three arches on the side of the light.
fn bridge(stage: &mut Stage) {
    let mut cut = stage.cutter(0.16);
    let x = PAGE.0 / 2.0 + stage.side * 250.0 * (stage.seen / PAGE.0).min(1.0);
    let stone = cut.land(rgb(0xb3a596));
    let half = 250.0;
    let crown = 486.0;
    let body = format!(
        "M{:.1} 580Q{x:.1} {:.1} {:.1} 580V622H{:.1}Z",
        x - half,
        crown - 80.0,
        x + half,
        x - half
    );
    let mut holes = String::new();
    for (dx, w, h) in [(-130.0, 84.0, 60.0), (0.0, 112.0, 86.0), (130.0, 84.0, 60.0)] {
        holes += &arch((x + dx, 622.0), (w, h));
    }
    let fill = cut.sheet.modelled(stone, 0.09);
    cut.sheet.path_with_holes(&(body + &holes), fill);
    let parapet = |lift: f32| {
        format!(
            "M{:.1} {:.1}Q{x:.1} {:.1} {:.1} {:.1}",
            x - half,
            578.0 - lift,
            crown - 82.0 - lift,
            x + half,
            578.0 - lift
        )
    };
    let rail = cut.ground(rgb(0xc6b9a8));
    cut.sheet.line(&parapet(4.0), rail, 13.0);
    cut.sheet.line(&parapet(10.0), rail.lighter(0.05), 3.0);
    stones(&mut cut, x, stone);
    stage.push(Layer::paper(cut.sheet).shadow(0.24));
}

fn stones(cut: &mut Cutter, x: f32, stone: Lab) {
    for _ in 0..44 {
        let dx = cut.dice.between(-200.0, 200.0);
        let top = 492.0 + 84.0 * (dx / 250.0_f32).powi(2) + 14.0;
        let at: Pt = (x + dx, top + cut.dice.between(0.0, 16.0));
        let shade = stone.lighter(cut.dice.between(-0.07, 0.04));
        cut.sheet.bar(at, (cut.dice.between(12.0, 22.0), 8.0), 3.0, shade.sheer(0.8));
    }
}

fn reeds(cut: &mut Cutter, ridge: &Ridge) {
    let green = cut.land(rgb(0x5f8f4a));
    let brown = cut.land(rgb(0x7a4f34));
    for i in 0..26 {
        let x = cut.anywhere();
        if off_centre(x) < 0.42 {
            continue;
        }
        let foot = (x, ridge.at(x) + 10.0);
        tuft(cut, foot, 46.0, 5, green);
        if i % 2 == 0 {
            let height = cut.dice.between(48.0, 70.0);
            let stem =
                format!("M{:.1} {:.1}q4 {:.1} 2 {:.1}", foot.0, foot.1, -height * 0.5, -height);
            cut.sheet.line(&stem, green, 2.2);
            cut.sheet.oval((foot.0 + 2.0, foot.1 - height), (3.2, 10.0), brown);
        }
    }
}
