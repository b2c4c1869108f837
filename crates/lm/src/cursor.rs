//! Reads little-endian numbers from a slice that may end at any point.

use crate::error::Fault;

#[derive(Clone)]
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    pub(crate) fn remaining(&self) -> usize {
        self.bytes.len() - self.position
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        let end = self.position.checked_add(count).filter(|end| *end <= self.bytes.len());
        let end = end.ok_or(Fault::Corrupt("it ends too early"))?;
        let taken = &self.bytes[self.position..end];
        self.position = end;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (head, _) = self.bytes[self.position..]
            .split_first_chunk::<N>()
            .ok_or(Fault::Corrupt("it ends too early"))?;
        self.position += N;
        Ok(*head)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Fault> {
        self.array().map(u64::from_le_bytes)
    }

    pub(crate) fn i32(&mut self) -> Result<i32, Fault> {
        self.array().map(i32::from_le_bytes)
    }

    pub(crate) fn f32(&mut self) -> Result<f32, Fault> {
        self.array().map(f32::from_le_bytes)
    }

    /// Reads `count` numbers; nothing is allocated unless they are all there.
    pub(crate) fn f32s(&mut self, count: usize) -> Result<Vec<f32>, Fault> {
        let bytes = count.checked_mul(4).ok_or(Fault::Corrupt("a size overflows"))?;
        Ok(floats(self.take(bytes)?).collect())
    }
}

/// The 32 bit numbers that `bytes` hold; a rest of fewer than four bytes is left out.
pub(crate) fn floats(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four))
}
