//! `fireside moderate`: JSON lines in, JSON lines out, in order.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use domain::Tier;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Channel, Decision, Gate, HelpLines, Item, Verdict};

/// Bytes of the longest line that is read; a longer one is answered with an error.
const LINE_MAX: u64 = 1024 * 1024;

#[derive(Deserialize)]
struct Question {
    id: Value,
    text: String,
    tier: Tier,
    channel: Channel,
    #[serde(default)]
    context: Vec<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    decision: Decision,
    classes: BTreeMap<&'static str, f64>,
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rewrite: Option<&'a str>,
}

/// An answer to a line that is no question: held, because nobody has looked at its text.
#[derive(Serialize)]
struct Refusal {
    id: Value,
    decision: Decision,
    classes: BTreeMap<&'static str, f64>,
    reason: &'static str,
    error: String,
}

/// Answers each line of `reader` with one line on `writer`; empty lines are skipped.
///
/// A line that is no question is answered with `"decision": "hold"` and an `error`, and the rest
/// is read on. Fails only when reading or writing does.
pub fn moderate_lines(
    gate: &Gate,
    mut reader: impl BufRead,
    mut writer: impl Write,
) -> io::Result<()> {
    let mut line = Vec::new();
    while read_line(&mut reader, &mut line)? {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Question>(&line) {
            Ok(question) => answer(gate, &question, &mut writer)?,
            Err(error) => refuse(&line, &error, &mut writer)?,
        }
        writer.write_all(b"\n")?;
    }
    writer.flush()
}

/// Reads a line into `line`; of a line that is too long only the beginning. False at the end.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let read = io::Read::take(&mut *reader, LINE_MAX).read_until(b'\n', line)?;
    if read as u64 == LINE_MAX && line.last() != Some(&b'\n') {
        reader.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

fn answer(gate: &Gate, question: &Question, writer: &mut impl Write) -> io::Result<()> {
    let Question { id, text, tier, channel, context } = question;
    let context: Vec<&str> = context.iter().map(String::as_str).collect();
    let verdict = gate.judge_passage(&Item::new(text, *tier, *channel).after(&context));
    let answer = Answer {
        id,
        decision: verdict.decision,
        classes: classes(&verdict),
        reason: words(&verdict, *tier),
        rewrite: verdict.rewrite.as_deref(),
    };
    Ok(serde_json::to_writer(writer, &answer)?)
}

fn refuse(line: &[u8], error: &serde_json::Error, writer: &mut impl Write) -> io::Result<()> {
    let id = serde_json::from_slice::<Value>(line).ok();
    let id = id.and_then(|line| line.get("id").cloned()).unwrap_or(Value::Null);
    let (decision, classes) = (Decision::Hold, BTreeMap::new());
    let reason = "This line could not be read.";
    let refusal = Refusal { id, decision, classes, reason, error: error.to_string() };
    Ok(serde_json::to_writer(writer, &refusal)?)
}

fn classes(verdict: &Verdict) -> BTreeMap<&'static str, f64> {
    let rounded = |score: f32| (f64::from(score) * 1000.0).round() / 1000.0;
    verdict.classes.iter().map(|(class, score)| (class.as_str(), rounded(*score))).collect()
}

/// The reason with the help lines, all that the writer would see.
fn words(verdict: &Verdict, tier: Tier) -> String {
    let sentence = crate::in_words(verdict.reason, tier).to_owned();
    match &verdict.help {
        None => sentence,
        Some(HelpLines { words, lines }) => {
            let lines: Vec<_> =
                lines.iter().map(|line| format!("{}: {}", line.name, line.how)).collect();
            format!("{sentence} {words} {}.", lines.join("; "))
        }
    }
}
