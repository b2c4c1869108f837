//! Nowhere in particular: rolls of coloured paper under a paper sun. What a passage does not
//! tell is not made up.

use crate::cast::{Spots, cast};
use crate::colour::{Lab, rgb};
use crate::nature::{Ridge, Roll, hill, lightning, mist, sky};
use crate::paper::Layer;
use crate::scene::Mood;
use crate::stage::{Stage, off_centre};

pub(super) fn build(stage: &mut Stage) {
    sky(stage, 560.0);
    lightning(stage);
    let own = paper_colour(stage.spec.mood);
    for (i, (depth, y)) in
        [(0.86, 430.0), (0.66, 482.0), (0.44, 536.0), (0.22, 590.0)].into_iter().enumerate()
    {
        let mut cut = stage.cutter(depth);
        let roll = Roll { y, height: 24.0, length: 340.0 };
        let bend = if i % 2 == 0 { 30.0 } else { -26.0 };
        let ridge = Ridge::new(&roll, 2, &mut cut).shaped(|x| -bend * off_centre(x).powi(2));
        let colour = own.turned(i as f32 * 9.0 - 14.0);
        let (top, low) = (cut.ground(colour).lighter(0.02), cut.ground(colour).lighter(-0.05));
        hill(&mut cut, &ridge, (top, low), y - 20.0, 160.0);
        stage.push(Layer::paper(cut.sheet).shadow(0.24).rim(1.2));
        if i < 2 {
            mist(stage, y + 50.0, 90.0, 0.22);
        }
    }
    let mut cut = stage.cutter(0.05);
    let roll = Roll { y: 636.0, height: 10.0, length: 360.0 };
    let ridge = Ridge::new(&roll, 2, &mut cut).shaped(|x| -14.0 * off_centre(x).powi(2));
    let colours = (cut.ground(own), cut.ground(own).lighter(-0.10));
    hill(&mut cut, &ridge, colours, 620.0, 150.0);
    stage.push(Layer::paper(cut.sheet).shadow(0.26).rim(1.2));
    let props = [(850.0, 690.0, 1.3), (176.0, 686.0, 1.3), (930.0, 664.0, 1.0)];
    cast(stage, &Spots { feet: 702.0, props });
}

/// The paper's colour for a mood.
fn paper_colour(mood: Mood) -> Lab {
    rgb(match mood {
        Mood::Calm => 0x63ab8f,
        Mood::Joyful => 0xf2b85a,
        Mood::Mysterious => 0x4d8a94,
        Mood::Scary => 0x5a6b6e,
        Mood::Sad => 0x7f98b0,
        Mood::Magical => 0xa07fc8,
        Mood::Epic => 0xd98a5a,
        Mood::Cosy => 0xdc9a72,
    })
}
