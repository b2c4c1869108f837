//! Too much in too short a time.

use std::time::Instant;

use gateway::Rates;
use http::Method;
use serde_json::{Value, json};
use testkit::{Setup, Tier, on_each, on_each_with, until};

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

#[test]
fn p68_ten_thousand_signs_of_writing_do_not_hurt_a_room() {
    let setup = Setup { rates: Some(Rates::default()), ..Setup::default() };
    on_each_with(&setup, async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let (at_ana, at_ben) = (ana.join(&story).await, ben.join(&story).await);
        let began = Instant::now();
        for n in 0..10_000 {
            let state = if n % 2 == 0 { "typing" } else { "idle" };
            at_ana.send("typing", &json!({ "story_id": story.id, "state": state }));
            let state = if n % 2 == 0 { "reading" } else { "here" };
            at_ana.send("presence", &json!({ "story_id": story.id, "state": state }));
        }
        // What she says after it is heard after it.
        at_ana.turn("Then she put the pen down.").await;
        at_ben.until("turn:changed", |turn| turn["user_id"] == json!(ben.id)).await;
        // Five at once and five a second, and what her coming and her turn have to say.
        let most = 5 * (began.elapsed().as_secs() + 2) + 3;
        for event in ["typing", "presence"] {
            let heard = at_ben.heard(event).len() as u64;
            assert!((1..=most).contains(&heard), "{heard} times {event} of {most} at most");
        }
    });
}

#[test]
fn p68_the_same_state_again_is_not_told() {
    // Nothing is limited here.
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let (at_ana, at_ben) = (ana.join(&story).await, ben.join(&story).await);
        for _ in 0..1_000 {
            at_ana.send("typing", &json!({ "story_id": story.id, "state": "typing" }));
            at_ben.send("presence", &json!({ "story_id": story.id, "state": "reading" }));
        }
        at_ben.until("typing", |typing| typing["state"] == "typing").await;
        // By then some of them have been heard; all others would be one too many.
        for n in 0..20 {
            let said = json!({ "story_id": story.id, "client_id": n.to_string(), "text": "Hm." });
            at_ana.ask("chat:send", &said).await;
            at_ben.ask("chat:send", &said).await;
        }
        until("Ben to hear all that", || at_ben.heard("chat:message").len() == 40).await;
        assert_eq!(at_ben.heard("typing").len(), 1);
        let reads = |told: &Value| told.to_string().contains("reading");
        at_ana.until("presence", reads).await;
        let told = at_ana.heard("presence");
        assert_eq!(told.iter().filter(|told| reads(told)).count(), 1, "{told:#?}");
    });
}
