//! A matrix of weights, row by row, either in memory or in a mapped file.

use std::{ops::Range, sync::Arc};

use crate::{
    blocks::{self, BLOCK, Format},
    error::Fault,
    raw::MappedFile,
};

/// Rows of weights. Each row is a whole number of blocks.
pub(crate) struct Matrix {
    pub(crate) format: Format,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    bytes: Bytes,
}

enum Bytes {
    Owned(Box<[u8]>),
    Mapped(Arc<MappedFile>, Range<usize>),
}

impl Matrix {
    /// Rounds float rows to Q8_0. `values` yields `rows * columns` numbers.
    pub(crate) fn rounded(
        rows: usize,
        columns: usize,
        values: impl Iterator<Item = f32>,
    ) -> Result<Self, Fault> {
        let size = size_in_bytes(Format::Q8_0, rows, columns)?;
        let mut bytes = Vec::with_capacity(size);
        blocks::append_q8_0(values.take(rows * columns), &mut bytes);
        if bytes.len() != size {
            return Err(Fault::Corrupt("a matrix is shorter than its shape"));
        }
        let bytes = Bytes::Owned(bytes.into_boxed_slice());
        Ok(Self { format: Format::Q8_0, rows, columns, bytes })
    }

    /// Uses the blocks at `offset` of a mapped file where they are.
    pub(crate) fn mapped(
        file: &Arc<MappedFile>,
        offset: usize,
        format: Format,
        [rows, columns]: [usize; 2],
    ) -> Result<Self, Fault> {
        let size = size_in_bytes(format, rows, columns)?;
        let end = offset.checked_add(size).filter(|end| *end <= file.len());
        let end = end.ok_or(Fault::Corrupt("a matrix lies beyond the end of the file"))?;
        Ok(Self { format, rows, columns, bytes: Bytes::Mapped(Arc::clone(file), offset..end) })
    }

    pub(crate) fn row_bytes(&self) -> usize {
        self.columns / BLOCK * self.format.block_bytes()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Owned(bytes) => bytes,
            Bytes::Mapped(file, range) => &file[range.clone()],
        }
    }

    /// Writes row `index` to `out` as floats.
    pub(crate) fn widen_row(&self, index: usize, out: &mut [f32]) {
        let size = self.row_bytes();
        let row = &self.bytes()[index * size..(index + 1) * size];
        blocks::widen_row(self.format, row, out);
    }
}

fn size_in_bytes(format: Format, rows: usize, columns: usize) -> Result<usize, Fault> {
    if !columns.is_multiple_of(BLOCK) {
        return Err(Fault::Unsupported(format!("rows of {columns} numbers, no multiple of 32")));
    }
    (columns / BLOCK * format.block_bytes())
        .checked_mul(rows)
        .ok_or(Fault::Corrupt("a size overflows"))
}
