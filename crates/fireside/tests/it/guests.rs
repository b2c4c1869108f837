//! Without an account: what a guest keeps, what becomes an account's, and what is erased.

use serde_json::json;
use store::{Dialect, Reader, params};
use testkit::{PASSWORD, Person, TestApp, Tier, on_each};

const LINE: &str = "Perpetua rowed to the lighthouse.";

#[test]
fn a_guest_writes_for_any_audience_and_nobody_else_sees_it() {
    on_each(async |app| {
        let (guest, ana) = (app.guest().await, app.writer("Ana").await);
        let user = &guest.signed_in["user"];
        assert_eq!((&user["role"], &user["pen_name"]), (&json!("guest"), &json!("")));
        for tier in [Tier::Kids, Tier::Teens, Tier::Adults] {
            let story = guest.story(tier).await;
            let room = guest.join(&story).await;
            room.turn(LINE).await;
            app.work().await;
            room.passage_after(3).await;
            ana.get(&story.path("")).problem(404, "not_found").await;
        }
    });
}

#[test]
fn signing_up_makes_the_guests_stories_ones_own() {
    on_each(async |app| {
        let guest = app.guest().await;
        let story = guest.quiet_story(Tier::Kids).await;
        guest.join(&story).await.turn(LINE).await;
        let form = app.door.form("Ana", "1990-05");
        let reply = guest.post("/auth/register", &form).send().await;
        assert_eq!(reply.status, 201);
        let ana = Person::of(&app.door, &reply, "");
        assert_eq!(ana.texts(&story).await, [LINE]);
        ana.join(&story).await.turn("She rowed back.").await;
        guest.get("/me").problem(401, "unauthorized").await;
    });
}

#[test]
fn a_guest_who_signs_up_has_a_name_at_once() {
    on_each(async |app| {
        let (guest, ben) = (app.guest().await, app.writer("Ben").await);
        let story = ben.circle(Tier::Kids).await;
        ben.join(&story).await;
        let call = json!({ "story_id": story.id, "invite": story.invite });
        assert_eq!(guest.socket().await.ask("story:join", &call).await["ok"], true);
        let names = async || {
            let members = ben.read(&story).await["members"].clone();
            members
                .as_array()
                .expect("members")
                .iter()
                .map(|m| m["pen_name"].clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(names().await, ["Ben", ""]);
        guest.post("/auth/register", &app.door.form("Ana", "1990-05")).expect(201).await;
        assert_eq!(names().await, ["Ben", "Ana"]);
    });
}

#[test]
fn who_begins_twice_stays_who_they_are() {
    on_each(async |app| {
        for person in [app.guest().await, app.writer("Ana").await] {
            let again = person.post("/auth/guest", &json!({})).expect(200).await;
            assert_eq!(again["user"]["id"], json!(person.id));
        }
    });
}

#[test]
fn signing_in_moves_the_guests_stories() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let guest = app.guest().await;
        let story = guest.quiet_story(Tier::Kids).await;
        guest.join(&story).await.turn(LINE).await;
        let form = json!({ "email": ana.email, "password": PASSWORD });
        let reply = guest.post("/auth/login", &form).send().await;
        assert_eq!(reply.status, 200);
        let again = Person::of(&app.door, &reply, "");
        assert_eq!(again.id, ana.id);
        let read = ana.read(&story).await;
        assert_eq!(read["segments"][0]["author_id"], json!(ana.id), "the words are hers as well");
        assert_eq!(read["turn"]["user_id"], json!(ana.id));
        ana.join(&story).await.turn("She rowed back.").await;
        assert_eq!(
            ana.get("/stories?q=perpetua").expect(200).await["items"][0]["id"],
            json!(story.id)
        );
        guest.get("/me").problem(401, "unauthorized").await;
    });
}

#[test]
fn under_the_age_of_consent_nothing_is_stored_and_the_guests_stories_are_erased() {
    on_each(async |app| {
        let guest = app.guest().await;
        let premise = json!({ "premise": LINE, "audience": "kids", "mode": "solo" });
        let made = guest.post("/stories", &premise).header("idempotency-key", "once");
        let story = testkit::Story::of(made.expect(201).await);
        let room = guest.join(&story).await;
        room.turn(LINE).await;
        let wish = json!({ "story_id": story.id, "instruction": "Bring Rusty back." });
        assert_eq!(room.ask("narrator:continue", &wish).await["ok"], true);
        app.work().await;
        let ready = room.until("media:ready", |_| true).await;
        let form = app.door.form("Kit", "2016-03");
        let reply = guest.post("/auth/register", &form).send().await;
        assert_eq!(reply.status, 202);
        assert_eq!(reply.json(), json!({ "next": "guardian_consent" }));
        assert!(reply.cookie().is_none() && reply.header("set-cookie").contains("Max-Age=0"));

        guest.get("/me").problem(401, "unauthorized").await;
        room.until("session:closed", |closed| closed["reason"] == "erased").await;
        room.closed().await;
        app.work().await;
        let (who, what) = (guest.id.to_string(), story.id.to_string());
        for trace in ["Perpetua", "Rusty", "Kit", &who, &what] {
            assert_eq!(rows_with(app, trace).await, Vec::<String>::new(), "{trace} is still there");
        }
        let email = form["email"].as_str().expect("an address");
        assert_eq!(rows_with(app, email).await, Vec::<String>::new());
        assert!(ready["asset"]["url"].is_string());
    });
}

#[test]
fn an_account_is_left_alone_when_a_child_signs_up_beside_it() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let form = app.door.form("Kit", "2016-03");
        ana.post("/auth/register", &form).expect(202).await;
        assert_eq!(ana.read(&story).await["id"], json!(story.id));
    });
}

#[test]
fn personal_data_of_a_guest_is_not_stored() {
    on_each(async |app| {
        let guest = app.guest().await;
        let story = guest.quiet_story(Tier::Adults).await;
        let room = guest.join(&story).await;
        room.turn("The letter said: write to perpetua.finch@example.org soon.").await;
        let title = json!({ "title": "The number +44 7700 900123" });
        guest.patch(&story.path(""), &title).expect(200).await;
        let read = guest.read(&story).await;
        assert_eq!(read["title"], "The number [private]");
        let text = &read["segments"][0]["text"];
        assert_eq!(text, "The letter said: write to [private] soon.");
        app.work().await;
        for trace in ["perpetua.finch", "900123"] {
            assert_eq!(rows_with(app, trace).await, Vec::<String>::new(), "{trace}");
        }
    });
}

#[test]
fn a_guest_is_judged_by_the_kids_row_whatever_the_audience() {
    on_each(async |app| {
        let (guest, ana) = (app.guest().await, app.writer("Ana").await);
        for person in [&guest, &ana] {
            let story = person.quiet_story(Tier::Adults).await;
            person.join(&story).await.turn("Fuck this, said the sailor.").await;
            let said = person.texts(&story).await.concat();
            assert_eq!(said.contains("Fuck"), person.id == ana.id, "{said}");
        }
    });
}

#[test]
fn a_guest_is_gone_seven_days_after_the_last_visit() {
    on_each(async |app| {
        let guest = app.guest().await;
        app.clock.advance(7 * 24 * 3_600_000 + 1);
        let with_cookie = app.door.get("/api/v1/me");
        let cookie = format!("fireside={}", guest.cookie);
        with_cookie.header("cookie", &cookie).problem(401, "unauthorized").await;
    });
}

/// The tables with a row that holds this text anywhere.
async fn rows_with(app: &TestApp, text: &str) -> Vec<String> {
    let needle = text.to_owned();
    let read = move |r: &mut Reader| {
        let tables = match r.dialect() {
            Dialect::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table' \
                 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'passage_search_%' ORDER BY name"
            }
            Dialect::Postgres => {
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
                 WHERE table_schema = current_schema() ORDER BY table_name"
            }
        };
        let rows = r.query(tables, params![])?;
        let mut found = Vec::new();
        for row in &rows {
            let table: String = row.get(0)?;
            let columns = match r.dialect() {
                Dialect::Sqlite => format!("SELECT name FROM pragma_table_info('{table}')"),
                Dialect::Postgres => format!(
                    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
                     WHERE table_schema = current_schema() AND table_name = '{table}'"
                ),
            };
            for column in &r.query(&columns, params![])? {
                let column: String = column.get(0)?;
                let sql = format!(
                    "SELECT 1 FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE $1 LIMIT 1"
                );
                if r.query_opt(&sql, params![&format!("%{needle}%")])?.is_some() {
                    found.push(table.clone());
                    break;
                }
            }
        }
        Ok::<_, store::Error>(found)
    };
    app.parts.stories.read(read).await.expect("reads")
}
