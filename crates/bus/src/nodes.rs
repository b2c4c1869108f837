//! Which other nodes are there: one is there as long as it is heard.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

/// A node of which nothing is heard for so long, of ten beats, is gone; so a Redis that is restarted
/// makes nobody disappear.
const LEASE: Duration = Duration::from_secs(5);

/// When each other node was last heard.
#[derive(Debug, Default)]
pub(crate) struct Nodes(HashMap<Uuid, Instant>);

impl Nodes {
    /// A node has said something, if only that it is there.
    pub(crate) fn heard(&mut self, node: Uuid, now: Instant) {
        if self.0.insert(node, now).is_none() {
            // A node has another name at each start: those that are gone are not kept.
            self.0.retain(|_, heard| now.duration_since(*heard) < LEASE);
        }
    }

    /// Whether a node is there.
    pub(crate) fn has(&self, node: Uuid, now: Instant) -> bool {
        self.0.get(&node).is_some_and(|heard| now.duration_since(*heard) < LEASE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_there_as_long_as_it_is_heard() {
        let ([ana, ben], start) = ([1, 2].map(Uuid::from_u128), Instant::now());
        let mut nodes = Nodes::default();
        nodes.heard(ana, start);
        nodes.heard(ben, start);
        nodes.heard(ben, start + LEASE / 2);
        let later = start + LEASE;
        assert!(!nodes.has(ana, later) && nodes.has(ben, later));
        nodes.heard(ana, later);
        assert!(nodes.has(ana, later), "it was only slow");
        nodes.heard(Uuid::from_u128(3), later + LEASE);
        assert_eq!(nodes.0.len(), 1, "those that are gone are forgotten");
    }
}
