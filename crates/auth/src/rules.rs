//! Decisions without a database and without a clock of their own.

pub(crate) mod delay;
pub(crate) mod device;
pub(crate) mod life;
pub(crate) mod network;
pub(crate) mod strength;
