//! Houses, castles and what rooms are furnished with.

mod castle;
mod furniture;
mod house;
mod street;

pub(crate) use castle::castle;
pub(crate) use furniture::{bookcase, fireplace, picture_frame, rug, tall_window};
pub(crate) use house::{House, house};
pub(crate) use street::{awning_stall, tower_block};
