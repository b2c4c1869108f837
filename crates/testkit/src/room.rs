//! A story's room, with somebody in it.

use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::StoryId;
use serde_json::{Value, json};

use crate::Socket;

/// A socket that has joined a story.
pub struct Room {
    socket: Socket,
    /// The story.
    pub story: StoryId,
    /// What joining answered.
    pub joined: Value,
}

impl Deref for Room {
    type Target = Socket;

    fn deref(&self) -> &Socket {
        &self.socket
    }
}

impl Room {
    pub(crate) fn new(socket: Socket, story: StoryId, joined: Value) -> Self {
        Room { socket, story, joined }
    }

    /// A turn as a client sends it, under an id that no other turn has.
    #[must_use]
    pub fn draft(&self, text: &str) -> Value {
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        let id = format!("turn-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        json!({ "story_id": self.story, "client_turn_id": id, "text": text })
    }

    /// Takes a turn; its number in the log.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn turn(&self, text: &str) -> i64 {
        let ack = self.submit(&self.draft(text)).await;
        ack["seq"].as_i64().unwrap_or_else(|| panic!("a turn was refused: {ack}"))
    }

    /// Sends a turn; its acknowledgement, whatever it says.
    pub async fn submit(&self, draft: &Value) -> Value {
        self.ask("turn:submit", draft).await
    }

    /// Sends a turn and expects it to be refused with this code.
    ///
    /// # Panics
    /// When it is not.
    pub async fn refused(&self, draft: &Value, code: &str) -> Value {
        let ack = self.submit(draft).await;
        assert_eq!((&ack["ok"], &ack["error"]), (&json!(false), &json!(code)), "{ack}");
        ack
    }

    /// Says something that names only the story.
    pub async fn say(&self, event: &str) -> Value {
        self.ask(event, &json!({ "story_id": self.story })).await
    }

    /// Ember's next passage after this number of the log, once it is final.
    pub async fn passage_after(&self, seq: i64) -> Value {
        let is_next = |added: &Value| {
            let segment = &added["segment"];
            segment["author"] == "narrator" && segment["seq"].as_i64().is_some_and(|at| at > seq)
        };
        self.until("segment:added", is_next).await
    }
}
