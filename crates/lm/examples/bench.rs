//! Prints how fast a model reads and writes on this machine, by the processor time it takes, as
//! Linux counts it:
//! `cargo run --release -p lm --example bench -- data/packs/stories15m/stories15M.bin`

use std::{ops::ControlFlow, path::Path, time::Duration};

const TEXT: &str = "Once upon a time, in a small house by the sea, there lived a girl named Mia \
    and a little dragon. Every morning they walked along the beach and looked for shells. One day \
    they found a bottle with a letter in it. The letter was old and the words were hard to read.";

fn main() -> Result<(), lm::Error> {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: bench MODEL_FILE [TOKENS]");
        return Ok(());
    };
    let max_tokens = std::env::args().nth(2).and_then(|n| n.parse().ok()).unwrap_or(128);
    let begin = spent();
    let model = lm::Model::open(Path::new(&path))?;
    println!("load      {:>8.0} ms, {model:?}", (spent() - begin).as_secs_f64() * 1e3);

    let mut session = lm::Session::new(&model);
    let prompt = lm::Prompt::text(TEXT);
    let settings = lm::SamplerSettings { max_tokens, seed: 1, ..Default::default() };
    let begin = spent();
    session.prepare(&prompt, &settings, || true);
    rate("read", model.count_tokens(TEXT), begin);

    let begin = spent();
    let story = session.generate(&prompt, &settings, |_| ControlFlow::Continue(()));
    rate("write", story.tokens, begin);

    let begin = spent();
    let score = session.score(TEXT, " Mia laughed and the dragon jumped into the water.");
    println!("score     {:>8.1} ms, {score:.3}", (spent() - begin).as_secs_f64() * 1e3);
    println!("\n{TEXT}|{}\n{:?}", story.text, story.stop);
    Ok(())
}

fn rate(what: &str, tokens: usize, begin: Duration) {
    let seconds = (spent() - begin).as_secs_f64();
    let (rate, ms) = (tokens as f64 / seconds, seconds * 1e3);
    println!("{what:<9} {rate:>8.0} tokens/s ({tokens} in {ms:.0} ms)");
}

/// The processor time of this thread so far.
fn spent() -> Duration {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(spent.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default())
}
