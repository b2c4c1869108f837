//! Creating requests that come twice.

use serde_json::{Value, json};
use testkit::{Person, Reply, on_each};

const DAY_MS: i64 = 24 * 3_600_000;

async fn create(ana: &Person, key: &str, premise: &str) -> Reply {
    let body = json!({ "premise": premise, "audience": "kids", "mode": "solo" });
    ana.post("/stories", &body).header("idempotency-key", key).send().await
}

async fn stories(ana: &Person) -> usize {
    let list: Value = ana.get("/stories").expect(200).await;
    list["items"].as_array().expect("items").len()
}

#[test]
fn a_repeat_gets_the_first_answer_for_a_day() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let first = create(&ana, "one", "A fox.").await;
        let again = create(&ana, "one", "A fox.").await;
        assert_eq!((first.status, first.json()), (again.status, again.json()));
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(stories(&ana).await, 1);
        create(&ana, "two", "A fox.").await;
        assert_eq!(stories(&ana).await, 2, "another key is another request");
        app.clock.advance(DAY_MS + 1);
        let ana = ana.sign_in_again().await;
        assert_ne!(create(&ana, "one", "A fox.").await.json()["id"], first.json()["id"]);
    });
}

#[test]
fn in_parallel_as_well() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let sends = (0..16).map(|_| create(&ana, "one", "A fox."));
        let replies = futures::future::join_all(sends).await;
        let mut ids: Vec<String> = replies.iter().map(|r| r.json()["id"].to_string()).collect();
        ids.dedup();
        assert_eq!((ids.len(), stories(&ana).await), (1, 1), "{ids:?}");
    });
}

#[test]
fn what_was_made_and_not_answered_is_made_once() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let body = json!({ "premise": "A fox.", "audience": "kids", "mode": "round_robin" });
        let create = || ana.post("/stories", &body).header("idempotency-key", "one");
        let first = create().send().await.json();
        // As a server leaves it that is killed between the story and its answer.
        let forget =
            |tx: &mut store::Tx| tx.execute("UPDATE answer SET status = 0, body = ''", &[]);
        let forgotten = app.parts.stories.store().write::<_, store::Error, _>(forget).await;
        assert_eq!(forgotten, Ok(1));
        let again = create().send().await;
        assert_eq!((again.status.as_u16(), &again.json()["id"]), (201, &first["id"]));
        assert_eq!(stories(&ana).await, 1);
        assert_eq!(again.json()["members"], first["members"]);
        assert!(again.json()["invite"].is_string() && again.json()["invite"] != first["invite"]);
        assert_eq!(create().send().await.header("idempotent-replayed"), "true");
    });
}

#[test]
fn a_key_stands_for_one_request_of_one_person() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let first = create(&ana, "one", "A fox.").await;
        create(&ana, "one", "A bear.").await.is_problem("reuse", 409, "key_reused");
        let his = create(&ben, "one", "A fox.").await;
        assert_ne!(his.json()["id"], first.json()["id"]);
        assert_eq!(his.json()["members"][0]["user_id"], json!(ben.id));
    });
}

#[test]
fn a_refused_request_may_be_mended_under_its_key() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        create(&ana, "one", " ").await.is_problem("empty", 422, "invalid_fields");
        assert_eq!(create(&ana, "one", "A fox.").await.status, 201);
    });
}

#[test]
fn a_key_has_a_length() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        for key in ["", &"k".repeat(129)] {
            create(&ana, key, "A fox.").await.is_problem("key", 400, "bad_request");
        }
        assert_eq!(stories(&ana).await, 0);
    });
}

#[test]
fn a_repeat_brings_an_invitation_that_nothing_has_kept() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let body = json!({ "premise": "A fox.", "audience": "kids", "mode": "round_robin" });
        let create = || ana.post("/stories", &body).header("idempotency-key", "one");
        let first = create().send().await.json();
        let again = create().send().await.json();
        assert_eq!(first["id"], again["id"]);
        assert_ne!(first["invite"], again["invite"], "another, since the first is kept nowhere");
        for (invite, person) in
            [(&first["invite"], &ben), (&again["invite"], &app.writer("Cleo").await)]
        {
            let call = json!({ "story_id": first["id"], "invite": invite });
            let joined = person.socket().await.ask("story:join", &call).await;
            assert_eq!(joined["ok"], true, "{joined}");
        }
        assert_eq!(stories(&ana).await, 1);
    });
}
