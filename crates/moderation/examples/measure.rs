//! Figures on a folder of labelled sets, for whoever works on the data files:
//! `FIRESIDE_MODERATION_SET=<folder> cargo run --release -p moderation --example measure [file]`.
//!
//! Prints counts, and with a file name the line numbers of what it missed; never a text, since
//! the sets are offensive.

use std::collections::BTreeMap;
use std::path::Path;

use domain::Tier;
use moderation::{Channel, Gate, Item};
use serde_json::Value;

fn main() {
    let Some(folder) = std::env::var_os("FIRESIDE_MODERATION_SET") else {
        println!("FIRESIDE_MODERATION_SET names no folder: nothing measured.");
        return;
    };
    let only = std::env::args().nth(1);
    let gate = Gate::new();
    for (file, tier, channel) in [
        ("benign_fiction.jsonl", Tier::Kids, Channel::Story),
        ("benign_chat.jsonl", Tier::Kids, Channel::Chat),
        ("benign_chat.jsonl", Tier::Teens, Channel::Prompt),
        ("benign_fiction.jsonl", Tier::Teens, Channel::Prompt),
        ("openai_mod_dev.jsonl", Tier::Kids, Channel::Story),
        ("openai_mod_dev.jsonl", Tier::Teens, Channel::Chat),
        ("davidson_dev.jsonl", Tier::Teens, Channel::Chat),
        ("wikipedia_dev.jsonl", Tier::Teens, Channel::Chat),
        ("harmful_prompts_dev.jsonl", Tier::Teens, Channel::Prompt),
    ] {
        if only.as_deref().is_none_or(|only| file.starts_with(only)) {
            let set = Set { gate: &gate, tier, channel, lines: only.is_some() };
            set.measure(&Path::new(&folder).join(file));
        }
    }
}

struct Set<'a> {
    gate: &'a Gate,
    tier: Tier,
    channel: Channel,
    lines: bool,
}

impl Set<'_> {
    fn measure(&self, path: &Path) {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => return println!("{}: {error}", path.display()),
        };
        let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            let Ok(row) = serde_json::from_str::<Value>(line) else { continue };
            let text = row["text"].as_str().unwrap_or_default();
            let verdict = self.gate.judge(&Item::new(text, self.tier, self.channel));
            let labels = labels(&row);
            if self.lines {
                let classes: Vec<_> =
                    verdict.classes.iter().map(|(c, s)| format!("{c}={s}")).collect();
                let decision = verdict.decision.as_str();
                println!("{}\t{}\t{decision}\t{}", number + 1, labels.join(","), classes.join(" "));
            }
            for label in labels {
                let count = counts.entry(label).or_default();
                count.0 += usize::from(!verdict.passes());
                count.1 += 1;
            }
        }
        let name = path.file_name().unwrap_or_default().display();
        println!("{name} as {} {}", self.tier, self.channel.as_str());
        for (label, (stopped, all)) in counts {
            let share = stopped as f64 / all as f64;
            println!("  {label:<50} {stopped:>5} of {all:>5} not allowed: {share:.3}");
        }
    }
}

/// What a row says it is, whatever its columns.
fn labels(row: &Value) -> Vec<String> {
    let text = |key: &str| row[key].as_str().map(str::to_owned);
    let mut labels = Vec::new();
    labels.extend(text("class"));
    if let (Some(source), Some(category)) = (text("source"), text("category")) {
        labels.push(format!("{source} {category}"));
        let wanted = if category.starts_with("copyright") { "all copyright" } else { "all others" };
        labels.push(wanted.to_owned());
    }
    if let Some(label) = row["label"].as_i64() {
        labels.push(format!("toxic {label}"));
    }
    let flags = ["S", "H", "V", "HR", "SH", "H2", "V2"];
    let set = flags.iter().filter(|flag| row[**flag].as_i64() == Some(1));
    labels.extend(set.map(|flag| (*flag).to_owned()));
    if row.get("SH").is_some() {
        labels.push(if labels.is_empty() { "none" } else { "any" }.to_owned());
    }
    if labels.is_empty() {
        labels.push("benign".to_owned());
    }
    labels
}
