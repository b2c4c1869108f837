//! Pictures of the press that prints otherwise for a dark page.

use serde_json::Value;
use testkit::{Person, Pictures, Setup, Story, Tier, on_each_with};

fn setup() -> Setup {
    Setup { pictures: Pictures::Drawn, ..Setup::default() }
}

/// The links to one picture: by day and, where there is one, for the evening.
fn links(asset: &Value) -> (String, Option<String>) {
    let link = |name: &str| asset[name].as_str().map(str::to_owned);
    (link("url").expect("a link"), link("evening_url"))
}

async fn told(person: &Person, story: &Story) -> Value {
    let told = person.read(story).await;
    let segments = told["segments"].as_array().expect("a list").clone();
    segments.into_iter().rev().find(|s| !s["picture"].is_null()).expect("a picture")["picture"]
        .clone()
}

#[test]
fn a_zine_is_printed_once_for_a_dark_page_when_somebody_asks() {
    on_each_with(&setup(), async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Teens).await;
        let room = ana.join(&story).await;
        room.turn("A whale sang under the pier at noon.").await;
        app.work().await;

        let card = ana.get("/stories").expect(200).await["items"][0].clone();
        for asset in [told(&ana, &story).await, card["cover"].clone()] {
            let (day, evening) = links(&asset);
            let evening = evening.expect("a zine has one");
            assert_ne!(day.split('?').next(), evening.split('?').next(), "caches keep both");
            let by_day = app.door.get(&day).send().await;
            let printed = app.door.get(&evening).send().await;
            assert_eq!(
                (printed.status.as_u16(), printed.header("content-type")),
                (200, "image/webp")
            );
            assert!(printed.header("cache-control").contains("immutable"));
            assert_ne!(printed.body, by_day.body);
            let again = app.door.get(&evening).send().await;
            assert_eq!(
                (again.header("etag"), &again.body),
                (printed.header("etag"), &printed.body)
            );
            let known = app.door.get(&evening).header("if-none-match", printed.header("etag"));
            assert_eq!(known.send().await.status, 304);
            app.door.get(&format!("{evening}x")).problem(404, "not_found").await;
        }
        let book = ana.get(&story.path("/book")).expect(200).await;
        assert!(book["cover"]["evening_url"].is_string(), "{book}");
    });
}

#[test]
fn other_presses_print_one_edition() {
    on_each_with(&setup(), async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let room = ana.join(&story).await;
        room.turn("A whale sang under the pier at noon.").await;
        app.work().await;
        let (day, evening) = links(&told(&ana, &story).await);
        assert_eq!(evening, None);
        let asked = day.replacen('?', "/evening?", 1);
        app.door.get(&asked).problem(404, "not_found").await;
    });
}
