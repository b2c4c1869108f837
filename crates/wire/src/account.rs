//! Bodies of `/auth` and `/me`.

use domain::{Ink, Role, SessionId, Tier, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Signing up.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct RegisterRequest {
    /// The e-mail address, at most 254 characters.
    pub email: String,
    /// 10 to 200 characters; common and guessable ones are refused.
    pub password: String,
    /// The name others see, at most 40 characters.
    pub pen_name: String,
    /// Month and year of birth: `1990-05`.
    #[schema(example = "1990-05")]
    pub birth_month: String,
    /// Country, with state where law differs: `DE`, `US-NY`. Unset: the operator's.
    #[serde(default)]
    pub region: Option<String>,
}

/// Signing in.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Credentials {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
}

/// Asks for the next access token; a browser's cookie needs no body.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct RefreshRequest {
    /// The refresh token of a client without cookies.
    #[serde(default)]
    pub refresh_token: Option<String>,
}

/// A session was opened.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SignedIn {
    /// A short-lived bearer token.
    pub access_token: String,
    /// Seconds the access token lives.
    pub expires_in: u64,
    /// The next refresh token; each works once.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub refresh_token: Option<String>,
    /// Who is signed in.
    pub user: User,
}

/// Somebody signed up, or began without an account.
pub type Registered = SignedIn;
/// Somebody began without an account.
pub type GuestAnswer = SignedIn;

/// Why a sign-up goes no further yet.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RegisterPending {
    /// What comes next: `guardian_consent`.
    pub next: String,
}

/// A person, as they see themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// The name others see; a guest has an empty one.
    pub pen_name: String,
    /// Whom things are made for.
    pub tier: Tier,
    /// What they may do.
    pub role: Role,
    /// Which picture stands for them.
    pub avatar: String,
    /// The ink they like best.
    pub ink: Ink,
    /// How they like to read.
    pub preferences: Preferences,
}

/// How somebody likes to read. The server keeps it, the client acts on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Preferences {
    /// Text size in percent, 80 to 200.
    pub text_scale: u16,
    /// `system`, `full` or `reduced`.
    pub motion: String,
    /// `system`, `day` or `evening`.
    pub mode: String,
    /// Wider letters and lines.
    pub easy_reading: bool,
    /// Show Ember's passage at once, not sentence by sentence.
    pub show_at_once: bool,
    /// How book pages turn: `curl`, `slide` or `none`.
    pub page_turn: String,
    /// Which voice a Kids house speaks in: `junior` (about 9 to 12) or `early` (5 to 8).
    pub voice: String,
    /// The language of the interface: `system`, `en`, `de` or `ar`.
    pub language: String,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            text_scale: 100,
            motion: "system".into(),
            mode: "system".into(),
            easy_reading: false,
            show_at_once: false,
            page_turn: "curl".into(),
            voice: "junior".into(),
            language: "system".into(),
        }
    }
}

/// Changes of preferences; what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct PreferencesPatch {
    /// Text size in percent, 80 to 200.
    #[serde(default)]
    pub text_scale: Option<u16>,
    /// `system`, `full` or `reduced`.
    #[serde(default)]
    pub motion: Option<String>,
    /// `system`, `day` or `evening`.
    #[serde(default)]
    pub mode: Option<String>,
    /// Wider letters and lines.
    #[serde(default)]
    pub easy_reading: Option<bool>,
    /// Show Ember's passage at once.
    #[serde(default)]
    pub show_at_once: Option<bool>,
    /// `curl`, `slide` or `none`.
    #[serde(default)]
    pub page_turn: Option<String>,
    /// `junior` or `early`.
    #[serde(default)]
    pub voice: Option<String>,
    /// `system`, `en`, `de` or `ar`.
    #[serde(default)]
    pub language: Option<String>,
}

/// Changes of one's own profile; what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct ProfilePatch {
    /// The name others see.
    #[serde(default)]
    pub pen_name: Option<String>,
    /// Which picture stands for one.
    #[serde(default)]
    pub avatar: Option<String>,
    /// The ink one likes best.
    #[serde(default)]
    pub ink: Option<Ink>,
    /// How one likes to read.
    #[serde(default)]
    pub preferences: Option<PreferencesPatch>,
}

/// A signed-in device.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Device {
    /// The session's id.
    pub id: SessionId,
    /// What it is, from its user agent: `Firefox on Linux`.
    pub name: String,
    /// Whether this answer goes to it.
    pub current: bool,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last seen, to the hour.
    pub seen_at: Timestamp,
}

/// All signed-in devices, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Devices {
    /// The devices.
    pub items: Vec<Device>,
}
