//! Whole models: tiny ones with random weights, written by `tiny`, and the real packs if they are
//! there.

mod damage;
mod packs;
mod session;
mod shelf;
mod tiny;
