//! The commands, one file each.

mod assets;
mod backup;
mod config;
mod demo;
mod draw;
mod migrate;
mod moderate;
mod reports;
mod restore;
mod serve;
mod verify;
mod worker;

use std::future::Future;

use anyhow::Context;

use crate::cli::{Cli, Command};

/// Does what the command line says.
pub(crate) fn run(cli: &Cli) -> anyhow::Result<()> {
    match &cli.command {
        Command::Serve(options) => serve::run(options),
        Command::Worker(common) => worker::run(common),
        Command::Migrate(common) => migrate::run(common),
        Command::Assets(assets) => assets::run(assets),
        Command::Demo(common) => demo::run(common),
        Command::Backup(backup) => backup::run(backup),
        Command::Reports(common) => reports::run(common),
        Command::Restore(restore) => restore::run(restore),
        Command::Moderate => moderate::run(),
        Command::Draw(draw) => draw::run(draw),
        Command::Verify(verify) => verify::run(verify),
        Command::Config(config) => config::run(config),
        Command::Openapi => {
            print!("{}", gateway::openapi_json());
            Ok(())
        }
    }
}

/// Runs a command that awaits.
fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("the runtime")?.block_on(work)
}
