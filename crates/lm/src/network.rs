//! The llama network: attention and gated feed-forward blocks over a residual stream.

use crate::{
    backend::Backend,
    blocks::{self, Activations, BLOCK},
    cache::{Cache, LayerCache},
    error::Fault,
    maths,
    matrix::Matrix,
};

/// The numbers a file states about its network.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) layers: usize,
    /// Numbers a token has in the residual stream.
    pub(crate) width: usize,
    /// Numbers a token has inside the feed-forward block.
    pub(crate) hidden: usize,
    pub(crate) heads: usize,
    /// Heads that keys and values have; each serves `heads / kv_heads` query heads.
    pub(crate) kv_heads: usize,
    pub(crate) vocabulary: usize,
    /// Tokens the network was trained to look back over.
    pub(crate) context: usize,
    pub(crate) norm_epsilon: f32,
    pub(crate) rotation_base: f32,
}

/// Far above every model this crate is meant for, and low enough that no product of two
/// overflows 64 bits.
const LARGEST_DIMENSION: usize = 1 << 20;

impl Shape {
    pub(crate) fn head_width(&self) -> usize {
        self.width / self.heads
    }

    pub(crate) fn kv_width(&self) -> usize {
        self.head_width() * self.kv_heads
    }

    pub(crate) fn check(&self) -> Result<(), Fault> {
        let dimensions = [
            self.layers,
            self.width,
            self.hidden,
            self.heads,
            self.kv_heads,
            self.vocabulary,
            self.context,
        ];
        if dimensions.iter().any(|d| *d == 0 || *d > LARGEST_DIMENSION) {
            return Err(Fault::Corrupt("a dimension is out of range"));
        }
        if !self.width.is_multiple_of(self.heads) || !self.heads.is_multiple_of(self.kv_heads) {
            return Err(Fault::Corrupt("the heads do not divide the width"));
        }
        if !self.head_width().is_multiple_of(2) {
            return Err(Fault::Corrupt("a head has an odd width"));
        }
        let rows = [self.width, self.hidden, self.kv_width()];
        if rows.iter().any(|row| !row.is_multiple_of(BLOCK)) {
            return Err(Fault::Unsupported("widths that are no multiples of 32".into()));
        }
        Ok(())
    }
}

/// The weights of one block. Names as in the llama papers' code.
pub(crate) struct Layer {
    pub(crate) attention_norm: Vec<f32>,
    pub(crate) query: Matrix,
    pub(crate) key: Matrix,
    pub(crate) value: Matrix,
    pub(crate) attention_out: Matrix,
    pub(crate) feed_forward_norm: Vec<f32>,
    pub(crate) gate: Matrix,
    pub(crate) up: Matrix,
    pub(crate) down: Matrix,
}

/// Weights as a file holds them.
pub(crate) struct Weights {
    pub(crate) shape: Shape,
    pub(crate) embedding: Matrix,
    pub(crate) layers: Vec<Layer>,
    pub(crate) final_norm: Vec<f32>,
    /// `None`: the embedding serves as output as well.
    pub(crate) output: Option<Matrix>,
}

/// Weights and the arithmetic to run them.
pub(crate) struct Network {
    weights: Weights,
    backend: Backend,
    /// Angle a position turns each pair of a head by.
    frequencies: Vec<f32>,
}

/// Buffers that are kept from call to call.
#[derive(Default)]
pub(crate) struct Workspace {
    /// The residual stream, one row a token.
    stream: Vec<f32>,
    normed: Vec<f32>,
    rounded: Vec<Activations>,
    queries: Vec<f32>,
    keys: Vec<f32>,
    values: Vec<f32>,
    mixed: Vec<f32>,
    gate: Vec<f32>,
    up: Vec<f32>,
    /// What a block adds to the stream.
    change: Vec<f32>,
    scores: Vec<f32>,
    turns: Vec<(f32, f32)>,
}

impl Network {
    pub(crate) fn new(weights: Weights, backend: Backend) -> Self {
        let shape = &weights.shape;
        let width = shape.head_width();
        let exponents = (0..width / 2).map(|pair| 2.0 * pair as f32 / width as f32);
        let frequencies = exponents.map(|e| 1.0 / shape.rotation_base.powf(e)).collect();
        Self { weights, backend, frequencies }
    }

    pub(crate) fn shape(&self) -> &Shape {
        &self.weights.shape
    }

    pub(crate) fn backend(&self) -> Backend {
        self.backend
    }

    pub(crate) fn new_cache(&self) -> Cache {
        Cache::new(self.shape().layers, self.shape().kv_width())
    }

    /// Reads `tokens` behind those in `cache` and leaves their rows in `work`. Each token is below
    /// the vocabulary's size.
    pub(crate) fn read(&self, tokens: &[u32], cache: &mut Cache, work: &mut Workspace) {
        let shape = self.shape();
        work.prepare(shape, tokens.len());
        for (token, row) in tokens.iter().zip(work.stream.chunks_exact_mut(shape.width)) {
            self.weights.embedding.widen_row(*token as usize, row);
        }
        self.set_turns(cache.len(), tokens.len(), work);
        for (layer, past) in self.weights.layers.iter().zip(cache.layers_mut()) {
            self.attention(layer, past, work);
            self.feed_forward(layer, work);
        }
        cache.advance(tokens.len());
    }

    /// Scores every word of the vocabulary as the one after the last `rows` tokens read, one row
    /// of `vocabulary` numbers each.
    pub(crate) fn logits(&self, rows: usize, work: &mut Workspace, out: &mut Vec<f32>) {
        let shape = self.shape();
        let skip = work.stream.len() - rows * shape.width;
        work.normed.resize(work.stream.len(), 0.0);
        self.norm_and_round(&self.weights.final_norm, work);
        out.clear();
        out.resize(rows * shape.vocabulary, 0.0);
        let output = self.weights.output.as_ref().unwrap_or(&self.weights.embedding);
        self.backend.multiply(output, &work.rounded[skip / BLOCK..], out);
    }

    fn set_turns(&self, first: usize, count: usize, work: &mut Workspace) {
        work.turns.clear();
        for position in first..first + count {
            work.turns.extend(self.frequencies.iter().map(|frequency| {
                let (sin, cos) = (position as f32 * frequency).sin_cos();
                (cos, sin)
            }));
        }
    }

    fn attention(&self, layer: &Layer, past: &mut LayerCache, work: &mut Workspace) {
        self.norm_and_round(&layer.attention_norm, work);
        self.backend.multiply(&layer.query, &work.rounded, &mut work.queries);
        self.backend.multiply(&layer.key, &work.rounded, &mut work.keys);
        self.backend.multiply(&layer.value, &work.rounded, &mut work.values);
        self.rotate(work);
        past.keys.extend_from_slice(&work.keys);
        past.values.extend_from_slice(&work.values);
        self.mix(past, work);
        self.backend.boost(|| blocks::quantise(&work.mixed, &mut work.rounded));
        self.backend.multiply(&layer.attention_out, &work.rounded, &mut work.change);
        self.backend.boost(|| maths::add_scaled(&mut work.stream, 1.0, &work.change));
    }

    /// Turns queries and keys by their position.
    fn rotate(&self, work: &mut Workspace) {
        let (width, kv_width) = (self.shape().width, self.shape().kv_width());
        let head_width = self.shape().head_width();
        let tokens = work.queries.chunks_exact_mut(width).zip(work.keys.chunks_exact_mut(kv_width));
        for ((query, key), turns) in tokens.zip(work.turns.chunks_exact(head_width / 2)) {
            let heads = query.chunks_exact_mut(head_width).chain(key.chunks_exact_mut(head_width));
            heads.for_each(|head| maths::rotate(head, turns));
        }
    }

    /// For every token and head: weighs the values of all tokens up to this one.
    fn mix(&self, past: &LayerCache, work: &mut Workspace) {
        let shape = self.shape();
        let tokens = work.queries.len() / shape.width;
        let before = past.keys.len() / shape.kv_width() - tokens;
        let rows =
            work.queries.chunks_exact(shape.width).zip(work.mixed.chunks_exact_mut(shape.width));
        for (token, (query, mixed)) in rows.enumerate() {
            work.scores.resize(before + token + 1, 0.0);
            let scores = &mut work.scores;
            self.backend.boost(|| mix_heads(shape, past, scores, query, mixed));
        }
    }

    fn feed_forward(&self, layer: &Layer, work: &mut Workspace) {
        self.norm_and_round(&layer.feed_forward_norm, work);
        self.backend.multiply(&layer.gate, &work.rounded, &mut work.gate);
        self.backend.multiply(&layer.up, &work.rounded, &mut work.up);
        work.rounded.resize(work.gate.len() / BLOCK, Activations::default());
        self.backend.boost(|| {
            maths::gated_silu(&mut work.gate, &work.up);
            blocks::quantise(&work.gate, &mut work.rounded);
        });
        self.backend.multiply(&layer.down, &work.rounded, &mut work.change);
        self.backend.boost(|| maths::add_scaled(&mut work.stream, 1.0, &work.change));
    }

    fn norm_and_round(&self, gain: &[f32], work: &mut Workspace) {
        let (width, epsilon) = (self.shape().width, self.shape().norm_epsilon);
        work.rounded.resize(work.stream.len() / BLOCK, Activations::default());
        self.backend.boost(|| {
            let rows = work.stream.chunks_exact(width).zip(work.normed.chunks_exact_mut(width));
            for (row, normed) in rows {
                maths::rms_norm(normed, row, gain, epsilon);
            }
            blocks::quantise(&work.normed, &mut work.rounded);
        });
    }
}

/// One token's attention. `scores` has one place for each token it may look at.
#[inline(always)]
fn mix_heads(
    shape: &Shape,
    past: &LayerCache,
    scores: &mut [f32],
    query: &[f32],
    mixed: &mut [f32],
) {
    let (width, kv_width) = (shape.head_width(), shape.kv_width());
    let scale = 1.0 / (width as f32).sqrt();
    let heads = query.chunks_exact(width).zip(mixed.chunks_exact_mut(width));
    for (head, (query, mixed)) in heads.enumerate() {
        let from = head * shape.kv_heads / shape.heads * width;
        for (score, key) in scores.iter_mut().zip(past.keys.chunks_exact(kv_width)) {
            *score = maths::dot(query, &key[from..from + width]) * scale;
        }
        maths::softmax(scores);
        mixed.fill(0.0);
        for (weight, value) in scores.iter().zip(past.values.chunks_exact(kv_width)) {
            maths::add_scaled(mixed, *weight, &value[from..from + width]);
        }
    }
}

impl Workspace {
    fn prepare(&mut self, shape: &Shape, tokens: usize) {
        for (buffer, row) in [
            (&mut self.stream, shape.width),
            (&mut self.normed, shape.width),
            (&mut self.queries, shape.width),
            (&mut self.keys, shape.kv_width()),
            (&mut self.values, shape.kv_width()),
            (&mut self.mixed, shape.width),
            (&mut self.gate, shape.hidden),
            (&mut self.up, shape.hidden),
            (&mut self.change, shape.width),
        ] {
            buffer.resize(tokens * row, 0.0);
        }
    }
}
