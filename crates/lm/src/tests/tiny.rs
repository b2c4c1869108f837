//! Writes tiny models with random weights, in both families of files.

use std::{collections::BTreeSet, path::PathBuf};

use crate::{
    blocks::{self, BLOCK, Format},
    model::Model,
    sampler::Dice,
};

const WIDTH: usize = 64;
const HIDDEN: usize = 96;
const LAYERS: usize = 2;
const HEADS: usize = 2;
const KV_WIDTH: usize = 32;
const CONTEXT: usize = 128;

/// Words that both vocabularies know as one piece.
const WORDS: [&str; 6] = [" the", " fox", " ran", "he", " sea", "."];

/// A temporary folder with one model in it.
pub(super) struct Tiny {
    pub(super) folder: tempfile::TempDir,
    pub(super) path: PathBuf,
}

/// How a GGUF file's matrices are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    Blocks(Format),
    F16,
    F32,
}

pub(super) const EVERY_STORAGE: [Storage; 5] = [
    Storage::Blocks(Format::Q4_0),
    Storage::Blocks(Format::Q4_1),
    Storage::Blocks(Format::Q8_0),
    Storage::F16,
    Storage::F32,
];

impl Tiny {
    pub(super) fn legacy() -> Self {
        let tiny = Self::with_file("tiny.bin", &legacy_weights());
        std::fs::write(tiny.folder.path().join("tokenizer.bin"), legacy_tokenizer()).unwrap();
        tiny
    }

    pub(super) fn gguf(storage: Storage) -> Self {
        Self::with_file("tiny.gguf", &gguf(Writer::default(), storage))
    }

    /// A file in which every tensor lies at the same place.
    pub(super) fn gguf_with_shared_bytes() -> Self {
        let writer = Writer { shares_bytes: true, ..Writer::default() };
        Self::with_file("tiny.gguf", &gguf(writer, Storage::F32))
    }

    fn with_file(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self { folder, path }
    }

    pub(super) fn open(&self) -> Model {
        Model::open(&self.path).unwrap()
    }
}

fn legacy_weights() -> Vec<u8> {
    let vocabulary = legacy_pieces().len();
    let heads = [HEADS, KV_WIDTH * HEADS / WIDTH];
    let header = [WIDTH, HIDDEN, LAYERS, heads[0], heads[1], vocabulary, CONTEXT];
    let mut file: Vec<u8> = header.iter().flat_map(|n| (*n as i32).to_le_bytes()).collect();
    let mut dice = Dice::new(1);
    let attention = WIDTH * WIDTH * 2 + WIDTH * KV_WIDTH * 2;
    let mut push = |count: usize, centre: f32| {
        file.extend((0..count).flat_map(|_| (centre + weight(&mut dice)).to_le_bytes()));
    };
    push(vocabulary * WIDTH, 0.0);
    push(LAYERS * WIDTH, 1.0);
    push(LAYERS * attention, 0.0);
    push(LAYERS * WIDTH, 1.0);
    push(LAYERS * WIDTH * HIDDEN * 3, 0.0);
    push(WIDTH, 1.0);
    push(CONTEXT * WIDTH / HEADS, 0.0);
    file
}

fn weight(dice: &mut Dice) -> f32 {
    dice.fraction() * 0.4 - 0.2
}

/// Control tokens, bytes, characters, words; as SentencePiece orders them.
fn legacy_pieces() -> Vec<(String, f32)> {
    let mut pieces: Vec<(String, f32)> =
        ["<unk>", "\n<s>\n", "\n</s>\n"].map(|piece| (piece.to_owned(), 0.0)).into();
    pieces.extend((0..=u8::MAX).map(|byte| (format!("<0x{byte:02X}>"), 0.0)));
    let letters: BTreeSet<char> = WORDS.concat().chars().collect();
    let prefixes = WORDS.iter().flat_map(|word| (2..=word.len()).map(|end| &word[..end]));
    let joined = prefixes.enumerate().map(|(rank, piece)| (piece.to_owned(), -(rank as f32)));
    pieces.extend(joined);
    pieces.extend(letters.iter().map(|letter| (letter.to_string(), -1e6)));
    pieces
}

fn legacy_tokenizer() -> Vec<u8> {
    let mut file = 32u32.to_le_bytes().to_vec();
    for (piece, score) in legacy_pieces() {
        file.extend(score.to_le_bytes());
        file.extend((piece.len() as u32).to_le_bytes());
        file.extend(piece.as_bytes());
    }
    file
}

/// The parts of a GGUF file while it is put together.
#[derive(Default)]
struct Writer {
    keys: u64,
    metadata: Vec<u8>,
    tensors: u64,
    table: Vec<u8>,
    data: Vec<u8>,
    shares_bytes: bool,
}

impl Writer {
    fn key(&mut self, key: &str, kind: u32, value: &[u8]) {
        self.keys += 1;
        push_text(&mut self.metadata, key);
        self.metadata.extend(kind.to_le_bytes());
        self.metadata.extend(value);
    }

    fn number(&mut self, key: &str, value: usize) {
        self.key(key, 4, &(value as u32).to_le_bytes());
    }

    fn text(&mut self, key: &str, value: &str) {
        let mut bytes = Vec::new();
        push_text(&mut bytes, value);
        self.key(key, 8, &bytes);
    }

    fn texts(&mut self, key: &str, values: &[String]) {
        let mut bytes = 8u32.to_le_bytes().to_vec();
        bytes.extend((values.len() as u64).to_le_bytes());
        values.iter().for_each(|value| push_text(&mut bytes, value));
        self.key(key, 9, &bytes);
    }

    fn integers(&mut self, key: &str, values: &[i32]) {
        let mut bytes = 5u32.to_le_bytes().to_vec();
        bytes.extend((values.len() as u64).to_le_bytes());
        bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        self.key(key, 9, &bytes);
    }

    fn tensor(&mut self, name: &str, [rows, columns]: [usize; 2], kind: u32, data: &[u8]) {
        self.tensors += 1;
        push_text(&mut self.table, name);
        self.table.extend(2u32.to_le_bytes());
        for dimension in [columns, rows] {
            self.table.extend((dimension as u64).to_le_bytes());
        }
        self.table.extend(kind.to_le_bytes());
        let offset = if self.shares_bytes { 0 } else { self.data.len() };
        self.table.extend((offset as u64).to_le_bytes());
        let known = (self.data.len() - offset).min(data.len());
        self.data.extend(&data[known..]);
        self.data.resize(self.data.len().next_multiple_of(32), 0);
    }

    fn finish(self) -> Vec<u8> {
        let mut file = b"GGUF\x03\0\0\0".to_vec();
        file.extend(self.tensors.to_le_bytes());
        file.extend(self.keys.to_le_bytes());
        file.extend(self.metadata);
        file.extend(self.table);
        file.resize(file.len().next_multiple_of(32), 0);
        file.extend(self.data);
        file
    }
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u64).to_le_bytes());
    bytes.extend(text.as_bytes());
}

fn gguf(mut writer: Writer, storage: Storage) -> Vec<u8> {
    let vocabulary = write_vocabulary(&mut writer);
    writer.text("general.architecture", "llama");
    for (key, value) in [
        ("block_count", LAYERS),
        ("context_length", CONTEXT),
        ("embedding_length", WIDTH),
        ("feed_forward_length", HIDDEN),
        ("attention.head_count", HEADS),
        ("attention.head_count_kv", KV_WIDTH * HEADS / WIDTH),
        ("rope.dimension_count", WIDTH / HEADS),
    ] {
        writer.number(&format!("llama.{key}"), value);
    }
    let mut dice = Dice::new(2);
    let mut matrix = |writer: &mut Writer, name: &str, rows: usize, columns: usize| {
        let (kind, data) = random_matrix(storage, rows * columns, &mut dice);
        writer.tensor(name, [rows, columns], kind, &data);
    };
    matrix(&mut writer, "token_embd.weight", vocabulary, WIDTH);
    let ones: Vec<u8> = [1f32; WIDTH].iter().flat_map(|one| one.to_le_bytes()).collect();
    writer.tensor("output_norm.weight", [1, WIDTH], 0, &ones);
    for layer in 0..LAYERS {
        for norm in ["attn_norm", "ffn_norm"] {
            writer.tensor(&format!("blk.{layer}.{norm}.weight"), [1, WIDTH], 0, &ones);
        }
        for (name, rows, columns) in [
            ("attn_q", WIDTH, WIDTH),
            ("attn_k", KV_WIDTH, WIDTH),
            ("attn_v", KV_WIDTH, WIDTH),
            ("attn_output", WIDTH, WIDTH),
            ("ffn_gate", HIDDEN, WIDTH),
            ("ffn_up", HIDDEN, WIDTH),
            ("ffn_down", WIDTH, HIDDEN),
        ] {
            matrix(&mut writer, &format!("blk.{layer}.{name}.weight"), rows, columns);
        }
    }
    writer.finish()
}

/// Type and data of `count` random weights.
fn random_matrix(storage: Storage, count: usize, dice: &mut Dice) -> (u32, Vec<u8>) {
    let mut values = (0..count).map(|_| weight(dice)).collect::<Vec<f32>>().into_iter();
    match storage {
        Storage::F32 => (0, values.flat_map(f32::to_le_bytes).collect()),
        Storage::F16 => (1, values.flat_map(|v| crate::half::from_f32(v).to_le_bytes()).collect()),
        Storage::Blocks(Format::Q8_0) => {
            let mut data = Vec::new();
            blocks::append_q8_0(values.by_ref(), &mut data);
            (8, data)
        }
        Storage::Blocks(format) => {
            // Scale 2^-6 for numbers 0 to 15, which a minimum of -2^-3 (or the fixed 8) centres.
            let head: &[u8] = if format == Format::Q4_1 { &[0, 0x24, 0, 0xb0] } else { &[0, 0x24] };
            let packed =
                |dice: &mut Dice| (0..16).map(|_| (dice.fraction() * 256.0) as u8).collect();
            let blocks = (0..count / BLOCK).flat_map(|_| {
                let packed: Vec<u8> = packed(dice);
                [head, &packed].concat()
            });
            (if format == Format::Q4_1 { 3 } else { 2 }, blocks.collect())
        }
    }
}

/// Two control tokens, the bytes in GPT-2's alphabet, and the words; returns their number.
fn write_vocabulary(writer: &mut Writer) -> usize {
    let letter = crate::tokenizer::byte_letter;
    let spell = |text: &str| text.bytes().map(letter).collect::<String>();
    let mut tokens: Vec<String> = vec!["<|im_start|>".into(), "<|im_end|>".into()];
    tokens.extend((0..=u8::MAX).map(|byte| letter(byte).to_string()));
    let mut merges = Vec::new();
    for word in WORDS {
        for end in 2..=word.len() {
            merges.push(format!("{} {}", spell(&word[..end - 1]), spell(&word[end - 1..end])));
            tokens.push(spell(&word[..end]));
        }
    }
    let types: Vec<i32> = (0..tokens.len()).map(|token| if token < 2 { 3 } else { 1 }).collect();
    writer.text("tokenizer.ggml.model", "gpt2");
    writer.text("tokenizer.ggml.pre", "smollm");
    writer.number("tokenizer.ggml.eos_token_id", 1);
    writer.integers("tokenizer.ggml.token_type", &types);
    writer.texts("tokenizer.ggml.merges", &merges);
    writer.texts("tokenizer.ggml.tokens", &tokens);
    tokens.len()
}
