//! Who sits with Ember while it tells: the room that listens, and one of the models.

use ember::{Guest, Story, Tier};
use lm::{Prompt, SamplerSettings, Session};
use moderation::Gate;

use crate::hearing::Hearing;
use crate::judge::{Judge, Scales};
use crate::mind::Reading;
use crate::offline::{Voices, passes, pieces};

/// Tokens of a sentence that a model offers.
const OFFER_TOKENS: usize = 28;

/// Who hears a passage while it is told.
pub(crate) enum Audience<'a> {
    /// The room, as far as the gate lets through.
    Room { hearing: &'a mut Hearing, gate: &'a Gate, reading: &'a Reading },
    /// Nobody: something is measured.
    Nobody,
}

impl Audience<'_> {
    fn hear(&mut self, sentences: &[&str]) {
        if let Audience::Room { hearing, gate, reading } = self {
            let pieces = pieces(sentences.iter().copied());
            if passes(gate, reading, &pieces) {
                hearing.give_out(&pieces);
            }
        }
    }

    fn is_gone(&self) -> bool {
        match self {
            Audience::Room { hearing, .. } => hearing.is_over(),
            Audience::Nobody => false,
        }
    }
}

/// Ember's company for one passage. Models are opened when they are first asked for something.
pub(crate) struct Company<'a> {
    voices: &'a Voices,
    story: &'a Story<'a>,
    audience: Audience<'a>,
    /// The outer `None`: nobody has asked yet. The inner: there is none.
    judge: Option<Option<Judge<'a>>>,
}

impl<'a> Company<'a> {
    pub(crate) fn new(voices: &'a Voices, story: &'a Story<'a>, audience: Audience<'a>) -> Self {
        Company { voices, story, audience, judge: None }
    }

    /// Lets the story model for Kids think, if there is one.
    fn kids<T>(&self, think: impl FnOnce(&mut Session) -> T) -> Option<T> {
        let voice = self.voices.kids().filter(|_| self.story.tier == Tier::Kids)?;
        voice.wait(self.voices.now_ms())?.as_mut().map(think)
    }
}

impl Guest for Company<'_> {
    fn offer(&mut self, prompt: &str, n: usize) -> Vec<String> {
        let offers = |session: &mut Session| {
            (0..n as u64).filter_map(|seed| offer(session, prompt, seed)).collect()
        };
        self.kids(offers).unwrap_or_default()
    }

    fn score(&mut self, context: &str, sentence: &str) -> f32 {
        self.kids(|session| session.score(context, sentence)).unwrap_or(f32::MIN)
    }

    fn weighs(&self) -> bool {
        self.voices.judge().is_some() && self.story.tier != Tier::Kids
    }

    fn stands(&mut self, sentences: &[&str]) {
        self.audience.hear(sentences);
    }

    fn weigh(&mut self, told: &str, lines: &[&str]) -> Option<Vec<f32>> {
        if !self.weighs() {
            return None;
        }
        let (voices, story) = (self.voices, self.story);
        let judge = self.judge.get_or_insert_with(|| {
            let scales = Scales::open(voices.judge()?, voices.now_ms())?;
            Some(Judge::new(scales, story, voices.now_ms()))
        });
        let audience = &self.audience;
        judge.as_mut()?.weigh(told, lines, || (!audience.is_gone()).then(|| voices.now_ms()))
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
