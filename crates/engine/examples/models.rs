//! Measures what the models make of Ember's passages, by the scripts in `bench/ember`:
//! `cargo run --release -p engine --example models -- PACKS_FOLDER [--tell]`

#[path = "../../ember/tests/support/measure.rs"]
#[expect(dead_code, reason = "the thresholds need more of it")]
mod measure;

use std::path::Path;
use std::time::{Duration, Instant};

use clock::Clock;
use ember::{Guest, Nobody, Story, Telling, Tier, tell};
use engine::{ModelPaths, Voices};
use measure::{Figures, measure as weigh, names_of_threads, play_with, scripts, told_page};

const FILES: [(&str, Tier, &str); 6] = [
    ("kids", Tier::Kids, include_str!("../../../bench/ember/kids.txt")),
    ("kids, held out", Tier::Kids, include_str!("../../../bench/ember/held_kids.txt")),
    ("teens", Tier::Teens, include_str!("../../../bench/ember/teens.txt")),
    ("teens, held out", Tier::Teens, include_str!("../../../bench/ember/held_teens.txt")),
    ("adults", Tier::Adults, include_str!("../../../bench/ember/adults.txt")),
    ("adults, held out", Tier::Adults, include_str!("../../../bench/ember/held_adults.txt")),
];
const THREADS: [&str; 3] = [
    include_str!("../../ember/data/kids/threads.txt"),
    include_str!("../../ember/data/teens/threads.txt"),
    include_str!("../../ember/data/adults/threads.txt"),
];

fn main() {
    let mut args = std::env::args().skip(1);
    let Some(packs) = args.next() else {
        eprintln!("usage: models PACKS_FOLDER [--tell]");
        return;
    };
    let whole = args.any(|arg| arg == "--tell");
    let there = |file: &str| Some(Path::new(&packs).join(file)).filter(|path| path.exists());
    let paths = ModelPaths {
        kids: there("stories15m/stories15M.bin"),
        judge: there("smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),
    };
    println!("{paths:?}\n");
    let voices = Voices::new(paths, Clock::system());
    println!(
        "| scripts | model | names kept | picked up | repeats | dangling | acted for | first sentence p95 | passage p95, wall | passage p95, cpu |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let names = names_of_threads(&THREADS);
    for (label, tier, text) in FILES {
        for model in [false, true] {
            let mut figures = Figures::default();
            let (mut cpu, mut first) = (Vec::new(), Vec::new());
            for (number, script) in scripts(text).into_iter().enumerate() {
                let played = play_with(script, tier, 1 + number as u64, |story| {
                    first.push(until_the_first_sentence(story));
                    let begun = cpu_time();
                    let telling = match model {
                        true => voices.rehearse(story),
                        false => tell(story, &mut Nobody),
                    };
                    cpu.push(cpu_time().saturating_sub(begun));
                    telling
                });
                weigh(&played, &names, &mut figures);
                if whole && model {
                    print!("{}", told_page(&played));
                }
            }
            row(label, model, &figures, [first, cpu]);
        }
    }
}

fn row(label: &str, model: bool, f: &Figures, [first, cpu]: [Vec<Duration>; 2]) {
    println!(
        "| {label} ({}) | {} | {:.0} % | {:.1} % | {} | {} | {} | {:.2} ms | {:.0} ms | {:.0} ms |",
        f.passages,
        if model { "yes" } else { "no" },
        Figures::percent(f.names_kept, f.passages),
        Figures::percent(f.taken_up, f.marked),
        f.repeats.len(),
        f.dangling,
        f.acted_for.len(),
        p95(first).as_secs_f64() * 1000.0,
        f.p95().as_secs_f64() * 1000.0,
        p95(cpu).as_secs_f64() * 1000.0,
    );
}

fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() * 95 / 100).copied().unwrap_or_default()
}

/// How long it takes until the first sentence stands and may be shown.
fn until_the_first_sentence(story: &Story<'_>) -> Duration {
    struct Watch(Instant, Option<Duration>);
    impl Guest for Watch {
        fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
            Vec::new()
        }

        fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
            0.0
        }

        fn stands(&mut self, _sentences: &[&str]) {
            self.1.get_or_insert_with(|| self.0.elapsed());
        }
    }
    let mut watch = Watch(Instant::now(), None);
    let _: Telling = tell(story, &mut watch);
    watch.1.unwrap_or_default()
}

/// The processor time of this thread, where Linux tells it.
fn cpu_time() -> Duration {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = spent.split(' ').next().and_then(|n| n.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}
