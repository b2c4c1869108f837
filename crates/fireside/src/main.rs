//! The `fireside` binary: a whole platform on one machine, or a node among many.
//!
//! `main` reads the command line and the settings, and hands both to a command. Errors carry the
//! exit code they deserve: see [`exit`].

mod cli;
mod commands;
mod config;
mod data_folder;
mod exit;
mod logging;
mod sweep;
mod wiring;

use std::process::ExitCode;

fn main() -> ExitCode {
    let done = cli::parse().and_then(|cli| commands::run(&cli));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fireside: {error:#}");
            exit::code_of(&error)
        }
    }
}
