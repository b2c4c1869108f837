//! Lines of 200 bytes a second on one core:
//! `cargo run --release -p moderation --example throughput`.
//!
//! Counts the time on the processor where the system tells it, so that others on the machine do
//! not show in the figures.

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use domain::Tier;
use moderation::{Channel, Gate, Item, moderate_lines};

/// Innocent prose: what the gate mostly sees.
const PROSE: &str = "The lantern swung over the harbour wall, and Mira counted the boats twice \
    before she dared to breathe. \"Seven,\" she whispered. \"There were eight at supper.\" Old Tam \
    only laughed and pulled his cap down. Somewhere beyond the reef a bell rang three times, though \
    nobody had hung a bell there since the winter of the great ice. The gulls went quiet. ";
/// Bytes of a line.
const LINE: usize = 200;
const LINES: usize = 100_000;

fn main() {
    let start = spent();
    let gate = Gate::new();
    println!("start: {:.1} ms", (spent() - start).as_secs_f64() * 1e3);
    let prose = PROSE.repeat(4);
    let lines: Vec<&str> = (0..400).filter_map(|at| prose.get(at..at + LINE)).collect();
    let line = |number: usize| lines[number % lines.len()];

    let start = spent();
    for number in 0..LINES {
        black_box(gate.judge(&Item::new(black_box(line(number)), Tier::Kids, Channel::Story)));
    }
    report("judge", start);

    let start = spent();
    for number in 0..LINES {
        let context = [line(number + 1), line(number + 2)];
        let item = Item::new(black_box(line(number)), Tier::Kids, Channel::Story);
        black_box(gate.judge(&item.after(&context)));
    }
    report("judge after two lines", start);

    let json = |number: usize| {
        let text = serde_json::to_string(line(number)).unwrap_or_default();
        format!("{{\"id\":{number},\"text\":{text},\"tier\":\"kids\",\"channel\":\"story\"}}\n")
    };
    let input: String = (0..LINES).map(json).collect();
    let start = spent();
    let done = moderate_lines(&gate, input.as_bytes(), std::io::sink());
    report("moderate_lines", start);
    println!("{done:?}");

    worst();
}

/// Time this thread has spent: on the processor (Linux), else on the wall.
fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let tells = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = tells.and_then(|text| text.split_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn report(what: &str, start: Duration) {
    println!("{what}: {:.0} lines/s", LINES as f64 / (spent() - start).as_secs_f64());
}

/// Texts made to be slow, 64 KiB each.
fn worst() {
    let gate = Gate::new();
    let texts = [
        ("marks", format!("a{}", "\u{301}".repeat(32 * 1024))),
        ("spaced letters", "f ".repeat(32 * 1024)),
        ("one word", "a".repeat(64 * 1024)),
        ("signs", "@1!".repeat(21 * 1024)),
        ("digits", "1 ".repeat(32 * 1024)),
        ("dots", "a.".repeat(32 * 1024)),
        ("at signs", "a@".repeat(32 * 1024)),
        ("quotes", " 'a".repeat(21 * 1024)),
        ("sex", "sex ".repeat(16 * 1024)),
        ("numbers", "1234567 ".repeat(8 * 1024)),
        ("innocent", "hoe in ".repeat(9 * 1024)),
        ("slashes", "/\\".repeat(32 * 1024)),
        ("cyrillic", "ж".repeat(32 * 1024)),
        ("how", "how to make a ".repeat(4 * 1024)),
        ("kill", "i kill you kill myself ".repeat(2 * 1024)),
    ];
    for (name, text) in texts {
        let start = spent();
        black_box(gate.judge(&Item::new(&text, Tier::Kids, Channel::Chat)));
        println!("worst {name}: {:.1} ms", (spent() - start).as_secs_f64() * 1e3);
    }
}
