//! Which handler runs which kind of job, and how many at a time.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::job::{JobError, Task};
use crate::tables::Want;
use crate::worker::run::Run;

type Ending = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;
type Handler = Arc<dyn Fn(&str, Run) -> Ending + Send + Sync>;

/// The kinds of job that a worker runs.
#[derive(Default)]
pub(super) struct Handlers(Vec<Kind>);

struct Kind {
    name: &'static str,
    limit: u32,
    running: u32,
    handler: Handler,
}

impl Handlers {
    pub(super) fn add<T, F, Fut>(&mut self, limit: u32, handler: F)
    where
        T: Task,
        F: Fn(T, Run) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        assert!(self.index(T::KIND).is_none(), "two handlers for {}", T::KIND);
        let handler: Handler = Arc::new(move |payload, run| match serde_json::from_str(payload) {
            Ok(task) => Box::pin(handler(task, run)),
            // Another version of the program wrote it. The text may quote the payload: leave it.
            Err(_) => Box::pin(async { Err(JobError::fail("the payload does not fit its kind")) }),
        });
        self.0.push(Kind { name: T::KIND, limit, running: 0, handler });
    }

    pub(super) fn index(&self, kind: &str) -> Option<usize> {
        self.0.iter().position(|known| known.name == kind)
    }

    /// What there is room for.
    pub(super) fn wants(&self) -> Vec<Want> {
        let room = |kind: &Kind| Want { kind: kind.name, most: kind.limit - kind.running };
        self.0.iter().map(room).filter(|want| want.most > 0).collect()
    }

    pub(super) fn start(&mut self, kind: usize, payload: &str, run: Run) -> Ending {
        self.0[kind].running += 1;
        (self.0[kind].handler)(payload, run)
    }

    pub(super) fn ended(&mut self, kind: usize) {
        self.0[kind].running -= 1;
    }
}
