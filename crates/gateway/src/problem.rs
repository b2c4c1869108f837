//! Problems on the wire: one way in for every error, RFC 9457 out.
//!
//! Which error belongs where: components have their own; a handler turns them into a [`Fault`] by
//! `?`; a fault knows its status, its code and what a person is told. What went wrong inside is
//! logged here, once, and never sent.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use rooms::Refusal;
use wire::{AckError, FieldProblem, HelpLine, Problem, ProblemCode};

/// Why a request was not done.
#[derive(Debug, Clone)]
pub struct Fault(Box<Problem>);

/// Result of a handler.
pub type Answer<T> = Result<T, Fault>;

impl Fault {
    /// A problem with the sentence that goes with its code.
    pub fn new(code: ProblemCode) -> Self {
        let (status, detail) = of_code(code);
        Fault(Box::new(Problem {
            kind: "about:blank".into(),
            title: status.canonical_reason().unwrap_or("Error").into(),
            status: status.as_u16(),
            code,
            detail: detail.into(),
            fields: None,
            retry_after: None,
            help: None,
            help_lines: None,
            rewrite: None,
            reason: None,
        }))
    }

    /// With another sentence for a person.
    pub fn saying(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = detail.into();
        self
    }

    /// With the time after which it is worth trying again, in seconds.
    pub fn after(mut self, seconds: u64) -> Self {
        self.0.retry_after = Some(seconds.max(1));
        self
    }

    /// One field that cannot be taken.
    pub fn field(path: &str, code: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut fault = Fault::new(ProblemCode::InvalidFields).saying(message.clone());
        fault.0.fields = Some(vec![FieldProblem { path: path.into(), code: code.into(), message }]);
        fault
    }

    /// Several fields that cannot be taken.
    pub fn fields(fields: Vec<FieldProblem>) -> Self {
        let mut fault = Fault::new(ProblemCode::InvalidFields);
        if let Some(first) = fields.first() {
            fault.0.detail.clone_from(&first.message);
        }
        fault.0.fields = Some(fields);
        fault
    }

    /// The code.
    pub fn code(&self) -> ProblemCode {
        self.0.code
    }

    /// The same as an acknowledgement on the socket.
    pub fn into_ack(self) -> AckError {
        let Problem { code, detail, retry_after, rewrite, reason, help, help_lines, .. } = *self.0;
        AckError {
            ok: false,
            error: code,
            detail: Some(detail),
            retry_after,
            rewrite,
            reason,
            help,
            help_lines,
        }
    }
}

/// Status and sentence of a code. Sentences are for whoever reads an API's answer; the client has
/// its own, in its reader's words.
fn of_code(code: ProblemCode) -> (StatusCode, &'static str) {
    match code {
        ProblemCode::BadRequest => (StatusCode::BAD_REQUEST, "This request cannot be read."),
        ProblemCode::InvalidFields => {
            (StatusCode::UNPROCESSABLE_ENTITY, "A field cannot be taken as it is.")
        }
        ProblemCode::Unauthorized => (StatusCode::UNAUTHORIZED, "Sign in first."),
        ProblemCode::WrongCredentials => {
            (StatusCode::UNAUTHORIZED, "E-mail and password do not match an account.")
        }
        ProblemCode::Forbidden => (StatusCode::FORBIDDEN, "This is not for you to do."),
        ProblemCode::WrongOrigin => {
            (StatusCode::FORBIDDEN, "This request comes from another site.")
        }
        ProblemCode::NotFound => (StatusCode::NOT_FOUND, "There is nothing here."),
        ProblemCode::MethodNotAllowed => {
            (StatusCode::METHOD_NOT_ALLOWED, "This cannot be done here.")
        }
        ProblemCode::Conflict => {
            (StatusCode::CONFLICT, "Something else changed it first. Load it again.")
        }
        ProblemCode::EmailTaken => {
            (StatusCode::CONFLICT, "This e-mail address has an account already.")
        }
        ProblemCode::KeyReused => {
            (StatusCode::CONFLICT, "This idempotency key came with another request.")
        }
        ProblemCode::NotYourTurn => (StatusCode::CONFLICT, "It is another writer's turn."),
        ProblemCode::StoryClosed => (StatusCode::CONFLICT, "This story is closed."),
        ProblemCode::Folded => (StatusCode::CONFLICT, "This story is folded until it is finished."),
        ProblemCode::RoomFull => (StatusCode::CONFLICT, "This room is full."),
        ProblemCode::NotJoined => (StatusCode::CONFLICT, "Join the story first."),
        ProblemCode::BadInvite => {
            (StatusCode::FORBIDDEN, "This invitation does not open the story.")
        }
        ProblemCode::InviteExpired => {
            (StatusCode::FORBIDDEN, "This invitation is too old. Ask for another one.")
        }
        ProblemCode::InviteUsedUp => (
            StatusCode::FORBIDDEN,
            "As many have come with this invitation as it was for. Ask for another one.",
        ),
        ProblemCode::TalkOff => {
            (StatusCode::CONFLICT, "The host has switched talk beside this story off.")
        }
        ProblemCode::NothingToDo => (StatusCode::CONFLICT, "There is nothing to do here."),
        ProblemCode::Stale => (StatusCode::CONFLICT, "The story has moved on."),
        ProblemCode::RangeNotSatisfiable => {
            (StatusCode::RANGE_NOT_SATISFIABLE, "There are no such bytes.")
        }
        ProblemCode::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "This is more than fits."),
        ProblemCode::Held | ProblemCode::Blocked => {
            (StatusCode::UNPROCESSABLE_ENTITY, "These words cannot be published.")
        }
        ProblemCode::RateLimited => {
            (StatusCode::TOO_MANY_REQUESTS, "That was a lot at once. Wait a moment.")
        }
        ProblemCode::Unavailable => {
            (StatusCode::SERVICE_UNAVAILABLE, "This is not possible just now. Try again soon.")
        }
        ProblemCode::Timeout => (StatusCode::REQUEST_TIMEOUT, "This took too long."),
        ProblemCode::Internal => {
            (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side.")
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or_default();
        let retry_after = self.0.retry_after;
        let mut response = (status, Json(*self.0)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Seconds after which a database that was busy or full may be asked again.
const STORE_RETRY_S: u64 = 2;

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Conflict(_) => Fault::new(ProblemCode::Conflict),
            store::Error::Unavailable(_)
            | store::Error::Closed
            | store::Error::CommitUnknown
            | store::Error::Full(_) => {
                tracing::warn!(%error, "the database cannot serve");
                Fault::new(ProblemCode::Unavailable).after(STORE_RETRY_S)
            }
            error => internal(&error),
        }
    }
}

impl From<library::Error> for Fault {
    fn from(error: library::Error) -> Self {
        match error {
            library::Error::Store(error) => error.into(),
            library::Error::TurnExists => Fault::new(ProblemCode::Conflict),
            error => internal(&error),
        }
    }
}

impl From<engine::Error> for Fault {
    fn from(error: engine::Error) -> Self {
        match error {
            engine::Error::Library(error) => error.into(),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::new(match refusal {
            Refusal::NotMember | Refusal::NoSuchMember | Refusal::NoSuchInvite => {
                ProblemCode::NotFound
            }
            Refusal::NotHost | Refusal::NotYours => ProblemCode::Forbidden,
            Refusal::NotYourTurn => ProblemCode::NotYourTurn,
            Refusal::Closed => ProblemCode::StoryClosed,
            Refusal::Stale => ProblemCode::Stale,
            Refusal::Quiet => ProblemCode::TalkOff,
            Refusal::NothingToDo | Refusal::Twice => ProblemCode::NothingToDo,
            Refusal::Full => ProblemCode::RoomFull,
        })
    }
}

impl From<rooms::Error> for Fault {
    fn from(error: rooms::Error) -> Self {
        match error {
            rooms::Error::Refused(refusal) => refusal.into(),
            rooms::Error::Stopped(judged) => stopped(*judged),
            rooms::Error::Text(error) => {
                let code = match error {
                    domain::TextError::Empty => "empty",
                    domain::TextError::TooLong { .. } => "too_long",
                };
                Fault::field("text", code, error.to_string())
            }
            rooms::Error::Field { field, error } => {
                Fault::field(field, "invalid", error.to_string())
            }
            rooms::Error::AudienceTooHigh => Fault::field(
                "audience",
                "too_high",
                "This story would be for people older than you.",
            ),
            rooms::Error::BadSentences => Fault::field(
                "sentences",
                "invalid",
                "Each of them must be a sentence of this passage's takes, and only once.",
            ),
            rooms::Error::PhrasesOnly => Fault::field(
                "phrase",
                "required",
                "Where children are, everybody talks in phrases of the list.",
            ),
            rooms::Error::BadInvite => Fault::new(ProblemCode::BadInvite),
            rooms::Error::InviteExpired => Fault::new(ProblemCode::InviteExpired),
            rooms::Error::InviteUsedUp => Fault::new(ProblemCode::InviteUsedUp),
            rooms::Error::Library(error) => error.into(),
        }
    }
}

fn stopped(judged: rooms::Judged) -> Fault {
    let code = match judged.decision {
        moderation::Decision::Hold => ProblemCode::Held,
        _ => ProblemCode::Blocked,
    };
    let mut fault = Fault::new(code).saying(judged.sentence);
    fault.0.reason = Some(judged.reason);
    fault.0.rewrite = judged.rewrite;
    fault.0.help = (!judged.help.is_empty()).then_some(judged.help);
    let lines: Vec<HelpLine> = judged.lines.iter().map(help_line).collect();
    fault.0.help_lines = (!lines.is_empty()).then_some(lines);
    fault
}

fn help_line(line: &moderation::HelpLine) -> HelpLine {
    let (way, at) = line.way();
    let name = line.is_named.then(|| line.name.to_owned());
    HelpLine { kind: line.kind, name, way, at: at.to_owned() }
}

/// A mistake of ours: logged, and not explained.
pub(crate) fn internal(error: &dyn std::error::Error) -> Fault {
    tracing::error!(%error, "a request failed");
    Fault::new(ProblemCode::Internal)
}
