//! What is true of a story now, in one row.

use domain::{
    Author, Ink, Intent, JobId, Mode, Mood, NarratorMode, SegmentId, Span, StoryId, StoryState,
    Suggestion, Tier, Timestamp, UserId, adopt_spans,
};
use serde::{Deserialize, Serialize};

/// A member's place in the order of turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who sits there.
    pub user_id: UserId,
    /// The ink they write in.
    pub ink: Ink,
}

/// How the story may go on, as somebody has proposed it in this round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The number of its event.
    pub seq: i64,
    /// Whose it is.
    pub user_id: UserId,
    /// The segment it becomes if it is picked.
    pub segment_id: SegmentId,
    /// The id its writer's client gave it.
    pub client_turn_id: String,
    /// What was meant.
    pub intent: Intent,
    /// The wording that everybody reads.
    pub text: String,
    /// The wording as it came in, when the gate changed it.
    pub raw: Option<String>,
    /// Who wrote what of it; none: all of it is theirs.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub spans: Vec<Span>,
    /// The mood it would set.
    pub mood: Mood,
}

/// A vote of this round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Whose it is.
    pub user_id: UserId,
    /// The `seq` of the proposal it is for.
    pub proposal: i64,
}

/// A round of a story in which all propose and the room picks. It ends when a person's passage
/// is added, or the path moves otherwise.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Round {
    /// What was proposed, the earliest first.
    pub proposals: Vec<Proposal>,
    /// What was voted for.
    pub votes: Vec<Vote>,
}

impl Round {
    /// Whether nothing has been proposed.
    pub fn is_empty(&self) -> bool {
        self.proposals.is_empty() && self.votes.is_empty()
    }

    /// Somebody has left: neither their proposal nor their vote counts, and who voted for that
    /// proposal may vote again.
    pub(crate) fn without(&mut self, user: UserId) {
        self.proposals.retain(|proposal| proposal.user_id != user);
        let stands = |vote: &Vote| self.proposals.iter().any(|p| p.seq == vote.proposal);
        self.votes.retain(|vote| vote.user_id != user && stands(vote));
    }

    /// What was one member's is another's, who keeps their own vote.
    pub(crate) fn adopt(&mut self, from: UserId, to: UserId) {
        let has_voted = self.votes.iter().any(|vote| vote.user_id == to);
        self.votes.retain(|vote| vote.user_id != from || !has_voted);
        let proposers = self.proposals.iter_mut().map(|proposal| &mut proposal.user_id);
        let voters = self.votes.iter_mut().map(|vote| &mut vote.user_id);
        proposers.chain(voters).filter(|user| **user == from).for_each(|user| *user = to);
        for proposal in &mut self.proposals {
            adopt_spans(&mut proposal.spans, Some(proposal.user_id), from, to);
        }
    }
}

/// How long a turn may take, and until when the present one may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    /// Seconds a turn may take; None: as long as it wants.
    pub limit: Option<u32>,
    /// When the present turn, or the round of a story that votes, runs out; None: it does not.
    pub deadline: Option<Timestamp>,
    /// Turns that ran out one after the other. When everybody's has, nobody is there: nothing runs
    /// out until somebody acts.
    pub missed: u32,
}

/// A story as it stands after its newest event, without its segments.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The story.
    pub id: StoryId,
    /// Whose it is: its host, or, where nobody sits in it, who was its host last.
    pub owner: UserId,
    /// Its title.
    pub title: String,
    /// What it started from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// When Ember tells.
    pub narrator: NarratorMode,
    /// The hero's name.
    pub hero: Option<String>,
    /// Whether its owner closed it.
    pub finished: bool,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// The number of the newest event.
    pub seq: i64,
    /// The last segment on the path.
    pub tip: Option<i64>,
    /// Where the tip was before each undo, the newest last.
    pub redo: Vec<i64>,
    /// The members in the order they sat down.
    pub seats: Vec<Seat>,
    /// Who has left, in the order they did, with the ink they wrote in.
    pub former: Vec<Seat>,
    /// Whose turn it is.
    pub turn: UserId,
    /// How many turns there were, plus one.
    pub turn_number: i64,
    /// What is proposed and voted for just now.
    pub round: Round,
    /// How long a turn may take.
    pub pace: Pace,
    /// Whether nobody talks beside it: its host's switch.
    pub quiet: bool,
    /// The mood of the last segment.
    pub mood: Mood,
    /// When it began.
    pub created_at: Timestamp,
    /// When its newest event happened.
    pub updated_at: Timestamp,
}

impl Head {
    /// Where the story stands.
    pub fn state(&self) -> StoryState {
        match (self.trashed, self.finished) {
            (true, _) => StoryState::Trashed,
            (false, true) => StoryState::Finished,
            (false, false) => StoryState::Open,
        }
    }

    /// Whether each sees only the last passage of it.
    pub fn is_folded(&self) -> bool {
        self.mode == Mode::Fold && !self.finished
    }

    /// Whether its members may see this segment.
    pub fn shows(&self, seq: i64) -> bool {
        !self.is_folded() || self.tip == Some(seq)
    }

    /// The members in the order they sat down.
    pub fn members(&self) -> Vec<UserId> {
        self.seats.iter().map(|seat| seat.user_id).collect()
    }

    /// The seat of somebody who sits here, or did.
    pub fn seat_of(&self, user: UserId) -> Option<Seat> {
        let seats = self.seats.iter().chain(&self.former);
        seats.copied().find(|seat| seat.user_id == user)
    }

    /// Whether this person is a member.
    pub fn has_member(&self, user: UserId) -> bool {
        self.seats.iter().any(|seat| seat.user_id == user)
    }
}

/// A published passage as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSegment {
    /// The number of the event that added it.
    pub seq: i64,
    /// Its id.
    pub id: SegmentId,
    /// The segment it follows.
    pub parent: Option<i64>,
    /// Who wrote it; None for Ember.
    pub author_id: Option<UserId>,
    /// A person or Ember.
    pub author: Author,
    /// The id its writer's client gave it.
    pub client_turn_id: Option<String>,
    /// The job that told it.
    pub job_id: Option<JobId>,
    /// What was meant.
    pub intent: Intent,
    /// The wording that everybody reads.
    pub text: String,
    /// The wording as it came in, when the gate changed it.
    pub raw: Option<String>,
    /// Who wrote what of the wording; none: all of it is its author's.
    pub spans: Vec<Span>,
    /// The mood it sets.
    pub mood: Mood,
    /// Three next steps, with Ember's passages.
    pub suggestions: Vec<Suggestion>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it got its present wording, if not at once.
    pub edited_at: Option<Timestamp>,
    /// Whether it is on the path.
    pub live: bool,
}

/// What a story is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStory {
    /// Its id.
    pub id: StoryId,
    /// Whose it is.
    pub owner: UserId,
    /// Its title.
    pub title: String,
    /// What it starts from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// When Ember tells.
    pub narrator: NarratorMode,
    /// The hero's name.
    pub hero: Option<String>,
    /// Seconds a turn may take; None: as long as it wants.
    pub turn_limit: Option<u32>,
}
