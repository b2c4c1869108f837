//! A story as a book: how it came to be, and its plain page.

use http::Method;
use serde_json::json;
use testkit::{Person, Reply, Story, TestApp, Tier, on_each};

/// A story with a turn, two takes of Ember's, and a second turn that was taken back.
async fn with_a_past(app: &TestApp) -> (Person, Story) {
    let ana = app.writer("Ana").await;
    let story = ana.story(Tier::Adults).await;
    let room = ana.join(&story).await;
    room.turn("Maren came back to the <lighthouse>.").await;
    app.work().await;
    ana.ask(Method::POST, &story.path("/retry")).expect(202).await;
    app.work().await;
    room.turn("The wind turned.").await;
    ana.post(&story.path("/undo"), &json!({})).expect(200).await;
    (ana, story)
}

#[test]
fn a_book_tells_how_it_was_made_without_the_words_that_were_taken_back() {
    on_each(async |app| {
        let (ana, story) = with_a_past(app).await;
        let book = ana.get(&story.path("/book")).expect(200).await;
        let steps = book["making"].as_array().expect("steps").iter();
        let said: Vec<_> = steps
            .map(|step| {
                let text = |key: &str| step[key].as_str().unwrap_or_default().to_owned();
                assert!(text("at").ends_with('Z'), "{step}");
                (text("name"), text("kind"), step["count"].as_u64().unwrap_or_default())
            })
            .collect();
        let want = [
            ("Ana", "began", 1),
            ("Ana", "wrote", 1),
            ("Ember", "wrote_in_vain", 1),
            ("Ana", "asked_again", 1),
            ("Ember", "wrote", 1),
            ("Ana", "wrote_in_vain", 1),
            ("Ana", "took_back", 1),
        ];
        let want = want.map(|(name, kind, count)| (name.to_owned(), kind.to_owned(), count));
        assert_eq!(said, want);
        assert_eq!(book["making"][1]["words"], json!(6));
        assert!(!book.to_string().contains("The wind turned."), "{book}");
    });
}

/// The plain page of a story's book, as a browser with this cookie gets it.
async fn plain(app: &TestApp, story: &Story, cookie: &str) -> Reply {
    let path = format!("/book/{}?plain", story.id);
    app.door.get(&path).header("cookie", &format!("fireside={cookie}")).send().await
}

#[test]
fn a_book_is_read_without_scripts_by_whoever_may_read_it() {
    on_each(async |app| {
        let (ana, story) = with_a_past(app).await;
        let page = plain(app, &story, &ana.cookie).await;
        assert_eq!(page.status.as_u16(), 200);
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("cache-control"), "no-store");
        let html = page.text();
        let title = ana.read(&story).await["title"].clone();
        let told = ana.texts(&story).await;
        for part in [
            title.as_str().unwrap_or_default(),
            "Maren came back to the &lt;lighthouse&gt;.",
            "<b>Ember</b>",
            "Who wrote what",
            "Ana took back a passage.",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        let first = told[1].split_whitespace().next().unwrap_or_default();
        assert!(html.contains(first) && !html.contains("The wind turned."), "{html}");
        assert!(!html.contains("<script"), "{html}");
        let at = html.find("/api/v1/assets/").expect("a picture");
        let link = html[at..].split('"').next().unwrap_or_default().replace("&amp;", "&");
        assert_eq!(app.door.get(&link).send().await.status.as_u16(), 200, "{link}");
    });
}

#[test]
fn a_plain_page_speaks_its_readers_language() {
    on_each(async |app| {
        let (ana, story) = with_a_past(app).await;
        let asked = async |accepted: &str| {
            let page = app.door.get(&format!("/book/{}?plain", story.id));
            let page = page.header("cookie", &format!("fireside={}", ana.cookie));
            page.header("accept-language", accepted).send().await
        };
        let german = asked("de-AT,de;q=0.9,en;q=0.8").await;
        assert_eq!(german.header("vary"), "accept-language");
        let german = german.text();
        assert!(german.contains("<html lang=\"de\" dir=\"ltr\">"), "{german}");
        assert!(german.contains("Ana nahm einen Abschnitt zurück."), "{german}");
        let arabic = json!({ "preferences": { "language": "ar" } });
        ana.patch("/me", &arabic).expect(200).await;
        let chosen = asked("de").await.text();
        assert!(chosen.contains("<html lang=\"ar\" dir=\"rtl\">"), "{chosen}");
        assert!(chosen.contains("مَن كتب ماذا") && !chosen.contains("Who wrote"), "{chosen}");
        // The story's own words are as they were written.
        assert!(chosen.contains("Maren came back to the &lt;lighthouse&gt;."), "{chosen}");
    });
}

#[test]
fn a_plain_page_says_in_plain_words_why_there_is_no_book() {
    on_each(async |app| {
        let (_, story) = with_a_past(app).await;
        let ben = app.writer("Ben").await;
        let foreign = plain(app, &story, &ben.cookie).await;
        let absent = plain(app, &ben.quiet_story(Tier::Adults).await, "").await;
        assert_eq!((foreign.status.as_u16(), absent.status.as_u16()), (404, 401));
        assert!(foreign.text().contains("There is no book here"), "{}", foreign.text());
        assert!(absent.text().contains("/sign-in"), "{}", absent.text());
        let nowhere = app.door.get("/book/nowhere?plain");
        let none = nowhere.header("cookie", &format!("fireside={}", ben.cookie)).send().await;
        assert_eq!(none.text(), foreign.text(), "what is another's looks like what is not there");
    });
}
