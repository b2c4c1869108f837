//! GGUF, the container of llama.cpp: typed metadata, a table of tensors, and their data.
//!
//! Source: `docs/gguf.md` in the ggml repository. Versions 2 and 3, little-endian.

mod llama;
mod value;
mod vocabulary;

pub(crate) use llama::read_weights;
pub(crate) use vocabulary::read_tokenizer;

use std::{collections::HashMap, sync::Arc};

use crate::{
    blocks::{BLOCK, Format},
    cursor::{Cursor, floats},
    error::Fault,
    half,
    matrix::Matrix,
    raw::MappedFile,
};
use value::{Array, Value, read_text};

/// The first four bytes of every GGUF file.
pub(crate) const MAGIC: &[u8; 4] = b"GGUF";

/// Far above any real file; they bound what a damaged header can make us build.
const MOST_KEYS: u64 = 1 << 12;
const MOST_TENSORS: u64 = 1 << 14;
const MOST_DIMENSIONS: u32 = 4;

const DEFAULT_ALIGNMENT: u64 = 32;
const LARGEST_ALIGNMENT: u64 = 1 << 16;

/// A parsed header over a mapped file.
pub(crate) struct Gguf<'a> {
    file: &'a Arc<MappedFile>,
    metadata: HashMap<&'a [u8], Value<'a>>,
    tensors: HashMap<&'a [u8], Tensor>,
    /// Where the tensors' data begins.
    data: usize,
}

#[derive(Clone, Copy, Debug)]
struct Tensor {
    kind: u32,
    columns: u64,
    rows: u64,
    /// From the beginning of the data.
    offset: u64,
}

impl Tensor {
    /// The space it takes in the file; 0 for a type that is refused later.
    fn bytes(&self) -> u64 {
        let numbers = self.rows.saturating_mul(self.columns);
        let blocks =
            |format: Format| (numbers / BLOCK as u64).saturating_mul(format.block_bytes() as u64);
        match self.kind {
            kind::F32 => numbers.saturating_mul(4),
            kind::F16 => numbers.saturating_mul(2),
            kind::Q4_0 => blocks(Format::Q4_0),
            kind::Q4_1 => blocks(Format::Q4_1),
            kind::Q8_0 => blocks(Format::Q8_0),
            _ => 0,
        }
    }
}

impl<'a> Gguf<'a> {
    pub(crate) fn parse(file: &'a Arc<MappedFile>) -> Result<Self, Fault> {
        let mut cursor = Cursor::new(file);
        if cursor.array()? != *MAGIC {
            return Err(Fault::Corrupt("it does not begin as a GGUF file"));
        }
        let version = cursor.u32()?;
        if !matches!(version, 2 | 3) {
            return Err(Fault::Unsupported(format!("GGUF version {version}")));
        }
        let (tensors, keys) = (cursor.u64()?, cursor.u64()?);
        if tensors > MOST_TENSORS || keys > MOST_KEYS {
            return Err(Fault::Corrupt("its header announces too much"));
        }
        let metadata = (0..keys).map(|_| read_pair(&mut cursor)).collect::<Result<_, _>>()?;
        let tensors = (0..tensors).map(|_| read_tensor(&mut cursor)).collect::<Result<_, _>>()?;
        let mut gguf = Self { file, metadata, tensors, data: 0 };
        gguf.refuse_overlaps()?;
        let alignment = gguf.integer_or("general.alignment", DEFAULT_ALIGNMENT)?;
        if alignment == 0 || alignment > LARGEST_ALIGNMENT {
            return Err(Fault::Corrupt("its alignment is out of range"));
        }
        gguf.data = cursor.position().next_multiple_of(alignment as usize);
        Ok(gguf)
    }

    /// Tensors that share bytes would let a small file become a large model.
    fn refuse_overlaps(&self) -> Result<(), Fault> {
        let sizes = self.tensors.values().map(Tensor::bytes);
        let total = sizes.fold(0, u64::saturating_add);
        if total > self.file.len() as u64 {
            return Err(Fault::Corrupt("its tensors are larger than the file"));
        }
        Ok(())
    }

    fn value(&self, key: &str) -> Option<&Value<'a>> {
        self.metadata.get(key.as_bytes())
    }

    fn integer(&self, key: &str) -> Result<u64, Fault> {
        let value = self.value(key).ok_or_else(|| missing(key))?;
        value.integer().ok_or_else(|| mistyped(key))
    }

    fn integer_or(&self, key: &str, default: u64) -> Result<u64, Fault> {
        self.value(key).map_or(Ok(default), |value| value.integer().ok_or_else(|| mistyped(key)))
    }

    fn float_or(&self, key: &str, default: f32) -> Result<f32, Fault> {
        self.value(key).map_or(Ok(default), |value| value.float().ok_or_else(|| mistyped(key)))
    }

    fn flag_or(&self, key: &str, default: bool) -> Result<bool, Fault> {
        self.value(key).map_or(Ok(default), |value| value.flag().ok_or_else(|| mistyped(key)))
    }

    fn text(&self, key: &str) -> Result<Option<&'a [u8]>, Fault> {
        self.value(key).map(|value| value.text().ok_or_else(|| mistyped(key))).transpose()
    }

    fn array(&self, key: &str) -> Result<Option<Array<'a>>, Fault> {
        self.value(key).map(|value| value.array().ok_or_else(|| mistyped(key))).transpose()
    }

    fn tensor(&self, name: &str) -> Result<Tensor, Fault> {
        self.tensors.get(name.as_bytes()).copied().ok_or_else(|| missing(name))
    }

    /// A matrix of the file, where it is if it consists of blocks, rounded to blocks otherwise.
    fn matrix(&self, name: &str, rows: usize, columns: usize) -> Result<Matrix, Fault> {
        let tensor = self.tensor(name)?;
        if (tensor.rows, tensor.columns) != (rows as u64, columns as u64) {
            return Err(Fault::Corrupt("a matrix has another shape than its header says"));
        }
        let mapped =
            |format| Matrix::mapped(self.file, self.start_of(tensor)?, format, [rows, columns]);
        match tensor.kind {
            kind::Q4_0 => mapped(Format::Q4_0),
            kind::Q4_1 => mapped(Format::Q4_1),
            kind::Q8_0 => mapped(Format::Q8_0),
            kind::F32 => Matrix::rounded(rows, columns, floats(self.bytes_of(tensor, 4)?)),
            kind::F16 => Matrix::rounded(rows, columns, halves(self.bytes_of(tensor, 2)?)),
            other => Err(Fault::Unsupported(format!("weights of GGUF type {other}"))),
        }
    }

    /// A row of floats.
    fn row(&self, name: &str, length: usize) -> Result<Vec<f32>, Fault> {
        let tensor = self.tensor(name)?;
        if (tensor.rows, tensor.columns) != (1, length as u64) {
            return Err(Fault::Corrupt("a row has another length than its header says"));
        }
        match tensor.kind {
            kind::F32 => Ok(floats(self.bytes_of(tensor, 4)?).collect()),
            kind::F16 => Ok(halves(self.bytes_of(tensor, 2)?).collect()),
            other => Err(Fault::Unsupported(format!("norms of GGUF type {other}"))),
        }
    }

    fn start_of(&self, tensor: Tensor) -> Result<usize, Fault> {
        let offset = usize::try_from(tensor.offset).ok();
        offset.and_then(|offset| offset.checked_add(self.data)).ok_or(OVERFLOW)
    }

    fn bytes_of(&self, tensor: Tensor, size: u64) -> Result<&'a [u8], Fault> {
        let start = self.start_of(tensor)?;
        let length = tensor.rows.checked_mul(tensor.columns).and_then(|n| n.checked_mul(size));
        let length = length.and_then(|length| usize::try_from(length).ok()).ok_or(OVERFLOW)?;
        let end = start.checked_add(length).ok_or(OVERFLOW)?;
        self.file.get(start..end).ok_or(Fault::Corrupt("a tensor lies beyond the end of the file"))
    }
}

/// The numbers GGUF gives to the types of tensors.
mod kind {
    pub(super) const F32: u32 = 0;
    pub(super) const F16: u32 = 1;
    pub(super) const Q4_0: u32 = 2;
    pub(super) const Q4_1: u32 = 3;
    pub(super) const Q8_0: u32 = 8;
}

const OVERFLOW: Fault = Fault::Corrupt("a size overflows");

fn missing(name: &str) -> Fault {
    Fault::Unsupported(format!("it has no {name}"))
}

fn mistyped(key: &str) -> Fault {
    Fault::Unsupported(format!("{key} has an unexpected type"))
}

fn halves(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes.as_chunks::<2>().0.iter().map(|pair| half::to_f32(u16::from_le_bytes(*pair)))
}

fn read_pair<'a>(cursor: &mut Cursor<'a>) -> Result<(&'a [u8], Value<'a>), Fault> {
    let key = read_text(cursor)?;
    let kind = cursor.u32()?;
    Ok((key, Value::read(cursor, kind)?))
}

fn read_tensor<'a>(cursor: &mut Cursor<'a>) -> Result<(&'a [u8], Tensor), Fault> {
    let name = read_text(cursor)?;
    let dimensions = cursor.u32()?;
    if dimensions == 0 || dimensions > MOST_DIMENSIONS {
        return Err(Fault::Corrupt("a tensor has too many dimensions"));
    }
    let columns = cursor.u64()?;
    let mut rows = 1u64;
    for _ in 1..dimensions {
        rows = rows.checked_mul(cursor.u64()?).ok_or(OVERFLOW)?;
    }
    let (kind, offset) = (cursor.u32()?, cursor.u64()?);
    Ok((name, Tensor { kind, columns, rows, offset }))
}
