//! Fetches every pack and says what became of it:
//! `cargo run --release -p packs --example fetch -- data/packs [MIRROR]`

use std::path::PathBuf;

fn main() {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(dir) = arguments.next() else {
        eprintln!("usage: fetch DIR [MIRROR]");
        return;
    };
    let mirror = arguments.next();
    let mut report = |event: packs::Event| println!("{event:?}");
    for outcome in packs::fetch(&dir, &packs::Pack::ALL, mirror.as_deref(), &mut report) {
        match outcome.state {
            packs::State::Faulty(fault) => println!("{}: {fault}", outcome.pack.entry().name),
            state => println!("{}: {state:?}", outcome.pack.entry().name),
        }
        println!("  {:?}", packs::locate(&dir, outcome.pack));
    }
}
