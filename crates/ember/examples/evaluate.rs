//! Measures Ember on the scripts of `bench/ember`, and prints whole stories with `--tell`.
//!
//! `cargo run --release -p ember --example evaluate -- [--tell] [--misses] [--samples] [--seed N] [--script TIER PATH] [kids|teens|adults|held]`

#[path = "../tests/support/measure.rs"]
mod measure;

use std::time::Instant;

use ember::{Author, Nobody, Passage, Story, Tier, tell};
use measure::{
    Figures, SAMPLES, measure as weigh, names_of_threads, play, sample_page, scripts, told_page,
};

const FILES: [(Tier, &str, &str, &str); 3] = [
    (
        Tier::Kids,
        include_str!("../../../bench/ember/kids.txt"),
        include_str!("../../../bench/ember/held_kids.txt"),
        include_str!("../data/kids/threads.txt"),
    ),
    (
        Tier::Teens,
        include_str!("../../../bench/ember/teens.txt"),
        include_str!("../../../bench/ember/held_teens.txt"),
        include_str!("../data/teens/threads.txt"),
    ),
    (
        Tier::Adults,
        include_str!("../../../bench/ember/adults.txt"),
        include_str!("../../../bench/ember/held_adults.txt"),
        include_str!("../data/adults/threads.txt"),
    ),
];

/// More that was held out, where one file is too short to tell alone.
const MORE: [(Tier, &str); 1] =
    [(Tier::Teens, include_str!("../../../bench/ember/held_teens_more.txt"))];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let seed = args
        .iter()
        .position(|arg| arg == "--seed")
        .and_then(|at| args.get(at + 1)?.parse().ok())
        .unwrap_or(1);
    let tiers = |name: &str| has(name) || !Tier::ALL.iter().any(|tier| has(tier.name()));
    if has("--samples") {
        for (tier, own, _, _) in FILES {
            let root = env!("CARGO_MANIFEST_DIR");
            let path = format!("{root}/../../docs/samples/{}.md", tier.name());
            let page = sample_page(tier, own, SAMPLES[tier as usize]);
            if let Err(error) = std::fs::write(&path, page) {
                eprintln!("{path}: {error}");
            }
        }
        return;
    }
    if let Some(at) = args.iter().position(|arg| arg == "--script") {
        own_script(&args[at + 1..], seed, has("--tell"));
        return;
    }
    println!(
        "| scripts | names kept | picked up | repeats | dangling | acted for | sentences | grade | p95 |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (tier, own, held, threads) in FILES {
        if !tiers(tier.name()) {
            continue;
        }
        let names = names_of_threads(&[threads]);
        let more = MORE.iter().filter(|(other, _)| *other == tier);
        let more = more.map(|(_, text)| (format!("{}, held out, more", tier.name()), *text));
        let own = (tier.name().to_string(), own);
        let held = (format!("{}, held out", tier.name()), held);
        for (label, text) in [own, held].into_iter().chain(more) {
            if has("held") && !label.contains("held") {
                continue;
            }
            let mut figures = Figures::default();
            for (number, script) in scripts(text).into_iter().enumerate() {
                let played = play(script, tier, seed + number as u64);
                weigh(&played, &names, &mut figures);
                if has("--tell") {
                    print!("{}", told_page(&played));
                }
            }
            row(&label, &figures);
            if has("--misses") {
                for line in figures
                    .missed
                    .iter()
                    .chain(&figures.repeats)
                    .chain(&figures.strangers)
                    .chain(&figures.acted_for)
                {
                    println!("    {line}");
                }
            }
        }
    }
    long_story();
}

/// `--script TIER PATH`: a script of one's own.
fn own_script(args: &[String], seed: u64, whole: bool) {
    let tier = args.first().and_then(|name| Tier::ALL.into_iter().find(|tier| tier.name() == name));
    let text = args.get(1).and_then(|path| std::fs::read_to_string(path).ok());
    let (Some(tier), Some(text)) = (tier, text) else {
        eprintln!("--script needs a tier and a file that can be read");
        return;
    };
    let names = names_of_threads(&FILES.map(|(_, _, _, threads)| threads));
    let mut figures = Figures::default();
    for (number, script) in scripts(&text).into_iter().enumerate() {
        let played = play(script, tier, seed + number as u64);
        weigh(&played, &names, &mut figures);
        if whole {
            print!("{}", told_page(&played));
        }
    }
    row(tier.name(), &figures);
    for line in figures.missed.iter().chain(&figures.strangers).chain(&figures.repeats) {
        println!("    {line}");
    }
}

/// How long the next passage of a very long story takes.
fn long_story() {
    let turns: Vec<String> = (0..250).map(|turn| {
        format!("Then Mia and Ash went down stair number {turn} and found a lantern, a letter and a very old coat.")
    }).collect();
    let passages: Vec<Passage<'_>> = turns.iter().flat_map(|turn| {
        [
            Passage { author: Author::Person { id: 1 }, text: turn },
            Passage { author: Author::Ember, text: "The lantern hummed. Somewhere a door closed, and another one opened. Who was there?" },
        ]
    }).collect();
    let story =
        Story::new(Tier::Teens, "Mia and her dragon Ash lived in a tower.", &passages[..499]);
    // Other work on the machine only ever makes it slower, so the fastest of some is the truest.
    let fastest = (0..9).map(|_| {
        let begun = Instant::now();
        let telling = tell(&story, &mut Nobody);
        (begun.elapsed(), telling.sentences.len())
    });
    if let Some((taken, sentences)) = fastest.min() {
        println!(
            "\nThe next of 500 passages: {:.2} ms ({sentences} sentences)",
            taken.as_secs_f64() * 1000.0
        );
    }
}

fn row(label: &str, f: &Figures) {
    println!(
        "| {label} ({}) | {:.0} % | {:.0} % | {} | {} | {} | {:.1} | {:.1} | {:.2} ms |",
        f.passages,
        Figures::percent(f.names_kept, f.passages),
        Figures::percent(f.taken_up, f.marked),
        f.repeats.len(),
        f.dangling,
        f.acted_for.len(),
        f.sentences as f32 / f.passages.max(1) as f32,
        f.grade(),
        f.p95().as_secs_f64() * 1000.0,
    );
}
