//! `fireside config`: whether the settings can be used, and what they are.

use crate::cli::{ConfigCommand, ConfigVerb};
use crate::config::{Config, reference};

pub(crate) fn run(command: &ConfigCommand) -> anyhow::Result<()> {
    match &command.command {
        ConfigVerb::Check(common) => {
            Config::load(common)?;
            println!("The settings can be used.");
        }
        ConfigVerb::Reference => print!("{}", reference()),
    }
    Ok(())
}
