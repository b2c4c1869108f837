//! Devices, tokens, cookies: who is asking.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Method;
use serde_json::{Value, json};
use testkit::{PASSWORD, Socket, Tier, on_each};

#[test]
fn devices_are_listed_and_ending_one_closes_its_sockets() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let phone = ana.sign_in_again().await;
        let story = phone.quiet_story(Tier::Kids).await;
        let (room, other) = (phone.join(&story).await, ana.join(&story).await);

        let devices = ana.get("/auth/sessions").expect(200).await;
        let devices = devices["items"].as_array().expect("devices");
        assert_eq!(devices.len(), 2);
        let others: Vec<_> = devices.iter().filter(|device| device["current"] == false).collect();
        assert_eq!(others.len(), 1);
        let path = format!("/auth/sessions/{}", others[0]["id"].as_str().expect("an id"));
        ana.delete(&path).expect(204).await;

        let closed = room.until("session:closed", |_| true).await;
        assert_eq!(closed["reason"], "signed_out");
        room.closed().await;
        phone.get("/me").problem(401, "unauthorized").await;
        other.turn("This one stays.").await;
        ana.delete(&path).problem(404, "not_found").await;
    });
}

#[test]
fn nobody_ends_anothers_session() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let devices = ana.get("/auth/sessions").expect(200).await;
        let path = format!("/auth/sessions/{}", devices["items"][0]["id"].as_str().expect("an id"));
        ben.delete(&path).problem(404, "not_found").await;
        ben.delete("/auth/sessions/nonsense").problem(404, "not_found").await;
        ana.get("/me").expect(200).await;
    });
}

#[test]
fn signing_out_ends_the_session_and_its_sockets() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let socket = ana.socket().await;
        ana.ask(Method::POST, "/auth/logout").expect(204).await;
        socket.until("session:closed", |closed| closed["reason"] == "signed_out").await;
        ana.get("/me").problem(401, "unauthorized").await;
        let cookie = format!("fireside={}", ana.cookie);
        let by_cookie = app.door.get("/api/v1/me").header("cookie", &cookie);
        by_cookie.problem(401, "unauthorized").await;
    });
}

#[test]
fn p3_a_socket_whose_session_has_run_out_is_let_go() {
    on_each(async |app| {
        let guest = app.guest().await;
        let story = guest.quiet_story(Tier::Kids).await;
        let room = guest.join(&story).await;
        app.clock.advance(8 * 24 * 3_600_000);
        assert_eq!(room.try_ask("turn:submit", &room.draft("Too late.")).await, None);
        room.until("session:closed", |closed| closed["reason"] == "expired").await;
    });
}

#[test]
fn p1_a_socket_without_a_right_is_let_go() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let (at, cookie) = (app.door.address(), format!("fireside={}", ana.cookie));
        let host = format!("http://{at}");
        let ours = [("cookie", cookie.as_str()), ("origin", host.as_str())];
        let socket = Socket::open(at, &ours, &json!({})).await;
        let story = ana.quiet_story(Tier::Kids).await;
        let joined = socket.ask("story:join", &json!({ "story_id": story.id })).await;
        assert_eq!(joined["ok"], true, "a cookie from our own page opens a socket");

        let evil = [("cookie", cookie.as_str()), ("origin", "http://evil.example")];
        let cross = [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
        for (headers, auth, reason) in [
            (&evil[..], json!({}), "refused"),
            (&cross[..], json!({}), "refused"),
            (&[][..], json!({}), "expired"),
            (&[][..], json!({ "token": "nonsense" }), "expired"),
            (&[][..], json!({ "token": 7 }), "expired"),
            (&[][..], json!([]), "expired"),
        ] {
            let socket = Socket::open(at, headers, &auth).await;
            let closed = socket.until("session:closed", |_| true).await;
            assert_eq!(closed["reason"], reason, "{headers:?} {auth}");
            socket.closed().await;
        }
    });
}

#[test]
fn p2_an_account_has_eight_sockets() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let mut sockets = Vec::new();
        for _ in 0..8 {
            sockets.push(ana.socket().await);
        }
        let ninth = ana.socket().await;
        ninth.until("session:closed", |closed| closed["reason"] == "too_many").await;
        ninth.closed().await;
        let story = ana.quiet_story(Tier::Kids).await;
        let joined = sockets[0].ask("story:join", &json!({ "story_id": story.id })).await;
        assert_eq!(joined["ok"], true);
    });
}

#[test]
fn a_token_is_good_for_ten_minutes_and_the_cookie_brings_the_next() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        app.clock.advance(599_000);
        ana.get("/me").expect(200).await;
        app.clock.advance(1_000);
        ana.get("/me").problem(401, "unauthorized").await;
        let refresh = app.door.ask(Method::POST, "/api/v1/auth/refresh");
        let refresh = refresh.header("cookie", &format!("fireside={}", ana.cookie));
        let next = refresh.from_our_page().expect(200).await;
        let token = next["access_token"].as_str().expect("a token");
        app.door.get("/api/v1/me").bearer(token).expect(200).await;
    });
}

#[test]
fn a_refresh_token_works_once_and_coming_again_it_ends_the_session() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let socket = ana.socket().await;
        let first = ana.signed_in["refresh_token"].as_str().expect("a program gets one").to_owned();
        let refresh =
            |token: &str| app.door.post("/api/v1/auth/refresh", &json!({ "refresh_token": token }));
        let next = refresh(&first).expect(200).await;
        let token = next["access_token"].as_str().expect("a token");
        app.door.get("/api/v1/me").bearer(token).expect(200).await;
        refresh(&first).problem(401, "unauthorized").await;
        let second = next["refresh_token"].as_str().expect("the next");
        refresh(second).problem(401, "unauthorized").await;
        socket.until("session:closed", |closed| closed["reason"] == "token_reused").await;
        ana.get("/me").problem(401, "unauthorized").await;
        refresh("nonsense").problem(401, "unauthorized").await;
        refresh("").problem(401, "unauthorized").await;
    });
}

#[test]
fn a_browser_keeps_a_cookie_that_no_script_reads_and_no_refresh_token() {
    on_each(async |app| {
        let form = app.door.form("Ana", "1990-05");
        let reply = app.door.post("/api/v1/auth/register", &form).from_our_page().send().await;
        let cookie = reply.header("set-cookie");
        for part in ["fireside=", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(reply.json()["refresh_token"].is_null());
    });
}

#[test]
fn forged_tokens_open_nothing() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let parts: Vec<&str> = ana.token.split('.').collect();
        let claims: Value =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).expect("base64"))
                .expect("JSON");
        let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let none = encode(&json!({ "alg": "none", "typ": "at+jwt" }));
        let mut as_ben = claims.clone();
        as_ben["sub"] = json!(ben.id);
        let mut forever = claims.clone();
        forever["exp"] = json!(9_999_999_999_i64);
        let forged = [
            format!("{none}.{}.", parts[1]),
            format!("{none}.{}.{}", parts[1], parts[2]),
            format!("{}.{}.{}", parts[0], encode(&as_ben), parts[2]),
            format!("{}.{}.{}", parts[0], encode(&forever), parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!("{}.{}", parts[0], parts[1]),
            format!("{}x", ana.token),
            "a".repeat(10_000),
            "..".to_owned(),
            String::new(),
        ];
        for token in &forged {
            app.door.get("/api/v1/me").bearer(token).problem(401, "unauthorized").await;
        }
        for value in ["Basic YTpi", "Bearer", "bearer ", &ana.token] {
            let ask = app.door.get("/api/v1/me").header("authorization", value);
            ask.problem(401, "unauthorized").await;
        }
        let cookie = app.door.get("/api/v1/me").header("cookie", "fireside=nonsense; other=1");
        cookie.problem(401, "unauthorized").await;
        app.door.get("/api/v1/me").problem(401, "unauthorized").await;
    });
}

#[test]
fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let login = |email: &str, password: &str| {
            app.door.post("/api/v1/auth/login", &json!({ "email": email, "password": password }))
        };
        let wrong = login(&ana.email, "otter-lantern-quilt-14").problem(401, "wrong_credentials");
        let unknown = login("nobody@example.org", PASSWORD).problem(401, "wrong_credentials");
        assert_eq!(wrong.await, unknown.await);
    });
}

#[test]
fn wrong_guesses_have_to_wait_longer_and_longer() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let guess = json!({ "email": ana.email, "password": "otter-lantern-quilt-14" });
        let mut waits = Vec::new();
        for _ in 0..30 {
            let reply = app.door.post("/api/v1/auth/login", &guess).send().await;
            if reply.status == 429 {
                let problem = reply.is_problem("login", 429, "rate_limited");
                let wait = problem["retry_after"].as_i64().expect("seconds");
                assert_eq!(reply.header("retry-after"), wait.to_string());
                waits.push(wait);
                app.clock.advance(wait * 1_000);
            }
        }
        assert!(waits.len() >= 3 && waits.is_sorted(), "{waits:?}");
        assert!(waits.first() < waits.last(), "{waits:?}");
        app.clock.advance(24 * 3_600_000);
        ana.sign_in_again().await;
    });
}
