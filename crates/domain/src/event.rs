//! The facts a story's log is made of.
//!
//! **Invariant:** an event says what happened in terms that never change their meaning: everything
//! else about a story can be rebuilt from its events alone.

use serde::{Deserialize, Serialize};

use crate::{
    Ink, Intent, JobId, Mode, Mood, NarratorMode, SegmentId, Span, StoryId, Tier, Timestamp, UserId,
};

/// One fact of a story's log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The story it belongs to.
    pub story_id: StoryId,
    /// Its number in the story's log: 1, 2, 3, without gaps.
    pub seq: i64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; None: Ember or the server itself.
    pub actor: Option<UserId>,
    /// What happened.
    pub kind: EventKind,
}

/// An event before the log has given it its number.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    /// Who does it; None: Ember or the server itself.
    pub actor: Option<UserId>,
    /// What happens.
    pub kind: EventKind,
}

words! {
    /// How a suggestion differs from its two neighbours.
    SuggestionKind {
        /// Somebody acts.
        Do = "do",
        /// Somebody speaks.
        Say = "say",
        /// The story turns.
        Twist = "twist",
    }
}

/// A next step somebody may take as their turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// What sort of step.
    pub kind: SuggestionKind,
    /// The step in words, ready to be a turn.
    pub text: String,
}

/// A sentence of one of Ember's takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TakenSentence {
    /// The take's `seq`.
    pub take: i64,
    /// Its place in the take: 0, 1, 2 …
    pub index: usize,
}

/// What happened. The tag is the event's `kind`, the content its `payload`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload", rename_all = "snake_case")]
pub enum EventKind {
    /// The story began. Always the first event.
    StoryCreated {
        /// Its title, given or made from the premise.
        title: String,
        /// What it starts from.
        premise: String,
        /// Whom it is for.
        audience: Tier,
        /// Who may write next.
        mode: Mode,
        /// When Ember tells.
        narrator: NarratorMode,
        /// The hero's name, when one was given.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        hero: Option<String>,
        /// Seconds a turn may take, where it is limited.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        turn_limit: Option<u32>,
    },
    /// Somebody sat down. The owner is the first.
    MemberJoined {
        /// Who.
        user_id: UserId,
        /// The ink of their seat.
        ink: Ink,
        /// Whose turn it is now, where nobody had it: everybody else had left.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        next: Option<UserId>,
    },
    /// Somebody left.
    MemberLeft {
        /// Who.
        user_id: UserId,
        /// Whose turn it is now; their own still when nobody is left.
        next: UserId,
        /// Whether the host put them out.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        removed: bool,
    },
    /// The host's seat is another's now.
    HandedOver {
        /// Whose.
        to: UserId,
        /// Whose turn it is now.
        next: UserId,
    },
    /// A guest's story became an account's.
    Adopted {
        /// The guest that was.
        from: UserId,
        /// The account that is.
        to: UserId,
    },
    /// A person added a segment.
    TurnAdded {
        /// The segment.
        segment_id: SegmentId,
        /// The id its writer's client gave it.
        client_turn_id: String,
        /// What was meant.
        intent: Intent,
        /// The wording that everybody reads.
        text: String,
        /// The wording as it came in, when the gate changed it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        raw: Option<String>,
        /// Who wrote what of it; none: all of it is its writer's.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        spans: Vec<Span>,
        /// The mood it sets.
        mood: Mood,
        /// Whose turn it is now.
        next: UserId,
    },
    /// A person gave their turn on.
    TurnPassed {
        /// Who passed.
        user_id: UserId,
        /// Whose turn it is now.
        next: UserId,
    },
    /// The order went on without whoever had the turn: the host let it, or, without an actor, their
    /// time had run out.
    TurnSkipped {
        /// Who had it.
        user_id: UserId,
        /// Whose turn it is now.
        next: UserId,
    },
    /// The host gave the turn to somebody.
    TurnGiven {
        /// Whose turn it is now.
        next: UserId,
    },
    /// Somebody proposed how the story goes on: of the proposals of a round, the room picks one.
    Proposed {
        /// The segment it becomes if it is picked.
        segment_id: SegmentId,
        /// The id its writer's client gave it.
        client_turn_id: String,
        /// What was meant.
        intent: Intent,
        /// The wording that everybody reads.
        text: String,
        /// The wording as it came in, when the gate changed it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        raw: Option<String>,
        /// Who wrote what of it; none: all of it is its writer's.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        spans: Vec<Span>,
        /// The mood it would set.
        mood: Mood,
    },
    /// Somebody gave their vote of this round.
    Voted {
        /// The `seq` of the proposal.
        proposal: i64,
    },
    /// Ember added a segment.
    NarratorAdded {
        /// The segment.
        segment_id: SegmentId,
        /// The job that told it: a job tells one passage, however often it is tried.
        job_id: JobId,
        /// The wording.
        text: String,
        /// The mood it sets.
        mood: Mood,
        /// Three next steps.
        suggestions: Vec<Suggestion>,
    },
    /// The head moved back; what lies after `head` is off the path.
    Undone {
        /// The last segment that stays; None: the story starts over.
        head: Option<i64>,
        /// Whose turn it is now.
        next: UserId,
    },
    /// The head moved forward again, to where an undo had left it.
    Redone {
        /// The last segment on the path.
        head: i64,
        /// Whose turn it is now.
        next: UserId,
    },
    /// Ember's last passage was set aside for another.
    Retried {
        /// The passage set aside.
        dropped: i64,
        /// The last segment that stays.
        head: Option<i64>,
    },
    /// A take of Ember's that was set aside stands again, in place of the one that stood.
    TakeKept {
        /// The take's `seq`.
        seq: i64,
        /// The take set aside for it; None: none stood there.
        dropped: Option<i64>,
        /// The last segment before it.
        head: Option<i64>,
        /// The mood it sets.
        mood: Mood,
    },
    /// A passage was put together from sentences of Ember's takes, in place of the one that stood.
    TakeComposed {
        /// The segment.
        segment_id: SegmentId,
        /// The take set aside for it; None: none stood there.
        dropped: Option<i64>,
        /// The last segment before it.
        head: Option<i64>,
        /// The wording.
        text: String,
        /// Where its sentences come from, in their order.
        sentences: Vec<TakenSentence>,
        /// The mood it sets.
        mood: Mood,
        /// Three next steps.
        suggestions: Vec<Suggestion>,
    },
    /// A segment got another wording.
    Edited {
        /// The segment's `seq`.
        seq: i64,
        /// The new wording.
        text: String,
        /// The wording as it came in, when the gate changed it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        raw: Option<String>,
        /// Who wrote what of it; none: all of it is its writer's.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        spans: Vec<Span>,
    },
    /// Title, narrator, the time for a turn or the switch for talk changed.
    Changed {
        /// The new title.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        title: Option<String>,
        /// The new narrator mode.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        narrator: Option<NarratorMode>,
        /// Seconds a turn may take from now on; 0: as long as it wants.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        turn_limit: Option<u32>,
        /// Whether people may talk beside the story from now on.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        talk: Option<bool>,
    },
    /// The owner closed the story.
    Finished,
    /// The owner opened it again.
    Reopened,
    /// The owner put it into the trash.
    Trashed,
    /// The owner took it out of the trash.
    Restored,
}

impl EventKind {
    /// The event's `kind` as the log and the wire spell it.
    pub const fn name(&self) -> &'static str {
        match self {
            EventKind::StoryCreated { .. } => "story_created",
            EventKind::MemberJoined { .. } => "member_joined",
            EventKind::MemberLeft { .. } => "member_left",
            EventKind::HandedOver { .. } => "handed_over",
            EventKind::Adopted { .. } => "adopted",
            EventKind::TurnAdded { .. } => "turn_added",
            EventKind::TurnPassed { .. } => "turn_passed",
            EventKind::TurnSkipped { .. } => "turn_skipped",
            EventKind::TurnGiven { .. } => "turn_given",
            EventKind::Proposed { .. } => "proposed",
            EventKind::Voted { .. } => "voted",
            EventKind::NarratorAdded { .. } => "narrator_added",
            EventKind::Undone { .. } => "undone",
            EventKind::Redone { .. } => "redone",
            EventKind::Retried { .. } => "retried",
            EventKind::TakeKept { .. } => "take_kept",
            EventKind::TakeComposed { .. } => "take_composed",
            EventKind::Edited { .. } => "edited",
            EventKind::Changed { .. } => "changed",
            EventKind::Finished => "finished",
            EventKind::Reopened => "reopened",
            EventKind::Trashed => "trashed",
            EventKind::Restored => "restored",
        }
    }

    /// The event's payload as JSON; `{}` where there are no particulars.
    ///
    /// # Errors
    /// A mood whose intensity is no number.
    pub fn payload(&self) -> serde_json::Result<String> {
        let mut whole = serde_json::to_string(self)?;
        let start = r#"{"kind":"","payload":"#.len() + self.name().len();
        Ok(match whole.len() > start {
            true => {
                whole.pop();
                whole.split_off(start)
            }
            false => "{}".to_owned(),
        })
    }

    /// The event with this `kind` and payload.
    ///
    /// # Errors
    /// An unknown kind, or a payload that does not fit it.
    pub fn from_parts(kind: &str, payload: &str) -> serde_json::Result<Self> {
        match payload {
            "{}" => serde_json::from_str(&format!(r#"{{"kind":"{kind}"}}"#)),
            _ => serde_json::from_str(&format!(r#"{{"kind":"{kind}","payload":{payload}}}"#)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: UserId = UserId(uuid::Uuid::from_u128(7));

    #[test]
    fn the_name_is_the_tag() {
        let next = UserId(uuid::Uuid::from_u128(7));
        for kind in [
            EventKind::Finished,
            EventKind::Undone { head: None, next },
            EventKind::Changed {
                title: Some("Salt".into()),
                narrator: None,
                turn_limit: None,
                talk: None,
            },
            EventKind::HandedOver { to: next, next },
            EventKind::TurnSkipped { user_id: next, next },
            EventKind::TurnGiven { next },
            EventKind::Voted { proposal: 4 },
            EventKind::MemberLeft { user_id: next, next, removed: true },
        ] {
            let json = serde_json::to_value(&kind).expect("serialises");
            assert_eq!(json["kind"], kind.name());
            let payload = kind.payload().expect("serialises");
            assert_eq!(EventKind::from_parts(kind.name(), &payload).expect("parses"), kind);
            assert_eq!(serde_json::from_value::<EventKind>(json).expect("parses"), kind);
        }
    }

    #[test]
    fn what_older_versions_wrote_means_what_it_meant() {
        let user_id = UserId(uuid::Uuid::from_u128(7));
        let id = user_id.to_string();
        let read =
            |kind: &str, payload: String| EventKind::from_parts(kind, &payload).expect("parses");
        let joined = format!(r#"{{"user_id":"{id}","ink":"moss"}}"#);
        assert_eq!(
            read("member_joined", joined.clone()),
            EventKind::MemberJoined { user_id, ink: Ink::Moss, next: None }
        );
        let left = format!(r#"{{"user_id":"{id}","next":"{id}"}}"#);
        let kind = EventKind::MemberLeft { user_id, next: user_id, removed: false };
        assert_eq!(read("member_left", left.clone()), kind);
        // And what nothing new is said in is written as they would have written it.
        assert_eq!(kind.payload().expect("serialises"), left);
        let kind = EventKind::MemberJoined { user_id, ink: Ink::Moss, next: None };
        assert_eq!(kind.payload().expect("serialises"), joined);
    }

    #[test]
    fn p74_words_of_one_hand_are_written_as_they_always_were() {
        let spans = vec![Span { len: 4, author_id: None }, Span { len: 1, author_id: Some(ANA) }];
        for spans in [Vec::new(), spans] {
            let old = r#"{"seq":3,"text":"Salt."}"#;
            let kind = EventKind::Edited { seq: 3, text: "Salt.".into(), raw: None, spans };
            let EventKind::Edited { spans, .. } = &kind else { unreachable!() };
            let payload = kind.payload().expect("serialises");
            assert_eq!(payload == old, spans.is_empty(), "{payload}");
            assert_eq!(EventKind::from_parts("edited", &payload).expect("parses"), kind);
        }
    }
}
