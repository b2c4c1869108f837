//! Ember on this machine: the planner and its phrases, and two small models that may help.
//!
//! For Kids a story model may offer a sentence now and then. For Teens and Adults another writes
//! nothing at all, but weighs which of several lines goes on best. Without either, nothing is
//! missing: the rules decide.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use clock::Clock;
use ember::{Nobody, Story, Telling};
use lm::{Model, Session, Shelf};
use moderation::{Channel, Gate, Item, Verdict};

use crate::company::{Audience, Company};
use crate::hearing::Hearing;
use crate::mind::Reading;

/// How long a model stays in memory after it was last wanted.
const IDLE_MS: u64 = 10 * 60 * 1_000;
/// Takes that are tried before the gate's answer is accepted as final.
const TAKES: u32 = 4;

/// Where the models are that Ember may listen to, as far as their packs are there.
#[derive(Debug, Default)]
pub struct ModelPaths {
    /// The story model for Kids.
    pub kids: Option<PathBuf>,
    /// The model that weighs lines for Teens and Adults.
    pub judge: Option<PathBuf>,
}

/// The models Ember may listen to. Without any, its own phrases tell.
#[derive(Clone)]
pub struct Voices {
    kids: Option<Voice>,
    judge: Option<Voice>,
    clock: Clock,
}

/// A model and its working memory. One at a time thinks with it.
#[derive(Clone)]
pub(crate) struct Voice {
    shelf: Arc<Shelf>,
    session: Arc<Mutex<Option<Session>>>,
}

/// The working memory of a model, while somebody thinks with it.
pub(crate) type Thinking<'a> = std::sync::MutexGuard<'a, Option<Session>>;

impl Voices {
    /// Voices with the models at these paths.
    pub fn new(paths: ModelPaths, clock: Clock) -> Self {
        let [kids, judge] = [paths.kids, paths.judge].map(|path| path.map(Voice::new));
        Voices { kids, judge, clock }
    }

    /// Gives memory back that nobody has wanted for a while.
    pub fn tidy(&self) {
        let now_ms = self.now_ms();
        self.kids.iter().chain(&self.judge).for_each(|voice| voice.tidy(now_ms));
    }

    pub(crate) fn now_ms(&self) -> u64 {
        self.clock.now_ms().max(0).unsigned_abs()
    }

    pub(crate) fn kids(&self) -> Option<&Voice> {
        self.kids.as_ref()
    }

    pub(crate) fn judge(&self) -> Option<&Voice> {
        self.judge.as_ref()
    }

    /// The next passage as it would be told in a room, though nobody hears it and no gate has
    /// judged it: to see what the models make of a story.
    pub fn rehearse(&self, story: &Story<'_>) -> Telling {
        ember::tell(story, &mut Company::new(self, story, Audience::Nobody))
    }

    /// The next passage, in whole sentences that have passed the gate, white space included; each
    /// is given out as soon as it stands. Blocks the thread: some milliseconds without a model, a
    /// second or so with one. What somebody wishes for comes in, whichever take it is.
    pub(crate) fn tell(
        &self,
        reading: &Reading,
        wish: Option<&str>,
        gate: &Gate,
        hearing: &mut Hearing,
    ) -> Vec<String> {
        let passages = reading.passages();
        for take in 0..TAKES {
            let story = ember::Story { wish, ..reading.as_story(&passages, take) };
            let telling = if take == 0 {
                let room = Audience::Room { hearing: &mut *hearing, gate, reading };
                ember::tell(&story, &mut Company::new(self, &story, room))
            } else {
                ember::tell(&story, &mut Nobody)
            };
            let sentences: Vec<&str> = telling.sentences.iter().map(String::as_str).collect();
            let all = sentences.into_iter().chain(telling.question.as_deref());
            let pieces = pieces(all);
            if passes(gate, reading, &pieces) {
                hearing.give_out(&pieces);
                return pieces;
            }
            hearing.take_back();
        }
        tracing::warn!(story = %reading.head.id, "no take of Ember's passed the gate");
        Vec::new()
    }
}

impl Voice {
    fn new(path: PathBuf) -> Self {
        Voice { shelf: Arc::new(Shelf::new(path, IDLE_MS)), session: Arc::default() }
    }

    fn tidy(&self, now_ms: u64) {
        self.shelf.tidy(now_ms);
        // Who thinks with it has just taken it, so it cannot be idle.
        if !self.shelf.is_loaded()
            && let Ok(mut session) = self.session.try_lock()
        {
            *session = None;
        }
    }

    /// The model to think with, when others are done with it. None: it cannot be used.
    pub(crate) fn wait(&self, now_ms: u64) -> Option<Thinking<'_>> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        self.opened(session, now_ms, |_| true)
    }

    /// The model to think with, if nobody else does and it is `fit`.
    pub(crate) fn at_once(
        &self,
        now_ms: u64,
        fit: impl FnOnce(&Model) -> bool,
    ) -> Option<Thinking<'_>> {
        let session = match self.session.try_lock() {
            Ok(session) => session,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        self.opened(session, now_ms, fit)
    }

    fn opened<'a>(
        &'a self,
        mut session: Thinking<'a>,
        now_ms: u64,
        fit: impl FnOnce(&Model) -> bool,
    ) -> Option<Thinking<'a>> {
        let model = match self.shelf.take(now_ms) {
            Ok(model) => model,
            Err(error) => {
                tracing::warn!(%error, "a model cannot be used");
                return None;
            }
        };
        if !fit(&model) {
            return None;
        }
        session.get_or_insert_with(|| Session::new(&model));
        Some(session)
    }
}

/// Sentences as a stream would bring them: each with the space before it.
pub(crate) fn pieces<'a>(sentences: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let spaced = sentences.into_iter().enumerate();
    spaced.map(|(n, s)| if n == 0 { s.to_owned() } else { format!(" {s}") }).collect()
}

/// Whether a passage, or its beginning, passes the gate behind what stands before it.
pub(crate) fn passes(gate: &Gate, reading: &Reading, pieces: &[String]) -> bool {
    judged(gate, reading, &pieces.concat()).passes()
}

/// What the gate says of a passage of Ember's behind what stands before it.
pub(crate) fn judged(gate: &Gate, reading: &Reading, text: &str) -> Verdict {
    let before: Vec<&str> = reading.path.iter().rev().take(2).map(|s| s.text.as_str()).collect();
    let before: Vec<&str> = before.into_iter().rev().collect();
    let item = Item::new(text, reading.tier, Channel::Story);
    gate.judge_passage(&item.by(domain::Author::Narrator).after(&before))
}
