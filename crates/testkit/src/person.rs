//! Somebody at the fire.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::{StoryId, Tier, UserId};
use http::Method;
use serde_json::{Value, json};

use crate::{Ask, Door, Reply, Room, Socket};

/// Everybody's password.
pub const PASSWORD: &str = "lantern-otter-quilt-41";

/// Somebody with a session.
#[derive(Clone)]
pub struct Person {
    /// The server they are at.
    pub door: Door,
    /// Their id.
    pub id: UserId,
    /// Their access token.
    pub token: String,
    /// The value of their session's cookie.
    pub cookie: String,
    /// Their e-mail address; a guest has none.
    pub email: String,
    /// What signing up, or beginning as a guest, answered.
    pub signed_in: Value,
}

impl Person {
    /// Signs up, as an adult of New York.
    pub async fn sign_up(door: &Door, pen_name: &str) -> Self {
        let form = form(pen_name, "1990-05");
        let reply = door.post("/api/v1/auth/register", &form).send().await;
        Self::of(door, &reply, form["email"].as_str().unwrap_or_default())
    }

    /// Begins without an account.
    pub async fn begin_as_guest(door: &Door) -> Self {
        let reply = door.ask(Method::POST, "/api/v1/auth/guest").send().await;
        Self::of(door, &reply, "")
    }

    /// Signs in with the same e-mail address on another device.
    pub async fn sign_in_again(&self) -> Self {
        let form = json!({ "email": self.email, "password": PASSWORD });
        let reply = self.door.post("/api/v1/auth/login", &form).send().await;
        Self::of(&self.door, &reply, &self.email)
    }

    /// The person that an answer has opened a session for.
    ///
    /// # Panics
    /// When it has opened none.
    #[must_use]
    pub fn of(door: &Door, reply: &Reply, email: &str) -> Self {
        let signed_in = reply.json();
        let token = signed_in["access_token"].as_str();
        let token = token.unwrap_or_else(|| panic!("no session: {}", reply.text())).to_owned();
        Person {
            door: door.clone(),
            id: signed_in["user"]["id"].as_str().and_then(|id| id.parse().ok()).expect("an id"),
            token,
            cookie: reply.cookie().expect("a cookie"),
            email: email.to_owned(),
            signed_in,
        }
    }

    /// A request of theirs to a path under `/api/v1`.
    pub fn ask(&self, method: Method, path: &str) -> Ask {
        self.door.ask(method, &format!("/api/v1{path}")).bearer(&self.token)
    }

    /// `GET`.
    pub fn get(&self, path: &str) -> Ask {
        self.ask(Method::GET, path)
    }

    /// `POST` with a JSON body.
    pub fn post(&self, path: &str, body: &Value) -> Ask {
        self.ask(Method::POST, path).json(body)
    }

    /// `PATCH` with a JSON body.
    pub fn patch(&self, path: &str, body: &Value) -> Ask {
        self.ask(Method::PATCH, path).json(body)
    }

    /// `DELETE`.
    pub fn delete(&self, path: &str) -> Ask {
        self.ask(Method::DELETE, path)
    }

    /// Begins a story alone with Ember, who tells after each turn.
    pub async fn story(&self, audience: Tier) -> Story {
        self.begin(json!({ "audience": audience })).await
    }

    /// Begins a story alone, without Ember.
    pub async fn quiet_story(&self, audience: Tier) -> Story {
        self.begin(json!({ "audience": audience, "narrator": "off" })).await
    }

    /// Begins a story for several, without Ember.
    pub async fn circle(&self, audience: Tier) -> Story {
        let how = json!({ "audience": audience, "mode": "round_robin", "narrator": "off" });
        self.begin(how).await
    }

    /// Begins a story; what `how` leaves out is as for a solo story with Ember.
    ///
    /// # Panics
    /// When the server refuses it.
    pub async fn begin(&self, how: Value) -> Story {
        let mut body = json!({
            "premise": "A fox named Rusty finds a lantern in the snow.",
            "audience": "kids", "mode": "solo", "narrator": "each_turn",
        });
        if let (Some(body), Value::Object(how)) = (body.as_object_mut(), how) {
            body.extend(how);
        }
        Story::of(self.post("/stories", &body).expect(201).await)
    }

    /// Opens a socket.
    pub async fn socket(&self) -> Socket {
        Socket::connect(self.door.address(), &self.token).await
    }

    /// Opens a socket and comes into a story's room.
    pub async fn join(&self, story: &Story) -> Room {
        self.join_with(json!({ "story_id": story.id, "invite": story.invite })).await
    }

    /// As [`Person::join`], without a WebSocket.
    pub async fn join_by_polling(&self, story: &Story) -> Room {
        let socket = Socket::connect_by_polling(&self.door, &self.token).await;
        Self::join_on(socket, json!({ "story_id": story.id, "invite": story.invite })).await
    }

    /// Opens a socket and joins with this payload.
    pub async fn join_with(&self, call: Value) -> Room {
        Self::join_on(self.socket().await, call).await
    }

    /// Joins on this socket.
    ///
    /// # Panics
    /// When the server refuses.
    async fn join_on(socket: Socket, call: Value) -> Room {
        let joined = socket.ask("story:join", &call).await;
        assert_eq!(joined["ok"], true, "{joined}");
        let story = call["story_id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
        Room::new(socket, story, joined)
    }

    /// The whole log of a story.
    pub async fn log(&self, story: &Story) -> Vec<Value> {
        let mut log: Vec<Value> = Vec::new();
        loop {
            let after = log.last().map_or(0, |event| event["seq"].as_i64().unwrap_or(0));
            let path = format!("/stories/{}/events?after={after}&limit=100", story.id);
            let page = self.get(&path).expect(200).await;
            let items = page["items"].as_array().expect("items").clone();
            if items.is_empty() {
                return log;
            }
            log.extend(items);
        }
    }

    /// The story as it reads now.
    pub async fn read(&self, story: &Story) -> Value {
        self.get(&story.path("")).expect(200).await
    }

    /// The wordings of a story's path, oldest first.
    pub async fn texts(&self, story: &Story) -> Vec<String> {
        let read = self.read(story).await;
        let segments = read["segments"].as_array().expect("segments").iter();
        segments.map(|s| s["text"].as_str().expect("text").to_owned()).collect()
    }
}

/// A sign-up form, with an e-mail address of its own.
pub(crate) fn form(pen_name: &str, birth_month: &str) -> Value {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    json!({
        "email": format!("writer{number}@example.org"), "password": PASSWORD,
        "pen_name": pen_name, "birth_month": birth_month, "region": "US-NY",
    })
}

impl Door {
    /// A sign-up form for somebody born in this month, with an e-mail address of its own.
    #[must_use]
    pub fn form(&self, pen_name: &str, birth_month: &str) -> Value {
        form(pen_name, birth_month)
    }
}

/// A story that somebody has begun.
#[derive(Debug, Clone)]
pub struct Story {
    /// Its id.
    pub id: StoryId,
    /// Opens it to others.
    pub invite: Option<String>,
    /// What beginning it answered.
    pub made: Value,
}

impl Story {
    /// The story of such an answer.
    ///
    /// # Panics
    /// When there is none in it.
    #[must_use]
    pub fn of(made: Value) -> Self {
        let id = made["id"].as_str().and_then(|id| id.parse().ok());
        let invite = made["invite"].as_str().map(str::to_owned);
        Story { id: id.expect("a story has an id"), invite, made }
    }

    /// Its path, and what comes below it: `path("/undo")`.
    #[must_use]
    pub fn path(&self, below: &str) -> String {
        format!("/stories/{}{below}", self.id)
    }
}
