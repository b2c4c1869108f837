//! What crosses the network, and nothing else: the bodies of the HTTP API, the messages of the
//! socket, the codes of problems. OpenAPI and the client's TypeScript are generated from here.
//!
//! **Invariant:** a request body holds no tier, role, consent or owner: a request cannot set what
//! it is not asked for. Unknown fields are ignored.

mod account;
mod api;
mod invite;
mod media;
mod notice;
mod problem;
mod sign;
mod socket;
mod story;
mod vote;

pub use account::{
    Credentials, Device, Devices, GuestAnswer, Preferences, PreferencesPatch, ProfilePatch,
    RefreshRequest, RegisterPending, RegisterRequest, Registered, SignedIn, User,
};
pub use api::SocketSchemas;
pub use invite::{Invite, InviteCard, InvitePreview, Invites, NewInvite, Seated};
pub use media::{Asset, Job, JobState, JobTicket, MediaKind, MediaRequest};
pub use notice::{Notice, Notices, NoticesRead};
pub use problem::{FieldProblem, HelpLine, Problem, ProblemCode};
pub use sign::{Blocks, NewReport, React, ReactionUpdate, Reactions};
pub use socket::{
    Ack, AckDone, AckError, BranchChanged, ChatAck, ChatItem, ChatMessage, ChatSend, ClientMessage,
    JobAck, Joined, MediaCall, MediaFailed, MediaQueued, MediaReady, MemberJoined, MemberLeft,
    MemberPresence, NarratorCall, Payload, Presence, PresenceState, RoomPresence, SegmentAdded,
    SegmentDelta, SegmentEdited, SegmentRetracted, SegmentStarted, ServerDraining, ServerMessage,
    SessionClosed, Spot, StoryJoin, StoryLeave, StoryRef, StoryUpdated, TurnAck, TurnChange,
    TurnGive, TurnSkip, TurnSubmit, Typing, TypingState, TypingUpdate,
};
pub use story::{
    Book, BookCredit, BookPage, BookPassage, BookStep, Drawn, EventItem, Events, HandOver, Held,
    KeepTake, Member, NewMode, NewStory, Page, Retold, Segment, SegmentDetail, SegmentEdit, Story,
    StoryCard, StoryPatch, Suggestions, Take, Takes, Turn, UndoRequest,
};
pub use vote::{Proposal, Round, RoundChanged, VoteCast};
