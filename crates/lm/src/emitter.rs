//! Turns the bytes of tokens into text as it becomes certain.

use std::ops::ControlFlow;

/// Collects bytes, releases whole characters, and holds back what may turn out to be a stop text.
pub(crate) struct Emitter<'a> {
    stops: &'a [String],
    text: String,
    /// Bytes of a character that is not complete yet.
    partial: Vec<u8>,
    /// How much of `text` has been handed on.
    released: usize,
}

/// Why no more text is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Halt {
    StopText,
    Caller,
}

impl<'a> Emitter<'a> {
    pub(crate) fn new(stops: &'a [String]) -> Self {
        Self { stops, text: String::new(), partial: Vec::new(), released: 0 }
    }

    pub(crate) fn push(
        &mut self,
        bytes: &[u8],
        on_piece: &mut impl FnMut(&str) -> ControlFlow<()>,
    ) -> ControlFlow<Halt> {
        self.partial.extend_from_slice(bytes);
        self.decode();
        let fresh = &self.text[self.released..];
        let stops = self.stops.iter().filter(|stop| !stop.is_empty());
        if let Some(at) = stops.filter_map(|stop| fresh.find(stop.as_str())).min() {
            self.text.truncate(self.released + at);
            // The stop text ends it in any case, so the caller's wish changes nothing.
            let _ = self.release(self.text.len(), on_piece);
            return ControlFlow::Break(Halt::StopText);
        }
        let certain = self.text.len() - self.held_back();
        self.release(certain, on_piece).map_break(|()| Halt::Caller)
    }

    /// Releases what was held back; returns the whole text.
    pub(crate) fn finish(mut self, on_piece: &mut impl FnMut(&str) -> ControlFlow<()>) -> String {
        let _ = self.release(self.text.len(), on_piece);
        self.text
    }

    /// The text as far as it was handed on.
    pub(crate) fn cut(mut self) -> String {
        self.text.truncate(self.released);
        self.text
    }

    fn decode(&mut self) {
        let partial = std::mem::take(&mut self.partial);
        let mut chunks = partial.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.text.push_str(chunk.valid());
            let invalid = chunk.invalid();
            let last = chunks.peek().is_none();
            if last && may_become_character(invalid) {
                self.partial = invalid.to_vec();
            } else if !invalid.is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }

    /// Bytes at the end that a stop text may begin with.
    fn held_back(&self) -> usize {
        let fresh = &self.text.as_bytes()[self.released..];
        let overlap = |stop: &String| {
            let longest = stop.len().saturating_sub(1).min(fresh.len());
            (1..=longest).rev().find(|length| fresh.ends_with(&stop.as_bytes()[..*length]))
        };
        self.stops.iter().filter_map(overlap).max().unwrap_or(0)
    }

    fn release(
        &mut self,
        until: usize,
        on_piece: &mut impl FnMut(&str) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if until <= self.released {
            return ControlFlow::Continue(());
        }
        let piece = &self.text[self.released..until];
        self.released = until;
        on_piece(piece)
    }
}

/// Whether more bytes could make a character of these. Such a chunk was cut off by the end of the
/// input, which is the only reason why the decoder reports a proper beginning as invalid.
fn may_become_character(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => false,
        Err(error) => error.error_len().is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds pieces of bytes; returns what was released at each, and the halt if there was one.
    fn run(stops: &[&str], pieces: &[&[u8]]) -> (Vec<String>, Option<Halt>, String) {
        let stops: Vec<String> = stops.iter().map(|stop| (*stop).to_owned()).collect();
        let mut emitter = Emitter::new(&stops);
        let mut released = Vec::new();
        let mut on_piece = |piece: &str| {
            released.push(piece.to_owned());
            ControlFlow::Continue(())
        };
        let halt = pieces.iter().find_map(|piece| emitter.push(piece, &mut on_piece).break_value());
        let text = emitter.finish(&mut on_piece);
        (released, halt, text)
    }

    #[test]
    fn characters_are_released_whole() {
        let (released, _, text) = run(&[], &[b"caf", &[0xc3], &[0xa9], b"!"]);
        assert_eq!(released, ["caf", "é", "!"]);
        assert_eq!(text, "café!");
    }

    #[test]
    fn broken_bytes_become_replacement_characters() {
        let (_, _, text) = run(&[], &[&[0xc3], b"x", &[0xff], b"y"]);
        assert_eq!(text, "\u{fffd}x\u{fffd}y");
    }

    #[test]
    fn a_stop_text_across_pieces_is_never_seen() {
        let (released, halt, text) = run(&["The end", "\n\n"], &[b"It was. Th", b"e en", b"d!"]);
        assert_eq!(released, ["It was. "]);
        assert_eq!(halt, Some(Halt::StopText));
        assert_eq!(text, "It was. ");
    }

    #[test]
    fn what_only_looked_like_a_stop_text_comes_later() {
        let (released, halt, text) = run(&["The end"], &[b"Th", b"ey", b" ran. T"]);
        assert_eq!(released, ["They", " ran. ", "T"]);
        assert_eq!((halt, text.as_str()), (None, "They ran. T"));
    }

    #[test]
    fn the_caller_can_halt() {
        let mut emitter = Emitter::new(&[]);
        let halt = emitter.push(b"one", &mut |_| ControlFlow::Break(()));
        assert_eq!(halt, ControlFlow::Break(Halt::Caller));
        assert_eq!(emitter.cut(), "one");
    }
}
