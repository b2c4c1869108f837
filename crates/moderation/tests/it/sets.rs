//! The development sets, when `FIRESIDE_MODERATION_SET` names their folder; they are offensive and
//! not ours, so they are not in the repository. Failures name counts, never texts.

use std::path::PathBuf;

use domain::Tier;
use moderation::Channel;
use serde_json::Value;

use crate::judge;

/// Rows of a set, or none with a plain word when there is no set.
fn rows(file: &str) -> Vec<Value> {
    let Some(folder) = std::env::var_os("FIRESIDE_MODERATION_SET") else {
        println!("skipped: FIRESIDE_MODERATION_SET names no folder");
        return Vec::new();
    };
    let text = std::fs::read_to_string(PathBuf::from(folder).join(file)).expect("the set is there");
    text.lines().map(|line| serde_json::from_str(line).expect("rows are JSON")).collect()
}

/// The share of rows that are not allowed.
fn stopped(rows: &[&Value], tier: Tier, channel: Channel) -> f64 {
    let is_stopped =
        |row: &&&Value| !judge(row["text"].as_str().unwrap_or(""), tier, channel).passes();
    rows.iter().filter(is_stopped).count() as f64 / rows.len().max(1) as f64
}

/// Checks that the share of rows that are not allowed is within `wanted`.
#[track_caller]
fn check(
    file: &str,
    keep: fn(&Value) -> bool,
    place: (Tier, Channel),
    wanted: std::ops::RangeInclusive<f64>,
) {
    let rows = rows(file);
    let kept: Vec<&Value> = rows.iter().filter(|row| keep(row)).collect();
    if !kept.is_empty() {
        let share = stopped(&kept, place.0, place.1);
        assert!(wanted.contains(&share), "{share:.3} of {} rows of {file}", kept.len());
    }
}

#[test]
fn innocent_fiction_passes() {
    check("benign_fiction.jsonl", |_| true, (Tier::Kids, Channel::Story), 0.0..=0.01);
    check("benign_fiction.jsonl", |_| true, (Tier::Adults, Channel::Story), 0.0..=0.005);
}

#[test]
fn innocent_talk_passes() {
    check("benign_chat.jsonl", |_| true, (Tier::Kids, Channel::Chat), 0.0..=0.005);
    check("benign_chat.jsonl", |_| true, (Tier::Teens, Channel::Prompt), 0.0..=0.005);
}

#[test]
fn hate_and_offence_are_found() {
    check(
        "davidson_dev.jsonl",
        |row| row["class"] == "hate",
        (Tier::Teens, Channel::Chat),
        0.85..=1.0,
    );
    check(
        "davidson_dev.jsonl",
        |row| row["class"] == "offensive",
        (Tier::Teens, Channel::Chat),
        0.9..=1.0,
    );
}

#[test]
fn requests_for_harm_are_found() {
    let harmful = |row: &Value| !row["category"].as_str().unwrap_or("").starts_with("copyright");
    check("harmful_prompts_dev.jsonl", harmful, (Tier::Teens, Channel::Prompt), 0.55..=1.0);
}

#[test]
fn sexual_texts_and_self_harm_are_found() {
    check(
        "openai_mod_dev.jsonl",
        |row| row["S"].as_i64() == Some(1),
        (Tier::Teens, Channel::Story),
        0.95..=1.0,
    );
    check(
        "openai_mod_dev.jsonl",
        |row| row["SH"].as_i64() == Some(1),
        (Tier::Teens, Channel::Chat),
        0.6..=1.0,
    );
}
