//! The typed values of GGUF's metadata. Arrays stay bytes until they are asked for, so that a file
//! cannot make them larger in memory than they are on disk.

use crate::{cursor::Cursor, error::Fault};

/// The numbers GGUF gives to the types of values.
mod kind {
    pub(super) const U8: u32 = 0;
    pub(super) const I8: u32 = 1;
    pub(super) const U16: u32 = 2;
    pub(super) const I16: u32 = 3;
    pub(super) const U32: u32 = 4;
    pub(super) const I32: u32 = 5;
    pub(super) const F32: u32 = 6;
    pub(super) const BOOL: u32 = 7;
    pub(super) const TEXT: u32 = 8;
    pub(super) const ARRAY: u32 = 9;
    pub(super) const U64: u32 = 10;
    pub(super) const I64: u32 = 11;
    pub(super) const F64: u32 = 12;
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Integer(i64),
    Float(f64),
    Flag(bool),
    Text(&'a [u8]),
    Array(Array<'a>),
}

/// Elements of one type, one behind the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Array<'a> {
    kind: u32,
    count: u64,
    bytes: &'a [u8],
}

impl<'a> Value<'a> {
    pub(super) fn read(cursor: &mut Cursor<'a>, kind: u32) -> Result<Self, Fault> {
        Ok(match kind {
            kind::U8 => Self::Integer(u8::from_le_bytes(cursor.array()?).into()),
            kind::I8 => Self::Integer(i8::from_le_bytes(cursor.array()?).into()),
            kind::U16 => Self::Integer(u16::from_le_bytes(cursor.array()?).into()),
            kind::I16 => Self::Integer(i16::from_le_bytes(cursor.array()?).into()),
            kind::U32 => Self::Integer(cursor.u32()?.into()),
            kind::I32 => Self::Integer(cursor.i32()?.into()),
            kind::F32 => Self::Float(cursor.f32()?.into()),
            kind::BOOL => Self::Flag(cursor.array::<1>()? != [0]),
            kind::TEXT => Self::Text(read_text(cursor)?),
            kind::ARRAY => Self::Array(Array::read(cursor)?),
            // Nothing this crate asks for comes near 2^63.
            kind::U64 => Self::Integer(i64::try_from(cursor.u64()?).unwrap_or(i64::MAX)),
            kind::I64 => Self::Integer(i64::from_le_bytes(cursor.array()?)),
            kind::F64 => Self::Float(f64::from_le_bytes(cursor.array()?)),
            _ => return Err(Fault::Corrupt("a value has an unknown type")),
        })
    }

    pub(super) fn integer(&self) -> Option<u64> {
        let Self::Integer(number) = self else { return None };
        u64::try_from(*number).ok()
    }

    pub(super) fn float(&self) -> Option<f32> {
        let Self::Float(number) = self else { return None };
        Some(*number as f32)
    }

    pub(super) fn flag(&self) -> Option<bool> {
        let Self::Flag(flag) = self else { return None };
        Some(*flag)
    }

    pub(super) fn text(&self) -> Option<&'a [u8]> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }

    pub(super) fn array(&self) -> Option<Array<'a>> {
        let Self::Array(array) = self else { return None };
        Some(*array)
    }
}

impl<'a> Array<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, Fault> {
        let kind = cursor.u32()?;
        let count = cursor.u64()?;
        let mut ahead = cursor.clone();
        if kind == kind::TEXT {
            for _ in 0..count {
                read_text(&mut ahead)?;
            }
        } else {
            let size = size_of_kind(kind)?.saturating_mul(count);
            let size = usize::try_from(size).map_err(|_| Fault::Corrupt("it ends too early"))?;
            ahead.take(size)?;
        }
        let bytes = cursor.take(ahead.position() - cursor.position())?;
        Ok(Self { kind, count, bytes })
    }

    /// The elements, if they are texts.
    pub(super) fn texts(&self) -> Option<Vec<&'a [u8]>> {
        let mut cursor = self.cursor(kind::TEXT)?;
        (0..self.count).map(|_| read_text(&mut cursor).ok()).collect()
    }

    /// The elements, if they are 32 bit floats.
    pub(super) fn floats(&self) -> Option<Vec<f32>> {
        let mut cursor = self.cursor(kind::F32)?;
        (0..self.count).map(|_| cursor.f32().ok()).collect()
    }

    /// The elements, if they are 32 bit integers.
    pub(super) fn integers(&self) -> Option<Vec<i32>> {
        let mut cursor = self.cursor(kind::I32)?;
        (0..self.count).map(|_| cursor.i32().ok()).collect()
    }

    fn cursor(&self, kind: u32) -> Option<Cursor<'a>> {
        (self.kind == kind).then(|| Cursor::new(self.bytes))
    }
}

pub(super) fn read_text<'a>(cursor: &mut Cursor<'a>) -> Result<&'a [u8], Fault> {
    let length = cursor.u64()?;
    cursor.take(usize::try_from(length).map_err(|_| Fault::Corrupt("it ends too early"))?)
}

fn size_of_kind(kind: u32) -> Result<u64, Fault> {
    match kind {
        kind::U8 | kind::I8 | kind::BOOL => Ok(1),
        kind::U16 | kind::I16 => Ok(2),
        kind::U32 | kind::I32 | kind::F32 => Ok(4),
        kind::U64 | kind::I64 | kind::F64 => Ok(8),
        kind::ARRAY => Err(Fault::Unsupported("arrays of arrays".into())),
        _ => Err(Fault::Corrupt("a value has an unknown type")),
    }
}
