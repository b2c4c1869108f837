//! Opening a store: connections first, then the threads that own them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use postgres::Config;

use super::{Backend, Inner, Options, Store};
use crate::lane::Lane;
use crate::postgres::PgConn;
use crate::postgres::serve::Session;
use crate::session::Conn;
use crate::sqlite::readers::Readers;
use crate::sqlite::writer::Writer;
use crate::sqlite::{Access, SqliteConn};
use crate::stats::Counters;
use crate::{Error, Reader, Tx};

/// Where a database is.
enum Address {
    Sqlite(PathBuf),
    Postgres(Box<Config>),
}

impl Address {
    fn parse(text: &str) -> Result<Self, Error> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            // The parser's own error may quote the address, and that has a password.
            let config = text.parse::<Config>().map_err(|_| Error::Address)?;
            return Ok(Address::Postgres(Box::new(config)));
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        if path.is_empty() || path.contains("://") {
            return Err(Error::Address);
        }
        Ok(Address::Sqlite(PathBuf::from(path)))
    }
}

/// Opens the database at `text`. To be called where it may block: the PostgreSQL driver panics
/// when it connects on a thread that runs async tasks.
pub(super) fn open(text: &str, options: &Options) -> Result<Store, Error> {
    let done = Arc::new(Counters::default());
    let (backend, threads) = match Address::parse(text)? {
        Address::Sqlite(path) => sqlite(&path, options, &done)?,
        Address::Postgres(config) => postgres(&config, options, &done)?,
    };
    Ok(Store(Arc::new(Inner { backend, done, threads: Mutex::new(threads) })))
}

fn sqlite(
    path: &Path,
    options: &Options,
    done: &Arc<Counters>,
) -> Result<(Backend, Vec<JoinHandle<()>>), Error> {
    let open = |access| SqliteConn::open(path, access, options).map(Conn::Sqlite);
    // The writer first: it creates the file and turns its journal to WAL.
    let tx = Tx::new(open(Access::ReadWrite)?);
    let readers = (0..options.readers.max(1)).map(|_| open(Access::ReadOnly).map(Reader::new));
    let readers = Arc::new(Readers::new(readers.collect::<Result<_, _>>()?));
    let writes = Arc::new(Lane::new(options.queue));
    let (done, group) = (done.clone(), options.group.max(1));
    let thread =
        spawn("store-write", &writes, move |lane| Writer::new(tx, &done).serve(lane, group))?;
    Ok((Backend::Sqlite { path: path.to_owned(), writes, readers }, vec![thread]))
}

fn postgres(
    config: &Config,
    options: &Options,
    done: &Arc<Counters>,
) -> Result<(Backend, Vec<JoinHandle<()>>), Error> {
    let lane = Arc::new(Lane::new(options.queue));
    let serve = |number: usize| {
        let conn = PgConn::open(config, options)?;
        let tx = Tx::new(Conn::Postgres(Box::new(conn)));
        let dice = u64::from(std::process::id()) << 32 | number as u64;
        let (session, done) = (Session { tx, dice }, done.clone());
        spawn("store-postgres", &lane, move |lane| session.serve(lane, &done))
    };
    let threads = (0..options.connections.max(1)).map(serve).collect::<Result<_, _>>();
    let threads = threads.inspect_err(|_| lane.close())?;
    Ok((Backend::Postgres(lane), threads))
}

/// Starts a thread that serves `lane`. Should it panic, the lane is given up, so that callers get
/// an error and not silence.
fn spawn<J: Send + 'static>(
    name: &str,
    lane: &Arc<Lane<J>>,
    serve: impl FnOnce(&Lane<J>) + Send + 'static,
) -> Result<JoinHandle<()>, Error> {
    struct AbandonOnPanic<J>(Arc<Lane<J>>);
    impl<J> Drop for AbandonOnPanic<J> {
        fn drop(&mut self) {
            if std::thread::panicking() {
                self.0.abandon();
            }
        }
    }
    let lane = AbandonOnPanic(lane.clone());
    let thread = std::thread::Builder::new().name(name.to_owned());
    let body = move || {
        let lane = lane;
        serve(&lane.0);
    };
    thread.spawn(body).map_err(|error| Error::Unavailable(format!("no thread: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let path = |text: &str| match Address::parse(text) {
            Ok(Address::Sqlite(path)) => path,
            _ => panic!("{text} is a path"),
        };
        assert_eq!(path("sqlite:/data/fireside.db"), Path::new("/data/fireside.db"));
        assert_eq!(path("sqlite:fireside.db"), Path::new("fireside.db"));
        assert_eq!(path("fireside.db"), Path::new("fireside.db"));
        assert!(matches!(Address::parse("postgres://me:pw@db/fireside"), Ok(Address::Postgres(_))));
        for wrong in ["", "sqlite:", "mysql://me:secret@db/x", "postgres://me:secret@db:port/x"] {
            let Err(error) = Address::parse(wrong) else { panic!("{wrong} is no address") };
            assert!(!error.to_string().contains("secret"));
        }
    }
}
