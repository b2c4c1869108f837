//! The gate for text that comes in pieces: nothing leaves before its sentence has passed.

use domain::{Author, Tier};

use crate::sentences::{Before, first_end};
use crate::{Channel, Decision, Gate, Item, Openness, Verdict};

/// Characters after which a sentence without an end is judged as it stands.
const SENTENCE_MAX: usize = 200;

/// What comes out of a [`StreamGate`].
#[derive(Debug, Clone, PartialEq)]
pub enum Release {
    /// This may be shown, white space included. Of Ember's text it can be a softened sentence.
    Released(String),
    /// This sentence may not, and nothing comes after it.
    Blocked(Box<Verdict>),
}

/// Holds a stream back until each sentence is complete and judged together with the two before.
///
/// **Invariant:** put together, what is released is what came in, as long as all of it passes.
/// **Invariant:** after [`Release::Blocked`] nothing is released any more.
#[derive(Debug)]
pub struct StreamGate {
    gate: Gate,
    tier: Tier,
    channel: Channel,
    author: Author,
    openness: Openness,
    region: Option<String>,
    before: Before,
    waiting: String,
    blocked: bool,
}

impl StreamGate {
    /// A gate for a stream that goes where `item` says and begins with its text.
    #[must_use]
    pub fn new(gate: Gate, item: &Item<'_>) -> StreamGate {
        let Item { text, tier, channel, author, context, region, openness } = *item;
        StreamGate {
            gate,
            tier,
            channel,
            author,
            openness,
            region: region.map(str::to_owned),
            before: Before::of(context),
            waiting: text.to_owned(),
            blocked: false,
        }
    }

    /// Takes the next piece, and gives out every sentence that it completes.
    pub fn push(&mut self, piece: &str) -> Vec<Release> {
        if self.blocked {
            return Vec::new();
        }
        self.waiting.push_str(piece);
        let mut out = Vec::new();
        while let Some(end) = first_end(&self.waiting).or_else(|| too_long(&self.waiting)) {
            self.release(end, &mut out);
        }
        out
    }

    /// Judges what waits for its end: at the end of the stream, or when it has waited too long.
    pub fn flush(&mut self) -> Vec<Release> {
        let mut out = self.push("");
        if !self.waiting.is_empty() {
            self.release(self.waiting.len(), &mut out);
        }
        out
    }

    /// Judges the first `end` bytes of what waits.
    fn release(&mut self, end: usize, out: &mut Vec<Release>) {
        let after = self.waiting.split_off(end);
        let sentence = std::mem::replace(&mut self.waiting, after);
        let verdict = self.judge(&sentence);
        let released = match (verdict.decision, self.author) {
            (Decision::Allow, _) => Some(sentence),
            (Decision::Rewrite, Author::Narrator) => verdict.rewrite.clone(),
            _ => None,
        };
        match released {
            Some(text) => {
                self.before.push(&text);
                out.push(Release::Released(text));
            }
            None => {
                self.blocked = true;
                self.waiting.clear();
                out.push(Release::Blocked(Box::new(verdict)));
            }
        }
    }

    fn judge(&self, text: &str) -> Verdict {
        let context = self.before.context();
        let context: Vec<&str> = context.iter().map(String::as_str).collect();
        self.gate.judge(&Item {
            text,
            tier: self.tier,
            channel: self.channel,
            author: self.author,
            context: &context,
            region: self.region.as_deref(),
            openness: self.openness,
        })
    }
}

/// Where a sentence that is too long is cut: after its last space, so that no word is.
fn too_long(waiting: &str) -> Option<usize> {
    let (end, _) = waiting.char_indices().nth(SENTENCE_MAX)?;
    let space = waiting[..end].rfind(char::is_whitespace);
    let after = |at: usize| at + waiting[at..].chars().next().map_or(0, char::len_utf8);
    Some(space.map_or(end, after))
}
