//! A node dies in the middle of Ember's telling, and another takes its job over.

use std::sync::Arc;

use engine::Tell;
use queue::{JobError, Run, Status, Worker};
use serde_json::{Value, json};
use store::{Tx, params};
use testkit::{TestApp, Tier, on_each, within};
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

/// Longer than any lease.
const LEASE_OVER_MS: i64 = 60_000;
/// Longer than any pause before another attempt.
const RETRY_OVER_MS: i64 = 600_000;

/// A worker of another node that has a job in hand and goes no further until it is told to.
struct Stuck {
    go_on: Arc<Notify>,
    ended: mpsc::UnboundedReceiver<Result<(), JobError>>,
    working: AbortOnDropHandle<()>,
}

impl Stuck {
    async fn start(app: &TestApp) -> Self {
        let (started, mut starts) = mpsc::unbounded_channel();
        let (end, ended) = mpsc::unbounded_channel();
        let go_on = Arc::new(Notify::new());
        let (engine, waits) = (app.parts.engine.clone(), Arc::clone(&go_on));
        let worker = Worker::new(&app.parts.queue).handle(1, move |task: Tell, run: Run| {
            let (engine, waits) = (engine.clone(), Arc::clone(&waits));
            let (started, end) = (started.clone(), end.clone());
            async move {
                // Of later jobs nobody wants to know that they were taken.
                let _ = started.send(());
                waits.notified().await;
                let outcome = engine.tell(task, run).await;
                end.send(outcome).map_err(|error| JobError::fail(error.to_string()))
            }
        });
        let working = tokio::spawn(worker.run(CancellationToken::new()));
        within("the job to be taken", starts.recv()).await.expect("it is taken");
        Stuck { go_on, ended, working: AbortOnDropHandle::new(working) }
    }
}

#[test]
fn p26_a_dead_workers_telling_is_taken_over_and_told_once() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Maren came back to the lighthouse.").await;
        drop(Stuck::start(app).await);

        app.work().await;
        assert_eq!(app.jobs(Status::Running).await, 1, "its lease has not run out");
        app.clock.advance(LEASE_OVER_MS);
        app.work().await;
        room.passage_after(seq).await;
        assert_eq!(ana.texts(&story).await.len(), 2);
        assert_eq!(app.jobs(Status::Running).await, 0);
    });
}

#[test]
fn p28_a_worker_that_only_seemed_dead_adds_and_retracts_nothing() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Maren came back to the lighthouse.").await;
        let mut stuck = Stuck::start(app).await;
        app.clock.advance(LEASE_OVER_MS);
        app.work().await;
        room.passage_after(seq).await;
        let told = ana.texts(&story).await;

        stuck.go_on.notify_one();
        let ended = within("the late worker", stuck.ended.recv()).await;
        assert!(ended.expect("it ends").is_ok());
        assert_eq!(ana.texts(&story).await, told);
        assert_eq!(ana.log(&story).await.len(), 4);
        // What was heard of a room comes in order: had there been more, it would come before this.
        room.send("typing", &json!({ "story_id": story.id, "state": "typing" }));
        room.until("typing", |_| true).await;
        assert_eq!(room.heard("segment:retracted"), Vec::<Value>::new());
        drop(stuck.working);
    });
}

#[test]
fn p30_a_telling_that_comes_too_late_is_dropped() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        room.turn("Maren came back to the lighthouse.").await;
        let mut stuck = Stuck::start(app).await;
        room.turn("It was empty.").await;
        stuck.go_on.notify_one();
        within("the late telling", stuck.ended.recv()).await.expect("it ends").expect("is dropped");
        room.until("segment:retracted", |_| true).await;
        stuck.go_on.notify_one();
        within("the next telling", stuck.ended.recv()).await.expect("it ends").expect("is told");
        let texts = ana.texts(&story).await;
        assert_eq!(texts[..2], ["Maren came back to the lighthouse.", "It was empty."]);
        assert_eq!(texts.len(), 3, "one answer, to what was said last");
    });
}

#[test]
fn p34_who_comes_back_alone_while_ember_tells_is_told_so() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        assert_eq!(room.joined["telling"], Value::Null);
        let seq = room.turn("Maren came back to the lighthouse.").await;
        let mut stuck = Stuck::start(app).await;
        drop(room);
        let room = ana.join(&story).await;
        let telling = room.joined["telling"].clone();
        assert!(telling.is_string(), "{telling}");
        stuck.go_on.notify_one();
        within("the telling", stuck.ended.recv()).await.expect("it ends").expect("is told");
        assert_eq!(room.passage_after(seq).await["job_id"], telling);
        assert_eq!(ana.join(&story).await.joined["telling"], Value::Null);
    });
}

#[test]
fn p28_a_telling_that_is_given_up_is_retracted() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Maren came back to the lighthouse.").await;
        let store = app.parts.stories.store();
        let alter = |sql: &'static str| store.write(move |tx: &mut Tx| tx.execute(sql, params![]));
        alter("ALTER TABLE segment RENAME TO hidden").await.expect("is hidden");
        while app.jobs(Status::Dead).await == 0 {
            assert_eq!(room.heard("segment:retracted"), Vec::<Value>::new());
            app.work().await;
            app.clock.advance(RETRY_OVER_MS);
        }
        let retracted = room.until("segment:retracted", |_| true).await;
        alter("ALTER TABLE hidden RENAME TO segment").await.expect("is back");

        let queue = app.parts.queue.clone();
        let revive = move |tx: &mut Tx| {
            let dead = queue.dead(tx, 1)?;
            dead.into_iter().try_for_each(|job| queue.revive(tx, job.id).map(drop))
        };
        store.write::<_, store::Error, _>(revive).await.expect("is revived");
        app.work().await;
        assert_eq!(room.passage_after(seq).await["job_id"], retracted["job_id"]);
    });
}
