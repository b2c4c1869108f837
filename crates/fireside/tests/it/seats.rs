//! Who sits at a story: leaving, being put out, coming back, and whose the host's seat is.

use domain::UserId;
use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each};

/// Ana, Ben and Cleo in one room; Ana is the host and has the turn.
async fn three(app: &TestApp) -> (Story, [Person; 3], [Room; 3]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await, app.writer("Cleo").await];
    let story = people[0].circle(Tier::Teens).await;
    let rooms =
        [people[0].join(&story).await, people[1].join(&story).await, people[2].join(&story).await];
    (story, people, rooms)
}

fn seat_of(story: &Story, person: &Person) -> String {
    story.path(&format!("/members/{}", person.id))
}

/// The ids of a list of members.
fn ids(members: &Value) -> Vec<UserId> {
    let members = members.as_array().map(Vec::as_slice).unwrap_or_default();
    let id = |member: &Value| member["user_id"].as_str()?.parse().ok();
    members.iter().map(|member| id(member).expect("an id")).collect()
}

/// The host of a story, as this member reads it.
async fn host(person: &Person, story: &Story) -> Value {
    let read = person.read(story).await;
    let members = read["members"].as_array().expect("members").iter();
    let hosts: Vec<_> = members.filter(|member| member["host"] == true).collect();
    assert_eq!(hosts.len(), 1, "one is the host: {read}");
    hosts[0]["user_id"].clone()
}

#[test]
fn p46_who_leaves_gives_the_turn_on_and_their_passages_stay() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        rooms[0].turn("The pier was empty.").await;
        rooms[1].turn("So was the sea.").await;
        rooms[2].turn("And the boats.").await;
        rooms[0].turn("It rained.").await;
        ben.delete(&seat_of(&story, &ben)).expect(204).await;
        let is_ben = |left: &Value| left["user_id"] == json!(ben.id);
        for room in &rooms {
            let left = room.until("member:left", is_ben).await;
            assert_eq!((&left["removed"], left["seq"].is_i64()), (&json!(false), true), "{left}");
        }
        rooms[0].until("turn:changed", |turn| turn["number"] == 6).await;
        rooms[2].turn("It was Cleo's turn then.").await;
        let read = ana.read(&story).await;
        assert_eq!(ids(&read["members"]), [ana.id, cleo.id]);
        let former = &read["former"][0];
        assert_eq!((&former["pen_name"], &former["ink"]), (&json!("Ben"), &json!("walnut")));
        assert_eq!(ana.texts(&story).await.len(), 5);
        let book = ana.get(&story.path("/book")).expect(200).await;
        let credits = book["credits"].as_array().expect("credits").iter();
        let bens = credits.clone().find(|credit| credit["name"] == "Ben").expect("his are there");
        assert_eq!(bens["ink"], "walnut", "{book}");
    });
}

#[test]
fn p46_who_was_put_out_is_a_stranger() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        rooms[0].turn("The pier was empty.").await;
        let draft = rooms[1].draft("So was the sea.");
        ana.delete(&seat_of(&story, &ben)).expect(204).await;
        let left = rooms[1].until("member:left", |_| true).await;
        assert_eq!((&left["user_id"], &left["removed"]), (&json!(ben.id), &json!(true)));
        rooms[2].until("turn:changed", |turn| turn["number"] == 3).await;
        let seq = rooms[2].turn("Then it was Cleo's turn.").await;
        let stranger = app.writer("Dan").await.socket().await;
        for (event, call) in [
            ("turn:submit", draft.clone()),
            ("turn:pass", json!({ "story_id": story.id })),
            ("narrator:continue", json!({ "story_id": story.id })),
            ("story:join", json!({ "story_id": story.id })),
        ] {
            let answer = rooms[1].ask(event, &call).await;
            assert_eq!(answer["error"], "not_found", "{event}: {answer}");
            assert_eq!(answer, stranger.ask(event, &call).await, "{event}");
        }
        // It has answered since: what was to be heard before would have been.
        rooms[0].until("segment:added", |added| added["segment"]["seq"] == seq).await;
        let heard = rooms[1].heard("segment:added");
        assert!(heard.iter().all(|added| added["segment"]["seq"] != seq), "{heard:?}");
        let without_ben = |presence: &Value| ids(&presence["members"]) == [ana.id, cleo.id];
        rooms[0].until("presence", without_ben).await;
        ben.get(&story.path("")).problem(404, "not_found").await;
        ben.get(&story.path("/events")).problem(404, "not_found").await;
        let found = ben.get("/stories?q=pier").expect(200).await;
        assert_eq!(found["items"], json!([]));
        assert_eq!(ana.texts(&story).await.len(), 2);
    });
}

#[test]
fn p46_only_the_host_puts_out() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], _rooms) = three(app).await;
        ben.delete(&seat_of(&story, &cleo)).problem(403, "forbidden").await;
        let dan = app.writer("Dan").await;
        dan.delete(&seat_of(&story, &ben)).problem(404, "not_found").await;
        dan.delete(&seat_of(&story, &dan)).problem(404, "not_found").await;
        ana.delete(&seat_of(&story, &dan)).problem(404, "not_found").await;
        ana.delete(&story.path("/members/nobody")).problem(404, "not_found").await;
        let alone = ana.quiet_story(Tier::Kids).await;
        ana.delete(&seat_of(&alone, &ana)).problem(409, "nothing_to_do").await;
        assert_eq!(ids(&ana.read(&story).await["members"]).len(), 3);
    });
}

#[test]
fn p46_leaving_the_room_is_not_leaving_the_story() {
    on_each(async |app| {
        let (story, [ana, ben, _], rooms) = three(app).await;
        assert_eq!(rooms[1].say("story:leave").await, json!({ "ok": true }));
        assert_eq!(rooms[1].say("turn:pass").await["error"], "not_joined");
        assert_eq!(rooms[1].say("story:join").await["ok"], true);
        let for_good = json!({ "story_id": story.id, "for_good": true });
        assert_eq!(rooms[1].ask("story:leave", &for_good).await, json!({ "ok": true }));
        rooms[1].until("member:left", |left| left["user_id"] == json!(ben.id)).await;
        assert_eq!(rooms[1].say("story:join").await["error"], "not_found");
        assert_eq!(rooms[1].ask("story:leave", &for_good).await["error"], "not_found");
        assert_eq!(ids(&ana.read(&story).await["members"]).len(), 2);
    });
}

#[test]
fn p47_who_was_put_out_does_not_come_back_by_an_old_invitation() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        let other = ana.circle(Tier::Teens).await;
        let second = ana.post(&story.path("/invites"), &json!({})).expect(201).await;
        ana.delete(&seat_of(&story, &ben)).expect(204).await;
        let come = async |room: &Room, invite: &Value| {
            room.ask("story:join", &json!({ "story_id": story.id, "invite": invite })).await
        };
        for old in [json!(story.invite), second["invite"].clone()] {
            assert_eq!(come(&rooms[1], &old).await["error"], "bad_invite");
            // Nor under another name.
            let call = json!({ "story_id": story.id, "invite": old });
            let other_name = app.writer("Benno").await.socket().await;
            assert_eq!(other_name.ask("story:join", &call).await["error"], "bad_invite");
        }
        cleo.post(&story.path("/invites"), &json!({})).problem(403, "forbidden").await;
        ben.post(&story.path("/invites"), &json!({})).problem(404, "not_found").await;
        let anew = ana.post(&story.path("/invites"), &json!({})).expect(201).await;
        let back = come(&rooms[1], &anew["invite"]).await;
        assert_eq!(back["ok"], true, "{back}");
        // Invitations to other stories are none of this one's business.
        cleo.join(&other).await;
    });
}

#[test]
fn p54_who_comes_back_sits_behind_the_others_in_the_old_ink() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        ben.delete(&seat_of(&story, &ben)).expect(204).await;
        rooms[1].until("member:left", |_| true).await;
        let dan = app.writer("Dan").await;
        dan.join(&story).await;
        let back = ben.join(&story).await;
        let order = [ana.id, cleo.id, dan.id, ben.id];
        assert_eq!(ids(&back.joined["members"]), order, "who left by himself needs no other");
        let inks: Vec<_> = (0..4).map(|at| back.joined["members"][at]["ink"].clone()).collect();
        // Dan had taken the first that was free, which was Ben's.
        assert_eq!(inks, ["inkwell", "verdigris", "walnut", "mulberry"]);
        assert_eq!(ana.read(&story).await["former"], json!(null));
        for (at, next) in [(0, cleo.id), (2, dan.id)] {
            let ack = rooms[at].submit(&rooms[at].draft("Round it goes.")).await;
            assert_eq!(ack["turn"]["user_id"], json!(next), "{ack}");
        }
    });
}

#[test]
fn p48_the_hosts_seat_is_handed_over() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        let to = |person: &Person| json!({ "user_id": person.id });
        let path = story.path("/host");
        ben.ask(http::Method::PUT, &path).json(&to(&ben)).problem(403, "forbidden").await;
        let dan = app.writer("Dan").await;
        ana.ask(http::Method::PUT, &path).json(&to(&dan)).problem(404, "not_found").await;
        ana.ask(http::Method::PUT, &path).json(&json!({})).problem(422, "invalid_fields").await;
        let handed = ana.ask(http::Method::PUT, &path).json(&to(&cleo)).expect(200).await;
        let updated = json!(handed["seq"]);
        rooms[1].until("story:updated", |story| story["seq"] == updated).await;
        assert_eq!(host(&ben, &story).await, json!(cleo.id));
        ana.post(&story.path("/finish"), &json!({})).problem(403, "forbidden").await;
        cleo.post(&story.path("/finish"), &json!({})).expect(200).await;
        cleo.delete(&seat_of(&story, &ana)).expect(204).await;
    });
}

#[test]
fn p48_a_host_who_leaves_is_followed_and_an_empty_story_waits() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app).await;
        ana.delete(&seat_of(&story, &ana)).expect(204).await;
        rooms[2].until("story:updated", |_| true).await;
        assert_eq!(host(&cleo, &story).await, json!(ben.id));
        rooms[1].turn("Ben writes now.").await;
        for person in [&ben, &cleo] {
            person.delete(&seat_of(&story, person)).expect(204).await;
            person.get(&story.path("")).problem(404, "not_found").await;
        }
        rooms[2].until("member:left", |left| left["user_id"] == json!(cleo.id)).await;
        let back = ana.join(&story).await;
        assert_eq!(host(&ana, &story).await, json!(ana.id));
        assert_eq!(back.joined["turn"]["user_id"], json!(ana.id));
        back.turn("The fire was still warm.").await;
        assert_eq!(ana.texts(&story).await.len(), 2);
        assert_eq!(ids(&ana.read(&story).await["former"]).len(), 2);
    });
}

#[test]
fn p48_when_a_host_is_erased_the_story_is_the_others() {
    on_each(async |app| {
        let (guest, ana) = (app.guest().await, app.writer("Ana").await);
        let (story, own) = (guest.circle(Tier::Kids).await, guest.circle(Tier::Kids).await);
        let (room, anas) = (guest.join(&story).await, ana.join(&story).await);
        room.turn("A fox found a lantern.").await;
        anas.turn("It was warm.").await;
        let form = app.door.form("Kit", "2016-03");
        guest.post("/auth/register", &form).expect(202).await;
        anas.until("member:left", |left| left["user_id"] == json!(guest.id)).await;
        assert_eq!(host(&ana, &story).await, json!(ana.id));
        anas.turn("And Ana went on.").await;
        assert_eq!(ana.texts(&story).await.len(), 3);
        let stories = app.parts.stories.read(library::all_ids).await.expect("reads");
        assert!(!stories.contains(&own.id), "where nobody else sat, nothing is left");
    });
}
