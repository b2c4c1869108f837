//! `fireside assets`: the optional packs.

use packs::{Event, Outcome, Pack, State};

use crate::cli::{Assets, AssetsCommand, AssetsFetch};
use crate::config::Config;
use crate::exit::Usage;

pub(crate) fn run(assets: &Assets) -> anyhow::Result<()> {
    match &assets.command {
        AssetsCommand::Fetch(options) => fetch(options),
        AssetsCommand::Verify(common) => {
            let config = Config::load(common)?;
            report(&packs::verify(&config.packs_dir));
            Ok(())
        }
    }
}

/// Fetches what is not there. Every pack is optional: a failure is told, and is no failure.
fn fetch(options: &AssetsFetch) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    let which = match options.packs.is_empty() {
        true => Pack::ALL.to_vec(),
        false => options.packs.iter().map(|name| named(name)).collect::<anyhow::Result<_>>()?,
    };
    let mirror = std::env::var_os("FIRESIDE_ASSETS_DIR").map(std::path::PathBuf::from);
    let outcomes = packs::fetch(&config.packs_dir, &which, mirror.as_deref(), &mut |event| {
        if let Some(line) = line_of(&event) {
            println!("{line}");
        }
    });
    report(&outcomes);
    Ok(())
}

fn named(name: &str) -> anyhow::Result<Pack> {
    Pack::named(name).ok_or_else(|| {
        let known: Vec<_> = Pack::ALL.iter().map(|pack| pack.entry().name).collect();
        Usage(format!("no pack is called `{name}`; there are {}", known.join(", "))).into()
    })
}

fn line_of(event: &Event) -> Option<String> {
    match event {
        Event::Downloading(pack) => Some(format!("{}: downloading", pack.entry().name)),
        Event::Copying(pack) => Some(format!("{}: copying", pack.entry().name)),
        Event::Unpacking(pack) => Some(format!("{}: unpacking", pack.entry().name)),
        _ => None,
    }
}

fn report(outcomes: &[Outcome]) {
    for Outcome { pack, state } in outcomes {
        let entry = pack.entry();
        match state {
            State::Ready => println!("{}: ready ({})", entry.name, entry.purpose),
            State::Missing => println!("{}: not there; Fireside works without it", entry.name),
            State::Faulty(fault) => {
                println!("{}: {fault}; Fireside works without it", entry.name);
            }
        }
    }
}
