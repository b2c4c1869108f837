//! The gate from outside.

mod benign;
mod classes;
mod evasion;
mod lines;
mod near_misses;
mod personal;
mod properties;
mod sets;
mod signals;
mod speaker;
mod stream;
mod verdict;

use std::sync::LazyLock;

use domain::Tier;
use moderation::{Channel, Decision, Gate, Item, Verdict};

/// One gate for all tests.
static GATE: LazyLock<Gate> = LazyLock::new(Gate::new);

fn judge(text: &str, tier: Tier, channel: Channel) -> Verdict {
    GATE.judge(&Item::new(text, tier, channel))
}

/// Checks the decisions for Kids, Teens and Adults.
#[track_caller]
fn check(channel: Channel, text: &str, wanted: [Decision; 3]) {
    let found = Tier::ALL.iter().map(|tier| judge(text, *tier, channel));
    let found: Vec<_> = found.collect();
    let decisions: Vec<_> = found.iter().map(|verdict| verdict.decision).collect();
    assert_eq!(decisions, wanted, "{text}\n{:?}", found[0].classes);
}
