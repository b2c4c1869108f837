//! The short way: from the commit straight to the worker of the same process.

use queue::{JobError, NewJob, Queue, Run, Settings, Status, Task, Worker};
use serde::{Deserialize, Serialize};
use store::testing::on_each_database;
use store::{Error, Reader, Tx, params};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{
    Draw, cancel, draw, enqueue, get, lay_results, queue_on, results, status, store_result,
};

#[derive(Serialize, Deserialize)]
struct Idle;

impl Task for Idle {
    const KIND: &'static str = "idle";
}

/// A worker at work whose jobs end when the test lets them.
struct AtWork {
    started: mpsc::UnboundedReceiver<(u32, oneshot::Sender<()>)>,
    stop: CancellationToken,
    working: JoinHandle<()>,
}

impl AtWork {
    /// Begins, and waits until it has looked for jobs and found no more: from then on, only what
    /// is handed over, or a wake-up call, takes a place.
    async fn begin(queue: &Queue, limit: u32) -> Self {
        let first = enqueue(queue, NewJob::of(&Idle)).await;
        let (start, started) = mpsc::unbounded_channel();
        let drawing = queue.clone();
        let handler = move |task: Draw, run: Run| {
            let (queue, start) = (drawing.clone(), start.clone());
            async move {
                let (release, released) = oneshot::channel();
                start.send((task.page, release)).expect("the test listens");
                // Ends as well when the test drops what it got.
                let _ = released.await;
                Ok(store_result(&queue, task, run).await?)
            }
        };
        // Another kind, which has room when the first has none.
        let idle = async |_: Idle, _: Run| Ok::<_, JobError>(());
        // So long that only what is handed over, or a wake-up call, can start a job.
        let poll = std::time::Duration::from_secs(3_600);
        let worker = Worker::new(queue).with(Settings { poll, ..Settings::default() });
        let stop = CancellationToken::new();
        let working = tokio::spawn(worker.handle(limit, handler).handle(1, idle).run(stop.clone()));
        settled(queue, first).await;
        AtWork { started, stop, working }
    }

    async fn next(&mut self) -> (u32, oneshot::Sender<()>) {
        self.started.recv().await.expect("starts")
    }

    async fn end(self) {
        self.stop.cancel();
        self.working.await.expect("ends");
    }
}

/// Waits until a job is there that no worker has.
async fn until_ready(queue: &Queue) {
    let looker = queue.clone();
    let ready = move || {
        let looker = looker.clone();
        queue.store().read(move |r: &mut Reader| looker.count(r, Status::Ready))
    };
    while ready().await.expect("counts") == 0 {
        tokio::task::yield_now().await;
    }
}

async fn leased_until(queue: &Queue, id: domain::JobId) -> i64 {
    let read = move |r: &mut Reader| {
        let sql = "SELECT lease_until FROM job WHERE id = $1";
        r.query_opt(sql, params![&id.to_string()])?.expect("the job is there").get(0)
    };
    queue.store().read(read).await.expect("reads")
}

async fn settled(queue: &Queue, id: domain::JobId) {
    while status(queue, id).await != Status::Done {
        tokio::task::yield_now().await;
    }
}

#[test]
fn a_job_that_there_is_room_for_is_claimed_as_it_is_written() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 2).await;
        let id = enqueue(&queue, draw(1)).await;
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Running, 1));
        let (page, release) = work.next().await;
        assert_eq!(page, 1);
        drop(release);
        settled(&queue, id).await;
        work.end().await;
        assert_eq!(results(&queue).await, [(1, 1)]);
    });
}

#[test]
fn what_is_rolled_back_gives_its_place_back() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        // More rollbacks than places; and a last place that is given back would wake the worker.
        let mut work = AtWork::begin(&queue, 2).await;
        for _ in 0..3 {
            let enqueuer = queue.clone();
            let refuse = move |tx: &mut Tx| {
                enqueuer.enqueue(tx, &draw(7))?;
                Err::<(), _>(Error::Type("never mind".to_owned()))
            };
            queue.store().write(refuse).await.expect_err("is refused");
        }
        let id = enqueue(&queue, draw(1)).await;
        assert_eq!(get(&queue, id).await.status, Status::Running);
        let (page, release) = work.next().await;
        assert_eq!(page, 1);
        drop(release);
        settled(&queue, id).await;
        work.end().await;
    });
}

#[test]
fn who_found_no_room_because_of_what_was_rolled_back_need_not_wait() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 1).await;
        let (began, mut begins) = mpsc::unbounded_channel();
        let (go_on, waits) = std::sync::mpsc::channel::<()>();
        let enqueuer = queue.clone();
        let refuse = move |tx: &mut Tx| {
            enqueuer.enqueue(tx, &draw(7))?;
            began.send(()).expect("the test listens");
            // An error is a word to go on as well.
            let _ = waits.recv();
            Err::<(), _>(Error::Type("never mind".to_owned()))
        };
        let store = queue.store().clone();
        let refused = tokio::spawn(async move { store.write(refuse).await });
        begins.recv().await.expect("it holds the place");
        let other = queue.clone();
        let other = tokio::spawn(async move { enqueue(&other, draw(1)).await });
        // On SQLite one waits for the other.
        if db.dialect() == store::Dialect::Postgres {
            until_ready(&queue).await;
        }
        drop(go_on);
        refused.await.expect("runs").expect_err("is refused");
        let (page, release) = work.next().await;
        assert_eq!(page, 1);
        drop(release);
        settled(&queue, other.await.expect("enqueues")).await;
        work.end().await;
    });
}

#[test]
fn what_there_is_no_room_for_waits_and_runs() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 1).await;
        let held = enqueue(&queue, draw(1)).await;
        let waits = enqueue(&queue, draw(2)).await;
        let later = NewJob { run_at_ms: Some(clock.now_ms() + 1), ..draw(3) };
        let later = enqueue(&queue, later).await;
        assert_eq!(status(&queue, held).await, Status::Running);
        assert_eq!(status(&queue, waits).await, Status::Ready);
        drop(work.next().await);
        assert_eq!(work.next().await.0, 2);
        settled(&queue, waits).await;
        assert_eq!(status(&queue, later).await, Status::Ready);
        work.end().await;
        assert_eq!(results(&queue).await, [(1, 1), (2, 1)]);
    });
}

#[test]
fn many_jobs_run_once_each_whichever_way_they_come() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 3).await;
        let enqueuer = queue.clone();
        let enqueuing = tokio::spawn(async move {
            for page in 1..=60 {
                enqueue(&enqueuer, draw(page)).await;
            }
        });
        let mut pages: Vec<u32> = Vec::new();
        while pages.len() < 60 {
            pages.push(work.next().await.0);
        }
        enqueuing.await.expect("enqueues");
        work.end().await;
        pages.sort_unstable();
        assert_eq!(pages, (1..=60).collect::<Vec<_>>());
        assert_eq!(results(&queue).await, (1..=60).map(|page| (page, 1)).collect::<Vec<_>>());
    });
}

#[test]
fn a_job_handed_to_a_worker_that_dies_is_taken_over() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 1).await;
        let id = enqueue(&queue, draw(1)).await;
        let (_, _release) = work.next().await;
        work.working.abort();
        assert!(work.working.await.expect_err("was aborted").is_cancelled());

        let next = enqueue(&queue, draw(2)).await;
        assert_eq!(status(&queue, next).await, Status::Ready, "nobody is there to take it");
        clock.advance(Settings::default().lease_ms + 1);
        let drawing = queue.clone();
        let mut other = Worker::new(&queue).handle(1, move |task: Draw, run: Run| {
            let queue = drawing.clone();
            async move { Ok(store_result(&queue, task, run).await?) }
        });
        other.run_until_idle().await.expect("works");
        assert_eq!(get(&queue, id).await.attempts, 2);
        assert_eq!(results(&queue).await, [(1, 2), (2, 1)]);
    });
}

#[test]
fn a_job_called_off_on_its_way_is_not_kept() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 1).await;
        let id = enqueue(&queue, draw(1)).await;
        assert!(cancel(&queue, id).await);
        drop(work.next().await);
        work.end().await;
        assert_eq!((status(&queue, id).await, results(&queue).await), (Status::Cancelled, vec![]));
    });
}

#[test]
fn a_row_that_bears_a_workers_name_but_is_not_at_work_is_taken_over() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let mut work = AtWork::begin(&queue, 2).await;
        let held = enqueue(&queue, draw(1)).await;
        let (_, release) = work.next().await;
        let later = NewJob { run_at_ms: Some(clock.now_ms() + 1), ..draw(2) };
        let orphan = enqueue(&queue, later).await;
        // As after a commit whose answer was lost on its way to the worker.
        let lease_ms = Settings::default().lease_ms;
        let until_ms = clock.now_ms() + lease_ms;
        let strand = move |tx: &mut Tx| {
            let (held, orphan) = (held.to_string(), orphan.to_string());
            tx.execute(
                "UPDATE job SET status = 'running', attempts = 1, lease_until = $3,
                    worker = (SELECT worker FROM job WHERE id = $1) WHERE id = $2",
                params![&held, &orphan, until_ms],
            )
        };
        assert_eq!(queue.store().write(strand).await, Ok(1));
        clock.advance(lease_ms / 2 + 1);
        queue.wake();
        while leased_until(&queue, held).await <= until_ms {
            tokio::task::yield_now().await;
        }
        // By now the lease that nobody renewed has run out, and the other has not.
        clock.advance(lease_ms / 2 + 1);
        queue.wake();
        assert_eq!(work.next().await.0, 2);
        drop(release);
        work.end().await;
        assert_eq!(get(&queue, orphan).await.attempts, 2);
        assert_eq!(results(&queue).await, [(1, 1), (2, 2)]);
    });
}
