//! One reader and writer: a model and the memory of what it has read.

use std::ops::ControlFlow;

use crate::{
    cache::Cache,
    emitter::{Emitter, Halt},
    maths,
    model::Model,
    network::Workspace,
    prompt::Prompt,
    sampler::{Sampler, SamplerSettings},
};

/// Tokens read in one pass: enough to decode each row of weights for several tokens at once, few
/// enough for the activations to stay in the processor's second-level cache.
const PASS: usize = 32;

/// Reads prompts, writes continuations and judges texts with one model.
///
/// A session remembers the tokens it read last. A prompt that begins with the same tokens is only
/// read from where it differs, so several candidates for one place, or a story that grows, cost
/// little more than what is new.
pub struct Session {
    model: Model,
    /// The tokens in `cache`, in order.
    tokens: Vec<u32>,
    cache: Cache,
    work: Workspace,
    logits: Vec<f32>,
}

/// A continuation.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// All pieces together.
    pub text: String,
    /// Why it ended.
    pub stop: Stop,
    /// Tokens generated.
    pub tokens: usize,
    /// Tokens of the prompt, after cutting it to the model's context.
    pub prompt_tokens: usize,
    /// Those of the prompt that did not have to be read again.
    pub reused_tokens: usize,
    /// Mean logarithm of the probability that the model gave to each token; 0 for no tokens.
    pub mean_log_likelihood: f32,
}

/// Why a continuation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The model has nothing more to say (or every token is banned).
    EndOfText,
    /// One of the stop texts came up.
    StopText,
    /// `max_tokens` are generated.
    Length,
    /// The model's context is full.
    Context,
    /// The caller broke off.
    Caller,
}

impl Session {
    /// A session without memory.
    pub fn new(model: &Model) -> Self {
        Self {
            model: model.clone(),
            tokens: Vec::new(),
            cache: model.network().new_cache(),
            work: Workspace::default(),
            logits: Vec::new(),
        }
    }

    /// The model it thinks with.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Reads a prompt ahead of time, for instance while a person is still typing. `go_on` is asked
    /// every few tokens; what was read before it said no is remembered. Returns whether all is read.
    pub fn prepare(
        &mut self,
        prompt: &Prompt,
        settings: &SamplerSettings,
        go_on: impl FnMut() -> bool,
    ) -> bool {
        let tokens = self.fit(prompt, settings.max_tokens);
        self.read_while(&tokens, go_on).is_some()
    }

    /// Goes on from `prompt` and hands over the text piece by piece, each of whole characters.
    /// Of a prompt longer than the model's context the end is read.
    pub fn generate(
        &mut self,
        prompt: &Prompt,
        settings: &SamplerSettings,
        mut on_piece: impl FnMut(&str) -> ControlFlow<()>,
    ) -> Generated {
        let tokens = self.fit(prompt, settings.max_tokens);
        let reused_tokens = self.read(&tokens);
        let mut emitter = Emitter::new(&settings.stop);
        let mut log_likelihood = 0.0;
        let mut sampler = Sampler::new(settings);
        let stop = loop {
            let generated = &self.tokens[tokens.len()..];
            if generated.len() >= settings.max_tokens {
                break Stop::Length;
            }
            if self.tokens.len() >= self.model.context_tokens() {
                break Stop::Context;
            }
            let Some(pick) = sampler.pick(&mut self.logits, generated) else {
                break Stop::EndOfText;
            };
            if self.model.tokenizer().is_end(pick.token) {
                break Stop::EndOfText;
            }
            log_likelihood += pick.log_likelihood;
            self.append(&[pick.token]);
            let bytes = self.model.tokenizer().bytes(pick.token);
            match emitter.push(bytes, &mut on_piece) {
                ControlFlow::Continue(()) => {}
                ControlFlow::Break(Halt::StopText) => break Stop::StopText,
                ControlFlow::Break(Halt::Caller) => break Stop::Caller,
            }
        };
        let generated = self.tokens.len() - tokens.len();
        Generated {
            text: match stop {
                Stop::Caller => emitter.cut(),
                _ => emitter.finish(&mut on_piece),
            },
            stop,
            tokens: generated,
            prompt_tokens: tokens.len(),
            reused_tokens,
            mean_log_likelihood: log_likelihood / generated.max(1) as f32,
        }
    }

    /// How likely the model finds `continuation` behind `context`: the mean logarithm of its
    /// tokens' probabilities, at most 0. Minus infinity for an empty continuation. Judges at most
    /// the first half of the model's context.
    pub fn score(&mut self, context: &str, continuation: &str) -> f32 {
        let mut wanted = self.model.tokenizer().encode_continuation(continuation);
        wanted.truncate(self.model.context_tokens() / 2);
        let Some((first, rest)) = wanted.split_first() else { return f32::NEG_INFINITY };
        let context = self.fit(&Prompt::text(context), wanted.len());
        self.read(&context);
        let mut total = log_probability(&self.logits, *first);
        for (passed, expected) in wanted.chunks(PASS).zip(rest.chunks(PASS)) {
            let passed = &passed[..expected.len()];
            self.append(passed);
            let rows = self.logits.chunks_exact(self.model.vocabulary());
            total += rows.zip(expected).map(|(row, e)| log_probability(row, *e)).sum::<f32>();
        }
        total / wanted.len() as f32
    }

    /// The prompt's tokens, cut at the front so that `wanted` more fit, or at least half a context
    /// of them is kept.
    fn fit(&self, prompt: &Prompt, wanted: usize) -> Vec<u32> {
        let context = self.model.context_tokens();
        let room = context - wanted.min(context / 2);
        let tokenizer = self.model.tokenizer();
        let mut tokens = tokenizer.encode_prompt(prompt);
        if tokens.len() > room {
            let begin = tokenizer.begin.into_iter();
            let kept = room - begin.len();
            let end = tokens.split_off(tokens.len() - kept);
            tokens = begin.chain(end).collect();
        }
        tokens
    }

    /// Reads what is new in `tokens` and leaves the scores of the token after them. Returns how
    /// many were there already; the last is always read again, for its scores.
    fn read(&mut self, tokens: &[u32]) -> usize {
        self.read_while(tokens, || true).unwrap_or(0)
    }

    /// The same, as long as it may go on. None: it might not, and there are no scores.
    fn read_while(&mut self, tokens: &[u32], mut go_on: impl FnMut() -> bool) -> Option<usize> {
        let pairs = self.tokens.iter().zip(tokens);
        let shared = pairs.take_while(|(a, b)| a == b).count().min(tokens.len() - 1);
        self.tokens.truncate(shared);
        self.cache.truncate(shared);
        let fresh = &tokens[shared..];
        let (early, last) = fresh.split_at((fresh.len() - 1) / PASS * PASS);
        for pass in early.chunks(PASS) {
            if !go_on() {
                return None;
            }
            self.model.network().read(pass, &mut self.cache, &mut self.work);
            self.tokens.extend_from_slice(pass);
        }
        self.model.network().read(last, &mut self.cache, &mut self.work);
        self.tokens.extend_from_slice(last);
        self.model.network().logits(1, &mut self.work, &mut self.logits);
        Some(shared)
    }

    /// Reads `tokens`, at most a pass of them, and leaves the scores behind each.
    fn append(&mut self, tokens: &[u32]) {
        self.model.network().read(tokens, &mut self.cache, &mut self.work);
        self.model.network().logits(tokens.len(), &mut self.work, &mut self.logits);
        self.tokens.extend_from_slice(tokens);
    }
}

fn log_probability(logits: &[f32], token: u32) -> f32 {
    logits[token as usize] - maths::log_sum_exp(logits)
}
