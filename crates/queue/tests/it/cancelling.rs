//! Calling a job off, before and while it runs.

use queue::{Run, Settings, Status, Worker};
use store::testing::on_each_database;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::{
    Draw, all, cancel, draw, enqueue, get, lay_results, queue_on, reporting_worker, results,
    status, store_result,
};

#[test]
fn a_ready_job_never_runs() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        assert!(cancel(&queue, id).await);
        assert!(!cancel(&queue, id).await, "it has ended");
        let (mut worker, mut reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        assert!(all(&mut reports).is_empty());
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.finished_at_ms), (Status::Cancelled, Some(clock.now_ms())));
    });
}

#[test]
fn a_running_job_is_told_and_its_result_is_not_kept() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        lay_results(&queue).await;
        let id = enqueue(&queue, draw(1)).await;
        let (report, mut reports) = mpsc::unbounded_channel();
        let drawing = queue.clone();
        let handler = move |task: Draw, run: Run| {
            let (queue, report) = (drawing.clone(), report.clone());
            async move {
                report.send("started").expect("the test listens");
                run.token().cancelled().await;
                // A handler that does not care: its result must not count.
                let kept = store_result(&queue, task, run).await;
                assert_eq!(kept, Err(queue::FinishError::Lost));
                report.send("ended").expect("the test listens");
                Ok(())
            }
        };
        let poll = std::time::Duration::from_secs(3_600);
        let worker = Worker::new(&queue).with(Settings { poll, ..Settings::default() });
        let stop = CancellationToken::new();
        let working = tokio::spawn(worker.handle(4, handler).run(stop.clone()));
        assert_eq!(reports.recv().await, Some("started"));
        assert!(cancel(&queue, id).await);
        assert_eq!(reports.recv().await, Some("ended"));
        stop.cancel();
        working.await.expect("ends");
        assert_eq!((status(&queue, id).await, results(&queue).await), (Status::Cancelled, vec![]));
    });
}

#[test]
fn a_done_or_unknown_job_cannot_be_called_off() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        let (mut worker, _reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        assert!(!cancel(&queue, id).await);
        assert_eq!(status(&queue, id).await, Status::Done);
        assert!(!cancel(&queue, domain::JobId(clock.new_id())).await);
    });
}
