//! `fireside verify`: every story's log against what is stored of it.

use clock::Clock;
use domain::StoryId;
use library::Fault;
use store::Store;

use crate::cli::Verify;
use crate::config::Config;
use crate::wiring::open_store;
use crate::{commands, logging};

pub(crate) fn run(options: &Verify) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    logging::start(&config)?;
    commands::block_on(async {
        let store = open_store(&config, &Clock::system()).await?;
        let verified = verify(&store, options.rebuild).await;
        store.shutdown().await;
        verified
    })
}

async fn verify(store: &Store, rebuild: bool) -> anyhow::Result<()> {
    let stories = store.read(library::all_ids).await?;
    let mut faulty = 0;
    for story in &stories {
        let story = *story;
        let faults = store.read(move |r| library::verify(r, story)).await?;
        if faults.is_empty() {
            continue;
        }
        faulty += 1;
        faults.iter().for_each(|fault| println!("{}", line_of(story, fault)));
        if rebuild && faults.iter().all(|fault| matches!(fault, Fault::Differs { .. })) {
            store.write(move |tx| library::rebuild(tx, story)).await?;
            println!("{story}: written anew from its log");
        }
    }
    println!("{} stories, {faulty} with faults", stories.len());
    match faulty == 0 || rebuild {
        true => Ok(()),
        false => anyhow::bail!("some stories differ from their logs"),
    }
}

fn line_of(story: StoryId, fault: &Fault) -> String {
    match fault {
        Fault::NoBeginning => format!("{story}: the log does not begin with the story"),
        Fault::Gap { expected, found } => {
            format!("{story}: event {expected} is missing before {found}")
        }
        Fault::Differs { what } => format!("{story}: {what} differs from the log"),
    }
}
