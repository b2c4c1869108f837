//! The crate from outside: what a passage becomes, how it is told, that everything can be drawn.

mod alt;
mod extracting;
mod inheriting;
mod looks;
mod pictures;
mod tiles;
mod told;

use illustrator::{SceneInput, SceneSpec, extract};

/// The scene of a passage by itself.
fn read(passage: &str) -> SceneSpec {
    extract(&SceneInput { passage, ..SceneInput::default() })
}

/// The scene of a passage that follows another.
fn read_on(previous: &SceneSpec, passage: &str) -> SceneSpec {
    extract(&SceneInput { passage, previous: Some(previous), ..SceneInput::default() })
}
