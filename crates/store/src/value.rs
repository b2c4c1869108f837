//! The values that cross the store's border, in the common dialect: TEXT, BIGINT, DOUBLE
//! PRECISION, BOOLEAN, BYTEA and NULL. Ids and JSON are TEXT, times are BIGINT milliseconds.

/// One value, borrowed: a parameter on its way in, or a column of a [`Row`](crate::Row).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// No value.
    Null,
    /// A truth value; SQLite keeps it as 0 or 1.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A floating point number.
    Real(f64),
    /// Text in UTF-8.
    Text(&'a str),
    /// Bytes.
    Blob(&'a [u8]),
}

impl Value<'_> {
    /// The type's name in the common dialect. Errors name types, never values: those are
    /// people's words.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "NULL",
            Value::Bool(_) => "BOOLEAN",
            Value::Int(_) => "BIGINT",
            Value::Real(_) => "DOUBLE PRECISION",
            Value::Text(_) => "TEXT",
            Value::Blob(_) => "BYTEA",
        }
    }
}

/// Writes a parameter list: `params![&story.id, 7, None::<i64>]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] };
}

macro_rules! values_from {
    ($($t:ty => |$v:ident| $value:expr;)*) => {
        $(impl<'a> From<$t> for Value<'a> {
            fn from($v: $t) -> Self {
                $value
            }
        })*
    };
}

values_from! {
    bool => |v| Value::Bool(v);
    i64 => |v| Value::Int(v);
    i32 => |v| Value::Int(v.into());
    u32 => |v| Value::Int(v.into());
    u16 => |v| Value::Int(v.into());
    u8 => |v| Value::Int(v.into());
    f64 => |v| Value::Real(v);
    &'a str => |v| Value::Text(v);
    &'a String => |v| Value::Text(v);
    &'a [u8] => |v| Value::Blob(v);
    &'a Vec<u8> => |v| Value::Blob(v);
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// A Rust type that a column can be read as.
pub trait FromValue<'a>: Sized {
    /// The value as `Self`, or `None` when it is of another type or does not fit.
    fn from_value(value: Value<'a>) -> Option<Self>;
}

macro_rules! from_value {
    ($($t:ty: $($pattern:pat => $result:expr),+;)*) => {
        $(impl<'a> FromValue<'a> for $t {
            fn from_value(value: Value<'a>) -> Option<Self> {
                match value {
                    $($pattern => $result,)+
                    _ => None,
                }
            }
        })*
    };
}

from_value! {
    // SQLite has no booleans: a BOOLEAN column gives back 0 or 1.
    bool: Value::Bool(v) => Some(v), Value::Int(0) => Some(false), Value::Int(1) => Some(true);
    i64: Value::Int(v) => Some(v);
    i32: Value::Int(v) => v.try_into().ok();
    u32: Value::Int(v) => v.try_into().ok();
    u16: Value::Int(v) => v.try_into().ok();
    u8: Value::Int(v) => v.try_into().ok();
    f64: Value::Real(v) => Some(v);
    &'a str: Value::Text(v) => Some(v);
    String: Value::Text(v) => Some(v.to_owned());
    &'a [u8]: Value::Blob(v) => Some(v);
    Vec<u8>: Value::Blob(v) => Some(v.to_owned());
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Option<T> {
    fn from_value(value: Value<'a>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}
