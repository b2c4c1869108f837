//! Too much in too short a time.

use gateway::Rates;
use http::Method;
use serde_json::{Value, json};
use testkit::{Setup, Tier, on_each_with};

fn with(change: impl Fn(&mut Rates)) -> Setup {
    let mut rates = Rates::default();
    change(&mut rates);
    Setup { rates: Some(rates), ..Setup::default() }
}

fn two_an_hour() -> gateway::Rate {
    "2/h".parse().expect("a rate")
}

/// A problem that says when it goes on: between one second and an hour.
fn says_when(problem: &Value) -> i64 {
    let wait = problem["retry_after"].as_i64().expect("seconds");
    assert!((1..=3_600).contains(&wait), "{problem}");
    wait
}

#[test]
fn guests_sign_ups_and_stories_are_limited() {
    let setup = with(|rates| {
        (rates.guest, rates.sign_up, rates.stories) = (two_an_hour(), two_an_hour(), two_an_hour());
    });
    on_each_with(&setup, async |app| {
        app.guest().await;
        app.guest().await;
        let reply = app.door.ask(Method::POST, "/api/v1/auth/guest").send().await;
        let wait = says_when(&reply.is_problem("guest", 429, "rate_limited"));
        assert_eq!(reply.header("retry-after"), wait.to_string());

        let ana = app.writer("Ana").await;
        app.writer("Ben").await;
        let form = app.door.form("Cleo", "1990-05");
        let refused = app.door.post("/api/v1/auth/register", &form);
        says_when(&refused.problem(429, "rate_limited").await);

        ana.quiet_story(Tier::Kids).await;
        ana.quiet_story(Tier::Kids).await;
        let body = json!({ "premise": "A fox.", "audience": "kids", "mode": "solo" });
        says_when(&ana.post("/stories", &body).problem(429, "rate_limited").await);
    });
}

#[test]
fn p12_turns_are_limited_and_the_answer_says_when_it_goes_on() {
    on_each_with(&with(|rates| rates.turns = two_an_hour()), async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let room = ana.join(&story).await;
        room.turn("One.").await;
        room.turn("Two.").await;
        let ack = room.refused(&room.draft("Three."), "rate_limited").await;
        says_when(&ack);
        says_when(&room.say("turn:pass").await);
        let ben = app.writer("Ben").await;
        ben.join(&ben.quiet_story(Tier::Kids).await).await.turn("Mine.").await;
    });
}

#[test]
fn a_turn_counts_even_when_ember_may_not_answer() {
    on_each_with(&with(|rates| rates.guest_passages = two_an_hour()), async |app| {
        let guest = app.guest().await;
        let story = guest.story(Tier::Kids).await;
        let room = guest.join(&story).await;
        for (n, told) in [(1, 2), (2, 4), (3, 5)] {
            room.turn(&format!("Milo rowed on, stroke {n}.")).await;
            app.work().await;
            assert_eq!(guest.texts(&story).await.len(), told);
        }
        says_when(&room.say("narrator:continue").await);
    });
}

#[test]
fn turns_that_ember_does_not_answer_take_nothing_from_the_allowance() {
    on_each_with(&with(|rates| rates.guest_passages = two_an_hour()), async |app| {
        let guest = app.guest().await;
        let quiet = guest.quiet_story(Tier::Kids).await;
        let room = guest.join(&quiet).await;
        for n in 0..5 {
            room.turn(&format!("Milo rowed on, stroke {n}.")).await;
        }
        let story = guest.story(Tier::Kids).await;
        let room = guest.join(&story).await;
        let draft = room.draft("Milo found a shell.");
        for _ in 0..4 {
            assert_eq!(room.submit(&draft).await["ok"], true, "one turn, sent again");
        }
        app.work().await;
        assert_eq!(room.say("narrator:continue").await["ok"], true, "one passage is left");
        says_when(&room.say("narrator:continue").await);
    });
}

#[test]
fn all_requests_of_an_address_are_limited() {
    on_each_with(&with(|rates| rates.requests = two_an_hour()), async |app| {
        app.door.get("/health").send().await;
        app.door.get("/health").send().await;
        app.door.get("/health").problem(429, "rate_limited").await;
        // A page that is here already gets what it is made of.
        app.door.get("/assets/none.css").problem(404, "not_found").await;
    });
}
