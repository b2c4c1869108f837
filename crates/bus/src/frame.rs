//! What goes over the line between nodes: who says it, its number, and what it is about.

use domain::StoryId;
use uuid::Uuid;

/// Bytes before an event's JSON: a node, a number, a story.
const HEAD: usize = 16 + 8 + 16;

/// One message of a node to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame<'a> {
    /// Who says it; a node has another name at each start.
    pub(crate) node: Uuid,
    /// The number of the newest event this node has published.
    pub(crate) number: u64,
    /// The event with that number; none: the node only says that it is there.
    pub(crate) event: Option<(StoryId, &'a [u8])>,
}

impl<'a> Frame<'a> {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let (story, json) = self.event.unwrap_or((StoryId(Uuid::nil()), &[]));
        let mut bytes = Vec::with_capacity(HEAD + json.len());
        bytes.extend_from_slice(self.node.as_bytes());
        bytes.extend_from_slice(&self.number.to_be_bytes());
        bytes.extend_from_slice(story.0.as_bytes());
        bytes.extend_from_slice(json);
        bytes
    }

    /// None: no message of ours.
    pub(crate) fn decode(bytes: &'a [u8]) -> Option<Self> {
        let (head, json) = bytes.split_at_checked(HEAD)?;
        let node = Uuid::from_slice(&head[..16]).ok()?;
        let number = u64::from_be_bytes(head[16..24].try_into().ok()?);
        let story = StoryId(Uuid::from_slice(&head[24..]).ok()?);
        Some(Frame { node, number, event: (!json.is_empty()).then_some((story, json)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_read_as_it_was_written() {
        let (node, story) = (Uuid::from_u128(7), StoryId(Uuid::from_u128(9)));
        for event in [None, Some((story, br#"{"a":1}"#.as_slice()))] {
            let frame = Frame { node, number: u64::MAX - 1, event };
            assert_eq!(Frame::decode(&frame.encode()), Some(frame));
        }
        assert_eq!(Frame::decode(b"PING"), None);
    }
}
