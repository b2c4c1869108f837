//! `fireside verify`: every story's log against what is stored of it, and every picture's file.

use clock::Clock;
use domain::StoryId;
use library::Fault;
use objects::Objects;
use store::Store;

use crate::cli::Verify;
use crate::config::Config;
use crate::wiring::open_as_it_is;
use crate::{commands, logging};

pub(crate) fn run(options: &Verify) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    logging::start(&config)?;
    commands::block_on(async {
        let store = open_as_it_is(&config).await?;
        let verified = verify(&store, &config, options.rebuild).await;
        store.shutdown().await;
        verified
    })
}

async fn verify(store: &Store, config: &Config, rebuild: bool) -> anyhow::Result<()> {
    let left = verify_stories(store, rebuild).await? + verify_pictures(store, config).await?;
    match left {
        0 => Ok(()),
        _ => anyhow::bail!("not everything is as the logs have it"),
    }
}

/// Prints the faults of every story. Gives the number of stories that still have some.
async fn verify_stories(store: &Store, rebuild: bool) -> anyhow::Result<usize> {
    let stories = store.read(library::all_ids).await?;
    let (mut faulty, mut left) = (0, 0);
    for &story in &stories {
        let faults = store.read(move |r| library::verify(r, story)).await?;
        if faults.is_empty() {
            continue;
        }
        faulty += 1;
        faults.iter().for_each(|fault| println!("{}", line_of(story, fault)));
        let can_be_mended = faults.iter().all(|fault| matches!(fault, Fault::Differs { .. }));
        if !(rebuild && can_be_mended && mend(store, story).await?) {
            left += 1;
        }
    }
    println!("{} stories, {faulty} with faults", stories.len());
    Ok(left)
}

/// Writes a story anew. Whether it is as its log has it then.
async fn mend(store: &Store, story: StoryId) -> anyhow::Result<bool> {
    store.write(move |tx| library::rebuild(tx, story)).await?;
    println!("{story}: written anew from its log");
    Ok(store.read(move |r| library::verify(r, story)).await?.is_empty())
}

/// Prints the pictures without a story, and those without a file. Gives their number.
async fn verify_pictures(store: &Store, config: &Config) -> anyhow::Result<usize> {
    let (named, strays) = store.read(media::named).await?;
    strays.iter().for_each(|story| println!("{story}: has pictures, but no story"));
    let mut missing = 0;
    if !named.is_empty() {
        let objects = Objects::new(&config.objects_dir, Clock::system())?;
        for key in &named {
            match objects.exists(key).await {
                Ok(true) => continue,
                Ok(false) | Err(objects::Error::Key) => missing += 1,
                Err(error) => return Err(error.into()),
            }
            println!("picture {}: its file is missing", key.0);
        }
    }
    Ok(strays.len() + missing)
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
