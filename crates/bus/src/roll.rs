//! Who has said how much: how a node knows that it missed something. Pure.

use std::collections::HashMap;

use uuid::Uuid;

/// The newest number heard of each node.
#[derive(Debug, Default)]
pub(crate) struct Roll(HashMap<Uuid, u64>);

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// The next one, or a node that was not known.
    InOrder,
    /// Something before it never came.
    Gap,
    /// It came before.
    Again,
}

impl Roll {
    /// A node published its event `number`.
    pub(crate) fn event(&mut self, node: Uuid, number: u64) -> Heard {
        match self.0.insert(node, number) {
            None => Heard::InOrder,
            Some(newest) if number == newest + 1 => Heard::InOrder,
            Some(newest) if number > newest => Heard::Gap,
            Some(newest) => {
                self.0.insert(node, newest);
                Heard::Again
            }
        }
    }

    /// A node says that `number` is its newest; true when that one never came.
    pub(crate) fn beat(&mut self, node: Uuid, number: u64) -> bool {
        let newest = self.0.entry(node).or_insert(number);
        let missed = number > *newest;
        *newest = number.max(*newest);
        missed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_seen_by_the_next_event_or_the_next_beat() {
        let [ana, ben] = [1, 2].map(Uuid::from_u128);
        let mut roll = Roll::default();
        assert_eq!(roll.event(ana, 5), Heard::InOrder, "whoever is new begins anywhere");
        assert!(!roll.beat(ana, 5));
        assert_eq!(roll.event(ana, 6), Heard::InOrder);
        assert_eq!(roll.event(ana, 6), Heard::Again);
        assert_eq!(roll.event(ana, 8), Heard::Gap);
        assert_eq!(roll.event(ana, 9), Heard::InOrder, "told once");
        assert!(roll.beat(ana, 11));
        assert!(!roll.beat(ana, 11));
        assert_eq!(roll.event(ben, 1), Heard::InOrder);
        assert!(!roll.beat(ben, 0), "a beat that was overtaken is no gap");
        assert_eq!(roll.event(ben, 2), Heard::InOrder);
    }
}
