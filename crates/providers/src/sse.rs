//! Server-sent events, as far as their data.
//!
//! Source: WHATWG HTML, 9.2.6 "Interpreting an event stream". Event types, ids and retry times
//! play no part in chat completions and are left out.

use crate::ProviderError;

/// The longest line and the longest event, in bytes. A chunk of a chat completion takes a few
/// hundred; without a limit a server could make us keep whatever it sends.
const LONGEST_EVENT: usize = 64 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes in, the data of events out.
#[derive(Default)]
pub(crate) struct Events {
    buffer: Vec<u8>,
    /// Where the unread part of `buffer` begins.
    start: usize,
    data: Option<String>,
    /// The last line ended with a carriage return, so a line feed now belongs to it.
    after_return: bool,
    begun: bool,
}

impl Events {
    /// Takes what came from the network.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// The data of the next whole event, if it is here.
    pub(crate) fn next(&mut self) -> Result<Option<String>, ProviderError> {
        while let Some(line) = self.line()? {
            if line.is_empty() {
                if let Some(data) = self.data.take() {
                    return Ok(Some(data));
                }
            } else if let Some(value) = data_of(&line) {
                self.append(value)?;
            }
        }
        Ok(None)
    }

    fn append(&mut self, value: &str) -> Result<(), ProviderError> {
        let data = match &mut self.data {
            Some(data) => {
                data.push('\n');
                data
            }
            None => self.data.insert(String::new()),
        };
        data.push_str(value);
        if data.len() > LONGEST_EVENT {
            return Err(ProviderError::Garbage("an event without end"));
        }
        Ok(())
    }

    fn line(&mut self) -> Result<Option<String>, ProviderError> {
        if self.after_return && self.start < self.buffer.len() {
            self.start += usize::from(self.buffer[self.start] == b'\n');
            self.after_return = false;
        }
        let rest = &self.buffer[self.start..];
        let Some(length) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            let too_long = rest.len() > LONGEST_EVENT;
            return if too_long {
                Err(ProviderError::Garbage("a line without end"))
            } else {
                Ok(None)
            };
        };
        let mut line = &rest[..length];
        if !self.begun {
            line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
        }
        let text = std::str::from_utf8(line).map(str::to_owned);
        self.begun = true;
        self.after_return = rest[length] == b'\r';
        self.start += length + 1;
        text.map(Some).map_err(|_| ProviderError::Garbage("bytes that are no UTF-8"))
    }
}

/// The value of a line `data: value`; `None` for comments and other fields.
fn data_of(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("data")?;
    if rest.is_empty() {
        return Some("");
    }
    let value = rest.strip_prefix(':')?;
    Some(value.strip_prefix(' ').unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(pieces: &[&[u8]]) -> Result<Vec<String>, ProviderError> {
        let mut events = Events::default();
        let mut data = Vec::new();
        for piece in pieces {
            events.push(piece);
            while let Some(next) = events.next()? {
                data.push(next);
            }
        }
        Ok(data)
    }

    #[test]
    fn the_standards_examples() {
        let stock = b"data: YHOO\ndata: +2\ndata: 10\n\n";
        assert_eq!(all(&[stock]).unwrap(), ["YHOO\n+2\n10"]);
        let four = b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
        assert_eq!(all(&[four]).unwrap(), ["first event", "second event", " third event"]);
        let empty = b"data\n\ndata\ndata\n\ndata:";
        assert_eq!(all(&[empty]).unwrap(), ["", "\n"]);
    }

    #[test]
    fn every_cut_and_every_line_end_gives_the_same() {
        let stream = "\u{feff}event: x\ndata: caf\u{e9}\n: comment\ndata: two\n\ndata: [DONE]\n\n";
        for end in ["\n", "\r\n", "\r"] {
            let stream = stream.replace('\n', end);
            let whole = all(&[stream.as_bytes()]).unwrap();
            assert_eq!(whole, ["caf\u{e9}\ntwo", "[DONE]"]);
            for cut in 0..stream.len() {
                let (a, b) = stream.as_bytes().split_at(cut);
                assert_eq!(all(&[a, b]).unwrap(), whole, "cut at {cut}");
            }
        }
    }

    #[test]
    fn an_event_without_its_empty_line_is_not_there() {
        assert!(all(&[b"data: half"]).unwrap().is_empty());
        assert!(all(&[b"data: half\n"]).unwrap().is_empty());
    }

    #[test]
    fn nothing_grows_without_end() {
        let piece = [b'x'; 1000];
        let line = all(&[&piece[..]; 70]);
        assert_eq!(line, Err(ProviderError::Garbage("a line without end")));
        let event = all(&[&b"data: a hundred bytes or so\n"[..]; 4000]);
        assert_eq!(event, Err(ProviderError::Garbage("an event without end")));
    }

    #[test]
    fn other_encodings_are_refused() {
        let latin = all(&[b"data: caf\xe9\n\n"]);
        assert_eq!(latin, Err(ProviderError::Garbage("bytes that are no UTF-8")));
    }
}
