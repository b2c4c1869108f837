//! `fireside moderate`: the server's gate, for lines of JSON.

use std::io::{BufWriter, Write, stdin, stdout};

use anyhow::Context;
use moderation::{Gate, moderate_lines};

pub(crate) fn run() -> anyhow::Result<()> {
    let mut answers = BufWriter::new(stdout().lock());
    moderate_lines(&Gate::new(), stdin().lock(), &mut answers).context("reading lines")?;
    answers.flush().context("writing answers")
}
