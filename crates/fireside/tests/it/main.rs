//! What Fireside promises, at its doors: over SQLite always, and over PostgreSQL when
//! `FIRESIDE_TEST_POSTGRES` is set. A rule of docs/protocol.md is in the names of the tests that
//! hold it.

mod backup;
mod bad_input;
mod book;
mod circle;
mod evening;
mod folding;
mod fresh;
mod full;
mod guests;
mod headers;
mod invites;
mod kill;
mod limits;
mod main_job;
mod nodes;
mod notices;
mod once;
mod operator;
mod packs;
mod path;
mod polling;
mod provider;
mod rating;
mod safety;
mod seats;
mod sessions;
mod shelf;
mod signs;
mod spans;
mod takeover;
mod takes;
mod talk;
mod tiles;
mod timer;
mod turns;
mod voting;
