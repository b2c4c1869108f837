//! Ember on this machine: the planner and its phrases, with a small model as a rare guest.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use clock::Clock;
use domain::Tier;
use ember::{Guest, Nobody};
use lm::{Prompt, SamplerSettings, Session, Shelf};
use moderation::{Channel, Gate, Item};

use crate::mind::{Reading, tier};

/// How long a model stays in memory after it was last wanted.
const IDLE_MS: u64 = 10 * 60 * 1_000;
/// Takes that are tried before the gate's answer is accepted as final.
const TAKES: u32 = 4;
/// Tokens of a sentence that a model offers.
const OFFER_TOKENS: usize = 28;

/// The models Ember may listen to. Without any, its own phrases tell.
#[derive(Clone)]
pub struct Voices {
    kids: Option<Arc<Shelf>>,
    clock: Clock,
    /// One model at a time thinks on this machine: sessions hold their working memory.
    session: Arc<Mutex<Option<Session>>>,
}

impl Voices {
    /// Voices with the story model for Kids at this path, when its pack is there.
    pub fn new(kids: Option<PathBuf>, clock: Clock) -> Self {
        let kids = kids.map(|path| Arc::new(Shelf::new(path, IDLE_MS)));
        Voices { kids, clock, session: Arc::default() }
    }

    /// Gives memory back that nobody has wanted for a while.
    pub fn tidy(&self) {
        if let Some(shelf) = &self.kids {
            shelf.tidy(self.now());
            if !shelf.is_loaded() {
                *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
            }
        }
    }

    fn now(&self) -> u64 {
        self.clock.now_ms().max(0).unsigned_abs()
    }

    /// The next passage, in whole sentences that have passed the gate, white space included.
    /// Blocks the thread: some milliseconds without a model, some hundred with one.
    /// What somebody wishes for comes in, whichever take it is.
    pub(crate) fn tell(&self, reading: &Reading, wish: Option<&str>, gate: &Gate) -> Vec<String> {
        let passages = reading.passages();
        let mut last = Vec::new();
        for take in 0..TAKES {
            let story = ember::Story { wish, ..reading.as_story(&passages, take) };
            let telling = match self.guest(reading.head.audience) {
                Some(mut guest) if take == 0 => ember::tell(&story, &mut guest),
                _ => ember::tell(&story, &mut Nobody),
            };
            last = pieces(&telling);
            if passes(gate, reading, &last) {
                return last;
            }
        }
        tracing::warn!(story = %reading.head.id, "no take of Ember's passed the gate");
        last.clear();
        last
    }

    fn guest(&self, audience: Tier) -> Option<ModelGuest<'_>> {
        let shelf = self.kids.as_ref().filter(|_| tier(audience) == ember::Tier::Kids)?;
        match shelf.take(self.now()) {
            Ok(model) => {
                let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
                session.get_or_insert_with(|| Session::new(&model));
                Some(ModelGuest { session })
            }
            Err(error) => {
                tracing::warn!(%error, "the story model cannot be used");
                None
            }
        }
    }
}

/// A telling as a stream would bring it: each sentence with the space before it.
fn pieces(telling: &ember::Telling) -> Vec<String> {
    let sentences = telling.sentences.iter().chain(&telling.question);
    let spaced = sentences.enumerate();
    spaced.map(|(n, s)| if n == 0 { s.clone() } else { format!(" {s}") }).collect()
}

fn passes(gate: &Gate, reading: &Reading, pieces: &[String]) -> bool {
    let text = pieces.concat();
    let before: Vec<&str> = reading.path.iter().rev().take(2).map(|s| s.text.as_str()).collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    let item = Item::new(&text, reading.head.audience, Channel::Story);
    gate.judge_passage(&item.by(domain::Author::Narrator).after(&before)).passes()
}

/// A small model that may offer a sentence.
struct ModelGuest<'a> {
    session: std::sync::MutexGuard<'a, Option<Session>>,
}

impl Guest for ModelGuest<'_> {
    fn offer(&mut self, prompt: &str, n: usize) -> Vec<String> {
        let Some(session) = self.session.as_mut() else { return Vec::new() };
        (0..n as u64).filter_map(|seed| offer(session, prompt, seed)).collect()
    }

    fn score(&mut self, context: &str, sentence: &str) -> f32 {
        self.session.as_mut().map_or(f32::MIN, |session| session.score(context, sentence))
    }
}

/// One sentence that could follow, if the model comes to its end.
fn offer(session: &mut Session, prompt: &str, seed: u64) -> Option<String> {
    let settings = SamplerSettings {
        temperature: 0.85,
        min_p: 0.04,
        seed,
        max_tokens: OFFER_TOKENS,
        ..SamplerSettings::default()
    };
    let mut sentence = String::new();
    session.generate(&Prompt::text(prompt), &settings, |piece| {
        sentence.push_str(piece);
        match sentence.trim_end().ends_with(['.', '!', '?']) {
            true => std::ops::ControlFlow::Break(()),
            false => std::ops::ControlFlow::Continue(()),
        }
    });
    let sentence = sentence.trim().to_owned();
    sentence.ends_with(['.', '!', '?']).then_some(sentence)
}
