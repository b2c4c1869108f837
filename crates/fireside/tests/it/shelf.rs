//! The library: what one has written, and what becomes of it.

use http::Method;
use serde_json::{Value, json};
use testkit::{Person, Pictures, Setup, Tier, on_each, on_each_with};

async fn titles(ana: &Person, query: &str) -> Vec<String> {
    let list = ana.get(&format!("/stories{query}")).expect(200).await;
    let items = list["items"].as_array().expect("items").iter();
    items.map(|card| card["title"].as_str().expect("a title").to_owned()).collect()
}

async fn begin(ana: &Person, title: &str) -> testkit::Story {
    ana.begin(json!({ "title": title, "narrator": "off", "audience": "adults" })).await
}

#[test]
fn newest_first_page_by_page_and_nobody_elses() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        for title in ["One", "Two", "Three", "Four", "Five"] {
            begin(&ana, title).await;
        }
        begin(&ben, "His").await;
        assert_eq!(titles(&ana, "").await, ["Five", "Four", "Three", "Two", "One"]);
        let mut pages = Vec::new();
        let mut query = "/stories?limit=2".to_owned();
        loop {
            let page = ana.get(&query).expect(200).await;
            let cards = page["items"].as_array().expect("items").iter();
            pages.push(cards.map(|card| card["title"].clone()).collect::<Vec<_>>());
            match page["next_cursor"].as_str() {
                Some(cursor) => query = format!("/stories?limit=2&cursor={cursor}"),
                None => break,
            }
        }
        assert_eq!(json!(pages), json!([["Five", "Four"], ["Three", "Two"], ["One"]]));
    });
}

#[test]
fn a_card_tells_what_a_shelf_shows() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Teens).await;
        let room = ana.join(&story).await;
        room.turn("Noor climbed to the roof.").await;
        app.work().await;
        let card = ana.get("/stories").expect(200).await["items"][0].clone();
        let shown = |key: &str| card[key].clone();
        assert_eq!(shown("id"), json!(story.id));
        assert_eq!(shown("title"), "The Lantern in the Snow");
        assert_eq!((shown("audience"), shown("mode")), (json!("teens"), json!("solo")));
        assert_eq!((shown("state"), shown("your_turn")), (json!("open"), json!(true)));
        assert_eq!(shown("seq"), 4);
        assert_eq!(card["members"][0]["pen_name"], "Ana");
        assert!(card["cover"]["url"].is_string(), "{card}");
    });
}

/// The files that the cards show as their `which`, the newest story first. A link's signature
/// changes with the time; the file it leads to does not.
async fn shown(ana: &Person, which: &str) -> Vec<String> {
    let shelf = ana.get("/stories").expect(200).await;
    let file = |card: &Value| {
        let url = card[which]["url"].as_str().unwrap_or_default();
        url.split('?').next().unwrap_or_default().to_owned()
    };
    shelf["items"].as_array().expect("cards").iter().map(file).collect()
}

#[test]
fn a_card_shows_what_is_on_the_path() {
    let setup = Setup { pictures: Pictures::Drawn, ..Setup::default() };
    on_each_with(&setup, async |app| {
        let ana = app.writer("Ana").await;
        let (story, other) =
            (begin(&ana, "The Salt Ledger").await, begin(&ana, "The Glass Boat").await);
        let (room, beside) = (ana.join(&story).await, ana.join(&other).await);
        assert_eq!(shown(&ana, "picture").await, ["", ""]);
        room.turn("A whale sang under the pier at night.").await;
        beside.turn("A red kite flew over the hills at noon.").await;
        app.work().await;
        let first = shown(&ana, "picture").await;
        assert!(!first.contains(&String::new()) && first[0] != first[1], "{first:?}");
        room.turn("In the forest a bear lit a lantern.").await;
        app.work().await;
        let second = shown(&ana, "picture").await;
        assert_eq!(second[0], first[0]);
        assert_ne!(second[1], first[1]);
        ana.post(&story.path("/undo"), &json!({})).expect(200).await;
        assert_eq!(shown(&ana, "picture").await, first);
    });
}

#[test]
fn a_cover_is_drawn_once_at_first_and_once_at_the_end_and_goes_with_what_is_undone() {
    let setup = Setup { pictures: Pictures::Drawn, ..Setup::default() };
    on_each_with(&setup, async |app| {
        let ana = app.writer("Ana").await;
        let story = begin(&ana, "The Salt Ledger").await;
        let room = ana.join(&story).await;
        let cover = async || shown(&ana, "cover").await.remove(0);
        let picture = async || shown(&ana, "picture").await.remove(0);
        let put = async |what: &str| {
            ana.post(&story.path(what), &json!({})).expect(200).await;
            app.work().await;
        };
        room.turn("A whale sang under the pier at night.").await;
        app.work().await;
        let (first, of) = (cover().await, picture().await);
        assert!(!first.is_empty() && first != of, "{first}, drawn from {of}");
        let card = ana.get("/stories").expect(200).await["items"][0]["cover"].clone();
        assert!(card["height"].as_i64() > card["width"].as_i64(), "{card}");
        room.turn("In the forest a bear lit a lantern.").await;
        app.work().await;
        assert_eq!(cover().await, first, "one is enough while a story is told");
        assert_ne!(picture().await, of);
        put("/finish").await;
        let last = cover().await;
        assert_ne!(last, first);
        let book = ana.get(&story.path("/book")).expect(200).await;
        assert!(book["cover"]["url"].as_str().is_some_and(|url| url.starts_with(&last)), "{book}");
        put("/reopen").await;
        put("/undo").await;
        assert_eq!(cover().await, first);
        put("/undo").await;
        assert_eq!(cover().await, "");
        put("/redo").await;
        assert_eq!(cover().await, first);
    });
}

#[test]
fn finish_reopen_trash_restore() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = begin(&ana, "The Salt Ledger").await;
        let room = ana.join(&story).await;
        let post = |what: &str| ana.ask(Method::POST, &story.path(what));
        let shelves = async || {
            let mut found = Vec::new();
            for shelf in ["all", "open", "finished", "trash"] {
                if !titles(&ana, &format!("?shelf={shelf}")).await.is_empty() {
                    found.push(shelf);
                }
            }
            found
        };
        assert_eq!(shelves().await, ["all", "open"]);

        assert_eq!(post("/finish").expect(200).await["state"], "finished");
        room.until("story:updated", |_| true).await;
        assert_eq!(shelves().await, ["all", "finished"]);
        assert_eq!(room.submit(&room.draft("One word more.")).await["ok"], false);
        assert_eq!(post("/finish").expect(200).await["seq"], 3, "finished once");

        assert_eq!(post("/reopen").expect(200).await["state"], "open");
        room.turn("One word more.").await;

        ana.delete(&story.path("")).expect(204).await;
        assert_eq!(shelves().await, ["trash"]);
        assert_eq!(room.submit(&room.draft("And another.")).await["ok"], false);
        post("/finish").problem(409, "story_closed").await;

        assert_eq!(post("/restore").expect(200).await["state"], "open");
        assert_eq!(shelves().await, ["all", "open"]);
    });
}

#[test]
fn search_finds_ones_own_words_and_marks_them() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let salt = begin(&ana, "The Salt Ledger").await;
        ana.join(&salt).await.turn("A heron stood at the sluice & watched.").await;
        let radio = begin(&ana, "Static").await;
        ana.join(&radio).await.turn("The heron was a radio.").await;

        assert_eq!(titles(&ana, "?q=heron").await, ["Static", "The Salt Ledger"]);
        assert_eq!(titles(&ana, "?q=HERON%20slui").await, ["The Salt Ledger"]);
        assert_eq!(titles(&ana, "?q=ledger").await, ["The Salt Ledger"]);
        assert_eq!(titles(&ana, "?q=otter").await, Vec::<String>::new());
        assert_eq!(titles(&ben, "?q=heron").await, Vec::<String>::new());
        // What is syntax to a search engine is nothing to people.
        for odd in ["%22", "heron%22%20OR%20%22", "*", "NEAR(", "scope%3A", "%27%3B--", "%00", "&"]
        {
            ana.get(&format!("/stories?q={odd}")).expect(200).await;
        }

        let hit = ana.get("/stories?q=sluice").expect(200).await["items"][0].clone();
        let highlight = hit["highlight"].as_str().expect("a highlight");
        assert!(highlight.contains("\u{2068}sluice\u{2069}"), "{highlight}");
        let plain = highlight.replace(['\u{2068}', '\u{2069}'], "");
        assert!(
            "A heron stood at the sluice & watched.".contains(plain.trim_matches('…')),
            "{plain}"
        );
        ana.delete(&salt.path("")).expect(204).await;
        assert_eq!(titles(&ana, "?q=sluice").await, Vec::<String>::new());
    });
}

#[test]
fn a_story_gets_another_title_and_another_narrator() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = begin(&ana, "Untitled").await;
        let body = json!({ "title": "  The\nSalt Ledger ", "narrator": "each_turn" });
        let changed = ana.patch(&story.path(""), &body).expect(200).await;
        assert_eq!(changed["title"], "The Salt Ledger");
        assert_eq!(changed["narrator"], "each_turn");
        let seq = changed["seq"].clone();
        let same = ana.patch(&story.path(""), &json!({ "title": "The Salt Ledger" }));
        assert_eq!(same.expect(200).await["seq"], seq, "what changes nothing is no event");
        let long = json!({ "title": "a".repeat(121) });
        let problem = ana.patch(&story.path(""), &long).problem(422, "invalid_fields").await;
        assert_eq!(problem["fields"][0]["path"], "title");
    });
}

#[test]
fn a_list_refuses_what_it_does_not_know() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let list = |query: &str| ana.get(&format!("/stories{query}"));
        list("?cursor=%27").problem(422, "invalid_fields").await;
        list("?shelf=attic").problem(400, "bad_request").await;
        list("?limit=many").problem(400, "bad_request").await;
        for limit in ["0", "100000"] {
            let page: Value = list(&format!("?limit={limit}")).expect(200).await;
            assert_eq!(page["items"], json!([]), "a limit is brought within its bounds");
        }
    });
}
