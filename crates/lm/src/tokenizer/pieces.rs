//! The vocabulary as bytes, with a way back from bytes to token.

/// All pieces in one allocation, and their order by content.
pub(crate) struct Pieces {
    bytes: Vec<u8>,
    /// Where each piece ends in `bytes`.
    ends: Vec<u32>,
    /// Tokens that text may become, sorted by their bytes.
    sorted: Vec<u32>,
}

impl Pieces {
    /// `pieces` in order of token, each with whether `find` may return it. The first of two equal
    /// pieces wins.
    pub(crate) fn new<'a>(pieces: impl Iterator<Item = (&'a [u8], bool)>) -> Self {
        let (mut bytes, mut ends, mut sorted) = (Vec::new(), Vec::new(), Vec::new());
        for (piece, findable) in pieces {
            if findable {
                sorted.push(ends.len() as u32);
            }
            bytes.extend_from_slice(piece);
            ends.push(bytes.len() as u32);
        }
        let mut pieces = Self { bytes, ends, sorted: Vec::new() };
        sorted.sort_by(|a, b| pieces.bytes(*a).cmp(pieces.bytes(*b)));
        sorted.dedup_by(|later, first| pieces.bytes(*later) == pieces.bytes(*first));
        pieces.sorted = sorted;
        pieces
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a token; empty if there is no such token.
    pub(crate) fn bytes(&self, token: u32) -> &[u8] {
        let token = token as usize;
        let Some(end) = self.ends.get(token) else { return &[] };
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..*end as usize]
    }

    pub(crate) fn find(&self, bytes: &[u8]) -> Option<u32> {
        let found = self.sorted.binary_search_by(|token| self.bytes(*token).cmp(bytes));
        found.ok().map(|at| self.sorted[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_found_by_content_unless_hidden() {
        let source: [(&[u8], bool); 5] =
            [(b"<s>", false), (b"b", true), (b"", true), (b"ab", true), (b"b", true)];
        let pieces = Pieces::new(source.into_iter());
        assert_eq!(pieces.len(), 5);
        assert_eq!(pieces.find(b"ab"), Some(3));
        assert_eq!(pieces.find(b"b"), Some(1));
        assert_eq!(pieces.find(b"<s>"), None);
        assert_eq!(pieces.bytes(3), b"ab");
        assert_eq!(pieces.bytes(99), b"");
    }
}
