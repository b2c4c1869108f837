//! The order of jobs, their limits, and the loop around them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use queue::{FINISHED_RETENTION_MS, NewJob, Run, Settings, Status, Task, Worker};
use serde::{Deserialize, Serialize};
use store::testing::on_each_database;
use store::{Error, Reader, Tx};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use crate::{
    Draw, all, draw, enqueue, get, lay_results, queue_on, reporting_worker, results, status,
    store_result,
};

#[test]
fn jobs_run_by_priority_then_by_age() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        for (page, priority) in [(1, 0), (2, 5), (3, -1), (4, 5), (5, 0)] {
            enqueue(&queue, NewJob { priority, ..draw(page) }).await;
            clock.advance(1);
        }
        let (mut worker, mut reports) = reporting_worker(&queue, 1);
        worker.run_until_idle().await.expect("works");
        assert_eq!(all(&mut reports), [2, 4, 1, 5, 3]);
    });
}

#[test]
fn a_job_waits_for_its_time() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let later = NewJob { run_at_ms: Some(clock.now_ms() + 1_000), ..draw(1) };
        enqueue(&queue, later).await;
        let (mut worker, mut reports) = reporting_worker(&queue, 4);
        clock.advance(999);
        worker.run_until_idle().await.expect("works");
        assert!(all(&mut reports).is_empty());
        clock.advance(1);
        worker.run_until_idle().await.expect("works");
        assert_eq!(all(&mut reports), [1]);
    });
}

#[derive(Serialize, Deserialize)]
struct Narrate;

impl Task for Narrate {
    const KIND: &'static str = "narrate";
}

#[test]
fn each_kind_has_its_own_limit() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        for page in 0..20 {
            enqueue(&queue, draw(page)).await;
            enqueue(&queue, NewJob::of(&Narrate)).await;
        }
        let counters = || (Arc::new(AtomicU32::new(0)), Arc::new(AtomicU32::new(0)));
        let ((now, most), (narrating, narrated)) = (counters(), counters());
        let (most_seen, narrated_seen) = (most.clone(), narrated.clone());
        let mut worker = Worker::new(&queue)
            .handle(3, move |_: Draw, _| {
                let (now, most) = (now.clone(), most.clone());
                async move {
                    most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                    tokio::task::yield_now().await;
                    now.fetch_sub(1, SeqCst);
                    Ok(())
                }
            })
            .handle(1, move |_: Narrate, _| {
                let (now, done) = (narrating.clone(), narrated.clone());
                async move {
                    assert_eq!(now.fetch_add(1, SeqCst), 0);
                    tokio::task::yield_now().await;
                    now.fetch_sub(1, SeqCst);
                    done.fetch_add(1, SeqCst);
                    Ok(())
                }
            });
        worker.run_until_idle().await.expect("works");
        assert!((1..=3).contains(&most_seen.load(SeqCst)));
        assert_eq!(narrated_seen.load(SeqCst), 20);
    });
}

#[test]
fn a_worker_takes_only_what_it_knows() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let id = enqueue(&queue, NewJob::of(&Narrate)).await;
        let (mut worker, _reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        assert_eq!(status(&queue, id).await, Status::Ready);
    });
}

#[test]
fn a_result_and_its_job_are_finished_together() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(9)).await;
        let drawing = queue.clone();
        let mut worker = Worker::new(&queue).handle(1, move |task: Draw, run: Run| {
            let queue = drawing.clone();
            async move {
                run.progress(0.5).await?;
                assert_eq!(get(&queue, run.id()).await.progress, 0.5);
                Ok(store_result(&queue, task, run).await?)
            }
        });
        worker.run_until_idle().await.expect("works");
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.progress, job.attempts), (Status::Done, 1.0, 1));
        assert_eq!((job.finished_at_ms, job.last_error), (Some(queue.clock().now_ms()), None));
        assert_eq!(results(&queue).await, [(9, 1)]);
    });
}

#[test]
fn many_jobs_are_settled_in_batches() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let enqueuer = queue.clone();
        let write = move |tx: &mut Tx| {
            (0..700).try_for_each(|page| enqueuer.enqueue(tx, &draw(page)).map(drop))
        };
        queue.store().write::<_, Error, _>(write).await.expect("enqueues");
        let (mut worker, mut reports) = reporting_worker(&queue, 300);
        let before = queue.store().stats().writes;
        worker.run_until_idle().await.expect("works");
        let mut ran = all(&mut reports);
        ran.sort_unstable();
        assert_eq!(ran, (0..700).collect::<Vec<_>>());
        let counter = queue.clone();
        let done = queue.store().read(move |r: &mut Reader| counter.count(r, Status::Done)).await;
        assert_eq!(done, Ok(700));
        assert!(queue.store().stats().writes - before < 350, "fewer transactions than jobs");
    });
}

#[test]
fn old_finished_jobs_are_swept_and_the_dead_stay() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let done = enqueue(&queue, draw(1)).await;
        let (mut worker, _reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        let dead = enqueue(&queue, NewJob { payload: "{}".to_owned(), ..draw(2) }).await;
        worker.run_until_idle().await.expect("works");
        clock.advance(FINISHED_RETENTION_MS);
        worker.run_until_idle().await.expect("works");
        assert_eq!(status(&queue, done).await, Status::Done, "kept to the last millisecond");
        clock.advance(FINISHED_RETENTION_MS);
        worker.run_until_idle().await.expect("works");
        let looker = queue.clone();
        let gone = queue.store().read(move |r: &mut Reader| looker.get(r, done)).await;
        assert_eq!(gone, Ok(None));
        assert_eq!(status(&queue, dead).await, Status::Dead);
    });
}

#[test]
fn the_loop_is_woken_by_a_commit_and_ends_when_told() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let (worker, mut reports) = reporting_worker(&queue, 4);
        // So long that only a wake-up call can be what starts the job.
        let poll = std::time::Duration::from_secs(3_600);
        let stop = CancellationToken::new();
        let working = worker.with(Settings { poll, ..Settings::default() }).run(stop.clone());
        let working = tokio::spawn(working);
        for page in 0..3 {
            let id = enqueue(&queue, draw(page)).await;
            assert_eq!(reports.recv().await, Some(page));
            while status(&queue, id).await != Status::Done {
                tokio::task::yield_now().await;
            }
        }
        stop.cancel();
        working.await.expect("ends");
    });
}

#[test]
fn stopping_lets_handlers_end_and_gives_back_what_was_called_off() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let quick = enqueue(&queue, draw(0)).await;
        let endless = enqueue(&queue, draw(1)).await;
        let (started, mut starts) = mpsc::unbounded_channel();
        let (release, released) = oneshot::channel::<()>();
        let released = Arc::new(tokio::sync::Mutex::new(Some(released)));
        lay_results(&queue).await;
        let drawing = queue.clone();
        let handler = move |task: Draw, run: Run| {
            let (queue, started, released) = (drawing.clone(), started.clone(), released.clone());
            async move {
                started.send(task.page).expect("the test listens");
                if task.page == 0 {
                    let released = released.lock().await.take().expect("one quick job");
                    released.await.expect("released");
                    return Ok(store_result(&queue, task, run).await?);
                }
                run.token().cancelled().await;
                // Whatever one says who was told to stop.
                Ok(())
            }
        };
        let drain = std::time::Duration::from_millis(1);
        let worker = Worker::new(&queue).with(Settings { drain, ..Settings::default() });
        let stop = CancellationToken::new();
        let working = tokio::spawn(worker.handle(4, handler).run(stop.clone()));
        for _ in 0..2 {
            starts.recv().await.expect("both start, in any order");
        }
        release.send(()).expect("the handler waits");
        stop.cancel();
        working.await.expect("ends");
        assert_eq!(status(&queue, quick).await, Status::Done);
        let job = get(&queue, endless).await;
        assert_eq!((job.status, job.attempts, job.last_error), (Status::Ready, 0, None));
    });
}
