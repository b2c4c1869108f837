//! The places: each turns a stage into sheets, far to near.

mod castle;
mod cave;
mod city;
mod deck;
mod desert;
mod forest;
mod indoors;
mod library;
mod market;
mod meadow;
mod mountain;
mod plain;
mod river;
mod room;
mod school;
mod sea;
mod space;
mod underwater;
mod village;

use crate::nature::{sparks, weather};
use crate::scene::Place;
use crate::stage::Stage;

/// Builds the scene's place, its cast and its weather.
pub(crate) fn build(stage: &mut Stage) {
    match stage.spec.place {
        Place::Plain => plain::build(stage),
        Place::Forest => forest::build(stage),
        Place::Sea => sea::build(stage),
        Place::Castle => castle::build(stage),
        Place::Space => space::build(stage),
        Place::Village => village::build(stage),
        Place::Mountain => mountain::build(stage),
        Place::City => city::build(stage),
        Place::Cave => cave::build(stage),
        Place::Underwater => underwater::build(stage),
        Place::Meadow => meadow::build(stage),
        Place::Room => room::build(stage),
        Place::Library => library::build(stage),
        Place::School => school::build(stage),
        Place::River => river::build(stage),
        Place::Desert => desert::build(stage),
        Place::Deck => deck::build(stage),
        Place::Market => market::build(stage),
    }
    sparks(stage);
    if is_open(stage.spec.place) {
        weather(stage);
    }
}

/// Whether rain and snow reach the place; elsewhere a window may show them.
pub(crate) fn is_open(place: Place) -> bool {
    match place {
        Place::Plain | Place::Forest | Place::Sea | Place::Castle | Place::Village => true,
        Place::Mountain | Place::City | Place::Meadow | Place::River | Place::Desert => true,
        Place::Deck | Place::Market => true,
        Place::Space | Place::Cave | Place::Underwater => false,
        Place::Room | Place::Library | Place::School => false,
    }
}
