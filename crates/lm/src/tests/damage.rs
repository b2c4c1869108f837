//! Files that end too early or have wrong bits: an error or a model, never a panic.

use std::{fs, ops::ControlFlow};

use super::tiny::{EVERY_STORAGE, Tiny};
use crate::{Error, Fault, Model, Prompt, SamplerSettings, Session, sampler::Dice};

const FLIPS: usize = 300;
/// Most of what a flipped bit can break is described here.
const HEADER: usize = 512;

/// Opens the model and, if that works, uses it.
fn exercise(tiny: &Tiny) -> Result<(), Error> {
    let model = Model::open(&tiny.path)?;
    let mut session = Session::new(&model);
    let settings = SamplerSettings { max_tokens: 4, ..Default::default() };
    let prompts = [Prompt::text(" the fox ran\u{e9}"), Prompt::chat("a", "b")];
    for prompt in prompts {
        let generated = session.generate(&prompt, &settings, |_| ControlFlow::Continue(()));
        assert!(generated.tokens <= settings.max_tokens);
    }
    session.score(" the", " sea");
    Ok(())
}

fn truncations_are_errors(tiny: &Tiny, name: &str) {
    let path = tiny.folder.path().join(name);
    let whole = fs::read(&path).unwrap();
    let near_the_start = 0..HEADER.min(whole.len());
    let further_on = (HEADER..whole.len()).step_by(whole.len() / 97 + 1);
    for length in near_the_start.chain(further_on).chain([whole.len() - 1]) {
        fs::write(&path, &whole[..length]).unwrap();
        let error = exercise(tiny).expect_err("a truncated file is an error");
        assert_eq!(error.path, path);
        assert!(matches!(error.fault, Fault::Corrupt(_) | Fault::Unsupported(_)), "{error}");
    }
}

fn flipped_bits_do_no_harm(tiny: &Tiny, name: &str) {
    let path = tiny.folder.path().join(name);
    let whole = fs::read(&path).unwrap();
    let mut dice = Dice::new(9);
    let mut refused = 0;
    for flip in 0..FLIPS {
        let reach = if flip % 2 == 0 { HEADER.min(whole.len()) } else { whole.len() };
        let mut damaged = whole.clone();
        for _ in 0..1 + flip % 3 {
            let at = (dice.fraction() * reach as f32) as usize;
            damaged[at] ^= 1 << (dice.fraction() * 8.0) as u32;
        }
        fs::write(&path, &damaged).unwrap();
        refused += usize::from(exercise(tiny).is_err());
    }
    assert!(refused > FLIPS / 20, "only {refused} of {FLIPS} damaged files were refused");
}

#[test]
fn a_legacy_file_cut_short() {
    truncations_are_errors(&Tiny::legacy(), "tiny.bin");
}

#[test]
fn a_legacy_tokenizer_cut_short() {
    truncations_are_errors(&Tiny::legacy(), "tokenizer.bin");
}

#[test]
fn a_gguf_file_cut_short() {
    for storage in EVERY_STORAGE {
        truncations_are_errors(&Tiny::gguf(storage), "tiny.gguf");
    }
}

#[test]
fn flipped_bits_in_a_legacy_file() {
    let tiny = Tiny::legacy();
    flipped_bits_do_no_harm(&tiny, "tiny.bin");
}

#[test]
fn flipped_bits_in_a_gguf_file() {
    for storage in EVERY_STORAGE {
        flipped_bits_do_no_harm(&Tiny::gguf(storage), "tiny.gguf");
    }
}

/// The tokenizer's file has no redundancy to speak of, so most damage goes unnoticed here (the
/// checksum is for that); it must only do no harm.
#[test]
fn flipped_bits_in_a_legacy_tokenizer() {
    let tiny = Tiny::legacy();
    let path = tiny.folder.path().join("tokenizer.bin");
    let whole = fs::read(&path).unwrap();
    for bit in 0..whole.len() * 8 / 7 {
        let mut damaged = whole.clone();
        damaged[bit * 7 / 8] ^= 1 << (bit * 7 % 8);
        if bit % 16 == 0 {
            fs::write(&path, &damaged).unwrap();
            if let Err(error) = exercise(&tiny) {
                assert_eq!(error.path, path);
            }
        }
    }
}

#[test]
fn tensors_that_share_bytes_cannot_make_a_file_grow() {
    let error = Model::open(&Tiny::gguf_with_shared_bytes().path).unwrap_err();
    assert_eq!(error.fault, Fault::Corrupt("its tensors are larger than the file"));
}

#[test]
fn every_weight_may_be_nan() {
    let tiny = Tiny::legacy();
    let mut file = fs::read(&tiny.path).unwrap();
    file[28..].fill(0xff);
    fs::write(&tiny.path, file).unwrap();
    exercise(&tiny).unwrap();
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let tiny = Tiny::legacy();
    let shown = |bytes: &[u8]| {
        fs::write(&tiny.path, bytes).unwrap();
        let error = Model::open(&tiny.path).unwrap_err().to_string();
        error.rsplit("tiny.bin: ").next().unwrap().to_owned()
    };
    assert_eq!(shown(b""), "is damaged: it ends too early");
    assert_eq!(shown(b"GGUF\x01\0\0\0"), "is not supported: GGUF version 1");
    let random: Vec<u8> = (0..999u32).map(|i| (i * 37 % 251) as u8).collect();
    assert_eq!(shown(&random), "is damaged: a dimension is out of range");
    fs::remove_file(&tiny.path).unwrap();
    let missing = Model::open(&tiny.path).unwrap_err();
    assert_eq!(missing.fault, Fault::Read(std::io::ErrorKind::NotFound));
}

#[test]
fn a_missing_tokenizer_is_the_file_at_fault() {
    let tiny = Tiny::legacy();
    let beside = tiny.folder.path().join("tokenizer.bin");
    fs::remove_file(&beside).unwrap();
    let error = Model::open(&tiny.path).unwrap_err();
    assert_eq!(error, Fault::Read(std::io::ErrorKind::NotFound).at(beside));
}
