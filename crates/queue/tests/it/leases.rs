//! Workers that die, and workers that only seemed to.

use queue::{FinishError, NewJob, Queue, Run, Settings, Status, Worker};
use store::testing::on_each_database;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{Draw, draw, enqueue, get, lay_results, queue_on, results, status, store_result};

const LEASE_MS: i64 = 30_000;

/// Only commits and the test's own calls wake such a worker.
fn settings() -> Settings {
    let poll = std::time::Duration::from_secs(3_600);
    Settings { lease_ms: LEASE_MS, poll, ..Settings::default() }
}

/// A worker that holds its job until it is released, then tries to store a result.
struct Slow {
    started: mpsc::UnboundedReceiver<Run>,
    release: mpsc::UnboundedSender<()>,
    ended: mpsc::UnboundedReceiver<Result<(), FinishError>>,
    working: JoinHandle<()>,
    stop: CancellationToken,
}

impl Slow {
    fn start(queue: &Queue) -> Self {
        let (start, started) = mpsc::unbounded_channel();
        let (release, releases) = mpsc::unbounded_channel();
        let (end, ended) = mpsc::unbounded_channel();
        let releases = std::sync::Arc::new(tokio::sync::Mutex::new(releases));
        let drawing = queue.clone();
        let handler = move |task: Draw, run: Run| {
            let (queue, releases) = (drawing.clone(), releases.clone());
            let (start, end) = (start.clone(), end.clone());
            async move {
                start.send(run.clone()).expect("the test listens");
                releases.lock().await.recv().await.expect("released");
                end.send(store_result(&queue, task, run).await).expect("the test listens");
                Ok(())
            }
        };
        let stop = CancellationToken::new();
        let worker = Worker::new(queue).with(settings()).handle(1, handler);
        Slow { started, release, ended, working: tokio::spawn(worker.run(stop.clone())), stop }
    }

    async fn end(mut self) -> Result<(), FinishError> {
        self.release.send(()).expect("the handler waits");
        let outcome = self.ended.recv().await.expect("it ends");
        self.stop.cancel();
        self.working.await.expect("stops");
        outcome
    }
}

/// A worker that dies in the middle of a job: its task is dropped, as by a kill.
async fn die_at_work(queue: &Queue) {
    let mut slow = Slow::start(queue);
    slow.started.recv().await.expect("starts");
    slow.working.abort();
    assert!(slow.working.await.expect_err("was aborted").is_cancelled());
}

/// A worker that stores a result at once.
fn quick_worker(queue: &Queue) -> Worker {
    let drawing = queue.clone();
    Worker::new(queue).with(settings()).handle(4, move |task: Draw, run: Run| {
        let queue = drawing.clone();
        async move { Ok(store_result(&queue, task, run).await?) }
    })
}

#[test]
fn a_dead_workers_job_is_taken_over_when_its_lease_runs_out() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(1)).await;
        die_at_work(&queue).await;

        let mut other = quick_worker(&queue);
        clock.advance(LEASE_MS);
        other.run_until_idle().await.expect("works");
        assert_eq!(status(&queue, id).await, Status::Running, "the lease has not run out");
        clock.advance(1);
        other.run_until_idle().await.expect("works");
        assert_eq!(results(&queue).await, [(1, 2)]);
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Done, 2));
    });
}

#[test]
fn a_job_that_kills_every_worker_is_dead() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let id = enqueue(&queue, NewJob { max_attempts: 2, ..draw(1) }).await;
        for _ in 0..2 {
            die_at_work(&queue).await;
            clock.advance(LEASE_MS + 1);
        }
        quick_worker(&queue).run_until_idle().await.expect("works");
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Dead, 2));
        assert!(job.last_error.expect("a cause").contains("died"));
    });
}

#[test]
fn who_is_alone_takes_back_what_a_dead_process_held() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(1)).await;
        die_at_work(&queue).await;
        let alone = queue.clone();
        let taken = queue.store().write(move |tx| alone.take_back(tx)).await;
        assert_eq!(taken, Ok(1));
        quick_worker(&queue).run_until_idle().await.expect("works");
        assert_eq!(results(&queue).await, [(1, 2)]);
        assert_eq!(get(&queue, id).await.status, Status::Done);
    });
}

#[test]
fn a_renewed_lease_is_not_taken_over() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(1)).await;
        let mut slow = Slow::start(&queue);
        slow.started.recv().await.expect("starts");
        let mut rival = quick_worker(&queue);
        for _ in 0..4 {
            clock.advance(LEASE_MS / 2);
            let before = queue.store().stats().writes;
            queue.wake();
            while queue.store().stats().writes == before {
                tokio::task::yield_now().await;
            }
            rival.run_until_idle().await.expect("works");
            assert_eq!(status(&queue, id).await, Status::Running);
        }
        assert_eq!(slow.end().await, Ok(()));
        assert_eq!(results(&queue).await, [(1, 1)]);
    });
}

#[test]
fn of_two_runs_of_a_job_only_the_holder_leaves_a_result() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(1)).await;
        // It stands still so long that it counts as dead, and then goes on.
        let mut frozen = Slow::start(&queue);
        let run = frozen.started.recv().await.expect("starts");
        // Another node: its queue does not wake the frozen worker.
        let elsewhere = Queue::new(queue.store().clone(), clock.clone());
        clock.advance(LEASE_MS + 1);
        quick_worker(&elsewhere).run_until_idle().await.expect("works");
        assert!(!run.token().is_cancelled(), "it has not noticed yet");
        assert_eq!(frozen.end().await, Err(FinishError::Lost));
        assert_eq!(results(&queue).await, [(1, 2)]);
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Done, 2));
    });
}

#[test]
fn a_worker_that_has_lost_a_job_calls_its_handler_off() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        lay_results(&queue).await;
        enqueue(&queue, draw(1)).await;
        let mut frozen = Slow::start(&queue);
        let run = frozen.started.recv().await.expect("starts");
        let elsewhere = Queue::new(queue.store().clone(), clock.clone());
        clock.advance(LEASE_MS + 1);
        quick_worker(&elsewhere).run_until_idle().await.expect("works");
        queue.wake();
        run.token().cancelled().await;
        assert_eq!(frozen.end().await, Err(FinishError::Lost));
        assert_eq!(results(&queue).await, [(1, 2)]);
    });
}

#[test]
fn rival_workers_share_the_jobs() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        for page in 0..60 {
            enqueue(&queue, draw(page)).await;
        }
        let work = |queue: Queue| async move { quick_worker(&queue).run_until_idle().await };
        let rivals: Vec<_> = (0..3).map(|_| tokio::spawn(work(queue.clone()))).collect();
        for rival in rivals {
            rival.await.expect("no panic").expect("works");
        }
        let expected: Vec<_> = (0..60).map(|page| (page, 1)).collect();
        assert_eq!(results(&queue).await, expected, "each once, at its first attempt");
    });
}
