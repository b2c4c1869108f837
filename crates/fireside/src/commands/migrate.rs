//! `fireside migrate`: the database brought up to date, and nothing else.

use clock::Clock;

use crate::cli::Common;
use crate::config::Config;
use crate::data_folder::DataFolder;
use crate::wiring::open_store;
use crate::{commands, logging};

pub(crate) fn run(common: &Common) -> anyhow::Result<()> {
    let config = Config::load(common)?;
    logging::start(&config)?;
    let _folder = DataFolder::take(&config)?;
    commands::block_on(async {
        open_store(&config, &Clock::system()).await?.shutdown().await;
        println!("The database is up to date.");
        Ok(())
    })
}
