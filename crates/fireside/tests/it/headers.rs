//! What every answer carries, and what a change of state must show.

use http::Method;
use serde_json::json;
use testkit::{Door, Setup, on_each, on_each_with};

/// One path of each sort: pages, API, health, and what is not there.
const PATHS: [&str; 7] = [
    "/",
    "/health",
    "/ready",
    "/api/openapi.json",
    "/api/v1/me",
    "/api/v1/nowhere",
    "/assets/x.js",
];

#[test]
fn every_answer_is_guarded_and_has_an_id() {
    on_each(async |app| {
        for path in PATHS {
            let reply = app.door.get(path).send().await;
            let policy = reply.header("content-security-policy");
            assert!(policy.contains("default-src 'self'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe") && !policy.contains('*'), "{path}: {policy}");
            for part in ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
                assert!(policy.contains(part), "{path}: {policy}");
            }
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(reply.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
            assert!(reply.header("x-request-id").len() >= 16, "{path}");
            assert!(reply.headers.get("server").is_none(), "{path}");
        }
    });
}

#[test]
fn a_request_id_is_a_proxys_or_a_fresh_one() {
    on_each(async |app| {
        let id = async |given: &str| {
            let reply = app.door.get("/health").header("x-request-id", given).send().await;
            reply.header("x-request-id").to_owned()
        };
        assert_eq!(id("from-the-proxy-7").await, "from-the-proxy-7");
        for odd in ["two words", "<script>", &"x".repeat(65), ""] {
            assert_ne!(id(odd).await, odd);
        }
        let (one, other) = (app.door.get("/health").send(), app.door.get("/health").send());
        assert_ne!(one.await.header("x-request-id"), other.await.header("x-request-id"));
    });
}

#[test]
fn over_https_browsers_are_told_to_stay_there() {
    let public_url = Some("https://stories.example.org".to_owned());
    on_each_with(&Setup { public_url, ..Setup::default() }, async |app| {
        let reply = app.door.ask(Method::POST, "/api/v1/auth/guest").send().await;
        let cookie = reply.header("set-cookie");
        assert!(cookie.starts_with("__Host-fireside=") && cookie.contains("Secure"), "{cookie}");
        assert!(reply.header("strict-transport-security").contains("max-age="));
        let of_origin = |origin: &str| {
            app.door.ask(Method::POST, "/api/v1/auth/guest").header("origin", origin)
        };
        of_origin("https://stories.example.org").expect(201).await;
        of_origin("http://stories.example.org").problem(403, "wrong_origin").await;
    });
}

#[test]
fn another_sites_page_changes_nothing() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let cookie = format!("fireside={}", ana.cookie);
        let body = json!({ "premise": "A fox.", "audience": "kids", "mode": "solo" });
        let post = |name: &'static str, value: &str| {
            let ask = app.door.post("/api/v1/stories", &body).header("cookie", &cookie);
            ask.header(name, value)
        };
        for (name, value) in [
            ("origin", "http://evil.example"),
            ("origin", "null"),
            ("origin", "http://127.0.0.1"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            post(name, value).problem(403, "wrong_origin").await;
        }
        assert_eq!(ana.get("/stories").expect(200).await["items"], json!([]));
        post("origin", &format!("http://{}", app.door.address())).expect(201).await;
        post("sec-fetch-site", "same-origin").expect(201).await;
        let read = app.door.get("/api/v1/me").header("cookie", &cookie);
        let read = read.header("sec-fetch-site", "cross-site").send().await;
        assert!(read.headers.get("access-control-allow-origin").is_none());
    });
}

#[test]
fn what_is_not_there_is_a_problem_and_no_page() {
    on_each(async |app| {
        let door: &Door = &app.door;
        for path in ["/assets/app-0000.js", "/api/v1/nowhere", "/api/nowhere", "/api/docs/nowhere"]
        {
            door.get(path).problem(404, "not_found").await;
        }
        for (method, path) in [
            (Method::PUT, "/api/v1/me"),
            (Method::DELETE, "/api/v1/stories"),
            (Method::GET, "/api/v1/auth/login"),
            (Method::POST, "/health"),
        ] {
            door.ask(method, path).problem(405, "method_not_allowed").await;
        }
        door.ask(Method::POST, "/nowhere").problem(404, "not_found").await;
        for path in ["/assets/../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/..%2f"] {
            let reply = door.get(path).send().await;
            assert_eq!(reply.status, 404, "{path}");
            assert!(!reply.text().contains("root:"), "{path}");
        }
    });
}

#[test]
fn answers_of_the_api_are_kept_by_nobody() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        for path in ["/me", "/stories", "/auth/sessions", "/nowhere"] {
            assert_eq!(ana.get(path).send().await.header("cache-control"), "no-store", "{path}");
        }
    });
}

#[test]
fn the_api_describes_itself() {
    on_each(async |app| {
        let described = app.door.get("/api/openapi.json").expect(200).await;
        assert!(described["openapi"].as_str().is_some_and(|v| v.starts_with("3.1")));
        let page = app.door.get("/api/docs/").send().await;
        assert_eq!(page.status, 200);
        assert!(!page.text().contains("<script>"), "the page runs under our policy");
    });
}

#[test]
fn metrics_are_for_the_machine_itself() {
    on_each(async |app| {
        let reply = app.door.get("/metrics").send().await;
        assert_eq!(reply.status, 200);
        assert!(reply.header("content-type").starts_with("text/plain"));
        // A proxy on this machine brings everybody else's requests too.
        let brought = app.door.get("/metrics").header("x-forwarded-for", "203.0.113.9");
        brought.problem(404, "not_found").await;
    });
}

#[test]
fn a_ready_server_says_so() {
    on_each(async |app| {
        let ready = app.door.get("/ready").expect(200).await;
        assert_eq!(ready, json!({ "database": "ready", "files": "ready", "packs": [] }));
        assert_eq!(app.door.get("/health").send().await.status, 200);
    });
}
