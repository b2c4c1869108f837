//! A language model as a guest at Ember's table: it may offer a sentence, Ember decides.

/// A language model that may offer sentences and say how well one follows.
pub trait Guest {
    /// Up to `n` sentences that could follow the prompt. None is always a good answer.
    fn offer(&mut self, prompt: &str, n: usize) -> Vec<String>;
    /// How well the sentence follows the context: mean log-probability per token, 0 at best.
    fn score(&mut self, context: &str, sentence: &str) -> f32;
}

/// No guest: Ember tells alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Guest for Nobody {
    fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
        Vec::new()
    }

    fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
        0.0
    }
}
