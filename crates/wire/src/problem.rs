//! Problems, as RFC 9457 has them, with a closed list of codes.

use domain::{HelpKind, HelpWay, Reason};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What went wrong, in one word a program can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// The request cannot be read: broken JSON, a wrong type, a header missing.
    BadRequest,
    /// A field has a value that cannot be taken; `fields` says which.
    InvalidFields,
    /// No session, or one that has ended.
    Unauthorized,
    /// E-mail or password is wrong; which of them is not said.
    WrongCredentials,
    /// The session is known and this is not for it.
    Forbidden,
    /// The request comes from another site.
    WrongOrigin,
    /// Not there, or not yours.
    NotFound,
    /// The path is there, the method is not.
    MethodNotAllowed,
    /// Something else changed it first; load it again.
    Conflict,
    /// The e-mail address has an account already.
    EmailTaken,
    /// The same `Idempotency-Key` came with another body.
    KeyReused,
    /// It is another person's turn.
    NotYourTurn,
    /// The story is finished or in the trash.
    StoryClosed,
    /// Nobody reads it as a whole before it is finished.
    Folded,
    /// The room has as many members as it can.
    RoomFull,
    /// The socket has not joined this story.
    NotJoined,
    /// The invitation does not open this story.
    BadInvite,
    /// The invitation has had its time.
    InviteExpired,
    /// As many have come with the invitation as it was for.
    InviteUsedUp,
    /// The host has switched talk beside the story off.
    TalkOff,
    /// There is nothing to undo, redo or tell again.
    NothingToDo,
    /// `base_seq` is older than the story.
    Stale,
    /// The body or frame is larger than fits.
    TooLarge,
    /// The file has no such bytes.
    RangeNotSatisfiable,
    /// The text may not be published as it is; it stays with its writer.
    Held,
    /// The text may not be published at all; it stays with its writer.
    Blocked,
    /// Too much in too short a time; `retry_after` says when it goes on.
    RateLimited,
    /// The server cannot do this now; `retry_after` says when to try again.
    Unavailable,
    /// It took too long.
    Timeout,
    /// The server made a mistake; it is in its log, of a request under its `x-request-id`.
    Internal,
}

/// One field that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// The field, as a path from the body: `pen_name`.
    pub path: String,
    /// Why, in one word.
    pub code: String,
    /// Why, in a sentence.
    pub message: String,
}

/// A service that listens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HelpLine {
    /// What it is for.
    pub kind: HelpKind,
    /// Its name, where it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// How it is reached.
    pub way: HelpWay,
    /// The number, or the address of the page.
    pub at: String,
}

/// The body of every answer that is an error (`application/problem+json`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says more than a page would.
    #[serde(rename = "type")]
    pub kind: String,
    /// The status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong.
    pub code: ProblemCode,
    /// A sentence for a person.
    pub detail: String,
    /// The fields that cannot be taken.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub fields: Option<Vec<FieldProblem>>,
    /// Seconds until it is worth trying again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub retry_after: Option<u64>,
    /// Where help is, when the text spoke of distress.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub help: Option<Vec<String>>,
    /// The same, for who has words of their own for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub help_lines: Option<Vec<HelpLine>>,
    /// Other words that could stand instead.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rewrite: Option<String>,
    /// Why the text cannot stand, in one word; `detail` says the same in English.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Reason>,
}
