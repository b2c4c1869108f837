//! PostgreSQL: a connection with its prepared statements.

pub(crate) mod serve;

use std::collections::HashMap;
use std::error::Error as StdError;

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
        })
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Error> {
        let statement = self.statement(sql)?;
        check(&statement, params)?;
        let done = self.client.execute(&statement, &as_dyn(params)).map_err(Error::from);
        self.note(done)
    }

    pub(crate) fn query(&mut self, sql: &str, params: &[Value<'_>]) -> Result<RowSet, Error> {
        let statement = self.statement(sql)?;
        check(&statement, params)?;
        let rows = self.client.query(&statement, &as_dyn(params)).map_err(Error::from);
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
        let done = self.client.batch_execute(sql).map_err(Error::from);
        self.note(done)
    }

    /// Commits. Unless the database itself says that it did not, a failure leaves that open.
    pub(crate) fn commit(&mut self) -> Result<(), Error> {
        self.client.batch_execute("COMMIT").map_err(|error| {
            let by_database = error.as_db_error().is_some();
            match Error::from(error) {
                error if by_database && !matches!(error, Error::Unavailable(_)) => error,
                _ => {
                    self.lost = true;
                    Error::CommitUnknown
                }
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

    fn statement(&mut self, sql: &str) -> Result<Statement, Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql).map_err(Error::from);
        let statement = self.note(statement)?;
        if self.statements.len() >= self.most_statements {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    /// Keeps in mind what to put right before the next run.
    fn note<T>(&mut self, mut result: Result<T, Error>) -> Result<T, Error> {
        if let Err(Error::Database(text)) = &result
            && self.client.is_closed()
        {
            result = Err(Error::Unavailable(text.clone()));
        }
        match &result {
            Err(Error::Conflict(text)) if text.contains("cached plan") => self.statements.clear(),
            Err(Error::Unavailable(_)) => self.lost = true,
            _ => {}
        }
        result
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
