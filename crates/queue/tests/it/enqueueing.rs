//! Jobs belong to the transaction that makes them true.

use queue::{NewJob, Status};
use store::testing::on_each_database;
use store::{Error, Reader, Tx};

use crate::{NOON_MS, all, cancel, draw, enqueue, get, queue_on, reporting_worker, status};

#[test]
fn a_job_is_as_it_was_enqueued() {
    on_each_database(async |db| {
        let (queue, clock) = queue_on(&db).await;
        let owner = domain::UserId(clock.new_id());
        let story_id = domain::StoryId(clock.new_id());
        let new = NewJob {
            max_attempts: 3,
            run_at_ms: Some(NOON_MS + 5),
            owner: Some(owner),
            story_id: Some(story_id),
            ..draw(1)
        };
        let id = enqueue(&queue, new).await;
        let expected = queue::Job {
            id,
            kind: "draw".to_owned(),
            status: Status::Ready,
            attempts: 0,
            max_attempts: 3,
            progress: 0.0,
            run_at_ms: NOON_MS + 5,
            owner: Some(owner),
            story_id: Some(story_id),
            last_error: None,
            created_at_ms: NOON_MS,
            finished_at_ms: None,
        };
        assert_eq!(get(&queue, id).await, expected);
    });
}

#[test]
fn a_job_of_a_transaction_rolled_back_never_was() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let enqueuer = queue.clone();
        let write = move |tx: &mut Tx| {
            enqueuer.enqueue(tx, &draw(1))?;
            Err::<(), _>(Error::Aborted)
        };
        assert_eq!(queue.store().write(write).await, Err(Error::Aborted));
        let (mut worker, mut reports) = reporting_worker(&queue, 4);
        worker.run_until_idle().await.expect("works");
        assert!(all(&mut reports).is_empty());
    });
}

#[test]
fn a_dedupe_key_is_taken_while_its_job_lives() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let keyed = |page| NewJob { dedupe_key: Some("cover of s1".to_owned()), ..draw(page) };
        let first = enqueue(&queue, keyed(1)).await;
        assert_eq!(enqueue(&queue, keyed(2)).await, first);
        assert_ne!(enqueue(&queue, draw(3)).await, first, "no key, no duplicate");
        assert_ne!(enqueue(&queue, draw(3)).await, first, "no key, no duplicate");

        let (mut worker, mut reports) = reporting_worker(&queue, 1);
        worker.run_until_idle().await.expect("works");
        assert_eq!(all(&mut reports), [1, 3, 3]);
        let second = enqueue(&queue, keyed(4)).await;
        assert_ne!(second, first, "the key is free again");
        assert_eq!(status(&queue, second).await, Status::Ready);
    });
}

#[test]
fn rivals_for_a_dedupe_key_get_the_same_job() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let tasks: Vec<_> = (0..16)
            .map(|page| {
                let queue = queue.clone();
                let job = NewJob { dedupe_key: Some("one".to_owned()), ..draw(page) };
                tokio::spawn(async move { enqueue(&queue, job).await })
            })
            .collect();
        let mut ids = Vec::new();
        for task in tasks {
            ids.push(task.await.expect("no panic"));
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
    });
}

#[test]
fn live_jobs_are_found_by_the_beginning_of_their_key() {
    on_each_database(async |db| {
        let (queue, _) = queue_on(&db).await;
        let mut ids = std::collections::HashMap::new();
        for key in ["tell:s1:2", "tell:s1:10", "tell:s10:1", "tell:s1", "Tell:s1:1", "draw:s1:1"] {
            let keyed = NewJob { dedupe_key: Some(key.to_owned()), ..draw(1) };
            ids.insert(key, enqueue(&queue, keyed).await);
        }
        let found = async |prefix: &'static str| {
            let looker = queue.clone();
            let find = move |r: &mut Reader| looker.unfinished(r, prefix);
            queue.store().read(find).await.expect("reads")
        };
        assert_eq!(found("tell:s1:").await, [ids["tell:s1:10"], ids["tell:s1:2"]]);
        assert!(cancel(&queue, ids["tell:s1:10"]).await);
        assert_eq!(found("tell:s1:").await, [ids["tell:s1:2"]]);
        let (mut worker, _reports) = reporting_worker(&queue, 9);
        worker.run_until_idle().await.expect("works");
        assert!(found("").await.is_empty());
    });
}
