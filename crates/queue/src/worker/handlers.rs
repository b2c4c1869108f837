//! Which handler runs which kind of job.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::job::{JobError, Task};
use crate::worker::run::Run;

type Ending = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;
type Handler = Arc<dyn Fn(&str, Run) -> Ending + Send + Sync>;

/// The kinds of job that a worker runs.
#[derive(Default)]
pub(super) struct Handlers(Vec<Kind>);

struct Kind {
    name: &'static str,
    handler: Handler,
}

impl Handlers {
    pub(super) fn add<T, F, Fut>(&mut self, handler: F)
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
        self.0.push(Kind { name: T::KIND, handler });
    }

    pub(super) fn index(&self, kind: &str) -> Option<usize> {
        self.0.iter().position(|known| known.name == kind)
    }

    pub(super) fn start(&self, kind: usize, payload: &str, run: Run) -> Ending {
        (self.0[kind].handler)(payload, run)
    }
}
