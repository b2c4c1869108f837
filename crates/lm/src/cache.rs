//! Keys and values of the tokens read so far.

/// One sequence's memory. It grows as tokens are read and is cut back to a shared beginning.
pub(crate) struct Cache {
    layers: Vec<LayerCache>,
    tokens: usize,
    /// Numbers a token has in each of `keys` and `values`.
    row: usize,
}

#[derive(Default)]
pub(crate) struct LayerCache {
    pub(crate) keys: Vec<f32>,
    pub(crate) values: Vec<f32>,
}

impl Cache {
    pub(crate) fn new(layers: usize, row: usize) -> Self {
        let layers = (0..layers).map(|_| LayerCache::default()).collect();
        Self { layers, tokens: 0, row }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens
    }

    pub(crate) fn layers_mut(&mut self) -> &mut [LayerCache] {
        &mut self.layers
    }

    /// Counts tokens whose keys and values every layer has just appended.
    pub(crate) fn advance(&mut self, tokens: usize) {
        self.tokens += tokens;
        debug_assert!(self.layers.iter().all(|layer| layer.keys.len() == self.tokens * self.row));
    }

    /// Forgets all but the first `tokens`.
    pub(crate) fn truncate(&mut self, tokens: usize) {
        self.tokens = self.tokens.min(tokens);
        for layer in &mut self.layers {
            layer.keys.truncate(self.tokens * self.row);
            layer.values.truncate(self.tokens * self.row);
        }
    }
}
