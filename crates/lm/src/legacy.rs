//! llama2.c's first format: seven numbers, then float weights; and its `tokenizer.bin`.
//!
//! Source: `export.py` (version 0) and `run.c` of karpathy/llama2.c. The weights are rounded to
//! 8 bits while loading, a quarter of the file's size.

use crate::{
    cursor::{Cursor, floats},
    error::Fault,
    matrix::Matrix,
    network::{Layer, Shape, Weights},
    tokenizer::{Piece, Scheme, SentencePiece, Tokenizer},
};

/// Constants that `run.c` does not store in the file.
const NORM_EPSILON: f32 = 1e-5;
const ROTATION_BASE: f32 = 10_000.0;

const UNKNOWN: u32 = 0;
const BEGIN: u32 = 1;
const END: u32 = 2;
const FIRST_BYTE: u32 = 3;
const LAST_BYTE: u32 = FIRST_BYTE + 255;

/// The longest piece `read_tokenizer` accepts, in bytes; SentencePiece's own limit is 16 characters.
const LONGEST_PIECE: usize = 256;

pub(crate) fn read_weights(file: &[u8]) -> Result<Weights, Fault> {
    let mut cursor = Cursor::new(file);
    let (shape, own_output) = read_shape(&mut cursor)?;
    let expected = floats_expected(&shape, own_output)
        .and_then(|count| count.checked_mul(4))
        .ok_or(Fault::Corrupt("a size overflows"))?;
    if cursor.remaining() != expected {
        return Err(Fault::Corrupt("its size does not fit its header"));
    }
    let Shape { width, hidden, .. } = shape;
    let embedding = read_matrix(&mut cursor, shape.vocabulary, width)?;
    let attention_norms = read_rows(&mut cursor, &shape)?;
    let mut many = |rows, columns| read_matrices(&mut cursor, shape.layers, rows, columns);
    let (queries, keys) = (many(width, width)?, many(shape.kv_width(), width)?);
    let (values, outs) = (many(shape.kv_width(), width)?, many(width, width)?);
    let feed_forward_norms = read_rows(&mut cursor, &shape)?;
    let mut many = |rows, columns| read_matrices(&mut cursor, shape.layers, rows, columns);
    let (gates, downs, ups) = (many(hidden, width)?, many(width, hidden)?, many(hidden, width)?);
    let final_norm = cursor.f32s(width)?;
    let output = own_output.then(|| read_output(&mut cursor, &shape)).transpose()?;

    let mut norms = attention_norms.into_iter().zip(feed_forward_norms);
    let mut attention = queries.into_iter().zip(keys).zip(values.into_iter().zip(outs));
    let feed_forward = gates.into_iter().zip(ups).zip(downs);
    let layers = feed_forward
        .map_while(|((gate, up), down)| {
            let (attention_norm, feed_forward_norm) = norms.next()?;
            let ((query, key), (value, attention_out)) = attention.next()?;
            let norms = Norms { attention_norm, feed_forward_norm };
            Some(norms.layer([query, key, value, attention_out], [gate, up, down]))
        })
        .collect();
    Ok(Weights { shape, embedding, layers, final_norm, output })
}

struct Norms {
    attention_norm: Vec<f32>,
    feed_forward_norm: Vec<f32>,
}

impl Norms {
    fn layer(
        self,
        [query, key, value, attention_out]: [Matrix; 4],
        [gate, up, down]: [Matrix; 3],
    ) -> Layer {
        Layer {
            attention_norm: self.attention_norm,
            query,
            key,
            value,
            attention_out,
            feed_forward_norm: self.feed_forward_norm,
            gate,
            up,
            down,
        }
    }
}

/// The header. A negative vocabulary says that the output has weights of its own.
fn read_shape(cursor: &mut Cursor) -> Result<(Shape, bool), Fault> {
    let mut next = || {
        let number = cursor.i32()?;
        usize::try_from(number).map_err(|_| Fault::Corrupt("a dimension is out of range"))
    };
    let (width, hidden, layers, heads, kv_heads) = (next()?, next()?, next()?, next()?, next()?);
    let vocabulary = cursor.i32()?;
    let context = usize::try_from(cursor.i32()?)
        .map_err(|_| Fault::Corrupt("a dimension is out of range"))?;
    let shape = Shape {
        layers,
        width,
        hidden,
        heads,
        kv_heads,
        vocabulary: vocabulary.unsigned_abs() as usize,
        context,
        norm_epsilon: NORM_EPSILON,
        rotation_base: ROTATION_BASE,
    };
    shape.check()?;
    Ok((shape, vocabulary < 0))
}

fn floats_expected(shape: &Shape, own_output: bool) -> Option<usize> {
    let attention = shape.width * shape.width * 2 + shape.width * shape.kv_width() * 2;
    let layer = (shape.width * shape.hidden).checked_mul(3)?.checked_add(attention)?;
    let layers = layer.checked_add(shape.width * 2)?.checked_mul(shape.layers)?;
    let vocabulary = shape.vocabulary * shape.width * if own_output { 2 } else { 1 };
    layers.checked_add(vocabulary)?.checked_add(shape.width)?.checked_add(rotation_table(shape))
}

/// Floats of the table of sines and cosines behind the final norm; old exports carry it.
fn rotation_table(shape: &Shape) -> usize {
    shape.context * shape.head_width()
}

fn read_matrix(cursor: &mut Cursor, rows: usize, columns: usize) -> Result<Matrix, Fault> {
    let bytes = cursor.take(rows * columns * 4)?;
    Matrix::rounded(rows, columns, floats(bytes))
}

fn read_matrices(
    cursor: &mut Cursor,
    count: usize,
    rows: usize,
    columns: usize,
) -> Result<Vec<Matrix>, Fault> {
    (0..count).map(|_| read_matrix(cursor, rows, columns)).collect()
}

fn read_rows(cursor: &mut Cursor, shape: &Shape) -> Result<Vec<Vec<f32>>, Fault> {
    (0..shape.layers).map(|_| cursor.f32s(shape.width)).collect()
}

fn read_output(cursor: &mut Cursor, shape: &Shape) -> Result<Matrix, Fault> {
    cursor.take(rotation_table(shape) * 4)?;
    read_matrix(cursor, shape.vocabulary, shape.width)
}

/// Reads `tokenizer.bin`: the longest piece's length, then score, length and bytes of each piece.
pub(crate) fn read_tokenizer(file: &[u8], vocabulary: usize) -> Result<Tokenizer, Fault> {
    let mut cursor = Cursor::new(file);
    cursor.u32()?;
    let (mut scores, mut pieces) = (Vec::new(), Vec::new());
    for token in 0..vocabulary as u32 {
        scores.push(cursor.f32()?);
        let length = cursor.u32()? as usize;
        if length > LONGEST_PIECE {
            return Err(Fault::Corrupt("a piece is longer than any piece can be"));
        }
        pieces.push(piece(token, cursor.take(length)?));
    }
    if cursor.remaining() != 0 {
        return Err(Fault::Corrupt("it holds more pieces than the model knows"));
    }
    let (pieces, scheme) = SentencePiece::new(&pieces, scores, UNKNOWN);
    let ends = (0..vocabulary as u32).map(|token| token == BEGIN || token == END).collect();
    let scheme = Scheme::SentencePiece(scheme);
    Ok(Tokenizer { pieces, scheme, begin: Some(BEGIN), ends, chat: None })
}

/// Bytes are known by their place alone: exporters differed in how they spell them.
fn piece(token: u32, spelling: &[u8]) -> Piece<'_> {
    match token {
        UNKNOWN | BEGIN | END => Piece::Control,
        FIRST_BYTE..=LAST_BYTE => Piece::Byte((token - FIRST_BYTE) as u8),
        _ => Piece::Text(spelling.into()),
    }
}
