//! Decisions without a database and without a clock of their own.

pub mod avatar;
pub mod consent;
