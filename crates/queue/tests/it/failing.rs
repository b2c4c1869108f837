//! Retries, dead letters, new lives.

use queue::{JobError, NewJob, Run, Status, Worker};
use store::testing::on_each_database;
use store::{Reader, Tx};

use crate::{Draw, all, draw, enqueue, get, queue_on, reporting_worker, status};

/// A worker whose handler fails every run with `error`.
fn failing_worker(queue: &queue::Queue, error: fn() -> JobError) -> Worker {
    Worker::new(queue).handle(4, move |_: Draw, _: Run| async move { Err(error()) })
}

#[test]
fn a_failed_job_is_retried_after_a_growing_wait_until_it_is_dead() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let id = enqueue(&queue, NewJob { max_attempts: 3, ..draw(1) }).await;
        let mut worker = failing_worker(&queue, || JobError::retry("no ink"));
        for (attempt, least_ms, most_ms) in [(1, 500, 1_000), (2, 1_000, 2_000)] {
            worker.run_until_idle().await.expect("works");
            let job = get(&queue, id).await;
            assert_eq!((job.status, job.attempts), (Status::Ready, attempt));
            assert_eq!(job.last_error.as_deref(), Some("no ink"));
            let wait_ms = job.run_at_ms - clock.now_ms();
            assert!((least_ms..most_ms).contains(&wait_ms), "{wait_ms}");
            clock.advance(wait_ms);
        }
        worker.run_until_idle().await.expect("works");
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Dead, 3));
        assert_eq!(job.finished_at_ms, Some(clock.now_ms()));
    });
}

#[test]
fn a_demanded_wait_is_kept() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        let busy = || JobError::Retry { cause: "busy".to_owned(), after_ms: Some(90_000) };
        failing_worker(&queue, busy).run_until_idle().await.expect("works");
        assert_eq!(get(&queue, id).await.run_at_ms, clock.now_ms() + 90_000);
    });
}

#[test]
fn a_hopeless_job_is_dead_at_once() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        failing_worker(&queue, || JobError::fail("no such page")).run_until_idle().await.expect("");
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Dead, 1));
        assert_eq!(job.last_error.as_deref(), Some("no such page"));
    });
}

#[test]
fn a_panic_is_a_failure_like_others() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        failing_worker(&queue, || panic!("a handler panics on purpose"))
            .run_until_idle()
            .await
            .expect("the worker lives");
        let job = get(&queue, id).await;
        assert_eq!((job.status, job.attempts), (Status::Ready, 1));
        assert_eq!(job.last_error.as_deref(), Some("it panicked"));
    });
}

#[test]
fn a_payload_of_another_shape_is_dead_and_not_quoted() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let strange = NewJob { payload: r#"{"wish":"secret"}"#.to_owned(), ..draw(1) };
        let id = enqueue(&queue, strange).await;
        let (mut worker, mut reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        let job = get(&queue, id).await;
        assert_eq!((job.status, all(&mut reports)), (Status::Dead, vec![]));
        assert!(!job.last_error.expect("a cause").contains("secret"));
    });
}

#[test]
fn a_long_cause_is_cut() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let id = enqueue(&queue, draw(1)).await;
        let long = || JobError::fail("é".repeat(10_000));
        failing_worker(&queue, long).run_until_idle().await.expect("works");
        assert_eq!(get(&queue, id).await.last_error, Some("é".repeat(500)));
    });
}

#[test]
fn the_dead_are_listed_and_can_be_revived() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let mut ids = Vec::new();
        let mut hopeless = failing_worker(&queue, || JobError::fail("no such page"));
        for page in 0..3 {
            let keyed = NewJob { dedupe_key: Some(format!("page {page}")), ..draw(page) };
            ids.push(enqueue(&queue, keyed).await);
            hopeless.run_until_idle().await.expect("works");
            clock.advance(1);
        }
        let looker = queue.clone();
        let dead = queue.store().read(move |r: &mut Reader| looker.dead(r, 2)).await;
        let dead: Vec<_> = dead.expect("reads").iter().map(|job| job.id).collect();
        assert_eq!(dead, [ids[2], ids[1]]);

        // Its key may be in use again: that must not stand in its way.
        enqueue(&queue, NewJob { dedupe_key: Some("page 1".to_owned()), ..draw(7) }).await;
        let (reviver, id) = (queue.clone(), ids[1]);
        let revive = move |tx: &mut Tx| reviver.revive(tx, id);
        assert_eq!(queue.store().write(revive.clone()).await, Ok(true));
        assert_eq!(queue.store().write(revive).await, Ok(false), "it is not dead any more");
        let (mut worker, mut reports) = reporting_worker(&queue, 1);
        worker.run_until_idle().await.expect("works");
        let mut ran = all(&mut reports);
        ran.sort_unstable();
        assert_eq!(ran, [1, 7]);
        assert_eq!(status(&queue, id).await, Status::Done);
    });
}
