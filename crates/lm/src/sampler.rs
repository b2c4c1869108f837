//! Chooses the next token from the network's scores.

use crate::{maths, model::TokenBan};

/// How a text is drawn from a model.
#[derive(Clone, Debug)]
pub struct SamplerSettings {
    /// Above 1 flatter, below 1 sharper; 0 always takes the likeliest token.
    pub temperature: f32,
    /// Draws among the likeliest tokens that together have this probability; 1 is all.
    pub top_p: f32,
    /// Leaves out tokens less likely than this share of the likeliest one; 0 leaves out none.
    pub min_p: f32,
    /// Divides the score of what was generated lately (never of the prompt, so that its names stay
    /// as likely as they are); 1 is off.
    pub repetition_penalty: f32,
    /// The same seed gives the same text.
    pub seed: u64,
    /// The most tokens to generate.
    pub max_tokens: usize,
    /// Texts that end the generation; they are not part of the result.
    pub stop: Vec<String>,
    /// Tokens that are never chosen.
    pub ban: Option<TokenBan>,
}

impl Default for SamplerSettings {
    fn default() -> Self {
        Self {
            temperature: 0.8,
            top_p: 1.0,
            min_p: 0.05,
            repetition_penalty: 1.1,
            seed: 0,
            max_tokens: 64,
            stop: Vec::new(),
            ban: None,
        }
    }
}

/// Tokens back that the repetition penalty looks.
const PENALTY_REACH: usize = 64;

/// Below `e^-16` of the likeliest token's weight a token is never drawn; sparing the vocabulary's
/// long tail spares most of the exponentials.
const NEGLIGIBLE: f32 = 16.0;

/// Above this a temperature only makes noise, and infinity would make banned tokens likely.
const HOTTEST: f32 = 100.0;

pub(crate) struct Sampler<'a> {
    settings: &'a SamplerSettings,
    dice: Dice,
    /// Tokens that may be drawn, with their weights.
    candidates: Vec<(u32, f32)>,
}

/// A token and the logarithm of the probability that the model itself gave it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pick {
    pub(crate) token: u32,
    pub(crate) log_likelihood: f32,
}

impl<'a> Sampler<'a> {
    pub(crate) fn new(settings: &'a SamplerSettings) -> Self {
        Self { settings, dice: Dice::new(settings.seed), candidates: Vec::new() }
    }

    /// Draws one token; `generated` is what this text consists of so far. `None` if every token is
    /// banned or no score is a number.
    pub(crate) fn pick(&mut self, logits: &mut [f32], generated: &[u32]) -> Option<Pick> {
        let total = maths::log_sum_exp(logits);
        let recent = &generated[generated.len().saturating_sub(PENALTY_REACH)..];
        let originals: Vec<f32> = recent.iter().map(|token| logits[*token as usize]).collect();
        self.penalise(logits, recent, &originals);
        if let Some(ban) = &self.settings.ban {
            ban.silence(logits);
        }
        let token = self.draw(logits)?;
        let seen = recent.iter().position(|other| *other == token);
        let own = seen.map_or(logits[token as usize], |at| originals[at]);
        Some(Pick { token, log_likelihood: own - total })
    }

    fn penalise(&self, logits: &mut [f32], recent: &[u32], originals: &[f32]) {
        let penalty = self.settings.repetition_penalty;
        for (token, original) in recent.iter().zip(originals) {
            let penalised = if *original > 0.0 { original / penalty } else { original * penalty };
            logits[*token as usize] = penalised;
        }
    }

    fn draw(&mut self, logits: &[f32]) -> Option<u32> {
        let (likeliest, highest) = highest(logits)?;
        let temperature = self.settings.temperature.min(HOTTEST);
        if temperature.is_nan() || temperature <= 0.0 {
            return Some(likeliest);
        }
        let share = self.settings.min_p.clamp(0.0, 1.0).ln().max(-NEGLIGIBLE);
        let floor = highest + share * temperature;
        let kept = logits.iter().enumerate().filter(|(_, logit)| **logit >= floor);
        let weighed =
            kept.map(|(token, logit)| (token as u32, maths::exp((logit - highest) / temperature)));
        self.candidates.clear();
        self.candidates.extend(weighed);
        if self.settings.top_p < 1.0 {
            keep_top(&mut self.candidates, self.settings.top_p);
        }
        let total: f32 = self.candidates.iter().map(|(_, weight)| weight).sum();
        let mut left = self.dice.fraction() * total;
        let drawn = self.candidates.iter().find(|(_, weight)| {
            left -= weight;
            left < 0.0
        });
        Some(drawn.or(self.candidates.last()).map_or(likeliest, |(token, _)| *token))
    }
}

fn highest(logits: &[f32]) -> Option<(u32, f32)> {
    let numbers = logits.iter().enumerate().filter(|(_, logit)| **logit > f32::NEG_INFINITY);
    let best = numbers.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(token, logit)| (token as u32, *logit))
}

/// Keeps the likeliest candidates up to and including the one that reaches `share` of the total.
fn keep_top(candidates: &mut Vec<(u32, f32)>, share: f32) {
    candidates.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let total: f32 = candidates.iter().map(|(_, weight)| weight).sum();
    let mut sum = 0.0;
    let reaching = candidates.iter().position(|(_, weight)| {
        sum += weight;
        sum >= share * total
    });
    if let Some(last) = reaching {
        candidates.truncate(last + 1);
    }
}

/// A stream of numbers that a seed decides (SplitMix64, Steele, Lea and Flood 2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// At least 0, below 1.
    pub(crate) fn fraction(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u32 << 24) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> SamplerSettings {
        SamplerSettings {
            temperature: 1.0,
            min_p: 0.0,
            repetition_penalty: 1.0,
            ..Default::default()
        }
    }

    /// How often each of four tokens is drawn in `DRAWS` attempts.
    fn histogram(settings: &SamplerSettings, generated: &[u32]) -> [usize; 4] {
        let mut sampler = Sampler::new(settings);
        let mut counts = [0; 4];
        for _ in 0..DRAWS {
            let mut logits = PROBABILITIES.map(f32::ln);
            let pick = sampler.pick(&mut logits, generated).unwrap();
            counts[pick.token as usize] += 1;
            let expected = PROBABILITIES[pick.token as usize].ln();
            assert!((pick.log_likelihood - expected).abs() < 1e-4);
        }
        counts
    }

    const DRAWS: usize = 10_000;
    const PROBABILITIES: [f32; 4] = [0.1, 0.5, 0.1, 0.3];

    #[test]
    fn draws_follow_the_probabilities() {
        for (count, probability) in histogram(&settings(), &[]).iter().zip(PROBABILITIES) {
            assert!((*count as f32 / DRAWS as f32 - probability).abs() < 0.02);
        }
    }

    #[test]
    fn zero_temperature_takes_the_likeliest() {
        let settings = SamplerSettings { temperature: 0.0, ..settings() };
        assert_eq!(histogram(&settings, &[]), [0, DRAWS, 0, 0]);
    }

    #[test]
    fn top_p_and_min_p_cut_the_tail() {
        let cut = [0, 2, 3].map(|token: usize| PROBABILITIES[token]);
        assert_eq!(cut, [0.1, 0.1, 0.3]);
        let top_p = SamplerSettings { top_p: 0.7, ..settings() };
        let min_p = SamplerSettings { min_p: 0.5, ..settings() };
        for settings in [top_p, min_p] {
            let counts = histogram(&settings, &[]);
            assert_eq!((counts[0], counts[2]), (0, 0));
            assert!(counts[3] > DRAWS / 3);
        }
    }

    #[test]
    fn the_penalty_pushes_repetition_down() {
        let settings = SamplerSettings { repetition_penalty: 1.5, ..settings() };
        let (free, after) = (histogram(&settings, &[]), histogram(&settings, &[1, 1]));
        assert!(after[1] < free[1] * 9 / 10);
    }

    #[test]
    fn absurd_settings_do_no_harm() {
        for absurd in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -1.0, f32::MAX] {
            let settings = SamplerSettings {
                temperature: absurd,
                top_p: absurd,
                min_p: absurd,
                repetition_penalty: absurd,
                ..settings()
            };
            let mut sampler = Sampler::new(&settings);
            for _ in 0..100 {
                let mut logits = [f32::NEG_INFINITY, 1.0, f32::NEG_INFINITY, 2.0];
                let picked = sampler.pick(&mut logits, &[1]).map(|pick| pick.token);
                assert!(matches!(picked, Some(1 | 3)), "{absurd}: {picked:?}");
            }
        }
    }

    #[test]
    fn nothing_is_picked_from_nothing() {
        let settings = settings();
        let mut sampler = Sampler::new(&settings);
        assert_eq!(sampler.pick(&mut [f32::NAN; 3], &[]), None);
        assert_eq!(sampler.pick(&mut [f32::NEG_INFINITY; 3], &[]), None);
    }
}
