//! `fireside reports`: what people want looked at, a line of JSON each, the newest first.

use rooms::Report;
use serde_json::json;

use crate::cli::Common;
use crate::config::Config;
use crate::wiring::open_as_it_is;
use crate::{commands, logging};

/// Reports shown at once.
const SHOWN: usize = 1_000;

pub(crate) fn run(options: &Common) -> anyhow::Result<()> {
    let config = Config::load(options)?;
    logging::start(&config)?;
    commands::block_on(async {
        let store = open_as_it_is(&config).await?;
        let reports = store.read(|r| rooms::reports(r, SHOWN)).await;
        store.shutdown().await;
        reports?.into_iter().for_each(|report| println!("{}", line_of(report)));
        Ok(())
    })
}

fn line_of(report: Report) -> serde_json::Value {
    let Report { id, story, by, about, text, reason, at } = report;
    json!({ "id": id, "at": at, "story_id": story, "by": by, "about": about, "reason": reason, "text": text })
}
