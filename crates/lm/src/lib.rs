//! A small in-process language model: loads open weights, generates and scores.
//!
//! It reads two families of files, llama2.c's `.bin` (with `tokenizer.bin` beside it) and GGUF with
//! the llama architecture, keeps the weights as 4 or 8 bit blocks, and runs on one core.
//!
//! ```no_run
//! use std::{ops::ControlFlow, path::Path};
//! let model = lm::Model::open(Path::new("packs/stories15m/stories15M.bin"))?;
//! let mut session = lm::Session::new(&model);
//! let prompt = lm::Prompt::text("Once upon a time, there was a fox");
//! let settings = lm::SamplerSettings { seed: 7, ..Default::default() };
//! let story = session.generate(&prompt, &settings, |piece| {
//!     print!("{piece}");
//!     ControlFlow::Continue(())
//! });
//! println!("\n{:?}", story.stop);
//! # Ok::<(), lm::Error>(())
//! ```
//!
//! **Invariant:** the same file, prompt, settings and seed give the same text on the same processor,
//! whether the prompt was already in the cache or not.
//! **Invariant:** no file makes this crate panic or allocate more than a small multiple of its size.
//! **Invariant:** no clock and no randomness inside; seeds and times are parameters.
//! **Invariant:** `unsafe` lives in the module `raw` and nowhere else.
//! **Invariant:** no thread is started; who serves many requests runs many sessions.

mod backend;
mod blocks;
mod cache;
mod cursor;
mod emitter;
mod error;
mod gguf;
mod half;
mod legacy;
mod maths;
mod matrix;
mod model;
mod network;
mod prompt;
#[expect(unsafe_code, reason = "the one module with unsafe code, each block with its argument")]
mod raw;
mod sampler;
mod scalar;
mod session;
mod shelf;
mod tokenizer;

pub use error::{Error, Fault};
pub use model::{Model, TokenBan};
pub use prompt::Prompt;
pub use sampler::SamplerSettings;
pub use session::{Generated, Session, Stop};
pub use shelf::Shelf;

#[cfg(test)]
mod tests;
