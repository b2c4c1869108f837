//! Small pictures of things in words, for whoever asks.

use gateway::Rates;
use testkit::{Pictures, Reply, Setup, TestApp, Tier, on_each, on_each_with};

async fn tile(app: &TestApp, query: &str) -> Reply {
    app.door.get(&format!("/api/v1/pictures/tile?{query}")).send().await
}

#[test]
fn a_tile_needs_no_session_and_is_kept_for_ever_where_its_edition_is_named() {
    on_each(async |app| {
        let fox = tile(app, "press=kids&of=fox&seed=3&v=2").await;
        assert_eq!((fox.status.as_u16(), fox.header("content-type")), (200, "image/webp"));
        assert_eq!(fox.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!((&fox.body[..4], &fox.body[8..12]), (&b"RIFF"[..], &b"WEBP"[..]));
        assert_eq!(fox.cookie(), None);
        let other = tile(app, "press=kids&of=fox&seed=3").await;
        assert_eq!((other.header("cache-control"), &other.body), ("no-cache", &fox.body));
        for query in [
            "press=adults&of=fox&seed=3&v=2",
            "press=kids&of=fox&seed=4&v=2",
            "press=kids&of=fox&seed=3&evening=true&v=2",
            "press=kids&of=fox&seed=3&feeling=sad&v=2",
            "press=kids&of=fox&seed=3&wide=true&v=2",
        ] {
            let another = tile(app, query).await;
            assert!(another.status == 200 && another.body != fox.body, "{query}");
        }
    });
}

#[test]
fn nothing_but_the_vocabulary_is_drawn() {
    on_each(async |app| {
        for query in [
            "of=submarine",
            "of=",
            "of=Fox",
            "of=nothing",
            "of=%3Csvg%3E",
            "of=fox&seed=8",
            "of=fox&look=mine",
        ] {
            let refused = tile(app, &format!("press=teens&{query}")).await;
            refused.is_problem(query, 404, "not_found");
        }
        for query in ["of=fox", "press=oil&of=fox", "press=kids&of=fox&feeling=smug", "press=kids"]
        {
            let refused = tile(app, query).await;
            assert!(refused.status.is_client_error(), "{query}: {}", refused.status);
        }
    });
}

#[test]
fn who_is_in_a_storys_pictures_looks_the_same_on_a_card() {
    let setup = Setup { pictures: Pictures::Drawn, ..Setup::default() };
    on_each_with(&setup, async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let room = ana.join(&story).await;
        room.turn("Mira wore a yellow coat. Mira met Rusty the fox.").await;
        app.work().await;
        let held = ana.read(&story).await["held"].clone();
        let held = held.as_array().expect("a list");
        let of = |name: &str| {
            let found = held.iter().find(|held| held["label"].as_str() == Some(name));
            found.unwrap_or_else(|| panic!("{name} is not in {held:?}"))["drawn"].clone()
        };
        let mira = of("Mira");
        assert_eq!(mira["of"], "child");
        let look = mira["look"].as_str().expect("a look");
        let drawn = tile(app, &format!("press=kids&of=child&look={look}")).await;
        let other = tile(app, "press=kids&of=child").await;
        assert!(drawn.status == 200 && drawn.body != other.body);
    });
}

#[test]
fn only_what_is_drawn_anew_counts() {
    let rates = Rates { tiles: "2/min".parse().expect("a rate"), ..Rates::default() };
    on_each_with(&Setup { rates: Some(rates), ..Setup::default() }, async |app| {
        for query in ["of=key", "of=bell", "of=key", "of=bell", "of=key"] {
            assert_eq!(tile(app, &format!("press=adults&{query}")).await.status, 200, "{query}");
        }
        tile(app, "press=adults&of=cup").await.is_problem("cup", 429, "rate_limited");
    });
}
