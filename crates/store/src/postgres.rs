//! PostgreSQL: a connection with its prepared statements.

pub(crate) mod serve;

use std::collections::HashMap;
use std::error::Error as StdError;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use bytes::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement};

use crate::error::with_source;
use crate::row::RowSet;
use crate::{Error, Options, Value};

/// A connection, reopened when it was lost.
pub(crate) struct PgConn {
    config: Config,
    client: Client,
    statements: HashMap<String, Statement>,
    /// Statements kept at most; beyond it they are all forgotten and prepared anew.
    most_statements: usize,
    lost: bool,
    /// The newest row that was in the way of another, by a hash.
    in_the_way: Option<u64>,
}

impl PgConn {
    /// Connects. To be called on a thread that runs no async tasks: the driver panics there.
    pub(crate) fn open(config: &Config, options: &Options) -> Result<Self, Error> {
        let client = connect(config)?;
        Ok(PgConn {
            config: config.clone(),
            client,
            statements: HashMap::new(),
            most_statements: options.statements,
            lost: false,
            in_the_way: None,
        })
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Error> {
        let statement = self.statement(sql)?;
        check(&statement, params)?;
        let done = self.client.execute(&statement, &as_dyn(params));
        self.note(done)
    }

    pub(crate) fn query(&mut self, sql: &str, params: &[Value<'_>]) -> Result<RowSet, Error> {
        let statement = self.statement(sql)?;
        check(&statement, params)?;
        let rows = self.client.query(&statement, &as_dyn(params));
        let mut found = RowSet::default();
        found.set_columns(statement.columns().len());
        for row in self.note(rows)? {
            for column in 0..row.len() {
                found.push(value(&row, column).map_err(|e| Error::Type(e.to_string()))?);
            }
        }
        Ok(found)
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        let done = self.client.batch_execute(sql);
        self.note(done)
    }

    /// Commits. Unless the database itself says that it did not, a failure leaves that open.
    pub(crate) fn commit(&mut self) -> Result<(), Error> {
        let done = self.client.batch_execute("COMMIT");
        let by_database = done.as_ref().is_err_and(|error| error.as_db_error().is_some());
        self.note(done).map_err(|error| match error {
            error if by_database && !matches!(error, Error::Unavailable(_)) => error,
            _ => {
                self.lost = true;
                Error::CommitUnknown
            }
        })
    }

    /// Rolls back; where that fails, the connection is given up, and the transaction with it.
    pub(crate) fn roll_back(&mut self) {
        if self.client.batch_execute("ROLLBACK").is_err() {
            self.lost = true;
        }
    }

    pub(crate) fn reopen_if_lost(&mut self) -> Result<(), Error> {
        if self.lost || self.client.is_closed() {
            self.client = connect(&self.config)?;
            self.statements.clear();
            self.lost = false;
        }
        Ok(())
    }

    /// Which row was in the way when [`Error::Unique`] came last: equal for the same row.
    pub(crate) fn in_the_way(&self) -> Option<u64> {
        self.in_the_way
    }

    fn statement(&mut self, sql: &str) -> Result<Statement, Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql);
        let statement = self.note(statement)?;
        if self.statements.len() >= self.most_statements {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    /// Keeps in mind what to put right before the next run.
    fn note<T>(&mut self, result: Result<T, postgres::Error>) -> Result<T, Error> {
        result.map_err(|error| {
            if let Some(db) = error.as_db_error() {
                // The detail names the row by its values: people's words, so only a hash is kept.
                let row = (db.constraint(), db.detail());
                self.in_the_way = Some(BuildHasherDefault::<DefaultHasher>::new().hash_one(row));
            }
            let error = match Error::from(error) {
                Error::Database(text) if self.client.is_closed() => Error::Unavailable(text),
                error => error,
            };
            match &error {
                Error::Conflict(text) if text.contains("cached plan") => self.statements.clear(),
                Error::Unavailable(_) => self.lost = true,
                _ => {}
            }
            error
        })
    }
}

/// Connects so that a statement outside a write transaction cannot write.
fn connect(config: &Config) -> Result<Client, Error> {
    let unavailable = |error: postgres::Error| Error::Unavailable(with_source(&error));
    let mut client = config.connect(NoTls).map_err(unavailable)?;
    client.batch_execute("SET default_transaction_read_only = on").map_err(unavailable)?;
    Ok(client)
}

fn check(statement: &Statement, params: &[Value<'_>]) -> Result<(), Error> {
    match (statement.params().len(), params.len()) {
        (want, have) if want == have => Ok(()),
        (want, have) => Err(Error::Type(format!("{have} parameters for {want} placeholders"))),
    }
}

fn as_dyn<'a>(params: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    params.iter().map(|param| param as _).collect()
}

fn value(row: &postgres::Row, column: usize) -> Result<Value<'_>, Box<dyn StdError + Sync + Send>> {
    let kind = row.columns()[column].type_();
    let value = match *kind {
        Type::BOOL => row.try_get::<_, Option<_>>(column)?.map(Value::Bool),
        Type::INT8 => row.try_get::<_, Option<_>>(column)?.map(Value::Int),
        Type::INT4 => row.try_get::<_, Option<i32>>(column)?.map(Value::from),
        Type::FLOAT8 => row.try_get::<_, Option<_>>(column)?.map(Value::Real),
        Type::TEXT | Type::VARCHAR => row.try_get::<_, Option<_>>(column)?.map(Value::Text),
        Type::BYTEA => row.try_get::<_, Option<_>>(column)?.map(Value::Blob),
        _ => return Err(format!("{kind} is not in the common dialect").into()),
    };
    Ok(value.unwrap_or(Value::Null))
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        to: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (*self, to) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Bool(v), &Type::BOOL) => v.to_sql(to, out),
            (Value::Int(v), &Type::INT8) => v.to_sql(to, out),
            (Value::Int(v), &Type::INT4) => i32::try_from(v)?.to_sql(to, out),
            (Value::Real(v), &Type::FLOAT8) => v.to_sql(to, out),
            (Value::Text(v), &Type::TEXT | &Type::VARCHAR) => v.to_sql(to, out),
            (Value::Blob(v), &Type::BYTEA) => v.to_sql(to, out),
            (v, to) => Err(format!("cannot bind {} as {to}", v.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
