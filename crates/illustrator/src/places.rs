//! The places: each turns a stage into sheets, far to near.

mod forest;

use crate::nature::{sparks, weather};
use crate::scene::Place;
use crate::stage::Stage;

/// Builds the scene's place, its cast and its weather.
pub(crate) fn build(stage: &mut Stage) {
    forest::build(stage);
    sparks(stage);
    weather(stage);
}
