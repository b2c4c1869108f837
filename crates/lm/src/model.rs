//! A model: weights, vocabulary, and what one can ask about them.

use std::{fmt, path::Path, sync::Arc};

use crate::{
    backend::Backend,
    error::{Error, Fault},
    gguf::{self, Gguf},
    legacy,
    network::{Network, Weights},
    raw::MappedFile,
    tokenizer::Tokenizer,
};

/// Tokens that any session looks back over at most. More would only cost memory: a session of
/// SmolLM2 takes 46 KB a token.
const LONGEST_CONTEXT: usize = 2048;

/// The name llama2.c gives to the vocabulary beside its weights.
const LEGACY_TOKENIZER: &str = "tokenizer.bin";

/// An opened model. Cloning is cheap and shares the weights, which are freed with the last clone.
#[derive(Clone)]
pub struct Model(Arc<Inner>);

struct Inner {
    network: Network,
    tokenizer: Tokenizer,
}

impl Model {
    /// Opens a GGUF file, or a llama2.c file with `tokenizer.bin` beside it.
    ///
    /// # Errors
    /// Names the file at fault: unreadable, damaged, or of a kind this crate does not run.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_on(path, Backend::detect())
    }

    pub(crate) fn open_on(path: &Path, backend: Backend) -> Result<Self, Error> {
        let file = Arc::new(map(path)?);
        let parts = if file.starts_with(gguf::MAGIC) {
            read_gguf(&file).map_err(|fault| fault.at(path))?
        } else {
            read_legacy(&file, path)?
        };
        Ok(Self::new(parts, backend))
    }

    fn new((weights, tokenizer): (Weights, Tokenizer), backend: Backend) -> Self {
        debug_assert_eq!(weights.shape.vocabulary, tokenizer.pieces.len());
        Self(Arc::new(Inner { network: Network::new(weights, backend), tokenizer }))
    }

    /// Number of tokens the model knows.
    pub fn vocabulary(&self) -> usize {
        self.network().shape().vocabulary
    }

    /// Tokens that a prompt and its continuation may have together.
    pub fn context_tokens(&self) -> usize {
        self.network().shape().context.min(LONGEST_CONTEXT)
    }

    /// Tokens that `text` has as a prompt.
    pub fn count_tokens(&self, text: &str) -> usize {
        self.tokenizer().encode_continuation(text).len()
    }

    /// Whether [`Prompt::chat`](crate::Prompt::chat) reaches the model in a form it was trained on.
    pub fn speaks_chat(&self) -> bool {
        self.tokenizer().chat.is_some()
    }

    /// The arithmetic in use: `avx2` or `scalar`.
    pub fn arithmetic(&self) -> &'static str {
        self.network().backend().name()
    }

    /// Bans every token whose bytes `unwanted` says yes to, for instance all with digits. A token
    /// may hold part of a character only, hence bytes. Costs one call a token: make it once.
    pub fn ban(&self, unwanted: impl Fn(&[u8]) -> bool) -> TokenBan {
        let tokens = 0..self.vocabulary() as u32;
        TokenBan(tokens.map(|token| unwanted(self.tokenizer().bytes(token))).collect())
    }

    pub(crate) fn network(&self) -> &Network {
        &self.0.network
    }

    pub(crate) fn tokenizer(&self) -> &Tokenizer {
        &self.0.tokenizer
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model")
            .field("shape", self.network().shape())
            .field("arithmetic", &self.arithmetic())
            .finish_non_exhaustive()
    }
}

fn read_gguf(file: &Arc<MappedFile>) -> Result<(Weights, Tokenizer), Fault> {
    let gguf = Gguf::parse(file)?;
    let weights = gguf::read_weights(&gguf)?;
    let tokenizer = gguf::read_tokenizer(&gguf, weights.shape.vocabulary)?;
    Ok((weights, tokenizer))
}

fn read_legacy(file: &MappedFile, path: &Path) -> Result<(Weights, Tokenizer), Error> {
    let weights = legacy::read_weights(file).map_err(|fault| fault.at(path))?;
    let beside = path.with_file_name(LEGACY_TOKENIZER);
    let tokenizer = legacy::read_tokenizer(&map(&beside)?, weights.shape.vocabulary);
    Ok((weights, tokenizer.map_err(|fault| fault.at(beside))?))
}

fn map(path: &Path) -> Result<MappedFile, Error> {
    MappedFile::open(path).map_err(|error| Fault::from(error).at(path))
}

/// Tokens that a model must not choose; made by [`Model::ban`], cheap to clone.
#[derive(Clone, Debug)]
pub struct TokenBan(Arc<[bool]>);

impl TokenBan {
    pub(crate) fn silence(&self, logits: &mut [f32]) {
        for (logit, banned) in logits.iter_mut().zip(self.0.iter()) {
            if *banned {
                *logit = f32::NEG_INFINITY;
            }
        }
    }
}
