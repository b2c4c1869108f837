//! Bad input gets a clear answer and loses nothing.

use http::Method;
use serde_json::{Value, json};
use testkit::{Person, Tier, on_each};

const ABSENT: &str = "0198c0de-0000-7000-8000-000000000000";

/// A story's events and texts, to see that nothing was added.
async fn count(ana: &Person, story: &testkit::Story) -> usize {
    ana.log(story).await.len()
}

/// Prose of exactly so many characters.
fn prose(length: usize) -> String {
    let steps = (1..).map(|step| format!("Maren counted {step} steps down to the sea. "));
    let mut text = String::new();
    steps
        .take_while(|sentence| {
            text.push_str(sentence);
            text.len() < length
        })
        .for_each(drop);
    text.truncate(length - 1);
    format!("{}.", text.trim_end())
}

#[test]
fn p19_a_turn_without_words_or_with_too_many_is_refused() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        for tier in [Tier::Kids, Tier::Teens, Tier::Adults] {
            let story = ana.quiet_story(tier).await;
            let room = ana.join(&story).await;
            let longest = prose(tier.turn_max());
            let too_long = "w".repeat(tier.turn_max() + 1);
            for text in ["", " \n\t ", "\u{200b}\u{200b}", "\u{0}\u{7}", "\u{202e}", &too_long] {
                room.refused(&room.draft(text), "invalid_fields").await;
            }
            assert_eq!(count(&ana, &story).await, 2);
            room.turn(&longest).await;
        }
    });
}

#[test]
fn p19_a_turns_id_has_a_length_and_nothing_hidden() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let mut draft = room.draft("The lamp woke.");
        for id in ["", "one\u{0}", "\n", "\u{9f}", &"i".repeat(65)] {
            draft["client_turn_id"] = json!(id);
            room.refused(&draft, "invalid_fields").await;
        }
        assert_eq!(count(&ana, &story).await, 2);
    });
}

#[test]
fn what_hides_in_a_text_is_taken_out_and_words_stay() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let zalgo = format!("Z{}o", "\u{334}".repeat(60));
        for (text, stored) in [
            ("The\u{0} lamp\u{7} woke.", "The lamp woke."),
            ("It said \u{202e}olleh\u{2066}.", "It said olleh."),
            ("One.\r\n\r\n\r\n\r\nTwo.", "One.\n\nTwo."),
            (&zalgo, &format!("Z{}o", "\u{334}".repeat(6))),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
            ("'; DROP TABLE story; --", "'; DROP TABLE story; --"),
            ("{{7*7}} ${7*7} %s \\u0000", "{{7*7}} ${7*7} %s \\u0000"),
            ("Она сказала: 灯が消えた。 👩\u{200d}🚀", "Она сказала: 灯が消えた。 👩\u{200d}🚀"),
        ] {
            room.turn(text).await;
            assert_eq!(ana.texts(&story).await.last().map(String::as_str), Some(stored));
        }
        let lone =
            r#"{"title": "\ud800", "premise": "A fox.", "audience": "kids", "mode": "solo"}"#;
        let ask = ana.ask(Method::POST, "/stories").raw(lone);
        ask.header("content-type", "application/json").problem(400, "bad_request").await;
    });
}

#[test]
fn script_is_text_in_every_field() {
    on_each(async |app| {
        let script = "<img src=x onerror=alert(1)>";
        let mut form = app.door.form(script, "1990-05");
        form["pen_name"] = json!(script);
        let reply = app.door.post("/api/v1/auth/register", &form).send().await;
        let ana = Person::of(&app.door, &reply, "");
        assert_eq!(ana.signed_in["user"]["pen_name"], script);
        let how = json!({ "title": script, "premise": script, "hero": script });
        let story = ana.begin(how).await;
        let read = ana.read(&story).await;
        assert_eq!((&read["title"], &read["premise"]), (&json!(script), &json!(script)));
        let reply = ana.get(&story.path("")).send().await;
        assert_eq!(reply.header("content-type"), "application/json");
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
    });
}

#[test]
fn p9_a_message_that_does_not_fit_changes_nothing() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let id = json!(story.id);
        for (event, payload) in [
            ("turn:submit", json!({ "story_id": id, "client_turn_id": "1" })),
            ("turn:submit", json!({ "story_id": id, "client_turn_id": 1, "text": "Seven." })),
            ("turn:submit", json!({ "story_id": id, "client_turn_id": "1", "text": 7 })),
            ("turn:submit", json!({ "story_id": "me", "client_turn_id": "1", "text": "Seven." })),
            (
                "turn:submit",
                json!({
                "story_id": id, "client_turn_id": "1", "text": "Seven.", "intent": "shout" }),
            ),
            (
                "turn:submit",
                json!({
                "story_id": id, "client_turn_id": "1", "text": "Seven.", "base_seq": "3" }),
            ),
            ("turn:submit", json!([])),
            ("turn:submit", json!("Seven.")),
            ("turn:submit", Value::Null),
            ("story:join", json!({})),
            ("story:join", json!({ "story_id": id, "after_seq": "first" })),
            ("media:request", json!({ "story_id": id, "kind": "opera" })),
            ("story:erase", json!({ "story_id": id })),
            ("", json!({})),
        ] {
            let ack = room.ask(event, &payload).await;
            assert_eq!(
                (&ack["ok"], &ack["error"]),
                (&json!(false), &json!("bad_request")),
                "{event} {payload}"
            );
        }
        assert_eq!(count(&ana, &story).await, 2);
        for turn_id in ["", &"x".repeat(65)] {
            let draft = json!({ "story_id": id, "client_turn_id": turn_id, "text": "Seven." });
            room.refused(&draft, "invalid_fields").await;
        }
        assert_eq!(count(&ana, &story).await, 2);
        let unknown = json!({ "story_id": id, "client_turn_id": "1", "text": "Seven.", "tier": "adults", "later": [] });
        assert_eq!(room.submit(&unknown).await["ok"], true, "what is not known is ignored");
    });
}

#[test]
fn p9_a_frame_above_its_limit_ends_the_connection() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        assert_eq!(room.try_ask("turn:submit", &room.draft(&"w".repeat(140_000))).await, None);
        room.closed().await;
        ana.join(&story).await.turn("Shorter.").await;
    });
}

#[test]
fn a_new_story_names_the_field_that_does_not_fit() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let whole = json!({ "premise": "A fox.", "audience": "kids", "mode": "solo" });
        for (field, value) in [
            ("premise", json!("")),
            ("premise", json!(" \n ")),
            ("premise", json!("p".repeat(2_001))),
            ("premise", json!(7)),
            ("premise", Value::Null),
            ("audience", json!("everyone")),
            ("mode", json!("x")),
            ("mode", json!("chaos")),
            ("narrator", json!("loud")),
            ("title", json!(["a", "list"])),
            ("title", json!("x".repeat(121))),
            ("hero", json!("x".repeat(61))),
        ] {
            let mut body = whole.clone();
            body[field] = value.clone();
            let problem = ana.post("/stories", &body).problem(422, "invalid_fields").await;
            assert_eq!(problem["fields"][0]["path"], field, "{field}: {value}: {problem}");
        }
        for field in ["premise", "audience", "mode"] {
            let mut body = whole.clone();
            body.as_object_mut().expect("an object").remove(field);
            let problem = ana.post("/stories", &body).problem(422, "invalid_fields").await;
            assert_eq!(
                problem["fields"][0],
                json!({
                    "path": field, "code": "missing", "message": format!("`{field}` is missing."),
                })
            );
        }
        assert_eq!(ana.get("/stories").expect(200).await["items"], json!([]));
    });
}

#[test]
fn what_is_no_json_is_refused() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let post = |body: &[u8]| {
            ana.ask(Method::POST, "/stories").raw(body).header("content-type", "application/json")
        };
        for body in [&b"{\"a\":"[..], b"nonsense", b"\xff\xfe", b"{\"premise\": \"\xff\"}"] {
            post(body).problem(400, "bad_request").await;
        }
        for body in [&b"[]"[..], b"7", b"null", b"\"text\""] {
            let reply = post(body).send().await;
            assert!([400, 422].contains(&reply.status.as_u16()), "{}", reply.text());
        }
        let deep = "[".repeat(20_000);
        post(deep.as_bytes()).problem(400, "bad_request").await;
        let large = format!("{{\"premise\": \"{}\"}}", "p".repeat(70_000));
        post(large.as_bytes()).problem(413, "too_large").await;
        let once = post(large.as_bytes()).header("idempotency-key", "large");
        once.problem(413, "too_large").await;
    });
}

#[test]
fn a_request_cannot_set_what_it_is_not_asked_for() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let mut form = app.door.form("Teen", "2009-01");
        for (key, value) in [("tier", "adults"), ("role", "admin"), ("id", ABSENT)] {
            form[key] = json!(value);
        }
        let user = app.door.post("/api/v1/auth/register", &form).expect(201).await["user"].clone();
        assert_eq!((&user["tier"], &user["role"]), (&json!("teens"), &json!("writer")));
        assert_ne!(user["id"], ABSENT);
        let story = ana.begin(json!({ "owner": ben.id, "id": ABSENT, "seq": 90 })).await;
        assert_eq!(story.made["members"][0]["user_id"], json!(ana.id));
        assert_ne!(story.made["id"], ABSENT);
        let me = ana.patch("/me", &json!({ "tier": "kids", "role": "guest" })).expect(200).await;
        assert_eq!((&me["tier"], &me["role"]), (&json!("adults"), &json!("writer")));
    });
}

#[test]
fn a_story_is_not_for_people_older_than_its_writer() {
    on_each(async |app| {
        let form = app.door.form("Noor", "2009-01");
        let reply = app.door.post("/api/v1/auth/register", &form).send().await;
        let noor = Person::of(&app.door, &reply, "");
        let body = json!({ "premise": "A lamp.", "audience": "adults", "mode": "solo" });
        let problem = noor.post("/stories", &body).problem(422, "invalid_fields").await;
        assert_eq!(problem["fields"][0]["path"], "audience");
        noor.quiet_story(Tier::Teens).await;
    });
}

#[test]
fn anothers_story_and_no_story_get_the_same_answer() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.story(Tier::Adults).await;
        ana.join(&story).await.turn("The lamp went out.").await;
        app.work().await;
        let id = story.id.to_string();
        for (method, path, body) in [
            ("GET", "/stories/ID", json!({})),
            ("PATCH", "/stories/ID", json!({ "title": "Mine" })),
            ("DELETE", "/stories/ID", json!({})),
            ("GET", "/stories/ID/events", json!({})),
            ("GET", "/stories/ID/segments/3", json!({})),
            ("PATCH", "/stories/ID/segments/3", json!({ "text": "Mine." })),
            ("GET", "/stories/ID/segments/4/takes", json!({})),
            ("POST", "/stories/ID/segments/4/keep", json!({})),
            ("POST", "/stories/ID/undo", json!({})),
            ("POST", "/stories/ID/redo", json!({})),
            ("POST", "/stories/ID/retry", json!({})),
            ("POST", "/stories/ID/finish", json!({})),
            ("POST", "/stories/ID/reopen", json!({})),
            ("POST", "/stories/ID/restore", json!({})),
            ("POST", "/stories/ID/suggestions", json!({})),
            ("POST", "/stories/ID/media", json!({ "kind": "picture" })),
            ("GET", "/stories/ID/book", json!({})),
        ] {
            let method: Method = method.parse().expect("a method");
            let mut bodies = Vec::new();
            for id in [id.as_str(), ABSENT, "me", "%00", "..", "1%27--"] {
                let ask = ben.ask(method.clone(), &path.replace("ID", id)).json(&body);
                let reply = ask.send().await;
                reply.is_problem(path, 404, "not_found");
                bodies.push(reply.text());
            }
            bodies.dedup();
            assert_eq!(bodies.len(), 1, "{method} {path}: {bodies:?}");
            let nobody = app.door.ask(method, &format!("/api/v1{}", path.replace("ID", &id)));
            nobody.json(&body).problem(401, "unauthorized").await;
        }
        assert_eq!(count(&ana, &story).await, 4);
    });
}

#[test]
fn a_sign_up_names_every_field_that_does_not_fit() {
    on_each(async |app| {
        let register = |form: &Value| app.door.post("/api/v1/auth/register", form);
        for (field, value) in [
            ("email", ""),
            ("email", "ana"),
            ("email", "ana@@example.org"),
            ("email", "a\u{0}na@example.org"),
            ("password", "short"),
            ("password", "password123"),
            ("password", "aaaaaaaaaaaaaaaa"),
            ("pen_name", ""),
            ("pen_name", " \u{200b} "),
            ("pen_name", "Shithead"),
            ("birth_month", "1990"),
            ("birth_month", "1990-13"),
            ("birth_month", "May 1990"),
            ("region", "Narnia"),
        ] {
            let mut form = app.door.form("Ana", "1990-05");
            form[field] = json!(value);
            let problem = register(&form).problem(422, "invalid_fields").await;
            assert_eq!(problem["fields"][0]["path"], field, "{value:?}: {problem}");
        }
        for (field, long) in [("email", 300), ("password", 300), ("pen_name", 41)] {
            let mut form = app.door.form("Ana", "1990-05");
            form[field] = json!("é".repeat(long));
            let problem = register(&form).problem(422, "invalid_fields").await;
            assert_eq!(problem["fields"][0]["path"], field, "{problem}");
        }
        let ana = app.writer("Ana").await;
        let mut again = app.door.form("Other", "1990-05");
        again["email"] = json!(ana.email.to_uppercase());
        register(&again).problem(409, "email_taken").await;
    });
}

#[test]
fn a_profile_takes_only_what_it_knows() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        for (body, path) in [
            (json!({ "pen_name": "" }), "pen_name"),
            (json!({ "pen_name": "x".repeat(41) }), "pen_name"),
            (json!({ "avatar": "../../etc/passwd" }), "avatar"),
            (json!({ "ink": "invisible" }), "ink"),
            (json!({ "preferences": { "text_scale": 20_000 } }), "preferences.text_scale"),
            (json!({ "preferences": { "text_scale": -1 } }), "preferences.text_scale"),
            (json!({ "preferences": { "motion": "wild" } }), "preferences.motion"),
            (json!({ "preferences": 7 }), "preferences"),
        ] {
            let problem = ana.patch("/me", &body).problem(422, "invalid_fields").await;
            assert_eq!(problem["fields"][0]["path"], path, "{problem}");
        }
        assert_eq!(ana.get("/me").expect(200).await, ana.signed_in["user"]);
        let body = json!({ "pen_name": "Ana B.", "preferences": { "motion": "reduced" } });
        let me = ana.patch("/me", &body).expect(200).await;
        assert_eq!(me["pen_name"], "Ana B.");
        assert_eq!(me["preferences"]["motion"], "reduced");
        assert_eq!(me["preferences"]["text_scale"], 100, "what is absent stays");
    });
}

#[test]
fn ids_that_are_none_are_not_found() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        for path in ["/jobs/7", &format!("/jobs/{ABSENT}"), "/nowhere", "/stories/me/nowhere"] {
            ana.get(path).problem(404, "not_found").await;
        }
    });
}
