//! Who is asking, by what they show, and which sessions have ended.

use domain::{BirthMonth, Role, SessionId, Tier, UserId};

/// What a request shows to say who it is from.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    /// The value of the session cookie.
    Cookie(&'a str),
    /// The access token of an `Authorization: Bearer` header, or of a socket's handshake.
    Bearer(&'a str),
}

/// Who is asking, at the moment of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// The person.
    pub user_id: UserId,
    /// The device.
    pub session_id: SessionId,
    /// What they may do.
    pub role: Role,
    /// Whom things are made for: by the month of birth, as of now.
    pub tier: Tier,
    /// When they were born; a guest does not say.
    pub birth: Option<BirthMonth>,
}

impl Identity {
    /// Whether the gate judges this person's text by the Kids row and masks personal data in it,
    /// whatever the story's audience: so it is with guests, of whom nothing is known.
    #[must_use]
    pub fn masked_as_kids(&self) -> bool {
        self.role == Role::Guest
    }
}

/// A session that has just ended. Its sockets are to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// Which one.
    pub session_id: SessionId,
    /// Whose it was.
    pub user_id: UserId,
    /// Why.
    pub reason: EndReason,
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// Its owner signed out, there or from another device.
    SignedOut,
    /// Its owner signed up or in anew on that device.
    Replaced,
    /// A refresh token came back after it had been used: somebody else has it.
    TokenReused,
    /// The account is gone.
    Erased,
}

impl EndReason {
    /// The spelling on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            EndReason::SignedOut => "signed_out",
            EndReason::Replaced => "replaced",
            EndReason::TokenReused => "token_reused",
            EndReason::Erased => "erased",
        }
    }
}
