//! Rows of a query, owned, so that they outlive their statement.
//!
//! All rows of one query share one buffer for their texts and one for their bytes: a query costs
//! a handful of allocations, however many rows and columns it has.

use std::any::type_name;
use std::sync::Arc;

use crate::{Error, FromValue, Value};

/// One row of a query; cheap to clone.
#[derive(Clone)]
pub struct Row {
    rows: Arc<RowSet>,
    index: usize,
}

impl Row {
    /// Column `column`, counted from 0, as `T`. `Option<T>` takes NULL; `&str` and `&[u8]` borrow
    /// from the row.
    ///
    /// # Errors
    /// [`Error::Type`] when there is no such column, or it is of another type.
    pub fn get<'a, T: FromValue<'a>>(&'a self, column: usize) -> Result<T, Error> {
        let value = self.rows.value(self.index, column);
        let value = value.ok_or_else(|| Error::Type(format!("no column {column}")))?;
        T::from_value(value).ok_or_else(|| {
            let (kind, wanted) = (value.kind(), type_name::<T>());
            Error::Type(format!("column {column} is {kind}, which does not fit {wanted}"))
        })
    }

    /// The number of columns.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.columns
    }

    /// True for a row without columns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Names the types, not the values, which are people's words.
impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let values = (0..self.len()).filter_map(|column| self.rows.value(self.index, column));
        f.debug_list().entries(values.map(|value| value.kind())).finish()
    }
}

/// Collects the rows of one query.
#[derive(Default)]
pub(crate) struct RowSet {
    columns: usize,
    cells: Vec<Cell>,
    text: String,
    blob: Vec<u8>,
}

/// A value of a row; texts and bytes are a range of the shared buffer.
#[derive(Clone, Copy)]
enum Cell {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(usize, usize),
    Blob(usize, usize),
}

impl RowSet {
    /// Says how many values make a row, before the first is pushed.
    pub(crate) fn set_columns(&mut self, columns: usize) {
        self.columns = columns;
    }

    /// Adds the next value, row by row.
    pub(crate) fn push(&mut self, value: Value<'_>) {
        self.cells.push(match value {
            Value::Null => Cell::Null,
            Value::Bool(v) => Cell::Bool(v),
            Value::Int(v) => Cell::Int(v),
            Value::Real(v) => Cell::Real(v),
            Value::Text(v) => {
                let start = self.text.len();
                self.text.push_str(v);
                Cell::Text(start, self.text.len())
            }
            Value::Blob(v) => {
                let start = self.blob.len();
                self.blob.extend_from_slice(v);
                Cell::Blob(start, self.blob.len())
            }
        });
    }

    pub(crate) fn into_rows(self) -> Vec<Row> {
        let count = self.cells.len() / self.columns.max(1);
        let rows = Arc::new(self);
        (0..count).map(|index| Row { rows: rows.clone(), index }).collect()
    }

    fn value(&self, row: usize, column: usize) -> Option<Value<'_>> {
        if column >= self.columns {
            return None;
        }
        Some(match *self.cells.get(row * self.columns + column)? {
            Cell::Null => Value::Null,
            Cell::Bool(v) => Value::Bool(v),
            Cell::Int(v) => Value::Int(v),
            Cell::Real(v) => Value::Real(v),
            Cell::Text(start, end) => Value::Text(&self.text[start..end]),
            Cell::Blob(start, end) => Value::Blob(&self.blob[start..end]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(columns: usize, values: &[Value<'_>]) -> Vec<Row> {
        let mut set = RowSet::default();
        set.set_columns(columns);
        values.iter().for_each(|value| set.push(*value));
        set.into_rows()
    }

    #[test]
    fn rows_share_buffers_without_mixing_values() {
        let values =
            [Value::Text("né"), Value::Blob(&[0, 255]), Value::Text(""), Value::Blob(&[7])];
        let rows = rows(2, &values);
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].get(0), rows[0].get(1)), (Ok("né"), Ok(&[0_u8, 255][..])));
        assert_eq!((rows[1].get(0), rows[1].get(1)), (Ok(""), Ok(&[7_u8][..])));
    }

    #[test]
    fn a_wrong_type_is_named_and_the_value_is_not() {
        let rows = rows(1, &[Value::Text("a secret wish")]);
        let Err(Error::Type(text)) = rows[0].get::<i64>(0) else { panic!("TEXT is no number") };
        assert!(text.contains("TEXT") && text.contains("i64") && !text.contains("secret"));
        assert!(matches!(rows[0].get::<&str>(1), Err(Error::Type(_))));
        assert_eq!(format!("{:?}", rows[0]), r#"["TEXT"]"#);
    }

    #[test]
    fn numbers_must_fit() {
        let rows = rows(3, &[Value::Int(-1), Value::Int(1), Value::Null]);
        assert!(rows[0].get::<u32>(0).is_err());
        assert_eq!((rows[0].get::<u8>(1), rows[0].get::<bool>(1)), (Ok(1), Ok(true)));
        assert_eq!(
            (rows[0].get::<Option<i64>>(2), rows[0].get::<i64>(2).is_err()),
            (Ok(None), true)
        );
    }
}
