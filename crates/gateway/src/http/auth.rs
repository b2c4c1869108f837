//! `/auth`: signing up, in and out; devices.

use auth::{
    Auth, COOKIE_MAX_AGE_S, Client, Ended, LoginError, Opened, RefreshError, RegisterError,
    Registered, SignUpForm, Visitor,
};
use axum::Json as Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::{SessionId, Tier};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use moderation::{Channel, Gate, Item};
use wire::{
    Credentials, Device, Devices, FieldProblem, Problem, ProblemCode, RefreshRequest,
    RegisterPending, RegisterRequest, SignedIn,
};

use crate::extract::{ClientAddress, Json, MaybePerson, Person};
use crate::problem::{Answer, Fault};
use crate::settings::Settings;
use crate::settle::settle;
use crate::state::Parts;
use crate::to_wire;

/// Seconds after which somebody may try again when too many sign in at once.
const BUSY_S: u64 = 2;
/// What comes next for somebody under the age of consent.
const GUARDIAN: &str = "guardian_consent";

/// Signs up. With a guest's session, its stories become the account's.
#[utoipa::path(post, path = "/auth/register", tag = "auth", request_body = RegisterRequest,
    responses((status = 201, body = SignedIn), (status = 202, body = RegisterPending),
        (status = "4XX", body = Problem)))]
pub(crate) async fn register(
    State(parts): State<Parts>,
    ClientAddress(address): ClientAddress,
    MaybePerson(person): MaybePerson,
    headers: HeaderMap,
    Json(request): Json<RegisterRequest>,
) -> Answer<Response> {
    parts.limits.sign_up(address).await?;
    let form = SignUpForm {
        email: &request.email,
        password: &request.password,
        pen_name: &request.pen_name,
        birth_month: &request.birth_month,
        region: request.region.as_deref(),
    };
    let sign_up = parts.auth.check_sign_up(&form).map_err(fields)?;
    name_passes(&parts.gate, sign_up.pen_name.as_str())?;
    let visitor = Visitor {
        session: person.map(|person| person.identity),
        user_agent: user_agent(&headers),
        address,
        client: client(&headers),
    };
    let settler = parts.clone();
    let registered =
        parts.auth.register(sign_up, visitor, move |tx, fate| settle(&settler, tx, fate));
    match registered.await? {
        Registered::Account(opened) => {
            // A guest who stays keeps their id, and has a name and an age now.
            parts.people.forget(opened.account.id);
            if let Err(error) = parts.rooms.is_known_now(opened.account.id).await {
                // The account is there; the rooms see it when they are next loaded.
                tracing::warn!(%error, "the rooms of a new account were not told");
            }
            Ok(signed_in(&parts, StatusCode::CREATED, *opened))
        }
        Registered::NeedsGuardian { ended } => {
            close(&parts, &ended);
            let pending = Body(RegisterPending { next: GUARDIAN.into() });
            let cookie = no_cookie(&parts.settings);
            Ok((StatusCode::ACCEPTED, [(header::SET_COOKIE, cookie)], pending).into_response())
        }
    }
}

/// A pen name is seen by all ages.
pub(crate) fn name_passes(gate: &Gate, name: &str) -> Answer<()> {
    let verdict = gate.judge(&Item::new(name, Tier::Kids, Channel::Name));
    match verdict.passes() {
        true => Ok(()),
        false => Err(Fault::field(
            "pen_name",
            "blocked",
            moderation::in_words(verdict.reason, Tier::Adults),
        )),
    }
}

/// Begins without an account. Who has a session already keeps it.
#[utoipa::path(post, path = "/auth/guest", tag = "auth",
    responses((status = 201, body = SignedIn), (status = 200, body = SignedIn),
        (status = "4XX", body = Problem)))]
pub(crate) async fn guest(
    State(parts): State<Parts>,
    ClientAddress(address): ClientAddress,
    MaybePerson(person): MaybePerson,
    headers: HeaderMap,
) -> Answer<Response> {
    if let Some(person) = person {
        return Ok(still_signed_in(&parts, &person).await?.into_response());
    }
    parts.limits.guest(address).await?;
    let visitor = Visitor {
        session: None,
        user_agent: user_agent(&headers),
        address,
        client: client(&headers),
    };
    let opened = parts.auth.begin_as_guest(visitor).await?;
    Ok(signed_in(&parts, StatusCode::CREATED, opened))
}

/// Signs in. With a guest's session, its stories become the account's.
#[utoipa::path(post, path = "/auth/login", tag = "auth", request_body = Credentials,
    responses((status = 200, body = SignedIn), (status = "4XX", body = Problem)))]
pub(crate) async fn login(
    State(parts): State<Parts>,
    ClientAddress(address): ClientAddress,
    MaybePerson(person): MaybePerson,
    headers: HeaderMap,
    Json(request): Json<Credentials>,
) -> Answer<Response> {
    parts.limits.sign_in(address).await?;
    let visitor = Visitor {
        session: person.map(|person| person.identity),
        user_agent: user_agent(&headers),
        address,
        client: client(&headers),
    };
    let settler = parts.clone();
    let credentials = (request.email.as_str(), request.password.as_str());
    let opened = parts.auth.login(credentials, visitor, move |tx, fate| settle(&settler, tx, fate));
    Ok(signed_in(&parts, StatusCode::OK, opened.await?))
}

/// Ends this session.
#[utoipa::path(post, path = "/auth/logout", tag = "auth",
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn logout(State(parts): State<Parts>, person: Person) -> Answer<Response> {
    let identity = &person.identity;
    let ended = parts.auth.end_session(identity.user_id, identity.session_id).await?;
    close(&parts, ended.as_slice());
    let cookie = no_cookie(&parts.settings);
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}

/// The next access token: for a refresh token, which works once, or for a browser's cookie.
#[utoipa::path(post, path = "/auth/refresh", tag = "auth", request_body = RefreshRequest,
    responses((status = 200, body = SignedIn), (status = "4XX", body = Problem)))]
pub(crate) async fn refresh(
    State(parts): State<Parts>,
    MaybePerson(person): MaybePerson,
    Json(request): Json<RefreshRequest>,
) -> Answer<Body<SignedIn>> {
    let unauthorized = || Fault::new(ProblemCode::Unauthorized);
    if let Some(token) = request.refresh_token {
        let refreshed = parts.auth.refresh(&token).await.map_err(|error| match error {
            RefreshError::Reused(ended) => {
                close(&parts, &[ended]);
                unauthorized()
            }
            RefreshError::Unknown => unauthorized(),
            RefreshError::Store(error) => error.into(),
        })?;
        return Ok(Body(SignedIn {
            access_token: refreshed.access_token.token,
            expires_in: refreshed.access_token.expires_in_s,
            refresh_token: Some(refreshed.refresh_token.reveal().to_owned()),
            user: to_wire::user(refreshed.account),
        }));
    }
    still_signed_in(&parts, &person.ok_or_else(unauthorized)?).await
}

/// The next access token of a session that goes on.
async fn still_signed_in(parts: &Parts, person: &Person) -> Answer<Body<SignedIn>> {
    let account = parts.users.profile(person.user()).await?;
    let account = account.ok_or_else(|| Fault::new(ProblemCode::Unauthorized))?;
    let access_token = parts.auth.access_token(&person.identity);
    Ok(Body(SignedIn {
        access_token: access_token.token,
        expires_in: access_token.expires_in_s,
        refresh_token: None,
        user: to_wire::user(account),
    }))
}

/// The devices one is signed in on, the newest first.
#[utoipa::path(get, path = "/auth/sessions", tag = "auth",
    responses((status = 200, body = Devices), (status = "4XX", body = Problem)))]
pub(crate) async fn sessions(State(auth): State<Auth>, person: Person) -> Answer<Body<Devices>> {
    let current = person.identity.session_id;
    let device = |device: auth::Device| Device {
        current: device.session_id == current,
        id: device.session_id,
        name: device.name,
        created_at: device.created_at,
        seen_at: device.seen_at,
    };
    let devices = auth.devices(person.user()).await?;
    Ok(Body(Devices { items: devices.into_iter().map(device).collect() }))
}

/// Signs a device of one's own out.
#[utoipa::path(delete, path = "/auth/sessions/{id}", tag = "auth", params(("id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn end_session(
    State(parts): State<Parts>,
    person: Person,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    let not_found = || Fault::new(ProblemCode::NotFound);
    let session: SessionId = id.parse().map_err(|_| not_found())?;
    let ended = parts.auth.end_session(person.user(), session).await?.ok_or_else(not_found)?;
    close(&parts, &[ended]);
    Ok(StatusCode::NO_CONTENT)
}

fn close(parts: &Parts, ended: &[Ended]) {
    for session in ended {
        parts.hub.close_session(session.session_id, session.reason.as_str());
    }
}

fn signed_in(parts: &Parts, status: StatusCode, opened: Opened) -> Response {
    close(parts, &opened.ended);
    let cookie = cookie(&parts.settings, opened.cookie.reveal(), COOKIE_MAX_AGE_S);
    let body = SignedIn {
        access_token: opened.access_token.token,
        expires_in: opened.access_token.expires_in_s,
        refresh_token: opened.refresh_token.map(|token| token.reveal().to_owned()),
        user: to_wire::user(opened.account),
    };
    (status, [(header::SET_COOKIE, cookie)], Body(body)).into_response()
}

fn cookie(settings: &Settings, value: &str, max_age_s: u64) -> HeaderValue {
    let secure = if settings.is_https() { "; Secure" } else { "" };
    let name = settings.cookie_name();
    let text =
        format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_s}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

fn no_cookie(settings: &Settings) -> HeaderValue {
    cookie(settings, "", 0)
}

fn user_agent(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok())
}

/// A browser says where a request comes from, and keeps its cookie; a program keeps tokens.
fn client(headers: &HeaderMap) -> Client {
    match headers.contains_key("sec-fetch-site") || headers.contains_key(header::ORIGIN) {
        true => Client::Browser,
        false => Client::Program,
    }
}

/// Field errors of a component as the wire has them.
pub(crate) fn fields(errors: Vec<users::FieldError>) -> Fault {
    let field = |error: users::FieldError| FieldProblem {
        path: error.path.into(),
        code: error.code.into(),
        message: error.message.into_owned(),
    };
    Fault::fields(errors.into_iter().map(field).collect())
}

impl From<RegisterError> for Fault {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Field(error) => fields(vec![error]),
            RegisterError::EmailTaken(_) => Fault::new(ProblemCode::EmailTaken),
            RegisterError::Busy(_) => Fault::new(ProblemCode::Unavailable).after(BUSY_S),
            RegisterError::Store(error) => error.into(),
        }
    }
}

impl From<LoginError> for Fault {
    fn from(error: LoginError) -> Self {
        match error {
            LoginError::Wrong => Fault::new(ProblemCode::WrongCredentials),
            LoginError::TooSoon { retry_after_s } => {
                Fault::new(ProblemCode::RateLimited).after(retry_after_s)
            }
            LoginError::Busy(_) => Fault::new(ProblemCode::Unavailable).after(BUSY_S),
            LoginError::Store(error) => error.into(),
        }
    }
}
