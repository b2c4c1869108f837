//! Invitations: links, letters and words, how long they open a story and for how many.

use gateway::Rates;
use serde_json::{Value, json};
use testkit::{Ask, Person, Setup, Story, Tier, on_each, on_each_with};

const DAY_MS: i64 = 24 * 3_600 * 1_000;

async fn invite(host: &Person, story: &Story, how: Value) -> Value {
    host.post(&story.path("/invites"), &how).expect(201).await
}

fn text<'a>(invite: &'a Value, field: &str) -> &'a str {
    invite[field].as_str().expect("a text")
}

/// The words of an invitation, as somebody types them.
fn words(invite: &Value) -> String {
    let words = invite["words"].as_array().expect("words").iter();
    words.map(|word| word.as_str().expect("a word")).collect::<Vec<_>>().join("-")
}

fn accept(person: &Person, key: &str) -> Ask {
    person.post(&format!("/invites/{key}/accept"), &json!({}))
}

#[test]
fn p70_a_link_six_letters_and_four_words_open_the_same_story() {
    on_each(async |app| {
        let host = app.writer("Ana").await;
        let story = host.circle(Tier::Teens).await;
        let made = invite(&host, &story, json!({ "uses": 3 })).await;
        assert_eq!((&made["uses"], &made["uses_left"]), (&json!(3), &json!(3)), "{made}");
        let code = text(&made, "code").to_lowercase();
        let spaced = format!("{}%20{}", &code[..3], &code[3..]);
        for (name, key) in
            [("Ben", text(&made, "invite")), ("Cleo", &*spaced), ("Dan", &*words(&made))]
        {
            let person = app.writer(name).await;
            let before = person.get(&format!("/invites/{key}")).expect(200).await;
            assert_eq!(before["is_member"], false, "{before}");
            assert_eq!(before["people"][0]["pen_name"], "Ana");
            assert_eq!(before["first_line"], "A fox named Rusty finds a lantern in the snow.");
            assert!(before["people"][0].get("user_id").is_none(), "no ids for strangers");
            let seen = accept(&person, key).expect(200).await;
            assert_eq!(seen["id"], json!(story.id));
            // Again, it is the same seat, though it is used up for others.
            accept(&person, key).expect(200).await;
            let after = person.get(&format!("/invites/{key}")).expect(200).await;
            assert_eq!(after["is_member"], true);
        }
        let eve = app.writer("Eve").await;
        accept(&eve, &code).problem(403, "invite_used_up").await;
        let socket = eve.socket().await;
        let call = json!({ "story_id": story.id, "invite": words(&made) });
        assert_eq!(socket.ask("story:join", &call).await["error"], "invite_used_up");
        let listed = host.get(&story.path("/invites")).expect(200).await;
        let items = listed["items"].as_array().expect("items");
        assert_eq!(items.len(), 1, "the one it began with opens it still: {listed}");
        assert_eq!(items[0]["uses"], Value::Null);
        assert!(items[0].get("invite").is_none(), "a token is said once");
        let members = host.read(&story).await["members"].as_array().expect("members").len();
        assert_eq!(members, 4);
    });
}

#[test]
fn p71_an_invitation_ends() {
    on_each(async |app| {
        let (host, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = host.circle(Tier::Teens).await;
        let made = invite(&host, &story, json!({ "expires_in": 300 })).await;
        app.clock.advance(299_000);
        ben.get(&format!("/invites/{}", text(&made, "code"))).expect(200).await;
        app.clock.advance(1_000);
        for key in [text(&made, "invite").to_owned(), text(&made, "code").to_owned(), words(&made)]
        {
            ben.get(&format!("/invites/{key}")).problem(403, "invite_expired").await;
            accept(&ben, &key).problem(403, "invite_expired").await;
        }
        // A month later nobody knows of it.
        app.clock.advance(31 * DAY_MS);
        app.parts.rooms.sweep_invites().await.expect("sweeps");
        let (host, ben) = (host.sign_in_again().await, ben.sign_in_again().await);
        accept(&ben, text(&made, "invite")).problem(403, "bad_invite").await;
        let listed = host.get(&story.path("/invites")).expect(200).await;
        assert_eq!(listed["items"], json!([]));
    });
}

#[test]
fn p71_the_host_takes_an_invitation_back() {
    on_each(async |app| {
        let (host, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = host.circle(Tier::Teens).await;
        let made = invite(&host, &story, json!({})).await;
        let path = story.path(&format!("/invites/{}", text(&made, "id")));
        ben.delete(&path).problem(404, "not_found").await;
        ben.get(&story.path("/invites")).problem(404, "not_found").await;
        let token = story.invite.clone().expect("a circle has an invitation");
        accept(&ben, &token).expect(200).await;
        ben.delete(&path).problem(403, "forbidden").await;
        ben.get(&story.path("/invites")).problem(403, "forbidden").await;
        host.delete(&path).expect(204).await;
        host.delete(&path).problem(404, "not_found").await;
        host.delete(&story.path("/invites/nothing")).problem(404, "not_found").await;
        let cleo = app.writer("Cleo").await;
        accept(&cleo, text(&made, "code")).problem(403, "bad_invite").await;
        accept(&cleo, &token).expect(200).await;
    });
}

#[test]
fn p71_what_an_invitation_may_be() {
    on_each(async |app| {
        let host = app.writer("Ana").await;
        let story = host.circle(Tier::Teens).await;
        for how in [
            json!({ "expires_in": 59 }),
            json!({ "expires_in": 2_592_001 }),
            json!({ "uses": 0 }),
            json!({ "uses": 101 }),
            json!({ "uses": -1 }),
        ] {
            host.post(&story.path("/invites"), &how).problem(422, "invalid_fields").await;
        }
        let alone = host.quiet_story(Tier::Teens).await;
        host.post(&alone.path("/invites"), &json!({})).problem(409, "nothing_to_do").await;
    });
}

#[test]
fn p72_nobody_sees_a_story_that_is_for_older_people() {
    on_each(async |app| {
        let host = app.writer("Ana").await;
        let story = host.circle(Tier::Adults).await;
        let token = story.invite.clone().expect("an invitation");
        let guest = app.guest().await;
        guest.get(&format!("/invites/{token}")).problem(422, "invalid_fields").await;
        accept(&guest, &token).problem(422, "invalid_fields").await;
        // Who has not said how old they are is asked to.
        app.door.get(&format!("/api/v1/invites/{token}")).problem(422, "invalid_fields").await;
        let kids = host.circle(Tier::Kids).await;
        let token = kids.invite.clone().expect("an invitation");
        let seen = app.door.get(&format!("/api/v1/invites/{token}")).expect(200).await;
        assert_eq!(seen["seats_left"], 11, "{seen}");
        host.delete(&kids.path("")).expect(204).await;
        app.door.get(&format!("/api/v1/invites/{token}")).problem(409, "story_closed").await;
    });
}

#[test]
fn p73_guesses_are_slowed_down() {
    let setup = Setup { rates: Some(Rates::default()), ..Setup::default() };
    on_each_with(&setup, async |app| {
        let (host, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = host.circle(Tier::Teens).await;
        let made = invite(&host, &story, json!({})).await;
        for guess in ["BBBBBB", "CCCCCC", "hello", "fox-fox-fox-fox"] {
            ben.get(&format!("/invites/{guess}")).problem(403, "bad_invite").await;
            accept(&ben, guess).problem(403, "bad_invite").await;
        }
        // Right ones and tokens are no guesses.
        for _ in 0..12 {
            ben.get(&format!("/invites/{}", text(&made, "code"))).expect(200).await;
            ben.get(&format!("/invites/{}", "0".repeat(32))).problem(403, "bad_invite").await;
        }
        for _ in 0..2 {
            accept(&ben, "BBBBBB").problem(403, "bad_invite").await;
        }
        accept(&ben, "BBBBBB").problem(429, "rate_limited").await;
    });
}
